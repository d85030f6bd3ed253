//! The chain of what was done. Each entry holds the hash of the one before and
//! is signed by the person who acted, so that somebody who holds the store's
//! key can cut or delete but not rewrite what another person did. It names
//! records and fields, never what stood in them.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::Problem;

/// What a signature of this chain is bound to.
pub(crate) const DOMAIN: &str = "sanad/audit-sig/v1";

/// Where the chain ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: [u8; 32],
    pub(crate) at: Option<Moment>,
}

/// What is told of one act.
pub(crate) struct Entry<'a> {
    pub(crate) at: Moment,
    pub(crate) session: [u8; 16],
    pub(crate) actor: AccountId,
    pub(crate) role: &'a str,
    pub(crate) act: &'a str,
    pub(crate) object_kind: &'a str,
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
                at: Some(row.get(2)?),
            })
        })
        .optional()?;
    Ok(last.unwrap_or(Head {
        seq: 0,
        hash: [0; 32],
        at: None,
    }))
}

/// When the chain began.
pub(crate) fn began(tx: &Connection) -> Result<Option<Moment>, Problem> {
    Ok(tx
        .query_row("SELECT at FROM audit WHERE seq = 1", [], |row| row.get(0))
        .optional()?)
}

/// The hash that stands at a place of the chain.
pub(crate) fn hash_at(tx: &Connection, seq: i64) -> Result<Option<[u8; 32]>, Problem> {
    Ok(tx
        .query_row("SELECT hash FROM audit WHERE seq = ?1", [seq], |row| {
            row.get(0)
        })
        .optional()?)
}

/// Adds an entry inside the caller's transaction.
pub(crate) fn append(
    tx: &Transaction<'_>,
    before: &Head,
    entry: &Entry<'_>,
    sign: impl FnOnce(&[u8]) -> [u8; 64],
) -> Result<Head, Problem> {
    let seq = before.seq + 1;
    // Order never depends on the clock; a clock that went back is written down.
    let clock_back = before.at.is_some_and(|last| entry.at < last);
    let hash = hash_of(seq, entry, clock_back, &before.hash);
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

/// Every field with its length before it, so that no two entries share bytes.
fn hash_of(seq: i64, entry: &Entry<'_>, clock_back: bool, previous: &[u8; 32]) -> [u8; 32] {
    let at = entry.at.0.timestamp_millis().to_be_bytes();
    let seq = seq.to_be_bytes();
    let parts: [&[u8]; 12] = [
        b"sanad/audit/v1",
        &seq,
        &at,
        &entry.session,
        entry.actor.0.as_bytes(),
        entry.role.as_bytes(),
        entry.act.as_bytes(),
        entry.object_kind.as_bytes(),
        &entry.object,
        entry.fields.as_bytes(),
        &[u8::from(clock_back)],
        previous,
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Walks the chain from an entry on: hashes, links and signatures. Answers the
/// first place that does not fit.
pub(crate) fn first_break(
    tx: &Connection,
    from: i64,
    verify: impl Fn(AccountId, &[u8], &[u8]) -> bool,
) -> Result<Option<i64>, Problem> {
    let mut expected = from;
    let mut previous = if from > 1 {
        hash_at(tx, from - 1)?.unwrap_or_default()
    } else {
        [0; 32]
    };
    let mut statement = tx.prepare(
        "SELECT seq, at, session, actor, role, act, object_kind, object, fields, clock_back,
                previous, hash, signature FROM audit WHERE seq >= ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([from])?;
    while let Some(row) = rows.next()? {
        let (role, act, kind): (String, String, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
        let entry = Entry {
            at: row.get(1)?,
            session: row.get(2)?,
            actor: row.get(3)?,
            role: &role,
            act: &act,
            object_kind: &kind,
            object: row.get(7)?,
            fields: row.get(8)?,
        };
        let (seq, linked, hash): (i64, [u8; 32], [u8; 32]) =
            (row.get(0)?, row.get(10)?, row.get(11)?);
        let signature: Vec<u8> = row.get(12)?;
        let sound = seq == expected
            && linked == previous
            && hash == hash_of(seq, &entry, row.get(9)?, &previous)
            && verify(entry.actor, &hash, &signature);
        if !sound {
            return Ok(Some(expected));
        }
        (expected, previous) = (expected + 1, hash);
    }
    Ok(None)
}
