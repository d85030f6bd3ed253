//! The rows of backups, copies and restorations.

use rusqlite::{OptionalExtension, params};

use super::view::BackupRow;
use crate::ids::BackupCopyId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::{BackupFile, BackupMade, Proven, Tx};

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn newest(tx: &Tx<'_>) -> Result<u64, Problem> {
    let newest: i64 = tx.query_row(
        "SELECT max(coalesce((SELECT max(number) FROM backup), 0),
                    coalesce((SELECT max(number) FROM restoration), 0))",
        [],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(newest).unwrap_or(0))
}

pub(super) fn add(tx: &Tx<'_>, made: &BackupMade) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO backup (number, at, account, seq, bytes) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            signed(made.number),
            tx.now,
            tx.actor.id,
            made.seq,
            signed(made.bytes)
        ],
    )?;
    Ok(())
}

pub(super) fn add_copy(tx: &Tx<'_>, id: BackupCopyId, number: u64) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO backup_copy (id, number, at, account) VALUES (?1, ?2, ?3, ?4)",
        params![id, signed(number), tx.now, tx.actor.id],
    )?;
    Ok(())
}

/// The files that are there, with when each left this computer last.
pub(super) fn rows(tx: &Tx<'_>, files: &[BackupFile]) -> Result<Vec<BackupRow>, Problem> {
    let mut copied = tx
        .prepare_cached("SELECT max(at) FROM backup_copy WHERE number = ?1 HAVING max(at) != ''")?;
    files
        .iter()
        .map(|file| {
            let copied: Option<Moment> = copied
                .query_row([signed(file.number)], |row| row.get(0))
                .optional()?;
            Ok(BackupRow {
                copied: copied.map(|at| at.local(tx.offset)),
                ..BackupRow::of(file, tx.offset)
            })
        })
        .collect()
}

/// When anything was done here first.
pub(super) fn began(tx: &Tx<'_>) -> Result<Option<Moment>, Problem> {
    crate::audit::began(tx)
}

pub(super) fn last_copy(tx: &Tx<'_>) -> Result<Option<Moment>, Problem> {
    Ok(tx
        .query_row(
            "SELECT max(at) FROM backup_copy HAVING max(at) != ''",
            [],
            |row| row.get(0),
        )
        .optional()?)
}

pub(super) fn add_restoration(tx: &Tx<'_>, proven: &Proven) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO restoration (at, number, made_at) VALUES (?1, ?2, ?3)",
        params![tx.now, signed(proven.number), Moment(proven.made_at)],
    )?;
    Ok(())
}

pub(super) fn untold(tx: &Tx<'_>) -> Result<bool, Problem> {
    Ok(tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM restoration WHERE told = 0)",
        [],
        |row| row.get(0),
    )?)
}

pub(super) fn tell(tx: &Tx<'_>) -> Result<(), Problem> {
    tx.execute("UPDATE restoration SET told = 1 WHERE told = 0", [])?;
    Ok(())
}

/// A backup that was put in the store's place.
pub(super) struct Restoration {
    pub(super) at: Moment,
    pub(super) number: i64,
    pub(super) made_at: Moment,
}

pub(super) fn restorations(tx: &Tx<'_>) -> Result<Vec<Restoration>, Problem> {
    let rows = tx
        .prepare_cached("SELECT at, number, made_at FROM restoration ORDER BY at DESC")?
        .query_map([], |row| {
            Ok(Restoration {
                at: row.get(0)?,
                number: row.get(1)?,
                made_at: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
