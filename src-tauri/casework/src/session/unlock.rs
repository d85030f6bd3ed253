//! Unlocking: a passphrase opens the vault, the vault the store, and the chain's
//! tail is verified before anybody works.

use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use vault::{Locked, Passphrase, Vault, VaultError};

use super::files::{Which, forget_previous, replace_vault};
use super::tries::Counted;
use super::witness::{GapKind, Watch};
use super::{Actor, Desk, Guess, OpenDesk, Role, Session, account_of, activation};
use crate::audit;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::store::Store;

/// Default of the auto-lock; security.md row 43.
pub(super) const AUTO_LOCK: Duration = Duration::from_secs(5 * 60);

/// What the person must be told: a code and the facts of its sentence.
type Notice = (&'static str, Vec<(&'static str, String)>);

/// By what somebody comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entrance {
    /// The desk is new.
    Birth,
    Passphrase,
    /// A code for one time.
    Code,
}

impl Entrance {
    /// A code does not do as a passphrase, nor a passphrase as a code, nor a code that is
    /// too old: by the clock, or by the last entry of the chain if the clock went back.
    fn admits(
        self,
        waits: Option<Moment>,
        now: DateTime<Utc>,
        last: Option<Moment>,
    ) -> Result<(), Problem> {
        let latest = last.map_or(now, |last| last.0.max(now));
        match (self, waits) {
            (Self::Code, None) => Err(Problem::at("code", Reason::ActivationWrong)),
            (Self::Code, Some(until)) if until.0 < latest => {
                Err(Problem::at("code", Reason::ActivationExpired))
            }
            (Self::Passphrase, Some(_)) => Err(Problem::at("passphrase", Reason::ActivationNeeded)),
            _ => Ok(()),
        }
    }
}

/// How a desk was opened: what its first entry tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arrival {
    /// Tries in vain before it.
    pub(crate) counted: Counted,
    /// The vault could not be read, and the one before it opened.
    pub(crate) previous: bool,
    /// The slot was sealed anew.
    pub(crate) renewed: bool,
    /// Guessing the passphrase was made dearer.
    pub(crate) raised: bool,
    /// Which vault opened.
    pub(crate) generation: u64,
}

impl Session {
    /// Opens the desk with a login and its passphrase.
    pub(crate) fn unlock(&mut self, login: &str, passphrase: &Passphrase) -> Result<(), Problem> {
        if matches!(self.desk, Desk::Open(_) | Desk::Technical) {
            self.lock();
        }
        self.restoring = None;
        self.leave_rescue();
        self.take_hold()?;
        let entered = self.enter(login, passphrase, "passphrase", Entrance::Passphrase);
        if let Err(Problem::Refused(why)) = &entered
            && why.iter().any(|one| one.reason == Reason::NotGranted)
        {
            self.desk = Desk::Technical;
        }
        entered
    }

    /// Opens the vault. One that reads well and is damaged all the same shows it only now.
    pub(super) fn open_vault(
        &self,
        header: Locked,
        which: Which,
        login: &str,
        passphrase: &Passphrase,
    ) -> Result<(Vault, Which), VaultError> {
        match self.at_computer(header).unlock(login, passphrase) {
            Err(VaultError::Damaged) if which == Which::Present => {
                let previous = self.at_computer(self.read_previous()?);
                Ok((previous.unlock(login, passphrase)?, Which::Previous))
            }
            other => Ok((other?, which)),
        }
    }

    /// The vault was opened: the one before it is needed no more. While the passphrase is at
    /// hand, guessing it is made dearer if this machine bears more, and the slot gets the mark
    /// of the present store key.
    pub(super) fn settle_vault(
        &mut self,
        which: Which,
        passphrase: Option<&Passphrase>,
    ) -> Result<(), Problem> {
        let (file, guess) = (self.vault_file(), self.place.guess);
        let previous = which == Which::Previous;
        if previous {
            self.bring_back_previous(&self.desk()?.vault.to_bytes())?;
        }
        forget_previous(&file)?;
        let desk = self.desk_mut()?;
        let mut next = desk.vault.again();
        let dearer = next.dearer().filter(|_| guess == Guess::Calibrated);
        let cost = dearer.or(next
            .cost_of(account_of(desk.actor.id))
            .filter(|_| next.is_behind()));
        // Too little memory or a full disk leaves the slot as it is, and nobody outside.
        let renewed = cost.zip(passphrase).is_some_and(|(cost, passphrase)| {
            next.renew_slot(passphrase, cost).is_ok()
                && replace_vault(&file, &next.to_bytes()).is_ok()
        });
        if renewed {
            desk.vault = next;
        }
        desk.arrival.generation = desk.vault.generation();
        (desk.arrival.previous, desk.arrival.renewed) = (previous, renewed);
        desk.arrival.raised = renewed && dearer.is_some();
        if previous && desk.actor.role != Role::Supervisor {
            // Supervisors are told until they have said that they know.
            desk.notices.push(("previous_keys", Vec::new()));
        }
        Ok(())
    }

    /// Whoever was shut out since the last call is outside now, and whoever was given
    /// another role has that one.
    pub(crate) fn recheck(&mut self) {
        let Desk::Open(desk) = &mut self.desk else {
            return;
        };
        let id = desk.actor.id;
        let role = desk.store.peek(|sql| {
            Ok(sql
                .prepare_cached("SELECT role FROM account WHERE id = ?1 AND active = 1")?
                .query_row([id], |row| row.get(0))
                .optional()?)
        });
        match role {
            Ok(Some(role)) => desk.actor.role = role,
            Ok(None) => self.lock(),
            // A store that cannot be read refuses the call itself.
            Err(_) => {}
        }
    }

    /// How the desk was opened, to be recorded in its first entry.
    pub(crate) fn arrival(&self) -> Result<Arrival, Problem> {
        self.desk().map(|desk| desk.arrival)
    }

    /// It stands in the store.
    pub(crate) fn arrived(&mut self) {
        self.forget_counted();
    }

    /// Opens the store with an unlocked vault and checks the chain's tail.
    pub(super) fn open_with(&mut self, vault: Vault, entrance: Entrance) -> Result<(), Problem> {
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
            let role = sql
                .query_row(
                    "SELECT role FROM account WHERE id = ?1 AND active = 1",
                    [id],
                    |row| row.get(0),
                )
                .optional()?
                .ok_or_else(|| Problem::at("passphrase", Reason::WrongPassphrase))?;
            let waits = activation::waits(sql, &vault, id)?;
            entrance.admits(waits, now, audit::head(sql)?.at)?;
            let pack: String =
                sql.query_row("SELECT value FROM setting WHERE name = 'pack'", [], |row| {
                    row.get(0)
                })?;
            Ok((role, pack, audit::head(sql)?))
        })?;
        let opened = self.watch(&mut store, &vault, id, &head)?;
        let mut notices = Vec::new();
        notices.extend(self.gap_notice(&opened.watch));
        if let Some(seq) = opened.broken {
            notices.push(("chain_broken", vec![("seq", seq.to_string())]));
        }
        let arrival = Arrival {
            counted: self.counted(),
            previous: false,
            renewed: false,
            raised: false,
            generation: vault.generation(),
        };
        let mut session_id = [0; 16];
        self.clock.random(&mut session_id);
        self.desk = Desk::Open(Box::new(OpenDesk {
            vault,
            store,
            backup: None,
            key_change: None,
            next_line: None,
            actor: Actor { id, role },
            pack,
            session_id,
            head,
            watch: opened.watch,
            arrival,
            notices,
            auto_lock: AUTO_LOCK,
        }));
        self.keep_brought();
        Ok(())
    }

    /// What the person at the desk is told of a gap: two dates and two numbers say how much
    /// is missing.
    fn gap_notice(&self, watch: &Watch) -> Option<Notice> {
        let gap = watch.gap()?;
        let offset = *self.clock.now().offset();
        let date = |at: Option<Moment>| {
            at.map_or_else(String::new, |at| {
                at.0.with_timezone(&offset)
                    .format("%d/%m/%Y %H:%M")
                    .to_string()
            })
        };
        let facts = match gap.kind {
            GapKind::OlderCopy => vec![
                ("seen", date(gap.seen_at)),
                ("seen_seq", gap.seen_seq.to_string()),
                ("last", date(gap.last_at)),
                ("last_seq", gap.last_seq.to_string()),
            ],
            // The store remembers its keys too, and tells that by itself.
            GapKind::OlderKeys => return None,
            GapKind::AnchorMissing => vec![("last", date(gap.last_at))],
        };
        Some((gap.kind.text(), facts))
    }

    /// How long an untouched desk stays open.
    pub(crate) fn auto_lock_minutes(&self) -> u32 {
        self.desk().map_or(0, |desk| {
            u32::try_from(desk.auto_lock.as_secs() / 60).unwrap_or(0)
        })
    }
}
