//! The chain of what was done. Each entry holds the hash of the one before and
//! is signed by the person who acted, so that somebody who holds the store's
//! key can cut or delete but not rewrite what another person did. It names
//! records and fields, never what stood in them.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `row` | an entry as it is stored, and its one encoding |
//! | `roster` | which key each person signs with, as the chain itself says it |
//! | `rows` | which rows an act wrote, as its entry vouches for them |
//! | `walk` | the verification, from any entry on |
//! | `code` | short codes of an entry, for paper |
//! | `page` | the entries that somebody asks for |

mod code;
mod page;
mod roster;
mod row;
mod rows;
mod walk;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
pub(crate) use code::{FOOTER, SHIFT, find_code, short_code};
pub(crate) use page::{
    Asked, marked, moment_of, newest_of, of_object, page, reached, size_and_start,
};
pub(crate) use roster::{Roster, vouch};
pub(crate) use row::Row;
pub(crate) use rows::{EditKind, Edited, edited};
pub(crate) use walk::{Walk, is_linked, lines, walk};

/// What a signature of this chain is bound to.
pub(crate) const DOMAIN: &str = "sanad/audit-sig/v1";

/// What a signature under an export is bound to.
pub(crate) const CHECKPOINT: &str = "sanad/checkpoint/v1";

/// Small hexadecimal letters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Where the chain ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: [u8; 32],
    pub(crate) at: Option<Moment>,
}

impl Head {
    /// The place of the entry that comes next.
    ///
    /// # Errors
    /// `damaged_store` after the last number there is, where only somebody who wrote into
    /// the store past Sanad can have put an entry.
    pub(crate) fn next(&self) -> Result<i64, Problem> {
        self.seq
            .checked_add(1)
            .ok_or_else(|| Problem::refused(Reason::DamagedStore))
    }
}

/// What is told of one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) at: Moment,
    pub(crate) session: [u8; 16],
    pub(crate) actor: AccountId,
    pub(crate) role: String,
    pub(crate) act: String,
    pub(crate) object_kind: String,
    pub(crate) object: Vec<u8>,
    pub(crate) fields: String,
}

/// The last entry, or the root of an empty chain.
pub(crate) fn head(tx: &Connection) -> Result<Head, Problem> {
    let last = tx
        .prepare_cached("SELECT seq, hash, at FROM audit ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| {
            Ok(Head {
                seq: row.get(0)?,
                hash: row.get(1)?,
                // A moment that nobody could have written is the walk's to tell.
                at: row.get(2).ok(),
            })
        })
        .optional()?;
    Ok(last.unwrap_or(Head {
        seq: 0,
        hash: [0; 32],
        at: None,
    }))
}

/// The place of the last entry, whatever stands there.
pub(crate) fn size(tx: &Connection) -> Result<i64, Problem> {
    Ok(
        tx.query_row("SELECT coalesce(max(seq), 0) FROM audit", [], |row| {
            row.get(0)
        })?,
    )
}

/// When the chain began.
pub(crate) fn began(tx: &Connection) -> Result<Option<Moment>, Problem> {
    Ok(tx
        .query_row("SELECT at FROM audit WHERE seq = 1", [], |row| row.get(0))
        .optional()?)
}

/// The hash that stands at a place of the chain; none where something else stands.
pub(crate) fn hash_at(tx: &Connection, seq: i64) -> Result<Option<[u8; 32]>, Problem> {
    let hash = tx
        .prepare_cached("SELECT hash FROM audit WHERE seq = ?1")?
        .query_row([seq], |row| Ok(row.get(0).ok()))
        .optional()?;
    Ok(hash.flatten())
}

/// Adds an entry inside the caller's transaction.
pub(crate) fn append(
    tx: &Transaction<'_>,
    before: &Head,
    entry: &Entry,
    sign: impl FnOnce(&[u8]) -> [u8; 64],
) -> Result<Head, Problem> {
    let seq = before.next()?;
    let mut entry = entry.clone();
    rows::sign_for(tx, seq, &mut entry.fields)?;
    // Order never depends on the clock; a clock that went back is written down.
    let clock_back = before.at.is_some_and(|last| entry.at < last);
    let hash = row::hash_of(seq, &entry, clock_back, &before.hash);
    tx.prepare_cached(
        "INSERT INTO audit (seq, at, session, actor, role, act, object_kind, object, fields,
                            clock_back, previous, hash, signature)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        seq,
        entry.at,
        entry.session,
        entry.actor,
        entry.role,
        entry.act,
        entry.object_kind,
        entry.object,
        entry.fields,
        clock_back,
        before.hash,
        hash,
        sign(&hash)
    ])?;
    Ok(Head {
        seq,
        hash,
        at: Some(entry.at),
    })
}
