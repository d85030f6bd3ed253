//! The directory: what a supervisor adds and changes, where it comes from, how long a
//! check counts, what was agreed, and in which order bodies are offered.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

fn body(office: &mut Office, code: &str) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    let mut all = bodies.as_array().into_iter().flatten();
    all.find(|one| one["code"] == code)
        .cloned()
        .unwrap_or_else(|| panic!("no {code}"))
}

/// What a form would send of a body, to be varied.
pub(crate) fn facts(row: &Value) -> Value {
    let names = [
        "name",
        "role",
        "address",
        "addressee",
        "phone",
        "web",
        "email",
        "hours",
        "languages",
        "ages",
        "genders",
        "area",
        "regions",
        "place",
        "problems",
        "services",
        "ways",
        "contact",
        "notes",
    ];
    names
        .into_iter()
        .map(|name| (name.to_owned(), row[name].clone()))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// A centre for girls in one town.
pub(crate) fn centre() -> Value {
    let none = json!({ "ar": "", "fr": "", "en": "" });
    json!({
        "name": { "ar": "مركز الاختبار", "fr": "Centre d’essai", "en": "Test centre" },
        "role": none, "address": { "ar": "", "fr": "1, rue d’essai\nCasablanca", "en": "" },
        "addressee": none, "phone": "0600000012", "web": "", "email": "accueil@exemple.ma",
        "hours": "9 h – 17 h", "languages": ["ar"], "ages": "minors", "genders": "female",
        "area": "all", "regions": [], "place": "Casablanca", "problems": ["HAR"],
        "services": ["mhpss"], "ways": ["email"], "contact": "Accueil", "notes": ""
    })
}

fn added(office: &mut Office, facts: Value) -> Value {
    let wish =
        json!({ "kind": "women", "facts": facts, "source": "Appel du 22/11", "checked": false });
    office.must("add_body", wish)["value"].clone()
}

fn change(row: &Value, facts: Value, checked: bool) -> Value {
    json!({ "body": row["id"], "facts": facts, "source": "Page officielle", "checked": checked })
}

/// A referral to a body with its letter made, and the letter's text.
fn draft(office: &mut Office, case: &Value, body: &Value) -> Value {
    let proposal = office.must(
        "propose_referral",
        json!({ "case": case, "body": body["id"], "language": "fr" }),
    );
    json!({
        "case": case, "body": body["id"], "service": proposal["services"][0], "priority": "normal",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": "facts", "text": "Menaces." }], "language": "fr"
    })
}

#[test]
fn a_supervisor_adds_a_body_and_a_letter_goes_to_it() {
    let mut office = Office::new().set_up();
    let id = added(&mut office, centre());
    let row = office.must("view_body", json!({ "id": id }))["row"].clone();
    assert_eq!(row["phone"], "+212 6 00 00 00 12", "V7");
    assert_eq!((&row["own"], &row["fresh"]), (&json!(true), &json!(false)));
    let case = office.case()["id"].clone();
    let wish = draft(&mut office, &case, &row);
    let letter = office.must("prepare_letter", wish.clone()).to_string();
    assert!(letter.contains("Centre d’essai"), "{letter}");
    assert!(letter.contains("1, rue d’essai"), "{letter}");
    assert!(letter.contains("Madame, Monsieur"), "{letter}");
    office.must("refer", wish);
    let found = office.must("find", json!({ "text": "casablanca" }));
    assert_eq!(found[0]["kind"], "body");
}

#[test]
fn what_is_no_fact_is_refused_beside_its_field() {
    let mut office = Office::new().set_up();
    let mut odd = centre();
    odd["name"]["ar"] = json!(" ");
    odd["name"]["fr"] = json!("Entraide NATIONALE");
    for (field, value) in [
        ("phone", json!("deux mille")),
        ("email", json!("accueil")),
        ("web", json!("nulle part")),
        ("services", json!([])),
        ("languages", json!(["xx"])),
        ("problems", json!(["XYZ"])),
        ("regions", json!(["nowhere"])),
    ] {
        odd[field] = value;
    }
    let wish = json!({ "kind": "women", "facts": odd, "source": "", "checked": false });
    let mut refused = office.refused("add_body", wish);
    refused.sort();
    assert_eq!(
        refused,
        [
            "facts.email not_an_email",
            "facts.languages unknown_choice",
            "facts.name.ar answer_missing",
            "facts.name.fr label_taken",
            "facts.phone not_a_phone",
            "facts.problems unknown_choice",
            "facts.regions unknown_choice",
            "facts.services answer_missing",
            "facts.web not_a_link",
            "source answer_missing",
        ]
    );
    let onde = body(&mut office, "ONDE");
    assert_eq!(
        office.refused("change_body", change(&onde, facts(&onde), false)),
        ["- nothing_changed"]
    );
}

#[test]
fn a_change_says_from_where_and_the_check_of_before_no_longer_counts() {
    let mut office = Office::new().set_up();
    let onde = body(&mut office, "ONDE");
    office.must("confirm_body", json!({ "id": onde["id"] }));
    assert_eq!(body(&mut office, "ONDE")["fresh"], true);
    let mut new = facts(&onde);
    new["hours"] = json!("8 h 30 – 18 h");
    new["name"]["en"] = json!("Observatory");
    office.must("change_body", change(&onde, new.clone(), false));
    let after = body(&mut office, "ONDE");
    assert_eq!(after["hours"], "8 h 30 – 18 h");
    assert_eq!(
        (&after["fresh"], &after["checked_on"]),
        (&json!(false), &Value::Null)
    );
    // Every other fact is still the pack's, and each change has its source.
    assert_eq!(after["phone"], onde["phone"]);
    let view = office.must("view_body", json!({ "id": onde["id"] }));
    assert_eq!(view["shipped_version"], "2026-11");
    let changes = view["changes"].as_array().expect("changes");
    let fields: Vec<&Value> = changes.iter().map(|one| &one["field"]).collect();
    assert_eq!(fields, ["hours", "name.en"]);
    assert_eq!(changes[0]["who"], "Nadia Essai");
    assert_eq!(changes[0]["source"], "Page officielle");
    // Checked as a whole, the changer vouches for it.
    office.must("change_body", change(&onde, new, true));
    let after = body(&mut office, "ONDE");
    assert_eq!(
        (&after["fresh"], &after["checked_by"]),
        (&json!(true), &json!("Nadia Essai"))
    );
    office.restart();
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(body(&mut office, "ONDE")["hours"], "8 h 30 – 18 h");
}

#[test]
fn a_check_counts_for_six_months() {
    let mut office = Office::new().set_up();
    let onde = body(&mut office, "ONDE");
    office.must("confirm_body", json!({ "id": onde["id"] }));
    for (day, fresh) in [
        ("2027-05-22T10:00:00+01:00", true),
        ("2027-05-23T10:00:00+01:00", false),
    ] {
        office.clock.set(day);
        office.sign_in("nadia", PASSPHRASE);
        let now = body(&mut office, "ONDE");
        assert_eq!(now["fresh"], fresh, "{day}");
        assert_eq!(now["checked_on"], "2026-11-22", "when it was is still said");
    }
}

#[test]
fn a_retired_body_takes_no_new_letter_and_keeps_the_old_ones() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let amane = body(&mut office, "AMANE");
    let wish = draft(&mut office, &case, &amane);
    office.must("refer", wish.clone());
    let retire = |until: Value, reason: &str| json!({ "body": amane["id"], "until": until, "reason": reason });
    assert_eq!(
        office.refused("retire_body", retire(json!("2026-11-21"), "")),
        ["until day_in_past", "reason reason_needed"]
    );
    assert_eq!(
        office.refused("retire_body", retire(Value::Null, "encore là")),
        ["until not_retired"]
    );
    office.must("retire_body", retire(json!("2026-11-22"), "fermé"));
    office.must("prepare_letter", wish.clone());
    office.clock.set("2026-11-23T10:00:00+01:00");
    assert_eq!(body(&mut office, "AMANE")["retired"], true);
    assert_eq!(office.refused("refer", wish.clone()), ["body body_retired"]);
    let ranked = office.must("rank_bodies", json!({ "case": case, "service": null }));
    assert!(
        !ranked
            .to_string()
            .contains(amane["id"].as_str().expect("an id"))
    );
    let view = office.must("view_case", json!({ "id": case }));
    assert_eq!(view["referrals"][0]["body_name"]["fr"], "AMANE");
    office.must("retire_body", retire(Value::Null, "rouvert"));
    office.must("refer", wish);
}

#[test]
fn a_letter_that_was_made_keeps_whom_it_addresses() {
    let mut office = Office::new().set_up();
    let id = added(&mut office, centre());
    let row = office.must("view_body", json!({ "id": id }))["row"].clone();
    let case = office.case()["id"].clone();
    let wish = draft(&mut office, &case, &row);
    let made = office.must("refer", wish)["value"]["id"].clone();
    let pages = |office: &mut Office| {
        office
            .fetch("print_letter", json!({ "referral": made }))
            .expect("a letter")
    };
    let first = pages(&mut office);
    let mut moved = facts(&row);
    moved["address"]["fr"] = json!("2, rue d’ailleurs\nTanger");
    moved["name"]["fr"] = json!("Centre d’essai et d’écoute, second du nom");
    office.must("change_body", change(&row, moved, false));
    assert!(first == pages(&mut office), "another letter was printed");
    // A list shows the present name.
    let view = office.must("view_case", json!({ "id": case }));
    assert_eq!(
        view["referrals"][0]["body_name"]["fr"],
        "Centre d’essai et d’écoute, second du nom"
    );
}

fn place(ranked: &Value, id: &Value) -> usize {
    let all = ranked.as_array().expect("a list");
    all.iter()
        .position(|one| one["body"] == *id)
        .expect("none is left out")
}

fn hint(ranked: &Value, id: &Value) -> Value {
    ranked[place(ranked, id)].clone()
}

#[test]
fn bodies_are_offered_in_the_order_that_fits_each_with_why() {
    let mut office = Office::new().set_up();
    let centre = added(&mut office, centre());
    let mut french = self::centre();
    french["name"] = json!({ "ar": "مكتب الاختبار", "fr": "Bureau d’essai", "en": "Test office" });
    french["languages"] = json!(["fr"]);
    french["ages"] = json!("adults");
    french["problems"] = json!(["DEF"]);
    let french = added(&mut office, french);
    // A girl of 14 who speaks Arabic, harassed.
    let case = office.case()["id"].clone();
    let ranked = office.must("rank_bodies", json!({ "case": case, "service": "mhpss" }));
    let bodies = office.must("list_bodies", json!({}));
    assert_eq!(
        ranked.as_array().map(Vec::len),
        bodies.as_array().map(Vec::len),
        "nothing is hidden"
    );
    assert_eq!(place(&ranked, &centre), 0);
    let best = hint(&ranked, &centre);
    assert_eq!(best["fits"], true);
    assert_eq!(
        best["because"],
        json!([
            { "reason": "problem", "code": "HAR" }, { "reason": "service", "code": "mhpss" },
            { "reason": "minors", "code": "" }, { "reason": "women", "code": "" },
            { "reason": "language", "code": "ar" }
        ])
    );
    let worst = hint(&ranked, &french);
    assert_eq!(worst["fits"], false);
    assert_eq!(
        worst["against"],
        json!([
            { "reason": "problem", "code": "HAR" }, { "reason": "adults", "code": "" },
            { "reason": "language", "code": "ar" }
        ])
    );
    let cndp = body(&mut office, "CNDP");
    assert_eq!(
        hint(&ranked, &cndp["id"])["against"],
        json!([{ "reason": "service", "code": "mhpss" }])
    );
    // A region that nobody knows speaks against no body.
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    contact["person"] = json!({
        "birth_year": null, "age_estimated": false, "living": null, "vulnerabilities": [],
        "grade": null, "school_type": null, "region": "unknown", "milieu": null,
        "repeat_contact": null
    });
    let elsewhere = office.must("save_contact", contact)["value"]["case"]["id"].clone();
    let mut regional = facts(&office.must("view_body", json!({ "id": centre }))["row"]);
    let region = office.must("pack", json!({}))["regions"][0]["code"].clone();
    regional["regions"] = json!([region]);
    let row = json!({ "id": centre });
    office.must("change_body", change(&row, regional, false));
    let ask = json!({ "case": elsewhere, "service": null });
    let ranked = office.must("rank_bodies", ask);
    assert_eq!(hint(&ranked, &centre)["fits"], true);
    // In danger those who protect at once come first.
    office.must(
        "set_risk",
        json!({
            "case": case, "risk": 4, "reason": "", "informed": "Nadia", "safe_now": "no",
            "emergency_action": "19"
        }),
    );
    let ranked = office.must("rank_bodies", json!({ "case": case, "service": null }));
    assert_eq!(ranked[0]["because"][0]["reason"], "danger");
}

#[test]
fn agreements_are_kept_and_their_end_is_told_sixty_days_before() {
    let mut office = Office::new().set_up().with_counsellor();
    office.sign_in("nadia", PASSPHRASE);
    let atec = body(&mut office, "ATEC");
    let wish = |signed: &str, until: Value| {
        json!({
            "body": atec["id"], "signed_on": signed, "valid_until": until,
            "contact": "Coordinatrice", "exchange": "Résumé et besoins, avec accord.", "note": ""
        })
    };
    let mut odd = wish("2026-11-23", json!("2026-11-01"));
    odd["exchange"] = json!(" ");
    assert_eq!(
        office.refused("record_agreement", odd),
        [
            "signed_on in_future",
            "valid_until end_before_start",
            "exchange answer_missing"
        ]
    );
    office.must("record_agreement", wish("2025-11-20", json!("2026-11-20")));
    assert_eq!(body(&mut office, "ATEC")["agreement"]["standing"], "lapsed");
    let day = office.must("my_day", json!({}))["agreements"].clone();
    assert_eq!(
        (&day[0]["lapsed"], &day[0]["name"]["en"]),
        (&json!(true), &atec["name"]["en"])
    );
    // A new one takes its place; the old one stays to be read.
    office.must("record_agreement", wish("2026-11-22", json!("2027-03-01")));
    assert_eq!(office.must("my_day", json!({}))["agreements"], json!([]));
    let view = office.must("view_body", json!({ "id": atec["id"] }));
    assert_eq!(view["agreements"].as_array().map(Vec::len), Some(2));
    assert_eq!(view["agreements"][0]["valid_until"], "2027-03-01");
    for (today, told) in [("2026-12-30", 0), ("2026-12-31", 1)] {
        office.clock.set(&format!("{today}T10:00:00+01:00"));
        office.sign_in("nadia", PASSPHRASE);
        let day = office.must("my_day", json!({}))["agreements"].clone();
        assert_eq!(day.as_array().map(Vec::len), Some(told), "{today}");
    }
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(office.must("my_day", json!({}))["agreements"], json!([]));
}

#[test]
fn only_a_supervisor_changes_the_directory() {
    let mut office = Office::new().set_up().with_counsellor();
    for name in ["add_body", "change_body", "retire_body", "record_agreement"] {
        assert_eq!(office.refused(name, json!({})), ["- not_allowed"], "{name}");
    }
    let onde = body(&mut office, "ONDE");
    office.must("view_body", json!({ "id": onde["id"] }));
    office.must("confirm_body", json!({ "id": onde["id"] }));
}

#[test]
fn a_service_that_is_no_longer_offered_is_not_proposed() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let onde = body(&mut office, "ONDE");
    office.must(
        "retire_entry",
        json!({ "list": "services", "code": "legal", "until": "2026-11-22" }),
    );
    let ask = json!({ "case": case, "body": onde["id"], "language": "fr" });
    let services =
        |office: &mut Office| office.must("propose_referral", ask.clone())["services"].clone();
    assert_eq!(
        services(&mut office),
        json!(["protection", "mhpss", "legal"])
    );
    office.clock.set("2026-11-23T10:00:00+01:00");
    assert_eq!(services(&mut office), json!(["protection", "mhpss"]));
}
