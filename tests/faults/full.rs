//! FULL: the disk is full. What was saved is there, the message says what it is, and once there is
//! room again the work goes on.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::json;
use tests::COUNSELLOR;

use crate::acts::contact;
use crate::desk::{Desk, Founded, Where, code, text};
use crate::power::{system, word};
use crate::{Dice, Size, look, say};

/// A file system in memory, of 3 MiB until it is enlarged.
struct Small {
    mount: PathBuf,
    scratch: tempfile::TempDir,
}

impl Small {
    fn new() -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let mount = scratch.path().join("mount");
        fs::create_dir(&mount).map_err(|why| why.to_string())?;
        system(
            "mount",
            &["-t", "tmpfs", "-o", "size=3m", "tmpfs", word(&mount)],
        )
        .map_err(|why| {
            format!("a full disk needs root and mounts, which are missing here: {why}")
        })?;
        Ok(Self { mount, scratch })
    }

    fn at(&self) -> Where {
        Where {
            folder: self.mount.join("desk"),
            ring: self.scratch.path().join("ring"),
        }
    }

    fn enlarge(&self) -> Result<(), String> {
        system("mount", &["-o", "remount,size=64m", word(&self.mount)])
    }

    /// Something else fills the disk but for so many bytes.
    fn fill(&self, leave: usize) -> Result<(), String> {
        let ballast = self.mount.join("ballast");
        let mut file = File::create(&ballast).map_err(|why| why.to_string())?;
        let mut filled = 0;
        while file.write_all(&[0; 4096]).is_ok() {
            filled += 4096;
        }
        let rest = u64::try_from(filled - filled.min(leave)).unwrap_or(0);
        file.set_len(rest).map_err(|why| why.to_string())
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        drop(system("umount", &["-l", word(&self.mount)]));
    }
}

/// Disks that are full at so many different places, then the vault's file on one without room.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let sizes = size.of(50, 3);
    let (mut saved, mut refused) = (0, 0);
    for number in 0..sizes {
        // The whole of what is left at the first, then any part of it.
        let leave = (number > 0).then(|| usize::try_from(dice.below(1 << 20)).unwrap_or(0));
        let (more, no) =
            filled_up(founded, leave).map_err(|why| format!("{leave:?} bytes left: {why}"))?;
        saved += more;
        refused += no;
    }
    say(&format!(
        "{sizes} disks of 3 MiB: {saved} acknowledged until full, 0 lost; {refused} refusals, each of them disk_full; all went on"
    ));
    vault(founded)
}

/// Saves until the disk is full; then there is room again.
fn filled_up(founded: &Founded, leave: Option<usize>) -> Result<(usize, usize), String> {
    let small = Small::new()?;
    let at = small.at();
    founded.lay(&at)?;
    let ledger = look::ledger(&look::open(&at.store(), &founded.keyspec)?)?;
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()?;
    if let Some(leave) = leave {
        small.fill(leave)?;
    }
    let (mut saved, mut refused) = (Vec::new(), 0);
    // Some calls need less room than others, so that one no is not the end.
    while refused < 20 {
        let mark = format!("Marque {}", saved.len());
        match desk.call("save_contact", &contact(&mark)) {
            Ok(answer) => saved.push((answer["value"]["contact"].clone(), mark)),
            Err(problem) if code(&problem) == "disk_full" => refused += 1,
            Err(problem) => return Err(format!("a full disk is told as {problem}")),
        }
        if saved.len() > 10_000 {
            return Err("the disk was never full".to_owned());
        }
    }
    // What only looks needs no room.
    desk.must("list_contacts", &json!({ "text": "", "limit": 5 }))?;
    no_empty_file(&at.folder)?;
    // The desk is closed and opened while there is none.
    desk.must("lock", &json!({}))?;
    match desk.unlock() {
        Ok(told) if told.is_empty() => {}
        Ok(told) => return Err(format!("a false alarm: {}", told.join(", "))),
        Err(problem) if code(&problem) == "disk_full" => {}
        Err(problem) => return Err(format!("on a full disk unlock answered {problem}")),
    }
    small.enlarge()?;
    let mut desk_again = desk;
    desk_again.unlock_in_peace()?;
    for (id, mark) in &saved {
        let view = desk_again.must("open_contact", &json!({ "id": id }))?;
        if view["draft"]["summary"] != *mark {
            return Err(format!("lost: {mark}"));
        }
    }
    desk_again.must("save_contact", &contact("après"))?;
    let store = look::open(&at.store(), &founded.keyspec)?;
    look::whole(&store, &ledger)?;
    Ok((saved.len(), refused))
}

/// The vault's file, its temporary and the store's: none is left without content.
fn no_empty_file(folder: &Path) -> Result<(), String> {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let length = entry.metadata().map_or(0, |file| file.len());
        // The lock has no content, and the log has none until something is written.
        if length == 0 && name != "lock" && name != "store.db-wal" {
            return Err(format!("{name} is empty"));
        }
    }
    Ok(())
}

/// A colleague's account on a disk without room: the vault stays as it was, and the same login
/// is taken once there is room.
fn vault(founded: &Founded) -> Result<(), String> {
    let small = Small::new()?;
    let at = small.at();
    founded.lay(&at)?;
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()?;
    let before = fs::read(at.vault()).map_err(|why| why.to_string())?;
    let body = json!({
        "name": "Amal Essai", "login": "amal", "role": "counsellor", "language": "ar",
        "passphrase": COUNSELLOR
    });
    let mut refused = 0;
    for leave in [0, 4096] {
        small.fill(leave)?;
        match desk.call("add_account", &body) {
            Err(problem) if code(&problem) == "disk_full" => refused += 1,
            other => return Err(format!("an account on a full disk: {other:?}")),
        }
        no_empty_file(&at.folder)?;
        if leave == 0 && fs::read(at.vault()).map_err(|why| why.to_string())? != before {
            return Err("the vault was changed though there was no room".to_owned());
        }
    }
    fs::remove_file(small.mount.join("ballast")).map_err(|why| why.to_string())?;
    let made = desk.must("add_account", &body)?;
    if text(&made["value"]).is_empty() {
        return Err("an account without an id".to_owned());
    }
    desk.must("lock", &json!({}))?;
    desk.unlock_as("amal", COUNSELLOR)
        .map_err(|problem| format!("who was added at last does not get in: {problem}"))?;
    say(&format!(
        "vault: {refused} accounts refused as disk_full, its file as it was, no empty file; added once there was room"
    ));
    Ok(())
}
