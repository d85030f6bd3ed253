//! How far a case is, its end, and its opening again: V16 and W10 of domain.md.
//! A case ends with why, what came of it and its last risk. One of high risk is
//! ended by a supervisor; a counsellor's wish waits until then.

use rusqlite::{OptionalExtension, params};

use super::rules::{self, REASON, Unfinished};
use super::view::{
    CaseStatus, CloseCase, ClosureReason, ClosureState, ClosureView, ContentResult, DecideClosure,
    PersonResult, ReopenCase, SetStatus, TimelineKind,
};
use super::{Case, KIND, find, find_open, tell};
use crate::contacts::Satisfaction;
use crate::ids::{AccountId, CaseId, ClosureId};
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Actor, Change, Role, Tx};
use crate::text;

const NOTE: usize = 2000;

/// The answers at the end of a case, each given.
struct Closure {
    reason: ClosureReason,
    content: ContentResult,
    person: PersonResult,
    services: String,
    satisfaction: Satisfaction,
    risk: i64,
    note: String,
}

/// Says how far the work is. A wish to close that waits is taken back by it.
pub(crate) fn set_status(tx: &Tx<'_>, wish: &SetStatus) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    if !rules::may_say(wish.status) {
        return Err(Problem::at("status", Reason::UnknownChoice));
    }
    if wish.status == case.status {
        return Err(Problem::at("status", Reason::AlreadyDone));
    }
    withdraw(tx, &case)?;
    move_to(tx, &case, wish.status)?;
    let facts = [("from", case.status.text()), ("to", wish.status.text())];
    tell(tx, case.id, TimelineKind::Status, "", &facts)?;
    Ok(case.id)
}

/// Ends a case.
pub(crate) fn close(
    tx: &Tx<'_>,
    wish: &CloseCase,
    unfinished: &Unfinished,
) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    let closure = check(tx, tx.actor, &case, wish, unfinished)?;
    withdraw(tx, &case)?;
    let id = insert(tx, case.id, &closure)?;
    finish(tx, &case, id, &closure)
}

/// Asks a supervisor to end a case.
pub(crate) fn ask(
    tx: &Tx<'_>,
    wish: &CloseCase,
    unfinished: &Unfinished,
) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    if case.status == CaseStatus::PendingSupervisor {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    // Who will decide is a supervisor; everything else must be ready for that.
    let supervisor = Actor {
        id: tx.actor.id,
        role: Role::Supervisor,
    };
    let closure = check(tx, &supervisor, &case, wish, unfinished)?;
    insert(tx, case.id, &closure)?;
    move_to(tx, &case, CaseStatus::PendingSupervisor)?;
    tell_closure(tx, case.id, TimelineKind::ClosureAsked, &closure)?;
    Ok(case.id)
}

/// A supervisor approves a wish to close, or sends it back with a note.
pub(crate) fn decide(
    tx: &Tx<'_>,
    wish: &DecideClosure,
    unfinished: &Unfinished,
) -> Result<CaseId, Problem> {
    let case = find(tx, wish.case)?;
    if case.status != CaseStatus::PendingSupervisor {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let note = text::lines("note", &wish.note, NOTE)?;
    let (id, closure) = asked(tx, case.id)?;
    if wish.approve {
        let mut no = Refusals::none();
        rules::is_finished(&mut no, unfinished);
        no.settle()?;
        return finish(tx, &case, id, &closure);
    }
    if note.chars().count() < REASON {
        return Err(Problem::at("note", Reason::ReasonNeeded { min: REASON }));
    }
    settle(tx, id, ClosureState::SentBack, &note)?;
    move_to(tx, &case, CaseStatus::InProgress)?;
    tell(tx, case.id, TimelineKind::SentBack, &note, &[])?;
    Ok(case.id)
}

/// Opens a closed case again, under the code that it always had.
pub(crate) fn reopen(tx: &Tx<'_>, wish: &ReopenCase) -> Result<CaseId, Problem> {
    let case = find(tx, wish.case)?;
    if case.status != CaseStatus::Closed {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let reason = text::lines("reason", &wish.reason, NOTE)?;
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    move_to(tx, &case, CaseStatus::Reopened)?;
    tell(tx, case.id, TimelineKind::Reopened, &reason, &[])?;
    Ok(case.id)
}

/// Takes a waiting wish to close back: what it rested on has changed.
pub(super) fn withdraw(tx: &Tx<'_>, case: &Case) -> Result<(), Problem> {
    if case.status == CaseStatus::PendingSupervisor {
        let (id, _) = asked(tx, case.id)?;
        settle(tx, id, ClosureState::Withdrawn, "")?;
    }
    Ok(())
}

pub(super) fn move_to(tx: &Tx<'_>, case: &Case, status: CaseStatus) -> Result<(), Problem> {
    tx.keep("case_file", "id", &case.id)?;
    tx.execute(
        "UPDATE case_file SET status = ?2 WHERE id = ?1",
        params![case.id, status],
    )?;
    tx.about(KIND, case.id.0);
    tx.field("status");
    tx.changed(Change::Followups);
    Ok(())
}

fn check(
    tx: &Tx<'_>,
    actor: &Actor,
    case: &Case,
    wish: &CloseCase,
    unfinished: &Unfinished,
) -> Result<Closure, Problem> {
    let mut no = Refusals::none();
    rules::is_finished(&mut no, unfinished);
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    rules::may_close(&mut no, actor, case.risk, wish, &note);
    let pack = packs::of(tx)?;
    // What was given before it was retired was given nevertheless.
    if wish
        .services
        .iter()
        .any(|one| !packs::has(&pack.view.services, one))
    {
        no.add("services", Reason::UnknownChoice);
    }
    no.settle()?;
    let (Some(reason), Some(content), Some(person), Some(satisfaction), Some(risk)) = (
        wish.reason,
        wish.content,
        wish.person,
        wish.satisfaction,
        wish.risk,
    ) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    Ok(Closure {
        reason,
        content,
        person,
        services: wish.services.join(" "),
        satisfaction,
        risk,
        note,
    })
}

fn finish(tx: &Tx<'_>, case: &Case, id: ClosureId, closure: &Closure) -> Result<CaseId, Problem> {
    move_to(tx, case, CaseStatus::Closed)?;
    if closure.risk != case.risk {
        tx.execute(
            "UPDATE case_file SET risk = ?2 WHERE id = ?1",
            params![case.id, closure.risk],
        )?;
        let (from, to) = (case.risk.to_string(), closure.risk.to_string());
        tell(
            tx,
            case.id,
            TimelineKind::Risk,
            &closure.note,
            &[("from", &from), ("to", &to)],
        )?;
        tx.field("risk");
    }
    settle(tx, id, ClosureState::Closed, "")?;
    tell_closure(tx, case.id, TimelineKind::Closed, closure)?;
    Ok(case.id)
}

fn tell_closure(
    tx: &Tx<'_>,
    case: CaseId,
    kind: TimelineKind,
    closure: &Closure,
) -> Result<(), Problem> {
    tell(
        tx,
        case,
        kind,
        &closure.note,
        &[
            ("reason", closure.reason.text()),
            ("person", closure.person.text()),
            ("content", closure.content.text()),
        ],
    )?;
    Ok(())
}

fn insert(tx: &Tx<'_>, case: CaseId, closure: &Closure) -> Result<ClosureId, Problem> {
    let id: ClosureId = tx.new_id();
    tx.execute(
        "INSERT INTO closure (id, case_file, asked_at, asked_by, reason, content, person, services,
                              satisfaction, risk, note, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            id,
            case,
            tx.now,
            tx.actor.id,
            closure.reason,
            closure.content,
            closure.person,
            closure.services,
            closure.satisfaction,
            closure.risk,
            closure.note,
            ClosureState::Asked
        ],
    )?;
    Ok(id)
}

fn settle(tx: &Tx<'_>, id: ClosureId, state: ClosureState, decision: &str) -> Result<(), Problem> {
    tx.execute(
        "UPDATE closure SET state = ?2, decided_at = ?3, decided_by = ?4, approved = ?5, decision = ?6
         WHERE id = ?1",
        params![
            id,
            state,
            tx.now,
            tx.actor.id,
            state == ClosureState::Closed && tx.actor.role == Role::Supervisor,
            decision
        ],
    )?;
    Ok(())
}

/// The wish that waits for a supervisor.
fn asked(tx: &Tx<'_>, case: CaseId) -> Result<(ClosureId, Closure), Problem> {
    Ok(tx.query_row(
        "SELECT id, reason, content, person, services, satisfaction, risk, note FROM closure
         WHERE case_file = ?1 AND state = 'asked' ORDER BY rowid DESC LIMIT 1",
        [case],
        |row| {
            Ok((
                row.get(0)?,
                Closure {
                    reason: row.get(1)?,
                    content: row.get(2)?,
                    person: row.get(3)?,
                    services: row.get(4)?,
                    satisfaction: row.get(5)?,
                    risk: row.get(6)?,
                    note: row.get(7)?,
                },
            ))
        },
    )?)
}

/// The newest wish to close, with what became of it.
pub(crate) fn closure(tx: &Tx<'_>, case: CaseId) -> Result<Option<ClosureView>, Problem> {
    let newest = tx
        .query_row(
            "SELECT c.state, c.reason, c.content, c.person, c.services, c.satisfaction, c.risk, c.note,
                    c.asked_at, a.name, c.decided_at, c.decided_by, c.approved, c.decision
             FROM closure c JOIN account a ON a.id = c.asked_by
             WHERE c.case_file = ?1 ORDER BY c.rowid DESC LIMIT 1",
            [case],
            |row| {
                let state: ClosureState = row.get(0)?;
                let decided = state != ClosureState::Asked;
                let by: Option<AccountId> = decided.then(|| row.get(11)).transpose()?;
                let view = ClosureView {
                    state,
                    reason: row.get(1)?,
                    content: row.get(2)?,
                    person: row.get(3)?,
                    services: row
                        .get::<_, String>(4)?
                        .split_whitespace()
                        .map(str::to_owned)
                        .collect(),
                    satisfaction: row.get(5)?,
                    risk: row.get(6)?,
                    note: row.get(7)?,
                    asked_on: row.get::<_, Moment>(8)?.local(tx.offset),
                    asked_by: row.get(9)?,
                    decided_on: decided
                        .then(|| row.get::<_, Moment>(10))
                        .transpose()?
                        .map(|at| at.local(tx.offset)),
                    decided_by: None,
                    approved: row.get(12)?,
                    decision: row.get(13)?,
                };
                Ok((view, by))
            },
        )
        .optional()?;
    let Some((mut view, by)) = newest else {
        return Ok(None);
    };
    view.decided_by = by.map(|by| crate::accounts::name(tx, by)).transpose()?;
    Ok(Some(view))
}
