//! What crosses the door of the contacts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::answers::{IncidentAnswers, PersonAnswers, TalkAnswers};
use crate::choices::choices;
use crate::consents::{SafeContactDraft, YesNo};
use crate::ids::{AddendumId, CaseId, ContactId};
use crate::packs::FourC;

choices! {
    /// Who is calling, and about whom.
    pub(crate) enum CallType {
        ChildAboutSelf = "child_about_self", AdultAboutSelf = "adult_about_self",
        AboutChild = "about_child", Professional = "professional",
        NonCounselling = "non_counselling",
    }
    /// As the person says it; nobody must.
    pub(crate) enum Gender { Female = "female", Male = "male", Other = "other", NotSaid = "not_said" }
    /// What contacts are counted by.
    pub(crate) enum CountedBy {
        CallType = "call_type", Problem = "problem", Age = "age", Gender = "gender",
        Channel = "channel", Risk = "risk",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Age {
    Exact {
        #[ts(type = "number")]
        years: i64,
    },
    Band {
        band: String,
    },
    Unknown,
}

/// A promise to get in touch again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CallBack {
    pub(crate) due: String,
    pub(crate) purpose: String,
    pub(crate) channel: String,
    pub(crate) note: String,
}

/// Where the contact belongs.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum CaseChoice {
    #[default]
    None,
    New,
    Existing {
        case: CaseId,
    },
}

/// A contact as it is typed. Everything may still be missing, so that the same
/// shape serves the draft that survives a crash.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactDraft {
    pub(crate) started: Option<String>,
    pub(crate) ended: Option<String>,
    pub(crate) channel: Option<String>,
    pub(crate) call_type: Option<CallType>,
    pub(crate) non_counselling: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) age: Option<Age>,
    pub(crate) gender: Option<Gender>,
    pub(crate) relation: Option<String>,
    pub(crate) pseudonym: String,
    pub(crate) problem: Option<String>,
    pub(crate) other_problems: Vec<String>,
    pub(crate) problem_other: String,
    pub(crate) online: Option<YesNo>,
    pub(crate) environment: Option<String>,
    pub(crate) platforms: Vec<String>,
    #[ts(type = "number | null")]
    pub(crate) risk: Option<i64>,
    pub(crate) safe_now: Option<YesNo>,
    pub(crate) emergency_action: String,
    pub(crate) informed: String,
    pub(crate) summary: String,
    pub(crate) actions: Vec<String>,
    pub(crate) call_back: Option<CallBack>,
    pub(crate) safe_contact: Option<SafeContactDraft>,
    pub(crate) case: CaseChoice,
    /// The portal or partner that the report came through, with its number there.
    #[serde(default)]
    pub(crate) import_source: Option<String>,
    #[serde(default)]
    pub(crate) import_ref: String,
    /// More about the person, the incident and the conversation; nothing of it must be asked.
    #[serde(default)]
    pub(crate) person: PersonAnswers,
    #[serde(default)]
    pub(crate) incident: IncidentAnswers,
    #[serde(default)]
    pub(crate) talk: TalkAnswers,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeContact {
    pub(crate) contact: ContactId,
    pub(crate) draft: ContactDraft,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddAddendum {
    pub(crate) contact: ContactId,
    pub(crate) text: String,
}

/// What was added to a contact later.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Addendum {
    pub(crate) id: AddendumId,
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) text: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct DraftSaved {
    pub(crate) saved_at: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct StoredDraft {
    pub(crate) draft: ContactDraft,
    pub(crate) saved_at: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactFilter {
    pub(crate) text: String,
    pub(crate) limit: u32,
}

/// A case, by the two things that name it.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CaseRef {
    pub(crate) id: CaseId,
    pub(crate) code: String,
}

/// One line of a list: no name, no story.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ContactRow {
    pub(crate) id: ContactId,
    pub(crate) code: String,
    pub(crate) started: String,
    pub(crate) channel: String,
    pub(crate) call_type: CallType,
    pub(crate) non_counselling: Option<String>,
    pub(crate) problem: Option<String>,
    #[ts(type = "number | null")]
    pub(crate) risk: Option<i64>,
    pub(crate) counsellor: String,
    pub(crate) case: Option<CaseRef>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ContactView {
    pub(crate) row: ContactRow,
    pub(crate) draft: ContactDraft,
    /// The summary as it is read: its addresses cannot be followed.
    pub(crate) summary: String,
    pub(crate) age_band: String,
    /// The kind of risk online, as the conversation showed or as the problem mostly is.
    pub(crate) four_c: Option<FourC>,
    /// Whether the person called before: by the case, or as they said themselves.
    pub(crate) repeat_contact: Option<YesNo>,
    /// The version of the pack under which it was coded.
    pub(crate) pack_version: String,
    /// Until when whoever reads this may still change it, if they may at all.
    pub(crate) changeable_until: Option<String>,
    /// When it was last changed, if it ever was.
    pub(crate) changed_on: Option<String>,
    /// Whether whoever reads this may add to it.
    pub(crate) may_add: bool,
    pub(crate) addenda: Vec<Addendum>,
    /// A correction that whoever reads this began and did not finish.
    pub(crate) correction: Option<StoredDraft>,
}
