//! Another store key after somebody was shut out, and the yearly try of the recovery sheet:
//! security.md §2.1 rows 35, 36 and 38.

use std::fs;
use std::path::Path;

use chrono::Duration;
use rusqlite::Connection;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE, groups};
use vault::{BackupHead, Locked, Passphrase, RecoveryKey, Vault, VaultError};

use crate::accounts::{activate, invited, told, unlock};
use crate::backup::{back_up, files, open, prove};
use crate::desk::Ring;
use crate::evidence::audited;

const NEXT: &str = "four windows above a sleepy harbour";

/// Changes the key; answers the steps that it took.
fn change_key(office: &mut Office) -> Vec<Value> {
    let mut steps = vec![office.must("begin_key_change", json!({}))];
    while steps.last().is_none_or(|last| last["doing"] != "done") {
        assert!(steps.len() < 10_000, "a change ends");
        steps.push(office.must("continue_key_change", json!({})));
    }
    steps
}

fn vault_of(bytes: &[u8], login: &str, passphrase: &str) -> Result<Vault, VaultError> {
    Locked::read(bytes)?.unlock(login, &Passphrase::new(passphrase))
}

fn header(office: &Office) -> Vec<u8> {
    fs::read(office.folder().join("vault")).expect("the vault")
}

/// Whether a key opens a store.
fn opens(vault: &Vault, store: &Path) -> bool {
    let spec = String::from_utf8_lossy(&vault.database_key().keyspec()).into_owned();
    let look = || {
        let store = Connection::open(store)?;
        store.execute_batch(&format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{spec}\";"
        ))?;
        store.query_row("SELECT count(*) FROM account", [], |row| {
            row.get::<_, i64>(0)
        })
    };
    look().is_ok()
}

fn epoch(office: &Office) -> u32 {
    Locked::read(&header(office)).expect("a vault").epoch()
}

fn contacts(office: &mut Office) -> usize {
    let all = json!({ "text": "", "limit": 500 });
    office
        .must("list_contacts", all)
        .as_array()
        .map_or(0, Vec::len)
}

/// Amal wrote, and Nadia closed her account. Answers what Amal kept.
struct Kept {
    office: Office,
    amal: Value,
    case: Value,
    vault: Vec<u8>,
    key: Vault,
    /// Karim's code, which waits to be used.
    code: String,
}

fn closed() -> Kept {
    let mut office = Office::new().set_up().with_counsellor();
    let amal = office.must("situation", json!({}))["me"]["account"].clone();
    let case = office.case()["id"].clone();
    office.sign_in("nadia", PASSPHRASE);
    let (_, code) = invited(&mut office, "Karim Essai", "karim", "counsellor");
    let vault = header(&office);
    let key = vault_of(&vault, "amal", COUNSELLOR).expect("hers");
    back_up(&mut office);
    office.must("close_account", json!({ "id": amal }));
    Kept {
        office,
        amal,
        case,
        vault,
        key,
        code,
    }
}

#[test]
fn what_somebody_kept_who_was_shut_out_opens_nothing_any_more() {
    let mut kept = closed();
    let office = &mut kept.office;
    let store = office.folder().join("store.db");
    let due = office.must("view_store_key", json!({}));
    assert_eq!(due["shut_out"][0]["name"], "Amal Essai");
    assert_eq!(due["shut_out"][0]["why"], "closed");
    // Before the change, whoever kept the key could still read what is written today.
    assert!(opens(&kept.key, &store), "the control");

    let steps = change_key(office);
    let doing: Vec<&str> = steps
        .iter()
        .filter_map(|one| one["doing"].as_str())
        .collect();
    for stage in ["copying", "checking", "done"] {
        assert!(doing.contains(&stage), "{stage} in {doing:?}");
    }
    let percents: Vec<_> = steps
        .iter()
        .filter_map(|one| one["percent"].as_u64())
        .collect();
    assert!(percents.is_sorted(), "{percents:?}");
    assert_eq!(epoch(office), 2);
    for gone in ["vault.prev", "rotation"] {
        assert!(!office.folder().join(gone).exists(), "{gone}");
    }
    assert_eq!(
        office.must("view_store_key", json!({}))["shut_out"],
        json!([])
    );

    // The store, with the key, with the passphrase and the old vault, with both.
    assert!(!opens(&kept.key, &store));
    let new = header(office);
    assert!(vault_of(&new, "amal", COUNSELLOR).is_err());
    assert!(opens(
        &vault_of(&new, "nadia", PASSPHRASE).expect("open"),
        &store
    ));
    // A backup is due, whatever the day: the newest one is still under the old key.
    assert_eq!(office.must("view_backups", json!({}))["due"], true);
    back_up(office);
    assert_eq!(office.must("view_backups", json!({}))["due"], false);
    let backups = files(office);
    assert_eq!(backups.len(), 2);
    let heads: Vec<BackupHead> = backups
        .iter()
        .map(|file| fs::read(file).expect("a backup"))
        .map(|bytes| BackupHead::read(&bytes).expect("a head"))
        .collect();
    assert!(kept.key.open_backup(&heads[0]).is_ok(), "the stated limit");
    assert!(kept.key.open_backup(&heads[1]).is_err());
    let sheet = RecoveryKey::read(&office.sheet).expect("the sheet");
    for head in &heads {
        assert!(head.open(&sheet).is_ok());
    }

    // The old vault put back in the place of the new one opens no desk.
    office.must("lock", json!({}));
    fs::write(office.folder().join("vault"), &kept.vault).expect("put back");
    office.restart();
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["- damaged_store"]
    );
    fs::write(office.folder().join("vault"), &new).expect("put back");
    office.restart();
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
}

#[test]
fn everybody_who_stays_notices_nothing() {
    let mut kept = closed();
    let office = &mut kept.office;
    change_key(office);
    // The desk stays open, and what was written is there.
    office.must("view_case", json!({ "id": kept.case }));
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        Vec::<String>::new()
    );
    let checked = office.verified();
    assert_eq!(checked["broken"], Value::Null, "{checked}");
    assert_eq!(checked["gaps"], json!([]), "{checked}");
    assert_eq!(checked["edited"], 0, "{checked}");
    let entries = audited(office);
    for act in ["begin_key_change", "change_store_key"] {
        assert_eq!(
            entries.iter().filter(|one| one.starts_with(act)).count(),
            1,
            "{entries:?}"
        );
    }
    // Her slot knows the new key by itself since she unlocked.
    let nadia = vault_of(&header(office), "nadia", PASSPHRASE).expect("open");
    assert!(!nadia.is_behind());

    // A code that waited through it, and the sheet.
    office.must("lock", json!({}));
    office.must("activate", activate("karim", &kept.code, NEXT));
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    office.sign_in("karim", NEXT);
    office.must("lock", json!({}));
    let wish = json!({ "typed": office.sheet, "login": "nadia", "passphrase": NEXT });
    let sheet = office.must("recover", wish);
    office.must("confirm_recovery", json!({ "typed": groups(&sheet) }));
    office.must("view_case", json!({ "id": kept.case }));
    // The sheet that was used is another reason to change the key.
    let due = office.must("view_store_key", json!({}));
    assert_eq!(due["shut_out"][0]["why"], "sheet");
    assert_eq!(due["shut_out"][0]["name"], Value::Null);
    change_key(office);
    assert_eq!(epoch(office), 3);
    office.sign_in("karim", NEXT);
    assert_eq!(contacts(office), 1);
    // Who comes back gets the key of today.
    office.sign_in("nadia", NEXT);
    let again = json!({ "account": kept.amal, "login": "amal" });
    let given = office.must("reopen_account", again)["value"].clone();
    office.must("lock", json!({}));
    office.must("activate", activate("amal", &groups(&given), COUNSELLOR));
    office.must("view_case", json!({ "id": kept.case }));
}

#[test]
fn what_is_written_meanwhile_is_in_the_store_under_the_new_key() {
    let mut kept = closed();
    let office = &mut kept.office;
    office.must("begin_key_change", json!({}));
    for _ in 0..3 {
        office.must("continue_key_change", json!({}));
    }
    office.must("save_contact", Office::contact());
    let mut again = 0;
    loop {
        let progress = office.must("continue_key_change", json!({}));
        if progress["doing"] == "done" {
            break;
        }
        again += u32::from(progress["percent"] == 0);
        // A draft leaves no entry, and counts all the same.
        if again == 1 && progress["percent"] == 50 {
            office.must("save_draft", Office::contact());
        }
        assert!(again < 4, "it begins anew for each, and ends");
    }
    assert_eq!(again, 2);
    assert_eq!(contacts(office), 2);
    assert_ne!(office.must("open_draft", json!({})), Value::Null);
    // So does a change of the vault.
    office.must("begin_key_change", json!({}));
    let wish = json!({ "current": PASSPHRASE, "passphrase": NEXT });
    office.must("change_passphrase", wish);
    while office.must("continue_key_change", json!({}))["doing"] != "done" {}
    office.must("lock", json!({}));
    office.sign_in("nadia", NEXT);
    assert_eq!(epoch(office), 3);
}

#[test]
fn a_change_that_is_called_off_or_cannot_be_written_leaves_the_old_key() {
    let mut kept = closed();
    let office = &mut kept.office;
    let rotation = office.folder().join("rotation");
    office.must("begin_key_change", json!({}));
    office.must("continue_key_change", json!({}));
    assert!(rotation.exists());
    assert_eq!(office.must("stop_key_change", json!({})), json!(true));
    assert!(!rotation.exists());
    assert_eq!(
        office.refused("continue_key_change", json!({})),
        ["- not_found"]
    );
    // Locking calls it off too.
    office.must("begin_key_change", json!({}));
    office.must("lock", json!({}));
    assert!(!rotation.exists());
    office.sign_in("nadia", PASSPHRASE);

    // Something stands where one of the files is to be written.
    for name in ["anchor", "vault.new", "ready.new"] {
        office.must("begin_key_change", json!({}));
        fs::create_dir_all(rotation.join(name).join("x")).expect("in the way");
        let problem = loop {
            match office.call("continue_key_change", json!({})) {
                Ok(progress) => assert_ne!(progress["doing"], "done", "{name}"),
                Err(problem) => break problem,
            }
        };
        assert_eq!(problem["kind"], "broken", "{name}");
        assert!(!rotation.exists(), "{name}");
        // The desk is open as before, and goes on.
        office.must("save_contact", Office::contact());
    }
    assert_eq!(epoch(office), 1);
    office.must("lock", json!({}));
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        Vec::<String>::new()
    );
    assert_eq!(contacts(office), 4);
    assert_eq!(
        office.must("view_store_key", json!({}))["shut_out"][0]["name"],
        "Amal Essai"
    );
    change_key(office);
    assert_eq!(epoch(office), 2);
}

/// The files of a desk by name, but its lock.
fn laid(office: &Office) -> Vec<(String, Vec<u8>)> {
    ["store.db", "anchor", "vault", "vault.prev"]
        .into_iter()
        .filter_map(|name| {
            let content = fs::read(office.folder().join(name)).ok()?;
            Some((name.to_owned(), content))
        })
        .collect()
}

#[test]
fn a_cut_at_any_step_of_the_exchange_is_finished_at_the_next_start() {
    let mut kept = closed();
    let office = &mut kept.office;
    // A log beside the old store, as it is while people work.
    office.must("save_contact", Office::contact());
    let log = fs::read(office.folder().join("store.db-wal")).expect("a log");
    assert!(!log.is_empty());
    office.must("lock", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    office.must("lock", json!({}));
    let before = laid(office);
    office.sign_in("nadia", PASSPHRASE);
    change_key(office);
    office.must("lock", json!({}));
    let after = laid(office);
    assert!(after.iter().all(|(name, _)| name != "vault.prev"));

    let names = ["store.db", "anchor", "vault"];
    // How many were moved, whether all was ready, and whether an old log came back.
    for (moved, ready, stale) in [
        (0, false, false),
        (0, true, false),
        (0, true, true),
        (1, true, false),
        (2, true, false),
        (3, true, false),
    ] {
        let folder = office.folder();
        office.restart();
        let rotation = folder.join("rotation");
        fs::create_dir_all(&rotation).expect("a folder");
        for gone in ["store.db-wal", "store.db-shm", "vault.prev"] {
            drop(fs::remove_file(folder.join(gone)));
        }
        for (at, name) in names.iter().enumerate() {
            let of = |files: &[(String, Vec<u8>)]| {
                let (_, content) = files.iter().find(|(one, _)| one == name).expect("there");
                content.clone()
            };
            if at < moved {
                fs::write(folder.join(name), of(&after)).expect("written");
            } else {
                fs::write(folder.join(name), of(&before)).expect("written");
                fs::write(rotation.join(name), of(&after)).expect("written");
            }
        }
        fs::write(folder.join("vault.prev"), &kept.vault).expect("written");
        if ready {
            fs::write(rotation.join("ready"), b"").expect("written");
        }
        if stale {
            fs::write(folder.join("store.db-wal"), &log).expect("written");
        }
        let what = format!("{moved} moved, ready {ready}, stale {stale}");
        assert_eq!(
            office.must("situation", json!({}))["stage"],
            "locked",
            "{what}"
        );
        assert!(!rotation.exists(), "{what}");
        assert_eq!(epoch(office), if ready { 2 } else { 1 }, "{what}");
        assert_eq!(folder.join("vault.prev").exists(), !ready, "{what}");
        assert_eq!(
            told(&office.sign_in("nadia", PASSPHRASE)),
            Vec::<String>::new(),
            "{what}"
        );
        assert_eq!(contacts(office), 2, "{what}");
        let due = office.must("view_store_key", json!({}))["shut_out"].clone();
        assert_eq!(due == json!([]), ready, "{what}");
        let checked = office.verified();
        assert_eq!(checked["broken"], Value::Null, "{what}");
        assert_eq!(checked["edited"], 0, "{what}: {checked}");
        office.must("lock", json!({}));
    }
}

#[test]
fn the_whole_desk_of_before_the_change_put_back_is_told() {
    let mut kept = closed();
    let office = &mut kept.office;
    office.must("lock", json!({}));
    let ring = Ring::default();
    office.with_keychain(Box::new(ring.clone()));
    office.sign_in("nadia", PASSPHRASE);
    office.must("lock", json!({}));
    let before = laid(office);
    // A keyring that a cut left behind is no alarm: it has what the old key wrote.
    let behind = ring.0.lock().expect("held").clone();
    office.sign_in("nadia", PASSPHRASE);
    change_key(office);
    office.must("lock", json!({}));
    let newest = ring.0.lock().expect("held").clone();
    assert_ne!(behind, newest);
    ring.0.lock().expect("held").clone_from(&behind);
    assert_eq!(
        told(&office.sign_in("nadia", PASSPHRASE)),
        Vec::<String>::new()
    );
    office.must("lock", json!({}));
    // Store, vault and anchor of before, which fit each other.
    for (name, content) in before {
        fs::write(office.folder().join(name), content).expect("put back");
    }
    assert_eq!(told(&office.sign_in("nadia", PASSPHRASE)), ["older_copy"]);
}

#[test]
fn a_backup_from_before_the_change_comes_back_and_who_was_shut_out_stays_out() {
    let mut kept = closed();
    let office = &mut kept.office;
    change_key(office);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let path = files(office)[0].clone();
    // By a passphrase it does not open any more: that vault has another key.
    office.must("choose_backup", json!({ "number": 1 }));
    let wish = json!({ "typed": "", "login": "nadia", "passphrase": PASSPHRASE });
    assert_eq!(office.refused("open_backup", wish), ["- sheet_needed"]);
    open(office, &path).expect("whole");
    office.must("confirm_restore", json!({}));
    assert_eq!(epoch(office), 2, "the vault that lay here stays");
    assert_eq!(
        office.refused("unlock", unlock("amal", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    let me = office.sign_in("nadia", PASSPHRASE);
    assert!(told(&me).contains(&"restored".to_owned()), "{me}");
    assert_eq!(contacts(office), 1);
    assert!(!opens(&kept.key, &office.folder().join("store.db")));
    // And one of today, as ever, by a passphrase.
    office.clock.pass(Duration::hours(1));
    back_up(office);
    office.must("lock", json!({}));
    let newest = files(office).len();
    office.must("choose_backup", json!({ "number": newest }));
    let wish = json!({ "typed": "", "login": "nadia", "passphrase": PASSPHRASE });
    office.must("open_backup", wish);
    prove(office).expect("whole");
    office.must("confirm_restore", json!({}));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(contacts(office), 1);
}

#[test]
fn the_sheet_is_tried_once_a_year() {
    let mut office = Office::new().set_up();
    let view = |office: &mut Office| office.must("view_store_key", json!({}));
    // It was typed back when the desk was founded.
    assert_eq!(view(&mut office)["sheet_due"], false);
    office.clock.pass(Duration::days(366));
    assert_eq!(view(&mut office)["sheet_due"], true);
    let mut wrong: Vec<&str> = office.sheet.split(' ').collect();
    wrong.swap(0, 1);
    let wrong = wrong.join(" ");
    for typed in ["", "ABCD", wrong.as_str()] {
        let refused = office.refused("check_sheet", json!({ "typed": typed }));
        assert!(refused[0].starts_with("typed recovery_"), "{refused:?}");
    }
    assert_eq!(view(&mut office)["sheet_due"], true);
    let typed = office.sheet.clone();
    office.must("check_sheet", json!({ "typed": typed }));
    let now = view(&mut office);
    assert_eq!(now["sheet_due"], false);
    assert_eq!(now["sheet_checked"], "2027-11-23T14:32:00+01:00");
    let entries = audited(&mut office);
    assert!(
        entries.contains(&"check_sheet  sheet_checked".to_owned()),
        "{entries:?}"
    );
    // It opened nothing: the same sheet still does what it is for.
    office.must("lock", json!({}));
    let wish = json!({ "typed": typed, "login": "nadia", "passphrase": NEXT });
    office.must("recover", wish);
}
