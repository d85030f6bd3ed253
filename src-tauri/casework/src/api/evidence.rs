//! Calls about the register of evidence, requests for removal, and what somebody
//! saw by accident.

use super::Nothing;
use super::view::ById;
use crate::evidence::{self, EvidenceDraft, HandOver};
use crate::ids::{EvidenceId, ExposureId, RemovalId};
use crate::problem::Problem;
use crate::removals::{self, CopyRemovalLink, RecordRemoval, RemovalDraft};
use crate::session::{Saved, Session};
use crate::supervision::{self, RecordTalk};

pub(super) fn record(
    session: &mut Session,
    draft: EvidenceDraft,
) -> Result<Saved<EvidenceId>, Problem> {
    session.act("record_evidence", |tx| evidence::record(tx, &draft))
}

pub(super) fn hand_over(
    session: &mut Session,
    wish: HandOver,
) -> Result<Saved<EvidenceId>, Problem> {
    session.act("hand_over", |tx| evidence::hand_over(tx, &wish))
}

pub(super) fn copy_link(session: &mut Session, wish: ById) -> Result<String, Problem> {
    let copied = session.act("copy_evidence_link", |tx| {
        evidence::copy_link(tx, EvidenceId(wish.id))
    })?;
    Ok(copied.value)
}

pub(super) fn save_removal(
    session: &mut Session,
    draft: RemovalDraft,
) -> Result<Saved<RemovalId>, Problem> {
    session.act("save_removal", |tx| removals::save(tx, &draft))
}

pub(super) fn record_removal(
    session: &mut Session,
    wish: RecordRemoval,
) -> Result<Saved<RemovalId>, Problem> {
    session.act("record_removal", |tx| removals::record(tx, &wish))
}

pub(super) fn copy_removal_link(
    session: &mut Session,
    wish: CopyRemovalLink,
) -> Result<String, Problem> {
    let copied = session.act("copy_removal_link", |tx| removals::copy_link(tx, &wish))?;
    Ok(copied.value)
}

pub(super) fn record_exposure(
    session: &mut Session,
    _: Nothing,
) -> Result<Saved<ExposureId>, Problem> {
    session.act("record_exposure", supervision::record_exposure)
}

pub(super) fn record_talk(
    session: &mut Session,
    wish: RecordTalk,
) -> Result<Saved<ExposureId>, Problem> {
    session.act("record_talk", |tx| supervision::record_talk(tx, &wish))
}
