//! The SQL of the gaps; nobody else mentions these tables.

use rusqlite::params;

use super::view::{GapAcceptance, GapView};
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::{Gap, GapKind, Tx};

/// Whether an entry tells this gap already. A file that is gone is told each time: it is
/// written again afterwards.
pub(super) fn is_told(tx: &Tx<'_>, gap: &Gap) -> Result<bool, Problem> {
    if gap.kind == GapKind::AnchorMissing {
        return Ok(false);
    }
    Ok(tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM gap WHERE kind = ?1 AND witness = ?2 AND seen_seq = ?3
                        AND seen_hash = ?4)",
        params![gap.kind, gap.witness, gap.seen_seq, gap.seen_hash],
        |row| row.get(0),
    )?)
}

pub(super) fn insert(tx: &Tx<'_>, gap: &Gap) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO gap (seq, kind, witness, seen_seq, seen_at, seen_hash, last_seq, last_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            tx.seq(),
            gap.kind,
            gap.witness,
            gap.seen_seq,
            gap.seen_at,
            gap.seen_hash,
            gap.last_seq,
            gap.last_at
        ],
    )?;
    Ok(())
}

pub(super) fn accept(tx: &Tx<'_>, gap: i64) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO gap_acceptance (gap, account, at) VALUES (?1, ?2, ?3)",
        params![gap, tx.actor.id, tx.now],
    )?;
    Ok(())
}

pub(super) fn settle(tx: &Tx<'_>, gap: i64) -> Result<(), Problem> {
    tx.execute(
        "UPDATE gap SET settled_at = ?2 WHERE seq = ?1",
        params![gap, tx.now],
    )?;
    Ok(())
}

pub(super) fn gaps(tx: &Tx<'_>) -> Result<Vec<GapView>, Problem> {
    let local = |at: Option<Moment>| at.map(|at| at.local(tx.offset));
    let mut gaps = tx
        .prepare_cached(
            "SELECT seq, kind, witness, seen_seq, seen_at, last_seq, last_at, settled_at
             FROM gap ORDER BY seq DESC",
        )?
        .query_map([], |row| {
            Ok(GapView {
                gap: row.get(0)?,
                noticed_at: None,
                kind: row.get(1)?,
                witness: row.get(2)?,
                seen_seq: row.get(3)?,
                seen_at: local(row.get(4)?),
                last_seq: row.get(5)?,
                last_at: local(row.get(6)?),
                settled_at: local(row.get(7)?),
                accepted: Vec::new(),
                needed: 0,
                may_accept: false,
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let mut accepted = tx.prepare_cached(
        "SELECT g.account, a.name, g.at FROM gap_acceptance g JOIN account a ON a.id = g.account
         WHERE g.gap = ?1 ORDER BY g.at, g.rowid",
    )?;
    for gap in &mut gaps {
        gap.accepted = accepted
            .query_map([gap.gap], |row| {
                Ok(GapAcceptance {
                    account: row.get(0)?,
                    name: row.get(1)?,
                    at: row.get::<_, Moment>(2)?.local(tx.offset),
                })
            })?
            .collect::<Result<_, _>>()?;
    }
    Ok(gaps)
}
