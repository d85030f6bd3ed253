//! Calls about contacts.

use super::Nothing;
use super::view::{ById, ContactSaved, FindTraces};
use crate::callers::{self, FindPrevious, Previous};
use crate::cases::{self, MoveContact};
use crate::consents;
use crate::contacts::{
    self, AddAddendum, CaseChoice, CaseRef, ChangeContact, ContactDraft, ContactFilter, ContactRow,
    ContactView, DraftSaved, StoredDraft,
};
use crate::followups;
use crate::ids::{AddendumId, ContactId};
use crate::problem::{Problem, Reason};
use crate::session::{Saved, Session, Tx};
use crate::traces::{self, Trace};

/// The longest draft that is kept: many times what the form takes.
const DRAFT: usize = 200_000;

fn encoded(draft: &ContactDraft) -> Result<String, Problem> {
    let body = serde_json::to_string(draft)
        .map_err(|_| Problem::invariant("a draft could not be encoded"))?;
    if body.len() > DRAFT {
        return Err(Problem::at("summary", Reason::TooLong { max: DRAFT }));
    }
    Ok(body)
}

/// A draft of an older shape is not worth refusing to open the form.
fn decoded((saved_at, body): (String, String)) -> Option<StoredDraft> {
    let draft = serde_json::from_str(&body).ok()?;
    Some(StoredDraft { draft, saved_at })
}

pub(super) fn save_draft(
    session: &mut Session,
    draft: ContactDraft,
) -> Result<DraftSaved, Problem> {
    let body = encoded(&draft)?;
    let saved_at = session.jot(|tx| contacts::keep_draft(tx, None, &body))?;
    Ok(DraftSaved { saved_at })
}

pub(super) fn open_draft(
    session: &mut Session,
    _: Nothing,
) -> Result<Option<StoredDraft>, Problem> {
    let kept = session.look(|tx| contacts::kept_draft(tx, None))?;
    Ok(kept.and_then(decoded))
}

pub(super) fn discard_draft(session: &mut Session, _: Nothing) -> Result<Saved<bool>, Problem> {
    session.act("discard_draft", |tx| contacts::drop_draft(tx, None))
}

pub(super) fn save_correction(
    session: &mut Session,
    wish: ChangeContact,
) -> Result<DraftSaved, Problem> {
    let body = encoded(&wish.draft)?;
    let saved_at =
        session.jot(|tx| contacts::keep_correction(tx, wish.contact, &body, cases::bars))?;
    Ok(DraftSaved { saved_at })
}

pub(super) fn discard_correction(
    session: &mut Session,
    wish: ById,
) -> Result<Saved<bool>, Problem> {
    let id = ContactId(wish.id);
    session.act("discard_correction", |tx| {
        contacts::drop_draft(tx, Some(id))
    })
}

pub(super) fn save(
    session: &mut Session,
    draft: ContactDraft,
) -> Result<Saved<ContactSaved>, Problem> {
    session.act("save_contact", |tx| save_with_case(tx, &draft))
}

/// The contact, its case, safe contact and the promise: all or nothing.
fn save_with_case(tx: &Tx<'_>, draft: &ContactDraft) -> Result<ContactSaved, Problem> {
    let written = contacts::save(tx, draft, cases::bars)?;
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
    contacts::drop_draft(tx, None)?;
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
    session.look(|tx| with_cases(tx, contacts::list(tx, &filter, cases::bars)?))
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
        let mut view = callers::open(tx, id)?;
        view.correction = contacts::correction(tx, &view)?.and_then(decoded);
        Ok(view)
    })?;
    Ok(opened.value)
}

pub(super) fn change(
    session: &mut Session,
    wish: ChangeContact,
) -> Result<Saved<ContactId>, Problem> {
    session.act("change_contact", |tx| {
        contacts::change(tx, &wish, cases::bars)
    })
}

pub(super) fn add(session: &mut Session, wish: AddAddendum) -> Result<Saved<AddendumId>, Problem> {
    session.act("add_addendum", |tx| contacts::add(tx, &wish, cases::bars))
}

pub(super) fn put(session: &mut Session, wish: MoveContact) -> Result<Saved<CaseRef>, Problem> {
    session.act("move_contact", |tx| {
        // Whoever may not open the contact may not move it.
        contacts::open(tx, wish.contact, cases::bars)?;
        cases::put(tx, &wish)
    })
}

/// The longest text that is looked through: the longest note.
const TRACED: usize = 20_000;
/// A text is about one person, whom it may call by a few names.
const NAMES: usize = 8;

/// Asked at each pause in typing; nothing is kept. V8, and V9 for the names that the
/// form holds and those of the case that the text goes into.
pub(super) fn find_traces(session: &mut Session, wish: FindTraces) -> Result<Vec<Trace>, Problem> {
    if wish.text.chars().count() > TRACED {
        return Err(Problem::at("text", Reason::TooLong { max: TRACED }));
    }
    session.look(|tx| {
        let mut names = wish.names;
        names.truncate(NAMES);
        if let Some(case) = wish.case {
            names.extend(callers::names_in_case(tx, case)?);
        }
        Ok(traces::find_with(&wish.text, &names))
    })
}

pub(super) fn find_previous(
    session: &mut Session,
    wish: FindPrevious,
) -> Result<Vec<Previous>, Problem> {
    session.look(|tx| callers::previous(tx, &wish))
}
