//! Calls about contacts.

use super::Nothing;
use super::view::{ById, ContactSaved};
use crate::cases;
use crate::consents;
use crate::contacts::{
    self, CaseChoice, ContactDraft, ContactFilter, ContactRow, ContactView, DraftSaved, StoredDraft,
};
use crate::followups;
use crate::ids::ContactId;
use crate::problem::{Problem, Reason};
use crate::session::{Saved, Session, Tx};

/// The longest draft that is kept: many times what the form takes.
const DRAFT: usize = 200_000;

pub(super) fn save_draft(
    session: &mut Session,
    draft: ContactDraft,
) -> Result<DraftSaved, Problem> {
    let body = serde_json::to_string(&draft)
        .map_err(|_| Problem::invariant("a draft could not be encoded"))?;
    if body.len() > DRAFT {
        return Err(Problem::at("summary", Reason::TooLong { max: DRAFT }));
    }
    let saved_at = session.jot(|tx| contacts::keep_draft(tx, &body))?;
    Ok(DraftSaved { saved_at })
}

pub(super) fn open_draft(
    session: &mut Session,
    _: Nothing,
) -> Result<Option<StoredDraft>, Problem> {
    let kept = session.look(contacts::kept_draft)?;
    // A draft of an older shape is not worth refusing to open the form.
    Ok(kept.and_then(|(saved_at, body)| {
        serde_json::from_str(&body)
            .ok()
            .map(|draft| StoredDraft { draft, saved_at })
    }))
}

pub(super) fn discard_draft(session: &mut Session, _: Nothing) -> Result<Saved<bool>, Problem> {
    session.act("discard_draft", contacts::drop_draft)
}

pub(super) fn save(
    session: &mut Session,
    draft: ContactDraft,
) -> Result<Saved<ContactSaved>, Problem> {
    session.act("save_contact", |tx| save_with_case(tx, &draft))
}

/// The contact, its case, safe contact and the promise: all or nothing.
fn save_with_case(tx: &Tx<'_>, draft: &ContactDraft) -> Result<ContactSaved, Problem> {
    let written = contacts::save(tx, draft)?;
    let case = match draft.case {
        CaseChoice::None if draft.call_back.is_some() => {
            return Err(Problem::at("case", Reason::CaseNeeded));
        }
        CaseChoice::None => None,
        CaseChoice::New => Some(cases::open(tx, written.id, None)?),
        CaseChoice::Existing { case } => Some(cases::link(tx, case, written.id)?),
    };
    if let Some(case) = &case {
        if let Some(safe) = &draft.safe_contact {
            consents::record_safe_contact(tx, case.id, "safe_contact", safe)?;
        }
        if let Some(call_back) = &draft.call_back {
            followups::promise(tx, case.id, "call_back", call_back)?;
        }
    }
    contacts::drop_draft(tx)?;
    tx.about(contacts::KIND, written.id.0);
    Ok(ContactSaved {
        contact: written.id,
        code: written.code,
        case,
    })
}

pub(super) fn list(
    session: &mut Session,
    filter: ContactFilter,
) -> Result<Vec<ContactRow>, Problem> {
    session.look(|tx| with_cases(tx, contacts::list(tx, &filter)?))
}

/// Rows with the case that each belongs to.
pub(super) fn with_cases(
    tx: &Tx<'_>,
    mut rows: Vec<ContactRow>,
) -> Result<Vec<ContactRow>, Problem> {
    for row in &mut rows {
        row.case = cases::of_contact(tx, row.id)?;
    }
    Ok(rows)
}

pub(super) fn open(session: &mut Session, wish: ById) -> Result<ContactView, Problem> {
    let id = ContactId(wish.id);
    let opened = session.act("open_contact", |tx| {
        let case = cases::of_contact(tx, id)?;
        let mut view = contacts::open(tx, id, case.is_some())?;
        view.row.case = case;
        Ok(view)
    })?;
    Ok(opened.value)
}
