//! Set-up, unlocking, and every way in which a desk may not open.

use std::fs;

use serde_json::json;
use tests::{COUNSELLOR, Office, PASSPHRASE, TestClock, desk, groups};

#[test]
fn set_up_ends_only_when_the_sheet_is_typed_back() {
    let mut office = Office::new();
    assert_eq!(office.must("situation", json!({}))["stage"], "no_store");
    let answers = json!({
        "language": "ar", "pack": "ma-emc", "organisation": "خط التجربة", "place": "الرباط", "contact_line": "",
        "name": "نادية", "login": "nadia", "passphrase": PASSPHRASE
    });
    let sheet = office.must("set_up", answers.clone());
    let groups: Vec<String> = sheet["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|g| g.as_str().map(str::to_owned))
        .collect();
    assert_eq!(groups.len(), 14);
    let page = office
        .fetch("recovery_sheet", json!({}))
        .expect("the sheet as a page");
    assert!(page.starts_with(b"%PDF-"));

    let mut wrong = groups.clone();
    wrong.swap(2, 3);
    let problem = office
        .call("confirm_recovery", json!({ "typed": wrong.join(" ") }))
        .expect_err("refused");
    assert_eq!(problem["refusals"][0]["facts"], json!({ "group": "3" }));
    // Nothing was written yet: a process that dies here leaves no half store.
    let names: Vec<_> = fs::read_dir(office.folder())
        .expect("a folder")
        .flatten()
        .map(|e| e.file_name())
        .collect();
    assert_eq!(names, ["lock"]);

    office.must(
        "confirm_recovery",
        json!({ "typed": groups.join("-").to_lowercase() }),
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "open");
    assert_eq!(office.refused("set_up", answers), ["- store_exists"]);
}

#[test]
fn the_sheet_brings_a_supervisor_back_and_is_replaced() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    let sheet = office.sheet.clone();
    office.must("lock", json!({}));
    let wish = |typed: &str, login: &str| json!({ "typed": typed, "login": login, "passphrase": "a quite new passphrase" });
    assert_eq!(
        office.refused("recover", wish("ABCD", "nadia")),
        ["typed recovery_length"]
    );
    assert_eq!(
        office.refused("recover", wish(&sheet, "amal")),
        ["login supervisor_needed"]
    );
    let new = office.must("recover", wish(&sheet, "nadia"));
    // Until the new sheet is typed back, the old passphrase opens.
    assert_ne!(groups(&new), sheet);
    office.must("confirm_recovery", json!({ "typed": groups(&new) }));
    let me = office.sign_in("nadia", "a quite new passphrase");
    // What was signed before is still hers; that the sheet was used, every supervisor reads.
    let told: Vec<_> = me["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["code"])
        .collect();
    assert_eq!(told, ["sheet_used"]);
    office.must("view_case", json!({ "id": id }));
    office.must("lock", json!({}));
    assert_eq!(
        office.refused(
            "unlock",
            json!({ "login": "nadia", "passphrase": PASSPHRASE })
        ),
        ["passphrase wrong_passphrase"]
    );
    assert_eq!(
        office.refused("recover", wish(&sheet, "nadia")),
        ["typed recovery_wrong"]
    );
}

#[test]
fn set_up_says_what_is_missing() {
    let mut office = Office::new();
    let refused = office.refused(
        "set_up",
        json!({
            "language": "fr", "pack": "nowhere", "organisation": " ", "place": "", "contact_line": "",
            "name": "", "login": "", "passphrase": "short"
        }),
    );
    for expected in [
        "organisation answer_missing",
        "name answer_missing",
        "login answer_missing",
        "pack unknown_choice",
        "passphrase weak_passphrase",
    ] {
        assert!(refused.contains(&expected.to_owned()), "{refused:?}");
    }
}

#[test]
fn generated_passphrases_are_accepted_in_every_language() {
    for language in ["ar", "fr", "en"] {
        let mut office = Office::new();
        let passphrase =
            office.must("suggest_passphrase", json!({ "language": language }))["passphrase"]
                .clone();
        assert_eq!(passphrase.as_str().map(|p| p.split(' ').count()), Some(6));
        office.must(
            "set_up",
            json!({
                "language": language, "pack": "ma-emc", "organisation": "x", "place": "", "contact_line": "",
                "name": "x", "login": "x", "passphrase": passphrase
            }),
        );
    }
}

#[test]
fn wrong_passphrases_wait_longer_and_longer() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    for _ in 0..4 {
        assert_eq!(
            office.refused(
                "unlock",
                json!({ "login": "nadia", "passphrase": "not this one at all" })
            ),
            ["passphrase wrong_passphrase"]
        );
    }
    let nobody = json!({ "login": "nobody", "passphrase": PASSPHRASE });
    assert_eq!(
        office.refused("unlock", nobody),
        ["passphrase wrong_passphrase"]
    );
    let right = json!({ "login": "nadia", "passphrase": PASSPHRASE });
    assert_eq!(office.refused("unlock", right.clone()), ["passphrase wait"]);
    office.clock.pass(chrono::Duration::seconds(6));
    office.must("unlock", right);
}

#[test]
fn a_locked_desk_answers_nothing() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let bytes = [
        "recovery_sheet",
        "print_letter",
        "copy_backup",
        "export_chain",
        "computer_line",
    ];
    for (name, who) in casework::api::CALLS {
        if *who == casework::api::Who::Anyone || bytes.contains(name) {
            continue;
        }
        assert_eq!(
            office.refused(name, json!({ "id": "x" })),
            ["- locked"],
            "{name}"
        );
    }
    for name in bytes {
        assert!(office.fetch(name, json!({})).is_err());
        assert!(office.file_name(name, json!({})).is_err());
    }
}

#[test]
fn an_untouched_desk_locks_itself() {
    let mut office = Office::new().set_up();
    assert!(!office.session.idle_for(std::time::Duration::from_secs(299)));
    assert_eq!(office.must("situation", json!({}))["stage"], "open");
    assert!(office.session.idle_for(std::time::Duration::from_secs(300)));
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
}

#[test]
fn a_second_instance_is_told_so() {
    let mut office = Office::new().set_up();
    let clock = TestClock::at("2026-11-22T15:00:00+01:00");
    let mut second = desk(&office.folder(), false, &clock);
    let answer = casework::api::call(&mut second, "situation", "{}").expect("an answer");
    assert!(answer.contains("\"stage\":\"busy\""), "{answer}");
    office.must("my_day", json!({}));
}

#[test]
fn training_and_real_never_mix() {
    let office = Office::new().set_up();
    let folder = office.folder();
    let keep = tempfile::tempdir().expect("a folder");
    for file in ["vault", "store.db"] {
        fs::copy(folder.join(file), keep.path().join(file)).expect("copied");
    }
    let clock = TestClock::at("2026-11-22T15:00:00+01:00");
    let mut training = desk(keep.path(), true, &clock);
    let body = json!({ "login": "nadia", "passphrase": PASSPHRASE }).to_string();
    let refused = casework::api::call(&mut training, "unlock", &body).expect_err("refused");
    assert!(refused.contains("training_mismatch"), "{refused}");
}

#[test]
fn damaged_and_missing_files_are_told_apart_and_left_alone() {
    // A damaged key file.
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let vault = office.folder().join("vault");
    let good = fs::read(&vault).expect("the vault");
    fs::write(&vault, b"not a vault").expect("written");
    assert_eq!(office.must("situation", json!({}))["stage"], "damaged");
    assert_eq!(fs::read(&vault).expect("there"), b"not a vault");

    // A missing one.
    fs::remove_file(&vault).expect("removed");
    assert_eq!(office.must("situation", json!({}))["stage"], "incomplete");
    fs::write(&vault, &good).expect("written");

    // A damaged store: the passphrase is right and the store does not open.
    let store = office.folder().join("store.db");
    let mut bytes = fs::read(&store).expect("the store");
    let whole = bytes.clone();
    for byte in bytes.iter_mut().take(200) {
        *byte ^= 0x5A;
    }
    fs::write(&store, &bytes).expect("written");
    let right = json!({ "login": "nadia", "passphrase": PASSPHRASE });
    assert_eq!(office.refused("unlock", right.clone()), ["- damaged_store"]);
    assert_eq!(
        fs::read(&store).expect("there"),
        bytes,
        "a damaged store is not touched"
    );
    fs::write(&store, &whole).expect("written");
    office.must("unlock", right);
}

#[test]
fn a_damaged_page_takes_nobody_the_rest_of_the_desk() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    office.must("lock", json!({}));
    let beside = office.beside();
    let page: u32 = beside
        .query_row(
            "SELECT max(pageno) FROM dbstat WHERE name = 'case_event'",
            [],
            |row| row.get(0),
        )
        .expect("its pages");
    drop(beside);
    let store = office.folder().join("store.db");
    let mut bytes = fs::read(&store).expect("the store");
    bytes[(page as usize - 1) * 4096 + 100] ^= 1;
    fs::write(&store, &bytes).expect("written");
    office.sign_in("nadia", PASSPHRASE);
    for _ in 0..2 {
        assert_eq!(
            office.refused("view_case", json!({ "id": id })),
            ["- damaged_store"]
        );
        office.must("save_contact", Office::contact());
        office.must("list_bodies", json!({}));
    }
}

#[test]
fn a_store_that_is_refused_keeps_every_byte_beside_its_log_too() {
    let mut office = Office::new().set_up();
    office.case();
    // As a kill leaves it: the newest acts stand in the log only.
    let keep = tempfile::tempdir().expect("a folder");
    let names = ["vault", "store.db", "store.db-wal"];
    let copied = std::process::Command::new("cp")
        .args(names.map(|name| office.folder().join(name)))
        .arg(keep.path())
        .status();
    assert!(copied.expect("cp").success());
    let store = keep.path().join("store.db");
    let mut bytes = fs::read(&store).expect("the store");
    let half = bytes.len() / 2;
    bytes.truncate(half);
    fs::write(&store, &bytes).expect("written");
    let log = fs::read(keep.path().join("store.db-wal")).expect("a log");
    assert!(!log.is_empty());
    let clock = TestClock::at("2026-11-22T15:00:00+01:00");
    let mut desk = desk(keep.path(), false, &clock);
    let body = json!({ "login": "nadia", "passphrase": PASSPHRASE }).to_string();
    let refused = casework::api::call(&mut desk, "unlock", &body).expect_err("refused");
    assert!(refused.contains("damaged_store"), "{refused}");
    drop(desk);
    assert!(fs::read(&store).expect("there") == bytes, "the store");
    let left = fs::read(keep.path().join("store.db-wal")).expect("there");
    assert!(left == log, "the log");
}

#[test]
fn files_of_a_newer_sanad_are_told_and_left_alone() {
    // A key file in a later format is seen before anybody types a word.
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let vault = office.folder().join("vault");
    let good = fs::read(&vault).expect("the vault");
    let mut later = good.clone();
    later.splice(8..10, [1, 2]);
    fs::write(&vault, &later).expect("written");
    let situation = office.must("situation", json!({}));
    assert_eq!(situation["stage"], "newer");
    assert_eq!(situation["needs_version"], "258");
    assert_eq!(fs::read(&vault).expect("there"), later);
    fs::write(&vault, &good).expect("written");

    // A store in a later format is seen once somebody opened it.
    let store = office.folder().join("store.db");
    let right = json!({ "login": "nadia", "passphrase": PASSPHRASE });
    let locked = vault::Locked::read(&good).expect("a vault");
    let key = locked
        .unlock("nadia", &vault::Passphrase::new(PASSPHRASE))
        .expect("open");
    let spec = String::from_utf8(key.database_key().keyspec().to_vec()).expect("a keyspec");
    let plain = rusqlite::Connection::open(&store).expect("the store");
    plain
        .execute_batch(&format!(
            "PRAGMA key = \"{spec}\"; PRAGMA journal_mode = DELETE; PRAGMA user_version = 99;"
        ))
        .expect("a later store");
    drop(plain);
    let bytes = fs::read(&store).expect("the store");
    let problem = office.call("unlock", right).expect_err("refused");
    assert_eq!(problem["refusals"][0]["code"], "newer_store");
    assert_eq!(problem["refusals"][0]["facts"], json!({ "version": "99" }));
    assert_eq!(
        fs::read(&store).expect("there"),
        bytes,
        "not a byte changed"
    );
}

#[test]
fn a_plain_sqlite_file_in_the_stores_place_is_refused() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let store = office.folder().join("store.db");
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    fs::write(&store, &plain).expect("written");
    let problem = office
        .call(
            "unlock",
            json!({ "login": "nadia", "passphrase": PASSPHRASE }),
        )
        .expect_err("refused");
    assert_eq!(problem["kind"], "broken");
    assert_eq!(fs::read(&store).expect("there"), plain);
}

#[test]
fn nothing_that_was_typed_stands_in_any_file() {
    let mut office = Office::new().set_up().with_counsellor();
    let canary = "zqcanaryzq قناري-سري";
    let mut contact = Office::contact();
    contact["summary"] = json!(canary);
    contact["pseudonym"] = json!(canary);
    contact["case"] = json!({ "kind": "new" });
    let mut safe = Office::safe_contact();
    safe["say"] = json!(canary);
    contact["safe_contact"] = safe;
    let saved = office.must("save_contact", contact.clone());
    office.must(
        "add_note",
        json!({ "case": saved["value"]["case"]["id"], "text": canary }),
    );
    office.must("save_draft", contact);
    let look = |office: &Office| {
        for entry in fs::read_dir(office.folder()).expect("the folder").flatten() {
            let bytes = fs::read(entry.path()).unwrap_or_default();
            for needle in ["zqcanaryzq", "قناري", "Amal Essai", "Ligne d’essai"] {
                let found = bytes.windows(needle.len()).any(|w| w == needle.as_bytes());
                assert!(!found, "{needle} in {:?}", entry.file_name());
            }
            assert!(!bytes.starts_with(b"SQLite format 3"));
        }
    };
    // While the write-ahead log is full, and after it is emptied. Reading beside an open
    // store drops its locks, so the desk is closed by the kill first.
    office.restart();
    look(&office);
    office.sign_in("amal", COUNSELLOR);
    office.must("lock", json!({}));
    look(&office);
}

#[test]
fn the_store_opens_with_the_raw_key_and_not_without() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let folder = office.folder();
    let vault = vault::Locked::read(&fs::read(folder.join("vault")).expect("the vault"))
        .and_then(|locked| locked.unlock("nadia", &vault::Passphrase::new(PASSPHRASE)))
        .expect("unlocked");
    let spec = String::from_utf8(vault.database_key().keyspec().to_vec()).expect("text");
    let open = |key: &str| -> rusqlite::Result<i64> {
        let store = rusqlite::Connection::open(folder.join("store.db"))?;
        store.execute_batch(&format!("PRAGMA key = \"{key}\";"))?;
        store.query_row("SELECT count(*) FROM account", [], |row| row.get(0))
    };
    assert_eq!(open(&spec), Ok(1));
    assert!(open(&spec.replace(&spec[2..4], "00")).is_err() || &spec[2..4] == "00");
    assert!(open("passphrase").is_err());
}

#[test]
fn every_act_leaves_its_entry_and_a_refusal_none() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    office.must("view_case", json!({ "id": id }));
    office.refused("add_note", json!({ "case": id, "text": "" }));
    office.must("lock", json!({}));
    let folder = office.folder();
    let vault = vault::Locked::read(&fs::read(folder.join("vault")).expect("the vault"))
        .and_then(|locked| locked.unlock("nadia", &vault::Passphrase::new(PASSPHRASE)))
        .expect("unlocked");
    let spec = String::from_utf8(vault.database_key().keyspec().to_vec()).expect("text");
    let store = rusqlite::Connection::open(folder.join("store.db")).expect("opened");
    store
        .execute_batch(&format!("PRAGMA key = \"{spec}\";"))
        .expect("keyed");
    let acts: Vec<String> = store
        .prepare("SELECT act FROM audit ORDER BY seq")
        .expect("a statement")
        .query_map([], |row| row.get(0))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("texts");
    assert_eq!(
        acts,
        ["confirm_recovery", "unlock", "save_contact", "view_case"]
    );
    // The chain cannot be edited by mistake, and an edit behind its back is seen.
    assert!(
        store
            .execute("DELETE FROM audit WHERE seq = 2", [])
            .is_err()
    );
    store
        .execute_batch(
            "DROP TRIGGER audit_is_never_changed; UPDATE audit SET act = 'nothing' WHERE seq = 2",
        )
        .expect("edited");
    drop(store);
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"][0]["code"], "chain_broken");
    assert_eq!(me["notices"][0]["facts"]["seq"], "2");
}

/// A keyring that forgets nothing, shared between two starts.
#[derive(Clone, Default)]
pub(crate) struct Ring(
    pub(crate) std::sync::Arc<std::sync::Mutex<std::collections::BTreeMap<String, Vec<u8>>>>,
);

impl vault::Keychain for Ring {
    fn get(&self, name: &str) -> Result<zeroize::Zeroizing<Vec<u8>>, vault::KeychainError> {
        let held = self.0.lock().expect("held");
        held.get(name)
            .cloned()
            .map(Into::into)
            .ok_or(vault::KeychainError::Absent)
    }
    fn set(&self, name: &str, value: &[u8]) -> Result<(), vault::KeychainError> {
        self.0
            .lock()
            .expect("held")
            .insert(name.to_owned(), value.to_vec());
        Ok(())
    }
    fn delete(&self, name: &str) -> Result<(), vault::KeychainError> {
        self.0.lock().expect("held").remove(name);
        Ok(())
    }
}

#[test]
fn an_older_copy_put_back_is_told_with_both_dates() {
    let mut office = Office::new().set_up();
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let store = office.folder().join("store.db");
    let older = fs::read(&store).expect("the store");

    let ring = Ring::default();
    office.with_keychain(Box::new(ring.clone()));
    office.clock.set("2026-11-23T10:00:00+01:00");
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["notices"], json!([]));
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    assert_eq!(
        office.sign_in("nadia", PASSPHRASE)["notices"],
        json!([]),
        "no false alarm"
    );
    office.must("lock", json!({}));

    fs::write(&store, older).expect("put back");
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"][0]["code"], "older_copy");
    assert_eq!(
        me["notices"][0]["facts"],
        json!({
            "seen": "23/11/2026 10:00", "seen_seq": "6", "last": "22/11/2026 14:32", "last_seq": "3"
        })
    );
}
