//! Calls about the computer to which a desk may be bound.

use super::Nothing;
use super::desk::situation;
use super::view::{ComputerLine, ConfirmRecovery, Situation};
use crate::accounts;
use crate::letters;
use crate::problem::Problem;
use crate::session::{Binding, Saved, Session};

pub(super) fn bring_line(
    session: &mut Session,
    wish: ConfirmRecovery,
) -> Result<Situation, Problem> {
    session.bring_line(&wish.typed)?;
    situation(session, Nothing {})
}

pub(super) fn view_binding(session: &mut Session, _: Nothing) -> Result<Binding, Problem> {
    session.binding()
}

pub(super) fn begin_binding(session: &mut Session, _: Nothing) -> Result<ComputerLine, Problem> {
    let line = session.begin_binding()?;
    Ok(ComputerLine {
        groups: line.groups,
        keyring: session.binding()?.keyring,
    })
}

pub(super) fn confirm_binding(
    session: &mut Session,
    wish: ConfirmRecovery,
) -> Result<Saved<bool>, Problem> {
    session.confirm_binding(&wish.typed, |tx| accounts::binding_changed(tx, true))
}

pub(super) fn unbind_computer(session: &mut Session, _: Nothing) -> Result<Saved<bool>, Problem> {
    session.unbind(|tx| accounts::binding_changed(tx, false))
}

pub(super) fn computer_line(session: &mut Session, _: Nothing) -> Result<Vec<u8>, Problem> {
    let line = session.next_line()?;
    letters::computer_line(&letters::Secret {
        language: line.language,
        groups: &line.groups,
        vault: &line.vault.to_string(),
        made_on: session.now().date_naive(),
        training: session.is_training(),
    })
}

/// The page's name says neither whose it is nor what it opens.
pub(super) fn computer_line_name(session: &mut Session, _: Nothing) -> Result<String, Problem> {
    session.next_line().map(|_| "line.pdf".to_owned())
}
