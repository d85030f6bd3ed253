//! The SQL of the register; nobody else mentions these tables. There is no UPDATE
//! and no DELETE here, and the tables themselves refuse both.

use chrono::FixedOffset;
use rusqlite::params;

use super::view::{CustodyView, EvidenceDraft, EvidenceView, Stamp};
use super::{Recorded, Texts};
use crate::ids::{CaseId, CustodyId, EvidenceId};
use crate::links;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

/// A line as rules ask about it.
pub(super) struct Line {
    pub(super) case: CaseId,
    pub(super) number: i64,
    pub(super) url: String,
    pub(super) corrected_by: Option<i64>,
}

pub(super) fn read(tx: &Tx<'_>, id: EvidenceId) -> Result<Line, Problem> {
    Ok(tx.query_row(
        "SELECT e.case_file, e.number, e.url, c.number FROM evidence e
         LEFT JOIN evidence c ON c.corrects = e.id WHERE e.id = ?1",
        [id],
        |row| {
            Ok(Line {
                case: row.get(0)?,
                number: row.get(1)?,
                url: row.get(2)?,
                corrected_by: row.get(3)?,
            })
        },
    )?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    case: CaseId,
    draft: &EvidenceDraft,
    texts: &Texts,
    collected: Recorded,
    published: Option<Recorded>,
) -> Result<(EvidenceId, i64), Problem> {
    let id: EvidenceId = tx.new_id();
    let number: i64 = tx.query_row(
        "SELECT count(*) + 1 FROM evidence WHERE case_file = ?1",
        [case],
        |row| row.get(0),
    )?;
    tx.execute(
        "INSERT INTO evidence (id, case_file, number, corrects, recorded_at, account, collected_at,
                               collected_offset, published_at, published_offset, described_by, platform,
                               url, handle, display_name, account_id, kind, suspected, description,
                               method, kept_by, notes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,
                 ?20, ?21, ?22)",
        params![
            id,
            case,
            number,
            draft.corrects,
            tx.now,
            tx.actor.id,
            collected.at,
            collected.offset_minutes,
            published.map(|one| one.at),
            published.map_or(0, |one| one.offset_minutes),
            texts.described_by,
            draft.platform,
            texts.url,
            texts.handle,
            texts.display_name,
            texts.account_id,
            draft.kind,
            draft.suspected,
            texts.description,
            draft.method,
            texts.kept_by,
            texts.notes
        ],
    )?;
    Ok((id, number))
}

pub(super) fn insert_custody(
    tx: &Tx<'_>,
    id: CustodyId,
    evidence: EvidenceId,
    on: &str,
    to: &str,
    receipt: &str,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO custody (id, evidence, recorded_at, account, handed_on, handed_to, receipt)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, evidence, tx.now, tx.actor.id, on, to, receipt],
    )?;
    Ok(())
}

fn stamp(at: Moment, offset_minutes: i32) -> Stamp {
    let utc = FixedOffset::east_opt(0);
    let told = FixedOffset::east_opt(offset_minutes * 60).or(utc);
    let written = |offset: Option<FixedOffset>| offset.map(|o| at.local(o)).unwrap_or_default();
    Stamp {
        local: written(told),
        utc: written(utc),
    }
}

pub(super) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<EvidenceView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT e.id, e.number, o.number, c.number, e.recorded_at, a.name, e.collected_at,
                e.collected_offset, e.published_at, e.published_offset, e.described_by, e.platform,
                e.url, e.handle, e.display_name, e.account_id, e.kind, e.suspected, e.description,
                e.method, e.kept_by, e.notes
         FROM evidence e JOIN account a ON a.id = e.account
         LEFT JOIN evidence o ON o.id = e.corrects LEFT JOIN evidence c ON c.corrects = e.id
         WHERE e.case_file = ?1 ORDER BY e.number",
    )?;
    let mut rows = statement.query([case])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        let id: EvidenceId = row.get(0)?;
        let published: Option<Moment> = row.get(8)?;
        let published_offset: i32 = row.get(9)?;
        let url: String = row.get(12)?;
        lines.push(EvidenceView {
            id,
            number: row.get(1)?,
            corrects: row.get(2)?,
            corrected_by: row.get(3)?,
            recorded_on: row.get::<_, Moment>(4)?.local(tx.offset),
            who: row.get(5)?,
            collected: stamp(row.get(6)?, row.get(7)?),
            published: published.map(|at| stamp(at, published_offset)),
            described_by: row.get(10)?,
            platform: row.get(11)?,
            link: links::defanged(&url),
            handle: row.get(13)?,
            display_name: row.get(14)?,
            account_id: row.get(15)?,
            kind: row.get(16)?,
            suspected: row.get(17)?,
            description: links::defanged_in(&row.get::<_, String>(18)?),
            method: row.get(19)?,
            kept_by: row.get(20)?,
            notes: links::defanged_in(&row.get::<_, String>(21)?),
            custody: custody(tx, id)?,
        });
    }
    Ok(lines)
}

fn custody(tx: &Tx<'_>, id: EvidenceId) -> Result<Vec<CustodyView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT h.handed_on, h.handed_to, h.receipt, a.name FROM custody h
         JOIN account a ON a.id = h.account WHERE h.evidence = ?1 ORDER BY h.handed_on, h.rowid",
    )?;
    let lines = statement
        .query_map([id], |row| {
            Ok(CustodyView {
                on: row.get(0)?,
                to: row.get(1)?,
                receipt: row.get(2)?,
                who: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(lines)
}

pub(super) fn suspected_links(tx: &Tx<'_>, case: CaseId) -> Result<Vec<String>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT e.url FROM evidence e
         WHERE e.case_file = ?1 AND e.suspected AND e.url <> ''
           AND NOT EXISTS (SELECT 1 FROM evidence c WHERE c.corrects = e.id)",
    )?;
    let links = statement
        .query_map([case], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(links)
}
