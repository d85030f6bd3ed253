//! MBT: acts, crashes, cuts of the chain and older files put back, in any order. What the
//! supervisor is told at each unlock is held against a model of some lines, which reads the
//! witnesses and the chain from outside.

use std::collections::{BTreeSet, HashMap};
use std::fs;

use serde_json::{Value, json};
use tests::PASSPHRASE;
use vault::Locked;

use crate::desk::{Desk, Founded, Where, files, lay, text};
use crate::{Dice, Size, look, say};

type Files = Vec<(String, Vec<u8>)>;

/// Steps of one sequence.
const STEPS: u64 = 9;

/// What somebody may put back.
const GROUPS: [&str; 4] = ["store.db", "vault", "anchor", "ring"];

/// A desk that people work at, and somebody else at its files.
struct Life<'a> {
    scratch: tempfile::TempDir,
    at: Where,
    founded: &'a Founded,
    desk: Option<Desk>,
    /// Seconds since the founding.
    now: i64,
    kept: Vec<(Files, Files)>,
    /// By which login each vault opens.
    logins: HashMap<Vec<u8>, String>,
    account: Value,
    /// Nobody has touched the files since the last lock that everything was told before.
    peace: bool,
}

#[derive(Default)]
struct Counted {
    unlocks: u32,
    alarms: u32,
    crashes: u32,
    quiet: u32,
}

pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let rounds = size.of(10_000, 8);
    let mut counted = Counted::default();
    for round in 1..=rounds {
        let mut done = Vec::new();
        one(founded, dice, &mut counted, &mut done)
            .map_err(|why| format!("sequence {round}: {why}, after {}", done.join(", ")))?;
    }
    say(&format!(
        "{rounds} sequences, {} crashes, {} unlocks as the model says: {} told of something, {} of nothing",
        counted.crashes, counted.unlocks, counted.alarms, counted.quiet
    ));
    if counted.alarms == 0 || counted.quiet == 0 {
        return Err("one of the two verdicts was never given".to_owned());
    }
    Ok(())
}

fn one(
    founded: &Founded,
    dice: &mut Dice,
    counted: &mut Counted,
    done: &mut Vec<String>,
) -> Result<(), String> {
    let mut life = Life::new(founded)?;
    for _ in 0..STEPS {
        let step = life.step(dice, counted)?;
        done.push(step);
    }
    life.open(counted)?;
    life.close()
}

impl<'a> Life<'a> {
    fn new(founded: &'a Founded) -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let header = fs::read(at.vault()).map_err(|why| why.to_string())?;
        Ok(Self {
            scratch,
            at,
            founded,
            desk: None,
            now: 600,
            kept: Vec::new(),
            logins: HashMap::from([(header, "nadia".to_owned())]),
            account: Value::Null,
            peace: true,
        })
    }

    fn step(&mut self, dice: &mut Dice, counted: &mut Counted) -> Result<String, String> {
        match dice.below(8) {
            0 | 1 => {
                let many = 1 + dice.below(40);
                self.open(counted)?;
                for number in 0..many {
                    let note =
                        json!({ "case": self.founded.case, "text": format!("Marque {number}") });
                    self.desk()?.must("add_note", &note)?;
                }
                Ok(format!("{many} acts"))
            }
            2 => {
                self.open(counted)?;
                self.rename()?;
                Ok("other keys".to_owned())
            }
            3 => {
                self.close()?;
                Ok("locked".to_owned())
            }
            4 => {
                self.open(counted)?;
                self.crash()?;
                counted.crashes += 1;
                Ok("crashed".to_owned())
            }
            5 => {
                self.close()?;
                let cut = self.cut(dice)?;
                Ok(format!("{cut} entries cut"))
            }
            6 => {
                self.close()?;
                self.kept
                    .push((files(&self.at.folder)?, files(&self.at.ring)?));
                Ok("copied".to_owned())
            }
            _ => {
                self.close()?;
                self.put_back(dice)
            }
        }
    }

    fn desk(&mut self) -> Result<&mut Desk, String> {
        self.desk.as_mut().ok_or_else(|| "nobody is in".to_owned())
    }

    /// Unlocks, if nobody is in, and holds what is told against the model.
    fn open(&mut self, counted: &mut Counted) -> Result<(), String> {
        if self.desk.is_some() {
            return Ok(());
        }
        let expected = self.verdict()?;
        let header = fs::read(self.at.vault()).map_err(|why| why.to_string())?;
        let login = self
            .logins
            .get(&header)
            .ok_or("a vault that nobody wrote")?;
        self.now += 60;
        let mut desk = Desk::start(&self.at, self.now);
        let told: BTreeSet<String> = desk
            .unlock_as(login, PASSPHRASE)
            .map_err(|problem| format!("unlock answered {problem}"))?
            .into_iter()
            .collect();
        if told != expected.0 {
            return Err(format!(
                "told {told:?}, and the model says {:?}",
                expected.0
            ));
        }
        if self.peace && expected.1 {
            return Err("a false alarm, which the model shares".to_owned());
        }
        counted.unlocks += 1;
        if expected.1 {
            counted.alarms += 1;
        } else {
            counted.quiet += 1;
        }
        if self.account.is_null() {
            let accounts = desk.must("list_accounts", &json!({}))?;
            self.account = accounts[0]["id"].clone();
        }
        self.desk = Some(desk);
        Ok(())
    }

    fn close(&mut self) -> Result<(), String> {
        if let Some(mut desk) = self.desk.take() {
            desk.must("lock", &json!({}))?;
            self.now += 3_600;
            // What was told is now behind every witness.
            self.peace = true;
        }
        Ok(())
    }

    /// The process is gone in the middle of the work: what lies on the disk stays.
    fn crash(&mut self) -> Result<(), String> {
        let (folder, ring) = (files(&self.at.folder)?, files(&self.at.ring)?);
        let peace = self.peace;
        self.close()?;
        self.peace = peace;
        lay(&self.at.folder, &folder)
            .and_then(|()| lay(&self.at.ring, &ring))
            .map_err(|why| why.to_string())
    }

    /// Another login is another vault; the store notes which.
    fn rename(&mut self) -> Result<(), String> {
        let login = format!("nadia{}", self.logins.len());
        let body = json!({ "account": self.account, "name": "Nadia Essai", "login": login });
        self.desk()?.must("rename_account", &body)?;
        let header = fs::read(self.at.vault()).map_err(|why| why.to_string())?;
        self.logins.insert(header, login);
        Ok(())
    }

    /// Somebody with the store's key takes entries from the end of the chain.
    fn cut(&mut self, dice: &mut Dice) -> Result<i64, String> {
        let store = look::open(&self.at.store(), &self.founded.keyspec)?;
        let last = look::last_entry(&store)?;
        let many = i64::try_from(1 + dice.below(6))
            .unwrap_or(1)
            .min(last - 3)
            .max(0);
        let sql = format!(
            "DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE seq > {};
             CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
             BEGIN SELECT raise(ABORT, 'the audit chain is append-only'); END;",
            last - many
        );
        store.execute_batch(&sql).map_err(|why| why.to_string())?;
        self.peace &= many == 0;
        Ok(many)
    }

    /// Some of the files are as they were once.
    fn put_back(&mut self, dice: &mut Dice) -> Result<String, String> {
        let places = self.kept.len() as u64;
        let place = usize::try_from(dice.below(places)).unwrap_or(0);
        let Some((folder, ring)) = self.kept.get(place) else {
            return Ok("nothing to put back".to_owned());
        };
        let taken: Vec<&str> = GROUPS.into_iter().filter(|_| dice.below(2) == 0).collect();
        let is_taken = |name: &str| taken.iter().any(|group| name.starts_with(group));
        let mut now: Files = files(&self.at.folder)?;
        now.retain(|(name, _)| !is_taken(name));
        now.extend(folder.iter().filter(|(name, _)| is_taken(name)).cloned());
        lay(&self.at.folder, &now).map_err(|why| why.to_string())?;
        if taken.contains(&"ring") {
            lay(&self.at.ring, ring).map_err(|why| why.to_string())?;
        }
        self.peace &= taken.is_empty();
        Ok(format!("{} of copy {place} put back", taken.join(" and ")))
    }

    /// What the supervisor must be told, and whether anything of it is new.
    fn verdict(&self) -> Result<(BTreeSet<String>, bool), String> {
        let copy = self.scratch.path().join("copy");
        lay(&copy, &files(&self.at.folder)?).map_err(|why| why.to_string())?;
        let store = look::open(&copy.join("store.db"), &self.founded.keyspec)?;
        let hashes = look::texts(&store, "SELECT lower(hex(hash)) FROM audit ORDER BY seq")?;
        let mut told: BTreeSet<String> = look::texts(&store, "SELECT code FROM desk_notice")?
            .into_iter()
            .collect();
        let noted = look::texts(
            &store,
            "SELECT value FROM setting WHERE name = 'vault_generation'",
        )?;
        let header = fs::read(copy.join("vault")).map_err(|why| why.to_string())?;
        let generation = Locked::read(&header)
            .map_err(|why| format!("{why:?}"))?
            .generation();
        let ring = files(&self.at.ring)?;
        let witnesses = [
            fs::read(copy.join("anchor")).ok(),
            ring.into_iter()
                .find(|(name, _)| name.starts_with("anchor-"))
                .map(|(_, bytes)| bytes),
        ];
        let (mut older_copy, mut older_keys) = (false, false);
        for witness in witnesses.iter().flatten() {
            let Some(seen) = Seen::newest(witness) else {
                continue;
            };
            let there = seen
                .seq
                .checked_sub(1)
                .and_then(|at| hashes.get(usize::try_from(at).ok()?));
            if seen.seq > 0 && there != Some(&seen.hash) {
                older_copy = true;
            } else if generation < seen.generation {
                older_keys = true;
            }
        }
        let noted = noted.first().and_then(|noted| noted.parse::<u64>().ok());
        let own = noted.is_some_and(|noted| generation < noted);
        // Of two gaps the worse one is told.
        let news: Vec<&str> = [
            older_copy.then_some("older_copy"),
            (own || older_keys && !older_copy).then_some("older_keys"),
        ]
        .into_iter()
        .flatten()
        .collect();
        let any = !news.is_empty();
        told.extend(news.into_iter().map(text_of));
        Ok((told, any))
    }
}

fn text_of(word: &str) -> String {
    text(&json!(word))
}

/// What a witness remembers, read by its places: eight letters, the vault, a counter, the
/// generation of the keys, the entry, a moment, the hash.
struct Seen {
    counter: u64,
    generation: u64,
    seq: u64,
    hash: String,
}

impl Seen {
    fn newest(bytes: &[u8]) -> Option<Self> {
        bytes
            .chunks(4096)
            .filter_map(Self::read)
            .max_by_key(|seen| seen.counter)
    }

    fn read(slot: &[u8]) -> Option<Self> {
        let number = |at: usize| Some(u64::from_be_bytes(slot.get(at..at + 8)?.try_into().ok()?));
        if !slot.starts_with(b"SANADANC") {
            return None;
        }
        Some(Self {
            counter: number(24)?,
            generation: number(32)?,
            seq: number(40)?,
            hash: slot
                .get(56..88)?
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect(),
        })
    }
}
