//! What goes wrong with computers, done on purpose to the real core: processes are killed, disks
//! are cut off, full, failing or damaged, files are put back, clocks are moved. Each run prints
//! what it counted, and fails on any loss.
//!
//! `faults [--quick] [--seed <number>] [--rounds <number>] [run…]`; all runs if none is named.
//! `--rounds` takes the place of each run's demanded number, and the true one is printed.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a tool for the terminal, with invented people; indexing JSON answers null, and what fails here ends it"
)]

mod acts;
mod chain;
mod child;
mod clock;
mod damaged;
mod desk;
mod errands;
mod ffi;
mod flip;
mod full;
mod kill;
mod look;
mod many;
mod memory;
mod migrate;
mod older;
mod power;
mod rekey;
mod restore;
mod rollback;
mod series;
mod sweep;

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use desk::Founded;

/// The runs, in the order in which they are made, with what they do.
const RUNS: &[(&str, &str, Run)] = &[
    ("kill", "K9: killed while it saves", kill::run),
    (
        "rekey",
        "REK: killed while the store's key is changed",
        rekey::run,
    ),
    ("power", "PWR: the power cut while it saves", power::run),
    (
        "sweep",
        "SWP: each write and each read of SQLite fails",
        sweep::run,
    ),
    ("memory", "SWP-OOM: allocations of SQLite fail", memory::run),
    ("full", "FULL: the disk is full", full::run),
    (
        "flip",
        "FLIP: bits and pages are not what they were",
        flip::run,
    ),
    (
        "rollback",
        "RBK: something older is put back",
        rollback::run,
    ),
    (
        "chain",
        "MBT: acts, crashes, cuts and older files in any order",
        chain::run,
    ),
    (
        "migrate",
        "MIG: killed while an older store is upgraded",
        migrate::run,
    ),
    (
        "restore",
        "RST: wiped, and brought back from a backup",
        restore::run,
    ),
    ("many", "MP: many processes, and another user", many::run),
    ("clock", "CLK: the clock is wrong", clock::run),
    ("damaged", "CORR: the store is damaged", damaged::run),
];

type Run = fn(&Size, &Founded, &mut Dice) -> Result<(), String>;

/// How much is done.
pub(crate) struct Size {
    pub(crate) quick: bool,
    rounds: Option<u32>,
}

impl Size {
    /// The number of rounds: what is demanded, the few of the quick form, or what was asked for.
    pub(crate) fn of(&self, demanded: u32, quick: u32) -> u32 {
        match self.rounds {
            Some(rounds) => rounds.min(demanded),
            None if self.quick => quick,
            None => demanded,
        }
    }
}

/// Chance that can be repeated from its seed (`SplitMix64`).
pub(crate) struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below another.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.roll() % end.max(1)
    }

    /// A time of less than so many milliseconds.
    pub(crate) fn milliseconds(&mut self, end: u64) -> Duration {
        Duration::from_micros(self.below(end * 1000))
    }
}

/// A line of a run's report.
pub(crate) fn say(line: &str) {
    println!("    {line}");
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments.first().map(String::as_str) {
        Some("child") => child::run(),
        _ => runs(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Makes the runs that are named. Each has a process of its own, so that none finds SQLite as
/// another one left it.
fn runs(arguments: &[String]) -> Result<(), String> {
    let mut size = Size {
        quick: false,
        rounds: None,
    };
    let (mut seed, mut alone, mut named) = (None, false, Vec::new());
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut number = || {
            let text = words.next().ok_or(format!("{word} wants a number"))?;
            text.parse::<u64>()
                .map_err(|_| format!("no number: {text}"))
        };
        match word.as_str() {
            "--quick" => size.quick = true,
            "--alone" => alone = true,
            "--seed" => seed = Some(number()?),
            "--rounds" => size.rounds = Some(u32::try_from(number()?).unwrap_or(u32::MAX)),
            name => named.push(name),
        }
    }
    if let Some(unknown) = named
        .iter()
        .find(|name| !RUNS.iter().any(|(known, ..)| known == *name))
    {
        let known: Vec<&str> = RUNS.iter().map(|(name, ..)| *name).collect();
        return Err(format!(
            "no such run: {unknown}; there are {}",
            known.join(", ")
        ));
    }
    let seed = match seed {
        Some(seed) => seed,
        None => chance()?,
    };
    let wanted = RUNS
        .iter()
        .filter(|(name, ..)| named.is_empty() || named.contains(name));
    if alone {
        // Before the first connection, as SQLite demands; nothing fails until it is told to.
        ffi::hook_memory()?;
        let founded = Founded::new()?;
        for (_, _, run) in wanted {
            run(&size, &founded, &mut Dice(seed))?;
        }
        return Ok(());
    }
    println!("  seed {seed}");
    for (name, what, _) in wanted {
        println!("  {what}");
        let started = Instant::now();
        apart(name, seed, &size)?;
        say(&format!("{:.1} s", started.elapsed().as_secs_f64()));
    }
    Ok(())
}

fn apart(name: &str, seed: u64, size: &Size) -> Result<(), String> {
    let me = std::env::current_exe().map_err(|why| why.to_string())?;
    let mut run = Command::new(me);
    run.args(["--alone", "--seed", &seed.to_string(), name]);
    if size.quick {
        run.arg("--quick");
    }
    if let Some(rounds) = size.rounds {
        run.args(["--rounds", &rounds.to_string()]);
    }
    match run.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name}: failed ({status}), seed {seed}")),
        Err(why) => Err(format!("{name}: {why}")),
    }
}

fn chance() -> Result<u64, String> {
    let mut bytes = [0; 4];
    getrandom::fill(&mut bytes).map_err(|why| why.to_string())?;
    Ok(u64::from(u32::from_le_bytes(bytes)))
}
