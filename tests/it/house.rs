//! The rules of the house that a machine can hold: design §2.10. They read the
//! sources as text, so that they run in a moment and say which line is wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder with one of these endings, with its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "output"]
                    .iter()
                    .any(|skip| name.ends_with(skip))
                {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).expect("source files are text");
                let short = path
                    .strip_prefix(root())
                    .map_or(name, |p| p.to_string_lossy().into_owned());
                found.push((short, text));
            }
        }
    }
    assert!(!found.is_empty(), "nothing to read below {folder}");
    found.sort();
    found
}

/// The floors of `casework`, from the cellar up; a room may use what stands to
/// its left on its own floor, and everything below.
const FLOORS: &[&[&str]] = &[
    &[
        "problem", "choices", "codes", "text", "ids", "moment", "traces", "links",
    ],
    &["store", "search", "audit", "session"],
    &[
        "countersign",
        "accounts",
        "packs",
        "directory",
        "consents",
        "contacts",
    ],
    &[
        "cases",
        "followups",
        "evidence",
        "removals",
        "referrals",
        "protocols",
        "safety",
    ],
    &[
        "backup",
        "callers",
        "letters",
        "reviews",
        "supervision",
        "history",
    ],
    &["api", "training"],
];

/// The one arrow that points up: the door shows who may log in to a training
/// store.
const EXCEPTIONS: &[(&str, &str)] = &[("api", "training"), ("ids", "problem")];

#[test]
fn rooms_use_only_what_stands_to_their_left_or_below() {
    let place: BTreeMap<&str, (usize, usize)> = FLOORS
        .iter()
        .enumerate()
        .flat_map(|(floor, rooms)| {
            rooms
                .iter()
                .enumerate()
                .map(move |(at, room)| (*room, (floor, at)))
        })
        .collect();
    let mut wrong = Vec::new();
    for (file, text) in files("src-tauri/casework/src", &[".rs"]) {
        let room = file
            .trim_start_matches("src-tauri/casework/src/")
            .split(['/', '.'])
            .next()
            .unwrap_or_default()
            .to_owned();
        if room == "lib" {
            continue;
        }
        let here = *place
            .get(room.as_str())
            .unwrap_or_else(|| panic!("{room} stands on no floor"));
        for used in text.split("crate::").skip(1) {
            let name: String = used
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let Some(there) = place.get(name.as_str()) else {
                continue;
            };
            let allowed = name == room
                || there.0 < here.0
                || (there.0 == here.0 && there.1 < here.1)
                || EXCEPTIONS.contains(&(room.as_str(), name.as_str()));
            if !allowed {
                wrong.push(format!("{file}: {room} uses {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_no_window_no_keyring_and_no_thread() {
    for name in ["casework", "vault", "words", "press"] {
        let manifest = fs::read_to_string(root().join(format!("src-tauri/{name}/Cargo.toml")))
            .expect("a manifest");
        for banned in ["tauri", "wry", "tokio", "keyring", "zbus"] {
            assert!(
                !manifest.lines().any(|line| line.starts_with(banned)),
                "{name} depends on {banned}"
            );
        }
    }
    for (file, text) in files("src-tauri/casework/src", &[".rs"]) {
        assert!(!text.contains("thread::spawn"), "{file} starts a thread");
    }
}

#[test]
fn below_the_door_nothing_encodes_json() {
    for (file, text) in files("src-tauri/casework/src", &[".rs"]) {
        let door = file.contains("/api/") || file.contains("/training/");
        assert!(
            door || !text.contains("serde_json::to_"),
            "{file} encodes JSON"
        );
        // Only the packs room reads JSON: the files that are shipped with the app.
        assert!(
            door || file.contains("/packs/") || !text.contains("serde_json::"),
            "{file} reads JSON"
        );
    }
}

/// Which room owns which tables; only migrations name them all.
const TABLES: &[(&str, &[&str])] = &[
    (
        "accounts",
        &[
            "account",
            "account_key",
            "setting",
            "desk_notice",
            "desk_notice_seen",
            "activation",
            "account_record",
            "training",
        ],
    ),
    ("audit", &["audit", "row_print"]),
    ("history", &["gap", "gap_acceptance"]),
    ("store", &["revision", "migration", "row_blind"]),
    ("search", &["search_document"]),
    ("backup", &["backup", "backup_copy", "restoration"]),
    ("packs", &["list_change"]),
    ("directory", &["resource", "body_fact", "agreement"]),
    (
        "contacts",
        &[
            "contact_choice",
            "contact_answer",
            "contact_addendum",
            "draft",
        ],
    ),
    (
        "cases",
        &[
            "case_file",
            "case_member",
            "seal",
            "glass",
            "glass_review",
            "case_contact",
            "case_event",
            "case_event_fact",
            "closure",
            "plan_step",
            "supervisor_note",
            "accompaniment",
        ],
    ),
    (
        "consents",
        &["safe_contact", "consent", "withdrawal", "withholding"],
    ),
    ("followups", &["followup", "attempt"]),
    ("evidence", &["evidence", "custody"]),
    ("removals", &["removal", "removal_link", "removal_status"]),
    (
        "protocols",
        &[
            "protocol",
            "protocol_step",
            "protocol_mark",
            "protocol_followup",
        ],
    ),
    ("safety", &["safety_plan"]),
    ("supervision", &["exposure", "exposure_talk", "debrief"]),
    (
        "referrals",
        &["referral", "referral_step", "recipient", "disclosed"],
    ),
    ("letters", &["letter"]),
    ("reviews", &["review"]),
    ("countersign", &["countersign"]),
];

#[test]
fn a_table_is_named_only_in_its_room() {
    let mut wrong = Vec::new();
    for (file, text) in files("src-tauri/casework/src", &[".rs", ".sql"]) {
        if file.contains("/migrations/") || file.ends_with("schema.sql") {
            continue;
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        for pair in words.windows(2) {
            let [verb, table] = pair else { continue };
            if !["FROM", "INTO", "JOIN", "UPDATE"].contains(&verb.trim_start_matches('"')) {
                continue;
            }
            let table = table.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
            for (room, tables) in TABLES {
                let known_join = table == "account" && *verb == "JOIN";
                // Opening a desk reads who sits at it before any room can.
                let opening = file.contains("/session/") && *room == "accounts";
                if tables.contains(&table)
                    && !file.contains(&format!("/{room}/"))
                    && !known_join
                    && !opening
                {
                    wrong.push(format!("{file}: {verb} {table}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_page_reaches_the_shell_and_the_widgets_in_one_place_each() {
    for (file, text) in files("ui/src", &[".ts", ".tsx"]) {
        assert!(
            file == "ui/src/door/tauri.ts" || !text.contains("@tauri-apps"),
            "{file} knows the shell"
        );
        assert!(
            file.starts_with("ui/src/kit/")
                || !text.contains("from 'react-aria") && !text.contains("from \"react-aria"),
            "{file} knows the widget library"
        );
        for banned in [
            "innerHTML",
            "dangerouslySetInnerHTML",
            "localStorage",
            "sessionStorage",
            "eval(",
        ] {
            assert!(!text.contains(banned), "{file} uses {banned}");
        }
    }
}

/// V5 and domain.md §3.4: no control takes a file, and nothing on a page leads out.
#[test]
fn v5_the_page_takes_no_file_and_leads_nowhere() {
    for (file, text) in files("ui/src", &[".ts", ".tsx"]) {
        if file.contains(".test.") {
            continue;
        }
        for banned in [
            "type=\"file\"",
            "FileTrigger",
            "DropZone",
            "showOpenFilePicker",
            "FileReader",
            "getUserMedia",
            "getDisplayMedia",
            "contentEditable",
            "window.open",
            "createObjectURL",
        ] {
            assert!(!text.contains(banned), "{file} uses {banned}");
        }
        for link in text.split("href=").skip(1) {
            assert!(link.starts_with("\"#"), "{file} leads out of the page");
        }
    }
}

#[test]
fn styles_have_no_left_and_no_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
    ];
    for (file, text) in files("ui/src", &[".css"]) {
        for (number, line) in text.lines().enumerate() {
            for word in physical {
                assert!(!line.contains(word), "{file}:{}: {word}", number + 1);
            }
            let start = line.trim_start();
            assert!(
                !start.starts_with("left:") && !start.starts_with("right:"),
                "{file}:{}: a side by its name",
                number + 1
            );
        }
    }
}

/// Letters that could make a line of source read as another than it is.
fn hides(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[test]
fn no_source_hides_characters() {
    let all = [
        ("src-tauri", &[".rs", ".sql", ".toml", ".json"][..]),
        ("ui/src", &[".ts", ".tsx", ".css"][..]),
        ("tests/it", &[".rs"][..]),
    ];
    for (folder, endings) in all {
        for (file, text) in files(folder, endings) {
            for (number, line) in text.lines().enumerate() {
                assert!(
                    !line.chars().any(hides),
                    "{file}:{}: an invisible character",
                    number + 1
                );
            }
        }
    }
}

/// The keys of a catalogue file.
fn keys(text: &str) -> BTreeSet<String> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
        .collect()
}

#[test]
fn the_three_languages_say_the_same_things() {
    let of = |language: &str| -> BTreeMap<String, BTreeSet<String>> {
        files(&format!("assets/words/{language}"), &[".ftl"])
            .into_iter()
            .map(|(file, text)| {
                (
                    file.rsplit('/').next().unwrap_or_default().to_owned(),
                    keys(&text),
                )
            })
            .collect()
    };
    let english = of("en");
    assert_eq!(english, of("fr"));
    assert_eq!(english, of("ar"));
}

#[test]
fn every_reason_has_its_sentence() {
    let english =
        fs::read_to_string(root().join("assets/words/en/refusal.ftl")).expect("the catalogue");
    let said = keys(&english);
    for code in casework::problem::Reason::CODES {
        let key = format!("refusal-{}", code.replace('_', "-"));
        assert!(said.contains(&key), "{key} is not said");
    }
}

/// The names of the acts that leave an entry, as the door's calls write them.
fn acts() -> BTreeSet<String> {
    let mut acts = BTreeSet::from([
        "confirm_recovery".to_owned(),
        "look".to_owned(),
        "jot".to_owned(),
    ]);
    let doors = ["api", "session"].map(|room| format!("src-tauri/casework/src/{room}"));
    for (_, text) in doors.iter().flat_map(|folder| files(folder, &[".rs"])) {
        let text: String = text.split_whitespace().collect();
        for start in [
            "act(\"",
            "act_with_vault(\"",
            "give_code(\"",
            "arrive(session,\"",
        ] {
            for rest in text.split(start).skip(1) {
                acts.extend(rest.split('"').next().map(str::to_owned));
            }
        }
    }
    assert!(acts.len() > 70, "{acts:?}");
    acts
}

#[test]
fn the_history_has_a_sentence_and_a_kind_for_every_act() {
    let rules = fs::read_to_string(root().join("src-tauri/casework/src/history/rules.rs"))
        .expect("the kinds of acts");
    for language in ["en", "fr", "ar"] {
        let choices = root().join(format!("assets/words/{language}/choices.ftl"));
        let said = keys(&fs::read_to_string(choices).expect("the catalogue"));
        for act in acts() {
            let key = format!("choice-act-{}", act.replace('_', "-"));
            assert!(said.contains(&key), "{key} is not said in {language}");
            assert!(
                rules.contains(&format!("(\"{act}\", ")),
                "{act} has no kind in history/rules.rs"
            );
        }
    }
}

#[test]
fn every_key_is_used() {
    let mut sources = String::new();
    for (folder, endings) in [
        ("ui/src", &[".ts", ".tsx"][..]),
        ("src-tauri", &[".rs"][..]),
    ] {
        for (file, text) in files(folder, endings) {
            if !file.ends_with("generated.rs") && !file.ends_with("generated.ts") {
                sources.push_str(&text);
            }
        }
    }
    // A key may be put together: `unlock-${stage}-title` uses every key that begins and
    // ends like it.
    let built: Vec<(&str, &str)> = sources
        .split('`')
        .filter(|text| text.contains("${"))
        .filter_map(|text| Some((text.split_once("${")?.0, text.rsplit_once('}')?.1)))
        .filter(|(start, end)| {
            let piece = |text: &str| !text.contains(char::is_whitespace);
            start.ends_with('-') && start.len() > 3 && piece(start) && piece(end)
        })
        .collect();
    let mut unused = Vec::new();
    for (file, text) in files("assets/words/en", &[".ftl"]) {
        // These two are said by a code that the core or the pack hands out.
        if file.ends_with("refusal.ftl") || file.ends_with("choices.ftl") {
            continue;
        }
        for key in keys(&text) {
            let named = sources.contains(&key) || sources.contains(&key.replace('-', "_"));
            let put_together = built
                .iter()
                .any(|(start, end)| key.starts_with(start) && key.ends_with(end));
            if !named && !put_together {
                unused.push(key);
            }
        }
    }
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_page_side_of_the_door_is_up_to_date() {
    let there =
        fs::read_to_string(root().join("ui/src/door/generated.ts")).expect("the generated door");
    assert!(
        there == casework::api::typescript(),
        "run `cargo xtask words`"
    );
}

/// SHA-256 of every migration. One that has landed never changes again.
const FROZEN: &[(&str, &str)] = &[
    (
        "0001_first.sql",
        "165f84a1b03ad52ef052b40725c8e5411abadd576c42c828e2f26efe512c0cf1",
    ),
    (
        "0002_backup.sql",
        "c91d220459b297dec02f18becfe1268dbb7a21ec826c98413ba19f0fc2473c85",
    ),
    (
        "0003_desk_notices.sql",
        "e1203c0fbcf86c5012fee42a34f9a82b4782530e2516edcb4e3bf1b8c8ba9a9e",
    ),
    (
        "0004_accounts.sql",
        "804ee2318d4111e26e29fc50cdd29ba2e2eb4f4328690d78ae493bb5c9a95ade",
    ),
    (
        "0005_audit_witnesses.sql",
        "62d1adb65934f1f95c45c41e327caba48565d02e10a1e75a3e48e00367fbb35e",
    ),
    (
        "0006_store_key.sql",
        "c03981f6d2895849212976e29e6a3ba8060381c054cf57eb603c692dcea9886f",
    ),
    (
        "0007_seals.sql",
        "4463eeb12c70a630188a11c7d3e88103ff1cd578ffc32e610b01db30755e3ceb",
    ),
    (
        "0008_row_prints.sql",
        "62869f389e55b6b1823a752d058d5742f3f664eb3b3e44e67b29ce0b6ff4e596",
    ),
];

#[test]
fn released_migrations_are_frozen() {
    use sha2::{Digest, Sha256};
    let there = fs::read_dir(root().join("src-tauri/casework/src/store/migrations"))
        .expect("a folder")
        .count();
    assert_eq!(there, FROZEN.len(), "every migration stands in the list");
    for (name, hash) in FROZEN {
        let text = fs::read(
            root()
                .join("src-tauri/casework/src/store/migrations")
                .join(name),
        )
        .expect("a migration");
        let is: String = Sha256::digest(&text)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(&is, hash, "{name} was released and must not change");
    }
}

#[test]
fn no_lock_file_names_a_registry() {
    for file in ["ui/package-lock.json", "tests/package-lock.json"] {
        if let Ok(text) = fs::read_to_string(root().join(file)) {
            assert!(
                !text.contains("\"resolved\": \"http"),
                "{file} holds download addresses"
            );
        }
    }
}
