//! Calls about accounts: one's own passphrase, what supervisors are told, and who may
//! come in, as what, and until when.

use chrono::FixedOffset;
use vault::{ActivationCode, Passphrase};

use super::Nothing;
use super::desk::{arrive, fit, me};
use super::view::{Activate, ById, ChangePassphrase, CodeGiven, ConfirmRecovery, Me};
use crate::accounts::{
    self, AccountView, ChangeRole, InviteDraft, RecordDraft, RenameAccount, ReopenAccount, Step,
    StoreKey, TrainingDraft,
};
use crate::directory;
use crate::ids::{AccountId, NoticeId, TrainingId};
use crate::moment::Moment;
use crate::packs;
use crate::problem::Problem;
use crate::session::{Progress, Saved, Session};

pub(super) fn change_passphrase(
    session: &mut Session,
    wish: ChangePassphrase,
) -> Result<Saved<AccountId>, Problem> {
    let new = fit(&wish.passphrase)?;
    session.change_passphrase(&Passphrase::new(&wish.current), &new)
}

pub(super) fn acknowledge_notice(session: &mut Session, wish: ById) -> Result<Me, Problem> {
    session.act("acknowledge_notice", |tx| {
        accounts::acknowledge(tx, NoticeId(wish.id))
    })?;
    me(session)
}

pub(super) fn activate(session: &mut Session, wish: Activate) -> Result<Me, Problem> {
    let new = fit(&wish.passphrase)?;
    session.activate(&wish.login, &wish.code, &new, accounts::use_code)?;
    arrive(session, "unlock", directory::furnish)?;
    me(session)
}

/// The code as it is written down, once.
fn handed(
    account: AccountId,
    (saved, code): (Saved<Moment>, ActivationCode),
    offset: FixedOffset,
) -> Saved<CodeGiven> {
    let groups = code.groups();
    Saved {
        value: CodeGiven {
            account,
            groups: groups.iter().map(|group| group.to_string()).collect(),
            until: saved.value.local(offset),
        },
        changes: saved.changes,
    }
}

pub(super) fn invite_account(
    session: &mut Session,
    draft: InviteDraft,
) -> Result<Saved<CodeGiven>, Problem> {
    let new = accounts::check_invite(&draft)?;
    session.look(|tx| accounts::refuse_taken(tx, &new.login))?;
    let id = AccountId(session.random_id());
    let login = Some(new.login.as_str());
    let given = session.give_code("invite_account", id, login, new.role, |tx, made| {
        accounts::add(tx, id, &new, made.signing)?;
        accounts::put_code(tx, id, made)
    })?;
    Ok(handed(id, given, *session.now().offset()))
}

pub(super) fn give_code(session: &mut Session, wish: ById) -> Result<Saved<CodeGiven>, Problem> {
    let id = AccountId(wish.id);
    let role = session.look(|tx| accounts::refuse_step(tx, id, Step::Code))?;
    let given = session.give_code("give_code", id, None, role, |tx, made| {
        accounts::put_code(tx, id, made)
    })?;
    Ok(handed(id, given, *session.now().offset()))
}

pub(super) fn reopen_account(
    session: &mut Session,
    wish: ReopenAccount,
) -> Result<Saved<CodeGiven>, Problem> {
    let id = wish.account;
    let (role, login) = session.look(|tx| {
        let role = accounts::refuse_step(tx, id, Step::Reopen)?;
        Ok((role, accounts::check_login(tx, id, &wish.login)?))
    })?;
    let given = session.give_code("reopen_account", id, Some(&login), role, |tx, made| {
        accounts::reopen(tx, id, &login, made)
    })?;
    Ok(handed(id, given, *session.now().offset()))
}

pub(super) fn close_account(
    session: &mut Session,
    wish: ById,
) -> Result<Saved<AccountId>, Problem> {
    let id = AccountId(wish.id);
    session.look(|tx| accounts::refuse_step(tx, id, Step::Close))?;
    let key = session.store_key_number()?;
    session.remove_slot(id, |tx| accounts::close(tx, id, key))
}

pub(super) fn change_role(
    session: &mut Session,
    wish: ChangeRole,
) -> Result<Saved<AccountId>, Problem> {
    let (id, role) = (wish.account, wish.role);
    session.look(|tx| accounts::refuse_step(tx, id, Step::Role(role)))?;
    let key = session.store_key_number()?;
    session.change_role(id, role, |tx| accounts::change_role(tx, id, role, key))
}

pub(super) fn view_store_key(session: &mut Session, _: Nothing) -> Result<StoreKey, Problem> {
    let number = session.store_key_number()?;
    session.look(|tx| accounts::store_key(tx, number))
}

pub(super) fn begin_key_change(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    // A change that is cut off leaves this entry and no other.
    session.act("begin_key_change", |_| Ok(()))?;
    session.begin_key_change()
}

pub(super) fn continue_key_change(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    session.step_key_change(accounts::key_changed)
}

pub(super) fn stop_key_change(session: &mut Session, _: Nothing) -> Result<bool, Problem> {
    session.stop_key_change()
}

pub(super) fn check_sheet(
    session: &mut Session,
    wish: ConfirmRecovery,
) -> Result<Saved<bool>, Problem> {
    session.try_sheet(&wish.typed)?;
    session.act("check_sheet", |tx| {
        accounts::sheet_checked(tx)?;
        Ok(true)
    })
}

pub(super) fn rename_account(
    session: &mut Session,
    wish: RenameAccount,
) -> Result<Saved<AccountId>, Problem> {
    let (name, login) = session.look(|tx| accounts::check_names(tx, &wish))?;
    session.rename_slot(wish.account, login.as_deref(), |tx| {
        accounts::rename(tx, wish.account, &name, login.as_deref())
    })
}

pub(super) fn view_account(session: &mut Session, wish: ById) -> Result<AccountView, Problem> {
    let id = AccountId(wish.id);
    Ok(session
        .act("view_account", |tx| accounts::view(tx, id))?
        .value)
}

pub(super) fn save_record(
    session: &mut Session,
    draft: RecordDraft,
) -> Result<Saved<AccountId>, Problem> {
    session.act("save_record", |tx| {
        let pack = packs::of(tx)?;
        accounts::save_record(tx, &draft, |code| packs::has(&pack.view.languages, code))
    })
}

pub(super) fn add_training(
    session: &mut Session,
    draft: TrainingDraft,
) -> Result<Saved<TrainingId>, Problem> {
    session.act("add_training", |tx| accounts::add_training(tx, &draft))
}

pub(super) fn remove_training(
    session: &mut Session,
    wish: ById,
) -> Result<Saved<TrainingId>, Problem> {
    session.act("remove_training", |tx| {
        accounts::remove_training(tx, TrainingId(wish.id))
    })
}
