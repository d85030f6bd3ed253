//! The SQL of the directory. What the helpline says of a body only grows.

use std::collections::BTreeSet;

use rusqlite::{Row, params};

use super::view::FactChange;
use crate::ids::BodyId;
use crate::links;
use crate::moment::Moment;
use crate::packs::BodyKind;
use crate::problem::Problem;
use crate::session::Tx;

/// A body as the store knows it, without its facts.
pub(super) struct Known {
    pub(super) id: BodyId,
    pub(super) code: String,
    pub(super) kind: BodyKind,
    pub(super) own: bool,
    pub(super) checked_on: String,
    pub(super) checked_by: String,
}

fn known(row: &Row<'_>) -> rusqlite::Result<Known> {
    Ok(Known {
        id: row.get(0)?,
        code: row.get(1)?,
        kind: row.get(2)?,
        own: row.get(3)?,
        checked_on: row.get(4)?,
        checked_by: row.get(5)?,
    })
}

pub(super) fn all(tx: &Tx<'_>) -> Result<Vec<Known>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id, code, kind, own, checked_on, checked_by FROM resource ORDER BY rowid",
    )?;
    let rows = statement.query_map([], known)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) fn read(tx: &Tx<'_>, id: BodyId) -> Result<Known, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id, code, kind, own, checked_on, checked_by FROM resource WHERE id = ?1",
    )?;
    Ok(statement.query_row([id], known)?)
}

pub(super) fn codes(tx: &Tx<'_>) -> Result<BTreeSet<String>, Problem> {
    let mut statement = tx.prepare("SELECT code FROM resource")?;
    let codes = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(codes)
}

/// How many bodies the helpline added.
pub(super) fn own(tx: &Tx<'_>) -> Result<i64, Problem> {
    Ok(
        tx.query_row("SELECT count(*) FROM resource WHERE own", [], |row| {
            row.get(0)
        })?,
    )
}

pub(super) fn insert(
    tx: &Tx<'_>,
    id: BodyId,
    code: &str,
    kind: BodyKind,
    own: bool,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO resource (id, code, kind, own) VALUES (?1, ?2, ?3, ?4)",
        params![id, code, kind, own],
    )?;
    Ok(())
}

pub(super) fn set_checked(tx: &Tx<'_>, id: BodyId, on: &str, by: &str) -> Result<(), Problem> {
    tx.execute(
        "UPDATE resource SET checked_on = ?2, checked_by = ?3 WHERE id = ?1",
        params![id, on, by],
    )?;
    Ok(())
}

pub(super) fn insert_fact(
    tx: &Tx<'_>,
    id: BodyId,
    field: &str,
    value: &str,
    source: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO body_fact (body, at, account, field, value, source)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, tx.now, tx.actor.id, field, value, source],
    )?;
    Ok(())
}

/// What the helpline says of a body: of each fact the newest.
pub(super) fn latest(tx: &Tx<'_>, id: BodyId) -> Result<Vec<(String, String)>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT field, value FROM body_fact WHERE body = ?1 ORDER BY number")?;
    let facts = statement
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(facts)
}

/// Every change of a body, the newest first.
pub(super) fn changes(tx: &Tx<'_>, id: BodyId) -> Result<Vec<FactChange>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT f.at, a.name, f.field, f.value, f.source FROM body_fact f
         JOIN account a ON a.id = f.account WHERE f.body = ?1 ORDER BY f.number DESC",
    )?;
    let changes = statement
        .query_map([id], |row| {
            Ok(FactChange {
                on: row.get::<_, Moment>(0)?.local(tx.offset),
                who: row.get(1)?,
                field: row.get(2)?,
                value: row.get(3)?,
                source: links::defanged_in(&row.get::<_, String>(4)?),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(changes)
}
