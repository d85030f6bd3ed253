//! Calls about the team of a case, who may open which cases, and reviews of the work.

use super::Nothing;
use super::view::SetSight;
use crate::cases::{self, CaseSight, ChangeMember};
use crate::ids::{CaseId, ReviewId};
use crate::problem::Problem;
use crate::reviews::{self, ReviewDraft, ReviewFilter, ReviewView};
use crate::session::{Saved, Session};

pub(super) fn add_member(
    session: &mut Session,
    wish: ChangeMember,
) -> Result<Saved<CaseId>, Problem> {
    session.act("add_member", |tx| cases::add_member(tx, &wish))
}

pub(super) fn remove_member(
    session: &mut Session,
    wish: ChangeMember,
) -> Result<Saved<CaseId>, Problem> {
    session.act("remove_member", |tx| cases::remove_member(tx, &wish))
}

pub(super) fn view_sight(session: &mut Session, _: Nothing) -> Result<CaseSight, Problem> {
    session.look(cases::sight)
}

pub(super) fn set_sight(
    session: &mut Session,
    wish: SetSight,
) -> Result<Saved<CaseSight>, Problem> {
    session.act("set_sight", |tx| cases::set_sight(tx, wish.sight))
}

pub(super) fn record_review(
    session: &mut Session,
    draft: ReviewDraft,
) -> Result<Saved<ReviewId>, Problem> {
    session.act("record_review", |tx| reviews::record(tx, &draft))
}

pub(super) fn view_reviews(
    session: &mut Session,
    filter: ReviewFilter,
) -> Result<Vec<ReviewView>, Problem> {
    Ok(session
        .act("view_reviews", |tx| reviews::of(tx, &filter))?
        .value)
}
