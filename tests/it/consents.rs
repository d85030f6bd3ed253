//! What a person allows, purpose by purpose, and what they want kept from whom.

use chrono::Duration;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// An answer with everything that a yes asks for.
pub(crate) fn answer(case: &Value, purpose: &str, said: &str) -> Value {
    json!({
        "case": case, "purpose": purpose, "body": null, "answer": said, "given_by": "person",
        "how": "oral", "language": "ar", "scope": "", "on": null, "note": ""
    })
}

fn body(office: &mut Office, code: &str) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == code)
        .cloned()
        .expect("a body")
}

/// A wish to refer on a ground.
fn draft(case: &Value, body: &Value, basis: Value) -> Value {
    json!({
        "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
        "basis": basis, "disclosed": [{ "item": "needs", "text": "une écoute" }], "language": "fr"
    })
}

fn asked() -> Value {
    json!({ "kind": "consent", "given_by": "person", "how": "oral" })
}

fn standing() -> Value {
    json!({ "kind": "standing" })
}

/// The answers of a case as `purpose standing current`.
fn answers(office: &mut Office, case: &Value) -> Vec<String> {
    let view = office.must("view_case", json!({ "id": case }));
    view["consents"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            format!(
                "{} {} {}",
                one["purpose"].as_str().unwrap_or("?"),
                one["standing"].as_str().unwrap_or("?"),
                one["current"]
            )
        })
        .collect()
}

/// The newest answer of a case.
fn newest(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))["consents"][0].clone()
}

#[test]
fn an_answer_says_for_what_by_whom_how_in_which_language_and_until_when() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let nothing = json!({
        "case": case, "purpose": null, "body": null, "answer": null, "given_by": null, "how": null,
        "language": null, "scope": "", "on": null, "note": ""
    });
    assert_eq!(
        office.refused("record_consent", nothing.clone()),
        ["purpose answer_missing", "answer answer_missing"]
    );
    let mut yes = nothing;
    yes["purpose"] = json!("referral");
    yes["answer"] = json!("given");
    yes["language"] = json!("klingon");
    yes["on"] = json!("2026-11-23");
    assert_eq!(
        office.refused("record_consent", yes.clone()),
        [
            "on in_future",
            "body answer_missing",
            "given_by answer_missing",
            "how answer_missing",
            "language unknown_choice"
        ]
    );
    yes["purpose"] = json!("statistics");
    yes["given_by"] = json!("both");
    yes["how"] = json!("written");
    yes["language"] = json!("ar");
    yes["scope"] = json!("L’âge et le problème, rien d’autre.");
    yes["on"] = json!("2026-11-20");
    office.must("record_consent", yes);
    let one = newest(&mut office, &case);
    assert_eq!(one["on"], "2026-11-20");
    assert_eq!(one["expires_on"], "2027-05-20", "six months later");
    assert_eq!(one["scope"], "L’âge et le problème, rien d’autre.");
    assert_eq!(one["language"], "ar");
    assert_eq!(one["who"], "Amal Essai");
    // It holds through its last day, and asks again on the next.
    office.clock.set("2027-05-20T20:00:00+01:00");
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(answers(&mut office, &case), ["statistics given true"]);
    office.clock.set("2027-05-21T08:00:00+01:00");
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(answers(&mut office, &case), ["statistics expired true"]);
}

#[test]
fn a_withdrawal_names_who_and_why_and_deletes_nothing() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    office.must("record_consent", answer(&case, "notes", "given"));
    let id = newest(&mut office, &case)["id"].clone();
    assert_eq!(
        office.refused(
            "withdraw_consent",
            json!({ "consent": id, "told_by": null, "reason": " " })
        ),
        ["told_by answer_missing", "reason reason_needed"]
    );
    let wish = json!({ "consent": id, "told_by": "person", "reason": "elle a peur" });
    office.must("withdraw_consent", wish.clone());
    let one = newest(&mut office, &case);
    assert_eq!(one["standing"], "withdrawn");
    assert_eq!(one["answer"], "given", "what was allowed stays readable");
    assert_eq!(one["withdrawal"]["reason"], "elle a peur");
    assert_eq!(one["withdrawal"]["who"], "Amal Essai");
    assert_eq!(
        office.refused("withdraw_consent", wish),
        ["- nothing_to_withdraw"]
    );
    let told = office.must("view_case", json!({ "id": case }))["timeline"][0].clone();
    assert_eq!(told["kind"], "consent");
    assert_eq!(told["text"], "elle a peur");
    assert_eq!(
        told["facts"],
        json!({ "purpose": "notes", "answer": "withdrawn" })
    );
    // A refusal cannot be withdrawn either: there is nothing that it allowed.
    office.must("record_consent", answer(&case, "platform", "refused"));
    let refused = newest(&mut office, &case)["id"].clone();
    assert_eq!(
        office.refused(
            "withdraw_consent",
            json!({ "consent": refused, "told_by": "person", "reason": "encore non" })
        ),
        ["- nothing_to_withdraw"]
    );
}

#[test]
fn v23_another_answer_than_before_says_why_and_both_stay() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    office.must("record_consent", answer(&case, "platform", "given"));
    let mut no = answer(&case, "platform", "refused");
    assert_eq!(
        office.refused("record_consent", no.clone()),
        ["note reason_needed"]
    );
    no["note"] = json!("il l’apprendrait");
    office.must("record_consent", no);
    assert_eq!(
        answers(&mut office, &case),
        ["platform refused true", "platform given false"]
    );
    // The same answer again is a renewal and needs no reason.
    office.must("record_consent", answer(&case, "platform", "refused"));
    let told = office.must("view_case", json!({ "id": case }))["timeline"][0].clone();
    assert_eq!(told["who"], "Amal Essai");
}

#[test]
fn v14_no_follow_up_against_a_refused_or_withdrawn_consent_or_against_safe_contact() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let promise = json!({
        "case": case, "due": "2026-11-24T17:30:00+01:00", "purpose": "check_safety",
        "channel": "phone", "note": ""
    });
    let mut unsafe_way = promise.clone();
    unsafe_way["channel"] = json!("sms");
    assert_eq!(
        office.refused("promise_followup", unsafe_way),
        ["channel channel_not_allowed"]
    );
    office.must("record_consent", answer(&case, "followup", "refused"));
    assert_eq!(
        office.refused("promise_followup", promise.clone()),
        ["channel followup_not_allowed"]
    );
    let due = office.must("my_day", json!({}))["coming"][0].clone();
    assert_eq!(due["consent"], "refused", "told where somebody would call");
    let mut yes = answer(&case, "followup", "given");
    yes["note"] = json!("sa tante l’accompagne");
    office.must("record_consent", yes);
    office.must("promise_followup", promise.clone());
    let id = newest(&mut office, &case)["id"].clone();
    office.must(
        "withdraw_consent",
        json!({ "consent": id, "told_by": "person", "reason": "il lit ses messages" }),
    );
    assert_eq!(
        office.refused("promise_followup", promise.clone()),
        ["channel followup_not_allowed"]
    );
    let mut undecided = answer(&case, "followup", "undecided");
    undecided["note"] = json!("elle réfléchit");
    office.must("record_consent", undecided);
    assert_eq!(
        office.refused("promise_followup", promise),
        ["channel followup_not_allowed"]
    );
}

#[test]
fn v14_a_follow_up_consent_that_ran_out_asks_again() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    office.must("record_consent", answer(&case, "followup", "given"));
    office.clock.set("2027-05-25T10:00:00+01:00");
    office.sign_in("amal", COUNSELLOR);
    // Safe contact is asked again too, so that only the consent stands in the way.
    office.must(
        "save_safe_contact",
        json!({ "case": case, "safe_contact": Office::safe_contact() }),
    );
    let promise = json!({
        "case": case, "due": "2027-05-26T17:30:00+01:00", "purpose": "check_safety",
        "channel": "phone", "note": ""
    });
    assert_eq!(
        office.refused("promise_followup", promise.clone()),
        ["channel followup_not_allowed"]
    );
    office.must("record_consent", answer(&case, "followup", "given"));
    office.must("promise_followup", promise);
}

#[test]
fn v12_a_refusal_or_a_withdrawal_is_asked_again_before_a_letter() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    assert_eq!(
        office.refused("refer", draft(&case, &onde, standing())),
        ["basis consent_lapsed"]
    );
    let mut no = answer(&case, "referral", "refused");
    no["body"] = onde["id"].clone();
    office.must("record_consent", no);
    // A no is not turned into a yes on the way to the printer.
    for basis in [asked(), standing()] {
        let wish = draft(&case, &onde, basis);
        assert_eq!(
            office.refused("prepare_letter", wish.clone()),
            ["basis consent_lapsed"]
        );
        assert_eq!(office.refused("refer", wish), ["basis consent_lapsed"]);
    }
    // Another body was not asked about.
    let school = body(&mut office, "ECOLE");
    office.must("refer", draft(&case, &school, asked()));
    let mut yes = answer(&case, "referral", "given");
    yes["body"] = onde["id"].clone();
    yes["note"] = json!("après en avoir parlé");
    yes["on"] = json!("2026-11-21");
    office.must("record_consent", yes);
    let letter = office.must("prepare_letter", draft(&case, &onde, standing()));
    assert!(
        letter.to_string().contains("samedi 21 novembre 2026"),
        "the letter tells the day of the consent: {letter}"
    );
    office.must("refer", draft(&case, &onde, standing()));
    // A danger does not wait for an answer: the reason is written down.
    let police = body(&mut office, "DGSN");
    let mut no = answer(&case, "referral", "refused");
    no["body"] = police["id"].clone();
    office.must("record_consent", no);
    office.must(
        "refer",
        draft(
            &case,
            &police,
            json!({
                "kind": "override", "reason": "imminent_danger", "person_informed": true,
                "explanation": "Menace de mort pour ce soir, mineure seule."
            }),
        ),
    );
}

#[test]
fn v12_a_letter_that_has_not_left_stops_at_a_withdrawal_and_goes_with_a_new_consent() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let made = office.must("refer", draft(&case, &onde, asked()));
    let referral = json!({ "referral": made["value"]["id"] });
    office
        .fetch("print_letter", referral.clone())
        .expect("a letter");
    let id = newest(&mut office, &case)["id"].clone();
    office.must(
        "withdraw_consent",
        json!({ "consent": id, "told_by": "person", "reason": "elle préfère attendre" }),
    );
    let refused = office
        .fetch("print_letter", referral.clone())
        .expect_err("no letter");
    assert_eq!(refused["refusals"][0]["code"], "consent_lapsed");
    assert_eq!(refused["refusals"][0]["facts"]["standing"], "withdrawn");
    let row = office.must("view_case", json!({ "id": case }))["referrals"][0].clone();
    assert_eq!(row["lapsed"], "withdrawn");
    assert_eq!(row["letters"], 1, "nothing was counted");
    let mut yes = answer(&case, "referral", "given");
    yes["body"] = onde["id"].clone();
    yes["note"] = json!("sa mère est d’accord aussi");
    office.must("record_consent", yes);
    office
        .fetch("print_letter", referral.clone())
        .expect("a letter on the new consent");
    // What has left the house can be printed again for the file, whatever comes later.
    office.must(
        "record_handover",
        json!({
            "referral": made["value"]["id"], "way": "by_hand", "at": null, "whom": "Accueil",
            "proof": "", "note": ""
        }),
    );
    let id = newest(&mut office, &case)["id"].clone();
    office.must(
        "withdraw_consent",
        json!({ "consent": id, "told_by": "person", "reason": "plus maintenant" }),
    );
    office.fetch("print_letter", referral).expect("a copy");
}

#[test]
fn v12_an_expired_consent_stops_a_letter_too() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let made = office.must("refer", draft(&case, &onde, asked()));
    office.clock.pass(Duration::days(200));
    office.sign_in("amal", COUNSELLOR);
    let refused = office
        .fetch("print_letter", json!({ "referral": made["value"]["id"] }))
        .expect_err("no letter");
    assert_eq!(refused["refusals"][0]["facts"]["standing"], "expired");
    assert_eq!(
        office.refused("refer", draft(&case, &onde, standing())),
        ["basis consent_lapsed"]
    );
    // Asking for this letter is asking again.
    office.must("refer", draft(&case, &onde, asked()));
    office
        .fetch("print_letter", json!({ "referral": made["value"]["id"] }))
        .expect("a letter on the new consent");
}

#[test]
fn v16_an_undecided_consent_keeps_a_case_open() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let due = office.must("view_case", json!({ "id": case }))["followups"][0]["id"].clone();
    office.must(
        "record_attempt",
        json!({ "followup": due, "outcome": "reached", "note": "", "next": null }),
    );
    office.must("record_consent", answer(&case, "notes", "given"));
    let notes = newest(&mut office, &case)["id"].clone();
    office.must("record_consent", answer(&case, "statistics", "undecided"));
    let end = json!({
        "case": case, "reason": "goal_met", "content": "none", "person": "protected",
        "services": [], "satisfaction": "yes", "risk": 1, "note": ""
    });
    assert_eq!(
        office.refused("close_case", end.clone()),
        ["case undecided_consents"]
    );
    office.must("record_consent", answer(&case, "statistics", "refused"));
    office.must("close_case", end);
    // Nobody waits for a case to be opened again to take a consent back.
    office.must(
        "withdraw_consent",
        json!({ "consent": notes, "told_by": "person", "reason": "elle a rappelé" }),
    );
    assert_eq!(
        office.refused("record_consent", answer(&case, "notes", "given")),
        ["- case_closed"]
    );
}

#[test]
fn what_is_withheld_reaches_no_letter_to_such_a_body() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    let nothing = json!({
        "case": case, "items": [], "what": "", "kinds": [], "whom": " ", "why": null, "note": ""
    });
    assert_eq!(
        office.refused("withhold", nothing.clone()),
        [
            "items answer_missing",
            "kinds answer_missing",
            "why answer_missing"
        ]
    );
    let mut other = nothing.clone();
    other["what"] = json!("qu’elle a appelé");
    other["whom"] = json!("son père");
    other["why"] = json!("other");
    assert_eq!(office.refused("withhold", other), ["note reason_needed"]);
    let protection = body(&mut office, "ONDE");
    let mut wish = nothing;
    wish["items"] = json!(["facts", "safe_contact"]);
    wish["kinds"] = json!([protection["kind"]]);
    wish["why"] = json!("fear");
    // A letter that was prepared before does not go out with it either.
    let mut told = draft(&case, &protection, asked());
    told["disclosed"] = json!([{ "item": "facts", "text": "ce qu’elle raconte" }]);
    let before = office.must("refer", told.clone())["value"]["id"].clone();
    let id = office.must("withhold", wish)["value"].clone();
    let refused = office
        .fetch("print_letter", json!({ "referral": before }))
        .expect_err("no letter");
    assert_eq!(refused["refusals"][0]["code"], "item_withheld");
    for call in ["prepare_letter", "refer"] {
        assert_eq!(
            office.refused(call, told.clone()),
            ["disclosed.facts item_withheld"]
        );
    }
    let proposal = office.must(
        "propose_referral",
        json!({ "case": case, "body": protection["id"], "language": "fr" }),
    );
    let items = proposal["items"].as_array().cloned().unwrap_or_default();
    let facts = items
        .iter()
        .find(|item| item["item"] == "facts")
        .expect("the facts");
    assert_eq!(facts["withheld"], "fear", "the screen says why");
    assert_eq!(facts["on"], false);
    // Nothing was asked to be kept from the police.
    let police = body(&mut office, "DGSN");
    let mut to_police = draft(&case, &police, asked());
    to_police["disclosed"] = told["disclosed"].clone();
    office.must("refer", to_police);
    assert_eq!(
        office.refused(
            "end_withholding",
            json!({ "withholding": id, "reason": "" })
        ),
        ["reason reason_needed"]
    );
    let end = json!({ "withholding": id, "reason": "elle l’a dit elle-même" });
    office.must("end_withholding", end.clone());
    assert_eq!(office.refused("end_withholding", end), ["- already_done"]);
    office.must("refer", told);
    let kept = office.must("view_case", json!({ "id": case }))["withholdings"][0].clone();
    assert_eq!(
        kept["ended_why"], "elle l’a dit elle-même",
        "the entry stays"
    );
}

#[test]
fn somebody_elses_case_answers_nothing_about_its_consents() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    office.must("record_consent", answer(&case, "notes", "given"));
    let id = newest(&mut office, &case)["id"].clone();
    let kept = json!({
        "case": case, "items": ["facts"], "what": "", "kinds": ["school"], "whom": "",
        "why": "fear", "note": ""
    });
    let withheld = office.must("withhold", kept.clone())["value"].clone();
    let mut office = office.with_counsellor();
    for (call, wish) in [
        ("record_consent", answer(&case, "notes", "given")),
        (
            "withdraw_consent",
            json!({ "consent": id, "told_by": "person", "reason": "non merci" }),
        ),
        ("withhold", kept),
        (
            "end_withholding",
            json!({ "withholding": withheld, "reason": "non merci" }),
        ),
    ] {
        assert_eq!(office.refused(call, wish), ["- not_found"], "{call}");
    }
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(answers(&mut office, &case), ["notes given true"]);
}
