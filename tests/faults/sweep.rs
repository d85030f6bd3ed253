//! SWP: the Nth write, or the Nth read, of SQLite fails, for every N that an errand reaches, once
//! or from then on. Whatever was answered as saved is in the files as they lie on the disk, what
//! was refused is not, nothing is torn, nothing panics, and the desk goes on.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::desk::{Desk, Founded, Ground, Where, begin_set_up, code};
use crate::errands::{ERRANDS, Errand, World};
use crate::ffi::{Fault, Part, arm, disarm, hook_files};
use crate::power::{system, word};
use crate::{Dice, Size, look, say};

/// The ways in which calls fail.
const WAYS: [(Part, i32, bool); 6] = [
    (Part::Write, libc::EIO, false),
    (Part::Write, libc::EIO, true),
    (Part::Write, libc::ENOSPC, false),
    (Part::Write, libc::ENOSPC, true),
    (Part::Read, libc::EIO, false),
    (Part::Read, libc::EIO, true),
];

/// More calls than any errand makes.
const END: u64 = 100_000;
/// So many acts on one desk.
const GROWN: u64 = 400;

/// What came of the faults.
#[derive(Default)]
pub(crate) struct Counts {
    points: u32,
    refused: u32,
    disk_full: u32,
    broken: u32,
    /// Answered all the same, and saved.
    absorbed: u32,
    /// Answered as failed, though the act was kept: the failure came after the commit.
    kept: u32,
    panics: u32,
}

impl Counts {
    pub(crate) fn report(&self, what: &str) {
        say(&format!(
            "{what}: {} faults; {} answered as a breakage, {} as a full disk, {} as another refusal, \
             {} made no difference; {} failed after the commit; {} panics; 0 torn, 0 lost, 0 said saved that was not",
            self.points,
            self.broken,
            self.disk_full,
            self.refused,
            self.absorbed,
            self.kept,
            self.panics
        ));
    }
}

/// Every errand in every way, then the desk's own opening, closing and founding.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    hook_files()?;
    // The quick form takes one in so many calls, beginning anywhere.
    let step = if size.quick { 12 } else { 1 };
    for (part, errno, lasting) in WAYS {
        let name = format!(
            "{part:?} {} {}",
            if errno == libc::EIO { "EIO" } else { "ENOSPC" },
            if lasting { "from then on" } else { "once" }
        );
        let fault = |call| Fault {
            part,
            call,
            errno,
            lasting,
        };
        let mut counts = Counts::default();
        let mut bench = Bench::new(founded)?;
        for errand in some(size, dice) {
            let from = 1 + dice.below(step);
            bench
                .sweep(errand, &fault, from, step, 1, &mut counts)
                .map_err(|why| format!("{} under {name}: {why}", errand.call))?;
            bench = bench.renewed(founded)?;
        }
        bench.settle()?;
        counts.report(&name);
        if counts.panics > 0 {
            return Err(format!("{} panics", counts.panics));
        }
    }
    desk_itself(size, founded, dice)
}

/// Every errand; a few of them in the quick form, beginning anywhere.
pub(crate) fn some(size: &Size, dice: &mut Dice) -> Vec<&'static Errand> {
    let every = if size.quick { 8 } else { 1 };
    let first = usize::try_from(dice.below(every)).unwrap_or(0);
    ERRANDS
        .iter()
        .skip(first)
        .step_by(usize::try_from(every).unwrap_or(1))
        .collect()
}

/// A desk, the files under it, and a look from beside.
pub(crate) struct Bench {
    scratch: tempfile::TempDir,
    at: Where,
    world: World,
    watch: Connection,
    founding: Vec<i64>,
    keyspec: String,
}

impl Bench {
    pub(crate) fn new(founded: &Founded) -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let mut desk = Desk::start(&at, 600);
        desk.unlock_in_peace()?;
        let ground = Ground::read(&mut desk, &founded.case)?;
        let watch = look::open(&at.store(), &founded.keyspec)?;
        Ok(Self {
            founding: look::ledger(&watch)?,
            world: World {
                desk,
                ground,
                turn: 0,
            },
            watch,
            at,
            scratch,
            keyspec: founded.keyspec.clone(),
        })
    }

    /// Makes SQLite read its pages anew: another connection has written.
    fn cool(&self) -> Result<(), String> {
        self.watch
            .execute_batch(
                "INSERT INTO setting (name, value) VALUES ('faults', 'x')
                 ON CONFLICT (name) DO UPDATE SET value = value || 'x'",
            )
            .map_err(|why| why.to_string())
    }

    /// The files as a computer finds them that stopped now. A process of its own copies them:
    /// closing a second handle on the store here would drop SQLite's locks.
    fn as_after_a_crash(&self) -> Result<Connection, String> {
        let copy = self.scratch.path().join("copy");
        drop(std::fs::remove_dir_all(&copy));
        system("cp", &["-r", word(&self.at.folder), word(&copy)])?;
        look::open(&copy.join("store.db"), &self.keyspec)
    }

    /// One errand under one fault. Answers whether the fault came.
    pub(crate) fn under(
        &mut self,
        errand: &Errand,
        fault: Fault,
        counts: &mut Counts,
        look_closely: bool,
    ) -> Result<bool, String> {
        let body = errand.ask(&mut self.world)?;
        if fault.part == Part::Read {
            self.cool()?;
        }
        let before = look::last_entry(&self.watch)?;
        arm(fault);
        let outcome = catch_unwind(AssertUnwindSafe(|| self.world.run(errand, &body)));
        let hit = disarm();
        let after = look::last_entry(&self.watch)?;
        match outcome {
            Ok(Ok(())) => counts.absorbed += u32::from(hit),
            Ok(Err(problem)) => {
                if !hit {
                    return Err(format!("answered {problem} without any fault"));
                }
                match problem["kind"].as_str() {
                    Some("broken") => counts.broken += 1,
                    _ if code(&problem) == "disk_full" => counts.disk_full += 1,
                    _ => counts.refused += 1,
                }
                counts.kept += u32::from(after > before);
            }
            Err(_) => {
                counts.panics += 1;
                self.start_again()?;
            }
        }
        counts.points += u32::from(hit);
        if look_closely && hit {
            self.compare()?;
        }
        // Nothing is in the way of the next act.
        self.world.turn += 1;
        self.world
            .at_work()
            .map_err(|why| format!("the desk does not go on: {why}"))?;
        Ok(hit)
    }

    /// What everybody is answered is what lies on the disk, and it is whole.
    fn compare(&self) -> Result<(), String> {
        let crashed = self.as_after_a_crash()?;
        let (here, there) = (tally(&self.watch)?, tally(&crashed)?);
        if here != there {
            let differ: Vec<String> = here
                .iter()
                .zip(&there)
                .filter(|(here, there)| here != there)
                .map(|(here, there)| format!("{here} against {there}"))
                .collect();
            return Err(format!(
                "answered, and not on the disk: {}",
                differ.join(", ")
            ));
        }
        look::whole(&crashed, &self.founding)
    }

    /// The desk is closed by whatever happened, and opened again.
    fn start_again(&mut self) -> Result<(), String> {
        let nowhere = Where::below(&self.scratch.path().join("nowhere"));
        self.world.desk = Desk::start(&nowhere, 0);
        self.world.desk = Desk::start(
            &self.at,
            600 + i64::try_from(self.world.turn).unwrap_or(0) * 60,
        );
        self.world.desk.unlock_in_peace()
    }

    /// One errand under a fault of each of its calls, in steps. The files are looked at after
    /// every so-manyth.
    pub(crate) fn sweep(
        &mut self,
        errand: &Errand,
        fault: &dyn Fn(u64) -> Fault,
        from: u64,
        step: u64,
        closely: u64,
        counts: &mut Counts,
    ) -> Result<(), String> {
        let (mut call, mut number) = (from, 0);
        while call < END {
            number += 1;
            let hit = self
                .under(errand, fault(call), counts, number % closely == 0)
                .map_err(|why| format!("call {call}: {why}"))?;
            if !hit {
                return Ok(());
            }
            call += step;
        }
        Err("it never ends".to_owned())
    }

    /// A fresh desk, once this one has grown: looking at it takes longer with every act.
    pub(crate) fn renewed(self, founded: &Founded) -> Result<Self, String> {
        if self.world.turn < GROWN {
            return Ok(self);
        }
        self.settle()?;
        Self::new(founded)
    }

    /// Closes, opens and looks for the last time.
    pub(crate) fn settle(mut self) -> Result<(), String> {
        self.start_again()?;
        self.compare()?;
        look::whole(&self.watch, &self.founding)
    }
}

/// How many rows each table has, the end of the chain, and the draft's text.
fn tally(store: &Connection) -> Result<Vec<String>, String> {
    let tables = look::texts(
        store,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'
         AND name NOT LIKE 'sqlite%' ORDER BY name",
    )?;
    let mut all = Vec::new();
    for table in tables {
        let count = look::number(store, &format!("SELECT count(*) FROM {table}"))?;
        all.push(format!("{table} {count}"));
    }
    for (what, sql) in [
        (
            "end",
            "SELECT hex(hash) FROM audit ORDER BY seq DESC LIMIT 1",
        ),
        ("draft", "SELECT body FROM draft"),
        ("status", "SELECT status || risk FROM case_file ORDER BY id"),
    ] {
        all.push(format!("{what} {}", look::texts(store, sql)?.join(" ")));
    }
    Ok(all)
}

/// Opening, closing and founding a desk under faults.
fn desk_itself(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let step = if size.quick { 150 } else { 1 };
    // The quick form takes one way of each part.
    let every = if size.quick { 5 } else { 1 };
    let mut opened = Counts::default();
    let mut closed = Counts::default();
    let mut born = Counts::default();
    for (part, errno, lasting) in WAYS.into_iter().step_by(every) {
        let fault = |call| Fault {
            part,
            call,
            errno,
            lasting,
        };
        let from = 1 + dice.below(step);
        unlock_under(founded, &fault, from, step, &mut opened)?;
        lock_under(founded, &fault, from.min(4), step, &mut closed)?;
        founding_under(&fault, from, step, &mut born)?;
    }
    opened.report("unlock");
    closed.report("lock");
    born.report("set-up");
    Ok(())
}

/// A scratch folder with a laid desk.
fn laid(founded: &Founded) -> Result<(tempfile::TempDir, Where), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    Ok((scratch, at))
}

fn counted(outcome: &Result<(), Value>, hit: bool, counts: &mut Counts) -> Result<(), String> {
    counts.points += u32::from(hit);
    match outcome {
        Ok(()) => counts.absorbed += u32::from(hit),
        Err(problem) if !hit => return Err(format!("answered {problem} without any fault")),
        Err(problem) if problem["kind"] == "broken" => counts.broken += 1,
        Err(problem) if code(problem) == "disk_full" => counts.disk_full += 1,
        Err(_) => counts.refused += 1,
    }
    Ok(())
}

fn unlock_under(
    founded: &Founded,
    fault: &dyn Fn(u64) -> Fault,
    from: u64,
    step: u64,
    counts: &mut Counts,
) -> Result<(), String> {
    let (_scratch, at) = laid(founded)?;
    let mut call = from;
    while call < END {
        let mut desk = Desk::start(&at, i64::try_from(call).unwrap_or(0) * 60);
        arm(fault(call));
        let outcome = catch_unwind(AssertUnwindSafe(|| desk.unlock().map(drop)));
        let hit = disarm();
        let outcome = outcome.map_err(|_| format!("unlock panicked, call {call}"))?;
        let failed = outcome.is_err();
        counted(&outcome, hit, counts)?;
        // The disk works again, and so does the desk.
        if failed {
            desk.unlock_in_peace()
                .map_err(|why| format!("after call {call} of an unlock failed: {why}"))?;
        }
        desk.must("my_day", &json!({}))?;
        if !hit {
            break;
        }
        call += step;
    }
    sound(&at, founded)
}

/// Locking answers nothing: whatever fails, what was saved is found at the next unlock.
fn lock_under(
    founded: &Founded,
    fault: &dyn Fn(u64) -> Fault,
    from: u64,
    step: u64,
    counts: &mut Counts,
) -> Result<(), String> {
    let (_scratch, at) = laid(founded)?;
    let mut call = from;
    while call < END {
        let mut desk = Desk::start(&at, i64::try_from(call).unwrap_or(0) * 60);
        desk.unlock_in_peace()?;
        let mark = format!("Marque {call}");
        desk.must("add_note", &json!({ "case": founded.case, "text": mark }))?;
        arm(fault(call));
        let outcome = catch_unwind(AssertUnwindSafe(|| desk.call("lock", &json!({})).map(drop)));
        let hit = disarm();
        let outcome = outcome.map_err(|_| format!("lock panicked, call {call}"))?;
        counted(&outcome, hit, counts)?;
        drop(desk);
        let mut desk = Desk::start(&at, i64::try_from(call).unwrap_or(0) * 60 + 30);
        desk.unlock_in_peace()?;
        let view = desk.must("view_case", &json!({ "id": founded.case }))?;
        if view["timeline"][0]["text"] != mark {
            return Err(format!("a note is gone after call {call} of a lock failed"));
        }
        if !hit {
            break;
        }
        call += step;
    }
    sound(&at, founded)
}

/// A set-up that fails can be tried again, and ends with a whole desk.
fn founding_under(
    fault: &dyn Fn(u64) -> Fault,
    from: u64,
    step: u64,
    counts: &mut Counts,
) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    let mut desk = Desk::start(&at, 0);
    let typed = begin_set_up(&mut desk)?;
    let mut call = from;
    loop {
        arm(fault(call));
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            desk.call("confirm_recovery", &json!({ "typed": typed }))
                .map(drop)
        }));
        let hit = disarm();
        let outcome = outcome.map_err(|_| format!("set-up panicked, call {call}"))?;
        counted(&outcome, hit, counts).map_err(|why| format!("set-up, call {call}: {why}"))?;
        if outcome.is_ok() {
            break;
        }
        if at.vault().exists() {
            // The files were written; it is the opening that failed.
            break;
        }
        call += step;
    }
    drop(desk);
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()
        .map_err(|why| format!("after a set-up whose call {call} failed: {why}"))?;
    desk.must("my_day", &json!({})).map(drop)
}

/// The store after its desk was closed.
fn sound(at: &Where, founded: &Founded) -> Result<(), String> {
    let store = look::open(&at.store(), &founded.keyspec)?;
    let founding = {
        let (_scratch, fresh) = laid(founded)?;
        look::ledger(&look::open(&fresh.store(), &founded.keyspec)?)?
    };
    look::whole(&store, &founding)
}
