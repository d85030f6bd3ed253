//! What a call may tell beyond the mandatory answers: the person, the incident and
//! the conversation (domain.md §1.4 and §8.1). Nobody must be asked any of it. Each
//! answer has one name, by which it crosses the door, is stored and is refused.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::YesNo;
use crate::packs::{FourC, SensitiveItem};

choices! {
    /// Where and with whom the person lives.
    pub(crate) enum Living {
        Parents = "parents", Relatives = "relatives", AlternativeCare = "alternative_care",
        Residential = "residential", Independent = "independent", Homeless = "homeless",
        Detention = "detention", Other = "other", Unknown = "unknown",
    }
    /// What makes a person easier to harm.
    pub(crate) enum Vulnerability {
        OutOfSchool = "out_of_school", Poverty = "poverty",
        ConflictWithLaw = "conflict_with_law", ConflictZone = "conflict_zone",
        MovedForced = "moved_forced", MovedFreely = "moved_freely", Minority = "minority",
        Disability = "disability", Sogiesc = "sogiesc", Other = "other",
    }
    pub(crate) enum Grade {
        Preschool = "preschool", Primary = "primary", LowerSecondary = "lower_secondary",
        UpperSecondary = "upper_secondary", Vocational = "vocational", Higher = "higher",
        None = "none", Unknown = "unknown",
    }
    pub(crate) enum SchoolType {
        Public = "public", Private = "private", Religious = "religious", Other = "other",
    }
    pub(crate) enum Milieu { City = "city", Town = "town", Rural = "rural" }
    /// In which ways it was done: tags beside the problem, never problems of their own.
    pub(crate) enum Facet {
        Stalking = "stalking", Threats = "threats", Denigration = "denigration",
        Doxing = "doxing", Exclusion = "exclusion", Flaming = "flaming", Fraping = "fraping",
        Grooming = "grooming", Impersonation = "impersonation", Outing = "outing",
        IntimateImages = "intimate_images", Sextortion = "sextortion",
    }
    pub(crate) enum Frequency { Once = "once", Repeated = "repeated", Constant = "constant" }
    /// Where the person was when it happened.
    pub(crate) enum IncidentPlace {
        OwnHome = "own_home", OtherHome = "other_home", School = "school",
        Institution = "institution", PublicPlace = "public_place", Online = "online",
        Other = "other", Unknown = "unknown",
    }
    /// Who the alleged offender is to the person.
    pub(crate) enum Offender {
        OnlineAcquaintance = "online_acquaintance", Classmate = "classmate", Peer = "peer",
        Partner = "partner", ExPartner = "ex_partner", Parent = "parent",
        Relative = "relative", Teacher = "teacher", Neighbour = "neighbour",
        Stranger = "stranger", Group = "group", Unknown = "unknown",
    }
    pub(crate) enum OffenderAge { Adult = "adult", Minor = "minor", Unknown = "unknown" }
    pub(crate) enum Emotion {
        Fear = "fear", Anger = "anger", Sadness = "sadness", Shame = "shame", Other = "other",
    }
    /// Whether something was said to the person.
    pub(crate) enum Explained { Yes = "yes", No = "no", NotPossible = "not_possible" }
    /// How the person heard of the helpline.
    pub(crate) enum HeardOf {
        SocialMedia = "social_media", School = "school", Friend = "friend",
        Community = "community", Partner = "partner", Television = "television",
        Radio = "radio", Other = "other",
    }
    /// What the person says of the help.
    pub(crate) enum Satisfaction { Yes = "yes", Partly = "partly", No = "no", NotAsked = "not_asked" }
}

impl Vulnerability {
    /// What a helpline must be willing to ask before this may be recorded.
    pub(super) fn guarded_by(self) -> &'static [SensitiveItem] {
        match self {
            Self::Minority => &[SensitiveItem::Ethnicity, SensitiveItem::Religion],
            Self::Disability => &[SensitiveItem::Disability],
            Self::Sogiesc => &[SensitiveItem::Orientation],
            Self::OutOfSchool
            | Self::Poverty
            | Self::ConflictWithLaw
            | Self::ConflictZone
            | Self::MovedForced
            | Self::MovedFreely
            | Self::Other => &[],
        }
    }
}

/// More about the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonAnswers {
    #[ts(type = "number | null")]
    pub(crate) birth_year: Option<i64>,
    /// The age is a guess of the caller or the counsellor.
    pub(crate) age_estimated: bool,
    pub(crate) living: Option<Living>,
    pub(crate) vulnerabilities: Vec<Vulnerability>,
    pub(crate) grade: Option<Grade>,
    pub(crate) school_type: Option<SchoolType>,
    /// One of the pack's regions.
    pub(crate) region: Option<String>,
    pub(crate) milieu: Option<Milieu>,
    /// As the person says it; a contact of a case that has an earlier one is one anyway.
    pub(crate) repeat_contact: Option<YesNo>,
}

/// What happened. Days are days of the calendar, without an hour.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct IncidentAnswers {
    /// Only when the conversation says otherwise than the problem.
    pub(crate) four_c: Option<FourC>,
    pub(crate) facets: Vec<Facet>,
    pub(crate) started_on: Option<String>,
    pub(crate) last_on: Option<String>,
    pub(crate) ongoing: Option<YesNo>,
    pub(crate) frequency: Option<Frequency>,
    pub(crate) place: Option<IncidentPlace>,
    pub(crate) offender_known: Option<YesNo>,
    pub(crate) offender: Option<Offender>,
    pub(crate) offender_age: Option<OffenderAge>,
    #[ts(type = "number | null")]
    pub(crate) offenders: Option<i64>,
    pub(crate) caregiver_aware: Option<YesNo>,
    pub(crate) reported: Option<YesNo>,
    pub(crate) reported_where: String,
    pub(crate) reported_ref: String,
}

/// How the conversation went.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TalkAnswers {
    pub(crate) confidentiality_explained: Option<Explained>,
    pub(crate) rights_discussed: Option<Explained>,
    /// From 1, very bad, to 5, well.
    #[ts(type = "number | null")]
    pub(crate) emotion_before: Option<i64>,
    #[ts(type = "number | null")]
    pub(crate) emotion_after: Option<i64>,
    pub(crate) emotion: Option<Emotion>,
    pub(crate) felt_helped: Option<Satisfaction>,
    pub(crate) would_recommend: Option<Satisfaction>,
    pub(crate) heard_of_us: Option<HeardOf>,
    pub(crate) campaign: String,
    /// The contact weighed on the counsellor (domain.md §5.8).
    pub(crate) heavy_contact: bool,
}

/// The three parts together, as they are checked and stored.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers {
    pub(crate) person: PersonAnswers,
    pub(crate) incident: IncidentAnswers,
    pub(crate) talk: TalkAnswers,
}

/// An answer that is stored as one text.
trait Kept: Sized {
    /// Nothing when it was not answered.
    fn kept(&self) -> Option<String>;
    fn read(text: &str) -> Option<Self>;
}

impl Kept for String {
    fn kept(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.clone())
    }
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Kept for Option<String> {
    fn kept(&self) -> Option<String> {
        self.clone().filter(|text| !text.is_empty())
    }
    fn read(text: &str) -> Option<Self> {
        Some(Some(text.to_owned()))
    }
}

impl Kept for Option<i64> {
    fn kept(&self) -> Option<String> {
        self.map(|number| number.to_string())
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok().map(Some)
    }
}

impl Kept for bool {
    fn kept(&self) -> Option<String> {
        self.then(|| "yes".to_owned())
    }
    fn read(text: &str) -> Option<Self> {
        Some(text == "yes")
    }
}

macro_rules! kept_by_code {
    ($( $list:ident ),+) => { $(
        impl Kept for Option<$list> {
            fn kept(&self) -> Option<String> {
                self.map(|one| one.text().to_owned())
            }
            fn read(text: &str) -> Option<Self> {
                $list::named(text).map(Some)
            }
        }
    )+ };
}
kept_by_code!(
    YesNo,
    FourC,
    Living,
    Grade,
    SchoolType,
    Milieu,
    Frequency,
    IncidentPlace,
    Offender,
    OffenderAge,
    Emotion,
    Explained,
    Satisfaction,
    HeardOf
);

/// One list of the answers, for writing and for reading, so that the two cannot part.
macro_rules! stored {
    ($( $part:ident { $( $field:ident ),+ $(,)? } )+) => {
        impl Answers {
            /// Every single answer that was given, with its name.
            pub(super) fn given(&self) -> Vec<(&'static str, String)> {
                let mut given = Vec::new();
                $( $( given.extend(self.$part.$field.kept().map(|text| (stringify!($field), text))); )+ )+
                given
            }

            /// Puts a stored answer in its place; nothing, when there is no such answer.
            pub(super) fn put(&mut self, field: &str, text: &str) -> Option<()> {
                match field {
                    $( $( stringify!($field) => self.$part.$field = Kept::read(text)?, )+ )+
                    _ => return None,
                }
                Some(())
            }
        }
    };
}
stored! {
    person {
        birth_year, age_estimated, living, grade, school_type, region, milieu, repeat_contact,
    }
    incident {
        four_c, started_on, last_on, ongoing, frequency, place, offender_known, offender,
        offender_age, offenders, caregiver_aware, reported, reported_where, reported_ref,
    }
    talk {
        confidentiality_explained, rights_discussed, emotion_before, emotion_after, emotion,
        felt_helped, would_recommend, heard_of_us, campaign, heavy_contact,
    }
}
