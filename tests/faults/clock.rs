//! CLK: the computer's clock is wrong, or moves while somebody works. Nothing is lost, the order
//! of the acts is the chain's, and a step back is written down.

use serde_json::json;
use tests::PASSPHRASE;

use crate::acts::contact;
use crate::desk::{Desk, Founded, START, Where, code, text};
use crate::{Dice, Size, look, say};

/// Where the clock jumps in one session, and whether the entry tells a step back. The offset of
/// Morocco changes for Ramadan.
const JUMPS: &[(&str, bool)] = &[
    ("2026-11-22T15:00:00+01:00", false),
    ("2016-11-22T15:00:00+01:00", true),
    ("2016-11-22T15:10:00+01:00", false),
    ("2036-11-22T15:00:00+01:00", false),
    ("2028-02-29T23:59:59+01:00", true),
    ("2038-01-19T03:14:07+00:00", false),
    ("2038-01-19T03:14:09+00:00", false),
    ("2027-02-07T02:30:00+01:00", true),
    ("2027-02-07T02:30:00+00:00", false),
    ("2027-03-14T02:59:59+00:00", false),
    ("2027-03-14T04:00:00+01:00", false),
    ("2026-11-22T15:01:00+01:00", true),
];

/// Jumps in one session, desks that are opened by a wrong clock, and waits.
pub(crate) fn run(size: &Size, founded: &Founded, _: &mut Dice) -> Result<(), String> {
    jumps(founded)?;
    // Each desk costs a few keys: the quick form has one of a kind.
    let of_a_kind = if size.quick { 1 } else { usize::MAX };
    wrong_from_the_start(founded, of_a_kind)?;
    waits(founded, of_a_kind)
}

fn jumps(founded: &Founded) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let mut desk = Desk::start(&at, 60);
    desk.unlock_in_peace()?;
    for (number, (moment, _)) in JUMPS.iter().enumerate() {
        desk.clock.set(moment);
        let note = json!({ "case": founded.case, "text": format!("Marque {number}") });
        desk.must("add_note", &note)
            .map_err(|why| format!("at {moment}: {why}"))?;
    }
    let last = desk.must("view_case", &json!({ "id": founded.case }))?;
    let there = |number: usize| {
        let mark = format!("Marque {number}");
        last["timeline"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|line| line["text"] == mark)
    };
    if let Some(lost) = (0..JUMPS.len()).find(|number| !there(*number)) {
        return Err(format!("the note of {} is gone", JUMPS[lost].0));
    }
    desk.must("lock", &json!({}))?;
    desk.unlock_in_peace()?;
    let store = look::open(&at.store(), &founded.keyspec)?;
    look::pages(&store)?;
    let flags = look::texts(
        &store,
        "SELECT clock_back || '' FROM audit WHERE act = 'add_note' ORDER BY seq",
    )?;
    let expected: Vec<String> = JUMPS
        .iter()
        .map(|(_, back)| u8::from(*back).to_string())
        .collect();
    if flags != expected {
        return Err(format!(
            "steps back are told as {flags:?}, not {expected:?}"
        ));
    }
    say(&format!(
        "{} jumps between 2016 and 2038 in one session: 0 lost, each of the {} steps back told in the chain, no alarm",
        JUMPS.len(),
        JUMPS.iter().filter(|(_, back)| *back).count()
    ));
    Ok(())
}

/// Days on which the battery of the clock was empty.
fn wrong_from_the_start(founded: &Founded, most: usize) -> Result<(), String> {
    let days = [
        "1970-01-01T00:00:00+00:00",
        "2016-11-22T15:00:00+01:00",
        "2036-11-22T15:00:00+01:00",
    ];
    let days = days.get(..most.min(days.len())).unwrap_or_default();
    for day in days {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let mut desk = Desk::start(&at, 0);
        desk.clock.set(day);
        desk.unlock_in_peace()
            .map_err(|why| format!("on {day}: {why}"))?;
        desk.must("add_note", &json!({ "case": founded.case, "text": "x" }))?;
        desk.must("my_day", &json!({}))?;
        desk.must("lock", &json!({}))?;
        // Repaired, the desk opens in peace.
        desk.clock.set(START);
        desk.unlock_in_peace()
            .map_err(|why| format!("after {day}: {why}"))?;
        let mut right = contact("Marque");
        right["started"] = json!("2026-11-22T14:20:00+01:00");
        let saved = desk.must("save_contact", &right)?;
        let view = desk.must("open_contact", &json!({ "id": saved["value"]["contact"] }))?;
        if text(&view["draft"]["summary"]) != "Marque" {
            return Err(format!("after {day} a contact is gone"));
        }
    }
    say(&format!(
        "{} wrong days from the start: opened, saved, repaired, 0 lost, no alarm",
        days.len()
    ));
    Ok(())
}

/// Five wrong passphrases, and a clock that somebody moves.
fn waits(founded: &Founded, most: usize) -> Result<(), String> {
    for (moved, expected) in WAITS.iter().take(most) {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let mut desk = Desk::start(&at, 60);
        for _ in 0..5 {
            let told = desk.unlock_as("nadia", "not this one at all");
            match told {
                Err(problem) if code(&problem) == "wrong_passphrase" => {}
                other => return Err(format!("a wrong passphrase: {other:?}")),
            }
        }
        desk.clock.set(moved);
        let told = match desk.unlock_as("nadia", PASSPHRASE) {
            Ok(_) => "opened".to_owned(),
            Err(problem) => code(&problem),
        };
        if told != *expected {
            return Err(format!(
                "after five wrong tries, moved to {moved}: {told}, not {expected}"
            ));
        }
        say(&format!(
            "five wrong tries, then the clock moved to {moved}: {told}"
        ));
    }
    Ok(())
}

/// The waits follow the computer's clock: moved on it ends them, moved back it prolongs them.
const WAITS: &[(&str, &str)] = &[
    ("2026-11-22T14:33:06+01:00", "wait"),
    ("2036-11-22T14:33:06+01:00", "opened"),
    ("2016-11-22T14:33:06+01:00", "wait"),
];
