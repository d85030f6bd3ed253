//! The door: two commands, and nothing else that the page can reach.

use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::worker::{Worker, broken, refused};
use crate::{files, window};

/// One call of the core by its name: JSON in, JSON out, problems as JSON.
#[tauri::command]
pub(crate) async fn call(
    worker: State<'_, Worker>,
    name: String,
    body: String,
) -> Result<String, String> {
    worker.call(name, body).await
}

/// A call that answers bytes. `to` says where they go: to the page as they are;
/// or into a file that the person chooses, or to the printer, and then the page
/// learns only whether that was done.
#[tauri::command]
pub(crate) async fn fetch(
    app: AppHandle,
    worker: State<'_, Worker>,
    name: String,
    body: String,
    to: String,
) -> Result<Response, String> {
    match to.as_str() {
        "page" => Ok(Response::new(worker.fetch(name, body).await?.content)),
        "file" => {
            let pages = worker.fetch(name, body).await?;
            let language = window::language(&worker).await;
            let Some(path) = files::ask_where(&app, pages.file_name, language).await else {
                return Ok(answer("saved", false));
            };
            files::save(path, pages.content).await.map_err(refused)?;
            Ok(answer("saved", true))
        }
        "printer" => {
            // Asked before the core acts: what nothing can print must not count as printed.
            files::find_printer().await.map_err(refused)?;
            let pages = worker.fetch(name, body).await?;
            files::print(pages.file_name, pages.content)
                .await
                .map_err(refused)?;
            Ok(answer("printed", true))
        }
        _ => Err(broken("T-3")),
    }
}

fn answer(what: &str, done: bool) -> Response {
    Response::new(serde_json::json!({ what: done }).to_string().into_bytes())
}
