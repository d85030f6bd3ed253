//! What crosses the door of the safety plans.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::ids::{CaseId, SafetyPlanId};

choices! {
    /// What makes phones and accounts safer; the person has done it, or will.
    pub(crate) enum DigitalStep {
        Passwords = "passwords", TwoStep = "two_step", Sessions = "sessions", Location = "location",
        Accounts = "accounts", EvidenceKept = "evidence_kept", NoPayment = "no_payment",
        NothingSent = "nothing_sent",
    }
    /// How the person has the plan. Paper and messages are found by others.
    pub(crate) enum PlanCopy {
        ReadAloud = "read_aloud", None = "none", Message = "message", Paper = "paper",
    }
}

/// The nine parts of domain.md §5.3, in the person's own words. A saved plan is a new
/// version; the versions before it stay.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SafetyPlanDraft {
    pub(crate) case: CaseId,
    pub(crate) signs: String,
    pub(crate) alone: String,
    pub(crate) places: String,
    pub(crate) people: String,
    /// Professionals and emergency lines.
    pub(crate) lines: String,
    pub(crate) surroundings: String,
    pub(crate) digital: Vec<DigitalStep>,
    pub(crate) digital_note: String,
    pub(crate) hope: String,
    pub(crate) again: String,
    /// The day on which it was agreed with the person, such as `2026-11-22`.
    pub(crate) agreed_on: Option<String>,
    pub(crate) copy: Option<PlanCopy>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct SafetyPlanView {
    pub(crate) id: SafetyPlanId,
    #[ts(type = "number")]
    pub(crate) version: i64,
    pub(crate) made_on: String,
    pub(crate) made_by: String,
    pub(crate) signs: String,
    pub(crate) alone: String,
    pub(crate) places: String,
    pub(crate) people: String,
    pub(crate) lines: String,
    pub(crate) surroundings: String,
    pub(crate) digital: Vec<DigitalStep>,
    pub(crate) digital_note: String,
    pub(crate) hope: String,
    pub(crate) again: String,
    pub(crate) agreed_on: String,
    pub(crate) copy: PlanCopy,
}
