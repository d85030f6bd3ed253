//! The team of a case: whoever works on it beside its owner. Its owner and the
//! supervisors say who; somebody who left it keeps what they did in its story.

use rusqlite::params;

use super::view::{ChangeMember, MemberView, TeamView, TimelineKind};
use super::{Case, KIND, find, find_open, glass, tell};
use crate::accounts;
use crate::ids::{AccountId, CaseId, MemberId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};

/// Takes somebody into the team.
pub(crate) fn add_member(tx: &Tx<'_>, wish: &ChangeMember) -> Result<CaseId, Problem> {
    let case = theirs_to_say(tx, wish.case)?;
    let name = colleague(tx, "account", wish.account)?;
    if wish.account == case.owner || now(tx, case.id, wish.account)?.is_some() {
        return Err(Problem::at("account", Reason::AlreadyDone));
    }
    let id: MemberId = tx.new_id();
    tx.execute(
        "INSERT INTO case_member (id, case_file, account, since, added_by) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, case.id, wish.account, tx.now, tx.actor.id],
    )?;
    told(tx, &case, "added", &name)
}

/// Lets somebody go out of the team.
pub(crate) fn remove_member(tx: &Tx<'_>, wish: &ChangeMember) -> Result<CaseId, Problem> {
    let case = theirs_to_say(tx, wish.case)?;
    if !end(tx, case.id, wish.account)? {
        return Err(Problem::at("account", Reason::NotFound));
    }
    let name = accounts::name(tx, wish.account)?;
    told(tx, &case, "removed", &name)
}

/// Who works on a case, and who did.
pub(crate) fn team(tx: &Tx<'_>, id: CaseId) -> Result<TeamView, Problem> {
    let case = find(tx, id)?;
    let mut statement = tx.prepare_cached(
        "SELECT m.account, a.name, m.since, b.name, m.ended_at, m.ended_by FROM case_member m
         JOIN account a ON a.id = m.account JOIN account b ON b.id = m.added_by
         WHERE m.case_file = ?1 ORDER BY m.ended_at <> '', m.rowid",
    )?;
    let mut rows = statement.query([id])?;
    let mut members = Vec::new();
    while let Some(row) = rows.next()? {
        let ended = !row.get::<_, String>(4)?.is_empty();
        members.push(MemberView {
            account: row.get(0)?,
            name: row.get(1)?,
            since: row.get::<_, Moment>(2)?.local(tx.offset),
            added_by: row.get(3)?,
            until: ended
                .then(|| row.get::<_, Moment>(4))
                .transpose()?
                .map(|at| at.local(tx.offset)),
            ended_by: ended
                .then(|| row.get::<_, AccountId>(5))
                .transpose()?
                .map(|by| accounts::name(tx, by))
                .transpose()?,
        });
    }
    Ok(TeamView {
        members,
        may_change: may_say(tx, &case),
    })
}

/// Whoever takes a case over is its owner, and no longer a member.
pub(super) fn now_owns(tx: &Tx<'_>, case: CaseId, account: AccountId) -> Result<(), Problem> {
    end(tx, case, account)?;
    Ok(())
}

/// The name of somebody who may work on cases.
pub(super) fn colleague(tx: &Tx<'_>, field: &str, id: AccountId) -> Result<String, Problem> {
    accounts::list(tx)?
        .into_iter()
        .find(|one| one.id == id && one.active && one.role.works_on_cases())
        .map(|one| one.name)
        .ok_or_else(|| Problem::at(field, Reason::UnknownChoice))
}

fn may_say(tx: &Tx<'_>, case: &Case) -> bool {
    (tx.sees_all() && case.glass.is_none()) || case.owner == tx.actor.id
}

fn theirs_to_say(tx: &Tx<'_>, case: CaseId) -> Result<Case, Problem> {
    let case = find_open(tx, case)?;
    glass::refuse_outside(&case)?;
    if !may_say(tx, &case) {
        return Err(Problem::refused(Reason::OwnerNeeded));
    }
    Ok(case)
}

/// The membership that lasts, if there is one.
fn now(tx: &Tx<'_>, case: CaseId, account: AccountId) -> Result<Option<MemberId>, Problem> {
    use rusqlite::OptionalExtension;
    Ok(tx
        .query_row(
            "SELECT id FROM case_member WHERE case_file = ?1 AND account = ?2 AND ended_at = ''",
            params![case, account],
            |row| row.get(0),
        )
        .optional()?)
}

fn end(tx: &Tx<'_>, case: CaseId, account: AccountId) -> Result<bool, Problem> {
    let Some(id) = now(tx, case, account)? else {
        return Ok(false);
    };
    tx.keep("case_member", "id", &id)?;
    tx.execute(
        "UPDATE case_member SET ended_at = ?2, ended_by = ?3 WHERE id = ?1",
        params![id, tx.now, tx.actor.id],
    )?;
    Ok(true)
}

fn told(tx: &Tx<'_>, case: &Case, change: &'static str, name: &str) -> Result<CaseId, Problem> {
    let facts = [("change", change), ("who", name)];
    tell(tx, case.id, TimelineKind::Member, "", &facts)?;
    tx.about(KIND, case.id.0);
    tx.field("team");
    // Lists of contacts show more, or less, to whoever came or went.
    tx.changed(Change::Contacts);
    Ok(case.id)
}
