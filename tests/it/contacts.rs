//! What a contact takes and what it refuses; the draft that survives a crash.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office};

fn with(changes: Value) -> Value {
    let mut contact = Office::contact();
    for (name, value) in changes.as_object().into_iter().flatten() {
        contact[name] = value.clone();
    }
    contact
}

#[test]
fn v1_times_are_in_order_and_not_in_the_future() {
    let mut office = Office::new().set_up();
    let ends_first = with(json!({ "ended": "2026-11-22T14:10:00+01:00" }));
    assert_eq!(
        office.refused("save_contact", ends_first),
        ["ended end_before_start"]
    );
    let tomorrow = with(
        json!({ "started": "2026-11-23T09:00:00+01:00", "ended": "2026-11-23T09:30:00+01:00" }),
    );
    assert_eq!(
        office.refused("save_contact", tomorrow),
        ["started in_future", "ended in_future"]
    );
    let nonsense = with(json!({ "started": "yesterday" }));
    assert_eq!(
        office.refused("save_contact", nonsense),
        ["started not_a_date"]
    );
}

#[test]
fn v2_a_silent_call_holds_nothing_about_a_person() {
    let mut office = Office::new().set_up();
    let silent = json!({ "call_type": "non_counselling", "non_counselling": "silent" });
    let told = with(silent);
    let refused = office.refused("save_contact", told);
    for field in ["age", "gender", "problem", "risk", "summary"] {
        assert!(
            refused.contains(&format!("{field} non_counselling_has_data")),
            "{refused:?}"
        );
    }
    let bare = with(json!({
        "call_type": "non_counselling", "non_counselling": "silent", "age": null, "gender": null,
        "problem": null, "risk": null, "summary": "", "online": null
    }));
    office.must("save_contact", bare);
}

#[test]
fn v3_a_counselling_contact_has_its_mandatory_answers() {
    let mut office = Office::new().set_up();
    let empty = with(
        json!({ "age": null, "gender": null, "problem": null, "summary": "  ", "online": null }),
    );
    let refused = office.refused("save_contact", empty);
    for field in ["age", "gender", "problem", "summary", "online"] {
        assert!(
            refused.contains(&format!("{field} answer_missing")),
            "{refused:?}"
        );
    }
    office.must(
        "save_contact",
        with(json!({ "age": { "kind": "unknown" }, "gender": "not_said" })),
    );
}

#[test]
fn v4_an_adult_about_herself_is_not_fourteen() {
    let mut office = Office::new().set_up();
    let both = with(json!({ "call_type": "adult_about_self" }));
    assert_eq!(
        office.refused("save_contact", both),
        ["age adult_and_minor"]
    );
}

#[test]
fn risk_is_asked_forced_and_at_four_explained() {
    let mut office = Office::new().set_up();
    assert_eq!(
        office.refused("save_contact", with(json!({ "risk": null }))),
        ["risk risk_required"]
    );
    let sextortion = with(json!({ "problem": "SXT", "risk": 2 }));
    assert_eq!(
        office.refused("save_contact", sextortion),
        ["risk risk_too_low"]
    );
    let danger = with(json!({ "risk": 4 }));
    assert_eq!(
        office.refused("save_contact", danger),
        [
            "emergency_action emergency_action_needed",
            "informed answer_missing",
            "safe_now answer_missing"
        ]
    );
    let out_of_scale = with(json!({ "risk": 9 }));
    assert_eq!(
        office.refused("save_contact", out_of_scale),
        ["risk unknown_choice"]
    );
}

#[test]
fn a_promise_needs_a_case_and_a_safe_way() {
    let mut office = Office::new().set_up();
    let call_back = json!({ "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" });
    let alone = with(json!({ "call_back": call_back }));
    assert_eq!(office.refused("save_contact", alone), ["case case_needed"]);
    let unasked = with(json!({ "call_back": call_back, "case": { "kind": "new" } }));
    assert_eq!(
        office.refused("save_contact", unasked),
        ["call_back.channel safe_contact_needed"]
    );
    let mut safe = Office::safe_contact();
    safe["allowed"] = json!(false);
    let never =
        with(json!({ "call_back": call_back, "case": { "kind": "new" }, "safe_contact": safe }));
    assert_eq!(
        office.refused("save_contact", never),
        ["call_back.channel contact_not_allowed"]
    );
    let other = with(json!({
        "call_back": { "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "whatsapp", "note": "" },
        "case": { "kind": "new" }, "safe_contact": Office::safe_contact()
    }));
    assert_eq!(
        office.refused("save_contact", other),
        ["call_back.channel channel_not_allowed"]
    );
    let past = with(json!({
        "call_back": { "due": "2026-11-21T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" },
        "case": { "kind": "new" }, "safe_contact": Office::safe_contact()
    }));
    assert_eq!(
        office.refused("save_contact", past),
        ["call_back.due due_in_past"]
    );
    // Nothing of all this was kept.
    assert_eq!(
        office.must("list_contacts", json!({ "text": "", "limit": 50 })),
        json!([])
    );
    assert_eq!(office.must("caseload", json!({}))["cases"], json!([]));
}

#[test]
fn bad_text_is_refused_or_made_harmless() {
    let mut office = Office::new().set_up();
    let long = with(json!({ "summary": "ش".repeat(2001) }));
    assert_eq!(office.refused("save_contact", long), ["summary too_long"]);
    assert_eq!(
        office.refused("save_contact", with(json!({ "summary": "a\u{0}b" }))),
        ["summary not_text"]
    );
    let odd = "<b>مرحبا</b> '; DROP TABLE contact; -- \u{202E}exe.fdp 👩‍👧 =1+1";
    let saved = office.must("save_contact", with(json!({ "summary": odd })));
    let view = office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
    assert_eq!(view["draft"]["summary"], odd.replace('\u{202E}', ""));
    let unknown = with(
        json!({ "channel": "pigeon", "platforms": ["nowhere"], "other_problems": ["HAR", "THR", "DEF"] }),
    );
    let refused = office.refused("save_contact", unknown);
    assert!(
        refused.contains(&"channel unknown_choice".to_owned()),
        "{refused:?}"
    );
    assert!(
        refused.contains(&"platforms unknown_choice".to_owned()),
        "{refused:?}"
    );
    assert!(
        refused.contains(&"other_problems too_many".to_owned()),
        "{refused:?}"
    );
}

#[test]
fn the_draft_survives_the_death_of_the_process_and_goes_with_the_save() {
    let mut office = Office::new().set_up().with_counsellor();
    let half = with(json!({ "summary": "تقول إن حسابا مجهولا", "age": null }));
    office.must("save_draft", half);
    office.restart();
    office.sign_in("amal", COUNSELLOR);
    let kept = office.must("open_draft", json!({}));
    assert_eq!(kept["draft"]["summary"], "تقول إن حسابا مجهولا");
    office.must("save_contact", Office::contact());
    assert_eq!(office.must("open_draft", json!({})), Value::Null);
    assert_eq!(office.must("my_day", json!({}))["draft"], Value::Null);
}

#[test]
fn a_code_a_pseudonym_or_a_word_finds_the_contact() {
    let mut office = Office::new().set_up();
    let saved = office.must(
        "save_contact",
        with(json!({ "pseudonym": "لينا", "summary": "مدرسةٌ بعيدة" })),
    );
    let code = saved["value"]["code"].as_str().expect("a code").to_owned();
    for asked in [code.as_str(), &code[4..7], "لينا", "مدرسه", "بعيده"] {
        let found = office.must("find", json!({ "text": asked }));
        assert_eq!(found[0]["code"], code, "{asked}");
    }
    for odd in ["", "\"", "NEAR(", "a OR", "*", "-", "contact:x", "()"] {
        office.must("find", json!({ "text": odd }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is typed is kept as it reads or refused; never a fault.
    #[test]
    fn any_text_is_kept_or_refused(summary in ".{0,120}", pseudonym in ".{0,90}", asked in ".{0,40}") {
        thread_local! { static OFFICE: std::cell::RefCell<Option<Office>> = const { std::cell::RefCell::new(None) }; }
        OFFICE.with_borrow_mut(|office| {
            let office = office.get_or_insert_with(|| Office::new().set_up());
            match office.call("save_contact", with(json!({ "summary": summary, "pseudonym": pseudonym }))) {
                Ok(saved) => {
                    office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
                }
                Err(problem) => assert_eq!(problem["kind"], "refused", "{problem}"),
            }
            office.must("find", json!({ "text": asked }));
        });
    }
}
