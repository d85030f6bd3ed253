//! The main job, from an empty folder to a printed letter.

use serde_json::json;
use tests::{COUNSELLOR, Office, PASSPHRASE};

#[test]
fn w2_a_call_becomes_a_case_a_promise_and_a_letter() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case();
    let id = case["id"].clone();

    let day = office.must("my_day", json!({}));
    assert_eq!(day["coming"].as_array().map(Vec::len), Some(1), "{day}");

    let bodies = office.must("list_bodies", json!({}));
    let onde = bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|b| b["code"] == "ONDE")
        .cloned()
        .expect("ONDE in the directory");
    assert_eq!(onde["checked_on"], json!(null));

    for language in ["ar", "fr", "en"] {
        let proposal = office.must(
            "propose_referral",
            json!({ "case": id, "body": onde["id"], "language": language }),
        );
        let disclosed: Vec<_> = proposal["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|i| i["on"] == true)
            .map(|i| json!({ "item": i["item"], "text": i["text"] }))
            .collect();
        let draft = json!({
            "case": id, "body": onde["id"], "service": proposal["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": disclosed, "language": language
        });
        let view = office.must("prepare_letter", draft.clone());
        let made = office.must("refer", draft);
        assert_eq!(view["reference"], made["value"]["reference"]);
        // Asking what the file would be called is not printing it.
        let order = json!({ "referral": made["value"]["id"] });
        let name = office
            .file_name("print_letter", order.clone())
            .expect("a name");
        assert!(name.starts_with("EMC-") && name.ends_with(".pdf"));
        let letters = |office: &mut Office| {
            office.must("view_case", json!({ "id": id }))["referrals"][0]["letters"].clone()
        };
        assert_eq!(letters(&mut office), 0);
        let letter = office.fetch("print_letter", order).expect("a letter");
        assert!(letter.starts_with(b"%PDF-"));
        assert_eq!(letters(&mut office), 1);
    }

    let file = office.must("view_case", json!({ "id": id }));
    assert_eq!(file["referrals"].as_array().map(Vec::len), Some(3));
    assert_eq!(file["referrals"][0]["letters"], 1);

    // Another day, another start: everything is still there.
    office.restart();
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    assert_eq!(
        office.refused(
            "unlock",
            json!({ "login": "amal", "passphrase": PASSPHRASE })
        ),
        ["passphrase wrong_passphrase"]
    );
    office.sign_in("amal", COUNSELLOR);
    let again = office.must("view_case", json!({ "id": id }));
    assert_eq!(again["row"]["code"], case["code"]);
    office.sign_in("nadia", PASSPHRASE);
    let load = office.must("caseload", json!({}));
    assert_eq!(load["cases"].as_array().map(Vec::len), Some(1), "{load}");
}

#[test]
fn w1_a_quick_call_is_a_kind_and_nothing_about_a_person() {
    let mut office = Office::new().set_up().with_counsellor();
    let mut short = Office::contact();
    for (field, empty) in [
        ("started", json!(null)),
        ("call_type", json!("non_counselling")),
        ("non_counselling", json!("silent")),
        ("age", json!(null)),
        ("gender", json!(null)),
        ("problem", json!(null)),
        ("online", json!(null)),
        ("risk", json!(null)),
        ("summary", json!("")),
    ] {
        short[field] = empty;
    }
    let saved = office.must("save_contact", short.clone())["value"].clone();
    assert_eq!(saved["case"], json!(null));
    let view = office.must("open_contact", json!({ "id": saved["contact"] }));
    assert_eq!(view["row"]["non_counselling"], "silent");
    assert_eq!(view["row"]["problem"], json!(null));
    // It says nothing of a person, and no case is opened from it.
    short["summary"] = json!("Elle pleurait.");
    assert_eq!(
        office.refused("save_contact", short.clone()),
        ["summary non_counselling_has_data"]
    );
    short["summary"] = json!("");
    short["case"] = json!({ "kind": "new" });
    assert!(!office.refused("save_contact", short).is_empty());
    let open = json!({ "contact": saved["contact"], "risk": 1 });
    assert_eq!(
        office.refused("open_case", open),
        ["contact non_counselling_has_data"]
    );
}
