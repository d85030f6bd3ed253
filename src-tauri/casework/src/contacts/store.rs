//! The SQL of the contacts; nobody else mentions these tables.

use rusqlite::{OptionalExtension, params};

use super::answers::Answers;
use super::rules::Contact;
use super::view::{Addendum, Age, CallType, CaseChoice, ContactDraft, ContactRow};
use super::{Bars, Counts};
use crate::ids::{AccountId, AddendumId, ContactId};
use crate::moment::Moment;
use crate::packs::ListName;
use crate::problem::Problem;
use crate::session::Tx;
use crate::text as texts;

pub(super) fn code_exists(tx: &Tx<'_>, code: &str) -> Result<bool, Problem> {
    Ok(tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM contact WHERE code = ?1)")?
        .query_row([code], |row| row.get(0))?)
}

/// Writes a new contact.
pub(super) fn of_code(tx: &Tx<'_>, code: &str) -> Result<Option<ContactId>, Problem> {
    Ok(tx
        .prepare_cached("SELECT id FROM contact WHERE code = upper(?1)")?
        .query_row([code.trim()], |row| row.get(0))
        .optional()?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    id: ContactId,
    code: &str,
    c: &Contact,
    version: &str,
) -> Result<(), Problem> {
    write(tx, include_str!("insert.sql"), id, code, c, version)
}

/// Writes a contact of the person at the desk in the place of what it was, which
/// stays as a revision.
pub(super) fn change(
    tx: &Tx<'_>,
    id: ContactId,
    code: &str,
    c: &Contact,
    version: &str,
) -> Result<(), Problem> {
    tx.keep("contact", "id", &id)?;
    for (table, delete) in [
        (
            "contact_choice",
            "DELETE FROM contact_choice WHERE contact = ?1",
        ),
        (
            "contact_answer",
            "DELETE FROM contact_answer WHERE contact = ?1",
        ),
    ] {
        tx.keep_rows(table, "contact", &id)?;
        tx.execute(delete, [id])?;
    }
    write(tx, include_str!("change.sql"), id, code, c, version)
}

/// Both statements take the same answers in the same order.
fn write(
    tx: &Tx<'_>,
    sql: &str,
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
    let written = tx.prepare_cached(sql)?.execute(params![
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
        super::rules::folded(&c.pseudonym),
        c.import_source,
        c.import_ref,
    ])?;
    if written != 1 {
        return Err(Problem::invariant("a contact was not written once"));
    }
    let (person, incident) = (&c.answers.person, &c.answers.incident);
    let lists: [(&str, Vec<&str>); 5] = [
        (
            "other_problems",
            c.other_problems.iter().map(String::as_str).collect(),
        ),
        (
            "platforms",
            c.platforms.iter().map(String::as_str).collect(),
        ),
        ("actions", c.actions.iter().map(String::as_str).collect()),
        (
            "vulnerabilities",
            person
                .vulnerabilities
                .iter()
                .map(|one| one.text())
                .collect(),
        ),
        (
            "facets",
            incident.facets.iter().map(|one| one.text()).collect(),
        ),
    ];
    let mut insert = tx.prepare_cached(
        "INSERT INTO contact_choice (contact, list, position, code) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (list, codes) in lists {
        for (position, code) in (0_i64..).zip(codes) {
            insert.execute(params![id, list, position, code])?;
        }
    }
    let mut insert = tx
        .prepare_cached("INSERT INTO contact_answer (contact, field, value) VALUES (?1, ?2, ?3)")?;
    for (field, value) in c.answers.given() {
        insert.execute(params![id, field, value])?;
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

pub(super) fn row(tx: &Tx<'_>, id: ContactId) -> Result<Option<ContactRow>, Problem> {
    let sql = format!("{ROW} WHERE c.id = ?1");
    Ok(tx
        .prepare_cached(&sql)?
        .query_row([id], |row| read_row(tx, row))
        .optional()?)
}

pub(super) fn list(
    tx: &Tx<'_>,
    own: Option<AccountId>,
    text: &str,
    limit: u32,
    bars: Bars,
) -> Result<Vec<ContactRow>, Problem> {
    let sql = format!(
        "{ROW} WHERE (?1 IS NULL OR c.account = ?1) AND (?2 = '' OR c.code LIKE '%' || ?2 || '%')
         ORDER BY c.started_at DESC, c.rowid DESC"
    );
    let Some(asked) = texts::code_part(text) else {
        return Ok(Vec::new());
    };
    let mut statement = tx.prepare_cached(&sql)?;
    let mut rows = statement.query(params![own, asked])?;
    let mut found = Vec::new();
    // Counted after what may not be opened is left out, so that a full list stays full.
    while found.len() < usize::try_from(limit).unwrap_or(usize::MAX) {
        let Some(row) = rows.next()? else { break };
        let row = read_row(tx, row)?;
        if bars(tx, row.id)?.is_none() {
            found.push(row);
        }
    }
    Ok(found)
}

/// The version of the lists by which the record is to be read.
pub(super) fn pack_version(tx: &Tx<'_>, id: ContactId) -> Result<String, Problem> {
    Ok(tx.query_row(
        "SELECT pack_version FROM contact WHERE id = ?1",
        [id],
        |row| row.get(0),
    )?)
}

/// Who recorded a contact, under which code, when, and when it was last changed.
pub(super) struct Origin {
    pub(super) account: AccountId,
    pub(super) code: String,
    pub(super) recorded: Moment,
    pub(super) changed: Option<Moment>,
}

pub(super) fn origin(tx: &Tx<'_>, id: ContactId) -> Result<Origin, Problem> {
    Ok(tx
        .prepare_cached("SELECT account, code, recorded_at, changed_at FROM contact WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(Origin {
                account: row.get(0)?,
                code: row.get(1)?,
                recorded: row.get(2)?,
                changed: (!row.get::<_, String>(3)?.is_empty())
                    .then(|| row.get(3))
                    .transpose()?,
            })
        })?)
}

/// The contact, other than this one, that has a reference already.
pub(super) fn of_reference(
    tx: &Tx<'_>,
    source: &str,
    reference: &str,
    but: Option<ContactId>,
) -> Result<Option<(ContactId, String)>, Problem> {
    Ok(tx
        .prepare_cached(
            "SELECT id, code FROM contact
             WHERE import_source = ?1 AND import_ref = ?2 AND import_ref <> '' AND (?3 IS NULL OR id <> ?3)",
        )?
        .query_row(params![source, reference, but], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?)
}

/// Contacts of a person, the newest first: by code, pseudonym or reference, each
/// compared whole.
pub(super) fn same_person(
    tx: &Tx<'_>,
    asked: &str,
    folded: &str,
    limit: u32,
) -> Result<Vec<ContactId>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM contact
         WHERE code = upper(?1) OR import_ref = ?1 AND import_ref <> ''
            OR pseudonym_folded = ?2 AND pseudonym_folded <> ''
         ORDER BY started_at DESC, rowid DESC LIMIT ?3",
    )?;
    let found = statement
        .query_map(params![asked, folded, limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

pub(super) fn insert_addendum(
    tx: &Tx<'_>,
    id: AddendumId,
    contact: ContactId,
    text: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO contact_addendum (id, contact, at, account, text) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, contact, tx.now, tx.actor.id, text],
    )?;
    Ok(())
}

/// The oldest first, as they are read.
pub(super) fn addenda(tx: &Tx<'_>, contact: ContactId) -> Result<Vec<Addendum>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT d.id, d.at, a.name, d.text FROM contact_addendum d
         JOIN account a ON a.id = d.account WHERE d.contact = ?1 ORDER BY d.rowid",
    )?;
    let rows = statement
        .query_map([contact], |row| {
            Ok(Addendum {
                id: row.get(0)?,
                at: row.get::<_, Moment>(1)?.local(tx.offset),
                who: row.get(2)?,
                text: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
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
                import_source: some(22)?,
                import_ref: row.get(23)?,
                ..ContactDraft::default()
            })
        })?;
    let mut answers = answers(tx, id)?;
    let mut statement = tx.prepare_cached(
        "SELECT list, code FROM contact_choice WHERE contact = ?1 ORDER BY list, position",
    )?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let list = match row.get::<_, String>(0)?.as_str() {
            "other_problems" => &mut draft.other_problems,
            "platforms" => &mut draft.platforms,
            "vulnerabilities" => {
                answers.person.vulnerabilities.push(row.get(1)?);
                continue;
            }
            "facets" => {
                answers.incident.facets.push(row.get(1)?);
                continue;
            }
            _ => &mut draft.actions,
        };
        list.push(row.get(1)?);
    }
    (draft.person, draft.incident, draft.talk) = (answers.person, answers.incident, answers.talk);
    Ok(draft)
}

/// How often each code stands in a contact, also as the second or third answer.
pub(super) fn uses(tx: &Tx<'_>) -> Result<Vec<(ListName, String, u32)>, Problem> {
    let mut statement = tx.prepare(
        "SELECT list, code, count(*) FROM (
             SELECT 'categories' AS list, problem AS code FROM contact
             UNION ALL SELECT 'environments', environment FROM contact
             UNION ALL SELECT 'relations', relation FROM contact
             UNION ALL SELECT 'non_counselling', non_counselling FROM contact
             UNION ALL SELECT 'import_sources', import_source FROM contact
             UNION ALL SELECT iif(list = 'other_problems', 'categories', list), code FROM contact_choice
                 WHERE list IN ('other_problems', 'platforms', 'actions'))
         WHERE code <> '' GROUP BY list, code",
    )?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// How many counselling contacts each exact age has, and each group that was said; −1 is no
/// exact age, and an empty group none.
pub(super) fn ages(
    tx: &Tx<'_>,
    from: Moment,
    until: Moment,
) -> Result<Vec<(i64, String, u32)>, Problem> {
    let mut statement = tx.prepare(
        "SELECT age_years, age_band, count(*) FROM contact
         WHERE started_at >= ?1 AND started_at < ?2 AND call_type <> ?3
         GROUP BY age_years, age_band",
    )?;
    let rows = statement
        .query_map((from, until, CallType::NonCounselling), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// How many counselling contacts gave each other answer, and how many contacts were none.
pub(super) fn counts(tx: &Tx<'_>, from: Moment, until: Moment) -> Result<Counts, Problem> {
    let mut statement = tx.prepare(
        "WITH counted AS MATERIALIZED (SELECT * FROM contact
             WHERE started_at >= ?1 AND started_at < ?2 AND call_type <> ?3)
         SELECT 'call_type', call_type, count(*) FROM counted GROUP BY call_type
         UNION ALL SELECT 'problem', problem, count(*) FROM counted GROUP BY problem
         UNION ALL SELECT 'gender', gender, count(*) FROM counted GROUP BY gender
         UNION ALL SELECT 'channel', channel, count(*) FROM counted GROUP BY channel
         UNION ALL SELECT 'risk', CAST(risk AS TEXT), count(*) FROM counted GROUP BY risk
         ORDER BY 1, 2",
    )?;
    let rows = statement
        .query_map((from, until, CallType::NonCounselling), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?
        .collect::<Result<_, _>>()?;
    let non_counselling = tx.query_row(
        "SELECT count(*) FROM contact
         WHERE started_at >= ?1 AND started_at < ?2 AND call_type = ?3",
        (from, until, CallType::NonCounselling),
        |row| row.get(0),
    )?;
    Ok(Counts {
        non_counselling,
        rows,
    })
}

/// The optional answers that stand alone.
fn answers(tx: &Tx<'_>, id: ContactId) -> Result<Answers, Problem> {
    let mut answers = Answers::default();
    let mut statement =
        tx.prepare_cached("SELECT field, value FROM contact_answer WHERE contact = ?1")?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        let (field, value): (String, String) = (row.get(0)?, row.get(1)?);
        answers
            .put(&field, &value)
            .ok_or_else(|| Problem::invariant("a stored answer cannot be read"))?;
    }
    Ok(answers)
}

/// Who recorded each contact that weighed on them since a moment, and when.
pub(super) fn heavy(tx: &Tx<'_>, since: Moment) -> Result<Vec<(AccountId, Moment)>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT c.account, c.recorded_at FROM contact_answer h JOIN contact c ON c.id = h.contact
         WHERE h.field = 'heavy_contact' AND c.recorded_at >= ?1 ORDER BY c.recorded_at",
    )?;
    let rows = statement
        .query_map([since], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
