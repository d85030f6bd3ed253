//! Codes for one time: whoever lets a person in gives them a code on paper, and the
//! person chooses a passphrase that nobody else has ever known.
//!
//! The code seals the person's slot as a passphrase would. Which of the two it is, the
//! store knows: it keeps the generation in which the code's slot was sealed, so that a
//! process that is killed while the passphrase takes the code's place leaves a person
//! who is in, and not one who is shut out.

use rusqlite::OptionalExtension;
use vault::{ActivationCode, CodeFor, Passphrase, Vault};

use super::files::{Before, said};
use super::tries::Try;
use super::unlock::Entrance;
use super::{Role, Saved, Session, Tx, account_of, role_bits};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};

/// What the record of a code needs of the vault.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CodeMade {
    /// The person's public signing key until they have chosen a passphrase.
    pub(crate) signing: [u8; 32],
    /// The generation in which the code's slot was sealed.
    pub(crate) slot: i64,
}

/// Whether an account waits for its code to be used, and until when it may be.
pub(super) fn waits(
    sql: &rusqlite::Transaction<'_>,
    vault: &Vault,
    account: AccountId,
) -> Result<Option<Moment>, Problem> {
    let given: Option<(i64, Moment)> = sql
        .query_row(
            "SELECT slot, until FROM activation WHERE account = ?1 AND ended_at IS NULL",
            [account],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let sealed = vault.sealed_at(account_of(account));
    Ok(given
        .filter(|(slot, _)| u64::try_from(*slot).ok() == sealed)
        .map(|(_, until)| until))
}

impl Session {
    /// Gives somebody a code: a new person, one who forgot the passphrase, or one who
    /// comes back. Without a login the person keeps theirs. `body` writes the records.
    pub(crate) fn give_code<T>(
        &mut self,
        act: &'static str,
        account: AccountId,
        login: Option<&str>,
        role: Role,
        body: impl FnOnce(&Tx<'_>, CodeMade) -> Result<T, Problem>,
    ) -> Result<(Saved<T>, ActivationCode), Problem> {
        let code = ActivationCode::make().map_err(said)?;
        let passphrase = code.passphrase();
        let whom = CodeFor {
            account: account_of(account),
            login,
            // Somebody without cases has a login but not the store's key.
            roles: (role != Role::Administrator).then(|| role_bits(role)),
            cost: self.place.guess.cost(),
        };
        let put = |vault: &mut Vault| {
            vault.give_code(&whom, &passphrase).map_err(said)?;
            let made = vault
                .signing_key_of(whom.account)
                .zip(vault.sealed_at(whom.account))
                .and_then(|(key, slot)| Some((key.0, i64::try_from(slot).ok()?)));
            let (signing, slot) = made.ok_or_else(|| Problem::invariant("no slot was made"))?;
            Ok(CodeMade { signing, slot })
        };
        // The passphrase that was forgotten, or feared for, opens nothing any more.
        let saved = self.act_with_vault(act, Before::Gone, put, body)?;
        Ok((saved, code))
    }

    /// Comes in with a code and a passphrase of one's own. `body` records the new key.
    pub(crate) fn activate(
        &mut self,
        login: &str,
        typed: &str,
        new: &Passphrase,
        body: impl FnOnce(&Tx<'_>, [u8; 32]) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        self.lock();
        self.take_hold()?;
        let wrong = || Problem::at("code", Reason::ActivationWrong);
        let code = ActivationCode::read(typed).ok_or_else(wrong)?.passphrase();
        match self.enter(login, &code, "code", Entrance::Code) {
            Err(Problem::Refused(why))
                if why.iter().any(|one| one.reason == Reason::WrongPassphrase) =>
            {
                return Err(wrong());
            }
            other => other?,
        }
        let cost = self.place.guess.cost();
        let choose = |vault: &mut Vault| {
            vault.activate(&code, new, cost).map_err(said)?;
            Ok(vault.public_signing_key().0)
        };
        let done = self.act_with_vault("activate_account", Before::Gone, choose, |tx, key| {
            tx.about("account", tx.actor.id.0);
            body(tx, key)
        });
        match done {
            Ok(_) => {
                let generation = self.desk()?.vault.generation();
                self.desk_mut()?.arrival.generation = generation;
                Ok(())
            }
            Err(problem) => {
                // Whoever only has the code does not stay inside.
                self.lock();
                Err(problem)
            }
        }
    }

    /// Codes that were not used in time open nothing any more: each slot is sealed under
    /// one that nobody has seen, and keeps its login for the next.
    pub(crate) fn end_codes(
        &mut self,
        late: &[(AccountId, i64)],
        body: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let cost = self.place.guess.cost();
        let close = |vault: &mut Vault| {
            for (account, slot) in late {
                let account = account_of(*account);
                // A passphrase has taken the code's place, and only the entry is missing.
                if vault.sealed_at(account) != u64::try_from(*slot).ok() {
                    continue;
                }
                let nobodys = ActivationCode::make().map_err(said)?.passphrase();
                let whom = CodeFor {
                    account,
                    login: None,
                    roles: None,
                    cost,
                };
                vault.give_code(&whom, &nobodys).map_err(said)?;
            }
            Ok(())
        };
        self.act_with_vault("end_codes", Before::Gone, close, |tx, ()| body(tx))
            .map(drop)
    }

    /// A try with a passphrase or a code, up to the open desk.
    pub(super) fn enter(
        &mut self,
        login: &str,
        passphrase: &Passphrase,
        field: &str,
        entrance: Entrance,
    ) -> Result<(), Problem> {
        let (header, which) = self.read_header().map_err(said)?;
        if header.mode() != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        self.begin_try(field)?;
        let opened = self.open_vault(header, which, login, passphrase);
        self.end_try(match &opened {
            Ok(_) => Try::Right,
            Err(vault::VaultError::WrongPassphrase) => Try::WrongPassphrase,
            Err(_) => Try::Neither,
        });
        let (vault, which) = opened.map_err(said)?;
        self.open_with(vault, entrance)?;
        // A code stays as it is until it is used: by its slot it is known.
        let dearer = (entrance == Entrance::Passphrase).then_some(passphrase);
        self.settle_vault(which, dearer)
    }
}
