//! Dates as people write them. The weekday is always computed: a letter with
//! a weekday that does not belong to its date is worth little to a prosecutor.

use fluent_bundle::FluentValue;

use crate::{Words, plain};

/// A day of the Gregorian calendar, as the caller read it from its clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Full year, such as 2026.
    pub year: i32,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

impl Words {
    /// "jeudi 1er décembre 2022", «الخميس 1 دجنبر 2022».
    #[must_use]
    pub fn long_date(self, day: Day) -> String {
        let month = self.choice("month", &day.month.to_string());
        let weekday = self.choice("weekday", &weekday(day).to_string());
        // All parts read in the language's own direction, so the date carries
        // no isolates of its own; the sentence that takes it isolates it whole.
        plain(&self.say(
            "choice-date-long",
            &[
                ("weekday", FluentValue::from(weekday)),
                ("day", FluentValue::from(day.day)),
                ("month", FluentValue::from(month)),
                ("year", FluentValue::from(day.year.to_string())),
            ],
        ))
    }

    /// 01/12/2022 in every language, with Western digits as is the custom in
    /// Morocco.
    #[must_use]
    pub fn short_date(self, day: Day) -> String {
        format!("{:02}/{:02}/{:04}", day.day, day.month, day.year)
    }
}

/// The day of the week by ISO 8601: Monday is 1, Sunday is 7 (Sakamoto's rule).
#[must_use]
pub fn weekday(day: Day) -> u8 {
    const SHIFTS: [i32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = day.year - i32::from(day.month < 3);
    let shift = SHIFTS
        .get(usize::from(day.month.clamp(1, 12)) - 1)
        .copied()
        .unwrap_or_default();
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let sunday_is_0 = (year + leaps + shift + i32::from(day.day)).rem_euclid(7);
    u8::try_from((sunday_is_0 + 6) % 7 + 1).unwrap_or(1)
}
