//! Calls about the team of a case, and about who may open which cases.

use super::Nothing;
use super::view::SetSight;
use crate::cases::{self, CaseSight, ChangeMember};
use crate::ids::CaseId;
use crate::problem::Problem;
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
