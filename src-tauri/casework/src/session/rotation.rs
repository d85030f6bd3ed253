//! Another store key, after somebody was shut out. What they kept of the old one (a copy of
//! the vault with their passphrase, the key itself) then opens neither the store nor the
//! backups of from then on.
//!
//! Vault, store and anchor change together, and no disk renames three files at once. So the
//! three are made beside the present ones, in the folder `rotation`: the store as a copy
//! under the new key, which is proven page by page and table by table, and which holds the
//! entry that tells of the change. Until then a cut leaves everything as it was, and the
//! remains go at the next start. Then a file `ready` is written, and from there on every
//! start finishes the exchange before anybody unlocks: it needs no key for that, and each of
//! its steps can be done again. So there is no moment at which a header would have to open
//! two stores, and none at which two keys have to be tried.
//!
//! SQLCipher could also rewrite the store in its place (`PRAGMA rekey`). That is as safe
//! against a cut, since it is one transaction; but the result could be proven only when
//! there is no way back, and a large store would stand still for minutes.
//!
//! The log must not outlive the store that it belongs to: the present store is closed before
//! `ready`, which empties its log and takes it away.

use std::cell::Cell;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use chrono::Utc;
use vault::Vault;

use super::anchor::{self, Anchor};
use super::backup::{Doing, Progress, chain_holds, part};
use super::files::{failed, flush_folder, forget_previous, make_private_folder, said, write_whole};
use super::witness::Watch;
use super::{Desk, Hand, OpenDesk, Session, Tx, note_generation};
use crate::audit;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::store::{Copying, Proof, Rows, Store};

/// What an exchange puts in place, besides the store.
const BESIDE_STORE: [&str; 2] = ["anchor", "vault"];
const LOGS: [&str; 2] = ["store.db-wal", "store.db-shm"];

/// A change of the key under way; dropping it takes its files away.
pub(super) struct KeyChange {
    folder: PathBuf,
    vault: Vault,
    /// The vault that is changed, and the store when its copy began.
    generation: u64,
    version: i64,
    head: audit::Head,
    stage: Stage,
}

enum Stage {
    Copying(Copying),
    Checking(Proof, Rows),
    Proven,
    /// Between two stages.
    Turning,
}

impl Drop for KeyChange {
    fn drop(&mut self) {
        // Closed first: what is open cannot be taken away everywhere.
        self.stage = Stage::Turning;
        // What is ready is exchanged, now or at the next start.
        if !self.folder.join("ready").exists() {
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

impl KeyChange {
    fn begin(folder: PathBuf, file: &Path, desk: &OpenDesk) -> Result<Self, Problem> {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(failed("rotation"))?;
        }
        make_private_folder(&folder)?;
        let mut vault = desk.vault.again();
        vault.change_store_key().map_err(said)?;
        let version = desk.store.version()?;
        let copying = Copying::begin(
            (file, &desk.vault.database_key()),
            (&folder.join("store.db"), &vault.database_key()),
        )?;
        Ok(Self {
            folder,
            vault,
            generation: desk.vault.generation(),
            version,
            head: audit::head(copying.source())?,
            stage: Stage::Copying(copying),
        })
    }

    fn store(&self) -> PathBuf {
        self.folder.join("store.db")
    }

    /// Whether the copy is still what the store is.
    fn is_present(&self, desk: &OpenDesk) -> Result<bool, Problem> {
        Ok(desk.store.version()? == self.version && desk.vault.generation() == self.generation)
    }

    /// Goes on a little. `None` when the copy is proven.
    fn step(&mut self) -> Result<Option<Progress>, Problem> {
        let (next, doing, percent) = match std::mem::replace(&mut self.stage, Stage::Turning) {
            Stage::Copying(mut copying) => match copying.step()? {
                100 => {
                    let rows = copying.close()?;
                    let proof =
                        Proof::begin(&self.store(), &self.vault.database_key(), chain_holds)?;
                    (Stage::Checking(proof, rows), Doing::Checking, 50)
                }
                done => (Stage::Copying(copying), Doing::Copying, part(0, 50, done)),
            },
            Stage::Checking(mut proof, rows) => match proof.step()? {
                100 => {
                    let head = audit::head(proof.store())?;
                    if proof.close()? != rows || head != self.head {
                        return Err(Problem::invariant("the copy is not the store"));
                    }
                    self.stage = Stage::Proven;
                    return Ok(None);
                }
                done => (
                    Stage::Checking(proof, rows),
                    Doing::Checking,
                    part(50, 49, done),
                ),
            },
            Stage::Proven => {
                self.stage = Stage::Proven;
                return Ok(None);
            }
            Stage::Turning => return Err(Problem::invariant("the change of the key broke off")),
        };
        self.stage = next;
        Ok(Some(Progress { doing, percent }))
    }
}

impl Session {
    fn rotation_folder(&self) -> PathBuf {
        self.place.folder.join("rotation")
    }

    /// Which store key this desk has, counted from one.
    pub(crate) fn store_key_number(&self) -> Result<u32, Problem> {
        Ok(self.desk()?.vault.store_key_number())
    }

    /// Begins to change the store key. One that is under way begins anew, and a backup under
    /// way, which the old key would seal, is called off.
    pub(crate) fn begin_key_change(&mut self) -> Result<Progress, Problem> {
        self.refuse_in_rescue("begin_key_change")?;
        let (folder, file) = (self.rotation_folder(), self.store_file());
        let desk = self.desk_mut()?;
        if desk.watch.gap().is_some() {
            // The witnesses of the old key would be gone before anybody was told.
            return Err(Problem::invariant("a gap is not told yet"));
        }
        (desk.backup, desk.key_change) = (None, None);
        let begun = KeyChange::begin(folder.clone(), &file, desk).inspect_err(|_| {
            drop(fs::remove_dir_all(&folder));
        })?;
        desk.key_change = Some(Box::new(begun));
        Ok(Progress {
            doing: Doing::Copying,
            percent: 0,
        })
    }

    /// Goes on with it; the last step puts the new key in place, with an entry that `body`
    /// writes. If somebody wrote meanwhile, the copy begins anew. What fails leaves the old
    /// key in place, unless all was ready: then the desk locks, and the next unlock finishes.
    pub(crate) fn step_key_change(
        &mut self,
        body: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<Progress, Problem> {
        self.renew_store()?;
        let desk = self.desk_mut()?;
        let mut change = desk
            .key_change
            .take()
            .ok_or_else(|| Problem::refused(Reason::NotFound))?;
        if let Some(progress) = change.step()? {
            desk.key_change = Some(change);
            return Ok(progress);
        }
        if !change.is_present(desk)? {
            drop(change);
            return self.begin_key_change();
        }
        self.exchange_key(*change, body)?;
        Ok(Progress {
            doing: Doing::Done,
            percent: 100,
        })
    }

    /// Calls the change off; the old key stays. Answers whether there was one under way.
    pub(crate) fn stop_key_change(&mut self) -> Result<bool, Problem> {
        Ok(self.desk_mut()?.key_change.take().is_some())
    }

    fn exchange_key(
        &mut self,
        change: KeyChange,
        body: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let Desk::Open(desk) = std::mem::replace(&mut self.desk, Desk::Closed) else {
            return Err(Problem::refused(Reason::Locked));
        };
        let mut desk = *desk;
        // It reads the store that goes.
        desk.backup = None;
        let (clock, now) = (self.clock(), self.clock.now());
        let hand = Hand {
            vault: &change.vault,
            actor: &desk.actor,
            pack: &desk.pack,
            session: desk.session_id,
            words: desk.watch.words(),
            clock: clock.as_ref(),
            now,
            barred: &Cell::default(),
        };
        let ready = desk
            .store
            .close()
            .and_then(|()| self.make_ready(&change, &hand, desk.watch.anchor(), body));
        let file = self.store_file();
        let (head, anchor) = match ready {
            Ok(made) => made,
            Err(problem) => {
                // A start finishes what is ready. Nobody may go on under the old key then.
                let key = desk.vault.database_key();
                let again = withdraw_ready(&change.folder)
                    .and_then(|()| Store::open(&file, &key, now.with_timezone(&Utc)));
                match again {
                    Ok(store) => self.desk = Desk::Open(Box::new(OpenDesk { store, ..desk })),
                    Err(_) => self.hold = None,
                }
                return Err(problem);
            }
        };
        let vault = change.vault.again();
        drop(change);
        let opened = self.finish_rotation().and_then(|()| {
            let key = vault.database_key();
            Store::open(&file, &key, now.with_timezone(&Utc))
        });
        match opened {
            Ok(store) => {
                if let Some(keychain) = self.keychain.as_deref() {
                    anchor::leave(keychain, &vault, &anchor);
                }
                let watch = Watch::at(anchor);
                self.desk = Desk::Open(Box::new(OpenDesk {
                    vault,
                    store,
                    head,
                    watch,
                    ..desk
                }));
                Ok(())
            }
            Err(problem) => {
                // Whoever unlocks next takes the desk anew, and finishes what is ready.
                self.hold = None;
                Err(problem)
            }
        }
    }

    /// Writes the entry into the copy, and lays the vault and the anchor beside it. The last
    /// thing that is written is `ready`.
    fn make_ready(
        &self,
        change: &KeyChange,
        hand: &Hand<'_>,
        before: Option<&Anchor>,
        body: impl FnOnce(&Tx<'_>) -> Result<(), Problem>,
    ) -> Result<(audit::Head, Anchor), Problem> {
        let (home, folder) = (&self.place.folder, &change.folder);
        if LOGS.iter().any(|log| home.join(log).exists()) {
            return Err(Problem::invariant("the store that goes left a log"));
        }
        flush_folder(Some(home))?;
        let now = hand.now.with_timezone(&Utc);
        let mut store = Store::open(&change.store(), &change.vault.database_key(), now)?;
        let ((), _, head) = hand.write(&mut store, "change_store_key", |tx| {
            note_generation(tx, change.vault.generation())?;
            body(tx)
        })?;
        store.close()?;
        if LOGS.iter().any(|log| folder.join(log).exists()) {
            return Err(Problem::invariant("the store that comes left a log"));
        }
        File::open(change.store())
            .and_then(|store| store.sync_all())
            .map_err(failed("rotation"))?;
        let file = folder.join("anchor");
        let generation = change.vault.generation();
        let anchor = anchor::write(&file, &change.vault, before, generation, &head, Moment(now))?;
        write_whole(&folder.join("vault"), &change.vault.to_bytes())?;
        let written = fs::read(folder.join("vault")).map_err(failed("rotation"))?;
        if !change.vault.is_written_in(&written) {
            return Err(Problem::invariant("the new vault cannot be read"));
        }
        write_whole(&folder.join("ready"), b"")?;
        Ok((head, anchor))
    }

    /// Finishes an exchange that was ready; takes away one that was not.
    pub(super) fn finish_rotation(&self) -> Result<(), Problem> {
        let (home, folder) = (&self.place.folder, self.rotation_folder());
        if !folder.exists() {
            return Ok(());
        }
        if folder.join("ready").exists() {
            if folder.join("store.db").exists() {
                // A log of the store that goes would be read into the one that comes. It was
                // taken away before, but a cut may have brought it back.
                for log in LOGS {
                    remove_if_there(&home.join(log))?;
                }
                flush_folder(Some(home))?;
                fs::rename(folder.join("store.db"), home.join("store.db"))
                    .map_err(failed("rotation"))?;
            }
            for name in BESIDE_STORE {
                if folder.join(name).exists() {
                    fs::rename(folder.join(name), home.join(name)).map_err(failed("rotation"))?;
                }
            }
            // Its slots are sealed to the old key, and would let in who was shut out.
            forget_previous(&self.vault_file())?;
            flush_folder(Some(&folder))?;
            flush_folder(Some(home))?;
        }
        fs::remove_dir_all(&folder).map_err(failed("rotation"))?;
        flush_folder(Some(home))
    }
}

fn remove_if_there(file: &Path) -> Result<(), Problem> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(failed("rotation")(error))
        }
        _ => Ok(()),
    }
}

/// Nothing is ready, on the disk too.
fn withdraw_ready(folder: &Path) -> Result<(), Problem> {
    remove_if_there(&folder.join("ready"))?;
    flush_folder(Some(folder))
}
