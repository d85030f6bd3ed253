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

    /// Lays out this store, vault, anchor beside them and keyring, and answers what the
    /// supervisor is told; the rest is as it was last.
    fn told(&self, mix: &Mix<'_>) -> Result<Vec<String>, String> {
        let named = |files: &Files, wanted: &str| -> Files {
            files
                .iter()
                .filter(|(name, _)| name.starts_with(wanted))
                .cloned()
                .collect()
        };
        let mut mixed: Files = self
            .new
            .iter()
            .filter(|(name, _)| {
                !["store.db", "vault", "anchor"]
                    .iter()
                    .any(|taken| name.starts_with(taken))
            })
            .cloned()
            .collect();
        mixed.extend(named(mix.store, "store.db"));
        mixed.extend(named(mix.vault, "vault"));
        mixed.extend(named(mix.anchor, "anchor"));
        lay(&self.at.folder, &mixed)
            .and_then(|()| lay(&self.at.ring, mix.ring))
            .map_err(|why| why.to_string())?;
        let mut told = Desk::start(&self.at, 172_800)
            .unlock()
            .map_err(|problem| code(&problem))?;
        told.dedup();
        Ok(told)
    }
}

/// Which files of a desk are from when.
struct Mix<'a> {
    store: &'a Files,
    vault: &'a Files,
    anchor: &'a Files,
    ring: &'a Files,
}

fn notes(desk: &mut Desk, founded: &Founded, count: u32) -> Result<(), String> {
    for number in 0..count {
        let text = format!("Marque {number} {}", "elle a rappelé ce matin ".repeat(20));
        desk.must("add_note", &json!({ "case": founded.case, "text": text }))?;
    }
    Ok(())
}

/// What somebody may put back, with what the supervisor is told of it.
pub(crate) fn run(_: &Size, founded: &Founded, _: &mut Dice) -> Result<(), String> {
    let two = Two::new(founded)?;
    let none = Files::new();
    let (old, new) = (&two.old, &two.new);
    let (old_ring, new_ring) = (&two.old_ring, &two.new_ring);
    let mix = |store, vault, anchor, ring| Mix {
        store,
        vault,
        anchor,
        ring,
    };
    let copy: &[&str] = &["older_copy"];
    let cases: [(&str, Mix<'_>, &[&str]); 9] = [
        ("nothing", mix(new, new, new, new_ring), &[]),
        ("an older store", mix(old, new, new, new_ring), copy),
        (
            "an older store where no keyring is",
            mix(old, new, new, &none),
            copy,
        ),
        (
            "an older folder beside the keyring",
            mix(old, old, old, new_ring),
            copy,
        ),
        (
            "an older vault",
            mix(new, old, new, new_ring),
            &["older_keys"],
        ),
        (
            "an older vault where no keyring is",
            mix(new, old, new, &none),
            &["older_keys"],
        ),
        // The keyring is behind after every kill, so an older one is no alarm.
        ("an older keyring", mix(new, new, new, old_ring), &[]),
        (
            "an older folder and keyring, not noticed",
            mix(old, old, old, old_ring),
            &[],
        ),
        (
            "an older folder where no keyring is, not noticed",
            mix(old, old, old, &none),
            &[],
        ),
    ];
    for (what, mix, expected) in cases {
        let told = two.told(&mix).map_err(|why| format!("{what}: {why}"))?;
        if told != expected {
            return Err(format!("{what}: told {told:?} instead of {expected:?}"));
        }
        say(&format!("{what}: told {told:?}"));
    }
    lost_log(&two, founded)?;
    pages(&two, founded)
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
    let told = two.told(&Mix {
        store: &left,
        vault: &left,
        anchor: &left,
        ring: &two.new_ring,
    })?;
    if told != ["older_copy"] {
        return Err(format!("a deleted log: told {told:?}"));
    }
    say(&format!(
        "a log that was deleted after a kill: told {told:?}"
    ));
    Ok(())
}

/// Each page that changed, put back alone.
fn pages(two: &Two, founded: &Founded) -> Result<(), String> {
    lay(&two.at.folder, &two.new)
        .and_then(|()| lay(&two.at.ring, &two.new_ring))
        .map_err(|why| why.to_string())?;
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
    if changed == 0 {
        return Err("no page changed, so that none could be put back".to_owned());
    }
    Ok(())
}
