//! The help that a person was offered, and what they said to it. Every answer
//! stays; the newest of each kind counts.

use rusqlite::{OptionalExtension, params};

use super::view::{AccompanimentState, AccompanimentView, RecordAccompaniment, TimelineKind};
use super::{KIND, find_open, tell};
use crate::ids::{AccompanimentId, CaseId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::Tx;

/// Records an offer, or the answer to one.
pub(crate) fn record_accompaniment(
    tx: &Tx<'_>,
    wish: &RecordAccompaniment,
) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    let before: Option<AccompanimentState> = tx
        .query_row(
            "SELECT state FROM accompaniment WHERE case_file = ?1 AND kind = ?2
             ORDER BY rowid DESC LIMIT 1",
            params![case.id, wish.kind],
            |row| row.get(0),
        )
        .optional()?;
    if before == Some(wish.state) {
        return Err(Problem::at("state", Reason::AlreadyDone));
    }
    let id: AccompanimentId = tx.new_id();
    tx.execute(
        "INSERT INTO accompaniment (id, case_file, kind, state, at, account)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, case.id, wish.kind, wish.state, tx.now, tx.actor.id],
    )?;
    let facts = [("kind", wish.kind.text()), ("state", wish.state.text())];
    tell(tx, case.id, TimelineKind::Accompaniment, "", &facts)?;
    tx.about(KIND, case.id.0);
    tx.field("accompaniment");
    Ok(case.id)
}

/// Where each kind of help stands; what was never offered is left out.
pub(crate) fn accompaniments(tx: &Tx<'_>, case: CaseId) -> Result<Vec<AccompanimentView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT h.kind, h.state, h.at, a.name FROM accompaniment h JOIN account a ON a.id = h.account
         WHERE h.rowid IN (SELECT max(rowid) FROM accompaniment WHERE case_file = ?1 GROUP BY kind)
         ORDER BY h.rowid",
    )?;
    let found = statement
        .query_map([case], |row| {
            Ok(AccompanimentView {
                kind: row.get(0)?,
                state: row.get(1)?,
                on: row.get::<_, Moment>(2)?.local(tx.offset),
                who: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}
