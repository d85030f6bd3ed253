//! Unlocking: a passphrase opens the vault, the vault the store, and the chain's
//! tail is verified before anybody works.

use std::time::Duration;

use chrono::Utc;
use vault::{Passphrase, PublicSigningKey, Vault, VaultError};

use super::files::said;
use super::{Actor, Desk, OpenDesk, Role, Session, anchor};
use crate::audit;
use crate::ids::AccountId;
use crate::problem::{Problem, Reason};
use crate::store::Store;

/// Default of the auto-lock; security.md row 43.
const AUTO_LOCK: Duration = Duration::from_secs(5 * 60);

/// How many of the newest audit entries are verified while somebody waits.
const CHECKED_AT_UNLOCK: i64 = 500;

impl Session {
    /// Opens the desk with a login and its passphrase.
    pub(crate) fn unlock(&mut self, login: &str, passphrase: &Passphrase) -> Result<(), Problem> {
        if matches!(self.desk, Desk::Open(_)) {
            self.lock();
        }
        self.restoring = None;
        self.leave_rescue();
        self.take_hold()?;
        self.refuse_hurry()?;
        let header = self.read_header().map_err(said)?;
        if header.mode() != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        match header.unlock(login, passphrase) {
            Ok(vault) => {
                self.open_with(vault, None)?;
                (self.tries, self.wait_until) = (0, None);
                Ok(())
            }
            Err(VaultError::WrongPassphrase) => {
                self.wrong_try();
                Err(said(VaultError::WrongPassphrase))
            }
            Err(other) => Err(said(other)),
        }
    }

    /// Opens the store with an unlocked vault and checks the chain's tail.
    pub(super) fn open_with(
        &mut self,
        vault: Vault,
        born: Option<AccountId>,
    ) -> Result<(), Problem> {
        let offset = *self.clock.now().offset();
        let now = self.clock.now().with_timezone(&Utc);
        if !self.store_file().exists() {
            return Err(Problem::refused(Reason::DamagedStore));
        }
        let mut store = Store::open(&self.store_file(), &vault.database_key(), now)?;
        let account = vault
            .account()
            .ok_or_else(|| Problem::invariant("nobody opened the vault"))?;
        let id = AccountId(uuid::Uuid::from_bytes(account.0));
        let (role, pack, head) = store.read(|sql| {
            let role: Role = sql.query_row(
                "SELECT role FROM account WHERE id = ?1 AND active = 1",
                [id],
                |row| row.get(0),
            )?;
            let pack: String =
                sql.query_row("SELECT value FROM setting WHERE name = 'pack'", [], |row| {
                    row.get(0)
                })?;
            Ok((role, pack, audit::head(sql)?))
        })?;
        let mut notices = Vec::new();
        if let Some(keychain) = self.keychain.as_deref()
            && born.is_none()
            && !self.rescued
        {
            let verdict = store.read(|sql| anchor::compare(keychain, &vault, sql, offset))?;
            notices.extend(verdict);
        }
        let from = (head.seq - CHECKED_AT_UNLOCK).max(0) + 1;
        let broken = store.read(|sql| {
            // A person whose passphrase was reset has a new key, and what they signed
            // before stays theirs.
            let keys: Vec<(AccountId, [u8; 32])> = sql
                .prepare("SELECT account, key FROM account_key")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            audit::first_break(sql, from, |who, hash, signature| {
                let Ok(signature) = signature.try_into() else {
                    return false;
                };
                keys.iter()
                    .filter(|(account, _)| *account == who)
                    .any(|(_, key)| {
                        vault::verify(&PublicSigningKey(*key), audit::DOMAIN, hash, signature)
                    })
            })
        })?;
        if let Some(seq) = broken {
            notices.push(("chain_broken", vec![("seq", seq.to_string())]));
        }
        let mut session_id = [0; 16];
        self.clock.random(&mut session_id);
        self.desk = Desk::Open(Box::new(OpenDesk {
            vault,
            store,
            backup: None,
            actor: Actor { id, role },
            pack,
            session_id,
            head,
            notices,
            auto_lock: AUTO_LOCK,
        }));
        Ok(())
    }

    /// How long an untouched desk stays open.
    pub(crate) fn auto_lock_minutes(&self) -> u32 {
        self.desk().map_or(0, |desk| {
            u32::try_from(desk.auto_lock.as_secs() / 60).unwrap_or(0)
        })
    }

    /// Counts a wrong try and says how long to wait before the next.
    pub(super) fn wrong_try(&mut self) {
        self.tries = self.tries.saturating_add(1);
        let seconds = match self.tries {
            0..=4 => 0,
            5 => 5,
            6 => 15,
            7 => 30,
            n => 60 * (1 << (n - 8).min(4)),
        };
        self.wait_until = (seconds > 0)
            .then(|| self.clock.now().with_timezone(&Utc) + chrono::Duration::seconds(seconds));
    }

    /// Refuses while a wait is on.
    pub(super) fn refuse_hurry(&self) -> Result<(), Problem> {
        let now = self.clock.now().with_timezone(&Utc);
        match self.wait_until {
            Some(until) if until > now => {
                let seconds = u64::try_from((until - now).num_seconds()).unwrap_or(0) + 1;
                Err(Problem::at("passphrase", Reason::Wait { seconds }))
            }
            _ => Ok(()),
        }
    }
}
