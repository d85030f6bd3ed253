//! What the process forbids itself before it holds a single key.

use std::io::Write;

use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, Rlimit};

/// Files only for their owner, no core dump, no other program of the same
/// person reading our memory, and panics that tell their place alone.
pub(crate) fn harden() {
    rustix::process::umask(Mode::from_raw_mode(0o077));
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Where the system refuses these two, the app still opens: they narrow what
    // an attacker inside the account can do, they are not what keeps the store shut.
    let _ = rustix::process::setrlimit(Resource::Core, nothing);
    let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    std::panic::set_hook(Box::new(|panic| {
        // The panic's text could hold what somebody typed; its place cannot.
        match panic.location() {
            Some(place) => tell(&format!("stopped at {}:{}", place.file(), place.line())),
            None => tell("stopped at an unknown place"),
        }
    }));
}

/// One line for the terminal of the person who looks after the computer. Never
/// a case, a name or a path.
pub(crate) fn tell(line: &str) {
    // A closed terminal is no reason to stop.
    drop(writeln!(std::io::stderr(), "sanad: {line}"));
}
