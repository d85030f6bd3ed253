//! A backup put in the place of the store. It is opened and proven beside the store, which
//! is not touched until somebody has seen what the backup holds and says yes; and what lay
//! there before is set aside, never deleted.
//!
//! Everything happens in the folder `restore`. When it is ready, a file `ready` says so,
//! and from then on a start after a power cut finishes the exchange.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use vault::{
    BackupFacts, BackupHead, BackupReader, DatabaseKey, Locked, Passphrase, RecoveryKey, Vault,
    VaultError,
};

use super::backup::{Doing, Progress, chain_holds, next_piece, part, read_head, share};
use super::birth::misread;
use super::files::{failed, flush_folder, make_private_folder, said};
use super::tries::Try;
use super::{Actor, Desk, Role, Session, Tx};
use crate::audit;
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::store::{Copying, Proof, Store};

/// Pieces in one step: 4 MB.
const PIECES: usize = 64;
/// What stood in a store's place, and goes aside with it.
const BESIDE_STORE: [&str; 2] = ["store.db-wal", "store.db-shm"];

/// What a backup says of itself before anybody opens it.
#[derive(Debug, Clone)]
pub(crate) struct Offered {
    pub(crate) vault: String,
    pub(crate) number: u64,
    pub(crate) made_at: DateTime<Utc>,
    /// Whether a desk lies here already, which would be set aside.
    pub(crate) replaces: bool,
}

/// What a proven backup holds.
#[derive(Debug, Clone)]
pub(crate) struct Proven {
    pub(crate) number: u64,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) entries: i64,
    pub(crate) last: Option<Moment>,
}

/// Who opens a backup.
pub(crate) enum Opener {
    /// The recovery sheet that was valid when it was made.
    Sheet(RecoveryKey),
    /// Somebody of this desk, while its vault is whole.
    Person(Box<Vault>),
}

/// A backup that was chosen, on its way to the store's place; dropping it takes its files
/// away.
pub(super) struct Restoring {
    head: BackupHead,
    file: File,
    folder: PathBuf,
    stage: Stage,
}

enum Stage {
    Chosen,
    Unsealing(Box<Unsealing>),
    Checking(Proof, Opened),
    /// The store is sealed anew, under the key of the vault that lies here.
    Sealing(Copying, Opened, Proven),
    Ready(Opened, Proven),
    /// Between two stages.
    Turning,
}

/// What a backup was opened to.
struct Opened {
    /// The vault's header from the backup.
    header: Vec<u8>,
    /// The key of the store beside it.
    key: DatabaseKey,
    /// The key of the vault that lies here, where that is a newer one.
    newer: Option<DatabaseKey>,
    /// Whether the store has the newer key already.
    sealed: bool,
}

struct Unsealing {
    opener: Opener,
    reader: Option<BackupReader>,
    /// The key of the vault that lies here, where that is newer than the backup's.
    newer: Option<DatabaseKey>,
    /// The vault's header, until it is whole.
    header: Vec<u8>,
    store: File,
    left: u64,
}

impl Drop for Restoring {
    fn drop(&mut self) {
        self.stage = Stage::Turning;
        // What is ready is exchanged, now or at the next start.
        if !self.folder.join("ready").exists() {
            drop(fs::remove_dir_all(&self.folder));
        }
    }
}

impl Restoring {
    fn facts(&self) -> &BackupFacts {
        self.head.facts()
    }

    fn made_at(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.facts().made_at).unwrap_or_default()
    }

    fn store(&self) -> PathBuf {
        self.folder.join("store.db")
    }

    /// Goes on a little. `None` when the backup is proven.
    fn step(&mut self) -> Result<Option<Progress>, Problem> {
        let all = self.facts().length;
        let (next, doing, percent) = match std::mem::replace(&mut self.stage, Stage::Turning) {
            Stage::Unsealing(mut unsealing) => {
                unsealing.step(&mut self.file)?;
                if unsealing.left > 0 {
                    let percent = part(0, 60, share(unsealing.left, all));
                    (Stage::Unsealing(unsealing), Doing::Opening, percent)
                } else {
                    let opened = unsealing.finish(self.facts())?;
                    let proof = Proof::begin(&self.store(), &opened.key, chain_holds)?;
                    (Stage::Checking(proof, opened), Doing::Checking, 60)
                }
            }
            Stage::Checking(mut proof, opened) => match proof.step()? {
                100 => {
                    let head = audit::head(proof.store())?;
                    proof.close()?;
                    let proven = Proven {
                        number: self.facts().number,
                        made_at: self.made_at(),
                        entries: head.seq,
                        last: head.at,
                    };
                    let Some(newer) = &opened.newer else {
                        self.stage = Stage::Ready(opened, proven);
                        return Ok(None);
                    };
                    let to = self.folder.join("store.new");
                    let copying = Copying::begin((&self.store(), &opened.key), (&to, newer))?;
                    (Stage::Sealing(copying, opened, proven), Doing::Sealing, 80)
                }
                done => (
                    Stage::Checking(proof, opened),
                    Doing::Checking,
                    part(60, 20, done),
                ),
            },
            Stage::Sealing(mut copying, mut opened, proven) => match copying.step()? {
                100 => {
                    copying.close()?;
                    fs::rename(self.folder.join("store.new"), self.store())
                        .map_err(failed("restore"))?;
                    if let Some(newer) = opened.newer.take() {
                        (opened.key, opened.sealed) = (newer, true);
                    }
                    self.stage = Stage::Ready(opened, proven);
                    return Ok(None);
                }
                done => (
                    Stage::Sealing(copying, opened, proven),
                    Doing::Sealing,
                    part(80, 20, done),
                ),
            },
            ready @ Stage::Ready(..) => {
                self.stage = ready;
                return Ok(None);
            }
            Stage::Chosen | Stage::Turning => return Err(Problem::refused(Reason::NotFound)),
        };
        self.stage = next;
        Ok(Some(Progress { doing, percent }))
    }
}

impl Unsealing {
    fn step(&mut self, file: &mut File) -> Result<(), Problem> {
        for _ in 0..PIECES {
            let Some(piece) = next_piece(&mut self.reader, file, &mut self.left)? else {
                return Ok(());
            };
            let mut rest = piece.as_slice();
            while !rest.is_empty() {
                let missing = self.missing()?;
                if missing == 0 {
                    self.store.write_all(rest).map_err(failed("restore"))?;
                    break;
                }
                let (taken, after) = rest.split_at(missing.min(rest.len()));
                self.header.extend_from_slice(taken);
                rest = after;
            }
        }
        Ok(())
    }

    /// How many bytes of the header are still to come: first its length, in eight bytes,
    /// then as many.
    fn missing(&self) -> Result<usize, Problem> {
        let whole = match self.header.split_first_chunk() {
            None => 8,
            Some((length, _)) => usize::try_from(u64::from_be_bytes(*length))
                .ok()
                .filter(|length| *length <= vault::MAX_HEADER_BYTES)
                .map(|length| length + 8)
                .ok_or_else(|| Problem::refused(Reason::BackupDamaged))?,
        };
        Ok(whole.saturating_sub(self.header.len()))
    }

    fn finish(self, facts: &BackupFacts) -> Result<Opened, Problem> {
        self.store.sync_all().map_err(failed("restore"))?;
        let damaged = || Problem::refused(Reason::BackupDamaged);
        let header = self.header.get(8..).ok_or_else(damaged)?.to_vec();
        let locked = Locked::read(&header).map_err(|_| damaged())?;
        if locked.vault_id() != facts.vault || locked.mode() != facts.mode {
            return Err(damaged());
        }
        let key = match &self.opener {
            Opener::Sheet(sheet) => locked
                .unlock_with_recovery(sheet)
                .map_err(|_| damaged())?
                .database_key(),
            Opener::Person(vault) => vault.database_key(),
        };
        Ok(Opened {
            header,
            key,
            newer: self.newer,
            sealed: false,
        })
    }
}

impl Session {
    fn restore_folder(&self) -> PathBuf {
        self.place.folder.join("restore")
    }

    /// A backup was chosen: one of this desk's own folder.
    pub(crate) fn choose_backup(&mut self, number: u64) -> Result<Offered, Problem> {
        let path = self.backup_path(number)?;
        self.take_backup(File::open(path).map_err(failed("backup"))?)
    }

    /// A backup was chosen. It is read, not opened, and nothing of the desk is touched.
    pub(crate) fn take_backup(&mut self, mut file: File) -> Result<Offered, Problem> {
        self.refuse_open_desk()?;
        self.take_hold()?;
        self.restoring = None;
        let head = read_head(&mut file)?;
        if head.facts().mode != self.mode() {
            return Err(Problem::refused(Reason::TrainingMismatch));
        }
        // Somebody else's desk is not set aside by a wrong file.
        match self.read_header() {
            Ok((live, _)) if live.vault_id() != head.facts().vault => {
                return Err(Problem::refused(Reason::BackupForeign));
            }
            _ => {}
        }
        let restoring = Restoring {
            head,
            file,
            folder: self.restore_folder(),
            stage: Stage::Chosen,
        };
        let offered = Offered {
            vault: restoring.facts().vault.to_string(),
            number: restoring.facts().number,
            made_at: restoring.made_at(),
            replaces: self.store_file().exists() || self.vault_file().exists(),
        };
        self.restoring = Some(Box::new(restoring));
        Ok(offered)
    }

    fn refuse_open_desk(&self) -> Result<(), Problem> {
        match self.desk {
            Desk::Closed => Ok(()),
            Desk::Open(_) | Desk::SettingUp(_) | Desk::Technical => {
                Err(Problem::refused(Reason::StoreExists))
            }
        }
    }

    /// Opens the chosen backup with what was typed from the recovery sheet.
    pub(crate) fn open_backup_with_sheet(&mut self, typed: &str) -> Result<Progress, Problem> {
        self.chosen()?;
        let sheet = RecoveryKey::read(typed).map_err(misread)?;
        self.begin_try("passphrase")?;
        let reader = self.chosen()?.head.open(&sheet);
        self.end_try(match &reader {
            Ok(_) => Try::Right,
            Err(VaultError::WrongRecoveryKey) => Try::WrongSheet,
            Err(_) => Try::Neither,
        });
        let newer = self.newer_key(&sheet)?;
        match reader {
            Ok(reader) => self.begin_unsealing(Opener::Sheet(sheet), reader, newer),
            Err(VaultError::WrongRecoveryKey) => Err(Problem::at("typed", Reason::RecoveryWrong)),
            Err(_) => Err(Problem::refused(Reason::BackupDamaged)),
        }
    }

    /// Opens the chosen backup as a supervisor of this desk, while its vault is whole.
    pub(crate) fn open_backup_as(
        &mut self,
        login: &str,
        passphrase: &Passphrase,
    ) -> Result<Progress, Problem> {
        self.chosen()?;
        // On a new computer there is no vault on which a passphrase could be tried.
        let (live, _) = self
            .read_header()
            .map_err(|_| Problem::refused(Reason::SheetNeeded))?;
        self.begin_try("passphrase")?;
        let opened = self.at_computer(live).unlock(login, passphrase);
        self.end_try(match &opened {
            Ok(_) => Try::Right,
            Err(VaultError::WrongPassphrase) => Try::WrongPassphrase,
            Err(_) => Try::Neither,
        });
        let vault = opened.map_err(said)?;
        if !super::supervises(&vault) {
            return Err(Problem::at("login", Reason::SupervisorNeeded));
        }
        let reader = vault
            .open_backup(&self.chosen()?.head)
            .map_err(|_| Problem::refused(Reason::SheetNeeded))?;
        self.begin_unsealing(Opener::Person(Box::new(vault)), reader, None)
    }

    /// The key of the vault that lies here, if it came after the backup's: somebody was shut
    /// out in between, and stays out if the store gets this key. A sheet that was replaced
    /// since does not open the vault, and then the backup's own takes its place.
    fn newer_key(&mut self, sheet: &RecoveryKey) -> Result<Option<DatabaseKey>, Problem> {
        let live = self.read_header().ok().map(|(live, _)| live);
        let head = &self.chosen()?.head;
        Ok(live
            .filter(|live| {
                live.vault_id() == head.facts().vault && live.epoch() > head.store_key_number()
            })
            .and_then(|live| live.unlock_with_recovery(sheet).ok())
            .map(|live| live.database_key()))
    }

    fn chosen(&mut self) -> Result<&mut Restoring, Problem> {
        self.restoring
            .as_deref_mut()
            .ok_or_else(|| Problem::refused(Reason::NotFound))
    }

    fn begin_unsealing(
        &mut self,
        opener: Opener,
        reader: BackupReader,
        newer: Option<DatabaseKey>,
    ) -> Result<Progress, Problem> {
        use std::io::{Seek, SeekFrom};
        let restoring = self.chosen()?;
        let start = restoring.head.length() as u64;
        restoring
            .file
            .seek(SeekFrom::Start(start))
            .map_err(failed("restore"))?;
        restoring.stage = Stage::Turning;
        if restoring.folder.exists() {
            fs::remove_dir_all(&restoring.folder).map_err(failed("restore"))?;
        }
        make_private_folder(&restoring.folder)?;
        let store = File::create_new(restoring.store()).map_err(failed("restore"))?;
        restoring.stage = Stage::Unsealing(Box::new(Unsealing {
            opener,
            reader: Some(reader),
            newer,
            header: Vec::new(),
            store,
            left: restoring.facts().length,
        }));
        Ok(Progress {
            doing: Doing::Opening,
            percent: 0,
        })
    }

    /// Goes on with opening and proving the backup. `Done` when it may be put in place.
    pub(crate) fn step_restore(&mut self) -> Result<Progress, Problem> {
        let outcome = self.chosen()?.step();
        match outcome {
            Ok(Some(progress)) => Ok(progress),
            Ok(None) => Ok(Progress {
                doing: Doing::Done,
                percent: 100,
            }),
            // A damaged store inside is a damaged backup; the one in place is untouched.
            Err(Problem::Refused(refusals))
                if refusals
                    .iter()
                    .any(|one| one.reason == Reason::DamagedStore) =>
            {
                self.restoring = None;
                Err(Problem::refused(Reason::BackupDamaged))
            }
            Err(problem) => {
                self.restoring = None;
                Err(problem)
            }
        }
    }

    /// What the proven backup holds, for the person who decides.
    pub(crate) fn proven(&mut self) -> Result<Proven, Problem> {
        match &self.chosen()?.stage {
            Stage::Ready(_, proven) => Ok(proven.clone()),
            _ => Err(Problem::refused(Reason::NotFound)),
        }
    }

    /// Calls the restoration off; nothing has changed.
    pub(crate) fn abandon_restore(&mut self) -> bool {
        self.restoring.take().is_some()
    }

    /// Puts the proven backup in place. `write` leaves a line in it that says so, which
    /// is told to every supervisor.
    pub(crate) fn confirm_restore(
        &mut self,
        write: impl FnOnce(&Tx<'_>, &Proven) -> Result<(), Problem>,
    ) -> Result<Proven, Problem> {
        self.refuse_open_desk()?;
        let now = self.now();
        let clock = self.clock();
        let live = self.read_header().ok().map(|(live, _)| live);
        let restoring = self.chosen()?;
        let Stage::Ready(opened, proven) = &restoring.stage else {
            return Err(Problem::refused(Reason::NotFound));
        };
        let (folder, proven) = (restoring.folder.clone(), proven.clone());
        // A schema of an older Sanad is brought up to date here, where nothing can be lost.
        let mut store = Store::open(&restoring.store(), &opened.key, now.with_timezone(&Utc))?;
        store.write(|sql| {
            let nobody = Actor {
                id: AccountId(uuid::Uuid::nil()),
                role: Role::Supervisor,
            };
            write(&Tx::new(sql, now, &nobody, "", clock.as_ref(), 0), &proven)
        })?;
        store.close()?;
        // Who was let go since the backup stays out, where the present vault is whole.
        let first = live.is_none();
        let keep = opened.sealed || live.is_some_and(|live| replaces_none(&live, &opened.header));
        if !keep {
            write_flushed(&folder.join("vault"), &opened.header)?;
        }
        write_flushed(&folder.join("ready"), b"")?;
        flush_folder(Some(&folder))?;
        self.restoring = None;
        self.exchange()?;
        if first {
            self.begin_count();
        }
        Ok(proven)
    }

    /// Finishes an exchange that was ready; takes away one that was not.
    pub(super) fn finish_restore(&self) -> Result<(), Problem> {
        let folder = self.restore_folder();
        if folder.join("ready").exists() {
            self.exchange()
        } else if folder.exists() {
            fs::remove_dir_all(&folder).map_err(failed("restore"))
        } else {
            Ok(())
        }
    }

    /// Each step can be done again after a power cut: a file that is still in `restore`
    /// has not been put in place, so what stands in its place is the old one.
    fn exchange(&self) -> Result<(), Problem> {
        let (home, folder) = (&self.place.folder, self.restore_folder());
        let aside = free_name(home, "set-aside");
        make_private_folder(&aside)?;
        if folder.join("store.db").exists() {
            for name in BESIDE_STORE.into_iter().chain(["store.db"]) {
                set_aside(home, name, &aside)?;
            }
            fs::rename(folder.join("store.db"), home.join("store.db"))
                .map_err(failed("restore"))?;
        }
        if folder.join("vault").exists() {
            // The one before a change belongs to the vault that goes.
            set_aside(home, "vault.prev", &aside)?;
            set_aside(home, "vault", &aside)?;
            fs::rename(folder.join("vault"), home.join("vault")).map_err(failed("restore"))?;
        }
        flush_folder(Some(home))?;
        // Empty when the first try got so far.
        drop(fs::remove_dir(&aside));
        fs::remove_dir_all(&folder).map_err(failed("restore"))?;
        flush_folder(Some(home))
    }
}

/// Whether the vault that lies here may go on with the backup's store: of the same store
/// key, and not older.
fn replaces_none(live: &Locked, header: &[u8]) -> bool {
    Locked::read(header).is_ok_and(|old| {
        live.vault_id() == old.vault_id()
            && live.epoch() == old.epoch()
            && live.generation() >= old.generation()
    })
}

fn set_aside(home: &Path, name: &str, aside: &Path) -> Result<(), Problem> {
    let file = home.join(name);
    if file.exists() {
        fs::rename(file, aside.join(name)).map_err(failed("restore"))?;
    }
    Ok(())
}

/// A folder's name that nothing has yet: `set-aside-1`, `set-aside-2`, …
fn free_name(home: &Path, name: &str) -> PathBuf {
    (1_u32..)
        .map(|number| home.join(format!("{name}-{number}")))
        .find(|path| !path.exists())
        .unwrap_or_else(|| home.join(name))
}

fn write_flushed(file: &Path, bytes: &[u8]) -> Result<(), Problem> {
    let mut open = File::create(file).map_err(failed("restore"))?;
    open.write_all(bytes).map_err(failed("restore"))?;
    open.sync_all().map_err(failed("restore"))
}
