//! What crosses the door of consents and safe contact.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;

choices! {
    /// Asked and not known is an answer.
    pub(crate) enum YesNo { Yes = "yes", No = "no", Unknown = "unknown" }
    /// What to do when the line breaks.
    pub(crate) enum CutOff { CallBack = "call_back", Never = "never", Wait = "wait" }
    /// Who allowed it.
    pub(crate) enum ConsentGiver { Person = "person", Caregiver = "caregiver", Both = "both" }
    /// In which form.
    pub(crate) enum ConsentHow { Oral = "oral", Written = "written" }
    /// Why it was done without.
    pub(crate) enum OverrideReason {
        ImminentDanger = "imminent_danger", LegalDuty = "legal_duty",
        CannotConsent = "cannot_consent", BestInterest = "best_interest",
    }
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SafeContactDraft {
    pub(crate) allowed: bool,
    pub(crate) channels: Vec<String>,
    pub(crate) phone: String,
    pub(crate) hours: String,
    pub(crate) say: String,
    pub(crate) voicemail: bool,
    pub(crate) shared_phone: YesNo,
    pub(crate) cut_off: CutOff,
}

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct SafeContactView {
    pub(crate) allowed: bool,
    pub(crate) channels: Vec<String>,
    pub(crate) phone: String,
    pub(crate) hours: String,
    pub(crate) say: String,
    pub(crate) voicemail: bool,
    pub(crate) shared_phone: YesNo,
    pub(crate) cut_off: CutOff,
    pub(crate) recorded_on: String,
    /// Asked too long ago: ask again before any promise.
    pub(crate) expired: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum Basis {
    Consent {
        given_by: ConsentGiver,
        how: ConsentHow,
    },
    Override {
        reason: OverrideReason,
        explanation: String,
        person_informed: bool,
    },
}
