//! A series of accidents over one desk: a worker saves, something ends it, the next worker looks
//! what is there and saves on. What a worker has to look for is what was acknowledged before.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};

use crate::acts::Kind;
use crate::desk::{Founded, Where};
use crate::look;

/// Longer than any worker takes to open the desk and to look around.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a process has said so far, and whether it can say more.
#[derive(Default)]
struct Heard {
    lines: Vec<String>,
    over: bool,
}

/// A process of ours that listens to a job and tells in lines.
pub(crate) struct Worker {
    child: Child,
    input: Option<ChildStdin>,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    reader: Option<JoinHandle<()>>,
}

impl Worker {
    pub(crate) fn start(job: &Value) -> Result<Self, String> {
        let me = std::env::current_exe().map_err(|why| why.to_string())?;
        Self::start_with(Command::new(me), job)
    }

    /// The same through another command, which starts this program in the end.
    pub(crate) fn start_with(mut command: Command, job: &Value) -> Result<Self, String> {
        let mut child = command
            .arg("child")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("no process: {why}"))?;
        let mut input = child.stdin.take().ok_or("no input")?;
        writeln!(input, "{job}").map_err(|why| why.to_string())?;
        let output = child.stdout.take().ok_or("no output")?;
        let heard = Arc::<(Mutex<Heard>, Condvar)>::default();
        let ear = Arc::clone(&heard);
        let reader = std::thread::spawn(move || {
            let (heard, news) = &*ear;
            let mut output = BufReader::new(output);
            let mut line = String::new();
            // A line that a kill cut short was told to nobody.
            while output.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                heard.lines.push(line.trim_end().to_owned());
                line.clear();
                news.notify_all();
            }
            heard.lock().unwrap_or_else(PoisonError::into_inner).over = true;
            news.notify_all();
        });
        Ok(Self {
            child,
            input: Some(input),
            heard,
            reader: Some(reader),
        })
    }

    /// Everything that was said until now.
    pub(crate) fn said(&self) -> Vec<String> {
        let heard = self.heard.0.lock().unwrap_or_else(PoisonError::into_inner);
        heard.lines.clone()
    }

    /// Waits for a line that begins so; an error if the process ends without it.
    pub(crate) fn wait_for(&self, start: &str) -> Result<String, String> {
        let (heard, news) = &*self.heard;
        let held = heard.lock().unwrap_or_else(PoisonError::into_inner);
        let found = |heard: &Heard| heard.lines.iter().find(|l| l.starts_with(start)).cloned();
        let (held, _) = news
            .wait_timeout_while(held, PATIENCE, |heard| {
                !heard.over && found(heard).is_none()
            })
            .unwrap_or_else(PoisonError::into_inner);
        found(&held).ok_or_else(|| {
            let last = held.lines.last().cloned().unwrap_or_default();
            format!("no {start:?} of a worker that said last: {last}")
        })
    }

    /// SIGKILL; answers everything that it said before.
    pub(crate) fn kill(mut self) -> Result<Vec<String>, String> {
        self.child.kill().map_err(|why| why.to_string())?;
        self.end()
    }

    /// Closes its input, and waits until it ends by itself.
    pub(crate) fn finish(mut self) -> Result<Vec<String>, String> {
        drop(self.input.take());
        self.end()
    }

    fn end(&mut self) -> Result<Vec<String>, String> {
        self.child.wait().map_err(|why| why.to_string())?;
        if let Some(reader) = self.reader.take() {
            reader.join().map_err(|_| "a reader panicked")?;
        }
        Ok(self.said())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended; a process that is still there is not left behind.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// When the accident comes.
#[derive(Clone, Copy)]
pub(crate) enum When {
    /// So long after the worker began to save.
    Working(Duration),
    /// So long after it started: it may still open the desk.
    Starting(Duration),
}

/// What a series has seen.
#[derive(Default, Clone)]
pub(crate) struct Counts {
    pub(crate) accidents: u32,
    pub(crate) acknowledged: usize,
    /// Accidents in the middle of an act: it was begun, and nobody heard whether it was saved.
    pub(crate) midst: u32,
}

impl Counts {
    pub(crate) fn add(&mut self, other: &Self) {
        self.accidents += other.accidents;
        self.acknowledged += other.acknowledged;
        self.midst += other.midst;
    }
}

/// One desk through its accidents.
pub(crate) struct Series<'a> {
    founded: &'a Founded,
    ledger: Vec<i64>,
    at: Where,
    kind: Kind,
    /// Every record of this desk that was acknowledged.
    all: Vec<Value>,
    /// Those of the newest worker.
    recent: Vec<Value>,
    /// What that worker had begun when it ended.
    tried: Vec<Value>,
    round: u32,
    pub(crate) counts: Counts,
}

/// After so many accidents a worker looks for every record, and not only for the newest.
const LOOKS_FOR_ALL: u32 = 25;

impl<'a> Series<'a> {
    /// Lays a fresh desk out.
    pub(crate) fn new(founded: &'a Founded, at: &Where, kind: Kind) -> Result<Self, String> {
        founded.lay(at)?;
        let store = look::open(&at.store(), &founded.keyspec)?;
        let ledger = look::ledger(&store)?;
        drop(store);
        Ok(Self {
            founded,
            ledger,
            at: at.clone(),
            kind,
            all: Vec::new(),
            recent: Vec::new(),
            tried: Vec::new(),
            round: 0,
            counts: Counts::default(),
        })
    }

    /// A worker, and its end. `cut` is what happens right before the kill; with `only_before`,
    /// what is told after it does not count, since the disk was gone by then.
    pub(crate) fn accident(
        &mut self,
        when: When,
        only_before: bool,
        cut: impl FnOnce() -> Result<(), String>,
    ) -> Result<(), String> {
        let worker = Worker::start(&self.job(self.kind.name()))?;
        match when {
            When::Working(after) => {
                worker.wait_for("ready")?;
                std::thread::sleep(after);
            }
            When::Starting(after) => std::thread::sleep(after),
        }
        let before = worker.said();
        cut()?;
        let all = worker.kill()?;
        let counted = if only_before { &before } else { &all };
        refuse_losses(counted)?;
        self.counts.accidents += 1;
        self.learn(counted, &all);
        Ok(())
    }

    /// The last worker looks for everything, and nothing ends it.
    pub(crate) fn settle(&mut self) -> Result<Counts, String> {
        self.recent = self.newest(&self.all);
        let worker = Worker::start(&self.job(""))?;
        worker.wait_for("ready")?;
        let said = worker.finish()?;
        refuse_losses(&said)?;
        Ok(self.counts.clone())
    }

    fn job(&mut self, kind: &str) -> Value {
        self.round += 1;
        let recent = if self.round.is_multiple_of(LOOKS_FOR_ALL) {
            self.newest(&self.all)
        } else {
            self.recent.clone()
        };
        json!({
            "what": "work", "folder": self.at.folder, "ring": self.at.ring,
            "keyspec": self.founded.keyspec, "case": self.founded.case, "ledger": self.ledger,
            "kind": kind, "mark": format!("Marque du tour {}", self.round),
            // Each worker starts later than what the one before may have reached.
            "seconds": i64::from(self.round) * 600, "recent": recent, "tried": self.tried,
            "relock": self.round.is_multiple_of(4)
        })
    }

    /// Of a draft and of a status only the newest stands.
    fn newest(&self, records: &[Value]) -> Vec<Value> {
        match self.kind {
            Kind::Draft | Kind::Status => records.last().cloned().into_iter().collect(),
            _ => records.to_vec(),
        }
    }

    fn learn(&mut self, counted: &[String], all: &[String]) {
        // A worker that ended before it was ready has found and changed nothing that was told.
        if !counted.iter().any(|line| line == "ready") {
            return;
        }
        let done = records(counted, "done ");
        let begun = records(all, "try ");
        let unheard = begun.len().saturating_sub(done.len());
        let from = begun.len() - unheard;
        // Until something newer is acknowledged, whatever was begun may stand.
        if !done.is_empty() {
            self.tried.clear();
        }
        self.tried
            .extend(begun.get(from..).unwrap_or_default().iter().cloned());
        self.counts.midst += u32::from(unheard > 0);
        self.counts.acknowledged += done.len();
        self.all.extend(done.iter().cloned());
        if !done.is_empty() {
            self.recent = self.newest(&done);
        }
    }
}

/// A worker that found something missing has said so.
fn refuse_losses(said: &[String]) -> Result<(), String> {
    match said.iter().find_map(|line| line.strip_prefix("lost ")) {
        Some(why) => Err(why.to_owned()),
        None => Ok(()),
    }
}

fn records(lines: &[String], start: &str) -> Vec<Value> {
    lines
        .iter()
        .filter_map(|line| line.strip_prefix(start))
        .filter_map(|record| serde_json::from_str(record).ok())
        .collect()
}
