//! The caseload: who has what, what is late, by risk; and the figures of a period. Numbers
//! of cases and contacts, never a ranking of people.

mod board;
mod debrief;
mod exposures;
mod figures;

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::accounts;
use crate::cases::{self, CaseFilter, CaseRow, CaseStatus, SealedRow};
use crate::contacts;
use crate::followups::{self, FollowupRow};
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::packs::{self, ListName, Lists, Uses};
use crate::problem::Problem;
use crate::referrals;
use crate::session::Tx;
use board::{CaseloadCase, CaseloadPerson};
pub(crate) use debrief::{
    DebriefDue, RecordDebrief, due as debriefs_due, record as record_debrief,
};
pub(crate) use exposures::{
    ExposureRow, RecordTalk, awaited, record as record_exposure, record_talk,
};
pub(crate) use figures::{Figures, FiguresWish, figures};

#[derive(Debug, Serialize, TS)]
pub(crate) struct Caseload {
    /// In the order of their names: it is no ranking.
    pub(crate) people: Vec<CaseloadPerson>,
    /// Every open case, with what waits in it.
    pub(crate) cases: Vec<CaseloadCase>,
    /// Cases that somebody asked to close.
    pub(crate) closures: Vec<CaseRow>,
    /// Promises after three failed tries.
    pub(crate) decisions: Vec<FollowupRow>,
    /// Open cases behind a seal.
    pub(crate) sealed: Vec<SealedRow>,
}

/// Rows with the next promise of each case.
pub(crate) fn with_promises(tx: &Tx<'_>, mut rows: Vec<CaseRow>) -> Result<Vec<CaseRow>, Problem> {
    let next: BTreeMap<CaseId, Moment> = followups::next_of_cases(tx)?;
    for row in &mut rows {
        if let Some(due) = next.get(&row.id) {
            row.next_due = Some(due.local(tx.offset));
            row.overdue = *due < tx.now;
        }
    }
    Ok(rows)
}

/// Everybody's open cases, and what each person carries.
pub(crate) fn caseload(tx: &Tx<'_>) -> Result<Caseload, Problem> {
    let filter = CaseFilter {
        owner: None,
        closed: false,
        text: String::new(),
    };
    let letters = referrals::open_letters(tx)?;
    let sealed = cases::breakable(tx)?;
    let mut cases = Vec::new();
    for row in with_promises(tx, cases::list(tx, &filter)?)? {
        let at = chrono::DateTime::parse_from_rfc3339(&row.last_activity)
            .map_err(|_| Problem::invariant("a moment of ours cannot be read"))?;
        let waits = board::waits(&row, at, tx.now, &letters);
        cases.push(CaseloadCase { row, waits });
    }
    let closures = cases
        .iter()
        .filter(|case| case.row.status == CaseStatus::PendingSupervisor)
        .map(|case| case.row.clone())
        .collect();
    Ok(Caseload {
        people: board::people(accounts::list(tx)?, &cases, &debrief::heavy(tx)?, &sealed),
        cases,
        closures,
        decisions: followups::spent(tx)?,
        sealed,
    })
}

/// The helpline's lists, with how often each entry was used.
pub(crate) fn lists(tx: &Tx<'_>) -> Result<Lists, Problem> {
    let mut uses = Uses::new();
    for (list, code, count) in contacts::uses(tx)? {
        uses.insert((list, code), count);
    }
    for (code, count) in referrals::uses(tx)? {
        uses.insert((ListName::Services, code), count);
    }
    for (code, count) in followups::uses(tx)? {
        uses.insert((ListName::Purposes, code), count);
    }
    packs::lists(tx, &uses)
}
