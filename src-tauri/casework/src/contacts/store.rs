//! The SQL of the contacts; nobody else mentions these tables.

use rusqlite::{OptionalExtension, params};

use super::rules::Contact;
use super::view::{Age, CaseChoice, ContactDraft, ContactRow};
use crate::ids::{AccountId, ContactId};
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;
use crate::text::fold;

pub(super) fn code_exists(tx: &Tx<'_>, code: &str) -> Result<bool, Problem> {
    Ok(tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM contact WHERE code = ?1)",
        [code],
        |row| row.get(0),
    )?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    id: ContactId,
    code: &str,
    c: &Contact,
    version: &str,
) -> Result<(), Problem> {
    let (kind, years, band) = match &c.age {
        None => ("", -1, ""),
        Some(Age::Unknown) => ("unknown", -1, ""),
        Some(Age::Exact { years }) => ("exact", *years, ""),
        Some(Age::Band { band }) => ("band", -1, band.as_str()),
    };
    tx.prepare_cached(include_str!("insert.sql"))?
        .execute(params![
            id,
            code,
            tx.actor.id,
            tx.now,
            c.started,
            c.ended,
            c.offset_minutes,
            version,
            c.channel,
            c.call_type,
            c.non_counselling,
            c.language,
            kind,
            years,
            band,
            c.gender.map_or("", super::view::Gender::text),
            c.relation,
            c.pseudonym,
            c.problem,
            c.problem_other,
            c.online.map_or("", crate::consents::YesNo::text),
            c.environment,
            c.risk,
            c.safe_now.map_or("", crate::consents::YesNo::text),
            c.emergency_action,
            c.informed,
            c.summary,
        ])?;
    let lists = [
        ("other_problems", &c.other_problems),
        ("platforms", &c.platforms),
        ("actions", &c.actions),
    ];
    let mut insert = tx.prepare_cached(
        "INSERT INTO contact_choice (contact, list, position, code) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (list, codes) in lists {
        for (position, code) in (0_i64..).zip(codes) {
            insert.execute(params![id, list, position, code])?;
        }
    }
    Ok(())
}

const ROW: &str = "SELECT c.id, c.code, c.started_at, c.channel, c.call_type, c.non_counselling,
    c.problem, c.risk, a.name FROM contact c JOIN account a ON a.id = c.account";

fn read_row(tx: &Tx<'_>, row: &rusqlite::Row<'_>) -> rusqlite::Result<ContactRow> {
    let some = |text: String| (!text.is_empty()).then_some(text);
    let risk: i64 = row.get(7)?;
    Ok(ContactRow {
        id: row.get(0)?,
        code: row.get(1)?,
        started: row.get::<_, Moment>(2)?.local(tx.offset),
        channel: row.get(3)?,
        call_type: row.get(4)?,
        non_counselling: some(row.get(5)?),
        problem: some(row.get(6)?),
        risk: (risk > 0).then_some(risk),
        counsellor: row.get(8)?,
        case: None,
    })
}

pub(super) fn row(
    tx: &Tx<'_>,
    id: ContactId,
    own: Option<AccountId>,
) -> Result<Option<ContactRow>, Problem> {
    let sql = format!("{ROW} WHERE c.id = ?1 AND (?2 IS NULL OR c.account = ?2)");
    Ok(tx
        .prepare_cached(&sql)?
        .query_row(params![id, own], |row| read_row(tx, row))
        .optional()?)
}

pub(super) fn list(
    tx: &Tx<'_>,
    own: Option<AccountId>,
    text: &str,
    limit: u32,
) -> Result<Vec<ContactRow>, Problem> {
    let sql = format!(
        "{ROW} WHERE (?1 IS NULL OR c.account = ?1) AND (?2 = '' OR c.code LIKE '%' || ?2 || '%')
         ORDER BY c.started_at DESC, c.rowid DESC LIMIT ?3"
    );
    // A code holds letters, digits and dashes; nothing else can match one.
    let asked: String = fold(text)
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    let mut statement = tx.prepare_cached(&sql)?;
    let rows = statement
        .query_map(params![own, asked, limit], |row| read_row(tx, row))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The version of the lists by which the record is to be read.
pub(super) fn pack_version(tx: &Tx<'_>, id: ContactId) -> Result<String, Problem> {
    Ok(tx.query_row(
        "SELECT pack_version FROM contact WHERE id = ?1",
        [id],
        |row| row.get(0),
    )?)
}

/// The record in the shape in which it was typed.
pub(super) fn draft(tx: &Tx<'_>, id: ContactId) -> Result<ContactDraft, Problem> {
    let mut draft = tx
        .prepare_cached(include_str!("read.sql"))?
        .query_row([id], |row| {
            let offset =
                chrono::FixedOffset::east_opt(row.get::<_, i32>(2)? * 60).unwrap_or(tx.offset);
            let some = |at: usize| {
                row.get::<_, String>(at)
                    .map(|t| (!t.is_empty()).then_some(t))
            };
            let age = match row.get::<_, String>(7)?.as_str() {
                "exact" => Some(Age::Exact { years: row.get(8)? }),
                "band" => Some(Age::Band { band: row.get(9)? }),
                "unknown" => Some(Age::Unknown),
                _ => None,
            };
            let risk: i64 = row.get(16)?;
            Ok(ContactDraft {
                started: Some(row.get::<_, Moment>(0)?.local(offset)),
                ended: Some(row.get::<_, Moment>(1)?.local(offset)),
                channel: some(3)?,
                call_type: Some(row.get(4)?),
                non_counselling: some(5)?,
                language: some(6)?,
                age,
                gender: some(10)?.is_some().then(|| row.get(10)).transpose()?,
                relation: some(11)?,
                pseudonym: row.get(12)?,
                problem: some(13)?,
                problem_other: row.get(14)?,
                online: some(15)?.is_some().then(|| row.get(15)).transpose()?,
                risk: (risk > 0).then_some(risk),
                safe_now: some(17)?.is_some().then(|| row.get(17)).transpose()?,
                emergency_action: row.get(18)?,
                informed: row.get(19)?,
                summary: row.get(20)?,
                environment: some(21)?,
                other_problems: Vec::new(),
                platforms: Vec::new(),
                actions: Vec::new(),
                call_back: None,
                safe_contact: None,
                case: CaseChoice::None,
            })
        })?;
    let mut statement = tx.prepare_cached(
        "SELECT list, code FROM contact_choice WHERE contact = ?1 ORDER BY list, position",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let list = match row.get::<_, String>(0)?.as_str() {
            "other_problems" => &mut draft.other_problems,
            "platforms" => &mut draft.platforms,
            _ => &mut draft.actions,
        };
        list.push(row.get(1)?);
    }
    Ok(draft)
}
