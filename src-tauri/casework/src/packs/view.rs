//! What crosses the door of a pack.

use chrono::NaiveDate;
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
    /// Whom a body receives, by age.
    pub(crate) enum AgesServed { All = "all", Minors = "minors", Adults = "adults" }
    /// Whom a body receives, by gender.
    pub(crate) enum GendersServed { All = "all", Female = "female", Male = "male" }
    /// Where a body is competent: some share the country by town and land.
    pub(crate) enum AreaServed { All = "all", Urban = "urban", Rural = "rural" }
    /// What some laws guard more closely; a helpline may leave it unasked.
    pub(crate) enum SensitiveItem {
        Religion = "religion", Ethnicity = "ethnicity", Orientation = "orientation",
        Disability = "disability", Health = "health",
    }
    /// The four kinds of risk that children meet online, as the EU counts them.
    pub(crate) enum FourC {
        Content = "content", Contact = "contact", Conduct = "conduct", Contract = "contract",
    }
}

impl AgesServed {
    /// Whether it receives people under 18.
    pub(crate) fn takes_minors(self) -> bool {
        match self {
            Self::All | Self::Minors => true,
            Self::Adults => false,
        }
    }
}

/// A text in the three languages of the catalogue. A helpline's country may speak
/// others; those are kept beside them, for the day when the catalogue speaks them too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub(crate) struct Label {
    pub(crate) en: String,
    pub(crate) fr: String,
    pub(crate) ar: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub(crate) nl: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub(crate) de: Option<String>,
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
    /// Nobody of that helpline has checked the pack yet.
    pub(crate) draft: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Choice {
    pub(crate) code: String,
    pub(crate) label: Label,
    /// A draft translation: a native reader has not seen it yet.
    #[serde(default)]
    pub(crate) draft: bool,
    /// The first and the last day on which it may be chosen, if there are such.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub(crate) from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(type = "string | null")]
    pub(crate) until: Option<NaiveDate>,
}

impl Choice {
    /// Whether it may be chosen on a day.
    pub(crate) fn is_offered(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last)
    }
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

/// Where a problem stands in the lists that the networks count by: codes of
/// `assets/packs/networks.json`. Empty where a list has no such thing, or where only
/// the conversation can tell; domain.md §2.4.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Crosswalk {
    pub(crate) insafe: Option<String>,
    pub(crate) chi: Option<String>,
    pub(crate) emc: Option<String>,
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
    pub(crate) crosswalk: Crosswalk,
    /// Which kind of risk the problem mostly is; empty where it is none of the four.
    #[serde(default)]
    pub(crate) four_c: Option<FourC>,
    /// The first day on which a contact may be coded so, and the last if there is one.
    #[ts(type = "string")]
    pub(crate) from: NaiveDate,
    #[serde(default)]
    #[ts(type = "string | null")]
    pub(crate) until: Option<NaiveDate>,
    #[serde(default)]
    pub(crate) note: Option<Label>,
}

/// One step of a protocol.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct ProtocolStep {
    #[serde(flatten)]
    pub(crate) choice: Choice,
    /// So many days after the start; nothing means in the conversation itself.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub(crate) due_days: Option<i64>,
    /// The step is a follow-up with this purpose.
    #[serde(default)]
    pub(crate) purpose: Option<String>,
}

impl AsRef<Choice> for ProtocolStep {
    fn as_ref(&self) -> &Choice {
        &self.choice
    }
}

/// What is done, step by step, when a conversation turns out to be of a kind.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub(crate) struct Protocol {
    #[serde(flatten)]
    pub(crate) choice: Choice,
    pub(crate) steps: Vec<ProtocolStep>,
    /// The problems that start it.
    #[serde(default)]
    pub(crate) problems: Vec<String>,
    /// The level of risk that starts it, whatever the problem.
    #[serde(default)]
    #[ts(type = "number | null")]
    pub(crate) from_risk: Option<i64>,
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
    /// The version of these lists. A contact keeps the one under which it was coded.
    pub(crate) version: String,
    /// The day on which this version took effect.
    #[ts(type = "string")]
    pub(crate) effective: NaiveDate,
    pub(crate) name: Label,
    pub(crate) code_prefix: String,
    /// What the helpline does not ask, and what no form of it shows.
    #[serde(default)]
    pub(crate) not_asked: Vec<SensitiveItem>,
    /// Languages that labels hold beside those of the catalogue; all of these are
    /// draft translations.
    #[serde(default)]
    pub(crate) draft_languages: Vec<String>,
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
    pub(crate) protocols: Vec<Protocol>,
    /// Where reports come from that carry a number of their own. Empty: not asked.
    #[serde(default)]
    pub(crate) import_sources: Vec<Choice>,
    /// The regions of the country, from which a contact may come. Empty: not asked.
    #[serde(default)]
    pub(crate) regions: Vec<Choice>,
}
