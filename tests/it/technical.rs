//! The desk of an administrator, who has no key of the store: security.md §3.2 B.

use std::fs;

use casework::api;
use casework::session::Role;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::accounts::{told, unlock};
use crate::backup::{back_up, files};

/// Amal looks after the computer from now on, and the desk is locked.
fn with_administrator() -> Office {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("save_contact", Office::contact());
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    office.sign_in("nadia", PASSPHRASE);
    back_up(&mut office);
    office.must(
        "change_role",
        json!({ "account": amal, "role": "administrator" }),
    );
    office.must("lock", json!({}));
    office
}

fn comes_in(office: &mut Office) {
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["- not_granted"]
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "technical");
}

/// Every file of the desk but what people wait by.
fn laid(office: &Office) -> Vec<(String, Vec<u8>)> {
    ["store.db", "anchor", "vault", "vault.prev"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), fs::read(office.folder().join(name)).ok()?)))
        .collect()
}

#[test]
fn an_administrator_sees_what_can_be_known_without_a_key() {
    let mut office = with_administrator();
    comes_in(&mut office);
    let now = office.must("situation", json!({}));
    assert_eq!(
        (&now["me"], &now["organisation"]),
        (&Value::Null, &json!(""))
    );
    let machine = office.must("view_machine", json!({}));
    assert_eq!(
        (&machine["bound"], &machine["keyring"]),
        (&json!(false), &json!("silent"))
    );
    let store = fs::metadata(office.folder().join("store.db"))
        .expect("a store")
        .len();
    assert!(
        machine["store_bytes"]
            .as_u64()
            .is_some_and(|size| size >= store)
    );
    assert!(machine["free_bytes"].as_u64().is_some_and(|free| free > 0));
    let backup = &machine["backups"][0];
    let file = files(&office)[0].clone();
    let size = fs::metadata(&file).expect("a backup").len();
    assert_eq!(
        (&backup["number"], &backup["bytes"], &backup["whole"]),
        (&json!(1), &json!(size), &json!(true))
    );
    assert_eq!(backup["made_at"], "2026-11-22T14:32:00+01:00");
    // One byte less, or one more, shows.
    let whole = fs::read(&file).expect("a backup");
    for changed in [
        whole[..whole.len() - 1].to_vec(),
        [&whole[..], b"x"].concat(),
    ] {
        fs::write(&file, changed).expect("written");
        let machine = office.must("view_machine", json!({}));
        assert_eq!(machine["backups"][0]["whole"], false);
    }
    office.must("lock", json!({}));
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    assert_eq!(office.refused("view_machine", json!({})), ["- locked"]);
}

/// What the matrix allows an administrator needs an open store, and there is none.
#[test]
fn at_the_technical_desk_nothing_of_the_store_is_open_and_nothing_changes() {
    let mut office = with_administrator();
    comes_in(&mut office);
    let before = laid(&office);
    for (call, who) in api::CALLS {
        if who.includes(None) || *call == "view_machine" {
            continue;
        }
        let problem = match office.call(call, json!({})) {
            Err(problem) => problem,
            Ok(answer) => panic!("{call} answered {answer}"),
        };
        let code = problem["refusals"][0]["code"].as_str().unwrap_or_default();
        if who.includes(Some(Role::Administrator)) {
            assert!(
                ["locked", "bad_request"].contains(&code),
                "{call}: {problem}"
            );
        } else if code != "bad_request" {
            assert_eq!(code, "not_allowed", "{call}: {problem}");
        }
    }
    assert_eq!(office.must("situation", json!({}))["stage"], "technical");
    office.must("lock", json!({}));
    assert_eq!(laid(&office), before);
    // Nobody needs to be told of somebody who changed nothing.
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        Vec::<String>::new()
    );
    let checked = office.must("verify_chain", json!({ "from": 1 }));
    assert_eq!(
        (&checked["broken"], &checked["gaps"]),
        (&Value::Null, &json!([]))
    );
    // Nor is it another's desk: no supervisor sees it.
    assert_eq!(office.refused("view_machine", json!({})), ["- not_allowed"]);
}

#[test]
fn a_wrong_passphrase_leads_to_no_desk_and_an_idle_one_is_left() {
    let mut office = with_administrator();
    assert_eq!(
        office.refused("unlock", unlock("amal", PASSPHRASE)),
        ["passphrase wrong_passphrase"]
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    comes_in(&mut office);
    assert!(
        !office
            .session
            .idle_for(std::time::Duration::from_secs(4 * 60))
    );
    assert!(
        office
            .session
            .idle_for(std::time::Duration::from_secs(5 * 60))
    );
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    // Somebody who works on cases sits down in their place.
    comes_in(&mut office);
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(office.must("situation", json!({}))["stage"], "open");
}
