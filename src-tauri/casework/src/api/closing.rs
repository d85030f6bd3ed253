//! Calls about how far a case is: its status, its end, its opening again, its hold.

use crate::cases::{self, CloseCase, DecideClosure, HoldCase, ReopenCase, SetStatus, Unfinished};
use crate::consents;
use crate::followups;
use crate::ids::CaseId;
use crate::problem::Problem;
use crate::referrals;
use crate::removals;
use crate::session::{Saved, Session, Tx};

/// What the rooms beside the cases know to be unfinished.
fn unfinished(tx: &Tx<'_>, case: CaseId) -> Result<Unfinished, Problem> {
    // Whoever may not see the case learns nothing of what is in it.
    cases::find(tx, case)?;
    Ok(Unfinished {
        followups: followups::still_due(tx, case)?,
        referrals: referrals::waiting(tx, case)?,
        consents: consents::undecided(tx, case)?,
        removals: removals::open(tx, case)?,
    })
}

pub(super) fn set_status(session: &mut Session, wish: SetStatus) -> Result<Saved<CaseId>, Problem> {
    session.act("set_status", |tx| cases::set_status(tx, &wish))
}

pub(super) fn close(session: &mut Session, wish: CloseCase) -> Result<Saved<CaseId>, Problem> {
    session.act("close_case", |tx| {
        cases::close(tx, &wish, &unfinished(tx, wish.case)?)
    })
}

pub(super) fn ask(session: &mut Session, wish: CloseCase) -> Result<Saved<CaseId>, Problem> {
    session.act("ask_to_close", |tx| {
        cases::ask(tx, &wish, &unfinished(tx, wish.case)?)
    })
}

pub(super) fn decide(session: &mut Session, wish: DecideClosure) -> Result<Saved<CaseId>, Problem> {
    session.act("decide_closure", |tx| {
        cases::decide(tx, &wish, &unfinished(tx, wish.case)?)
    })
}

pub(super) fn reopen(session: &mut Session, wish: ReopenCase) -> Result<Saved<CaseId>, Problem> {
    session.act("reopen_case", |tx| cases::reopen(tx, &wish))
}

pub(super) fn hold(session: &mut Session, wish: HoldCase) -> Result<Saved<CaseId>, Problem> {
    session.act("hold_case", |tx| cases::hold(tx, &wish))
}
