//! What may stand in the directory. No SQL and no clock.

use chrono::{Months, NaiveDate};

use super::facts::{said, say};
use super::view::BodyFacts;
use crate::links;
use crate::packs::{Label, Pack};
use crate::problem::{Problem, Reason, Refusals};
use crate::text;
use crate::traces;

const NAME: usize = 200;
const LINE: usize = 300;
const LINES: usize = 1000;

/// Whether a check still counts on a day.
pub(super) fn is_fresh(checked_on: &str, months: u32, today: NaiveDate) -> bool {
    let checked = checked_on.parse::<NaiveDate>().ok();
    checked
        .and_then(|day| day.checked_add_months(Months::new(months)))
        .is_some_and(|until| today <= until)
}

/// The facts made fit to store, or everything that keeps them from it. `others` are the
/// names of the other bodies, `before` how this one stood.
pub(super) fn check(
    pack: &Pack,
    before: Option<&BodyFacts>,
    others: &[Label],
    typed: &BodyFacts,
) -> Result<BodyFacts, Problem> {
    let mut no = Refusals::none();
    let mut facts = typed.clone();
    let mut tongues = vec!["en", "fr", "ar"];
    tongues.extend(pack.view.draft_languages.iter().map(String::as_str));
    for tongue in tongues {
        let field = format!("facts.name.{tongue}");
        let name = no
            .take(text::line(&field, said(&typed.name, tongue), NAME))?
            .unwrap_or_default();
        let fold = text::fold(&name);
        if name.is_empty() {
            no.add(&field, Reason::AnswerMissing);
        } else if others
            .iter()
            .any(|one| text::fold(said(one, tongue)) == fold)
        {
            no.add(&field, Reason::LabelTaken);
        }
        say(&mut facts.name, tongue, name);
        for (name, label, lines) in [
            ("role", &mut facts.role, false),
            ("address", &mut facts.address, true),
            ("addressee", &mut facts.addressee, true),
        ] {
            let field = format!("facts.{name}.{tongue}");
            let typed = said(label, tongue).to_owned();
            let fit = if lines {
                text::lines(&field, &typed, LINE)
            } else {
                text::line(&field, &typed, LINE)
            };
            let fit = no.take(fit)?.unwrap_or_default();
            say(label, tongue, fit);
        }
    }
    let mut line = |field: &str, typed: &str| -> Result<String, Problem> {
        Ok(no.take(text::line(field, typed, LINE))?.unwrap_or_default())
    };
    facts.hours = line("facts.hours", &typed.hours)?;
    facts.place = line("facts.place", &typed.place)?;
    facts.contact = line("facts.contact", &typed.contact)?;
    facts.notes = no
        .take(text::lines("facts.notes", &typed.notes, LINES))?
        .unwrap_or_default();
    facts.phone = no
        .take(phone("facts.phone", &typed.phone))?
        .unwrap_or_default();
    facts.email = no
        .take(email("facts.email", &typed.email))?
        .unwrap_or_default();
    facts.web = no
        .take(links::read("facts.web", &typed.web))?
        .unwrap_or_default();
    if facts.services.is_empty() {
        no.add("facts.services", Reason::AnswerMissing);
    }
    let view = &pack.view;
    codes(&mut no, "facts.services", &mut facts.services, |code| {
        view.services.iter().any(|one| one.code == code)
    });
    codes(&mut no, "facts.languages", &mut facts.languages, |code| {
        view.languages.iter().any(|one| one.code == code)
    });
    codes(&mut no, "facts.problems", &mut facts.problems, |code| {
        view.categories.iter().any(|one| one.code == code)
    });
    codes(&mut no, "facts.regions", &mut facts.regions, |code| {
        view.regions.iter().any(|one| one.code == code)
    });
    facts.ways.sort_by_key(|way| way.text());
    facts.ways.dedup();
    // What stood in the list before may stay in it.
    if let Some(before) = before
        && before.ways.len() == facts.ways.len()
        && before.ways.iter().all(|way| facts.ways.contains(way))
    {
        facts.ways.clone_from(&before.ways);
    }
    no.settle()?;
    Ok(facts)
}

fn codes(no: &mut Refusals, field: &str, typed: &mut Vec<String>, known: impl Fn(&str) -> bool) {
    let mut kept: Vec<String> = Vec::new();
    for code in typed.drain(..) {
        if !known(&code) {
            no.add(field, Reason::UnknownChoice);
        } else if !kept.contains(&code) {
            kept.push(code);
        }
    }
    *typed = kept;
}

/// A number as it is written (V7); short numbers such as 19 or 2511 stay what they are.
fn phone(field: &str, typed: &str) -> Result<String, Problem> {
    let typed = text::line(field, typed, 60)?;
    let digits = text::fold(&typed)
        .chars()
        .filter(char::is_ascii_digit)
        .count();
    let shaped = text::fold(&typed)
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '.' | '(' | ')' | '/' | ','));
    if typed.is_empty() {
        return Ok(typed);
    }
    if !shaped || digits < 2 {
        return Err(Problem::at(field, Reason::NotAPhone));
    }
    // Two numbers in one line are left as they were typed.
    if typed.contains(['/', ',']) {
        return Ok(typed);
    }
    Ok(traces::phone_written(&text::fold(&typed)))
}

fn email(field: &str, typed: &str) -> Result<String, Problem> {
    let typed = text::line(field, typed, NAME)?;
    if typed.is_empty() {
        return Ok(typed);
    }
    let shaped = typed.split_once('@').is_some_and(|(who, host)| {
        let whole = |text: &str| !text.is_empty() && !text.contains(char::is_whitespace);
        let parts: Vec<&str> = host.split('.').collect();
        whole(who)
            && whole(host)
            && !host.contains('@')
            && parts.len() > 1
            && parts.iter().all(|part| !part.is_empty())
    });
    if shaped {
        Ok(typed)
    } else {
        Err(Problem::at(field, Reason::NotAnEmail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_counts_for_its_months_and_not_a_day_longer() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        assert!(is_fresh("2026-05-22", 6, day("2026-11-22")));
        assert!(!is_fresh("2026-05-22", 6, day("2026-11-23")));
        assert!(is_fresh("2026-08-31", 6, day("2027-02-28")));
        assert!(!is_fresh("2026-08-31", 6, day("2027-03-01")));
        assert!(!is_fresh("", 6, day("2026-11-22")));
    }

    #[test]
    fn v7_numbers_are_written_one_way_and_short_ones_stay() {
        for (typed, kept) in [
            ("0600000012", "+212 6 00 00 00 12"),
            ("٠٦٠٠٠٠٠٠١٢", "+212 6 00 00 00 12"),
            ("2511", "2511"),
            ("19", "19"),
            ("2511 / 0600000012", "2511 / 0600000012"),
            ("", ""),
        ] {
            assert_eq!(phone("phone", typed).expect(typed), kept);
        }
        for typed in ["deux mille", "1", "+", "06x0000012"] {
            assert!(phone("phone", typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn an_email_has_a_name_and_a_host() {
        assert!(email("email", "accueil@exemple.ma").is_ok());
        for typed in [
            "accueil",
            "@exemple.ma",
            "a@b",
            "a b@c.ma",
            "a@b@c.ma",
            "a@b..ma",
        ] {
            assert!(email("email", typed).is_err(), "{typed}");
        }
    }
}
