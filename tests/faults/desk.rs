//! A desk in a folder of one's choice, over the real core: founded once, laid out as often as
//! a run needs it, with a keyring that is a folder of files beside it.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use casework::api;
use casework::session::{Guess, Place, Session};
use chrono::Duration;
use serde_json::{Value, json};
use tests::{Office, PASSPHRASE, TestClock};
use vault::{Keychain, KeychainError, Locked, Passphrase};

/// The moment at which every desk is founded: a Sunday afternoon in Rabat.
pub(crate) const START: &str = "2026-11-22T14:32:00+01:00";

/// Where a desk lies, and its keyring beside it.
#[derive(Clone)]
pub(crate) struct Where {
    pub(crate) folder: PathBuf,
    pub(crate) ring: PathBuf,
}

impl Where {
    /// `desk` and `ring` in one folder.
    pub(crate) fn below(folder: &Path) -> Self {
        Self {
            folder: folder.join("desk"),
            ring: folder.join("ring"),
        }
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.folder.join("store.db")
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }
}

/// A keyring of files. A value is renamed into its place, so that it is whole or not there.
struct Ring(PathBuf);

impl Keychain for Ring {
    fn get(&self, name: &str) -> Result<zeroize::Zeroizing<Vec<u8>>, KeychainError> {
        fs::read(self.0.join(name))
            .map(Into::into)
            .map_err(|_| KeychainError::Absent)
    }
    fn set(&self, name: &str, value: &[u8]) -> Result<(), KeychainError> {
        let beside = self.0.join(format!("{name}.new"));
        fs::create_dir_all(&self.0)
            .and_then(|()| fs::write(&beside, value))
            .and_then(|()| fs::rename(&beside, self.0.join(name)))
            .map_err(|_| KeychainError::Unavailable)
    }
    fn delete(&self, name: &str) -> Result<(), KeychainError> {
        drop(fs::remove_file(self.0.join(name)));
        Ok(())
    }
}

/// The real core over a folder.
pub(crate) struct Desk {
    pub(crate) session: Session,
    pub(crate) clock: TestClock,
}

impl Desk {
    /// Starts the core so many seconds after the founding; nothing is unlocked yet.
    pub(crate) fn start(at: &Where, seconds: i64) -> Self {
        let clock = TestClock::at(START);
        clock.pass(Duration::seconds(seconds));
        let place = Place {
            folder: at.folder.clone(),
            training: false,
            guess: Guess::Floor,
        };
        let ring = Box::new(Ring(at.ring.clone()));
        Self {
            session: Session::new(place, Box::new(clock.clone()), Some(ring)),
            clock,
        }
    }

    /// One call; a second passes.
    pub(crate) fn call(&mut self, name: &str, body: &Value) -> Result<Value, Value> {
        self.clock.pass(Duration::seconds(1));
        match api::call(&mut self.session, name, &body.to_string()) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap_or_default()),
            Err(problem) => Err(serde_json::from_str(&problem).unwrap_or_default()),
        }
    }

    /// Bytes through the other door.
    pub(crate) fn fetch(&mut self, name: &str, body: &Value) -> Result<Vec<u8>, Value> {
        api::fetch(&mut self.session, name, &body.to_string())
            .map_err(|problem| serde_json::from_str(&problem).unwrap_or_default())
    }

    /// A call that nothing disturbs.
    pub(crate) fn must(&mut self, name: &str, body: &Value) -> Result<Value, String> {
        self.call(name, body)
            .map_err(|problem| format!("{name} answered {problem}"))
    }

    /// Opens the desk as its supervisor; answers what the person is told.
    pub(crate) fn unlock(&mut self) -> Result<Vec<String>, Value> {
        self.unlock_as("nadia", PASSPHRASE)
    }

    pub(crate) fn unlock_as(&mut self, login: &str, words: &str) -> Result<Vec<String>, Value> {
        let me = self.call("unlock", &json!({ "login": login, "passphrase": words }))?;
        Ok(me["notices"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|notice| notice["code"].as_str().unwrap_or("?").to_owned())
            .collect())
    }

    /// Opens the desk, on which nothing may be out of order.
    pub(crate) fn unlock_in_peace(&mut self) -> Result<(), String> {
        match self.unlock() {
            Ok(told) if told.is_empty() => Ok(()),
            Ok(told) => Err(format!("a false alarm at unlock: {}", told.join(", "))),
            Err(problem) => Err(format!("unlock answered {problem}")),
        }
    }

    /// How far the desk is, before anybody unlocks.
    pub(crate) fn stage(&mut self) -> Result<String, String> {
        let situation = self.must("situation", &json!({}))?;
        Ok(text(&situation["stage"]))
    }
}

/// The text of a value; empty if it is none.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The codes of a refusal, or the number of a breakage.
pub(crate) fn code(problem: &Value) -> String {
    if problem["kind"] == "broken" {
        return text(&problem["number"]);
    }
    let codes: Vec<String> = problem["refusals"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| text(&one["code"]))
        .collect();
    codes.join(" ")
}

/// What the acts of a run need: a case of the supervisor's with safe contact, its contact, and
/// a body that children are sent to.
#[derive(Clone, Default)]
pub(crate) struct Ground {
    pub(crate) case: String,
    pub(crate) contact: String,
    pub(crate) body: Value,
}

impl Ground {
    /// Reads it from an open desk on which one case was opened first.
    pub(crate) fn read(desk: &mut Desk, case: &str) -> Result<Self, String> {
        let view = desk.must("view_case", &json!({ "id": case }))?;
        let bodies = desk.must("list_bodies", &json!({}))?;
        let body = bodies
            .as_array()
            .into_iter()
            .flatten()
            .find(|body| body["code"] == "ONDE")
            .cloned()
            .ok_or("the directory has no ONDE")?;
        Ok(Self {
            case: case.to_owned(),
            contact: text(&view["contacts"][0]["id"]),
            body,
        })
    }
}

/// The files of a desk that was founded and locked, to be laid out as often as one likes:
/// deriving keys from a passphrase is slow on purpose.
#[derive(Clone)]
pub(crate) struct Founded {
    files: Vec<(String, Vec<u8>)>,
    ring: Vec<(String, Vec<u8>)>,
    /// The store's key as SQLCipher takes it, to look from outside.
    pub(crate) keyspec: String,
    /// The case that was opened first.
    pub(crate) case: String,
    /// Its recovery sheet, as its owner would type it.
    pub(crate) sheet: String,
}

impl Founded {
    /// Founds a desk with one case.
    pub(crate) fn new() -> Result<Self, String> {
        let scratch = tempfile::tempdir().map_err(|why| format!("no folder: {why}"))?;
        let at = Where::below(scratch.path());
        let mut desk = Desk::start(&at, 0);
        let sheet = set_up(&mut desk)?;
        let mut contact = Office::contact();
        contact["case"] = json!({ "kind": "new" });
        contact["safe_contact"] = Office::safe_contact();
        contact["call_back"] = json!({
            "due": "2026-11-23T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": ""
        });
        let saved = desk.must("save_contact", &contact)?;
        let case = text(&saved["value"]["case"]["id"]);
        desk.must("lock", &json!({}))?;
        drop(desk);
        let keyspec = keyspec(&at)?;
        Ok(Self {
            files: files(&at.folder)?,
            ring: files(&at.ring)?,
            keyspec,
            case,
            sheet,
        })
    }

    /// Lays the files out, and down to the disk: what is lost later was not lost here.
    pub(crate) fn lay(&self, at: &Where) -> Result<(), String> {
        for (folder, files) in [(&at.folder, &self.files), (&at.ring, &self.ring)] {
            lay(folder, files).map_err(|why| format!("{}: {why}", folder.display()))?;
        }
        Ok(())
    }
}

/// A new desk of a Moroccan helpline, its sheet typed back; it stays open. Answers the sheet.
fn set_up(desk: &mut Desk) -> Result<String, String> {
    let typed = begin_set_up(desk)?;
    desk.must("confirm_recovery", &json!({ "typed": typed }))?;
    Ok(typed)
}

/// The sheet of a new desk, of which nothing is written yet.
pub(crate) fn begin_set_up(desk: &mut Desk) -> Result<String, String> {
    let sheet = desk.must(
        "set_up",
        &json!({
            "language": "fr", "pack": "ma-emc", "organisation": "Ligne d’essai", "place": "Rabat",
            "contact_line": "+212 6 00 00 00 00", "name": "Nadia Essai", "login": "nadia",
            "passphrase": PASSPHRASE
        }),
    )?;
    let groups: Vec<String> = sheet["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .map(text)
        .collect();
    Ok(groups.join(" "))
}

/// The store's key, by the supervisor's passphrase.
pub(crate) fn keyspec(at: &Where) -> Result<String, String> {
    let header = fs::read(at.vault()).map_err(|why| format!("the vault: {why}"))?;
    let vault = Locked::read(&header)
        .and_then(|locked| locked.unlock("nadia", &Passphrase::new(PASSPHRASE)))
        .map_err(|why| format!("the vault: {why}"))?;
    Ok(String::from_utf8_lossy(&vault.database_key().keyspec()).into_owned())
}

/// What lies in a folder; nothing, if there is none.
pub(crate) fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_file() {
            let content = fs::read(entry.path()).map_err(|why| format!("{name}: {why}"))?;
            found.push((name, content));
        }
    }
    found.sort();
    Ok(found)
}

/// Puts these files, and nothing else, into a folder that only its owner enters.
pub(crate) fn lay(folder: &Path, files: &[(String, Vec<u8>)]) -> std::io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, PermissionsExt::from_mode(0o700))?;
    for (name, content) in files {
        let mut file = File::create(folder.join(name))?;
        file.write_all(content)?;
        file.sync_all()?;
    }
    File::open(folder)?.sync_all()?;
    if let Some(parent) = folder.parent() {
        File::open(parent)?.sync_all()?;
    }
    Ok(())
}
