//! What the process forbids itself before it holds a single key.

use std::io::Write;
use std::os::unix::process::CommandExt;

use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, Rlimit};

/// Files only for their owner, no core dump, no other program of the same
/// person reading our memory, and panics that tell their place alone.
pub(crate) fn harden() {
    forget_what_is_freed();
    rustix::process::umask(Mode::from_raw_mode(0o077));
    let nothing = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Where the system refuses these two, the app still opens: they narrow what
    // an attacker inside the account can do, they are not what keeps the store shut.
    let _ = rustix::process::setrlimit(Resource::Core, nothing);
    let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    tell_places_only();
}

/// A panic's text could hold what somebody typed; its place cannot.
fn tell_places_only() {
    std::panic::set_hook(Box::new(|panic| match panic.location() {
        Some(place) => tell(&format!("stopped at {}:{}", place.file(), place.line())),
        None => tell("stopped at an unknown place"),
    }));
}

/// Has every piece of memory written over when it is given back: Rust's, SQLite's, GTK's, and that
/// of the web page's library in this process, where all that crosses the door passes too. Both
/// libraries read these wishes once, when a program starts, so the app starts itself anew with them.
///
/// `tcache_count=0` is part of it, because what that cache keeps is not written over; and `Malloc`,
/// because WebKit takes its memory from a store of its own unless it is told to take the C
/// library's. The page's own process is told neither: it ends when the desk locks.
fn forget_what_is_freed() {
    const TUNABLES: &str = "GLIBC_TUNABLES";
    const WISH: &str = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0";
    const WEBKIT: &str = "Malloc";
    let told = std::env::var_os(TUNABLES).unwrap_or_default();
    let told = told.to_string_lossy();
    if told.contains(WISH) && std::env::var_os(WEBKIT).is_some() {
        // There is no other thread yet that could read them meanwhile.
        gtk::glib::unsetenv(TUNABLES);
        gtk::glib::unsetenv(WEBKIT);
        return;
    }
    let wish = if told.is_empty() {
        WISH.into()
    } else {
        format!("{told}:{WISH}")
    };
    let mut arguments = std::env::args_os();
    let name = arguments.next().unwrap_or_default();
    // It only comes back when it failed; then the app opens without this.
    let _ = std::process::Command::new("/proc/self/exe")
        .arg0(name)
        .args(arguments)
        .env(TUNABLES, wish)
        .env(WEBKIT, "1")
        .exec();
}

/// One line for the terminal of the person who looks after the computer. Never
/// a case, a name or a path.
pub(crate) fn tell(line: &str) {
    // A closed terminal is no reason to stop.
    drop(writeln!(std::io::stderr(), "sanad: {line}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPED: &str = "what somebody typed";
    const TIMES: usize = 50;

    /// Run by the test below, whose hooks and terminal are the runner's.
    #[test]
    #[ignore = "panics on purpose"]
    fn panics() {
        tell_places_only();
        for time in 0..TIMES {
            drop(std::panic::catch_unwind(|| {
                assert!(time > TIMES, "{TYPED} {time}");
            }));
        }
    }

    #[test]
    fn a_panic_tells_its_place_and_nothing_of_what_was_typed() {
        let me = std::env::current_exe().unwrap();
        let said = std::process::Command::new(me)
            .args(["--ignored", "--exact", "hardening::tests::panics"])
            .arg("--nocapture")
            .output()
            .unwrap();
        let told = String::from_utf8(said.stderr).unwrap();
        assert_eq!(told.matches("stopped at ").count(), TIMES, "{told}");
        assert!(!told.contains(TYPED));
        assert!(!String::from_utf8(said.stdout).unwrap().contains(TYPED));
    }
}
