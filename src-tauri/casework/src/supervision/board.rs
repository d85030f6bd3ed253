//! The board of domain.md §5.7: what each person carries, and what waits in it. The
//! numbers count cases, so that each of them opens as the list that it counted.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, FixedOffset};
use serde::Serialize;
use ts_rs::TS;

use crate::accounts::AccountRow;
use crate::cases::{CaseRow, CaseStatus, SealedRow};
use crate::choices::choices;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::referrals::OpenLetters;
use crate::session::Role;
use crate::text::fold;

/// A case in which nothing happened for longer stands still.
const RESTING_DAYS: i64 = 14;

choices! {
    /// What waits in a case: a promise that is late, no activity for two weeks, a body's
    /// answer, a letter that has not left the house, a wish to close.
    pub(crate) enum CaseWait {
        Overdue = "overdue", Resting = "resting", Unanswered = "unanswered", Unsent = "unsent",
        Closure = "closure",
    }
}

/// What one person carries; how many cases.
#[derive(Debug, Serialize, TS)]
pub(crate) struct CaseloadPerson {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) open: u32,
    /// How many at each level, from 1 to 4.
    pub(crate) by_risk: [u32; 4],
    pub(crate) overdue: u32,
    pub(crate) resting: u32,
    pub(crate) unanswered: u32,
    pub(crate) unsent: u32,
    pub(crate) closures: u32,
    /// Contacts of the last days that weighed on this person: to look after them.
    pub(crate) heavy: u32,
    /// Sealed cases that the reader is outside of; the other numbers leave them out.
    pub(crate) sealed: u32,
}

/// An open case, and what waits in it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct CaseloadCase {
    pub(crate) row: CaseRow,
    pub(crate) waits: Vec<CaseWait>,
}

/// What waits in a case whose last activity was at a moment.
pub(super) fn waits(
    row: &CaseRow,
    last: DateTime<FixedOffset>,
    now: Moment,
    letters: &OpenLetters,
) -> Vec<CaseWait> {
    let resting = now.0.signed_duration_since(last) > Duration::days(RESTING_DAYS);
    [
        (CaseWait::Overdue, row.overdue),
        (CaseWait::Resting, resting),
        (CaseWait::Unanswered, letters.unanswered.contains(&row.id)),
        (CaseWait::Unsent, letters.unsent.contains(&row.id)),
        (
            CaseWait::Closure,
            row.status == CaseStatus::PendingSupervisor,
        ),
    ]
    .into_iter()
    .filter_map(|(wait, is)| is.then_some(wait))
    .collect()
}

/// Everybody who carries something or could, in the order of their names.
pub(super) fn people(
    accounts: Vec<AccountRow>,
    cases: &[CaseloadCase],
    heavy: &BTreeMap<AccountId, u32>,
    sealed: &[SealedRow],
) -> Vec<CaseloadPerson> {
    let mut people: Vec<CaseloadPerson> = accounts
        .into_iter()
        .filter_map(|account| {
            let own: Vec<&CaseloadCase> = cases
                .iter()
                .filter(|case| case.row.owner == account.id)
                .collect();
            let burdened = heavy.contains_key(&account.id);
            let sealed = sealed.iter().filter(|row| row.owner == account.id).count();
            if own.is_empty()
                && sealed == 0
                && !burdened
                && !(account.active && account.role == Role::Counsellor)
            {
                return None;
            }
            let waiting = |wait| count(&own, |case| case.waits.contains(&wait));
            Some(CaseloadPerson {
                account: account.id,
                open: count(&own, |_| true),
                by_risk: [1, 2, 3, 4].map(|level| count(&own, |case| case.row.risk == level)),
                overdue: waiting(CaseWait::Overdue),
                resting: waiting(CaseWait::Resting),
                unanswered: waiting(CaseWait::Unanswered),
                unsent: waiting(CaseWait::Unsent),
                closures: waiting(CaseWait::Closure),
                heavy: heavy.get(&account.id).copied().unwrap_or(0),
                sealed: u32::try_from(sealed).unwrap_or(u32::MAX),
                name: account.name,
            })
        })
        .collect();
    people.sort_by_key(|one| fold(&one.name));
    people
}

fn count(cases: &[&CaseloadCase], keep: impl Fn(&CaseloadCase) -> bool) -> u32 {
    u32::try_from(cases.iter().filter(|case| keep(case)).count()).unwrap_or(u32::MAX)
}
