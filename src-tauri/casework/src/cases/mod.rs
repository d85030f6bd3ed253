//! A person's story over time: opened from a contact, owned by somebody, told
//! as a timeline. Counsellors open the cases that they own or are in the team of,
//! or every case if the helpline says so; supervisors open all; whoever may not
//! open a case is told that there is none.

mod accompany;
mod apart;
mod closing;
mod danger;
mod glass;
mod plan;
mod rules;
mod seal;
mod sight;
mod store;
mod team;
mod view;

use rusqlite::params;
use uuid::Uuid;

use crate::accounts;
use crate::codes;
use crate::contacts::{self, CaseRef};
use crate::ids::{AccountId, CaseId, ContactId, EventId};
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::search;
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use accompany::{accompaniments, record_accompaniment};
pub(crate) use apart::{add_supervisor_note, hold, supervisor_notes};
pub(crate) use closing::{ask, close, closure, decide, reopen, set_status};
pub(crate) use danger::{danger, danger_since};
pub(crate) use glass::{break_glass, glasses, may_break, review as review_glass};
pub(crate) use plan::{planned, save_step, steps, steps_until, tick_step};
pub(crate) use rules::Unfinished;
pub(crate) use seal::{
    breakable, breakable_one, may_unseal, of_case as seal_of, seal, sealed_off, unseal,
};
pub(crate) use sight::{bars, elsewhere, find, set_sight, sight};
pub(crate) use team::{add_member, remove_member, team};
pub(crate) use view::{
    AccompanimentView, AssignCase, BreakGlass, CaseFilter, CaseRow, CaseSight, CaseStatus,
    ChangeMember, CloseCase, ClosureView, DangerView, DecideClosure, GlassView, GlassWhy, HoldCase,
    MoveContact, NoteDraft, RecordAccompaniment, ReopenCase, ReviewGlass, SealCase, SealView,
    SealedRow, SetRisk, SetStatus, StepDraft, StepRow, StepView, SupervisorNote, TeamView,
    TickStep, TimelineEntry, TimelineKind,
};

/// The kind under which cases stand in the index.
pub(crate) const KIND: &str = "case";

const NOTE: usize = 10_000;
/// The longest answer of one line about who was told or what was done.
const LINE: usize = 200;

/// A case whose rows the caller may see, with what rules ask about it.
pub(crate) struct Case {
    pub(crate) id: CaseId,
    pub(crate) code: String,
    pub(crate) owner: AccountId,
    pub(crate) status: CaseStatus,
    pub(crate) risk: i64,
    pub(crate) legal_hold: bool,
    /// Whether the person at the desk owns it or is in its team.
    pub(crate) theirs: bool,
    /// Who sealed it, if it is sealed.
    pub(crate) sealed_by: Option<AccountId>,
    /// It is open to the person at the desk for a short time only.
    pub(crate) glass: Option<glass::Broken>,
}

/// Opens a case from a contact. The person at the desk owns it.
pub(crate) fn open(tx: &Tx<'_>, contact: ContactId, risk: Option<i64>) -> Result<CaseRef, Problem> {
    if store::case_of(tx, contact)?.is_some() {
        return Err(Problem::at("contact", Reason::AlreadyDone));
    }
    let essentials = contacts::essentials(tx, contact)?;
    if essentials.problem.is_empty() {
        return Err(Problem::at("contact", Reason::NonCounsellingHasData));
    }
    let risk = risk.unwrap_or(essentials.risk).max(essentials.risk);
    if !(1..=4).contains(&risk) {
        return Err(Problem::at("risk", Reason::UnknownChoice));
    }
    // What a high risk asks for is asked where the risk of a case is set.
    if risk > essentials.risk && risk >= 3 {
        return Err(Problem::at("risk", Reason::RaiseInCase));
    }
    let pack = packs::of(tx)?;
    let id: CaseId = tx.new_id();
    let code = codes::unused(
        || codes::case_code(&pack.view.code_prefix, tx.random_u32()),
        |code| store::code_exists(tx, code),
    )?;
    store::insert(tx, id, &code, risk, &essentials)?;
    store::link(tx, id, contact)?;
    tell(
        tx,
        id,
        TimelineKind::Opened,
        "",
        &risk_told(tx, contact, risk)?
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect::<Vec<_>>(),
    )?;
    tell(
        tx,
        id,
        TimelineKind::Contact,
        "",
        &[("contact", &contact.0.to_string())],
    )?;
    search::index(tx, KIND, id.0, &code)?;
    tx.about(KIND, id.0);
    tx.changed(Change::Cases);
    tx.changed(Change::Contacts);
    tx.changed(Change::Search);
    Ok(CaseRef { id, code })
}

/// The risk that a case opens with, and what the call said was done because it is high.
fn risk_told(
    tx: &Tx<'_>,
    contact: ContactId,
    risk: i64,
) -> Result<Vec<(&'static str, String)>, Problem> {
    let mut facts = vec![("risk", risk.to_string())];
    if risk >= rules::HIGH {
        let told = contacts::answers(tx, contact)?;
        facts.push(("informed", told.informed));
        facts.push(("action", told.emergency_action));
        facts.extend(
            told.safe_now
                .map(|safe| ("safe_now", safe.text().to_owned())),
        );
    }
    facts.retain(|(_, value)| !value.is_empty());
    Ok(facts)
}

/// Links a further contact to a case that the person at the desk may see.
pub(crate) fn link(tx: &Tx<'_>, id: CaseId, contact: ContactId) -> Result<CaseRef, Problem> {
    // A closed case is opened again first, with why.
    let case = find(tx, id)?;
    if case.status == CaseStatus::Closed {
        return Err(Problem::at("case", Reason::CaseClosed));
    }
    store::link(tx, id, contact)?;
    tell(
        tx,
        id,
        TimelineKind::Contact,
        "",
        &[("contact", &contact.0.to_string())],
    )?;
    tx.changed(Change::Cases);
    Ok(CaseRef {
        id,
        code: case.code,
    })
}

/// Puts a contact into an open case. One that stood in another case leaves it
/// for a reason, and both timelines tell; a case keeps at least one contact,
/// since its letters read from it. Whether the contact may be seen, the caller
/// has asked.
pub(crate) fn put(tx: &Tx<'_>, wish: &MoveContact) -> Result<CaseRef, Problem> {
    let to = find_open(tx, wish.case)?;
    let Some(from) = store::case_of(tx, wish.contact)? else {
        if contacts::essentials(tx, wish.contact)?.problem.is_empty() {
            return Err(Problem::at("contact", Reason::NonCounsellingHasData));
        }
        let linked = link(tx, to.id, wish.contact)?;
        tx.about(KIND, to.id.0);
        tx.field("contact");
        tx.changed(Change::Contacts);
        return Ok(linked);
    };
    if from == to.id {
        return Err(Problem::at("case", Reason::AlreadyDone));
    }
    let from = find_open(tx, from)?;
    glass::refuse_outside(&from)?;
    if from.legal_hold {
        return Err(Problem::at("contact", Reason::CaseHeld));
    }
    let reason = text::lines("reason", &wish.reason, 1000)?;
    if reason.chars().count() < rules::REASON {
        return Err(Problem::at(
            "reason",
            Reason::ReasonNeeded { min: rules::REASON },
        ));
    }
    if store::contacts_of(tx, from.id)?.len() < 2 {
        return Err(Problem::at("contact", Reason::LastContact));
    }
    store::unlink(tx, wish.contact)?;
    store::link(tx, to.id, wish.contact)?;
    let contact = contacts::code(tx, wish.contact)?;
    for (case, other, way) in [(&from, &to, "out"), (&to, &from, "in")] {
        tell(
            tx,
            case.id,
            TimelineKind::Moved,
            &reason,
            &[("contact", &contact), ("case", &other.code), ("way", way)],
        )?;
    }
    tx.about(KIND, to.id.0);
    tx.field("contact");
    tx.changed(Change::Contacts);
    Ok(CaseRef {
        id: to.id,
        code: to.code,
    })
}

/// The case with this code. Whoever asks still decides what of it may be shown.
pub(crate) fn of_code(tx: &Tx<'_>, code: &str) -> Result<Option<CaseId>, Problem> {
    store::of_code(tx, code)
}

/// The case, if it may be worked on.
pub(crate) fn find_open(tx: &Tx<'_>, id: CaseId) -> Result<Case, Problem> {
    let case = find(tx, id)?;
    if case.status == CaseStatus::Closed {
        return Err(Problem::refused(Reason::CaseClosed));
    }
    Ok(case)
}

/// The case that a contact stands in. Whoever asks still decides what of it may be
/// shown.
pub(crate) fn holding(tx: &Tx<'_>, contact: ContactId) -> Result<Option<CaseId>, Problem> {
    store::case_of(tx, contact)
}

/// The case that a contact belongs to, if this person may open it.
pub(crate) fn of_contact(tx: &Tx<'_>, contact: ContactId) -> Result<Option<CaseRef>, Problem> {
    let Some(id) = store::case_of(tx, contact)? else {
        return Ok(None);
    };
    Ok(sight::seen(tx, id)?.map(|case| CaseRef {
        id,
        code: case.code,
    }))
}

/// What a case is called.
pub(crate) fn code(tx: &Tx<'_>, id: CaseId) -> Result<String, Problem> {
    Ok(store::row(tx, id)?.code)
}

/// Everybody who is or was in the team of a case, or stands in its story.
pub(crate) fn worked_in(tx: &Tx<'_>, id: CaseId) -> Result<Vec<AccountId>, Problem> {
    store::worked_in(tx, id)
}

/// The contacts of a case, oldest first.
pub(crate) fn contacts_of(tx: &Tx<'_>, id: CaseId) -> Result<Vec<ContactId>, Problem> {
    store::contacts_of(tx, id)
}

/// The open cases of a person.
pub(crate) fn owned_by(
    tx: &Tx<'_>,
    owner: AccountId,
) -> Result<std::collections::BTreeSet<CaseId>, Problem> {
    store::owned_by(tx, owner)
}

/// The rows that this person may open, by risk, then by how long they rest.
pub(crate) fn list(tx: &Tx<'_>, filter: &CaseFilter) -> Result<Vec<CaseRow>, Problem> {
    let mut rows = store::list(tx, sight::sees_every(tx)?, filter)?;
    if rows.iter().any(|row| row.sealed) {
        let off = sealed_off(tx)?;
        rows.retain(|row| !off.contains(&row.id));
    }
    Ok(rows)
}

/// Until when the case is open to this person, if that is for a short time only.
pub(crate) fn open_until(tx: &Tx<'_>, id: CaseId) -> Result<Option<String>, Problem> {
    Ok(find(tx, id)?
        .glass
        .map(|broken| broken.until.local(tx.offset)))
}

/// One row.
pub(crate) fn row(tx: &Tx<'_>, id: CaseId) -> Result<CaseRow, Problem> {
    find(tx, id)?;
    store::row(tx, id)
}

/// One row, if this person may open the case.
pub(crate) fn row_if_open(tx: &Tx<'_>, id: CaseId) -> Result<Option<CaseRow>, Problem> {
    sight::seen(tx, id)?
        .map(|case| store::row(tx, case.id))
        .transpose()
}

/// What happened, the newest first.
pub(crate) fn timeline(tx: &Tx<'_>, id: CaseId) -> Result<Vec<TimelineEntry>, Problem> {
    store::timeline(tx, id)
}

/// Adds a line to the timeline. Rooms upstairs tell here what they did.
pub(crate) fn tell(
    tx: &Tx<'_>,
    id: CaseId,
    kind: TimelineKind,
    text: &str,
    facts: &[(&'static str, &str)],
) -> Result<EventId, Problem> {
    let event: EventId = tx.new_id();
    store::insert_event(tx, event, id, kind, text, facts)?;
    store::touch(tx, id)?;
    tx.changed(Change::Cases);
    Ok(event)
}

/// Adds a note.
pub(crate) fn add_note(tx: &Tx<'_>, draft: &NoteDraft) -> Result<EventId, Problem> {
    let case = find_open(tx, draft.case)?;
    let note = text::lines("text", &draft.text, NOTE)?;
    if note.is_empty() {
        return Err(Problem::at("text", Reason::AnswerMissing));
    }
    let event = tell(tx, case.id, TimelineKind::Note, &note, &[])?;
    search::index(tx, "note", event.0, &note)?;
    tx.about(KIND, case.id.0);
    tx.field("note");
    tx.changed(Change::Search);
    Ok(event)
}

/// Sets the level of risk: who was told and why stay with it (V10, V11, V23).
pub(crate) fn set_risk(tx: &Tx<'_>, wish: SetRisk) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    let mut no = Refusals::none();
    let mut wish = SetRisk {
        reason: no
            .take(text::lines("reason", &wish.reason, 1000))?
            .unwrap_or_default(),
        informed: no
            .take(text::line("informed", &wish.informed, LINE))?
            .unwrap_or_default(),
        emergency_action: no
            .take(text::lines(
                "emergency_action",
                &wish.emergency_action,
                LINE,
            ))?
            .unwrap_or_default(),
        ..wish
    };
    no.settle()?;
    if wish.informed.is_empty() && tx.sees_all() {
        // A supervisor who sees the danger has been told of it.
        wish.informed = accounts::name(tx, tx.actor.id)?;
    }
    rules::may_set_risk(tx.actor, case.risk, &wish)?;
    tx.keep("case_file", "id", &case.id)?;
    tx.execute(
        "UPDATE case_file SET risk = ?2 WHERE id = ?1",
        params![case.id, wish.risk],
    )?;
    let (from, to) = (case.risk.to_string(), wish.risk.to_string());
    let mut facts = vec![("from", from.as_str()), ("to", to.as_str())];
    if wish.risk >= 3 && wish.risk >= case.risk {
        facts.push(("informed", &wish.informed));
    }
    if wish.risk == 4 {
        facts.push(("action", &wish.emergency_action));
        facts.extend(wish.safe_now.map(|safe| ("safe_now", safe.text())));
    }
    tell(tx, case.id, TimelineKind::Risk, &wish.reason, &facts)?;
    // Whoever asked to close it did not know of this.
    if wish.risk > case.risk && case.status == CaseStatus::PendingSupervisor {
        closing::withdraw(tx, &case)?;
        closing::move_to(tx, &case, CaseStatus::InProgress)?;
    }
    tx.about(KIND, case.id.0);
    tx.field("risk");
    tx.changed(Change::Followups);
    Ok(case.id)
}

/// Gives the case to somebody.
pub(crate) fn assign(tx: &Tx<'_>, wish: &AssignCase) -> Result<CaseId, Problem> {
    let case = find_open(tx, wish.case)?;
    glass::refuse_outside(&case)?;
    let name = team::colleague(tx, "owner", wish.owner)?;
    team::now_owns(tx, case.id, wish.owner)?;
    tx.keep("case_file", "id", &case.id)?;
    tx.execute(
        "UPDATE case_file SET owner = ?2 WHERE id = ?1",
        params![case.id, wish.owner],
    )?;
    tell(tx, case.id, TimelineKind::Assigned, "", &[("to", &name)])?;
    tx.about(KIND, case.id.0);
    tx.field("owner");
    tx.changed(Change::Followups);
    tx.changed(Change::Contacts);
    Ok(case.id)
}

/// The case that a note stands in.
pub(crate) fn of_note(tx: &Tx<'_>, event: Uuid) -> Result<Option<CaseId>, Problem> {
    store::case_of_event(tx, event)
}
