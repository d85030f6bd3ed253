//! CORR: damaged stores. The core says so, does not panic, and leaves every byte as it is.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;

use crate::desk::{Desk, Founded, Where, code, files, lay};
use crate::power::{system, word};
use crate::{Dice, Size, say};

const PAGE: usize = 4096;

/// How a store may be damaged.
const WAYS: [&str; 5] = ["flip", "zeros", "truncation", "garbage", "header"];

/// Damaged stores, half of them with the log that a kill left.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let rounds = size.of(200, 10);
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let closed = files(&at.folder)?;
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()?;
    for number in 0..20 {
        desk.must(
            "add_note",
            &json!({ "case": founded.case, "text": format!("Marque {number}") }),
        )?;
    }
    let copy = scratch.path().join("killed");
    system("cp", &["-r", word(&at.folder), word(&copy)])?;
    drop(desk);
    let killed = files(&copy)?;
    let (mut refused, mut opened, mut said_later) = (0, 0, 0);
    for number in 0..rounds {
        let way = WAYS[number as usize % WAYS.len()];
        let with_log = number / 5 % 2 == 1;
        let mut damaged = if with_log {
            killed.clone()
        } else {
            closed.clone()
        };
        for (name, content) in &mut damaged {
            if name == "store.db" {
                damage(content, way, dice);
            }
        }
        lay(&at.folder, &damaged).map_err(|why| why.to_string())?;
        let what = format!("{way}{}", if with_log { " beside a log" } else { "" });
        let mut desk = Desk::start(&at, 1200);
        let told = catch_unwind(AssertUnwindSafe(|| desk.unlock()))
            .map_err(|_| format!("{what}: a panic"))?;
        match told {
            Err(problem) if code(&problem) == "damaged_store" => {
                refused += 1;
                drop(desk);
                let left = files(&at.folder)?;
                let kept = ["store.db", "store.db-wal", "vault"];
                for (name, before) in damaged
                    .iter()
                    .filter(|(name, _)| kept.contains(&name.as_str()))
                {
                    let now = left.iter().find(|(other, _)| other == name);
                    if now.map(|(_, now)| now) != Some(before) {
                        return Err(format!("{what}: refused, and {name} is not as it was"));
                    }
                }
            }
            Err(problem) => return Err(format!("{what}: unlock answered {problem}")),
            // The damage lies where nothing is read at unlock: whoever reads it is told.
            Ok(_) => {
                opened += 1;
                let looked = catch_unwind(AssertUnwindSafe(|| {
                    desk.call("view_case", &json!({ "id": founded.case }))?;
                    desk.call("list_contacts", &json!({ "text": "", "limit": 50 }))?;
                    desk.call("list_bodies", &json!({}))
                }))
                .map_err(|_| format!("{what}: a panic"))?;
                match looked {
                    Ok(_) => {}
                    Err(problem) if code(&problem) == "damaged_store" => said_later += 1,
                    Err(problem) => return Err(format!("{what}: a look answered {problem}")),
                }
            }
        }
    }
    say(&format!(
        "{rounds} damaged stores: {refused} refused as damaged_store with every byte as it was, \
         {opened} opened because nothing damaged is read at unlock ({said_later} of them refused a later look); 0 panics"
    ));
    Ok(())
}

fn damage(store: &mut Vec<u8>, way: &str, dice: &mut Dice) {
    let length = store.len();
    let place = |dice: &mut Dice, end: usize| usize::try_from(dice.below(end as u64)).unwrap_or(0);
    match way {
        "flip" => {
            let at = place(dice, length);
            if let Some(byte) = store.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        "zeros" => {
            let page = place(dice, length / PAGE) * PAGE;
            if let Some(page) = store.get_mut(page..page + PAGE) {
                page.fill(0);
            }
        }
        "truncation" => store.truncate(place(dice, length)),
        "garbage" => {
            let page = place(dice, length / PAGE) * PAGE;
            for byte in store.get_mut(page..).unwrap_or_default() {
                *byte = u8::try_from(dice.below(256)).unwrap_or(0);
            }
        }
        _ => {
            for byte in store.get_mut(..100).unwrap_or_default() {
                *byte = u8::try_from(dice.below(256)).unwrap_or(0);
            }
        }
    }
}
