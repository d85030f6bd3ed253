//! Writes the TypeScript side of the door, or checks that it is up to date.

use std::path::PathBuf;
use std::process::ExitCode;

/// The file in the clone that one stands in. A path that was compiled in would be
/// another clone's where two share a target folder.
fn file() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors()
        .map(|folder| folder.join("ui/src/door/generated.ts"))
        .find(|file| file.is_file())
}

fn main() -> ExitCode {
    let Some(file) = file() else {
        return ExitCode::FAILURE;
    };
    let text = casework::api::typescript();
    if std::env::args().any(|argument| argument == "--check") {
        let same = std::fs::read_to_string(&file).is_ok_and(|there| there == text);
        return if same {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        };
    }
    match std::fs::write(file, text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
