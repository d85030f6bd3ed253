//! What is fed with chance: everything that reads bytes which somebody else may have written.
//! Each is one function, so that libFuzzer can look for inputs (`tests/fuzz`), and every run of
//! the tests replays those that were found worth keeping (`tests/fuzz/corpus`).
//!
//! None may panic, whatever it is given; what else must hold, each says by a panic of its own.

use std::cell::RefCell;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};

use casework::api::{self, CALLS, Who};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params};
use serde_json::{Value, json};
use vault::{BACKUP_PIECE, BACKUP_SEAL, BackupHead, Locked, MAX_BACKUP_HEAD, RecoveryKey};

use crate::{COUNSELLOR, Office};

/// One input goes in.
pub type Target = fn(&[u8]);

/// Every one of them by its name, which is that of its corpus too.
pub const TARGETS: [(&str, Target); 6] = [
    ("header", header),
    ("backup", backup),
    ("search", search),
    ("chain", chain),
    ("row", row),
    ("door", door),
];

/// The recovery sheet of the vault and of the backup in the corpora. Nobody lives behind it.
const SHEET: &str = include_str!("../fuzz/sheet.txt");

fn sheet() -> RecoveryKey {
    RecoveryKey::read(SHEET.trim()).unwrap_or_else(|_| panic!("the sheet of the corpora"))
}

/// A file that says it is a vault.
pub fn header(bytes: &[u8]) {
    let Ok(locked) = Locked::read(bytes) else {
        return;
    };
    let said = (locked.vault_id(), locked.mode(), locked.language());
    if let Ok(vault) = locked.unlock_with_recovery(&sheet()) {
        assert_eq!(vault.to_bytes(), bytes, "one vault has one spelling");
        assert_eq!(
            (vault.vault_id(), vault.mode(), vault.language()),
            said,
            "what was said before is proven now"
        );
    }
}

/// A file that says it is a backup: its head, its sealed pieces, and the same through the door.
pub fn backup(bytes: &[u8]) {
    let mut whole = false;
    if let Ok(head) = BackupHead::read(bytes) {
        assert!(head.length() <= MAX_BACKUP_HEAD.min(bytes.len()));
        if let Ok(mut reader) = head.open(&sheet()) {
            let mut rest = bytes.get(head.length()..).unwrap_or_default();
            let mut clear = 0;
            while rest.len() > BACKUP_PIECE + BACKUP_SEAL {
                let (piece, after) = rest.split_at(BACKUP_PIECE + BACKUP_SEAL);
                let Ok(opened) = reader.next(piece) else {
                    break;
                };
                clear += opened.len() as u64;
                rest = after;
            }
            if let Ok(opened) = reader.last(rest) {
                whole = clear + opened.len() as u64 == head.facts().length;
            }
        }
    }
    OFFICE.with_borrow_mut(|office| {
        let office = office.get_or_insert_with(Desk::new);
        let mut file = tempfile::tempfile().unwrap_or_else(|e| panic!("no file: {e}"));
        let laid = file
            .write_all(bytes)
            .and_then(|()| file.seek(SeekFrom::Start(0)));
        laid.unwrap_or_else(|e| panic!("no room: {e}"));
        office.give(file, whole);
    });
}

/// Words that somebody looks for: none of them may be an operator of the index.
pub fn search(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    OFFICE.with_borrow_mut(|office| {
        let office = office.get_or_insert_with(Desk::new);
        let found = office
            .office
            .call("find", json!({ "text": text }))
            .unwrap_or_else(|problem| panic!("find {text:?}: {problem}"));
        assert!(found.is_array());
    });
}

/// An exported history, as `sanad-verify` is given one. The first line may hold a code.
pub fn chain(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(chain) = sanad_verify::verify(&text, &[]) {
        assert!(!chain.entries.is_empty());
        for entry in &chain.entries {
            for kind in [sanad_verify::Kind::Shift, sanad_verify::Kind::Letter] {
                let code = sanad_verify::code(kind, entry.seq, &entry.hash);
                let found = chain.find(&code).map(|found| found.seq);
                assert_eq!(found, Some(entry.seq), "a code finds its entry");
            }
        }
    }
}

/// An entry of the chain in a store whose key somebody has: the first byte says which column
/// it is written to, the second as what, the third into which row. Whatever is not what stood
/// there is told.
pub fn row(bytes: &[u8]) {
    let [column, kind, at, content @ ..] = bytes else {
        return;
    };
    CHAIN.with_borrow_mut(|chain| {
        let chain = chain.get_or_insert_with(Chain::new);
        let value = match kind % 5 {
            0 => Sql::Text(String::from_utf8_lossy(content).into_owned()),
            1 => Sql::Blob(content.to_vec()),
            2 => Sql::Integer(content.iter().fold(0, |n, b| n << 8 | i64::from(*b))),
            3 => Sql::Real(content.iter().fold(0.5, |n, b| n * 256.0 + f64::from(*b))),
            _ => Sql::Null,
        };
        chain.try_out(usize::from(*column), i64::from(*at), &value);
    });
}

/// A call: its name in the first line, its request behind it. Whatever it is, it is answered or
/// refused, in JSON.
pub fn door(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (name, body) = text.split_once('\n').unwrap_or((&text, ""));
    if SLOW.contains(&name)
        || CALLS
            .iter()
            .any(|(one, who)| *one == name && *who == Who::Anyone)
    {
        return;
    }
    OFFICE.with_borrow_mut(|held| {
        let desk = held.get_or_insert_with(Desk::new);
        let session = &mut desk.office.session;
        let answers = [
            api::call(session, name, body),
            api::fetch(session, name, body).map(|_| "null".to_owned()),
            api::file_name(session, name, body).map(|_| "null".to_owned()),
            api::copy(session, name, body).map(|_| "null".to_owned()),
        ];
        for answer in answers {
            let read = |text: &str| serde_json::from_str::<Value>(text);
            match answer {
                Ok(answer) => drop(read(&answer).unwrap_or_else(|e| panic!("{name}: {e}"))),
                Err(problem) => {
                    let problem = read(&problem).unwrap_or_else(|e| panic!("{name}: {e}"));
                    assert_eq!(problem["kind"], "refused", "{name}: {problem}");
                }
            }
        }
        // What a thousand calls have left behind would make the next ones slow.
        desk.calls += 1;
        if desk.calls > 1_000 {
            *held = None;
        }
    });
}

/// Calls that derive keys from a passphrase: they are slow on purpose, and would be all that is
/// seen. Those before anybody unlocked are left out as well.
const SLOW: [&str; 5] = [
    "change_passphrase",
    "add_account",
    "invite_account",
    "give_code",
    "reopen_account",
];

thread_local! {
    static OFFICE: RefCell<Option<Desk>> = const { RefCell::new(None) };
    static CHAIN: RefCell<Option<Chain>> = const { RefCell::new(None) };
}

/// An open desk with a case, and one that nobody is at.
struct Desk {
    office: Office,
    strange: Office,
    calls: u32,
}

impl Desk {
    fn new() -> Self {
        let mut office = Office::new().set_up();
        office.case();
        Self {
            office,
            strange: Office::new(),
            calls: 0,
        }
    }

    /// A file comes in where no desk is yet. `whole` is what its sheet and pieces said.
    fn give(&mut self, file: File, whole: bool) {
        let session = &mut self.strange.session;
        match api::give(session, "read_backup", file) {
            Ok(answer) => {
                let offer: Value = serde_json::from_str(&answer).unwrap_or_default();
                assert!(offer.is_object(), "{answer}");
            }
            Err(problem) => {
                let problem: Value = serde_json::from_str(&problem).unwrap_or_default();
                assert_eq!(problem["kind"], "refused", "{problem}");
                assert!(!whole, "a whole backup is refused: {problem}");
            }
        }
        self.strange.must("abandon_restore", json!({}));
    }
}

/// The columns of an entry.
pub const COLUMNS: [&str; 13] = [
    "seq",
    "at",
    "session",
    "actor",
    "role",
    "act",
    "object_kind",
    "object",
    "fields",
    "clock_back",
    "previous",
    "hash",
    "signature",
];

/// A desk, and its store held open beside it by somebody with the key, who took away what
/// SQLite itself watches over.
struct Chain {
    office: Office,
    store: Connection,
    entries: i64,
}

impl Chain {
    fn new() -> Self {
        let mut office = Office::new().set_up();
        for _ in 0..4 {
            office.case();
        }
        let store = office.beside();
        let loosened = store.execute_batch(&format!(
            "PRAGMA synchronous = OFF;
             CREATE TABLE loose (seq INTEGER PRIMARY KEY, {});
             INSERT INTO loose SELECT {} FROM audit;
             DROP TABLE audit;
             ALTER TABLE loose RENAME TO audit;",
            COLUMNS[1..].join(", "),
            COLUMNS.join(", ")
        ));
        loosened.unwrap_or_else(|e| panic!("the chain stays as it is: {e}"));
        let entries = store
            .query_row("SELECT max(seq) FROM audit", [], |row| row.get(0))
            .unwrap_or_else(|e| panic!("no chain: {e}"));
        Self {
            office,
            store,
            entries,
        }
    }

    fn try_out(&mut self, column: usize, at: i64, value: &Sql) {
        let column = COLUMNS[column % COLUMNS.len()];
        let seq = at % self.entries + 1;
        let before: Sql = self
            .store
            .query_row(
                &format!("SELECT {column} FROM audit WHERE seq = ?1"),
                [seq],
                |row| row.get(0),
            )
            .unwrap_or_else(|e| panic!("{column} of {seq}: {e}"));
        // A place that is taken, or that is no number, is refused by the table itself.
        let set = format!("UPDATE audit SET {column} = ?1 WHERE rowid = ?2");
        if self.store.execute(&set, params![value, seq]).is_err() {
            return;
        }
        let rowid = match (column, value) {
            ("seq", Sql::Integer(number)) => *number,
            ("seq", Sql::Real(number)) => number.to_string().parse().unwrap_or(seq),
            _ => seq,
        };
        let told = self.office.call("verify_chain", json!({ "from": 1 }));
        let others = [
            self.office.call("list_gaps", json!({})),
            self.office.call("view_history", json!({
                "account": null, "record": "", "kind": null, "first": null, "last": null, "before": null
            })),
        ];
        let undone = self
            .store
            .execute(
                "DELETE FROM audit WHERE seq > ?1 AND seq <> ?2",
                [self.entries, rowid],
            )
            .and_then(|_| self.store.execute(&set, params![before, rowid]));
        undone.unwrap_or_else(|e| panic!("{column} of {seq} stays {value:?}: {e}"));
        for problem in others.into_iter().filter_map(Result::err) {
            assert_ne!(problem, Value::Null, "an answer is JSON");
        }
        match told {
            Ok(told) if *value == before => assert_eq!(told["broken"], Value::Null, "{told}"),
            Ok(told) => assert!(
                told["broken"].is_i64(),
                "{column} of {seq} as {value:?} instead of {before:?}: {told}"
            ),
            Err(problem) => assert_eq!(problem["kind"], "refused", "{problem}"),
        }
    }
}

/// An input of a target, by its name.
pub type Seed = (&'static str, String, Vec<u8>);

/// Inputs to begin with, out of what the core itself writes; and the sheet for the first two.
#[must_use]
pub fn seeds() -> (String, Vec<Seed>) {
    let mut all: Vec<Seed> = Vec::new();
    let mut put = |target, name: &str, bytes: Vec<u8>| all.push((target, name.to_owned(), bytes));
    let mut office = Office::new().set_up().with_counsellor();
    office.sign_in("nadia", crate::PASSPHRASE);
    let read = |office: &Office, name: &str| {
        std::fs::read(office.folder().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    };
    put("header", "two-people", read(&office, "vault"));
    let case = office.case();
    let export = office
        .fetch("export_chain", json!({}))
        .unwrap_or_else(|e| panic!("export_chain: {e}"));
    put("chain", "export", export.clone());
    let text = String::from_utf8_lossy(&export).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    put("chain", "without-an-entry", {
        let kept: Vec<&str> = lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != 6)
            .map(|(_, l)| *l)
            .collect();
        (kept.join("\n") + "\n").into_bytes()
    });
    put("chain", "head", (lines[..3].join("\n") + "\n").into_bytes());
    // The container alone, around a few bytes: a whole store would be too large to keep.
    let locked = Locked::read(&read(&office, "vault")).unwrap_or_else(|e| panic!("{e:?}"));
    let vault = locked
        .unlock("amal", &vault::Passphrase::new(COUNSELLOR))
        .unwrap_or_else(|e| panic!("{e:?}"));
    let mut renamed = vault.again();
    let changed = renamed
        .set_language(vault::Language::Ar)
        .and_then(|()| renamed.replace_recovery().map(drop));
    changed.unwrap_or_else(|e| panic!("{e:?}"));
    put("header", "another-sheet", renamed.to_bytes());
    let mut bound = vault.again();
    let key = vault::WorkstationKey::make().and_then(|key| bound.bind(&key));
    key.unwrap_or_else(|e| panic!("{e:?}"));
    put("header", "bound", bound.to_bytes());
    for (name, content) in [
        ("empty", &b""[..]),
        ("few-bytes", b"Ceci n'est pas un dossier."),
    ] {
        let facts = vault::BackupFacts {
            vault: vault.vault_id(),
            mode: vault.mode(),
            number: 7,
            made_at: 1_795_348_320_000,
            schema: 5,
            length: content.len() as u64,
        };
        let writer = vault
            .begin_backup(&facts)
            .unwrap_or_else(|e| panic!("{e:?}"));
        let mut bytes = writer.head().to_vec();
        bytes.extend(writer.last(content).unwrap_or_else(|e| panic!("{e:?}")));
        put("backup", name, bytes);
    }
    for (name, words) in [
        ("arabic", "سلمى كلام مؤذ"),
        ("operators", "a OR (b)* NEAR/2 \"x\" -y ^z {c d}: e+f"),
        ("column", "words: \"unclosed"),
        ("zero", "a\u{0}b %_' ; --"),
        ("code", "EMC-2026-0001"),
    ] {
        put("search", name, words.as_bytes().to_vec());
    }
    put(
        "row",
        "text-in-a-moment",
        b"\x01\x00\x022026-11-22T13:32:00.000Z".to_vec(),
    );
    put(
        "row",
        "key-of-nobody",
        b"\x08\x00\x01key:00112233445566778899aabbccddeeff:00:supervisor".to_vec(),
    );
    put("row", "short-hash", b"\x0b\x01\x03\x00\x01".to_vec());
    put(
        "row",
        "far-away",
        b"\x00\x02\x04\x7f\xff\xff\xff\xff\xff\xff\xff".to_vec(),
    );
    put("row", "nothing", b"\x03\x04\x00".to_vec());
    put("row", "a-fraction", b"\x09\x03\x05\x01".to_vec());
    let requests = [
        ("save_contact", Office::contact()),
        ("save_draft", Office::contact()),
        (
            "add_note",
            json!({ "case": case["id"], "text": "Elle a rappelé." }),
        ),
        (
            "set_risk",
            json!({ "case": case["id"], "risk": 3, "reason": "", "informed": "" }),
        ),
        ("view_case", json!({ "id": case["id"] })),
        (
            "list_cases",
            json!({ "owner": null, "closed": false, "text": "" }),
        ),
        ("find", json!({ "text": "كلام" })),
        (
            "find_traces",
            json!({ "text": "https://example.org/p/42 @user_99 +212 6 00 00 00 07" }),
        ),
        (
            "view_history",
            json!({ "account": null, "record": "", "kind": null, "first": "2026-11-22", "last": null, "before": 9 }),
        ),
        ("verify_chain", json!({ "from": 1 })),
        ("check_register_code", json!({ "typed": "0123 4567 89AB" })),
        (
            "figures",
            json!({ "first": "2026-11-01", "last": "2026-11-30" }),
        ),
        ("export_chain", json!({})),
        ("my_day", json!({})),
    ];
    for (name, body) in requests {
        put("door", name, format!("{name}\n{body}").into_bytes());
    }
    (office.sheet.clone(), all)
}
