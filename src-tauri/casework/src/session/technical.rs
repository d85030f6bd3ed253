//! The desk of who looks after the computer and may not read the cases: an administrator. Their
//! passphrase opens a slot of their own and no store. What they see here can be known without a
//! key, and nothing here can be changed. So no entry is owed to the chain, which nobody could
//! write without the store's key. Their own passphrase they cannot change either: the vault's
//! header is authenticated under that key.

use std::fs;
use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::files::said;
use super::{Desk, Keyring, Session};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};

/// What can be known of a desk and its computer without the store's key.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Machine {
    /// What every opening of the desk asks for.
    pub(crate) bound: bool,
    pub(crate) keyring: Keyring,
    /// The store with its log.
    #[ts(type = "number")]
    pub(crate) store_bytes: u64,
    /// Room that is left on its disk, where the system says it.
    #[ts(type = "number | null")]
    pub(crate) free_bytes: Option<u64>,
    /// Newest first.
    pub(crate) backups: Vec<KnownBackup>,
}

/// What the head of a backup says of it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct KnownBackup {
    #[ts(type = "number")]
    pub(crate) number: u64,
    pub(crate) made_at: String,
    #[ts(type = "number")]
    pub(crate) bytes: u64,
    /// Whether the file is as long as its head says.
    pub(crate) whole: bool,
}

impl Session {
    /// What can be known without a key, for whoever has none.
    pub(crate) fn machine(&self) -> Result<Machine, Problem> {
        if !matches!(self.desk, Desk::Technical) {
            return Err(Problem::refused(Reason::Locked));
        }
        let (mut header, _) = self.read_header().map_err(said)?;
        let offset = *self.now().offset();
        let store = self.store_file();
        let size = |file: &Path| fs::metadata(file).map_or(0, |facts| facts.len());
        Ok(Machine {
            bound: header.is_bound(),
            keyring: self.keyring(header.vault_id(), |kept| header.bring(kept.again())),
            store_bytes: size(&store) + size(&store.with_extension("db-wal")),
            free_bytes: free(&self.place.folder),
            backups: self
                .backup_files()?
                .into_iter()
                .map(|file| KnownBackup {
                    number: file.number,
                    made_at: Moment(file.made_at).local(offset),
                    bytes: file.bytes,
                    whole: file.whole,
                })
                .collect(),
        })
    }
}

/// How many bytes its disk still takes.
#[cfg(unix)]
fn free(folder: &Path) -> Option<u64> {
    let facts = rustix::fs::statvfs(folder).ok()?;
    facts.f_bavail.checked_mul(facts.f_frsize)
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}
