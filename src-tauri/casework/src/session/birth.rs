//! A new desk: its keys and its sheet are made first, and written when the sheet
//! is typed back.

use std::fs;

use chrono::Utc;
use vault::{NewAccount, NewVault, Passphrase, RecoveryFault, RecoveryKey, Vault, WorkstationKey};

use super::files::{failed, flush_folder, forget_previous, make_private_folder, said, write_whole};
use super::unlock::Entrance;
use super::{
    Actor, Desk, NewDesk, Purpose, Role, Session, SettingUp, Tx, account_of, anchor, role_bits,
    to_vault,
};
use crate::audit;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::store::Store;

/// Groups on a recovery sheet.
const GROUPS: usize = 14;

impl Session {
    /// Makes keys and the recovery sheet. Nothing reaches the disk until the
    /// sheet is typed back, so a set-up can be left at any moment.
    pub(crate) fn begin_set_up(
        &mut self,
        answers: NewDesk,
        passphrase: &Passphrase,
    ) -> Result<&SettingUp, Problem> {
        self.refuse_existing()?;
        let cost = self.place.guess.cost();
        let (vault, recovery) = Vault::create(&NewVault {
            mode: self.mode(),
            language: to_vault(answers.language),
            first: NewAccount {
                account: account_of(answers.account),
                login: &answers.login,
                passphrase,
                roles: role_bits(Role::Supervisor),
                cost,
            },
        })
        .map_err(said)?;
        self.desk = Desk::SettingUp(Box::new(SettingUp {
            vault,
            recovery,
            language: answers.language,
            purpose: Purpose::New(answers),
        }));
        self.setting_up()
            .ok_or_else(|| Problem::invariant("the set-up vanished"))
    }

    fn refuse_existing(&mut self) -> Result<(), Problem> {
        self.take_hold()?;
        if self.has_vault() || self.store_file().exists() || matches!(self.desk, Desk::Open(_)) {
            return Err(Problem::refused(Reason::StoreExists));
        }
        Ok(())
    }

    /// Leaves a set-up; nothing was written.
    pub(crate) fn abandon_set_up(&mut self) {
        if matches!(self.desk, Desk::SettingUp(_)) {
            self.desk = Desk::Closed;
        }
    }
    /// Compares the sheet as typed back; when it fits, writes what is under way and
    /// opens the desk. `furnish` writes the first records of a new one. Answers
    /// whether it was a recovery.
    pub(crate) fn confirm_recovery(
        &mut self,
        typed: &str,
        furnish: impl FnOnce(&Tx<'_>, &NewDesk, &Vault) -> Result<(), Problem>,
    ) -> Result<bool, Problem> {
        let Desk::SettingUp(set_up) = &self.desk else {
            return Err(Problem::refused(Reason::NotFound));
        };
        check_typed_back(&set_up.recovery, typed)?;
        let Desk::SettingUp(set_up) = std::mem::replace(&mut self.desk, Desk::Closed) else {
            return Err(Problem::invariant("the set-up vanished"));
        };
        let written = match &set_up.purpose {
            Purpose::New(answers) => self.write_first_files(&set_up.vault, answers, furnish),
            Purpose::Recovery { .. } => {
                // The vault before it still opens with the old sheet: it goes at once.
                let file = self.vault_file();
                write_whole(&file, &set_up.vault.to_bytes()).and_then(|()| forget_previous(&file))
            }
        };
        if let Err(problem) = written {
            // The answers stay, so that it can be tried again.
            self.desk = Desk::SettingUp(set_up);
            return Err(problem);
        }
        let SettingUp { vault, purpose, .. } = *set_up;
        match purpose {
            Purpose::New(_) => self.open_with(vault, Entrance::Birth).map(|()| false),
            Purpose::Recovery { login, passphrase } => {
                // The sheet opened without the computer's key, and gave it back.
                self.brought = vault.workstation().map(WorkstationKey::again);
                drop(vault);
                self.unlock(&login, &passphrase).map(|()| true)
            }
        }
    }

    fn refuse_existing_files(&self) -> Result<(), Problem> {
        if self.has_vault() || self.store_file().exists() {
            return Err(Problem::refused(Reason::StoreExists));
        }
        Ok(())
    }

    fn write_first_files(
        &mut self,
        vault: &Vault,
        answers: &NewDesk,
        furnish: impl FnOnce(&Tx<'_>, &NewDesk, &Vault) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        self.refuse_existing_files()?;
        let cradle = self.cradle();
        if cradle.exists() {
            fs::remove_dir_all(&cradle).map_err(failed("folder"))?;
        }
        make_private_folder(&cradle)?;
        let now = self.clock.now();
        let actor = Actor {
            id: answers.account,
            role: Role::Supervisor,
        };
        let mut store = Store::open(
            &cradle.join("store.db"),
            &vault.database_key(),
            now.with_timezone(&Utc),
        )?;
        store.write(|sql| {
            let before = audit::head(sql)?;
            let tx = Tx::new(
                sql,
                now,
                &actor,
                &answers.pack,
                self.clock.as_ref(),
                before.next()?,
            );
            furnish(&tx, answers, vault)?;
            tx.about("account", actor.id.0);
            let entry = tx.entry("confirm_recovery", [0; 16]);
            audit::append(sql, &before, &entry, |hash| vault.sign(audit::DOMAIN, hash))
        })?;
        let head = store.read(|sql| audit::head(sql))?;
        store.close()?;
        anchor::write(
            &cradle.join("anchor"),
            vault,
            None,
            vault.generation(),
            &head,
            Moment(now.with_timezone(&Utc)),
        )?;
        write_whole(&cradle.join("vault"), &vault.to_bytes())?;
        // The store first: a store without a vault but with a cradle is finished at the
        // next start, so no moment of a power cut leaves half a desk.
        fs::rename(cradle.join("store.db"), self.store_file()).map_err(failed("store"))?;
        flush_folder(Some(&self.place.folder))?;
        fs::rename(cradle.join("anchor"), self.anchor_file()).map_err(failed("anchor"))?;
        fs::rename(cradle.join("vault"), self.vault_file()).map_err(failed("vault"))?;
        flush_folder(Some(&self.place.folder))?;
        fs::remove_dir_all(&cradle).map_err(failed("folder"))
    }
}

/// What is wrong with a sheet as it was typed.
pub(super) fn misread(fault: RecoveryFault) -> Problem {
    let reason = match fault {
        RecoveryFault::Length { .. } => Reason::RecoveryLength { expected: GROUPS },
        RecoveryFault::Character { group } => Reason::RecoveryMismatch { group },
        RecoveryFault::Check => Reason::RecoveryWrong,
    };
    Problem::at("typed", reason)
}

/// What is wrong with a computer's line as it was typed.
pub(super) fn misread_line(fault: RecoveryFault) -> Problem {
    match fault {
        RecoveryFault::Check => Problem::at("typed", Reason::LineWrong),
        other => misread(other),
    }
}

fn check_typed_back(sheet: &RecoveryKey, typed: &str) -> Result<(), Problem> {
    match sheet.first_difference(typed) {
        None => Ok(()),
        Some(group) => Err(Problem::at("typed", Reason::RecoveryMismatch { group })),
    }
}
