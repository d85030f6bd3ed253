//! The register of evidence, and addresses.

use casework::links;
use proptest::prelude::*;
use serde_json::{Value, json};
use tests::Office;

pub(crate) const LINK: &str = "https://example.com/p/AbC?x=1.2";

/// A line of the register with the mandatory answers, to be varied.
pub(crate) fn item(case: &Value) -> Value {
    json!({
        "case": case, "corrects": null, "collected": null, "published": null, "described_by": "",
        "platform": "instagram", "url": LINK, "handle": "@quelqu_un", "display_name": "",
        "account_id": "", "kind": "post", "suspected": false, "description": "Une menace en commentaire.",
        "method": "seen", "kept_by": "le téléphone de la mère", "notes": ""
    })
}

/// The same for what may show a child's abuse.
pub(crate) fn suspected(case: &Value) -> Value {
    let mut item = item(case);
    item["suspected"] = json!(true);
    item["description"] = json!("");
    item["kept_by"] = json!("");
    item
}

fn view(office: &mut Office, case: &Value) -> Value {
    office.must("view_case", json!({ "id": case }))
}

pub(crate) fn body(office: &mut Office, code: &str) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == code)
        .cloned()
        .expect("a body")
}

pub(crate) fn proposed(office: &mut Office, case: &Value, body: &Value, item: &str) -> String {
    let proposal = office.must(
        "propose_referral",
        json!({ "case": case, "body": body["id"], "language": "fr" }),
    );
    proposal["items"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|one| one["item"] == item)
        .and_then(|one| one["text"].as_str())
        .expect("an item")
        .to_owned()
}

pub(crate) fn letter(case: &Value, body: &Value, item: &str, text: &str) -> Value {
    json!({
        "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": item, "text": text }], "language": "fr"
    })
}

/// An entry as `act kind fields`. Words of keys and of rows are long, differ each time, and
/// have tests of their own.
pub(crate) fn plain(told: &str) -> String {
    let apart = |word: &str| word.starts_with("key:") || word.starts_with("rows:");
    let mut words: Vec<&str> = told.split(' ').filter(|word| !apart(word)).collect();
    // An entry without fields ends with the space before them.
    words.resize(words.len().max(3), "");
    words.join(" ")
}

/// What the audit chain holds after the desk was locked: the acts and their fields.
pub(crate) fn audited(office: &mut Office) -> Vec<String> {
    office.must("lock", json!({}));
    let store = office.beside();
    store
        .prepare("SELECT act || ' ' || object_kind || ' ' || fields FROM audit ORDER BY seq")
        .expect("a statement")
        .query_map([], |row| row.get(0).map(|told: String| plain(&told)))
        .expect("rows")
        .collect::<Result<_, _>>()
        .expect("texts")
}

#[test]
fn v6_a_link_is_stored_as_typed_shown_harmless_and_copied_with_an_entry() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let id = office.must("record_evidence", item(&case))["value"].clone();
    office.must(
        "add_note",
        json!({ "case": case, "text": format!("Elle a reçu {LINK} hier.") }),
    );
    let seen = view(&mut office, &case);
    assert_eq!(
        seen["evidence"][0]["link"],
        "hxxps://example[.]com/p/AbC?x=1.2"
    );
    assert!(!seen.to_string().contains("https://"), "{seen}");
    let mut worded = item(&case);
    worded["description"] = json!(format!("Même texte sur {LINK}"));
    office.must("record_evidence", worded);
    let seen = view(&mut office, &case);
    assert!(!seen.to_string().contains("https://"), "{seen}");
    let copied = office.must("copy_evidence_link", json!({ "id": id }));
    assert_eq!(copied, LINK);
    let acts = audited(&mut office);
    assert!(
        acts.contains(&"copy_evidence_link evidence url".to_owned()),
        "{acts:?}"
    );
}

#[test]
fn v6_a_letter_shows_no_link_that_can_be_followed() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    office.must("record_evidence", item(&case));
    let police = body(&mut office, "EBLAGH");
    let told = proposed(&mut office, &case, &police, "evidence_list");
    assert!(told.contains("hxxps://example[.]com"), "{told}");
    assert!(told.contains("le téléphone de la mère"), "{told}");
    for language in ["fr", "ar", "en"] {
        let mut draft = letter(&case, &police, "facts", &format!("Voir {LINK}."));
        draft["language"] = json!(language);
        let page = office.must("prepare_letter", draft).to_string();
        assert!(page.contains("hxxps://example[.]com"), "{page}");
        assert!(!page.contains("https://"), "{page}");
    }
}

#[test]
fn the_register_is_append_only_and_a_correction_is_a_new_line() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let id = office.must("record_evidence", item(&case))["value"].clone();
    let mut better = item(&case);
    better["corrects"] = id.clone();
    better["url"] = json!("");
    better["platform"] = json!("tiktok");
    let new = office.must("record_evidence", better.clone())["value"].clone();
    let seen = view(&mut office, &case)["evidence"].clone();
    assert_eq!(seen[0]["corrected_by"], 2);
    assert_eq!(seen[0]["platform"], "instagram");
    assert_eq!(seen[1]["corrects"], 1);
    // Left empty, the link stays as it was.
    assert_eq!(seen[1]["link"], seen[0]["link"]);
    assert_eq!(
        office.refused("record_evidence", better),
        ["- line_corrected"]
    );
    let hand = json!({ "evidence": id, "on": null, "to": "DGSN", "receipt": "PV 12" });
    assert_eq!(
        office.refused("hand_over", hand.clone()),
        ["- line_corrected"]
    );
    let mut hand = hand;
    hand["evidence"] = new;
    office.must("hand_over", hand.clone());
    hand["to"] = json!(" ");
    hand["receipt"] = json!("");
    hand["on"] = json!("2026-11-23");
    assert_eq!(
        office.refused("hand_over", hand),
        [
            "to answer_missing",
            "receipt answer_missing",
            "on in_future"
        ]
    );
    let seen = view(&mut office, &case);
    assert_eq!(
        seen["evidence"][1]["custody"],
        json!([{ "on": "2026-11-22", "to": "DGSN", "receipt": "PV 12", "who": "Nadia Essai" }])
    );
    assert_eq!(seen["timeline"][0]["kind"], "custody");
    assert_eq!(seen["timeline"][1]["kind"], "evidence");
    office.must("lock", json!({}));
    let store = office.beside();
    for sql in [
        "UPDATE evidence SET platform = 'x'",
        "DELETE FROM evidence",
        "UPDATE custody SET receipt = 'x'",
        "DELETE FROM custody",
    ] {
        assert!(store.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn a_line_says_what_is_needed_and_keeps_the_offset_of_its_moment() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let empty = json!({
        "case": case, "corrects": null, "collected": "2026-11-22T15:00:00+01:00",
        "published": "hier", "described_by": "", "platform": "", "url": "pas un lien", "handle": "",
        "display_name": "", "account_id": "", "kind": null, "suspected": null, "description": "",
        "method": null, "kept_by": "", "notes": ""
    });
    assert_eq!(
        office.refused("record_evidence", empty),
        [
            "url not_a_link",
            "platform answer_missing",
            "kind answer_missing",
            "method answer_missing",
            "suspected answer_missing",
            "collected in_future",
            "published not_a_date"
        ]
    );
    let mut later = item(&case);
    later["collected"] = json!("2026-11-20T10:00:00+01:00");
    later["published"] = json!("2026-11-21T10:00:00+01:00");
    assert_eq!(
        office.refused("record_evidence", later.clone()),
        ["published published_later"]
    );
    later["published"] = json!("2026-11-19T22:30:00-05:00");
    later["described_by"] = json!("la mère");
    office.must("record_evidence", later);
    let line = view(&mut office, &case)["evidence"][0].clone();
    assert_eq!(line["published"]["local"], "2026-11-19T22:30:00-05:00");
    assert_eq!(line["published"]["utc"], "2026-11-20T03:30:00Z");
    assert_eq!(line["described_by"], "la mère");
}

#[test]
fn lines_are_found_by_their_words_and_stand_still_in_a_closed_case() {
    let mut office = Office::new().set_up();
    let mut contact = Office::contact();
    contact["case"] = json!({ "kind": "new" });
    let case = office.must("save_contact", contact)["value"]["case"].clone();
    let id = office.must("record_evidence", item(&case["id"]))["value"].clone();
    for text in ["menace commentaire", "quelqu_un", "AbC"] {
        let found = office.must("find", json!({ "text": text }));
        assert_eq!(found[0]["code"], case["code"], "{text}: {found}");
    }
    office.must(
        "close_case",
        json!({
            "case": case["id"], "reason": "goal_met", "content": "none", "person": "protected",
            "services": [], "satisfaction": "yes", "risk": 1, "note": ""
        }),
    );
    assert_eq!(
        office.refused("record_evidence", item(&case["id"])),
        ["- case_closed"]
    );
    assert_eq!(
        office.refused(
            "hand_over",
            json!({ "evidence": id, "on": null, "to": "DGSN", "receipt": "1" })
        ),
        ["- case_closed"]
    );
}

#[test]
fn whoever_may_not_see_the_case_learns_nothing_of_its_evidence() {
    let mut office = Office::new().set_up();
    let case = office.case()["id"].clone();
    let id = office.must("record_evidence", item(&case))["value"].clone();
    let mut office = office.with_counsellor();
    for (name, body) in [
        ("record_evidence", item(&case)),
        ("copy_evidence_link", json!({ "id": id })),
        (
            "hand_over",
            json!({ "evidence": id, "on": null, "to": "DGSN", "receipt": "1" }),
        ),
    ] {
        assert_eq!(office.refused(name, body), ["- not_found"], "{name}");
    }
    assert_eq!(
        office.must("find", json!({ "text": "quelqu_un" })),
        json!([])
    );
}

/// What a browser would do with a text: go somewhere by its scheme.
fn followed(text: &str) -> bool {
    let low = text.trim().to_lowercase();
    ["http:", "https:", "ftp:", "ws:", "wss:"]
        .iter()
        .any(|scheme| low.starts_with(scheme))
        || low.contains("http://")
        || low.contains("https://")
}

/// The part of a text that names a machine.
fn host(text: &str) -> &str {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    rest.split(['/', '?', '#', '\\']).next().unwrap_or_default()
}

proptest! {
    /// What is shown goes nowhere, says no less than what was typed, and stays as it is
    /// when it is shown again.
    #[test]
    fn v6_no_shown_link_can_be_followed(
        scheme in "(https?://|HTTPS?://|https?:|https:\\\\\\\\|[a-z]{2,8}://|)",
        name in "[a-zA-Z0-9][a-zA-Z0-9-]{0,8}(\\.[a-z\u{0627}-\u{064A}]{2,6}){1,3}",
        rest in "(/[a-zA-Z0-9._~%-]{0,12}){0,3}(\\?u=(https?://)?[a-z.]{0,10})?",
    ) {
        let typed = format!("{scheme}{name}{rest}");
        prop_assert_eq!(links::read("url", &typed).expect("an address"), typed.clone());
        let shown = links::defanged(&typed);
        prop_assert!(!followed(&shown), "{}", shown);
        let bare = host(&shown).replace("[.]", "");
        prop_assert!(!bare.contains('.'), "{}", shown);
        // The same on both sides, since a scheme may be typed in its harmless form.
        let plain = |text: &str| {
            text.replace("[.]", ".")
                .replace("[://]", "://")
                .to_lowercase()
                .replace("hxxp", "http")
                .replace("wxx", "ws")
                .replace("fxp", "ftp")
        };
        prop_assert_eq!(plain(&shown), plain(&typed));
        prop_assert_eq!(links::defanged(&shown), shown.clone());
        prop_assert!(links::names(&shown, &typed));
        let told = format!("Voir {typed} puis rien.");
        prop_assert!(!followed(&links::defanged_in(&told)));
    }

    /// Whatever is typed, nothing of it panics and nothing shown can be followed.
    #[test]
    fn v6_no_text_shown_can_be_followed(text in "\\PC{0,60}") {
        prop_assert!(!followed(&links::defanged(&text)));
        prop_assert!(!followed(&links::defanged_in(&text)));
        let _ = links::names(&text, &text);
    }
}
