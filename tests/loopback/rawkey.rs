//! The store's raw key, for tests that open it with plain SQLCipher.
//!
//! `rawkey <vault file> <login> <passphrase>` prints the keyspec.
//! `rawkey --count <store file> <keyspec>` opens the store with it and prints how many
//! contacts it holds; it fails with another key.
//! `rawkey --held <vault file> <login> <passphrase>` prints what an open desk holds in memory: the
//! store's key and the person's signing key, in hexadecimal, one a line.
//! `rawkey --run <store file> <keyspec> <statement>` runs a statement past Sanad, as somebody
//! could who holds the key.
#![allow(
    clippy::print_stdout,
    reason = "printing the key is what this test tool is for"
)]

use std::fs::File;
use std::os::unix::fs::FileExt;
use std::process::ExitCode;

use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use sha2::Sha512;
use vault::{Locked, Passphrase, Vault};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let said = match arguments.as_slice() {
        [ask, store, spec] if ask == "--count" => count(store, spec),
        [ask, file, login, passphrase] if ask == "--held" => held(file, login, passphrase),
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

fn open(file: &str, login: &str, passphrase: &str) -> Option<Vault> {
    let locked = Locked::read(&std::fs::read(file).ok()?).ok()?;
    locked.unlock(login, &Passphrase::new(passphrase)).ok()
}

fn keyspec(file: &str, login: &str, passphrase: &str) -> Option<String> {
    of_store(&open(file, login, passphrase)?)
}

fn of_store(vault: &Vault) -> Option<String> {
    String::from_utf8(vault.database_key().keyspec().to_vec()).ok()
}

/// The vault gives neither key to anybody, so they are found as a thief would find them: in the
/// memory of who opened it, by what comes of each thirty-two bytes.
fn held(file: &str, login: &str, passphrase: &str) -> Option<String> {
    let vault = open(file, login, passphrase)?;
    let of_store = of_store(&vault)?;
    let label = [&11_u64.to_be_bytes(), b"sanad/v1/db".as_slice()].concat();
    let store = find(|bytes| {
        let mut derived = [0; 32];
        Hkdf::<Sha512>::new(None, bytes)
            .expand(&label, &mut derived)
            .is_ok()
            && of_store == format!("x'{}'", hex(&derived))
    })?;
    let public = vault.public_signing_key().0;
    let sign = find(|bytes| SigningKey::from_bytes(bytes).verifying_key().to_bytes() == public)?;
    Some(format!("{}\n{}", hex(&store), hex(&sign)))
}

/// The first thirty-two bytes of our own heap of which this is true.
fn find(true_of: impl Fn(&[u8; 32]) -> bool) -> Option<[u8; 32]> {
    let maps = std::fs::read_to_string("/proc/self/maps").ok()?;
    let memory = File::open("/proc/self/mem").ok()?;
    maps.lines()
        .filter(|line| line.ends_with("[heap]"))
        .filter_map(|line| line.split_once(' ')?.0.split_once('-'))
        .find_map(|(first, last)| {
            let first = u64::from_str_radix(first, 16).ok()?;
            let last = u64::from_str_radix(last, 16).ok()?;
            let mut heap = vec![0; usize::try_from(last - first).ok()?];
            memory.read_exact_at(&mut heap, first).ok()?;
            // The C library gives out memory at multiples of sixteen.
            heap.windows(32)
                .step_by(16)
                .filter_map(|bytes| <[u8; 32]>::try_from(bytes).ok())
                .find(&true_of)
        })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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
