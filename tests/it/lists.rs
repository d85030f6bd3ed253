//! The helpline's lists: what a supervisor may change, and that everything old keeps
//! its meaning.

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

fn label(ar: &str, fr: &str, en: &str) -> Value {
    json!({ "ar": ar, "fr": fr, "en": en })
}

/// A problem that the helpline adds, to be varied.
fn problem() -> Value {
    json!({
        "list": "categories", "code": "VOY", "label": label("مضايقة بين الجيران", "Voisinage", "Neighbours"),
        "from": null, "under": null, "sexual": false, "risk_question": true,
        "crosswalk": { "insafe": "none", "chi": "violence-other", "emc": "other" }
    })
}

fn entry(office: &mut Office, list: &str, code: &str) -> Value {
    let lists = office.must("view_lists", json!({}));
    let of = lists["lists"].as_array().expect("lists");
    let of = of.iter().find(|one| one["list"] == list).expect("the list");
    let entries = of["entries"].as_array().expect("entries");
    let found = entries.iter().find(|one| one["code"] == code);
    found.cloned().unwrap_or_else(|| panic!("no {code}"))
}

fn contact_of(problem: &str) -> Value {
    let mut contact = Office::contact();
    contact["problem"] = json!(problem);
    contact
}

#[test]
fn a_new_problem_is_chosen_counted_and_told_in_a_letter() {
    let mut office = Office::new().set_up();
    let before = office.must("pack", json!({}))["version"].clone();
    let added = office.must("add_entry", problem());
    assert_eq!(added["value"], "EMC_VOY");
    assert_eq!(added["changes"], json!(["packs"]));
    let pack = office.must("pack", json!({}));
    assert_eq!(before, "2026-11");
    assert_eq!(pack["version"], "2026-11+1");
    let mut contact = contact_of("EMC_VOY");
    contact["case"] = json!({ "kind": "new" });
    let saved = office.must("save_contact", contact)["value"].clone();
    let opened = office.must("open_contact", json!({ "id": saved["contact"] }));
    assert_eq!(opened["pack_version"], "2026-11+1");
    let voy = entry(&mut office, "categories", "EMC_VOY");
    assert_eq!((&voy["used"], &voy["own"]), (&json!(1), &json!(true)));
    assert_eq!(
        voy["crosswalk"],
        json!({ "insafe": null, "chi": "violence-other", "emc": "other" })
    );
    let bodies = office.must("list_bodies", json!({}));
    let proposal = office.must(
        "propose_referral",
        json!({ "case": saved["case"]["id"], "body": bodies[0]["id"], "language": "ar" }),
    );
    assert!(
        proposal.to_string().contains("مضايقة بين الجيران"),
        "{proposal}"
    );
}

#[test]
fn a_rename_shows_everywhere_and_old_contacts_keep_code_and_version() {
    let mut office = Office::new().set_up();
    let saved = office.must("save_contact", contact_of("LOV"))["value"].clone();
    let wish = json!({ "list": "categories", "code": "LOV", "label": label("علاقات", "Relations amoureuses", "Love") });
    office.must("rename_entry", wish);
    let opened = office.must("open_contact", json!({ "id": saved["contact"] }));
    assert_eq!(opened["draft"]["problem"], "LOV");
    assert_eq!(opened["pack_version"], "2026-11");
    let lov = entry(&mut office, "categories", "LOV");
    assert_eq!(lov["label"]["fr"], "Relations amoureuses");
    assert_eq!(lov["shipped_label"]["fr"], "Amour, relations, sexualité");
    assert_eq!(lov["crosswalk"]["insafe"], "love-relationships-sexuality");
    assert_eq!(lov["draft"], false);
    // It is kept when the desk is opened again.
    office.restart();
    office.sign_in("nadia", PASSPHRASE);
    let pack = office.must("pack", json!({})).to_string();
    assert!(pack.contains("Relations amoureuses") && pack.contains("2026-11+1"));
}

#[test]
fn a_retired_entry_is_offered_to_its_last_day_and_stays_in_what_used_it() {
    let mut office = Office::new().set_up();
    let saved = office.must("save_contact", contact_of("GAM"))["value"].clone();
    let retire = |until: &str| json!({ "list": "categories", "code": "GAM", "until": until });
    assert_eq!(
        office.refused("retire_entry", retire("2026-11-21")),
        ["until day_in_past"]
    );
    assert_eq!(
        office.refused("retire_entry", retire("demain")),
        ["until not_a_date"]
    );
    office.must("retire_entry", retire("2026-11-23"));
    office.must("save_contact", contact_of("GAM"));
    office.clock.set("2026-11-24T10:00:00+01:00");
    let mut late = contact_of("GAM");
    late["started"] = json!("2026-11-24T09:50:00+01:00");
    assert_eq!(
        office.refused("save_contact", late),
        ["problem not_offered"]
    );
    // A contact of before is still coded by the list of its own day.
    let mut old = contact_of("HAR");
    old["other_problems"] = json!(["GAM"]);
    office.must("save_contact", old);
    assert_eq!(entry(&mut office, "categories", "GAM")["used"], 3);
    let opened = office.must("open_contact", json!({ "id": saved["contact"] }));
    assert_eq!(opened["draft"]["problem"], "GAM");
    // Brought back, it is offered again; what the pack itself ends, nobody brings back.
    let back = json!({ "list": "categories", "code": "GAM", "until": null });
    office.must("retire_entry", back.clone());
    let mut again = contact_of("GAM");
    again["started"] = json!("2026-11-24T09:50:00+01:00");
    office.must("save_contact", again);
    assert_eq!(office.refused("retire_entry", back), ["until not_retired"]);
}

#[test]
fn lists_beside_the_problems_hold_to_their_days_too() {
    let mut office = Office::new().set_up();
    let new = json!({
        "list": "platforms", "code": "VOISIN", "label": label("منصة الجيران", "Voisinons", "Neighbourly"),
        "from": "2026-12-01", "under": null, "sexual": false, "risk_question": false,
        "crosswalk": { "insafe": null, "chi": null, "emc": null }
    });
    office.must("add_entry", new);
    let mut contact = Office::contact();
    contact["platforms"] = json!(["EMC_VOISIN"]);
    assert_eq!(
        office.refused("save_contact", contact.clone()),
        ["platforms not_offered"]
    );
    office.clock.set("2026-12-01T10:00:00+01:00");
    contact["started"] = json!("2026-12-01T09:50:00+01:00");
    office.must("save_contact", contact);
    // "Other" stays the last of its list, where one looks for it.
    let pack = office.must("pack", json!({}));
    let platforms = pack["platforms"].as_array().expect("platforms");
    assert_eq!(platforms.last().expect("one")["code"], "other");
    office.must(
        "retire_entry",
        json!({ "list": "purposes", "code": "court_date", "until": "2026-12-01" }),
    );
    office.clock.set("2026-12-02T10:00:00+01:00");
    let mut promised = Office::contact();
    promised["case"] = json!({ "kind": "new" });
    promised["safe_contact"] = Office::safe_contact();
    promised["call_back"] = json!({
        "due": "2026-12-05T17:30:00+01:00", "purpose": "court_date", "channel": "phone", "note": ""
    });
    assert_eq!(
        office.refused("save_contact", promised),
        ["call_back.purpose not_offered"]
    );
}

#[test]
fn what_would_confuse_or_weaken_a_list_is_refused_at_its_field() {
    let mut office = Office::new().set_up();
    let mut empty = problem();
    empty["code"] = json!("");
    empty["label"] = label("", "", "");
    empty["crosswalk"] = json!({ "insafe": null, "chi": null, "emc": "nowhere" });
    empty["from"] = json!("2026-11-21");
    empty["under"] = json!("THR");
    assert_eq!(
        office.refused("add_entry", empty),
        [
            "code answer_missing",
            "label.en answer_missing",
            "label.fr answer_missing",
            "label.ar answer_missing",
            "from day_in_past",
            "crosswalk.insafe answer_missing",
            "crosswalk.chi answer_missing",
            "crosswalk.emc unknown_choice",
            "under unknown_choice",
        ]
    );
    let with = |name: &str, value: Value| {
        let mut draft = problem();
        draft[name] = value;
        draft
    };
    for (code, why) in [
        ("SXT", "code code_taken"),
        ("a b", "code bad_code"),
        ("V", "code bad_code"),
    ] {
        assert_eq!(
            office.refused("add_entry", with("code", json!(code))),
            [why]
        );
    }
    assert_eq!(
        office.refused(
            "add_entry",
            with("label", label("Voisinage", "Voisinage", "Neighbours"))
        ),
        ["label.ar not_arabic"]
    );
    assert_eq!(
        office.refused(
            "add_entry",
            with("label", label("الجيران", "DIFFAMATION", "Cyber-defamation"))
        ),
        ["label.en label_taken"]
    );
    office.must("add_entry", problem());
    assert_eq!(office.refused("add_entry", problem()), ["code code_taken"]);
    for code in ["CSM", "SUI", "OTH", "HAR"] {
        assert_eq!(
            office.refused(
                "retire_entry",
                json!({ "list": "categories", "code": code, "until": "2026-12-01" })
            ),
            ["until entry_fixed"]
        );
    }
    assert_eq!(
        office.refused(
            "retire_entry",
            json!({ "list": "categories", "code": "XYZ", "until": "2026-12-01" })
        ),
        ["code unknown_choice"]
    );
    // Nothing of what was refused is in the list or raised its version.
    assert_eq!(office.must("pack", json!({}))["version"], "2026-11+1");
}

#[test]
fn a_helpline_with_more_languages_names_its_entries_in_all_of_them() {
    let mut office = Office::new().set_up_with("be-child-focus");
    let mut draft = problem();
    draft["label"] = label("الجيران", "Voisinage", "Neighbours");
    assert_eq!(
        office.refused("add_entry", draft.clone()),
        ["label.nl answer_missing"]
    );
    draft["label"]["nl"] = json!("Buren");
    office.must("add_entry", draft);
    let voy = entry(&mut office, "categories", "CHF_VOY");
    assert_eq!(voy["label"]["nl"], "Buren");
}

#[test]
fn only_supervisors_change_lists_and_each_change_says_who_and_when() {
    let mut office = Office::new().set_up();
    office.must("add_entry", problem());
    let lists = office.must("view_lists", json!({}));
    let [change] = lists["changes"].as_array().expect("changes").as_slice() else {
        panic!("one change");
    };
    assert_eq!(change["who"], "Nadia Essai");
    assert_eq!(change["on"], "2026-11-22T14:32:00+01:00");
    assert_eq!(
        (&change["act"], &change["code"]),
        (&json!("added"), &json!("EMC_VOY"))
    );
    let mut office = office.with_counsellor();
    office.sign_in("amal", COUNSELLOR);
    for name in ["view_lists", "add_entry", "rename_entry", "retire_entry"] {
        assert_eq!(office.refused(name, json!({})), ["- not_allowed"]);
    }
    // But the new problem is on everybody's form.
    office.must("save_contact", contact_of("EMC_VOY"));
}
