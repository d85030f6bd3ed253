//! Calls about what a person allowed, and what they want kept from whom.

use crate::cases::{self, TimelineKind};
use crate::consents::{self, EndWithholding, RecordConsent, Said, WithdrawConsent, WithholdDraft};
use crate::ids::{CaseId, ConsentId, WithholdingId};
use crate::problem::Problem;
use crate::session::{Saved, Session, Tx};

pub(super) fn record(
    session: &mut Session,
    wish: RecordConsent,
) -> Result<Saved<ConsentId>, Problem> {
    session.act("record_consent", |tx| {
        let case = cases::find_open(tx, wish.case)?;
        let said = consents::answer(tx, &wish)?;
        tell(tx, case.id, &said)
    })
}

pub(super) fn withdraw(
    session: &mut Session,
    wish: WithdrawConsent,
) -> Result<Saved<ConsentId>, Problem> {
    session.act("withdraw_consent", |tx| {
        // A closed case too: nobody has to wait to take a consent back.
        let case = cases::find(tx, consents::case_of(tx, wish.consent)?)?;
        let said = consents::withdraw(tx, &wish)?;
        tell(tx, case.id, &said)
    })
}

pub(super) fn withhold(
    session: &mut Session,
    wish: WithholdDraft,
) -> Result<Saved<WithholdingId>, Problem> {
    session.act("withhold", |tx| {
        let case = cases::find_open(tx, wish.case)?;
        let id = consents::withhold(tx, &wish)?;
        let facts = [("change", "added")];
        cases::tell(tx, case.id, TimelineKind::Withholding, "", &facts)?;
        tx.about(cases::KIND, case.id.0);
        Ok(id)
    })
}

pub(super) fn end_withholding(
    session: &mut Session,
    wish: EndWithholding,
) -> Result<Saved<WithholdingId>, Problem> {
    session.act("end_withholding", |tx| {
        let of = consents::case_of_withholding(tx, wish.withholding)?;
        let case = cases::find_open(tx, of)?;
        let reason = consents::end_withholding(tx, &wish)?;
        let facts = [("change", "ended")];
        cases::tell(tx, case.id, TimelineKind::Withholding, &reason, &facts)?;
        tx.about(cases::KIND, case.id.0);
        Ok(wish.withholding)
    })
}

/// The answer stands in the timeline of its case.
fn tell(tx: &Tx<'_>, case: CaseId, said: &Said) -> Result<ConsentId, Problem> {
    cases::tell(tx, case, TimelineKind::Consent, &said.note, &said.facts())?;
    tx.about(cases::KIND, case.0);
    Ok(said.id)
}
