//! The SQL of the changed lists. The table only grows, so that every version that a
//! contact names can be told.

use rusqlite::{Row, params};
use uuid::Uuid;

use super::edits::{Edit, Edited};
use super::lists::ListChange;
use super::view::{Crosswalk, Label};
use crate::accounts;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

/// Nothing is an empty text on the disk.
fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn label(row: &Row<'_>) -> rusqlite::Result<Option<Label>> {
    let en: String = row.get("en")?;
    if en.is_empty() {
        return Ok(None);
    }
    Ok(Some(Label {
        en,
        fr: row.get("fr")?,
        ar: row.get("ar")?,
        nl: some(row.get("nl")?),
        de: some(row.get("de")?),
    }))
}

fn day(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<chrono::NaiveDate>> {
    Ok(row.get::<_, String>(column)?.parse().ok())
}

/// How many changes were made.
pub(super) fn count(tx: &Tx<'_>) -> Result<i64, Problem> {
    Ok(tx
        .prepare_cached("SELECT coalesce(max(number), 0) FROM list_change")?
        .query_row([], |row| row.get(0))?)
}

/// How each changed entry stands, in the order in which they were first changed.
pub(super) fn edits(tx: &Tx<'_>) -> Result<Vec<Edit>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT c.* FROM list_change c
         JOIN (SELECT min(number) AS first, max(number) AS last FROM list_change GROUP BY list, code) n
           ON n.last = c.number
         ORDER BY n.first",
    )?;
    let rows = statement
        .query_map([], |row| {
            Ok(Edit {
                list: row.get("list")?,
                code: row.get("code")?,
                own: row.get("own")?,
                label: label(row)?,
                from: day(row, "from_day")?,
                until: day(row, "until_day")?,
                under: some(row.get("under")?),
                sexual: row.get("sexual")?,
                risk_question: row.get("risk_question")?,
                crosswalk: Crosswalk {
                    insafe: some(row.get("insafe")?),
                    chi: some(row.get("chi")?),
                    emc: some(row.get("emc")?),
                },
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

pub(super) fn insert(tx: &Tx<'_>, id: Uuid, act: Edited, edit: &Edit) -> Result<(), Problem> {
    let label = edit.label.clone().unwrap_or_default();
    let text = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |d| d.to_string());
    tx.execute(
        "INSERT INTO list_change (id, at, account, list, code, act, own, en, fr, ar, nl, de, from_day,
                                  until_day, under, sexual, risk_question, insafe, chi, emc)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
                 ?20)",
        params![
            id,
            tx.now,
            tx.actor.id,
            edit.list,
            edit.code,
            act,
            edit.own,
            label.en,
            label.fr,
            label.ar,
            label.nl.unwrap_or_default(),
            label.de.unwrap_or_default(),
            text(edit.from),
            text(edit.until),
            edit.under.as_deref().unwrap_or_default(),
            edit.sexual,
            edit.risk_question,
            edit.crosswalk.insafe.as_deref().unwrap_or_default(),
            edit.crosswalk.chi.as_deref().unwrap_or_default(),
            edit.crosswalk.emc.as_deref().unwrap_or_default(),
        ],
    )?;
    Ok(())
}

/// Every change with who made it, the newest first.
pub(super) fn changes(tx: &Tx<'_>) -> Result<Vec<ListChange>, Problem> {
    let mut statement = tx.prepare("SELECT * FROM list_change ORDER BY number DESC")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(ListChange {
            number: row.get("number")?,
            on: row.get::<_, Moment>("at")?.local(tx.offset),
            who: accounts::name(tx, row.get::<_, AccountId>("account")?)?,
            list: row.get("list")?,
            code: row.get("code")?,
            act: row.get("act")?,
            label: label(row)?,
            until: day(row, "until_day")?,
        });
    }
    Ok(found)
}
