//! Consent, what may be told to whom, and the letter.

use serde_json::{Value, json};
use tests::Office;

fn body(office: &mut Office, code: &str) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|b| b["code"] == code)
        .cloned()
        .expect("a body")
}

fn draft(office: &mut Office, case: &Value, body: &Value, language: &str) -> Value {
    let proposal = office.must(
        "propose_referral",
        json!({ "case": case, "body": body["id"], "language": language }),
    );
    let disclosed: Vec<_> = proposal["items"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|i| i["on"] == true)
        .map(|i| json!({ "item": i["item"], "text": i["text"] }))
        .collect();
    json!({
        "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": disclosed, "language": language
    })
}

#[test]
fn v12_no_letter_without_consent_or_a_reasoned_override() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let mut draft = draft(&mut office, &case, &onde, "fr");
    draft["basis"] = Value::Null;
    assert_eq!(
        office.refused("refer", draft.clone()),
        ["basis consent_needed"]
    );
    draft["basis"] = json!({ "kind": "override", "reason": "imminent_danger", "explanation": "danger", "person_informed": false });
    assert_eq!(
        office.refused("refer", draft.clone()),
        ["basis.explanation explanation_needed"]
    );
    draft["basis"]["explanation"] = json!("Menace de mort pour ce soir, mineure seule.");
    office.must("refer", draft);
}

#[test]
fn v13_a_letter_tells_something_and_nothing_forbidden() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let school = body(&mut office, "ECOLE");
    let mut draft = draft(&mut office, &case, &school, "ar");
    draft["disclosed"] = json!([]);
    assert_eq!(
        office.refused("refer", draft.clone()),
        ["disclosed nothing_disclosed"]
    );
    draft["disclosed"] =
        json!([{ "item": "words", "text": "كلامها" }, { "item": "needs", "text": "" }]);
    assert_eq!(
        office.refused("refer", draft),
        [
            "disclosed.words item_forbidden",
            "disclosed.needs answer_missing"
        ]
    );
}

#[test]
fn fixed_items_come_from_the_record_whatever_the_page_says() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let mut draft = draft(&mut office, &case, &onde, "fr");
    for item in draft["disclosed"].as_array_mut().into_iter().flatten() {
        if item["item"] == "age_gender" {
            item["text"] = json!("Homme, 40 ans");
        }
    }
    let letter = office.must("prepare_letter", draft).to_string();
    assert!(
        letter.contains("Fille") && letter.contains("14"),
        "{letter}"
    );
    assert!(!letter.contains("40 ans"), "{letter}");
}

#[test]
fn v15_the_weekday_is_computed() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    for (language, weekday) in [("fr", "dimanche"), ("ar", "الأحد"), ("en", "Sunday")] {
        let draft = draft(&mut office, &case, &onde, language);
        let letter = office.must("prepare_letter", draft).to_string();
        assert!(letter.contains(weekday), "{language}: {letter}");
    }
}

#[test]
fn a_checked_body_loses_its_badge() {
    let mut office = Office::new().set_up();
    let onde = body(&mut office, "ONDE");
    office.must("confirm_body", json!({ "id": onde["id"] }));
    let after = body(&mut office, "ONDE");
    assert_eq!(after["checked_on"], "2026-11-22");
    assert_eq!(after["checked_by"], "Nadia Essai");
}

#[test]
fn letters_are_numbered_and_the_training_store_says_so() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let draft = draft(&mut office, &case, &onde, "fr");
    let made = office.must("refer", draft);
    let id = made["value"]["id"].clone();
    for _ in 0..2 {
        office
            .fetch("print_letter", json!({ "referral": id }))
            .expect("a letter");
    }
    let view = office.must("view_case", json!({ "id": case }));
    assert_eq!(view["referrals"][0]["letters"], 2);
    assert_eq!(view["timeline"][0]["facts"]["copy"], "2");
}
