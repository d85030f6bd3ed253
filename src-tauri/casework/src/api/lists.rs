//! Calls about the helpline's lists.

use super::Nothing;
use crate::packs::{self, EntryDraft, Lists, PackView, RenameEntry, RetireEntry};
use crate::problem::Problem;
use crate::session::{Saved, Session};
use crate::supervision;

pub(super) fn pack(session: &mut Session, _: Nothing) -> Result<PackView, Problem> {
    session.look(|tx| Ok(packs::of(tx)?.view.clone()))
}

pub(super) fn view(session: &mut Session, _: Nothing) -> Result<Lists, Problem> {
    session.look(supervision::lists)
}

pub(super) fn add(session: &mut Session, draft: EntryDraft) -> Result<Saved<String>, Problem> {
    session.act("add_entry", |tx| packs::add_entry(tx, &draft))
}

pub(super) fn rename(session: &mut Session, wish: RenameEntry) -> Result<Saved<String>, Problem> {
    session.act("rename_entry", |tx| packs::rename_entry(tx, &wish))
}

pub(super) fn retire(session: &mut Session, wish: RetireEntry) -> Result<Saved<String>, Problem> {
    session.act("retire_entry", |tx| packs::retire_entry(tx, &wish))
}
