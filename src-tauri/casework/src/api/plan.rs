//! Calls about what is planned and offered in a case, and what supervisors note.

use crate::cases::{self, NoteDraft, RecordAccompaniment, StepDraft, TickStep};
use crate::followups::{self, DecideAttempts};
use crate::ids::{CaseId, EventId, FollowupId, StepId};
use crate::problem::Problem;
use crate::session::{Saved, Session};

pub(super) fn save_step(session: &mut Session, draft: StepDraft) -> Result<Saved<StepId>, Problem> {
    session.act("save_step", |tx| cases::save_step(tx, &draft))
}

pub(super) fn tick_step(session: &mut Session, wish: TickStep) -> Result<Saved<StepId>, Problem> {
    session.act("tick_step", |tx| cases::tick_step(tx, &wish))
}

pub(super) fn record_accompaniment(
    session: &mut Session,
    wish: RecordAccompaniment,
) -> Result<Saved<CaseId>, Problem> {
    session.act("record_accompaniment", |tx| {
        cases::record_accompaniment(tx, &wish)
    })
}

pub(super) fn add_supervisor_note(
    session: &mut Session,
    draft: NoteDraft,
) -> Result<Saved<EventId>, Problem> {
    session.act("add_supervisor_note", |tx| {
        cases::add_supervisor_note(tx, &draft)
    })
}

pub(super) fn decide_attempts(
    session: &mut Session,
    wish: DecideAttempts,
) -> Result<Saved<FollowupId>, Problem> {
    session.act("decide_attempts", |tx| followups::decide(tx, &wish))
}
