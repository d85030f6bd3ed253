//! Somebody saw by accident what nobody should have to see. That it happened, to
//! whom and when is kept, and nothing of what it was; supervisors are told until one
//! of them has spoken with the person, and again on the day that they agree on
//! (domain.md §3.4 and §5.8).

use chrono::{Days, Duration, NaiveDate};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accounts;
use crate::ids::{AccountId, ExposureId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Role, Tx};

/// The first talk is due within a day.
const FIRST_TALK_HOURS: i64 = 24;
/// A talk is not agreed on further ahead.
const FURTHEST_DAYS: u64 = 92;

/// Marks that a supervisor spoke with the person.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordTalk {
    pub(crate) exposure: ExposureId,
    /// A day to speak again; nothing, if it is not needed.
    pub(crate) again: Option<String>,
}

/// Somebody to speak with: who and by when, never about what.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ExposureRow {
    pub(crate) id: ExposureId,
    pub(crate) name: String,
    pub(crate) on: String,
    /// The day by which somebody speaks with the person.
    pub(crate) due: String,
    pub(crate) overdue: bool,
    /// How often somebody has.
    pub(crate) talks: u32,
}

/// Records that it happened to the person at the desk.
pub(crate) fn record(tx: &Tx<'_>) -> Result<ExposureId, Problem> {
    let id: ExposureId = tx.new_id();
    let due = Moment(tx.now.0 + Duration::hours(FIRST_TALK_HOURS)).day(tx.offset);
    tx.execute(
        "INSERT INTO exposure (id, at, account, due) VALUES (?1, ?2, ?3, ?4)",
        params![id, tx.now, tx.actor.id, due.to_string()],
    )?;
    tx.about("exposure", id.0);
    tx.changed(Change::Followups);
    Ok(id)
}

/// A supervisor spoke with the person; perhaps they will speak again.
pub(crate) fn record_talk(tx: &Tx<'_>, wish: &RecordTalk) -> Result<ExposureId, Problem> {
    let (account, due): (AccountId, String) = tx.query_row(
        "SELECT account, due FROM exposure WHERE id = ?1",
        [wish.exposure],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if due.is_empty() {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    if account == tx.actor.id && somebody_else(tx)? {
        return Err(Problem::refused(Reason::AnotherSpeaks));
    }
    let again = again(tx, wish.again.as_deref())?;
    tx.keep("exposure", "id", &wish.exposure)?;
    tx.execute(
        "UPDATE exposure SET due = ?2 WHERE id = ?1",
        params![wish.exposure, again],
    )?;
    tx.execute(
        "INSERT INTO exposure_talk (exposure, number, at, account)
         SELECT ?1, count(*) + 1, ?2, ?3 FROM exposure_talk WHERE exposure = ?1",
        params![wish.exposure, tx.now, tx.actor.id],
    )?;
    tx.about("exposure", wish.exposure.0);
    tx.field("talk");
    tx.changed(Change::Followups);
    Ok(wish.exposure)
}

/// Whom supervisors are to speak with; for anybody else there is nobody.
pub(crate) fn awaited(tx: &Tx<'_>) -> Result<Vec<ExposureRow>, Problem> {
    if !tx.sees_all() {
        return Ok(Vec::new());
    }
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(
        "SELECT e.id, a.name, e.at, e.due, (SELECT count(*) FROM exposure_talk WHERE exposure = e.id)
         FROM exposure e JOIN account a ON a.id = e.account WHERE e.due <> '' ORDER BY e.due, e.rowid",
    )?;
    let rows = statement
        .query_map([], |row| {
            let due: String = row.get(3)?;
            Ok(ExposureRow {
                id: row.get(0)?,
                name: row.get(1)?,
                on: row.get::<_, Moment>(2)?.local(tx.offset),
                overdue: due < today,
                due,
                talks: row.get(4)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Whether another supervisor could speak with this one.
fn somebody_else(tx: &Tx<'_>) -> Result<bool, Problem> {
    Ok(accounts::list(tx)?
        .iter()
        .any(|one| one.active && one.role == Role::Supervisor && one.id != tx.actor.id))
}

fn again(tx: &Tx<'_>, typed: Option<&str>) -> Result<String, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(String::new());
    };
    let due: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("again", Reason::NotADate))?;
    let today = tx.now.day(tx.offset);
    if due <= today {
        return Err(Problem::at("again", Reason::DayInPast));
    }
    if today
        .checked_add_days(Days::new(FURTHEST_DAYS))
        .is_none_or(|last| due > last)
    {
        let days = i64::try_from(FURTHEST_DAYS).unwrap_or(i64::MAX);
        return Err(Problem::at("again", Reason::DueTooFar { days }));
    }
    Ok(due.to_string())
}
