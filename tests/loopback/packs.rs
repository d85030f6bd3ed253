//! Says what is wrong with the shipped packs, a line for each finding.
#![expect(
    clippy::print_stdout,
    reason = "a tool for the terminal; it sees no case"
)]

use std::process::ExitCode;

fn main() -> ExitCode {
    let faults = casework::packs::faults();
    for fault in &faults {
        println!("assets/packs/{fault}");
    }
    if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
