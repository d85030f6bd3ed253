//! Calls about sealed cases, broken seals, and acts that two people do.

use uuid::Uuid;
use vault::Passphrase;

use super::Nothing;
use super::view::{self, ById};
use crate::accounts::{self, Step};
use crate::cases::{self, BreakGlass, GlassView, ReviewGlass, SealCase, SealedRow};
use crate::countersign::{self, AskSecond, SecondAct, SecondView};
use crate::ids::{AccountId, CaseId, CountersignId, GlassId};
use crate::problem::{Problem, Reason};
use crate::session::{Saved, Session, Tx};

pub(super) fn seal(session: &mut Session, wish: SealCase) -> Result<Saved<CaseId>, Problem> {
    session.act("seal_case", |tx| cases::seal(tx, &wish))
}

pub(super) fn unseal(session: &mut Session, wish: SealCase) -> Result<Saved<CaseId>, Problem> {
    session.act("unseal_case", |tx| cases::unseal(tx, &wish))
}

/// What is refused for another reason is refused before the passphrase counts as a try.
pub(super) fn break_glass(
    session: &mut Session,
    wish: view::BreakGlass,
) -> Result<Saved<CaseId>, Problem> {
    let wanted = BreakGlass {
        case: wish.case,
        why: wish.why,
        reason: wish.reason,
    };
    session.look(|tx| cases::may_break(tx, &wanted))?;
    session.ask_own_passphrase(&Passphrase::new(&wish.passphrase))?;
    session.act("break_glass", |tx| cases::break_glass(tx, &wanted))
}

pub(super) fn list(session: &mut Session, _: Nothing) -> Result<Vec<SealedRow>, Problem> {
    session.look(cases::breakable)
}

pub(super) fn view(session: &mut Session, wish: ById) -> Result<Option<SealedRow>, Problem> {
    session.look(|tx| cases::breakable_one(tx, CaseId(wish.id)))
}

pub(super) fn glasses(session: &mut Session, _: Nothing) -> Result<Vec<GlassView>, Problem> {
    session.look(cases::glasses)
}

pub(super) fn review(session: &mut Session, wish: ReviewGlass) -> Result<Saved<GlassId>, Problem> {
    session.act("review_glass", |tx| cases::review_glass(tx, &wish))
}

pub(super) fn ask_second(
    session: &mut Session,
    wish: AskSecond,
) -> Result<Saved<CountersignId>, Problem> {
    session.act("ask_second", |tx| {
        refuse_unneeded(tx, &wish)?;
        countersign::ask(tx, &wish)
    })
}

/// Only what needs a second supervisor is asked for, by whoever may do it then.
fn refuse_unneeded(tx: &Tx<'_>, wish: &AskSecond) -> Result<(), Problem> {
    let unneeded = || Err(Problem::at("act", Reason::NoSecond));
    let step = match (wish.act, wish.role) {
        (SecondAct::Unseal, None) => {
            cases::may_unseal(tx, CaseId(wish.subject))?;
            return if accounts::supervisors(tx)? < 2 {
                unneeded()
            } else {
                Ok(())
            };
        }
        (SecondAct::CloseAccount, None) => Step::Close,
        (SecondAct::ChangeRole, Some(role)) => Step::Role(role),
        _ => return Err(Problem::refused(Reason::BadRequest)),
    };
    match accounts::refuse_step(tx, AccountId(wish.subject), step) {
        Ok(_) => unneeded(),
        Err(Problem::Refused(why)) if why.iter().all(|one| one.reason == Reason::SecondNeeded) => {
            Ok(())
        }
        Err(other) => Err(other),
    }
}

pub(super) fn confirm_second(
    session: &mut Session,
    wish: ById,
) -> Result<Saved<CountersignId>, Problem> {
    let id = CountersignId(wish.id);
    session.act("confirm_second", |tx| {
        countersign::confirm(tx, id)?;
        Ok(id)
    })
}

pub(super) fn end_second(
    session: &mut Session,
    wish: ById,
) -> Result<Saved<CountersignId>, Problem> {
    let id = CountersignId(wish.id);
    session.act("end_second", |tx| {
        countersign::end(tx, id)?;
        Ok(id)
    })
}

pub(super) fn seconds(session: &mut Session, _: Nothing) -> Result<Vec<SecondView>, Problem> {
    session.look(|tx| countersign::waiting(tx, |act, subject| named(tx, act, subject)))
}

/// The code of a case may be told to every supervisor, a colleague's name to everybody.
fn named(tx: &Tx<'_>, act: SecondAct, subject: Uuid) -> Result<String, Problem> {
    match act {
        SecondAct::Unseal => cases::code(tx, CaseId(subject)),
        SecondAct::CloseAccount | SecondAct::ChangeRole => accounts::name(tx, AccountId(subject)),
    }
}
