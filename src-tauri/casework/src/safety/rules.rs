//! What a safety plan needs before it is one. No SQL.

use chrono::NaiveDate;

use super::Parts;
use crate::problem::{Problem, Reason};

/// A plan of telephone numbers alone is none: those are filled in by the form.
pub(super) fn says_something(parts: &Parts) -> bool {
    let own = [
        &parts.signs,
        &parts.alone,
        &parts.places,
        &parts.people,
        &parts.surroundings,
        &parts.digital_note,
        &parts.hope,
        &parts.again,
    ];
    !parts.digital.is_empty() || own.iter().any(|part| !part.is_empty())
}

/// The day on which it was agreed: a day, and not ahead.
pub(super) fn agreed_on(typed: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Err(Problem::at("agreed_on", Reason::AnswerMissing));
    };
    let on: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("agreed_on", Reason::NotADate))?;
    if on > today {
        return Err(Problem::at("agreed_on", Reason::InFuture));
    }
    Ok(on)
}

#[cfg(test)]
mod tests {
    use super::super::view::DigitalStep;
    use super::*;

    #[test]
    fn numbers_alone_are_no_plan() {
        let mut parts = Parts {
            lines: "19".to_owned(),
            ..Parts::default()
        };
        assert!(!says_something(&parts));
        parts.digital = vec![DigitalStep::Passwords];
        assert!(says_something(&parts));
        parts.digital.clear();
        parts.hope = "sa petite sœur".to_owned();
        assert!(says_something(&parts));
    }

    #[test]
    fn it_was_agreed_on_a_day_that_has_come() {
        let today = "2026-11-22".parse().expect("a day");
        assert!(agreed_on(Some("2026-11-22"), today).is_ok());
        assert!(agreed_on(Some("2026-11-23"), today).is_err());
        assert!(agreed_on(Some("22/11"), today).is_err());
        assert!(agreed_on(None, today).is_err());
    }
}
