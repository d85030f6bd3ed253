//! Whether somebody called before: by what the form holds, by the case, and what the
//! person is called there. Owns no table. Of a case that one may not open, only its
//! code, its risk and its owner are told, so that one knows whom to ask.

mod view;

use crate::cases;
use crate::consents::{self, YesNo};
use crate::contacts::{self, CaseRef, ContactRow, ContactView};
use crate::ids::{CaseId, ContactId};
use crate::problem::Problem;
use crate::session::Tx;
pub(crate) use view::{FindPrevious, Previous};

/// How many earlier contacts stand beside a form, how many things may name the
/// person, and how many contacts are looked at for each.
const PREVIOUS: usize = 5;
const ASKED: usize = 8;
const LOOKED_AT: u32 = 50;

/// The last contacts of this person, one line for a case, whatever led to it.
pub(crate) fn previous(tx: &Tx<'_>, wish: &FindPrevious) -> Result<Vec<Previous>, Problem> {
    let mut shown: Vec<Previous> = Vec::new();
    for asked in wish.asked.iter().take(ASKED) {
        for one in named(tx, asked)? {
            if !shown.iter().any(|other| one.is_same(other)) && shown.len() < PREVIOUS {
                shown.push(one);
            }
        }
    }
    Ok(shown)
}

/// Everything that one code, number, pseudonym or reference names: cases first.
fn named(tx: &Tx<'_>, asked: &str) -> Result<Vec<Previous>, Problem> {
    let (mut of_cases, mut alone) = (Vec::new(), Vec::new());
    for contact in contacts::same_person(tx, asked, LOOKED_AT)? {
        match cases::holding(tx, contact)? {
            Some(case) => of_cases.push(case),
            None => alone.push(contact),
        }
    }
    of_cases.extend(cases::of_code(tx, asked)?);
    of_cases.extend(consents::cases_of_phone(tx, asked)?);
    let mut found = Vec::new();
    for case in of_cases {
        found.extend(of_case(tx, case)?);
    }
    for contact in alone {
        found.extend(
            contacts::row(tx, contact, cases::bars)?.map(|contact| Previous::Open {
                risk: contact.risk,
                contact: Box::new(contact),
                safe_contact: None,
            }),
        );
    }
    Ok(found)
}

/// The last contact of a case, or whom to ask if this person may not open the case.
fn of_case(tx: &Tx<'_>, id: CaseId) -> Result<Option<Previous>, Problem> {
    let Some(case) = cases::row_if_open(tx, id)? else {
        return Ok(cases::elsewhere(tx, id)?.map(|case| Previous::Elsewhere {
            code: case.code,
            risk: case.risk,
            owner_name: case.owner_name,
        }));
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
    Ok(Some(Previous::Open {
        contact: Box::new(contact),
        safe_contact: consents::safe_contact(tx, id)?,
        risk: Some(case.risk),
    }))
}

/// One contact with its case. That the person called before, an earlier contact of
/// the case says better than anybody's memory.
pub(crate) fn open(tx: &Tx<'_>, id: ContactId) -> Result<ContactView, Problem> {
    let case = cases::of_contact(tx, id)?;
    let mut view = contacts::open(tx, id, cases::bars)?;
    if let Some(case) = &case {
        for other in cases::contacts_of(tx, case.id)? {
            if other != id && contacts::row_of_case(tx, other)?.started < view.row.started {
                view.repeat_contact = Some(YesNo::Yes);
            }
        }
    }
    tx.about(contacts::KIND, id.0);
    view.row.case = case;
    Ok(view)
}

/// What the person is called in the contacts of a case, for whoever may see it.
pub(crate) fn names_in_case(tx: &Tx<'_>, id: CaseId) -> Result<Vec<String>, Problem> {
    if cases::row_if_open(tx, id)?.is_none() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for contact in cases::contacts_of(tx, id)? {
        let name = contacts::pseudonym(tx, contact)?;
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}
