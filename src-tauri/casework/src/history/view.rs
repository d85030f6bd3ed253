//! What crosses the door of the history.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::audit::EditKind;
use crate::choices::choices;
use crate::contacts::CaseRef;
use crate::ids::{AccountId, ContactId};
use crate::session::{GapKind, Role, Witness};

choices! {
    /// What an act did to a record.
    pub(crate) enum HistoryKind {
        Opened = "opened", Recorded = "recorded", Changed = "changed", Left = "left",
        Accounts = "accounts", House = "house", Desk = "desk"
    }
}

/// Which acts are asked for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct HistoryWish {
    /// Of this person only.
    pub(crate) account: Option<AccountId>,
    /// About the case or contact with this code, and what stands in it; empty for all.
    pub(crate) record: String,
    pub(crate) kind: Option<HistoryKind>,
    /// The first and the last day, as `2026-11-23`.
    pub(crate) first: Option<String>,
    pub(crate) last: Option<String>,
    /// Older than this one only.
    #[ts(type = "number | null")]
    pub(crate) before: Option<i64>,
}

/// One act.
#[derive(Debug, Serialize, TS)]
pub(crate) struct HistoryRow {
    #[ts(type = "number")]
    pub(crate) seq: i64,
    pub(crate) at: String,
    pub(crate) who: String,
    /// What they were at that time.
    pub(crate) role: Option<Role>,
    pub(crate) act: String,
    pub(crate) refused: bool,
    pub(crate) clock_back: bool,
    /// It was done while a seal was broken.
    pub(crate) glass: bool,
    pub(crate) about_kind: String,
    /// The code of the record or the name of the colleague; empty if there is none to tell.
    pub(crate) about: String,
    /// The case that it can be opened by.
    pub(crate) case: Option<CaseRef>,
    pub(crate) contact: Option<ContactId>,
}

/// A code of the duty register that was found again.
#[derive(Debug, Serialize, TS)]
pub(crate) struct LastCode {
    /// Of the entry that it stands for.
    pub(crate) at: String,
    pub(crate) checked_at: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct HistoryPage {
    /// How many entries the whole chain has, and since when.
    #[ts(type = "number")]
    pub(crate) size: i64,
    pub(crate) since: Option<String>,
    pub(crate) last_code: Option<LastCode>,
    pub(crate) rows: Vec<HistoryRow>,
    /// What to ask for as `before`, if there are more.
    #[ts(type = "number | null")]
    pub(crate) next: Option<i64>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct GapAcceptance {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) at: String,
}

/// A store that did not reach as far as a witness remembered.
#[derive(Debug, Serialize, TS)]
pub(crate) struct GapView {
    /// The entry that tells it.
    #[ts(type = "number")]
    pub(crate) gap: i64,
    /// When it was noticed.
    pub(crate) noticed_at: Option<String>,
    pub(crate) kind: GapKind,
    pub(crate) witness: Witness,
    #[ts(type = "number")]
    pub(crate) seen_seq: i64,
    pub(crate) seen_at: Option<String>,
    #[ts(type = "number")]
    pub(crate) last_seq: i64,
    pub(crate) last_at: Option<String>,
    pub(crate) accepted: Vec<GapAcceptance>,
    /// How many supervisors must accept it.
    pub(crate) needed: u32,
    /// Whether whoever is at the desk may still accept it.
    pub(crate) may_accept: bool,
    pub(crate) settled_at: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptGap {
    #[ts(type = "number")]
    pub(crate) gap: i64,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct VerifyChain {
    /// The first entry to look at.
    #[ts(type = "number")]
    pub(crate) from: i64,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct GapFound {
    pub(crate) kind: GapKind,
    pub(crate) witness: Witness,
}

/// How far a verification came.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ChainChecked {
    /// Where to go on.
    #[ts(type = "number")]
    pub(crate) next: i64,
    #[ts(type = "number")]
    pub(crate) size: i64,
    pub(crate) done: bool,
    /// The first entry that does not fit.
    #[ts(type = "number | null")]
    pub(crate) broken: Option<i64>,
    /// Who remembers where the chain ended, and what they say against it.
    pub(crate) witnesses: Vec<Witness>,
    pub(crate) gaps: Vec<GapFound>,
    /// How many rows were edited past Sanad, and the first of them.
    pub(crate) edited: usize,
    pub(crate) edits: Vec<EditFound>,
}

/// A row that is not what its last entry says.
#[derive(Debug, Serialize, TS)]
pub(crate) struct EditFound {
    pub(crate) kind: EditKind,
    /// The last entry that wrote it; none knows a row that was added.
    #[ts(type = "number | null")]
    pub(crate) seq: Option<i64>,
    pub(crate) at: Option<String>,
}

/// What is written into the duty register.
#[derive(Debug, Serialize, TS)]
pub(crate) struct RegisterCode {
    pub(crate) code: String,
    pub(crate) at: String,
    #[ts(type = "number")]
    pub(crate) size: i64,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckRegisterCode {
    pub(crate) code: String,
}

/// The entry that has the code; none when there is no such entry.
#[derive(Debug, Serialize, TS)]
pub(crate) struct RegisterCodeChecked {
    #[ts(type = "number | null")]
    pub(crate) seq: Option<i64>,
    pub(crate) at: Option<String>,
}
