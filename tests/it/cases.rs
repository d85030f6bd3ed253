//! Cases, promises and who may see what.

use serde_json::json;
use tests::{COUNSELLOR, Office, PASSPHRASE};

#[test]
fn lowering_a_danger_needs_a_reason_and_a_supervisor() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.must("set_risk", json!({ "case": id, "risk": 4, "reason": "" }));
    assert_eq!(
        office.refused(
            "set_risk",
            json!({ "case": id, "risk": 2, "reason": "short" })
        ),
        ["reason reason_needed"]
    );
    let lower = json!({ "case": id, "risk": 2, "reason": "elle est chez sa tante" });
    assert_eq!(
        office.refused("set_risk", lower.clone()),
        ["risk supervisor_needed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    office.must("set_risk", lower);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["risk"], 2);
    assert_eq!(view["timeline"][0]["kind"], "risk");
    assert_eq!(
        view["timeline"][0]["facts"],
        json!({ "from": "4", "to": "2" })
    );
}

#[test]
fn what_is_not_yours_does_not_exist() {
    let mut office = Office::new().set_up();
    let foreign = office.case()["id"].clone();
    let mut office = office.with_counsellor();
    assert_eq!(
        office.refused("view_case", json!({ "id": foreign })),
        ["- not_found"]
    );
    assert_eq!(
        office.refused("add_note", json!({ "case": foreign, "text": "x" })),
        ["- not_found"]
    );
    assert_eq!(
        office.must(
            "list_cases",
            json!({ "owner": null, "closed": false, "text": "" })
        ),
        json!([])
    );
    assert_eq!(
        office.must("list_contacts", json!({ "text": "", "limit": 50 })),
        json!([])
    );
    assert_eq!(office.must("find", json!({ "text": "مجموعة" })), json!([]));
    assert_eq!(office.refused("caseload", json!({})), ["- not_allowed"]);
    assert_eq!(
        office.refused("assign_case", json!({ "case": foreign, "owner": foreign })),
        ["- not_allowed"]
    );
}

#[test]
fn a_supervisor_hands_a_case_over() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let accounts = office.must("list_accounts", json!({}));
    assert_eq!(
        accounts[0]["name"], "Nadia Essai",
        "in the order of joining"
    );
    let nadia = accounts[0]["id"].clone();
    office.must("assign_case", json!({ "case": id, "owner": nadia }));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(
        office.refused("view_case", json!({ "id": id })),
        ["- not_found"]
    );
}

#[test]
fn a_promise_is_kept_late_or_made_again() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.clock.set("2026-11-24T09:00:00+01:00");
    let day = office.must("my_day", json!({}));
    assert_eq!(day["overdue"][0]["case"]["id"], id);
    let followup = day["overdue"][0]["id"].clone();
    assert_eq!(
        office.refused(
            "record_attempt",
            json!({ "followup": followup, "outcome": "cancelled", "note": "", "next": null })
        ),
        ["note reason_needed"]
    );
    let next = json!({ "due": "2026-11-25T18:00:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" });
    office.must(
        "record_attempt",
        json!({ "followup": followup, "outcome": "no_answer", "note": "", "next": next }),
    );
    assert_eq!(
        office.refused(
            "record_attempt",
            json!({ "followup": followup, "outcome": "reached", "note": "", "next": null })
        ),
        ["- already_done"]
    );
    let day = office.must("my_day", json!({}));
    assert_eq!(day["overdue"], json!([]));
    assert_eq!(day["coming"].as_array().map(Vec::len), Some(1));
}

#[test]
fn safe_contact_is_asked_again_after_a_month() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.clock.set("2026-12-23T15:00:00+01:00");
    let promise = json!({
        "case": id, "due": "2026-12-24T17:00:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
    });
    assert_eq!(
        office.refused("promise_followup", promise.clone()),
        ["channel safe_contact_expired"]
    );
    office.must(
        "save_safe_contact",
        json!({ "case": id, "safe_contact": Office::safe_contact() }),
    );
    office.must("promise_followup", promise);
}

#[test]
fn nobody_is_called_back_through_a_way_that_only_comes_in() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    let mut safe = Office::safe_contact();
    safe["channels"] = json!(["phone", "web_form"]);
    assert_eq!(
        office.refused(
            "save_safe_contact",
            json!({ "case": id, "safe_contact": safe })
        ),
        ["safe_contact.channels unknown_choice"]
    );
}

#[test]
fn one_contact_opens_one_case() {
    let mut office = Office::new().set_up();
    let saved = office.must("save_contact", Office::contact());
    let contact = saved["value"]["contact"].clone();
    office.must("open_case", json!({ "contact": contact, "risk": 2 }));
    assert_eq!(
        office.refused("open_case", json!({ "contact": contact, "risk": 2 })),
        ["contact already_done"]
    );
}

#[test]
fn the_training_store_is_a_plausible_caseload() {
    let mut office = Office::training();
    casework::training::fill(&mut office.session).expect("a filled store");
    let logins = office.must("situation", json!({}))["training_logins"].clone();
    let supervisor = logins
        .as_array()
        .into_iter()
        .flatten()
        .find(|login| login["role"] == "supervisor")
        .cloned()
        .expect("a supervisor");
    office.sign_in(
        supervisor["login"].as_str().expect("a login"),
        supervisor["passphrase"].as_str().expect("a passphrase"),
    );
    let contacts = office.must("list_contacts", json!({ "text": "", "limit": 500 }));
    let cases = office.must(
        "list_cases",
        json!({ "owner": null, "closed": false, "text": "" }),
    );
    let (contacts, cases) = (
        contacts.as_array().map_or(0, Vec::len),
        cases.as_array().map_or(0, Vec::len),
    );
    assert_eq!(contacts, 300);
    assert!((45..=75).contains(&cases), "{cases} cases");
    let load = office.must("caseload", json!({}));
    assert_eq!(load["people"].as_array().map(Vec::len), Some(5));
    // It is really a training store: a letter carries the watermark.
    assert_eq!(office.must("situation", json!({}))["training"], true);
}
