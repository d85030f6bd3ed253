//! `cargo xtask run` and `cargo xtask test`: on a fresh machine these two do
//! everything, from installing what is missing to opening the app.
//!
//! It talks to a terminal and sees no case, so it may print.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal; it sees no case"
)]

mod deny;
mod faults;
mod package;
mod run;
mod setup;
mod steps;
mod test;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

const HELP: &str = "\
cargo xtask run [--demo]     install what is missing, build, open Sanad
                             --demo: a training store with invented cases
cargo xtask test [part]      install what is missing, run what CI runs
                             part: core, ui, desktop or all (all if left out)
cargo xtask bench [what]     measure what the house costs over the bare engine
                             what: save or letter (both if left out)
cargo xtask faults [--quick] [what]
                             kill, cut off, fill and damage on purpose, and count what
                             is lost; needs root. --quick: a few of each, as the tests do
cargo xtask package [--check]
                             the package for Debian and Ubuntu, its bill of materials and
                             SHA256SUMS. --check: install it where nobody lives, open it,
                             remove it
cargo xtask deny             ask cargo-deny about licences, sources and what is banned
cargo xtask words [--check]  write the typed doors to assets/words, or only
                             say whether they are up to date
cargo xtask packs check      say what is wrong with the packs of assets/packs
";

/// Why a command stopped, for the person at the terminal.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match arguments.as_slice() {
        ["run"] => run::run(false),
        ["run", "--demo"] => run::run(true),
        ["test"] => test::test("all"),
        ["test", part] => test::test(part),
        ["bench"] => bench(&["save", "letter"]),
        ["bench", what @ ("save" | "letter")] => bench(&[what]),
        ["faults", what @ ..] => faults::faults(what),
        ["package"] => package::package(false),
        ["package", "--check"] => package::package(true),
        ["deny"] => deny::deny(),
        ["words"] => words(false),
        ["words", "--check"] => words(true),
        ["packs", "check"] => packs(),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        [] => Err(HELP.to_owned()),
        _ => Err(format!(
            "no such command: {}\n\n{HELP}",
            arguments.join(" ")
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// The top of the project. Cargo says where this crate lies when it starts us; what
/// it said while compiling could be another copy of the project in the same cache.
fn project() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    // This crate lies two folders below it.
    here.ancestors().nth(2).unwrap_or(&here).to_path_buf()
}

/// Measures with the release's optimisation; anything else would measure the compiler.
fn bench(wanted: &[&str]) -> Outcome {
    setup::packages(setup::CORE)?;
    let build = [
        "build",
        "--quiet",
        "--release",
        "--package",
        "tests",
        "--bin",
        "bench",
    ];
    steps::run("bench: build it for release", steps::cargo(&build))?;
    for what in wanted {
        let mut command = Command::new(steps::built_for_release("bench")?);
        command.arg(what);
        print!("{}", steps::run(&format!("bench: {what}"), command)?);
    }
    Ok(())
}

/// The sentences and the door, each with a typed side that is generated.
fn words(check: bool) -> Outcome {
    setup::packages(setup::CORE)?;
    // Alone and first: until it has run, what uses a new sentence does not compile.
    let generator = [
        "build",
        "--quiet",
        "--package",
        "words",
        "--bin",
        "generate",
    ];
    steps::run("words: build their generator", steps::cargo(&generator))?;
    generated("generate", "words: every sentence in every language", check)?;
    test::build_core()?;
    generated("contract", "words: the door's types", check)
}

/// Builds the core, which holds the packs, and asks it what is wrong with them.
fn packs() -> Outcome {
    setup::packages(setup::CORE)?;
    test::build_core()?;
    check_packs()
}

/// What the core finds wrong with the packs; a failed step shows it.
fn check_packs() -> Outcome {
    let check = Command::new(steps::built("packs")?);
    steps::run("core: every pack is without fault", check).map(drop)
}

/// Runs a generator that was built, or lets it compare what it would write.
fn generated(generator: &str, what: &str, check: bool) -> Outcome {
    let mut command = Command::new(steps::built(generator)?);
    if check {
        command.arg("--check");
    }
    match steps::run(what, command) {
        Err(why) if check => Err(format!("{why}\nIf it is out of date: cargo xtask words")),
        done => done.map(drop),
    }
}
