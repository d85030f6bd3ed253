//! MP: many processes, and another user of the computer. One has the desk; the others are told
//! so at once, and nobody ever writes beside it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::time::Instant;

use serde_json::{Value, json};

use crate::desk::{Desk, Founded, Where};
use crate::power::system;
use crate::series::Worker;
use crate::{Dice, Size, say};

/// Who is told to wait is told within so many milliseconds.
const SOON: u128 = 2_000;
/// Whom nothing belongs to.
const NOBODY: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

/// Starts at one time, starts of another user, and a start after a kill.
pub(crate) fn run(size: &Size, founded: &Founded, _: &mut Dice) -> Result<(), String> {
    let starts = size.of(100, 20);
    let scratch = tempfile::tempdir().map_err(|why| why.to_string())?;
    let at = Where::below(scratch.path());
    founded.lay(&at)?;
    let workers: Vec<Worker> = (0..starts)
        .map(|_| Worker::start(&job(&at)))
        .collect::<Result<_, _>>()?;
    let mut running = Vec::new();
    let mut slowest = 0;
    for worker in workers {
        let (stage, took) = stage(&worker)?;
        match stage.as_str() {
            "locked" => running.push(worker),
            "busy" if took <= SOON => slowest = slowest.max(took),
            "busy" => return Err(format!("told to wait after {took} ms only")),
            other => return Err(format!("a start answered {other}")),
        }
    }
    if running.len() != 1 {
        return Err(format!("{} of {starts} have the desk", running.len()));
    }
    say(&format!(
        "{starts} starts at one time: 1 has the desk, {} are told that it is busy, the last after {slowest} ms",
        starts - 1
    ));
    another_user(&at)?;
    // SIGKILL: the lock goes with its process.
    for worker in running {
        worker.kill()?;
    }
    let started = Instant::now();
    let next = Worker::start(&job(&at))?;
    match stage(&next)?.0.as_str() {
        "locked" => {}
        other => return Err(format!("after a kill the next start answered {other}")),
    }
    next.kill()?;
    say(&format!(
        "after kill -9 the next start has the desk within {} ms",
        started.elapsed().as_millis()
    ));
    let mut desk = Desk::start(&at, 600);
    desk.unlock_in_peace()?;
    desk.must("view_case", &json!({ "id": founded.case }))
        .map(drop)
}

fn job(at: &Where) -> Value {
    json!({ "what": "start", "folder": at.folder, "ring": at.ring })
}

/// What a start was told, and after how many milliseconds.
fn stage(worker: &Worker) -> Result<(String, u128), String> {
    let line = worker.wait_for("stage ")?;
    let told = line.trim_start_matches("stage ");
    let (stage, took) = told.rsplit_once(' ').unwrap_or((told, "0"));
    Ok((stage.to_owned(), took.parse().unwrap_or(0)))
}

/// Another user of the computer, while the desk is taken: kept out of a private folder, told
/// that it is busy in one that is open to both. The files stay as they are.
fn another_user(at: &Where) -> Result<(), String> {
    let me = std::env::current_exe().map_err(|why| why.to_string())?;
    // The program must lie where the other one may go.
    let public = tempfile::tempdir_in("/tmp").map_err(|why| why.to_string())?;
    let program = public.path().join("faults");
    fs::copy(&me, &program).map_err(|why| why.to_string())?;
    open_to_all(public.path())?;
    let as_nobody = || {
        // It becomes that user and then the program, so that a kill reaches the program.
        let mut command = Command::new("setpriv");
        command.args(NOBODY).arg(&program);
        command
    };
    system("setpriv", &[&NOBODY[..], &["true"]].concat())
        .map_err(|why| format!("a second user needs root, which is missing here: {why}"))?;

    let before = [fs::read(at.vault()), fs::read(at.store())].map(Result::unwrap_or_default);
    let worker = Worker::start_with(as_nobody(), &job(at))?;
    let (closed, _) = stage(&worker)?;
    worker.kill()?;
    if !closed.starts_with("situation answered") {
        return Err(format!(
            "another user comes into a private folder: {closed}"
        ));
    }
    // A folder for everybody, as somebody might make it who shares a computer.
    if let Some(above) = at.folder.parent() {
        open_to_all(above)?;
    }
    open_to_all(&at.folder)?;
    for name in ["lock", "vault", "store.db"] {
        open_to_all(&at.folder.join(name))?;
    }
    let worker = Worker::start_with(as_nobody(), &job(at))?;
    let (shared, took) = stage(&worker)?;
    worker.kill()?;
    if shared != "busy" || took > SOON {
        return Err(format!("another user was told {shared} after {took} ms"));
    }
    let after = [fs::read(at.vault()), fs::read(at.store())].map(Result::unwrap_or_default);
    if before != after {
        return Err("another user's start changed a file".to_owned());
    }
    say(&format!(
        "another user: kept out of the private folder, told busy in a shared one after {took} ms; no file changed"
    ));
    Ok(())
}

fn open_to_all(path: &std::path::Path) -> Result<(), String> {
    fs::set_permissions(path, fs::Permissions::from_mode(0o777))
        .map_err(|why| format!("{}: {why}", path.display()))
}
