//! What crosses the door of a pack.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;

choices! {
    /// What a body is; the disclosure matrix has one column for each.
    pub(crate) enum BodyKind {
        Police = "police", Gendarmerie = "gendarmerie", Prosecutor = "prosecutor",
        Protection = "protection", Health = "health", Legal = "legal", Women = "women",
        School = "school", Platform = "platform", Hotline = "hotline",
        DataProtection = "data_protection", Helpline = "helpline",
    }
    /// What a letter may tell about a person; the matrix has one line for each.
    pub(crate) enum DisclosedItem {
        Name = "name", AgeGender = "age_gender", Locality = "locality",
        SafeContact = "safe_contact", Problem = "problem", Risk = "risk", Facts = "facts",
        Words = "words", ActionsTaken = "actions_taken", EvidenceList = "evidence_list",
        Suspect = "suspect", Needs = "needs",
    }
}

/// A text in the three languages of the catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub(crate) struct Label {
    pub(crate) en: String,
    pub(crate) fr: String,
    pub(crate) ar: String,
}

impl Label {
    /// The text for a reader of this language.
    pub(crate) fn of(&self, language: words::Language) -> &str {
        match language {
            words::Language::Ar => &self.ar,
            words::Language::Fr => &self.fr,
            words::Language::En => &self.en,
        }
    }
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct PackChoice {
    pub(crate) id: String,
    pub(crate) name: Label,
    pub(crate) country: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) label: Label,
    /// A draft translation: a native reader has not seen it yet.
    #[serde(default)]
    pub(crate) draft: bool,
}

/// A way that contacts come in, and perhaps a way to call somebody back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Channel {
    #[serde(flatten)]
    pub(crate) choice: Choice,
    /// Whether the helpline can reach a person by it; a web form only comes in.
    pub(crate) outgoing: bool,
}

impl AsRef<Choice> for Choice {
    fn as_ref(&self) -> &Choice {
        self
    }
}

impl AsRef<Choice> for Channel {
    fn as_ref(&self) -> &Choice {
        &self.choice
    }
}

/// An age band with its bounds in years, both included.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct AgeBand {
    #[serde(flatten)]
    pub(crate) choice: Choice,
    #[ts(type = "number")]
    pub(crate) min: i64,
    #[ts(type = "number")]
    pub(crate) max: i64,
}

/// Below this age in years the level of risk is at least this.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct ForcedRisk {
    #[ts(type = "number")]
    pub(crate) below: i64,
    #[ts(type = "number")]
    pub(crate) level: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Category {
    pub(crate) code: String,
    pub(crate) label: Label,
    #[serde(default)]
    pub(crate) draft: bool,
    /// One of the eight that are shown as big choices.
    #[serde(default)]
    pub(crate) first: bool,
    #[serde(default)]
    pub(crate) under: Option<String>,
    /// Whether the level of risk must be answered.
    #[serde(default)]
    pub(crate) risk_question: bool,
    #[serde(default)]
    pub(crate) sexual: bool,
    /// The least level of risk that this problem allows for the young.
    #[serde(default)]
    pub(crate) forces_risk: Vec<ForcedRisk>,
    /// The problem must be named in words.
    #[serde(default)]
    pub(crate) text_needed: bool,
    #[serde(default)]
    pub(crate) note: Option<Label>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Emergency {
    pub(crate) label: Label,
    pub(crate) number: String,
    pub(crate) when: Label,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct PackView {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) name: Label,
    pub(crate) code_prefix: String,
    pub(crate) emergency: Vec<Emergency>,
    pub(crate) categories: Vec<Category>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) languages: Vec<Choice>,
    pub(crate) non_counselling: Vec<Choice>,
    pub(crate) relations: Vec<Choice>,
    pub(crate) age_bands: Vec<AgeBand>,
    pub(crate) environments: Vec<Choice>,
    pub(crate) platforms: Vec<Choice>,
    pub(crate) actions: Vec<Choice>,
    pub(crate) purposes: Vec<Choice>,
    pub(crate) services: Vec<Choice>,
    /// Where reports come from that carry a number of their own. Empty: not asked.
    #[serde(default)]
    pub(crate) import_sources: Vec<Choice>,
}
