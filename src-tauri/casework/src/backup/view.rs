//! What crosses the door of backups and restorations.

use chrono::FixedOffset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::moment::Moment;
use crate::session::{BackupFile, Offered, Proven};

/// How the backups stand.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Backups {
    /// Those in this desk's folder, newest first.
    pub(crate) rows: Vec<BackupRow>,
    /// When a copy left this computer last.
    pub(crate) copied: Option<String>,
    /// Whether the next one is due.
    pub(crate) due: bool,
    /// Whether a copy should leave this computer.
    pub(crate) copy_due: bool,
    /// When backups were put in the store's place.
    pub(crate) restorations: Vec<RestorationRow>,
}

/// One backup.
#[derive(Debug, Serialize, TS)]
pub(crate) struct BackupRow {
    #[ts(type = "number")]
    pub(crate) number: u64,
    pub(crate) made_at: String,
    #[ts(type = "number")]
    pub(crate) bytes: u64,
    /// When it left this computer last, if it did.
    pub(crate) copied: Option<String>,
}

impl BackupRow {
    pub(crate) fn of(file: &BackupFile, offset: FixedOffset) -> Self {
        Self {
            number: file.number,
            made_at: Moment(file.made_at).local(offset),
            bytes: file.bytes,
            copied: None,
        }
    }
}

/// A backup that was put in the store's place.
#[derive(Debug, Serialize, TS)]
pub(crate) struct RestorationRow {
    pub(crate) at: String,
    #[ts(type = "number")]
    pub(crate) number: i64,
    pub(crate) made_at: String,
}

/// Which backup.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BackupByNumber {
    #[ts(type = "number")]
    pub(crate) number: u64,
}

/// What a chosen file says of itself.
#[derive(Debug, Serialize, TS)]
pub(crate) struct BackupOffer {
    pub(crate) vault: String,
    #[ts(type = "number")]
    pub(crate) number: u64,
    pub(crate) made_at: String,
    /// Whether a desk lies here already, which would be set aside.
    pub(crate) replaces: bool,
}

impl BackupOffer {
    pub(crate) fn of(offered: Offered, offset: FixedOffset) -> Self {
        Self {
            vault: offered.vault,
            number: offered.number,
            made_at: Moment(offered.made_at).local(offset),
            replaces: offered.replaces,
        }
    }
}

/// By what a backup is opened: the recovery sheet, or a supervisor of this desk.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenBackup {
    #[ts(type = "string")]
    pub(crate) typed: zeroize::Zeroizing<String>,
    pub(crate) login: String,
    #[ts(type = "string")]
    pub(crate) passphrase: zeroize::Zeroizing<String>,
}

/// What a proven backup holds.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ProvenBackup {
    #[ts(type = "number")]
    pub(crate) number: u64,
    pub(crate) made_at: String,
    /// How many acts its history tells.
    #[ts(type = "number")]
    pub(crate) entries: i64,
    /// When the last of them was.
    pub(crate) last: Option<String>,
}

impl ProvenBackup {
    pub(crate) fn of(proven: &Proven, offset: FixedOffset) -> Self {
        Self {
            number: proven.number,
            made_at: Moment(proven.made_at).local(offset),
            entries: proven.entries,
            last: proven.last.map(|last| last.local(offset)),
        }
    }
}
