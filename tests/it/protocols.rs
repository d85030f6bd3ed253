//! The checklists of a case: W3 to W6 of domain.md.

use serde_json::{Value, json};
use tests::Office;

fn start(office: &mut Office, case: &Value, code: &str) -> Value {
    office.must("start_protocol", json!({ "case": case, "code": code }))["value"].clone()
}

fn mark(list: &Value, step: &str, mark: &str, reason: &str) -> Value {
    json!({ "protocol": list, "step": step, "mark": mark, "reason": reason })
}

fn promise(list: &Value, step: &str, due: &str) -> Value {
    json!({
        "protocol": list, "step": step,
        "promise": { "due": due, "purpose": "check_safety", "channel": "phone", "note": "" }
    })
}

fn view(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))
}

/// A step of the first list of the case.
fn step(view: &Value, code: &str) -> Value {
    view["protocols"][0]["steps"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|step| step["code"] == code)
        .cloned()
        .expect("a step")
}

/// A case of this problem, in danger or not.
fn case_of(office: &mut Office, problem: &str, risk: i64) -> Value {
    let mut contact = Office::contact();
    contact["problem"] = json!(problem);
    contact["risk"] = json!(risk);
    contact["case"] = json!({ "kind": "new" });
    contact["safe_contact"] = Office::safe_contact();
    if risk >= 3 {
        contact["informed"] = json!("Nadia Essai");
    }
    if risk == 4 {
        contact["safe_now"] = json!("no");
        contact["emergency_action"] = json!("19");
    }
    office.must("save_contact", contact)["value"]["case"]["id"].clone()
}

/// Every change that the timeline tells of lists, the oldest first.
fn told(view: &Value) -> Vec<String> {
    let mut lines: Vec<String> = view["timeline"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|entry| entry["kind"] == "protocol")
        .map(|entry| {
            let fact = |name: &str| entry["facts"][name].as_str().unwrap_or_default().to_owned();
            format!("{} {}", fact("change"), fact("step"))
        })
        .collect();
    lines.reverse();
    lines
}

#[test]
fn w3_a_danger_counts_names_who_was_told_and_asks_for_its_steps() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "GAM", 4);
    let seen = view(&mut office, &case);
    assert_eq!(seen["suggested_protocols"], json!(["danger"]));
    let danger = &seen["danger"];
    assert_eq!(danger["seconds"], 0);
    assert_eq!(danger["informed"], "Nadia Essai");
    assert_eq!(danger["told_on"], "2026-11-22T14:32:00+01:00");
    assert_eq!(danger["action"], "19");
    assert_eq!(danger["safe_now"], "no");

    let list = start(&mut office, &case, "danger");
    office.must("mark_protocol_step", mark(&list, "supervisor", "done", ""));
    office.clock.pass(chrono::Duration::minutes(17));
    let seen = view(&mut office, &case);
    assert_eq!(seen["danger"]["seconds"], 17 * 60);
    assert_eq!(seen["suggested_protocols"], json!([]));
    assert_eq!(step(&seen, "review")["due"], "2026-11-23");

    // Said again, the danger began when it was said first; what was answered last counts.
    office.must(
        "set_risk",
        json!({
            "case": case, "risk": 4, "reason": "", "informed": "Amal Essai",
            "emergency_action": "15", "safe_now": "unknown"
        }),
    );
    let danger = view(&mut office, &case)["danger"].clone();
    assert_eq!(danger["since"], "2026-11-22T14:32:00+01:00");
    assert_eq!(danger["told_on"], "2026-11-22T14:49:00+01:00");
    assert_eq!(danger["informed"], "Amal Essai");

    office.must(
        "set_risk",
        json!({
            "case": case, "risk": 2, "reason": "elle vit chez sa tante", "informed": "",
            "emergency_action": "", "safe_now": null
        }),
    );
    assert_eq!(view(&mut office, &case)["danger"], Value::Null);
    // A danger that comes back asks for its steps again, once the first list has ended.
    office.must(
        "end_protocol",
        json!({ "protocol": list, "reason": "le danger est passé" }),
    );
    office.clock.pass(chrono::Duration::minutes(5));
    office.must(
        "set_risk",
        json!({
            "case": case, "risk": 4, "reason": "", "informed": "Nadia Essai",
            "emergency_action": "19", "safe_now": "no"
        }),
    );
    let seen = view(&mut office, &case);
    assert_eq!(seen["danger"]["since"], "2026-11-22T14:54:00+01:00");
    assert_eq!(seen["suggested_protocols"], json!(["danger"]));
}

#[test]
fn w3_who_calls_again_in_danger_brings_its_steps_to_the_case() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "GAM", 2);
    assert_eq!(view(&mut office, &case)["suggested_protocols"], json!([]));
    let mut again = Office::contact();
    again["risk"] = json!(4);
    again["safe_now"] = json!("no");
    again["emergency_action"] = json!("19");
    again["informed"] = json!("Nadia Essai");
    again["problem"] = json!("SXT");
    again["case"] = json!({ "kind": "existing", "case": case });
    office.must("save_contact", again);
    assert_eq!(
        view(&mut office, &case)["suggested_protocols"],
        json!(["danger", "sextortion"])
    );
}

#[test]
fn w4_the_steps_of_sextortion_are_ticked_and_the_next_day_is_promised() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "SXT", 3);
    assert_eq!(
        view(&mut office, &case)["suggested_protocols"],
        json!(["sextortion"])
    );
    let list = start(&mut office, &case, "sextortion");
    office.must("mark_protocol_step", mark(&list, "no_payment", "done", ""));
    assert_eq!(
        office.refused("mark_protocol_step", mark(&list, "no_payment", "done", "")),
        ["mark already_done"]
    );
    assert_eq!(
        office.refused(
            "mark_protocol_step",
            mark(&list, "police", "not_applicable", "x")
        ),
        ["reason reason_needed"]
    );
    office.must(
        "mark_protocol_step",
        mark(&list, "police", "not_applicable", "plainte déjà déposée"),
    );
    // A tick that is taken away stays to be read.
    office.must("mark_protocol_step", mark(&list, "no_payment", "open", ""));
    let seen = view(&mut office, &case);
    let paid = step(&seen, "no_payment");
    assert_eq!(paid["mark"], "open");
    assert_eq!(paid["marks"][0]["mark"], "open");
    assert_eq!(paid["marks"][1]["mark"], "done");
    assert_eq!(paid["marks"][1]["who"], "Nadia Essai");
    assert_eq!(paid["marks"][1]["on"], "2026-11-22T14:32:00+01:00");
    let police = step(&seen, "police");
    assert_eq!(police["marks"][0]["reason"], "plainte déjà déposée");
    assert_eq!(seen["protocols"][0]["open_steps"], 8);
    assert_eq!(seen["protocols"][0]["pack_version"], "2026-11");
    assert_eq!(
        told(&seen),
        [
            "started ",
            "done no_payment",
            "not_applicable police",
            "undone no_payment"
        ]
    );

    let next = step(&seen, "next_day");
    assert_eq!(next["due"], "2026-11-23");
    assert_eq!(next["purpose"], "check_safety");
    assert_eq!(
        office.refused(
            "promise_protocol_step",
            promise(&list, "no_payment", "2026-11-23T10:00:00+01:00")
        ),
        ["step unknown_choice"]
    );
    // The rules of every promise hold, and name the field.
    let mut unsafe_way = promise(&list, "next_day", "2026-11-23T10:00:00+01:00");
    unsafe_way["promise"]["channel"] = json!("whatsapp");
    assert_eq!(
        office.refused("promise_protocol_step", unsafe_way),
        ["promise.channel channel_not_allowed"]
    );
    assert_eq!(
        office.refused(
            "promise_protocol_step",
            promise(&list, "next_day", "2026-11-21T10:00:00+01:00")
        ),
        ["promise.due due_in_past"]
    );
    let made = promise(&list, "next_day", "2026-11-23T10:00:00+01:00");
    let followup = office.must("promise_protocol_step", made.clone())["value"].clone();
    assert_eq!(
        office.refused("promise_protocol_step", made.clone()),
        ["step already_done"]
    );
    let seen = view(&mut office, &case);
    assert_eq!(step(&seen, "next_day")["followup"], followup);
    assert_eq!(seen["followups"][0]["id"], followup);

    // Late when its day has passed and nobody ticked it.
    office.clock.set("2026-11-24T09:00:00+01:00");
    office.sign_in("nadia", tests::PASSPHRASE);
    assert_eq!(step(&view(&mut office, &case), "next_day")["late"], true);
    // A promise that was dropped may be made anew.
    office.must(
        "record_attempt",
        json!({ "followup": followup, "outcome": "cancelled", "note": "elle a appelé", "next": null }),
    );
    office.must(
        "promise_protocol_step",
        promise(&list, "next_day", "2026-11-25T10:00:00+01:00"),
    );
}

#[test]
fn w4_without_a_safe_way_a_step_promises_nothing_and_says_what_to_do() {
    let mut office = Office::new().set_up();
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    let case = office.must("save_contact", contact)["value"]["case"]["id"].clone();
    let list = start(&mut office, &case, "sextortion");
    assert_eq!(
        office.refused(
            "promise_protocol_step",
            promise(&list, "next_day", "2026-11-23T10:00:00+01:00")
        ),
        ["promise.channel safe_contact_needed"]
    );
}

#[test]
fn w5_the_steps_of_abuse_material_begin_with_not_looking_and_take_no_picture() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "CSM", 3);
    assert_eq!(
        view(&mut office, &case)["suggested_protocols"],
        json!(["csam"])
    );
    let list = start(&mut office, &case, "csam");
    let seen = view(&mut office, &case);
    assert_eq!(
        seen["protocols"][0]["steps"][0]["code"], "do_not_look",
        "not looking comes before everything"
    );
    let picture = "data:image/png;base64,iVBORw0KGgo=";
    assert_eq!(
        office.refused(
            "mark_protocol_step",
            mark(&list, "child_known", "not_applicable", picture)
        ),
        ["reason picture_in_text"]
    );
    assert_eq!(
        office.refused(
            "end_protocol",
            json!({ "protocol": list, "reason": picture })
        ),
        ["reason picture_in_text"]
    );
}

#[test]
fn w6_the_steps_of_a_school_invite_no_confrontation_and_ask_again_after_one_and_four_weeks() {
    for pack in ["ma-emc", "fr-3018", "be-child-focus", "lu-bee-secure"] {
        let mut office = Office::new().set_up_with(pack);
        let lists = office.must("pack", json!({}))["protocols"].clone();
        let school = lists
            .as_array()
            .into_iter()
            .flatten()
            .find(|list| list["code"] == "school")
            .cloned()
            .expect("the list of a school");
        let mut said = Vec::new();
        for step in school["steps"].as_array().into_iter().flatten() {
            let text = step["label"]["en"]
                .as_str()
                .unwrap_or_default()
                .to_lowercase();
            let meets = ["confront", "mediat", "meeting", "face to face", "reconcil"];
            if meets.iter().any(|word| text.contains(word)) {
                said.push((step["code"].clone(), text));
            }
        }
        assert_eq!(said.len(), 1, "{pack}: {said:?}");
        assert_eq!(said[0].0, "no_confrontation");
        assert!(said[0].1.contains("no confrontation"), "{pack}: {said:?}");
    }
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "HAR", 2);
    let list = start(&mut office, &case, "school");
    let seen = view(&mut office, &case);
    assert_eq!(step(&seen, "one_week")["due"], "2026-11-29");
    assert_eq!(step(&seen, "four_weeks")["due"], "2026-12-20");
    for (code, due) in [
        ("one_week", "2026-11-29T10:00:00+01:00"),
        ("four_weeks", "2026-12-20T10:00:00+01:00"),
    ] {
        office.must("promise_protocol_step", promise(&list, code, due));
    }
    let due = view(&mut office, &case)["followups"].clone();
    assert_eq!(due.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_list_ends_finished_or_stopped_and_is_only_read_then() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "HAR", 2);
    let list = start(&mut office, &case, "school");
    assert_eq!(
        office.refused("start_protocol", json!({ "case": case, "code": "school" })),
        ["code already_done"]
    );
    assert_eq!(
        office.refused("start_protocol", json!({ "case": case, "code": "magic" })),
        ["code unknown_choice"]
    );
    assert_eq!(
        office.refused("mark_protocol_step", mark(&list, "magic", "done", "")),
        ["step unknown_choice"]
    );
    assert_eq!(
        office.refused(
            "end_protocol",
            json!({ "protocol": list, "reason": "calme" })
        ),
        ["reason reason_needed"]
    );
    office.must(
        "end_protocol",
        json!({ "protocol": list, "reason": "il a changé d’école" }),
    );
    let seen = view(&mut office, &case);
    assert_eq!(seen["protocols"][0]["state"], "stopped");
    assert_eq!(seen["protocols"][0]["ended_by"], "Nadia Essai");
    assert_eq!(seen["protocols"][0]["reason"], "il a changé d’école");
    for (call, body) in [
        ("mark_protocol_step", mark(&list, "listen", "done", "")),
        (
            "promise_protocol_step",
            promise(&list, "one_week", "2026-11-29T10:00:00+01:00"),
        ),
        ("end_protocol", json!({ "protocol": list, "reason": "" })),
    ] {
        assert_eq!(office.refused(call, body), ["- protocol_ended"], "{call}");
    }
    // Begun again, it is another list; with every step settled it needs no reason.
    let again = start(&mut office, &case, "school");
    let steps = view(&mut office, &case)["protocols"][0]["steps"].clone();
    for step in steps.as_array().into_iter().flatten() {
        let code = step["code"].as_str().unwrap_or_default();
        office.must("mark_protocol_step", mark(&again, code, "done", ""));
    }
    office.must("end_protocol", json!({ "protocol": again, "reason": "" }));
    let seen = view(&mut office, &case);
    assert_eq!(seen["protocols"][0]["state"], "finished");
    assert_eq!(seen["protocols"][1]["state"], "stopped");
    assert_eq!(told(&seen).last().map(String::as_str), Some("finished "));
}

#[test]
fn an_open_list_keeps_no_case_open_and_a_closed_case_ticks_nothing() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "HAR", 2);
    let list = start(&mut office, &case, "school");
    office.must(
        "close_case",
        json!({
            "case": case, "reason": "goal_met", "content": "none", "person": "protected",
            "services": [], "satisfaction": "yes", "risk": 1, "note": ""
        }),
    );
    for (call, body) in [
        ("start_protocol", json!({ "case": case, "code": "danger" })),
        ("mark_protocol_step", mark(&list, "listen", "done", "")),
        (
            "promise_protocol_step",
            promise(&list, "one_week", "2026-11-29T10:00:00+01:00"),
        ),
        ("end_protocol", json!({ "protocol": list, "reason": "" })),
    ] {
        assert_eq!(office.refused(call, body), ["- case_closed"], "{call}");
    }
    // What was begun is there when the case opens again.
    office.must(
        "reopen_case",
        json!({ "case": case, "reason": "les messages ont repris" }),
    );
    office.must("mark_protocol_step", mark(&list, "listen", "done", ""));
}

#[test]
fn the_lists_of_somebody_elses_case_do_not_exist() {
    let mut office = Office::new().set_up();
    let case = case_of(&mut office, "HAR", 2);
    let list = start(&mut office, &case, "school");
    let mut office = office.with_counsellor();
    for (call, body) in [
        ("start_protocol", json!({ "case": case, "code": "danger" })),
        ("mark_protocol_step", mark(&list, "listen", "done", "")),
        (
            "promise_protocol_step",
            promise(&list, "one_week", "2026-11-29T10:00:00+01:00"),
        ),
        ("end_protocol", json!({ "protocol": list, "reason": "" })),
    ] {
        assert_eq!(office.refused(call, body), ["- not_found"], "{call}");
    }
}
