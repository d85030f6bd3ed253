//! The files of a desk: `lock`, `vault` and `store.db` in one folder that only
//! its owner may enter; how a file is written whole; where a desk stands before
//! anybody unlocks it.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use vault::{Locked, Mode, VaultError};

use super::{Desk, Session, Stage, from_vault};
use crate::problem::{Breakage, Problem, Reason};

pub(super) fn failed(place: &'static str) -> impl Fn(std::io::Error) -> Problem {
    move |error| match error.kind() {
        std::io::ErrorKind::StorageFull => Problem::refused(Reason::DiskFull),
        kind => Problem::Broken(Breakage::File { place, kind }),
    }
}

/// Writes a file so that its name always leads to a whole one: a temporary
/// beside it, flushed, renamed over it, and the folder flushed. What fails leaves no
/// temporary: on a full disk it would be an empty file.
pub(super) fn write_whole(file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let beside = file.with_extension("new");
    let written = File::create(&beside).and_then(|mut open| {
        open.write_all(bytes)?;
        open.sync_all()?;
        fs::rename(&beside, file)
    });
    if let Err(error) = written {
        drop(fs::remove_file(&beside));
        return Err(failed("vault")(error));
    }
    flush_folder(file.parent())
}

pub(super) fn flush_folder(folder: Option<&Path>) -> Result<(), Problem> {
    #[cfg(unix)]
    if let Some(folder) = folder {
        File::open(folder)
            .and_then(|f| f.sync_all())
            .map_err(failed("folder"))?;
    }
    Ok(())
}

pub(super) fn make_private_folder(folder: &Path) -> Result<(), Problem> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(failed("folder"))
}

/// How the vault's own errors are said to a person.
pub(super) fn said(error: VaultError) -> Problem {
    match error {
        VaultError::WrongPassphrase => Problem::at("passphrase", Reason::WrongPassphrase),
        VaultError::Newer { version } => Problem::refused(Reason::NewerStore {
            version: version.to_string(),
        }),
        VaultError::Damaged | VaultError::WeakKdf => Problem::refused(Reason::DamagedStore),
        VaultError::LoginTaken => Problem::at("login", Reason::LoginTaken),
        other => Problem::Broken(Breakage::Vault(other)),
    }
}

impl Session {
    pub(super) fn vault_file(&self) -> PathBuf {
        self.place.folder.join("vault")
    }

    /// The store; at a desk that shows what could be read of a damaged one, what was read.
    pub(super) fn store_file(&self) -> PathBuf {
        let scratch = if self.is_rescue() { "rescue" } else { "" };
        self.place.folder.join(scratch).join("store.db")
    }

    /// A set-up under way is written here and moved out as its last step.
    pub(super) fn cradle(&self) -> PathBuf {
        self.place.folder.join("new")
    }

    /// Takes the desk for this process. A second instance is told so at once; a
    /// lock left by a killed process is gone with it.
    pub(super) fn take_hold(&mut self) -> Result<(), Problem> {
        if self.hold.is_some() {
            return Ok(());
        }
        make_private_folder(&self.place.folder)?;
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.place.folder.join("lock"))
            .map_err(failed("lock"))?;
        match lock.try_lock() {
            Ok(()) => {
                self.hold = Some(lock);
                self.finish_birth()?;
                self.finish_restore()
            }
            Err(fs::TryLockError::WouldBlock) => Err(Problem::refused(Reason::BusyStore)),
            Err(fs::TryLockError::Error(error)) => Err(failed("lock")(error)),
        }
    }

    /// A set-up that was cut off while its two files moved out is finished; one
    /// that was cut off earlier never said "done", and its remains go.
    pub(super) fn finish_birth(&self) -> Result<(), Problem> {
        let cradle = self.cradle();
        if !cradle.exists() {
            return Ok(());
        }
        if cradle.join("vault").exists()
            && self.store_file().exists()
            && !self.vault_file().exists()
        {
            fs::rename(cradle.join("vault"), self.vault_file()).map_err(failed("vault"))?;
        }
        fs::remove_dir_all(&cradle).map_err(failed("folder"))?;
        flush_folder(Some(&self.place.folder))
    }

    /// What is known before anybody unlocks: the stage, the language, and the
    /// version that a newer store asks for.
    pub(crate) fn stage(
        &mut self,
    ) -> Result<(Stage, Option<words::Language>, Option<String>), Problem> {
        match &self.desk {
            Desk::Open(_) => return Ok((Stage::Open, None, None)),
            Desk::SettingUp(_) => return Ok((Stage::NoStore, None, None)),
            Desk::Closed => {}
        }
        match self.take_hold() {
            Ok(()) => {}
            Err(Problem::Refused(r)) if r.iter().any(|r| r.reason == Reason::BusyStore) => {
                return Ok((Stage::Busy, None, None));
            }
            Err(other) => return Err(other),
        }
        let there = (self.vault_file().exists(), self.store_file().exists());
        match there {
            (false, false) => Ok((Stage::NoStore, None, None)),
            (true, true) => match self.read_header() {
                Ok(header) => Ok((Stage::Locked, Some(from_vault(header.language())), None)),
                Err(VaultError::Newer { version }) => {
                    Ok((Stage::Newer, None, Some(version.to_string())))
                }
                Err(_) => Ok((Stage::Damaged, None, None)),
            },
            _ => Ok((Stage::Incomplete, None, None)),
        }
    }

    pub(super) fn read_header(&self) -> Result<Locked, VaultError> {
        let bytes = fs::read(self.vault_file()).map_err(|_| VaultError::Damaged)?;
        Locked::read(&bytes)
    }

    pub(super) fn mode(&self) -> Mode {
        if self.place.training {
            Mode::Training
        } else {
            Mode::Real
        }
    }
}
