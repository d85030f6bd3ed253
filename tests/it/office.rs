//! A helpline's office for tests: a real core in a temporary folder, a clock
//! that stands still until it is told to move, and calls in plain JSON.

#![allow(
    clippy::indexing_slicing,
    reason = "indexing a JSON value answers null, it does not panic"
)]

pub mod fuzzed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use casework::api;
use casework::session::{Clock, Guess, Place, Session};
use chrono::{DateTime, Duration, FixedOffset};
use serde_json::{Value, json};

/// The groups of letters of a sheet or of a code, as somebody would type them.
#[must_use]
pub fn groups(given: &Value) -> String {
    let groups = given["groups"].as_array().into_iter().flatten();
    let groups: Vec<&str> = groups.filter_map(Value::as_str).collect();
    groups.join(" ")
}

/// A clock that a test owns: the time on the wall, and how long the computer has been running.
#[derive(Clone)]
pub struct TestClock(Arc<Mutex<(DateTime<FixedOffset>, Duration)>>);

impl TestClock {
    /// Stands at a moment.
    #[must_use]
    pub fn at(moment: &str) -> Self {
        Self(Arc::new(Mutex::new((read(moment), Duration::hours(1)))))
    }

    /// Somebody sets the clock on the wall, also back; no time passes.
    pub fn set(&self, moment: &str) {
        self.lock().0 = read(moment);
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        let mut now = self.lock();
        now.0 += time;
        now.1 += time;
    }

    /// The computer is started again.
    pub fn boot(&self) {
        self.lock().1 = Duration::zero();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (DateTime<FixedOffset>, Duration)> {
        self.0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn read(moment: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(moment).unwrap_or_default()
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.lock().0
    }
    fn steady(&self) -> Option<std::time::Duration> {
        self.lock().1.to_std().ok()
    }
    fn random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap_or_default();
    }
}

/// The first supervisor's passphrase in every test.
pub const PASSPHRASE: &str = "the kettle sings before dawn";
/// The counsellor's.
pub const COUNSELLOR: &str = "seven boats on the green river";

/// An office with a desk.
pub struct Office {
    folder: tempfile::TempDir,
    /// The desk.
    pub session: Session,
    /// Its clock.
    pub clock: TestClock,
    training: bool,
    /// The recovery sheet, as its owner would type it.
    pub sheet: String,
    /// The pack of an office in which nothing was done since it was founded.
    untouched: Option<String>,
}

/// The files of an office as it stood when it was founded, and its sheet.
#[derive(Clone)]
struct Founded {
    files: Vec<(String, Vec<u8>)>,
    sheet: String,
}

/// Deriving keys from a passphrase is slow on purpose. Offices of one kind are founded once and
/// copied from then on, so that they share their keys: a test that needs a stranger's office asks
/// for [`Office::set_up_apart`].
static FOUNDED: LazyLock<Mutex<BTreeMap<String, Founded>>> = LazyLock::new(Mutex::default);

/// What a call answered.
pub type Answer = Result<Value, Value>;

impl Default for Office {
    fn default() -> Self {
        Self::new()
    }
}

impl Office {
    /// An empty office on a Sunday afternoon in Rabat.
    #[must_use]
    pub fn new() -> Self {
        Self::of(false)
    }

    /// An empty training office.
    #[must_use]
    pub fn training() -> Self {
        Self::of(true)
    }

    fn of(training: bool) -> Self {
        let folder = tempfile::tempdir().unwrap_or_else(|e| panic!("no temporary folder: {e}"));
        let clock = TestClock::at("2026-11-22T14:32:00+01:00");
        let session = desk(folder.path(), training, &clock);
        Self {
            folder,
            session,
            clock,
            training,
            sheet: String::new(),
            untouched: None,
        }
    }

    /// With a supervisor, Nadia, at the open desk of a Moroccan helpline.
    #[must_use]
    pub fn set_up(self) -> Self {
        self.set_up_with("ma-emc")
    }

    /// The same with another helpline's pack.
    #[must_use]
    pub fn set_up_with(self, pack: &str) -> Self {
        let mut office = self.founded(pack, |office| office.set_up_new(pack));
        office.sign_in("nadia", PASSPHRASE);
        office.untouched = Some(pack.to_owned());
        office
    }

    /// With keys and a sheet that no other office has.
    #[must_use]
    pub fn set_up_apart(mut self) -> Self {
        self.set_up_new("ma-emc");
        self
    }

    fn set_up_new(&mut self, pack: &str) {
        let sheet = self.must(
            "set_up",
            json!({
                "language": "fr", "pack": pack, "organisation": "Ligne d’essai", "place": "Rabat",
                "contact_line": "+212 6 00 00 00 00", "name": "Nadia Essai", "login": "nadia",
                "passphrase": PASSPHRASE
            }),
        );
        let typed = groups(&sheet);
        self.sheet.clone_from(&typed);
        self.must("confirm_recovery", json!({ "typed": typed }));
    }

    /// With a counsellor, Amal, at the open desk.
    #[must_use]
    pub fn with_counsellor(mut self) -> Self {
        let mut office = match self.untouched.take() {
            Some(pack) => {
                self.session.lock();
                self.founded(&format!("{pack} amal"), |office| {
                    office.set_up_new(&pack);
                    office.add_counsellor();
                })
            }
            None => {
                self.add_counsellor();
                self
            }
        };
        office.sign_in("amal", COUNSELLOR);
        office
    }

    fn add_counsellor(&mut self) {
        self.must(
            "add_account",
            json!({
                "name": "Amal Essai", "login": "amal", "role": "counsellor", "language": "ar",
                "passphrase": COUNSELLOR
            }),
        );
    }

    /// Begins with the files of an office of this kind.
    fn founded(mut self, kind: &str, found: impl FnOnce(&mut Self)) -> Self {
        let mut all = FOUNDED.lock().unwrap_or_else(PoisonError::into_inner);
        let kind = format!("{kind} {}", self.training);
        let known = all.entry(kind).or_insert_with(|| {
            let mut first = Self::of(self.training);
            found(&mut first);
            first.session.lock();
            Founded {
                files: files(first.folder.path()),
                sheet: first.sheet,
            }
        });
        self.sheet.clone_from(&known.sheet);
        for (name, content) in &known.files {
            std::fs::write(self.folder.path().join(name), content)
                .unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        self
    }

    /// Somebody else sits down.
    pub fn sign_in(&mut self, login: &str, passphrase: &str) -> Value {
        self.must(
            "unlock",
            json!({ "login": login, "passphrase": passphrase }),
        )
    }

    /// One call.
    ///
    /// # Errors
    /// The problem as the page reads it.
    pub fn call(&mut self, name: &str, body: Value) -> Answer {
        self.untouched = None;
        if name.starts_with("copy_") && name.ends_with("_link") {
            return self.copy(name, body).map(Value::String);
        }
        match api::call(&mut self.session, name, &body.to_string()) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap_or(Value::Null)),
            Err(problem) => Err(serde_json::from_str(&problem).unwrap_or(Value::Null)),
        }
    }

    /// A call that must succeed.
    pub fn must(&mut self, name: &str, body: Value) -> Value {
        self.call(name, body)
            .unwrap_or_else(|problem| panic!("{name}: {problem}"))
    }

    /// The refusals of a call that must be refused, as `field code`.
    pub fn refused(&mut self, name: &str, body: Value) -> Vec<String> {
        let problem = match self.call(name, body) {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(problem) => problem,
        };
        assert_eq!(problem["kind"], "refused", "{name} broke: {problem}");
        problem["refusals"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|r| {
                format!(
                    "{} {}",
                    r["field"].as_str().unwrap_or("-"),
                    r["code"].as_str().unwrap_or("?")
                )
            })
            .collect()
    }

    /// Bytes through the other door.
    ///
    /// # Errors
    /// The problem as the page reads it.
    pub fn fetch(&mut self, name: &str, body: Value) -> Result<Vec<u8>, Value> {
        api::fetch(&mut self.session, name, &body.to_string())
            .map_err(|problem| serde_json::from_str(&problem).unwrap_or(Value::Null))
    }

    /// Text for the clipboard.
    ///
    /// # Errors
    /// The problem as the page reads it.
    pub fn copy(&mut self, name: &str, body: Value) -> Result<String, Value> {
        api::copy(&mut self.session, name, &body.to_string())
            .map_err(|problem| serde_json::from_str(&problem).unwrap_or(Value::Null))
    }

    /// What those bytes would be called as a file.
    ///
    /// # Errors
    /// The problem as the page reads it.
    pub fn file_name(&mut self, name: &str, body: Value) -> Result<String, Value> {
        api::file_name(&mut self.session, name, &body.to_string())
            .map_err(|problem| serde_json::from_str(&problem).unwrap_or(Value::Null))
    }

    /// The process dies without a word; the files stay.
    pub fn restart(&mut self) {
        // The old session must let go of the lock before the new one asks for it.
        let elsewhere = tempfile::tempdir().unwrap_or_else(|e| panic!("no temporary folder: {e}"));
        self.session = desk(elsewhere.path(), self.training, &self.clock);
        self.session = desk(self.folder.path(), self.training, &self.clock);
    }

    /// Starts again with a keyring.
    pub fn with_keychain(&mut self, keychain: Box<dyn vault::Keychain>) {
        let elsewhere = tempfile::tempdir().unwrap_or_else(|e| panic!("no temporary folder: {e}"));
        self.session = desk(elsewhere.path(), self.training, &self.clock);
        let place = Place {
            folder: self.folder(),
            training: self.training,
            guess: Guess::Floor,
        };
        self.session = Session::new(place, Box::new(self.clock.clone()), Some(keychain));
    }

    /// The store as plain SQLCipher sees it: a connection of its own, which only looks.
    #[must_use]
    pub fn beside(&self) -> rusqlite::Connection {
        let folder = self.folder();
        let file = std::fs::read(folder.join("vault")).unwrap_or_else(|e| panic!("no vault: {e}"));
        let vault = vault::Locked::read(&file)
            .and_then(|locked| locked.unlock("nadia", &vault::Passphrase::new(PASSPHRASE)))
            .unwrap_or_else(|e| panic!("the vault stays closed: {e:?}"));
        let spec = String::from_utf8_lossy(&vault.database_key().keyspec()).into_owned();
        let open = || {
            let store = rusqlite::Connection::open(folder.join("store.db"))?;
            store.execute_batch(&format!("PRAGMA key = \"{spec}\";"))?;
            Ok::<_, rusqlite::Error>(store)
        };
        open().unwrap_or_else(|e| panic!("the store stays closed: {e}"))
    }

    /// Where the files lie.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// A counselling contact with the mandatory answers, to be varied.
    #[must_use]
    pub fn contact() -> Value {
        json!({
            "started": "2026-11-22T14:20:00+01:00", "ended": null, "channel": "phone",
            "call_type": "child_about_self", "non_counselling": null, "language": "ar",
            "age": { "kind": "exact", "years": 14 }, "gender": "female", "relation": null,
            "pseudonym": "", "problem": "HAR", "other_problems": [], "problem_other": "",
            "online": "yes", "environment": null, "platforms": [], "risk": 2, "safe_now": null,
            "emergency_action": "", "informed": "", "summary": "كلام مؤذ في مجموعة القسم منذ أسبوع.",
            "actions": [], "call_back": null, "safe_contact": null, "case": { "kind": "none" }
        })
    }

    /// The whole chain is verified; what the last piece says.
    ///
    /// # Panics
    /// When the door does not answer.
    pub fn verified(&mut self) -> Value {
        let mut from = json!(1);
        loop {
            let piece = self.must("verify_chain", json!({ "from": from }));
            if piece["done"] != json!(false) {
                return piece;
            }
            from = piece["next"].clone();
        }
    }

    /// Safe contact by telephone.
    #[must_use]
    pub fn safe_contact() -> Value {
        json!({
            "allowed": true, "channels": ["phone"], "phone": "+212 6 00 00 00 01", "hours": "après 17 h",
            "say": "la bibliothèque", "voicemail": false, "shared_phone": "yes", "cut_off": "wait"
        })
    }

    /// A saved contact with a case, safe contact and a promise for tomorrow.
    pub fn case(&mut self) -> Value {
        let mut contact = Self::contact();
        contact["case"] = json!({ "kind": "new" });
        contact["safe_contact"] = Self::safe_contact();
        contact["call_back"] = json!({
            "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
        });
        self.must("save_contact", contact)["value"]["case"].clone()
    }
}

/// What lies in a folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            Some((name, std::fs::read(entry.path()).ok()?))
        })
        .collect()
}

/// A desk over a folder.
#[must_use]
pub fn desk(folder: &Path, training: bool, clock: &TestClock) -> Session {
    Session::new(
        Place {
            folder: folder.to_owned(),
            training,
            guess: Guess::Floor,
        },
        Box::new(clock.clone()),
        None,
    )
}
