//! Accounts over time: a code to come in with, another name or role, closed and opened
//! again. The vault changes together with each of these records.

use chrono::Duration;
use rusqlite::{OptionalExtension, params};

use super::rules::{self, Standing};
use super::view::{
    AccountRow, AccountState, AccountView, CodeView, RenameAccount, ShutOutWhy, Step,
};
use super::{NAME, NewAccount, record};
use crate::countersign::{self, SecondAct};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, CodeMade, Role, Tx};
use crate::text;

/// How long a code is good for.
const CODE_HOURS: i64 = 72;

/// The account as it stands, for whoever may change it.
struct Held {
    role: Role,
    active: bool,
}

fn held(tx: &Tx<'_>, id: AccountId) -> Result<Held, Problem> {
    tx.query_row(
        "SELECT role, active FROM account WHERE id = ?1",
        [id],
        |row| {
            Ok(Held {
                role: row.get(0)?,
                active: row.get(1)?,
            })
        },
    )
    .map_err(Problem::from)
}

/// Refuses a step that must not be taken. Answers the role that the account has.
pub(crate) fn refuse_step(tx: &Tx<'_>, id: AccountId, step: Step) -> Result<Role, Problem> {
    let held = held(tx, id)?;
    let other_supervisors = supervisors_but(tx, Some(id))?;
    let confirmed = match countersigned(step) {
        Some((act, role)) => countersign::is_confirmed(tx, act, id.0, role)?,
        None => false,
    };
    let standing = Standing {
        own: id == tx.actor.id,
        role: held.role,
        active: held.active,
        other_supervisors,
        confirmed,
    };
    let field = match step {
        Step::Role(_) => "role",
        Step::Close | Step::Reopen | Step::Code => "account",
    };
    rules::may(step, standing).map_err(|why| Problem::at(field, why))?;
    Ok(held.role)
}

/// How many people supervise and have been in.
pub(crate) fn supervisors(tx: &Tx<'_>) -> Result<u32, Problem> {
    supervisors_but(tx, None)
}

fn supervisors_but(tx: &Tx<'_>, but: Option<AccountId>) -> Result<u32, Problem> {
    Ok(tx.query_row(
        "SELECT count(*) FROM account a
         WHERE a.id IS NOT ?1 AND a.role = ?2 AND a.active = 1 AND NOT EXISTS
             (SELECT 1 FROM activation c WHERE c.account = a.id AND c.ended_at IS NULL)",
        params![but, Role::Supervisor],
        |row| row.get(0),
    )?)
}

/// The act of two people that a step may be.
fn countersigned(step: Step) -> Option<(SecondAct, Option<Role>)> {
    match step {
        Step::Close => Some((SecondAct::CloseAccount, None)),
        Step::Role(role) => Some((SecondAct::ChangeRole, Some(role))),
        Step::Reopen | Step::Code => None,
    }
}

fn touch(tx: &Tx<'_>, id: AccountId, field: &'static str) -> Result<(), Problem> {
    tx.about("account", id.0);
    tx.field(field);
    tx.changed(Change::Accounts);
    tx.keep("account", "id", &id)
}

/// A code was given: until when it is good.
pub(crate) fn put_code(tx: &Tx<'_>, id: AccountId, made: CodeMade) -> Result<Moment, Problem> {
    let until = Moment(tx.now.0 + Duration::hours(CODE_HOURS));
    tx.execute(
        "INSERT INTO activation (account, given_by, given_at, until, slot, ended_at)
         VALUES (?1, ?2, ?3, ?4, ?5, NULL)
         ON CONFLICT (account) DO UPDATE SET given_by = excluded.given_by,
             given_at = excluded.given_at, until = excluded.until, slot = excluded.slot,
             ended_at = NULL",
        params![id, tx.actor.id, tx.now, until, made.slot],
    )?;
    super::add_key(tx, id, made.signing)?;
    tx.about("account", id.0);
    tx.field("code");
    tx.changed(Change::Accounts);
    Ok(until)
}

/// The code was used, and the person signs with a key of their own from now on.
pub(crate) fn use_code(tx: &Tx<'_>, key: [u8; 32]) -> Result<(), Problem> {
    end_code(tx, tx.actor.id)?;
    super::add_key(tx, tx.actor.id, key)
}

/// The code of an account is worth nothing any more.
pub(crate) fn end_code(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    tx.execute(
        "UPDATE activation SET ended_at = ?2 WHERE account = ?1 AND ended_at IS NULL",
        params![id, tx.now],
    )?;
    Ok(())
}

/// Whose code was not used in time and is still in the vault, and in which slot.
pub(crate) fn late_codes(tx: &Tx<'_>) -> Result<Vec<(AccountId, i64)>, Problem> {
    let mut statement = tx.prepare(
        "SELECT account, slot FROM activation WHERE ended_at IS NULL AND swept = 0 AND until < ?1",
    )?;
    let found = statement
        .query_map([tx.now], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// They open nothing any more; that the code was late stays to be seen.
pub(crate) fn sweep_codes(tx: &Tx<'_>, late: &[(AccountId, i64)]) -> Result<(), Problem> {
    for (id, _) in late {
        tx.execute("UPDATE activation SET swept = 1 WHERE account = ?1", [id])?;
    }
    tx.changed(Change::Accounts);
    Ok(())
}

/// Another name, and another login if one was typed. Answers the login for the vault.
pub(crate) fn check_names(
    tx: &Tx<'_>,
    wish: &RenameAccount,
) -> Result<(String, Option<String>), Problem> {
    let held = held(tx, wish.account)?;
    let mut no = Refusals::none();
    let name = super::required(&mut no, "name", &wish.name)?;
    let login = no
        .take(text::line("login", &wish.login, NAME))?
        .unwrap_or_default();
    if !held.active && !login.is_empty() {
        // Its login is chosen when it is opened again.
        no.add("login", Reason::AccountClosed);
    }
    no.settle()?;
    if login.is_empty() {
        return Ok((name, None));
    }
    refuse_taken_by_other(tx, wish.account, &login)?;
    Ok((name, Some(login)))
}

/// Whether somebody else has this login.
pub(crate) fn refuse_taken_by_other(
    tx: &Tx<'_>,
    id: AccountId,
    login: &str,
) -> Result<(), Problem> {
    let taken: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM account WHERE login = ?1 AND id <> ?2)",
        params![text::fold(login), id],
        |row| row.get(0),
    )?;
    if taken {
        return Err(Problem::at("login", Reason::LoginTaken));
    }
    Ok(())
}

/// Writes the other name and login.
pub(crate) fn rename(
    tx: &Tx<'_>,
    id: AccountId,
    name: &str,
    login: Option<&str>,
) -> Result<AccountId, Problem> {
    touch(tx, id, "name")?;
    tx.execute(
        "UPDATE account SET name = ?2, login = coalesce(?3, login) WHERE id = ?1",
        params![id, name, login.map(text::fold)],
    )?;
    if login.is_some() {
        tx.field("login");
    }
    Ok(id)
}

/// Writes the other role. `store_key` is the number of the key that the person had.
pub(crate) fn change_role(
    tx: &Tx<'_>,
    id: AccountId,
    role: Role,
    store_key: u32,
) -> Result<AccountId, Problem> {
    refuse_step(tx, id, Step::Role(role))?;
    if role == Role::Administrator {
        super::shut_out(tx, Some(id), ShutOutWhy::Role, store_key)?;
    }
    touch(tx, id, "role")?;
    tx.execute(
        "UPDATE account SET role = ?2 WHERE id = ?1",
        params![id, role],
    )?;
    super::vouch(tx, id)?;
    countersign::done(tx, SecondAct::ChangeRole, id.0, Some(role))?;
    // Which cases somebody sees hangs on the role.
    tx.changed(Change::Cases);
    Ok(id)
}

/// Closes an account, with its slot. `store_key` is the number of the key that the person had.
pub(crate) fn close(tx: &Tx<'_>, id: AccountId, store_key: u32) -> Result<AccountId, Problem> {
    if refuse_step(tx, id, Step::Close)? != Role::Administrator {
        super::shut_out(tx, Some(id), ShutOutWhy::Closed, store_key)?;
    }
    touch(tx, id, "active")?;
    tx.execute("UPDATE account SET active = 0 WHERE id = ?1", [id])?;
    end_code(tx, id)?;
    record::leave(tx, id)?;
    countersign::done(tx, SecondAct::CloseAccount, id.0, None)?;
    tx.changed(Change::Cases);
    Ok(id)
}

/// Opens an account again, with this login.
pub(crate) fn reopen(
    tx: &Tx<'_>,
    id: AccountId,
    login: &str,
    made: CodeMade,
) -> Result<Moment, Problem> {
    refuse_step(tx, id, Step::Reopen)?;
    touch(tx, id, "active")?;
    tx.execute(
        "UPDATE account SET active = 1, login = ?2 WHERE id = ?1",
        params![id, text::fold(login)],
    )?;
    record::come_back(tx, id)?;
    put_code(tx, id, made)
}

/// A login that was typed for an account that is opened again.
pub(crate) fn check_login(tx: &Tx<'_>, id: AccountId, typed: &str) -> Result<String, Problem> {
    let mut no = Refusals::none();
    let login = super::required(&mut no, "login", typed)?;
    no.settle()?;
    refuse_taken_by_other(tx, id, &login)?;
    Ok(login)
}

/// Checks a person who is let in with a code.
pub(crate) fn check_invite(draft: &super::InviteDraft) -> Result<NewAccount, Problem> {
    let mut no = Refusals::none();
    let name = super::required(&mut no, "name", &draft.name)?;
    let login = super::required(&mut no, "login", &draft.login)?;
    // Whoever does not open the store cannot be asked for a code by it.
    if draft.role == Role::Administrator {
        no.add("role", Reason::UnknownChoice);
    }
    no.settle()?;
    Ok(NewAccount {
        name,
        login,
        role: draft.role,
        language: draft.language,
    })
}

/// Everybody, in the order in which they came.
pub(crate) fn list(tx: &Tx<'_>) -> Result<Vec<AccountRow>, Problem> {
    let mut statement = tx.prepare(
        "SELECT a.id, a.name, a.role, a.active, c.until FROM account a
         LEFT JOIN activation c ON c.account = a.id AND c.ended_at IS NULL
         ORDER BY a.created_at, a.rowid",
    )?;
    let rows = statement
        .query_map([], |row| {
            let (active, code): (bool, Option<Moment>) = (row.get(3)?, row.get(4)?);
            Ok(AccountRow {
                id: row.get(0)?,
                name: row.get(1)?,
                role: row.get(2)?,
                active,
                state: match code {
                    _ if !active => AccountState::Closed,
                    Some(until) if until < tx.now => AccountState::Late,
                    Some(_) => AccountState::Waiting,
                    None => AccountState::Open,
                },
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// One account with the person's record: one's own, and anybody's for who supervises.
pub(crate) fn view(tx: &Tx<'_>, id: AccountId) -> Result<AccountView, Problem> {
    let (own, may_change) = (id == tx.actor.id, tx.actor.role == Role::Supervisor);
    let row = list(tx)?.into_iter().find(|row| row.id == id);
    let row = row.ok_or_else(|| Problem::refused(Reason::NotFound))?;
    if !own && !may_change {
        tx.barred("account", id.0);
        return Err(Problem::refused(Reason::NotFound));
    }
    let login = tx.query_row("SELECT login FROM account WHERE id = ?1", [id], |row| {
        row.get(0)
    })?;
    let code = tx
        .query_row(
            "SELECT a.name, c.until FROM activation c JOIN account a ON a.id = c.given_by
             WHERE c.account = ?1 AND c.ended_at IS NULL",
            [id],
            |row| {
                let until: Moment = row.get(1)?;
                Ok(CodeView {
                    given_by: row.get(0)?,
                    until: until.local(tx.offset),
                    late: until < tx.now,
                })
            },
        )
        .optional()?;
    tx.about("account", id.0);
    let written = record::read(tx, id)?;
    Ok(AccountView {
        row,
        login,
        code,
        from: written.from,
        until: written.until,
        undertaking: written.undertaking,
        languages: written.languages,
        trainings: record::trainings(tx, id)?,
        may_change,
        own,
    })
}
