//! A backup of the open desk, in small steps, so that nobody waits for it: the store is
//! copied as it is at one moment, the copy is proven, sealed with the vault's header, and
//! the sealed file is opened again before it gets its name.
//!
//! Its files stand in `backups`; what is not finished stands in `backups/under-way`, and
//! goes when the desk is locked or the backup is called off.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use vault::{
    BACKUP_PIECE, BACKUP_SEAL, BackupFacts, BackupHead, BackupReader, BackupWriter,
    MAX_BACKUP_HEAD, Vault,
};

use super::files::{failed, flush_folder, make_private_folder, said};
use super::{OpenDesk, Session};
use crate::audit;
use crate::choices::choices;
use crate::problem::{Problem, Reason};
use crate::store::{self, Copying, Proof, Rows};

choices! {
    /// What a backup or a restoration is doing.
    pub(crate) enum Doing {
        Copying = "copying", Checking = "checking", Sealing = "sealing", Opening = "opening",
        Reading = "reading", Done = "done",
    }
}

/// Pieces in one step: 4 MB.
const PIECES: usize = 64;

/// How far a backup or a restoration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub(crate) struct Progress {
    /// What is being done.
    pub(crate) doing: Doing,
    /// How much of all of it is done, in hundredths.
    pub(crate) percent: u8,
}

/// A backup that is whole and has its name.
#[derive(Debug, Clone)]
pub(crate) struct BackupMade {
    pub(crate) number: u64,
    pub(crate) seq: i64,
    pub(crate) bytes: u64,
}

/// A backup file of this desk.
#[derive(Debug, Clone)]
pub(crate) struct BackupFile {
    pub(crate) number: u64,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) bytes: u64,
    /// The number of the store key that seals it.
    pub(crate) store_key: u32,
    /// Whether it is as long as its head says. What it holds, only who opens it can tell.
    pub(crate) whole: bool,
}

/// What a step came to.
pub(crate) enum Step {
    Goes(Progress),
    Made(BackupMade),
}

/// A backup under way; dropping it takes its files away.
pub(super) struct BackupUnderWay {
    number: u64,
    made_at: DateTime<Utc>,
    head: audit::Head,
    work: PathBuf,
    stage: Stage,
}

enum Stage {
    Copying(Copying),
    Checking(Proof, Rows),
    Sealing(Box<Sealing>),
    Opening(Box<Opening>),
    /// Between two stages.
    Turning,
}

/// The copy on its way into the sealed file.
struct Sealing {
    writer: Option<BackupWriter>,
    /// The vault's header, which goes before the store.
    before: Vec<u8>,
    clear: File,
    sealed: File,
    left: u64,
    all: u64,
    hash: Sha256,
}

/// The sealed file, opened again.
struct Opening {
    reader: Option<BackupReader>,
    sealed: File,
    left: u64,
    all: u64,
    hash: Sha256,
    expected: [u8; 32],
}

impl Drop for BackupUnderWay {
    fn drop(&mut self) {
        // Closed first: what is open cannot be taken away everywhere.
        self.stage = Stage::Turning;
        drop(fs::remove_dir_all(&self.work));
    }
}

impl BackupUnderWay {
    fn copy(&self) -> PathBuf {
        self.work.join("store.db")
    }

    fn sealed(&self) -> PathBuf {
        self.work.join("sealed")
    }

    /// Goes on a little. `None` when the sealed file is proven.
    fn step(&mut self, vault: &Vault) -> Result<Option<Progress>, Problem> {
        let (next, doing, percent) = match std::mem::replace(&mut self.stage, Stage::Turning) {
            Stage::Copying(mut copying) => match copying.step()? {
                100 => {
                    let rows = copying.close()?;
                    let key = vault.database_key();
                    let proof = Proof::begin(&self.copy(), &key, chain_holds)?;
                    (Stage::Checking(proof, rows), Doing::Checking, 30)
                }
                done => (Stage::Copying(copying), Doing::Copying, part(0, 30, done)),
            },
            Stage::Checking(mut proof, rows) => match proof.step()? {
                100 => {
                    let head = audit::head(proof.store())?;
                    if proof.close()? != rows || head != self.head {
                        return Err(Problem::invariant("the copy is not the store"));
                    }
                    (
                        Stage::Sealing(self.begin_sealing(vault)?),
                        Doing::Sealing,
                        60,
                    )
                }
                done => (
                    Stage::Checking(proof, rows),
                    Doing::Checking,
                    part(30, 30, done),
                ),
            },
            Stage::Sealing(mut sealing) => {
                sealing.step()?;
                if sealing.left > 0 {
                    let percent = part(60, 20, share(sealing.left, sealing.all));
                    (Stage::Sealing(sealing), Doing::Sealing, percent)
                } else {
                    let opening = self.begin_opening(vault, *sealing)?;
                    (Stage::Opening(opening), Doing::Opening, 80)
                }
            }
            Stage::Opening(mut opening) => {
                opening.step()?;
                if opening.left == 0 {
                    return if opening.is_whole() {
                        Ok(None)
                    } else {
                        Err(Problem::invariant("the sealed file is not the copy"))
                    };
                }
                let percent = part(80, 20, share(opening.left, opening.all));
                (Stage::Opening(opening), Doing::Opening, percent)
            }
            Stage::Turning => return Err(Problem::invariant("the backup broke off")),
        };
        self.stage = next;
        Ok(Some(Progress { doing, percent }))
    }

    fn begin_sealing(&self, vault: &Vault) -> Result<Box<Sealing>, Problem> {
        let header = vault.to_bytes();
        let mut before = (header.len() as u64).to_be_bytes().to_vec();
        before.extend(header);
        let clear = File::open(self.copy()).map_err(failed("backup"))?;
        let length = clear.metadata().map_err(failed("backup"))?.len();
        let all = length + before.len() as u64;
        let facts = BackupFacts {
            vault: vault.vault_id(),
            mode: vault.mode(),
            number: self.number,
            made_at: self.made_at.timestamp_millis(),
            schema: store::head(),
            length: all,
        };
        let writer = vault.begin_backup(&facts).map_err(said)?;
        let mut sealed = File::create_new(self.sealed()).map_err(failed("backup"))?;
        sealed.write_all(writer.head()).map_err(failed("backup"))?;
        Ok(Box::new(Sealing {
            writer: Some(writer),
            before,
            clear,
            sealed,
            left: all,
            all,
            hash: Sha256::new(),
        }))
    }

    fn begin_opening(&self, vault: &Vault, sealing: Sealing) -> Result<Box<Opening>, Problem> {
        sealing.sealed.sync_all().map_err(failed("backup"))?;
        let mut sealed = File::open(self.sealed()).map_err(failed("backup"))?;
        let head = read_head(&mut sealed)?;
        Ok(Box::new(Opening {
            reader: Some(vault.open_backup(&head).map_err(said)?),
            sealed,
            left: sealing.all,
            all: sealing.all,
            hash: Sha256::new(),
            expected: sealing.hash.finalize().into(),
        }))
    }
}

impl Sealing {
    fn step(&mut self) -> Result<(), Problem> {
        for _ in 0..PIECES {
            let Some(mut writer) = self.writer.take() else {
                return Ok(());
            };
            let wanted = usize::try_from(self.left).map_or(BACKUP_PIECE, |n| n.min(BACKUP_PIECE));
            let mut piece = vec![0; wanted];
            let from_header = self.before.len().min(wanted);
            let (first, rest) = piece.split_at_mut(from_header);
            for (to, from) in first.iter_mut().zip(self.before.drain(..from_header)) {
                *to = from;
            }
            self.clear.read_exact(rest).map_err(failed("backup"))?;
            self.hash.update(&piece);
            self.left -= wanted as u64;
            let sealed = if self.left == 0 {
                writer.last(&piece)
            } else {
                let sealed = writer.next(&piece);
                self.writer = Some(writer);
                sealed
            };
            self.sealed
                .write_all(&sealed.map_err(said)?)
                .map_err(failed("backup"))?;
        }
        Ok(())
    }
}

impl Opening {
    fn step(&mut self) -> Result<(), Problem> {
        for _ in 0..PIECES {
            match next_piece(&mut self.reader, &mut self.sealed, &mut self.left)? {
                Some(piece) => self.hash.update(&piece),
                None => return Ok(()),
            }
        }
        Ok(())
    }

    fn is_whole(&mut self) -> bool {
        self.hash.finalize_reset().as_slice() == self.expected
    }
}

/// Reads and opens the next piece; `None` after the last, behind which nothing may stand.
pub(super) fn next_piece(
    reader: &mut Option<BackupReader>,
    sealed: &mut File,
    left: &mut u64,
) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, Problem> {
    let Some(mut open) = reader.take() else {
        return Ok(None);
    };
    let clear = usize::try_from(*left).map_or(BACKUP_PIECE, |n| n.min(BACKUP_PIECE));
    let mut piece = vec![0; clear + BACKUP_SEAL];
    sealed
        .read_exact(&mut piece)
        .map_err(|error| match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Problem::refused(Reason::BackupDamaged),
            _ => failed("backup")(error),
        })?;
    *left -= clear as u64;
    let damaged = |_| Problem::refused(Reason::BackupDamaged);
    if *left > 0 {
        let piece = open.next(&piece).map_err(damaged)?;
        *reader = Some(open);
        return Ok(Some(piece));
    }
    let piece = open.last(&piece).map_err(damaged)?;
    if sealed.read(&mut [0]).map_err(failed("backup"))? > 0 {
        return Err(Problem::refused(Reason::BackupDamaged));
    }
    Ok(Some(piece))
}

/// The head at the start of a file, which is then left at its first piece.
pub(super) fn read_head(file: &mut File) -> Result<BackupHead, Problem> {
    use std::io::{Seek, SeekFrom};
    let mut start = Vec::new();
    file.take(MAX_BACKUP_HEAD as u64)
        .read_to_end(&mut start)
        .map_err(failed("backup"))?;
    let head = BackupHead::read(&start).map_err(|error| match error {
        vault::VaultError::Newer { version } => Problem::refused(Reason::NewerStore {
            version: version.to_string(),
        }),
        _ => Problem::refused(Reason::BackupDamaged),
    })?;
    file.seek(SeekFrom::Start(head.length() as u64))
        .map_err(failed("backup"))?;
    Ok(head)
}

/// Whether each entry of the chain holds the hash of the one before. Whose signatures they
/// are is checked where people unlock.
pub(super) fn chain_holds(store: &Connection) -> Result<bool, Problem> {
    audit::is_linked(store)
}

/// Hundredths of a part of the whole.
pub(super) fn part(from: u8, length: u8, done: u8) -> u8 {
    from + u8::try_from(u32::from(length) * u32::from(done) / 100).unwrap_or(0)
}

/// What is done, in hundredths.
pub(super) fn share(left: u64, all: u64) -> u8 {
    u8::try_from((all - left) * 100 / all.max(1)).unwrap_or(100)
}

impl Session {
    pub(super) fn backups(&self) -> PathBuf {
        self.place.folder.join("backups")
    }

    /// Begins a backup of the open desk; one that is under way begins anew. `newest` is
    /// the last number that the store knows: what a lost file had is not given twice.
    pub(crate) fn begin_backup(&mut self, newest: u64) -> Result<Progress, Problem> {
        self.refuse_in_rescue("begin_backup")?;
        let (folder, store) = (self.backups(), self.store_file());
        let made_at = self.now().with_timezone(&Utc);
        let files = self.backup_files()?;
        let newest = files.first().map_or(newest, |file| file.number.max(newest));
        let desk = self.desk_mut()?;
        desk.backup = None;
        let work = folder.join("under-way");
        if work.exists() {
            fs::remove_dir_all(&work).map_err(failed("backup"))?;
        }
        make_private_folder(&work)?;
        let key = desk.vault.database_key();
        let copying = Copying::begin((&store, &key), (&work.join("store.db"), &key))?;
        let head = audit::head(copying.source())?;
        desk.backup = Some(Box::new(BackupUnderWay {
            number: newest + 1,
            made_at,
            head,
            work,
            stage: Stage::Copying(copying),
        }));
        Ok(Progress {
            doing: Doing::Copying,
            percent: 0,
        })
    }

    /// Goes on with the backup. What fails takes the unfinished files away; the backups
    /// from before stay.
    pub(crate) fn step_backup(&mut self) -> Result<Step, Problem> {
        let folder = self.backups();
        let OpenDesk { vault, backup, .. } = self.desk_mut()?;
        let mut under_way = backup
            .take()
            .ok_or_else(|| Problem::refused(Reason::NotFound))?;
        if let Some(progress) = under_way.step(vault)? {
            *backup = Some(under_way);
            return Ok(Step::Goes(progress));
        }
        let name = folder.join(file_name(vault, under_way.number));
        fs::rename(under_way.sealed(), &name).map_err(failed("backup"))?;
        flush_folder(Some(&folder))?;
        let bytes = fs::metadata(&name).map_err(failed("backup"))?.len();
        Ok(Step::Made(BackupMade {
            number: under_way.number,
            seq: under_way.head.seq,
            bytes,
        }))
    }

    /// Calls the backup off. Answers whether there was one.
    pub(crate) fn stop_backup(&mut self) -> Result<bool, Problem> {
        Ok(self.desk_mut()?.backup.take().is_some())
    }

    /// The backups in this desk's folder, newest first. A file that is no backup is
    /// passed over: it is not ours to judge.
    pub(crate) fn backup_files(&self) -> Result<Vec<BackupFile>, Problem> {
        let folder = self.backups();
        if !folder.exists() {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed("backup"))? {
            let path = entry.map_err(failed("backup"))?.path();
            if let Some(file) = described(&path) {
                found.push(file);
            }
        }
        found.sort_by_key(|file| std::cmp::Reverse(file.number));
        Ok(found)
    }

    /// Each backup's number and the day on which it was made here.
    pub(crate) fn backup_days(&self) -> Result<Vec<(u64, NaiveDate)>, Problem> {
        let offset = *self.now().offset();
        Ok(self
            .backup_files()?
            .iter()
            .map(|file| {
                let day = file.made_at.with_timezone(&offset).date_naive();
                (file.number, day)
            })
            .collect())
    }

    /// The bytes of a backup, to leave this computer as they are.
    pub(crate) fn read_backup(&self, number: u64) -> Result<Vec<u8>, Problem> {
        let path = self.backup_path(number)?;
        fs::read(path).map_err(failed("backup"))
    }

    /// What a backup is called: the vault's short name and a number, nobody's name.
    pub(crate) fn backup_name(&self, number: u64) -> Result<String, Problem> {
        Ok(file_name(&self.desk()?.vault, number))
    }

    /// Takes away backups that newer ones replace.
    pub(crate) fn drop_backups(&self, numbers: &[u64]) -> Result<(), Problem> {
        for number in numbers {
            fs::remove_file(self.backup_path(*number)?).map_err(failed("backup"))?;
        }
        Ok(())
    }

    pub(super) fn backup_path(&self, number: u64) -> Result<PathBuf, Problem> {
        let folder = self.backups();
        for entry in fs::read_dir(folder).map_err(|_| Problem::refused(Reason::NotFound))? {
            let path = entry.map_err(failed("backup"))?.path();
            if described(&path).is_some_and(|file| file.number == number) {
                return Ok(path);
            }
        }
        Err(Problem::refused(Reason::NotFound))
    }
}

fn file_name(vault: &Vault, number: u64) -> String {
    format!("sanad-{}-{number:05}.sanad", vault.vault_id())
}

/// What the head of a file says, if it is a backup.
fn described(path: &Path) -> Option<BackupFile> {
    if path.extension()? != "sanad" {
        return None;
    }
    let mut file = File::open(path).ok()?;
    let bytes = file.metadata().ok()?.len();
    let head = read_head(&mut file).ok()?;
    let facts = head.facts();
    Some(BackupFile {
        number: facts.number,
        made_at: DateTime::from_timestamp_millis(facts.made_at)?,
        bytes,
        store_key: head.store_key_number(),
        whole: bytes == sealed_length(head.length() as u64, facts.length),
    })
}

/// How long a file is with this head and so many clear bytes. A last piece is always there.
fn sealed_length(head: u64, clear: u64) -> u64 {
    let pieces = clear.div_ceil(BACKUP_PIECE as u64).max(1);
    head + clear + pieces * BACKUP_SEAL as u64
}
