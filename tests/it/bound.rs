//! A desk that is bound to its computer: security.md §3.7 and §2.1 row 39. The keyring is there,
//! absent, locked, emptied, or lies; and a copy of the folder is alone.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE, groups};
use vault::{Keychain, KeychainError, Locked, Passphrase, RecoveryKey, VaultError, WorkstationKey};

use crate::accounts::{activate, invited, told, unlock};
use crate::backup::{back_up, files, open, prove};
use crate::desk::Ring;
use crate::evidence::audited;

const NEXT: &str = "four windows above a sleepy harbour";

/// A keyring that does not serve.
struct Broken(KeychainError);

impl Keychain for Broken {
    fn get(&self, _: &str) -> Result<zeroize::Zeroizing<Vec<u8>>, KeychainError> {
        Err(self.0)
    }
    fn set(&self, _: &str, _: &[u8]) -> Result<(), KeychainError> {
        Err(self.0)
    }
    fn delete(&self, _: &str) -> Result<(), KeychainError> {
        Err(self.0)
    }
}

/// A keyring that says it kept what it was given, and answers something else.
struct Lying(Vec<u8>);

impl Keychain for Lying {
    fn get(&self, _: &str) -> Result<zeroize::Zeroizing<Vec<u8>>, KeychainError> {
        Ok(self.0.clone().into())
    }
    fn set(&self, _: &str, _: &[u8]) -> Result<(), KeychainError> {
        Ok(())
    }
    fn delete(&self, _: &str) -> Result<(), KeychainError> {
        Ok(())
    }
}

/// Binds the open desk; answers the line on paper.
fn bind(office: &mut Office) -> String {
    let line = groups(&office.must("begin_binding", json!({})));
    let bound = office.must("confirm_binding", json!({ "typed": line }));
    assert_eq!(bound["value"], true);
    line
}

/// Nadia's and Amal's desk with a keyring, bound, and locked.
fn bound() -> (Office, Ring, String) {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("save_contact", Office::contact());
    let ring = Ring::default();
    office.with_keychain(Box::new(ring.clone()));
    office.sign_in("nadia", PASSPHRASE);
    let line = bind(&mut office);
    office.must("lock", json!({}));
    (office, ring, line)
}

fn kept(ring: &Ring) -> Vec<String> {
    let held = ring.0.lock().expect("held");
    let names = held.keys().filter(|name| name.starts_with("computer-"));
    names.cloned().collect()
}

fn header(office: &Office) -> Locked {
    let bytes = fs::read(office.folder().join("vault")).expect("the vault");
    Locked::read(&bytes).expect("a vault")
}

/// The refusal of a login is the same for everybody, whatever they type.
fn asks_for_the_line(office: &mut Office) {
    for (login, passphrase) in [
        ("amal", COUNSELLOR),
        ("amal", PASSPHRASE),
        ("nobody", COUNSELLOR),
        ("", ""),
    ] {
        assert_eq!(
            office.refused("unlock", unlock(login, passphrase)),
            ["- line_needed"],
            "{login}"
        );
    }
}

#[test]
fn with_its_keyring_a_bound_desk_is_like_any_other() {
    let (mut office, ring, _) = bound();
    assert!(header(&office).is_bound());
    assert_eq!(kept(&ring).len(), 1);
    assert!(!office.folder().join("vault.prev").exists());
    for (login, passphrase) in [("nadia", PASSPHRASE), ("amal", COUNSELLOR)] {
        assert_eq!(
            told(&office.sign_in(login, passphrase)),
            Vec::<String>::new()
        );
        office.must("lock", json!({}));
    }
    assert_eq!(
        office.refused("unlock", unlock("amal", PASSPHRASE)),
        ["passphrase wrong_passphrase"]
    );
    office.sign_in("nadia", PASSPHRASE);
    let view = office.must("view_binding", json!({}));
    assert_eq!(view, json!({ "bound": true, "keyring": "keeps" }));
    let checked = office.must("verify_chain", json!({ "from": 1 }));
    assert_eq!(
        (&checked["broken"], &checked["gaps"]),
        (&Value::Null, &json!([]))
    );

    // Unbound, the keyring forgets, and a passphrase is enough.
    assert_eq!(office.must("unbind_computer", json!({}))["value"], false);
    assert_eq!(
        office.refused("unbind_computer", json!({})),
        ["- already_done"]
    );
    assert_eq!(kept(&ring), Vec::<String>::new());
    assert!(!office.folder().join("vault.prev").exists());
    let entries = audited(&mut office);
    for act in ["bind_computer  binding", "unbind_computer  binding"] {
        assert!(entries.contains(&act.to_owned()), "{entries:?}");
    }
    office.restart();
    assert_eq!(
        told(&office.sign_in("amal", COUNSELLOR)),
        Vec::<String>::new()
    );
}

/// The corpora of the fuzzing hold a vault that an earlier Sanad wrote.
#[test]
fn a_vault_of_before_opens_unchanged_and_can_be_bound() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let sheet = fs::read_to_string(fuzz.join("sheet.txt")).expect("the sheet");
    let sheet = RecoveryKey::read(sheet.trim()).expect("a sheet");
    let before = fs::read(fuzz.join("corpus/header/seed-two-people")).expect("a vault");
    let locked = Locked::read(&before).expect("a vault");
    assert_eq!((locked.format_version(), locked.is_bound()), (1, false));
    let amal = Passphrase::new(COUNSELLOR);
    let mut vault = locked.unlock("amal", &amal).expect("hers");
    assert_eq!(vault.to_bytes(), before);
    let key = WorkstationKey::make().expect("made");
    vault.bind(&key).expect("bound");
    let now = vault.to_bytes();
    let mut locked = Locked::read(&now).expect("a vault");
    assert_eq!(locked.format_version(), 3);
    assert_eq!(
        locked.unlock("amal", &amal).err(),
        Some(VaultError::WorkstationNeeded)
    );
    assert!(locked.bring(key));
    locked.unlock("amal", &amal).expect("hers");
    locked.unlock_with_recovery(&sheet).expect("the sheet");
}

/// A thief with the folder, who knows the passphrase or guesses it.
#[test]
fn a_copy_of_the_folder_alone_opens_with_no_passphrase() {
    let (office, _, line) = bound();
    let mut thief = Office::new();
    for name in ["vault", "store.db", "anchor", "tries"] {
        let file = office.folder().join(name);
        fs::copy(&file, thief.folder().join(name)).expect("copied");
    }
    asks_for_the_line(&mut thief);
    let amal = Passphrase::new(COUNSELLOR);
    assert_eq!(
        header(&thief).unlock("amal", &amal).err(),
        Some(VaultError::WorkstationNeeded)
    );
    let made = WorkstationKey::make().expect("made").groups();
    let made: Vec<&str> = made.iter().map(|group| group.as_str()).collect();
    for wrong in [office.sheet.clone(), made.join(" ")] {
        let refused = thief.refused("bring_line", json!({ "typed": wrong }));
        assert!(refused[0].starts_with("typed "), "{refused:?}");
        asks_for_the_line(&mut thief);
    }
    // The control: with the line too, it opens.
    thief.must("bring_line", json!({ "typed": line }));
    thief.sign_in("amal", COUNSELLOR);
}

#[test]
fn whatever_becomes_of_the_keyring_it_costs_one_line_of_typing() {
    let (mut office, ring, line) = bound();
    let other = WorkstationKey::make().expect("made");
    let broken: Vec<(&str, Option<Box<dyn Keychain>>)> = vec![
        ("no keyring in this host", None),
        ("absent", Some(Box::new(Broken(KeychainError::Unavailable)))),
        ("locked", Some(Box::new(Broken(KeychainError::Locked)))),
        ("late", Some(Box::new(Broken(KeychainError::TimedOut)))),
        ("short", Some(Box::new(Lying(vec![7; 31])))),
        (
            "another key",
            Some(Box::new(Lying(other.as_bytes().to_vec()))),
        ),
    ];
    for (what, keychain) in broken {
        match keychain {
            Some(keychain) => office.with_keychain(keychain),
            None => office.restart(),
        }
        asks_for_the_line(&mut office);
        // However it is typed; the passphrase is told apart from it.
        let typed = line.to_lowercase().replace(' ', "-");
        let now = office.must("bring_line", json!({ "typed": typed }));
        assert_eq!(now["stage"], "locked", "{what}");
        assert_eq!(
            office.refused("unlock", unlock("amal", PASSPHRASE)),
            ["passphrase wrong_passphrase"],
            "{what}"
        );
        office.sign_in("nadia", PASSPHRASE);
        let keyring = office.must("view_binding", json!({}))["keyring"].clone();
        let silent = matches!(what, "short" | "another key");
        assert_eq!(keyring, if silent { "empty" } else { "silent" }, "{what}");
        office.must("lock", json!({}));
        // Nothing but the keyring keeps it: the next time it is asked for again.
        asks_for_the_line(&mut office);
    }
    // Emptied: who types the line fills it again.
    ring.0.lock().expect("held").clear();
    office.with_keychain(Box::new(ring.clone()));
    asks_for_the_line(&mut office);
    office.must("bring_line", json!({ "typed": line }));
    assert_eq!(
        kept(&ring),
        Vec::<String>::new(),
        "not before it opened something"
    );
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(kept(&ring).len(), 1);
    office.must("lock", json!({}));
    office.restart();
    office.with_keychain(Box::new(ring));
    let me = office.sign_in("amal", COUNSELLOR);
    assert_eq!(told(&me), Vec::<String>::new());
    // No try with a line that was missing was counted as one with a passphrase: there was one
    // wrong passphrase for each keyring.
    office.must("lock", json!({}));
    let told = told(&office.sign_in("nadia", PASSPHRASE));
    assert_eq!(told, ["wrong_tries 1"; 6]);
}

#[test]
fn a_line_is_read_as_it_is_typed_and_a_mistake_is_named() {
    let (mut office, _, line) = bound();
    office.restart();
    let mut swapped: Vec<&str> = line.split(' ').collect();
    swapped.swap(2, 3);
    let swapped = swapped.join(" ");
    let sheet = office.sheet.clone();
    for (typed, why) in [
        ("", "typed recovery_length"),
        ("ABCD", "typed recovery_length"),
        (
            &line
                .replacen(' ', "", 1)
                .replacen(|c: char| c.is_ascii_alphanumeric(), "U", 1),
            "typed recovery_mismatch",
        ),
        (&swapped, "typed line_wrong"),
        (&sheet, "typed line_wrong"),
    ] {
        assert_eq!(
            office.refused("bring_line", json!({ "typed": typed })),
            [why]
        );
    }
    // Nor is it the sheet.
    let wish = json!({ "typed": line, "login": "nadia", "passphrase": NEXT });
    assert_eq!(office.refused("recover", wish), ["typed recovery_wrong"]);
    office.must("bring_line", json!({ "typed": line }));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.refused("bring_line", json!({ "typed": line })),
        ["- store_exists"]
    );
}

#[test]
fn nothing_is_bound_before_the_line_is_typed_back() {
    let mut office = Office::new().set_up();
    let before = fs::read(office.folder().join("vault")).expect("the vault");
    assert_eq!(
        office.refused("confirm_binding", json!({ "typed": "" })),
        ["- not_found"]
    );
    assert!(office.fetch("computer_line", json!({})).is_err());
    let first = groups(&office.must("begin_binding", json!({})));
    let shown = office.must("begin_binding", json!({}));
    let line = groups(&shown);
    assert_eq!(shown["keyring"], "silent");
    assert_ne!(line, first);
    for typed in ["", &first] {
        let refused = office.refused("confirm_binding", json!({ "typed": typed }));
        assert_eq!(refused, ["typed recovery_mismatch"]);
    }
    let page = office.fetch("computer_line", json!({})).expect("a page");
    assert!(page.starts_with(b"%PDF"));
    let name = office.file_name("computer_line", json!({}));
    assert_eq!(name.expect("a name"), "line.pdf");
    assert_eq!(
        fs::read(office.folder().join("vault")).expect("the vault"),
        before
    );
    // Locking forgets it.
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(
        office.refused("confirm_binding", json!({ "typed": line })),
        ["- not_found"]
    );
    assert_eq!(
        office.refused("bring_line", json!({ "typed": line })),
        ["- store_exists"]
    );
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("bring_line", json!({ "typed": line })),
        ["- not_found"]
    );
    // The vault cannot be written: the desk stays as it is, and it can be tried again.
    office.sign_in("nadia", PASSPHRASE);
    let line = groups(&office.must("begin_binding", json!({})));
    fs::create_dir(office.folder().join("vault.new")).expect("in the way");
    let problem = office.call("confirm_binding", json!({ "typed": line }));
    assert_eq!(problem.expect_err("refused")["kind"], "broken");
    assert_eq!(office.must("view_binding", json!({}))["bound"], false);
    assert!(!header(&office).is_bound());
    fs::remove_dir(office.folder().join("vault.new")).expect("out of the way");
    office.must("confirm_binding", json!({ "typed": line }));
    assert!(header(&office).is_bound());
}

/// The process was killed after the vault took its place, and before the entry and the keyring.
#[test]
fn a_kill_in_the_middle_of_binding_costs_one_line_of_typing_too() {
    let mut office = Office::new().set_up();
    let ring = Ring::default();
    office.with_keychain(Box::new(ring.clone()));
    office.sign_in("nadia", PASSPHRASE);
    let line = groups(&office.must("begin_binding", json!({})));
    let lay = |name: &str| office.folder().join(name);
    let store = ["store.db", "store.db-wal", "anchor"];
    let before = store.map(|name| fs::read(lay(name)).ok());
    let vault = fs::read(lay("vault")).expect("the vault");
    office.must("confirm_binding", json!({ "typed": line }));
    let elsewhere = Office::new();
    fs::copy(
        office.folder().join("vault"),
        elsewhere.folder().join("bound"),
    )
    .expect("copied");
    office.must("lock", json!({}));
    office.restart();
    let lay = |name: &str| office.folder().join(name);
    for (name, content) in store.iter().zip(before) {
        drop(fs::remove_file(lay(name)));
        if let Some(content) = content {
            fs::write(lay(name), content).expect("put back");
        }
    }
    drop(fs::remove_file(lay("store.db-shm")));
    fs::copy(elsewhere.folder().join("bound"), lay("vault")).expect("copied");
    fs::write(lay("vault.prev"), vault).expect("written");
    ring.0.lock().expect("held").clear();
    office.with_keychain(Box::new(ring.clone()));
    assert_eq!(
        office.refused("unlock", unlock("nadia", PASSPHRASE)),
        ["- line_needed"]
    );
    office.must("bring_line", json!({ "typed": line }));
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        Vec::<String>::new()
    );
    assert!(!office.folder().join("vault.prev").exists());
    assert_eq!(kept(&ring).len(), 1);
    let view = office.must("view_binding", json!({}));
    assert_eq!(view, json!({ "bound": true, "keyring": "keeps" }));
    let checked = office.must("verify_chain", json!({ "from": 1 }));
    assert_eq!(checked["broken"], Value::Null);
    assert_eq!(office.must("unbind_computer", json!({}))["value"], false);
    let entries = audited(&mut office);
    assert!(
        entries.iter().any(|one| one.contains("keys_ahead")),
        "{entries:?}"
    );
    assert!(
        entries.iter().all(|one| !one.starts_with("bind_computer")),
        "the cut"
    );
}

#[test]
fn the_sheet_opens_a_bound_desk_without_the_line() {
    let (mut office, ring, line) = bound();
    // Keyring and paper are both lost.
    ring.0.lock().expect("held").clear();
    let wish = json!({ "typed": office.sheet, "login": "nadia", "passphrase": NEXT });
    let sheet = groups(&office.must("recover", wish));
    office.must("confirm_recovery", json!({ "typed": sheet }));
    // It stays bound, the keyring is filled again, and a new line cancels the lost one.
    let view = office.must("view_binding", json!({}));
    assert_eq!(view, json!({ "bound": true, "keyring": "keeps" }));
    let second = bind(&mut office);
    office.must("lock", json!({}));
    office.sign_in("amal", COUNSELLOR);
    office.must("lock", json!({}));
    office.restart();
    assert_eq!(
        office.refused("bring_line", json!({ "typed": line })),
        ["typed line_wrong"]
    );
    office.must("bring_line", json!({ "typed": second }));
    office.sign_in("nadia", NEXT);
}

#[test]
fn every_way_in_and_every_change_goes_on_while_the_keyring_is_gone() {
    let (mut office, _, line) = bound();
    office.restart();
    let come_in = |office: &mut Office, login: &str, passphrase: &str| {
        asks_for_the_line(office);
        office.must("bring_line", json!({ "typed": line }));
        office.sign_in(login, passphrase);
    };
    come_in(&mut office, "nadia", PASSPHRASE);
    // Somebody new, with a passphrase and with a code.
    office.must(
        "add_account",
        json!({ "name": "Karim Essai", "login": "karim", "role": "counsellor", "language": "fr", "passphrase": NEXT }),
    );
    let (salma, code) = invited(&mut office, "Salma Essai", "salma", "counsellor");
    let wish = json!({ "current": PASSPHRASE, "passphrase": "two herons under the tin roof" });
    office.must("change_passphrase", wish);
    // Another store key, and a code that waits through it.
    let mut progress = office.must("begin_key_change", json!({}));
    while progress["doing"] != "done" {
        progress = office.must("continue_key_change", json!({}));
    }
    assert!(header(&office).is_bound());
    office.must("lock", json!({}));
    assert_eq!(
        office.refused("activate", activate("salma", &code, COUNSELLOR)),
        ["- line_needed"]
    );
    office.must("bring_line", json!({ "typed": line }));
    assert_eq!(
        office.refused(
            "activate",
            activate("salma", "ABCD-ABCD-ABCD-ABCD", COUNSELLOR)
        ),
        ["code activation_wrong"]
    );
    office.must("activate", activate("salma", &code, COUNSELLOR));
    office.must("lock", json!({}));
    come_in(&mut office, "karim", NEXT);
    office.must("lock", json!({}));
    come_in(&mut office, "salma", COUNSELLOR);
    office.must("lock", json!({}));
    come_in(&mut office, "nadia", "two herons under the tin roof");
    office.must("close_account", json!({ "id": salma }));
    office.must("lock", json!({}));
    asks_for_the_line(&mut office);
    office.must("bring_line", json!({ "typed": line }));
    assert_eq!(
        office.refused("unlock", unlock("salma", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    // What can be read of a damaged store.
    let wish = unlock("nadia", "two herons under the tin roof");
    office.restart();
    assert_eq!(
        office.refused("begin_rescue", wish.clone()),
        ["- line_needed"]
    );
    office.must("bring_line", json!({ "typed": line }));
    office.must("begin_rescue", wish);
}

#[test]
fn a_backup_of_a_bound_desk_comes_back_on_another_computer() {
    let (mut office, _, line) = bound();
    office.sign_in("nadia", PASSPHRASE);
    back_up(&mut office);
    office.must("lock", json!({}));
    // Here, by a passphrase: with the line, if the keyring is gone.
    office.restart();
    office.must("choose_backup", json!({ "number": 1 }));
    let wish = json!({ "typed": "", "login": "nadia", "passphrase": PASSPHRASE });
    assert_eq!(
        office.refused("open_backup", wish.clone()),
        ["- line_needed"]
    );
    office.must("bring_line", json!({ "typed": line }));
    office.must("open_backup", wish);
    prove(&mut office).expect("whole");
    office.must("abandon_restore", json!({}));

    let path = files(&office)[0].clone();
    let mut elsewhere = Office::new();
    elsewhere.sheet.clone_from(&office.sheet);
    let ring = Ring::default();
    elsewhere.with_keychain(Box::new(ring.clone()));
    open(&mut elsewhere, &path).expect("whole");
    elsewhere.must("confirm_restore", json!({}));
    asks_for_the_line(&mut elsewhere);
    elsewhere.must("bring_line", json!({ "typed": line }));
    elsewhere.sign_in("amal", COUNSELLOR);
    assert_eq!(kept(&ring).len(), 1);
}

#[test]
fn only_supervisors_bind_a_desk() {
    let (mut office, ..) = bound();
    office.sign_in("amal", COUNSELLOR);
    for call in ["view_binding", "begin_binding", "unbind_computer"] {
        assert_eq!(office.refused(call, json!({})), ["- not_allowed"], "{call}");
    }
    let wish = json!({ "typed": "" });
    assert_eq!(office.refused("confirm_binding", wish), ["- not_allowed"]);
    assert!(office.fetch("computer_line", json!({})).is_err());
}
