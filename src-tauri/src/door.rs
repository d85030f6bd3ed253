//! The door: four commands, and nothing else that the page can reach.

use tauri::ipc::Response;
use tauri::{AppHandle, State};

use crate::worker::{Worker, broken, refused};
use crate::{clipboard, files, window};

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
        "page" => Ok(Response::new(worker.fetch(name, body).await?)),
        // Where it goes is settled before the core acts: a letter that nobody saved, or
        // that nothing can print, must not count as made.
        "file" => {
            let proposed = worker.file_name(name.clone(), body.clone()).await?;
            let language = window::language(&worker).await;
            let end = files::end_of(&proposed);
            let Some(path) = files::ask_where(&app, proposed, language).await else {
                return Ok(answer("saved", false));
            };
            let pages = worker.fetch(name, body).await?;
            files::save(path, &end, pages).await.map_err(refused)?;
            Ok(answer("saved", true))
        }
        "printer" => {
            let title = worker.file_name(name.clone(), body.clone()).await?;
            files::find_printer().await.map_err(refused)?;
            let pages = worker.fetch(name, body).await?;
            files::print(title, pages).await.map_err(refused)?;
            Ok(answer("printed", true))
        }
        _ => Err(broken("T-3")),
    }
}

/// A call whose text goes onto the clipboard; the page learns only that it was done.
#[tauri::command]
pub(crate) async fn copy(
    app: AppHandle,
    worker: State<'_, Worker>,
    name: String,
    body: String,
) -> Result<(), String> {
    let text = worker.copy(name, body).await?;
    if clipboard::put(&app, text).await {
        Ok(())
    } else {
        Err(broken("T-4"))
    }
}

/// A call that a file comes in by. The person chooses the file, the core reads it, and the
/// page gets neither its path nor its bytes; `null` when it was called off.
#[tauri::command]
pub(crate) async fn give(
    app: AppHandle,
    worker: State<'_, Worker>,
    name: String,
) -> Result<String, String> {
    let language = window::language(&worker).await;
    let Some(path) = files::ask_which(&app, language).await else {
        return Ok("null".into());
    };
    let file = files::open(path).await.map_err(refused)?;
    worker.give(name, file).await
}

fn answer(what: &str, done: bool) -> Response {
    Response::new(serde_json::json!({ what: done }).to_string().into_bytes())
}
