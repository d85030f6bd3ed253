//! Three hundred strings that break programs, through every field of free text: each is
//! stored and answered as it was typed, or refused with a code that has a sentence.
//!
//! "As it was typed" means: in Unicode's composed form, without the spaces around it, with
//! one kind of line break, and without the invisible characters that reorder or split a line.

use std::collections::{BTreeMap, BTreeSet};

use casework::links;
use serde_json::{Value, json};
use tests::{Office, PASSPHRASE};
use unicode_normalization::UnicodeNormalization;

/// The strings, which the screens' tests read too.
fn strings() -> Vec<String> {
    let all: Vec<Value> =
        serde_json::from_str(include_str!("../strings/strings.json")).expect("a list");
    all.iter()
        .filter_map(|one| one["text"].as_str().map(str::to_owned))
        .collect()
}

/// What a form keeps of a string; a field of one line has no breaks.
fn kept(typed: &str, one_line: bool) -> String {
    let broken = typed.replace("\r\n", "\n").replace('\r', "\n");
    let broken = if one_line {
        typed.replace(['\n', '\r', '\t'], " ")
    } else {
        broken
    };
    broken
        .trim()
        .chars()
        .filter(|c| {
            !matches!(c,
                '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
                | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
        })
        .nfc()
        .collect()
}

/// One form with free text: the call, a sound body, where its texts stand, and the call that
/// answers the record.
struct FormOf {
    call: &'static str,
    body: Value,
    texts: &'static [&'static str],
    read: (&'static str, Value),
}

/// What stands in a case for the forms that change it.
struct Made {
    promise: Value,
    consent: Value,
    withholding: Value,
    evidence: Value,
    removal: Value,
    protocol: Value,
}

impl Made {
    fn of(office: &mut Office, case: &Value) -> Self {
        let mut made = |call: &str, body: Value| office.must(call, body)["value"].clone();
        Self {
            consent: made(
                "record_consent",
                crate::consents::answer(case, "notes", "given"),
            ),
            withholding: made(
                "withhold",
                json!({
                    "case": case, "items": ["words"], "what": "", "kinds": ["school"], "whom": "",
                    "why": "fear", "note": ""
                }),
            ),
            evidence: made("record_evidence", crate::evidence::item(case)),
            removal: made("save_removal", crate::removals::request(case)),
            protocol: made(
                "start_protocol",
                json!({ "case": case, "code": "sextortion" }),
            ),
            promise: office.must("view_case", json!({ "id": case }))["followups"][0]["id"].clone(),
        }
    }
}

/// A case in which nothing waits, so that it may be closed.
fn quiet(office: &mut Office) -> Value {
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    office.must("save_contact", contact)["value"]["case"]["id"].clone()
}

/// `colleagues` is a case of somebody else, since nobody reviews their own work.
fn forms(office: &mut Office, colleagues: &Value) -> Vec<FormOf> {
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    contact["risk"] = json!(4);
    contact["safe_now"] = json!("no");
    contact["problem"] = json!("OTH");
    contact["safe_contact"] = Office::safe_contact();
    contact["call_back"] = json!({
        "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
    });
    for (field, text) in [
        ("problem_other", "autre chose"),
        ("emergency_action", "19 appelé"),
        ("informed", "Nadia"),
    ] {
        contact[field] = json!(text);
    }
    let case = office.case()["id"].clone();
    let view = ("view_case", json!({ "id": case }));
    let first = office.must("list_contacts", json!({ "text": "", "limit": 1 }))[0]["id"].clone();
    let body = office.must("list_bodies", json!({}))[0].clone();
    let made = Made::of(office, &case);
    let quiet = quiet(office);
    let calm = ("view_case", json!({ "id": quiet }));
    let referral = office.must(
        "refer",
        json!({
            "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "needs", "text": "Une place." }], "language": "fr"
        }),
    )["value"]["id"]
        .clone();
    let list =
        office.must("start_protocol", json!({ "case": case, "code": "school" }))["value"].clone();
    vec![
        FormOf {
            call: "save_contact",
            body: contact,
            texts: &[
                "pseudonym",
                "problem_other",
                "summary",
                "emergency_action",
                "informed",
                "safe_contact.hours",
                "safe_contact.say",
                "call_back.note",
            ],
            read: ("open_contact", Value::Null),
        },
        FormOf {
            call: "add_note",
            body: json!({ "case": case, "text": "note" }),
            texts: &["text"],
            read: view.clone(),
        },
        FormOf {
            call: "add_supervisor_note",
            body: json!({ "case": case, "text": "note" }),
            texts: &["text"],
            read: view.clone(),
        },
        FormOf {
            call: "add_addendum",
            body: json!({ "contact": first, "text": "note" }),
            texts: &["text"],
            read: ("open_contact", json!({ "id": first })),
        },
        FormOf {
            call: "save_step",
            body: json!({ "case": case, "step": null, "goal": "but", "what": "quoi", "who": "qui", "due": null }),
            texts: &["goal", "what", "who"],
            read: view.clone(),
        },
        FormOf {
            call: "save_safe_contact",
            body: json!({ "case": case, "safe_contact": Office::safe_contact() }),
            texts: &["safe_contact.hours", "safe_contact.say"],
            read: view.clone(),
        },
        FormOf {
            call: "agree_safety_plan",
            body: crate::safety::plan(&case),
            texts: &[
                "signs",
                "alone",
                "places",
                "people",
                "lines",
                "surroundings",
                "digital_note",
                "hope",
                "again",
            ],
            read: view.clone(),
        },
        FormOf {
            call: "end_protocol",
            body: json!({ "protocol": list, "reason": "elle vit chez sa tante" }),
            texts: &["reason"],
            read: view.clone(),
        },
        FormOf {
            call: "promise_followup",
            body: json!({
                "case": case, "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety",
                "channel": "phone", "note": ""
            }),
            texts: &["note"],
            read: view.clone(),
        },
        FormOf {
            call: "record_evidence",
            body: crate::evidence::item(&case),
            texts: &[
                "described_by",
                "handle",
                "display_name",
                "account_id",
                "description",
                "kept_by",
                "notes",
            ],
            read: view.clone(),
        },
        FormOf {
            call: "save_removal",
            body: crate::removals::request(&case),
            texts: &["detail"],
            read: view.clone(),
        },
        FormOf {
            call: "record_handover",
            body: json!({
                "referral": referral, "way": "phone", "at": null, "whom": "Accueil", "proof": "",
                "note": ""
            }),
            texts: &["whom", "proof", "note"],
            read: view.clone(),
        },
        FormOf {
            call: "record_answer",
            body: json!({ "referral": referral, "state": "declined", "at": null, "note": "Complet" }),
            texts: &["note"],
            read: view.clone(),
        },
        FormOf {
            call: "record_consent",
            body: crate::consents::answer(&case, "statistics", "given"),
            texts: &["scope", "note"],
            read: view.clone(),
        },
        FormOf {
            call: "withhold",
            body: json!({
                "case": case, "items": ["facts"], "what": "", "kinds": ["school"], "whom": "", "why": "fear",
                "note": ""
            }),
            texts: &["what", "whom", "note"],
            read: view.clone(),
        },
        FormOf {
            call: "set_risk",
            body: json!({
                "case": case, "risk": 4, "reason": "Il arrive ce soir.", "informed": "Nadia",
                "emergency_action": "19 appelé", "safe_now": "no"
            }),
            texts: &["reason", "informed", "emergency_action"],
            read: view.clone(),
        },
        FormOf {
            call: "record_attempt",
            body: json!({ "followup": made.promise, "outcome": "reached", "note": "", "next": null }),
            texts: &["note"],
            read: view.clone(),
        },
        FormOf {
            call: "withdraw_consent",
            body: json!({ "consent": made.consent, "told_by": "person", "reason": "Elle ne veut plus." }),
            texts: &["reason"],
            read: view.clone(),
        },
        FormOf {
            call: "end_withholding",
            body: json!({ "withholding": made.withholding, "reason": "Elle l’a dit elle-même." }),
            texts: &["reason"],
            read: view.clone(),
        },
        FormOf {
            call: "hand_over",
            body: json!({ "evidence": made.evidence, "on": null, "to": "DGSN", "receipt": "PV 12" }),
            texts: &["to", "receipt"],
            read: view.clone(),
        },
        FormOf {
            call: "record_removal",
            body: json!({
                "removal": made.removal, "status": "sent", "on": null, "ticket": "", "recheck": null, "note": ""
            }),
            texts: &["ticket", "note"],
            read: view.clone(),
        },
        FormOf {
            call: "mark_protocol_step",
            body: json!({
                "protocol": made.protocol, "step": "police", "mark": "not_applicable", "reason": "Déjà fait"
            }),
            texts: &["reason"],
            read: view.clone(),
        },
        FormOf {
            call: "end_protocol",
            body: json!({ "protocol": made.protocol, "reason": "Repris par la police." }),
            texts: &["reason"],
            read: view.clone(),
        },
        FormOf {
            call: "refer",
            body: json!({
                "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
                "basis": {
                    "kind": "override", "reason": "imminent_danger", "person_informed": false,
                    "explanation": "Menace de mort pour ce soir, mineure seule."
                },
                "disclosed": [{ "item": "needs", "text": "Une place." }], "language": "fr"
            }),
            texts: &["basis.explanation"],
            read: view.clone(),
        },
        FormOf {
            call: "hold_case",
            body: json!({ "case": quiet, "hold": true, "reason": "Demande du parquet." }),
            texts: &["reason"],
            read: calm.clone(),
        },
        FormOf {
            call: "close_case",
            body: json!({
                "case": quiet, "reason": "goal_met", "content": "none", "person": "improved",
                "services": [], "satisfaction": "yes", "risk": 1, "note": ""
            }),
            texts: &["note"],
            read: calm.clone(),
        },
        FormOf {
            call: "reopen_case",
            body: json!({ "case": quiet, "reason": "Elle a rappelé ce matin." }),
            texts: &["reason"],
            read: calm,
        },
        FormOf {
            call: "record_review",
            body: crate::reviews::review(colleagues),
            texts: &["good", "change"],
            read: (
                "view_reviews",
                json!({ "case": colleagues, "contact": null }),
            ),
        },
        FormOf {
            call: "change_body",
            body: json!({
                "body": body["id"], "facts": crate::directory::facts(&body), "source": "Appel",
                "checked": true
            }),
            texts: &[
                "facts.name.fr",
                "facts.role.ar",
                "facts.address.fr",
                "facts.addressee.en",
                "facts.hours",
                "facts.place",
                "facts.contact",
                "facts.notes",
                "source",
            ],
            read: ("view_body", json!({ "id": body["id"] })),
        },
        FormOf {
            call: "record_agreement",
            body: json!({
                "body": body["id"], "signed_on": "2026-11-01", "valid_until": null, "contact": "",
                "exchange": "Besoins", "note": ""
            }),
            texts: &["contact", "exchange", "note"],
            read: ("view_body", json!({ "id": body["id"] })),
        },
        FormOf {
            call: "rename_entry",
            body: json!({
                "list": "categories", "code": "LOV", "label": { "ar": "علاقات", "fr": "Relations", "en": "Love" }
            }),
            texts: &["label.ar", "label.fr", "label.en"],
            read: ("view_lists", json!({})),
        },
    ]
}

fn at<'a>(body: &'a mut Value, path: &str) -> &'a mut Value {
    path.split('.').fold(body, |value, name| &mut value[name])
}

/// Every string of an answer.
fn said(answer: &Value, all: &mut Vec<String>) {
    match answer {
        Value::String(text) => all.push(text.clone()),
        Value::Array(of) => of.iter().for_each(|one| said(one, all)),
        Value::Object(of) => of.values().for_each(|one| said(one, all)),
        _ => {}
    }
}

#[test]
fn three_hundred_strings_are_kept_as_they_are_or_refused() {
    assert!(strings().len() >= 300, "{}", strings().len());
    each(strings().iter().step_by(2));
}

/// The other half, so that two processors share the work.
#[test]
fn and_so_is_every_second_of_them() {
    each(strings().iter().skip(1).step_by(2));
}

fn each<'a>(strings: impl Iterator<Item = &'a String>) {
    let mut office = Office::new().set_up().with_counsellor();
    let colleagues = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    // A helpline that is used stays what it was, whatever is typed into it.
    let before = office.must("list_accounts", json!({}));
    for (at_string, typed) in strings.enumerate() {
        // A case of its own, so that what is read back is what was written now.
        if at_string % 40 == 0 {
            office.restart();
            office.sign_in("nadia", PASSPHRASE);
        }
        let mut written = Vec::new();
        for form in forms(&mut office, &colleagues) {
            written.extend(write(&mut office, form, (at_string, typed)));
        }
        read_back(&mut office, written, (at_string, typed));
        assert!(
            office
                .call("find", json!({ "text": typed }))
                .is_ok_and(|found| found.is_array()),
            "searching for {typed:?}"
        );
    }
    assert_eq!(office.must("list_accounts", json!({})), before);
    office.must("lock", json!({}));
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"], json!([]));
}

/// What one form keeps, and where it is read back.
struct Written {
    call: &'static str,
    paths: Vec<&'static str>,
    read: (&'static str, Value),
}

/// A string with its number.
type Typed<'a> = (usize, &'a str);

/// The string as it is typed into one field: with a mark behind it that no other field has, so
/// that no field answers for another. An empty one stays empty.
fn marked((number, typed): Typed<'_>, call: &str, path: &str) -> String {
    if kept(typed, true).is_empty() {
        typed.to_owned()
    } else {
        format!("{typed} {}", mark(number, call, path))
    }
}

fn mark(number: usize, call: &str, path: &str) -> String {
    format!("\u{2E24}{number} {call} {path}\u{2E25}")
}

/// All texts of a form at once; those that are refused are taken out, and the rest is saved.
fn write(office: &mut Office, form: FormOf, string: Typed<'_>) -> Vec<Written> {
    let typed = string.1;
    let FormOf {
        call,
        mut body,
        texts,
        read,
    } = form;
    let sound = body.clone();
    for path in texts {
        *at(&mut body, path) = json!(marked(string, call, path));
    }
    let mut refused = BTreeSet::new();
    let saved = loop {
        let problem = match office.call(call, body.clone()) {
            Ok(saved) => break saved,
            Err(problem) => problem,
        };
        assert_eq!(problem["kind"], "refused", "{call} {typed:?}: {problem}");
        for refusal in problem["refusals"].as_array().into_iter().flatten() {
            let field = refusal["field"].as_str().unwrap_or_default().to_owned();
            assert!(
                texts.contains(&field.as_str()) && !refused.contains(&field),
                "{call} {typed:?} is refused at {field:?}: {problem}"
            );
            *at(&mut body, &field) = sound
                .pointer(&format!("/{}", field.replace('.', "/")))
                .cloned()
                .unwrap_or_default();
            refused.insert(field);
        }
    };
    let paths: Vec<_> = texts
        .iter()
        .copied()
        .filter(|path| !refused.contains(*path))
        .collect();
    if call != "save_contact" {
        return vec![Written { call, paths, read }];
    }
    // What belongs to the case is read there.
    let (of_case, own): (Vec<_>, Vec<_>) = paths
        .into_iter()
        .partition(|path| path.starts_with("safe_contact.") || path.starts_with("call_back."));
    let value = &saved["value"];
    vec![
        Written {
            call,
            paths: own,
            read: ("open_contact", json!({ "id": value["contact"] })),
        },
        Written {
            call,
            paths: of_case,
            read: ("view_case", json!({ "id": value["case"]["id"] })),
        },
    ]
}

/// Each record is read once. It answers every text that was kept, and wherever it answers one,
/// it is as it was typed.
fn read_back(office: &mut Office, written: Vec<Written>, string: Typed<'_>) {
    let (number, typed) = string;
    if kept(typed, true).is_empty() {
        return;
    }
    let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Written { call, paths, read } in written {
        let (look, wish) = read;
        let all = answers.entry(format!("{look} {wish}")).or_insert_with(|| {
            let mut all = Vec::new();
            said(&office.must(look, wish), &mut all);
            all
        });
        for path in paths {
            let text = marked(string, call, path);
            let (many, single) = (kept(&text, false), kept(&text, true));
            // A link is answered so that nobody can follow it; all else of the text is as it was.
            let expected = [
                links::defanged_in(&many),
                links::defanged_in(&single),
                many,
                single,
            ];
            let told: Vec<&String> = all
                .iter()
                .filter(|one| one.contains(&mark(number, call, path)))
                .collect();
            assert!(!told.is_empty(), "{call} {path} does not answer {typed:?}");
            for one in told {
                assert!(
                    expected.contains(one),
                    "{call} {path}: {typed:?} is answered as {one:?}"
                );
            }
        }
    }
}
