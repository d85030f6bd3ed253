//! The checklists that a case was worked by: started from the pack's protocols, ticked
//! step by step by somebody at some moment, finished or stopped. A tick is never
//! rewritten, and a list keeps the words and the pack's version under which it began.

mod rules;
mod store;
mod view;

use crate::cases::{self, TimelineKind};
use crate::contacts;
use crate::followups;
use crate::ids::{CaseId, FollowupId, ProtocolId};
use crate::packs;
use crate::problem::{Problem, Reason};
use crate::session::Tx;
use crate::text;
pub(crate) use view::{
    EndProtocol, MarkProtocolStep, PromiseProtocolStep, ProtocolView, StartProtocol,
};
use view::{ProtocolState, StepMark};

const WHY: usize = 200;
const REASON: usize = 500;

/// The lists of a case: those that are worked on first, then the newest.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ProtocolView>, Problem> {
    store::of_case(tx, case)
}

/// Codes of the lists that the case asks for by the problems of its contacts or by its
/// risk, and that nobody has started. A danger that was recorded anew asks anew.
pub(crate) fn suggested(tx: &Tx<'_>, case: CaseId) -> Result<Vec<String>, Problem> {
    let pack = packs::of(tx)?;
    let row = cases::row(tx, case)?;
    let mut problems = vec![row.problem];
    let mut last_told = 0;
    for contact in cases::contacts_of(tx, case)? {
        let told = contacts::answers(tx, contact)?;
        problems.extend(told.problem);
        problems.extend(told.other_problems);
        last_told = told.risk.unwrap_or_default();
    }
    // Who calls again in danger is in danger, whatever the case said before.
    let risk = row.risk.max(last_told);
    let danger = cases::danger_since(tx, case)?;
    let today = tx.now.day(tx.offset);
    let mut codes = Vec::new();
    for list in &pack.view.protocols {
        let offered = list.choice.is_offered(today);
        if !offered || !rules::fits(list, &problems, risk) {
            continue;
        }
        let started = store::last_start(tx, case, &list.choice.code)?;
        let anew = list.from_risk.is_some() && danger > started;
        if started.is_none() || (anew && !store::is_open(tx, case, &list.choice.code)?) {
            codes.push(list.choice.code.clone());
        }
    }
    Ok(codes)
}

/// Starts a list of the pack; two of a kind are not worked on at once.
pub(crate) fn start(tx: &Tx<'_>, wish: &StartProtocol) -> Result<ProtocolId, Problem> {
    let case = cases::find_open(tx, wish.case)?;
    let pack = packs::of(tx)?;
    let list = pack
        .protocol(&wish.code)
        .ok_or_else(|| Problem::at("code", Reason::UnknownChoice))?;
    if !list.choice.is_offered(tx.now.day(tx.offset)) {
        return Err(Problem::at("code", Reason::NotOffered));
    }
    if store::is_open(tx, case.id, &wish.code)? {
        return Err(Problem::at("code", Reason::AlreadyDone));
    }
    let id = store::insert(tx, case.id, list, &pack.view.version)?;
    told(tx, case.id, id, "", "started", "")?;
    Ok(id)
}

/// Ticks a step, says that it does not apply, or takes either back.
pub(crate) fn mark(tx: &Tx<'_>, wish: &MarkProtocolStep) -> Result<ProtocolId, Problem> {
    let case = worked_on(tx, wish.protocol)?;
    purpose(tx, wish.protocol, &wish.step)?;
    let reason = text::line("reason", &wish.reason, WHY)?;
    let before = store::standing(tx, wish.protocol, &wish.step)?;
    rules::may_mark(before, wish.mark, &reason)?;
    store::insert_mark(tx, wish.protocol, &wish.step, wish.mark, &reason)?;
    let change = match wish.mark {
        StepMark::Open => "undone",
        StepMark::Done => "done",
        StepMark::NotApplicable => "not_applicable",
    };
    told(tx, case, wish.protocol, &wish.step, change, &reason)?;
    Ok(wish.protocol)
}

/// The case that a list stands in.
pub(crate) fn of_list(tx: &Tx<'_>, id: ProtocolId) -> Result<CaseId, Problem> {
    Ok(store::read(tx, id)?.case)
}

/// Promises to get in touch because a step asks for it. The rules of every promise hold.
pub(crate) fn promise(tx: &Tx<'_>, wish: &PromiseProtocolStep) -> Result<FollowupId, Problem> {
    let case = worked_on(tx, wish.protocol)?;
    if purpose(tx, wish.protocol, &wish.step)?.is_empty() {
        return Err(Problem::at("step", Reason::UnknownChoice));
    }
    if let Some(before) = store::followup(tx, wish.protocol, &wish.step)?
        && followups::is_due(tx, before)?
    {
        return Err(Problem::at("step", Reason::AlreadyDone));
    }
    let id = followups::promise(tx, case, "promise", &wish.promise)?;
    store::insert_followup(tx, wish.protocol, &wish.step, id)?;
    tx.field("protocol");
    Ok(id)
}

/// Ends a list: finished when no step is open; stopped, with the reason, when one is.
pub(crate) fn end(tx: &Tx<'_>, wish: &EndProtocol) -> Result<ProtocolId, Problem> {
    let case = worked_on(tx, wish.protocol)?;
    let reason = text::lines("reason", &wish.reason, REASON)?;
    let lists = store::of_case(tx, case)?;
    let open = lists.iter().find(|list| list.id == wish.protocol);
    let state = rules::end(open.map_or(0, |list| list.open_steps), &reason)?;
    store::end(tx, wish.protocol, state, &reason)?;
    let change = match state {
        ProtocolState::Stopped => "stopped",
        ProtocolState::Open | ProtocolState::Finished => "finished",
    };
    told(tx, case, wish.protocol, "", change, &reason)?;
    Ok(wish.protocol)
}

/// The open case of a list that has not ended.
fn worked_on(tx: &Tx<'_>, id: ProtocolId) -> Result<CaseId, Problem> {
    let run = store::read(tx, id)?;
    let case = cases::find_open(tx, run.case)?;
    rules::goes_on(run.state)?;
    Ok(case.id)
}

fn purpose(tx: &Tx<'_>, id: ProtocolId, step: &str) -> Result<String, Problem> {
    store::purpose(tx, id, step)?.ok_or_else(|| Problem::at("step", Reason::UnknownChoice))
}

fn told(
    tx: &Tx<'_>,
    case: CaseId,
    id: ProtocolId,
    step: &str,
    change: &'static str,
    reason: &str,
) -> Result<(), Problem> {
    let list = id.0.to_string();
    let facts = [
        ("protocol", list.as_str()),
        ("step", step),
        ("change", change),
    ];
    cases::tell(tx, case, TimelineKind::Protocol, reason, &facts)?;
    tx.about("protocol", id.0);
    tx.field("protocol");
    Ok(())
}
