//! The SQL of the follow-ups; nobody else mentions these tables.

use std::collections::BTreeMap;

use rusqlite::params;

use super::rules;
use super::view::{AttemptOutcome, FollowupRow, FollowupState};
use crate::cases;
use crate::consents::{self, ConsentPurpose};
use crate::contacts::{CallBack, CaseRef};
use crate::ids::{AccountId, CaseId, FollowupId};
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

pub(super) fn insert(
    tx: &Tx<'_>,
    id: FollowupId,
    case: CaseId,
    due: Moment,
    promise: &CallBack,
    note: &str,
    failed: i64,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO followup (id, case_file, promised_by, promised_at, due_at, purpose, channel, note,
                               state, failed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id, case, tx.actor.id, tx.now, due, promise.purpose, promise.channel, note, FollowupState::Due, failed
        ],
    )?;
    Ok(())
}

pub(super) fn insert_attempt(
    tx: &Tx<'_>,
    id: FollowupId,
    outcome: AttemptOutcome,
    note: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO attempt (followup, number, at, account, outcome, note)
         SELECT ?1, count(*) + 1, ?2, ?3, ?4, ?5 FROM attempt WHERE followup = ?1",
        params![id, tx.now, tx.actor.id, outcome, note],
    )?;
    Ok(())
}

/// A promise as rules ask about it.
pub(super) struct Followup {
    pub(super) case: CaseId,
    pub(super) state: FollowupState,
    /// Failed tries since the person was reached or a supervisor decided, also those of
    /// the promises that this one follows.
    pub(super) failed: i64,
}

pub(super) fn read(tx: &Tx<'_>, id: FollowupId) -> Result<Followup, Problem> {
    Ok(tx.query_row(
        "SELECT case_file, state, failed FROM followup WHERE id = ?1",
        [id],
        |row| {
            Ok(Followup {
                case: row.get(0)?,
                state: row.get(1)?,
                failed: row.get(2)?,
            })
        },
    )?)
}

pub(super) fn still_due(tx: &Tx<'_>, case: CaseId) -> Result<u32, Problem> {
    Ok(tx.query_row(
        "SELECT count(*) FROM followup WHERE case_file = ?1 AND state = 'due'",
        [case],
        |row| row.get(0),
    )?)
}

const ROW: &str = "SELECT f.id, f.case_file, f.due_at, f.purpose, f.channel, f.note, f.state,
    (SELECT count(*) FROM attempt WHERE followup = f.id),
    (SELECT outcome FROM attempt WHERE followup = f.id ORDER BY number DESC LIMIT 1), f.failed
    FROM followup f";

fn rows(
    tx: &Tx<'_>,
    sql: &str,
    with: impl rusqlite::Params,
    keep: impl Fn(CaseId) -> bool,
) -> Result<Vec<FollowupRow>, Problem> {
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query(with)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let case: CaseId = row.get(1)?;
        if !keep(case) {
            continue;
        }
        let due: Moment = row.get(2)?;
        let state: FollowupState = row.get(6)?;
        let file = cases::row(tx, case)?;
        found.push(FollowupRow {
            id: row.get(0)?,
            case: CaseRef {
                id: case,
                code: file.code,
            },
            risk: file.risk,
            due: due.local(tx.offset),
            purpose: row.get(3)?,
            channel: row.get(4)?,
            note: row.get(5)?,
            state,
            overdue: state == FollowupState::Due && due < tx.now,
            attempts: row.get(7)?,
            last_outcome: row.get(8)?,
            needs_decision: state == FollowupState::Due && rules::is_spent(row.get(9)?),
            owner_name: file.owner_name,
            safe_contact: consents::safe_contact(tx, case)?,
            consent: consents::standing(tx, case, ConsentPurpose::Followup, None)?,
        });
    }
    Ok(found)
}

pub(super) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<FollowupRow>, Problem> {
    let sql =
        format!("{ROW} WHERE f.case_file = ?1 ORDER BY f.state = 'due' DESC, f.due_at, f.rowid");
    rows(tx, &sql, params![case], |_| true)
}

pub(super) fn due(
    tx: &Tx<'_>,
    owner: AccountId,
    until: Moment,
) -> Result<Vec<FollowupRow>, Problem> {
    // Whose case it is decides who is reminded; the cases room answers that.
    let mine = cases::owned_by(tx, owner)?;
    let sql = format!("{ROW} WHERE f.state = 'due' AND f.due_at < ?1 ORDER BY f.due_at, f.rowid");
    rows(tx, &sql, params![until], |case| mine.contains(&case))
}

/// Promises that wait for a supervisor, in every case that this one may open.
pub(super) fn spent(tx: &Tx<'_>) -> Result<Vec<FollowupRow>, Problem> {
    let sql = format!("{ROW} WHERE f.state = 'due' AND f.failed >= ?1 ORDER BY f.due_at, f.rowid");
    let off = cases::sealed_off(tx)?;
    rows(tx, &sql, params![rules::TRIES], |case| !off.contains(&case))
}

pub(super) fn next_of_cases(tx: &Tx<'_>) -> Result<BTreeMap<CaseId, Moment>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT case_file, min(due_at) FROM followup WHERE state = 'due' GROUP BY case_file",
    )?;
    let next = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(next)
}

pub(super) fn uses(tx: &Tx<'_>) -> Result<Vec<(String, u32)>, Problem> {
    let mut statement = tx.prepare("SELECT purpose, count(*) FROM followup GROUP BY purpose")?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
