//! MIG: killed at each write of an upgrade, from every released schema. The store has the old
//! schema or the new one, never something between, and every row of before.

use serde_json::json;

use crate::desk::{Desk, Founded, Where, code, files};
use crate::older::{Rows, Schemas, rows, same};
use crate::series::Worker;
use crate::{Dice, Size, look, say};

/// More than any upgrade writes.
const WRITES: u64 = 2_000;
/// Within so many writes a kill of the quick form comes.
const EARLY: u64 = 40;

/// What an unlock writes by itself: its entry, and what the store remembers of its witnesses.
const OWN: [&str; 3] = ["audit", "migration", "setting"];

/// Kills at each write of each upgrade, and a store of a Sanad that is not there yet.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let schemas = Schemas::read()?;
    let wanted = size.of(1_000, 4);
    let mut kills = 0;
    let older: Vec<i64> = (1..schemas.head()).collect();
    let share = wanted.div_ceil(u32::try_from(older.len()).unwrap_or(1));
    for &from in &older {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let before = prepare(&schemas, founded, &at, from)?;
        let (laid, ring) = (files(&at.folder)?, files(&at.ring)?);
        let (mut here, mut old, mut new) = (0, 0, 0);
        let every = share >= 200;
        for call in 1..WRITES {
            let call = if every { call } else { dice.below(EARLY) + 1 };
            crate::desk::lay(&at.folder, &laid)
                .and_then(|()| crate::desk::lay(&at.ring, &ring))
                .map_err(|why| why.to_string())?;
            let worker = Worker::start(&json!({
                "what": "open", "folder": at.folder, "ring": at.ring, "kill_at": call
            }))?;
            let said = worker.finish()?;
            if let Some(why) = said.iter().find_map(|line| line.strip_prefix("lost ")) {
                return Err(why.to_owned());
            }
            let whole = said.iter().any(|line| line == "open");
            let found = survives(&schemas, founded, &at, from, &before)
                .map_err(|why| format!("from {from}, killed at write {call}: {why}"))?;
            if whole && found != schemas.head() {
                return Err(format!("from {from}: open, and still of schema {found}"));
            }
            if whole && every {
                break;
            }
            here += u32::from(!whole);
            old += u32::from(!whole && found == from);
            new += u32::from(!whole && found != from);
            if here >= share && !every {
                break;
            }
        }
        kills += here;
        say(&format!(
            "from schema {from}: {here} kills; {old} times still the old one, {new} times the new one, 0 between; every row as it was"
        ));
    }
    say(&format!("{kills} kills in all"));
    newer(&schemas, founded)
}

/// Makes it a store of an older schema, and answers its rows.
fn prepare(schemas: &Schemas, founded: &Founded, at: &Where, to: i64) -> Result<Rows, String> {
    let store = look::open(&at.store(), &founded.keyspec)?;
    schemas.take_back(&store, to)?;
    let rows = rows(&store)?;
    // What a closed desk leaves: one file.
    look::number(&store, "PRAGMA wal_checkpoint(TRUNCATE)")?;
    store.close().map_err(|(_, why)| why.to_string())?;
    Ok(rows)
}

/// The schema that is there after a kill, once the next start has shown that all is well.
fn survives(
    schemas: &Schemas,
    founded: &Founded,
    at: &Where,
    from: i64,
    before: &Rows,
) -> Result<i64, String> {
    let store = look::open(&at.store(), &founded.keyspec)?;
    look::pages(&store)?;
    let found = schemas.of(&store)?;
    if found != from && found != schemas.head() {
        return Err(format!("schema {found} stayed"));
    }
    same(before, &rows(&store)?, &OWN)?;
    drop(store);
    let mut desk = Desk::start(at, 600);
    desk.unlock_in_peace()?;
    desk.must("view_case", &json!({ "id": founded.case }))?;
    desk.must("lock", &json!({}))?;
    drop(desk);
    let store = look::open(&at.store(), &founded.keyspec)?;
    match schemas.of(&store)? {
        head if head == schemas.head() => {}
        other => return Err(format!("after the next start the schema is {other}")),
    }
    same(before, &rows(&store)?, &OWN)?;
    let ledger = look::ledger(&store)?;
    look::whole(&store, &ledger)?;
    Ok(found)
}

/// A store that only a later Sanad may open: refused, with every byte as it was.
fn newer(schemas: &Schemas, founded: &Founded) -> Result<(), String> {
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let store = look::open(&at.store(), &founded.keyspec)?;
    let version = schemas.head() + 1;
    store
        .execute_batch(&format!("PRAGMA user_version = {version}"))
        .map_err(|why| why.to_string())?;
    look::number(&store, "PRAGMA wal_checkpoint(TRUNCATE)")?;
    store.close().map_err(|(_, why)| why.to_string())?;
    let before = files(&at.folder)?;
    let mut desk = Desk::start(&at, 600);
    match desk.unlock() {
        Err(problem) if code(&problem) == "newer_store" => {}
        other => return Err(format!("a newer store: {other:?}")),
    }
    drop(desk);
    let after = files(&at.folder)?;
    for (name, bytes) in &before {
        if !after.iter().any(|(one, now)| one == name && now == bytes) {
            return Err(format!("a newer store was refused, and its {name} changed"));
        }
    }
    say("a newer store: refused as newer_store, every byte as it was");
    Ok(())
}
