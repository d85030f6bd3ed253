//! After a heavy contact somebody talks with the counsellor (domain.md §5.8). The
//! supervisor is reminded of the person, never told of the contact.

use std::collections::BTreeMap;

use chrono::Duration;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accounts;
use crate::contacts;
use crate::ids::{AccountId, DebriefId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};

/// A talk that comes later than that is no debriefing.
const DAYS: i64 = 30;

/// Somebody to talk with.
#[derive(Debug, Serialize, TS)]
pub(crate) struct DebriefDue {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    /// How many heavy contacts since the last talk.
    pub(crate) count: u32,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordDebrief {
    pub(crate) account: AccountId,
}

/// How many heavy contacts each person had lately.
pub(super) fn heavy(tx: &Tx<'_>) -> Result<BTreeMap<AccountId, u32>, Problem> {
    count(tx, |_, _| true)
}

fn count(
    tx: &Tx<'_>,
    counts: impl Fn(AccountId, Moment) -> bool,
) -> Result<BTreeMap<AccountId, u32>, Problem> {
    let mut heavy = BTreeMap::new();
    for (account, at) in contacts::heavy(tx, Moment(tx.now.0 - Duration::days(DAYS)))? {
        if counts(account, at) {
            *heavy.entry(account).or_default() += 1;
        }
    }
    Ok(heavy)
}

/// With whom this supervisor should talk, in the order of the team's list: it is no
/// ranking. Nobody debriefs themselves.
pub(crate) fn due(tx: &Tx<'_>) -> Result<Vec<DebriefDue>, Problem> {
    if !tx.sees_all() {
        return Ok(Vec::new());
    }
    let talked = last_talks(tx)?;
    let waiting = count(tx, |account, at| {
        account != tx.actor.id && talked.get(&account).is_none_or(|talk| *talk < at)
    })?;
    let people = accounts::list(tx)?.into_iter();
    Ok(people
        .filter_map(|one| {
            waiting.get(&one.id).map(|count| DebriefDue {
                account: one.id,
                name: one.name,
                count: *count,
            })
        })
        .collect())
}

fn last_talks(tx: &Tx<'_>) -> Result<BTreeMap<AccountId, Moment>, Problem> {
    let mut statement =
        tx.prepare_cached("SELECT account, max(at) FROM debrief GROUP BY account")?;
    let talks = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(talks)
}

/// The talk took place.
pub(crate) fn record(tx: &Tx<'_>, wish: &RecordDebrief) -> Result<DebriefId, Problem> {
    if !due(tx)?.iter().any(|one| one.account == wish.account) {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let id: DebriefId = tx.new_id();
    tx.execute(
        "INSERT INTO debrief (id, account, at, held_by) VALUES (?1, ?2, ?3, ?4)",
        params![id, wish.account, tx.now, tx.actor.id],
    )?;
    tx.about("account", wish.account.0);
    tx.changed(Change::Contacts);
    Ok(id)
}
