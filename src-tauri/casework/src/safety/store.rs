//! The SQL of the safety plans; nobody else mentions this table.

use chrono::NaiveDate;
use rusqlite::params;

use super::Parts;
use super::view::{DigitalStep, PlanCopy, SafetyPlanView};
use crate::ids::{CaseId, SafetyPlanId};
use crate::links;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

pub(super) fn insert(
    tx: &Tx<'_>,
    case: CaseId,
    parts: &Parts,
    agreed_on: NaiveDate,
    copy: PlanCopy,
) -> Result<(SafetyPlanId, i64), Problem> {
    let id: SafetyPlanId = tx.new_id();
    let digital: Vec<&str> = parts.digital.iter().map(|step| step.text()).collect();
    let version = tx.query_row(
        "INSERT INTO safety_plan (id, case_file, version, made_at, account, signs, alone, places, people,
                                  lines, surroundings, digital, digital_note, hope, again, agreed_on, copy)
         SELECT ?1, ?2, count(*) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16
         FROM safety_plan WHERE case_file = ?2
         RETURNING version",
        params![
            id,
            case,
            tx.now,
            tx.actor.id,
            parts.signs,
            parts.alone,
            parts.places,
            parts.people,
            parts.lines,
            parts.surroundings,
            digital.join(" "),
            parts.digital_note,
            parts.hope,
            parts.again,
            agreed_on.to_string(),
            copy
        ],
        |row| row.get(0),
    )?;
    Ok((id, version))
}

/// Every version, the newest first. Addresses in the words cannot be followed.
pub(super) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<SafetyPlanView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT p.id, p.version, p.made_at, a.name, p.signs, p.alone, p.places, p.people, p.lines,
                p.surroundings, p.digital, p.digital_note, p.hope, p.again, p.agreed_on, p.copy
         FROM safety_plan p JOIN account a ON a.id = p.account
         WHERE p.case_file = ?1 ORDER BY p.version DESC",
    )?;
    let found = statement
        .query_map([case], |row| {
            let said = |at: usize| {
                row.get::<_, String>(at)
                    .map(|text| links::defanged_in(&text))
            };
            Ok(SafetyPlanView {
                id: row.get(0)?,
                version: row.get(1)?,
                made_on: row.get::<_, Moment>(2)?.local(tx.offset),
                made_by: row.get(3)?,
                signs: said(4)?,
                alone: said(5)?,
                places: said(6)?,
                people: said(7)?,
                lines: said(8)?,
                surroundings: said(9)?,
                digital: row
                    .get::<_, String>(10)?
                    .split_whitespace()
                    .filter_map(DigitalStep::named)
                    .collect(),
                digital_note: said(11)?,
                hope: said(12)?,
                again: said(13)?,
                agreed_on: row.get(14)?,
                copy: row.get(15)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

pub(super) fn case_of(tx: &Tx<'_>, id: SafetyPlanId) -> Result<CaseId, Problem> {
    Ok(tx
        .prepare_cached("SELECT case_file FROM safety_plan WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
