//! The plan of a case: steps towards a goal, who takes each, until when, and
//! which are done. A list shows when and in which case, never what.

use chrono::{Days, NaiveDate};
use rusqlite::params;

use super::view::{StepDraft, StepRow, StepView, TickStep, TimelineKind};
use super::{Case, KIND, find_open, row, store, tell};
use crate::accounts;
use crate::contacts::CaseRef;
use crate::ids::{AccountId, CaseId, StepId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::Tx;
use crate::text;

const GOAL: usize = 200;
const WHAT: usize = 500;
const WHO: usize = 120;
/// Courts take their time; further ahead nobody plans.
const FURTHEST_DAYS: u64 = 732;

/// Adds a step, or changes one.
pub(crate) fn save_step(tx: &Tx<'_>, draft: &StepDraft) -> Result<StepId, Problem> {
    let case = find_open(tx, draft.case)?;
    let before = match draft.step {
        Some(step) => {
            let (stands_in, due) = read(tx, step)?;
            if stands_in != case.id {
                return Err(Problem::refused(Reason::NotFound));
            }
            due
        }
        None => String::new(),
    };
    let mut no = Refusals::none();
    let goal = no
        .take(text::line("goal", &draft.goal, GOAL))?
        .unwrap_or_default();
    let what = no
        .take(text::lines("what", &draft.what, WHAT))?
        .unwrap_or_default();
    let who = no
        .take(text::line("who", &draft.who, WHO))?
        .unwrap_or_default();
    if draft.what.trim().is_empty() {
        no.add("what", Reason::AnswerMissing);
    }
    let due = no
        .take(day(tx, draft.due.as_deref().unwrap_or_default(), &before))?
        .unwrap_or_default();
    no.settle()?;
    let (id, change) = match draft.step {
        Some(id) => {
            tx.keep("plan_step", "id", &id)?;
            tx.execute(
                "UPDATE plan_step SET goal = ?2, what = ?3, who = ?4, due = ?5 WHERE id = ?1",
                params![id, goal, what, who, due],
            )?;
            (id, "changed")
        }
        None => {
            let id: StepId = tx.new_id();
            tx.execute(
                "INSERT INTO plan_step (id, case_file, added_at, added_by, goal, what, who, due)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![id, case.id, tx.now, tx.actor.id, goal, what, who, due],
            )?;
            (id, "added")
        }
    };
    told(tx, &case, change, &what)?;
    Ok(id)
}

/// Ticks a step, or takes the tick away.
pub(crate) fn tick_step(tx: &Tx<'_>, wish: &TickStep) -> Result<StepId, Problem> {
    let (case, _) = read(tx, wish.step)?;
    let case = find_open(tx, case)?;
    let (what, done): (String, bool) = tx.query_row(
        "SELECT what, done_at <> '' FROM plan_step WHERE id = ?1",
        [wish.step],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if done == wish.done {
        return Err(Problem::at("done", Reason::AlreadyDone));
    }
    tx.keep("plan_step", "id", &wish.step)?;
    if wish.done {
        tx.execute(
            "UPDATE plan_step SET done_at = ?2, done_by = ?3 WHERE id = ?1",
            params![wish.step, tx.now, tx.actor.id],
        )?;
    } else {
        tx.execute(
            "UPDATE plan_step SET done_at = '', done_by = x'' WHERE id = ?1",
            [wish.step],
        )?;
    }
    told(tx, &case, if wish.done { "done" } else { "undone" }, &what)?;
    Ok(wish.step)
}

/// The plan: what is open and due first, what is done last.
pub(crate) fn steps(tx: &Tx<'_>, case: CaseId) -> Result<Vec<StepView>, Problem> {
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(
        "SELECT id, goal, what, who, due, done_at, done_by FROM plan_step WHERE case_file = ?1
         ORDER BY done_at <> '', due = '', due, rowid",
    )?;
    let mut rows = statement.query([case])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let due: String = row.get(4)?;
        let done = !row.get::<_, String>(5)?.is_empty();
        found.push(StepView {
            id: row.get(0)?,
            goal: row.get(1)?,
            what: row.get(2)?,
            who: row.get(3)?,
            overdue: !done && !due.is_empty() && due < today,
            due: (!due.is_empty()).then_some(due),
            done_on: done
                .then(|| row.get::<_, Moment>(5))
                .transpose()?
                .map(|at| at.local(tx.offset)),
            done_by: done
                .then(|| row.get::<_, AccountId>(6))
                .transpose()?
                .map(|by| accounts::name(tx, by))
                .transpose()?,
        });
    }
    Ok(found)
}

/// Open steps with a day, in this person's cases, until a day.
pub(crate) fn steps_until(tx: &Tx<'_>, until: NaiveDate) -> Result<Vec<StepRow>, Problem> {
    let mine = store::owned_by(tx, tx.actor.id)?;
    let today = tx.now.day(tx.offset).to_string();
    let mut statement = tx.prepare_cached(
        "SELECT id, case_file, due FROM plan_step
         WHERE done_at = '' AND due <> '' AND due <= ?1 ORDER BY due, rowid",
    )?;
    let mut rows = statement.query([until.to_string()])?;
    let mut found = Vec::new();
    while let Some(step) = rows.next()? {
        let case: CaseId = step.get(1)?;
        if !mine.contains(&case) {
            continue;
        }
        let file = row(tx, case)?;
        let due: String = step.get(2)?;
        found.push(StepRow {
            id: step.get(0)?,
            case: CaseRef {
                id: case,
                code: file.code,
            },
            risk: file.risk,
            overdue: due < today,
            due,
        });
    }
    Ok(found)
}

/// Cases with an open step that has a day: they do not stand still.
pub(crate) fn planned(tx: &Tx<'_>) -> Result<std::collections::BTreeSet<CaseId>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT DISTINCT case_file FROM plan_step WHERE done_at = '' AND due <> ''",
    )?;
    let cases = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(cases)
}

fn read(tx: &Tx<'_>, step: StepId) -> Result<(CaseId, String), Problem> {
    Ok(tx.query_row(
        "SELECT case_file, due FROM plan_step WHERE id = ?1",
        [step],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// A day that is not past, unless it stood there before.
fn day(tx: &Tx<'_>, typed: &str, before: &str) -> Result<String, Problem> {
    if typed.is_empty() {
        return Ok(String::new());
    }
    let due: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("due", Reason::NotADate))?;
    let today = tx.now.day(tx.offset);
    let text = due.to_string();
    if due < today && text != before {
        return Err(Problem::at("due", Reason::DayInPast));
    }
    if today
        .checked_add_days(Days::new(FURTHEST_DAYS))
        .is_none_or(|last| due > last)
    {
        let days = i64::try_from(FURTHEST_DAYS).unwrap_or(i64::MAX);
        return Err(Problem::at("due", Reason::DueTooFar { days }));
    }
    Ok(text)
}

fn told(tx: &Tx<'_>, case: &Case, change: &'static str, what: &str) -> Result<(), Problem> {
    tell(tx, case.id, TimelineKind::Plan, what, &[("change", change)])?;
    tx.about(KIND, case.id.0);
    tx.field("plan");
    Ok(())
}
