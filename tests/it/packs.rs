//! Each shipped pack, from set-up to a printed letter.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use tests::Office;

/// What the test of a pack relies on: its prefix, a problem of its own first choices, and
/// a body with what a French letter to it begins with.
struct Told {
    pack: &'static str,
    prefix: &'static str,
    problem: &'static str,
    body: &'static str,
    addressee: &'static str,
    law: &'static str,
}

const PACKS: &[Told] = &[
    Told {
        pack: "ma-emc",
        prefix: "EMC",
        problem: "DEF",
        body: "ONDE",
        addressee: "Observatoire National des Droits de l’Enfant",
        law: "loi 09-08",
    },
    Told {
        pack: "fr-3018",
        prefix: "ENF",
        problem: "HCK",
        body: "CRIP",
        addressee: "À la cellule de recueil des informations préoccupantes",
        law: "2016/679",
    },
    Told {
        pack: "be-child-focus",
        prefix: "CHF",
        problem: "MIS",
        body: "PARQUET",
        addressee: "Au parquet de",
        law: "2016/679",
    },
    Told {
        pack: "lu-bee-secure",
        prefix: "BEE",
        problem: "COM",
        body: "STOPLINE",
        addressee: "BEE SECURE Stopline",
        law: "2016/679",
    },
];

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_pack_leads_from_set_up_to_a_printed_letter() {
    for told in PACKS {
        let mut office = Office::new().set_up_with(told.pack);
        let pack = office.must("pack", json!({}));
        assert_eq!(pack["id"], told.pack);
        let category = list(&pack, "categories")
            .iter()
            .find(|c| c["code"] == told.problem)
            .expect("a problem of the pack");
        assert_eq!(category["first"], true, "{category}");

        let mut contact = Office::contact();
        contact["problem"] = json!(told.problem);
        contact["language"] = list(&pack, "languages")[0]["code"].clone();
        contact["case"] = json!({ "kind": "new" });
        let saved = office.must("save_contact", contact)["value"].clone();
        let begins = |code: &Value| {
            let code = code.as_str().unwrap_or_default();
            assert!(
                code.starts_with(&format!("{}-", told.prefix)) && casework::codes::is_sound(code),
                "{code}"
            );
        };
        begins(&saved["code"]);
        begins(&saved["case"]["code"]);
        let opened = office.must("open_contact", json!({ "id": saved["contact"] }));
        assert_eq!(opened["pack_version"], pack["version"]);
        assert_eq!(opened["draft"]["problem"], told.problem);

        let bodies = office.must("list_bodies", json!({}));
        let bodies = bodies.as_array().expect("a directory");
        for body in bodies {
            assert_eq!(body["checked_on"], Value::Null, "{body}");
        }
        let body = bodies
            .iter()
            .find(|b| b["code"] == told.body)
            .expect("a body of the pack");
        let case = saved["case"]["id"].clone();
        let proposal = office.must(
            "propose_referral",
            json!({ "case": case, "body": body["id"], "language": "fr" }),
        );
        let disclosed: Vec<Value> = list(&proposal, "items")
            .iter()
            .filter(|i| i["on"] == true && i["text"] != "")
            .map(|i| json!({ "item": i["item"], "text": i["text"] }))
            .collect();
        let draft = json!({
            "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
            "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
            "disclosed": disclosed, "language": "fr"
        });
        let letter = office.must("prepare_letter", draft.clone()).to_string();
        for said in [
            told.addressee,
            told.law,
            category["label"]["fr"].as_str().unwrap_or("?"),
        ] {
            assert!(
                letter.contains(said),
                "{}: no {said} in {letter}",
                told.pack
            );
        }
        let made = office.must("refer", draft)["value"].clone();
        let case_code = saved["case"]["code"].as_str().unwrap_or("?").to_owned();
        assert!(
            made["reference"]
                .as_str()
                .is_some_and(|reference| reference.starts_with(&case_code)),
            "{made}"
        );
        let order = json!({ "referral": made["id"] });
        let name = office
            .file_name("print_letter", order.clone())
            .expect("a name");
        assert!(name.starts_with(&format!("{}-", told.prefix)), "{name}");
        let pdf = office.fetch("print_letter", order).expect("a letter");
        assert!(pdf.starts_with(b"%PDF-"));
    }
}

#[test]
fn every_folder_of_the_packs_is_offered_at_set_up_and_tested_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/packs");
    let folders: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the packs")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    let mut office = Office::new();
    let situation = office.must("situation", json!({}));
    let offered: BTreeSet<String> = list(&situation, "packs")
        .iter()
        .filter_map(|pack| pack["id"].as_str().map(str::to_owned))
        .collect();
    let tested: BTreeSet<String> = PACKS.iter().map(|told| told.pack.to_owned()).collect();
    assert_eq!(folders, offered);
    assert_eq!(folders, tested);
    // Whoever chooses sees which packs nobody of that helpline has checked.
    let drafts: Vec<&Value> = list(&situation, "packs")
        .iter()
        .filter(|pack| pack["draft"] == true)
        .map(|pack| &pack["id"])
        .collect();
    assert_eq!(drafts, ["fr-3018", "be-child-focus", "lu-bee-secure"]);
}

#[test]
fn a_problem_of_no_pack_is_refused() {
    let mut office = Office::new().set_up_with("fr-3018");
    let mut contact = Office::contact();
    contact["problem"] = json!("XYZ");
    assert_eq!(
        office.refused("save_contact", contact),
        ["problem unknown_choice"]
    );
    assert_eq!(
        Office::new().refused(
            "set_up",
            json!({
                "language": "fr", "pack": "xx-nowhere", "organisation": "Ligne d’essai", "place": "",
                "contact_line": "", "name": "Nadia Essai", "login": "nadia",
                "passphrase": tests::PASSPHRASE
            })
        ),
        ["pack unknown_choice"]
    );
}

/// The cases room will walk through these; until then they must at least reach the page.
#[test]
fn a_pack_brings_its_protocols_and_what_it_does_not_ask() {
    let mut office = Office::new().set_up();
    let pack = office.must("pack", json!({}));
    let protocols: Vec<&Value> = list(&pack, "protocols")
        .iter()
        .map(|p| &p["code"])
        .collect();
    assert_eq!(protocols, ["danger", "sextortion", "csam", "school"]);
    let sextortion = &pack["protocols"][1];
    assert_eq!(sextortion["problems"], json!(["SXT", "NCT"]));
    assert_eq!(sextortion["steps"][0]["code"], "no_payment");
    assert_eq!(pack["protocols"][0]["from_risk"], 4);
    assert!(list(&pack, "not_asked").contains(&json!("religion")));
    let har = &pack["categories"][0];
    assert_eq!(
        har["crosswalk"],
        json!({ "insafe": "cyberbullying", "chi": "violence-bullying", "emc": "harassment" })
    );
    assert_eq!(har["from"], "2026-11-01");
}
