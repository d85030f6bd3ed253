//! The files of a desk: `lock`, `vault`, `anchor`, `store.db` and `tries` in one folder that
//! only its owner may enter; how a file is written whole; where a desk stands before
//! anybody unlocks it.
//!
//! When the vault is replaced, the one before stays beside it as `vault.prev` until
//! somebody has opened the new one, and opens the desk if the new one cannot be read.
//! A change that shuts somebody out leaves none: it would still let them in.

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

/// Which vault was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Present,
    Previous,
}

fn read_vault(file: &Path) -> Result<Locked, VaultError> {
    let bytes = fs::read(file).map_err(|_| VaultError::Damaged)?;
    Locked::read(&bytes)
}

/// What becomes of a vault that was replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// It stays until the new one was opened.
    Kept,
    /// It goes as soon as the change is whole.
    Gone,
}

/// Puts a vault in the place of another, which stays beside it.
pub(super) fn replace_vault(file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let now = fs::read(file).map_err(failed("vault"))?;
    write_whole(&previous_of(file), &now)?;
    write_whole(file, bytes)
}

/// Takes a replacement back; that needs no room on the disk.
pub(super) fn take_back_vault(file: &Path) -> Result<(), Problem> {
    fs::rename(previous_of(file), file).map_err(failed("vault"))?;
    flush_folder(file.parent())
}

/// The vault before this one is needed no more.
pub(super) fn forget_previous(file: &Path) -> Result<(), Problem> {
    match fs::remove_file(previous_of(file)) {
        Ok(()) => flush_folder(file.parent()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(failed("vault")(error)),
    }
}

fn previous_of(file: &Path) -> PathBuf {
    file.with_extension("prev")
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
        VaultError::WorkstationNeeded => Problem::refused(Reason::LineNeeded),
        VaultError::NotGranted => Problem::refused(Reason::NotGranted),
        VaultError::LoginTaken => Problem::at("login", Reason::LoginTaken),
        other => Problem::Broken(Breakage::Vault(other)),
    }
}

impl Session {
    pub(super) fn vault_file(&self) -> PathBuf {
        self.place.folder.join("vault")
    }

    /// Whether there is a vault, be it the one before.
    pub(super) fn has_vault(&self) -> bool {
        self.vault_file().exists() || previous_of(&self.vault_file()).exists()
    }

    /// The store; at a desk that shows what could be read of a damaged one, what was read.
    pub(super) fn store_file(&self) -> PathBuf {
        let scratch = if self.is_rescue() { "rescue" } else { "" };
        self.place.folder.join(scratch).join("store.db")
    }

    /// Where the chain ended when it was last remembered.
    pub(super) fn anchor_file(&self) -> PathBuf {
        self.place.folder.join("anchor")
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
                self.finish_restore()?;
                self.finish_rotation()
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
            if cradle.join("anchor").exists() {
                fs::rename(cradle.join("anchor"), self.anchor_file()).map_err(failed("anchor"))?;
            }
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
            Desk::Technical => {
                let header = self.read_header().ok();
                let language = header.map(|(header, _)| from_vault(header.language()));
                return Ok((Stage::Technical, language, None));
            }
            Desk::Closed => {}
        }
        match self.take_hold() {
            Ok(()) => {}
            Err(Problem::Refused(r)) if r.iter().any(|r| r.reason == Reason::BusyStore) => {
                return Ok((Stage::Busy, None, None));
            }
            Err(other) => return Err(other),
        }
        let there = (self.has_vault(), self.store_file().exists());
        match there {
            (false, false) => Ok((Stage::NoStore, None, None)),
            (true, true) => match self.read_header() {
                Ok((header, _)) => Ok((Stage::Locked, Some(from_vault(header.language())), None)),
                Err(VaultError::Newer { version }) => {
                    Ok((Stage::Newer, None, Some(version.to_string())))
                }
                Err(_) => Ok((Stage::Damaged, None, None)),
            },
            _ => Ok((Stage::Incomplete, None, None)),
        }
    }

    /// The vault; when it cannot be read, the one before it. Answers which.
    pub(super) fn read_header(&self) -> Result<(Locked, Which), VaultError> {
        match read_vault(&self.vault_file()) {
            Err(VaultError::Damaged | VaultError::WeakKdf) => {
                Ok((self.read_previous()?, Which::Previous))
            }
            other => Ok((other?, Which::Present)),
        }
    }

    pub(super) fn read_previous(&self) -> Result<Locked, VaultError> {
        read_vault(&previous_of(&self.vault_file()))
    }

    /// The vault before takes the place of one that cannot be read, which stays beside it
    /// for whoever wants to look at what became of it.
    pub(super) fn bring_back_previous(&self, bytes: &[u8]) -> Result<(), Problem> {
        let file = self.vault_file();
        if file.exists() {
            fs::rename(&file, file.with_extension("damaged")).map_err(failed("vault"))?;
        }
        write_whole(&file, bytes)
    }

    pub(super) fn mode(&self) -> Mode {
        if self.place.training {
            Mode::Training
        } else {
            Mode::Real
        }
    }
}
