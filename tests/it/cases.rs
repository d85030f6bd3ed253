//! Cases, promises and who may see what.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// A wish to set the risk, with every answer that a danger asks for.
fn risk(case: &Value, level: i64, reason: &str) -> Value {
    json!({
        "case": case, "risk": level, "reason": reason, "informed": "Nadia Essai",
        "emergency_action": "19, police prévenue", "safe_now": "no"
    })
}

#[test]
fn v11_lowering_a_danger_needs_a_reason_and_a_supervisor() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.must("set_risk", risk(&id, 4, ""));
    assert_eq!(
        office.refused("set_risk", risk(&id, 2, "short")),
        ["reason reason_needed", "risk supervisor_needed"]
    );
    let lower = risk(&id, 2, "elle est chez sa tante");
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
fn v10_a_high_risk_names_the_supervisor_and_a_danger_what_was_done() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let mut bare = json!({
        "case": id, "risk": 3, "reason": "il connaît son adresse", "informed": " ",
        "emergency_action": "", "safe_now": null
    });
    assert_eq!(
        office.refused("set_risk", bare.clone()),
        ["informed informed_needed"]
    );
    bare["risk"] = json!(4);
    assert_eq!(
        office.refused("set_risk", bare.clone()),
        [
            "informed informed_needed",
            "emergency_action emergency_action_needed",
            "safe_now answer_missing"
        ]
    );
    assert_eq!(
        office.must("view_case", json!({ "id": id }))["row"]["risk"],
        2
    );
    office.must("set_risk", risk(&id, 4, "il est devant la maison"));
    let told = office.must("view_case", json!({ "id": id }))["timeline"][0].clone();
    assert_eq!(told["who"], "Amal Essai");
    assert_eq!(
        told["facts"],
        json!({
            "from": "2", "to": "4", "informed": "Nadia Essai", "action": "19, police prévenue",
            "safe_now": "no"
        })
    );
    // A supervisor who sets it has been told by seeing it.
    office.sign_in("nadia", PASSPHRASE);
    bare["emergency_action"] = json!("19");
    bare["safe_now"] = json!("unknown");
    office.must("set_risk", bare);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["timeline"][0]["facts"]["informed"], "Nadia Essai");
}

#[test]
fn v10_no_case_opens_into_a_high_risk_that_the_call_did_not_tell() {
    let mut office = Office::new().set_up();
    let saved = office.must("save_contact", Office::contact());
    let contact = saved["value"]["contact"].clone();
    for level in [3, 4] {
        assert_eq!(
            office.refused("open_case", json!({ "contact": contact, "risk": level })),
            ["risk raise_in_case"]
        );
    }
    office.must("open_case", json!({ "contact": contact, "risk": 2 }));
}

/// A body of the pack, told something: a referral that waits.
fn hand_over(office: &mut Office, referral: &Value) {
    office.must(
        "record_handover",
        json!({
            "referral": referral, "way": "phone", "at": null, "whom": "Accueil", "proof": "", "note": ""
        }),
    );
}

fn referred(office: &mut Office, case: &Value) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    let body = bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == "ONDE")
        .cloned()
        .expect("a body");
    let made = office.must(
        "refer",
        json!({
            "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "needs", "text": "une écoute" }], "language": "fr"
        }),
    );
    made["value"]["id"].clone()
}

/// The promise of a case that is still to be kept.
fn due(office: &mut Office, case: &Value) -> Value {
    let view = office.must("view_case", json!({ "id": case }));
    view["followups"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["state"] == "due")
        .cloned()
        .expect("a promise")
}

fn keep_promise(office: &mut Office, case: &Value) {
    let followup = due(office, case)["id"].clone();
    office.must(
        "record_attempt",
        json!({ "followup": followup, "outcome": "reached", "note": "", "next": null }),
    );
}

/// A case at a level whose promise is kept and that has no referral.
fn finished(office: &mut Office, level: i64) -> Value {
    let id = office.case()["id"].clone();
    keep_promise(office, &id);
    if level > 2 {
        office.must("set_risk", risk(&id, level, "il connaît son adresse"));
    }
    id
}

fn end(case: &Value, level: i64) -> Value {
    json!({
        "case": case, "reason": "goal_met", "content": "removed", "person": "protected",
        "services": ["mhpss"], "satisfaction": "yes", "risk": level,
        "note": "elle vit chez sa tante"
    })
}

#[test]
fn v16_open_promises_and_referrals_without_an_answer_keep_a_case_open() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let referral = referred(&mut office, &id);
    assert_eq!(
        office.refused("close_case", end(&id, 1)),
        ["case open_followups", "case unanswered_referrals"]
    );
    keep_promise(&mut office, &id);
    hand_over(&mut office, &referral);
    let no_answer = json!({ "referral": referral, "state": "no_answer", "note": "" });
    for (reminder, day) in ["2026-11-25T14:32:00+01:00", "2026-11-28T14:32:00+01:00"]
        .into_iter()
        .enumerate()
    {
        let refused = office.refused("close_case", end(&id, 1));
        assert_eq!(
            refused,
            ["case unanswered_referrals"],
            "{reminder} reminders"
        );
        let refused = office.refused("record_answer", no_answer.clone());
        assert_eq!(refused, ["state reminders_first"], "{reminder} reminders");
        office.clock.set(day);
        office.must(
            "record_reminder",
            json!({ "referral": referral, "way": "phone", "at": null, "note": "" }),
        );
    }
    assert_eq!(
        office.refused("close_case", end(&id, 1)),
        ["case unanswered_referrals"]
    );
    // That nobody answered is an answer, once it is recorded.
    office.must("record_answer", no_answer);
    office.must("close_case", end(&id, 1));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "closed");
    assert_eq!(view["row"]["risk"], 1, "the final risk");
    assert_eq!(view["closure"]["decided_by"], "Amal Essai");
    assert_eq!(view["closure"]["approved"], false);
    assert_eq!(view["closure"]["services"], json!(["mhpss"]));
    assert_eq!(view["timeline"][0]["kind"], "closed");
    assert_eq!(view["timeline"][0]["text"], "elle vit chez sa tante");
}

#[test]
fn v16_the_end_is_told_whole() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 2);
    let nothing = json!({
        "case": id, "reason": null, "content": null, "person": null, "services": [],
        "satisfaction": null, "risk": null, "note": ""
    });
    assert_eq!(
        office.refused("close_case", nothing),
        [
            "reason answer_missing",
            "content answer_missing",
            "person answer_missing",
            "satisfaction answer_missing",
            "risk answer_missing"
        ]
    );
    let mut wish = end(&id, 3);
    wish["reason"] = json!("other");
    wish["note"] = json!("double");
    wish["services"] = json!(["mhpss", "magic"]);
    assert_eq!(
        office.refused("close_case", wish),
        [
            "note reason_needed",
            "risk raise_first",
            "services unknown_choice"
        ]
    );
}

#[test]
fn v16_a_high_case_is_closed_by_a_supervisor_only() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 3);
    assert_eq!(
        office.refused("close_case", end(&id, 2)),
        ["risk closing_needs_supervisor"]
    );
    office.sign_in("nadia", PASSPHRASE);
    let mut silent = end(&id, 2);
    silent["note"] = json!("");
    // V11 and V23: the risk does not fall without why.
    assert_eq!(office.refused("close_case", silent), ["note reason_needed"]);
    office.must("close_case", end(&id, 2));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["closure"]["approved"], true);
    assert_eq!(view["timeline"][1]["kind"], "risk");
    assert_eq!(
        view["timeline"][1]["facts"],
        json!({ "from": "3", "to": "2" })
    );
}

#[test]
fn w10_a_wish_to_close_is_sent_back_and_then_approved() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 3);
    office.must("ask_to_close", end(&id, 2));
    assert_eq!(
        office.refused("ask_to_close", end(&id, 2)),
        ["- already_done"]
    );
    assert_eq!(
        office.refused(
            "decide_closure",
            json!({ "case": id, "approve": true, "note": "" })
        ),
        ["- not_allowed"]
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "pending_supervisor");
    assert_eq!(view["row"]["risk"], 3, "nothing falls before it is decided");

    office.sign_in("nadia", PASSPHRASE);
    let load = office.must("caseload", json!({}));
    assert_eq!(load["closures"][0]["id"], id);
    assert_eq!(
        office.refused(
            "decide_closure",
            json!({ "case": id, "approve": false, "note": "non" })
        ),
        ["note reason_needed"]
    );
    office.must(
        "decide_closure",
        json!({ "case": id, "approve": false, "note": "Appeler encore l’école." }),
    );
    assert_eq!(
        office.refused(
            "decide_closure",
            json!({ "case": id, "approve": true, "note": "" })
        ),
        ["- already_done"]
    );

    office.sign_in("amal", COUNSELLOR);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "in_progress");
    assert_eq!(view["closure"]["state"], "sent_back");
    assert_eq!(view["closure"]["decision"], "Appeler encore l’école.");
    office.must("ask_to_close", end(&id, 2));

    office.sign_in("nadia", PASSPHRASE);
    // Promised in the meantime: what is unfinished is asked again when it is decided.
    let promise = json!({
        "case": id, "due": "2026-11-24T17:00:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
    });
    office.must("promise_followup", promise);
    let approve = json!({ "case": id, "approve": true, "note": "" });
    assert_eq!(
        office.refused("decide_closure", approve.clone()),
        ["case open_followups"]
    );
    keep_promise(&mut office, &id);
    office.must("decide_closure", approve);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "closed");
    assert_eq!(view["row"]["risk"], 2);
    assert_eq!(view["closure"]["asked_by"], "Amal Essai");
    assert_eq!(view["closure"]["decided_by"], "Nadia Essai");
    assert_eq!(view["closure"]["approved"], true);
    let told: Vec<&str> = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| entry["kind"].as_str())
        .filter(|kind| kind.contains("clos") || *kind == "sent_back")
        .collect();
    assert_eq!(
        told,
        ["closed", "closure_asked", "sent_back", "closure_asked"]
    );
}

#[test]
fn w10_new_danger_takes_a_wish_to_close_back() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 3);
    office.must("ask_to_close", end(&id, 2));
    office.must("set_risk", risk(&id, 4, "il est revenu"));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "in_progress");
    assert_eq!(view["closure"]["state"], "withdrawn");
    // Whoever asked may take it back, too.
    office.must("ask_to_close", end(&id, 4));
    office.must("set_status", json!({ "case": id, "status": "waiting" }));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "waiting");
    assert_eq!(view["closure"]["state"], "withdrawn");
}

#[test]
fn w10_a_closed_case_is_read_until_it_is_opened_again() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 2);
    let referral = referred(&mut office, &id);
    hand_over(&mut office, &referral);
    office.must(
        "record_answer",
        json!({ "referral": referral, "state": "accepted", "note": "" }),
    );
    let code = office.must("view_case", json!({ "id": id }))["row"]["code"].clone();
    office.must("close_case", end(&id, 1));
    let step = json!({ "case": id, "step": null, "goal": "", "what": "x", "who": "", "due": null });
    let writes = [
        ("add_note", json!({ "case": id, "text": "x" })),
        ("set_risk", risk(&id, 2, "il est revenu")),
        ("set_status", json!({ "case": id, "status": "waiting" })),
        ("close_case", end(&id, 1)),
        ("ask_to_close", end(&id, 1)),
        ("save_step", step),
        (
            "record_accompaniment",
            json!({ "case": id, "kind": "psy", "state": "offered" }),
        ),
        (
            "promise_followup",
            json!({
                "case": id, "due": "2026-11-24T17:00:00+01:00", "purpose": "check_safety",
                "channel": "phone", "note": ""
            }),
        ),
        (
            "save_safe_contact",
            json!({ "case": id, "safe_contact": Office::safe_contact() }),
        ),
        (
            "record_answer",
            json!({ "referral": referral, "state": "done", "note": "" }),
        ),
    ];
    for (name, body) in writes {
        assert_eq!(office.refused(name, body), ["- case_closed"], "{name}");
    }
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "existing", "case": id });
    assert_eq!(
        office.refused("save_contact", contact.clone()),
        ["case case_closed"]
    );
    // Read it may be, and found among the closed ones only.
    office.must("view_case", json!({ "id": id }));
    let mut list = |closed: bool| {
        let filter = json!({ "owner": null, "closed": closed, "text": "" });
        office
            .must("list_cases", filter)
            .as_array()
            .map_or(0, Vec::len)
    };
    assert_eq!((list(false), list(true)), (0, 1));

    assert_eq!(
        office.refused("reopen_case", json!({ "case": id, "reason": "oui" })),
        ["reason reason_needed"]
    );
    office.must(
        "reopen_case",
        json!({ "case": id, "reason": "elle a rappelé ce matin" }),
    );
    assert_eq!(
        office.refused(
            "reopen_case",
            json!({ "case": id, "reason": "elle a rappelé ce matin" })
        ),
        ["- already_done"]
    );
    office.must("save_contact", contact);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "reopened");
    assert_eq!(view["row"]["code"], code, "the code stays");
    let reopened = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|entry| entry["kind"] == "reopened")
        .cloned()
        .expect("an entry");
    assert_eq!(reopened["text"], "elle a rappelé ce matin");
}

#[test]
fn the_status_says_how_far_the_work_is_and_keeps_its_history() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    for wrong in ["open", "closed", "pending_supervisor", "reopened"] {
        assert_eq!(
            office.refused("set_status", json!({ "case": id, "status": wrong })),
            ["status unknown_choice"]
        );
    }
    office.must("set_status", json!({ "case": id, "status": "in_progress" }));
    assert_eq!(
        office.refused("set_status", json!({ "case": id, "status": "in_progress" })),
        ["status already_done"]
    );
    office.must("set_status", json!({ "case": id, "status": "waiting" }));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["status"], "waiting");
    assert_eq!(
        [&view["timeline"][0]["facts"], &view["timeline"][1]["facts"]],
        [
            &json!({ "from": "in_progress", "to": "waiting" }),
            &json!({ "from": "open", "to": "in_progress" })
        ]
    );
}

#[test]
fn v23_who_and_why_stay_with_risk_consent_and_closure() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    // V23: no change of risk without why, not even upwards.
    assert_eq!(
        office.refused("set_risk", risk(&id, 3, "")),
        ["reason reason_needed"]
    );
    office.must("set_risk", risk(&id, 3, "il connaît son adresse"));
    referred(&mut office, &id);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["consents"][0]["who"], "Amal Essai");
    assert_eq!(view["consents"][0]["given_by"], "person");
    let changed = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|entry| entry["kind"] == "risk")
        .cloned()
        .expect("an entry");
    assert_eq!(changed["who"], "Amal Essai");
    assert_eq!(changed["text"], "il connaît son adresse");
}

#[test]
fn a_plan_is_made_changed_and_ticked_and_its_days_stand_in_my_day() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let step = |step: Value, what: &str, due: Value| {
        json!({
            "case": id, "step": step, "goal": "Dormir tranquille", "what": what,
            "who": "la mère", "due": due
        })
    };
    assert_eq!(
        office.refused("save_step", step(Value::Null, " ", json!("2026-11-21"))),
        ["what answer_missing", "due day_in_past"]
    );
    assert_eq!(
        office.refused("save_step", step(Value::Null, "x", json!("demain"))),
        ["due not_a_date"]
    );
    let made = office.must(
        "save_step",
        step(Value::Null, "Parler au lycée", json!("2026-11-24")),
    );
    let planned = made["value"].clone();
    office.must("save_step", step(Value::Null, "Un jour", Value::Null));
    let day = office.must("my_day", json!({}));
    assert_eq!(day["steps"].as_array().map(Vec::len), Some(1));
    assert_eq!(day["steps"][0]["case"]["id"], id);
    assert_eq!(day["steps"][0]["due"], "2026-11-24");
    assert!(
        !day.to_string().contains("lycée"),
        "a list tells no story: {day}"
    );

    // Another day passes it; changed words leave its day alone.
    office.clock.set("2026-11-25T09:00:00+01:00");
    office.must(
        "save_step",
        step(
            planned.clone(),
            "Parler à la directrice",
            json!("2026-11-24"),
        ),
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["plan"][0]["what"], "Parler à la directrice");
    assert_eq!(view["plan"][0]["overdue"], true);
    office.must("tick_step", json!({ "step": planned, "done": true }));
    assert_eq!(
        office.refused("tick_step", json!({ "step": planned, "done": true })),
        ["done already_done"]
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["plan"][1]["done_by"], "Amal Essai", "done stands last");
    assert_eq!(office.must("my_day", json!({}))["steps"], json!([]));
    office.must("tick_step", json!({ "step": planned, "done": false }));
    assert_eq!(
        office.must("my_day", json!({}))["steps"][0]["overdue"],
        true
    );

    // Whose case it is not, for that person there is no step.
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(office.must("my_day", json!({}))["steps"], json!([]));
    let accounts = office.must("list_accounts", json!({}));
    office.must(
        "assign_case",
        json!({ "case": id, "owner": accounts[0]["id"] }),
    );
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(
        office.refused("tick_step", json!({ "step": planned, "done": true })),
        ["- not_found"]
    );
}

#[test]
fn a_case_with_a_planned_day_does_not_stand_still() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 2);
    assert_eq!(office.must("my_day", json!({}))["stalled"][0]["id"], id);
    office.must(
        "save_step",
        json!({ "case": id, "step": null, "goal": "", "what": "x", "who": "", "due": "2026-12-20" }),
    );
    assert_eq!(office.must("my_day", json!({}))["stalled"], json!([]));
}

#[test]
fn supervisors_notes_reach_no_counsellor() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let before = office.must("view_case", json!({ "id": id }));
    assert_eq!(before["supervisor_notes"], Value::Null);
    assert_eq!(
        office.refused("add_supervisor_note", json!({ "case": id, "text": "x" })),
        ["- not_allowed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    office.clock.pass(chrono::Duration::hours(3));
    let note = json!({ "case": id, "text": "Prévoir un tutorat pour zorglub." });
    office.must("add_supervisor_note", note);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(
        view["supervisor_notes"][0]["text"],
        "Prévoir un tutorat pour zorglub."
    );
    assert_eq!(view["supervisor_notes"][0]["who"], "Nadia Essai");
    // Not even a supervisor's search finds it: the index is everybody's.
    assert_eq!(office.must("find", json!({ "text": "zorglub" })), json!([]));
    office.sign_in("amal", COUNSELLOR);
    // To the counsellor the case is, byte for byte, what it was.
    assert_eq!(office.must("view_case", json!({ "id": id })), before);
    assert_eq!(office.must("find", json!({ "text": "zorglub" })), json!([]));
}

#[test]
fn a_supervisor_holds_a_case_for_the_law() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = finished(&mut office, 2);
    office.must("close_case", end(&id, 1));
    let hold = |hold: bool, reason: &str| json!({ "case": id, "hold": hold, "reason": reason });
    assert_eq!(
        office.refused("hold_case", hold(true, "Demande du parquet.")),
        ["- not_allowed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.refused("hold_case", hold(true, "oui")),
        ["reason reason_needed"]
    );
    // A closed case, too: the law asks late.
    office.must("hold_case", hold(true, "Demande du parquet."));
    assert_eq!(
        office.refused("hold_case", hold(true, "Demande du parquet.")),
        ["- already_done"]
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["legal_hold"], true);
    assert_eq!(view["timeline"][0]["kind"], "hold");
    assert_eq!(view["timeline"][0]["text"], "Demande du parquet.");
    office.must("hold_case", hold(false, "Affaire classée."));
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["row"]["legal_hold"], false);
}

#[test]
fn v20_nothing_is_deleted_from_a_case_that_is_held_for_the_law() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case();
    let other = office.case()["id"].clone();
    let mut more = Office::contact();
    more["case"] = json!({ "kind": "existing", "case": case["id"] });
    let contact = office.must("save_contact", more)["value"]["contact"].clone();
    let away =
        json!({ "contact": contact, "case": other, "reason": "Rangé dans le mauvais dossier." });
    office.sign_in("nadia", PASSPHRASE);
    let hold =
        |hold: bool| json!({ "case": case["id"], "hold": hold, "reason": "Demande du parquet." });
    office.must("hold_case", hold(true));
    assert_eq!(
        office.refused("move_contact", away.clone()),
        ["contact case_held"]
    );

    // Whatever will delete one day finds the store itself in its way, in every table of a case.
    let store = office.beside();
    let names = |sql: &str| -> Vec<String> {
        let mut statement = store.prepare(sql).expect("a statement");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("names")
    };
    let tables = names(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
         WHERE m.type = 'table' AND f.\"table\" = 'case_file'",
    );
    assert!(tables.len() > 10, "{tables:?}");
    for table in tables
        .iter()
        .map(String::as_str)
        .chain(["case_file", "contact"])
    {
        let trigger = format!("SELECT name FROM sqlite_schema WHERE name = 'held_{table}'");
        assert_eq!(names(&trigger).len(), 1, "nothing keeps {table}");
    }
    for table in [
        "case_file",
        "contact",
        "case_event",
        "case_contact",
        "followup",
        "safe_contact",
    ] {
        let refused = store
            .execute(&format!("DELETE FROM {table}"), [])
            .expect_err(table);
        assert!(
            refused.to_string().contains("held for the law"),
            "{table}: {refused}"
        );
    }
    drop(store);

    office.must("hold_case", hold(false));
    office.must("move_contact", away);
}

#[test]
fn help_is_offered_and_accepted_or_declined_by_name_and_day() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let mut say = |kind: &str, state: &str| {
        let wish = json!({ "case": id, "kind": kind, "state": state });
        office.call("record_accompaniment", wish).is_ok()
    };
    assert!(say("psy", "offered"));
    assert!(!say("psy", "offered"), "it stands there already");
    assert!(say("jur", "offered"));
    assert!(say("jur", "declined"));
    assert!(say("psy", "accepted"));
    let view = office.must("view_case", json!({ "id": id }));
    let help: Vec<String> = view["accompaniments"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| format!("{} {} {}", one["kind"], one["state"], one["who"]).replace('"', ""))
        .collect();
    assert_eq!(help, ["jur declined Amal Essai", "psy accepted Amal Essai"]);
    assert_eq!(view["accompaniments"][0]["on"], "2026-11-22T14:32:00+01:00");
    let told = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| entry["kind"] == "accompaniment")
        .count();
    assert_eq!(told, 4, "every answer stays on the timeline");
}

fn attempt(followup: &Value, outcome: &str, next: Value) -> Value {
    json!({ "followup": followup, "outcome": outcome, "note": "", "next": next })
}

#[test]
fn after_three_failed_tries_a_supervisor_decides() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let first = due(&mut office, &id)["id"].clone();
    office.must("record_attempt", attempt(&first, "no_answer", Value::Null));
    // A promise that takes the place of one goes on counting.
    let again = json!({ "due": "2026-11-24T17:00:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" });
    office.must("record_attempt", attempt(&first, "wrong_person", again));
    let second = due(&mut office, &id)["id"].clone();
    let early = json!({ "followup": second, "decision": "go_on", "reason": "elle répond le soir" });
    assert_eq!(
        office.refused("decide_attempts", early.clone()),
        ["- not_allowed"]
    );
    office.must("record_attempt", attempt(&second, "unsafe", Value::Null));
    assert_eq!(due(&mut office, &id)["needs_decision"], true);
    for outcome in ["no_answer", "reached", "cancelled"] {
        assert_eq!(
            office.refused("record_attempt", attempt(&second, outcome, Value::Null)),
            ["outcome decision_needed"]
        );
    }

    office.sign_in("nadia", PASSPHRASE);
    let load = office.must("caseload", json!({}));
    assert_eq!(load["decisions"][0]["id"], second);
    let mut short = early.clone();
    short["reason"] = json!("oui");
    assert_eq!(
        office.refused("decide_attempts", short),
        ["reason reason_needed"]
    );
    office.must("decide_attempts", early.clone());
    assert_eq!(
        office.must("caseload", json!({}))["decisions"],
        json!([]),
        "nothing waits any more"
    );
    assert_eq!(office.refused("decide_attempts", early), ["- already_done"]);

    office.sign_in("amal", COUNSELLOR);
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["timeline"][0]["kind"], "decision");
    assert_eq!(view["timeline"][0]["text"], "elle répond le soir");
    for _ in 0..3 {
        office.must("record_attempt", attempt(&second, "no_answer", Value::Null));
    }
    assert_eq!(
        office.refused("record_attempt", attempt(&second, "no_answer", Value::Null)),
        ["outcome decision_needed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "decide_attempts",
        json!({ "followup": second, "decision": "stop", "reason": "elle rappellera elle-même" }),
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert!(
        view["followups"]
            .as_array()
            .into_iter()
            .flatten()
            .all(|one| one["state"] != "due")
    );
}

#[test]
fn what_was_done_in_another_way_is_told_without_a_decision() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let followup = due(&mut office, &id)["id"].clone();
    for _ in 0..3 {
        office.must(
            "record_attempt",
            attempt(&followup, "no_answer", Value::Null),
        );
    }
    // She called by herself.
    office.must("record_attempt", attempt(&followup, "done", Value::Null));
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
    assert!((30..=75).contains(&cases), "{cases} cases");
    let load = office.must("caseload", json!({}));
    assert_eq!(load["people"].as_array().map(Vec::len), Some(5));
    // Some have come to their end, some ask for it, and some have a plan.
    let wish = json!({ "owner": null, "closed": true, "text": "" });
    let closed = office.must("list_cases", wish);
    assert!(closed.as_array().is_some_and(|rows| rows.len() >= 5));
    assert!(!load["closures"].as_array().is_none_or(Vec::is_empty));
    let mut have =
        std::collections::BTreeMap::from([("plan", 0), ("protocols", 0), ("safety_plans", 0)]);
    for case in load["cases"].as_array().into_iter().flatten() {
        let view = office.must("view_case", json!({ "id": case["row"]["id"] }));
        for (list, many) in &mut have {
            *many += usize::from(!view[*list].as_array().is_none_or(Vec::is_empty));
        }
    }
    assert!(have.values().all(|many| *many >= 5), "{have:?}");
    // It is really a training store: a letter carries the watermark.
    assert_eq!(office.must("situation", json!({}))["training"], true);
}
