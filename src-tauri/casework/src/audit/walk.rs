//! The verification: hashes, links, signatures, from any entry on.

use rusqlite::{Connection, params};

use super::row::{self, COLUMNS};
use super::{Roster, Row, hash_at};
use crate::problem::Problem;

/// How far a walk came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Walk {
    /// The entry after the last that was looked at.
    pub(crate) next: i64,
    /// The first place that does not fit.
    pub(crate) broken: Option<i64>,
}

/// Whether an entry stands rightly after the one with this hash.
fn fits(row: &Row, seq: i64, previous: &[u8; 32], roster: &Roster) -> bool {
    row.seq == seq && row.previous == *previous && row.is_itself() && roster.signed(row)
}

impl Walk {
    /// A place is broken for another reason than its entry: found when the walk comes to it.
    pub(crate) fn stopped_at(self, other: Option<i64>) -> Self {
        match other {
            Some(seq) if self.broken.is_none_or(|broken| seq < broken) && seq < self.next => Self {
                next: seq,
                broken: Some(seq),
            },
            _ => self,
        }
    }
}

/// Walks over at most so many entries. Answers the first place that does not fit.
pub(crate) fn walk(
    tx: &Connection,
    roster: &Roster,
    from: i64,
    many: i64,
) -> Result<Walk, Problem> {
    let mut expected = from.max(1);
    let broken = |at: i64| {
        Ok(Walk {
            next: at,
            broken: Some(at),
        })
    };
    let mut previous = [0; 32];
    if expected > 1 {
        match hash_at(tx, expected - 1)? {
            Some(hash) => previous = hash,
            None => return broken(expected - 1),
        }
    }
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit WHERE seq >= ?1 ORDER BY seq LIMIT ?2"
    ))?;
    let mut stored = statement.query(params![expected, many])?;
    while let Some(one) = stored.next()? {
        match row::read(one) {
            Some(row) if fits(&row, expected, &previous, roster) => previous = row.hash,
            _ => return broken(expected),
        }
        expected += 1;
    }
    Ok(Walk {
        next: expected,
        broken: None,
    })
}

/// Whether every entry is linked to the one before it, whoever signed it: what a copy of
/// the store must hold.
pub(crate) fn is_linked(tx: &Connection) -> Result<bool, Problem> {
    let mut previous = [0; 32];
    let mut statement = tx.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut stored = statement.query([])?;
    for seq in 1.. {
        let Some(one) = stored.next()? else { break };
        match row::read(one) {
            Some(row) if row.seq == seq && row.previous == previous && row.is_itself() => {
                previous = row.hash;
            }
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// The chain as text, a line for each entry with its fields between tabs, for whoever
/// checks it elsewhere. It names records by their ids and holds nothing that stood in them.
pub(crate) fn lines(tx: &Connection) -> Result<String, Problem> {
    let mut text = String::new();
    let mut statement = tx.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY seq"))?;
    let mut stored = statement.query([])?;
    while let Some(one) = stored.next()? {
        // What nobody wrote so cannot be told, and is missed at its place.
        if let Some(row) = row::read(one) {
            text.push_str(&row.line());
        }
    }
    Ok(text)
}

#[cfg(test)]
mod tests;
