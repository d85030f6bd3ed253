//! PWR: the plug is pulled. A loop-mounted ext4 is told to forget what it has not written, while
//! a worker saves on it; what was acknowledged before is there afterwards.
//!
//! The control writes the rows of a note with `synchronous = NORMAL`, with which the core
//! refuses to run, and must lose some: a cut that breaks nothing would prove nothing.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::acts::Kind;
use crate::desk::{Founded, Where};
use crate::kill::{SET_UP, born, found};
use crate::series::{Counts, Series, When, Worker};
use crate::{Dice, Size, ffi, look, say};

/// A fresh file system and a fresh desk after so many cuts.
const DESK: u32 = 50;
/// Within so many cuts the control must have lost something.
const CONTROL: u32 = 40;
/// Large enough for a desk of a few hundred acts and its log.
const BYTES: u64 = 64 << 20;

/// A file system in a file.
pub(crate) struct Disk {
    image: PathBuf,
    mount: PathBuf,
    scratch: tempfile::TempDir,
    mounted: bool,
}

/// Runs a command of the system.
pub(crate) fn system(program: &str, arguments: &[&str]) -> Result<(), String> {
    let done = Command::new(program)
        .args(arguments)
        .output()
        .map_err(|why| format!("{program} could not be started: {why}"))?;
    if done.status.success() {
        Ok(())
    } else {
        let said = String::from_utf8_lossy(&done.stderr).trim().to_owned();
        Err(format!("{program} {}: {said}", arguments.join(" ")))
    }
}

/// A path as a command takes it.
pub(crate) fn word(path: &Path) -> &str {
    path.to_str().unwrap_or_default()
}

impl Disk {
    pub(crate) fn new() -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
        let (image, mount) = (scratch.path().join("image"), scratch.path().join("mount"));
        fs::create_dir(&mount).map_err(|why| why.to_string())?;
        let mut disk = Self {
            image,
            mount,
            scratch,
            mounted: false,
        };
        disk.format()?;
        Ok(disk)
    }

    /// An empty file system, mounted.
    fn format(&mut self) -> Result<(), String> {
        self.unmount()?;
        File::create(&self.image)
            .and_then(|file| file.set_len(BYTES))
            .map_err(|why| format!("no image: {why}"))?;
        system("mkfs.ext4", &["-q", "-F", word(&self.image)])?;
        self.mount()
    }

    fn mount(&mut self) -> Result<(), String> {
        system(
            "mount",
            &["-o", "loop", word(&self.image), word(&self.mount)],
        )
        .map_err(|why| {
            format!("the power cuts need root and loop mounts, which are missing here: {why}")
        })?;
        self.mounted = true;
        Ok(())
    }

    fn unmount(&mut self) -> Result<(), String> {
        if self.mounted {
            system("umount", &[word(&self.mount)])?;
            self.mounted = false;
        }
        Ok(())
    }

    /// What a cut leaves: the journal is replayed as at the next start of the computer.
    fn start_again(&mut self) -> Result<(), String> {
        self.unmount()?;
        self.mount()
    }

    /// The desk lies on this disk, the keyring elsewhere: it may be newer than the store.
    fn at(&self) -> Where {
        Where {
            folder: self.mount.join("desk"),
            ring: self.scratch.path().join("ring"),
        }
    }

    fn cut(&self) -> Result<(), String> {
        File::open(&self.mount)
            .and_then(|mount| ffi::shut_down(&mount))
            .map_err(|why| format!("the disk could not be cut off: {why}"))
    }

    /// Everything that is on it now stays.
    fn settle(&self) -> Result<(), String> {
        system("sync", &["-f", word(&self.mount)])
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.mounted {
            // A failed run leaves nothing mounted.
            drop(system("umount", &["-l", word(&self.mount)]));
        }
    }
}

/// Cuts during acts, cuts during set-up, and the control.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let mut disk = Disk::new()?;
    let mut sum = Counts::default();
    let mut left = size.of(1_000, 6);
    let share = if left > DESK { DESK } else { 2 };
    for kind in Kind::ALL.into_iter().cycle() {
        if left == 0 {
            break;
        }
        let here = left.min(share);
        let counts = cuts(&mut disk, kind, here, founded, dice)
            .map_err(|why| format!("{}: {why}", kind.name()))?;
        sum.add(&counts);
        left -= here;
    }
    say(&format!(
        "acts: {} cuts, {} in the midst of an act; {} acknowledged before, 0 lost, 0 by half, 0 false alarms",
        sum.accidents, sum.midst, sum.acknowledged
    ));
    set_up(&mut disk, size.of(200, 2), dice)?;
    control(&mut disk, size, founded, dice)
}

fn cuts(
    disk: &mut Disk,
    kind: Kind,
    cuts: u32,
    founded: &Founded,
    dice: &mut Dice,
) -> Result<Counts, String> {
    disk.format()?;
    let at = disk.at();
    let mut series = Series::new(founded, &at, kind)?;
    disk.settle()?;
    for _ in 0..cuts {
        let when = if dice.below(8) == 0 {
            When::Starting(dice.milliseconds(300))
        } else {
            When::Working(dice.milliseconds(kind.spread() * 2))
        };
        series.accident(when, true, || disk.cut())?;
        disk.start_again()?;
    }
    series.settle()
}

fn set_up(disk: &mut Disk, cuts: u32, dice: &mut Dice) -> Result<(), String> {
    let (mut whole, mut none) = (0, 0);
    for _ in 0..cuts {
        let at = disk.at();
        drop(fs::remove_dir_all(&at.folder));
        drop(fs::remove_dir_all(&at.ring));
        disk.settle()?;
        let worker = Worker::start(&found(&at))?;
        worker.wait_for("ready")?;
        std::thread::sleep(dice.milliseconds(SET_UP));
        let done = worker.said().iter().any(|line| line.starts_with("done"));
        disk.cut()?;
        worker.kill()?;
        disk.start_again()?;
        if born(&at, done).map_err(|why| format!("set-up: {why}"))? {
            whole += 1;
        } else {
            none += 1;
        }
    }
    say(&format!(
        "set-up: {cuts} cuts; {whole} whole desks, {none} times none, 0 by half"
    ));
    Ok(())
}

/// Cuts under `synchronous = NORMAL` until rows are lost; the quick form stops there.
fn control(disk: &mut Disk, size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let (mut cuts, mut losing, mut lost) = (0, 0, 0);
    while cuts < CONTROL && (losing == 0 || !size.quick) {
        disk.format()?;
        let at = disk.at();
        founded.lay(&at)?;
        disk.settle()?;
        let worker = Worker::start(&json!({
            "what": "control", "folder": at.folder, "ring": at.ring, "keyspec": founded.keyspec,
            "synchronous": "NORMAL"
        }))?;
        worker.wait_for("ready")?;
        std::thread::sleep(dice.milliseconds(60));
        let said = worker.said();
        disk.cut()?;
        worker.kill()?;
        disk.start_again()?;
        cuts += 1;
        let acknowledged = said
            .iter()
            .rev()
            .find_map(|line| line.strip_prefix("done ")?.parse::<i64>().ok());
        if let Some(acknowledged) = acknowledged {
            let store = look::open(&at.store(), &founded.keyspec)?;
            let there = look::last_entry(&store)?;
            losing += u32::from(there < acknowledged);
            lost += (acknowledged - there).max(0);
        }
    }
    say(&format!(
        "control with synchronous=NORMAL: {cuts} cuts, {lost} acknowledged rows lost in {losing} of them"
    ));
    if losing == 0 {
        return Err(format!(
            "the control lost nothing in {cuts} cuts: these cuts prove nothing"
        ));
    }
    Ok(())
}
