//! Sealed cases: one about a colleague's family, a public person, somebody of the house.
//! Inside are its owner, its team, and the supervisor who sealed it. For everybody else the
//! seal takes away what the helpline's rules would let them open; of the case they learn
//! its code, its risk and its owner, as of a colleague's case.

use std::collections::BTreeSet;

use rusqlite::params;

use super::view::{SealCase, SealView, SealedRow, TimelineKind};
use super::{Case, KIND, find, glass, sight, store, tell};
use crate::accounts;
use crate::countersign::{self, SecondAct};
use crate::ids::{AccountId, CaseId, SealId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};
use crate::text;

/// The fewest characters of why a case is sealed, or a seal is broken or lifted.
pub(super) const REASON: usize = 20;

/// A reason that whoever reviews it can judge.
pub(super) fn reason(typed: &str) -> Result<String, Problem> {
    let reason = text::lines("reason", typed, 1000)?;
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    Ok(reason)
}

/// Seals a case; a closed one too.
pub(crate) fn seal(tx: &Tx<'_>, wish: &SealCase) -> Result<CaseId, Problem> {
    let case = find(tx, wish.case)?;
    if case.sealed_by.is_some() {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let reason = reason(&wish.reason)?;
    let id: SealId = tx.new_id();
    tx.execute(
        "INSERT INTO seal (id, case_file, at, account, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, case.id, tx.now, tx.actor.id, reason],
    )?;
    tell(tx, case.id, TimelineKind::Sealed, &reason, &[])?;
    told(tx, &case);
    Ok(case.id)
}

/// Refuses to lift a seal that is not there, or for whoever may not open the case.
pub(crate) fn may_unseal(tx: &Tx<'_>, case: CaseId) -> Result<(), Problem> {
    if find(tx, case)?.sealed_by.is_none() {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    Ok(())
}

/// Lifts the seal, once another supervisor has confirmed it; the only supervisor of a
/// helpline does it alone. Whoever is outside has broken the seal before.
pub(crate) fn unseal(tx: &Tx<'_>, wish: &SealCase) -> Result<CaseId, Problem> {
    may_unseal(tx, wish.case)?;
    let case = find(tx, wish.case)?;
    let alone = accounts::supervisors(tx)? < 2;
    if !alone && !countersign::is_confirmed(tx, SecondAct::Unseal, case.id.0, None)? {
        return Err(Problem::refused(Reason::SecondNeeded));
    }
    let reason = reason(&wish.reason)?;
    tx.execute(
        "UPDATE seal SET ended_at = ?2, ended_by = ?3 WHERE case_file = ?1 AND ended_at = ''",
        params![case.id, tx.now, tx.actor.id],
    )?;
    tell(tx, case.id, TimelineKind::Unsealed, &reason, &[])?;
    told(tx, &case);
    if alone {
        tx.field("alone");
    }
    countersign::done(tx, SecondAct::Unseal, case.id.0, None)?;
    Ok(case.id)
}

/// The seal that lasts.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Option<SealView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT s.at, a.name, s.reason FROM seal s JOIN account a ON a.id = s.account
         WHERE s.case_file = ?1 AND s.ended_at = ''",
    )?;
    let seal = statement
        .query_map([case], |row| {
            Ok(SealView {
                on: row.get::<_, Moment>(0)?.local(tx.offset),
                by: row.get(1)?,
                reason: row.get(2)?,
            })
        })?
        .next()
        .transpose()?;
    Ok(seal)
}

/// Sealed cases that whoever is at the desk is outside of at this moment: lists of what
/// stands in cases leave them out.
pub(crate) fn sealed_off(tx: &Tx<'_>) -> Result<BTreeSet<CaseId>, Problem> {
    let mut found = BTreeSet::new();
    for case in sealed(tx)? {
        if sight::seen(tx, case)?.is_none() {
            found.insert(case);
        }
    }
    Ok(found)
}

/// The open cases that this person could open by breaking their seal.
pub(crate) fn breakable(tx: &Tx<'_>) -> Result<Vec<SealedRow>, Problem> {
    if !sight::sees_every(tx)? {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for case in sealed_off(tx)? {
        let row = store::row(tx, case)?;
        if row.status != super::CaseStatus::Closed {
            found.push(sealed_row(tx, case)?);
        }
    }
    found.sort_by(|a, b| b.risk.cmp(&a.risk).then(a.code.cmp(&b.code)));
    Ok(found)
}

/// What may be told of a sealed case to whoever could break its seal; nothing to others,
/// nor of a case that is open to them.
pub(crate) fn breakable_one(tx: &Tx<'_>, case: CaseId) -> Result<Option<SealedRow>, Problem> {
    let outside = glass::outside(tx, case)?.is_some();
    outside.then(|| sealed_row(tx, case)).transpose()
}

fn sealed_row(tx: &Tx<'_>, case: CaseId) -> Result<SealedRow, Problem> {
    let row = store::row(tx, case)?;
    Ok(SealedRow {
        id: row.id,
        code: row.code,
        risk: row.risk,
        owner: row.owner,
        owner_name: row.owner_name,
    })
}

fn sealed(tx: &Tx<'_>) -> Result<Vec<CaseId>, Problem> {
    let cases = tx
        .prepare_cached("SELECT case_file FROM seal WHERE ended_at = ''")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(cases)
}

/// Whether somebody is inside a seal because they set it.
pub(super) fn sealed_it(tx: &Tx<'_>, by: AccountId) -> bool {
    by == tx.actor.id && tx.sees_all()
}

fn told(tx: &Tx<'_>, case: &Case) {
    tx.about(KIND, case.id.0);
    tx.field("seal");
    for change in [
        Change::Contacts,
        Change::Followups,
        Change::Search,
        Change::Reviews,
    ] {
        tx.changed(change);
    }
}
