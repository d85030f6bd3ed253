//! The entries that somebody asks for, newest first.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::row::{self, COLUMNS};
use super::{Head, Row};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::Problem;

/// Which entries are asked for.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) actor: Option<AccountId>,
    /// Of these acts only.
    pub(crate) acts: Option<BTreeSet<&'static str>>,
    /// About these records only.
    pub(crate) objects: Option<BTreeSet<Uuid>>,
    pub(crate) from: Option<Moment>,
    pub(crate) until: Option<Moment>,
    /// Older than this one only.
    pub(crate) before: Option<i64>,
}

impl Asked {
    fn wants(&self, row: &Row) -> bool {
        self.actor.is_none_or(|actor| row.entry.actor == actor)
            && self
                .acts
                .as_ref()
                .is_none_or(|acts| acts.contains(row.entry.act.as_str()))
            && self.from.is_none_or(|from| row.entry.at >= from)
            && self.until.is_none_or(|until| row.entry.at < until)
            && self.before.is_none_or(|before| row.seq < before)
    }
}

/// At most so many of them.
pub(crate) fn page(tx: &Connection, asked: &Asked, many: usize) -> Result<Vec<Row>, Problem> {
    let mut found = Vec::new();
    let Some(objects) = &asked.objects else {
        let mut statement = tx.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM audit WHERE seq < ?1 ORDER BY seq DESC"
        ))?;
        let mut stored = statement.query([asked.before.unwrap_or(i64::MAX)])?;
        while found.len() < many
            && let Some(one) = stored.next()?
        {
            found.extend(row::read(one).filter(|row| asked.wants(row)));
        }
        return Ok(found);
    };
    let mut statement =
        tx.prepare_cached(&format!("SELECT {COLUMNS} FROM audit WHERE object = ?1"))?;
    for object in objects {
        let mut stored = statement.query(params![object.as_bytes()])?;
        while let Some(one) = stored.next()? {
            found.extend(row::read(one).filter(|row| asked.wants(row)));
        }
    }
    found.sort_by_key(|row| std::cmp::Reverse(row.seq));
    found.truncate(many);
    Ok(found)
}

/// How many entries there are, and when the first was made.
pub(crate) fn size_and_start(tx: &Connection) -> Result<(i64, Option<Moment>), Problem> {
    let size: Option<i64> = tx.query_row("SELECT max(seq) FROM audit", [], |row| row.get(0))?;
    let first = tx
        .query_row("SELECT at FROM audit ORDER BY seq LIMIT 1", [], |row| {
            row.get(0)
        })
        .optional()?;
    Ok((size.unwrap_or(0), first))
}

/// The entry in which a record was made by such an act.
pub(crate) fn of_object(tx: &Connection, act: &str, object: Uuid) -> Result<Option<Head>, Problem> {
    Ok(tx
        .prepare_cached(
            "SELECT seq, hash, at FROM audit WHERE object = ?1 AND act = ?2 ORDER BY seq LIMIT 1",
        )?
        .query_row(params![object.as_bytes(), act], |row| {
            Ok(Head {
                seq: row.get(0)?,
                hash: row.get(1)?,
                at: Some(row.get(2)?),
            })
        })
        .optional()?)
}

/// The newest check of a code whose fields begin so.
pub(crate) fn newest_of(tx: &Connection, beginning: &str) -> Result<Option<Row>, Problem> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit WHERE act = 'check_register_code' ORDER BY seq DESC"
    ))?;
    let mut stored = statement.query([])?;
    while let Some(one) = stored.next()? {
        if let Some(row) = row::read(one).filter(|row| row.entry.fields.starts_with(beginning)) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// Whether an entry after this one was made at or after a moment: a clock that was set back
/// makes nothing last longer.
pub(crate) fn reached(tx: &Connection, seq: i64, until: Moment) -> Result<bool, Problem> {
    Ok(tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM audit WHERE seq > ?1 AND at >= ?2)")?
        .query_row(params![seq, until], |row| row.get(0))?)
}

/// How many entries after this one carry a word.
pub(crate) fn marked(tx: &Connection, seq: i64, word: &str) -> Result<u32, Problem> {
    Ok(tx
        .prepare_cached(
            "SELECT count(*) FROM audit
             WHERE seq > ?1 AND instr(' ' || fields || ' ', ' ' || ?2 || ' ') > 0",
        )?
        .query_row(params![seq, word], |row| row.get(0))?)
}

/// When an entry was made.
pub(crate) fn moment_of(tx: &Connection, seq: i64) -> Result<Option<Moment>, Problem> {
    Ok(tx
        .prepare_cached("SELECT at FROM audit WHERE seq = ?1")?
        .query_row([seq], |row| row.get(0))
        .optional()?)
}
