//! The SQL of the protocols; nobody else mentions these tables.

use chrono::{Days, NaiveDate};
use rusqlite::{OptionalExtension, params};

use super::view::{ProtocolState, ProtocolStepView, ProtocolView, StepMark, StepMarked};
use crate::accounts;
use crate::ids::{AccountId, CaseId, FollowupId, ProtocolId};
use crate::moment::Moment;
use crate::packs::{Label, Protocol};
use crate::problem::Problem;
use crate::session::Tx;

/// A checklist as rules ask about it.
pub(super) struct Run {
    pub(super) case: CaseId,
    pub(super) state: ProtocolState,
}

pub(super) fn read(tx: &Tx<'_>, id: ProtocolId) -> Result<Run, Problem> {
    Ok(tx.query_row(
        "SELECT case_file, state FROM protocol WHERE id = ?1",
        [id],
        |row| {
            Ok(Run {
                case: row.get(0)?,
                state: row.get(1)?,
            })
        },
    )?)
}

/// Copies the list as it reads today: what was ticked keeps its meaning when a later
/// pack words a step otherwise, or has it no more.
pub(super) fn insert(
    tx: &Tx<'_>,
    case: CaseId,
    list: &Protocol,
    pack_version: &str,
) -> Result<ProtocolId, Problem> {
    let id: ProtocolId = tx.new_id();
    let label = &list.choice.label;
    tx.execute(
        "INSERT INTO protocol (id, case_file, code, pack_version, en, fr, ar, started_at, started_by, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id, case, list.choice.code, pack_version, label.en, label.fr, label.ar, tx.now, tx.actor.id,
            ProtocolState::Open
        ],
    )?;
    let today = tx.now.day(tx.offset);
    let mut insert = tx.prepare_cached(
        "INSERT INTO protocol_step (protocol, position, code, en, fr, ar, due_on, purpose)
         SELECT ?1, count(*), ?2, ?3, ?4, ?5, ?6, ?7 FROM protocol_step WHERE protocol = ?1",
    )?;
    let steps = list.steps.iter();
    for step in steps.filter(|step| step.choice.is_offered(today)) {
        let label = &step.choice.label;
        insert.execute(params![
            id,
            step.choice.code,
            label.en,
            label.fr,
            label.ar,
            day(today, step.due_days),
            step.purpose.as_deref().unwrap_or_default()
        ])?;
    }
    Ok(id)
}

fn day(today: NaiveDate, days: Option<i64>) -> String {
    days.and_then(|days| u64::try_from(days).ok())
        .and_then(|days| today.checked_add_days(Days::new(days)))
        .map_or_else(String::new, |day| day.to_string())
}

/// Whether such a list is worked on in the case.
pub(super) fn is_open(tx: &Tx<'_>, case: CaseId, code: &str) -> Result<bool, Problem> {
    Ok(tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM protocol WHERE case_file = ?1 AND code = ?2 AND state = 'open')",
        params![case, code],
        |row| row.get(0),
    )?)
}

/// When such a list was last started in the case.
pub(super) fn last_start(tx: &Tx<'_>, case: CaseId, code: &str) -> Result<Option<Moment>, Problem> {
    Ok(tx.query_row(
        "SELECT max(started_at) FROM protocol WHERE case_file = ?1 AND code = ?2",
        params![case, code],
        |row| row.get(0),
    )?)
}

/// What a promise for this step is for; none, if the list has no such step.
pub(super) fn purpose(tx: &Tx<'_>, id: ProtocolId, step: &str) -> Result<Option<String>, Problem> {
    Ok(tx
        .query_row(
            "SELECT purpose FROM protocol_step WHERE protocol = ?1 AND code = ?2",
            params![id, step],
            |row| row.get(0),
        )
        .optional()?)
}

/// Where a step stands.
pub(super) fn standing(tx: &Tx<'_>, id: ProtocolId, step: &str) -> Result<StepMark, Problem> {
    let newest = tx
        .prepare_cached(
            "SELECT mark FROM protocol_mark WHERE protocol = ?1 AND step = ?2
             ORDER BY number DESC LIMIT 1",
        )?
        .query_row(params![id, step], |row| row.get(0))
        .optional()?;
    Ok(newest.unwrap_or(StepMark::Open))
}

pub(super) fn insert_mark(
    tx: &Tx<'_>,
    id: ProtocolId,
    step: &str,
    mark: StepMark,
    reason: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO protocol_mark (protocol, number, step, at, account, mark, reason)
         SELECT ?1, count(*) + 1, ?2, ?3, ?4, ?5, ?6 FROM protocol_mark WHERE protocol = ?1",
        params![id, step, tx.now, tx.actor.id, mark, reason],
    )?;
    Ok(())
}

pub(super) fn insert_followup(
    tx: &Tx<'_>,
    id: ProtocolId,
    step: &str,
    followup: FollowupId,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO protocol_followup (followup, protocol, step) VALUES (?1, ?2, ?3)",
        params![followup, id, step],
    )?;
    Ok(())
}

/// The newest promise for a step.
pub(super) fn followup(
    tx: &Tx<'_>,
    id: ProtocolId,
    step: &str,
) -> Result<Option<FollowupId>, Problem> {
    Ok(tx
        .prepare_cached(
            "SELECT followup FROM protocol_followup WHERE protocol = ?1 AND step = ?2
             ORDER BY rowid DESC LIMIT 1",
        )?
        .query_row(params![id, step], |row| row.get(0))
        .optional()?)
}

pub(super) fn end(
    tx: &Tx<'_>,
    id: ProtocolId,
    state: ProtocolState,
    reason: &str,
) -> Result<(), Problem> {
    tx.keep("protocol", "id", &id)?;
    tx.execute(
        "UPDATE protocol SET state = ?2, ended_at = ?3, ended_by = ?4, reason = ?5 WHERE id = ?1",
        params![id, state, tx.now, tx.actor.id, reason],
    )?;
    Ok(())
}

fn label(row: &rusqlite::Row<'_>, from: usize) -> rusqlite::Result<Label> {
    Ok(Label {
        en: row.get(from)?,
        fr: row.get(from + 1)?,
        ar: row.get(from + 2)?,
        ..Label::default()
    })
}

/// Every list of a case: those that are worked on first, then the newest.
pub(super) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ProtocolView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT p.id, p.code, p.en, p.fr, p.ar, p.pack_version, p.state, p.started_at, a.name,
                p.ended_at, p.ended_by, p.reason
         FROM protocol p JOIN account a ON a.id = p.started_by
         WHERE p.case_file = ?1 ORDER BY p.state <> 'open', p.rowid DESC",
    )?;
    let mut rows = statement.query([case])?;
    let mut lists = Vec::new();
    while let Some(row) = rows.next()? {
        let id: ProtocolId = row.get(0)?;
        let state: ProtocolState = row.get(6)?;
        let ended = state != ProtocolState::Open;
        let steps = steps(tx, id, !ended)?;
        let open = steps.iter().filter(|step| step.mark == StepMark::Open);
        lists.push(ProtocolView {
            id,
            code: row.get(1)?,
            label: label(row, 2)?,
            pack_version: row.get(5)?,
            state,
            started_on: row.get::<_, Moment>(7)?.local(tx.offset),
            started_by: row.get(8)?,
            ended_on: ended
                .then(|| row.get::<_, Moment>(9))
                .transpose()?
                .map(|at| at.local(tx.offset)),
            ended_by: ended
                .then(|| row.get::<_, AccountId>(10))
                .transpose()?
                .map(|by| accounts::name(tx, by))
                .transpose()?,
            reason: row.get(11)?,
            open_steps: u32::try_from(open.count()).unwrap_or(u32::MAX),
            steps,
        });
    }
    Ok(lists)
}

fn steps(tx: &Tx<'_>, id: ProtocolId, waits: bool) -> Result<Vec<ProtocolStepView>, Problem> {
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(
        "SELECT code, en, fr, ar, due_on, purpose FROM protocol_step WHERE protocol = ?1
         ORDER BY position",
    )?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let code: String = row.get(0)?;
        let marks = marks(tx, id, &code)?;
        let mark = marks.first().map_or(StepMark::Open, |newest| newest.mark);
        let due: String = row.get(4)?;
        found.push(ProtocolStepView {
            label: label(row, 1)?,
            mark,
            late: waits && mark == StepMark::Open && !due.is_empty() && due < today,
            due: (!due.is_empty()).then_some(due),
            purpose: row.get(5)?,
            followup: followup(tx, id, &code)?,
            marks,
            code,
        });
    }
    Ok(found)
}

fn marks(tx: &Tx<'_>, id: ProtocolId, step: &str) -> Result<Vec<StepMarked>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT m.mark, m.at, a.name, m.reason FROM protocol_mark m JOIN account a ON a.id = m.account
         WHERE m.protocol = ?1 AND m.step = ?2 ORDER BY m.number DESC",
    )?;
    let found = statement
        .query_map(params![id, step], |row| {
            Ok(StepMarked {
                mark: row.get(0)?,
                on: row.get::<_, Moment>(1)?.local(tx.offset),
                who: row.get(2)?,
                reason: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}
