//! What a contact takes and what it refuses; the draft that survives a crash.

use proptest::prelude::*;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

fn with(changes: Value) -> Value {
    let mut contact = Office::contact();
    for (name, value) in changes.as_object().into_iter().flatten() {
        contact[name] = value.clone();
    }
    contact
}

#[test]
fn v1_times_are_in_order_and_not_in_the_future() {
    let mut office = Office::new().set_up();
    let ends_first = with(json!({ "ended": "2026-11-22T14:10:00+01:00" }));
    assert_eq!(
        office.refused("save_contact", ends_first),
        ["ended end_before_start"]
    );
    let tomorrow = with(
        json!({ "started": "2026-11-23T09:00:00+01:00", "ended": "2026-11-23T09:30:00+01:00" }),
    );
    assert_eq!(
        office.refused("save_contact", tomorrow),
        ["started in_future", "ended in_future"]
    );
    let nonsense = with(json!({ "started": "yesterday" }));
    assert_eq!(
        office.refused("save_contact", nonsense),
        ["started not_a_date"]
    );
}

#[test]
fn v2_a_silent_call_holds_nothing_about_a_person() {
    let mut office = Office::new().set_up();
    let silent = json!({ "call_type": "non_counselling", "non_counselling": "silent" });
    let told = with(silent);
    let refused = office.refused("save_contact", told);
    for field in ["age", "gender", "problem", "risk", "summary"] {
        assert!(
            refused.contains(&format!("{field} non_counselling_has_data")),
            "{refused:?}"
        );
    }
    let bare = with(json!({
        "call_type": "non_counselling", "non_counselling": "silent", "age": null, "gender": null,
        "problem": null, "risk": null, "summary": "", "online": null
    }));
    office.must("save_contact", bare);
}

#[test]
fn v3_a_counselling_contact_has_its_mandatory_answers() {
    let mut office = Office::new().set_up();
    let empty = with(
        json!({ "age": null, "gender": null, "problem": null, "summary": "  ", "online": null }),
    );
    let refused = office.refused("save_contact", empty);
    for field in ["age", "gender", "problem", "summary", "online"] {
        assert!(
            refused.contains(&format!("{field} answer_missing")),
            "{refused:?}"
        );
    }
    office.must(
        "save_contact",
        with(json!({ "age": { "kind": "unknown" }, "gender": "not_said" })),
    );
}

#[test]
fn v4_an_adult_about_herself_is_not_fourteen() {
    let mut office = Office::new().set_up();
    let both = with(json!({ "call_type": "adult_about_self" }));
    assert_eq!(
        office.refused("save_contact", both),
        ["age adult_and_minor"]
    );
}

#[test]
fn risk_is_asked_forced_and_at_four_explained() {
    let mut office = Office::new().set_up();
    assert_eq!(
        office.refused("save_contact", with(json!({ "risk": null }))),
        ["risk risk_required"]
    );
    let sextortion = with(json!({ "problem": "SXT", "risk": 2 }));
    assert_eq!(
        office.refused("save_contact", sextortion),
        ["risk risk_too_low"]
    );
    let danger = with(json!({ "risk": 4 }));
    assert_eq!(
        office.refused("save_contact", danger),
        [
            "emergency_action emergency_action_needed",
            "safe_now answer_missing"
        ]
    );
    let out_of_scale = with(json!({ "risk": 9 }));
    assert_eq!(
        office.refused("save_contact", out_of_scale),
        ["risk unknown_choice"]
    );
}

#[test]
fn a_promise_needs_a_case_and_a_safe_way() {
    let mut office = Office::new().set_up();
    let call_back = json!({ "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" });
    let alone = with(json!({ "call_back": call_back }));
    assert_eq!(office.refused("save_contact", alone), ["case case_needed"]);
    let unasked = with(json!({ "call_back": call_back, "case": { "kind": "new" } }));
    assert_eq!(
        office.refused("save_contact", unasked),
        ["call_back.channel safe_contact_needed"]
    );
    let mut safe = Office::safe_contact();
    safe["allowed"] = json!(false);
    let never =
        with(json!({ "call_back": call_back, "case": { "kind": "new" }, "safe_contact": safe }));
    assert_eq!(
        office.refused("save_contact", never),
        ["call_back.channel contact_not_allowed"]
    );
    let other = with(json!({
        "call_back": { "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "whatsapp", "note": "" },
        "case": { "kind": "new" }, "safe_contact": Office::safe_contact()
    }));
    assert_eq!(
        office.refused("save_contact", other),
        ["call_back.channel channel_not_allowed"]
    );
    let past = with(json!({
        "call_back": { "due": "2026-11-21T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" },
        "case": { "kind": "new" }, "safe_contact": Office::safe_contact()
    }));
    assert_eq!(
        office.refused("save_contact", past),
        ["call_back.due due_in_past"]
    );
    // Nothing of all this was kept.
    assert_eq!(
        office.must("list_contacts", json!({ "text": "", "limit": 50 })),
        json!([])
    );
    assert_eq!(office.must("caseload", json!({}))["cases"], json!([]));
}

#[test]
fn bad_text_is_refused_or_made_harmless() {
    let mut office = Office::new().set_up();
    let long = with(json!({ "summary": "ش".repeat(2001) }));
    assert_eq!(office.refused("save_contact", long), ["summary too_long"]);
    assert_eq!(
        office.refused("save_contact", with(json!({ "summary": "a\u{0}b" }))),
        ["summary not_text"]
    );
    let odd = "<b>مرحبا</b> '; DROP TABLE contact; -- \u{202E}exe.fdp 👩‍👧 =1+1";
    let saved = office.must("save_contact", with(json!({ "summary": odd })));
    let view = office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
    assert_eq!(view["draft"]["summary"], odd.replace('\u{202E}', ""));
    let unknown = with(
        json!({ "channel": "pigeon", "platforms": ["nowhere"], "other_problems": ["HAR", "THR", "DEF"] }),
    );
    let refused = office.refused("save_contact", unknown);
    assert!(
        refused.contains(&"channel unknown_choice".to_owned()),
        "{refused:?}"
    );
    assert!(
        refused.contains(&"platforms unknown_choice".to_owned()),
        "{refused:?}"
    );
    assert!(
        refused.contains(&"other_problems too_many".to_owned()),
        "{refused:?}"
    );
}

#[test]
fn the_draft_survives_the_death_of_the_process_and_goes_with_the_save() {
    let mut office = Office::new().set_up().with_counsellor();
    let half = with(json!({ "summary": "تقول إن حسابا مجهولا", "age": null }));
    office.must("save_draft", half);
    office.restart();
    office.sign_in("amal", COUNSELLOR);
    let kept = office.must("open_draft", json!({}));
    assert_eq!(kept["draft"]["summary"], "تقول إن حسابا مجهولا");
    office.must("save_contact", Office::contact());
    assert_eq!(office.must("open_draft", json!({})), Value::Null);
    assert_eq!(office.must("my_day", json!({}))["draft"], Value::Null);
}

#[test]
fn a_code_a_pseudonym_or_a_word_finds_the_contact() {
    let mut office = Office::new().set_up();
    let saved = office.must(
        "save_contact",
        with(json!({ "pseudonym": "لينا", "summary": "مدرسةٌ بعيدة" })),
    );
    let code = saved["value"]["code"].as_str().expect("a code").to_owned();
    for asked in [code.as_str(), &code[4..7], "لينا", "مدرسه", "بعيده"] {
        let found = office.must("find", json!({ "text": asked }));
        assert_eq!(found[0]["code"], code, "{asked}");
    }
    for odd in ["", "\"", "NEAR(", "a OR", "*", "-", "contact:x", "()"] {
        office.must("find", json!({ "text": odd }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is typed is kept as it reads or refused; never a fault.
    #[test]
    fn any_text_is_kept_or_refused(summary in ".{0,120}", pseudonym in ".{0,90}", asked in ".{0,40}") {
        thread_local! { static OFFICE: std::cell::RefCell<Option<Office>> = const { std::cell::RefCell::new(None) }; }
        OFFICE.with_borrow_mut(|office| {
            let office = office.get_or_insert_with(|| Office::new().set_up());
            match office.call("save_contact", with(json!({ "summary": summary, "pseudonym": pseudonym }))) {
                Ok(saved) => {
                    office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
                }
                Err(problem) => assert_eq!(problem["kind"], "refused", "{problem}"),
            }
            office.must("find", json!({ "text": asked }));
        });
    }
}

fn pieces(office: &mut Office, text: &str) -> Vec<(String, String)> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let found = office.must("find_traces", json!({ "text": text }));
    let place = |one: &Value, name: &str| {
        usize::try_from(one[name].as_u64().expect("a place")).expect("a place")
    };
    found
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| {
            let piece = &units[place(one, "start")..place(one, "end")];
            let kind = one["kind"].as_str().unwrap_or_default().to_owned();
            (kind, String::from_utf16(piece).expect("whole letters"))
        })
        .collect()
}

#[test]
fn v8_numbers_and_papers_in_free_text_are_pointed_at_and_never_refused() {
    let mut office = Office::new().set_up().with_counsellor();
    let told = "👧🏽 Il écrit du 06 00 00 00 12, sa CIN est AB123456, carte 4242 4242 4242 4242.";
    let found = pieces(&mut office, told);
    let expected = [
        ("phone", "06 00 00 00 12"),
        ("identity_card", "AB123456"),
        ("payment_card", "4242 4242 4242 4242"),
    ];
    assert_eq!(
        found,
        expected.map(|(kind, piece)| (kind.to_owned(), piece.to_owned()))
    );
    // A warning is no refusal.
    let saved = office.must("save_contact", with(json!({ "summary": told })));
    let code = saved["value"]["code"].as_str().expect("a code").to_owned();
    let about =
        format!("Voir {code}, le 22/11/2026 à 14:30 : 14 ans, https://exemple.org/0600000012");
    assert_eq!(pieces(&mut office, &about), []);
    // Looking leaves no trace of its own: nobody decided anything.
    assert_eq!(
        office.refused("find_traces", json!({ "text": "1".repeat(20_001) })),
        ["text too_long"]
    );
}

#[test]
fn v7_a_safe_number_is_written_one_way() {
    let mut office = Office::new().set_up();
    let mut safe = Office::safe_contact();
    safe["phone"] = json!("0600-000-007");
    let opened = office.must(
        "save_contact",
        with(json!({ "case": { "kind": "new" }, "safe_contact": safe })),
    );
    let view = office.must("view_case", json!({ "id": opened["value"]["case"]["id"] }));
    assert_eq!(view["safe_contact"]["phone"], "+212 6 00 00 00 07");
}

#[test]
fn an_earlier_contact_of_the_person_is_found_by_what_is_typed() {
    let mut office = Office::new().set_up().with_counsellor();
    let opened = office.must(
        "save_contact",
        with(json!({ "pseudonym": "لِينا", "case": { "kind": "new" }, "safe_contact": Office::safe_contact() })),
    );
    let case = opened["value"]["case"].clone();
    let contact = opened["value"]["code"].as_str().expect("a code").to_owned();
    let alone = office.must(
        "save_contact",
        with(json!({ "pseudonym": "Étoile  du Nord", "import_source": "emc_portal", "import_ref": "P-2026-41" })),
    );
    let code_of_case = case["code"].as_str().expect("a code").to_owned();
    for asked in [
        "لينا",
        "06 00 00 00 01",
        "00212600000001",
        &contact,
        &contact.to_lowercase(),
        &code_of_case,
    ] {
        let found = office.must("find_previous", json!({ "asked": [asked] }));
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{asked}: {found}");
        assert_eq!(found[0]["contact"]["case"]["code"], code_of_case, "{asked}");
        assert_eq!(
            found[0]["safe_contact"]["say"], "la bibliothèque",
            "{asked}"
        );
    }
    for asked in ["etoile du nord", "P-2026-41"] {
        let found = office.must("find_previous", json!({ "asked": [asked] }));
        assert_eq!(
            found[0]["contact"]["code"], alone["value"]["code"],
            "{asked}"
        );
        assert_eq!(found[0]["safe_contact"], Value::Null);
    }
    // Whole, not in part; and one line for a case, whatever leads to it.
    for asked in ["لي", "etoile", "06 00", "", " ", "14"] {
        assert_eq!(
            office.must("find_previous", json!({ "asked": [asked] })),
            json!([]),
            "{asked}"
        );
    }
    let both = office.must("find_previous", json!({ "asked": ["لينا", "0600000001"] }));
    assert_eq!(both.as_array().map(Vec::len), Some(1));
    // What is not yours does not exist.
    office.sign_in("nadia", PASSPHRASE);
    let other = json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr", "passphrase": "nine lamps behind the old mill" });
    office.must("add_account", other);
    office.sign_in("karim", "nine lamps behind the old mill");
    assert_eq!(
        office.must("find_previous", json!({ "asked": ["P-2026-41"] })),
        json!([])
    );
    // Of a colleague's case one learns whom to ask.
    for asked in ["لينا", "0600000001", &contact, &code_of_case] {
        let found = office.must("find_previous", json!({ "asked": [asked] }));
        assert_eq!(found[0]["kind"], "elsewhere", "{asked}");
        assert_eq!(found[0]["owner_name"], "Amal Essai", "{asked}");
    }
}

#[test]
fn w2_the_author_corrects_a_contact_for_a_day_and_adds_to_it_afterwards() {
    let mut office = Office::new().set_up().with_counsellor();
    let saved = office.must("save_contact", with(json!({ "platforms": ["tiktok"] })));
    let id = saved["value"]["contact"].clone();
    let corrected = with(
        json!({ "age": { "kind": "exact", "years": 15 }, "platforms": ["instagram"], "summary": "Corrigé : cela dure depuis un mois." }),
    );
    office.must(
        "change_contact",
        json!({ "contact": id, "draft": corrected }),
    );
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["row"]["code"], saved["value"]["code"]);
    assert_eq!(view["draft"]["age"]["years"], 15);
    assert_eq!(view["draft"]["platforms"], json!(["instagram"]));
    assert_eq!(view["changed_on"], "2026-11-22T14:32:00+01:00");
    assert_eq!(view["changeable_until"], "2026-11-23T14:32:00+01:00");
    assert_eq!(
        office.must("find", json!({ "text": "corrige" }))[0]["code"],
        saved["value"]["code"]
    );
    // What a save refuses, a correction refuses too.
    assert_eq!(
        office.refused(
            "change_contact",
            json!({ "contact": id, "draft": with(json!({ "summary": "" })) })
        ),
        ["summary answer_missing"]
    );
    // A supervisor adds, and rewrites nothing.
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.refused(
            "change_contact",
            json!({ "contact": id, "draft": corrected })
        ),
        ["- not_the_author"]
    );
    office.must(
        "add_addendum",
        json!({ "contact": id, "text": "Relu : penser à l’école." }),
    );
    office.sign_in("amal", COUNSELLOR);
    office.clock.set("2026-11-23T14:33:00+01:00");
    assert_eq!(
        office.refused(
            "change_contact",
            json!({ "contact": id, "draft": corrected })
        ),
        ["- contact_settled"]
    );
    office.must(
        "add_addendum",
        json!({ "contact": id, "text": "Elle a rappelé." }),
    );
    assert_eq!(
        office.refused("add_addendum", json!({ "contact": id, "text": "  " })),
        ["text answer_missing"]
    );
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["changeable_until"], Value::Null);
    assert_eq!(view["addenda"][0]["who"], "Nadia Essai");
    assert_eq!(view["addenda"][1]["text"], "Elle a rappelé.");
    assert_eq!(
        office.must("find", json!({ "text": "rappelé" }))[0]["code"],
        saved["value"]["code"]
    );
}

#[test]
fn v2_a_short_call_takes_nothing_about_a_person_later() {
    let mut office = Office::new().set_up();
    let silent = with(json!({
        "call_type": "non_counselling", "non_counselling": "silent", "age": null, "gender": null,
        "problem": null, "risk": null, "summary": "", "online": null
    }));
    let id = office.must("save_contact", silent.clone())["value"]["contact"].clone();
    assert_eq!(
        office.refused(
            "change_contact",
            json!({ "contact": id, "draft": Office::contact() })
        ),
        ["call_type kind_is_fixed"]
    );
    assert_eq!(
        office.refused(
            "add_addendum",
            json!({ "contact": id, "text": "C’était Lina." })
        ),
        ["text non_counselling_has_data"]
    );
    let mut prank = silent;
    prank["non_counselling"] = json!("prank");
    office.must("change_contact", json!({ "contact": id, "draft": prank }));
    prank["import_source"] = json!("emc_portal");
    prank["import_ref"] = json!("P-1");
    assert_eq!(
        office.refused("change_contact", json!({ "contact": id, "draft": prank })),
        ["import_ref non_counselling_has_data"]
    );
}

#[test]
fn v17_a_report_of_a_portal_is_recorded_once() {
    let mut office = Office::new().set_up().with_counsellor();
    let report = with(json!({ "import_source": "emc_portal", "import_ref": " P-2026-0041 " }));
    let first = office.must("save_contact", report.clone());
    let again = office
        .call("save_contact", report.clone())
        .expect_err("a duplicate");
    assert_eq!(again["refusals"][0]["code"], "reference_known");
    assert_eq!(again["refusals"][0]["field"], "import_ref");
    assert_eq!(
        again["refusals"][0]["facts"]["code"],
        first["value"]["code"]
    );
    // The same number at another source is another report; saving the same contact is no duplicate.
    office.must(
        "save_contact",
        with(json!({ "import_source": "onde", "import_ref": "P-2026-0041" })),
    );
    office.must(
        "change_contact",
        json!({ "contact": first["value"]["contact"], "draft": report }),
    );
    let view = office.must("open_contact", json!({ "id": first["value"]["contact"] }));
    assert_eq!(view["draft"]["import_ref"], "P-2026-0041");
    assert_eq!(
        office.refused("save_contact", with(json!({ "import_ref": "P-7" }))),
        ["import_source answer_missing"]
    );
    assert_eq!(
        office.refused(
            "save_contact",
            with(json!({ "import_source": "nowhere", "import_ref": "P-7" }))
        ),
        ["import_source unknown_choice"]
    );
    // A colleague learns that it is recorded, and nothing else.
    office.sign_in("nadia", PASSPHRASE);
    let other = json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr", "passphrase": "nine lamps behind the old mill" });
    office.must("add_account", other);
    office.sign_in("karim", "nine lamps behind the old mill");
    let elsewhere = office
        .call("save_contact", report)
        .expect_err("a duplicate");
    assert_eq!(
        elsewhere["refusals"][0]["code"],
        "reference_known_elsewhere"
    );
    assert_eq!(elsewhere["refusals"][0]["facts"], json!({}));
}

#[test]
fn a_contact_joins_a_case_later_and_moves_for_a_reason() {
    let mut office = Office::new().set_up().with_counsellor();
    let (one, other) = (office.case(), office.case());
    let alone = office.must("save_contact", Office::contact())["value"].clone();
    let id = alone["contact"].clone();
    let put =
        |case: &Value, reason: &str| json!({ "contact": id, "case": case["id"], "reason": reason });
    office.must("move_contact", put(&one, ""));
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["row"]["case"]["code"], one["code"]);
    assert_eq!(
        office.refused("move_contact", put(&one, "")),
        ["case already_done"]
    );
    assert_eq!(
        office.refused("move_contact", put(&other, "erreur")),
        ["reason reason_needed"]
    );
    office.must("move_contact", put(&other, "c’était l’autre sœur"));
    for (case, beside, way) in [(&one, &other, "out"), (&other, &one, "in")] {
        let view = office.must("view_case", json!({ "id": case["id"] }));
        let told = &view["timeline"][0];
        assert_eq!(told["kind"], "moved");
        assert_eq!(told["text"], "c’était l’autre sœur");
        assert_eq!(
            told["facts"],
            json!({ "contact": alone["code"], "case": beside["code"], "way": way })
        );
    }
    // The contact that a case was opened from is its only one now.
    let first = office.must("view_case", json!({ "id": one["id"] }))["contacts"][0]["id"].clone();
    let last = json!({ "contact": first, "case": other["id"], "reason": "c’était l’autre sœur" });
    assert_eq!(
        office.refused("move_contact", last),
        ["contact last_contact"]
    );
}

proptest! {
    /// Whatever is typed, what is pointed at lies inside the text, in order, and apart;
    /// and a number that is typed into it is always among it.
    #[test]
    fn any_text_can_be_looked_through(before in "\\PC{0,60}", number in 0..100u32, after in "\\PC{0,60}") {
        let text = format!("{before} +212 6 00 00 00 {number:02}, {after}");
        let units = text.encode_utf16().count();
        let found = casework::traces::find(&text);
        let mut free = 0;
        for one in &found {
            prop_assert!(free <= one.start && one.start < one.end && one.end <= units);
            free = one.end;
        }
        let phones = found.iter().filter(|one| one.kind == casework::traces::TraceKind::Phone);
        prop_assert!(phones.count() >= 1);
    }

    /// Letters, codes of the house and small numbers are never pointed at.
    #[test]
    fn codes_and_ages_are_no_traces(symbols in "[2-9A-HJ-NP-Z]{6}", years in 0..121u32, day in 1..29u32, month in 1..13u32) {
        let text = format!(
            "EMC-{}-{} {years} ans, EMC-{}-{} le {day:02}/{month:02}/2026",
            &symbols[..4], &symbols[4..], &symbols[..3], &symbols[3..]
        );
        prop_assert_eq!(casework::traces::find(&text), vec![]);
    }
}

/// Every optional answer, given.
fn told() -> Value {
    with(json!({
        "risk": 3, "informed": "Nadia Essai", "pseudonym": "Lina",
        "person": {
            "birth_year": 2012, "age_estimated": true, "living": "relatives",
            "vulnerabilities": ["poverty", "out_of_school"], "grade": "lower_secondary",
            "school_type": "public", "region": "rsk", "milieu": "rural", "repeat_contact": "no"
        },
        "incident": {
            "four_c": "contact", "facets": ["threats", "outing"], "started_on": "2026-10-01",
            "last_on": "2026-11-21", "ongoing": "yes", "frequency": "repeated", "place": "online",
            "offender_known": "no", "offender": "online_acquaintance", "offender_age": "adult",
            "offenders": 2, "caregiver_aware": "no", "reported": "yes",
            "reported_where": "école", "reported_ref": "R-7"
        },
        "talk": {
            "confidentiality_explained": "yes", "rights_discussed": "not_possible",
            "emotion_before": 1, "emotion_after": 3, "emotion": "shame", "felt_helped": "partly",
            "would_recommend": "not_asked", "heard_of_us": "school", "campaign": "Rentrée 2026",
            "heavy_contact": true
        }
    }))
}

#[test]
fn w2_whatever_a_call_tells_is_kept_word_for_word_and_corrected_whole() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.must("save_contact", told())["value"]["contact"].clone();
    let view = office.must("open_contact", json!({ "id": id }));
    for part in ["person", "incident", "talk"] {
        assert_eq!(view["draft"][part], told()[part], "{part}");
    }
    assert_eq!(view["four_c"], "contact");
    assert_eq!(view["repeat_contact"], "no");
    let mut less = told();
    less["person"]["vulnerabilities"] = json!([]);
    less["person"]["living"] = Value::Null;
    less["incident"]["four_c"] = Value::Null;
    less["talk"]["campaign"] = json!("");
    office.must("change_contact", json!({ "contact": id, "draft": less }));
    let view = office.must("open_contact", json!({ "id": id }));
    for part in ["person", "incident", "talk"] {
        assert_eq!(view["draft"][part], less[part], "{part}");
    }
    // The kind of risk follows from the problem again.
    assert_eq!(view["four_c"], "conduct");
}

#[test]
fn what_a_call_tells_is_checked() {
    let mut office = Office::new().set_up().with_counsellor();
    for (part, field, value, refused) in [
        ("person", "region", json!("atlantis"), "unknown_choice"),
        (
            "person",
            "vulnerabilities",
            json!(["disability"]),
            "not_asked",
        ),
        ("person", "vulnerabilities", json!(["sogiesc"]), "not_asked"),
        (
            "person",
            "vulnerabilities",
            json!(["minority"]),
            "not_asked",
        ),
        ("incident", "started_on", json!("2026-11-23"), "in_future"),
        ("incident", "started_on", json!("hier"), "not_a_date"),
        (
            "incident",
            "last_on",
            json!("2026-09-30"),
            "end_before_start",
        ),
        ("incident", "offenders", json!(0), "unknown_choice"),
        (
            "incident",
            "reported_where",
            json!("x".repeat(201)),
            "too_long",
        ),
        ("talk", "emotion_before", json!(6), "unknown_choice"),
        ("talk", "campaign", json!("x".repeat(81)), "too_long"),
    ] {
        let mut wrong = told();
        if field == "started_on" {
            wrong["incident"]["last_on"] = Value::Null;
        }
        wrong[part][field] = value;
        assert_eq!(
            office.refused("save_contact", wrong),
            [format!("{part}.{field} {refused}")]
        );
    }
    let mut wrong = told();
    wrong["person"]["living"] = json!("castle");
    assert_eq!(office.refused("save_contact", wrong), ["- bad_request"]);
}

#[test]
fn a_helpline_that_asks_may_record_it() {
    let mut office = Office::new().set_up_with("fr-3018");
    let mut asked = told();
    asked["person"]["region"] = Value::Null;
    asked["person"]["vulnerabilities"] = json!(["disability"]);
    asked["language"] = Value::Null;
    office.must("save_contact", asked);
}

#[test]
fn v2_a_silent_call_tells_nothing_more_either() {
    let mut office = Office::new().set_up();
    let mut silent = with(json!({
        "call_type": "non_counselling", "non_counselling": "silent", "age": null, "gender": null,
        "problem": null, "risk": null, "summary": "", "online": null
    }));
    for part in ["person", "incident", "talk"] {
        silent[part] = told()[part].clone();
    }
    assert_eq!(
        office.refused("save_contact", silent),
        [
            "person non_counselling_has_data",
            "incident non_counselling_has_data",
            "talk non_counselling_has_data"
        ]
    );
}

#[test]
fn v10_a_high_risk_names_the_supervisor_who_was_told() {
    let mut office = Office::new().set_up().with_counsellor();
    for risk in [3, 4] {
        let high = json!({ "risk": risk, "emergency_action": "19", "safe_now": "no" });
        assert_eq!(
            office.refused("save_contact", with(high)),
            ["informed informed_needed"]
        );
    }
    office.must(
        "save_contact",
        with(json!({ "risk": 3, "informed": "Nadia Essai" })),
    );
    // A supervisor who records it has been told.
    office.sign_in("nadia", PASSPHRASE);
    let saved = office.must("save_contact", with(json!({ "risk": 3 })));
    let view = office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
    assert_eq!(view["draft"]["informed"], "Nadia Essai");
}

#[test]
fn v18_the_age_and_the_year_of_birth_agree() {
    let mut office = Office::new().set_up();
    let born = |age: Value, year: i64| {
        let mut contact = with(json!({ "age": age }));
        contact["person"] = told()["person"].clone();
        contact["person"]["birth_year"] = json!(year);
        contact["person"]["age_estimated"] = json!(false);
        contact
    };
    let exact = |years: i64| json!({ "kind": "exact", "years": years });
    for (age, year) in [
        (exact(14), 2010),
        (exact(14), 2013),
        (json!({ "kind": "band", "band": "5-11" }), 2012),
        (json!({ "kind": "unknown" }), 1890),
        (Value::Null, 2027),
        (exact(14), i64::MIN),
        (json!({ "kind": "unknown" }), i64::MAX),
    ] {
        assert_eq!(
            office.refused("save_contact", born(age.clone(), year)),
            ["person.birth_year birth_year_disagrees"],
            "{age} {year}"
        );
    }
    // A number that no calendar holds is refused like any other.
    for year in [i64::MIN, i64::MAX] {
        let refused = office.refused("save_contact", born(Value::Null, year));
        assert!(refused.contains(&"person.birth_year birth_year_disagrees".to_owned()));
    }
    office.must("save_contact", born(exact(13), 2012));
    office.must(
        "save_contact",
        born(json!({ "kind": "band", "band": "12-17" }), 2012),
    );
    // The year alone tells the age that is reached in it, as an estimate.
    let saved = office.must("save_contact", born(Value::Null, 2012));
    let view = office.must("open_contact", json!({ "id": saved["value"]["contact"] }));
    assert_eq!(view["draft"]["age"], exact(14));
    assert_eq!(view["draft"]["person"]["age_estimated"], true);
    assert_eq!(view["age_band"], "12-17");
}

#[test]
fn v9_the_name_of_the_person_in_a_coded_text_is_pointed_at_and_never_refused() {
    let mut office = Office::new().set_up().with_counsellor();
    let kinds = |found: Value| -> Vec<String> {
        let found = found.as_array().cloned().unwrap_or_default();
        found
            .iter()
            .map(|one| one["kind"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let text = "قالت لِينَا إن رقمه 06 00 00 00 12";
    let found = office.must("find_traces", json!({ "text": text, "names": ["لينا"] }));
    assert_eq!(kinds(found), ["name", "phone"]);
    let found = office.must("find_traces", json!({ "text": text }));
    assert_eq!(kinds(found), ["phone"]);
    let saved = office.must(
        "save_contact",
        with(json!({ "pseudonym": "Lina", "summary": "Lina dit…", "case": { "kind": "new" } })),
    );
    let case = saved["value"]["case"]["id"].clone();
    let note = json!({ "text": "LINA a parlé à Carolina.", "case": case });
    let found = office.must("find_traces", note.clone());
    assert_eq!(kinds(found), ["name"]);
    // Whoever may not see the case does not learn what the person is called there.
    office.sign_in("nadia", PASSPHRASE);
    let other = json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr", "passphrase": "nine lamps behind the old mill" });
    office.must("add_account", other);
    office.sign_in("karim", "nine lamps behind the old mill");
    assert_eq!(office.must("find_traces", note), json!([]));
}

#[test]
fn a_second_contact_of_a_case_is_a_repeat_contact_whatever_was_ticked() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case();
    let later = office.must(
        "save_contact",
        with(json!({ "started": "2026-11-22T14:30:00+01:00", "case": { "kind": "existing", "case": case["id"] } })),
    );
    let view = office.must("open_contact", json!({ "id": later["value"]["contact"] }));
    assert_eq!(view["repeat_contact"], "yes");
    let cases = office.must("view_case", json!({ "id": case["id"] }));
    let contacts = cases["contacts"].as_array().cloned().unwrap_or_default();
    let first = contacts
        .iter()
        .find(|one| one["id"] != later["value"]["contact"])
        .expect("the first contact");
    let view = office.must("open_contact", json!({ "id": first["id"] }));
    assert_eq!(view["repeat_contact"], Value::Null);
}

#[test]
fn an_unfinished_correction_survives_the_death_of_the_process() {
    let mut office = Office::new().set_up().with_counsellor();
    let id = office.must("save_contact", Office::contact())["value"]["contact"].clone();
    let half = json!({ "contact": id, "draft": with(json!({ "summary": "Corrigé, à moitié" })) });
    office.must("save_correction", half.clone());
    office.restart();
    office.sign_in("amal", COUNSELLOR);
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["correction"]["draft"]["summary"], "Corrigé, à moitié");
    assert_eq!(view["draft"]["summary"], Office::contact()["summary"]);
    // It is no unfinished call, and goes with the correction that is saved.
    assert_eq!(office.must("open_draft", json!({})), Value::Null);
    office.must("change_contact", half.clone());
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["correction"], Value::Null);
    office.must("save_correction", half.clone());
    office.must("discard_correction", json!({ "id": id }));
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["correction"], Value::Null);
    // After a day nothing can be corrected, so nothing is kept.
    office.must("save_correction", half.clone());
    office.clock.set("2026-11-23T15:00:00+01:00");
    let view = office.must("open_contact", json!({ "id": id }));
    assert_eq!(view["correction"], Value::Null);
    assert_eq!(
        office.refused("save_correction", half),
        ["- contact_settled"]
    );
}

#[test]
fn a_heavy_contact_reminds_a_supervisor_of_the_person_and_of_nothing_else() {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    office.must("save_contact", told());
    assert_eq!(office.must("my_day", json!({}))["debriefs"], json!([]));
    office.sign_in("nadia", PASSPHRASE);
    let due = json!([{ "account": amal, "name": "Amal Essai", "count": 1 }]);
    assert_eq!(office.must("my_day", json!({}))["debriefs"], due);
    let people = office.must("caseload", json!({}))["people"].clone();
    let of_amal = |people: &Value| {
        let people = people.as_array().cloned().unwrap_or_default();
        let found = people.into_iter().find(|one| one["account"] == amal);
        found.expect("Amal")["heavy"].clone()
    };
    assert_eq!(of_amal(&people), 1);
    let wish = json!({ "account": amal });
    office.must("record_debrief", wish.clone());
    assert_eq!(office.must("my_day", json!({}))["debriefs"], json!([]));
    assert_eq!(office.refused("record_debrief", wish), ["- already_done"]);
    // The count stays for a month, so that somebody looks after her.
    let people = office.must("caseload", json!({}))["people"].clone();
    assert_eq!(of_amal(&people), 1);
}
