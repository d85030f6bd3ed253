//! Who may open the desk: the slots of the vault, and how they change together with
//! the records that tell of it.

use std::cell::Cell;
use std::collections::BTreeSet;

use vault::{NewAccount, Passphrase, Vault, VaultError};

use super::files::{Before, forget_previous, replace_vault, said, take_back_vault};
use super::tries::Try;
use super::{Role, Saved, Session, Tx, account_of, role_bits};
use crate::ids::AccountId;
use crate::problem::{Problem, Reason};

/// The setting that remembers which vault belongs to this store.
const GENERATION: &str = "vault_generation";

/// Leaves in the store which vault belongs to it, so that an older one is noticed.
pub(crate) fn note_generation(tx: &Tx<'_>, generation: u64) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO setting (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        rusqlite::params![GENERATION, generation.to_string()],
    )?;
    Ok(())
}

/// Which vault the store remembers.
pub(crate) fn noted_generation(tx: &Tx<'_>) -> Result<Option<u64>, Problem> {
    let noted: Option<String> = tx
        .prepare("SELECT value FROM setting WHERE name = ?1")?
        .query_map([GENERATION], |row| row.get(0))?
        .next()
        .transpose()?;
    Ok(noted.and_then(|text| text.parse().ok()))
}

impl Session {
    /// Changes who may open the desk, and tells it. The change is made on a copy of the
    /// vault; the records and the audit entry are written; the file takes its place just
    /// before they are committed. A refusal leaves everything as it was. A process that is
    /// killed between the file and the commit has changed the vault without its entry,
    /// which the next unlock tells.
    pub(crate) fn act_with_vault<Made, T>(
        &mut self,
        act: &'static str,
        before: Before,
        change: impl FnOnce(&mut Vault) -> Result<Made, Problem>,
        body: impl FnOnce(&Tx<'_>, Made) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        let file = self.vault_file();
        let known = self.look(|tx| {
            let mut accounts = tx.prepare("SELECT id FROM account")?;
            let ids = accounts
                .query_map([], |row| row.get(0))?
                .collect::<Result<BTreeSet<AccountId>, _>>()?;
            Ok(ids)
        })?;
        let mut next = self.desk()?.vault.again();
        // A slot of nobody is what such a kill left: its login would be taken for ever.
        for (account, _) in next.accounts() {
            if !known.contains(&AccountId(uuid::Uuid::from_bytes(account.0))) {
                next.remove_account(account).map_err(said)?;
            }
        }
        let made = change(&mut next)?;
        let bytes = next.to_bytes();
        let written = Cell::new(false);
        let done = self.act(act, |tx| {
            let value = body(tx, made)?;
            note_generation(tx, next.generation())?;
            replace_vault(&file, &bytes)?;
            written.set(true);
            Ok(value)
        });
        match done {
            Ok(saved) => {
                self.desk_mut()?.vault = next;
                if before == Before::Gone {
                    forget_previous(&file)?;
                }
                Ok(saved)
            }
            Err(problem) => {
                if written.get() {
                    take_back_vault(&file)?;
                }
                Err(problem)
            }
        }
    }

    /// Gives a new person a slot of their own and the store key sealed to them, and
    /// writes the record that `body` makes with the person's public signing key.
    pub(crate) fn add_slot<T>(
        &mut self,
        account: AccountId,
        login: &str,
        passphrase: &Passphrase,
        role: Role,
        body: impl FnOnce(&Tx<'_>, [u8; 32]) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        let cost = self.place.guess.cost();
        let new = NewAccount {
            account: account_of(account),
            login,
            passphrase,
            roles: role_bits(role),
            cost,
        };
        let put = |vault: &mut Vault| {
            // An administrator without cases has a login but not the store's key.
            match role {
                Role::Administrator => vault.add_waiting_account(&new),
                Role::Counsellor | Role::Supervisor | Role::DataOfficer => vault.add_account(&new),
            }
            .map_err(said)?;
            vault
                .signing_key_of(new.account)
                .map(|key| key.0)
                .ok_or_else(|| Problem::invariant("a new account has no signing key"))
        };
        self.act_with_vault("add_account", Before::Kept, put, body)
    }

    /// Another login, which needs no passphrase of the person's.
    pub(crate) fn rename_slot<T>(
        &mut self,
        account: AccountId,
        login: Option<&str>,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        let rename = |vault: &mut Vault| match login {
            Some(login) => vault.rename_login(account_of(account), login).map_err(said),
            None => Ok(()),
        };
        self.act_with_vault("rename_account", Before::Kept, rename, |tx, ()| body(tx))
    }

    /// Another role: its grant says so, and who has no cases does without the store's key.
    pub(crate) fn change_role<T>(
        &mut self,
        account: AccountId,
        role: Role,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        let change = |vault: &mut Vault| match role {
            Role::Administrator => vault.withdraw(account_of(account)),
            _ => vault.grant(account_of(account), role_bits(role)),
        };
        self.act_with_vault(
            "change_role",
            Before::Gone,
            |vault| change(vault).map_err(said),
            |tx, ()| body(tx),
        )
    }

    /// Takes a person's slot.
    pub(crate) fn remove_slot<T>(
        &mut self,
        account: AccountId,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        let remove = |vault: &mut Vault| match vault.remove_account(account_of(account)) {
            // A code that was not used in time has taken the slot before.
            Err(VaultError::UnknownAccount) => Ok(()),
            other => other.map_err(said),
        };
        self.act_with_vault("close_account", Before::Gone, remove, |tx, ()| body(tx))
    }

    /// Changes the passphrase of the person at the desk, who types the present one again:
    /// a desk that was left open gives nobody a way in for tomorrow.
    pub(crate) fn change_passphrase(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
    ) -> Result<Saved<AccountId>, Problem> {
        let actor = self.desk()?.actor.id;
        if new.is(current) {
            return Err(Problem::at("passphrase", Reason::SamePassphrase));
        }
        self.begin_try("current")?;
        let cost = self.place.guess.cost();
        let change = |vault: &mut Vault| {
            // A busy moment must not make guessing cheaper than it was.
            let now = vault.cost_of(account_of(actor));
            let cost = now.filter(|now| now.is_higher_than(&cost)).unwrap_or(cost);
            match vault.change_passphrase(current, new, cost) {
                Err(VaultError::WrongPassphrase) => {
                    Err(Problem::at("current", Reason::CurrentWrong))
                }
                other => other.map_err(said),
            }
        };
        let done = self.act_with_vault("change_passphrase", Before::Kept, change, |tx, ()| {
            tx.about("account", tx.actor.id.0);
            tx.field("passphrase");
            Ok(tx.actor.id)
        });
        self.end_try(match &done {
            Ok(_) => Try::Right,
            Err(Problem::Refused(why))
                if why.iter().any(|one| one.reason == Reason::CurrentWrong) =>
            {
                Try::WrongPassphrase
            }
            Err(_) => Try::Neither,
        });
        done
    }

    /// Refuses unless the person at the desk types their own passphrase again. A try in vain
    /// is counted like one at the door, and waits are the same.
    pub(crate) fn ask_own_passphrase(&mut self, typed: &Passphrase) -> Result<(), Problem> {
        self.desk()?;
        self.begin_try("passphrase")?;
        let found = self.desk()?.vault.is_own(typed);
        self.end_try(match &found {
            Ok(()) => Try::Right,
            Err(VaultError::WrongPassphrase) => Try::WrongPassphrase,
            Err(_) => Try::Neither,
        });
        match found {
            Err(VaultError::WrongPassphrase) => {
                Err(Problem::at("passphrase", Reason::CurrentWrong))
            }
            other => other.map_err(said),
        }
    }
}
