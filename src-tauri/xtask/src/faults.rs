//! `cargo xtask faults`: kills, power cuts, failing and full disks, damaged and older files,
//! wrong clocks, each done to the real core. They mount disks of their own and pull their plug,
//! so that they need root; where it is not to be had they fail, and are never passed over.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Outcome, setup, steps, test};

/// What makes and mounts a disk, and starts a program as another user.
const TOOLS: &[&str] = &["e2fsprogs", "mount", "util-linux"];

/// Runs what is named, or everything, and shows it as it goes: the demanded numbers take hours.
pub(crate) fn faults(arguments: &[&str]) -> Outcome {
    setup::packages(setup::CORE)?;
    setup::packages(TOOLS)?;
    test::build_core()?;
    let mut run = as_root(steps::built("faults")?)?;
    run.args(arguments).envs(test::LARGE_PAGES);
    match run.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("faults: failed ({status})")),
        Err(why) => Err(format!("faults: could not start: {why}")),
    }
}

/// A few of each, for every run of the tests. What they need is built already.
pub(crate) fn quick() -> Outcome {
    setup::packages(TOOLS)?;
    let mut run = as_root(steps::built("faults")?)?;
    run.arg("--quick").envs(test::LARGE_PAGES);
    print!("{}", steps::run("core: faults, the quick form", run)?);
    Ok(())
}

/// The program as root: by being it, or by sudo without a password.
fn as_root(program: PathBuf) -> Result<Command, String> {
    let me = Command::new("id").arg("-u").output();
    if me.is_ok_and(|answer| answer.stdout.trim_ascii() == b"0") {
        return Ok(Command::new(program));
    }
    let sudo = Command::new("sudo")
        .args(["-n", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !sudo.is_ok_and(|status| status.success()) {
        return Err(
            "The faults mount small disks and pull their plug. Only root may do that; please start \
             them as root, or let sudo work without a password."
                .to_owned(),
        );
    }
    let mut command = Command::new("sudo");
    command.arg("-n").arg(program);
    Ok(command)
}
