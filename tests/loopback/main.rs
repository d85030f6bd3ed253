//! The real core on 127.0.0.1 for the screens' tests: the built page, the two
//! doors, and a few routes that let a test move the clock or end the process.
//!
//! `loopback <page folder> <data folder> [--training] [--now <moment>]` prints
//! `listening <url>`, with a random token that every request must carry.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "the test that starts it reads the address, or why there is none"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use casework::api;
use casework::session::{Clock, Guess, Place, Session};
use chrono::{DateTime, FixedOffset, Utc};
use tokio::net::TcpListener;

/// Runs with the machine's clock, from a moment that a test may set.
struct HostClock {
    started: Instant,
    from: DateTime<FixedOffset>,
    forward: &'static AtomicU64,
}

/// Seconds by which a test has moved the clock forward.
static FORWARD: AtomicU64 = AtomicU64::new(0);

impl Clock for HostClock {
    fn now(&self) -> DateTime<FixedOffset> {
        let forward = i64::try_from(self.forward.load(Ordering::SeqCst)).unwrap_or(0);
        let passed = chrono::Duration::from_std(self.started.elapsed()).unwrap_or_default();
        self.from + passed + chrono::Duration::seconds(forward)
    }
    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap_or_default();
    }
}

struct Host {
    page: PathBuf,
    place: Place,
    from: DateTime<FixedOffset>,
    started: Instant,
    session: Session,
    token: String,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [page, folder, rest @ ..] = arguments.as_slice() else {
        return;
    };
    let training = rest.iter().any(|a| a == "--training");
    let from = rest
        .iter()
        .skip_while(|a| *a != "--now")
        .nth(1)
        .and_then(|moment| DateTime::parse_from_rfc3339(moment).ok())
        .unwrap_or_else(morocco_now);
    let mut token = [0; 16];
    getrandom::fill(&mut token).unwrap_or_default();
    let token: String = token.iter().map(|b| format!("{b:02x}")).collect();
    let place = Place {
        folder: PathBuf::from(folder),
        training,
        guess: Guess::Floor,
    };
    let started = Instant::now();
    let session = desk(&place, from, started);
    let mut host = Host {
        page: PathBuf::from(page),
        place,
        from,
        started,
        session,
        token,
    };
    if training {
        host.open_training();
    }
    // One thread: the core answers one call at a time, and every connection gets its turn.
    let served = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .and_then(|runtime| runtime.block_on(serve(host)));
    if let Err(problem) = served {
        eprintln!("the host ended: {problem}");
        std::process::exit(1);
    }
}

async fn serve(host: Host) -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!(
        "listening http://{}/?token={}",
        listener.local_addr()?,
        host.token
    );
    std::io::stdout().flush()?;
    let app = Router::new()
        .fallback(answer)
        .with_state(Arc::new(Mutex::new(host)));
    axum::serve(listener, app).await
}

/// The longest body that a call may have.
const BODY_MAX: usize = 4_000_000;

async fn answer(State(host): State<Arc<Mutex<Host>>>, request: Request<Body>) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let body = String::from_utf8_lossy(&body);
    host.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .answer(&parts, &body)
        .into_response()
}

#[allow(
    clippy::disallowed_methods,
    reason = "this host is the clock of its core"
)]
fn morocco_now() -> DateTime<FixedOffset> {
    Utc::now().with_timezone(
        &FixedOffset::east_opt(3600)
            .unwrap_or_else(|| FixedOffset::east_opt(0).unwrap_or_else(|| unreachable!())),
    )
}

fn desk(place: &Place, from: DateTime<FixedOffset>, started: Instant) -> Session {
    Session::new(
        place.clone(),
        Box::new(HostClock {
            started,
            from,
            forward: &FORWARD,
        }),
        None,
    )
}

impl Host {
    fn open_training(&mut self) {
        drop(casework::training::fill(&mut self.session));
    }

    fn answer(&mut self, request: &Parts, body: &str) -> Reply {
        let path = request.uri.path();
        match request.method {
            Method::GET => self.file(path),
            Method::POST if self.knows(request) => {
                self.post(path, request.uri.query().unwrap_or_default(), body)
            }
            _ => Reply::status(StatusCode::FORBIDDEN),
        }
    }

    fn knows(&self, request: &Parts) -> bool {
        request
            .headers
            .get("x-sanad-token")
            .is_some_and(|token| token.as_bytes() == self.token.as_bytes())
    }

    fn post(&mut self, path: &str, query: &str, body: &str) -> Reply {
        let mut parts = path.trim_start_matches('/').splitn(2, '/');
        match (parts.next(), parts.next()) {
            (Some("call"), Some(name)) => Reply::json(api::call(&mut self.session, name, body)),
            (Some("fetch"), Some(name)) => self.fetch(name, query, body),
            (Some("copy"), Some(name)) => Reply::json(api::copy(&mut self.session, name, body)),
            (Some("give"), Some(name)) => Reply::json(self.give(name)),
            (Some("test"), Some("forward")) => {
                FORWARD.fetch_add(body.trim().parse().unwrap_or(0), Ordering::SeqCst);
                Reply::json(Ok("{}".into()))
            }
            (Some("test"), Some("idle")) => {
                let seconds = body.trim().parse().unwrap_or(0);
                let locked = self
                    .session
                    .idle_for(std::time::Duration::from_secs(seconds));
                Reply::json(Ok(locked.to_string()))
            }
            (Some("test"), Some("restart")) => {
                // The old session must let go of the lock before the new one asks for it.
                let nowhere = Place {
                    folder: self.place.folder.join("nowhere"),
                    ..self.place.clone()
                };
                self.session = desk(&nowhere, self.from, self.started);
                self.session = desk(&self.place, self.from, self.started);
                Reply::json(Ok("{}".into()))
            }
            _ => Reply::status(StatusCode::NOT_FOUND),
        }
    }

    /// The bytes to the page, or to a file beside the data as a printer and a save
    /// dialog would take them.
    fn fetch(&mut self, name: &str, query: &str, body: &str) -> Reply {
        if query == "to=page" {
            return match api::fetch(&mut self.session, name, body) {
                Ok(content) => Reply {
                    status: StatusCode::OK,
                    kind: "application/pdf",
                    body: content,
                },
                Err(problem) => Reply::json(Err(problem)),
            };
        }
        let done = if query == "to=printer" {
            "printed"
        } else {
            "saved"
        };
        Reply::json(
            self.write_out(name, body)
                .map(|()| format!("{{\"{done}\":true}}")),
        )
    }

    /// The file that a test laid where a person would find it; without one the person
    /// called it off.
    fn give(&mut self, name: &str) -> Result<String, String> {
        match std::fs::File::open(self.place.folder.with_extension("in")) {
            Ok(file) => api::give(&mut self.session, name, file),
            Err(_) => Ok("null".into()),
        }
    }

    fn write_out(&mut self, name: &str, body: &str) -> Result<(), String> {
        let file_name = api::file_name(&mut self.session, name, body)?;
        let content = api::fetch(&mut self.session, name, body)?;
        let out = self.place.folder.with_extension("out");
        std::fs::create_dir_all(&out)
            .and_then(|()| std::fs::write(out.join(file_name), content))
            .map_err(|problem| problem.to_string())
    }

    fn file(&self, path: &str) -> Reply {
        let wanted = path.trim_start_matches('/');
        let safe = !wanted.split('/').any(|part| part == "..");
        let file = self.page.join(if wanted.is_empty() {
            "index.html"
        } else {
            wanted
        });
        match std::fs::read(&file) {
            Ok(body) if safe => Reply {
                status: StatusCode::OK,
                kind: kind(&file),
                body,
            },
            _ => Reply::status(StatusCode::NOT_FOUND),
        }
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    }
}

struct Reply {
    status: StatusCode,
    kind: &'static str,
    body: Vec<u8>,
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        (self.status, [(header::CONTENT_TYPE, self.kind)], self.body).into_response()
    }
}

impl Reply {
    fn status(status: StatusCode) -> Self {
        Self {
            status,
            kind: "text/plain",
            body: Vec::new(),
        }
    }

    fn json(answer: Result<String, String>) -> Self {
        let (status, body) = match answer {
            Ok(body) => (StatusCode::OK, body),
            Err(body) => (StatusCode::UNPROCESSABLE_ENTITY, body),
        };
        Self {
            status,
            kind: "application/json",
            body: body.into_bytes(),
        }
    }
}
