//! `cargo xtask run`.

use std::process::Command;

use crate::{Outcome, setup, steps};

/// Sets up, builds and opens the app.
pub(crate) fn run(demo: bool) -> Outcome {
    let on_a_screen = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|set| !set.is_empty()));
    if !on_a_screen {
        return Err("There is no screen here, so no window can open. Start this from a desktop session.\n\
            Over ssh, `ssh -X` lends a screen; `xvfb-run dbus-run-session cargo xtask run` opens one that nobody sees."
            .to_owned());
    }
    build()?;
    let mut app = Command::new(steps::built("sanad")?);
    if demo {
        app.arg("--training");
    }
    println!("  opening Sanad");
    match app.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("Sanad ended with {status}")),
        Err(why) => Err(format!("Sanad could not be started: {why}")),
    }
}

/// Everything up to the finished program.
fn build() -> Outcome {
    setup::packages(&[setup::CORE, setup::WINDOW].concat())?;
    setup::node()?;
    setup::modules("ui")?;
    screens()?;
    let window = steps::cargo(&["build", "--quiet", "--package", "sanad"]);
    steps::run("build: the window (400 crates the first time)", window).map(drop)
}

/// The screens, which are built into the program.
pub(crate) fn screens() -> Outcome {
    steps::run("build: the screens", steps::npm("ui", &["run", "build"])).map(drop)
}
