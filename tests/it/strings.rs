//! Three hundred strings that break programs, through every field of free text: each is
//! stored and answered as it was typed, or refused with a code that has a sentence.
//!
//! "As it was typed" means: in Unicode's composed form, without the spaces around it, with
//! one kind of line break, and without the invisible characters that reorder or split a line.

use std::collections::{BTreeMap, BTreeSet};

use casework::links;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE, groups};
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
    let shown: String = broken
        .chars()
        .filter(|c| {
            !matches!(c,
                '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
                | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
        })
        .nfc()
        .collect();
    let nothing = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '\u{AD}' | '\u{61C}' | '\u{200C}'..='\u{200F}' | '\u{3164}'
            )
    };
    if shown.chars().all(nothing) {
        return String::new();
    }
    shown.trim().to_owned()
}

/// One form with free text: the call, a sound body, where its texts stand, and the call that
/// answers the record.
struct FormOf {
    call: &'static str,
    body: Value,
    texts: &'static [&'static str],
    read: (&'static str, Value),
}

/// What outlives a string.
struct Standing {
    /// A case of somebody else and its contact, since nobody reviews their own work.
    colleagues: Value,
    heard: Value,
    /// A contact that goes from the case of one string into that of the next. It is never
    /// the only one there, since a case keeps one.
    wanderer: Value,
}

impl Standing {
    /// At Amal's desk and then at Nadia's, who types from then on.
    fn of(office: &mut Office) -> Self {
        let colleagues = office.case()["id"].clone();
        let view = office.must("view_case", json!({ "id": colleagues }));
        office.sign_in("nadia", PASSPHRASE);
        let mut contact = Office::contact();
        contact["case"] = json!({ "kind": "existing", "case": office.case()["id"] });
        Self {
            heard: view["contacts"][0]["id"].clone(),
            wanderer: office.must("save_contact", contact)["value"]["contact"].clone(),
            colleagues,
        }
    }
}

/// The texts of a referral: why nobody was asked, and what its letter tells.
const REFERRAL: &[&str] = &[
    "basis.explanation",
    "disclosed.name",
    "disclosed.locality",
    "disclosed.facts",
    "disclosed.words",
    "disclosed.actions_taken",
    "disclosed.evidence_list",
    "disclosed.suspect",
    "disclosed.needs",
];

/// What a letter tells in the words of its writer; all else it reads from the record.
const ITEMS: &[&str] = REFERRAL.split_at(1).1;

/// The texts of a body of the directory.
const BODY: &[&str] = &[
    "facts.name.fr",
    "facts.role.ar",
    "facts.address.fr",
    "facts.addressee.en",
    "facts.hours",
    "facts.place",
    "facts.contact",
    "facts.notes",
    "source",
];

/// Not a call: the answer of the form itself is the letter.
const LETTER: &str = "the letter";
/// Not a call: no page shows these words again, so they are looked for in the store.
const STORE: &str = "the store";

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
        let promise = office.must("view_case", json!({ "id": case }))["followups"][0]["id"].clone();
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
            promise,
        }
    }
}

/// A case in which nothing waits, so that it may be closed.
fn quiet(office: &mut Office) -> Value {
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    office.must("save_contact", contact)["value"]["case"]["id"].clone()
}

/// The forms that a string is typed into, in an order in which each finds what it needs.
fn forms(office: &mut Office, standing: &Standing, number: usize) -> Vec<FormOf> {
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
    contact["import_source"] = json!("emc_portal");
    contact["import_ref"] = json!("");
    contact["incident"] = json!({ "facets": [], "reported_where": "", "reported_ref": "" });
    contact["talk"] = json!({ "campaign": "", "heavy_contact": false });
    let colleagues = &standing.colleagues;
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
            "case": case, "body": body["id"], "service": body["services"][0], "priority": "emergency",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "needs", "text": "Une place." }], "language": "fr"
        }),
    )["value"]["id"]
        .clone();
    let list =
        office.must("start_protocol", json!({ "case": case, "code": "school" }))["value"].clone();
    let disclosed: Vec<Value> = ITEMS
        .iter()
        .map(|path| json!({ "item": path.trim_start_matches("disclosed."), "text": "Une place." }))
        .collect();
    let letter = json!({
        "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
        "basis": {
            "kind": "override", "reason": "imminent_danger", "person_informed": false,
            "explanation": "Menace de mort pour ce soir, mineure seule."
        },
        "disclosed": disclosed, "language": "fr"
    });
    let promise = json!({
        "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
    });
    let end = json!({
        "case": quiet, "reason": "goal_met", "content": "none", "person": "improved",
        "services": [], "satisfaction": "yes", "risk": 1, "note": ""
    });
    let mut all = if number.is_multiple_of(EIGHTH) {
        dear_forms(office, &case, &first, &made.promise, number)
    } else {
        Vec::new()
    };
    all.extend([
        FormOf {
            call: "save_contact",
            body: contact.clone(),
            texts: &[
                "pseudonym",
                "problem_other",
                "summary",
                "emergency_action",
                "informed",
                "import_ref",
                "incident.reported_where",
                "incident.reported_ref",
                "talk.campaign",
                "safe_contact.phone",
                "safe_contact.hours",
                "safe_contact.say",
                "call_back.note",
            ],
            read: ("open_contact", Value::Null),
        },
        FormOf {
            call: "save_draft",
            body: contact,
            texts: &["pseudonym", "summary", "call_back.note"],
            read: ("open_draft", json!({})),
        },
        FormOf {
            call: "save_correction",
            body: json!({ "contact": first, "draft": Office::contact() }),
            texts: &["draft.pseudonym", "draft.summary"],
            read: ("open_contact", json!({ "id": first })),
        },
        FormOf {
            call: "move_contact",
            body: json!({
                "contact": standing.wanderer, "case": case, "reason": "C’était l’autre sœur."
            }),
            texts: &["reason"],
            read: view.clone(),
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
            texts: &[
                "safe_contact.phone",
                "safe_contact.hours",
                "safe_contact.say",
            ],
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
            // Long enough ago that the body may be reminded now.
            body: json!({
                "referral": referral, "way": "phone", "at": "2026-11-21T14:32:00+01:00",
                "whom": "Accueil", "proof": "", "note": ""
            }),
            texts: &["whom", "proof", "note"],
            read: view.clone(),
        },
        FormOf {
            call: "record_reminder",
            body: json!({ "referral": referral, "way": "phone", "at": null, "note": "" }),
            texts: &["note"],
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
            body: json!({
                "followup": made.promise, "outcome": "reached", "note": "", "next": promise
            }),
            texts: &["note", "next.note"],
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
            call: "promise_protocol_step",
            body: json!({ "protocol": made.protocol, "step": "next_day", "promise": promise }),
            texts: &["promise.note"],
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
            call: "prepare_letter",
            body: letter.clone(),
            texts: ITEMS,
            read: (LETTER, Value::Null),
        },
        FormOf {
            call: "refer",
            body: letter,
            texts: REFERRAL,
            read: view.clone(),
        },
        FormOf {
            call: "hold_case",
            body: json!({ "case": quiet, "hold": true, "reason": "Demande du parquet." }),
            texts: &["reason"],
            read: calm.clone(),
        },
        FormOf {
            call: "ask_to_close",
            body: end.clone(),
            texts: &["note"],
            read: calm.clone(),
        },
        FormOf {
            call: "decide_closure",
            body: json!({ "case": quiet, "approve": false, "note": "Appeler encore l’école." }),
            texts: &["note"],
            read: calm.clone(),
        },
        FormOf {
            call: "close_case",
            body: end,
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
            call: "record_review",
            body: {
                let mut review = crate::reviews::review(&Value::Null);
                review["contact"] = standing.heard.clone();
                review
            },
            texts: &["good", "change"],
            read: (
                "view_reviews",
                json!({ "case": null, "contact": standing.heard }),
            ),
        },
        FormOf {
            call: "change_body",
            body: json!({
                "body": body["id"], "facts": crate::directory::facts(&body), "source": "Appel",
                "checked": true
            }),
            texts: BODY,
            read: ("view_body", json!({ "id": body["id"] })),
        },
        FormOf {
            call: "retire_body",
            body: json!({ "body": body["id"], "until": "2026-12-31", "reason": "Ferme en janvier." }),
            texts: &["reason"],
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
    ]);
    all
}

/// Every eighth string of a half goes through the dear forms too.
const EIGHTH: usize = 8;

/// Forms for which much must be made first, or which leave something in every list that is read
/// afterwards. Their texts are checked by what checks those of other forms.
fn dear_forms(
    office: &mut Office,
    case: &Value,
    contact: &Value,
    promise: &Value,
    number: usize,
) -> Vec<FormOf> {
    let view = ("view_case", json!({ "id": case }));
    let unreached =
        json!({ "followup": promise, "outcome": "no_answer", "note": "", "next": null });
    // The third try is a form's; after it a supervisor decides.
    for _ in 0..2 {
        office.must("record_attempt", unreached.clone());
    }
    let mut facts = crate::directory::centre();
    facts["name"] = json!({
        "ar": format!("مركز {number}"), "fr": format!("Centre {number}"), "en": format!("Place {number}")
    });
    vec![
        FormOf {
            call: "record_attempt",
            body: unreached,
            texts: &["note"],
            read: view.clone(),
        },
        FormOf {
            call: "decide_attempts",
            body: json!({
                "followup": promise, "decision": "go_on", "reason": "Elle répond le soir."
            }),
            texts: &["reason"],
            read: view,
        },
        FormOf {
            call: "change_contact",
            body: json!({ "contact": contact, "draft": Office::contact() }),
            texts: &["draft.pseudonym", "draft.summary"],
            read: ("open_contact", json!({ "id": contact })),
        },
        FormOf {
            call: "add_body",
            body: json!({ "kind": "women", "facts": facts, "source": "Appel", "checked": false }),
            texts: BODY,
            read: ("view_body", Value::Null),
        },
        FormOf {
            call: "add_entry",
            body: json!({
                "list": "platforms", "code": format!("T{number:03}"), "from": null, "under": null,
                "label": {
                    "ar": format!("منصة {number}"), "fr": format!("Réseau {number}"),
                    "en": format!("Network {number}")
                },
                "sexual": false, "risk_question": false,
                "crosswalk": { "insafe": null, "chi": null, "emc": null }
            }),
            texts: &["label.ar", "label.fr", "label.en"],
            read: ("view_lists", json!({})),
        },
    ]
}

/// Where a text stands; that of a letter's item, by the item's name.
fn at<'a>(body: &'a mut Value, path: &str) -> &'a mut Value {
    path.split('.').fold(body, |value, name| match value {
        Value::Array(items) => items
            .iter_mut()
            .find(|item| item["item"] == name)
            .map(|item| &mut item["text"])
            .unwrap_or_else(|| panic!("no {path}")),
        value => &mut value[name],
    })
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
    let standing = Standing::of(&mut office);
    // A helpline that is used stays what it was, whatever is typed into it.
    let before = office.must("list_accounts", json!({}));
    let mut told = Vec::new();
    let (mut typed_into, mut kept_by) = (BTreeSet::new(), BTreeSet::new());
    for (number, typed) in strings.enumerate() {
        // A case of its own, so that what is read back is what was written now.
        if number % 40 == 0 {
            office.restart();
            office.sign_in("nadia", PASSPHRASE);
        }
        let mut written = Vec::new();
        for (place, form) in forms(&mut office, &standing, number)
            .into_iter()
            .enumerate()
        {
            let string = Typed {
                number,
                place,
                typed,
            };
            let call = form.call;
            typed_into.extend(form.texts.iter().map(|path| (call, *path)));
            written.extend(write(&mut office, form, string));
        }
        for one in written.iter().filter(|one| !one.string.is_empty()) {
            kept_by.extend(one.paths.iter().map(|path| (one.call, *path)));
        }
        told.extend(read_back(&mut office, written));
        look_for(&mut office, typed);
    }
    assert_eq!(kept_by, typed_into, "no field refuses every string");
    assert_eq!(office.must("list_accounts", json!({})), before);
    office.must("lock", json!({}));
    stands_in_the_store(&office, &told);
    let me = office.sign_in("nadia", PASSPHRASE);
    assert_eq!(me["notices"], json!([]));
}

/// Whatever is looked for, what is found is a list.
fn look_for(office: &mut Office, typed: &str) {
    for (call, wish) in [
        ("find", json!({ "text": typed })),
        (
            "list_cases",
            json!({ "owner": null, "closed": false, "text": typed }),
        ),
        ("list_contacts", json!({ "text": typed, "limit": 5 })),
        ("find_previous", json!({ "asked": [typed] })),
        ("find_traces", json!({ "text": typed, "names": [typed] })),
    ] {
        let found = office.must(call, wish);
        assert!(found.is_array(), "{call} {typed:?}: {found}");
    }
    let all = json!({
        "account": null, "record": typed, "kind": null, "first": null, "last": null, "before": null
    });
    for (call, wish) in [
        ("view_history", all),
        ("check_register_code", json!({ "code": typed })),
    ] {
        if let Err(problem) = office.call(call, wish) {
            assert_eq!(problem["kind"], "refused", "{call} {typed:?}: {problem}");
        }
    }
}

/// What letters tell is stored as it was typed: only the letter makes its links harmless.
fn stands_in_the_store(office: &Office, told: &[String]) {
    let store = office.beside();
    let stored: BTreeSet<String> = store
        .prepare("SELECT text FROM disclosed")
        .and_then(|mut all| {
            all.query_map([], |row| row.get(0))
                .and_then(Iterator::collect)
        })
        .expect("what letters tell");
    for text in told {
        assert!(stored.contains(text), "{text:?} is not stored");
    }
}

/// What one form keeps, and where it is read back.
struct Written<'a> {
    call: &'static str,
    paths: Vec<&'static str>,
    string: Typed<'a>,
    read: (&'static str, Value),
}

/// A string with its number and that of the form.
#[derive(Clone, Copy)]
struct Typed<'a> {
    number: usize,
    place: usize,
    typed: &'a str,
}

impl Typed<'_> {
    /// The string as it is typed into one field: with a mark behind it that no other field
    /// has, so that no field answers for another. An empty one stays empty.
    fn marked(self, path: &str) -> String {
        if self.is_empty() {
            self.typed.to_owned()
        } else {
            format!("{} {}", self.typed, self.mark(path))
        }
    }

    fn mark(self, path: &str) -> String {
        format!("\u{2E24}{}-{} {path}\u{2E25}", self.number, self.place)
    }

    fn is_empty(self) -> bool {
        kept(self.typed, true).is_empty()
    }
}

/// All texts of a form at once; those that are refused are taken out, and the rest is saved.
fn write<'a>(office: &mut Office, form: FormOf, string: Typed<'a>) -> Vec<Written<'a>> {
    let typed = string.typed;
    let FormOf {
        call,
        mut body,
        texts,
        read,
    } = form;
    let mut sound = body.clone();
    for path in texts {
        *at(&mut body, path) = json!(string.marked(path));
    }
    let mut refused = BTreeSet::new();
    let saved = loop {
        let problem = match office.call(call, body.clone()) {
            Ok(saved) => break saved,
            Err(problem) => problem,
        };
        assert_eq!(problem["kind"], "refused", "{call} {typed:?}: {problem}");
        for refusal in problem["refusals"].as_array().into_iter().flatten() {
            let mut field = refusal["field"].as_str().unwrap_or_default().to_owned();
            if call == "change_contact" {
                // Refused as in the form of a new contact.
                field.insert_str(0, "draft.");
            }
            assert!(
                texts.contains(&field.as_str()) && !refused.contains(&field),
                "{call} {typed:?} is refused at {field:?}: {problem}"
            );
            *at(&mut body, &field) = at(&mut sound, &field).clone();
            refused.insert(field);
        }
    };
    let paths: Vec<_> = texts
        .iter()
        .copied()
        .filter(|path| !refused.contains(*path))
        .collect();
    let written = |paths, read| Written {
        call,
        paths,
        string,
        read,
    };
    let value = &saved["value"];
    match call {
        "save_contact" => {
            // What belongs to the case is read there.
            let (of_case, own): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| {
                path.starts_with("safe_contact.") || path.starts_with("call_back.")
            });
            vec![
                written(own, ("open_contact", json!({ "id": value["contact"] }))),
                written(of_case, ("view_case", json!({ "id": value["case"]["id"] }))),
            ]
        }
        "add_body" => vec![written(paths, (read.0, json!({ "id": value })))],
        "prepare_letter" => vec![written(paths, (LETTER, saved))],
        "refer" => {
            // Laying out a page is slow: every eighth is printed.
            if string.number.is_multiple_of(EIGHTH) {
                let letter = office.fetch("print_letter", json!({ "referral": value["id"] }));
                assert!(
                    letter.is_ok_and(|page| page.starts_with(b"%PDF-")),
                    "{typed:?} is not printed"
                );
            }
            let (told, own): (Vec<_>, Vec<_>) = paths
                .into_iter()
                .partition(|path| path.starts_with("disclosed."));
            vec![written(own, read), written(told, (STORE, Value::Null))]
        }
        _ => vec![written(paths, read)],
    }
}

/// Each record is read once. It answers every text that was kept, and wherever it answers one,
/// it is as it was typed. Answers what is to be looked for in the store.
fn read_back(office: &mut Office, written: Vec<Written<'_>>) -> Vec<String> {
    let mut stored = Vec::new();
    let mut answers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for of_form in written.into_iter().filter(|one| !one.string.is_empty()) {
        let (look, wish) = of_form.read.clone();
        match look {
            STORE => {
                let texts = of_form.paths.iter().map(|path| of_form.string.marked(path));
                stored.extend(texts.map(|text| kept(&text, false)));
            }
            LETTER => {
                let mut all = Vec::new();
                said(&wish, &mut all);
                of_form.paths.iter().for_each(|path| {
                    letter_tells(&all, &of_form.string.marked(path));
                });
            }
            _ => {
                let all = answers.entry(format!("{look} {wish}")).or_insert_with(|| {
                    let mut all = Vec::new();
                    said(&office.must(look, wish), &mut all);
                    all
                });
                answered(&of_form, all);
            }
        }
    }
    stored
}

fn answered(written: &Written<'_>, all: &[String]) {
    let Written {
        call,
        paths,
        string,
        ..
    } = written;
    let typed = string.typed;
    for path in paths {
        let text = string.marked(path);
        let (many, single) = (kept(&text, false), kept(&text, true));
        let mut expected = match *call {
            // What is not saved yet stays as it stands in the form.
            "save_draft" | "save_correction" => vec![text],
            // A link is answered so that nobody can follow it; all else of the text is as it
            // was.
            _ => vec![
                links::defanged_in(&many),
                links::defanged_in(&single),
                many,
                single,
            ],
        };
        if path.ends_with("safe_contact.phone") {
            // The blanks that stood inside of invisible characters go too.
            expected.extend(expected.last().map(|one| one.trim().to_owned()));
        }
        let mark = string.mark(path);
        let told: Vec<&String> = all.iter().filter(|one| one.contains(&mark)).collect();
        assert!(!told.is_empty(), "{call} {path} does not answer {typed:?}");
        for one in told {
            assert!(
                expected.contains(one),
                "{call} {path}: {typed:?} is answered as {one:?}"
            );
        }
    }
}

/// A letter tells a text whole, or each of its lines on a line of its own; its links are
/// harmless.
fn letter_tells(all: &[String], text: &str) {
    let text = links::defanged_in(&kept(text, false));
    let whole = all.iter().any(|one| one.contains(&text));
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    assert!(
        whole || lines.all(|line| all.iter().any(|one| one == line)),
        "the letter does not tell {text:?}"
    );
}

/// What keeps a string from being a line of so many characters that must be answered.
fn refusal_of(typed: &str, max: usize) -> Option<&'static str> {
    let line = kept(typed, true);
    if line.chars().any(char::is_control) {
        Some("not_text")
    } else if line.chars().count() > max {
        Some("too_long")
    } else if line.is_empty() {
        Some("answer_missing")
    } else {
        None
    }
}

/// The longest name of a person, a place or an organisation.
const NAME: usize = 120;

fn set_up(texts: [&str; 4], login: &str, passphrase: &str) -> Value {
    let [organisation, place, contact_line, name] = texts;
    json!({
        "language": "fr", "pack": "ma-emc", "organisation": organisation, "place": place,
        "contact_line": contact_line, "name": name, "login": login, "passphrase": passphrase
    })
}

fn account(name: &str, login: &str, passphrase: &str) -> Value {
    json!({
        "name": name, "login": login, "role": "counsellor", "language": "fr", "passphrase": passphrase
    })
}

/// A desk and an account get their keys from a passphrase, and that is slow on purpose. So
/// every string is typed beside a passphrase that is too weak: nothing is made, and yet each
/// field says whether it would keep the string. The test below makes a dozen truly.
#[test]
fn names_of_people_and_helplines_are_kept_or_refused() {
    let mut new = Office::new();
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    office.sign_in("nadia", tests::PASSPHRASE);
    for typed in &strings() {
        let named = |fields: &[(&str, usize, bool)]| -> Vec<String> {
            let refused = fields.iter().filter_map(|(field, max, needed)| {
                let code = refusal_of(typed, *max)?;
                (*needed || code != "answer_missing").then(|| format!("{field} {code}"))
            });
            refused.collect()
        };
        let mut expected = named(&[
            ("organisation", NAME, true),
            ("name", NAME, true),
            ("login", NAME, true),
            ("place", NAME, false),
            ("contact_line", 200, false),
        ]);
        expected.push("passphrase weak_passphrase".to_owned());
        assert_eq!(
            new.refused("set_up", set_up([typed; 4], typed, "short")),
            expected,
            "{typed:?}"
        );
        let mut expected = named(&[("name", NAME, true), ("login", NAME, true)]);
        if expected.is_empty() {
            expected.push("passphrase weak_passphrase".to_owned());
        }
        assert_eq!(
            office.refused("add_account", account(typed, typed, "short")),
            expected,
            "{typed:?}"
        );
        // A code for somebody who opens no cases is not made either.
        let mut expected = named(&[("name", NAME, true), ("login", NAME, true)]);
        expected.push("role unknown_choice".to_owned());
        let invite =
            json!({ "name": typed, "login": typed, "role": "administrator", "language": "fr" });
        assert_eq!(
            office.refused("invite_account", invite),
            expected,
            "{typed:?}"
        );
        // A login that somebody else has keeps the name as it was.
        let mut expected = named(&[("name", NAME, true)]);
        if expected.is_empty() {
            expected.push("login login_taken".to_owned());
        }
        let rename = json!({ "account": amal, "name": typed, "login": "nadia" });
        assert_eq!(
            office.refused("rename_account", rename),
            expected,
            "{typed:?}"
        );
        let training =
            json!({ "account": amal, "title": typed, "on": "2026-01-01", "until": null });
        let told = named(&[("title", 200, true)]);
        match office.call("add_training", training) {
            Ok(_) => {
                let view = office.must("view_account", json!({ "id": amal }));
                assert_eq!(view["trainings"][0]["title"], kept(typed, true));
                assert!(told.is_empty(), "{typed:?}");
            }
            Err(problem) => assert_eq!(
                problem["refusals"].as_array().map(Vec::len),
                Some(told.len())
            ),
        }
    }
    assert_eq!(new.must("situation", json!({}))["stage"], "no_store");
    let accounts = office.must("list_accounts", json!({}));
    assert_eq!(accounts.as_array().map(Vec::len), Some(2));
}

/// One of each kind of string that a name may be.
const NAMES: [&str; 12] = [
    "عبد الله بن عبد الرحمن",
    "می\u{200C}خواهم",
    "abc \u{202E}مقلوب\u{202C} def",
    "zero\u{200B}width",
    "👩\u{200D}👩\u{200D}👧\u{200D}👦",
    "two\nlines",
    "<script>window.hit=1</script>",
    "'; DROP TABLE contact; --",
    "=HYPERLINK(\"x\";\"y\")",
    "../../../etc/passwd",
    "{\"a\": 1}",
    "null",
];

#[test]
fn a_dozen_names_are_truly_given_and_read_again() {
    let all = strings();
    assert!(NAMES.iter().all(|name| all.iter().any(|one| one == name)));
    let (first, others) = NAMES.split_at(4);
    let mut office = Office::new();
    let texts = [first[0], first[1], first[2], first[3]];
    let sheet = office.must("set_up", set_up(texts, "nadia", PASSPHRASE));
    // The sheet is typed back as it is, and nothing else opens the desk.
    for typed in &all {
        assert_eq!(
            office.refused("confirm_recovery", json!({ "typed": typed })),
            ["typed recovery_mismatch"],
            "{typed:?}"
        );
    }
    let me = office.must("confirm_recovery", json!({ "typed": groups(&sheet) }));
    for (field, typed) in [
        ("organisation", first[0]),
        ("contact_line", first[2]),
        ("name", first[3]),
    ] {
        assert_eq!(me[field], kept(typed, true), "{field}");
    }
    // The place stands in letters only.
    let case = office.case()["id"].clone();
    let body = office.must("list_bodies", json!({}))[0].clone();
    let letter = office.must(
        "prepare_letter",
        json!({
            "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": [{ "item": "needs", "text": "Une place." }], "language": "fr"
        }),
    );
    let mut told = Vec::new();
    said(&letter, &mut told);
    for typed in first {
        let kept = kept(typed, true);
        assert!(told.iter().any(|one| one.contains(&kept)), "{typed:?}");
    }
    for typed in others {
        office.must("add_account", account(typed, typed, COUNSELLOR));
    }
    let accounts = office.must("list_accounts", json!({}));
    let names: Vec<&Value> = accounts
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["name"])
        .collect();
    let expected: Vec<Value> = std::iter::once(&first[3])
        .chain(others)
        .map(|typed| json!(kept(typed, true)))
        .collect();
    assert_eq!(names, expected.iter().collect::<Vec<_>>());
    // A login opens the desk as it was typed.
    let me = office.sign_in(others[0], COUNSELLOR);
    assert_eq!(me["name"], kept(others[0], true));
    // No string is a sheet.
    office.must("lock", json!({}));
    for typed in &all {
        let wish = json!({ "typed": typed, "login": typed, "passphrase": PASSPHRASE });
        let refused = office.refused("recover", wish);
        assert!(
            refused.iter().all(|one| one.starts_with("typed ")),
            "{typed:?}: {refused:?}"
        );
        let wish = json!({ "login": typed, "code": typed, "passphrase": PASSPHRASE });
        let refused = office.refused("activate", wish);
        assert!(
            refused.iter().all(|one| one.starts_with("code ")),
            "{typed:?}: {refused:?}"
        );
    }
}
