//! What may go and what is due. No clock decides what is deleted: dates only choose among
//! backups that are older by number than the three newest.

use chrono::{Datelike, Duration, NaiveDate};

use crate::moment::Moment;

/// Always kept, whatever their dates say.
const NEWEST: usize = 3;
/// So many days, weeks and months keep the newest backup of each.
const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;
/// Hours after which the next backup is due.
const HOURS: i64 = 24;
/// Days after which a copy should leave the computer.
const COPY_DAYS: i64 = 7;
/// Days in which a restoration is told at each unlock.
const NEWS_DAYS: i64 = 14;

/// The numbers that newer backups replace, given each backup's number and day in any order.
pub(crate) fn spare(kept: &[(u64, NaiveDate)]) -> Vec<u64> {
    let mut newest_first = kept.to_vec();
    newest_first.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let mut days = Periods::new(DAYS);
    let mut weeks = Periods::new(WEEKS);
    let mut months = Periods::new(MONTHS);
    newest_first
        .iter()
        .enumerate()
        .filter(|(place, (_, day))| {
            let week = day.iso_week();
            // Each is asked, so that each counts what it has seen.
            let wanted = [
                days.wants((day.year(), day.ordinal())),
                weeks.wants((week.year(), week.week())),
                months.wants((day.year(), day.month())),
            ];
            *place >= NEWEST && !wanted.contains(&true)
        })
        .map(|(_, (number, _))| *number)
        .collect()
}

/// The first backups of so many different periods, going back from the newest.
struct Periods {
    most: usize,
    seen: Vec<(i32, u32)>,
}

impl Periods {
    fn new(most: usize) -> Self {
        Self {
            most,
            seen: Vec::new(),
        }
    }

    fn wants(&mut self, period: (i32, u32)) -> bool {
        let new = !self.seen.contains(&period) && self.seen.len() < self.most;
        if new {
            self.seen.push(period);
        }
        new
    }
}

/// Whether the next backup is due. `last` is the newest one, or when the desk began. A
/// clock that was set back makes it due too: what lies in the future proves nothing.
pub(super) fn due(last: Option<Moment>, now: Moment) -> bool {
    older(last, now, Duration::hours(HOURS))
}

/// Whether a copy should leave the computer.
pub(super) fn copy_due(last: Option<Moment>, now: Moment) -> bool {
    older(last, now, Duration::days(COPY_DAYS))
}

fn older(last: Option<Moment>, now: Moment, than: Duration) -> bool {
    last.is_none_or(|last| now.0 - last.0 >= than || last.0 - now.0 > Duration::hours(HOURS))
}

/// Whether everybody is still told of a restoration.
pub(super) fn is_news(at: Moment, now: Moment) -> bool {
    now.0 - at.0 < Duration::days(NEWS_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(offset: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day") + Duration::days(offset)
    }

    fn moment(hours: i64) -> Moment {
        let start = chrono::DateTime::from_timestamp(1_767_225_600, 0).expect("a moment");
        Moment(start + Duration::hours(hours))
    }

    #[test]
    fn a_year_of_daily_backups_leaves_days_weeks_and_months() {
        let all: Vec<_> = (0..365).map(|n| (n as u64 + 1, day(n))).collect();
        let gone = spare(&all);
        let left: Vec<_> = all
            .iter()
            .filter(|(number, _)| !gone.contains(number))
            .collect();
        // Twelve months, of which the newest falls on the newest day; weeks and days overlap.
        assert!((20..=24).contains(&left.len()), "{}", left.len());
        assert!(
            (359..=365).all(|number| !gone.contains(&number)),
            "seven days"
        );
        assert!(!gone.contains(&31), "the last of January");
    }

    #[test]
    fn a_due_backup_is_a_day_old_or_comes_from_the_future() {
        assert!(due(None, moment(0)));
        assert!(!due(Some(moment(0)), moment(23)));
        assert!(due(Some(moment(0)), moment(24)));
        assert!(!due(Some(moment(10)), moment(0)));
        assert!(due(Some(moment(100)), moment(0)));
        assert!(!copy_due(Some(moment(0)), moment(6 * 24)));
        assert!(copy_due(Some(moment(0)), moment(7 * 24)));
    }

    proptest! {
        #[test]
        fn the_newest_three_stay_whatever_the_clock_did(days in prop::collection::vec(-4000_i64..4000, 0..80)) {
            let all: Vec<_> = days.iter().enumerate().map(|(n, d)| (n as u64 + 1, day(*d))).collect();
            let gone = spare(&all);
            for (number, _) in all.iter().rev().take(NEWEST) {
                prop_assert!(!gone.contains(number));
            }
            let left = all.len() - gone.len();
            prop_assert!(left >= all.len().min(NEWEST));
            prop_assert!(left <= NEWEST + DAYS + WEEKS + MONTHS);
            // Thinned once, nothing more goes until a new one comes.
            let kept: Vec<_> = all.iter().copied().filter(|(n, _)| !gone.contains(n)).collect();
            prop_assert!(spare(&kept).is_empty());
        }
    }
}
