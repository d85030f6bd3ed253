//! One's own passphrase, the wait after tries in vain, and what supervisors are told:
//! security.md §2.1 rows 33, 38 and 44.

use std::fs;

use chrono::Duration;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE, groups};

use crate::evidence::audited;

const NEXT: &str = "four windows above a sleepy harbour";
const SUPERVISOR: &str = "two owls under the copper bridge";

pub(crate) fn unlock(login: &str, passphrase: &str) -> Value {
    json!({ "login": login, "passphrase": passphrase })
}

fn change(current: &str, passphrase: &str) -> Value {
    json!({ "current": current, "passphrase": passphrase })
}

/// The notices of whoever is at the desk, as `code count`.
pub(crate) fn told(me: &Value) -> Vec<String> {
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

// ---- Accounts over time ----

/// A person with a code: the account, and the code as it is typed.
pub(crate) fn invited(office: &mut Office, name: &str, login: &str, role: &str) -> (Value, String) {
    let given = office.must(
        "invite_account",
        json!({ "name": name, "login": login, "role": role, "language": "fr" }),
    )["value"]
        .clone();
    (given["account"].clone(), groups(&given))
}

pub(crate) fn activate(login: &str, code: &str, passphrase: &str) -> Value {
    json!({ "login": login, "code": code, "passphrase": passphrase })
}

fn state(office: &mut Office, id: &Value) -> Value {
    office
        .must("list_accounts", json!({}))
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["id"] == *id)
        .map(|one| one["state"].clone())
        .expect("an account")
}

#[test]
fn a_code_lets_a_new_person_choose_a_passphrase_that_nobody_else_knows() {
    let mut office = Office::new().set_up();
    let (karim, code) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    assert_eq!(code.len(), 19);
    assert_eq!(state(&mut office, &karim), "waiting");
    let view = office.must("view_account", json!({ "id": karim }));
    assert_eq!(view["code"]["given_by"], "Nadia Essai");
    assert_eq!(view["code"]["until"], "2026-11-25T14:32:00+01:00");
    office.must("lock", json!({}));

    // The code is no passphrase, and a passphrase is no code.
    assert_eq!(
        office.refused("unlock", unlock("karim", &code.replace(' ', ""))),
        ["passphrase activation_needed"]
    );
    for (login, typed, why) in [
        ("karim", "ABCD", "code activation_wrong"),
        ("karim", "0000-0000-0000-0000", "code activation_wrong"),
        ("nadia", code.as_str(), "code activation_wrong"),
        ("nobody", code.as_str(), "code activation_wrong"),
    ] {
        assert_eq!(
            office.refused("activate", activate(login, typed, NEXT)),
            [why],
            "{login}"
        );
        office.clock.pass(Duration::minutes(15));
    }
    assert_eq!(
        office.refused("activate", activate("karim", &code, "short")),
        ["passphrase weak_passphrase"]
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    let me = office.must("activate", activate("karim", &code.to_lowercase(), NEXT));
    assert_eq!(me["name"], "Karim Essai");
    office.case();
    office.must("lock", json!({}));

    // Used once, it opens nothing; what Karim signed before and after is his.
    for call in ["activate", "unlock"] {
        let body = match call {
            "activate" => activate("karim", &code, NEXT),
            _ => unlock("karim", &code.replace(' ', "")),
        };
        let refused = office.refused(call, body);
        assert!(
            ["code activation_wrong", "passphrase wrong_passphrase"].contains(&refused[0].as_str()),
            "{refused:?}"
        );
    }
    assert_eq!(told(&office.sign_in("karim", NEXT)), Vec::<String>::new());
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(state(&mut office, &karim), "open");
    assert_eq!(
        office.must("view_account", json!({ "id": karim }))["code"],
        Value::Null
    );
    let entries = audited(&mut office);
    for expected in [
        "invite_account account code",
        "activate_account account ",
        "view_account account ",
    ] {
        assert!(entries.contains(&expected.to_owned()), "{entries:?}");
    }
}

#[test]
fn a_code_is_good_for_three_days_whatever_the_clock_says() {
    let mut office = Office::new().set_up();
    let (karim, code) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    office.must("lock", json!({}));
    office.clock.pass(Duration::hours(73));
    assert_eq!(
        office.refused("activate", activate("karim", &code, NEXT)),
        ["code activation_expired"]
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    // Somebody works, and the clock is set back: the chain remembers how late it was.
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(state(&mut office, &karim), "late");
    office.must("lock", json!({}));
    office.clock.set("2026-11-22T15:00:00+01:00");
    assert_eq!(
        office.refused("activate", activate("karim", &code, NEXT)),
        ["code activation_wrong"],
        "after the next unlock it opens nothing at all"
    );
    // Another one is given, and the login is the same.
    office.clock.set("2026-11-26T15:00:00+01:00");
    office.sign_in("nadia", PASSPHRASE);
    let given = office.must("give_code", json!({ "id": karim }))["value"].clone();
    office.must("lock", json!({}));
    office.clock.pass(Duration::minutes(15));
    office.must("activate", activate("karim", &groups(&given), NEXT));
}

#[test]
fn a_forgotten_passphrase_is_replaced_by_a_code_and_opens_nothing_any_more() {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    let case = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let given = office.must("give_code", json!({ "id": amal }))["value"].clone();
    assert!(!office.folder().join("vault.prev").exists());
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    let me = office.must("activate", activate("amal", &groups(&given), NEXT));
    assert_eq!(
        told(&me),
        Vec::<String>::new(),
        "what she signed is still hers"
    );
    office.must("view_case", json!({ "id": case }));
}

#[test]
fn a_closed_account_opens_nothing_and_comes_back_with_a_code() {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    let case = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let before = fs::read(office.folder().join("vault")).expect("the vault");
    office.must("close_account", json!({ "id": amal }));
    assert!(!office.folder().join("vault.prev").exists());
    assert_eq!(state(&mut office, &amal), "closed");
    for (call, body) in [
        ("close_account", json!({ "id": amal })),
        ("give_code", json!({ "id": amal })),
    ] {
        assert_eq!(office.refused(call, body), ["account account_closed"]);
    }
    assert_eq!(
        office.refused(
            "change_role",
            json!({ "account": amal, "role": "supervisor" })
        ),
        ["role account_closed"]
    );
    let view = office.must("view_account", json!({ "id": amal }));
    assert_eq!(view["until"], "2026-11-22");
    // What she wrote stays, under her name.
    let seen = office.must("view_case", json!({ "id": case }));
    assert_eq!(seen["row"]["owner_name"], "Amal Essai");
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    // Even the vault of before opens no desk for her: the store knows who is in.
    let now = fs::read(office.folder().join("vault")).expect("the vault");
    fs::write(office.folder().join("vault"), before).expect("put back");
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    fs::write(office.folder().join("vault"), now).expect("as it was");

    office.sign_in("nadia", PASSPHRASE);
    for (login, why) in [("", "login answer_missing"), ("nadia", "login login_taken")] {
        assert_eq!(
            office.refused("reopen_account", json!({ "account": amal, "login": login })),
            [why]
        );
    }
    let given = office.must(
        "reopen_account",
        json!({ "account": amal, "login": "amal" }),
    );
    assert_eq!(
        office.refused(
            "reopen_account",
            json!({ "account": amal, "login": "amal" })
        ),
        ["account account_open"]
    );
    office.must("lock", json!({}));
    let me = office.must("activate", activate("amal", &groups(&given["value"]), NEXT));
    assert_eq!(me["account"], amal);
    assert_eq!(
        office.must("view_account", json!({ "id": amal }))["until"],
        Value::Null
    );
}

/// Asks the other supervisor to agree to another role.
fn asked_for(account: &Value, role: &str) -> Value {
    json!({ "act": "change_role", "subject": account, "role": role, "reason": "Convenu ensemble à la réunion de lundi." })
}

#[test]
fn somebody_who_supervises_always_stays() {
    let mut office = Office::new().set_up().with_counsellor();
    let me = office.sign_in("nadia", PASSPHRASE);
    let nadia = me["account"].clone();
    let demoted = |id: &Value| json!({ "account": id, "role": "counsellor" });
    assert_eq!(
        office.refused("close_account", json!({ "id": nadia })),
        ["account last_supervisor"]
    );
    assert_eq!(
        office.refused("change_role", demoted(&nadia)),
        ["role last_supervisor"]
    );
    // A code that nobody has used is nobody yet.
    let (samira, code) = invited(&mut office, "Samira Essai", "samira", "supervisor");
    assert_eq!(
        office.refused("close_account", json!({ "id": nadia })),
        ["account last_supervisor"]
    );
    office.must("lock", json!({}));
    office.must("activate", activate("samira", &code, NEXT));
    // Nobody changes their own role, not even with somebody else there.
    for (call, body, why) in [
        (
            "close_account",
            json!({ "id": samira }),
            "account own_account",
        ),
        ("give_code", json!({ "id": samira }), "account own_account"),
        ("change_role", demoted(&samira), "role own_account"),
    ] {
        assert_eq!(office.refused(call, body), [why]);
    }
    // One would be left: the other agrees first.
    assert_eq!(
        office.refused("change_role", demoted(&nadia)),
        ["role second_needed"]
    );
    let asked = office.must("ask_second", asked_for(&nadia, "counsellor"))["value"].clone();
    office.sign_in("nadia", PASSPHRASE);
    office.must("confirm_second", json!({ "id": asked }));
    office.sign_in("samira", NEXT);
    office.must("change_role", demoted(&nadia));
    assert_eq!(
        office.refused("change_role", demoted(&nadia)),
        ["role already_done"]
    );
    assert_eq!(office.sign_in("nadia", PASSPHRASE)["role"], "counsellor");
    assert_eq!(office.refused("caseload", json!({})), ["- not_allowed"]);
    office.must("lock", json!({}));

    // The store says the same to whoever writes past the core.
    let store = office.beside();
    for sql in [
        "UPDATE account SET active = 0 WHERE role = 'supervisor'",
        "UPDATE account SET role = 'counsellor'",
        "DELETE FROM account WHERE role = 'counsellor'",
    ] {
        assert!(store.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn whoever_was_shut_out_or_demoted_finds_out_at_the_next_call() {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("my_day", json!({}));
    let store = office.beside();
    store
        .execute(
            "UPDATE account SET role = 'data_officer' WHERE login = 'amal'",
            [],
        )
        .expect("another role");
    assert_eq!(office.refused("my_day", json!({})), ["- not_allowed"]);
    store
        .execute("UPDATE account SET active = 0 WHERE login = 'amal'", [])
        .expect("closed");
    assert_eq!(office.refused("pack", json!({})), ["- locked"]);
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
}

#[test]
fn a_name_a_login_and_a_role_change() {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let renamed =
        |name: &str, login: &str| json!({ "account": amal, "name": name, "login": login });
    for (body, why) in [
        (renamed("", ""), "name answer_missing"),
        (renamed("Amal Essai", "nadia"), "login login_taken"),
        (renamed("Amal Essai", "NADIA"), "login login_taken"),
    ] {
        assert_eq!(office.refused("rename_account", body), [why]);
    }
    office.must("rename_account", renamed("Amal Nouvelle", "élodie"));
    office.must(
        "change_role",
        json!({ "account": amal, "role": "supervisor" }),
    );
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    let me = office.sign_in("Élodie", COUNSELLOR);
    assert_eq!(
        (&me["name"], &me["role"]),
        (&json!("Amal Nouvelle"), &json!("supervisor"))
    );
    // The name alone: the login stays.
    office.must("rename_account", renamed("Amal Essai", ""));
    office.sign_in("élodie", COUNSELLOR);

    // Without cases there is no store key either, and with cases there is again.
    office.sign_in("nadia", PASSPHRASE);
    let asked = office.must("ask_second", asked_for(&amal, "administrator"))["value"].clone();
    office.sign_in("élodie", COUNSELLOR);
    office.must("confirm_second", json!({ "id": asked }));
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "change_role",
        json!({ "account": amal, "role": "administrator" }),
    );
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("unlock", unlock("élodie", COUNSELLOR)),
        ["- not_granted"]
    );
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "change_role",
        json!({ "account": amal, "role": "counsellor" }),
    );
    assert_eq!(office.sign_in("élodie", COUNSELLOR)["role"], "counsellor");
}

#[test]
fn the_record_of_a_colleague_is_kept_and_certificates_are_told_in_time() {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    // One's own is read by everybody, and completed by supervisors.
    let own = office.must("view_account", json!({ "id": amal }));
    assert_eq!(
        (&own["own"], &own["may_change"]),
        (&json!(true), &json!(false))
    );
    let nadia = office.must("list_accounts", json!({}))[0]["id"].clone();
    assert_eq!(
        office.refused("view_account", json!({ "id": nadia })),
        ["- not_found"]
    );
    office.sign_in("nadia", PASSPHRASE);
    let record = |from: Value, undertaking: Value, languages: Value| json!({ "account": amal, "from": from, "undertaking": undertaking, "languages": languages });
    assert_eq!(
        office.refused(
            "save_record",
            record(json!("x"), json!("2026-11-23"), json!(["zz"]))
        ),
        [
            "from not_a_date",
            "undertaking in_future",
            "languages unknown_choice"
        ]
    );
    office.must(
        "save_record",
        record(
            json!("2025-01-06"),
            json!("2025-01-07"),
            json!(["ar", "fr", "ar"]),
        ),
    );
    let training = |title: &str, on: Value, until: Value| json!({ "account": amal, "title": title, "on": on, "until": until });
    for (body, why) in [
        (
            training("", json!("2026-01-01"), Value::Null),
            "title answer_missing",
        ),
        (
            training("Écoute", Value::Null, Value::Null),
            "on answer_missing",
        ),
        (
            training("Écoute", json!("2026-11-23"), Value::Null),
            "on in_future",
        ),
        (
            training("Écoute", json!("2026-01-02"), json!("2026-01-01")),
            "until end_before_start",
        ),
    ] {
        assert_eq!(office.refused("add_training", body), [why]);
    }
    office.must(
        "add_training",
        training("Écoute active", json!("2024-05-01"), Value::Null),
    );
    office.must(
        "add_training",
        training("Premiers secours", json!("2025-12-23"), json!("2026-12-23")),
    );
    let due = |office: &mut Office| office.must("my_day", json!({}))["certificates"].clone();
    assert_eq!(due(&mut office), json!([]), "thirty-one days are enough");
    office.clock.set("2026-11-23T10:00:00+01:00");
    assert_eq!(due(&mut office)[0]["title"], "Premiers secours");
    assert_eq!(due(&mut office)[0]["ended"], false);
    office.clock.set("2026-12-24T10:00:00+01:00");
    assert_eq!(due(&mut office)[0]["ended"], true);
    let view = office.must("view_account", json!({ "id": amal }));
    assert_eq!(view["languages"], json!(["ar", "fr"]));
    assert_eq!(view["undertaking"], "2025-01-07");
    let standings: Vec<&Value> = view["trainings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["standing"])
        .collect();
    assert_eq!(standings, ["ended", "valid"]);
    let ended = view["trainings"][0]["id"].clone();
    office.must("remove_training", json!({ "id": ended }));
    assert_eq!(
        office.refused("remove_training", json!({ "id": ended })),
        ["- not_found"]
    );
    assert_eq!(due(&mut office), json!([]));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(due(&mut office), json!([]));
    assert_eq!(
        office.refused("save_record", record(Value::Null, Value::Null, json!([]))),
        ["- not_allowed"]
    );
}

#[test]
fn a_killed_activation_leaves_a_person_who_is_in() {
    let mut office = Office::new().set_up();
    let (karim, code) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    office.must("lock", json!({}));
    // The store of before the activation with the vault of after it: the process was killed
    // between the two.
    let store = office.folder().join("store.db");
    let anchor = office.folder().join("anchor");
    let before = [&store, &anchor].map(|file| fs::read(file).expect("a file"));
    office.must("activate", activate("karim", &code, NEXT));
    office.must("lock", json!({}));
    for (file, bytes) in [&store, &anchor].into_iter().zip(before) {
        fs::write(file, bytes).expect("put back");
    }
    office.must("unlock", unlock("karim", NEXT));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(state(&mut office, &karim), "open");
    let entries = audited(&mut office);
    assert!(
        entries.contains(&"unlock account keys_ahead".to_owned()),
        "{entries:?}"
    );
}

/// Row 37 of security.md, through the door: supervisors who close, demote, reopen and give
/// codes in any order, with another agreeing or not. Whoever acts stays, and gets in again.
#[test]
fn no_sequence_through_the_door_leaves_nobody_who_supervises() {
    use crate::seals::{SALMA, with_salma};
    use crate::shapes::Dice;
    let mut office = Office::new().set_up().with_counsellor();
    with_salma(&mut office);
    let people = [
        ("nadia", PASSPHRASE, "Nadia Essai"),
        ("salma", SALMA, "Salma Essai"),
        ("amal", COUNSELLOR, "Amal Essai"),
    ];
    let ids = people.map(|(_, _, name)| crate::team::account(&mut office, name));
    let steps: usize = std::env::var("SANAD_SEQUENCES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(10);
    let mut dice = Dice(37);
    let (mut at, mut done) = (0, 0);
    for _ in 0..steps * 60 {
        let whom = dice.below(people.len());
        let role = ["counsellor", "supervisor", "data_officer"][dice.below(3)];
        let id = &ids[whom];
        match dice.below(12) {
            // Deriving keys is slow, so people sit down less often than they act.
            0 => {
                let (login, passphrase, _) = people[whom];
                let came = office
                    .call(
                        "unlock",
                        json!({ "login": login, "passphrase": passphrase }),
                    )
                    .is_ok_and(|me| me["role"] == "supervisor");
                if came {
                    at = whom;
                } else {
                    office.clock.pass(chrono::Duration::minutes(20));
                    let (login, passphrase, _) = people[at];
                    office.sign_in(login, passphrase);
                }
            }
            1 => drop(office.call("close_account", json!({ "id": id }))),
            2 => {
                let (login, passphrase, _) = people[whom];
                let wish = json!({ "account": id, "login": login });
                if let Ok(given) = office.call("reopen_account", wish) {
                    let groups = given["value"]["groups"]
                        .as_array()
                        .cloned()
                        .unwrap_or_default();
                    let code: Vec<&str> = groups.iter().filter_map(Value::as_str).collect();
                    office.must("lock", json!({}));
                    office.must("activate", activate(login, &code.join("-"), passphrase));
                    let (login, passphrase, _) = people[at];
                    office.sign_in(login, passphrase);
                }
            }
            3..=6 => {
                let wish = json!({ "account": id, "role": role });
                done += usize::from(office.call("change_role", wish).is_ok());
            }
            7 | 8 => {
                let act = if dice.below(2) == 0 {
                    "close_account"
                } else {
                    "change_role"
                };
                let role = if act == "close_account" {
                    Value::Null
                } else {
                    json!(role)
                };
                drop(office.call(
                    "ask_second",
                    json!({ "act": act, "subject": id, "role": role, "reason": "Convenu ensemble à la réunion." }),
                ));
            }
            9 | 10 => {
                let waiting = office.must("list_seconds", json!({}));
                for one in waiting.as_array().into_iter().flatten() {
                    drop(office.call("confirm_second", json!({ "id": one["id"] })));
                }
            }
            _ => office.clock.pass(chrono::Duration::hours(30)),
        }
        // Whoever acts is still there, and is still a supervisor.
        let me = office.must("situation", json!({}))["me"].clone();
        assert_eq!(
            (&me["account"], &me["role"]),
            (&ids[at], &json!("supervisor"))
        );
    }
    assert!(done > 10, "{done}");
    let (login, passphrase, _) = people[at];
    assert_eq!(office.sign_in(login, passphrase)["role"], "supervisor");
}

#[test]
fn a_killed_addition_leaves_the_login_free() {
    let mut office = Office::new().set_up();
    office.must("lock", json!({}));
    let store = office.folder().join("store.db");
    let anchor = office.folder().join("anchor");
    let before = [&store, &anchor].map(|file| fs::read(file).expect("a file"));
    office.sign_in("nadia", PASSPHRASE);
    let (_, lost) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    office.must("lock", json!({}));
    // The vault has Karim's slot, and the store knows of nobody: the process was killed
    // between the two.
    for (file, bytes) in [&store, &anchor].into_iter().zip(before) {
        fs::write(file, bytes).expect("put back");
    }
    office.sign_in("nadia", PASSPHRASE);
    let (_, code) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("activate", activate("karim", &lost, NEXT)),
        ["code activation_wrong"]
    );
    office.must("activate", activate("karim", &code, NEXT));
}
