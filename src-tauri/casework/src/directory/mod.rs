//! The bodies and services that one may refer to. A shipped fact carries its
//! "check before use" badge until somebody of the helpline confirms it, with
//! name and date.

mod view;

use rusqlite::params;

use crate::ids::BodyId;
use crate::packs::{self, Body};
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};
pub(crate) use view::BodyRow;

/// Puts the pack's directory into a new store, every entry unchecked.
pub(crate) fn furnish(tx: &Tx<'_>) -> Result<(), Problem> {
    for body in packs::shipped(tx.pack)?.bodies.iter() {
        tx.execute(
            "INSERT INTO resource (id, code, kind) VALUES (?1, ?2, ?3)",
            params![tx.new_id::<BodyId>(), body.code, body.kind],
        )?;
    }
    Ok(())
}

struct Known {
    id: BodyId,
    code: String,
    checked_on: String,
    checked_by: String,
}

fn rows(tx: &Tx<'_>) -> Result<Vec<Known>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT id, code, checked_on, checked_by FROM resource ORDER BY rowid")?;
    let rows = statement
        .query_map([], |row| {
            Ok(Known {
                id: row.get(0)?,
                code: row.get(1)?,
                checked_on: row.get(2)?,
                checked_by: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

fn shipped(tx: &Tx<'_>, code: &str) -> Result<&'static Body, Problem> {
    packs::shipped(tx.pack)?
        .bodies
        .iter()
        .find(|body| body.code == code)
        .ok_or_else(|| Problem::invariant("the store names a body that its pack does not have"))
}

fn view(tx: &Tx<'_>, known: Known) -> Result<BodyRow, Problem> {
    let body = shipped(tx, &known.code)?;
    let some = |text: String| (!text.is_empty()).then_some(text);
    Ok(BodyRow {
        id: known.id,
        code: known.code,
        name: body.name.clone(),
        kind: body.kind,
        role: body.role.clone(),
        address: body.address.clone(),
        phone: body.phone.clone(),
        web: body.web.clone(),
        hours: body.hours.clone(),
        minors: body.minors,
        services: body.services.clone(),
        checked_on: some(known.checked_on),
        checked_by: some(known.checked_by),
    })
}

/// The whole directory, in the pack's order.
pub(crate) fn list(tx: &Tx<'_>) -> Result<Vec<BodyRow>, Problem> {
    rows(tx)?.into_iter().map(|known| view(tx, known)).collect()
}

/// One body, with how a letter addresses it.
pub(crate) fn body(tx: &Tx<'_>, id: BodyId) -> Result<(BodyRow, &'static Body), Problem> {
    let known = rows(tx)?
        .into_iter()
        .find(|known| known.id == id)
        .ok_or_else(|| Problem::refused(Reason::NotFound))?;
    let shipped = shipped(tx, &known.code)?;
    Ok((view(tx, known)?, shipped))
}

/// Somebody checked the entry today: the badge goes.
pub(crate) fn confirm(tx: &Tx<'_>, id: BodyId, by: &str) -> Result<BodyId, Problem> {
    tx.keep("resource", "id", &id)?;
    let today = tx.now.day(tx.offset).to_string();
    let changed = tx.execute(
        "UPDATE resource SET checked_on = ?2, checked_by = ?3 WHERE id = ?1",
        params![id, today, by],
    )?;
    if changed == 0 {
        return Err(Problem::refused(Reason::NotFound));
    }
    tx.about("body", id.0);
    tx.field("checked_on");
    tx.changed(Change::Directory);
    Ok(id)
}

/// Words found in an entry, for the search over everything.
pub(crate) fn find(tx: &Tx<'_>, asked: &str) -> Result<Vec<BodyRow>, Problem> {
    let words: Vec<String> = crate::text::fold(asked)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut found = list(tx)?;
    found.retain(|body| {
        let text = crate::text::fold(&format!(
            "{} {} {} {} {}",
            body.name.ar, body.name.fr, body.name.en, body.code, body.phone
        ));
        !words.is_empty() && words.iter().all(|word| text.contains(word.as_str()))
    });
    Ok(found)
}
