//! The real core on 127.0.0.1 for the screens' tests: the built page, the two
//! doors, and a few routes that let a test move the clock or end the process.
//!
//! `loopback <page folder> <data folder> [--training] [--now <moment>]` prints
//! `listening <url>`, with a random token that every request must carry.
#![allow(
    clippy::print_stdout,
    reason = "the test that starts it reads the address"
)]

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use casework::api;
use casework::session::{Clock, Place, Session};
use chrono::{DateTime, FixedOffset, Utc};
use tiny_http::{Header, Method, Request, Response, Server};

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
    let Ok(server) = Server::http("127.0.0.1:0") else {
        return;
    };
    let mut token = [0; 16];
    getrandom::fill(&mut token).unwrap_or_default();
    let token: String = token.iter().map(|b| format!("{b:02x}")).collect();
    println!("listening http://{}/?token={token}", server.server_addr());
    let place = Place {
        folder: PathBuf::from(folder),
        training,
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
    std::io::stdout().flush().unwrap_or_default();
    for request in server.incoming_requests() {
        host.answer(request);
    }
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

    fn answer(&mut self, mut request: Request) {
        let url = request.url().to_owned();
        let (path, query) = url.split_once('?').unwrap_or((&url, ""));
        let reply = match request.method() {
            Method::Get => self.file(path),
            Method::Post if self.knows(&request) => {
                let mut body = String::new();
                if request
                    .as_reader()
                    .take(4_000_000)
                    .read_to_string(&mut body)
                    .is_err()
                {
                    body.clear();
                }
                self.post(path, query, &body)
            }
            _ => Reply::status(403),
        };
        let mut response = Response::from_data(reply.body).with_status_code(reply.status);
        if let Ok(kind) = Header::from_bytes("content-type", reply.kind) {
            response.add_header(kind);
        }
        request.respond(response).unwrap_or_default();
    }

    fn knows(&self, request: &Request) -> bool {
        request
            .headers()
            .iter()
            .any(|h| h.field.equiv("x-sanad-token") && h.value.as_str() == self.token)
    }

    fn post(&mut self, path: &str, query: &str, body: &str) -> Reply {
        let mut parts = path.trim_start_matches('/').splitn(2, '/');
        match (parts.next(), parts.next()) {
            (Some("call"), Some(name)) => Reply::json(api::call(&mut self.session, name, body)),
            (Some("fetch"), Some(name)) => self.fetch(name, query, body),
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
                    training: self.place.training,
                };
                self.session = desk(&nowhere, self.from, self.started);
                self.session = desk(&self.place, self.from, self.started);
                Reply::json(Ok("{}".into()))
            }
            _ => Reply::status(404),
        }
    }

    /// The bytes to the page, or to a file beside the data as a printer and a save
    /// dialog would take them.
    fn fetch(&mut self, name: &str, query: &str, body: &str) -> Reply {
        if query == "to=page" {
            return match api::fetch(&mut self.session, name, body) {
                Ok(content) => Reply {
                    status: 200,
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
                status: 200,
                kind: kind(&file),
                body,
            },
            _ => Reply::status(404),
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
    status: u16,
    kind: &'static str,
    body: Vec<u8>,
}

impl Reply {
    fn status(status: u16) -> Self {
        Self {
            status,
            kind: "text/plain",
            body: Vec::new(),
        }
    }

    fn json(answer: Result<String, String>) -> Self {
        let (status, body) = match answer {
            Ok(body) => (200, body),
            Err(body) => (422, body),
        };
        Self {
            status,
            kind: "application/json",
            body: body.into_bytes(),
        }
    }
}
