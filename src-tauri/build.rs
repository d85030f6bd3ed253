//! Tells Tauri which commands exist. What is not in this list, no page can call:
//! without it, every command of the app would be open to every window.

fn main() {
    // The screens are built into the program, so they are a part of its sources.
    println!("cargo::rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["call", "fetch", "copy", "give"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    if let Err(problem) = tauri_build::try_build(attributes) {
        panic!("the shell could not be prepared: {problem:#}");
    }
}
