//! The safety plan of a case: domain.md §5.3.

use serde_json::{Value, json};
use tests::Office;

/// A plan with the mandatory answers and a mark in every part, to be varied.
pub(crate) fn plan(case: &Value) -> Value {
    json!({
        "case": case, "signs": "PLAN-SIGNES", "alone": "PLAN-SEULE", "places": "PLAN-LIEUX",
        "people": "PLAN-PERSONNES", "lines": "PLAN-NUMEROS", "surroundings": "PLAN-ENDROIT",
        "digital": ["passwords", "no_payment"], "digital_note": "PLAN-APPAREILS",
        "hope": "PLAN-ESPOIR", "again": "PLAN-RAPPEL", "agreed_on": "2026-11-22",
        "copy": "read_aloud"
    })
}

fn plans(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))["safety_plans"].clone()
}

#[test]
fn a_new_plan_is_a_new_version_and_the_older_stay_as_they_were_agreed() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    assert_eq!(plans(&mut office, &case), json!([]));
    let mut first = plan(&case);
    first["digital"] = json!(["no_payment", "passwords", "passwords"]);
    office.must("agree_safety_plan", first);
    let mut second = plan(&case);
    second["hope"] = json!("sa petite sœur\nle foot");
    second["copy"] = json!("none");
    office.must("agree_safety_plan", second);
    let both = plans(&mut office, &case);
    assert_eq!(both[0]["version"], 2);
    assert_eq!(both[0]["hope"], "sa petite sœur\nle foot");
    assert_eq!(both[0]["copy"], "none");
    assert_eq!(both[1]["version"], 1);
    assert_eq!(both[1]["hope"], "PLAN-ESPOIR");
    assert_eq!(both[1]["digital"], json!(["passwords", "no_payment"]));
    assert_eq!(both[1]["agreed_on"], "2026-11-22");
    assert_eq!(both[1]["made_by"], "Nadia Essai");
    assert_eq!(both[1]["made_on"], "2026-11-22T14:32:00+01:00");
    // The timeline says that there is one, never what it says.
    let view = office.must("view_case", json!({ "id": case }));
    let told: Vec<&Value> = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| entry["kind"] == "safety_plan")
        .collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["facts"], json!({ "version": "2" }));
    assert!(!view["timeline"].to_string().contains("PLAN-"));
    // Nor does the search find it.
    assert_eq!(
        office.must("find", json!({ "text": "PLAN-ESPOIR" })),
        json!([])
    );
}

#[test]
fn a_plan_says_what_it_lacks() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let mut wish = plan(&case);
    wish["agreed_on"] = Value::Null;
    wish["copy"] = Value::Null;
    wish["hope"] = json!("x".repeat(1001));
    wish["signs"] = json!("data:image/png;base64,iVBORw0KGgo=");
    assert_eq!(
        office.refused("agree_safety_plan", wish),
        [
            "signs picture_in_text",
            "hope too_long",
            "agreed_on answer_missing",
            "copy answer_missing"
        ]
    );
    let mut wish = plan(&case);
    wish["agreed_on"] = json!("2026-11-23");
    assert_eq!(
        office.refused("agree_safety_plan", wish.clone()),
        ["agreed_on in_future"]
    );
    wish["agreed_on"] = json!("hier");
    assert_eq!(
        office.refused("agree_safety_plan", wish.clone()),
        ["agreed_on not_a_date"]
    );
    // The numbers that the form fills in are no plan.
    let empty = json!({
        "case": case, "signs": " ", "alone": "", "places": "", "people": "", "lines": "19",
        "surroundings": "", "digital": [], "digital_note": "", "hope": "", "again": "",
        "agreed_on": "2026-11-22", "copy": "none"
    });
    assert_eq!(
        office.refused("agree_safety_plan", empty),
        ["parts safety_plan_empty"]
    );
    assert_eq!(plans(&mut office, &case), json!([]));
}

#[test]
fn a_plan_is_made_in_an_open_case_of_ones_own() {
    let mut office = Office::new().set_up();
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    let case = office.must("save_contact", contact)["value"]["case"]["id"].clone();
    office.must("agree_safety_plan", plan(&case));
    office.must(
        "close_case",
        json!({
            "case": case, "reason": "goal_met", "content": "none", "person": "protected",
            "services": [], "satisfaction": "yes", "risk": 1, "note": ""
        }),
    );
    assert_eq!(
        office.refused("agree_safety_plan", plan(&case)),
        ["- case_closed"]
    );
    assert_eq!(plans(&mut office, &case)[0]["version"], 1);
    let mut office = office.with_counsellor();
    assert_eq!(
        office.refused("agree_safety_plan", plan(&case)),
        ["- not_found"]
    );
}

#[test]
fn no_letter_and_no_disclosed_item_can_hold_a_safety_plan() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    office.must("agree_safety_plan", plan(&case));
    let bodies = office.must("list_bodies", json!({}));
    let mut kinds = std::collections::BTreeSet::new();
    for body in bodies.as_array().into_iter().flatten() {
        // One body of each kind: what may be told depends on nothing else.
        let kind = body["kind"].as_str().unwrap_or_default().to_owned();
        if !kinds.insert(kind.clone()) {
            continue;
        }
        for language in ["fr", "ar"] {
            let proposal = office.must(
                "propose_referral",
                json!({ "case": case, "body": body["id"], "language": language }),
            );
            assert!(
                !proposal.to_string().contains("PLAN-"),
                "{kind}: {proposal}"
            );
            // Everything that may be told to it at all is told.
            let disclosed: Vec<Value> = proposal["items"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|one| one["forbidden"] == false && one["text"] != "")
                .map(|one| json!({ "item": one["item"], "text": one["text"] }))
                .collect();
            let mut wish = json!({
                "case": case, "body": body["id"], "service": body["services"][0],
                "priority": "urgent", "disclosed": disclosed, "language": language,
                "basis": { "kind": "consent", "given_by": "person", "how": "oral" }
            });
            let letter = office.must("prepare_letter", wish.clone());
            assert!(!letter.to_string().contains("PLAN-"), "{kind}: {letter}");
            for item in ["safety_plan", "plan", "safety"] {
                wish["disclosed"] = json!([{ "item": item, "text": "PLAN-ESPOIR" }]);
                assert_eq!(
                    office.refused("refer", wish.clone()),
                    ["- bad_request"],
                    "{kind} {item}"
                );
            }
        }
    }
    assert!(kinds.len() > 5, "{kinds:?}");
}
