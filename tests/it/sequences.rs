//! Two hundred calls in any order, sound and unsound: whatever was asked, the store is
//! whole afterwards, and what was refused has changed nothing.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::{Value, json};
use tests::{Office, PASSPHRASE};

use crate::shapes::{Dice, Door};

/// How many calls one sequence has.
const CALLS: usize = 200;

/// Calls that derive a key from a passphrase or end the desk: slow, and with tests of their own.
const APART: &[&str] = &[
    "set_up",
    "confirm_recovery",
    "recover",
    "abandon_set_up",
    "unlock",
    "lock",
    "add_account",
    "change_passphrase",
    "activate",
    "invite_account",
    "give_code",
    "reopen_account",
    "begin_key_change",
    "continue_key_change",
    // A whole backup in each second call would leave no time for the others.
    "begin_backup",
    "continue_backup",
    "begin_rescue",
];

/// Another login would keep whoever asks here out of their own desk.
const RENAMES: &str = "rename_account";

/// What a call makes, by the name of the field in which others ask for it.
const MAKES: &[(&str, &str)] = &[
    ("promise_followup", "followup"),
    ("save_step", "step"),
    ("refer", "referral"),
];

/// What was accepted before, by the name of its field: it is likelier to be sound again.
#[derive(Default)]
struct Known {
    ids: BTreeSet<String>,
    words: BTreeMap<String, Vec<Value>>,
    bodies: BTreeMap<String, Vec<Value>>,
}

impl Known {
    /// Everything in an answer that could be asked for.
    fn learn(&mut self, answer: &Value) {
        match answer {
            Value::String(text) if is_id(text) => {
                self.ids.insert(text.clone());
            }
            Value::Array(of) => of.iter().for_each(|one| self.learn(one)),
            Value::Object(of) => of.values().for_each(|one| self.learn(one)),
            _ => {}
        }
    }

    /// A body that was accepted, and the words in it.
    fn accept(&mut self, call: &str, body: &Value) {
        let bodies = self.bodies.entry(call.to_owned()).or_default();
        bodies.push(body.clone());
        if bodies.len() > 8 {
            bodies.remove(0);
        }
        self.keep(call, body);
    }

    fn keep(&mut self, field: &str, body: &Value) {
        match body {
            Value::String(_) => {
                let words = self.words.entry(field.to_owned()).or_default();
                if words.len() < 32 && !words.contains(body) {
                    words.push(body.clone());
                }
            }
            Value::Array(of) => of.iter().for_each(|one| self.keep(field, one)),
            Value::Object(of) => of.iter().for_each(|(name, one)| self.keep(name, one)),
            _ => {}
        }
    }

    fn text(&self, dice: &mut Dice, field: &str) -> Value {
        if let Some(words) = self.words.get(field)
            && !dice.one_in(3)
        {
            return words[dice.below(words.len())].clone();
        }
        if dice.one_in(2) {
            let at = dice.below(self.ids.len());
            return self.ids.iter().nth(at).map_or(Value::Null, |id| json!(id));
        }
        let odd = [
            "",
            "x",
            "phone",
            "HAR",
            "CSM",
            "FRD",
            "2026-11-23",
            "2026-11-23T10:00:00+01:00",
            "1999-02-30",
            "'; DROP TABLE contact; --",
            "a\u{0}b",
            "شرح كاف لما وقع في هذه الحالة",
            "00000000-0000-0000-0000-000000000000",
        ];
        json!(odd[dice.below(odd.len())])
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().filter(|b| *b == b'-').count() == 4
}

/// What a counsellor would really do with a case, to be varied.
fn sound(case: &str, contact: &str, body: &Value) -> Vec<(&'static str, Value)> {
    let mut with_case = Office::contact();
    with_case["case"] = json!({ "kind": "new" });
    let mut short = Office::contact();
    for (name, value) in [
        ("call_type", json!("non_counselling")),
        ("non_counselling", json!("silent")),
        ("age", Value::Null),
        ("gender", Value::Null),
        ("problem", Value::Null),
        ("online", Value::Null),
        ("risk", Value::Null),
        ("summary", json!("")),
    ] {
        short[name] = value;
    }
    vec![
        ("save_contact", Office::contact()),
        ("save_contact", with_case),
        ("save_contact", short),
        ("save_draft", Office::contact()),
        ("open_contact", json!({ "id": contact })),
        (
            "add_addendum",
            json!({ "contact": contact, "text": "Précision." }),
        ),
        (
            "change_contact",
            json!({ "contact": contact, "draft": Office::contact() }),
        ),
        ("view_case", json!({ "id": case })),
        ("add_note", json!({ "case": case, "text": "ملاحظة" })),
        (
            "set_risk",
            json!({ "case": case, "risk": 3, "reason": "Nouvelles menaces reçues.", "informed": "Nadia", "safe_now": "yes", "emergency_action": "" }),
        ),
        (
            "save_safe_contact",
            json!({ "case": case, "safe_contact": Office::safe_contact() }),
        ),
        (
            "promise_followup",
            json!({ "case": case, "due": "2026-11-24T17:30:00+01:00", "purpose": "check_safety", "channel": "phone", "note": "" }),
        ),
        ("set_status", json!({ "case": case, "status": "waiting" })),
        (
            "save_step",
            json!({ "case": case, "step": null, "goal": "Sécurité", "what": "Parler à l’école", "who": "Amal", "due": "2026-11-30" }),
        ),
        (
            "record_accompaniment",
            json!({ "case": case, "kind": "psy", "state": "offered" }),
        ),
        (
            "refer",
            json!({
                "case": case, "body": body["id"], "service": body["services"][0], "priority": "urgent",
                "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
                "disclosed": [{ "item": "facts", "text": "Menaces depuis une semaine." }], "language": "fr"
            }),
        ),
        ("confirm_body", json!({ "id": body["id"] })),
    ]
}

/// One desk and everything that is known at it.
struct Run {
    office: Office,
    door: Door,
    known: Known,
    watch: Connection,
    accepted: BTreeSet<String>,
}

impl Run {
    fn new() -> Self {
        let mut office = Office::new().set_up().with_counsellor();
        office.sign_in("nadia", PASSPHRASE);
        let case = office.case();
        let bodies = office.must("list_bodies", json!({}));
        let contacts = office.must("list_contacts", json!({ "text": "", "limit": 5 }));
        let mut known = Known::default();
        for answer in [
            &case,
            &bodies,
            &contacts,
            &office.must("list_accounts", json!({})),
        ] {
            known.learn(answer);
        }
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (case, contact) = (text(&case["id"]), text(&contacts[0]["id"]));
        for (call, body) in sound(&case, &contact, &bodies[0]) {
            known.accept(call, &body);
        }
        let watch = office.beside();
        Self {
            office,
            door: Door::read(),
            known,
            watch,
            accepted: BTreeSet::new(),
        }
    }

    /// Some call, and what it is asked.
    fn wish(&self, dice: &mut Dice) -> (String, Value) {
        let names = self.door.names();
        let call = loop {
            let call = names[dice.below(names.len())];
            if call != RENAMES && (!APART.contains(&call) || dice.one_in(40)) {
                break call.to_owned();
            }
        };
        let text = |dice: &mut Dice, field: &str| self.known.text(dice, field);
        let fresh = self.door.some(self.door.request(&call), dice, "", &text);
        let body = match self.known.bodies.get(&call) {
            Some(bodies) if !dice.one_in(5) => {
                let mut body = bodies[dice.below(bodies.len())].clone();
                // One answer of it is another one now, or it is the same again.
                if let (Some(fields), Value::Object(fresh)) = (body.as_object_mut(), fresh)
                    && !fields.is_empty()
                    && dice.one_in(2)
                {
                    let at = dice.below(fields.len());
                    if let Some((name, value)) = fields.iter_mut().nth(at) {
                        *value = fresh.get(name).cloned().unwrap_or_default();
                    }
                }
                body
            }
            _ => fresh,
        };
        (call, body)
    }

    /// Asks, and looks whether a refusal left anything behind.
    fn ask(&mut self, call: &str, body: &Value) {
        // A desk that closes empties the log into the file, which is no change of a record.
        let apart = APART.contains(&call);
        let before = self.version(apart);
        match self.office.call(call, body.clone()) {
            Ok(answer) => {
                self.accepted.insert(call.to_owned());
                self.known.accept(call, body);
                self.known.learn(&answer);
                if let Some((_, field)) = MAKES.iter().find(|(makes, _)| *makes == call) {
                    let made = &answer["value"];
                    let id = if made.is_string() { made } else { &made["id"] };
                    self.known.keep(field, id);
                }
            }
            Err(problem) => {
                assert_eq!(problem["kind"], "refused", "{call} {body}: {problem}");
                let refusals = problem["refusals"].as_array().map_or(0, Vec::len);
                assert!(refusals > 0, "{call} {body}: refused without a word");
                assert_eq!(
                    before,
                    self.version(apart),
                    "{call} {body} was refused and wrote: {problem}"
                );
            }
        }
        if self.office.must("situation", json!({}))["stage"] != "open" {
            // Tries in vain make the desk wait.
            self.office.clock.pass(chrono::Duration::minutes(15));
            self.office.sign_in("nadia", PASSPHRASE);
        }
    }

    /// Another number once any other connection has written, or once something was recorded.
    fn version(&self, acts_only: bool) -> i64 {
        let asked = if acts_only {
            "SELECT max(seq) FROM audit"
        } else {
            "PRAGMA data_version"
        };
        number(&self.watch, asked)
    }

    /// Every record opens, the desk opens without a notice, and the file is whole.
    fn check(mut self) -> BTreeSet<String> {
        for closed in [false, true] {
            let cases = self.office.must(
                "list_cases",
                json!({ "owner": null, "closed": closed, "text": "" }),
            );
            for case in cases.as_array().into_iter().flatten() {
                self.office.must("view_case", json!({ "id": case["id"] }));
            }
        }
        let contacts = self
            .office
            .must("list_contacts", json!({ "text": "", "limit": 500 }));
        for contact in contacts.as_array().into_iter().flatten() {
            self.office
                .must("open_contact", json!({ "id": contact["id"] }));
        }
        self.office.must("my_day", json!({}));
        self.office.must("caseload", json!({}));
        self.office.must("lock", json!({}));
        let me = self.office.sign_in("nadia", PASSPHRASE);
        // Supervisors are told of tries in vain; of nothing else.
        let mut notices = me["notices"].as_array().into_iter().flatten();
        assert!(notices.all(|one| one["id"] != Value::Null), "{me}");
        whole(&self.watch);
        // Each row is as the last entry that wrote it says.
        let checked = self.office.verified();
        assert_eq!(checked["broken"], Value::Null, "{checked}");
        assert_eq!(checked["edited"], 0, "{checked}");
        self.accepted
    }
}

fn number(store: &Connection, sql: &str) -> i64 {
    store
        .query_row(sql, [], |row| row.get(0))
        .unwrap_or_else(|e| panic!("{sql}: {e}"))
}

fn texts(store: &Connection, sql: &str) -> Vec<String> {
    let mut statement = store.prepare(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
    let rows = statement
        .query_map([], |row| row.get::<_, rusqlite::types::Value>(0))
        .unwrap_or_else(|e| panic!("{sql}: {e}"));
    rows.map(|row| match row {
        Ok(rusqlite::types::Value::Text(text)) => text,
        other => format!("{other:?}"),
    })
    .collect()
}

/// The file as SQLite, the index and the chain see it.
fn whole(store: &Connection) {
    assert_eq!(texts(store, "PRAGMA integrity_check"), ["ok"]);
    assert_eq!(
        texts(store, "PRAGMA cipher_integrity_check"),
        Vec::<String>::new()
    );
    assert_eq!(
        texts(store, "PRAGMA foreign_key_check"),
        Vec::<String>::new()
    );
    // Each document of the index has its words and its record, and nothing else has words.
    for (what, sql) in [
        (
            "documents without words",
            "SELECT count(*) FROM search_document WHERE rowid NOT IN (SELECT id FROM search_docsize)",
        ),
        (
            "words without a document",
            "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT rowid FROM search_document)",
        ),
        (
            "contacts out of the index",
            "SELECT count(*) FROM contact WHERE id NOT IN (SELECT record FROM search_document)",
        ),
        (
            "entries out of order",
            "SELECT count(*) FROM audit a WHERE seq > 1 AND NOT EXISTS
                 (SELECT 1 FROM audit b WHERE b.seq = a.seq - 1 AND b.hash = a.previous)",
        ),
        (
            "revisions without their act",
            "SELECT count(*) FROM revision WHERE seq NOT IN (SELECT seq FROM audit)",
        ),
    ] {
        assert_eq!(number(store, sql), 0, "{what}");
    }
    // A revision is of a record that is still there, and can be read.
    for table in texts(store, "SELECT DISTINCT record_table FROM revision") {
        let keys = texts(
            store,
            &format!(
                "SELECT name FROM pragma_foreign_key_list('{table}') JOIN pragma_table_info('{table}') WHERE pk = 1 LIMIT 1"
            ),
        );
        let key = keys.first().map_or("id", String::as_str);
        let lost = format!(
            "SELECT count(*) FROM revision r WHERE record_table = '{table}' AND NOT EXISTS
                 (SELECT 1 FROM {table} t WHERE t.{key} = r.record)"
        );
        assert_eq!(number(store, &lost), 0, "revisions of {table}");
    }
    assert_eq!(
        number(
            store,
            "SELECT count(*) FROM revision WHERE NOT json_valid(content)"
        ),
        0
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 0, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_two_hundred_calls_leave_the_store_whole(
        rolls in prop::collection::vec(any::<u64>(), CALLS)
    ) {
        let mut run = Run::new();
        for roll in rolls {
            let mut dice = Dice(roll);
            let (call, body) = run.wish(&mut dice);
            run.ask(&call, &body);
        }
        let accepted = run.check();
        // A run in which nearly everything is refused would prove little.
        prop_assert!(accepted.len() > 20, "{accepted:?}");
    }
}
