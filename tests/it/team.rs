//! The team of a case, and who may open what: domain.md §8.2 and §8.11.

use casework::api;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::evidence::{audited, body, item};
use crate::removals::request;

pub(crate) const KARIM: &str = "nine lamps behind the old mill";

/// A further counsellor, whose id is answered; Nadia stays at the desk.
pub(crate) fn with_karim(office: &mut Office) -> Value {
    office.sign_in("nadia", PASSPHRASE);
    office.must(
        "add_account",
        json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr", "passphrase": KARIM }),
    )["value"]
        .clone()
}

pub(crate) fn account(office: &mut Office, name: &str) -> Value {
    office
        .must("list_accounts", json!({}))
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name)
        .map(|one| one["id"].clone())
        .expect("an account")
}

/// Calls that touch no case and no contact of somebody else: before the desk opens, about
/// oneself, about the house, or one's own unfinished form.
pub(crate) const APART: &[&str] = &[
    "situation",
    "suggest_passphrase",
    "set_up",
    "confirm_recovery",
    "recover",
    "abandon_set_up",
    "unlock",
    "lock",
    "recovery_sheet",
    "save_preferences",
    "change_passphrase",
    "acknowledge_notice",
    "activate",
    "invite_account",
    "give_code",
    "reopen_account",
    "close_account",
    "view_store_key",
    "begin_key_change",
    "continue_key_change",
    "stop_key_change",
    "bring_line",
    "view_binding",
    "begin_binding",
    "confirm_binding",
    "unbind_computer",
    "computer_line",
    "view_machine",
    "check_sheet",
    "change_role",
    "rename_account",
    "view_account",
    "save_record",
    "add_training",
    "remove_training",
    "add_account",
    "list_accounts",
    "view_backups",
    "begin_backup",
    "continue_backup",
    "stop_backup",
    "begin_rescue",
    "continue_rescue",
    "enter_rescue",
    "list_backups",
    "choose_backup",
    "open_backup",
    "continue_restore",
    "view_restore",
    "confirm_restore",
    "abandon_restore",
    "copy_backup",
    "read_backup",
    "pack",
    "view_lists",
    "add_entry",
    "rename_entry",
    "retire_entry",
    "save_draft",
    "open_draft",
    "discard_draft",
    "discard_correction",
    "view_sight",
    "set_sight",
    "list_bodies",
    "view_body",
    "add_body",
    "change_body",
    "retire_body",
    "record_agreement",
    "confirm_body",
    "record_exposure",
    "record_talk",
    "record_debrief",
    "verify_chain",
    "list_gaps",
    "accept_gap",
    "make_register_code",
    "check_register_code",
    "export_chain",
    "list_glasses",
    "review_glass",
    "list_seconds",
    "confirm_second",
    "end_second",
];

/// Calls that answer with cases or contacts without being asked for one. They are not refused;
/// what may not be opened is left out.
pub(crate) const LISTS: &[&str] = &[
    "list_cases",
    "list_contacts",
    "find",
    "find_previous",
    "find_traces",
    "my_day",
    "caseload",
    "figures",
    "view_history",
    "list_sealed",
    "view_sealed",
];

/// One request to each call about a case in which everything stands, recorded by whoever is at
/// the desk. Those that would
/// end the case for the next reader lack an answer: who may see it is told before that.
pub(crate) fn requests(office: &mut Office) -> (Value, Vec<(&'static str, Value)>) {
    let amal = account(office, "Amal Essai");
    let mut named = Office::contact();
    named["pseudonym"] = json!("نجمة");
    named["case"] = json!({ "kind": "new" });
    named["safe_contact"] = Office::safe_contact();
    named["call_back"] = json!({
        "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
    });
    let case = office.must("save_contact", named)["value"]["case"].clone();
    let id = case["id"].clone();
    let contact = office.must("list_contacts", json!({ "text": "", "limit": 1 }))[0]["id"].clone();
    let body = body(office, "ONDE");
    let letter = json!({
        "case": id, "body": body["id"], "service": body["services"][0], "priority": "urgent",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": "needs", "text": "une écoute" }], "language": "fr"
    });
    let asked = json!({
        "case": id, "purpose": "notes", "body": null, "answer": "given", "given_by": "person",
        "how": "oral", "language": "ar", "scope": "", "on": null, "note": ""
    });
    let kept = json!({
        "case": id, "items": ["needs"], "what": "", "kinds": ["school"], "whom": "", "why": "fear", "note": ""
    });
    let step = json!({ "case": id, "step": null, "goal": "", "what": "x", "who": "", "due": null });
    let made = office.must("refer", letter.clone())["value"]["id"].clone();
    let line = office.must("record_evidence", item(&id))["value"].clone();
    let removal = office.must("save_removal", request(&id))["value"].clone();
    let consent = office.must("record_consent", asked.clone())["value"].clone();
    let withholding = office.must("withhold", kept.clone())["value"].clone();
    let list = office.must(
        "start_protocol",
        json!({ "case": id, "code": "sextortion" }),
    )["value"]
        .clone();
    let planned = office.must("save_step", step.clone())["value"].clone();
    let promised = office.must("view_case", json!({ "id": id }))["followups"][0]["id"].clone();
    let nothing = json!({
        "case": id, "reason": null, "content": null, "person": null, "services": [],
        "satisfaction": null, "risk": null, "note": ""
    });
    let mut corrected = Office::contact();
    corrected["pseudonym"] = json!("نجمة");
    let mut joining = Office::contact();
    joining["case"] = json!({ "kind": "existing", "case": id });
    let requests = vec![
        ("view_case", json!({ "id": id })),
        ("open_contact", json!({ "id": contact })),
        ("open_case", json!({ "contact": contact, "risk": 2 })),
        ("save_contact", joining),
        ("add_note", json!({ "case": id, "text": "x" })),
        (
            "set_risk",
            json!({ "case": id, "risk": 2, "reason": "", "informed": "", "emergency_action": "", "safe_now": null }),
        ),
        ("assign_case", json!({ "case": id, "owner": amal })),
        ("set_status", json!({ "case": id, "status": "open" })),
        ("close_case", nothing.clone()),
        ("ask_to_close", nothing),
        (
            "decide_closure",
            json!({ "case": id, "approve": false, "note": "" }),
        ),
        ("reopen_case", json!({ "case": id, "reason": "" })),
        (
            "hold_case",
            json!({ "case": id, "hold": true, "reason": "" }),
        ),
        ("save_step", step),
        ("tick_step", json!({ "step": planned, "done": true })),
        ("rank_bodies", json!({ "case": id, "service": null })),
        (
            "record_handover",
            json!({ "referral": made, "way": null, "at": null, "whom": "", "proof": "", "note": "" }),
        ),
        (
            "record_reminder",
            json!({ "referral": made, "way": null, "at": null, "note": "" }),
        ),
        ("agree_safety_plan", crate::safety::plan(&id)),
        ("record_review", crate::reviews::review(&id)),
        ("view_reviews", json!({ "case": id, "contact": null })),
        ("start_protocol", json!({ "case": id, "code": "" })),
        (
            "mark_protocol_step",
            json!({ "protocol": list, "step": "", "mark": "done", "reason": "" }),
        ),
        (
            "promise_protocol_step",
            json!({ "protocol": list, "step": "", "promise": { "due": "", "purpose": "", "channel": "", "note": "" } }),
        ),
        ("end_protocol", json!({ "protocol": list, "reason": "" })),
        (
            "record_accompaniment",
            json!({ "case": id, "kind": "psy", "state": "offered" }),
        ),
        ("add_supervisor_note", json!({ "case": id, "text": "x" })),
        (
            "save_safe_contact",
            json!({ "case": id, "safe_contact": Office::safe_contact() }),
        ),
        ("record_consent", asked),
        (
            "withdraw_consent",
            json!({ "consent": consent, "told_by": "person", "reason": "" }),
        ),
        ("withhold", kept),
        (
            "end_withholding",
            json!({ "withholding": withholding, "reason": "" }),
        ),
        (
            "promise_followup",
            json!({ "case": id, "due": "", "purpose": "", "channel": "", "note": "" }),
        ),
        (
            "record_attempt",
            json!({ "followup": promised, "outcome": "cancelled", "note": "", "next": null }),
        ),
        (
            "decide_attempts",
            json!({ "followup": promised, "decision": "stop", "reason": "" }),
        ),
        ("record_evidence", item(&id)),
        (
            "hand_over",
            json!({ "evidence": line, "on": null, "to": "", "receipt": "" }),
        ),
        ("copy_evidence_link", json!({ "id": line })),
        ("save_removal", request(&id)),
        (
            "record_removal",
            json!({ "removal": removal, "status": "sent", "on": null, "ticket": "", "recheck": null, "note": "" }),
        ),
        (
            "copy_removal_link",
            json!({ "removal": removal, "position": 0 }),
        ),
        (
            "propose_referral",
            json!({ "case": id, "body": body["id"], "language": "fr" }),
        ),
        ("prepare_letter", letter.clone()),
        ("refer", letter),
        (
            "record_answer",
            json!({ "referral": made, "state": "declined", "at": null, "note": "" }),
        ),
        ("print_letter", json!({ "referral": made })),
        (
            "change_contact",
            json!({ "contact": contact, "draft": corrected }),
        ),
        (
            "save_correction",
            json!({ "contact": contact, "draft": corrected }),
        ),
        ("add_addendum", json!({ "contact": contact, "text": "x" })),
        (
            "move_contact",
            json!({ "contact": contact, "case": id, "reason": "" }),
        ),
        ("add_member", json!({ "case": id, "account": amal })),
        ("remove_member", json!({ "case": id, "account": amal })),
        ("seal_case", json!({ "case": id, "reason": "" })),
        ("unseal_case", json!({ "case": id, "reason": "" })),
        (
            "break_glass",
            json!({ "case": id, "why": "danger", "reason": "", "passphrase": "" }),
        ),
        (
            "ask_second",
            json!({ "act": "unseal", "subject": id, "role": null, "reason": "" }),
        ),
    ];
    (case, requests)
}

/// What came of a call, `not_found` if the record is not there for whoever asks.
pub(crate) fn told(office: &mut Office, call: &str, body: &Value) -> String {
    let answer = if call == "print_letter" {
        office
            .file_name(call, body.clone())
            .and_then(|_| office.fetch(call, body.clone()).map(|_| Value::Null))
    } else {
        office.call(call, body.clone())
    };
    let Err(problem) = answer else {
        return "answered".to_owned();
    };
    assert_eq!(problem["kind"], "refused", "{call}: {problem}");
    let codes: Vec<&str> = problem["refusals"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["code"].as_str())
        .collect();
    codes.join(" ")
}

/// Everything that the lists answer whoever sits at the desk.
fn listed(office: &mut Office, case: &Value) -> String {
    let mut all = String::new();
    for (call, body) in [
        (
            "list_cases",
            json!({ "owner": null, "closed": true, "text": "" }),
        ),
        ("list_contacts", json!({ "text": "", "limit": 500 })),
        ("my_day", json!({})),
        ("find", json!({ "text": "مجموعة" })),
        ("find", json!({ "text": case["code"] })),
        ("find", json!({ "text": "commentaire" })),
    ] {
        all.push_str(&office.must(call, body).to_string());
    }
    all
}

#[test]
fn every_call_about_a_case_obeys_who_may_open_it() {
    let mut office = Office::new().set_up().with_counsellor();
    let karim = with_karim(&mut office);
    office.sign_in("amal", COUNSELLOR);
    let (case, requests) = requests(&mut office);
    let code = case["code"].as_str().expect("a code").to_owned();

    // The table is whole: a new call stands in it, or in one of the lists above.
    for (name, _) in api::CALLS {
        let stands = requests.iter().any(|(call, _)| call == name)
            || APART.contains(name)
            || LISTS.contains(name);
        assert!(stands, "{name}: who may open what it is about?");
    }

    // A colleague to whom it is not open: nothing of it is there.
    office.sign_in("karim", KARIM);
    for (call, body) in &requests {
        let told = told(&mut office, call, body);
        assert!(
            ["not_found", "not_allowed"].contains(&told.as_str()),
            "{call} told a stranger: {told}"
        );
        let supervisors = api::CALLS.iter().any(|(name, who)| {
            name == call && !who.includes(Some(casework::session::Role::Counsellor))
        });
        assert_eq!(told == "not_allowed", supervisors, "{call}");
    }
    let seen = listed(&mut office, &case);
    assert!(!seen.contains(&code), "{seen}");
    assert!(
        !seen.contains(case["id"].as_str().expect("an id")),
        "{seen}"
    );
    let names = json!({ "text": "قالت نجمة إن", "names": [], "case": case["id"] });
    assert_eq!(office.must("find_traces", names.clone()), json!([]));

    // The owner, somebody in the team, a supervisor, and anybody once the helpline says so.
    let joins = json!({ "case": case["id"], "account": karim });
    for who in ["owner", "supervisor", "member", "all"] {
        match who {
            "owner" => office.sign_in("amal", COUNSELLOR),
            "supervisor" => office.sign_in("nadia", PASSPHRASE),
            "member" => {
                office.must("add_member", joins.clone());
                office.sign_in("karim", KARIM)
            }
            _ => {
                office.sign_in("nadia", PASSPHRASE);
                office.must("remove_member", joins.clone());
                office.must("set_sight", json!({ "sight": "all" }));
                office.sign_in("karim", KARIM)
            }
        };
        for (call, body) in &requests {
            let told = told(&mut office, call, body);
            // Who is in no team is taken out of none: that alone is not there.
            if *call != "remove_member" {
                assert_ne!(told, "not_found", "{call} for {who}");
            }
        }
        assert!(listed(&mut office, &case).contains(&code), "{who}");
        assert_ne!(
            office.must("find_traces", names.clone()),
            json!([]),
            "{who}"
        );
        assert_eq!(
            office.must("find_previous", json!({ "asked": [code] }))[0]["contact"]["case"]["code"],
            code,
            "{who}"
        );
    }
}

#[test]
fn of_a_colleagues_case_only_code_risk_and_owner_are_told() {
    let mut office = Office::new().set_up().with_counsellor();
    let mut contact = Office::contact();
    contact["pseudonym"] = json!("نجمة");
    contact["case"] = json!({ "kind": "new" });
    contact["safe_contact"] = Office::safe_contact();
    let saved = office.must("save_contact", contact.clone())["value"].clone();
    with_karim(&mut office);
    office.sign_in("karim", KARIM);
    for asked in [
        json!("06 00 00 00 01"),
        json!("نجمة"),
        saved["code"].clone(),
        saved["case"]["code"].clone(),
    ] {
        assert_eq!(
            office.must("find_previous", json!({ "asked": [asked] })),
            json!([{ "kind": "elsewhere", "code": saved["case"]["code"], "risk": 2, "owner_name": "Amal Essai" }]),
            "{asked}"
        );
    }
    // Asked for in two ways, it is still one case.
    let twice = json!({ "asked": ["نجمة", saved["case"]["code"]] });
    assert_eq!(
        office.must("find_previous", twice).as_array().map(Vec::len),
        Some(1)
    );
}

#[test]
fn a_refusal_to_open_a_record_leaves_an_entry() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    let rows = office.must("list_contacts", json!({ "text": "", "limit": 1 }));
    let onde = body(&mut office, "ONDE")["id"].clone();
    let mut office = office.with_counsellor();
    office.refused("view_case", json!({ "id": id }));
    office.refused("open_contact", json!({ "id": rows[0]["id"] }));
    let asked = json!({ "case": id, "body": onde, "language": "fr" });
    office.refused("propose_referral", asked);
    // What is not there at all was refused to nobody, and what is left out of a list neither.
    office.refused("view_case", json!({ "id": rows[0]["id"] }));
    office.must("find", json!({ "text": "مجموعة" }));
    office.sign_in("nadia", PASSPHRASE);
    let told: Vec<String> = audited(&mut office)
        .into_iter()
        .filter(|entry| entry.ends_with(" refused"))
        .collect();
    assert_eq!(
        told,
        [
            "view_case case refused",
            "open_contact contact refused",
            "look case refused"
        ]
    );
}

#[test]
fn a_contact_is_seen_through_its_case_also_by_whoever_recorded_it() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    let rows = office.must("list_contacts", json!({ "text": "", "limit": 9 }));
    let contact = rows[0]["id"].clone();
    office.must("save_contact", Office::contact());
    office.sign_in("nadia", PASSPHRASE);
    let nadia = account(&mut office, "Nadia Essai");
    office.must("assign_case", json!({ "case": id, "owner": nadia }));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(
        office.refused("open_contact", json!({ "id": contact })),
        ["- not_found"]
    );
    // The list is as long as it was asked for: what is left out does not count.
    let rows = office.must("list_contacts", json!({ "text": "", "limit": 1 }));
    assert_eq!(rows.as_array().map(Vec::len), Some(1));
    assert_ne!(rows[0]["id"], contact);
}

#[test]
fn the_owner_and_supervisors_say_who_is_in_the_team() {
    let mut office = Office::new().set_up().with_counsellor();
    let karim = with_karim(&mut office);
    let officer = office.must(
        "add_account",
        json!({ "name": "Samir Essai", "login": "samir", "role": "data_officer", "language": "fr", "passphrase": "three clouds over a quiet field" }),
    )["value"]
        .clone();
    let amal = account(&mut office, "Amal Essai");
    office.sign_in("amal", COUNSELLOR);
    let id = office.case()["id"].clone();
    let joins = json!({ "case": id, "account": karim });

    for (whom, why) in [
        (&officer, "unknown_choice"),
        (&id, "unknown_choice"),
        (&amal, "already_done"),
    ] {
        assert_eq!(
            office.refused("add_member", json!({ "case": id, "account": whom })),
            [format!("account {why}")]
        );
    }
    office.must("add_member", joins.clone());
    assert_eq!(
        office.refused("add_member", joins.clone()),
        ["account already_done"]
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["team"]["may_change"], true);
    assert_eq!(view["team"]["members"][0]["name"], "Karim Essai");
    assert_eq!(view["timeline"][0]["kind"], "member");
    assert_eq!(
        view["timeline"][0]["facts"],
        json!({ "change": "added", "who": "Karim Essai" })
    );

    // A member works on the case, and finds it in the list; who is in the team, others say.
    office.sign_in("karim", KARIM);
    office.must(
        "add_note",
        json!({ "case": id, "text": "Vu avec l’école." }),
    );
    let mine = json!({ "owner": karim, "closed": false, "text": "" });
    assert_eq!(office.must("list_cases", mine.clone())[0]["id"], id);
    for call in ["add_member", "remove_member"] {
        assert_eq!(office.refused(call, joins.clone()), ["- owner_needed"]);
    }
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["team"]["may_change"], false);
    // The promises of the case remind its owner.
    assert_eq!(office.must("my_day", json!({}))["coming"], json!([]));

    // Who left keeps what they did in the story, and opens it no more.
    office.sign_in("nadia", PASSPHRASE);
    office.must("remove_member", joins.clone());
    assert_eq!(
        office.refused("remove_member", joins.clone()),
        ["account not_found"]
    );
    let view = office.must("view_case", json!({ "id": id }));
    assert_eq!(view["team"]["members"][0]["ended_by"], "Nadia Essai");
    assert_eq!(view["timeline"][1]["who"], "Karim Essai");
    office.sign_in("karim", KARIM);
    assert_eq!(
        office.refused("view_case", json!({ "id": id })),
        ["- not_found"]
    );
    assert_eq!(office.must("list_cases", mine), json!([]));

    // Back in the team, and then the owner: no longer a member.
    office.sign_in("nadia", PASSPHRASE);
    office.must("add_member", joins);
    assert_eq!(
        office.refused("assign_case", json!({ "case": id, "owner": officer })),
        ["owner unknown_choice"]
    );
    office.must("assign_case", json!({ "case": id, "owner": karim }));
    office.sign_in("karim", KARIM);
    let view = office.must("view_case", json!({ "id": id }));
    let members = view["team"]["members"].as_array().expect("a list");
    assert_eq!(members.len(), 2);
    assert!(members.iter().all(|one| one["until"] != Value::Null));
    assert_eq!(view["team"]["may_change"], true);
}

#[test]
fn a_helpline_keeps_cases_apart_until_a_supervisor_opens_them() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    let mut office = office.with_counsellor();
    assert_eq!(office.must("view_sight", json!({})), "own");
    assert_eq!(
        office.refused("set_sight", json!({ "sight": "all" })),
        ["- not_allowed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.refused("set_sight", json!({ "sight": "own" })),
        ["sight already_done"]
    );
    office.must("set_sight", json!({ "sight": "all" }));
    office.sign_in("amal", COUNSELLOR);
    office.must("view_case", json!({ "id": id }));
    // It is still somebody else's: amal's own list stays empty, and she says nothing of its team.
    let amal = account(&mut office, "Amal Essai");
    assert_eq!(
        office.must(
            "list_cases",
            json!({ "owner": amal, "closed": false, "text": "" })
        ),
        json!([])
    );
    assert_eq!(
        office.refused("add_member", json!({ "case": id, "account": amal })),
        ["- owner_needed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    office.must("set_sight", json!({ "sight": "own" }));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(
        office.refused("view_case", json!({ "id": id })),
        ["- not_found"]
    );
}
