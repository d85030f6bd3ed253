//! Who opened and changed what, as those who watch over the work read it; and the codes
//! of the chain on paper.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{COUNSELLOR, Office, PASSPHRASE};

use crate::evidence::{body, item};

fn all() -> Value {
    json!({ "account": null, "record": "", "kind": null, "first": null, "last": null, "before": null })
}

fn page(office: &mut Office, wish: &[(&str, Value)]) -> Value {
    let mut body = all();
    for (name, value) in wish {
        body[*name] = value.clone();
    }
    office.must("view_history", body)
}

/// Each act of a page as `who act about`.
fn told(page: &Value) -> Vec<String> {
    page["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| {
            let text = |name: &str| row[name].as_str().unwrap_or("?").to_owned();
            let refused = if row["refused"] == true {
                " refused"
            } else {
                ""
            };
            format!("{} {} {}{refused}", text("who"), text("act"), text("about"))
        })
        .collect()
}

/// A case of Amal's in which something of each kind stands; Nadia sits down.
fn office() -> (Office, Value) {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case();
    let id = case["id"].clone();
    office.must("record_evidence", item(&id));
    let onde = body(&mut office, "ONDE");
    let referral = office.must(
        "refer",
        json!({
            "case": id, "body": onde["id"], "service": onde["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "needs", "text": "une écoute" }], "language": "fr"
        }),
    )["value"]["id"]
        .clone();
    office
        .fetch("print_letter", json!({ "referral": referral }))
        .expect("a letter");
    office.must(
        "start_protocol",
        json!({ "case": id, "code": "sextortion" }),
    );
    office.must("view_case", json!({ "id": id }));
    office.sign_in("nadia", PASSPHRASE);
    (office, case)
}

#[test]
fn the_history_of_a_case_holds_everything_that_stands_in_it() {
    let (mut office, case) = office();
    let code = case["code"].as_str().expect("a code").to_owned();
    office.must("save_contact", Office::contact());
    let found = page(&mut office, &[("record", json!(code.to_lowercase()))]);
    assert_eq!(
        told(&found),
        [
            format!("Amal Essai view_case {code}"),
            format!("Amal Essai start_protocol {code}"),
            format!("Amal Essai print_letter {code}-R1"),
            format!("Amal Essai refer {code}-R1"),
            format!("Amal Essai record_evidence {code}"),
            format!("Amal Essai save_contact {}", contact(&mut office, &code)),
        ]
    );
    assert_eq!(found["rows"][0]["case"]["code"], code.as_str());
    assert_eq!(found["rows"][0]["role"], "counsellor");
    assert_eq!(found["next"], Value::Null);
    // By the code of its contact too; and a code that is none is told.
    let contact = contact(&mut office, &code);
    let found = page(&mut office, &[("record", json!(contact))]);
    assert_eq!(told(&found), [format!("Amal Essai save_contact {contact}")]);
    let mut wish = all();
    wish["record"] = json!("EMC-0000-00");
    assert_eq!(office.refused("view_history", wish), ["record not_found"]);
}

/// The code of the first contact of a case.
fn contact(office: &mut Office, case: &str) -> String {
    let rows = office.must("list_contacts", json!({ "text": "", "limit": 50 }));
    rows.as_array()
        .into_iter()
        .flatten()
        .find(|row| row["case"]["code"] == case)
        .and_then(|row| row["code"].as_str())
        .expect("a contact")
        .to_owned()
}

#[test]
fn it_is_asked_by_person_by_kind_and_by_days() {
    let (mut office, case) = office();
    let accounts = office.must("list_accounts", json!({}));
    let amal = accounts
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["name"] == "Amal Essai")
        .map(|one| one["id"].clone())
        .expect("Amal");
    office.clock.set("2026-11-25T10:00:00+01:00");
    office.must("view_case", json!({ "id": case["id"] }));
    let code = case["code"].as_str().expect("a code");
    let opened = ("kind", json!("opened"));
    let found = page(&mut office, &[("account", amal), opened.clone()]);
    assert_eq!(told(&found), [format!("Amal Essai view_case {code}")]);
    let day = |day: &str| [("first", json!(day)), ("last", json!(day))];
    let mut wish = day("2026-11-25").to_vec();
    wish.push(opened);
    // Looking at the history is in the history.
    assert_eq!(
        told(&page(&mut office, &wish)),
        [
            "Nadia Essai view_history ".to_owned(),
            format!("Nadia Essai view_case {code}")
        ]
    );
    assert!(told(&page(&mut office, &day("2026-11-24"))).is_empty());
    let mut wrong = all();
    wrong["first"] = json!("2026-11-25");
    wrong["last"] = json!("2026-11-24");
    assert_eq!(
        office.refused("view_history", wrong),
        ["last end_before_start"]
    );
    let mut wrong = all();
    wrong["first"] = json!("25/11/2026");
    assert_eq!(office.refused("view_history", wrong), ["first not_a_date"]);
}

#[test]
fn pages_have_a_hundred_acts_and_leave_none_out() {
    let mut office = Office::new().set_up();
    let id = office.case()["id"].clone();
    for _ in 0..240 {
        office.must("view_case", json!({ "id": id }));
    }
    let mut seen = Vec::new();
    let mut before = Value::Null;
    loop {
        let found = page(&mut office, &[("before", before)]);
        let rows = found["rows"].as_array().expect("rows").clone();
        assert!(rows.len() <= 100);
        seen.extend(rows.iter().filter_map(|row| row["seq"].as_i64()));
        before = found["next"].clone();
        if before.is_null() {
            break;
        }
    }
    let last = seen[0];
    assert_eq!(seen, (1..=last).rev().collect::<Vec<_>>());
}

#[test]
fn a_data_officer_reads_acts_without_codes_and_others_read_nothing() {
    let (mut office, case) = office();
    office.must(
        "add_account",
        json!({ "name": "Samir Essai", "login": "samir", "role": "data_officer", "language": "fr",
                "passphrase": "three clouds over a quiet field" }),
    );
    office.sign_in("amal", COUNSELLOR);
    for call in [
        "view_history",
        "verify_chain",
        "list_gaps",
        "accept_gap",
        "check_register_code",
    ] {
        assert_eq!(office.refused(call, json!({})), ["- not_allowed"], "{call}");
    }
    let code = case["code"].as_str().expect("a code").to_owned();
    office.sign_in("samir", "three clouds over a quiet field");
    let found = page(&mut office, &[]);
    let text = found.to_string();
    assert!(!text.contains(&code) && !text.contains("EMC-"), "{text}");
    assert!(
        !text.contains(case["id"].as_str().expect("an id")),
        "{text}"
    );
    assert!(told(&found).contains(&"Amal Essai view_case ".to_owned()));
    let mut wish = all();
    wish["record"] = json!(code);
    assert_eq!(office.refused("view_history", wish), ["record not_found"]);
    assert_eq!(
        office.refused("accept_gap", json!({ "gap": 1 })),
        ["- not_allowed"]
    );
}

#[test]
fn who_was_refused_a_case_stands_in_its_history() {
    let mut office = Office::new().set_up();
    let case = office.case();
    let mut office = office.with_counsellor();
    office.refused("view_case", json!({ "id": case["id"] }));
    office.sign_in("nadia", PASSPHRASE);
    let found = page(&mut office, &[("record", case["code"].clone())]);
    let code = case["code"].as_str().expect("a code");
    assert_eq!(
        told(&found)[0],
        format!("Amal Essai view_case {code} refused")
    );
}

#[test]
fn no_content_of_a_record_stands_in_the_history() {
    let mut office = Office::new().set_up();
    let canary = "zqcanaryzq";
    let mut contact = Office::contact();
    contact["summary"] = json!(canary);
    contact["pseudonym"] = json!(canary);
    contact["case"] = json!({ "kind": "new" });
    let case = office.must("save_contact", contact)["value"]["case"].clone();
    office.must("add_note", json!({ "case": case["id"], "text": canary }));
    office.must("find", json!({ "text": canary }));
    assert!(!page(&mut office, &[]).to_string().contains(canary));
    let store = office.beside();
    let kept: String = store
        .query_row(
            "SELECT group_concat(role || act || object_kind || fields) FROM audit",
            [],
            |row| row.get(0),
        )
        .expect("the chain");
    assert!(
        !kept.contains(canary) && !kept.contains("Nadia") && !kept.contains("nadia"),
        "{kept}"
    );
}

#[test]
fn a_register_code_is_found_however_it_was_written_and_the_newest_is_told() {
    let mut office = Office::new().set_up();
    office.must("save_contact", Office::contact());
    let made = office.must("make_register_code", json!({}));
    let code = made["code"].as_str().expect("a code").to_owned();
    assert_eq!(code.len(), 14, "{code}");
    assert_eq!(page(&mut office, &[])["last_code"], Value::Null);
    office.clock.set("2026-11-30T09:00:00+01:00");
    let sloppy = code
        .to_lowercase()
        .replace('-', " ")
        .replace('0', "o")
        .replace('1', "L");
    let found = office.must("check_register_code", json!({ "code": sloppy }));
    assert_eq!(found["value"]["seq"], made["size"]);
    assert_eq!(found["value"]["at"], made["at"]);
    let top = page(&mut office, &[]);
    assert_eq!(top["last_code"]["at"], made["at"]);
    assert_eq!(top["since"], "2026-11-22T14:32:00+01:00");
    // One slip, and there is no such code; which is an answer and no refusal.
    let slip = code.replacen(&code[..1], if code.starts_with('7') { "8" } else { "7" }, 1);
    let found = office.must("check_register_code", json!({ "code": slip }));
    assert_eq!(found["value"], json!({ "seq": null, "at": null }));
    assert_eq!(page(&mut office, &[])["last_code"]["at"], made["at"]);
    for short in ["", "7K2Q", "7K2Q-M4ZT-9TRX-2"] {
        assert_eq!(
            office.refused("check_register_code", json!({ "code": short })),
            ["code register_code"]
        );
    }
}

#[test]
fn the_code_at_the_foot_of_a_letter_leads_to_the_referral() {
    let (mut office, _) = office();
    let store = office.beside();
    let (seq, hash): (i64, [u8; 32]) = store
        .query_row(
            "SELECT seq, hash FROM audit WHERE act = 'refer'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("the referral's entry");
    // Computed here a second time, as security.md §5.3 describes it.
    let mut digest = Sha256::new();
    digest.update(b"sanad/letter");
    digest.update(seq.to_be_bytes());
    digest.update(hash);
    let bits = digest
        .finalize()
        .iter()
        .take(8)
        .fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
    let symbols = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let code: String = (1..=10)
        .map(|at| char::from(symbols[usize::try_from(bits >> (64 - 5 * at) & 31).expect("small")]))
        .collect();
    let found = office.must("check_register_code", json!({ "code": code }));
    assert_eq!(found["value"]["seq"], seq);
}
