//! The SQL of the reviews; nobody else mentions this table.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

use super::Subject;
use super::view::{ContactRef, PointsView, ReviewRow, ReviewView};
use crate::cases;
use crate::contacts::{self, CaseRef};
use crate::ids::{AccountId, CaseId, ContactId, ReviewId};
use crate::links;
use crate::problem::Problem;
use crate::session::Tx;

/// A review as it is written.
pub(super) struct Written<'a> {
    pub(super) subject: Subject,
    pub(super) about: AccountId,
    pub(super) on: NaiveDate,
    pub(super) points: PointsView,
    pub(super) good: &'a str,
    pub(super) change: &'a str,
    pub(super) next: &'a str,
    pub(super) corrects: Option<ReviewId>,
}

pub(super) fn insert(tx: &Tx<'_>, id: ReviewId, one: &Written<'_>) -> Result<(), Problem> {
    let (case, contact) = one.subject.columns();
    let points = &one.points;
    tx.execute(
        "INSERT INTO review (id, case_file, contact, about, reviewer, recorded_at, reviewed_on, opening,
                             listening, communication, proactive, resolution, hold, closing, good,
                             change, next_on, corrects)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        params![
            id,
            case,
            contact,
            one.about,
            tx.actor.id,
            tx.now,
            one.on.to_string(),
            points.opening,
            points.listening,
            points.communication,
            points.proactive,
            points.resolution,
            points.hold,
            points.closing,
            one.good,
            one.change,
            one.next,
            one.corrects
        ],
    )?;
    Ok(())
}

/// A review as rules ask about it.
pub(super) struct Known {
    pub(super) subject: Subject,
    pub(super) about: AccountId,
    pub(super) next: String,
    pub(super) corrected: bool,
}

/// Whether a later row takes the place of `r`.
const CORRECTED: &str = "EXISTS (SELECT 1 FROM review c WHERE c.corrects = r.id)";

pub(super) fn known(tx: &Tx<'_>, id: ReviewId) -> Result<Option<Known>, Problem> {
    let sql = format!(
        "SELECT r.case_file, r.contact, r.about, r.next_on, {CORRECTED} FROM review r WHERE r.id = ?1"
    );
    Ok(tx
        .prepare_cached(&sql)?
        .query_row([id], |row| {
            Ok(Known {
                subject: subject(row, 0)?,
                about: row.get(2)?,
                next: row.get(3)?,
                corrected: row.get(4)?,
            })
        })
        .optional()?)
}

fn subject(row: &Row<'_>, at: usize) -> rusqlite::Result<Subject> {
    Ok(match row.get::<_, Option<CaseId>>(at)? {
        Some(case) => Subject::Case(case),
        None => Subject::Contact(row.get(at + 1)?),
    })
}

/// Whether what was reviewed is open to whoever reads: of a sealed case, whoever is outside
/// reads no review.
fn shows(tx: &Tx<'_>, subject: Subject, off: &BTreeSet<CaseId>) -> Result<bool, Problem> {
    Ok(match subject {
        Subject::Case(case) => !off.contains(&case),
        Subject::Contact(contact) => {
            cases::holding(tx, contact)?.is_none_or(|case| !off.contains(&case))
        }
    })
}

/// The case or the contact by its code, which is all that is told of it.
fn named(tx: &Tx<'_>, subject: Subject) -> Result<(Option<CaseRef>, Option<ContactRef>), Problem> {
    Ok(match subject {
        Subject::Case(id) => {
            let code = cases::code(tx, id)?;
            (Some(CaseRef { id, code }), None)
        }
        Subject::Contact(id) => {
            let code = contacts::code(tx, id)?;
            (None, Some(ContactRef { id, code }))
        }
    })
}

/// The reviews of a subject or of all, and of one person's work or everybody's; the
/// newest first.
pub(super) fn list(
    tx: &Tx<'_>,
    of: Option<Subject>,
    about: Option<AccountId>,
) -> Result<Vec<ReviewView>, Problem> {
    let (case, contact): (Option<CaseId>, Option<ContactId>) =
        of.map_or((None, None), Subject::columns);
    let sql = format!(
        "SELECT r.case_file, r.contact, r.id, r.about, a.name, b.name, r.reviewed_on, r.opening,
                r.listening, r.communication, r.proactive, r.resolution, r.hold, r.closing, r.good,
                r.change, r.next_on, r.corrects, {CORRECTED}
         FROM review r JOIN account a ON a.id = r.about JOIN account b ON b.id = r.reviewer
         WHERE (?1 IS NULL OR r.case_file = ?1) AND (?2 IS NULL OR r.contact = ?2)
           AND (?3 IS NULL OR r.about = ?3)
         ORDER BY r.reviewed_on DESC, r.rowid DESC"
    );
    let mut statement = tx.prepare_cached(&sql)?;
    let mut rows = statement.query(params![case, contact, about])?;
    let mut found = Vec::new();
    let off = cases::sealed_off(tx)?;
    while let Some(row) = rows.next()? {
        if !shows(tx, subject(row, 0)?, &off)? {
            continue;
        }
        let (case, contact) = named(tx, subject(row, 0)?)?;
        let next: String = row.get(16)?;
        found.push(ReviewView {
            id: row.get(2)?,
            case,
            contact,
            about: row.get(3)?,
            about_name: row.get(4)?,
            reviewer: row.get(5)?,
            on: row.get(6)?,
            points: PointsView {
                opening: row.get(7)?,
                listening: row.get(8)?,
                communication: row.get(9)?,
                proactive: row.get(10)?,
                resolution: row.get(11)?,
                hold: row.get(12)?,
                closing: row.get(13)?,
            },
            good: links::defanged_in(&row.get::<_, String>(14)?),
            change: links::defanged_in(&row.get::<_, String>(15)?),
            next: (!next.is_empty()).then_some(next),
            corrects: row.get(17)?,
            corrected: row.get(18)?,
        });
    }
    Ok(found)
}

/// Days to look again until a day, but of one's own work; a newer review of the same
/// work takes the place of the day.
pub(super) fn due(tx: &Tx<'_>, until: NaiveDate) -> Result<Vec<ReviewRow>, Problem> {
    let sql = format!(
        "SELECT r.case_file, r.contact, r.id, a.name, b.name, r.next_on FROM review r
         JOIN account a ON a.id = r.about JOIN account b ON b.id = r.reviewer
         WHERE r.next_on <> '' AND r.next_on <= ?1 AND r.about <> ?2 AND NOT {CORRECTED}
           AND NOT EXISTS (
               SELECT 1 FROM review n WHERE n.about = r.about AND n.case_file IS r.case_file
                   AND n.contact IS r.contact AND (n.reviewed_on, n.rowid) > (r.reviewed_on, r.rowid)
                   AND NOT EXISTS (SELECT 1 FROM review d WHERE d.corrects = n.id))
         ORDER BY r.next_on, r.rowid"
    );
    rows(tx, &sql, params![until.to_string(), tx.actor.id])
}

/// Reviews of the work of whoever is at the desk, since a day.
pub(super) fn fresh(tx: &Tx<'_>, since: NaiveDate) -> Result<Vec<ReviewRow>, Problem> {
    let sql = format!(
        "SELECT r.case_file, r.contact, r.id, a.name, b.name, r.reviewed_on FROM review r
         JOIN account a ON a.id = r.about JOIN account b ON b.id = r.reviewer
         WHERE r.reviewed_on >= ?1 AND r.about = ?2 AND NOT {CORRECTED}
         ORDER BY r.reviewed_on DESC, r.rowid DESC"
    );
    rows(tx, &sql, params![since.to_string(), tx.actor.id])
}

fn rows(tx: &Tx<'_>, sql: &str, with: impl rusqlite::Params) -> Result<Vec<ReviewRow>, Problem> {
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(sql)?;
    let mut rows = statement.query(with)?;
    let mut found = Vec::new();
    let off = cases::sealed_off(tx)?;
    while let Some(row) = rows.next()? {
        if !shows(tx, subject(row, 0)?, &off)? {
            continue;
        }
        let (case, contact) = named(tx, subject(row, 0)?)?;
        let day: String = row.get(5)?;
        found.push(ReviewRow {
            id: row.get(2)?,
            case,
            contact,
            about_name: row.get(3)?,
            reviewer: row.get(4)?,
            overdue: day < today,
            day,
        });
    }
    Ok(found)
}

pub(super) fn ids_of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ReviewId>, Problem> {
    let ids = tx
        .prepare_cached("SELECT id FROM review WHERE case_file = ?1")?
        .query_map([case], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}
