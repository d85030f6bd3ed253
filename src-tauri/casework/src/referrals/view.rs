//! What crosses the door of the referrals.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::{Basis, ConsentStanding};
use crate::contacts::CaseRef;
use crate::directory::HandOverWay;
use crate::ids::{BodyId, CaseId, ReferralId};
use crate::packs::{DisclosedItem, Label};

choices! {
    /// How soon an answer is needed.
    pub(crate) enum Priority { Emergency = "emergency", Urgent = "urgent", Normal = "normal" }
    /// How far a referral is.
    pub(crate) enum ReferralState {
        Prepared = "prepared", Printed = "printed", HandedOver = "handed_over",
        Acknowledged = "acknowledged", Accepted = "accepted", Declined = "declined",
        NoAnswer = "no_answer", Started = "started", Done = "done", Closed = "closed",
    }
}

impl ReferralState {
    /// Whether the letter has left the house, as far as anybody noted.
    pub(crate) fn is_sent(self) -> bool {
        !matches!(self, Self::Prepared | Self::Printed)
    }

    /// Whether somebody still owes an answer.
    pub(crate) fn waits(self) -> bool {
        match self {
            Self::Prepared | Self::Printed | Self::HandedOver | Self::Acknowledged => true,
            Self::Accepted
            | Self::Declined
            | Self::NoAnswer
            | Self::Started
            | Self::Done
            | Self::Closed => false,
        }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Disclosure {
    pub(crate) item: DisclosedItem,
    pub(crate) text: String,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferralDraft {
    pub(crate) case: CaseId,
    pub(crate) body: BodyId,
    pub(crate) service: String,
    pub(crate) priority: Priority,
    pub(crate) basis: Option<Basis>,
    pub(crate) disclosed: Vec<Disclosure>,
    #[ts(type = "Language")]
    pub(crate) language: words::Language,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ReferralMade {
    pub(crate) id: ReferralId,
    pub(crate) reference: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordAnswer {
    pub(crate) referral: ReferralId,
    pub(crate) state: ReferralState,
    /// When it came; now, if not said.
    pub(crate) at: Option<String>,
    pub(crate) note: String,
}

/// That the letter left the house.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordHandOver {
    pub(crate) referral: ReferralId,
    pub(crate) way: Option<HandOverWay>,
    /// When; now, if not said.
    pub(crate) at: Option<String>,
    /// Who took it.
    pub(crate) whom: String,
    /// A receipt, a number of a parcel, a name at the counter.
    pub(crate) proof: String,
    pub(crate) note: String,
}

/// That somebody reminded the body.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordReminder {
    pub(crate) referral: ReferralId,
    pub(crate) way: Option<HandOverWay>,
    /// When; now, if not said.
    pub(crate) at: Option<String>,
    pub(crate) note: String,
}

/// A line of a referral's history: a state that it reached, or a reminder.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ReferralStep {
    pub(crate) at: String,
    pub(crate) state: ReferralState,
    /// The body was reminded; the state stayed.
    pub(crate) reminder: bool,
    pub(crate) way: Option<HandOverWay>,
    pub(crate) whom: String,
    pub(crate) proof: String,
    pub(crate) note: String,
    pub(crate) who: String,
}

/// A referral in its case, with what no list shows.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ReferralView {
    #[serde(flatten)]
    pub(crate) row: ReferralRow,
    /// The oldest first.
    pub(crate) history: Vec<ReferralStep>,
    /// What may be recorded next.
    pub(crate) next: Vec<ReferralState>,
    /// The body owes an answer.
    pub(crate) remindable: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ReferralRow {
    pub(crate) id: ReferralId,
    pub(crate) case: CaseRef,
    pub(crate) reference: String,
    pub(crate) body: BodyId,
    pub(crate) body_name: Label,
    pub(crate) service: String,
    pub(crate) priority: Priority,
    #[ts(type = "Language")]
    pub(crate) language: words::Language,
    pub(crate) state: ReferralState,
    pub(crate) made_on: String,
    pub(crate) answer_due: String,
    pub(crate) overdue: bool,
    /// Its letter has not left, and may not: where the person's answer stands.
    pub(crate) lapsed: Option<ConsentStanding>,
    pub(crate) letters: u32,
    /// How often the body was reminded.
    pub(crate) reminders: u32,
    /// When it is to be reminded, once it owes an answer.
    pub(crate) reminder_due: Option<String>,
    /// That moment has come.
    pub(crate) remind: bool,
}
