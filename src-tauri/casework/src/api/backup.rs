//! Calls about backups, and about putting one in the store's place.

use std::fs::File;

use super::view::{Me, Situation, Unlock};
use super::{Nothing, desk};
use crate::backup::{
    self, BackupByNumber, BackupOffer, BackupRow, Backups, OpenBackup, ProvenBackup,
};
use crate::problem::Problem;
use crate::session::{Doing, Progress, Session, Step};

pub(super) fn view(session: &mut Session, _: Nothing) -> Result<Backups, Problem> {
    let files = session.backup_files()?;
    let store_key = session.store_key_number()?;
    session.look(|tx| backup::state(tx, &files, store_key))
}

pub(super) fn begin(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    let newest = session.look(backup::newest)?;
    session.begin_backup(newest)
}

pub(super) fn go_on(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    let made = match session.step_backup()? {
        Step::Goes(progress) => return Ok(progress),
        Step::Made(made) => made,
    };
    session.act("continue_backup", |tx| backup::made(tx, &made))?;
    let spare = backup::spare(&session.backup_days()?);
    session.drop_backups(&spare)?;
    Ok(Progress {
        doing: Doing::Done,
        percent: 100,
    })
}

pub(super) fn stop(session: &mut Session, _: Nothing) -> Result<bool, Problem> {
    session.stop_backup()
}

/// The bytes that leave are as sealed as those that stay.
pub(super) fn copy(session: &mut Session, wish: BackupByNumber) -> Result<Vec<u8>, Problem> {
    let bytes = session.read_backup(wish.number)?;
    session.act("copy_backup", |tx| backup::copied(tx, wish.number))?;
    Ok(bytes)
}

pub(super) fn copy_name(session: &mut Session, wish: BackupByNumber) -> Result<String, Problem> {
    session.backup_name(wish.number)
}

pub(super) fn list(session: &mut Session, _: Nothing) -> Result<Vec<BackupRow>, Problem> {
    let offset = *session.now().offset();
    let files = session.backup_files()?;
    Ok(files
        .iter()
        .map(|file| BackupRow::of(file, offset))
        .collect())
}

pub(super) fn choose(session: &mut Session, wish: BackupByNumber) -> Result<BackupOffer, Problem> {
    let offset = *session.now().offset();
    let offered = session.choose_backup(wish.number)?;
    Ok(BackupOffer::of(offered, offset))
}

pub(super) fn read(session: &mut Session, file: File) -> Result<BackupOffer, Problem> {
    let offset = *session.now().offset();
    let offered = session.take_backup(file)?;
    Ok(BackupOffer::of(offered, offset))
}

pub(super) fn open(session: &mut Session, wish: OpenBackup) -> Result<Progress, Problem> {
    if wish.login.is_empty() {
        session.open_backup_with_sheet(&wish.typed)
    } else {
        let passphrase = vault::Passphrase::new(&wish.passphrase);
        session.open_backup_as(&wish.login, &passphrase)
    }
}

pub(super) fn step_restore(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    session.step_restore()
}

pub(super) fn proven(session: &mut Session, _: Nothing) -> Result<ProvenBackup, Problem> {
    let offset = *session.now().offset();
    let proven = session.proven()?;
    Ok(ProvenBackup::of(&proven, offset))
}

pub(super) fn confirm(session: &mut Session, _: Nothing) -> Result<ProvenBackup, Problem> {
    let offset = *session.now().offset();
    let proven = session.confirm_restore(backup::restored)?;
    Ok(ProvenBackup::of(&proven, offset))
}

pub(super) fn begin_rescue(session: &mut Session, wish: Unlock) -> Result<Progress, Problem> {
    session.begin_rescue(&wish.login, &vault::Passphrase::new(&wish.passphrase))
}

pub(super) fn continue_rescue(session: &mut Session, _: Nothing) -> Result<Progress, Problem> {
    session.step_rescue()
}

pub(super) fn enter_rescue(session: &mut Session, _: Nothing) -> Result<Me, Problem> {
    desk::me(session)
}

pub(super) fn abandon(session: &mut Session, nothing: Nothing) -> Result<Situation, Problem> {
    session.abandon_restore();
    desk::situation(session, nothing)
}
