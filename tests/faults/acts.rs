//! What a counsellor saves while the power may fail: one act of each kind, with a mark by which
//! it is found again, and the look for it through the calls of the door.

use chrono::{DateTime, Duration};
use serde_json::{Value, json};
use tests::{COUNSELLOR, Office};

use crate::desk::{Desk, Ground, START, text};

/// What is saved over and over in one series of faults.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A contact.
    Contact,
    /// A contact, and a case opened from it.
    Case,
    /// A note in a case.
    Note,
    /// How far a case is.
    Status,
    /// Its level of risk.
    Risk,
    /// A promise to get in touch.
    Promise,
    /// A promise, and a try to keep it.
    Attempt,
    /// A referral, and its letter.
    Letter,
    /// A colleague's account: the vault's file and the store.
    Account,
    /// A contact that is not saved yet.
    Draft,
    /// A note, then the desk is locked and opened again: the anchor is left in the keyring.
    Lock,
}

impl Kind {
    pub(crate) const ALL: [Self; 11] = [
        Self::Contact,
        Self::Case,
        Self::Note,
        Self::Status,
        Self::Risk,
        Self::Promise,
        Self::Attempt,
        Self::Letter,
        Self::Account,
        Self::Draft,
        Self::Lock,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Case => "case",
            Self::Note => "note",
            Self::Status => "status",
            Self::Risk => "risk",
            Self::Promise => "promise",
            Self::Attempt => "attempt",
            Self::Letter => "letter",
            Self::Account => "account",
            Self::Draft => "draft",
            Self::Lock => "lock",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Within how many milliseconds the fault comes: a few acts.
    pub(crate) fn spread(self) -> u64 {
        match self {
            Self::Account | Self::Lock => 400,
            Self::Letter => 120,
            _ => 40,
        }
    }
}

/// Where a worker says what it is about to save, and what was answered as saved.
pub(crate) trait Tell {
    fn tried(&mut self, record: Value);
    fn done(&mut self, record: Value);
}

/// A desk at work.
pub(crate) struct Work<'a> {
    pub(crate) desk: &'a mut Desk,
    pub(crate) ground: &'a Ground,
}

type Done = Result<(), Value>;

impl Work<'_> {
    /// One act of this kind, or the few that belong together.
    pub(crate) fn act(&mut self, kind: Kind, mark: &str, tell: &mut dyn Tell) -> Done {
        match kind {
            Kind::Contact => self.contact(mark, tell).map(drop),
            Kind::Case => {
                let contact = self.contact(mark, tell)?;
                let body = json!({ "contact": contact, "risk": 2 });
                self.saved("open_case", &body, tell, |answer| {
                    json!({ "kind": "case", "id": answer["id"], "contact": contact, "mark": mark })
                })
            }
            Kind::Note => {
                let body = json!({ "case": self.ground.case, "text": mark });
                self.saved("add_note", &body, tell, |_| told("note", mark))
            }
            Kind::Status => {
                let to = match self.row()?["status"].as_str() {
                    Some("waiting") => "in_progress",
                    _ => "waiting",
                };
                let body = json!({ "case": self.ground.case, "status": to });
                self.saved(
                    "set_status",
                    &body,
                    tell,
                    |_| json!({ "kind": "status", "to": to, "mark": mark }),
                )
            }
            Kind::Risk => {
                let to = if self.row()?["risk"] == 2 { 3 } else { 2 };
                let body = json!({
                    "case": self.ground.case, "risk": to, "reason": mark, "informed": "",
                    "emergency_action": "", "safe_now": null
                });
                self.saved("set_risk", &body, tell, |_| told("risk", mark))
            }
            Kind::Promise => self.promise(mark, tell).map(drop),
            Kind::Attempt => {
                let followup = self.promise(mark, tell)?;
                let body = json!({
                    "followup": followup, "outcome": "reached", "note": mark, "next": null
                });
                self.saved(
                    "record_attempt",
                    &body,
                    tell,
                    |_| json!({ "kind": "attempt", "id": followup, "mark": mark }),
                )
            }
            Kind::Letter => self.letter(mark, tell),
            Kind::Account => {
                let login = mark.replace(' ', "-");
                let body = json!({
                    "name": format!("Essai {mark}"), "login": login, "role": "counsellor",
                    "language": "ar", "passphrase": COUNSELLOR
                });
                self.saved("add_account", &body, tell, |answer| {
                    json!({ "kind": "account", "id": answer, "login": login, "mark": mark })
                })
            }
            Kind::Draft => {
                let body = contact(mark);
                let record = json!({ "kind": "draft", "mark": mark });
                tell.tried(record.clone());
                self.desk.call("save_draft", &body)?;
                tell.done(record);
                Ok(())
            }
            Kind::Lock => {
                self.act(Kind::Note, mark, tell)?;
                self.desk.call("lock", &json!({}))?;
                match self.desk.unlock()? {
                    told if told.is_empty() => Ok(()),
                    told => Err(json!({ "kind": "alarm", "told": told })),
                }
            }
        }
    }

    /// Makes a call that saves, and tells the record of its answer.
    fn saved(
        &mut self,
        call: &str,
        body: &Value,
        tell: &mut dyn Tell,
        record: impl Fn(&Value) -> Value,
    ) -> Done {
        tell.tried(record(&Value::Null));
        let answer = self.desk.call(call, body)?;
        tell.done(record(&answer["value"]));
        Ok(())
    }

    fn contact(&mut self, mark: &str, tell: &mut dyn Tell) -> Result<String, Value> {
        tell.tried(told("contact", mark));
        let answer = self.desk.call("save_contact", &contact(mark))?;
        let id = text(&answer["value"]["contact"]);
        tell.done(json!({ "kind": "contact", "id": id, "mark": mark }));
        Ok(id)
    }

    fn promise(&mut self, mark: &str, tell: &mut dyn Tell) -> Result<String, Value> {
        let body = self.promised(mark);
        tell.tried(told("promise", mark));
        let answer = self.desk.call("promise_followup", &body)?;
        let id = text(&answer["value"]);
        tell.done(json!({ "kind": "promise", "id": id, "mark": mark }));
        Ok(id)
    }

    /// A promise for the day after, to be varied.
    pub(crate) fn promised(&self, note: &str) -> Value {
        let due = now(self.desk) + Duration::days(1);
        json!({
            "case": self.ground.case, "due": due.to_rfc3339(), "purpose": "check_safety",
            "channel": "phone", "note": note
        })
    }

    fn letter(&mut self, mark: &str, tell: &mut dyn Tell) -> Done {
        tell.tried(told("referral", mark));
        let answer = self.desk.call("refer", &referral(self.ground, mark))?;
        let (id, reference) = (&answer["value"]["id"], &answer["value"]["reference"]);
        let record =
            |kind: &str| json!({ "kind": kind, "id": id, "reference": reference, "mark": mark });
        tell.done(record("referral"));
        tell.tried(record("letter"));
        let pages = self
            .desk
            .fetch("print_letter", &json!({ "referral": id }))?;
        if pages.starts_with(b"%PDF-") {
            tell.done(record("letter"));
        }
        Ok(())
    }

    fn row(&mut self) -> Result<Value, Value> {
        let wish = json!({ "id": self.ground.case });
        Ok(self.desk.call("view_case", &wish)?["row"].clone())
    }
}

/// The desk's moment.
fn now(desk: &Desk) -> DateTime<chrono::FixedOffset> {
    use casework::session::Clock;
    desk.clock.now()
}

fn told(kind: &str, mark: &str) -> Value {
    json!({ "kind": kind, "mark": mark })
}

/// A contact that says its mark.
pub(crate) fn contact(mark: &str) -> Value {
    let mut contact = Office::contact();
    contact["started"] = json!(START);
    contact["summary"] = json!(mark);
    contact
}

/// A referral with the person's leave, to be varied.
pub(crate) fn referral(ground: &Ground, fact: &str) -> Value {
    json!({
        "case": ground.case, "body": ground.body["id"], "service": ground.body["services"][0],
        "priority": "urgent", "language": "fr",
        "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
        "disclosed": [{ "item": "facts", "text": fact }]
    })
}

/// Looks for acknowledged records with the eyes of whoever sits at the desk.
pub(crate) struct Seen<'a> {
    desk: &'a mut Desk,
    view: Value,
    accounts: Value,
}

impl<'a> Seen<'a> {
    pub(crate) fn new(desk: &'a mut Desk, ground: &Ground) -> Result<Self, String> {
        Ok(Self {
            view: desk.must("view_case", &json!({ "id": ground.case }))?,
            accounts: desk.must("list_accounts", &json!({}))?,
            desk,
        })
    }

    /// Whether a record is there, with what it said. `tried` are those of which nobody heard
    /// whether they were saved.
    pub(crate) fn find(&mut self, record: &Value, tried: &[Value]) -> Result<(), String> {
        let kind = text(&record["kind"]);
        let there = match kind.as_str() {
            "contact" => {
                let asked = json!({ "id": record["id"] });
                let view = self.desk.must("open_contact", &asked)?;
                view["draft"]["summary"] == record["mark"] && view["draft"]["problem"] == "HAR"
            }
            "case" => {
                let view = self
                    .desk
                    .must("view_case", &json!({ "id": record["id"] }))?;
                let contact = any(&view["contacts"], |row| row["id"] == record["contact"]);
                let opened = any(&view["timeline"], |line| line["kind"] == "opened");
                contact && opened && view["row"]["risk"] == 2
            }
            "note" | "risk" => self.line(&kind, &record["mark"]),
            "status" => {
                let line = any(&self.view["timeline"], |line| {
                    line["kind"] == "status" && line["facts"]["to"] == record["to"]
                });
                let now = &self.view["row"]["status"];
                line && (*now == record["to"] || tried.iter().any(|one| one["to"] == *now))
            }
            "promise" => {
                let there =
                    |row: &Value| row["id"] == record["id"] && row["note"] == record["mark"];
                any(&self.view["followups"], there) && self.line("followup", &record["mark"])
            }
            "attempt" => {
                let kept = |row: &Value| row["id"] == record["id"] && row["state"] == "done";
                any(&self.view["followups"], kept) && self.line("attempt", &record["mark"])
            }
            "referral" => any(&self.view["referrals"], |row| of_reference(row, record)),
            "letter" => any(&self.view["referrals"], |row| {
                of_reference(row, record) && row["letters"].as_i64() > Some(0)
            }),
            "account" => any(&self.accounts, |row| row["id"] == record["id"]),
            "draft" => {
                let draft = self.desk.must("open_draft", &json!({}))?;
                let mark = &draft["draft"]["summary"];
                // A later one may have taken its place unheard.
                *mark == record["mark"] || tried.iter().any(|one| one["mark"] == *mark)
            }
            _ => false,
        };
        if there {
            Ok(())
        } else {
            Err(format!(
                "acknowledged, and not there as it was saved: {record}"
            ))
        }
    }

    fn line(&self, kind: &str, mark: &Value) -> bool {
        any(&self.view["timeline"], |line| {
            line["kind"] == kind && line["text"] == *mark
        })
    }

    /// Whether the account of a record is among those that one sees.
    pub(crate) fn has_account(&self, record: &Value) -> bool {
        let name = format!("Essai {}", text(&record["mark"]));
        any(&self.accounts, |row| row["name"] == name)
    }
}

fn of_reference(row: &Value, record: &Value) -> bool {
    row["id"] == record["id"] && row["reference"] == record["reference"]
}

fn any(list: &Value, fits: impl Fn(&Value) -> bool) -> bool {
    list.as_array().into_iter().flatten().any(fits)
}
