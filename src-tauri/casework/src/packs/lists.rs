//! What crosses the door of the lists: their entries, their changes, their crosswalk.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edits::{Edited, ListName};
use super::view::{Crosswalk, Label};

/// One name of a network's list. Networks write their names in one language; a table that
/// is sent to them carries them as they are.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Network {
    pub(crate) code: String,
    /// The head under which it stands, where the list has heads.
    #[serde(default)]
    pub(crate) main: String,
    pub(crate) name: String,
}

/// What the networks count by.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Networks {
    pub(crate) version: String,
    pub(crate) insafe: Vec<Network>,
    pub(crate) chi: Vec<Network>,
    pub(crate) emc: Vec<Network>,
}

/// How often each code of a list stands in a record.
pub(crate) type Uses = BTreeMap<(ListName, String), u32>;

#[derive(Debug, Serialize, TS)]
pub(crate) struct ListEntry {
    pub(crate) code: String,
    pub(crate) label: Label,
    /// What the pack calls it, where the helpline calls it otherwise.
    pub(crate) shipped_label: Option<Label>,
    pub(crate) draft: bool,
    /// Added by the helpline.
    pub(crate) own: bool,
    /// A rule leans on it, so it cannot be retired.
    pub(crate) fixed: bool,
    #[ts(type = "string | null")]
    pub(crate) from: Option<NaiveDate>,
    #[ts(type = "string | null")]
    pub(crate) until: Option<NaiveDate>,
    /// Whether its end is the helpline's own, which can be taken back.
    pub(crate) retired_here: bool,
    pub(crate) used: u32,
    pub(crate) under: Option<String>,
    /// Only problems have one.
    pub(crate) crosswalk: Option<Crosswalk>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct EditableList {
    pub(crate) list: ListName,
    pub(crate) entries: Vec<ListEntry>,
}

/// One change, the newest first.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ListChange {
    #[ts(type = "number")]
    pub(crate) number: i64,
    pub(crate) on: String,
    pub(crate) who: String,
    pub(crate) list: ListName,
    pub(crate) code: String,
    pub(crate) act: Edited,
    pub(crate) label: Option<Label>,
    #[ts(type = "string | null")]
    pub(crate) until: Option<NaiveDate>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct Lists {
    pub(crate) version: String,
    pub(crate) shipped_version: String,
    #[ts(type = "string")]
    pub(crate) effective: NaiveDate,
    #[ts(type = "string")]
    pub(crate) today: NaiveDate,
    pub(crate) lists: Vec<EditableList>,
    pub(crate) changes: Vec<ListChange>,
    pub(crate) networks: Networks,
}

/// Where a new problem counts; each is a code of the network's list, or `none`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CrosswalkDraft {
    pub(crate) insafe: Option<String>,
    pub(crate) chi: Option<String>,
    pub(crate) emc: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryDraft {
    pub(crate) list: ListName,
    /// Without the helpline's prefix, which is put before it.
    pub(crate) code: String,
    pub(crate) label: Label,
    /// The first day; today if it is not said.
    pub(crate) from: Option<String>,
    /// The rest is asked of a problem only.
    pub(crate) under: Option<String>,
    pub(crate) sexual: bool,
    pub(crate) risk_question: bool,
    pub(crate) crosswalk: CrosswalkDraft,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenameEntry {
    pub(crate) list: ListName,
    pub(crate) code: String,
    pub(crate) label: Label,
}

/// The last day of an entry; without one it is offered again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetireEntry {
    pub(crate) list: ListName,
    pub(crate) code: String,
    pub(crate) until: Option<String>,
}
