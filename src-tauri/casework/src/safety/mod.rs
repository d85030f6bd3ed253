//! What somebody in danger can do, and with whom, agreed with them in their own words:
//! domain.md §5.3. Every version stays as it was agreed. It is the person's, and no
//! business of anybody else: no letter tells it, and no search finds it.

mod rules;
mod store;
mod view;

use crate::cases::{self, TimelineKind};
use crate::ids::{CaseId, SafetyPlanId};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::Tx;
use crate::text;
use view::DigitalStep;
pub(crate) use view::{SafetyPlanDraft, SafetyPlanView};

/// As long as one reads aloud in a breath or two.
const PART: usize = 1000;

/// The parts of a plan, fit to store.
#[derive(Debug, Default)]
struct Parts {
    signs: String,
    alone: String,
    places: String,
    people: String,
    lines: String,
    surroundings: String,
    digital: Vec<DigitalStep>,
    digital_note: String,
    hope: String,
    again: String,
}

/// Keeps a plan as it was agreed: a new version beside those before it.
pub(crate) fn agree(tx: &Tx<'_>, draft: &SafetyPlanDraft) -> Result<SafetyPlanId, Problem> {
    let case = cases::find_open(tx, draft.case)?;
    let mut no = Refusals::none();
    let parts = read(&mut no, draft)?;
    let agreed_on = no.take(rules::agreed_on(
        draft.agreed_on.as_deref(),
        tx.now.day(tx.offset),
    ))?;
    if draft.copy.is_none() {
        no.add("copy", Reason::AnswerMissing);
    }
    no.settle()?;
    let (Some(agreed_on), Some(copy)) = (agreed_on, draft.copy) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    // Asked last: what was typed and cannot be kept is not "nothing".
    if !rules::says_something(&parts) {
        return Err(Problem::at("parts", Reason::SafetyPlanEmpty));
    }
    let (id, version) = store::insert(tx, case.id, &parts, agreed_on, copy)?;
    let version = version.to_string();
    cases::tell(
        tx,
        case.id,
        TimelineKind::SafetyPlan,
        "",
        &[("version", version.as_str())],
    )?;
    tx.about("safety_plan", id.0);
    tx.field("safety_plan");
    Ok(id)
}

/// Every version of a case's plan, the newest first.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<SafetyPlanView>, Problem> {
    store::of_case(tx, case)
}

fn read(no: &mut Refusals, draft: &SafetyPlanDraft) -> Result<Parts, Problem> {
    let mut part = |field: &str, typed: &str| -> Result<String, Problem> {
        let text = no.take(text::lines(field, typed, PART))?;
        Ok(text.unwrap_or_default())
    };
    let mut digital = draft.digital.clone();
    digital.sort_unstable();
    digital.dedup();
    Ok(Parts {
        signs: part("signs", &draft.signs)?,
        alone: part("alone", &draft.alone)?,
        places: part("places", &draft.places)?,
        people: part("people", &draft.people)?,
        lines: part("lines", &draft.lines)?,
        surroundings: part("surroundings", &draft.surroundings)?,
        digital,
        digital_note: part("digital_note", &draft.digital_note)?,
        hope: part("hope", &draft.hope)?,
        again: part("again", &draft.again)?,
    })
}

/// The case that a version of a plan stands in.
pub(crate) fn of_plan(tx: &Tx<'_>, id: SafetyPlanId) -> Result<CaseId, Problem> {
    store::case_of(tx, id)
}
