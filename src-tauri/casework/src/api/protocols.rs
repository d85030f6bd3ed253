//! Calls about the checklists that a case is worked by, and the safety plan.

use crate::ids::{FollowupId, ProtocolId, SafetyPlanId};
use crate::problem::Problem;
use crate::protocols::{self, EndProtocol, MarkProtocolStep, PromiseProtocolStep, StartProtocol};
use crate::safety::{self, SafetyPlanDraft};
use crate::session::{Saved, Session};

pub(super) fn start(
    session: &mut Session,
    wish: StartProtocol,
) -> Result<Saved<ProtocolId>, Problem> {
    session.act("start_protocol", |tx| protocols::start(tx, &wish))
}

pub(super) fn mark(
    session: &mut Session,
    wish: MarkProtocolStep,
) -> Result<Saved<ProtocolId>, Problem> {
    session.act("mark_protocol_step", |tx| protocols::mark(tx, &wish))
}

pub(super) fn promise(
    session: &mut Session,
    wish: PromiseProtocolStep,
) -> Result<Saved<FollowupId>, Problem> {
    session.act("promise_protocol_step", |tx| protocols::promise(tx, &wish))
}

pub(super) fn end(session: &mut Session, wish: EndProtocol) -> Result<Saved<ProtocolId>, Problem> {
    session.act("end_protocol", |tx| protocols::end(tx, &wish))
}

pub(super) fn agree_safety_plan(
    session: &mut Session,
    draft: SafetyPlanDraft,
) -> Result<Saved<SafetyPlanId>, Problem> {
    session.act("agree_safety_plan", |tx| safety::agree(tx, &draft))
}
