//! What the house costs over the bare engine, measured on this machine. Not a
//! test: a number that is looked at, and a limit that was promised.
//!
//! `bench save` saves contacts through the door, and the same bytes with plain
//! SQLCipher under the same settings, turn about. `bench letter` prints a letter.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool for the terminal, with invented people; what fails here ends it, and indexing JSON answers null"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior, params};
use serde_json::{Value, json};
use tests::{Office, PASSPHRASE};

/// How often each side is measured; the first ones warm up and do not count.
const ROUNDS: u32 = 400;
const WARM_UP: u32 = 40;
/// Saving a contact may cost so much more than a bare transaction of its bytes.
const SAVE_LIMIT: f64 = 1.5;
const LETTERS: usize = 40;

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let kept = match wanted.as_str() {
        "save" => save(),
        "letter" => letter(),
        _ => {
            println!("bench save | letter");
            false
        }
    };
    if kept {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn save() -> bool {
    let mut office = Office::new().set_up();
    let bare = beside(&office);
    let (mut plain, mut door) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS + WARM_UP {
        // Calls are minutes apart; two in one moment would be another load.
        office.clock.pass(chrono::Duration::seconds(1));
        let contact = a_call(round);
        let bytes = contact.to_string();
        let mut turns = [true, false];
        // Whoever goes first finds the disk quieter.
        if round % 2 == 1 {
            turns.reverse();
        }
        for ours in turns {
            let started = Instant::now();
            if ours {
                office.must("save_contact", contact.clone());
            } else {
                insert(&bare, round, &bytes);
            }
            let took = started.elapsed();
            if round >= WARM_UP {
                if ours { &mut door } else { &mut plain }.push(took);
            }
        }
    }
    let (bare, ours) = (said("bare SQLCipher", plain), said("save_contact", door));
    let ratio = ours / bare;
    println!("  ratio of the medians  {ratio:.2}  (limit {SAVE_LIMIT})");
    ratio <= SAVE_LIMIT
}

/// A contact with a summary of an ordinary length, another one each time.
fn a_call(round: u32) -> Value {
    let mut contact = Office::contact();
    contact["summary"] = json!(format!(
        "Appel {round}. {}",
        "Elle dit qu’un compte inconnu la menace de montrer ses messages à toute la classe. "
            .repeat(6)
    ));
    contact["pseudonym"] = json!(format!("Lina {round}"));
    contact["platforms"] = json!(["instagram"]);
    contact
}

/// A store of its own with one table, under the same key and settings.
fn beside(office: &Office) -> Connection {
    let folder = office.folder();
    let header = std::fs::read(folder.join("vault")).expect("a vault");
    let vault = vault::Locked::read(&header)
        .and_then(|locked| locked.unlock("nadia", &vault::Passphrase::new(PASSPHRASE)))
        .expect("open");
    let spec = String::from_utf8(vault.database_key().keyspec().to_vec()).expect("a keyspec");
    let bare = Connection::open(folder.join("bare.db")).expect("a store");
    bare.execute_batch(&format!(
        "PRAGMA key = \"{spec}\"; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 4194304;
         CREATE TABLE plain (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;"
    ))
    .expect("settings");
    bare
}

fn insert(bare: &Connection, round: u32, bytes: &str) {
    let transaction =
        rusqlite::Transaction::new_unchecked(bare, TransactionBehavior::Immediate).expect("begun");
    transaction
        .prepare_cached("INSERT INTO plain (id, body) VALUES (?1, ?2)")
        .and_then(|mut insert| insert.execute(params![round, bytes]))
        .expect("written");
    transaction.commit().expect("committed");
}

fn letter() -> bool {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let bodies = office.must("list_bodies", json!({}));
    let onde = bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == "ONDE")
        .cloned()
        .expect("ONDE in the directory");
    for language in ["ar", "fr", "en"] {
        let order = json!({ "case": case, "body": onde["id"], "language": language });
        let proposal = office.must("propose_referral", order);
        let disclosed: Vec<_> = proposal["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|item| item["on"] == true)
            .map(|item| json!({ "item": item["item"], "text": item["text"] }))
            .collect();
        let made = office.must(
            "refer",
            json!({
                "case": case, "body": onde["id"], "service": proposal["services"][0],
                "priority": "urgent",
                "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
                "disclosed": disclosed, "language": language
            }),
        );
        let mut took = Vec::new();
        let mut size = 0;
        for _ in 0..LETTERS {
            let started = Instant::now();
            let pages = office
                .fetch("print_letter", json!({ "referral": made["value"]["id"] }))
                .expect("a letter");
            took.push(started.elapsed());
            size = pages.len();
        }
        if let Some(first) = took.first() {
            println!("  {language}: the first {:.1} ms, {size} bytes", ms(*first));
        }
        said(language, took.split_off(1));
    }
    true
}

/// Prints the middle and the slow end, and answers the middle in milliseconds.
fn said(what: &str, mut took: Vec<Duration>) -> f64 {
    took.sort();
    let at = |share: usize| {
        took.get(took.len() * share / 100)
            .copied()
            .unwrap_or_default()
    };
    let (half, slow) = (ms(at(50)), ms(at(95)));
    println!(
        "  {what:20}  median {half:.2} ms, 95 % within {slow:.2} ms, of {}",
        took.len()
    );
    half
}

fn ms(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}
