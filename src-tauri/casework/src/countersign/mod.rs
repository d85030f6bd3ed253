//! Acts that one supervisor asks for and another confirms before they are done: whoever
//! asked then does them, and the entry names both. Nobody confirms what they asked for
//! themselves; after three days it is asked for again. The only supervisor of a helpline
//! acts alone, and the entry says so. Which act needs it, the room of the act decides.

mod view;

use chrono::Duration;
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::ids::{AccountId, CountersignId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Role, Tx};
use crate::text;
pub(crate) use view::{AskSecond, SecondAct, SecondView};

/// For how long what was asked for may be confirmed and done.
const HOURS: i64 = 72;
/// The fewest characters of a reason that somebody else decides by.
const REASON: usize = 20;

/// Asks for an act to be confirmed. Whether it needs to be, the caller has asked.
pub(crate) fn ask(tx: &Tx<'_>, wish: &AskSecond) -> Result<CountersignId, Problem> {
    let reason = text::lines("reason", &wish.reason, 1000)?;
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    end_lapsed(tx)?;
    let open: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM countersign WHERE kind = ?1 AND subject = ?2 AND ended_at = '')",
        params![wish.act, wish.subject.as_bytes()],
        |row| row.get(0),
    )?;
    if open {
        return Err(Problem::at("act", Reason::AlreadyDone));
    }
    let id: CountersignId = tx.new_id();
    tx.execute(
        "INSERT INTO countersign (id, kind, subject, detail, reason, asked_by, asked_at, until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            wish.act,
            wish.subject.as_bytes(),
            wish.role.map_or("", Role::text),
            reason,
            tx.actor.id,
            tx.now,
            Moment(tx.now.0 + Duration::hours(HOURS))
        ],
    )?;
    told(tx, wish.act, wish.subject);
    Ok(id)
}

/// Another supervisor confirms it; whoever asked may do it now.
pub(crate) fn confirm(tx: &Tx<'_>, id: CountersignId) -> Result<(), Problem> {
    let one = open(tx, id)?;
    if one.asked_by == tx.actor.id {
        return Err(Problem::refused(Reason::SamePerson));
    }
    if one.confirmed {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    tx.execute(
        "UPDATE countersign SET confirmed_by = ?2, confirmed_at = ?3 WHERE id = ?1",
        params![id, tx.actor.id, tx.now],
    )?;
    tx.note(format!("asked:{}", one.asked_by.0));
    told(tx, one.act, one.subject);
    Ok(())
}

/// Whoever asked takes it back; anybody else declines it.
pub(crate) fn end(tx: &Tx<'_>, id: CountersignId) -> Result<(), Problem> {
    let one = open(tx, id)?;
    let how = if one.asked_by == tx.actor.id {
        "withdrawn"
    } else {
        "declined"
    };
    finish(tx, id, how)?;
    tx.field(how);
    told(tx, one.act, one.subject);
    Ok(())
}

/// Whether the person at the desk asked for this act and another confirmed it.
pub(crate) fn is_confirmed(
    tx: &Tx<'_>,
    act: SecondAct,
    subject: Uuid,
    role: Option<Role>,
) -> Result<bool, Problem> {
    Ok(confirmed(tx, act, subject, role)?.is_some())
}

/// It is done: the entry says who confirmed it.
pub(crate) fn done(
    tx: &Tx<'_>,
    act: SecondAct,
    subject: Uuid,
    role: Option<Role>,
) -> Result<(), Problem> {
    if let Some((id, by)) = confirmed(tx, act, subject, role)? {
        finish(tx, id, "done")?;
        tx.note(format!("with:{}", by.0));
        tx.changed(Change::Accounts);
    }
    Ok(())
}

/// What waits to be confirmed or done, the oldest first. What each is about, other rooms
/// know: `name` says it.
pub(crate) fn waiting(
    tx: &Tx<'_>,
    name: impl Fn(SecondAct, Uuid) -> Result<String, Problem>,
) -> Result<Vec<SecondView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT c.id, c.kind, c.subject, c.detail, c.reason, c.asked_by, a.name, c.asked_at, c.until,
                b.name
         FROM countersign c JOIN account a ON a.id = c.asked_by
         LEFT JOIN account b ON b.id = c.confirmed_by
         WHERE c.ended_at = '' AND c.until > ?1 ORDER BY c.asked_at, c.rowid",
    )?;
    let mut rows = statement.query([tx.now])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (act, subject): (SecondAct, Uuid) = (row.get(1)?, row.get(2)?);
        let own = row.get::<_, AccountId>(5)? == tx.actor.id;
        let confirmed_by: Option<String> = row.get(9)?;
        found.push(SecondView {
            id: row.get(0)?,
            act,
            subject,
            about: name(act, subject)?,
            role: Role::named(&row.get::<_, String>(3)?),
            reason: row.get(4)?,
            asked_by: row.get(6)?,
            asked_at: row.get::<_, Moment>(7)?.local(tx.offset),
            until: row.get::<_, Moment>(8)?.local(tx.offset),
            own,
            may_confirm: !own && confirmed_by.is_none(),
            confirmed_by,
        });
    }
    Ok(found)
}

struct Open {
    act: SecondAct,
    subject: Uuid,
    asked_by: AccountId,
    confirmed: bool,
}

fn open(tx: &Tx<'_>, id: CountersignId) -> Result<Open, Problem> {
    tx.query_row(
        "SELECT kind, subject, asked_by, confirmed_by IS NOT NULL FROM countersign
         WHERE id = ?1 AND ended_at = '' AND until > ?2",
        params![id, tx.now],
        |row| {
            Ok(Open {
                act: row.get(0)?,
                subject: row.get(1)?,
                asked_by: row.get(2)?,
                confirmed: row.get(3)?,
            })
        },
    )
    .map_err(Problem::from)
}

fn confirmed(
    tx: &Tx<'_>,
    act: SecondAct,
    subject: Uuid,
    role: Option<Role>,
) -> Result<Option<(CountersignId, AccountId)>, Problem> {
    Ok(tx
        .query_row(
            "SELECT id, confirmed_by FROM countersign
             WHERE kind = ?1 AND subject = ?2 AND detail = ?3 AND asked_by = ?4
                 AND confirmed_by IS NOT NULL AND ended_at = '' AND until > ?5",
            params![
                act,
                subject.as_bytes(),
                role.map_or("", Role::text),
                tx.actor.id,
                tx.now
            ],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

/// What was not done in time makes room for another row.
fn end_lapsed(tx: &Tx<'_>) -> Result<(), Problem> {
    tx.execute(
        "UPDATE countersign SET ended_at = ?1, how = 'lapsed' WHERE ended_at = '' AND until <= ?1",
        [tx.now],
    )?;
    Ok(())
}

fn finish(tx: &Tx<'_>, id: CountersignId, how: &'static str) -> Result<(), Problem> {
    tx.execute(
        "UPDATE countersign SET ended_at = ?2, how = ?3 WHERE id = ?1",
        params![id, tx.now, how],
    )?;
    Ok(())
}

fn told(tx: &Tx<'_>, act: SecondAct, subject: Uuid) {
    tx.about(
        match act {
            SecondAct::Unseal => "case",
            SecondAct::CloseAccount | SecondAct::ChangeRole => "account",
        },
        subject,
    );
    tx.field(act.text());
    tx.changed(Change::Accounts);
}
