//! What a person wants kept from whom, and why. No letter tells it to such a body until
//! somebody ends the withholding, with why; the entry stays.

use std::collections::BTreeMap;

use rusqlite::params;

use super::rules;
use super::view::{EndWithholding, WithholdDraft, WithholdingView, WithholdingWhy};
use crate::accounts;
use crate::ids::{AccountId, CaseId, WithholdingId};
use crate::moment::Moment;
use crate::packs::{BodyKind, DisclosedItem};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;

const WHAT: usize = 500;
const WHOM: usize = 200;
const NOTE: usize = 500;

/// Adds to what is kept from somebody.
pub(crate) fn withhold(tx: &Tx<'_>, wish: &WithholdDraft) -> Result<WithholdingId, Problem> {
    let mut no = Refusals::none();
    let mut take = |field: &str, typed: &str, max: usize| {
        no.take(text::lines(field, typed, max))
            .map(Option::unwrap_or_default)
    };
    let what = take("what", &wish.what, WHAT)?;
    let whom = take("whom", &wish.whom, WHOM)?;
    let note = take("note", &wish.note, NOTE)?;
    rules::may_withhold(&mut no, wish, &what, &whom, &note);
    no.settle()?;
    let id: WithholdingId = tx.new_id();
    let items: Vec<&str> = wish.items.iter().map(|item| item.text()).collect();
    let kinds: Vec<&str> = wish.kinds.iter().map(|kind| kind.text()).collect();
    tx.execute(
        "INSERT INTO withholding (id, case_file, at, account, items, what, kinds, whom, why, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            wish.case,
            tx.now,
            tx.actor.id,
            items.join(" "),
            what,
            kinds.join(" "),
            whom,
            wish.why,
            note
        ],
    )?;
    touched(tx);
    Ok(id)
}

/// Ends it, with why.
pub(crate) fn end_withholding(tx: &Tx<'_>, wish: &EndWithholding) -> Result<String, Problem> {
    let ended: bool = tx.query_row(
        "SELECT ended_at <> '' FROM withholding WHERE id = ?1",
        [wish.withholding],
        |row| row.get(0),
    )?;
    if ended {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let reason = text::lines("reason", &wish.reason, NOTE)?;
    if reason.chars().count() < rules::WHY {
        return Err(Problem::at(
            "reason",
            Reason::ReasonNeeded { min: rules::WHY },
        ));
    }
    tx.keep("withholding", "id", &wish.withholding)?;
    tx.execute(
        "UPDATE withholding SET ended_at = ?2, ended_by = ?3, ended_why = ?4 WHERE id = ?1",
        params![wish.withholding, tx.now, tx.actor.id, reason],
    )?;
    touched(tx);
    Ok(reason)
}

/// Whose case it stands in.
pub(crate) fn case_of_withholding(tx: &Tx<'_>, id: WithholdingId) -> Result<CaseId, Problem> {
    Ok(tx.query_row(
        "SELECT case_file FROM withholding WHERE id = ?1",
        [id],
        |row| row.get(0),
    )?)
}

/// What a body of this kind must not hear about the person of a case, and why.
pub(crate) fn withheld_from(
    tx: &Tx<'_>,
    case: CaseId,
    kind: BodyKind,
) -> Result<BTreeMap<DisclosedItem, WithholdingWhy>, Problem> {
    let mut withheld = BTreeMap::new();
    for one in withholdings(tx, case)? {
        if one.ended_on.is_none() && one.kinds.contains(&kind) {
            withheld.extend(one.items.into_iter().map(|item| (item, one.why)));
        }
    }
    Ok(withheld)
}

/// Everything that is or was kept from somebody, what still holds first.
pub(crate) fn withholdings(tx: &Tx<'_>, case: CaseId) -> Result<Vec<WithholdingView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id, items, what, kinds, whom, why, note, at, account, ended_at, ended_why
         FROM withholding WHERE case_file = ?1 ORDER BY ended_at <> '', rowid DESC",
    )?;
    let mut rows = statement.query([case])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let ended = !row.get::<_, String>(9)?.is_empty();
        found.push(WithholdingView {
            id: row.get(0)?,
            items: chosen(&row.get::<_, String>(1)?, DisclosedItem::ALL, |one| {
                one.text()
            }),
            what: row.get(2)?,
            kinds: chosen(&row.get::<_, String>(3)?, BodyKind::ALL, |one| one.text()),
            whom: row.get(4)?,
            why: row.get(5)?,
            note: row.get(6)?,
            on: row.get::<_, Moment>(7)?.local(tx.offset),
            who: accounts::name(tx, row.get::<_, AccountId>(8)?)?,
            ended_on: ended
                .then(|| row.get::<_, Moment>(9))
                .transpose()?
                .map(|at| at.local(tx.offset)),
            ended_why: row.get(10)?,
        });
    }
    Ok(found)
}

/// The choices whose codes stand in a text, in the order of their list.
fn chosen<T: Copy>(stored: &str, all: &[T], text: impl Fn(T) -> &'static str) -> Vec<T> {
    let is_in = |one: &T| stored.split_whitespace().any(|code| code == text(*one));
    all.iter().copied().filter(is_in).collect()
}

fn touched(tx: &Tx<'_>) {
    tx.field("withholding");
    tx.changed(Change::Consents);
}
