//! A damaged store, looked at. What can be read of it is read into a store beside it, and
//! that is opened for reading only: an address or a telephone number may be needed today,
//! whatever becomes of the file. The damaged file is copied first and never touched.

use std::fs;
use std::path::PathBuf;

use chrono::Utc;
use vault::{Passphrase, Vault, VaultError};

use super::backup::{Doing, Progress, part};
use super::files::{failed, make_private_folder, said};
use super::tries::Try;
use super::unlock::Entrance;
use super::{Session, Stage};
use crate::problem::{Problem, Reason};
use crate::store::Salvage;

/// What may be done at a desk that shows what could be read. Opening a record leaves an entry
/// at any desk; here the entry goes with the scratch.
pub(super) const LOOKS: &[&str] = &[
    "unlock",
    "view_case",
    "open_contact",
    "view_reviews",
    "look",
];

/// A rescue under way; dropping it takes its files away.
pub(super) struct Rescuing {
    vault: Option<Vault>,
    salvage: Option<Salvage>,
    folder: PathBuf,
}

impl Drop for Rescuing {
    fn drop(&mut self) {
        self.salvage = None;
        if self.vault.is_some() {
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

impl Session {
    fn rescue_folder(&self) -> PathBuf {
        self.place.folder.join("rescue")
    }

    /// Whether the desk shows what could be read of a damaged store.
    pub(crate) fn is_rescue(&self) -> bool {
        self.rescued
    }

    /// Copies the damaged store and begins to read the copy.
    pub(crate) fn begin_rescue(
        &mut self,
        login: &str,
        passphrase: &Passphrase,
    ) -> Result<Progress, Problem> {
        self.lock();
        self.rescuing = None;
        if self.stage()?.0 != Stage::Locked {
            return Err(Problem::refused(Reason::NothingReadable));
        }
        let (header, which) = self.read_header().map_err(said)?;
        self.begin_try("passphrase")?;
        let opened = self.open_vault(header, which, login, passphrase);
        self.end_try(match &opened {
            Ok(_) => Try::Right,
            Err(VaultError::WrongPassphrase) => Try::WrongPassphrase,
            Err(_) => Try::Neither,
        });
        let (vault, _) = opened.map_err(said)?;
        let folder = self.rescue_folder();
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(failed("rescue"))?;
        }
        make_private_folder(&folder)?;
        for (from, to) in [
            ("store.db", "damaged.db"),
            ("store.db-wal", "damaged.db-wal"),
        ] {
            let from = self.place.folder.join(from);
            if from.exists() {
                fs::copy(from, folder.join(to)).map_err(failed("rescue"))?;
            }
        }
        let salvage = Salvage::begin(
            &folder.join("damaged.db"),
            &folder.join("store.db"),
            &vault.database_key(),
            self.now().with_timezone(&Utc),
        )
        .inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
        self.rescuing = Some(Box::new(Rescuing {
            vault: Some(vault),
            salvage: Some(salvage),
            folder,
        }));
        Ok(Progress {
            doing: Doing::Reading,
            percent: 0,
        })
    }

    /// Goes on reading; at the end the desk is open, for reading only.
    pub(crate) fn step_rescue(&mut self) -> Result<Progress, Problem> {
        let mut rescuing = self
            .rescuing
            .take()
            .ok_or_else(|| Problem::refused(Reason::NotFound))?;
        let Some(mut salvage) = rescuing.salvage.take() else {
            return Err(Problem::invariant("the rescue broke off"));
        };
        let done = salvage.step()?;
        if done < 100 {
            rescuing.salvage = Some(salvage);
            self.rescuing = Some(rescuing);
            return Ok(Progress {
                doing: Doing::Reading,
                percent: part(0, 99, done),
            });
        }
        salvage.close()?;
        let vault = rescuing
            .vault
            .take()
            .ok_or_else(|| Problem::invariant("the rescue broke off"))?;
        self.rescued = true;
        self.open_with(vault, Entrance::Passphrase).map_err(|_| {
            // Without the people or the lists there is no desk to sit at.
            self.leave_rescue();
            Problem::refused(Reason::NothingReadable)
        })?;
        Ok(Progress {
            doing: Doing::Done,
            percent: 100,
        })
    }

    /// Puts away what was read; the damaged file stays as it is.
    pub(super) fn leave_rescue(&mut self) {
        self.rescuing = None;
        if std::mem::take(&mut self.rescued) {
            drop(fs::remove_dir_all(self.rescue_folder()));
        }
    }

    /// Refuses what is no look, at a desk that shows what could be read.
    pub(super) fn refuse_in_rescue(&self, act: &str) -> Result<(), Problem> {
        if self.rescued && !LOOKS.contains(&act) {
            return Err(Problem::refused(Reason::ReadOnly));
        }
        Ok(())
    }
}
