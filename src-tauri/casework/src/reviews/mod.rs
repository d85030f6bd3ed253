//! A supervisor looks at the work in a case or a contact with the person who did it:
//! seven points, what was good, what to change, when to look again (domain.md §5.7).
//! Read by that person and by supervisors; no part of the case's story, of a letter or
//! of the search. What was written is never rewritten: a correction is a new row.

mod rules;
mod store;
mod view;

use chrono::{Days, NaiveDate};

use crate::cases;
use crate::contacts;
use crate::ids::{AccountId, CaseId, ContactId, ReviewId};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use view::{ReviewDraft, ReviewFilter, ReviewRow, ReviewView};

pub(crate) const KIND: &str = "review";
/// The longest answer.
const TEXT: usize = 4000;
/// How long a review is told to the person whose work it is about as new.
const NEW_DAYS: u64 = 14;

/// What a review is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    Case(CaseId),
    Contact(ContactId),
}

impl Subject {
    fn of(case: Option<CaseId>, contact: Option<ContactId>) -> Result<Self, Problem> {
        match (case, contact) {
            (Some(case), None) => Ok(Self::Case(case)),
            (None, Some(contact)) => Ok(Self::Contact(contact)),
            _ => Err(Problem::refused(Reason::BadRequest)),
        }
    }

    fn columns(self) -> (Option<CaseId>, Option<ContactId>) {
        match self {
            Self::Case(case) => (Some(case), None),
            Self::Contact(contact) => (None, Some(contact)),
        }
    }

    /// Refuses what the person at the desk may not open.
    fn find(self, tx: &Tx<'_>) -> Result<(), Problem> {
        match self {
            Self::Case(case) => cases::find(tx, case).map(drop),
            Self::Contact(contact) => contacts::find(tx, contact, cases::bars).map(drop),
        }
    }
}

/// Writes a review, or the correction of one.
pub(crate) fn record(tx: &Tx<'_>, draft: &ReviewDraft) -> Result<ReviewId, Problem> {
    let subject = Subject::of(draft.case, draft.contact)?;
    subject.find(tx)?;
    let before = before(tx, draft, subject)?;
    let about = match &before {
        Some(before) => before.about,
        None => whose(tx, subject, draft.about)?,
    };
    if about == tx.actor.id {
        return Err(Problem::at("about", Reason::OwnWork));
    }
    let today = tx.now.day(tx.offset);
    let mut no = Refusals::none();
    let points = rules::points(&mut no, &draft.points);
    let good = no
        .take(text::lines("good", &draft.good, TEXT))?
        .unwrap_or_default();
    let change = no
        .take(text::lines("change", &draft.change, TEXT))?
        .unwrap_or_default();
    let on = no
        .take(rules::day(draft.on.as_deref(), today))?
        .unwrap_or(today);
    let stood = before.map(|before| before.next).unwrap_or_default();
    let next = no
        .take(rules::next(draft.next.as_deref(), &stood, today))?
        .unwrap_or_default();
    no.settle()?;
    if good.is_empty() && change.is_empty() && !rules::any_seen(&points) {
        return Err(Problem::at("good", Reason::AnswerMissing));
    }
    let id: ReviewId = tx.new_id();
    store::insert(
        tx,
        id,
        &store::Written {
            subject,
            about,
            on,
            points,
            good: &good,
            change: &change,
            next: &next,
            corrects: draft.corrects,
        },
    )?;
    tx.about(KIND, id.0);
    tx.changed(Change::Reviews);
    Ok(id)
}

/// The review that is corrected: of the same work, and not corrected before.
fn before(
    tx: &Tx<'_>,
    draft: &ReviewDraft,
    subject: Subject,
) -> Result<Option<store::Known>, Problem> {
    let Some(id) = draft.corrects else {
        return Ok(None);
    };
    let known = store::known(tx, id)?
        .filter(|known| known.subject == subject)
        .ok_or_else(|| Problem::at("corrects", Reason::NotFound))?;
    if known.corrected {
        return Err(Problem::at("corrects", Reason::AlreadyDone));
    }
    Ok(Some(known))
}

/// Whose work it is: whoever recorded the contact; in a case its owner, or somebody
/// else who worked in it.
fn whose(tx: &Tx<'_>, subject: Subject, said: Option<AccountId>) -> Result<AccountId, Problem> {
    let (usual, others) = match subject {
        Subject::Contact(contact) => (contacts::author(tx, contact)?, Vec::new()),
        Subject::Case(case) => (cases::find(tx, case)?.owner, cases::worked_in(tx, case)?),
    };
    match said {
        None => Ok(usual),
        Some(said) if said == usual || others.contains(&said) => Ok(said),
        Some(_) => Err(Problem::at("about", Reason::UnknownChoice)),
    }
}

/// The reviews of a case or a contact, or of none in particular: all for supervisors,
/// for anybody else those of their own work.
pub(crate) fn of(tx: &Tx<'_>, filter: &ReviewFilter) -> Result<Vec<ReviewView>, Problem> {
    let subject = match (filter.case, filter.contact) {
        (None, None) => None,
        (case, contact) => Some(Subject::of(case, contact)?),
    };
    if let Some(subject) = subject {
        subject.find(tx)?;
    }
    let about = (!tx.sees_all()).then_some(tx.actor.id);
    match subject {
        Some(Subject::Case(case)) => tx.about(cases::KIND, case.0),
        Some(Subject::Contact(contact)) => tx.about(contacts::KIND, contact.0),
        None => tx.about("account", tx.actor.id.0),
    }
    store::list(tx, subject, about)
}

/// Work that supervisors meant to look at again, until a day; for anybody else nothing.
pub(crate) fn due_until(tx: &Tx<'_>, until: NaiveDate) -> Result<Vec<ReviewRow>, Problem> {
    if !tx.sees_all() {
        return Ok(Vec::new());
    }
    store::due(tx, until)
}

/// New reviews of the work of whoever is at the desk.
pub(crate) fn new(tx: &Tx<'_>) -> Result<Vec<ReviewRow>, Problem> {
    let today = tx.now.day(tx.offset);
    store::fresh(
        tx,
        today.checked_sub_days(Days::new(NEW_DAYS)).unwrap_or(today),
    )
}

/// The case or the contact whose work a review looked at.
pub(crate) fn subject_of(
    tx: &Tx<'_>,
    id: ReviewId,
) -> Result<(Option<CaseId>, Option<ContactId>), Problem> {
    Ok(match store::known(tx, id)?.map(|known| known.subject) {
        Some(Subject::Case(case)) => (Some(case), None),
        Some(Subject::Contact(contact)) => (None, Some(contact)),
        None => (None, None),
    })
}

/// The reviews of the work in a case.
pub(crate) fn ids_of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ReviewId>, Problem> {
    store::ids_of_case(tx, case)
}
