//! Prints the keyspec of a store: `rawkey <vault file> <login> <passphrase>`.
//! Tests use it to open the store with plain SQLCipher.
#![allow(
    clippy::print_stdout,
    reason = "printing the key is what this test tool is for"
)]

use std::process::ExitCode;

use vault::{Locked, Passphrase};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, login, passphrase] = arguments.as_slice() else {
        return ExitCode::FAILURE;
    };
    let Ok(bytes) = std::fs::read(file) else {
        return ExitCode::FAILURE;
    };
    match Locked::read(&bytes).and_then(|locked| locked.unlock(login, &Passphrase::new(passphrase)))
    {
        Ok(vault) => {
            println!(
                "{}",
                String::from_utf8_lossy(&vault.database_key().keyspec())
            );
            ExitCode::SUCCESS
        }
        Err(_) => ExitCode::FAILURE,
    }
}
