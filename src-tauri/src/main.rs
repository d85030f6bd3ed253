//! Opens the window.
fn main() {
    if tauri::Builder::default().run(tauri::generate_context!()).is_err() {
        std::process::exit(1);
    }
}
