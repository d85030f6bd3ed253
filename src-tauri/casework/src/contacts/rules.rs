//! What a contact must say before it is saved. No SQL and no clock of its own.
//! The numbers V1 to V18 are those of domain.md §8.8.

use chrono::{Duration, FixedOffset, NaiveDate};

use super::answers::{Answers, IncidentAnswers, PersonAnswers, TalkAnswers};
use super::more;
use super::view::{Age, CallType, ContactDraft, Gender};
use crate::consents::YesNo;
use crate::moment::Moment;
use crate::packs::{self, Choice, Pack};
use crate::problem::{Problem, Reason, Refusals};
use crate::text;

/// A contact that may be saved.
pub(crate) struct Contact {
    pub(crate) started: Moment,
    pub(crate) ended: Moment,
    pub(crate) offset_minutes: i32,
    pub(crate) channel: String,
    pub(crate) call_type: CallType,
    pub(crate) non_counselling: String,
    pub(crate) language: String,
    pub(crate) age: Option<Age>,
    pub(crate) gender: Option<Gender>,
    pub(crate) relation: String,
    pub(crate) pseudonym: String,
    pub(crate) problem: String,
    pub(crate) other_problems: Vec<String>,
    pub(crate) problem_other: String,
    pub(crate) online: Option<YesNo>,
    pub(crate) environment: String,
    pub(crate) platforms: Vec<String>,
    pub(crate) risk: i64,
    pub(crate) safe_now: Option<YesNo>,
    pub(crate) emergency_action: String,
    pub(crate) informed: String,
    pub(crate) summary: String,
    pub(crate) actions: Vec<String>,
    pub(crate) import_source: String,
    pub(crate) import_ref: String,
    pub(crate) answers: Answers,
}

const SUMMARY: usize = 2000;
const LINE: usize = 200;
const REFERENCE: usize = 60;
/// How long the author may correct a contact.
const CHANGEABLE_HOURS: i64 = 24;
/// Clocks of two machines differ a little.
const SLACK_SECONDS: i64 = 60;
const MAJORITY: i64 = 18;
/// From this level on a supervisor is told.
pub(super) const HIGH: i64 = 3;

/// The contact, or everything that keeps it from being saved.
pub(super) fn check(
    draft: &ContactDraft,
    pack: &Pack,
    now: Moment,
    offset: FixedOffset,
) -> Result<Contact, Problem> {
    let mut no = Refusals::none();
    let lists = &pack.view;

    // V1: the end is not before the start, and neither lies in the future.
    let started = moment(&mut no, "started", draft.started.as_deref(), now)?;
    let ended = moment(&mut no, "ended", draft.ended.as_deref(), now)?;
    if ended < started {
        no.add("ended", Reason::EndBeforeStart);
    }

    let day = started.day(offset);
    let channel = chosen(
        &mut no,
        "channel",
        draft.channel.as_deref(),
        &lists.channels,
        day,
        true,
    );
    let language = chosen(
        &mut no,
        "language",
        draft.language.as_deref(),
        &lists.languages,
        day,
        false,
    );
    let Some(call_type) = draft.call_type else {
        no.add("call_type", Reason::AnswerMissing);
        no.settle()?;
        return Err(Problem::invariant("a missing call type was not refused"));
    };

    let mut contact = Contact {
        started,
        ended,
        offset_minutes: offset.local_minus_utc() / 60,
        channel,
        call_type,
        non_counselling: String::new(),
        language,
        age: None,
        gender: None,
        relation: String::new(),
        pseudonym: String::new(),
        problem: String::new(),
        other_problems: Vec::new(),
        problem_other: String::new(),
        online: None,
        environment: String::new(),
        platforms: Vec::new(),
        risk: 0,
        safe_now: None,
        emergency_action: String::new(),
        informed: String::new(),
        summary: String::new(),
        actions: Vec::new(),
        import_source: String::new(),
        import_ref: String::new(),
        answers: Answers::default(),
    };
    if call_type == CallType::NonCounselling {
        contact.non_counselling = chosen(
            &mut no,
            "non_counselling",
            draft.non_counselling.as_deref(),
            &lists.non_counselling,
            day,
            true,
        );
        refuse_person(&mut no, draft);
    } else {
        counselling(&mut no, draft, pack, day, &mut contact)?;
    }
    no.settle()?;
    Ok(contact)
}

/// V2: a non-counselling contact refuses what is about a person.
fn refuse_person(no: &mut Refusals, draft: &ContactDraft) {
    let told = [
        ("age", draft.age.is_some()),
        ("gender", draft.gender.is_some()),
        ("relation", draft.relation.is_some()),
        ("pseudonym", !draft.pseudonym.is_empty()),
        (
            "problem",
            draft.problem.is_some() || !draft.other_problems.is_empty(),
        ),
        ("risk", draft.risk.is_some()),
        ("summary", !draft.summary.trim().is_empty()),
        ("call_back", draft.call_back.is_some()),
        ("safe_contact", draft.safe_contact.is_some()),
        ("case", !matches!(draft.case, super::view::CaseChoice::None)),
        ("import_ref", !draft.import_ref.trim().is_empty()),
        ("person", draft.person != PersonAnswers::default()),
        ("incident", draft.incident != IncidentAnswers::default()),
        ("talk", draft.talk != TalkAnswers::default()),
    ];
    for (field, _) in told.iter().filter(|(_, told)| *told) {
        no.add(field, Reason::NonCounsellingHasData);
    }
}

/// V3, V4 and V18, and the rules of risk of domain.md §5.1.
fn counselling(
    no: &mut Refusals,
    draft: &ContactDraft,
    pack: &Pack,
    day: NaiveDate,
    contact: &mut Contact,
) -> Result<(), Problem> {
    let lists = &pack.view;
    if draft.non_counselling.is_some() {
        no.add("non_counselling", Reason::UnknownChoice);
    }
    contact.answers = more::check(no, draft, pack, day)?;
    age(no, draft, pack, day, contact);
    match draft.gender {
        Some(gender) => contact.gender = Some(gender),
        None => no.add("gender", Reason::AnswerMissing),
    }
    contact.relation = chosen(
        no,
        "relation",
        draft.relation.as_deref(),
        &lists.relations,
        day,
        false,
    );
    contact.pseudonym = no
        .take(text::line("pseudonym", &draft.pseudonym, 80))?
        .unwrap_or_default();

    contact.problem = draft.problem.clone().unwrap_or_default();
    match pack.problem_refused(&contact.problem, day) {
        None => {}
        Some(_) if contact.problem.is_empty() => no.add("problem", Reason::AnswerMissing),
        Some(why) => no.add("problem", why),
    }
    if draft.other_problems.len() > 2 {
        no.add("other_problems", Reason::TooMany { max: 2 });
    }
    let mut others = draft.other_problems.iter();
    if let Some(why) = others.find_map(|code| pack.problem_refused(code, day)) {
        no.add("other_problems", why);
    }
    contact.other_problems = distinct(&draft.other_problems);
    contact
        .other_problems
        .retain(|code| *code != contact.problem);
    contact.problem_other = no
        .take(text::line("problem_other", &draft.problem_other, LINE))?
        .unwrap_or_default();
    let in_words = pack
        .category(&contact.problem)
        .is_some_and(|category| category.text_needed);
    if in_words && contact.problem_other.is_empty() {
        no.add("problem_other", Reason::AnswerMissing);
    }

    match draft.online {
        Some(answer) => contact.online = Some(answer),
        None => no.add("online", Reason::AnswerMissing),
    }
    contact.environment = chosen(
        no,
        "environment",
        draft.environment.as_deref(),
        &lists.environments,
        day,
        false,
    );
    contact.platforms = several(no, "platforms", &draft.platforms, &lists.platforms, day);
    contact.actions = several(no, "actions", &draft.actions, &lists.actions, day);

    let summary = no.take(text::lines("summary", &draft.summary, SUMMARY))?;
    if summary.as_deref() == Some("") {
        no.add("summary", Reason::AnswerMissing);
    }
    contact.summary = summary.unwrap_or_default();
    reference(no, draft, pack, day, contact)?;
    risk(no, draft, pack, contact)
}

/// The number that a portal gave the report, and which portal; one is nothing
/// without the other.
fn reference(
    no: &mut Refusals,
    draft: &ContactDraft,
    pack: &Pack,
    day: NaiveDate,
    contact: &mut Contact,
) -> Result<(), Problem> {
    contact.import_ref = no
        .take(text::line("import_ref", &draft.import_ref, REFERENCE))?
        .unwrap_or_default();
    let source = chosen(
        no,
        "import_source",
        draft.import_source.as_deref(),
        &pack.view.import_sources,
        day,
        !contact.import_ref.is_empty(),
    );
    if !contact.import_ref.is_empty() {
        contact.import_source = source;
    }
    Ok(())
}

/// Until when a contact may still be changed: slips are corrected at once, and
/// what was recorded is not rewritten later (domain.md §8.11).
pub(super) fn changeable_until(recorded: Moment) -> Moment {
    Moment(recorded.0 + Duration::hours(CHANGEABLE_HOURS))
}

/// Whether this contact may be changed now by this person.
pub(super) fn may_change(is_author: bool, recorded: Moment, now: Moment) -> Result<(), Problem> {
    if !is_author {
        return Err(Problem::refused(Reason::NotTheAuthor));
    }
    if now > changeable_until(recorded) {
        return Err(Problem::refused(Reason::ContactSettled {
            hours: CHANGEABLE_HOURS,
        }));
    }
    Ok(())
}

/// The form in which pseudonyms are compared: as they are searched, with one
/// space between their words.
pub(super) fn folded(pseudonym: &str) -> String {
    text::fold(pseudonym)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// V4: an adult who calls about themselves is not a minor. V18: the age and the year
/// of birth say the same.
fn age(
    no: &mut Refusals,
    draft: &ContactDraft,
    pack: &Pack,
    day: NaiveDate,
    contact: &mut Contact,
) {
    let estimated;
    (contact.age, estimated) = more::age_of(draft, day);
    contact.answers.person.age_estimated |= estimated;
    let minor = match &contact.age {
        None => {
            no.add("age", Reason::AnswerMissing);
            false
        }
        Some(Age::Unknown) => false,
        Some(Age::Exact { years }) if (0..=120).contains(years) => *years < MAJORITY,
        Some(Age::Exact { .. }) => {
            if !estimated {
                no.add("age", Reason::UnknownChoice);
            }
            false
        }
        Some(Age::Band { band }) => match pack.band(band) {
            Some(band) => band.max < MAJORITY,
            None => {
                no.add("age", Reason::UnknownChoice);
                false
            }
        },
    };
    if minor && draft.call_type == Some(CallType::AdultAboutSelf) {
        no.add("age", Reason::AdultAndMinor);
    }
    let year = draft.person.birth_year;
    if year.is_some_and(|year| !more::agrees(&contact.age, year, day, pack)) {
        no.add("person.birth_year", Reason::BirthYearDisagrees);
    }
}

fn risk(
    no: &mut Refusals,
    draft: &ContactDraft,
    pack: &Pack,
    contact: &mut Contact,
) -> Result<(), Problem> {
    let category = pack.category(&contact.problem);
    contact.risk = draft.risk.unwrap_or(0);
    contact.safe_now = draft.safe_now;
    contact.emergency_action = no
        .take(text::lines(
            "emergency_action",
            &draft.emergency_action,
            LINE,
        ))?
        .unwrap_or_default();
    contact.informed = no
        .take(text::line("informed", &draft.informed, LINE))?
        .unwrap_or_default();
    match draft.risk {
        None if category.is_some_and(|c| c.risk_question) => no.add("risk", Reason::RiskRequired),
        None => {}
        Some(level) if !(1..=4).contains(&level) => no.add("risk", Reason::UnknownChoice),
        Some(level) => {
            let least = least_risk(draft, &contact.age, pack);
            if level < least {
                no.add("risk", Reason::RiskTooLow { least });
            }
        }
    }
    // V10: a supervisor is told of a high risk, and it is written down who.
    if matches!(draft.risk, Some(HIGH..=4)) && contact.informed.is_empty() {
        no.add("informed", Reason::InformedNeeded);
    }
    if draft.risk == Some(4) {
        if contact.emergency_action.is_empty() {
            no.add("emergency_action", Reason::EmergencyActionNeeded);
        }
        if draft.safe_now.is_none() {
            no.add("safe_now", Reason::AnswerMissing);
        }
    }
    Ok(())
}

/// The least level that the answers allow: what the pack forces below an age,
/// and 3 for a child under 13 with a sexual problem. An age that is only known
/// as a band counts as its oldest year, so that no level is forced on a guess.
fn least_risk(draft: &ContactDraft, age: &Option<Age>, pack: &Pack) -> i64 {
    let years = match age {
        Some(Age::Exact { years }) => *years,
        Some(Age::Band { band }) => pack.band(band).map_or(i64::MAX, |band| band.max),
        Some(Age::Unknown) | None => i64::MAX,
    };
    draft
        .problem
        .iter()
        .chain(&draft.other_problems)
        .filter_map(|code| pack.category(code))
        .map(|category| {
            let forced = category
                .forces_risk
                .iter()
                .filter(|f| years < f.below)
                .map(|f| f.level)
                .max()
                .unwrap_or(1);
            if years < 13 && category.sexual {
                forced.max(3)
            } else {
                forced
            }
        })
        .max()
        .unwrap_or(1)
}

fn moment(
    no: &mut Refusals,
    field: &str,
    typed: Option<&str>,
    now: Moment,
) -> Result<Moment, Problem> {
    let Some(typed) = typed else { return Ok(now) };
    let at = no.take(Moment::read(field, typed))?.unwrap_or(now);
    if at.0 > now.0 + Duration::seconds(SLACK_SECONDS) {
        no.add(field, Reason::InFuture);
    }
    Ok(at)
}

pub(super) fn chosen(
    no: &mut Refusals,
    field: &str,
    code: Option<&str>,
    list: &[impl AsRef<Choice>],
    day: NaiveDate,
    required: bool,
) -> String {
    match code {
        None | Some("") => {
            if required {
                no.add(field, Reason::AnswerMissing);
            }
            String::new()
        }
        Some(code) => {
            if let Err(why) = packs::offered(list, code, day) {
                no.add(field, why);
            }
            code.to_owned()
        }
    }
}

fn several(
    no: &mut Refusals,
    field: &str,
    codes: &[String],
    list: &[Choice],
    day: NaiveDate,
) -> Vec<String> {
    let mut refused = codes.iter().map(|code| packs::offered(list, code, day));
    if let Some(Err(why)) = refused.find(Result::is_err) {
        no.add(field, why);
    }
    distinct(codes)
}

/// Each once, in the order given.
pub(super) fn distinct<T: Clone + PartialEq>(codes: &[T]) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for code in codes {
        if !kept.contains(code) {
            kept.push(code.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What keeps a contact of this day from being coded so.
    fn refused(pack: &Pack, started: &str, problem: &str, other: &[&str]) -> Vec<String> {
        let draft = ContactDraft {
            started: Some(format!("{started}T10:00:00+01:00")),
            ended: Some(format!("{started}T10:10:00+01:00")),
            channel: Some("phone".to_owned()),
            call_type: Some(CallType::ChildAboutSelf),
            age: Some(Age::Unknown),
            gender: Some(Gender::NotSaid),
            problem: Some(problem.to_owned()),
            other_problems: other.iter().map(|code| (*code).to_owned()).collect(),
            online: Some(YesNo::Yes),
            risk: Some(2),
            summary: "Essai".to_owned(),
            ..ContactDraft::default()
        };
        let now = Moment::read("now", "2027-03-01T12:00:00+01:00").expect("a moment");
        let hour = FixedOffset::east_opt(3600).expect("an offset");
        match check(&draft, pack, now, hour) {
            Ok(_) => Vec::new(),
            Err(Problem::Refused(why)) => why.into_iter().filter_map(|one| one.field).collect(),
            Err(Problem::Broken(_)) => vec!["broken".to_owned()],
        }
    }

    /// A record of last year is coded by last year's list, whenever it is typed.
    #[test]
    fn a_problem_is_chosen_among_those_of_the_day_of_the_contact() {
        let pack = packs::changed(|pack| {
            let threats = &mut pack["categories"][8];
            assert_eq!(threats["code"], "THR");
            threats["until"] = "2026-12-31".into();
        });
        assert!(refused(&pack, "2026-12-31", "THR", &["HAR"]).is_empty());
        assert!(refused(&pack, "2027-01-01", "HAR", &[]).is_empty());
        assert_eq!(refused(&pack, "2027-01-01", "THR", &[]), ["problem"]);
        assert_eq!(
            refused(&pack, "2027-01-01", "HAR", &["THR"]),
            ["other_problems"]
        );
    }
}
