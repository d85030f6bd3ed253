//! What crosses the door of the cases.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::contacts::Gender;
use crate::ids::{AccountId, CaseId, ContactId};

choices! {
    /// How far the case is.
    pub(crate) enum CaseStatus {
        Open = "open", InProgress = "in_progress", Waiting = "waiting",
        PendingSupervisor = "pending_supervisor", Closed = "closed",
    }
    /// What a line of the timeline tells.
    pub(crate) enum TimelineKind {
        Opened = "opened", Contact = "contact", Note = "note", Followup = "followup",
        Attempt = "attempt", Referral = "referral", Letter = "letter", Answer = "answer",
        Risk = "risk", Assigned = "assigned", SafeContact = "safe_contact",
        Moved = "moved",
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFilter {
    pub(crate) owner: Option<AccountId>,
    pub(crate) closed: bool,
    pub(crate) text: String,
}

/// One line of a list: no name, no story.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CaseRow {
    pub(crate) id: CaseId,
    pub(crate) code: String,
    pub(crate) owner: AccountId,
    pub(crate) owner_name: String,
    pub(crate) status: CaseStatus,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) opened_on: String,
    pub(crate) last_activity: String,
    pub(crate) problem: String,
    pub(crate) age_band: String,
    pub(crate) gender: Gender,
    pub(crate) next_due: Option<String>,
    pub(crate) overdue: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteDraft {
    pub(crate) case: CaseId,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetRisk {
    pub(crate) case: CaseId,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) reason: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssignCase {
    pub(crate) case: CaseId,
    pub(crate) owner: AccountId,
}

/// Puts a contact into a case: one that had none, or one that stood in another.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveContact {
    pub(crate) contact: ContactId,
    pub(crate) case: CaseId,
    /// Needed when the contact leaves another case.
    pub(crate) reason: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct TimelineEntry {
    pub(crate) at: String,
    pub(crate) kind: TimelineKind,
    pub(crate) who: String,
    pub(crate) text: String,
    pub(crate) facts: BTreeMap<String, String>,
}
