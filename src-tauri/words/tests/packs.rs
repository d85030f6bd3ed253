//! The packs and the training material, as data: whole in three languages and
//! in agreement with each other. What the core makes of them it tests itself.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of a test may panic as the tests do"
)]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn read(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets")
        .join(file);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn rows<'a>(file: &'a Value, list: &str) -> &'a Vec<Value> {
    file[list].as_array().unwrap()
}

fn codes(rows: &[Value]) -> BTreeSet<&str> {
    rows.iter().map(|r| r["code"].as_str().unwrap()).collect()
}

/// Calls back for every object that looks like a label, wherever it stands.
fn labels<'a>(value: &'a Value, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") && fields.contains_key("ar") => {
            found.push(value);
        }
        Value::Object(fields) => fields.values().for_each(|v| labels(v, found)),
        Value::Array(items) => items.iter().for_each(|v| labels(v, found)),
        _ => {}
    }
}

const LISTS: [&str; 12] = [
    "categories",
    "channels",
    "languages",
    "non_counselling",
    "relations",
    "age_bands",
    "environments",
    "platforms",
    "actions",
    "purposes",
    "services",
    "import_sources",
];

#[test]
fn every_label_is_whole_in_three_languages() {
    let mut seen = 0;
    for file in ["pack", "directory"] {
        let pack = read(&format!("packs/ma-emc/{file}.json"));
        let mut found = Vec::new();
        labels(&pack, &mut found);
        for label in found {
            let empty = |language: &str| label[language].as_str().unwrap().trim().is_empty();
            // An address is known in all languages or, as shipped, in none.
            assert!(
                empty("en") == empty("fr") && empty("fr") == empty("ar"),
                "{label}"
            );
            let arabic = label["ar"].as_str().unwrap().chars();
            assert!(
                empty("ar") || arabic.clone().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)),
                "no Arabic in {label}"
            );
            seen += 1;
        }
    }
    assert!(seen > 200, "only {seen} labels");
}

#[test]
fn codes_are_unique_and_point_to_each_other() {
    let pack = read("packs/ma-emc/pack.json");
    for list in LISTS {
        let rows = rows(&pack, list);
        assert_eq!(codes(rows).len(), rows.len(), "{list} repeats a code");
    }
    let categories = rows(&pack, "categories");
    let first: Vec<&Value> = categories.iter().filter(|c| c["first"] == true).collect();
    assert_eq!(first.len(), 8, "the founding documents name eight problems");
    for category in categories {
        if let Some(under) = category["under"].as_str() {
            assert!(first.iter().any(|f| f["code"] == under), "{category}");
        }
    }
    let sexual = categories.iter().filter(|c| c["sexual"] == true);
    let sexual: BTreeSet<&str> = sexual.map(|c| c["code"].as_str().unwrap()).collect();
    let firewall = "NCI NCT SXT SEX SHA GRO CSM DFK POR".split(' ').collect();
    assert_eq!(sexual, firewall);
}

#[test]
fn every_age_has_one_band() {
    let pack = read("packs/ma-emc/pack.json");
    for age in 0..=120 {
        let fits =
            |b: &&Value| (b["min"].as_u64().unwrap()..=b["max"].as_u64().unwrap()).contains(&age);
        let exact = |b: &&Value| !["minor", "adult"].contains(&b["code"].as_str().unwrap());
        let bands = rows(&pack, "age_bands").iter().filter(exact).filter(fits);
        assert_eq!(bands.count(), 1, "age {age}");
    }
}

#[test]
fn the_directory_ships_unchecked_and_fits_the_matrix() {
    let (pack, directory) = (
        read("packs/ma-emc/pack.json"),
        read("packs/ma-emc/directory.json"),
    );
    let matrix = &read("packs/ma-emc/disclosure.json")["matrix"];
    let services = codes(rows(&pack, "services"));
    let bodies = rows(&directory, "bodies");
    assert_eq!(codes(bodies).len(), bodies.len());
    for body in bodies {
        assert!(body["checked_on"].is_null(), "{body}");
        assert!(matrix[body["kind"].as_str().unwrap()].is_object(), "{body}");
        for service in rows(body, "services") {
            assert!(services.contains(service.as_str().unwrap()), "{body}");
        }
    }
    let words = words::Words::new(words::Language::En);
    for (kind, items) in matrix.as_object().unwrap() {
        assert!(
            !words.choice("body-kind", kind).starts_with("choice-"),
            "{kind}"
        );
        assert_eq!(items.as_object().unwrap().len(), 12, "{kind}");
        for (item, rule) in items.as_object().unwrap() {
            assert!(
                !words.choice("disclosed-item", item).starts_with("choice-"),
                "{item}"
            );
            assert!(
                ["on", "off", "never"].contains(&rule.as_str().unwrap()),
                "{kind} {item}"
            );
        }
    }
    // Never a child's own words or way of contact to a school or a platform.
    for kind in ["school", "platform", "hotline"] {
        assert_eq!(matrix[kind]["words"], "never");
        assert_eq!(matrix[kind]["safe_contact"], "never");
    }
}

#[test]
fn training_summaries_obey_the_pack() {
    let pack = read("packs/ma-emc/pack.json");
    let summaries = read("training/summaries.json");
    let mut distinct = BTreeSet::new();
    for row in summaries.as_array().unwrap() {
        let category = rows(&pack, "categories").iter();
        let category = category.clone().find(|c| c["code"] == row["category"]);
        let number = |field: &str| row[field].as_u64().unwrap();
        assert!(number("min_age") <= number("max_age"), "{row}");
        for force in rows(category.expect("a known category"), "forces_risk") {
            let young = number("min_age") < force["below"].as_u64().unwrap();
            assert!(
                !young || number("risk") >= force["level"].as_u64().unwrap(),
                "{row}"
            );
        }
        let summary = row["summary"].as_str().unwrap();
        assert!(summary.chars().count() < 500);
        distinct.insert((row["lang"].as_str().unwrap(), summary));
    }
    for language in ["ar", "fr", "en"] {
        let own = distinct.iter().filter(|(lang, _)| *lang == language);
        assert!(own.count() >= 40, "{language}");
    }
}

/// A value of the door without a word would show a counsellor a key.
#[test]
fn every_fixed_value_of_the_door_has_its_word() {
    let door = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/door/generated.ts");
    let door = std::fs::read_to_string(door).unwrap();
    let words = words::Words::new(words::Language::En);
    let mut seen = 0;
    for line in door.lines() {
        let Some((name, values)) = line
            .strip_prefix("export type ")
            .and_then(|rest| rest.strip_suffix(';'))
            .and_then(|rest| rest.split_once(" = "))
        else {
            continue;
        };
        let fixed = values
            .split(" | ")
            .all(|v| v.starts_with('"') && v.ends_with('"'));
        // These two steer the machine; nobody reads them.
        if !fixed || ["Direction", "Change"].contains(&name) {
            continue;
        }
        let mut list = String::new();
        for letter in name.chars() {
            if letter.is_uppercase() && !list.is_empty() {
                list.push('-');
            }
            list.extend(letter.to_lowercase());
        }
        for value in values.split(" | ") {
            let word = words.choice(&list, value.trim_matches('"'));
            assert!(!word.starts_with("choice-"), "{word}");
            seen += 1;
        }
    }
    assert!(seen > 80, "only {seen} values were read from the door");
}
