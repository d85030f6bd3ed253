//! What the house costs over the bare engine, measured on this machine. Not a
//! test: a number that is looked at, and a limit that was promised.
//!
//! `bench save` saves contacts through the door, and then the very same rows with plain
//! SQLCipher, in a store of the same schema under the same settings, turn about. It also
//! says what one row of as many bytes would cost, without any index, search or audit.
//! `bench letter` prints a letter.
#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a tool for the terminal, with invented people; what fails here ends it, and indexing JSON answers null"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, TransactionBehavior, params, params_from_iter};
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
    let watch = connection(&office, "store.db");
    let bare = beside(&office, &watch);
    let (mut one_row, mut plain, mut door) = (Vec::new(), Vec::new(), Vec::new());
    let mut rows = Rows::default();
    for round in 0..ROUNDS + WARM_UP {
        // Calls are minutes apart; two in one moment would be another load.
        office.clock.pass(chrono::Duration::seconds(1));
        let contact = a_call(round);
        let bytes = contact.to_string();
        // Whoever goes first finds the disk quieter; the rows must have been saved before.
        let mut turns = [Side::OneRow, Side::Door, Side::Bare];
        if round % 2 == 1 {
            turns.rotate_left(1);
        }
        for side in turns {
            let started = Instant::now();
            match side {
                Side::OneRow => insert(&bare, round, &bytes),
                Side::Bare => rows.write(&bare),
                Side::Door => {
                    office.must("save_contact", contact.clone());
                }
            }
            let took = started.elapsed();
            if matches!(side, Side::Door) {
                rows = Rows::newest(&watch, &contact);
            }
            if round >= WARM_UP {
                match side {
                    Side::OneRow => &mut one_row,
                    Side::Bare => &mut plain,
                    Side::Door => &mut door,
                }
                .push(took);
            }
        }
    }
    let least = said("one row, no index", one_row);
    let (bare, ours) = (
        said("bare, the same rows", plain),
        said("save_contact", door),
    );
    let ratio = ours / bare;
    println!("  to the bare rows      {ratio:.2}  (limit {SAVE_LIMIT})");
    println!("  to the one row        {:.2}", ours / least);
    ratio <= SAVE_LIMIT
}

/// Who is being measured.
#[derive(Clone, Copy)]
enum Side {
    OneRow,
    Bare,
    Door,
}

/// What one saved contact wrote: a statement for each row, and the values of the row.
#[derive(Default)]
struct Rows(Vec<(String, Vec<SqlValue>)>);

impl Rows {
    /// Reads back what was written last. The index keeps no text, so its words are made again.
    fn newest(store: &Connection, contact: &Value) -> Self {
        let mut all = Self::default();
        let id = "(SELECT id FROM contact ORDER BY rowid DESC LIMIT 1)";
        all.read(store, "contact", &format!("id = {id}"));
        all.read(store, "contact_choice", &format!("contact = {id}"));
        all.read(store, "search_document", &format!("record = {id}"));
        all.read(store, "audit", "seq = (SELECT max(seq) FROM audit)");
        let words = format!("{} {}", contact["pseudonym"], contact["summary"]).to_lowercase();
        all.0.push((
            "INSERT INTO search (words) VALUES (?1)".into(),
            vec![words.into()],
        ));
        all
    }

    fn read(&mut self, store: &Connection, table: &str, which: &str) {
        let mut statement = store
            .prepare_cached(&format!("SELECT * FROM {table} WHERE {which}"))
            .expect("rows of the save");
        let columns = statement.column_count();
        let places: Vec<String> = (1..=columns).map(|at| format!("?{at}")).collect();
        let insert = format!("INSERT INTO {table} VALUES ({})", places.join(", "));
        let rows = statement
            .query_map([], |row| (0..columns).map(|at| row.get(at)).collect())
            .expect("rows");
        for row in rows {
            self.0.push((insert.clone(), row.expect("a row")));
        }
    }

    fn write(&self, bare: &Connection) {
        let transaction = begin(bare);
        for (insert, row) in &self.0 {
            transaction
                .prepare_cached(insert)
                .and_then(|mut insert| insert.execute(params_from_iter(row)))
                .expect("written");
        }
        transaction.commit().expect("committed");
    }
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

/// A connection with the key and the settings of the office's store.
fn connection(office: &Office, file: &str) -> Connection {
    let folder = office.folder();
    let header = std::fs::read(folder.join("vault")).expect("a vault");
    let vault = vault::Locked::read(&header)
        .and_then(|locked| locked.unlock("nadia", &vault::Passphrase::new(PASSPHRASE)))
        .expect("open");
    let spec = String::from_utf8(vault.database_key().keyspec().to_vec()).expect("a keyspec");
    let store = Connection::open(folder.join(file)).expect("a store");
    store
        .execute_batch(&format!(
            "PRAGMA cipher_memory_security = ON; PRAGMA key = \"{spec}\";
             PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 4194304;"
        ))
        .expect("settings");
    store.set_prepared_statement_cache_capacity(64);
    store
}

/// A store of its own with the same tables, and one table for rows without an index.
fn beside(office: &Office, watch: &Connection) -> Connection {
    let bare = connection(office, "bare.db");
    bare.execute_batch(include_str!(
        "../../src-tauri/casework/src/store/schema.sql"
    ))
    .and_then(|()| {
        bare.execute_batch(
            "CREATE TABLE plain (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
        )
    })
    .expect("tables");
    // Contacts name their counsellor.
    let mut people = Rows::default();
    people.read(watch, "account", "true");
    people.write(&bare);
    bare
}

fn begin(bare: &Connection) -> rusqlite::Transaction<'_> {
    rusqlite::Transaction::new_unchecked(bare, TransactionBehavior::Immediate).expect("begun")
}

fn insert(bare: &Connection, round: u32, bytes: &str) {
    let transaction = begin(bare);
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
