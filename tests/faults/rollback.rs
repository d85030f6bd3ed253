//! RBK: something older is put back. Where an anchor survives it is told by name; what nobody
//! notices yet is listed here too, and fails the run once somebody does.

use std::fs;

use serde_json::json;
use tests::COUNSELLOR;

use crate::desk::{Desk, Founded, Where, code, files, lay};
use crate::flip::put;
use crate::power::{system, word};
use crate::{Dice, Size, look, say};

const PAGE: usize = 4096;

type Files = Vec<(String, Vec<u8>)>;

/// A desk as it stood at two moments.
struct Two {
    scratch: tempfile::TempDir,
    at: Where,
    old: Files,
    old_ring: Files,
    new: Files,
    new_ring: Files,
}

impl Two {
    fn new(founded: &Founded) -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let at = Where::below(scratch.path());
        founded.lay(&at)?;
        let (old, old_ring) = (files(&at.folder)?, files(&at.ring)?);
        let mut desk = Desk::start(&at, 86_400);
        desk.unlock_in_peace()?;
        notes(&mut desk, founded, 30)?;
        desk.must(
            "add_account",
            &json!({
                "name": "Amal Essai", "login": "amal", "role": "counsellor", "language": "ar",
                "passphrase": COUNSELLOR
            }),
        )?;
        desk.must("lock", &json!({}))?;
        drop(desk);
        Ok(Self {
            new: files(&at.folder)?,
            new_ring: files(&at.ring)?,
            old,
            old_ring,
            at,
            scratch,
        })
    }

    /// Lays out this store, this vault and this keyring, and answers what the supervisor is told.
    fn told(&self, store: &Files, vault: &Files, ring: &Files) -> Result<Vec<String>, String> {
        let mut mixed: Files = store
            .iter()
            .filter(|(name, _)| name != "vault")
            .cloned()
            .collect();
        mixed.extend(vault.iter().filter(|(name, _)| name == "vault").cloned());
        lay(&self.at.folder, &mixed)
            .and_then(|()| lay(&self.at.ring, ring))
            .map_err(|why| why.to_string())?;
        Desk::start(&self.at, 172_800)
            .unlock()
            .map_err(|problem| code(&problem))
    }
}

fn notes(desk: &mut Desk, founded: &Founded, count: u32) -> Result<(), String> {
    for number in 0..count {
        let text = format!("Marque {number} {}", "elle a rappelé ce matin ".repeat(20));
        desk.must("add_note", &json!({ "case": founded.case, "text": text }))?;
    }
    Ok(())
}

/// What somebody may put back, with what the supervisor is told of it today.
pub(crate) fn run(_: &Size, founded: &Founded, _: &mut Dice) -> Result<(), String> {
    let two = Two::new(founded)?;
    let none = Files::new();
    let cases: [(&str, &Files, &Files, &Files, &[&str]); 6] = [
        ("nothing", &two.new, &two.new, &two.new_ring, &[]),
        (
            "an older store",
            &two.old,
            &two.new,
            &two.new_ring,
            &["older_copy"],
        ),
        (
            "an older store and vault",
            &two.old,
            &two.old,
            &two.new_ring,
            &["older_copy"],
        ),
        // The keyring is behind after every kill, so an older one is no alarm.
        ("an older keyring", &two.new, &two.new, &two.old_ring, &[]),
        (
            "an older store and keyring, not noticed yet",
            &two.old,
            &two.old,
            &two.old_ring,
            &[],
        ),
        (
            "an older store where no keyring is, not noticed yet",
            &two.old,
            &two.old,
            &none,
            &[],
        ),
    ];
    for (what, store, vault, ring, expected) in cases {
        let told = two
            .told(store, vault, ring)
            .map_err(|why| format!("{what}: {why}"))?;
        if told != expected {
            return Err(format!("{what}: told {told:?} instead of {expected:?}"));
        }
        say(&format!("{what}: told {told:?}"));
    }
    older_vault(&two)?;
    lost_log(&two, founded)?;
    pages(&two, founded)
}

/// The vault of before a colleague came: the colleague is kept out, and nobody is told why.
fn older_vault(two: &Two) -> Result<(), String> {
    let told = two.told(&two.new, &two.old, &two.new_ring)?;
    let amal = Desk::start(&two.at, 172_800)
        .unlock_as("amal", COUNSELLOR)
        .map_err(|problem| code(&problem));
    if !told.is_empty() || amal != Err("wrong_passphrase".to_owned()) {
        return Err(format!(
            "an older vault: told {told:?}, the colleague {amal:?}"
        ));
    }
    say("an older vault, not noticed yet: told []; the colleague who came since is kept out");
    Ok(())
}

/// After a kill the newest acts stand in the log only; somebody deletes it.
fn lost_log(two: &Two, founded: &Founded) -> Result<(), String> {
    lay(&two.at.folder, &two.new)
        .and_then(|()| lay(&two.at.ring, &two.new_ring))
        .map_err(|why| why.to_string())?;
    let mut desk = Desk::start(&two.at, 172_800);
    desk.unlock_in_peace()?;
    notes(&mut desk, founded, 5)?;
    let killed = two.scratch.path().join("killed");
    system("cp", &["-r", word(&two.at.folder), word(&killed)])?;
    drop(desk);
    let left: Files = files(&killed)?
        .into_iter()
        .filter(|(name, _)| !name.starts_with("store.db-"))
        .collect();
    let told = two.told(&left, &left, &two.new_ring)?;
    let store = look::open(&two.at.store(), &founded.keyspec)?;
    look::pages(&store)?;
    if !told.is_empty() {
        return Err(format!("a deleted log: told {told:?}"));
    }
    say("a log that was deleted after a kill, not noticed yet: told []; five notes are gone");
    Ok(())
}

/// Each page that changed, put back alone.
fn pages(two: &Two, founded: &Founded) -> Result<(), String> {
    let store = |files: &Files| {
        files
            .iter()
            .find(|(name, _)| name == "store.db")
            .map(|(_, content)| content.clone())
            .unwrap_or_default()
    };
    let (old, new) = (store(&two.old), store(&two.new));
    let (mut checked, mut told, mut unseen) = (0, 0, 0);
    let mut changed = 0;
    for (number, page) in old.chunks_exact(PAGE).enumerate() {
        let place = number * PAGE..(number + 1) * PAGE;
        if new.get(place.clone()) == Some(page) {
            continue;
        }
        changed += 1;
        let mut mixed = new.clone();
        if let Some(there) = mixed.get_mut(place) {
            there.copy_from_slice(page);
        }
        put(&two.at.folder, &mixed)?;
        let sound =
            look::open(&two.at.store(), &founded.keyspec).and_then(|store| look::pages(&store));
        if sound.is_err() {
            checked += 1;
            continue;
        }
        fs::write(two.at.store(), &mixed).map_err(|why| why.to_string())?;
        match Desk::start(&two.at, 172_800).unlock() {
            Ok(notices) if notices.is_empty() => unseen += 1,
            _ => told += 1,
        }
    }
    say(&format!(
        "single pages put back: {changed} changed pages; {checked} found by a check of the file, \
         {told} told at unlock, {unseen} not noticed yet"
    ));
    if changed == 0 || unseen == 0 {
        return Err("this list is out of date: every page that is put back is noticed".to_owned());
    }
    Ok(())
}
