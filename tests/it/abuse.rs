//! What keeps images of abuse out, and what their addresses are told to: V5 and W5.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::evidence::{LINK, audited, body, item, letter, proposed, suspected};

#[test]
fn v5_no_call_takes_a_picture_not_even_as_text() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let picture = "data:image/png;base64,iVBORw0KGgo=";
    let mut contact = Office::contact();
    contact["problem"] = json!("NCI");
    contact["risk"] = json!(3);
    contact["informed"] = json!("Nadia Essai");
    contact["summary"] = json!(format!("voir {picture}"));
    let mut in_url = item(&case);
    in_url["url"] = json!(picture);
    let mut in_words = item(&case);
    in_words["description"] = json!(picture);
    for (name, body, refused) in [
        ("save_contact", contact, "summary picture_in_text"),
        ("record_evidence", in_url, "url not_a_link"),
        ("record_evidence", in_words, "description picture_in_text"),
        (
            "add_note",
            json!({ "case": case, "text": picture }),
            "text picture_in_text",
        ),
    ] {
        assert_eq!(office.refused(name, body), [refused], "{name}");
    }
    // No request of the door has a place for bytes.
    let door = casework::api::typescript();
    for word in ["Uint8Array", "ArrayBuffer", "Blob", "File"] {
        let holds = door
            .split(|c: char| !c.is_alphanumeric())
            .any(|one| one == word);
        assert!(!holds, "the door speaks of {word}");
    }
}

/// A call about child sexual abuse material, and its case.
fn abuse(office: &mut Office) -> Value {
    let mut contact = Office::contact();
    contact["problem"] = json!("CSM");
    contact["risk"] = json!(3);
    contact["informed"] = json!("Nadia Essai");
    contact["summary"] = json!(format!("Elle a reçu {LINK} et ne l’a pas ouvert."));
    contact["case"] = json!({ "kind": "new" });
    office.must("save_contact", contact)["value"]["case"]["id"].clone()
}

#[test]
fn w5_what_may_show_abuse_is_kept_as_a_link_and_told_to_few() {
    let mut office = Office::new().set_up();
    let case = abuse(&mut office);
    // Nothing is described; the link is enough.
    let mut told = suspected(&case);
    told["description"] = json!("ce que l’on y voit");
    told["notes"] = json!("encore");
    assert_eq!(
        office.refused("record_evidence", told),
        ["description no_detail", "notes no_detail"]
    );
    let mut nowhere = suspected(&case);
    nowhere["url"] = json!("");
    nowhere["handle"] = json!("");
    assert_eq!(
        office.refused("record_evidence", nowhere),
        ["url nothing_to_find"]
    );
    office.must("record_evidence", suspected(&case));

    // A school, a doctor, another helpline or a platform is told nothing of it, in no spelling.
    for code in ["ONDE", "ATEC", "MJ", "ECOLE", "AMANE", "CNDP"] {
        let body = body(&mut office, code);
        let list = proposed(&mut office, &case, &body, "evidence_list");
        assert!(!list.contains("example"), "{code}: {list}");
        // Nor does what the call told of it stand in the proposal.
        let facts = proposed(&mut office, &case, &body, "facts");
        assert_eq!(facts, "Elle a reçu […] et ne l’a pas ouvert.", "{code}");
        for text in [
            LINK,
            "voir hxxps://example[.]com/p/AbC?x=1.2",
            "example . com/p/abc?x=1.2",
        ] {
            for call in ["prepare_letter", "refer"] {
                let draft = letter(&case, &body, "needs", text);
                assert_eq!(
                    office.refused(call, draft),
                    ["disclosed.needs suspected_link"],
                    "{code}: {text}"
                );
            }
        }
    }
    // A hotline, the police and a prosecutor are.
    for code in ["IWF", "DGSN", "GR", "PARQUET"] {
        let body = body(&mut office, code);
        let list = proposed(&mut office, &case, &body, "evidence_list");
        assert!(list.contains("hxxps://example[.]com"), "{code}: {list}");
        office.must("refer", letter(&case, &body, "evidence_list", &list));
    }
}

#[test]
fn w5_a_letter_recorded_before_the_suspicion_is_not_printed_after_it() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    let made = office.must("refer", letter(&case, &onde, "needs", LINK));
    let id = made["value"]["id"].clone();
    office
        .fetch("print_letter", json!({ "referral": id }))
        .expect("a letter");
    office.must("record_evidence", suspected(&case));
    let problem = office
        .fetch("print_letter", json!({ "referral": id }))
        .expect_err("refused");
    assert_eq!(problem["refusals"][0]["code"], "suspected_link");
}

#[test]
fn w5_what_was_seen_by_accident_is_told_without_a_word_of_it() {
    let mut office = Office::new().set_up().with_counsellor();
    assert_eq!(
        office.refused("record_exposure", json!({ "what": "une image" })),
        ["- bad_request"]
    );
    let id = office.must("record_exposure", json!({}))["value"].clone();
    // The person's own day is not the place; only supervisors are asked to act.
    assert_eq!(office.must("my_day", json!({}))["exposures"], json!([]));
    assert_eq!(
        office.refused("record_talk", json!({ "exposure": id, "again": null })),
        ["- not_allowed"]
    );
    office.sign_in("nadia", PASSPHRASE);
    let told = office.must("my_day", json!({}))["exposures"].clone();
    assert_eq!(
        told,
        json!([{
            "id": id, "name": "Amal Essai", "on": "2026-11-22T14:32:00+01:00", "due": "2026-11-23",
            "overdue": false, "talks": 0
        }])
    );
    office.clock.set("2026-11-24T09:00:00+01:00");
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.must("my_day", json!({}))["exposures"][0]["overdue"],
        true
    );
    assert_eq!(
        office.refused(
            "record_talk",
            json!({ "exposure": id, "again": "2026-11-24" })
        ),
        ["again day_in_past"]
    );
    office.must(
        "record_talk",
        json!({ "exposure": id, "again": "2026-12-01" }),
    );
    let again = office.must("my_day", json!({}))["exposures"][0].clone();
    assert_eq!(again["due"], "2026-12-01");
    assert_eq!(again["talks"], 1);
    office.must("record_talk", json!({ "exposure": id, "again": null }));
    assert_eq!(office.must("my_day", json!({}))["exposures"], json!([]));
    assert_eq!(
        office.refused("record_talk", json!({ "exposure": id, "again": null })),
        ["- already_done"]
    );
    let acts = audited(&mut office);
    assert!(acts.contains(&"record_exposure exposure ".to_owned()));
    assert!(acts.contains(&"record_talk exposure talk".to_owned()));
}

#[test]
fn a_supervisor_speaks_with_another_when_there_is_one() {
    let mut office = Office::new().set_up();
    let alone = office.must("record_exposure", json!({}))["value"].clone();
    office.must("record_talk", json!({ "exposure": alone, "again": null }));
    office.must(
        "add_account",
        json!({
            "name": "Sara Essai", "login": "sara", "role": "supervisor", "language": "fr",
            "passphrase": COUNSELLOR
        }),
    );
    let id = office.must("record_exposure", json!({}))["value"].clone();
    let talk = json!({ "exposure": id, "again": null });
    assert_eq!(
        office.refused("record_talk", talk.clone()),
        ["- another_speaks"]
    );
    office.sign_in("sara", COUNSELLOR);
    office.must("record_talk", talk);
}
