//! Asking for content to be taken down: W8 of domain.md.

use serde_json::{Value, json};
use tests::Office;

/// A request with the mandatory answers, to be varied.
pub(crate) fn request(case: &Value) -> Value {
    json!({
        "case": case, "removal": null, "platform": "instagram",
        "links": ["https://example.com/a", "https://example.com/b"], "kind": "profile",
        "violation": "IMP", "minor": "unknown", "detail": "Un faux profil à son nom.",
        "route": "trusted_partner", "recheck": null
    })
}

fn step(id: &Value, status: &str, on: Value) -> Value {
    json!({
        "removal": id, "status": status, "on": on, "ticket": "", "recheck": null, "note": ""
    })
}

fn only(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))["removals"][0].clone()
}

#[test]
fn w8_a_request_is_sent_answered_and_comes_back() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let id = office.must("save_removal", request(&case))["value"].clone();
    // A draft is changed; links left empty stay.
    let mut change = request(&case);
    change["removal"] = id.clone();
    change["links"] = json!([]);
    change["platform"] = json!("tiktok");
    office.must("save_removal", change.clone());
    let draft = only(&mut office, &case);
    assert_eq!(draft["platform"], "tiktok");
    assert_eq!(
        draft["links"],
        json!(["hxxps://example[.]com/a", "hxxps://example[.]com/b"])
    );
    assert_eq!(draft["days"], Value::Null);
    assert_eq!(
        office.refused("record_removal", step(&id, "removed", Value::Null)),
        ["status status_order"]
    );
    let mut sent = step(&id, "sent", json!("2026-11-20"));
    sent["ticket"] = json!("T-77");
    sent["recheck"] = json!("2026-11-24");
    office.must("record_removal", sent);
    assert_eq!(only(&mut office, &case)["days"], 2);
    assert_eq!(office.refused("save_removal", change), ["- sent_already"]);
    assert_eq!(
        office.refused(
            "record_removal",
            step(&id, "processing", json!("2026-11-19"))
        ),
        ["on status_order"]
    );
    office.must(
        "record_removal",
        step(&id, "processing", json!("2026-11-21")),
    );
    office.clock.set("2026-11-27T10:00:00+01:00");
    office.sign_in("nadia", tests::PASSPHRASE);
    office.must("record_removal", step(&id, "removed", Value::Null));
    let answered = only(&mut office, &case);
    assert_eq!(answered["days"], 7);
    assert_eq!(answered["answered_on"], "2026-11-27");
    assert_eq!(answered["ticket"], "T-77");
    office.must("record_removal", step(&id, "reuploaded", Value::Null));
    office.must("record_removal", step(&id, "sent", Value::Null));
    office.must("record_removal", step(&id, "partly", Value::Null));
    office.must("record_removal", step(&id, "reuploaded", Value::Null));
    let back = only(&mut office, &case);
    assert_eq!(back["reuploads"], 2);
    let told: Vec<&str> = back["history"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["status"].as_str())
        .collect();
    assert_eq!(
        told,
        [
            "sent",
            "processing",
            "removed",
            "reuploaded",
            "sent",
            "partly",
            "reuploaded"
        ]
    );
    let copied = office.must("copy_removal_link", json!({ "removal": id, "position": 1 }));
    assert_eq!(copied, "https://example.com/b");
    assert_eq!(
        office.refused("copy_removal_link", json!({ "removal": id, "position": 2 })),
        ["- not_found"]
    );
    let found = office.must("find", json!({ "text": "T-77" }));
    assert_eq!(found[0]["id"], case);
}

#[test]
fn w8_what_shows_a_child_takes_guarded_ways_without_words() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let mut wish = request(&case);
    wish["violation"] = json!("NCI");
    wish["minor"] = json!("yes");
    assert_eq!(
        office.refused("save_removal", wish.clone()),
        ["route route_forbidden", "detail no_detail"]
    );
    wish["detail"] = json!("");
    for route in ["trusted_partner", "stop_ncii", "google", "host", "other"] {
        wish["route"] = json!(route);
        assert_eq!(
            office.refused("save_removal", wish.clone()),
            ["route route_forbidden"]
        );
    }
    wish["violation"] = json!("CSM");
    wish["minor"] = json!("unknown");
    wish["route"] = json!("hotline");
    assert_eq!(
        office.refused("save_removal", wish.clone()),
        ["minor abuse_is_of_minors"]
    );
    wish["minor"] = json!("yes");
    for route in ["hotline", "police", "own_form", "take_it_down"] {
        wish["route"] = json!(route);
        office.must("save_removal", wish.clone());
    }
    assert_eq!(only(&mut office, &case)["suspected"], true);
    // Its links are closed to others as those of the register are.
    let bodies = office.must("list_bodies", json!({}));
    let school = bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == "ECOLE")
        .cloned()
        .expect("a school");
    assert_eq!(
        office.refused(
            "refer",
            json!({
                "case": case, "body": school["id"], "service": school["services"][0],
                "priority": "urgent",
                "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
                "disclosed": [{ "item": "needs", "text": "Voir example.com/a" }], "language": "fr"
            })
        ),
        ["disclosed.needs suspected_link"]
    );
}

#[test]
fn w8_a_request_says_what_is_needed() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let mut wish = request(&case);
    wish["links"] = json!(["", " "]);
    wish["platform"] = json!("");
    wish["kind"] = Value::Null;
    wish["violation"] = Value::Null;
    wish["minor"] = Value::Null;
    wish["route"] = Value::Null;
    wish["recheck"] = json!("2026-11-21");
    assert_eq!(
        office.refused("save_removal", wish),
        [
            "platform answer_missing",
            "links answer_missing",
            "violation answer_missing",
            "kind answer_missing",
            "minor answer_missing",
            "route answer_missing",
            "recheck day_in_past"
        ]
    );
    let mut wish = request(&case);
    wish["links"] = json!(["https://example.com/a", "data:image/png,x"]);
    assert_eq!(office.refused("save_removal", wish), ["links not_a_link"]);
    let mut wish = request(&case);
    wish["minor"] = json!("no");
    wish["route"] = json!("take_it_down");
    assert_eq!(
        office.refused("save_removal", wish),
        ["route route_for_other_age"]
    );
}

#[test]
fn w8_a_day_to_look_again_stands_in_my_day_and_an_open_request_keeps_the_case_open() {
    let mut office = Office::new().set_up();
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    let case = office.must("save_contact", contact)["value"]["case"]["id"].clone();
    let stalled = |office: &mut Office| {
        let day = office.must("my_day", json!({}));
        day["stalled"].as_array().map_or(0, Vec::len)
    };
    assert_eq!(stalled(&mut office), 1);
    let mut later = request(&case);
    later["recheck"] = json!("2026-11-25");
    office.must("save_removal", later.clone());
    later["recheck"] = json!("2026-11-23");
    let id = office.must("save_removal", later)["value"].clone();
    assert_eq!(stalled(&mut office), 0);
    office.clock.set("2026-11-24T09:00:00+01:00");
    office.sign_in("nadia", tests::PASSPHRASE);
    let rows = office.must("my_day", json!({}))["rechecks"].clone();
    assert_eq!(rows[0]["removal"], id);
    assert_eq!(rows[0]["overdue"], true);
    assert_eq!(rows[1]["overdue"], false);
    let text = rows.to_string();
    assert!(
        !text.contains("example") && !text.contains("profil"),
        "{text}"
    );

    let end = json!({
        "case": case, "reason": "goal_met", "content": "removed", "person": "protected",
        "services": [], "satisfaction": "yes", "risk": 1, "note": ""
    });
    assert_eq!(
        office.refused("close_case", end.clone()),
        ["case open_removals"]
    );
    let view = office.must("view_case", json!({ "id": case }));
    for removal in view["removals"].as_array().into_iter().flatten() {
        office.must("record_removal", step(&removal["id"], "sent", Value::Null));
        office.must(
            "record_removal",
            step(&removal["id"], "no_answer", Value::Null),
        );
    }
    office.must("close_case", end);
    assert_eq!(
        office.refused("save_removal", request(&case)),
        ["- case_closed"]
    );
    assert_eq!(
        office.refused("record_removal", step(&id, "removed", Value::Null)),
        ["- case_closed"]
    );
}
