//! Where pages go when they leave the app, into a file that the person chooses or to the
//! printer, and which file comes in. The web page never gets a path.

use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use gtk::prelude::{BoxExt, ContainerExt, DialogExt, FileChooserExt, GtkWindowExt, WidgetExt};
use gtk::{FileChooserAction, FileChooserWidget, ResponseType, glib};
use tauri::{AppHandle, Manager};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::oneshot;
use words::{Direction, Language, Words};

use crate::window::DESK;

/// A print queue that does not answer must not hold the screen.
const PRINTER_PATIENCE: Duration = Duration::from_secs(20);

const OPEN_FAILED: &str = "open_failed";
const SAVE_FAILED: &str = "save_failed";
const DISK_FULL: &str = "disk_full";
const PRINTER_MISSING: &str = "printer_missing";

/// Asks the person for a place; `None` when it is called off.
pub(crate) async fn ask_where(
    app: &AppHandle,
    proposed: String,
    language: Language,
) -> Option<PathBuf> {
    ask(app, Some(proposed), language).await
}

/// Asks the person for a file that is there; `None` when it is called off.
pub(crate) async fn ask_which(app: &AppHandle, language: Language) -> Option<PathBuf> {
    ask(app, None, language).await
}

async fn ask(app: &AppHandle, proposed: Option<String>, language: Language) -> Option<PathBuf> {
    let (chosen, choice) = oneshot::channel();
    let window = app.clone();
    app.run_on_main_thread(move || show_dialog(&window, proposed.as_deref(), language, chosen))
        .ok()?;
    // Closing the app drops the dialog, which is a "no" too.
    choice.await.ok().flatten()
}

/// Opens a file for reading, as the core takes it.
pub(crate) async fn open(path: PathBuf) -> Result<File, &'static str> {
    match tokio::task::spawn_blocking(move || File::open(path)).await {
        Ok(Ok(file)) => Ok(file),
        Ok(Err(_)) | Err(_) => Err(OPEN_FAILED),
    }
}

/// GTK's chooser inside a plain dialog. GTK's own chooser dialog would add the
/// file to the desktop's list of recent files, where it tells that there is a letter.
fn show_dialog(
    app: &AppHandle,
    proposed: Option<&str>,
    language: Language,
    chosen: oneshot::Sender<Option<PathBuf>>,
) {
    let words = Words::new(language);
    gtk::Widget::set_default_direction(match language.direction() {
        Direction::Rtl => gtk::TextDirection::Rtl,
        Direction::Ltr => gtk::TextDirection::Ltr,
    });
    // A name is proposed for a file that leaves; a file that comes in has one.
    let chooser = FileChooserWidget::new(if proposed.is_some() {
        FileChooserAction::Save
    } else {
        FileChooserAction::Open
    });
    if let Some(proposed) = proposed {
        chooser.set_create_folders(true);
        chooser.set_current_name(proposed);
    }
    if let Some(folder) = glib::user_special_dir(glib::UserDirectory::Documents)
        .filter(|folder| folder.is_dir())
        .or_else(|| Some(glib::home_dir()))
    {
        // Where the folder cannot be shown, GTK shows one that it can.
        chooser.set_current_folder(folder);
    }
    let dialog = gtk::Dialog::new();
    dialog.set_title("Sanad");
    dialog.set_default_size(820, 560);
    dialog.set_modal(true);
    if let Some(window) = app
        .get_webview_window(DESK)
        .and_then(|window| window.gtk_window().ok())
    {
        dialog.set_transient_for(Some(&window));
    }
    dialog.content_area().pack_start(&chooser, true, true, 0);
    dialog.set_border_width(12);
    dialog.content_area().set_spacing(12);
    dialog.add_button(&words.window_cancel(), ResponseType::Cancel);
    let accept = if proposed.is_some() {
        words.window_save()
    } else {
        words.window_open()
    };
    dialog.add_button(&accept, ResponseType::Accept);
    // Return in the name saves.
    dialog.set_default_response(ResponseType::Accept);

    let chosen = std::cell::RefCell::new(Some(chosen));
    dialog.connect_response(move |dialog, response| {
        let path = if response == ResponseType::Accept {
            match chooser.filename() {
                // The name of a folder was typed: go there, and ask on.
                Some(folder) if folder.is_dir() => {
                    chooser.set_current_folder(folder);
                    return;
                }
                Some(path) => Some(path),
                None => return,
            }
        } else {
            None
        };
        if let Some(chosen) = chosen.take() {
            drop(chosen.send(path));
        }
        dialog.close();
    });
    dialog.show_all();
}

/// Writes the pages for their owner only: first beside their place, then
/// flushed, then moved there, so that a power cut leaves a whole file or none.
/// A file that is already there is kept; the new one gets a number.
pub(crate) async fn save(path: PathBuf, end: &str, bytes: Vec<u8>) -> Result<(), &'static str> {
    let path = with_end(path, end);
    let saved = tokio::task::spawn_blocking(move || write_whole(&path, &bytes)).await;
    match saved {
        Ok(Ok(())) => Ok(()),
        Ok(Err(problem)) if problem.kind() == ErrorKind::StorageFull => Err(DISK_FULL),
        Ok(Err(_)) | Err(_) => Err(SAVE_FAILED),
    }
}

/// The end of a proposed name, such as `pdf`.
pub(crate) fn end_of(proposed: &str) -> String {
    let end = Path::new(proposed).extension();
    end.map_or_else(String::new, |end| end.to_string_lossy().into_owned())
}

/// A path with the end that the file's kind has, whatever was typed.
fn with_end(path: PathBuf, end: &str) -> PathBuf {
    if path
        .extension()
        .and_then(OsStr::to_str)
        .is_some_and(|there| there.eq_ignore_ascii_case(end))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(end);
    name.into()
}

fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let mut chance = [0_u8; 8];
    getrandom::fill(&mut chance).map_err(|_| ErrorKind::Other)?;
    let beside = folder.join(format!(".sanad-{:016x}", u64::from_le_bytes(chance)));
    let written = write_beside(&beside, bytes).and_then(|()| move_to_free_name(&beside, path));
    if written.is_err() {
        // What is half written is of no use to anybody.
        drop(std::fs::remove_file(&beside));
    }
    written?;
    File::open(folder)?.sync_all()
}

fn write_beside(beside: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(beside)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Tries `letter.pdf`, `letter (2).pdf`, and so on.
fn move_to_free_name(beside: &Path, path: &Path) -> std::io::Result<()> {
    let stem = path.file_stem().unwrap_or_default();
    let end = path.extension().unwrap_or_default();
    for number in 1..1000 {
        let mut name = stem.to_owned();
        if number > 1 {
            name.push(format!(" ({number})"));
        }
        name.push(".");
        name.push(end);
        match move_if_free(beside, &path.with_file_name(name)) {
            Err(problem) if problem.kind() == ErrorKind::AlreadyExists => {}
            done => return done,
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn move_if_free(from: &Path, to: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // Some sticks cannot refuse to replace; then looking first has to do.
        Err(rustix::io::Errno::INVAL) if !to.exists() => std::fs::rename(from, to),
        Err(rustix::io::Errno::INVAL) => Err(ErrorKind::AlreadyExists.into()),
        done => Ok(done?),
    }
}

/// Whether there is something to print with. Asked before the core acts, so
/// that no letter counts as printed that never could be.
pub(crate) async fn find_printer() -> Result<(), &'static str> {
    if !on_path("lp") {
        return Err(PRINTER_MISSING);
    }
    // Where the queues cannot be listed, `lp` itself will tell.
    if !on_path("lpstat") {
        return Ok(());
    }
    let listed = Command::new("lpstat")
        .arg("-e")
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .output();
    match tokio::time::timeout(PRINTER_PATIENCE, listed).await {
        Ok(Ok(queues)) if !queues.stdout.trim_ascii().is_empty() => Ok(()),
        _ => Err(PRINTER_MISSING),
    }
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
    })
}

/// Hands the pages to the print system through a pipe: no temporary file. The
/// title is the reference alone, because print systems remember titles.
pub(crate) async fn print(file_name: String, bytes: Vec<u8>) -> Result<(), &'static str> {
    match tokio::time::timeout(PRINTER_PATIENCE, feed_printer(&file_name, &bytes)).await {
        Ok(Ok(true)) => Ok(()),
        _ => Err(PRINTER_MISSING),
    }
}

async fn feed_printer(file_name: &str, bytes: &[u8]) -> std::io::Result<bool> {
    let title = file_name.strip_suffix(".pdf").unwrap_or(file_name);
    let mut lp = Command::new("lp")
        .args(["-s", "-t", title])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    if let Some(mut pipe) = lp.stdin.take() {
        pipe.write_all(bytes).await?;
        pipe.shutdown().await?;
    }
    Ok(lp.wait().await?.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_second_letter_never_replaces_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("EMC-REF-0001.pdf");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(
            names(folder.path()),
            ["EMC-REF-0001 (2).pdf", "EMC-REF-0001.pdf"]
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
    }

    #[test]
    fn a_letter_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letter.pdf");
        write_whole(&path, b"pages").unwrap();
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }

    #[test]
    fn a_write_that_fails_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(write_whole(&folder.path().join("gone/letter.pdf"), b"pages").is_err());
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_file_ends_as_its_kind_does() {
        assert_eq!(
            with_end("a/letter".into(), "pdf"),
            Path::new("a/letter.pdf")
        );
        assert_eq!(
            with_end("a/letter.PDF".into(), "pdf"),
            Path::new("a/letter.PDF")
        );
        assert_eq!(
            with_end("a/EMC.2026".into(), "pdf"),
            Path::new("a/EMC.2026.pdf")
        );
    }
}
