//! Calls about who did what, and whether that record is whole.

use super::Nothing;
use crate::history::{
    self, AcceptGap, ChainChecked, CheckRegisterCode, GapView, HistoryPage, HistoryWish,
    RegisterCode, RegisterCodeChecked, VerifyChain,
};
use crate::problem::Problem;
use crate::session::{Saved, Session};

pub(super) fn view(session: &mut Session, wish: HistoryWish) -> Result<HistoryPage, Problem> {
    Ok(session
        .act("view_history", |tx| history::page(tx, &wish))?
        .value)
}

pub(super) fn verify(session: &mut Session, wish: VerifyChain) -> Result<ChainChecked, Problem> {
    let found = session.verify_chain(wish.from)?;
    session.look(|tx| history::checked(tx, &found))
}

pub(super) fn list_gaps(session: &mut Session, _: Nothing) -> Result<Vec<GapView>, Problem> {
    session.look(history::gaps)
}

pub(super) fn accept_gap(session: &mut Session, wish: AcceptGap) -> Result<Saved<bool>, Problem> {
    session.act("accept_gap", |tx| history::accept(tx, &wish))
}

/// The code stands for the chain with its own entry.
pub(super) fn make_code(session: &mut Session, _: Nothing) -> Result<RegisterCode, Problem> {
    session.act("make_register_code", |_| Ok(()))?;
    session.look(history::register_code)
}

pub(super) fn check_code(
    session: &mut Session,
    wish: CheckRegisterCode,
) -> Result<Saved<RegisterCodeChecked>, Problem> {
    session.act("check_register_code", |tx| history::check_code(tx, &wish))
}

/// The entry of the export is in it.
pub(super) fn export(session: &mut Session, _: Nothing) -> Result<Vec<u8>, Problem> {
    session.act("export_chain", |_| Ok(()))?;
    Ok(session.export_chain()?.into_bytes())
}

/// The name says nothing about the helpline.
pub(super) fn export_name(_: &mut Session, _: Nothing) -> Result<String, Problem> {
    Ok("sanad-history.txt".to_owned())
}
