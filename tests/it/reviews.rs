//! The caseload board and the reviews of the work: W9 of domain.md.

use chrono::Duration;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::evidence::body;
use crate::team::{KARIM, account, with_karim};

/// A review with every answer, to be varied.
pub(crate) fn review(case: &Value) -> Value {
    json!({
        "case": case, "contact": null, "about": null, "on": null,
        "points": {
            "opening": "2", "listening": "2", "communication": "1", "proactive": "0",
            "resolution": "1", "hold": "not_seen", "closing": "2"
        },
        "good": "Une écoute sans hâte.", "change": "Noter plus tôt qui a été informé.",
        "next": null, "corrects": null
    })
}

fn of_case(office: &mut Office, case: &Value) -> Value {
    office.must("view_reviews", json!({ "case": case, "contact": null }))
}

#[test]
fn w9_a_review_is_written_by_a_supervisor_and_read_by_whose_work_it_is() {
    let mut office = Office::new().set_up().with_counsellor();
    let karim = with_karim(&mut office);
    office.sign_in("amal", COUNSELLOR);
    let case = office.case();
    let id = case["id"].clone();
    office.must("add_member", json!({ "case": id, "account": karim }));
    let before = office.must("view_case", json!({ "id": id }));
    assert_eq!(
        office.refused("record_review", review(&id)),
        ["- not_allowed"]
    );

    office.sign_in("nadia", PASSPHRASE);
    let mut bare = review(&id);
    bare["points"]["hold"] = Value::Null;
    bare["on"] = json!("2026-11-23");
    bare["next"] = json!("2026-11-22");
    assert_eq!(
        office.refused("record_review", bare),
        [
            "points.hold answer_missing",
            "on in_future",
            "next day_in_past"
        ]
    );
    let mut empty = review(&id);
    empty["good"] = json!(" ");
    empty["change"] = json!("");
    for point in [
        "opening",
        "listening",
        "communication",
        "proactive",
        "resolution",
        "closing",
    ] {
        empty["points"][point] = json!("not_seen");
    }
    assert_eq!(
        office.refused("record_review", empty),
        ["good answer_missing"]
    );
    let mut both = review(&id);
    both["contact"] = id.clone();
    assert_eq!(office.refused("record_review", both), ["- bad_request"]);
    let mut zorglub = review(&id);
    zorglub["good"] = json!("Une écoute zorglub.");
    let first = office.must("record_review", zorglub)["value"].clone();

    // About somebody else who works in the case; about nobody who does not.
    let mut of_karim = review(&id);
    of_karim["about"] = karim;
    office.must("record_review", of_karim.clone());
    of_karim["about"] = id.clone();
    assert_eq!(
        office.refused("record_review", of_karim),
        ["about unknown_choice"]
    );
    assert_eq!(of_case(&mut office, &id).as_array().map(Vec::len), Some(2));

    // Whose work it is reads it, and nobody else's; to the case it is as if there were none.
    office.sign_in("amal", COUNSELLOR);
    let mine = of_case(&mut office, &id);
    assert_eq!(mine.as_array().map(Vec::len), Some(1));
    assert_eq!(mine[0]["id"], first);
    assert_eq!(mine[0]["reviewer"], "Nadia Essai");
    assert_eq!(mine[0]["on"], "2026-11-22");
    assert_eq!(mine[0]["points"]["hold"], "not_seen");
    assert_eq!(
        office.must("view_reviews", json!({ "case": null, "contact": null })),
        mine
    );
    assert_eq!(
        office.must("my_day", json!({}))["reviewed"][0]["case"]["code"],
        case["code"]
    );
    assert_eq!(office.must("view_case", json!({ "id": id })), before);
    assert_eq!(office.must("find", json!({ "text": "zorglub" })), json!([]));
    let onde = body(&mut office, "ONDE");
    let proposal = office.must(
        "propose_referral",
        json!({ "case": id, "body": onde["id"], "language": "fr" }),
    );
    assert!(!proposal.to_string().contains("zorglub"), "{proposal}");

    // A colleague who may not open the case learns nothing of its reviews.
    office.sign_in("nadia", PASSPHRASE);
    let karim = account(&mut office, "Karim Essai");
    office.must("remove_member", json!({ "case": id, "account": karim }));
    office.sign_in("karim", KARIM);
    assert_eq!(
        office.refused("view_reviews", json!({ "case": id, "contact": null })),
        ["- not_found"]
    );
    // What was said of their own work stays theirs to read.
    let own = office.must("view_reviews", json!({ "case": null, "contact": null }));
    assert_eq!(own.as_array().map(Vec::len), Some(1));
}

#[test]
fn w9_a_review_is_never_rewritten_and_a_correction_stands_beside_it() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let first = office.must("record_review", review(&id))["value"].clone();
    let mut corrected = review(&id);
    corrected["corrects"] = first.clone();
    corrected["points"]["opening"] = json!("1");
    office.must("record_review", corrected.clone());
    assert_eq!(
        office.refused("record_review", corrected.clone()),
        ["corrects already_done"]
    );
    let rows = of_case(&mut office, &id);
    assert_eq!(rows[0]["corrects"], first);
    assert_eq!(rows[0]["corrected"], false);
    assert_eq!(rows[1]["corrected"], true);
    assert_eq!(rows[1]["points"]["opening"], "2");
    // A correction is of the same work.
    let contact = office.must("list_contacts", json!({ "text": "", "limit": 1 }))[0]["id"].clone();
    corrected["case"] = Value::Null;
    corrected["contact"] = contact.clone();
    assert_eq!(
        office.refused("record_review", corrected),
        ["corrects not_found"]
    );
    // A single contact is reviewed too: the work of whoever recorded it.
    let mut single = review(&Value::Null);
    single["contact"] = contact.clone();
    office.must("record_review", single);
    let rows = office.must("view_reviews", json!({ "case": null, "contact": contact }));
    assert_eq!(rows[0]["about_name"], "Amal Essai");
    // Nobody reviews their own work.
    let own = office.case()["id"].clone();
    assert_eq!(
        office.refused("record_review", review(&own)),
        ["about own_work"]
    );
    office.must("lock", json!({}));
    let store = office.beside();
    for sql in ["UPDATE review SET good = 'x'", "DELETE FROM review"] {
        assert!(store.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn w9_the_day_to_look_again_comes_back_until_it_was_done() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let mut planned = review(&id);
    planned["next"] = json!("2026-12-06");
    let first = office.must("record_review", planned.clone())["value"].clone();
    let due = |office: &mut Office| {
        let day = office.must("my_day", json!({}));
        let rows = day["reviews"].as_array().cloned().unwrap_or_default();
        rows.iter()
            .map(|row| format!("{} {}", row["day"].as_str().unwrap_or("?"), row["overdue"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(due(&mut office), Vec::<String>::new(), "not for two weeks");
    // A correction moves the day, and what it corrects reminds nobody.
    planned["corrects"] = first;
    planned["next"] = json!("2026-11-25");
    office.must("record_review", planned);
    assert_eq!(due(&mut office), ["2026-11-25 false"]);
    office.clock.pass(Duration::days(4));
    assert_eq!(due(&mut office), ["2026-11-25 true"]);
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(due(&mut office), Vec::<String>::new(), "a supervisor's day");
    office.sign_in("nadia", PASSPHRASE);
    office.must("record_review", review(&id));
    assert_eq!(due(&mut office), Vec::<String>::new());
}

/// The figures of one person, and that each of them counts the cases that it opens.
fn board(office: &mut Office, name: &str) -> Value {
    let load = office.must("caseload", json!({}));
    let person = load["people"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == name)
        .cloned()
        .expect("a person");
    let own: Vec<Value> = load["cases"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| one["row"]["owner"] == person["account"])
        .cloned()
        .collect();
    let waiting = |wait: &str| {
        own.iter()
            .filter(|one| {
                one["waits"]
                    .as_array()
                    .is_some_and(|of| of.contains(&json!(wait)))
            })
            .count()
    };
    for (figure, wait) in [
        ("overdue", "overdue"),
        ("resting", "resting"),
        ("unanswered", "unanswered"),
        ("unsent", "unsent"),
        ("closures", "closure"),
    ] {
        assert_eq!(person[figure], waiting(wait), "{figure}");
    }
    assert_eq!(person["open"], own.len());
    person
}

#[test]
fn w9_the_board_says_of_each_person_what_waits_and_ranks_nobody() {
    let mut office = Office::new().set_up().with_counsellor();
    assert_eq!(office.refused("caseload", json!({})), ["- not_allowed"]);
    let promised = office.case()["id"].clone();
    let mut other = Office::contact();
    other["risk"] = json!(1);
    other["case"] = json!({ "kind": "new" });
    let calm = office.must("save_contact", other)["value"]["case"]["id"].clone();
    with_karim(&mut office);
    let person = board(&mut office, "Amal Essai");
    assert_eq!(person["by_risk"], json!([1, 1, 0, 0]));
    for figure in [
        "overdue",
        "resting",
        "unanswered",
        "unsent",
        "closures",
        "heavy",
    ] {
        assert_eq!(person[figure], 0, "{figure}");
    }

    // A letter that is ready has not left; one that has left waits for its answer.
    let onde = body(&mut office, "ONDE");
    let letter = json!({
        "case": calm, "body": onde["id"], "service": onde["services"][0], "priority": "urgent",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": "needs", "text": "une écoute" }], "language": "fr"
    });
    let made = office.must("refer", letter)["value"]["id"].clone();
    let person = board(&mut office, "Amal Essai");
    assert_eq!(
        (&person["unsent"], &person["unanswered"]),
        (&json!(1), &json!(0))
    );
    office.must(
        "record_handover",
        json!({
            "referral": made, "way": "phone", "at": null, "whom": "Accueil", "proof": "", "note": ""
        }),
    );
    let person = board(&mut office, "Amal Essai");
    assert_eq!(
        (&person["unsent"], &person["unanswered"]),
        (&json!(0), &json!(1))
    );

    // Fourteen days are not more than fourteen.
    office.clock.pass(Duration::days(14));
    let person = board(&mut office, "Amal Essai");
    assert_eq!(
        (&person["overdue"], &person["resting"]),
        (&json!(1), &json!(0))
    );
    office.clock.pass(Duration::hours(1));
    assert_eq!(board(&mut office, "Amal Essai")["resting"], 2);
    office.must(
        "add_note",
        json!({ "case": calm, "text": "Vue à l’école." }),
    );
    assert_eq!(board(&mut office, "Amal Essai")["resting"], 1);

    // A wish to close waits for the supervisor.
    office.must(
        "record_answer",
        json!({ "referral": made, "state": "declined", "at": null, "note": "Complet." }),
    );
    office.sign_in("amal", COUNSELLOR);
    office.must(
        "ask_to_close",
        json!({
            "case": calm, "reason": "goal_met", "content": "none", "person": "improved",
            "services": [], "satisfaction": "yes", "risk": 1, "note": ""
        }),
    );
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(board(&mut office, "Amal Essai")["closures"], 1);

    // By name, whatever they carry.
    let nadia = account(&mut office, "Nadia Essai");
    office.must("assign_case", json!({ "case": promised, "owner": nadia }));
    let load = office.must("caseload", json!({}));
    let names: Vec<&str> = load["people"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert_eq!(names, ["Amal Essai", "Karim Essai", "Nadia Essai"]);
}
