//! FLIP: a bit of the store or of the vault is another, pages change places or are gone. Every
//! one is noticed, and nothing panics.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::desk::{Desk, Founded, Where, code};
use crate::{Dice, Size, look, say};

const PAGE: usize = 4096;
/// One in so many damaged stores is also opened by the core, which derives a key each time.
const THROUGH_THE_DOOR: u32 = 20;

/// What the core said of damaged files.
#[derive(Default)]
struct Opened {
    refused: u32,
    opened: u32,
}

/// Bits of the store, bits of the vault, then pages.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let store = fs::read(at.store()).map_err(|why| why.to_string())?;
    let vault = fs::read(at.vault()).map_err(|why| why.to_string())?;

    let flips = size.of(1_600, 40);
    let mut door = Opened::default();
    for number in 0..flips {
        let mut damaged = store.clone();
        let place = flip(&mut damaged, dice);
        let what = format!("bit {place} of the store");
        noticed(&at, &damaged, founded, &what)?;
        if number % THROUGH_THE_DOOR == 0 {
            through_the_door(&at, founded, &mut door, &what)?;
        }
    }
    say(&format!(
        "store: {flips} bits of {} bytes, {flips} noticed; at the door {} refused, {} opened (the page is not read there), 0 panics",
        store.len(),
        door.refused,
        door.opened
    ));

    founded.lay(&at)?;
    let flips = size.of(400, 10);
    for _ in 0..flips {
        let mut damaged = vault.clone();
        let place = flip(&mut damaged, dice);
        fs::write(at.vault(), &damaged).map_err(|why| why.to_string())?;
        let mut desk = Desk::start(&at, 600);
        let said = catch_unwind(AssertUnwindSafe(|| desk.unlock()))
            .map_err(|_| format!("bit {place} of the vault: a panic"))?;
        if said.is_ok() {
            return Err(format!("bit {place} of the vault is not guarded"));
        }
    }
    say(&format!(
        "vault: {flips} bits of {} bytes, {flips} refused, 0 panics",
        vault.len()
    ));
    pages(&at, founded, &store, size, dice)
}

fn flip(bytes: &mut [u8], dice: &mut Dice) -> usize {
    let place = dice.below(bytes.len() as u64 * 8);
    let place = usize::try_from(place).unwrap_or(0);
    if let Some(byte) = bytes.get_mut(place / 8) {
        *byte ^= 1 << (place % 8);
    }
    place
}

/// Puts a damaged store in its place; an error if nobody would notice.
fn noticed(at: &Where, damaged: &[u8], founded: &Founded, what: &str) -> Result<(), String> {
    put(&at.folder, damaged)?;
    let sound = look::open(&at.store(), &founded.keyspec).and_then(|store| look::pages(&store));
    match sound {
        Err(_) => Ok(()),
        Ok(()) => Err(format!("{what}: nobody notices")),
    }
}

/// The store without a log beside it.
pub(crate) fn put(folder: &Path, store: &[u8]) -> Result<(), String> {
    for beside in ["store.db-wal", "store.db-shm"] {
        drop(fs::remove_file(folder.join(beside)));
    }
    fs::write(folder.join("store.db"), store).map_err(|why| why.to_string())
}

/// The core opens it, or says that it is damaged; a page that is not read at unlock may be.
fn through_the_door(
    at: &Where,
    founded: &Founded,
    counts: &mut Opened,
    what: &str,
) -> Result<(), String> {
    let damaged = fs::read(at.store()).map_err(|why| why.to_string())?;
    let mut desk = Desk::start(at, 600);
    let said = catch_unwind(AssertUnwindSafe(|| {
        desk.unlock()?;
        desk.call("view_case", &serde_json::json!({ "id": founded.case }))
    }))
    .map_err(|_| format!("{what}: a panic"))?;
    match said {
        Ok(_) => counts.opened += 1,
        Err(problem) if code(&problem) == "damaged_store" => counts.refused += 1,
        Err(problem) => return Err(format!("{what}: the door answered {problem}")),
    }
    drop(desk);
    put(&at.folder, &damaged)
}

/// Pages that changed places, or are gone, or are there by half.
fn pages(
    at: &Where,
    founded: &Founded,
    store: &[u8],
    size: &Size,
    dice: &mut Dice,
) -> Result<(), String> {
    let count = store.len() / PAGE;
    let (mut swapped, mut dropped) = (0, 0);
    for _ in 0..size.of(200, 8) {
        let page = |dice: &mut Dice| 1 + usize::try_from(dice.below(count as u64 - 1)).unwrap_or(0);
        let (one, other) = (page(dice), page(dice));
        if one != other {
            let mut damaged = store.to_vec();
            let (low, high) = (one.min(other) * PAGE, one.max(other) * PAGE);
            if let Some((before, after)) = damaged.split_at_mut_checked(high)
                && let (Some(low), Some(high)) =
                    (before.get_mut(low..low + PAGE), after.get_mut(..PAGE))
            {
                low.swap_with_slice(high);
            }
            noticed(
                at,
                &damaged,
                founded,
                &format!("pages {one} and {other} swapped"),
            )?;
            swapped += 1;
        }
    }
    for gone in [1, 2, 3, 5, 10, count / 2, count - 1] {
        let left = store.get(..(count - gone) * PAGE).unwrap_or_default();
        noticed(at, left, founded, &format!("the last {gone} pages gone"))?;
        dropped += 1;
    }
    for torn in [1, 100, 2048, PAGE - 1] {
        let left = store.get(..store.len() - torn).unwrap_or_default();
        noticed(at, left, founded, &format!("the last {torn} bytes gone"))?;
        dropped += 1;
    }
    say(&format!(
        "pages: {swapped} pairs swapped, {dropped} tails gone, each noticed"
    ));
    Ok(())
}
