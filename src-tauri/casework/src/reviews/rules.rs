//! What a review must hold. No SQL, no clock.

use chrono::{Days, NaiveDate};

use super::view::{PointsDraft, PointsView, ReviewMark};
use crate::problem::{Problem, Reason, Refusals};

/// Nobody plans to look again further ahead.
pub(super) const FURTHEST_DAYS: u64 = 366;

/// Every point has an answer, if only that it was not seen.
pub(super) fn points(no: &mut Refusals, draft: &PointsDraft) -> PointsView {
    let mut mark = |name: &str, mark: Option<ReviewMark>| {
        mark.unwrap_or_else(|| {
            no.add(&format!("points.{name}"), Reason::AnswerMissing);
            ReviewMark::NotSeen
        })
    };
    PointsView {
        opening: mark("opening", draft.opening),
        listening: mark("listening", draft.listening),
        communication: mark("communication", draft.communication),
        proactive: mark("proactive", draft.proactive),
        resolution: mark("resolution", draft.resolution),
        hold: mark("hold", draft.hold),
        closing: mark("closing", draft.closing),
    }
}

/// Whether any point was seen.
pub(super) fn any_seen(points: &PointsView) -> bool {
    [
        points.opening,
        points.listening,
        points.communication,
        points.proactive,
        points.resolution,
        points.hold,
        points.closing,
    ]
    .iter()
    .any(|mark| *mark != ReviewMark::NotSeen)
}

/// The day of the review: today, or one that is past.
pub(super) fn day(typed: Option<&str>, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(today);
    };
    let day: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("on", Reason::NotADate))?;
    if day > today {
        return Err(Problem::at("on", Reason::InFuture));
    }
    Ok(day)
}

/// The day to look again: one that is still to come, unless it stood there before.
pub(super) fn next(typed: Option<&str>, before: &str, today: NaiveDate) -> Result<String, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(String::new());
    };
    let day: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("next", Reason::NotADate))?;
    let text = day.to_string();
    if day <= today && text != before {
        return Err(Problem::at("next", Reason::DayInPast));
    }
    if today
        .checked_add_days(Days::new(FURTHEST_DAYS))
        .is_none_or(|last| day > last)
    {
        let days = i64::try_from(FURTHEST_DAYS).unwrap_or(i64::MAX);
        return Err(Problem::at("next", Reason::DueTooFar { days }));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    #[test]
    fn a_review_was_held_and_the_next_is_to_come() {
        assert_eq!(day(None, today()).ok(), Some(today()));
        assert!(day(Some("2026-11-20"), today()).is_ok());
        assert!(day(Some("2026-11-23"), today()).is_err());
        assert!(day(Some("hier"), today()).is_err());
        assert_eq!(next(None, "", today()).ok(), Some(String::new()));
        assert!(next(Some("2026-11-23"), "", today()).is_ok());
        assert!(next(Some("2026-11-22"), "", today()).is_err());
        // A correction leaves a day alone that has passed meanwhile.
        assert!(next(Some("2026-11-22"), "2026-11-22", today()).is_ok());
        assert!(next(Some("2028-01-01"), "", today()).is_err());
    }

    #[test]
    fn every_point_is_answered() {
        let draft = PointsDraft {
            opening: Some(ReviewMark::Two),
            listening: Some(ReviewMark::NotSeen),
            communication: Some(ReviewMark::Zero),
            proactive: None,
            resolution: Some(ReviewMark::One),
            hold: Some(ReviewMark::NotSeen),
            closing: Some(ReviewMark::One),
        };
        let mut no = Refusals::none();
        assert!(any_seen(&points(&mut no, &draft)));
        assert!(no.settle().is_err());
    }
}
