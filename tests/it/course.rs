//! The course of a referral: W7 of domain.md §6.5.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// A referral with consent, for this priority; its case beside it.
fn referred(office: &mut Office, priority: &str) -> (Value, Value) {
    let case = office.case()["id"].clone();
    let bodies = office.must("list_bodies", json!({}));
    let made = office.must(
        "refer",
        json!({
            "case": case, "body": bodies[0]["id"], "service": bodies[0]["services"][0],
            "priority": priority, "language": "fr",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "facts", "text": "Menaces depuis une semaine." }]
        }),
    );
    (made["value"]["id"].clone(), case)
}

fn print(office: &mut Office, referral: &Value) {
    office
        .fetch("print_letter", json!({ "referral": referral }))
        .expect("a letter");
}

/// A hand-over with everything that one may say of it, to be varied.
fn handover(referral: &Value) -> Value {
    json!({
        "referral": referral, "way": "by_hand", "at": null, "whom": "Bureau d’ordre",
        "proof": "Accusé no 12", "note": "Remise à la stagiaire."
    })
}

fn reminder(referral: &Value) -> Value {
    json!({ "referral": referral, "way": "phone", "at": null, "note": "Sonné deux fois." })
}

fn answer(referral: &Value, state: &str, note: &str) -> Value {
    json!({ "referral": referral, "state": state, "at": null, "note": note })
}

fn seen(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))["referrals"][0].clone()
}

#[test]
fn w7_each_step_stays_with_who_when_how_and_to_whom() {
    let mut office = Office::new().set_up().with_counsellor();
    let (id, case) = referred(&mut office, "urgent");
    print(&mut office, &id);
    office.clock.set("2026-11-23T09:10:00+01:00");
    office.must("record_handover", handover(&id));
    for (state, note) in [
        ("acknowledged", "Reçu par Mme Essai."),
        ("accepted", ""),
        ("started", ""),
        ("done", "Trois séances."),
    ] {
        office.must("record_answer", answer(&id, state, note));
    }
    let row = seen(&mut office, &case);
    let states: Vec<&str> = row["history"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|step| step["state"].as_str())
        .collect();
    assert_eq!(
        states,
        [
            "prepared",
            "printed",
            "handed_over",
            "acknowledged",
            "accepted",
            "started",
            "done"
        ]
    );
    let step = &row["history"][2];
    for (field, told) in [
        ("at", "2026-11-23T09:10:00+01:00"),
        ("who", "Amal Essai"),
        ("way", "by_hand"),
        ("whom", "Bureau d’ordre"),
        ("proof", "Accusé no 12"),
        ("note", "Remise à la stagiaire."),
    ] {
        assert_eq!(step[field], told, "{field}");
    }
    assert_eq!(row["next"], json!([]));
    assert_eq!(office.must("my_day", json!({}))["unanswered"], json!([]));
    let timeline = office.must("view_case", json!({ "id": case }))["timeline"].clone();
    let kinds: Vec<&str> = timeline
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|entry| entry["kind"].as_str())
        .collect();
    assert_eq!(
        kinds[..6],
        ["answer", "answer", "answer", "answer", "handed", "letter"]
    );
}

#[test]
fn w7_only_sensible_steps_are_taken() {
    let mut office = Office::new().set_up();
    let (id, _) = referred(&mut office, "normal");
    // Nobody answers what nobody was asked.
    for state in [
        "acknowledged",
        "accepted",
        "declined",
        "started",
        "done",
        "no_answer",
        "prepared",
        "printed",
        "handed_over",
    ] {
        assert_eq!(
            office.refused("record_answer", answer(&id, state, "parce que")),
            ["state status_order"],
            "{state}"
        );
    }
    assert_eq!(
        office.refused("record_reminder", reminder(&id)),
        ["way status_order"]
    );
    assert_eq!(
        office.refused("record_handover", handover(&id)),
        ["way letter_needed"]
    );
    print(&mut office, &id);
    let empty = json!({
        "referral": id, "way": null, "at": "2026-11-22T14:40:00+01:00", "whom": " ", "proof": "", "note": ""
    });
    assert_eq!(
        office.refused("record_handover", empty),
        ["way answer_missing", "at in_future", "whom answer_missing"]
    );
    let mut early = handover(&id);
    early["at"] = json!("2026-11-22T14:00:00+01:00");
    assert_eq!(
        office.refused("record_handover", early),
        ["at status_order"]
    );
    office.must("record_handover", handover(&id));
    assert_eq!(
        office.refused("record_handover", handover(&id)),
        ["way status_order"]
    );
    assert_eq!(
        office.refused("record_answer", answer(&id, "declined", "")),
        ["note reason_needed"]
    );
    // Whoever owes an answer is not left behind in passing.
    assert_eq!(
        office.refused("record_answer", answer(&id, "closed", "plus besoin")),
        ["state status_order"]
    );
    office.must("record_answer", answer(&id, "declined", "liste d’attente"));
    office.must("record_answer", answer(&id, "accepted", ""));
    assert_eq!(
        office.refused("record_answer", answer(&id, "closed", "")),
        ["note reason_needed"]
    );
    office.must(
        "record_answer",
        answer(&id, "closed", "elle n’y est pas allée"),
    );
    assert_eq!(
        office.refused("record_answer", answer(&id, "done", "")),
        ["state status_order"]
    );
}

#[test]
fn w7_a_telephone_needs_no_letter_and_may_have_rung_first() {
    let mut office = Office::new().set_up();
    let (id, case) = referred(&mut office, "emergency");
    let mut call = handover(&id);
    call["way"] = json!("phone");
    call["at"] = json!("2026-11-22T13:50:00+01:00");
    office.must("record_handover", call);
    let row = seen(&mut office, &case);
    assert_eq!(row["state"], "handed_over");
    assert_eq!(row["answer_due"], "2026-11-23T13:50:00+01:00");
    // The letter may follow for the file; the referral has left already.
    print(&mut office, &id);
    assert_eq!(seen(&mut office, &case)["state"], "handed_over");
}

#[test]
fn w7_the_clock_runs_from_the_hand_over_and_asks_for_reminders() {
    for (priority, due, remind) in [
        (
            "emergency",
            "2026-11-24T14:32:00+01:00",
            "2026-11-25T02:32:00+01:00",
        ),
        (
            "urgent",
            "2026-11-26T14:32:00+01:00",
            "2026-11-28T02:32:00+01:00",
        ),
        (
            "normal",
            "2026-12-07T14:32:00+01:00",
            "2026-12-14T14:32:00+01:00",
        ),
    ] {
        let mut office = Office::new().set_up();
        let (id, case) = referred(&mut office, priority);
        print(&mut office, &id);
        assert_eq!(seen(&mut office, &case)["reminder_due"], Value::Null);
        office.clock.set("2026-11-23T14:32:00+01:00");
        office.must("record_handover", handover(&id));
        let row = seen(&mut office, &case);
        assert_eq!(row["answer_due"], due, "{priority}");
        assert_eq!(row["reminder_due"], remind, "{priority}");
        assert_eq!(row["remind"], false);
        assert_eq!(
            office.refused("record_reminder", reminder(&id)),
            ["at reminder_early"]
        );
        office.clock.set(remind);
        office.sign_in("nadia", PASSPHRASE);
        let day = office.must("my_day", json!({}))["unanswered"].clone();
        assert_eq!(day[0]["remind"], true, "{priority}");
        assert_eq!(day[0]["overdue"], true, "{priority}");
        // A list tells no words of the course.
        assert_eq!(day[0]["history"], Value::Null);
        office.must("record_reminder", reminder(&id));
        let row = seen(&mut office, &case);
        assert_eq!(row["remind"], false, "its time began again");
        assert_eq!(row["reminders"], 1);
        let step = row["history"][3].clone();
        assert_eq!(
            (&step["reminder"], &step["way"], &step["at"]),
            (&json!(true), &json!("phone"), &json!(remind))
        );
        assert_eq!(
            office.refused("record_reminder", reminder(&id)),
            ["at reminder_early"]
        );
    }
}

#[test]
fn w7_what_is_to_be_reminded_stands_first_in_my_day() {
    let mut office = Office::new().set_up();
    let (waits, _) = referred(&mut office, "normal");
    let (first, _) = referred(&mut office, "emergency");
    for id in [&waits, &first] {
        print(&mut office, id);
        office.must("record_handover", handover(id));
    }
    let (late, _) = referred(&mut office, "emergency");
    office.clock.set("2026-11-24T14:32:00+01:00");
    let day = office.must("my_day", json!({}))["unanswered"].clone();
    let order: Vec<&Value> = day
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| &row["id"])
        .collect();
    assert_eq!(order, [&first, &late, &waits]);
}

#[test]
fn v16_no_answer_needs_two_reminders_and_a_late_answer_still_counts() {
    let mut office = Office::new().set_up();
    let (id, case) = referred(&mut office, "emergency");
    print(&mut office, &id);
    office.must("record_handover", handover(&id));
    office.must("record_answer", answer(&id, "acknowledged", ""));
    for day in ["2026-11-24T10:00:00+01:00", "2026-11-25T10:00:00+01:00"] {
        let refused = office.refused("record_answer", answer(&id, "no_answer", ""));
        assert_eq!(refused, ["state reminders_first"]);
        office.clock.set(day);
        office.must("record_reminder", reminder(&id));
    }
    assert_eq!(
        seen(&mut office, &case)["next"],
        json!(["accepted", "declined", "no_answer"])
    );
    office.must("record_answer", answer(&id, "no_answer", ""));
    assert_eq!(office.must("my_day", json!({}))["unanswered"], json!([]));
    office.must("record_answer", answer(&id, "accepted", "avec retard"));
}

#[test]
fn w7_a_leave_that_was_taken_back_ends_a_referral_that_waits() {
    let mut office = Office::new().set_up();
    let (id, case) = referred(&mut office, "normal");
    print(&mut office, &id);
    office.must("record_handover", handover(&id));
    let view = office.must("view_case", json!({ "id": case }));
    let consent = view["consents"][0]["id"].clone();
    office.must(
        "withdraw_consent",
        json!({ "consent": consent, "told_by": "person", "reason": "elle préfère attendre" }),
    );
    office.must(
        "record_answer",
        answer(&id, "closed", "service prévenu par téléphone"),
    );
    // What has not left does not leave without a leave.
    let mut office = Office::new().set_up();
    let (id, case) = referred(&mut office, "normal");
    print(&mut office, &id);
    let view = office.must("view_case", json!({ "id": case }));
    office.must(
        "withdraw_consent",
        json!({ "consent": view["consents"][0]["id"], "told_by": "person", "reason": "non" }),
    );
    assert_eq!(
        office.refused("record_handover", handover(&id)),
        ["- consent_lapsed"]
    );
}

#[test]
fn w7_nobody_moves_a_referral_of_a_case_that_is_not_theirs() {
    let mut office = Office::new().set_up();
    let (id, _) = referred(&mut office, "normal");
    print(&mut office, &id);
    let mut office = office.with_counsellor();
    office.sign_in("amal", COUNSELLOR);
    for (name, body) in [
        ("record_handover", handover(&id)),
        ("record_reminder", reminder(&id)),
        ("record_answer", answer(&id, "accepted", "")),
    ] {
        assert_eq!(office.refused(name, body), ["- not_found"], "{name}");
    }
}
