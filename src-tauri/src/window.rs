//! The one window. It shows the page that was built into the program, goes
//! nowhere else, keeps nothing on the disk, and never says what it shows.

use tauri::{App, AppHandle, Manager, WebviewUrl, WebviewWindowBuilder};
use webkit2gtk::{
    HardwareAccelerationPolicy, PermissionRequestExt, SettingsExt, WebView, WebViewExt,
};

use gtk::glib::Propagation;
use gtk::prelude::WidgetExt;

use words::Language;

use crate::clipboard;
use crate::idle_lock::LastTouch;
use crate::worker::Worker;

/// The window's label; the capability names it.
pub(crate) const DESK: &str = "desk";

/// Opens the window. `touched` is told of every key and movement in it.
pub(crate) fn open(app: &App, touched: &LastTouch) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, DESK, WebviewUrl::App("index.html".into()))
        // On a shared screen, a task bar or a switcher, the title tells nothing.
        .title("Sanad")
        .inner_size(1280.0, 800.0)
        .min_inner_size(720.0, 480.0)
        .devtools(false)
        .disable_drag_drop_handler()
        .on_navigation(|address| {
            address.scheme() == "tauri" && address.host_str() == Some("localhost")
        });
    let window = keep_nothing(builder).build()?;
    let touched = touched.clone();
    window.with_webview(move |webview| settle(&webview.inner(), touched))
}

/// Takes back what was copied and ends the page's process, so that nothing of what it showed is left in it, and the page begins
/// anew. Nothing in a page can be wiped, and one that lies or hangs would not do it. A driver
/// takes a process that ended for a crash and lets go, so that a driven page is only loaded anew.
pub(crate) fn forget(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(DESK) {
        // An app that is closing has no page any more.
        drop(window.with_webview(|webview| {
            clipboard::clear();
            if driven() {
                webview.inner().reload();
            } else {
                webview.inner().terminate_web_process();
            }
        }));
    }
}

/// Incognito: no cookie, cache, history or storage of the page is written. What
/// WebKitGTK lays down all the same (salts, an empty list of hosts) goes into a
/// folder in memory that is gone when the person logs out.
///
/// WebKitGTK lets a driver steer only windows that are not incognito, so a build
/// for development is not, and only when it is told to be driven.
fn keep_nothing<'a, R: tauri::Runtime, M: tauri::Manager<R>>(
    builder: WebviewWindowBuilder<'a, R, M>,
) -> WebviewWindowBuilder<'a, R, M> {
    let memory = std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, Into::into);
    builder
        .data_directory(memory.join("sanad-webview"))
        .incognito(!driven())
}

/// Whether a driver steers the window. A release build knows no such exception and cannot be driven.
fn driven() -> bool {
    cfg!(debug_assertions)
        && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some_and(|told| told == "true")
}

/// Turns off what the page never needs, so that it cannot be used against it.
fn settle(webview: &WebView, touched: LastTouch) {
    if let Some(settings) = WebViewExt::settings(webview) {
        settings.set_enable_developer_extras(false);
        settings.set_enable_html5_local_storage(false);
        settings.set_enable_html5_database(false);
        settings.set_enable_offline_web_application_cache(false);
        settings.set_enable_page_cache(false);
        settings.set_enable_dns_prefetching(false);
        settings.set_enable_webgl(false);
        settings.set_enable_webrtc(false);
        settings.set_enable_media(false);
        settings.set_enable_media_stream(false);
        settings.set_enable_webaudio(false);
        settings.set_enable_write_console_messages_to_stdout(false);
        settings.set_javascript_can_open_windows_automatically(false);
        // Forms and lists gain nothing from the graphics card, and drivers fail in odd ways.
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
    // Also after an accident, which would leave an empty window.
    webview.connect_web_process_terminated(|webview, _| webview.reload());
    webview.connect_context_menu(|_, _, _, _| true);
    webview.connect_create(|_, _| None);
    webview.connect_print(|_, _| true);
    webview.connect_show_notification(|_, _| true);
    webview.connect_permission_request(|_, request| {
        request.deny();
        true
    });
    // Seen here and not in the page: a page that lies or hangs cannot keep the desk open.
    webview.connect_event(move |_, event| {
        use gtk::gdk::EventType::{ButtonPress, KeyPress, MotionNotify, Scroll, TouchBegin};
        if matches!(
            event.event_type(),
            ButtonPress | KeyPress | MotionNotify | Scroll | TouchBegin
        ) {
            touched.touch();
        }
        Propagation::Proceed
    });
}

/// The language that the page speaks now; the host's own dialogs follow it.
pub(crate) async fn language(worker: &Worker) -> Language {
    let situation = worker.call("situation".into(), "{}".into()).await.ok();
    situation
        .and_then(|answer| serde_json::from_str::<serde_json::Value>(&answer).ok())
        .and_then(|situation| {
            let of_person = situation.pointer("/me/language");
            Language::from_code(
                of_person
                    .or_else(|| situation.pointer("/language"))?
                    .as_str()?,
            )
        })
        .unwrap_or(Language::En)
}
