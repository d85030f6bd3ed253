//! The caseload: who has what, what is late, by risk. Numbers of cases, never a
//! ranking of people.

mod debrief;
mod exposures;

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::accounts;
use crate::cases::{self, CaseFilter, CaseRow, CaseStatus};
use crate::contacts;
use crate::followups::{self, FollowupRow};
use crate::ids::{AccountId, CaseId};
use crate::moment::Moment;
use crate::packs::{self, ListName, Lists, Uses};
use crate::problem::Problem;
use crate::referrals;
use crate::session::{Role, Tx};
pub(crate) use debrief::{
    DebriefDue, RecordDebrief, due as debriefs_due, record as record_debrief,
};
pub(crate) use exposures::{
    ExposureRow, RecordTalk, awaited, record as record_exposure, record_talk,
};

#[derive(Debug, Serialize, TS)]
pub(crate) struct CaseloadPerson {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) open: u32,
    pub(crate) overdue: u32,
    /// How many at each level, from 1 to 4.
    pub(crate) by_risk: [u32; 4],
    /// Contacts of the last days that weighed on this person: to look after them.
    pub(crate) heavy: u32,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct Caseload {
    pub(crate) people: Vec<CaseloadPerson>,
    pub(crate) cases: Vec<CaseRow>,
    /// Cases that somebody asked to close.
    pub(crate) closures: Vec<CaseRow>,
    /// Promises after three failed tries.
    pub(crate) decisions: Vec<FollowupRow>,
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
    let cases = with_promises(tx, cases::list(tx, &filter)?)?;
    let heavy = debrief::heavy(tx)?;
    let mut people = Vec::new();
    for account in accounts::list(tx)? {
        let mine: Vec<&CaseRow> = cases
            .iter()
            .filter(|case| case.owner == account.id)
            .collect();
        let burdened = heavy.contains_key(&account.id);
        if mine.is_empty() && !burdened && account.role != Role::Counsellor {
            continue;
        }
        let count = |keep: &dyn Fn(&CaseRow) -> bool| {
            u32::try_from(mine.iter().filter(|case| keep(case)).count()).unwrap_or(u32::MAX)
        };
        people.push(CaseloadPerson {
            account: account.id,
            name: account.name,
            open: count(&|_| true),
            overdue: count(&|case| case.overdue),
            heavy: heavy.get(&account.id).copied().unwrap_or(0),
            by_risk: [1, 2, 3, 4].map(|level| count(&|case| case.risk == level)),
        });
    }
    let closures = cases
        .iter()
        .filter(|case| case.status == CaseStatus::PendingSupervisor)
        .cloned()
        .collect();
    Ok(Caseload {
        people,
        cases,
        closures,
        decisions: followups::spent(tx)?,
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
