//! The SQL of the cases; nobody else mentions these tables.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::Case;
use super::view::{CaseFilter, CaseRow, CaseStatus, TimelineEntry, TimelineKind};
use crate::contacts::Essentials;
use crate::ids::{AccountId, CaseId, ContactId, EventId};
use crate::links;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;
use crate::text;

pub(super) fn code_exists(tx: &Tx<'_>, code: &str) -> Result<bool, Problem> {
    Ok(tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM case_file WHERE code = ?1)",
        [code],
        |row| row.get(0),
    )?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    id: CaseId,
    code: &str,
    risk: i64,
    essentials: &Essentials,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO case_file (id, code, opened_at, opened_by, owner, status, risk, last_activity,
                                problem, age_band, gender, case_key)
         VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?3, ?7, ?8, ?9, ?10)",
        params![
            id,
            code,
            tx.now,
            tx.actor.id,
            CaseStatus::Open,
            risk,
            essentials.problem,
            essentials.age_band,
            essentials.gender,
            tx.random_key().as_slice()
        ],
    )?;
    Ok(())
}

pub(super) fn link(tx: &Tx<'_>, id: CaseId, contact: ContactId) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO case_contact (case_file, contact) VALUES (?1, ?2)",
        params![id, contact],
    )?;
    Ok(())
}

pub(super) fn unlink(tx: &Tx<'_>, contact: ContactId) -> Result<(), Problem> {
    tx.keep("case_contact", "contact", &contact)?;
    tx.execute("DELETE FROM case_contact WHERE contact = ?1", [contact])?;
    Ok(())
}

pub(super) fn of_code(tx: &Tx<'_>, code: &str) -> Result<Option<CaseId>, Problem> {
    Ok(tx
        .prepare_cached("SELECT id FROM case_file WHERE code = upper(?1)")?
        .query_row([code.trim()], |row| row.get(0))
        .optional()?)
}

pub(super) fn case_of(tx: &Tx<'_>, contact: ContactId) -> Result<Option<CaseId>, Problem> {
    Ok(tx
        .prepare_cached("SELECT case_file FROM case_contact WHERE contact = ?1")?
        .query_row([contact], |row| row.get(0))
        .optional()?)
}

pub(super) fn contacts_of(tx: &Tx<'_>, id: CaseId) -> Result<Vec<ContactId>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT contact FROM case_contact WHERE case_file = ?1 ORDER BY rowid")?;
    let rows = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Cases of an account: those that it owns or is in the team of. Its parameter is `?1`.
const THEIRS: &str = "(c.owner = ?1 OR EXISTS (SELECT 1 FROM case_member m
    WHERE m.case_file = c.id AND m.account = ?1 AND m.ended_at = ''))";

pub(super) fn read(tx: &Tx<'_>, id: CaseId) -> Result<Option<Case>, Problem> {
    let sql = format!(
        "SELECT c.id, c.code, c.owner, c.status, c.risk, c.legal_hold, {THEIRS},
                (SELECT account FROM seal WHERE case_file = c.id AND ended_at = '')
         FROM case_file c WHERE c.id = ?2"
    );
    Ok(tx
        .prepare_cached(&sql)?
        .query_row(params![tx.actor.id, id], |row| {
            Ok(Case {
                id: row.get(0)?,
                code: row.get(1)?,
                owner: row.get(2)?,
                status: row.get(3)?,
                risk: row.get(4)?,
                legal_hold: row.get(5)?,
                theirs: row.get(6)?,
                sealed_by: row.get(7)?,
                glass: None,
            })
        })
        .optional()?)
}

pub(super) fn owned_by(tx: &Tx<'_>, owner: AccountId) -> Result<BTreeSet<CaseId>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT id FROM case_file WHERE owner = ?1 AND status <> 'closed'")?;
    let rows = statement
        .query_map([owner], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) fn worked_in(tx: &Tx<'_>, id: CaseId) -> Result<Vec<AccountId>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT account FROM case_event WHERE case_file = ?1
         UNION SELECT account FROM case_member WHERE case_file = ?1",
    )?;
    let rows = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) fn touch(tx: &Tx<'_>, id: CaseId) -> Result<(), Problem> {
    tx.prepare_cached("UPDATE case_file SET last_activity = ?2 WHERE id = ?1")?
        .execute(params![id, tx.now])?;
    Ok(())
}

pub(super) fn insert_event(
    tx: &Tx<'_>,
    event: EventId,
    case: CaseId,
    kind: TimelineKind,
    text: &str,
    facts: &[(&'static str, &str)],
) -> Result<(), Problem> {
    tx.prepare_cached(
        "INSERT INTO case_event (id, case_file, at, account, kind, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![event, case, tx.now, tx.actor.id, kind, text])?;
    let mut insert =
        tx.prepare_cached("INSERT INTO case_event_fact (event, name, value) VALUES (?1, ?2, ?3)")?;
    for (name, value) in facts {
        insert.execute(params![event, name, value])?;
    }
    Ok(())
}

pub(super) fn case_of_event(tx: &Tx<'_>, event: Uuid) -> Result<Option<CaseId>, Problem> {
    Ok(tx
        .query_row(
            "SELECT case_file FROM case_event WHERE id = ?1",
            [event],
            |row| row.get(0),
        )
        .optional()?)
}

pub(super) fn timeline(tx: &Tx<'_>, id: CaseId) -> Result<Vec<TimelineEntry>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT e.id, e.at, e.kind, a.name, e.text FROM case_event e
         JOIN account a ON a.id = e.account
         WHERE e.case_file = ?1 ORDER BY e.rowid DESC",
    )?;
    let mut facts_of =
        tx.prepare_cached("SELECT name, value FROM case_event_fact WHERE event = ?1")?;
    let mut rows = statement.query([id])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let event: EventId = row.get(0)?;
        let facts: BTreeMap<String, String> = facts_of
            .query_map([event], |fact| Ok((fact.get(0)?, fact.get(1)?)))?
            .collect::<Result<_, _>>()?;
        entries.push(TimelineEntry {
            at: row.get::<_, Moment>(1)?.local(tx.offset),
            kind: row.get(2)?,
            who: row.get(3)?,
            text: links::defanged_in(&row.get::<_, String>(4)?),
            facts,
        });
    }
    Ok(entries)
}

/// What an entry of the timeline tells beside its text.
type Facts = BTreeMap<String, String>;

/// What was said of the risk, the oldest first.
pub(super) fn risks(tx: &Tx<'_>, id: CaseId) -> Result<Vec<(Moment, Facts)>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id, at FROM case_event WHERE case_file = ?1 AND kind IN ('opened', 'risk')
         ORDER BY rowid",
    )?;
    let mut facts_of =
        tx.prepare_cached("SELECT name, value FROM case_event_fact WHERE event = ?1")?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let event: EventId = row.get(0)?;
        let facts = facts_of
            .query_map([event], |fact| Ok((fact.get(0)?, fact.get(1)?)))?
            .collect::<Result<_, _>>()?;
        found.push((row.get(1)?, facts));
    }
    Ok(found)
}

const ROW: &str = "SELECT c.id, c.code, c.owner, a.name, c.status, c.risk, c.opened_at,
    c.last_activity, c.problem, c.age_band, c.gender, c.legal_hold,
    EXISTS (SELECT 1 FROM seal WHERE case_file = c.id AND ended_at = '')
    FROM case_file c JOIN account a ON a.id = c.owner";

fn read_row(tx: &Tx<'_>, row: &rusqlite::Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: row.get(0)?,
        code: row.get(1)?,
        owner: row.get(2)?,
        owner_name: row.get(3)?,
        status: row.get(4)?,
        risk: row.get(5)?,
        opened_on: row.get::<_, Moment>(6)?.local(tx.offset),
        last_activity: row.get::<_, Moment>(7)?.local(tx.offset),
        problem: row.get(8)?,
        age_band: row.get(9)?,
        gender: row.get(10)?,
        next_due: None,
        overdue: false,
        legal_hold: row.get(11)?,
        sealed: row.get(12)?,
    })
}

pub(super) fn row(tx: &Tx<'_>, id: CaseId) -> Result<CaseRow, Problem> {
    let sql = format!("{ROW} WHERE c.id = ?1");
    Ok(tx
        .prepare_cached(&sql)?
        .query_row([id], |row| read_row(tx, row))?)
}

pub(super) fn list(
    tx: &Tx<'_>,
    sees_every: bool,
    filter: &CaseFilter,
) -> Result<Vec<CaseRow>, Problem> {
    let asked_for = THEIRS.replace("?1", "?5");
    let sql = format!(
        "{ROW} WHERE (?2 OR {THEIRS}) AND (?3 OR c.status <> 'closed')
           AND (?4 = '' OR c.code LIKE '%' || ?4 || '%') AND (?5 IS NULL OR {asked_for})
         ORDER BY c.risk DESC, c.last_activity, c.rowid"
    );
    let Some(asked) = text::code_part(&filter.text) else {
        return Ok(Vec::new());
    };
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement
        .query_map(
            params![tx.actor.id, sees_every, filter.closed, asked, filter.owner],
            |row| read_row(tx, row),
        )?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
