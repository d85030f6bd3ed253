//! Who is at the desk, and the one way to write and the one way to read.
//!
//! A desk is closed, being set up, or open. While it is open it holds the
//! unlocked vault and the store; locking drops both. Everything that changes
//! goes through [`Session::act`], which leaves an audit entry in the same
//! transaction; everything that only looks goes through [`Session::look`], on
//! a connection that cannot write.

mod activation;
mod anchor;
mod backup;
mod binding;
mod birth;
mod files;
mod recovery;
mod rescue;
mod restore;
mod rotation;
mod slots;
mod technical;
mod tries;
mod unlock;
mod witness;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::fs::File;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::Transaction;
use serde::Serialize;
use uuid::Uuid;
use vault::{KdfCost, Keychain, Roles, Vault, WorkstationKey};

use crate::audit;
use crate::choices::choices;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::store::{self, Store};
pub(crate) use activation::CodeMade;
pub(crate) use backup::{BackupFile, BackupMade, Doing, Progress, Step};
pub(crate) use binding::{Binding, Keyring};
pub(crate) use restore::{Offered, Proven};
pub(crate) use slots::{note_generation, noted_generation};
pub(crate) use technical::Machine;
use tries::Tries;
pub(crate) use unlock::Arrival;
use witness::Watch;
pub(crate) use witness::{ANCHORED, Checked, Gap, GapKind, Witness};

choices! {
    /// What a person who logs in may do.
    pub enum Role { Counsellor = "counsellor", Supervisor = "supervisor", DataOfficer = "data_officer", Administrator = "administrator" }
    /// What a change touched; the page refetches what it shows of it.
    pub enum Change {
        Accounts = "accounts", History = "history", Contacts = "contacts", Drafts = "drafts", Cases = "cases",
        Followups = "followups", Consents = "consents", Directory = "directory",
        Referrals = "referrals", Letters = "letters", Search = "search",
        Packs = "packs", Reviews = "reviews", Backups = "backups",
    }
    /// Where the desk stands.
    pub enum Stage {
        NoStore = "no_store", Locked = "locked", Open = "open", Damaged = "damaged",
        Newer = "newer", Busy = "busy", Incomplete = "incomplete", Technical = "technical",
    }
}

impl Role {
    /// Whether people of this role work on cases.
    pub(crate) fn works_on_cases(self) -> bool {
        matches!(self, Self::Counsellor | Self::Supervisor)
    }
}

/// The folder of a store, and whether it is a training store.
#[derive(Debug, Clone)]
pub struct Place {
    /// Holds the store, the vault and the lock; nothing else.
    pub folder: PathBuf,
    /// Training stores and real ones refuse each other.
    pub training: bool,
    /// How dear a guess at a new passphrase is made.
    pub guess: Guess,
}

/// How dear a guess at a passphrase is made when its lock is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// As dear as this machine bears within a second: for real people.
    Calibrated,
    /// The least that the vault accepts anywhere: for people who are invented.
    Floor,
}

impl Guess {
    fn cost(self) -> KdfCost {
        match self {
            Self::Calibrated => KdfCost::calibrate(),
            Self::Floor => KdfCost::FLOOR,
        }
    }
}

/// Time and chance, handed in so that tests own them.
pub trait Clock: Send + Sync {
    /// The moment, with the desk's own offset from UTC.
    fn now(&self) -> DateTime<FixedOffset>;
    /// Fills the buffer with random bytes.
    fn random(&self, bytes: &mut [u8]);
    /// How long the computer has been running, sleep included; nobody can set that.
    /// `None` where the host cannot tell.
    fn steady(&self) -> Option<Duration> {
        None
    }
}

/// What was written, and what the page must look at again.
#[derive(Debug, Serialize, ts_rs::TS)]
pub struct Saved<T> {
    /// The answer of the call.
    pub value: T,
    /// What it touched.
    pub changes: Vec<Change>,
}

/// The person at the desk.
#[derive(Debug, Clone)]
pub(crate) struct Actor {
    pub(crate) id: AccountId,
    pub(crate) role: Role,
}

/// The answers of a set-up that has not ended. Nothing of it is on the disk.
#[derive(Debug, Clone)]
pub(crate) struct NewDesk {
    pub(crate) account: AccountId,
    pub(crate) language: words::Language,
    pub(crate) organisation: String,
    pub(crate) place: String,
    pub(crate) contact_line: String,
    pub(crate) pack: String,
    pub(crate) name: String,
    pub(crate) login: String,
}

/// Keys and a sheet that are not on the disk yet: they are written when the
/// sheet is typed back.
pub(crate) struct SettingUp {
    pub(crate) vault: Vault,
    pub(crate) recovery: vault::RecoveryKey,
    pub(crate) language: words::Language,
    purpose: Purpose,
}

/// What is under way.
enum Purpose {
    /// A new desk.
    New(NewDesk),
    /// A supervisor came back with the sheet of a desk that exists.
    Recovery {
        login: String,
        passphrase: vault::Passphrase,
    },
}

/// An open desk.
pub(crate) struct OpenDesk {
    pub(crate) vault: Vault,
    store: Store,
    backup: Option<Box<backup::BackupUnderWay>>,
    key_change: Option<Box<rotation::KeyChange>>,
    /// A key of this computer that waits to be typed back from paper.
    next_line: Option<WorkstationKey>,
    pub(crate) actor: Actor,
    /// The helpline profile of this store.
    pub(crate) pack: String,
    session_id: [u8; 16],
    head: audit::Head,
    watch: Watch,
    /// What is to be recorded of how this desk was opened.
    arrival: Arrival,
    /// What the person must be told at unlock.
    pub(crate) notices: Vec<(&'static str, Vec<(&'static str, String)>)>,
    auto_lock: Duration,
}

enum Desk {
    Closed,
    SettingUp(Box<SettingUp>),
    Open(Box<OpenDesk>),
    /// Somebody without the store's key is there: nothing of the store is open.
    Technical,
}

/// One desk: the only state of the core.
pub struct Session {
    place: Place,
    clock: Arc<dyn Clock>,
    keychain: Option<Box<dyn Keychain>>,
    hold: Option<File>,
    desk: Desk,
    tries: Option<Tries>,
    restoring: Option<Box<restore::Restoring>>,
    rescuing: Option<Box<rescue::Rescuing>>,
    /// Whether the open desk shows what could be read of a damaged store.
    rescued: bool,
    /// The key of the computer as it was typed from paper, until it has opened something.
    brought: Option<WorkstationKey>,
}

/// A record that somebody asked for and may not open.
type Barred = Option<(&'static str, Uuid)>;

/// A transaction with everything that a room may know: the clock's moment, the
/// person, the pack. Rooms say through it what they touched.
pub(crate) struct Tx<'a> {
    sql: &'a Transaction<'a>,
    pub(crate) now: Moment,
    pub(crate) offset: FixedOffset,
    pub(crate) actor: &'a Actor,
    pub(crate) pack: &'a str,
    clock: &'a dyn Clock,
    seq: i64,
    /// What the entry says of keys.
    words: RefCell<Vec<String>>,
    made: Cell<u16>,
    changes: RefCell<BTreeSet<Change>>,
    object: RefCell<(&'static str, Vec<u8>)>,
    barred: Cell<Barred>,
    fields: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Deref for Tx<'a> {
    type Target = Transaction<'a>;
    fn deref(&self) -> &Self::Target {
        self.sql
    }
}

impl Tx<'_> {
    /// An id that nobody else has, in the order of the clock.
    pub(crate) fn new_id<Id: From<Uuid>>(&self) -> Id {
        let mut random = [0; 10];
        self.clock.random(&mut random);
        // A counter in the first random bits keeps the ids of one transaction in order.
        let made = self.made.get();
        self.made.set(made.wrapping_add(1));
        let [high, low] = made.to_be_bytes();
        random[0] = high & 0x0F;
        random[1] = low;
        let millis = u64::try_from(self.now.0.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random)
            .into_uuid()
            .into()
    }

    /// Thirty-two random bits.
    pub(crate) fn random_u32(&self) -> u32 {
        let mut bytes = [0; 4];
        self.clock.random(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    /// Thirty-two random bytes: a key.
    pub(crate) fn random_key(&self) -> zeroize::Zeroizing<[u8; 32]> {
        let mut bytes = zeroize::Zeroizing::new([0; 32]);
        self.clock.random(bytes.as_mut());
        bytes
    }

    /// The page must refetch this.
    pub(crate) fn changed(&self, change: Change) {
        self.changes.borrow_mut().insert(change);
    }

    /// The record that this act is about, for its audit entry.
    pub(crate) fn about(&self, kind: &'static str, id: Uuid) {
        *self.object.borrow_mut() = (kind, id.as_bytes().to_vec());
    }

    /// The record is there, but not for this person: if the call is refused, an audit
    /// entry says so.
    pub(crate) fn barred(&self, kind: &'static str, id: Uuid) {
        self.barred.set(Some((kind, id)));
    }

    /// A field that changed: its name, never its content.
    pub(crate) fn field(&self, name: &'static str) {
        self.fields.borrow_mut().insert(name);
    }

    /// The entry says: from here on this person signs with this key, and has this role.
    pub(crate) fn vouch(&self, account: AccountId, key: [u8; 32], role: &str) {
        self.note(audit::vouch(account, key, role));
    }

    /// A word that the entry says beside the names of fields; never a content.
    pub(crate) fn note(&self, word: String) {
        let mut words = self.words.borrow_mut();
        // A key that is given twice in one entry was given once.
        if !words.contains(&word) {
            words.push(word);
        }
    }

    /// The place in the chain of the entry that this act will leave.
    pub(crate) fn seq(&self) -> i64 {
        self.seq
    }

    /// What the entry of this act tells.
    fn entry(&self, act: &str, session: [u8; 16]) -> audit::Entry {
        let (object_kind, object) = self.object.take();
        let words = self.words.take();
        let fields: Vec<&str> = words
            .iter()
            .map(String::as_str)
            .chain(self.fields.take())
            .collect();
        audit::Entry {
            at: self.now,
            session,
            actor: self.actor.id,
            role: self.actor.role.text().to_owned(),
            act: act.to_owned(),
            object_kind: object_kind.to_owned(),
            object,
            fields: fields.join(" "),
        }
    }

    /// Keeps the record as it stands before it is changed.
    pub(crate) fn keep(
        &self,
        table: &'static str,
        id_column: &'static str,
        id: &dyn rusqlite::ToSql,
    ) -> Result<(), Problem> {
        store::keep_revision(self.sql, table, id_column, id, self.seq)
    }

    /// Keeps the rows of a list that belongs to a record, before they are changed.
    pub(crate) fn keep_rows(
        &self,
        table: &'static str,
        owner_column: &'static str,
        owner: &dyn rusqlite::ToSql,
    ) -> Result<(), Problem> {
        store::keep_rows(self.sql, table, owner_column, owner, self.seq)
    }

    /// Whether this person supervises: everybody's cases are open to them.
    pub(crate) fn sees_all(&self) -> bool {
        self.actor.role == Role::Supervisor
    }
}

/// Who writes an act, with what, and when.
struct Hand<'a> {
    vault: &'a Vault,
    actor: &'a Actor,
    pack: &'a str,
    session: [u8; 16],
    /// What the entry says of keys before anything else.
    words: &'a [String],
    clock: &'a dyn Clock,
    now: DateTime<FixedOffset>,
    barred: &'a Cell<Barred>,
}

impl Hand<'_> {
    /// The body and its entry, in one transaction. Answers where the chain ends then.
    fn write<T>(
        &self,
        store: &mut Store,
        act: &str,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<(T, Vec<Change>, audit::Head), Problem> {
        store.write(|sql| {
            let before = audit::head(sql)?;
            let seq = before.next()?;
            let tx = Tx::new(sql, self.now, self.actor, self.pack, self.clock, seq);
            // First, so that a key that this act gives comes after the one it replaces.
            tx.words.borrow_mut().extend(self.words.iter().cloned());
            let outcome = body(&tx);
            self.barred.set(tx.barred.take());
            let value = outcome?;
            let entry = tx.entry(act, self.session);
            let head = audit::append(sql, &before, &entry, |hash| {
                self.vault.sign(audit::DOMAIN, hash)
            })?;
            Ok((value, tx.changes.take().into_iter().collect(), head))
        })
    }
}

/// A locked desk is asked to unlock first.
fn locked() -> Problem {
    Problem::refused(Reason::Locked)
}

impl Session {
    /// A desk with everything still closed.
    #[must_use]
    pub fn new(place: Place, clock: Box<dyn Clock>, keychain: Option<Box<dyn Keychain>>) -> Self {
        Self {
            place,
            clock: Arc::from(clock),
            keychain,
            hold: None,
            desk: Desk::Closed,
            tries: None,
            restoring: None,
            rescuing: None,
            rescued: false,
            brought: None,
        }
    }

    /// Whether this desk is a training desk.
    #[must_use]
    pub fn is_training(&self) -> bool {
        self.place.training
    }

    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// Runs the desk by another clock and answers the one it had: a training store
    /// is filled with weeks of work in seconds.
    pub(crate) fn set_clock(&mut self, clock: Arc<dyn Clock>) -> Arc<dyn Clock> {
        std::mem::replace(&mut self.clock, clock)
    }

    /// The clock that the desk runs by.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    pub(crate) fn random_id(&self) -> Uuid {
        let mut random = [0; 10];
        self.clock.random(&mut random);
        let millis = u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// The open desk, or the refusal that asks to unlock.
    pub(crate) fn desk(&self) -> Result<&OpenDesk, Problem> {
        match &self.desk {
            Desk::Open(desk) => Ok(desk),
            Desk::Closed | Desk::SettingUp(_) | Desk::Technical => Err(locked()),
        }
    }

    pub(crate) fn desk_mut(&mut self) -> Result<&mut OpenDesk, Problem> {
        match &mut self.desk {
            Desk::Open(desk) => Ok(desk),
            Desk::Closed | Desk::SettingUp(_) | Desk::Technical => Err(locked()),
        }
    }

    /// The role of whoever is at the desk. Who has no key of the store can be an administrator
    /// only.
    pub(crate) fn role(&self) -> Option<Role> {
        match &self.desk {
            Desk::Open(desk) => Some(desk.actor.role),
            Desk::Technical => Some(Role::Administrator),
            Desk::Closed | Desk::SettingUp(_) => None,
        }
    }

    /// The set-up under way, if there is one.
    pub(crate) fn setting_up(&self) -> Option<&SettingUp> {
        match &self.desk {
            Desk::SettingUp(set_up) => Some(set_up),
            Desk::Closed | Desk::Open(_) | Desk::Technical => None,
        }
    }

    /// Reads, on a connection that cannot write; leaves no audit entry.
    pub(crate) fn look<T>(
        &mut self,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.without_entry(false, body)
    }

    /// Writes what is not a record yet: the draft that survives a crash. It leaves
    /// no audit entry, since nothing was decided and every pause would leave one.
    pub(crate) fn jot<T>(
        &mut self,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.without_entry(true, body)
    }

    fn without_entry<T>(
        &mut self,
        writes: bool,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        if writes {
            self.refuse_in_rescue("jot")?;
        }
        self.renew_store()?;
        let now = self.clock.now();
        let clock = self.clock.as_ref();
        let Desk::Open(desk) = &mut self.desk else {
            return Err(locked());
        };
        let OpenDesk {
            store, actor, pack, ..
        } = desk.as_mut();
        let barred = Cell::default();
        let run = |sql: &Transaction<'_>| {
            let tx = Tx::new(sql, now, actor, pack, clock, 0);
            let outcome = body(&tx);
            barred.set(tx.barred.take());
            outcome
        };
        let outcome = if writes {
            store.write(run)
        } else {
            store.read(run)
        };
        self.told(if writes { "jot" } else { "look" }, outcome, barred.take())
    }

    /// Opens a store anew that failed, with the vault that is still open: a disk that did
    /// not answer once, or one damaged page, takes nobody the rest of the desk.
    fn renew_store(&mut self) -> Result<(), Problem> {
        let (file, now) = (self.store_file(), self.clock.now().with_timezone(&Utc));
        if let Desk::Open(desk) = &mut self.desk
            && desk.store.is_worn()
        {
            desk.store = Store::open(&file, &desk.vault.database_key(), now)?;
            // What changed in between would not be noticed.
            desk.key_change = None;
        }
        Ok(())
    }

    /// The outcome; if it is a refusal to open a record, after an entry that tells it.
    /// What the call itself did is rolled back, so the entry stands alone.
    fn told<T>(
        &mut self,
        act: &'static str,
        outcome: Result<T, Problem>,
        barred: Barred,
    ) -> Result<T, Problem> {
        if let (Err(Problem::Refused(_)), Some((kind, id))) = (&outcome, barred) {
            self.act(act, |tx| {
                tx.about(kind, id);
                tx.field("refused");
                Ok(())
            })?;
        }
        outcome
    }

    /// Writes, in one transaction with its audit entry; a refusal leaves nothing.
    pub(crate) fn act<T>(
        &mut self,
        act: &'static str,
        body: impl FnOnce(&Tx<'_>) -> Result<T, Problem>,
    ) -> Result<Saved<T>, Problem> {
        self.refuse_in_rescue(act)?;
        self.renew_store()?;
        let now = self.clock.now();
        let clock = self.clock.as_ref();
        let Desk::Open(desk) = &mut self.desk else {
            return Err(locked());
        };
        let OpenDesk {
            store,
            actor,
            pack,
            vault,
            session_id,
            head,
            watch,
            ..
        } = desk.as_mut();
        let barred = Cell::default();
        let hand = Hand {
            vault,
            actor,
            pack,
            session: *session_id,
            words: watch.words(),
            clock,
            now,
            barred: &barred,
        };
        let written = hand.write(store, act, body);
        match written {
            Ok((value, changes, new_head)) => {
                *head = new_head;
                watch.said();
                // Only what is committed is remembered outside the store.
                self.anchor(false);
                Ok(Saved { value, changes })
            }
            Err(problem) => self.told(act, Err(problem), barred.take()),
        }
    }

    /// Locks: leaves the chain's end with its witnesses, empties the log into the store,
    /// and drops every key. What fails on the way is not worth staying open for.
    pub fn lock(&mut self) {
        self.leave_anchors();
        if let Desk::Open(desk) = std::mem::replace(&mut self.desk, Desk::Closed) {
            let OpenDesk {
                store,
                backup,
                key_change,
                ..
            } = *desk;
            // Both read the store, and would keep its log from being emptied.
            drop((backup, key_change));
            // The log is emptied at the next unlock if it cannot be now.
            drop(store.close());
        }
        self.leave_rescue();
    }

    /// Whether somebody is at the desk.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.desk, Desk::Open(_) | Desk::Technical)
    }

    /// Tells the core how long nobody has touched the desk. Locks when it is too
    /// long, and answers whether it did.
    pub fn idle_for(&mut self, idle: Duration) -> bool {
        let over = match &self.desk {
            Desk::Open(desk) => idle >= desk.auto_lock,
            Desk::Technical => idle >= unlock::AUTO_LOCK,
            Desk::Closed | Desk::SettingUp(_) => false,
        };
        if over {
            self.lock();
        } else {
            self.anchor(false);
        }
        over
    }
}

impl<'a> Tx<'a> {
    fn new(
        sql: &'a Transaction<'a>,
        now: DateTime<FixedOffset>,
        actor: &'a Actor,
        pack: &'a str,
        clock: &'a dyn Clock,
        seq: i64,
    ) -> Self {
        Self {
            sql,
            // What is stored has milliseconds, so what is compared has them too.
            now: Moment(
                DateTime::from_timestamp_millis(now.timestamp_millis())
                    .unwrap_or_else(|| now.with_timezone(&Utc)),
            ),
            offset: *now.offset(),
            actor,
            pack,
            clock,
            seq,
            words: RefCell::default(),
            made: Cell::new(0),
            changes: RefCell::default(),
            object: RefCell::new(("", Vec::new())),
            barred: Cell::default(),
            fields: RefCell::default(),
        }
    }
}

fn to_vault(language: words::Language) -> vault::Language {
    match language {
        words::Language::Ar => vault::Language::Ar,
        words::Language::Fr => vault::Language::Fr,
        words::Language::En => vault::Language::En,
    }
}

fn from_vault(language: vault::Language) -> words::Language {
    match language {
        vault::Language::Ar => words::Language::Ar,
        vault::Language::Fr => words::Language::Fr,
        vault::Language::En => words::Language::En,
    }
}

fn account_of(account: AccountId) -> vault::AccountId {
    vault::AccountId(account.0.into_bytes())
}

fn role_bits(role: Role) -> Roles {
    Roles(match role {
        Role::Counsellor => 1,
        Role::Supervisor => 2,
        Role::DataOfficer => 4,
        Role::Administrator => 8,
    })
}

/// Whether a supervisor opened this vault.
fn supervises(vault: &Vault) -> bool {
    vault.accounts().into_iter().any(|(account, roles)| {
        Some(account) == vault.account() && roles == Some(role_bits(Role::Supervisor))
    })
}
