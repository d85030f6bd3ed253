//! Calls about bodies, referrals and letters.

use super::Nothing;
use super::view::{ById, PrintLetter};
use crate::accounts;
use crate::directory::{self, AddBody, BodyRow, BodyView, ChangeBody, RecordAgreement, RetireBody};
use crate::ids::{AgreementId, BodyId, ReferralId};
use crate::letters::{self, LetterView, ProposeReferral, ReferralProposal};
use crate::problem::Problem;
use crate::referrals::{
    self, BodyHint, RankBodies, RecordAnswer, RecordHandOver, RecordReminder, ReferralDraft,
    ReferralMade,
};
use crate::session::{Saved, Session};

pub(super) fn list_bodies(session: &mut Session, _: Nothing) -> Result<Vec<BodyRow>, Problem> {
    session.look(directory::list)
}

pub(super) fn confirm_body(session: &mut Session, wish: ById) -> Result<Saved<BodyId>, Problem> {
    session.act("confirm_body", |tx| {
        let by = accounts::name(tx, tx.actor.id)?;
        directory::confirm(tx, BodyId(wish.id), &by)
    })
}

pub(super) fn view_body(session: &mut Session, wish: ById) -> Result<BodyView, Problem> {
    session.look(|tx| directory::view_body(tx, BodyId(wish.id)))
}

pub(super) fn add_body(session: &mut Session, wish: AddBody) -> Result<Saved<BodyId>, Problem> {
    session.act("add_body", |tx| {
        let by = accounts::name(tx, tx.actor.id)?;
        directory::add(tx, &wish, &by)
    })
}

pub(super) fn change_body(
    session: &mut Session,
    wish: ChangeBody,
) -> Result<Saved<BodyId>, Problem> {
    session.act("change_body", |tx| {
        let by = accounts::name(tx, tx.actor.id)?;
        directory::change(tx, &wish, &by)
    })
}

pub(super) fn retire_body(
    session: &mut Session,
    wish: RetireBody,
) -> Result<Saved<BodyId>, Problem> {
    session.act("retire_body", |tx| directory::retire(tx, &wish))
}

pub(super) fn record_agreement(
    session: &mut Session,
    wish: RecordAgreement,
) -> Result<Saved<AgreementId>, Problem> {
    session.act("record_agreement", |tx| {
        directory::record_agreement(tx, &wish)
    })
}

pub(super) fn rank(session: &mut Session, wish: RankBodies) -> Result<Vec<BodyHint>, Problem> {
    session.look(|tx| referrals::rank(tx, &wish))
}

pub(super) fn propose(
    session: &mut Session,
    wish: ProposeReferral,
) -> Result<ReferralProposal, Problem> {
    session.look(|tx| letters::propose(tx, &wish))
}

pub(super) fn prepare_letter(
    session: &mut Session,
    draft: ReferralDraft,
) -> Result<LetterView, Problem> {
    let training = session.is_training();
    session.look(|tx| letters::preview(tx, &draft, training))
}

pub(super) fn refer(
    session: &mut Session,
    draft: ReferralDraft,
) -> Result<Saved<ReferralMade>, Problem> {
    session.act("refer", |tx| {
        referrals::refer(tx, &letters::settled(tx, &draft)?)
    })
}

pub(super) fn record_answer(
    session: &mut Session,
    wish: RecordAnswer,
) -> Result<Saved<ReferralId>, Problem> {
    session.act("record_answer", |tx| referrals::record_answer(tx, &wish))
}

pub(super) fn record_handover(
    session: &mut Session,
    wish: RecordHandOver,
) -> Result<Saved<ReferralId>, Problem> {
    session.act("record_handover", |tx| {
        referrals::record_handover(tx, &wish)
    })
}

pub(super) fn record_reminder(
    session: &mut Session,
    wish: RecordReminder,
) -> Result<Saved<ReferralId>, Problem> {
    session.act("record_reminder", |tx| {
        referrals::record_reminder(tx, &wish)
    })
}

pub(super) fn letter_name(session: &mut Session, wish: PrintLetter) -> Result<String, Problem> {
    session.look(|tx| letters::file_name(tx, wish.referral))
}

pub(super) fn print_letter(session: &mut Session, wish: PrintLetter) -> Result<Vec<u8>, Problem> {
    let training = session.is_training();
    let printed = session.act("print_letter", |tx| {
        letters::print(tx, wish.referral, training)
    })?;
    Ok(printed.value)
}
