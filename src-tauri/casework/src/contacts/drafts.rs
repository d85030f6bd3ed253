//! What is being typed, before it is saved: one unfinished new contact for each
//! person, and one correction for each contact that they are correcting.

use rusqlite::{OptionalExtension, params};

use super::view::ContactView;
use super::{Bars, rules, store};
use crate::ids::ContactId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::{Change, Tx};

/// The contact that a draft corrects, as it is stored; empty for a new one.
fn corrected(of: Option<ContactId>) -> Vec<u8> {
    of.map_or_else(Vec::new, |id| id.0.as_bytes().to_vec())
}

/// Keeps what is being typed.
pub(crate) fn keep_draft(
    tx: &Tx<'_>,
    of: Option<ContactId>,
    body: &str,
) -> Result<String, Problem> {
    tx.execute(
        "INSERT INTO draft (account, contact, saved_at, body) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (account, contact) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body",
        params![tx.actor.id, corrected(of), tx.now, body],
    )?;
    Ok(tx.now.local(tx.offset))
}

/// Keeps an unfinished correction, as long as it could still be saved.
pub(crate) fn keep_correction(
    tx: &Tx<'_>,
    id: ContactId,
    body: &str,
    bars: Bars,
) -> Result<String, Problem> {
    super::find(tx, id, bars)?;
    let origin = store::origin(tx, id)?;
    rules::may_change(origin.account == tx.actor.id, origin.recorded, tx.now)?;
    keep_draft(tx, Some(id), body)
}

/// When it was last kept, and what it said.
pub(crate) fn kept_draft(
    tx: &Tx<'_>,
    of: Option<ContactId>,
) -> Result<Option<(String, String)>, Problem> {
    let kept = tx
        .query_row(
            "SELECT saved_at, body FROM draft WHERE account = ?1 AND contact = ?2",
            params![tx.actor.id, corrected(of)],
            |row| Ok((row.get::<_, Moment>(0)?.local(tx.offset), row.get(1)?)),
        )
        .optional()?;
    Ok(kept)
}

/// The unfinished correction of a contact that is opened. One that came too late to be
/// saved goes.
pub(crate) fn correction(
    tx: &Tx<'_>,
    view: &ContactView,
) -> Result<Option<(String, String)>, Problem> {
    let id = view.row.id;
    let kept = kept_draft(tx, Some(id))?;
    if kept.is_some() && view.changeable_until.is_none() {
        drop_draft(tx, Some(id))?;
        return Ok(None);
    }
    Ok(kept)
}

/// It was saved, or is not wanted any more.
pub(crate) fn drop_draft(tx: &Tx<'_>, of: Option<ContactId>) -> Result<bool, Problem> {
    let dropped = tx
        .prepare_cached("DELETE FROM draft WHERE account = ?1 AND contact = ?2")?
        .execute(params![tx.actor.id, corrected(of)])?
        > 0;
    tx.changed(Change::Drafts);
    Ok(dropped)
}
