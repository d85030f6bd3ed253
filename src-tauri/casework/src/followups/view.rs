//! What crosses the door of the follow-ups.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::{ConsentStanding, SafeContactView};
use crate::contacts::{CallBack, CaseRef};
use crate::ids::{CaseId, FollowupId};

choices! {
    /// Whether a promise still stands.
    pub(crate) enum FollowupState { Due = "due", Done = "done", Cancelled = "cancelled" }
    /// What came of a try.
    pub(crate) enum AttemptOutcome {
        Reached = "reached", NoAnswer = "no_answer", WrongPerson = "wrong_person",
        Unsafe = "unsafe", Done = "done", Cancelled = "cancelled",
    }
    /// What a supervisor decides after three failed tries.
    pub(crate) enum AttemptDecision { GoOn = "go_on", OtherWay = "other_way", Stop = "stop" }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "Promise_")]
pub(crate) struct Promise {
    pub(crate) case: CaseId,
    pub(crate) due: String,
    pub(crate) purpose: String,
    pub(crate) channel: String,
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordAttempt {
    pub(crate) followup: FollowupId,
    pub(crate) outcome: AttemptOutcome,
    pub(crate) note: String,
    pub(crate) next: Option<CallBack>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct FollowupRow {
    pub(crate) id: FollowupId,
    pub(crate) case: CaseRef,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) due: String,
    pub(crate) purpose: String,
    pub(crate) channel: String,
    pub(crate) note: String,
    pub(crate) state: FollowupState,
    pub(crate) overdue: bool,
    pub(crate) attempts: u32,
    pub(crate) last_outcome: Option<AttemptOutcome>,
    /// Three tries failed: a supervisor decides how it goes on.
    pub(crate) needs_decision: bool,
    pub(crate) owner_name: String,
    pub(crate) safe_contact: Option<SafeContactView>,
    /// Whether the person still wants to be contacted.
    pub(crate) consent: ConsentStanding,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecideAttempts {
    pub(crate) followup: FollowupId,
    pub(crate) decision: AttemptDecision,
    pub(crate) reason: String,
}
