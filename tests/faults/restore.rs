//! RST: a desk at work is backed up, wiped, and brought back in another folder with its sheet.
//! Every row of it is there as it was.

use std::fs::{self, File};

use casework::api;
use serde_json::{Value, json};

use crate::acts::{Kind, Tell, Work};
use crate::desk::{Desk, Founded, Ground, Where, text};
use crate::older::{rows, same};
use crate::{Dice, Size, look, say};

/// What a backup and its return write about themselves.
const OWN: [&str; 6] = [
    "audit",
    "backup",
    "restoration",
    "desk_notice",
    "gap",
    "row_print",
];

struct Nobody;

impl Tell for Nobody {
    fn tried(&mut self, _: Value) {}
    fn done(&mut self, _: Value) {}
}

/// So many desks, each with other work in it.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let rounds = size.of(50, 2);
    let (mut sum, mut acts) = (0, 0);
    for round in 1..=rounds {
        let (compared, done) =
            one(founded, dice, round).map_err(|why| format!("round {round}: {why}"))?;
        sum += compared;
        acts += done;
    }
    say(&format!(
        "{rounds} desks with {acts} acts backed up, wiped and brought back with the sheet: {sum} rows compared, 0 other"
    ));
    Ok(())
}

fn one(founded: &Founded, dice: &mut Dice, round: u32) -> Result<(usize, u64), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(&scratch.path().join("here"));
    founded.lay(&at)?;
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()?;
    let ground = Ground::read(&mut desk, &founded.case)?;
    let acts = 3 + dice.below(20);
    for number in 0..acts {
        // An account takes as long as all others together.
        let kinds = Kind::ALL.len() as u64;
        let kind = Kind::ALL
            .into_iter()
            .nth(usize::try_from(dice.below(kinds)).unwrap_or(0))
            .filter(|kind| *kind != Kind::Account || round.is_multiple_of(5))
            .unwrap_or(Kind::Contact);
        let mut work = Work {
            desk: &mut desk,
            ground: &ground,
        };
        work.act(kind, &format!("Marque {round} {number}"), &mut Nobody)
            .map_err(|problem| format!("{} answered {problem}", kind.name()))?;
    }
    desk.must("lock", &json!({}))?;
    let store = look::open(&at.store(), &founded.keyspec)?;
    let (before, ledger) = (rows(&store)?, look::ledger(&store)?);
    drop(store);
    desk.unlock_in_peace()?;
    let seen = desk.must("view_case", &json!({ "id": founded.case }))?;
    to_the_end(&mut desk, "begin_backup", "continue_backup")?;
    desk.must("lock", &json!({}))?;
    drop(desk);
    let stick = scratch.path().join("stick.sanad");
    let made = fs::read_dir(at.folder.join("backups"))
        .map_err(|why| why.to_string())?
        .flatten()
        .next()
        .ok_or("no file of the backup")?;
    fs::copy(made.path(), &stick).map_err(|why| why.to_string())?;
    fs::remove_dir_all(scratch.path().join("here")).map_err(|why| why.to_string())?;

    let there = Where::below(&scratch.path().join("there"));
    let mut desk = Desk::start(&there, 90_000);
    let file = File::open(&stick).map_err(|why| why.to_string())?;
    api::give(&mut desk.session, "read_backup", file)
        .map_err(|problem| format!("read_backup answered {problem}"))?;
    let wish = json!({ "typed": founded.sheet, "login": "", "passphrase": "" });
    desk.must("open_backup", &wish)?;
    to_the_end(&mut desk, "continue_restore", "continue_restore")?;
    desk.must("confirm_restore", &json!({}))?;
    match desk.unlock() {
        Ok(told) if told == ["restored", "restore_known"] => {}
        other => return Err(format!("the restored desk tells {other:?}")),
    }
    let again = desk.must("view_case", &json!({ "id": founded.case }))?;
    if again["timeline"] != seen["timeline"] || again["contacts"] != seen["contacts"] {
        return Err("the case is not told as it was".to_owned());
    }
    desk.must("lock", &json!({}))?;
    drop(desk);
    let store = look::open(&there.store(), &founded.keyspec)?;
    let compared = same(&before, &rows(&store)?, &OWN)?;
    look::whole(&store, &ledger)?;
    Ok((compared, acts))
}

/// Calls until the work is done.
fn to_the_end(desk: &mut Desk, begin: &str, go_on: &str) -> Result<(), String> {
    let mut progress = desk.must(begin, &json!({}))?;
    for _ in 0..10_000 {
        if text(&progress["doing"]) == "done" {
            return Ok(());
        }
        progress = desk.must(go_on, &json!({}))?;
    }
    Err(format!("{begin} has no end"))
}
