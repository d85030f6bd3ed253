//! The packs and the training material, as data, against the words of the catalogue.
//! That a pack is whole and fits together, the core checks itself: `packs/check.rs`.
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

/// Every pack that is shipped, by its folder.
fn packs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/packs");
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    let mut folders: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    folders
}

#[test]
fn what_the_founding_documents_name_comes_first_in_morocco() {
    let pack = read("packs/ma-emc/pack.json");
    let first = rows(&pack, "categories").iter();
    let first: Vec<&str> = first
        .filter(|c| c["first"] == true)
        .map(|c| c["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        first,
        ["HAR", "DOX", "BLK", "IMP", "DEF", "HAT", "DIS", "RAC"]
    );
}

/// One operational list: a problem means the same to the networks wherever it is counted.
#[test]
fn the_packs_cross_over_alike() {
    let mut known = std::collections::BTreeMap::new();
    for folder in packs() {
        let pack = read(&format!("packs/{folder}/pack.json"));
        for category in rows(&pack, "categories") {
            let code = category["code"].as_str().unwrap().to_owned();
            let crosswalk = category["crosswalk"].clone();
            let before = known.insert(code, crosswalk.clone());
            assert!(before.is_none_or(|one| one == crosswalk), "{category}");
        }
    }
    assert!(known.len() >= 30, "only {} problems", known.len());
}

#[test]
fn the_disclosure_matrix_speaks_in_words_and_spares_the_child() {
    let words = words::Words::new(words::Language::En);
    let folders = packs();
    assert!(folders.len() > 1, "{folders:?}");
    for folder in folders {
        let matrix = &read(&format!("packs/{folder}/disclosure.json"))["matrix"];
        for (kind, items) in matrix.as_object().unwrap() {
            assert!(
                !words.choice("body-kind", kind).starts_with("choice-"),
                "{kind}"
            );
            for item in items.as_object().unwrap().keys() {
                assert!(
                    !words.choice("disclosed-item", item).starts_with("choice-"),
                    "{item}"
                );
            }
        }
        // Never a child's own words or way of contact to a school or a platform.
        for kind in ["school", "platform", "hotline"] {
            assert_eq!(matrix[kind]["words"], "never", "{folder}");
            assert_eq!(matrix[kind]["safe_contact"], "never", "{folder}");
        }
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
        // These steer the machine or the page, or choose within a sentence; nobody reads them.
        let steers = ["Direction", "Change", "ClosureState", "FitReason"];
        if !fixed || steers.contains(&name) {
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
