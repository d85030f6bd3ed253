//! Who was shut out since the store's key was changed last, and when the recovery sheet was
//! tried last. The keys themselves are the vault's.

use chrono::Months;
use rusqlite::params;

use super::view::{ShutOutRow, ShutOutWhy, StoreKey};
use super::{set, setting_if};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::{Change, Role, Tx};

/// The setting that remembers when the sheet on paper last opened something.
const SHEET_CHECKED: &str = "sheet_checked";
/// After so many months the sheet is to be tried again.
const SHEET_MONTHS: Months = Months::new(12);

/// Somebody, or a sheet, that had the store key with this number has it no more.
pub(crate) fn shut_out(
    tx: &Tx<'_>,
    account: Option<AccountId>,
    why: ShutOutWhy,
    store_key: u32,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO shut_out (account, why, at, store_key) VALUES (?1, ?2, ?3, ?4)",
        params![account, why, tx.now, store_key],
    )?;
    Ok(())
}

/// How the store key with this number stands.
pub(crate) fn store_key(tx: &Tx<'_>, number: u32) -> Result<StoreKey, Problem> {
    // Who came back since has the key again, and by right.
    let mut statement = tx.prepare(
        "SELECT a.name, s.why, max(s.at) FROM shut_out s LEFT JOIN account a ON a.id = s.account
         WHERE s.store_key = ?1 AND (a.id IS NULL OR a.active = 0 OR a.role = ?2)
         GROUP BY s.account ORDER BY max(s.at)",
    )?;
    let shut_out: Vec<ShutOutRow> = statement
        .query_map(params![number, Role::Administrator], |row| {
            let at: Moment = row.get(2)?;
            Ok(ShutOutRow {
                name: row.get(0)?,
                why: row.get(1)?,
                at: at.local(tx.offset),
            })
        })?
        .collect::<Result<_, _>>()?;
    let checked: Option<Moment> = setting_if(tx, SHEET_CHECKED)?
        .and_then(|at| at.parse().ok())
        .map(Moment);
    let sheet_due = checked
        .and_then(|at| at.0.checked_add_months(SHEET_MONTHS))
        .is_none_or(|until| until < tx.now.0);
    Ok(StoreKey {
        shut_out,
        sheet_checked: checked.map(|at| at.local(tx.offset)),
        sheet_due,
    })
}

/// The store has another key now.
pub(crate) fn key_changed(tx: &Tx<'_>) -> Result<(), Problem> {
    tx.field("store_key");
    tx.changed(Change::Accounts);
    tx.changed(Change::Backups);
    Ok(())
}

/// The desk is bound to its computer, or no more.
pub(crate) fn binding_changed(tx: &Tx<'_>, bound: bool) -> Result<bool, Problem> {
    tx.field("binding");
    tx.changed(Change::Accounts);
    Ok(bound)
}

/// The sheet was typed from the paper, and it fits.
pub(crate) fn sheet_checked(tx: &Tx<'_>) -> Result<(), Problem> {
    set(tx, SHEET_CHECKED, &tx.now.0.to_rfc3339())?;
    tx.field(SHEET_CHECKED);
    tx.changed(Change::Accounts);
    Ok(())
}
