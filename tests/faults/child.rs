//! The process that is killed, or whose disk goes: it opens the desk as after an accident, looks
//! whether everything that was acknowledged is there, and then saves until it ends.
//!
//! It reads its job from the first line of its input, and tells in lines what it does: `try` and
//! a record before a call, `done` and the record once the call has answered, `ready` between the
//! looking and the saving, `lost` and why when something is not as it must be.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::params;
use serde_json::{Value, json};
use tests::COUNSELLOR;

use crate::acts::{Kind, Seen, Tell, Work};
use crate::desk::{Desk, Ground, Where, begin_set_up, text};
use crate::ffi::{self, Fault, Part};
use crate::{look, rekey};

/// More than any of them saves before its end.
const ACTS: u32 = 5_000;

/// Runs what the first line of the input asks for.
pub(crate) fn run() -> Result<(), String> {
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .map_err(|why| why.to_string())?;
    let job: Value = serde_json::from_str(&line).map_err(|why| why.to_string())?;
    let at = Where {
        folder: PathBuf::from(text(&job["folder"])),
        ring: PathBuf::from(text(&job["ring"])),
    };
    let outcome = match job["what"].as_str() {
        Some("work") => work(&job, &at),
        Some("set_up") => found(&at),
        Some("control") => control(&job, &at.store()),
        Some("start") => start(&at),
        Some("rekey") => rekey::work(&job, &at, say).map(|()| wait_for_the_end()),
        Some("open") => open(&job, &at),
        _ => Err("no such job".to_owned()),
    };
    if let Err(why) = &outcome {
        say(&format!("lost {why}"));
    }
    outcome
}

/// A line that is out at once. Whoever listened may be gone; then there is nothing to do.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{line}").and_then(|()| out.flush());
    if said.is_err() {
        std::process::exit(0);
    }
}

struct Told;

impl Tell for Told {
    fn tried(&mut self, record: Value) {
        say(&format!("try {record}"));
    }
    fn done(&mut self, record: Value) {
        say(&format!("done {record}"));
    }
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

fn work(job: &Value, at: &Where) -> Result<(), String> {
    let mut desk = Desk::start(at, job["seconds"].as_i64().unwrap_or(0));
    match desk.stage()?.as_str() {
        "locked" => {}
        stage => return Err(format!("the desk is {stage}")),
    }
    desk.unlock_in_peace()?;
    let ground = Ground::read(&mut desk, &text(&job["case"]))?;
    check(job, at, &mut desk, &ground)?;
    if job["relock"] == true {
        desk.must("lock", &json!({}))?;
        desk.unlock_in_peace()?;
    }
    say("ready");
    let Some(kind) = Kind::named(&text(&job["kind"])) else {
        return Ok(());
    };
    let series = text(&job["mark"]);
    for number in 0..ACTS {
        let mut work = Work {
            desk: &mut desk,
            ground: &ground,
        };
        // On a disk that was cut off every call fails, and nothing more is to be saved.
        work.act(kind, &format!("{series} {number}"), &mut Told)
            .map_err(|problem| format!("{} answered {problem}", kind.name()))?;
    }
    Ok(())
}

/// Everything that was acknowledged is there; nothing is there by half.
fn check(job: &Value, at: &Where, desk: &mut Desk, ground: &Ground) -> Result<(), String> {
    let (recent, tried) = (list(&job["recent"]), list(&job["tried"]));
    let mut seen = Seen::new(desk, ground)?;
    for record in &recent {
        seen.find(record, &tried)?;
    }
    let strangers: Vec<&Value> = tried
        .iter()
        .filter(|one| one["kind"] == "account" && !seen.has_account(one))
        .collect();
    for one in &strangers {
        // Its slot may be in the vault already; the login must not be lost with it.
        let login = &one["login"];
        desk.must(
            "add_account",
            &json!({
                "name": format!("Essai {}", text(&one["mark"])), "login": login,
                "role": "counsellor", "language": "ar", "passphrase": COUNSELLOR
            }),
        )?;
    }
    if let Some(last) = recent.iter().rfind(|one| one["kind"] == "account") {
        match desk.unlock_as(&text(&last["login"]), COUNSELLOR) {
            Ok(told) if told.is_empty() => desk.unlock_in_peace()?,
            other => return Err(format!("a new colleague unlocks: {other:?}")),
        }
    }
    let store = look::open(&at.store(), &text(&job["keyspec"]))?;
    let founding: Vec<i64> = list(&job["ledger"])
        .iter()
        .filter_map(Value::as_i64)
        .collect();
    look::whole(&store, &founding)
}

/// Founds a desk, and stays at it.
fn found(at: &Where) -> Result<(), String> {
    let mut desk = Desk::start(at, 0);
    let typed = begin_set_up(&mut desk)?;
    say("ready");
    desk.must("confirm_recovery", &json!({ "typed": typed }))?;
    say("done {}");
    wait_for_the_end();
    Ok(())
}

/// What the power cut must be able to break: the rows of a note, written to the same store by
/// SQLCipher itself, under the setting that the core refuses to run with.
fn control(job: &Value, store: &Path) -> Result<(), String> {
    let said = |why: rusqlite::Error| why.to_string();
    let store = look::open(store, &text(&job["keyspec"]))?;
    store
        .execute_batch(&format!(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = {};",
            text(&job["synchronous"])
        ))
        .map_err(said)?;
    say("ready");
    for _ in 0..ACTS {
        let transaction = store.unchecked_transaction().map_err(said)?;
        let seq = look::last_entry(&transaction)? + 1;
        let rows = [
            "INSERT INTO case_event (id, case_file, at, account, kind, text)
             SELECT randomblob(16), id, opened_at, owner, 'note', ?1 FROM case_file LIMIT 1",
            "INSERT INTO audit (seq, at, session, actor, role, act, object_kind, object, previous, hash, signature)
             SELECT ?1, at, session, actor, role, 'add_note', object_kind, object, hash, randomblob(32), signature
             FROM audit WHERE seq = ?1 - 1",
        ];
        for sql in rows {
            transaction.execute(sql, params![seq]).map_err(said)?;
        }
        transaction.commit().map_err(said)?;
        say(&format!("done {seq}"));
    }
    Ok(())
}

/// Opens the desk, and is killed at one of SQLite's writes, if there are so many.
fn open(job: &Value, at: &Where) -> Result<(), String> {
    ffi::hook_files()?;
    let mut desk = Desk::start(at, 300);
    ffi::arm(Fault {
        part: Part::Write,
        call: job["kill_at"].as_u64().unwrap_or(u64::MAX),
        errno: ffi::KILLED,
        lasting: false,
    });
    desk.unlock_in_peace()?;
    ffi::disarm();
    say("open");
    Ok(())
}

/// Starts, and says how far the desk is and how long it took to know.
fn start(at: &Where) -> Result<(), String> {
    let started = Instant::now();
    let mut desk = Desk::start(at, 0);
    let stage = desk.stage();
    say(&format!(
        "stage {} {}",
        stage.unwrap_or_else(|why| why),
        started.elapsed().as_millis()
    ));
    wait_for_the_end();
    Ok(())
}

/// Until whoever started this closes the input, or kills it.
fn wait_for_the_end() {
    let mut rest = String::new();
    while std::io::stdin()
        .lock()
        .read_line(&mut rest)
        .is_ok_and(|read| read > 0)
    {
        std::thread::sleep(Duration::from_millis(1));
    }
}
