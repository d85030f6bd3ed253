//! REK: SIGKILL in every step of a change of the store's key. The store opens, nothing that was
//! acknowledged is lost, nobody is alarmed, and the key is the old one or the new one.
//!
//! The steps are known by the files that they leave, so that each is hit and not only the long
//! ones.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desk::{Desk, Founded, Ground, Where, keyspec, text};
use crate::kill::kept;
use crate::series::Worker;
use crate::{Dice, Size, look, say};

/// A fresh desk after so many kills: each change leaves its mark in the vault.
const DESK: usize = 60;
/// Longer than any change takes to reach its next step.
const PATIENCE: Duration = Duration::from_secs(60);
/// More than any worker changes before its end.
const CHANGES: u32 = 100;

/// By what a step is known, in the folder of the desk.
struct Step {
    name: &'static str,
    reached: fn(&Path) -> bool,
    /// Within how many milliseconds of it the kill comes.
    spread: u64,
    /// Whether the start that finishes the exchange is killed too.
    start_too: bool,
}

fn there(folder: &Path, name: &str) -> bool {
    folder.join("rotation").join(name).exists()
}

const STEPS: &[Step] = &[
    Step {
        name: "copying",
        reached: |folder| there(folder, "store.db"),
        spread: 30,
        start_too: false,
    },
    Step {
        name: "checking",
        reached: |folder| there(folder, "store.db") && !there(folder, "store.db-journal"),
        spread: 150,
        start_too: false,
    },
    Step {
        name: "entry",
        reached: |folder| there(folder, "store.db-wal"),
        spread: 10,
        start_too: false,
    },
    Step {
        name: "anchor",
        reached: |folder| there(folder, "anchor"),
        spread: 1,
        start_too: false,
    },
    Step {
        name: "vault",
        reached: |folder| there(folder, "vault"),
        spread: 1,
        start_too: false,
    },
    Step {
        name: "ready",
        reached: |folder| there(folder, "ready"),
        spread: 1,
        start_too: false,
    },
    Step {
        name: "store moved",
        reached: |folder| there(folder, "ready") && !there(folder, "store.db"),
        spread: 1,
        start_too: false,
    },
    Step {
        name: "vault moved",
        reached: |folder| there(folder, "ready") && !there(folder, "vault"),
        spread: 1,
        start_too: false,
    },
    Step {
        name: "opened",
        reached: |folder| !folder.join("rotation").exists(),
        spread: 20,
        start_too: false,
    },
    Step {
        name: "finished at a start",
        reached: |folder| there(folder, "ready"),
        spread: 1,
        start_too: true,
    },
];

/// What the kills in one step came to.
#[derive(Default, Clone)]
struct Counts {
    kills: u32,
    /// Kills that left files of the change, and those that left the exchange to the next start.
    midst: u32,
    finished: u32,
}

/// Kills in each step, one after the other.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let rounds = size.of(300, 1);
    // The quick form leaves out what is before the exchange.
    let steps = STEPS.iter().skip(if size.quick { 5 } else { 0 });
    let mut plan = (0..rounds).flat_map(|_| steps.clone()).peekable();
    let mut sums = vec![Counts::default(); STEPS.len()];
    let mut acknowledged = 0;
    while plan.peek().is_some() {
        let here: Vec<&Step> = plan.by_ref().take(DESK).collect();
        acknowledged += series(&here, founded, dice, &mut sums)?;
    }
    for (step, sum) in STEPS.iter().zip(&sums).filter(|(_, sum)| sum.kills > 0) {
        say(&format!(
            "{}: {} kills, {} left files of the change, {} left the exchange to the next start",
            step.name, sum.kills, sum.midst, sum.finished
        ));
    }
    let kills: u32 = sums.iter().map(|sum| sum.kills).sum();
    say(&format!(
        "{kills} kills, every store opened; {acknowledged} acknowledged, 0 lost, 0 false alarms"
    ));
    Ok(())
}

/// One desk through these kills; answers how many notes were acknowledged.
fn series(
    steps: &[&Step],
    founded: &Founded,
    dice: &mut Dice,
    sums: &mut [Counts],
) -> Result<usize, String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let ledger = look::ledger(&look::open(&at.store(), &founded.keyspec)?)?;
    let mut marks: Vec<Value> = Vec::new();
    let job = |round: usize, marks: &[Value], changes: u32| {
        json!({
            "what": "rekey", "folder": at.folder, "ring": at.ring, "case": founded.case,
            "seconds": 600 * (round + 1), "mark": format!("Clé {round}"), "marks": marks,
            "ledger": ledger, "changes": changes,
        })
    };
    for (round, step) in steps.iter().enumerate() {
        let keep = |why: &String| kept(scratch.path(), step.name, why);
        let worker = Worker::start(&job(round, &marks, CHANGES))?;
        let reached = accident(&worker, step, &at, dice);
        learn(&worker.kill()?, &mut marks).map_err(|why| keep(&why))?;
        reached.map_err(|why| keep(&why))?;
        let sum = STEPS.iter().position(|one| one.name == step.name);
        if let Some(sum) = sum.and_then(|at| sums.get_mut(at)) {
            sum.kills += 1;
            sum.midst += u32::from(at.folder.join("rotation").exists());
            sum.finished += u32::from(there(&at.folder, "ready"));
        }
        if step.start_too {
            let worker = Worker::start(&json!({
                "what": "start", "folder": at.folder, "ring": at.ring
            }))?;
            std::thread::sleep(dice.milliseconds(12));
            drop(worker.kill()?);
        }
    }
    // The last one looks for everything, and nothing ends it.
    let worker = Worker::start(&job(steps.len(), &marks, 1))?;
    let ended = worker.wait_for("changed");
    learn(&worker.finish()?, &mut marks)
        .and_then(|()| ended.map(drop))
        .map_err(|why| kept(scratch.path(), "settling", &why))?;
    Ok(marks.len())
}

/// Waits until the step is reached; the kill follows.
fn accident(worker: &Worker, step: &Step, at: &Where, dice: &mut Dice) -> Result<(), String> {
    worker.wait_for("begun")?;
    let started = Instant::now();
    while !(step.reached)(&at.folder) {
        if started.elapsed() > PATIENCE {
            return Err(format!("the step was not reached: {}", step.name));
        }
        std::hint::spin_loop();
    }
    std::thread::sleep(dice.milliseconds(step.spread));
    Ok(())
}

fn learn(said: &[String], marks: &mut Vec<Value>) -> Result<(), String> {
    if let Some(why) = said.iter().find_map(|line| line.strip_prefix("lost ")) {
        return Err(why.to_owned());
    }
    marks.extend(
        said.iter()
            .filter_map(|line| line.strip_prefix("done "))
            .map(|mark| json!(mark)),
    );
    Ok(())
}

/// The worker: it looks whether all is there, and changes the key over and over, with a note
/// before each change. `tell` says a line at once.
pub(crate) fn work(job: &Value, at: &Where, tell: fn(&str)) -> Result<(), String> {
    let mut desk = Desk::start(at, job["seconds"].as_i64().unwrap_or(0));
    match desk.stage()?.as_str() {
        "locked" => {}
        stage => return Err(format!("the desk is {stage}")),
    }
    if at.folder.join("rotation").exists() {
        return Err("the start left files of a change behind".to_owned());
    }
    desk.unlock_in_peace()?;
    let case = text(&job["case"]);
    Ground::read(&mut desk, &case)?;
    check(job, at, &mut desk, &case)?;
    for number in 0..job["changes"].as_u64().unwrap_or(0) {
        let mark = format!("{} {number}", text(&job["mark"]));
        desk.must("add_note", &json!({ "case": case, "text": mark }))?;
        tell(&format!("done {mark}"));
        let mut progress = desk.must("begin_key_change", &json!({}))?;
        if number == 0 {
            tell("begun");
        }
        while progress["doing"] != "done" {
            progress = desk.must("continue_key_change", &json!({}))?;
        }
    }
    tell("changed");
    Ok(())
}

/// Each note that was acknowledged is there, the chain holds, and the store is whole under the
/// key that the vault gives.
fn check(job: &Value, at: &Where, desk: &mut Desk, case: &str) -> Result<(), String> {
    let view = desk.must("view_case", &json!({ "id": case }))?.to_string();
    let marks = job["marks"].as_array().into_iter().flatten();
    for mark in marks.filter_map(Value::as_str) {
        if !view.contains(&format!("\"{mark}\"")) {
            return Err(format!("a note is gone: {mark}"));
        }
    }
    let checked = desk.must("verify_chain", &json!({ "from": 1 }))?;
    if !checked["broken"].is_null() || checked["gaps"].as_array().is_none_or(|all| !all.is_empty())
    {
        return Err(format!("the chain: {checked}"));
    }
    let founding: Vec<i64> = job["ledger"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    let store = look::open(&at.store(), &keyspec(at)?)?;
    look::whole(&store, &founding)
}
