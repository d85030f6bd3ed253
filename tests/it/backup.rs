//! Backups and what brings them back, through the door.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use casework::api;
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office, PASSPHRASE};

/// Runs a backup to its end; answers the steps that it took.
pub(crate) fn back_up(office: &mut Office) -> Vec<Value> {
    let mut steps = vec![office.must("begin_backup", json!({}))];
    while steps.last().is_none_or(|last| last["doing"] != "done") {
        assert!(steps.len() < 10_000, "a backup ends");
        steps.push(office.must("continue_backup", json!({})));
    }
    steps
}

fn with_sheet(office: &Office) -> Value {
    json!({ "typed": office.sheet, "login": "", "passphrase": "" })
}

/// Goes on to the end; the last answer is what the backup holds, or why it is none.
pub(crate) fn prove(office: &mut Office) -> Result<Value, Vec<String>> {
    for _ in 0..10_000 {
        match office.call("continue_restore", json!({})) {
            Ok(progress) if progress["doing"] == "done" => {
                return Ok(office.must("view_restore", json!({})));
            }
            Ok(_) => {}
            Err(problem) => return Err(codes(&problem)),
        }
    }
    panic!("a restoration ends");
}

fn codes(problem: &Value) -> Vec<String> {
    problem["refusals"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| one["code"].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Gives a file in, as the host does after asking the person for it.
fn give(office: &mut Office, path: &Path) -> Result<Value, Vec<String>> {
    let file = File::open(path).expect("a file");
    api::give(&mut office.session, "read_backup", file)
        .map(|answer| serde_json::from_str(&answer).expect("JSON"))
        .map_err(|problem| codes(&serde_json::from_str(&problem).expect("JSON")))
}

/// Chooses a file, opens it with this office's sheet and proves it.
pub(crate) fn open(office: &mut Office, path: &Path) -> Result<Value, Vec<String>> {
    give(office, path)?;
    let wish = with_sheet(office);
    office
        .call("open_backup", wish)
        .map_err(|problem| codes(&problem))?;
    prove(office)
}

pub(crate) fn files(office: &Office) -> Vec<PathBuf> {
    let folder = office.folder().join("backups");
    let mut found: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("an entry").path())
        .collect();
    found.sort();
    found
}

/// Every file of the desk with its content, but those of a restoration under way.
fn everything(office: &Office) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found: Vec<_> = ["vault", "store.db"]
        .into_iter()
        .map(|name| office.folder().join(name))
        .map(|path| (path.clone(), fs::read(path).unwrap_or_default()))
        .collect();
    found.sort();
    found
}

fn contacts(office: &mut Office) -> usize {
    let all = json!({ "text": "", "limit": 500 });
    office
        .must("list_contacts", all)
        .as_array()
        .map_or(0, Vec::len)
}

#[test]
fn a_backup_is_one_proven_file_in_which_nobody_is_named() {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("save_contact", Office::contact());
    let steps = back_up(&mut office);
    let doing: Vec<_> = steps
        .iter()
        .filter_map(|step| step["doing"].as_str())
        .collect();
    for stage in ["copying", "checking", "sealing", "opening", "done"] {
        assert!(
            doing.contains(&stage) || stage == "opening",
            "{stage} in {doing:?}"
        );
    }
    let percents: Vec<_> = steps
        .iter()
        .filter_map(|step| step["percent"].as_u64())
        .collect();
    assert!(percents.is_sorted(), "{percents:?}");

    let there = files(&office);
    assert_eq!(there.len(), 1, "one file and nothing half done: {there:?}");
    let name = there[0]
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    assert!(
        name.starts_with("sanad-") && name.ends_with("-00001.sanad"),
        "{name}"
    );

    let rows = office.must("view_backups", json!({}));
    assert_eq!(rows["rows"][0]["number"], 1);
    assert_eq!(rows["rows"][0]["copied"], json!(null));
    assert_eq!(rows["due"], false);
}

#[test]
fn a_backup_holds_one_moment_while_others_write() {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("save_contact", Office::contact());
    office.must("begin_backup", json!({}));
    // What is saved after the beginning is not in it, and does not begin it anew.
    office.must("save_contact", Office::contact());
    let mut done = false;
    for _ in 0..10_000 {
        office.must("save_contact", Office::contact());
        if office.must("continue_backup", json!({}))["doing"] == "done" {
            done = true;
            break;
        }
    }
    assert!(done);
    assert!(contacts(&mut office) > 2);
    office.must("lock", json!({}));
    let path = files(&office)[0].clone();
    open(&mut office, &path).expect("whole");
    office.must("confirm_restore", json!({}));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(contacts(&mut office), 1);
}

#[test]
fn a_backup_comes_back_on_a_new_computer_with_the_sheet() {
    let mut office = Office::new().set_up().with_counsellor();
    let case = office.case();
    back_up(&mut office);
    let told = office.must("view_case", json!({ "id": case["id"] }));
    office.must("lock", json!({}));

    let mut elsewhere = Office::new();
    let path = files(&office)[0].clone();
    let offer = give(&mut elsewhere, &path).expect("a backup");
    assert_eq!(
        (&offer["number"], &offer["replaces"]),
        (&json!(1), &json!(false))
    );
    // Nobody's passphrase opens it here: there is no vault to try it on.
    let guess = json!({ "typed": "", "login": "amal", "passphrase": COUNSELLOR });
    assert_eq!(elsewhere.refused("open_backup", guess), ["- sheet_needed"]);
    elsewhere.sheet.clone_from(&office.sheet);
    let wish = with_sheet(&elsewhere);
    elsewhere.must("open_backup", wish);
    let proven = prove(&mut elsewhere).expect("whole");
    assert_eq!(proven["number"], 1);
    assert!(proven["entries"].as_i64().unwrap_or(0) > 2);
    assert_eq!(elsewhere.must("situation", json!({}))["stage"], "no_store");
    elsewhere.must("confirm_restore", json!({}));
    assert_eq!(elsewhere.must("situation", json!({}))["stage"], "locked");

    let me = elsewhere.sign_in("amal", COUNSELLOR);
    assert_eq!(me["notices"][0]["code"], "restored", "{me}");
    let there = elsewhere.must("view_case", json!({ "id": case["id"] }));
    assert_eq!(there["contacts"], told["contacts"]);
    assert_eq!(there["followups"], told["followups"]);
    // What was put in place is as its entries say.
    elsewhere.must("lock", json!({}));
    elsewhere.sign_in("nadia", PASSPHRASE);
    let checked = elsewhere.verified();
    assert_eq!(
        (&checked["broken"], &checked["edited"]),
        (&Value::Null, &json!(0)),
        "{checked}"
    );
    // The number of a backup is not given twice.
    back_up(&mut elsewhere);
    let rows = elsewhere.must("view_backups", json!({}));
    assert_eq!(rows["rows"][0]["number"], 2);
    assert_eq!(rows["restorations"][0]["number"], 1);
}

#[test]
fn a_restoration_stands_in_the_chain_and_is_told_to_everybody() {
    let mut office = Office::new().set_up().with_counsellor();
    crate::seals::with_salma(&mut office);
    back_up(&mut office);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    office.must("choose_backup", json!({ "number": 1 }));
    let wish = with_sheet(&office);
    office.must("open_backup", wish);
    prove(&mut office).expect("whole");
    office.must("confirm_restore", json!({}));
    for (login, passphrase) in [("amal", COUNSELLOR), ("nadia", PASSPHRASE)] {
        let me = office.sign_in(login, passphrase);
        let notices = me["notices"].as_array().cloned().unwrap_or_default();
        assert!(notices.iter().any(|one| one["code"] == "restored"), "{me}");
    }
    // Every supervisor hears of it until they have said that they know.
    for (login, passphrase, hears) in [
        ("nadia", PASSPHRASE, true),
        ("nadia", PASSPHRASE, false),
        ("salma", crate::seals::SALMA, true),
        ("amal", COUNSELLOR, false),
    ] {
        let me = office.sign_in(login, passphrase);
        let notices = me["notices"].as_array().cloned().unwrap_or_default();
        let told = notices.iter().find(|one| one["code"] == "restore_known");
        assert_eq!(told.is_some(), hears, "{login}: {me}");
        if let Some(told) = told {
            office.must("acknowledge_notice", json!({ "id": told["id"] }));
        }
    }
    let entries: i64 = office
        .beside()
        .query_row(
            "SELECT count(*) FROM audit WHERE act = 'confirm_restore'",
            [],
            |row| row.get(0),
        )
        .expect("a count");
    assert_eq!(entries, 1, "one restoration, one entry");
    assert_eq!(contacts(&mut office), 0);
    // Two weeks later everybody knows.
    office.clock.pass(chrono::Duration::days(15));
    assert_eq!(office.sign_in("amal", COUNSELLOR)["notices"], json!([]));
}

#[test]
fn what_lay_there_is_set_aside_and_never_deleted() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let before = fs::read(office.folder().join("store.db")).expect("a store");
    let path = files(&office)[0].clone();
    open(&mut office, &path).expect("whole");
    office.must("confirm_restore", json!({}));
    let aside = fs::read(office.folder().join("set-aside-1/store.db")).expect("the old store");
    assert_eq!(aside, before);
    assert!(!office.folder().join("restore").exists());
    // The present vault is whole and newer, so who was let go since stays out.
    assert!(!office.folder().join("set-aside-1/vault").exists());
}

#[test]
fn a_supervisor_restores_without_the_sheet_and_a_counsellor_does_not() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    office.must("lock", json!({}));
    office.must("choose_backup", json!({ "number": 1 }));
    let by = |login: &str, passphrase: &str| json!({ "typed": "", "login": login, "passphrase": passphrase });
    assert_eq!(
        office.refused("open_backup", by("amal", COUNSELLOR)),
        ["login supervisor_needed"]
    );
    assert_eq!(
        office.refused("open_backup", by("nadia", COUNSELLOR)),
        ["passphrase wrong_passphrase"]
    );
    office.must("open_backup", by("nadia", PASSPHRASE));
    prove(&mut office).expect("whole");
    office.must("abandon_restore", json!({}));
    assert!(!office.folder().join("restore").exists());
    assert_eq!(
        office.refused("confirm_restore", json!({})),
        ["- not_found"]
    );
}

#[test]
fn a_damaged_store_is_replaced_by_the_last_backup() {
    let mut office = Office::new().set_up().with_counsellor();
    office.must("save_contact", Office::contact());
    back_up(&mut office);
    office.must("lock", json!({}));
    let store = office.folder().join("store.db");
    fs::write(&store, vec![0x5A; 40_000]).expect("damaged");
    let wish = json!({ "login": "amal", "passphrase": COUNSELLOR });
    assert_eq!(office.refused("unlock", wish), ["- damaged_store"]);
    let path = files(&office)[0].clone();
    open(&mut office, &path).expect("whole");
    office.must("confirm_restore", json!({}));
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(contacts(&mut office), 1);
    let aside = fs::read(office.folder().join("set-aside-1/store.db")).expect("the damaged one");
    assert_eq!(aside, vec![0x5A; 40_000]);
}

#[test]
fn a_file_that_is_not_a_whole_backup_touches_nothing() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    office.must("lock", json!({}));
    let whole = fs::read(&files(&office)[0]).expect("a backup");
    let before = everything(&office);
    let odd = office.folder().join("odd");
    let piece = vault::BACKUP_PIECE + vault::BACKUP_SEAL;
    let head = whole.len() % piece;
    let mut cases: Vec<(String, Vec<u8>)> = vec![
        ("empty".into(), Vec::new()),
        ("a letter".into(), b"%PDF-1.7".to_vec()),
        ("longer".into(), [whole.as_slice(), b"x"].concat()),
    ];
    for at in (0..whole.len()).step_by(whole.len() / 12) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        cases.push((format!("byte {at}"), changed));
        cases.push((format!("cut at {at}"), whole[..at].to_vec()));
    }
    // Cuts where a piece ends, which a seal of each piece alone would not notice.
    let mut edge = head;
    while edge < whole.len() {
        for at in [edge.saturating_sub(1), edge, edge + 1] {
            cases.push((
                format!("cut at {at}"),
                whole[..at.min(whole.len() - 1)].to_vec(),
            ));
        }
        edge += piece;
    }
    for (what, bytes) in cases {
        fs::write(&odd, bytes).expect("a file");
        let refused = open(&mut office, &odd).expect_err(&what);
        let expected = [
            "backup_damaged",
            "recovery_wrong",
            "backup_foreign",
            "newer_store",
            "training_mismatch",
        ];
        assert!(
            refused.iter().all(|code| expected.contains(&code.as_str())),
            "{what}: {refused:?}"
        );
        assert_eq!(
            office.refused("confirm_restore", json!({})),
            ["- not_found"],
            "{what}"
        );
        // A wrong sheet counts as a try; the wait is not what this test is about.
        office.clock.pass(chrono::Duration::hours(1));
    }
    assert_eq!(everything(&office), before);
    assert!(!office.folder().join("restore").exists());
    office.sign_in("amal", COUNSELLOR);
}

#[test]
fn a_backup_of_another_desk_or_kind_is_refused() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    let path = files(&office)[0].clone();
    let mut stranger = Office::new().set_up_apart();
    stranger.must("lock", json!({}));
    assert_eq!(
        give(&mut stranger, &path),
        Err(vec!["backup_foreign".into()])
    );
    let mut training = Office::training();
    assert_eq!(
        give(&mut training, &path),
        Err(vec!["training_mismatch".into()])
    );
    // An open desk is not replaced under the hands of who works at it.
    assert_eq!(give(&mut office, &path), Err(vec!["store_exists".into()]));
}

#[test]
fn a_restoration_that_was_cut_off_is_finished_or_undone() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    office.must("save_contact", Office::contact());
    office.must("lock", json!({}));
    let path = files(&office)[0].clone();
    let home = office.folder();
    let saved: Vec<_> = ["vault", "store.db"]
        .map(|name| (name, fs::read(home.join(name)).expect("a file")))
        .into();

    // Cut off before it was ready: the next start takes the remains away.
    open(&mut office, &path).expect("whole");
    let prepared = fs::read(home.join("restore/store.db")).expect("prepared");
    office.restart();
    assert_eq!(office.must("situation", json!({}))["stage"], "locked");
    assert!(!home.join("restore").exists());
    office.sign_in("amal", COUNSELLOR);
    assert_eq!(contacts(&mut office), 1);
    office.must("lock", json!({}));

    // Ready, and cut off at each step of the exchange: the next start finishes it.
    for step in 0..3 {
        for (name, bytes) in &saved {
            fs::write(home.join(name), bytes).expect("as before");
        }
        fs::create_dir(home.join("restore")).expect("a folder");
        fs::write(home.join("restore/store.db"), &prepared).expect("prepared");
        fs::write(home.join("restore/ready"), b"").expect("ready");
        if step > 0 {
            fs::create_dir_all(home.join("set-aside-9")).expect("a folder");
            fs::rename(home.join("store.db"), home.join("set-aside-9/store.db")).expect("aside");
        }
        if step > 1 {
            fs::rename(home.join("restore/store.db"), home.join("store.db")).expect("in place");
        }
        office.restart();
        office.sign_in("amal", COUNSELLOR);
        assert_eq!(contacts(&mut office), 0, "cut off at {step}");
        assert!(!home.join("restore").exists());
        office.must("lock", json!({}));
    }
}

#[test]
fn a_backup_called_off_or_locked_away_leaves_nothing_half_done() {
    let mut office = Office::new().set_up().with_counsellor();
    back_up(&mut office);
    office.must("begin_backup", json!({}));
    office.must("continue_backup", json!({}));
    assert!(office.folder().join("backups/under-way").exists());
    assert_eq!(office.must("stop_backup", json!({})), true);
    assert!(!office.folder().join("backups/under-way").exists());
    assert_eq!(
        office.refused("continue_backup", json!({})),
        ["- not_found"]
    );
    office.must("begin_backup", json!({}));
    office.must("lock", json!({}));
    assert!(!office.folder().join("backups/under-way").exists());
    assert_eq!(files(&office).len(), 1);
    // A process that was killed leaves a folder, which the next backup clears.
    fs::create_dir_all(office.folder().join("backups/under-way")).expect("a folder");
    fs::write(office.folder().join("backups/under-way/sealed"), b"half").expect("a file");
    office.sign_in("amal", COUNSELLOR);
    back_up(&mut office);
    assert_eq!(files(&office).len(), 2);
}

#[test]
fn backups_are_due_daily_and_copies_weekly_and_old_ones_go_by_number() {
    let mut office = Office::new().set_up();
    let due = |office: &mut Office| {
        let state = office.must("view_backups", json!({}));
        (state["due"] == true, state["copy_due"] == true)
    };
    assert_eq!(due(&mut office), (false, false), "a new desk");
    office.clock.pass(chrono::Duration::hours(25));
    office.sign_in("nadia", PASSPHRASE);
    assert_eq!(due(&mut office), (true, false));
    for _ in 0..12 {
        back_up(&mut office);
        office.clock.pass(chrono::Duration::hours(24));
    }
    assert_eq!(due(&mut office), (true, true));
    let bytes = office
        .fetch("copy_backup", json!({ "number": 12 }))
        .expect("a copy");
    assert!(bytes.starts_with(b"SANADBAK"));
    let name = office
        .file_name("copy_backup", json!({ "number": 12 }))
        .expect("a name");
    assert!(name.ends_with("-00012.sanad"), "{name}");
    assert_eq!(due(&mut office), (true, false));
    // Seven days, the weeks and the month: fewer than were made.
    let left = files(&office).len();
    assert!((7..12).contains(&left), "{left}");
    let rows = office.must("view_backups", json!({}));
    assert_eq!(rows["rows"][0]["number"], 12);
    assert!(rows["rows"][0]["copied"].is_string());
    assert!(
        office
            .fetch("copy_backup", json!({ "number": 99 }))
            .is_err()
    );
}

/// Begins a rescue and reads to its end.
fn rescue(office: &mut Office, login: &str, passphrase: &str) -> Result<Value, Vec<String>> {
    let wish = json!({ "login": login, "passphrase": passphrase });
    office
        .call("begin_rescue", wish)
        .map_err(|problem| codes(&problem))?;
    for _ in 0..1000 {
        let progress = office
            .call("continue_rescue", json!({}))
            .map_err(|problem| codes(&problem))?;
        if progress["doing"] == "done" {
            return Ok(office.must("enter_rescue", json!({})));
        }
    }
    panic!("a rescue ends");
}

/// An office with many cases, locked, and the bytes of its store.
fn full_office() -> (Office, Vec<u8>, usize) {
    let mut office = Office::new().set_up().with_counsellor();
    for _ in 0..30 {
        office.case();
    }
    office.must("lock", json!({}));
    let store = fs::read(office.folder().join("store.db")).expect("a store");
    (office, store, 30)
}

#[test]
fn a_damaged_store_is_read_from_a_copy_and_nothing_is_written() {
    let (mut office, whole, cases) = full_office();
    let path = office.folder().join("store.db");
    let pages = whole.len() / 4096;
    let (mut opened, mut read, mut tried) = (0, 0, 0);
    // One damaged page at a time, all over the file; the first holds what opens the rest.
    for page in (1..pages).step_by((pages / 12).max(1)) {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 100] ^= 0x10;
        fs::write(&path, &damaged).expect("damaged");
        tried += 1;
        match rescue(&mut office, "amal", COUNSELLOR) {
            Ok(me) => {
                opened += 1;
                assert_eq!(me["rescue"], true);
                let all = json!({ "owner": null, "closed": false, "text": "" });
                let listed = office.must("list_cases", all);
                let there = listed.as_array().map_or(0, Vec::len);
                read += there;
                if let Some(first) = listed[0]["id"].as_str() {
                    // A record that refers to a lost one may not open; it never breaks the desk.
                    drop(office.call("view_case", json!({ "id": first })));
                }
                assert_eq!(
                    office.refused("save_contact", Office::contact()),
                    ["- read_only"]
                );
                assert_eq!(office.refused("begin_backup", json!({})), ["- read_only"]);
                office.must("lock", json!({}));
            }
            Err(codes) => assert_eq!(codes, ["nothing_readable"], "page {page}"),
        }
        assert_eq!(
            fs::read(&path).expect("there"),
            damaged,
            "the file is untouched"
        );
        assert!(
            !office.folder().join("rescue").exists(),
            "the scratch is gone"
        );
    }
    assert!(opened * 10 >= tried * 8, "{opened} of {tried} opened");
    let most = opened * cases;
    // In so small a store all cases may hang on the one page that is damaged.
    assert!(read * 100 >= most * 60, "{read} of {most} cases");
}

#[test]
fn what_cannot_be_read_at_all_is_said() {
    let (mut office, whole, _) = full_office();
    let path = office.folder().join("store.db");
    let mut damaged = whole.clone();
    damaged[100] ^= 1;
    fs::write(&path, &damaged).expect("damaged");
    assert_eq!(
        rescue(&mut office, "amal", COUNSELLOR),
        Err(vec!["nothing_readable".into()])
    );
    assert_eq!(
        rescue(&mut office, "amal", PASSPHRASE),
        Err(vec!["wrong_passphrase".into()])
    );
    assert_eq!(fs::read(&path).expect("there"), damaged);
    fs::write(&path, &whole).expect("whole again");
    office.sign_in("amal", COUNSELLOR);
    // A store in use is not read as a damaged one behind somebody's back: it is locked first.
    assert_eq!(
        office
            .call("continue_rescue", json!({}))
            .map_err(|p| codes(&p)),
        Err(vec!["not_found".into()])
    );
}
