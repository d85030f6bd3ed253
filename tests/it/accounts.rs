//! One's own passphrase, the wait after tries in vain, and what supervisors are told:
//! security.md §2.1 rows 33, 38 and 44.

use std::fs;

use chrono::Duration;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::evidence::audited;

const NEXT: &str = "four windows above a sleepy harbour";
const SUPERVISOR: &str = "two owls under the copper bridge";

fn unlock(login: &str, passphrase: &str) -> Value {
    json!({ "login": login, "passphrase": passphrase })
}

fn change(current: &str, passphrase: &str) -> Value {
    json!({ "current": current, "passphrase": passphrase })
}

/// The notices of whoever is at the desk, as `code count`.
fn told(me: &Value) -> Vec<String> {
    me["notices"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            let code = one["code"].as_str().unwrap_or_default();
            match one["facts"]["count"].as_str() {
                Some("0") | None => code.to_owned(),
                Some(count) => format!("{code} {count}"),
            }
        })
        .collect()
}

/// Types a wrong passphrase so often, waiting each time as long as is asked.
fn wrong(office: &mut Office, times: usize) {
    for _ in 0..times {
        office.clock.pass(Duration::minutes(15));
        assert_eq!(
            office.refused("unlock", unlock("amal", "not this one at all")),
            ["passphrase wrong_passphrase"]
        );
    }
}

/// How many seconds the desk asks to wait.
fn wait(office: &mut Office) -> String {
    let problem = office
        .call("unlock", unlock("nadia", PASSPHRASE))
        .expect_err("a wait");
    assert_eq!(problem["refusals"][0]["code"], "wait", "{problem}");
    problem["refusals"][0]["facts"]["seconds"]
        .as_str()
        .expect("seconds")
        .to_owned()
}

#[test]
fn a_person_changes_their_own_passphrase_with_the_present_one() {
    let mut office = Office::new().set_up().with_counsellor();
    for (body, why) in [
        (change("not mine", NEXT), "current current_wrong"),
        (change(COUNSELLOR, "short"), "passphrase weak_passphrase"),
        (
            change(COUNSELLOR, "azertyuiopazerty"),
            "passphrase passphrase_common",
        ),
        (change(COUNSELLOR, COUNSELLOR), "passphrase same_passphrase"),
    ] {
        assert_eq!(office.refused("change_passphrase", body), [why]);
    }
    let me = office.must("situation", json!({}))["me"]["account"].clone();
    let saved = office.must("change_passphrase", change(COUNSELLOR, NEXT));
    assert_eq!(saved["value"], me);
    // The desk stays open, and what is signed from now on is still hers.
    office.must("my_day", json!({}));
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    office.sign_in("amal", NEXT);
    office.sign_in("nadia", PASSPHRASE);
    let entries = audited(&mut office);
    assert!(
        entries.contains(&"change_passphrase account passphrase".to_owned()),
        "{entries:?}"
    );
}

#[test]
fn a_desk_left_open_does_not_let_the_passphrase_be_guessed() {
    let mut office = Office::new().set_up();
    for _ in 0..5 {
        assert_eq!(
            office.refused("change_passphrase", change("not this one at all", NEXT)),
            ["current current_wrong"]
        );
    }
    assert_eq!(
        office.refused("change_passphrase", change(PASSPHRASE, NEXT)),
        ["current wait"]
    );
    office.must("lock", json!({}));
    assert_eq!(wait(&mut office), "5");
    office.clock.pass(Duration::seconds(5));
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        ["wrong_tries 5"]
    );
}

#[test]
fn a_change_that_cannot_be_written_changes_nothing() {
    let mut office = Office::new().set_up();
    let vault = office.folder().join("vault");
    let before = fs::read(&vault).expect("the vault");
    // A folder stands where the vault before this one would be kept.
    let in_the_way = office.folder().join("vault.prev");
    fs::create_dir_all(in_the_way.join("x")).expect("a folder");
    let problem = office
        .call("change_passphrase", change(PASSPHRASE, NEXT))
        .expect_err("no room");
    assert_eq!(problem["kind"], "broken");
    assert_eq!(fs::read(&vault).expect("the vault"), before);
    fs::remove_dir_all(&in_the_way).expect("removed");
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("nadia", NEXT)),
        ["passphrase wrong_passphrase"]
    );
    office.sign_in("nadia", PASSPHRASE);
    let entries = audited(&mut office);
    assert!(
        !entries.iter().any(|one| one.contains("change_passphrase")),
        "{entries:?}"
    );
}

#[test]
fn the_vault_before_a_change_opens_until_the_new_one_was_opened() {
    let mut office = Office::new().set_up().with_counsellor();
    let (vault, previous) = (
        office.folder().join("vault"),
        office.folder().join("vault.prev"),
    );
    assert!(!previous.exists(), "the vault was opened");
    office.must("change_passphrase", change(COUNSELLOR, NEXT));
    assert!(previous.exists());
    office.must("lock", json!({}));
    fs::write(&vault, b"not a vault").expect("damaged");
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    // The passphrase of before the change, and the person is told.
    let me = office.sign_in("amal", COUNSELLOR);
    assert_eq!(told(&me), ["previous_keys"]);
    assert_eq!(me["notices"][0]["id"], Value::Null);
    assert!(!previous.exists());
    assert_eq!(
        fs::read(office.folder().join("vault.damaged")).expect("kept"),
        b"not a vault"
    );
    // So is every supervisor, and the desk goes on as if nothing had happened.
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        ["previous_keys"]
    );
    office.sign_in("amal", COUNSELLOR);
    office.must("change_passphrase", change(COUNSELLOR, NEXT));
    office.must("lock", json!({}));
    assert_eq!(told(&office.sign_in("amal", NEXT)), Vec::<String>::new());
    assert!(!previous.exists(), "the new vault was opened");
}

#[test]
fn a_missing_vault_is_opened_by_the_one_before_and_no_new_desk_takes_its_place() {
    let mut office = Office::new().set_up();
    office.must("change_passphrase", change(PASSPHRASE, NEXT));
    office.must("lock", json!({}));
    fs::remove_file(office.folder().join("vault")).expect("gone");
    office.restart();
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(told(&me), ["previous_keys"]);
    assert_ne!(me["notices"][0]["id"], Value::Null);
}

#[test]
fn a_wait_outlives_a_restart_and_the_clock() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    wrong(&mut office, 7);
    assert_eq!(wait(&mut office), "30");
    office.restart();
    assert_eq!(wait(&mut office), "30");
    // The clock is set ten years on, and ten years back: no time has passed.
    for moment in ["2036-11-22T14:32:00+01:00", "2016-11-22T14:32:00+01:00"] {
        office.clock.set(moment);
        assert_eq!(wait(&mut office), "30");
        office.restart();
        assert_eq!(wait(&mut office), "30");
    }
    office.clock.set("2026-11-22T18:00:00+01:00");
    office.clock.pass(Duration::seconds(20));
    assert_eq!(wait(&mut office), "10");
    // A computer that was started again has been running for a moment only.
    office.clock.boot();
    office.restart();
    assert_eq!(wait(&mut office), "10");
    office.clock.pass(Duration::seconds(10));
    office.must("unlock", unlock("nadia", PASSPHRASE));
}

#[test]
fn nobody_is_shut_out_for_good() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    wrong(&mut office, 14);
    assert_eq!(wait(&mut office), "900");
    office.clock.pass(Duration::minutes(15));
    office.sign_in("nadia", PASSPHRASE);
    // A right passphrase ends the waits.
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("nadia", "not this one at all")),
        ["passphrase wrong_passphrase"]
    );
    office.sign_in("nadia", PASSPHRASE);
}

#[test]
fn tries_in_vain_are_told_to_every_supervisor_until_each_has_taken_note() {
    let mut office = Office::new().set_up().with_counsellor();
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "add_account",
        json!({ "name": "Samira Essai", "login": "samira", "role": "supervisor", "language": "fr", "passphrase": SUPERVISOR }),
    );
    office.must("lock", json!({}));
    wrong(&mut office, 3);
    let sheet = office.sheet.clone();
    office.must("situation", json!({}));
    // A sheet that reads well and opens nothing: another office's.
    let other = Office::new().set_up_apart().sheet;
    assert_ne!(other, sheet);
    assert_eq!(
        office.refused(
            "recover",
            json!({ "typed": other, "login": "nadia", "passphrase": NEXT })
        ),
        ["typed recovery_wrong"]
    );
    // A counsellor opens the desk first: it is recorded, and she is told nothing.
    assert_eq!(
        told(&office.sign_in("amal", COUNSELLOR)),
        Vec::<String>::new()
    );
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(told(&me), ["wrong_tries 3", "wrong_sheets 1"]);
    assert_eq!(me["notices"][0]["facts"]["since"], "22/11/2026 14:47");
    let id = me["notices"][0]["id"].clone();
    let me = office.must("acknowledge_notice", json!({ "id": id }));
    assert_eq!(told(&me), ["wrong_sheets 1"]);
    assert_eq!(
        office.refused("acknowledge_notice", json!({ "id": id })),
        ["- already_done"]
    );
    assert_eq!(
        office.refused("acknowledge_notice", json!({ "id": me["account"] })),
        ["- not_found"]
    );
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        ["wrong_sheets 1"]
    );
    assert_eq!(
        told(&office.sign_in("samira", SUPERVISOR)),
        ["wrong_tries 3", "wrong_sheets 1"]
    );
    let entries = audited(&mut office);
    assert!(
        entries.contains(&"unlock account wrong_sheets wrong_tries".to_owned()),
        "{entries:?}"
    );
    assert!(
        entries.contains(&"acknowledge_notice notice ".to_owned()),
        "{entries:?}"
    );
}

#[test]
fn a_count_that_was_removed_or_damaged_shuts_nobody_out_and_is_told() {
    let mut office = Office::new().set_up();
    let file = office.folder().join("tries");
    for spoil in [false, true] {
        office.must("lock", json!({}));
        wrong(&mut office, 6);
        if spoil {
            let mut bytes = fs::read(&file).expect("the count");
            bytes[9] ^= 1;
            fs::write(&file, bytes).expect("written");
        } else {
            fs::remove_file(&file).expect("removed");
        }
        office.restart();
        let me = office.sign_in("nadia", PASSPHRASE);
        assert_eq!(told(&me), ["tries_lost"], "{spoil}");
        let id = me["notices"][0]["id"].clone();
        office.must("acknowledge_notice", json!({ "id": id }));
    }
    // No login and no passphrase stands in it.
    office.must("lock", json!({}));
    wrong(&mut office, 1);
    let bytes = fs::read(&file).expect("the count");
    assert_eq!(bytes.len(), 84);
    assert!(!bytes.windows(4).any(|four| four == b"amal"));
}

/// A clock that keeps what a file held each time it was asked, as a killed process would leave it.
struct Watching {
    clock: tests::TestClock,
    file: std::path::PathBuf,
    seen: std::sync::Arc<std::sync::Mutex<Vec<Vec<u8>>>>,
}

impl casework::session::Clock for Watching {
    fn now(&self) -> chrono::DateTime<chrono::FixedOffset> {
        let bytes = fs::read(&self.file).unwrap_or_default();
        self.seen.lock().expect("seen").push(bytes);
        self.clock.now()
    }
    fn random(&self, bytes: &mut [u8]) {
        self.clock.random(bytes);
    }
}

#[test]
fn a_process_that_ends_in_the_middle_of_a_try_has_tried() {
    use casework::session::{Clock, Guess, Place, Session};
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    wrong(&mut office, 6);
    office.clock.pass(Duration::minutes(15));
    let file = office.folder().join("tries");
    let before = fs::read(&file).expect("the count");
    let seen = std::sync::Arc::default();
    let watching = Watching {
        clock: office.clock.clone(),
        file: file.clone(),
        seen: std::sync::Arc::clone(&seen),
    };
    let now = office.clock.now();
    let place = Place {
        folder: office.folder(),
        training: false,
        guess: Guess::Floor,
    };
    office.restart();
    let elsewhere = tempfile::tempdir().expect("a folder");
    office.session = tests::desk(elsewhere.path(), false, &office.clock);
    let mut killed = Session::new(place, Box::new(watching), None);
    let body = unlock("amal", "not this one at all").to_string();
    assert!(casework::api::call(&mut killed, "unlock", &body).is_err());
    drop(killed);
    // Between the question and its answer the count stood one higher already.
    let seen = seen.lock().expect("seen");
    let during = seen.iter().find(|bytes| **bytes != before);
    fs::write(&file, during.expect("counted before it was answered")).expect("written");
    drop(seen);
    assert_eq!(office.clock.now(), now);
    office.restart();
    assert_eq!(wait(&mut office), "30");
}

#[test]
fn an_older_vault_put_back_is_told() {
    let mut office = Office::new().set_up();
    let vault = office.folder().join("vault");
    let older = fs::read(&vault).expect("the vault");
    office.must("change_passphrase", change(PASSPHRASE, NEXT));
    office.sign_in("nadia", NEXT);
    office.must("lock", json!({}));
    fs::write(&vault, older).expect("put back");
    assert_eq!(told(&office.sign_in("nadia", PASSPHRASE)), ["older_keys"]);
}
