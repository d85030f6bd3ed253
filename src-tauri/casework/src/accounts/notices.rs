//! What every supervisor is told until they have said that they know it: passphrases
//! that were tried in vain, a sheet that was used, keys that were put back. Who was
//! not there when it happened sees it all the same.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, params};

use super::{end_code, set, setting_if};
use crate::ids::{AccountId, NoticeId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Arrival, Role, Tx, note_generation, noted_generation};

/// A notice as a supervisor reads it.
pub(crate) struct DeskNotice {
    pub(crate) id: NoticeId,
    pub(crate) code: String,
    pub(crate) facts: BTreeMap<String, String>,
}

/// The setting that says that the count of wrong tries was there once.
const TRIES_KEPT: &str = "tries_kept";

/// Records how the desk was opened, inside the entry of the opening.
pub(crate) fn arrive(tx: &Tx<'_>, arrival: &Arrival) -> Result<(), Problem> {
    let counted = arrival.counted;
    for (code, count) in [
        ("wrong_tries", counted.wrong),
        ("wrong_sheets", counted.sheets),
    ] {
        if count > 0 {
            leave(tx, code, i64::from(count), counted.since, None)?;
        }
    }
    if setting_if(tx, TRIES_KEPT)?.is_none() {
        set(tx, TRIES_KEPT, "1")?;
    } else if counted.lost {
        leave(tx, "tries_lost", 0, None, None)?;
    }
    if arrival.previous {
        leave(tx, "previous_keys", 0, None, None)?;
    }
    // Whoever is in by a passphrase waits for no code, even if the entry that would say so
    // was cut off.
    end_code(tx, tx.actor.id)?;
    if arrival.raised {
        tx.field("cost_raised");
    }
    let noted = noted_generation(tx)?;
    let found = arrival.generation - u64::from(arrival.renewed);
    match noted {
        Some(noted) if found < noted && !arrival.previous => {
            leave(tx, "older_keys", 0, None, None)?;
        }
        // A change of the vault was cut off before its own entry.
        Some(noted) if found > noted => tx.field("keys_ahead"),
        _ => {}
    }
    if noted != Some(arrival.generation) {
        note_generation(tx, arrival.generation)?;
    }
    Ok(())
}

/// The recovery sheet was used, by this person.
pub(crate) fn sheet_used(tx: &Tx<'_>) -> Result<(), Problem> {
    leave(tx, "sheet_used", 0, None, Some(tx.actor.id))
}

/// A backup was put in the store's place, with the sheet or a passphrase, and perhaps where
/// nobody was logged in: it is not kept from happening, but no supervisor hears of it only once.
pub(crate) fn restored(tx: &Tx<'_>) -> Result<(), Problem> {
    leave(tx, "restore_known", 0, None, None)
}

fn leave(
    tx: &Tx<'_>,
    code: &'static str,
    count: i64,
    since: Option<Moment>,
    account: Option<AccountId>,
) -> Result<(), Problem> {
    tx.field(code);
    let id: NoticeId = tx.new_id();
    tx.execute(
        "INSERT INTO desk_notice (id, at, code, count, since, account)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, tx.now, code, count, since, account],
    )?;
    Ok(())
}

/// What the supervisor at the desk has still to be told; nothing for anybody else.
pub(crate) fn notices(tx: &Tx<'_>) -> Result<Vec<DeskNotice>, Problem> {
    if tx.actor.role != Role::Supervisor {
        return Ok(Vec::new());
    }
    let mut statement = tx.prepare(
        "SELECT n.id, n.code, n.count, n.since, n.at, coalesce(a.name, '')
         FROM desk_notice n LEFT JOIN account a ON a.id = n.account
         WHERE n.at >= (SELECT created_at FROM account WHERE id = ?1)
           AND NOT EXISTS (SELECT 1 FROM desk_notice_seen s WHERE s.notice = n.id AND s.account = ?1)
         ORDER BY n.at, n.rowid",
    )?;
    let told = |at: Moment| {
        at.0.with_timezone(&tx.offset)
            .format("%d/%m/%Y %H:%M")
            .to_string()
    };
    let rows = statement
        .query_map([tx.actor.id], |row| {
            let at: Moment = row.get(4)?;
            let since: Option<Moment> = row.get(3)?;
            let facts = [
                ("count", row.get::<_, i64>(2)?.to_string()),
                ("since", told(since.unwrap_or(at))),
                ("at", told(at)),
                ("name", row.get(5)?),
            ];
            Ok(DeskNotice {
                id: row.get(0)?,
                code: row.get(1)?,
                facts: facts.map(|(name, value)| (name.to_owned(), value)).into(),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The supervisor at the desk knows it now.
pub(crate) fn acknowledge(tx: &Tx<'_>, id: NoticeId) -> Result<(), Problem> {
    tx.about("notice", id.0);
    tx.query_row("SELECT 1 FROM desk_notice WHERE id = ?1", [id], |_| Ok(()))
        .optional()?
        .ok_or_else(|| Problem::refused(Reason::NotFound))?;
    let new = tx.execute(
        "INSERT INTO desk_notice_seen (notice, account, at) VALUES (?1, ?2, ?3)
         ON CONFLICT DO NOTHING",
        params![id, tx.actor.id, tx.now],
    )?;
    if new == 0 {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    Ok(())
}
