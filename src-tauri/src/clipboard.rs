//! Text that leaves by the clipboard: only for a moment, marked as a secret for whatever keeps
//! what is copied, and gone when the desk locks. It comes from the core and passes by the page.

use std::rc::Rc;
use std::time::Duration;

use gtk::gdk::{Atom, SELECTION_CLIPBOARD, SELECTION_PRIMARY, selection_owner_get};
use gtk::{Clipboard, TargetEntry, TargetFlags, glib};
use tauri::AppHandle;
use tokio::sync::oneshot;
use zeroize::Zeroizing;

/// Long enough to go to another window and paste.
const KEPT: Duration = Duration::from_secs(15);

/// By this mark KDE's Klipper and those who followed it know what not to remember.
const HINT: &str = "x-kde-passwordManagerHint";
const HINT_NUMBER: u32 = 1;

/// As what other programs ask for text.
const TEXT: [&str; 5] = [
    "UTF8_STRING",
    "text/plain;charset=utf-8",
    "text/plain",
    "STRING",
    "TEXT",
];

/// Puts text onto the clipboard, and answers whether the desktop took it.
pub(crate) async fn put(app: &AppHandle, text: Zeroizing<String>) -> bool {
    let (tell, told) = oneshot::channel();
    let asked = app.run_on_main_thread(move || {
        // Nobody may be listening any more.
        let _ = tell.send(hold(text));
    });
    asked.is_ok() && told.await.unwrap_or(false)
}

fn hold(text: Zeroizing<String>) -> bool {
    let mut targets: Vec<TargetEntry> = TEXT
        .iter()
        .map(|name| TargetEntry::new(name, TargetFlags::empty(), 0))
        .collect();
    targets.push(TargetEntry::new(HINT, TargetFlags::empty(), HINT_NUMBER));
    let text = Rc::new(text);
    // What took its place on the clipboard, here or elsewhere, has dropped the text already.
    let still = Rc::downgrade(&text);
    let held = clipboard().set_with_data(&targets, move |_, asked, number| {
        if number == HINT_NUMBER {
            asked.set(&Atom::intern(HINT), 8, b"secret");
        } else {
            asked.set_text(&text);
        }
    });
    if held {
        glib::timeout_add_local_once(KEPT, move || {
            if still.strong_count() > 0 {
                clipboard().clear();
            }
        });
    }
    held
}

/// Takes back whatever came from this app, also what somebody copied or marked on the page
/// themselves. To be called where the window lives.
pub(crate) fn clear() {
    for selection in [SELECTION_CLIPBOARD, SELECTION_PRIMARY] {
        // Under Xorg GTK goes on to say so after another program has put something in its place.
        // That is then cleared as well: once too often is better than once too little.
        if selection_owner_get(&selection).is_some() {
            Clipboard::get(&selection).clear();
        }
    }
}

fn clipboard() -> Clipboard {
    Clipboard::get(&SELECTION_CLIPBOARD)
}
