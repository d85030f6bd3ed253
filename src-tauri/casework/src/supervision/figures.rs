//! Counts of a period that may be told outside. A count below five points at people, so it
//! is not told, nor what would give it away by subtraction: V19 of domain.md §8.8. The reports
//! of the networks will stand on this.

use chrono::{Datelike, Days, FixedOffset, Months, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::contacts::{self, CountedBy};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::Tx;

/// The smallest count that is told.
const FEWEST: u32 = 5;

choices! {
    /// A whole month, quarter or year of the calendar: periods that overlap by days would give
    /// away by subtraction what each of them hides.
    pub(crate) enum PeriodSpan { Month = "month", Quarter = "quarter", Year = "year" }
}

/// The period in which a day lies.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FiguresWish {
    pub(crate) span: PeriodSpan,
    /// A day, as `2026-11-23`.
    pub(crate) day: String,
}

/// How many contacts of a period there were, by each of the answers that are counted.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Figures {
    /// The first and the last day of the period.
    pub(crate) first: String,
    pub(crate) last: String,
    /// Silent calls, wrong numbers and the like hold nothing about a person: told as they are.
    pub(crate) non_counselling: u32,
    /// Counselling contacts; none, when there are fewer than five but some.
    pub(crate) counselling: Option<u32>,
    pub(crate) tables: Vec<FigureTable>,
}

/// The counselling contacts of the period by one answer.
#[derive(Debug, Serialize, TS)]
pub(crate) struct FigureTable {
    pub(crate) by: CountedBy,
    /// In the order of their codes, which tells nothing about the hidden ones.
    pub(crate) rows: Vec<FigureRow>,
}

/// How many gave an answer; an empty code is an answer that was not given.
#[derive(Debug, Serialize, TS)]
pub(crate) struct FigureRow {
    pub(crate) code: String,
    /// None, when it is below five or would give away one that is.
    pub(crate) count: Option<u32>,
}

/// # Errors
/// `not_a_date` at `day`.
pub(crate) fn figures(tx: &Tx<'_>, wish: &FiguresWish) -> Result<Figures, Problem> {
    let (first, next) = NaiveDate::parse_from_str(&wish.day, "%Y-%m-%d")
        .ok()
        .and_then(|day| period(wish.span, day))
        .ok_or_else(|| Problem::at("day", Reason::NotADate))?;
    let (Some(from), Some(until), Some(last)) = (
        midnight(first, tx.offset),
        midnight(next, tx.offset),
        next.checked_sub_days(Days::new(1)),
    ) else {
        return Err(Problem::at("day", Reason::NotADate));
    };
    let counted = contacts::counts(tx, from, until)?;
    let counselling: u32 = counted
        .rows
        .iter()
        .filter(|(by, _, _)| *by == CountedBy::CallType)
        .map(|(_, _, count)| count)
        .sum();
    Ok(Figures {
        first: first.to_string(),
        last: last.to_string(),
        non_counselling: counted.non_counselling,
        counselling: (counselling == 0 || counselling >= FEWEST).then_some(counselling),
        tables: CountedBy::ALL
            .iter()
            .map(|by| {
                let rows: Vec<(String, u32)> = counted
                    .rows
                    .iter()
                    .filter(|(of, _, _)| of == by)
                    .map(|(_, code, count)| (code.clone(), *count))
                    .collect();
                FigureTable {
                    by: *by,
                    rows: told(rows),
                }
            })
            .collect(),
    })
}

/// The first day of the period of a day, and the first of the next.
fn period(span: PeriodSpan, day: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (first, months) = match span {
        PeriodSpan::Month => (day.month(), 1),
        PeriodSpan::Quarter => ((day.month() - 1) / 3 * 3 + 1, 3),
        PeriodSpan::Year => (1, 12),
    };
    let first = NaiveDate::from_ymd_opt(day.year(), first, 1)?;
    Some((first, first.checked_add_months(Months::new(months))?))
}

fn midnight(day: NaiveDate, offset: FixedOffset) -> Option<Moment> {
    let at = day.and_time(NaiveTime::MIN).and_local_timezone(offset);
    at.single().map(|at| Moment(at.with_timezone(&Utc)))
}

/// The rows with what may be told of them. The sum of all rows is known, so one hidden count
/// could be worked out: at least two are hidden, and five contacts or more between them.
fn told(rows: Vec<(String, u32)>) -> Vec<FigureRow> {
    let mut by_size: Vec<u32> = rows.iter().map(|(_, count)| *count).collect();
    by_size.sort_unstable();
    let small = by_size.iter().filter(|count| **count < FEWEST).count();
    let mut hidden = small;
    if small > 0 {
        let between = |hidden: usize| by_size.iter().take(hidden).sum::<u32>();
        while hidden < by_size.len() && (hidden < 2 || between(hidden) < FEWEST) {
            hidden += 1;
        }
    }
    // Rows of one size are hidden together: which of them was taken would tell something.
    let largest_hidden = hidden
        .checked_sub(1)
        .and_then(|at| by_size.get(at).copied());
    rows.into_iter()
        .map(|(code, count)| FigureRow {
            code,
            count: largest_hidden
                .is_none_or(|largest| count > largest)
                .then_some(count),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(of: &[u32]) -> Vec<Option<u32>> {
        let rows = of.iter().map(|count| (String::new(), *count)).collect();
        told(rows).into_iter().map(|row| row.count).collect()
    }

    #[test]
    fn what_is_small_is_hidden_with_one_that_keeps_its_secret() {
        assert_eq!(counts(&[]), []);
        assert_eq!(counts(&[5, 9]), [Some(5), Some(9)]);
        assert_eq!(counts(&[4, 9, 12]), [None, None, Some(12)]);
        assert_eq!(counts(&[4, 4, 12]), [None, None, Some(12)]);
        assert_eq!(counts(&[1, 1, 7, 12]), [None, None, None, Some(12)]);
        assert_eq!(counts(&[1, 7, 7, 12]), [None, None, None, Some(12)]);
        assert_eq!(counts(&[3]), [None]);
    }

    /// Every table of up to four rows with counts from 1 to 12.
    #[test]
    fn no_hidden_count_can_be_worked_out() {
        let mut tables: Vec<Vec<u32>> = vec![Vec::new()];
        for _ in 0..4 {
            tables = tables
                .iter()
                .flat_map(|table| (1..=12).map(move |count| [table.as_slice(), &[count]].concat()))
                .collect();
            for table in &tables {
                let told = counts(table);
                for (count, told) in table.iter().zip(&told) {
                    assert!(told.is_none_or(|told| told == *count && told >= FEWEST));
                }
                let hidden: Vec<u32> = table
                    .iter()
                    .zip(&told)
                    .filter_map(|(count, told)| told.is_none().then_some(*count))
                    .collect();
                let sum: u32 = hidden.iter().sum();
                assert!(
                    hidden.is_empty()
                        || (hidden.len() > 1 && sum >= FEWEST)
                        || hidden.len() == table.len(),
                    "{table:?} {told:?}"
                );
            }
        }
    }

    #[test]
    fn a_period_is_a_whole_one_of_the_calendar() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").expect("a day");
        for (span, of, first, next) in [
            (PeriodSpan::Month, "2026-12-31", "2026-12-01", "2027-01-01"),
            (
                PeriodSpan::Quarter,
                "2026-06-30",
                "2026-04-01",
                "2026-07-01",
            ),
            (PeriodSpan::Year, "2026-06-30", "2026-01-01", "2027-01-01"),
        ] {
            assert_eq!(period(span, day(of)), Some((day(first), day(next))));
        }
        assert_eq!(period(PeriodSpan::Year, NaiveDate::MAX), None);
    }
}
