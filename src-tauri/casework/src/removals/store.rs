//! The SQL of the removal requests; nobody else mentions these tables.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::params;

use super::view::{RecheckRow, RemovalStatus, RemovalStep, RemovalView};
use super::{Asked, rules};
use crate::cases;
use crate::contacts::CaseRef;
use crate::ids::{CaseId, RemovalId};
use crate::links;
use crate::problem::Problem;
use crate::session::Tx;

/// A request as rules ask about it.
pub(super) struct Request {
    pub(super) case: CaseId,
    pub(super) status: RemovalStatus,
    pub(super) detail: String,
    pub(super) ticket: String,
    pub(super) sent_on: String,
    pub(super) answered_on: String,
    pub(super) recheck_on: String,
    /// The day of the newest status after the draft; none before it was sent.
    pub(super) since: String,
}

pub(super) fn read(tx: &Tx<'_>, id: RemovalId) -> Result<Request, Problem> {
    Ok(tx.query_row(
        "SELECT r.case_file, r.status, r.detail, r.ticket, r.sent_on, r.answered_on, r.recheck_on,
                coalesce((SELECT max(happened_on) FROM removal_status WHERE removal = r.id), '')
         FROM removal r WHERE r.id = ?1",
        [id],
        |row| {
            Ok(Request {
                case: row.get(0)?,
                status: row.get(1)?,
                detail: row.get(2)?,
                ticket: row.get(3)?,
                sent_on: row.get(4)?,
                answered_on: row.get(5)?,
                recheck_on: row.get(6)?,
                since: row.get(7)?,
            })
        },
    )?)
}

pub(super) fn insert(tx: &Tx<'_>, case: CaseId, asked: &Asked) -> Result<RemovalId, Problem> {
    let id: RemovalId = tx.new_id();
    tx.execute(
        "INSERT INTO removal (id, case_file, number, made_at, account, platform, kind, violation, minor,
                              suspected, detail, route, status, recheck_on)
         SELECT ?1, ?2, count(*) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
         FROM removal WHERE case_file = ?2",
        params![
            id,
            case,
            tx.now,
            tx.actor.id,
            asked.platform,
            asked.kind,
            asked.violation,
            asked.minor,
            asked.suspected,
            asked.detail,
            asked.route,
            RemovalStatus::Draft,
            asked.recheck
        ],
    )?;
    insert_links(tx, id, &asked.links)?;
    Ok(id)
}

pub(super) fn change(tx: &Tx<'_>, id: RemovalId, asked: &Asked) -> Result<(), Problem> {
    tx.execute(
        "UPDATE removal SET platform = ?2, kind = ?3, violation = ?4, minor = ?5, suspected = ?6,
                            detail = ?7, route = ?8, recheck_on = ?9 WHERE id = ?1",
        params![
            id,
            asked.platform,
            asked.kind,
            asked.violation,
            asked.minor,
            asked.suspected,
            asked.detail,
            asked.route,
            asked.recheck
        ],
    )?;
    tx.execute("DELETE FROM removal_link WHERE removal = ?1", [id])?;
    insert_links(tx, id, &asked.links)
}

fn insert_links(tx: &Tx<'_>, id: RemovalId, links: &[String]) -> Result<(), Problem> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO removal_link (removal, position, url)
         SELECT ?1, count(*), ?2 FROM removal_link WHERE removal = ?1",
    )?;
    for link in links {
        insert.execute(params![id, link])?;
    }
    Ok(())
}

pub(super) fn insert_step(
    tx: &Tx<'_>,
    id: RemovalId,
    status: RemovalStatus,
    on: &str,
    note: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO removal_status (removal, number, recorded_at, account, status, happened_on, note)
         SELECT ?1, count(*) + 1, ?2, ?3, ?4, ?5, ?6 FROM removal_status WHERE removal = ?1",
        params![id, tx.now, tx.actor.id, status, on, note],
    )?;
    Ok(())
}

/// The exact addresses, in their order.
pub(super) fn links(tx: &Tx<'_>, id: RemovalId) -> Result<Vec<String>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT url FROM removal_link WHERE removal = ?1 ORDER BY position")?;
    let found = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Its number in the case and its platform.
pub(super) fn named(tx: &Tx<'_>, id: RemovalId) -> Result<(String, String), Problem> {
    Ok(tx.query_row(
        "SELECT number, platform FROM removal WHERE id = ?1",
        [id],
        |row| Ok((row.get::<_, i64>(0)?.to_string(), row.get(1)?)),
    )?)
}

pub(super) fn statuses(tx: &Tx<'_>, case: CaseId) -> Result<Vec<RemovalStatus>, Problem> {
    let mut statement = tx.prepare_cached("SELECT status FROM removal WHERE case_file = ?1")?;
    let found = statement
        .query_map([case], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

pub(super) fn suspected_links(tx: &Tx<'_>, case: CaseId) -> Result<Vec<String>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT l.url FROM removal_link l JOIN removal r ON r.id = l.removal
         WHERE r.case_file = ?1 AND r.suspected",
    )?;
    let found = statement
        .query_map([case], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

fn told(day: String) -> Option<String> {
    (!day.is_empty()).then_some(day)
}

/// From sending to the answer; without one, until today.
fn days(sent: &str, answered: &str, today: NaiveDate) -> Option<i64> {
    let sent: NaiveDate = sent.parse().ok()?;
    let until = answered.parse().unwrap_or(today);
    Some((until - sent).num_days())
}

pub(super) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<RemovalView>, Problem> {
    let today = tx.now.day(tx.offset);
    let mut statement = tx.prepare_cached(
        "SELECT id, number, platform, kind, violation, minor, suspected, detail, route, ticket, status,
                sent_on, answered_on, recheck_on, reuploads
         FROM removal WHERE case_file = ?1 ORDER BY number",
    )?;
    let mut rows = statement.query([case])?;
    let mut requests = Vec::new();
    while let Some(row) = rows.next()? {
        let id: RemovalId = row.get(0)?;
        let status: RemovalStatus = row.get(10)?;
        let sent: String = row.get(11)?;
        let answered: String = row.get(12)?;
        let recheck: String = row.get(13)?;
        requests.push(RemovalView {
            id,
            number: row.get(1)?,
            platform: row.get(2)?,
            links: links(tx, id)?
                .iter()
                .map(|link| links::defanged(link))
                .collect(),
            kind: row.get(3)?,
            violation: row.get(4)?,
            minor: row.get(5)?,
            suspected: row.get(6)?,
            detail: links::defanged_in(&row.get::<_, String>(7)?),
            route: row.get(8)?,
            ticket: row.get(9)?,
            status,
            days: days(&sent, &answered, today),
            sent_on: told(sent),
            answered_on: told(answered),
            recheck_late: !recheck.is_empty() && recheck < today.to_string(),
            recheck: told(recheck),
            reuploads: row.get(14)?,
            history: history(tx, id)?,
            next: rules::next(status).to_vec(),
        });
    }
    Ok(requests)
}

fn history(tx: &Tx<'_>, id: RemovalId) -> Result<Vec<RemovalStep>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT s.status, s.happened_on, a.name, s.note FROM removal_status s
         JOIN account a ON a.id = s.account WHERE s.removal = ?1 ORDER BY s.number",
    )?;
    let steps = statement
        .query_map([id], |row| {
            Ok(RemovalStep {
                status: row.get(0)?,
                on: row.get(1)?,
                who: row.get(2)?,
                note: links::defanged_in(&row.get::<_, String>(3)?),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(steps)
}

pub(super) fn rechecks(
    tx: &Tx<'_>,
    mine: &BTreeSet<CaseId>,
    until: NaiveDate,
) -> Result<Vec<RecheckRow>, Problem> {
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(
        "SELECT id, case_file, number, recheck_on FROM removal
         WHERE recheck_on <> '' AND recheck_on <= ?1 ORDER BY recheck_on, rowid",
    )?;
    let mut rows = statement.query([until.to_string()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let case: CaseId = row.get(1)?;
        if !mine.contains(&case) {
            continue;
        }
        let file = cases::row(tx, case)?;
        let due: String = row.get(3)?;
        found.push(RecheckRow {
            removal: row.get(0)?,
            case: CaseRef {
                id: case,
                code: file.code,
            },
            number: row.get(2)?,
            risk: file.risk,
            overdue: due < today,
            due,
        });
    }
    Ok(found)
}

pub(super) fn watched(tx: &Tx<'_>) -> Result<BTreeSet<CaseId>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT DISTINCT case_file FROM removal WHERE recheck_on <> ''")?;
    let found = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}
