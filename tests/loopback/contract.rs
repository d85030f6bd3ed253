//! Writes the TypeScript side of the door, or checks that it is up to date.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/door/generated.ts");
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
