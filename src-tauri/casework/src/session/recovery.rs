//! Coming back with the recovery sheet.

use chrono::Utc;
use rusqlite::OptionalExtension;
use vault::{Passphrase, RecoveryKey, Vault, VaultError};

use super::birth::misread;
use super::files::said;
use super::tries::Try;
use super::{Desk, Purpose, Role, Session, SettingUp, account_of, from_vault};
use crate::ids::AccountId;
use crate::problem::{Problem, Reason};
use crate::store::Store;

impl Session {
    /// Opens the vault with the recovery sheet and gives a supervisor a new
    /// passphrase. The sheet was used, so there is a new one, and nothing is
    /// written until that is typed back.
    pub(crate) fn begin_recovery(
        &mut self,
        typed: &str,
        login: &str,
        passphrase: Passphrase,
    ) -> Result<&SettingUp, Problem> {
        self.lock();
        self.take_hold()?;
        let (header, _) = self.read_header().map_err(said)?;
        if header.mode() != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        let sheet = RecoveryKey::read(typed).map_err(misread)?;
        self.begin_try("passphrase")?;
        let opened = header.unlock_with_recovery(&sheet);
        self.end_try(match &opened {
            Ok(_) => Try::Right,
            Err(VaultError::WrongRecoveryKey) => Try::WrongSheet,
            Err(_) => Try::Neither,
        });
        let mut vault = match opened {
            Err(VaultError::WrongRecoveryKey) => {
                return Err(Problem::at("typed", Reason::RecoveryWrong));
            }
            other => other.map_err(said)?,
        };
        let account = self.supervisor_of(&vault, login)?;
        let cost = self.place.guess.cost();
        vault
            .reset_passphrase(account_of(account), login, &passphrase, cost)
            .map_err(said)?;
        let recovery = vault.replace_recovery().map_err(said)?;
        self.desk = Desk::SettingUp(Box::new(SettingUp {
            language: from_vault(vault.language()),
            vault,
            recovery,
            purpose: Purpose::Recovery {
                login: login.to_owned(),
                passphrase,
            },
        }));
        self.setting_up()
            .ok_or_else(|| Problem::invariant("the recovery vanished"))
    }

    /// Tries what was typed from the sheet, and opens nothing with it: whoever keeps the paper
    /// learns that it is still the right one, and readable.
    pub(crate) fn try_sheet(&mut self, typed: &str) -> Result<(), Problem> {
        self.refuse_in_rescue("check_sheet")?;
        self.desk()?;
        let sheet = RecoveryKey::read(typed).map_err(misread)?;
        let (header, _) = self.read_header().map_err(said)?;
        self.begin_try("typed")?;
        let opened = header.unlock_with_recovery(&sheet).map(drop);
        self.end_try(match &opened {
            Ok(()) => Try::Right,
            Err(VaultError::WrongRecoveryKey) => Try::WrongSheet,
            Err(_) => Try::Neither,
        });
        match opened {
            Err(VaultError::WrongRecoveryKey) => Err(Problem::at("typed", Reason::RecoveryWrong)),
            other => other.map_err(said),
        }
    }

    /// The supervisor with this login. The sheet brings back a supervisor, who can
    /// then help everybody else.
    fn supervisor_of(&self, vault: &Vault, login: &str) -> Result<AccountId, Problem> {
        let now = self.clock.now().with_timezone(&Utc);
        let mut store = Store::open(&self.store_file(), &vault.database_key(), now)?;
        let found = store.read(|sql| {
            Ok(sql
                .query_row(
                    "SELECT id FROM account WHERE login = ?1 AND role = ?2 AND active = 1",
                    rusqlite::params![crate::text::fold(login), Role::Supervisor],
                    |row| row.get(0),
                )
                .optional()?)
        })?;
        store.close()?;
        found.ok_or_else(|| Problem::at("login", Reason::SupervisorNeeded))
    }
}
