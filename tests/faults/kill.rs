//! K9: SIGKILL at a random moment, over and over. Nothing that was acknowledged is lost.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use crate::acts::Kind;
use crate::desk::{Desk, Founded, Where};
use crate::series::{Counts, Series, When, Worker};
use crate::{Dice, Size, say};

/// A fresh desk after so many kills: a store that grows for ever would hide what is slow.
const DESK: u32 = 100;
/// An account costs a slot of the vault, of which there are 256.
const DESK_OF_ACCOUNTS: u32 = 20;

/// Kills of each kind.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let kills = size.of(1_000, 2);
    let mut sum = Counts::default();
    for kind in Kind::ALL {
        let counts = kind_of(kind, kills, founded, dice)?;
        report(kind.name(), &counts);
        sum.add(&counts);
    }
    report("all kinds", &sum);
    control(founded)?;
    set_up(size.of(1_000, 2), dice)
}

fn report(what: &str, counts: &Counts) {
    say(&format!(
        "{what}: {} kills, {} in the midst of an act; {} acknowledged, 0 lost, 0 by half, 0 false alarms",
        counts.accidents, counts.midst, counts.acknowledged
    ));
}

fn kind_of(kind: Kind, kills: u32, founded: &Founded, dice: &mut Dice) -> Result<Counts, String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    let mut sum = Counts::default();
    let mut left = kills;
    while left > 0 {
        let here = left.min(if kind == Kind::Account {
            DESK_OF_ACCOUNTS
        } else {
            DESK
        });
        let mut series = Series::new(founded, &at, kind)?;
        for _ in 0..here {
            // One in eight comes while the worker opens what the one before left.
            let when = if dice.below(8) == 0 {
                When::Starting(dice.milliseconds(300))
            } else {
                When::Working(dice.milliseconds(kind.spread()))
            };
            series
                .accident(when, false, || Ok(()))
                .map_err(|why| kept(scratch.path(), kind.name(), &why))?;
        }
        let counts = series
            .settle()
            .map_err(|why| kept(scratch.path(), kind.name(), &why))?;
        sum.add(&counts);
        left -= here;
    }
    Ok(sum)
}

/// How often the control is tried.
const CONTROLS: u32 = 5;

/// A loss that must be seen: the log is deleted after a kill, and with it the newest notes. A
/// log that was emptied into the store right before the kill takes nothing with it, so that one
/// try in which nothing is missing proves nothing yet.
fn control(founded: &Founded) -> Result<(), String> {
    for _ in 0..CONTROLS {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        let mut series = Series::new(founded, &at, Kind::Note)?;
        while series.counts.acknowledged == 0 {
            series.accident(When::Working(Duration::from_millis(100)), false, || Ok(()))?;
        }
        for beside in ["store.db-wal", "store.db-shm"] {
            drop(std::fs::remove_file(at.folder.join(beside)));
        }
        if let Err(why) = series.settle() {
            let why: String = why.chars().take(100).collect();
            say(&format!("control with a deleted log: noticed ({why}…)"));
            return Ok(());
        }
    }
    Err("a log was deleted, and these looks found nothing missing".to_owned())
}

/// The files of a failed round are put where they can be looked at.
pub(crate) fn kept(folder: &Path, kind: &str, why: &str) -> String {
    let keep = std::env::temp_dir().join(format!("sanad-faults-{}-{kind}", std::process::id()));
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(folder)
        .arg(&keep)
        .status();
    match copied {
        Ok(status) if status.success() => format!("{kind}: {why}\nits files: {}", keep.display()),
        _ => format!("{kind}: {why}"),
    }
}

/// Kills while the first files are written: there is a whole desk afterwards, or none.
fn set_up(kills: u32, dice: &mut Dice) -> Result<(), String> {
    let (mut whole, mut none) = (0, 0);
    for _ in 0..kills {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        let worker = Worker::start(&found(&at))?;
        worker.wait_for("ready")?;
        std::thread::sleep(dice.milliseconds(SET_UP));
        let said = worker.kill()?;
        let done = said.iter().any(|line| line.starts_with("done"));
        if born(&at, done).map_err(|why| kept(scratch.path(), "set-up", &why))? {
            whole += 1;
        } else {
            none += 1;
        }
    }
    say(&format!(
        "set-up: {kills} kills; {whole} whole desks, {none} times none, 0 by half"
    ));
    Ok(())
}

/// Within how many milliseconds of its last step a set-up is hit.
pub(crate) const SET_UP: u64 = 600;

/// The job of founding a desk.
pub(crate) fn found(at: &Where) -> serde_json::Value {
    json!({ "what": "set_up", "folder": at.folder, "ring": at.ring })
}

/// Whether there is a desk after an accident; an error if it is neither whole nor absent. One
/// that was acknowledged must be there.
pub(crate) fn born(at: &Where, acknowledged: bool) -> Result<bool, String> {
    let mut desk = Desk::start(at, 600);
    match desk.stage()?.as_str() {
        "no_store" if acknowledged => Err("a desk that was set up is gone".to_owned()),
        "no_store" => Ok(false),
        "locked" => {
            desk.unlock_in_peace()?;
            desk.must("my_day", &json!({}))?;
            let bodies = desk.must("list_bodies", &json!({}))?;
            match bodies.as_array().map_or(0, Vec::len) {
                0 => Err("a new desk has no directory".to_owned()),
                _ => Ok(true),
            }
        }
        stage => Err(format!("the desk is {stage}")),
    }
}
