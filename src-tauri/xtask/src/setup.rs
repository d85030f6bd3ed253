//! Finds what a machine lacks and installs it where that is possible; where
//! it is not, says exactly what is missing.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Outcome, project, steps};

/// What the core needs to build: a C compiler for SQLCipher, and the system's libcrypto.
pub(crate) const CORE: &[&str] = &["build-essential", "pkg-config", "libssl-dev"];

/// What the window needs to build and to open.
pub(crate) const WINDOW: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "libsoup-3.0-dev",
    "librsvg2-dev",
    "libgtk-3-dev",
];

/// What reads the letters in tests.
pub(crate) const PAGES: &[&str] = &["poppler-utils", "qpdf", "mupdf-tools"];

/// What drives the real window in tests, without a screen.
pub(crate) const DRIVER: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "dbus",
    "dbus-bin",
    "dbus-tests",
    "gnome-keyring",
    "xdotool",
    "xclip",
    "strace",
    "iproute2",
];

/// The browser that shows the screens in tests: Debian's without a window of its own,
/// whose menus and tabs would take as long as the page. Ubuntu has the whole one only.
pub(crate) fn browser() -> &'static [&'static str] {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if system.lines().any(|line| line == "ID=ubuntu") {
        &["chromium-browser"]
    } else {
        &["chromium-headless-shell"]
    }
}

/// The oldest Node that Vite runs on.
const NODE: (u32, u32) = (20, 19);

/// Makes sure that these packages of Debian or Ubuntu are installed.
pub(crate) fn packages(names: &[&str]) -> Outcome {
    if !on_path("dpkg-query") {
        return without_apt(names);
    }
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let Some(root) = root_command() else {
        return Err(format!(
            "Missing packages. Please install them and start again:\n\n  sudo apt-get install {list}"
        ));
    };
    steps::run("apt: reading the list of packages", apt(&root, &["update"]))?;
    let mut install = apt(&root, &["install", "--yes", "--no-install-recommends"]);
    install.args(&missing);
    steps::run(
        &format!("apt: installing {} packages", missing.len()),
        install,
    )
    .map(drop)
}

fn installed(name: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", name])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|answer| answer.stdout == b"installed")
}

/// Whether we are root.
pub(crate) fn is_root() -> bool {
    let me = Command::new("id").arg("-u").output();
    me.is_ok_and(|me| me.stdout.trim_ascii() == b"0")
}

/// How to become root without asking: being it, or sudo without a password.
fn root_command() -> Option<Vec<&'static str>> {
    if is_root() {
        return Some(vec!["apt-get"]);
    }
    let sudo = Command::new("sudo")
        .args(["-n", "true"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    sudo.is_ok_and(|status| status.success())
        .then(|| vec!["sudo", "-n", "apt-get"])
}

fn apt(root: &[&str], arguments: &[&str]) -> Command {
    let mut words = root.iter().copied();
    let mut apt = Command::new(words.next().unwrap_or("apt-get"));
    apt.args(words)
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// Not Debian or Ubuntu: the libraries are looked for, and what is missing is
/// named as Debian names it.
fn without_apt(names: &[&str]) -> Outcome {
    let missing: Vec<&str> = names.iter().copied().filter(|name| !found(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!(
        "These are missing; Debian's names for them are:\n\n  {}\n\nPlease install them under your system's names and start again.",
        missing.join(" ")
    ))
}

fn found(name: &str) -> bool {
    let library = |pc: &str| {
        Command::new("pkg-config")
            .args(["--exists", pc])
            .status()
            .is_ok_and(|status| status.success())
    };
    match name {
        "build-essential" => on_path("cc"),
        "libssl-dev" => library("libcrypto"),
        "libwebkit2gtk-4.1-dev" => library("webkit2gtk-4.1"),
        "libsoup-3.0-dev" => library("libsoup-3.0"),
        "librsvg2-dev" => library("librsvg-2.0"),
        "libgtk-3-dev" => library("gtk+-3.0"),
        "poppler-utils" => on_path("pdftotext"),
        "mupdf-tools" => on_path("mutool"),
        "webkit2gtk-driver" => on_path("WebKitWebDriver"),
        "xvfb" => on_path("Xvfb"),
        "dbus" => on_path("dbus-daemon"),
        "dbus-bin" => on_path("dbus-send"),
        "dbus-tests" => on_path("dbus-test-tool"),
        "iproute2" => on_path("ip"),
        "gnome-keyring" => on_path("gnome-keyring-daemon"),
        "e2fsprogs" => on_path("mkfs.ext4"),
        "util-linux" => on_path("setpriv"),
        program => on_path(program),
    }
}

/// Whether a program can be started by its name.
pub(crate) fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

/// Node is in no stable Debian or Ubuntu new enough, so it is only looked for.
pub(crate) fn node() -> Outcome {
    let asked = Command::new("node").arg("--version").output();
    let version = asked
        .map(|answer| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
        .unwrap_or_default();
    if new_enough(&version) && on_path("npm") {
        return Ok(());
    }
    let found = if version.is_empty() {
        "none was found".to_owned()
    } else {
        format!("{version} was found")
    };
    Err(format!(
        "Sanad's screens are built with Node {}.{} or newer, with npm; {found}.\nPlease install it from nodejs.org or your system, and start again.",
        NODE.0, NODE.1
    ))
}

fn new_enough(version: &str) -> bool {
    let mut parts = version
        .trim_start_matches('v')
        .split('.')
        .map_while(|part| part.parse::<u32>().ok());
    match (parts.next(), parts.next()) {
        (Some(major), Some(minor)) => (major, minor) >= NODE,
        _ => false,
    }
}

/// `npm ci` in a folder of the project, unless its lock file is the one that
/// was installed last.
pub(crate) fn modules(folder: &str) -> Outcome {
    let place = project().join(folder);
    let lock = read(&place.join("package-lock.json"))?;
    let stamp = place.join("node_modules/.sanad-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    steps::run(
        &format!("npm: packages of {folder}/"),
        steps::npm(folder, &["ci"]),
    )?;
    fs::write(&stamp, lock).map_err(|why| format!("{}: {why}", stamp.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|why| format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_compared_by_number() {
        for version in ["v20.19.0", "v20.20.2", "v22.0.0", "v100.1.0"] {
            assert!(new_enough(version), "{version}");
        }
        for version in ["v20.9.0", "v18.20.4", "", "v20", "node"] {
            assert!(!new_enough(version), "{version}");
        }
    }
}
