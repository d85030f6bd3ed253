//! Moments and days. On disk a moment is ISO 8601 in UTC, so that text order
//! is time order; across the door it carries the desk's own offset.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::problem::{Problem, Reason};

/// A moment as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(pub(crate) DateTime<Utc>);

impl Moment {
    /// As the door says it, in the desk's offset.
    pub(crate) fn local(self, offset: FixedOffset) -> String {
        self.0
            .with_timezone(&offset)
            .to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// Whole seconds only: nobody promises a call to the millisecond.
    pub(crate) fn read(field: &str, text: &str) -> Result<Self, Problem> {
        DateTime::parse_from_rfc3339(text)
            .map(|at| Self(at.with_timezone(&Utc)))
            .map_err(|_| Problem::at(field, Reason::NotADate))
    }

    /// As a sentence says it to people of every language.
    pub(crate) fn shown(self, offset: FixedOffset) -> String {
        self.0
            .with_timezone(&offset)
            .format("%d/%m/%Y %H:%M")
            .to_string()
    }

    pub(crate) fn day(self, offset: FixedOffset) -> NaiveDate {
        self.0.with_timezone(&offset).date_naive()
    }
}

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(
            self.0.to_rfc3339_opts(SecondsFormat::Millis, true),
        ))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        DateTime::parse_from_rfc3339(value.as_str()?)
            .map(|at| Self(at.with_timezone(&Utc)))
            .map_err(|e| FromSqlError::Other(Box::new(e)))
    }
}
