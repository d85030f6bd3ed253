//! One step of a command: says what it does, runs quietly, tells how long it
//! took, and shows everything it said when it failed.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::project;

/// How much of a failed step's words are shown; the file beside them has all.
const SHOWN_LINES: usize = 120;

/// `cargo` as the one that started us, so that toolchains agree.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments).current_dir(project());
    cargo
}

/// `npm` in a folder of the project.
pub(crate) fn npm(folder: &str, arguments: &[&str]) -> Command {
    let mut npm = Command::new("npm");
    npm.args(arguments).current_dir(project().join(folder));
    npm
}

/// Where cargo put what it built: beside ourselves.
pub(crate) fn built(program: &str) -> Result<PathBuf, String> {
    let me = std::env::current_exe().map_err(|why| format!("where am I? {why}"))?;
    me.parent()
        .map(|folder| folder.join(program))
        .ok_or_else(|| "where am I?".to_owned())
}

/// Where cargo puts what it builds for release: the folder beside ours.
pub(crate) fn built_for_release(program: &str) -> Result<PathBuf, String> {
    Ok(built("../release")?.join(program))
}

/// Runs a step and answers all that it said.
pub(crate) fn run(what: &str, mut command: Command) -> Result<String, String> {
    let started = announce(what)?;
    let log = quietly(what, &mut command)?;
    let status = command.status();
    println!("{}", seconds(started.elapsed()));
    let program = command.get_program().to_string_lossy();
    outcome(
        what,
        &log,
        status.map_err(|why| format!("{program}: {why}")),
    )
}

/// A step that runs beside others. Dropping it ends it.
pub(crate) struct Beside {
    what: &'static str,
    log: PathBuf,
    child: Child,
    started: Instant,
}

/// Starts a step that leaves a part of the machine idle, to run beside others.
pub(crate) fn start(what: &'static str, mut command: Command) -> Result<Beside, String> {
    let log = quietly(what, &mut command)?;
    // A group of its own, so that it can be ended with everything that it started.
    let child = command
        .process_group(0)
        .spawn()
        .map_err(|why| format!("{what}: could not start {:?}: {why}", command.get_program()))?;
    Ok(Beside {
        what,
        log,
        child,
        started: Instant::now(),
    })
}

impl Beside {
    /// Waits for its end and answers all that it said.
    pub(crate) fn finish(mut self) -> Result<String, String> {
        announce(self.what)?;
        let status = self.child.wait();
        println!("{} since it began", seconds(self.started.elapsed()));
        outcome(self.what, &self.log, status.map_err(|why| why.to_string()))
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let group = format!("-{}", self.child.id());
            drop(Command::new("kill").args(["--", &group]).status());
            drop(self.child.wait());
        }
    }
}

/// Sends what a command says into its log.
fn quietly(what: &str, command: &mut Command) -> Result<PathBuf, String> {
    let log = log_file(what)?;
    let said = open_log(&log)?;
    let also = said
        .try_clone()
        .map_err(|why| format!("{}: {why}", log.display()))?;
    command.stdin(Stdio::null()).stdout(said).stderr(also);
    Ok(log)
}

fn outcome(what: &str, log: &Path, status: Result<ExitStatus, String>) -> Result<String, String> {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
    match status {
        Ok(status) if status.success() => Ok(text),
        Ok(status) => Err(format!(
            "{}\n\n{what}: failed ({status}); all of it is in {}",
            last_lines(&text),
            log.display()
        )),
        Err(why) => Err(format!("{what}: could not start: {why}")),
    }
}

/// Prints the step without ending the line: whoever waits sees for what.
fn announce(what: &str) -> Result<Instant, String> {
    print!("  {what:<56} ");
    std::io::stdout()
        .flush()
        .map_err(|why| format!("the terminal is gone: {why}"))?;
    Ok(Instant::now())
}

fn seconds(took: Duration) -> String {
    let tenths = took.as_millis() / 100;
    format!("{:>5}.{} s", tenths / 10, tenths % 10)
}

fn log_file(what: &str) -> Result<PathBuf, String> {
    let folder = built("xtask-logs")?;
    fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let name: String = what
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    Ok(folder.join(name + ".log"))
}

fn open_log(log: &Path) -> Result<File, String> {
    File::create(log).map_err(|why| format!("{}: {why}", log.display()))
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(SHOWN_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}
