//! Which backups were made, which left this computer, what may go, and what is due; and
//! that a backup was put in the store's place. The files themselves are the session's.

mod rules;
mod store;
mod view;

use crate::ids::BackupCopyId;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::{BackupFile, BackupMade, Change, Proven, Role, Tx};
pub(crate) use rules::spare;
pub(crate) use view::{
    BackupByNumber, BackupOffer, BackupRow, Backups, OpenBackup, ProvenBackup, RestorationRow,
};

/// The number of the last backup that was made; none is 0.
pub(crate) fn newest(tx: &Tx<'_>) -> Result<u64, Problem> {
    store::newest(tx)
}

/// Remembers a backup that is whole.
pub(crate) fn made(tx: &Tx<'_>, made: &BackupMade) -> Result<(), Problem> {
    store::add(tx, made)?;
    tx.field("backup");
    tx.changed(Change::Backups);
    Ok(())
}

/// Remembers that a backup leaves this computer.
pub(crate) fn copied(tx: &Tx<'_>, number: u64) -> Result<(), Problem> {
    let id: BackupCopyId = tx.new_id();
    store::add_copy(tx, id, number)?;
    tx.about("backup_copy", id.0);
    tx.changed(Change::Backups);
    Ok(())
}

/// How the backups stand. Whoever works here sees whether one is due; the supervisor also
/// whether a copy should leave the computer.
/// A backup under an older key than `store_key`, the desk's own, does not count: whoever was
/// shut out may still have that key.
pub(crate) fn state(tx: &Tx<'_>, files: &[BackupFile], store_key: u32) -> Result<Backups, Problem> {
    let began = store::began(tx)?;
    let last = files.first().map(|file| Moment(file.made_at)).or(began);
    let copied = store::last_copy(tx)?;
    let supervisor = tx.actor.role == Role::Supervisor;
    Ok(Backups {
        due: rules::due(last, tx.now)
            || files.first().is_some_and(|file| file.store_key < store_key),
        copy_due: supervisor && rules::copy_due(copied.or(began), tx.now),
        copied: copied.map(|at| at.local(tx.offset)),
        rows: store::rows(tx, files)?,
        restorations: store::restorations(tx)?
            .into_iter()
            .map(|one| RestorationRow {
                at: one.at.local(tx.offset),
                number: one.number,
                made_at: one.made_at.local(tx.offset),
            })
            .collect(),
    })
}

/// Writes into a backup that it is being put in the place of the store.
pub(crate) fn restored(tx: &Tx<'_>, proven: &Proven) -> Result<(), Problem> {
    store::add_restoration(tx, proven)
}

/// Whether a restoration has no entry in the audit chain yet.
pub(crate) fn untold(tx: &Tx<'_>) -> Result<bool, Problem> {
    store::untold(tx)
}

/// Tells the audit chain of it: whoever unlocks first signs that it was so.
pub(crate) fn tell(tx: &Tx<'_>) -> Result<(), Problem> {
    store::tell(tx)?;
    tx.field("restoration");
    tx.changed(Change::Backups);
    Ok(())
}

/// The restorations that everybody is still told of when they unlock: when each was, and
/// of when the backup is.
pub(crate) fn news(tx: &Tx<'_>) -> Result<Vec<(String, String)>, Problem> {
    let rows = store::restorations(tx)?.into_iter();
    Ok(rows
        .filter(|one| rules::is_news(one.at, tx.now))
        .map(|one| (one.at.shown(tx.offset), one.made_at.shown(tx.offset)))
        .collect())
}
