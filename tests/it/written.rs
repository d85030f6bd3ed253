//! What is typed is text, in whatever direction it runs; and a date is a date, whoever reads it.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use serde_json::{Value, json};
use tests::Office;

/// Every string of an answer, with the name of the field that holds it.
fn strings(name: &str, answer: &Value, all: &mut Vec<(String, String)>) {
    match answer {
        Value::String(text) => all.push((name.to_owned(), text.clone())),
        Value::Array(of) => of.iter().for_each(|one| strings(name, one, all)),
        Value::Object(of) => of.iter().for_each(|(name, one)| strings(name, one, all)),
        _ => {}
    }
}

fn strings_of(answer: &Value) -> Vec<(String, String)> {
    let mut all = Vec::new();
    strings("", answer, &mut all);
    all
}

/// A wish for a letter to the first body of the directory, which tells this and no more.
fn letter(office: &mut Office, case: &Value, facts: &str, language: &str) -> Value {
    let bodies = office.must("list_bodies", json!({}));
    let onde = bodies
        .as_array()
        .into_iter()
        .flatten()
        .find(|body| body["code"] == "ONDE")
        .cloned()
        .expect("ONDE in the directory");
    json!({
        "case": case, "body": onde["id"], "service": onde["services"][0], "priority": "urgent",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": "facts", "text": facts }, { "item": "safe_contact", "text": "" }],
        "language": language
    })
}

#[test]
fn v21_in_an_arabic_letter_numbers_addresses_and_codes_keep_their_order() {
    let mut office = Office::new().set_up();
    let case = office.case();
    let facts = "الحساب @user_99 والرقم +212 6 00 00 00 07 والرابط https://example.org/p/42 والملف EMC-2K7P-QX في 23/11/2026.";
    let wish = letter(&mut office, &case["id"], facts, "ar");
    let prepared = office.must("prepare_letter", wish.clone());
    assert_eq!(prepared["direction"], "rtl");
    let blocks = strings_of(&prepared["blocks"]);
    let said = blocks
        .iter()
        .map(|(_, text)| text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    for run in [
        "@user_99",
        "+212 6 00 00 00 07",
        "hxxps://example[.]org/p/42",
        "EMC-2K7P-QX",
        "+212 6 00 00 00 01",
    ] {
        assert!(
            said.contains(&format!("\u{2066}{run}\u{2069}")),
            "{run} does not run by itself in {said}"
        );
    }
    // Every isolate is closed in its own block, so that none turns what follows.
    for (_, text) in &blocks {
        let count = |sign: char| text.chars().filter(|one| *one == sign).count();
        assert_eq!(
            count('\u{2066}') + count('\u{2067}') + count('\u{2068}'),
            count('\u{2069}'),
            "{text}"
        );
    }
    let made = office.must("refer", wish)["value"]["id"].clone();
    let page = office.fetch("print_letter", json!({ "referral": made }));
    assert!(page.is_ok_and(|bytes| bytes.starts_with(b"%PDF-")));
}

/// Letters are all that leaves with something about a person; an export will stand here too.
#[test]
fn v22_what_leaves_holds_nothing_of_who_the_person_is() {
    let mut office = Office::new().set_up();
    let mut contact = Office::contact();
    contact["pseudonym"] = json!("Zorglubine");
    contact["summary"] = json!("Elle habite derrière la boulangerie Quetzal.");
    contact["case"] = json!({ "kind": "new" });
    contact["safe_contact"] = Office::safe_contact();
    contact["safe_contact"]["say"] = json!("la bibliothèque Xylophage");
    let case = office.must("save_contact", contact)["value"]["case"]["id"].clone();
    let vaulted = [
        "Zorglubine",
        "Quetzal",
        "Xylophage",
        "6 00 00 00 01",
        "600000001",
    ];
    for language in ["ar", "fr"] {
        let mut wish = letter(&mut office, &case, "Menacée de diffusion.", language);
        wish["disclosed"] = json!([{ "item": "facts", "text": "Menacée de diffusion." }]);
        let shown = office.must("prepare_letter", wish.clone()).to_string();
        let made = office.must("refer", wish)["value"].clone();
        let printed = json!({ "referral": made["id"] });
        let name = office
            .file_name("print_letter", printed.clone())
            .expect("a name");
        let bytes = office.fetch("print_letter", printed).expect("a letter");
        let raw = String::from_utf8_lossy(&bytes);
        assert!(shown.contains("Menacée"), "{shown}");
        for secret in vaulted {
            assert!(!shown.contains(secret), "{secret} in {shown}");
            assert!(!name.contains(secret) && !raw.contains(secret), "{secret}");
        }
    }
}

#[test]
fn v24_what_comes_from_elsewhere_is_text_and_stays_text() {
    let markup =
        "<img src=x onerror=alert(1)><script>fetch('/')</script> & \u{202E}=HYPERLINK(\"x\")";
    let kept = markup.replace('\u{202E}', "");
    let mut office = Office::new().set_up();
    let pack = office.must("pack", json!({}));
    let mut report = Office::contact();
    report["import_source"] = pack["import_sources"][0]["code"].clone();
    assert!(report["import_source"].is_string(), "{pack}");
    report["import_ref"] = json!("<b>P-1</b>");
    report["pseudonym"] = json!("<i>Lina</i>");
    report["summary"] = json!(markup);
    report["case"] = json!({ "kind": "new" });
    let saved = office.must("save_contact", report)["value"].clone();
    let opened = office.must("open_contact", json!({ "id": saved["contact"] }));
    let texts: BTreeSet<String> = strings_of(&opened).into_iter().map(|(_, t)| t).collect();
    for text in [kept.as_str(), "<b>P-1</b>", "<i>Lina</i>"] {
        assert!(texts.contains(text), "{text} in {opened}");
    }
    let id = &saved["case"]["id"];
    office.must("view_case", json!({ "id": id }));
    let found = office.must("find", json!({ "text": "onerror alert" }));
    assert!(
        found
            .to_string()
            .contains(saved["code"].as_str().expect("a code")),
        "{found}"
    );
    // A letter quotes it with its signs; it neither drops nor obeys them.
    for language in ["ar", "fr"] {
        let wish = letter(&mut office, id, &kept, language);
        let prepared = office.must("prepare_letter", wish.clone()).to_string();
        let plain = prepared.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
        assert!(
            plain.contains("<img src=x onerror=alert(1)><script>"),
            "{plain}"
        );
        let made = office.must("refer", wish)["value"]["id"].clone();
        let page = office
            .fetch("print_letter", json!({ "referral": made }))
            .expect("a letter");
        for name in [b"/JavaScript".as_slice(), b"/JS", b"/URI", b"/Launch"] {
            assert!(!page.windows(name.len()).any(|bytes| bytes == name));
        }
    }
}

#[test]
fn v25_a_date_is_iso_behind_the_screen_and_in_the_store() {
    let mut office = Office::new().set_up();
    let case = office.case();
    let id = &case["id"];
    let wish = letter(&mut office, id, "Menacée.", "fr");
    office.must("refer", wish);
    let step = json!({ "case": id, "step": null, "goal": "école", "what": "écrire", "who": "Amal", "due": "2026-12-01" });
    office.must("save_step", step.clone());
    // The screen shows 01/12/2026; nobody sends it.
    for day in ["01/12/2026", "2026-13-01", "1.12.2026", "٢٠٢٦-١٢-٠١"] {
        let mut wrong = step.clone();
        wrong["due"] = json!(day);
        let problem = office.call("save_step", wrong).expect_err("no such day");
        assert!(!problem.to_string().contains(day), "{problem}");
    }

    let mut dates = 0;
    for (look, body) in [
        ("view_case", json!({ "id": id })),
        ("my_day", json!({})),
        ("list_contacts", json!({ "text": "", "limit": 9 })),
        (
            "list_cases",
            json!({ "owner": null, "closed": false, "text": "" }),
        ),
        ("caseload", json!({})),
    ] {
        for (name, text) in strings_of(&office.must(look, body)) {
            assert!(!text.contains("/2026"), "{look} {name}: {text}");
            if is_date(&name) {
                dates += 1;
                assert!(is_iso(&text), "{look} {name}: {text}");
            }
        }
    }
    assert!(dates > 20, "{dates} dates were looked at");

    // On the disk the same, in every table, so that they sort and compare as text.
    let store = office.beside();
    let columns: Vec<(String, String)> = store
        .prepare(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND c.type = 'TEXT'",
        )
        .and_then(|mut found| {
            found
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .expect("the columns");
    let mut kept = 0;
    for (table, column) in columns.into_iter().filter(|(_, column)| is_date(column)) {
        let values: Vec<String> = store
            .prepare(&format!(
                "SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" <> ''"
            ))
            .and_then(|mut found| found.query_map([], |row| row.get(0))?.collect())
            .expect("its values");
        for value in values {
            kept += 1;
            assert!(is_iso(&value), "{table}.{column}: {value}");
        }
    }
    assert!(kept > 10, "{kept} dates were looked at");
}

/// Whether a field of this name holds a day or a moment.
fn is_date(name: &str) -> bool {
    ["_on", "_at", "_until", "due"]
        .iter()
        .any(|end| name.ends_with(end))
        || ["on", "at", "started", "ended", "until"].contains(&name)
}

/// Whether a text is a day or a moment of ISO 8601, with its offset.
fn is_iso(text: &str) -> bool {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|day| day.to_string() == text)
        || (text.contains('T') && DateTime::parse_from_rfc3339(text).is_ok())
}
