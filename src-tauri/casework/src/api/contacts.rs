//! Calls about contacts.

use super::Nothing;
use super::view::{ById, ContactSaved, FindPrevious, FindTraces, Previous};
use crate::cases::{self, MoveContact};
use crate::consents;
use crate::contacts::{
    self, AddAddendum, CaseChoice, CaseRef, ChangeContact, ContactDraft, ContactFilter, ContactRow,
    ContactView, DraftSaved, StoredDraft,
};
use crate::followups;
use crate::ids::{AddendumId, CaseId, ContactId};
use crate::problem::{Problem, Reason};
use crate::session::{Saved, Session, Tx};
use crate::traces::{self, Trace};

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

pub(super) fn change(
    session: &mut Session,
    wish: ChangeContact,
) -> Result<Saved<ContactId>, Problem> {
    session.act("change_contact", |tx| contacts::change(tx, &wish))
}

pub(super) fn add(session: &mut Session, wish: AddAddendum) -> Result<Saved<AddendumId>, Problem> {
    session.act("add_addendum", |tx| contacts::add(tx, &wish))
}

pub(super) fn put(session: &mut Session, wish: MoveContact) -> Result<Saved<CaseRef>, Problem> {
    session.act("move_contact", |tx| {
        // Whoever may see neither the contact nor its case may not move it.
        let through_case = cases::of_contact(tx, wish.contact)?.is_some();
        contacts::open(tx, wish.contact, through_case)?;
        cases::put(tx, &wish)
    })
}

/// The longest text that is looked through: the longest note.
const TRACED: usize = 20_000;

/// Asked at each pause in typing; nothing is read from the store and nothing kept.
pub(super) fn find_traces(session: &mut Session, wish: FindTraces) -> Result<Vec<Trace>, Problem> {
    if wish.text.chars().count() > TRACED {
        return Err(Problem::at("text", Reason::TooLong { max: TRACED }));
    }
    session.look(|_| Ok(traces::find(&wish.text)))
}

/// How many earlier contacts stand beside a form, and how many are looked at for
/// each thing asked.
const PREVIOUS: usize = 5;
const LOOKED_AT: u32 = 50;

pub(super) fn find_previous(
    session: &mut Session,
    wish: FindPrevious,
) -> Result<Vec<Previous>, Problem> {
    session.look(|tx| {
        let mut found: Vec<Previous> = Vec::new();
        for asked in wish.asked.iter().take(8) {
            let (mut of_cases, mut alone) = (Vec::new(), Vec::new());
            for contact in contacts::same_person(tx, asked, LOOKED_AT)? {
                match cases::of_contact(tx, contact)? {
                    Some(case) => of_cases.push(case.id),
                    None => alone.push(contact),
                }
            }
            of_cases.extend(cases::of_code(tx, asked)?);
            of_cases.extend(consents::cases_of_phone(tx, asked)?);
            for case in of_cases {
                found.extend(previous_of_case(tx, case)?);
            }
            for contact in alone {
                found.extend(contacts::row(tx, contact)?.map(|contact| Previous {
                    risk: contact.risk,
                    contact,
                    safe_contact: None,
                }));
            }
        }
        // One line for a case, whatever led to it.
        let mut shown: Vec<Previous> = Vec::new();
        for one in found {
            let same = |other: &Previous| match (&one.contact.case, &other.contact.case) {
                (Some(case), Some(known)) => case.id == known.id,
                _ => one.contact.id == other.contact.id,
            };
            if !shown.iter().any(same) && shown.len() < PREVIOUS {
                shown.push(one);
            }
        }
        Ok(shown)
    })
}

/// The last contact of a case, if this person may see the case.
fn previous_of_case(tx: &Tx<'_>, id: CaseId) -> Result<Option<Previous>, Problem> {
    let Ok(case) = cases::row(tx, id) else {
        return Ok(None);
    };
    let mut last: Option<ContactRow> = None;
    for contact in cases::contacts_of(tx, id)? {
        let row = contacts::row_of_case(tx, contact)?;
        if last.as_ref().is_none_or(|last| last.started < row.started) {
            last = Some(row);
        }
    }
    let Some(mut contact) = last else {
        return Ok(None);
    };
    contact.problem = Some(case.problem);
    contact.case = Some(CaseRef {
        id,
        code: case.code,
    });
    Ok(Some(Previous {
        contact,
        safe_contact: consents::safe_contact(tx, id)?,
        risk: Some(case.risk),
    }))
}
