//! The shell: the only Rust that knows Tauri, the desktop and the wall clock.
//!
//! It opens one window with one page, passes what the page asks through the
//! door to the core, asks where to save, prints, and tells the core how long
//! nobody has touched the desk. It decides nothing about cases.

#[cfg(not(target_os = "linux"))]
compile_error!(
    "the shell runs on Linux so far: its save dialog, idle clock and hardening are written for it"
);

mod clipboard;
mod door;
mod files;
mod hardening;
mod idle_lock;
mod keychain;
mod window;
mod worker;

use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::PathBuf;
use std::process::ExitCode;

use casework::session::{Guess, Place, Session};
use tauri::{Manager, RunEvent};

use keychain::Keyring;
use worker::{SystemClock, Worker};

fn main() -> ExitCode {
    hardening::harden();
    let training = std::env::args_os().any(|argument| argument == "--training");
    match open_desk(training) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => {
            hardening::tell("the desk could not be opened");
            ExitCode::FAILURE
        }
    }
}

/// Makes the data folder, starts the worker that owns the session, and runs the window.
fn open_desk(training: bool) -> Result<(), Box<dyn std::error::Error>> {
    let place = Place {
        folder: data_folder(training)?,
        training,
        // A training store guards invented people: it need not make its users wait.
        guess: if training {
            Guess::Floor
        } else {
            Guess::Calibrated
        },
    };
    let open = move || {
        let mut session = Session::new(
            place.clone(),
            Box::new(SystemClock),
            Some(Box::new(Keyring)),
        );
        // Only a training store that does not exist yet is filled.
        if place.training && casework::training::fill(&mut session).is_err() {
            hardening::tell("the training store could not be filled");
        }
        session
    };
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            door::call,
            door::fetch,
            door::copy,
            door::give
        ])
        .setup(move |app| {
            let page = app.handle().clone();
            app.manage(Worker::start(open, move || window::forget(&page))?);
            let touched = idle_lock::LastTouch::now();
            window::open(app, &touched)?;
            idle_lock::watch(app.handle(), touched);
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if let RunEvent::Exit = event {
                // Whoever closes the window leaves the desk: the store is put in
                // order and the keys are dropped, as when it is locked by hand.
                let _ = tauri::async_runtime::block_on(app.state::<Worker>().lock());
            }
        });
    Ok(())
}

/// `$SANAD_HOME`, or the folder where the desktop keeps people's data; in it
/// one folder for the real desk and another for training, closed to others.
fn data_folder(training: bool) -> Result<PathBuf, std::io::Error> {
    let absolute = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|folder| folder.is_absolute())
    };
    let home = absolute("SANAD_HOME")
        .or_else(|| absolute("XDG_DATA_HOME"))
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
        .ok_or(std::io::ErrorKind::NotFound)?;
    let folder = home.join(if training { "sanad-training" } else { "sanad" });
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder)?;
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700))?;
    Ok(folder)
}
