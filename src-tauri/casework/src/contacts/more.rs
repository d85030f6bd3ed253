//! What the optional answers must hold when they are given. No SQL and no clock.

use chrono::{Datelike, NaiveDate};

use super::answers::Answers;
use super::rules::{chosen, distinct};
use super::view::{Age, ContactDraft};
use crate::packs::{FourC, Pack};
use crate::problem::{Problem, Reason, Refusals};
use crate::text;

const LINE: usize = 200;
const REFERENCE: usize = 60;
const CAMPAIGN: usize = 80;
/// More people than that are a group.
const OFFENDERS: i64 = 999;

/// The optional answers, cleaned, or what is wrong with them.
pub(super) fn check(
    no: &mut Refusals,
    draft: &ContactDraft,
    pack: &Pack,
    day: NaiveDate,
) -> Result<Answers, Problem> {
    let mut answers = Answers {
        person: draft.person.clone(),
        incident: draft.incident.clone(),
        talk: draft.talk.clone(),
    };
    person(no, &mut answers, pack, day);
    incident(no, &mut answers, day)?;
    talk(no, &mut answers)?;
    Ok(answers)
}

fn person(no: &mut Refusals, answers: &mut Answers, pack: &Pack, day: NaiveDate) {
    let person = &mut answers.person;
    // What the helpline does not ask is not recorded either (domain.md §1.4).
    let unasked = |one: &super::answers::Vulnerability| {
        let items = one.guarded_by();
        items.iter().any(|item| pack.view.not_asked.contains(item))
    };
    if person.vulnerabilities.iter().any(unasked) {
        no.add("person.vulnerabilities", Reason::NotAsked);
    }
    person.vulnerabilities = distinct(&person.vulnerabilities);
    let region = person.region.as_deref();
    let region = chosen(no, "person.region", region, &pack.view.regions, day, false);
    person.region = (!region.is_empty()).then_some(region);
}

fn incident(no: &mut Refusals, answers: &mut Answers, day: NaiveDate) -> Result<(), Problem> {
    let incident = &mut answers.incident;
    incident.facets = distinct(&incident.facets);
    let first = day_of(
        no,
        "incident.started_on",
        incident.started_on.as_deref(),
        day,
    )?;
    let last = day_of(no, "incident.last_on", incident.last_on.as_deref(), day)?;
    if last.zip(first).is_some_and(|(last, first)| last < first) {
        no.add("incident.last_on", Reason::EndBeforeStart);
    }
    incident.started_on = first.map(|day| day.to_string());
    incident.last_on = last.map(|day| day.to_string());
    if incident
        .offenders
        .is_some_and(|count| !(1..=OFFENDERS).contains(&count))
    {
        no.add("incident.offenders", Reason::UnknownChoice);
    }
    for (field, typed, max) in [
        (
            "incident.reported_where",
            &mut incident.reported_where,
            LINE,
        ),
        (
            "incident.reported_ref",
            &mut incident.reported_ref,
            REFERENCE,
        ),
    ] {
        *typed = no.take(text::line(field, typed, max))?.unwrap_or_default();
    }
    Ok(())
}

fn talk(no: &mut Refusals, answers: &mut Answers) -> Result<(), Problem> {
    let talk = &mut answers.talk;
    for (field, level) in [
        ("talk.emotion_before", talk.emotion_before),
        ("talk.emotion_after", talk.emotion_after),
    ] {
        if level.is_some_and(|level| !(1..=5).contains(&level)) {
            no.add(field, Reason::UnknownChoice);
        }
    }
    talk.campaign = no
        .take(text::line("talk.campaign", &talk.campaign, CAMPAIGN))?
        .unwrap_or_default();
    Ok(())
}

/// A day that is not after the day of the contact.
fn day_of(
    no: &mut Refusals,
    field: &str,
    typed: Option<&str>,
    contact: NaiveDate,
) -> Result<Option<NaiveDate>, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    let day = typed.parse::<NaiveDate>();
    let Some(day) = no.take(day.map_err(|_| Problem::at(field, Reason::NotADate)))? else {
        return Ok(None);
    };
    if day > contact {
        no.add(field, Reason::InFuture);
    }
    Ok(Some(day))
}

/// The age, where only the year of birth was told: the one that is reached in that
/// year, as an estimate.
pub(super) fn age_of(draft: &ContactDraft, day: NaiveDate) -> (Option<Age>, bool) {
    match (&draft.age, draft.person.birth_year) {
        (None, Some(year)) => {
            // A year may be any number until the rules have seen it.
            let years = i64::from(day.year()).saturating_sub(year);
            (Some(Age::Exact { years }), true)
        }
        (age, _) => (age.clone(), false),
    }
}

/// V18: somebody born in a year has, on a day, one of two ages.
pub(super) fn agrees(age: &Option<Age>, birth_year: i64, day: NaiveDate, pack: &Pack) -> bool {
    let reached = i64::from(day.year()).saturating_sub(birth_year);
    if !(0..=120).contains(&reached) {
        return false;
    }
    let possible = (reached - 1).max(0)..=reached;
    match age {
        Some(Age::Exact { years }) => possible.contains(years),
        Some(Age::Band { band }) => pack
            .band(band)
            .is_none_or(|band| band.min <= *possible.end() && *possible.start() <= band.max),
        Some(Age::Unknown) | None => true,
    }
}

/// What kind of risk it is online: as the conversation showed, or else as the
/// problem mostly is.
pub(super) fn four_c(draft: &ContactDraft, pack: &Pack) -> Option<FourC> {
    let problem = draft.problem.as_deref().unwrap_or_default();
    let of_problem = || pack.category(problem).and_then(|category| category.four_c);
    draft.incident.four_c.or_else(of_problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_born_in_a_year_has_one_of_two_ages() {
        let pack = crate::packs::changed(|_| {});
        let day = "2026-11-22".parse().expect("a day");
        let exact = |years| Some(Age::Exact { years });
        let band = |band: &str| {
            Some(Age::Band {
                band: band.to_owned(),
            })
        };
        for (age, year, fits) in [
            (exact(14), 2012, true),
            (exact(13), 2012, true),
            (exact(12), 2012, false),
            (exact(15), 2012, false),
            (exact(0), 2026, true),
            (exact(0), 2027, false),
            (exact(120), 1906, true),
            (exact(120), 1905, false),
            (Some(Age::Unknown), 2012, true),
            (Some(Age::Unknown), 1812, false),
            (None, 2012, true),
            (band("minor"), 2008, true),
            (band("minor"), 2007, false),
            (band("adult"), 2009, false),
        ] {
            assert_eq!(agrees(&age, year, day, &pack), fits, "{age:?} {year}");
        }
    }
}
