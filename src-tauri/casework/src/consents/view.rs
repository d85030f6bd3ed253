//! What crosses the door of consents and safe contact.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::ids::{BodyId, CaseId, ConsentId, WithholdingId};
use crate::packs::{BodyKind, DisclosedItem, Label};

choices! {
    /// Asked and not known is an answer.
    pub(crate) enum YesNo { Yes = "yes", No = "no", Unknown = "unknown" }
    /// What to do when the line breaks.
    pub(crate) enum CutOff { CallBack = "call_back", Never = "never", Wait = "wait" }
    /// Who allowed it.
    pub(crate) enum ConsentGiver { Person = "person", Caregiver = "caregiver", Both = "both" }
    /// In which form.
    pub(crate) enum ConsentHow { Oral = "oral", Written = "written" }
    /// What one asks a person's leave for; each is asked and answered on its own.
    pub(crate) enum ConsentPurpose {
        Notes = "notes", Followup = "followup", Referral = "referral", Platform = "platform",
        Statistics = "statistics",
    }
    /// What the person said; an override is what was done without asking.
    pub(crate) enum ConsentAnswer {
        Given = "given", Refused = "refused", Undecided = "undecided", Override = "override",
    }
    /// Where an answer stands today.
    pub(crate) enum ConsentStanding {
        NotAsked = "not_asked", Given = "given", Refused = "refused", Undecided = "undecided",
        Withdrawn = "withdrawn", Expired = "expired", Override = "override",
    }
    /// Why something is kept from somebody: domain.md §5.6.
    pub(crate) enum WithholdingWhy { Fear = "fear", TellSelf = "tell_self", Other = "other" }
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

/// The ground on which something is told to a body.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(crate) enum Basis {
    /// Asked now, for this body.
    Consent {
        given_by: ConsentGiver,
        how: ConsentHow,
    },
    /// Given before, for this body, and still good.
    Standing {},
    Override {
        reason: OverrideReason,
        explanation: String,
        person_informed: bool,
    },
}

/// What a person answered when they were asked for their leave.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordConsent {
    pub(crate) case: CaseId,
    pub(crate) purpose: Option<ConsentPurpose>,
    /// Asked when the purpose is a referral.
    pub(crate) body: Option<BodyId>,
    pub(crate) answer: Option<ConsentAnswer>,
    pub(crate) given_by: Option<ConsentGiver>,
    pub(crate) how: Option<ConsentHow>,
    /// One of the pack's languages.
    pub(crate) language: Option<String>,
    /// What exactly, in the person's own limits.
    pub(crate) scope: String,
    /// A day such as `2026-11-22`; nothing means today.
    pub(crate) on: Option<String>,
    /// Why the answer is another than before.
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithdrawConsent {
    pub(crate) consent: ConsentId,
    pub(crate) told_by: Option<ConsentGiver>,
    pub(crate) reason: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct WithdrawalView {
    pub(crate) on: String,
    pub(crate) told_by: ConsentGiver,
    pub(crate) reason: String,
    pub(crate) who: String,
}

/// One answer, or one override; every one of them stays.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ConsentView {
    pub(crate) id: ConsentId,
    pub(crate) purpose: ConsentPurpose,
    pub(crate) body: Option<BodyId>,
    pub(crate) body_name: Option<Label>,
    pub(crate) answer: ConsentAnswer,
    pub(crate) standing: ConsentStanding,
    /// The newest answer for its purpose and body: the one that counts.
    pub(crate) current: bool,
    pub(crate) given_by: Option<ConsentGiver>,
    pub(crate) how: Option<ConsentHow>,
    pub(crate) language: Option<String>,
    pub(crate) scope: String,
    pub(crate) note: String,
    pub(crate) on: String,
    pub(crate) expires_on: Option<String>,
    /// Who recorded it.
    pub(crate) who: String,
    /// Why it was done without; of an override only.
    pub(crate) reason: Option<OverrideReason>,
    pub(crate) explanation: String,
    pub(crate) person_informed: bool,
    pub(crate) withdrawal: Option<WithdrawalView>,
}

/// What is kept from whom. Items and kinds are what letters obey; the two texts are
/// for people.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithholdDraft {
    pub(crate) case: CaseId,
    pub(crate) items: Vec<DisclosedItem>,
    pub(crate) what: String,
    pub(crate) kinds: Vec<BodyKind>,
    pub(crate) whom: String,
    pub(crate) why: Option<WithholdingWhy>,
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndWithholding {
    pub(crate) withholding: WithholdingId,
    pub(crate) reason: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct WithholdingView {
    pub(crate) id: WithholdingId,
    pub(crate) items: Vec<DisclosedItem>,
    pub(crate) what: String,
    pub(crate) kinds: Vec<BodyKind>,
    pub(crate) whom: String,
    pub(crate) why: WithholdingWhy,
    pub(crate) note: String,
    pub(crate) on: String,
    pub(crate) who: String,
    pub(crate) ended_on: Option<String>,
    pub(crate) ended_why: String,
}
