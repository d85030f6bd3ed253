//! The real program on a real export, and on exports that somebody changed.
#![allow(clippy::indexing_slicing, reason = "a test may panic")]

use std::process::{Command, Output};

use sanad_verify::{Why, verify};
use serde_json::json;
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// An export with entries of two people, and a code of the register in it.
fn export() -> (String, String) {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case()["id"].clone();
    for _ in 0..40 {
        office.must("view_case", json!({ "id": case }));
    }
    let code = office.must("make_register_code", json!({}))["code"]
        .as_str()
        .expect("a code")
        .to_owned();
    office.sign_in("nadia", PASSPHRASE);
    let bytes = office.fetch("export_chain", json!({})).expect("an export");
    let name = office.file_name("export_chain", json!({})).expect("a name");
    assert_eq!(name, "sanad-history.txt");
    office.sign_in("amal", COUNSELLOR);
    assert!(
        office.fetch("export_chain", json!({})).is_err(),
        "supervisors only"
    );
    (String::from_utf8(bytes).expect("text"), code)
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sanad-verify"))
        .args(arguments)
        .output()
        .expect("the program runs")
}

#[test]
fn the_program_says_whether_an_export_holds() {
    let (text, code) = export();
    for word in ["Nadia", "Amal", "EMC", "nadia", "amal", "Ligne"] {
        assert!(!text.contains(word), "{word} in the export");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("written");
        path.to_string_lossy().into_owned()
    };
    let whole = file("whole", &text);
    let said = run(&[&whole, "--code", &code.to_lowercase()]);
    let out = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        said.status.success() && out.contains("WHOLE") && out.contains("The code stands"),
        "{out}"
    );

    // Keys that were noted before; and a key that is another's.
    let noted: String = text
        .lines()
        .filter(|line| line.starts_with("key "))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(noted.lines().count(), 2);
    let keys = file("keys", &noted);
    assert!(run(&[&whole, "--keys", &keys]).status.success());
    let first = noted
        .lines()
        .next()
        .and_then(|line| line.rsplit(' ').next())
        .expect("a key");
    let other = noted.replacen(first, &"ab".repeat(32), 1);
    let keys = file("keys", &other);
    assert!(!run(&[&whole, "--keys", &keys]).status.success());

    assert!(!run(&[&whole, "--code", "7777-7777-7777"]).status.success());
    let changed = file("changed", &text.replacen("view_case", "view_cafe", 1));
    let said = run(&[&changed]);
    assert_eq!(said.status.code(), Some(1));
    let err = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(err.contains("NOT WHOLE: entry "), "{err}");
    assert_eq!(run(&[]).status.code(), Some(2));
    assert!(!run(&["nowhere"]).status.success());
}

#[test]
fn every_byte_and_every_line_of_an_export_counts() {
    let (text, _) = export();
    assert!(verify(&text, &[]).is_ok());
    let lines: Vec<&str> = text.lines().collect();
    // Each line changed at some places, taken out, doubled, exchanged with the next.
    for (at, line) in lines.iter().enumerate() {
        for place in (at % 41..line.len()).step_by(41) {
            let mut bytes = line.as_bytes().to_vec();
            bytes[place] ^= 1;
            let other = String::from_utf8(bytes).expect("ASCII");
            let mut changed = lines.clone();
            changed[at] = &other;
            let changed = changed.join("\n") + "\n";
            assert!(verify(&changed, &[]).is_err(), "line {at}, place {place}");
        }
        let mut without = lines.clone();
        without.remove(at);
        assert!(
            verify(&(without.join("\n") + "\n"), &[]).is_err(),
            "without line {at}"
        );
        let mut twice = lines.clone();
        twice.insert(at, line);
        assert!(
            verify(&(twice.join("\n") + "\n"), &[]).is_err(),
            "line {at} twice"
        );
        if at + 1 < lines.len() {
            let mut exchanged = lines.clone();
            exchanged.swap(at, at + 1);
            assert!(
                verify(&(exchanged.join("\n") + "\n"), &[]).is_err(),
                "line {at} and the next"
            );
        }
    }
    // A cut tail with the old checkpoint does not pass for the whole.
    let checkpoint = lines[lines.len() - 1];
    for cut in 1..20 {
        let mut cut_off: Vec<&str> = lines[..lines.len() - 1 - cut].to_vec();
        cut_off.push(checkpoint);
        let fault = verify(&(cut_off.join("\n") + "\n"), &[]).expect_err("cut");
        assert_eq!(fault.why, Why::Checkpoint);
    }
}
