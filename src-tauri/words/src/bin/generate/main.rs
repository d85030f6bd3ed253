//! Reads `assets/words` and writes the typed doors to it: a function per
//! sentence for Rust, a map of keys and arguments for TypeScript. With
//! `--check` it writes nothing and fails when either file is out of date.

mod catalogue;
mod output;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use catalogue::Catalogue;

/// Files whose sentences get a Rust function each.
const TYPED: [&str; 3] = ["letters", "sheet", "window"];
/// Files that Rust embeds: the typed ones, and those it looks up by value.
const EMBEDDED: [&str; 5] = ["choices", "letters", "refusal", "sheet", "window"];

#[expect(
    clippy::print_stderr,
    reason = "a tool for the terminal; it sees no case"
)]
fn main() -> ExitCode {
    let check = std::env::args().any(|a| a == "--check");
    let problems = match project() {
        Some(project) => run(&project, check),
        None => vec!["run this inside a clone of Sanad".to_owned()],
    };
    for problem in &problems {
        eprintln!("{problem}");
    }
    if problems.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The clone that one stands in, found by walking up from the current folder. A path
/// that was compiled in would be another clone's where two share a target folder.
fn project() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors()
        .find(|folder| folder.join("assets/words").is_dir() && folder.join("Cargo.lock").is_file())
        .map(Path::to_owned)
}

/// Checks the catalogue, then writes both files, or compares them.
fn run(project: &Path, check: bool) -> Vec<String> {
    let (catalogue, problems) = Catalogue::read(&project.join("assets/words"));
    if !problems.is_empty() {
        return problems;
    }
    let outputs = [
        (
            "src-tauri/words/src/generated.rs",
            output::rust(&catalogue, &TYPED, &EMBEDDED),
        ),
        ("ui/src/words/generated.ts", output::typescript(&catalogue)),
    ];
    let mut problems = Vec::new();
    for (name, text) in outputs {
        let path = project.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|there| there == text) {
            continue;
        }
        if check {
            problems.push(format!(
                "{name} is out of date: cargo run -p words --bin generate"
            ));
        } else if let Err(why) = std::fs::write(&path, text) {
            problems.push(format!("{name}: {why}"));
        }
    }
    problems
}
