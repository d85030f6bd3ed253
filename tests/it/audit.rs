//! The chain of what was done, and its witnesses: security.md §5.5, through the door and
//! with the store's own key beside it.

use std::fs;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::fuzzed::COLUMNS;
use tests::{COUNSELLOR, Office, PASSPHRASE, groups};

use crate::desk::Ring;

/// Somebody who holds the key of the store, and stops at nothing.
pub(crate) fn forger(office: &Office) -> Connection {
    let store = office.beside();
    store
        .execute_batch(
            "PRAGMA synchronous = OFF; DROP TRIGGER IF EXISTS audit_is_never_changed;
             DROP TRIGGER IF EXISTS audit_is_never_deleted;",
        )
        .expect("no triggers");
    store
}

fn run(store: &Connection, sql: &str, params: impl rusqlite::Params) {
    store
        .execute(sql, params)
        .unwrap_or_else(|e| panic!("{sql}: {e}"));
}

fn size(store: &Connection) -> i64 {
    store
        .query_row("SELECT max(seq) FROM audit", [], |row| row.get(0))
        .expect("a chain")
}

/// Every entry, column by column.
fn entries(store: &Connection) -> Vec<Vec<Sql>> {
    let sql = format!("SELECT {} FROM audit ORDER BY seq", COLUMNS.join(", "));
    let mut statement = store.prepare(&sql).expect("a statement");
    statement
        .query_map([], |row| (0..COLUMNS.len()).map(|at| row.get(at)).collect())
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("entries")
}

fn put(store: &Connection, entry: &[Sql]) {
    let places: Vec<String> = (1..=COLUMNS.len()).map(|at| format!("?{at}")).collect();
    let sql = format!(
        "INSERT INTO audit ({}) VALUES ({})",
        COLUMNS.join(", "),
        places.join(", ")
    );
    run(store, &sql, rusqlite::params_from_iter(entry));
}

/// An office whose chain has at least so many entries.
fn office_with(many: i64) -> Office {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    for _ in 0..many - 3 {
        office.must("view_case", json!({ "id": case }));
    }
    office
}

/// The first place that does not fit, as the door tells it from an entry on.
fn broken(office: &mut Office, from: i64) -> Value {
    office.must("verify_chain", json!({ "from": from }))["broken"].clone()
}

/// One byte of a value is another one.
fn slipped(value: &Sql, at: usize) -> Sql {
    match value {
        Sql::Integer(number) => Sql::Integer(number ^ (1 << (10 + at % 8))),
        Sql::Text(text) if text.is_empty() => Sql::Text("x".to_owned()),
        Sql::Text(text) => {
            let mut bytes = text.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1;
            Sql::Text(String::from_utf8(bytes).expect("ASCII"))
        }
        Sql::Blob(bytes) if bytes.is_empty() => Sql::Blob(vec![1]),
        Sql::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let at = at % bytes.len();
            bytes[at] ^= 1;
            Sql::Blob(bytes)
        }
        other => panic!("{other:?} stands in no column"),
    }
}

#[test]
fn a_byte_changed_in_any_field_of_two_hundred_entries_is_found_at_its_entry() {
    let mut office = office_with(200);
    let store = forger(&office);
    assert_eq!(broken(&mut office, 1), Value::Null);
    let entries = entries(&store);
    assert!(entries.len() >= 200);
    for (entry, seq) in entries.iter().take(200).zip(1i64..) {
        for (at, column) in COLUMNS.iter().enumerate() {
            let slip = slipped(&entry[at], usize::try_from(seq).expect("small") * 7 + at);
            run(
                &store,
                &format!("UPDATE audit SET {column} = ?1 WHERE seq = ?2"),
                (&slip, seq),
            );
            assert_eq!(
                broken(&mut office, seq),
                json!(seq),
                "{column} of entry {seq}"
            );
            let place = if at == 0 { slip } else { Sql::Integer(seq) };
            run(
                &store,
                &format!("UPDATE audit SET {column} = ?1 WHERE seq = ?2"),
                (&entry[at], place),
            );
        }
    }
    // A moment spelled otherwise is the same moment and another byte.
    for spelled in [
        "replace(at, 'T', 't')",
        "replace(at, 'Z', '+00:00')",
        "at || char(0)",
    ] {
        run(
            &store,
            &format!("UPDATE audit SET at = {spelled} WHERE seq = 100"),
            [],
        );
        assert_eq!(broken(&mut office, 1), json!(100), "{spelled}");
        run(
            &store,
            "UPDATE audit SET at = ?1 WHERE seq = 100",
            [&entries[99][1]],
        );
    }
    assert_eq!(broken(&mut office, 1), Value::Null, "everything is back");
}

#[test]
fn what_was_taken_out_doubled_or_exchanged_is_found() {
    let mut office = office_with(200);
    let store = forger(&office);
    let entries = entries(&store);
    let last = size(&store);
    for seq in 2..last {
        let entry = &entries[usize::try_from(seq).expect("small") - 1];
        run(&store, "DELETE FROM audit WHERE seq = ?1", [seq]);
        assert_eq!(broken(&mut office, seq - 1), json!(seq), "without {seq}");
        put(&store, entry);
        let exchange = |one: i64, other: i64| {
            run(&store, "UPDATE audit SET seq = -1 WHERE seq = ?1", [one]);
            run(
                &store,
                "UPDATE audit SET seq = ?1 WHERE seq = ?2",
                [one, other],
            );
            run(&store, "UPDATE audit SET seq = ?1 WHERE seq = -1", [other]);
        };
        for other in [seq + 1, 1 + (seq * 31) % last] {
            if other > last || other == seq || other == 1 {
                continue;
            }
            let first = seq.min(other);
            exchange(seq, other);
            assert_eq!(
                broken(&mut office, first - 1),
                json!(first),
                "{seq} and {other}"
            );
            exchange(seq, other);
        }
        if seq % 20 == 0 {
            run(&store, "UPDATE audit SET seq = -seq WHERE seq > ?1", [seq]);
            run(&store, "UPDATE audit SET seq = 1 - seq WHERE seq < 0", []);
            let mut twice = entry.clone();
            twice[0] = Sql::Integer(seq + 1);
            put(&store, &twice);
            assert_eq!(broken(&mut office, seq), json!(seq + 1), "{seq} twice");
            run(&store, "DELETE FROM audit WHERE seq = ?1", [seq + 1]);
            run(&store, "UPDATE audit SET seq = -seq WHERE seq > ?1", [seq]);
            run(&store, "UPDATE audit SET seq = -1 - seq WHERE seq < 0", []);
        }
    }
    run(&store, "DELETE FROM audit WHERE seq = 1", []);
    assert_eq!(broken(&mut office, 1), json!(1));
    put(&store, &entries[0]);
    assert_eq!(broken(&mut office, 1), Value::Null, "everything is back");
}

/// What the witnesses say against the store, as `witness kind`.
fn said(office: &mut Office, from: i64) -> Vec<String> {
    let checked = office.must("verify_chain", json!({ "from": from }));
    assert_eq!(
        checked["broken"],
        Value::Null,
        "a shorter chain is a whole chain"
    );
    checked["gaps"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|gap| {
            format!(
                "{} {}",
                gap["witness"].as_str().unwrap_or("?"),
                gap["kind"].as_str().unwrap_or("?")
            )
        })
        .collect()
}

#[test]
fn every_cut_of_the_tail_is_told_by_each_witness_alone_and_by_nobody_without_one() {
    let mut office = Office::new().set_up();
    let ring = Ring::default();
    office.must("lock", json!({}));
    office.with_keychain(Box::new(ring.clone()));
    office.sign_in("nadia", PASSPHRASE);
    let case = office.case()["id"].clone();
    for _ in 0..205 {
        office.must("view_case", json!({ "id": case }));
    }
    let code = office.must("make_register_code", json!({}))["code"].clone();
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    let store = forger(&office);
    let (file, aside) = (
        office.folder().join("anchor"),
        office.folder().join("aside"),
    );
    let kept = ring.0.lock().expect("held").clone();
    // The entry of the last unlock came after the witnesses were told.
    let known = size(&store) - 1;
    let with_file = |there: bool| {
        let (from, to) = if there {
            (&aside, &file)
        } else {
            (&file, &aside)
        };
        fs::rename(from, to).expect("moved");
    };
    for cut in 0..=200 {
        run(&store, "DELETE FROM audit WHERE seq > ?1", [known - cut]);
        let from = known - cut;
        let told = |witness: &str| {
            if cut == 0 {
                Vec::new()
            } else {
                vec![format!("{witness} older_copy")]
            }
        };
        // a1 alone.
        ring.0.lock().expect("held").clear();
        assert_eq!(said(&mut office, from), told("file"), "{cut} by the file");
        // Nobody: the missing file is told, the cut is not. This is the limit that §1.4 states.
        with_file(false);
        assert_eq!(
            said(&mut office, from),
            ["file anchor_missing"],
            "{cut} by nobody"
        );
        // a2 alone.
        ring.0.lock().expect("held").clone_from(&kept);
        let by_ring = [vec!["file anchor_missing".to_owned()], told("keyring")].concat();
        assert_eq!(said(&mut office, from), by_ring, "{cut} by the keyring");
        with_file(true);
        // a4 alone.
        let found = office.must("check_register_code", json!({ "code": code }));
        assert_eq!(found["value"]["seq"].is_null(), cut > 0, "{cut} by paper");
    }
}

#[test]
fn a_cut_is_told_at_unlock_until_two_supervisors_accept_it() {
    let mut office = office_with(40);
    office.must(
        "add_account",
        json!({ "name": "Samira Essai", "login": "samira", "role": "supervisor", "language": "fr",
                "passphrase": "three clouds over a quiet field" }),
    );
    for _ in 0..12 {
        office.must("save_contact", Office::contact());
    }
    office.must("lock", json!({}));
    let store = forger(&office);
    let last = size(&store);
    run(&store, "DELETE FROM audit WHERE seq > ?1", [last - 10]);
    drop(store);

    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"][0]["code"], "older_copy");
    assert_eq!(
        me["notices"][0]["facts"],
        json!({
            "seen": "22/11/2026 14:32", "seen_seq": last.to_string(),
            "last": "22/11/2026 14:32", "last_seq": (last - 10).to_string()
        })
    );
    let gaps = office.must("list_gaps", json!({}));
    assert_eq!(gaps.as_array().map(Vec::len), Some(1));
    let gap = &gaps[0];
    assert_eq!(gap["gap"], last - 9, "the entry of this unlock tells it");
    assert_eq!(
        (&gap["seen_seq"], &gap["last_seq"]),
        (&json!(last), &json!(last - 10))
    );
    assert_eq!(
        (&gap["needed"], &gap["settled_at"]),
        (&json!(2), &Value::Null)
    );
    let accept = json!({ "gap": gap["gap"] });
    assert_eq!(
        office.refused("accept_gap", json!({ "gap": 1 })),
        ["gap not_found"]
    );
    office.must("accept_gap", accept.clone());
    assert_eq!(
        office.refused("accept_gap", accept.clone()),
        ["gap already_done"]
    );
    assert_eq!(
        office.must("list_gaps", json!({}))[0]["settled_at"],
        Value::Null
    );

    // It is told once; the witnesses remember the new end from here on.
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    assert_eq!(
        office.must("list_gaps", json!({})).as_array().map(Vec::len),
        Some(1)
    );
    office.sign_in("samira", "three clouds over a quiet field");
    assert_eq!(office.must("list_gaps", json!({}))[0]["may_accept"], true);
    office.must("accept_gap", accept);
    let gap = office.must("list_gaps", json!({}))[0].clone();
    assert_ne!(gap["settled_at"], Value::Null);
    assert_eq!(gap["accepted"].as_array().map(Vec::len), Some(2));
    assert_eq!(broken(&mut office, 1), Value::Null);
}

#[test]
fn the_only_supervisor_accepts_a_gap_alone() {
    let mut office = office_with(40);
    office.must("lock", json!({}));
    let store = forger(&office);
    run(&store, "DELETE FROM audit WHERE seq > 20", []);
    drop(store);
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(office.must("list_gaps", json!({}))[0]["needed"], 1);
    office.must("accept_gap", json!({ "gap": 21 }));
    assert_ne!(
        office.must("list_gaps", json!({}))[0]["settled_at"],
        Value::Null
    );
}

#[test]
fn older_and_newer_copies_of_the_store_and_of_its_witnesses() {
    let mut office = office_with(10);
    office.must("lock", json!({}));
    let read = |office: &Office| {
        ["store.db", "anchor", "vault"]
            .map(|name| fs::read(office.folder().join(name)).expect(name))
    };
    let write = |office: &Office, name: &str, bytes: &[u8]| {
        fs::write(office.folder().join(name), bytes).expect("written");
    };
    let ring = Ring::default();
    office.with_keychain(Box::new(ring.clone()));
    let [_, old_anchor, old_vault] = read(&office);
    office.sign_in("nadia", PASSPHRASE);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let [middle_store, middle_anchor, _] = read(&office);
    let middle_ring = ring.0.lock().expect("held").clone();

    // A new store and an old anchor: what a crash leaves.
    write(&office, "anchor", &old_anchor);
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    office.must("save_contact", Office::contact());
    let code = office.must("make_register_code", json!({}))["code"].clone();
    office.must("lock", json!({}));

    // An old store and a new anchor.
    let [new_store, new_anchor, new_vault] = read(&office);
    write(&office, "store.db", &middle_store);
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"][0]["code"], "older_copy");
    office.must("lock", json!({}));
    let new_ring = ring.0.lock().expect("held").clone();

    // Both are old: the keyring tells it, and without it the paper.
    write(&office, "store.db", &middle_store);
    write(&office, "anchor", &middle_anchor);
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"][0]["code"], "older_copy");
    assert_eq!(office.must("list_gaps", json!({}))[0]["witness"], "keyring");
    office.must("lock", json!({}));
    ring.0.lock().expect("held").clone_from(&middle_ring);
    write(&office, "store.db", &middle_store);
    write(&office, "anchor", &middle_anchor);
    assert_eq!(
        office.sign_in("nadia", PASSPHRASE)["notices"],
        json!([]),
        "the stated limit"
    );
    let found = office.must("check_register_code", json!({ "code": code }));
    assert_eq!(found["value"]["seq"], Value::Null);
    office.must("lock", json!({}));

    // Keys that are older than the witnesses remember.
    ring.0.lock().expect("held").clone_from(&new_ring);
    write(&office, "store.db", &new_store);
    write(&office, "anchor", &new_anchor);
    ring.0.lock().expect("held").clear();
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "add_account",
        json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr",
                "passphrase": "nine lamps behind the old mill" }),
    );
    office.must("lock", json!({}));
    assert_eq!(new_vault, old_vault);
    write(&office, "vault", &old_vault);
    let me = office.sign_in("nadia", PASSPHRASE);
    // The store remembers its keys by itself; the witness adds what it saw.
    assert_eq!(me["notices"][0]["code"], "older_keys");
    assert_eq!(office.must("list_gaps", json!({}))[0]["kind"], "older_keys");
    let gaps = |office: &mut Office| office.must("list_gaps", json!({})).as_array().map(Vec::len);
    let before = gaps(&mut office);
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(gaps(&mut office), before, "told once");
}

#[test]
fn an_anchor_that_is_gone_or_unreadable_is_told_once_and_written_again() {
    let mut office = office_with(10);
    let anchor = office.folder().join("anchor");
    for damage in ["gone", "emptied", "scribbled"] {
        office.must("lock", json!({}));
        match damage {
            "gone" => fs::remove_file(&anchor).expect("removed"),
            "emptied" => fs::write(&anchor, []).expect("emptied"),
            _ => fs::write(&anchor, vec![0x5A; 9000]).expect("written"),
        }
        let me = office.sign_in("nadia", PASSPHRASE);
        assert_eq!(me["notices"][0]["code"], "anchor_missing", "{damage}");
        assert_eq!(
            office.must("list_gaps", json!({}))[0]["kind"],
            "anchor_missing"
        );
        office.must("lock", json!({}));
        assert_eq!(
            office.sign_in("nadia", PASSPHRASE)["notices"],
            json!([]),
            "{damage}"
        );
    }
    // A torn write of one slot leaves the other, and that one is behind the store, not ahead.
    office.must("lock", json!({}));
    let whole = fs::read(&anchor).expect("the anchor");
    for slot in [0, 4096] {
        for length in [1, 60, 119] {
            let mut torn = whole.clone();
            for byte in torn.iter_mut().skip(slot).take(length) {
                *byte ^= 0xFF;
            }
            fs::write(&anchor, &torn).expect("written");
            assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
            fs::write(&anchor, &whole).expect("written");
            office.restart();
        }
    }
}

#[test]
fn a_crash_never_looks_like_tampering() {
    let mut office = office_with(5);
    for round in 0..12 {
        // Sometimes the anchor was just written, sometimes long ago.
        for _ in 0..(round * 7) % 40 {
            office.must("save_contact", Office::contact());
            office.clock.pass(chrono::Duration::seconds(round));
        }
        office.restart();
        assert_eq!(
            office.sign_in("nadia", PASSPHRASE)["notices"],
            json!([]),
            "round {round}"
        );
    }
    assert_eq!(office.must("list_gaps", json!({})), json!([]));
}

#[test]
fn the_anchor_is_written_every_thirty_two_entries_or_thirty_seconds() {
    let mut office = office_with(5);
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    let anchor = office.folder().join("anchor");
    let read = || fs::read(&anchor).expect("the anchor");
    let before = read();
    // The unlock was the first of them.
    for _ in 0..30 {
        office.must("save_contact", Office::contact());
    }
    assert_eq!(read(), before);
    office.must("save_contact", Office::contact());
    let after = read();
    assert_ne!(after, before, "the thirty-second entry");
    office.clock.pass(chrono::Duration::seconds(29));
    office.must("save_contact", Office::contact());
    assert_eq!(read(), after);
    // Somebody who only reads leaves no entry, and the desk's own clock still writes.
    office.clock.pass(chrono::Duration::seconds(1));
    assert!(!office.session.idle_for(std::time::Duration::from_secs(1)));
    assert_ne!(read(), after, "thirty seconds later");
}

/// The hash of an entry, as security.md §5.2 defines it: computed here a second time.
fn hash_of(entry: &[Sql]) -> [u8; 32] {
    let bytes = |at: usize| -> Vec<u8> {
        match &entry[at] {
            Sql::Integer(number) => number.to_be_bytes().to_vec(),
            Sql::Text(text) => text.clone().into_bytes(),
            Sql::Blob(bytes) => bytes.clone(),
            other => panic!("{other:?} stands in no column"),
        }
    };
    let at = String::from_utf8(bytes(1)).expect("text");
    let at = chrono::DateTime::parse_from_rfc3339(&at).expect("a moment");
    let parts: [Vec<u8>; 12] = [
        b"sanad/audit/v1".to_vec(),
        bytes(0),
        at.timestamp_millis().to_be_bytes().to_vec(),
        bytes(2),
        bytes(3),
        bytes(4),
        bytes(5),
        bytes(6),
        bytes(7),
        bytes(8),
        vec![u8::from(entry[9] != Sql::Integer(0))],
        bytes(10),
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// The vault as somebody opens it.
fn vault_of(office: &Office, login: &str, passphrase: &str) -> vault::Vault {
    let file = fs::read(office.folder().join("vault")).expect("the vault");
    vault::Locked::read(&file)
        .and_then(|locked| locked.unlock(login, &vault::Passphrase::new(passphrase)))
        .expect("open")
}

/// Writes these entries anew from a place on, chained and signed with one key.
fn rewrite(store: &Connection, mut entries: Vec<Vec<Sql>>, from: usize, by: &vault::Vault) {
    for at in from..entries.len() {
        if at > 0 {
            entries[at][10] = entries[at - 1][11].clone();
        }
        let hash = hash_of(&entries[at]);
        entries[at][11] = Sql::Blob(hash.to_vec());
        entries[at][12] = Sql::Blob(by.sign("sanad/audit-sig/v1", &hash).to_vec());
    }
    run(store, "DELETE FROM audit", []);
    for entry in &entries {
        put(store, entry);
    }
}

#[test]
fn who_holds_the_stores_key_rewrites_nobodys_entries() {
    let mut office = office_with(60).with_counsellor();
    let amal = vault_of(&office, "amal", COUNSELLOR);
    office.sign_in("nadia", PASSPHRASE);
    let store = forger(&office);
    let whole = entries(&store);
    let last = whole.len();
    // The test's own hash is the house's.
    for entry in &whole {
        assert_eq!(Sql::Blob(hash_of(entry).to_vec()), entry[11]);
    }
    // Amal's key in the place of Nadia's, wherever the store holds one.
    let amal_id = uuid_of(&office.must("list_accounts", json!({})), "Amal Essai");
    run(
        &store,
        "UPDATE account_key SET key = ?1 WHERE account <> ?2",
        (amal.public_signing_key().0, &amal_id),
    );
    for from in last - 50..last {
        let mut forged = whole.clone();
        for entry in forged.iter_mut().skip(from) {
            entry[5] = Sql::Text("save_preferences".to_owned());
        }
        // What she did herself, she may say otherwise.
        let own = Sql::Blob(amal_id.clone());
        let first = (from..last)
            .find(|at| whole[*at][3] != own)
            .expect("Nadia's");
        rewrite(&store, forged, from, &amal);
        let seq = i64::try_from(first).expect("small") + 1;
        assert_eq!(broken(&mut office, 1), json!(seq));
    }
    // At the next unlock too, although the anchor was cut off with the rest.
    office.must("lock", json!({}));
    fs::remove_file(office.folder().join("anchor")).expect("removed");
    let notices = office.sign_in("nadia", PASSPHRASE)["notices"].clone();
    assert!(
        notices
            .as_array()
            .into_iter()
            .flatten()
            .any(|one| one["code"] == "chain_broken"),
        "{notices}"
    );
}

fn uuid_of(accounts: &Value, name: &str) -> Vec<u8> {
    let id = accounts
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name)
        .and_then(|one| one["id"].as_str())
        .expect("an account")
        .replace('-', "");
    (0..16)
        .map(|at| u8::from_str_radix(&id[2 * at..2 * at + 2], 16).expect("hex"))
        .collect()
}

#[test]
fn a_key_that_a_counsellor_gives_a_colleague_is_refused() {
    let mut office = office_with(10).with_counsellor();
    let amal = vault_of(&office, "amal", COUNSELLOR);
    office.must("save_contact", Office::contact());
    office.sign_in("nadia", PASSPHRASE);
    let accounts = office.must("list_accounts", json!({}));
    let store = forger(&office);
    let mut forged = entries(&store);
    let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
    let nadia = uuid_of(&accounts, "Nadia Essai");
    let key = hex(&amal.public_signing_key().0[..31]) + "00";
    let from = forged
        .iter()
        .position(|entry| {
            entry[5] == Sql::Text("save_contact".to_owned())
                && entry[4] == Sql::Text("counsellor".to_owned())
        })
        .expect("Amal's entry");
    forged[from][8] = Sql::Text(format!("key:{}:{key}:supervisor", hex(&nadia)));
    let whole = entries(&store);
    rewrite(&store, forged.clone(), from, &amal);
    let seq = i64::try_from(from).expect("small") + 1;
    assert_eq!(broken(&mut office, 1), json!(seq));
    // Calling oneself a supervisor does not help.
    forged[from][4] = Sql::Text("supervisor".to_owned());
    rewrite(&store, forged, from, &amal);
    assert_eq!(broken(&mut office, 1), json!(seq));
    run(&store, "DELETE FROM audit", []);
    for entry in &whole {
        put(&store, entry);
    }
    assert_eq!(broken(&mut office, 1), Value::Null);
}

#[test]
fn a_supervisor_who_came_back_with_the_sheet_keeps_an_unbroken_chain() {
    let mut office = Office::new().set_up_apart();
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let sheet = office.must(
        "recover",
        json!({ "typed": office.sheet, "login": "nadia", "passphrase": "nine kites over a grey harbour" }),
    );
    let me = office.must("confirm_recovery", json!({ "typed": groups(&sheet) }));
    // That the sheet was used is all that is told.
    let told = |me: &Value| -> Vec<Value> {
        let all = me["notices"].as_array().into_iter().flatten();
        all.map(|one| one["code"].clone()).collect()
    };
    assert_eq!(told(&me), ["sheet_used"]);
    office.must("save_contact", Office::contact());
    assert_eq!(broken(&mut office, 1), Value::Null);
    office.must("lock", json!({}));
    let me = office.sign_in("nadia", "nine kites over a grey harbour");
    assert_eq!(told(&me), ["sheet_used"]);
}

#[test]
fn a_store_of_the_first_sanad_says_its_keys_once_and_goes_on() {
    let mut office = office_with(30);
    office.must("lock", json!({}));
    let nadia = vault_of(&office, "nadia", PASSPHRASE);
    let store = forger(&office);
    // As the first version left it: no keys in the chain, no anchor, and nothing that says so.
    let mut earlier = entries(&store);
    for entry in &mut earlier {
        entry[8] = Sql::Text(String::new());
    }
    rewrite(&store, earlier, 0, &nadia);
    run(&store, "DELETE FROM setting WHERE name = 'anchored'", []);
    drop(store);
    fs::remove_file(office.folder().join("anchor")).expect("removed");

    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    assert!(office.folder().join("anchor").exists());
    assert_eq!(broken(&mut office, 1), Value::Null);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    assert_eq!(broken(&mut office, 1), Value::Null);
    // From here on a missing anchor is told.
    office.must("lock", json!({}));
    fs::remove_file(office.folder().join("anchor")).expect("removed");
    assert_eq!(
        office.sign_in("nadia", PASSPHRASE)["notices"][0]["code"],
        "anchor_missing"
    );
}

#[test]
fn a_clock_that_goes_back_three_years_keeps_the_order_and_is_written_down() {
    let mut office = office_with(5);
    office.clock.set("2023-11-22T14:32:00+01:00");
    office.must(
        "save_preferences",
        json!({ "language": "fr", "theme": "dark", "text_size": 100 }),
    );
    office.clock.set("2026-11-22T15:32:00+01:00");
    let store = office.beside();
    let flagged: Vec<String> = store
        .prepare("SELECT act FROM audit WHERE clock_back = 1")
        .expect("a statement")
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("acts");
    assert_eq!(flagged, ["save_preferences"]);
    drop(store);
    office.must("lock", json!({}));
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    assert_eq!(broken(&mut office, 1), Value::Null);
}

/// Takes away what SQLite itself watches over in every table.
fn loosen(store: &Connection) {
    let triggers: Vec<String> = store
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .and_then(|mut all| all.query_map([], |row| row.get(0))?.collect())
        .expect("triggers");
    for trigger in triggers {
        run(store, &format!("DROP TRIGGER {trigger}"), []);
    }
    store
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;")
        .expect("no rules");
}

/// What the sweep says, as `kind seq`.
fn edits(office: &mut Office) -> Vec<String> {
    let checked = office.verified();
    assert_eq!(checked["broken"], Value::Null, "the chain itself is whole");
    let named = checked["edits"].as_array().into_iter().flatten();
    let named: Vec<String> = named
        .map(|edit| format!("{} {}", edit["kind"].as_str().unwrap_or("?"), edit["seq"]))
        .collect();
    assert_eq!(checked["edited"], named.len(), "few enough to be named");
    named
}

/// Everything that one row holds, to be put back.
fn row_of(store: &Connection, table: &str, row: i64) -> (Vec<String>, Vec<Sql>) {
    let mut statement = store
        .prepare(&format!("SELECT * FROM {table} WHERE rowid = ?1"))
        .expect("a table");
    let names: Vec<String> = statement
        .column_names()
        .iter()
        .map(|n| (*n).into())
        .collect();
    let values = statement
        .query_row([row], |row| {
            (0..names.len()).map(|at| row.get(at)).collect()
        })
        .expect("a row");
    (names, values)
}

/// A desk where most kinds of rows stand, with the tables that an entry vouches for.
fn furnished() -> (Office, Connection, Vec<(String, i64)>) {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let mut contact = Office::contact();
    contact["summary"] = json!("Un appel de plus.");
    contact["platforms"] = json!(["instagram", "tiktok"]);
    contact["case"] = json!({ "kind": "existing", "case": case });
    office.must("save_contact", contact);
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    let store = forger(&office);
    loosen(&store);
    let apart = [
        "audit",
        "desk_notice",
        "draft",
        "migration",
        "restoration",
        "row_blind",
        "row_print",
    ];
    let tables: Vec<String> = store
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'")
        .and_then(|mut all| all.query_map([], |row| row.get(0))?.collect())
        .expect("tables");
    let mut rows = Vec::new();
    for table in tables
        .iter()
        .filter(|table| !apart.contains(&table.as_str()))
    {
        let ids: Vec<i64> = store
            .prepare(&format!("SELECT rowid FROM {table}"))
            .and_then(|mut all| all.query_map([], |row| row.get(0))?.collect())
            .expect("rows");
        rows.extend(ids.into_iter().map(|id| (table.clone(), id)));
    }
    (office, store, rows)
}

#[test]
fn a_row_that_is_edited_without_an_entry_is_found_a_hundred_times_in_a_hundred() {
    let (mut office, store, rows) = furnished();
    assert_eq!(edits(&mut office), Vec::<String>::new());
    let mut done = 0;
    let mut kinds = std::collections::BTreeSet::new();
    'edits: for round in 0.. {
        assert!(round < 30, "too few rows: {done}");
        for (table, id) in &rows {
            let (names, values) = row_of(&store, table, *id);
            let at = round % names.len();
            let (name, before) = (&names[at], &values[at]);
            let other = match before {
                Sql::Null => Sql::Text("x".into()),
                Sql::Integer(number) => Sql::Integer(number + 1),
                Sql::Real(number) => Sql::Real(number + 1.0),
                Sql::Text(text) => Sql::Text(format!("{text} ")),
                Sql::Blob(bytes) => Sql::Blob(bytes.iter().map(|byte| byte ^ 1).collect()),
            };
            // Who asks must stay in, and at this desk.
            let asks = ["account", "account_key"].contains(&table.as_str());
            if asks || (table == "setting" && values[0] != Sql::Text("organisation".into())) {
                continue;
            }
            let sql = format!("UPDATE {table} SET {name} = ?1 WHERE rowid = ?2");
            // A column of numbers takes no text.
            if store.execute(&sql, rusqlite::params![other, id]).is_err() {
                continue;
            }
            // A row whose key is another one was taken out, and a strange one put in.
            let found = edits(&mut office);
            assert!(
                matches!(found.len(), 1 | 2),
                "{table}.{name} of row {id}: {found:?}"
            );
            kinds.insert(table.clone());
            run(&store, &sql, rusqlite::params![before, id]);
            done += 1;
            if done == 100 {
                break 'edits;
            }
        }
    }
    assert!(kinds.len() >= 8, "{kinds:?}");
    assert_eq!(
        edits(&mut office),
        Vec::<String>::new(),
        "everything is back"
    );
}

#[test]
fn rows_put_in_or_taken_out_without_an_entry_are_found_and_so_are_other_prints() {
    let (mut office, store, rows) = furnished();
    for (table, id) in &rows {
        if table == "setting" || table == "account" || table == "account_key" {
            continue;
        }
        let (names, values) = row_of(&store, table, *id);
        run(
            &store,
            &format!("DELETE FROM {table} WHERE rowid = ?1"),
            [id],
        );
        let found = edits(&mut office);
        assert_eq!(found.len(), 1, "{table} {id}: {found:?}");
        assert!(found[0].starts_with("removed "), "{table} {id}: {found:?}");
        let places: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
        let insert = format!(
            "INSERT INTO {table} ({}) VALUES ({})",
            names.join(", "),
            places.join(", ")
        );
        run(&store, &insert, rusqlite::params_from_iter(values));
        assert_eq!(edits(&mut office), Vec::<String>::new(), "{table} is back");
    }
    run(
        &store,
        "INSERT INTO supervisor_note SELECT x'00112233445566778899aabbccddeeff', c.id, a.at, a.actor, 'Rien'
         FROM case_file c, audit a LIMIT 1",
        [],
    );
    assert_eq!(edits(&mut office), ["added null"]);
    run(&store, "DELETE FROM supervisor_note", []);
    // Prints are no use to a forger: the entry signed others.
    let newest = "(SELECT max(seq) FROM row_print)";
    run(
        &store,
        &format!(
            "UPDATE row_print SET prints = CAST(substr(prints, 1, length(prints) - 1) || x'00' AS BLOB) WHERE seq = {newest}"
        ),
        [],
    );
    assert!(!edits(&mut office).is_empty());
}

#[test]
fn a_store_of_an_earlier_sanad_is_taken_stock_of_by_its_first_act() {
    let (mut office, store, rows) = furnished();
    office.must("lock", json!({}));
    run(&store, "DELETE FROM row_print", []);
    drop(store);
    // No entry vouches for anything: nothing can be said of rows, and nothing is.
    let store = forger(&office);
    run(&store, "UPDATE audit SET fields = ''", []);
    drop((store, rows));
    office.sign_in("nadia", PASSPHRASE);
    let store = forger(&office);
    let prints: i64 = store
        .query_row("SELECT length(prints) / 32 FROM row_print", [], |row| {
            row.get(0)
        })
        .expect("the stock");
    assert!(prints > 20, "{prints}");
}
