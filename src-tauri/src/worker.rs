//! One thread owns the session; everybody else sends it jobs and waits, but
//! never for ever. The core stays free of threads, locks and the wall clock.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::Duration;

use casework::session::{Clock, Session};
use chrono::{DateTime, FixedOffset};
use tokio::sync::oneshot;
use zeroize::Zeroizing;

/// Longer than the slowest honest call: unlocking is seconds of Argon2id on an
/// old machine, and nothing else comes near.
const PATIENCE: Duration = Duration::from_secs(60);

/// The real time and the real chance.
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the clock that the core is handed"
    )]
    fn now(&self) -> DateTime<FixedOffset> {
        chrono::Local::now().fixed_offset()
    }

    fn steady(&self) -> Option<Duration> {
        Some(Duration::from_millis(crate::idle_lock::since_start()))
    }

    fn random(&self, bytes: &mut [u8]) {
        // Without chance there are no safe keys and no unique ids: going on would be worse.
        assert!(
            getrandom::fill(bytes).is_ok(),
            "the system gave no random bytes"
        );
    }
}

type Answer<T> = oneshot::Sender<T>;

enum Job {
    Call {
        name: String,
        body: String,
        answer: Answer<Result<String, String>>,
    },
    Fetch {
        name: String,
        body: String,
        answer: Answer<Result<Vec<u8>, String>>,
    },
    Copy {
        name: String,
        body: String,
        answer: Answer<Result<Zeroizing<String>, String>>,
    },
    Give {
        name: String,
        file: File,
        answer: Answer<Result<String, String>>,
    },
    FileName {
        name: String,
        body: String,
        answer: Answer<Result<String, String>>,
    },
    Idle {
        idle: Duration,
        answer: Answer<()>,
    },
    Lock {
        answer: Answer<()>,
    },
}

impl Job {
    fn run(self, session: &mut Session) {
        // Whoever asked may have lost patience meanwhile; the answer is then dropped.
        match self {
            Self::Call { name, body, answer } => {
                let _ = answer.send(casework::api::call(session, &name, &body));
            }
            Self::Fetch { name, body, answer } => {
                let _ = answer.send(casework::api::fetch(session, &name, &body));
            }
            Self::Copy { name, body, answer } => {
                let text = casework::api::copy(session, &name, &body);
                let _ = answer.send(text.map(Zeroizing::new));
            }
            Self::Give { name, file, answer } => {
                let _ = answer.send(casework::api::give(session, &name, file));
            }
            Self::FileName { name, body, answer } => {
                let _ = answer.send(casework::api::file_name(session, &name, &body));
            }
            Self::Idle { idle, answer } => {
                session.idle_for(idle);
                let _ = answer.send(());
            }
            Self::Lock { answer } => {
                session.lock();
                let _ = answer.send(());
            }
        }
    }
}

/// The way to the thread that owns the session.
pub(crate) struct Worker {
    jobs: mpsc::Sender<Job>,
}

impl Worker {
    /// Starts the thread. `open` makes a closed session: once now, and again
    /// whenever a job panicked, because a session that broke in the middle of
    /// something must not go on; dropping it drops its keys. `locked` is told each time that
    /// the desk was open and is no more, for whatever reason.
    pub(crate) fn start(
        open: impl Fn() -> Session + Send + 'static,
        locked: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let (jobs, inbox) = mpsc::channel::<Job>();
        std::thread::Builder::new()
            .name("desk".into())
            .spawn(move || {
                let mut session = Some(open());
                let mut was_open = false;
                for job in inbox {
                    let desk = session.get_or_insert_with(&open);
                    if catch_unwind(AssertUnwindSafe(|| job.run(desk))).is_err() {
                        // First drop, then open anew: two sessions never hold one store.
                        session = None;
                    }
                    let is_open = session.as_ref().is_some_and(Session::is_open);
                    if was_open && !is_open {
                        locked();
                    }
                    was_open = is_open;
                }
            })?;
        Ok(Self { jobs })
    }

    /// One call through the door: JSON in, JSON out.
    pub(crate) async fn call(&self, name: String, body: String) -> Result<String, String> {
        self.ask(|answer| Job::Call { name, body, answer }).await?
    }

    /// One call that answers bytes.
    pub(crate) async fn fetch(&self, name: String, body: String) -> Result<Vec<u8>, String> {
        self.ask(|answer| Job::Fetch { name, body, answer }).await?
    }

    /// One call that answers text for the clipboard.
    pub(crate) async fn copy(
        &self,
        name: String,
        body: String,
    ) -> Result<Zeroizing<String>, String> {
        self.ask(|answer| Job::Copy { name, body, answer }).await?
    }

    /// One call that a file comes in by.
    pub(crate) async fn give(&self, name: String, file: File) -> Result<String, String> {
        self.ask(|answer| Job::Give { name, file, answer }).await?
    }

    /// What the file of such a call would be called. Changes nothing.
    pub(crate) async fn file_name(&self, name: String, body: String) -> Result<String, String> {
        self.ask(|answer| Job::FileName { name, body, answer })
            .await?
    }

    /// Says how long nobody touched the desk; it may lock because of that.
    pub(crate) async fn idle_for(&self, idle: Duration) -> Result<(), String> {
        self.ask(|answer| Job::Idle { idle, answer }).await
    }

    /// Locks now.
    pub(crate) async fn lock(&self) -> Result<(), String> {
        self.ask(|answer| Job::Lock { answer }).await
    }

    async fn ask<T>(&self, job: impl FnOnce(Answer<T>) -> Job) -> Result<T, String> {
        let (answer, asked) = oneshot::channel();
        self.jobs.send(job(answer)).map_err(|_| broken("T-0"))?;
        match tokio::time::timeout(PATIENCE, asked).await {
            Ok(Ok(answered)) => Ok(answered),
            // The job panicked: its answer was dropped with it.
            Ok(Err(_)) => Err(broken("T-1")),
            Err(_) => Err(broken("T-2")),
        }
    }
}

/// A problem that the page shows by its number. `T-0`: the worker is gone;
/// `T-1`: the job panicked; `T-2`: no answer in time; `T-3`: bytes to nowhere; `T-4`: no clipboard.
pub(crate) fn broken(number: &str) -> String {
    serde_json::json!({ "kind": "broken", "number": number }).to_string()
}

/// A refusal of the host, in the shape of the core's.
pub(crate) fn refused(code: &str) -> String {
    let refusal = serde_json::json!({ "code": code, "field": null, "facts": {} });
    serde_json::json!({ "kind": "refused", "refusals": [refusal] }).to_string()
}
