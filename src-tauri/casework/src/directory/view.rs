//! What crosses the door of the directory.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::agreements::{AgreementRow, AgreementView};
use crate::choices::choices;
use crate::ids::BodyId;
use crate::packs::{AgesServed, AreaServed, BodyKind, GendersServed, Label};

choices! {
    /// How a letter reaches a body, or a reminder does. A telephone carries no letter; the
    /// person may carry it themselves.
    pub(crate) enum HandOverWay {
        ByHand = "by_hand", Person = "person", Post = "post", Email = "email",
        Portal = "portal", Phone = "phone",
    }
}

/// What is known of a body. Empty lists mean: no limit is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BodyFacts {
    pub(crate) name: Label,
    pub(crate) role: Label,
    pub(crate) address: Label,
    /// How a letter addresses it; by its name, if nothing is said.
    pub(crate) addressee: Label,
    pub(crate) phone: String,
    pub(crate) web: String,
    pub(crate) email: String,
    pub(crate) hours: String,
    /// Codes of the pack's languages.
    pub(crate) languages: Vec<String>,
    pub(crate) ages: AgesServed,
    pub(crate) genders: GendersServed,
    pub(crate) area: AreaServed,
    /// Codes of the pack's regions.
    pub(crate) regions: Vec<String>,
    /// Town or quarter, in words.
    pub(crate) place: String,
    /// Codes of the pack's problems.
    pub(crate) problems: Vec<String>,
    pub(crate) services: Vec<String>,
    /// How it takes letters.
    pub(crate) ways: Vec<HandOverWay>,
    /// Who there is asked for.
    pub(crate) contact: String,
    pub(crate) notes: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct BodyRow {
    pub(crate) id: BodyId,
    pub(crate) code: String,
    pub(crate) kind: BodyKind,
    /// Added by the helpline.
    pub(crate) own: bool,
    #[serde(flatten)]
    pub(crate) facts: BodyFacts,
    /// Receives people under 18.
    pub(crate) minors: bool,
    pub(crate) checked_on: Option<String>,
    pub(crate) checked_by: Option<String>,
    /// Checked, and not too long ago.
    pub(crate) fresh: bool,
    /// The last day on which one refers to it.
    pub(crate) until: Option<String>,
    /// That day is over.
    pub(crate) retired: bool,
    /// The agreement that was signed last.
    pub(crate) agreement: Option<AgreementRow>,
}

/// A fact that the helpline changed, and from where it knew.
#[derive(Debug, Serialize, TS)]
pub(crate) struct FactChange {
    pub(crate) on: String,
    pub(crate) who: String,
    /// Such as `phone` or `name.fr`.
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) source: String,
}

/// A body with where each fact comes from.
#[derive(Debug, Serialize, TS)]
pub(crate) struct BodyView {
    pub(crate) row: BodyRow,
    /// The newest first.
    pub(crate) changes: Vec<FactChange>,
    /// The version of the pack that shipped the other facts.
    pub(crate) shipped_version: Option<String>,
    /// The newest first.
    pub(crate) agreements: Vec<AgreementView>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddBody {
    pub(crate) kind: BodyKind,
    pub(crate) facts: BodyFacts,
    /// From where one knows it.
    pub(crate) source: String,
    /// Every fact was checked today.
    pub(crate) checked: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeBody {
    pub(crate) body: BodyId,
    pub(crate) facts: BodyFacts,
    pub(crate) source: String,
    pub(crate) checked: bool,
}

/// The last day of a body, or that one refers to it again.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetireBody {
    pub(crate) body: BodyId,
    pub(crate) until: Option<String>,
    pub(crate) reason: String,
}
