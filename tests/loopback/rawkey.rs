//! The store's raw key, for tests that open it with plain SQLCipher.
//!
//! `rawkey <vault file> <login> <passphrase>` prints the keyspec.
//! `rawkey --count <store file> <keyspec>` opens the store with it and prints how many
//! contacts it holds; it fails with another key.
//! `rawkey --run <store file> <keyspec> <statement>` runs a statement past Sanad, as somebody
//! could who holds the key.
#![allow(
    clippy::print_stdout,
    reason = "printing the key is what this test tool is for"
)]

use std::process::ExitCode;

use vault::{Locked, Passphrase};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let said = match arguments.as_slice() {
        [ask, store, spec] if ask == "--count" => count(store, spec),
        [ask, store, spec, sql] if ask == "--run" => run(store, spec, sql),
        [file, login, passphrase] => keyspec(file, login, passphrase),
        _ => None,
    };
    match said {
        Some(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        None => ExitCode::FAILURE,
    }
}

fn keyspec(file: &str, login: &str, passphrase: &str) -> Option<String> {
    let locked = Locked::read(&std::fs::read(file).ok()?).ok()?;
    let vault = locked.unlock(login, &Passphrase::new(passphrase)).ok()?;
    String::from_utf8(vault.database_key().keyspec().to_vec()).ok()
}

fn run(store: &str, spec: &str, sql: &str) -> Option<String> {
    let store = rusqlite::Connection::open(store).ok()?;
    store
        .execute_batch(&format!("PRAGMA key = \"{spec}\";"))
        .ok()?;
    store.execute(sql, []).ok().map(|rows| rows.to_string())
}

fn count(store: &str, spec: &str) -> Option<String> {
    let store = rusqlite::Connection::open(store).ok()?;
    store
        .execute_batch(&format!("PRAGMA key = \"{spec}\";"))
        .ok()?;
    let contacts: i64 = store
        .query_row("SELECT count(*) FROM contact", [], |row| row.get(0))
        .ok()?;
    Some(contacts.to_string())
}
