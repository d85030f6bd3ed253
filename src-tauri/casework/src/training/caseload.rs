//! Sixty days of a small helpline: who sits at the desk changes every four days;
//! each answers calls, opens cases, keeps some promises and lets others slip.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Duration, FixedOffset, SecondsFormat};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Staff, call, set_up, sign_in, staff};
use crate::api;
use crate::session::{Clock, Role, Session};

const DAYS: i64 = 60;
const DAYS_AT_THE_DESK: i64 = 4;
const CALLS_A_DAY: i64 = 5;

/// A clock that stands where the walk puts it. Chance is the real clock's.
struct Walking {
    now: Arc<AtomicI64>,
    offset: FixedOffset,
    real: Arc<dyn Clock>,
}

impl Clock for Walking {
    fn now(&self) -> DateTime<FixedOffset> {
        let now = self.now.load(Ordering::SeqCst);
        DateTime::from_timestamp(now, 0)
            .unwrap_or_default()
            .with_timezone(&self.offset)
    }
    fn random(&self, bytes: &mut [u8]) {
        self.real.random(bytes);
    }
}

/// A small repeatable dice, so that two training stores tell the same stories.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let at = self.below(list.len());
        list.get(at)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

#[derive(Clone, Deserialize)]
struct Summary {
    lang: String,
    category: String,
    call_type: String,
    min_age: usize,
    max_age: usize,
    gender: String,
    risk: u8,
    summary: String,
}

struct Walk<'a> {
    session: &'a mut Session,
    now: Arc<AtomicI64>,
    offset: FixedOffset,
    dice: Dice,
    summaries: Vec<Summary>,
    texts: Value,
}

/// Walks the clock from sixty days ago until now, and gives the desk its own
/// clock back.
pub(super) fn walk(session: &mut Session, first: &Staff) -> Result<(), String> {
    let real = session.clock();
    let today = real.now();
    let now = Arc::new(AtomicI64::new(
        (today - Duration::days(DAYS + 1)).timestamp(),
    ));
    session.set_clock(Arc::new(Walking {
        now: Arc::clone(&now),
        offset: *today.offset(),
        real: Arc::clone(&real),
    }));
    let mut walk = Walk {
        session,
        now,
        offset: *today.offset(),
        dice: Dice(2511),
        summaries: read(include_str!("../../../../assets/training/summaries.json"))?,
        texts: read(include_str!("../../../../assets/training/texts.json"))?,
    };
    let result = set_up(walk.session, first).and_then(|()| walk.days(today));
    walk.session.lock();
    walk.session.set_clock(real);
    result
}

fn read<T: for<'a> Deserialize<'a>>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|_| "the training material cannot be read".to_owned())
}

impl Walk<'_> {
    fn at(&self, moment: DateTime<FixedOffset>) {
        self.now.store(moment.timestamp(), Ordering::SeqCst);
    }

    fn days(&mut self, today: DateTime<FixedOffset>) -> Result<(), String> {
        let counsellors: Vec<&Staff> = staff()
            .iter()
            .filter(|p| p.role == Role::Counsellor)
            .collect();
        for day in 0..DAYS {
            let shift = usize::try_from(day / DAYS_AT_THE_DESK).unwrap_or(0);
            let Some(person) = counsellors.get(shift % counsellors.len().max(1)) else {
                return Ok(());
            };
            // The last day ends now; every call of a day lies before its end.
            let end = today - Duration::days(DAYS - 1 - day);
            self.at(end - Duration::hours(8));
            if day % DAYS_AT_THE_DESK == 0 {
                sign_in(self.session, person)?;
                self.keep_promises(person)?;
                self.close(person)?;
            }
            for number in 0..CALLS_A_DAY {
                self.at(end - Duration::minutes(80 * (CALLS_A_DAY - number)));
                self.one_call(person)?;
            }
        }
        Ok(())
    }

    fn text(&mut self, list: &str, language: &str) -> String {
        let texts = self.texts[list][language]
            .as_array()
            .cloned()
            .unwrap_or_default();
        self.dice
            .pick(&texts)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    }

    fn ahead(&self, hours: i64) -> String {
        let now = DateTime::from_timestamp(self.now.load(Ordering::SeqCst), 0).unwrap_or_default();
        (now.with_timezone(&self.offset) + Duration::hours(hours))
            .to_rfc3339_opts(SecondsFormat::Secs, true)
    }

    /// One contact: three in ten are non-counselling.
    fn one_call(&mut self, person: &Staff) -> Result<(), String> {
        let language = person.language.code();
        let mut contact = blank(language);
        if self.dice.chance(30) {
            let kinds = [
                "silent",
                "hang_up",
                "wrong_number",
                "prank",
                "thank_you",
                "question_us",
            ];
            contact["call_type"] = json!("non_counselling");
            contact["non_counselling"] = json!(self.dice.pick(&kinds));
            return call(self.session, "save_contact", &contact).map(drop);
        }
        let fitting: Vec<Summary> = self
            .summaries
            .iter()
            .filter(|s| s.lang == language)
            .cloned()
            .collect();
        let Some(story) = self.dice.pick(&fitting).cloned() else {
            return Ok(());
        };
        let years = story.min_age + self.dice.below(story.max_age - story.min_age + 1);
        contact["call_type"] = json!(story.call_type);
        contact["age"] = if self.dice.chance(12) {
            json!({ "kind": "unknown" })
        } else {
            json!({ "kind": "exact", "years": years })
        };
        contact["gender"] = json!(story.gender);
        contact["problem"] = json!(story.category);
        contact["online"] = json!("yes");
        contact["summary"] = json!(story.summary);
        contact["pseudonym"] = json!(self.text("pseudonyms", language));
        contact["actions"] = json!(["direct", "resources"]);
        contact["risk"] = json!(story.risk);
        if story.risk == 4 {
            contact["safe_now"] = json!("unknown");
            contact["emergency_action"] = json!(self.text("notes", language));
        }
        if story.risk >= 3 {
            contact["informed"] = json!("Houda Exemple");
        }
        let opens =
            story.risk >= 3 && self.dice.chance(60) || story.risk == 2 && self.dice.chance(22);
        if !opens {
            return call(self.session, "save_contact", &contact).map(drop);
        }
        contact["case"] = json!({ "kind": "new" });
        let safe = self.texts["safe_contact"][language]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let safe = self.dice.pick(&safe).cloned().unwrap_or_default();
        contact["safe_contact"] = json!({
            "allowed": true, "channels": ["phone", "whatsapp"], "phone": self.phone(),
            "hours": safe["hours"], "say": safe["say"], "voicemail": false,
            "shared_phone": "unknown", "cut_off": "wait"
        });
        let hours = 20 + i64::try_from(self.dice.below(90)).unwrap_or(0);
        contact["call_back"] = json!({
            "due": self.ahead(hours), "purpose": "check_safety", "channel": "phone",
            "note": self.text("followups", language)
        });
        let saved = call(self.session, "save_contact", &contact)?;
        let case = saved["value"]["case"]["id"].clone();
        if self.dice.chance(60) {
            let note = self.text("notes", language);
            call(
                self.session,
                "add_note",
                &json!({ "case": case, "text": note }),
            )?;
        }
        if self.dice.chance(40) {
            self.refer(person, &case)?;
        }
        if self.dice.chance(50) {
            self.plan(person, &case)?;
        }
        if self.dice.chance(60) {
            self.follow_protocol(language, &case)?;
        }
        if story.risk >= 3 && self.dice.chance(40) {
            self.agree_safety_plan(language, &case)?;
        }
        Ok(())
    }

    /// The first protocol that the case asks for, some of its steps done and one set aside.
    fn follow_protocol(&mut self, language: &str, case: &Value) -> Result<(), String> {
        let view = call(self.session, "view_case", &json!({ "id": case }))?;
        let code = view["suggested_protocols"][0].clone();
        if code.is_null() {
            return Ok(());
        }
        let wish = json!({ "case": case, "code": code });
        let list = call(self.session, "start_protocol", &wish)?["value"].clone();
        let view = call(self.session, "view_case", &json!({ "id": case }))?;
        let steps = view["protocols"][0]["steps"].as_array().cloned();
        let steps = steps.unwrap_or_default();
        let done = 1 + self.dice.below(steps.len());
        for (at, step) in steps.iter().enumerate().take(done) {
            let aside = at > 1 && self.dice.chance(15);
            let (mark, reason) = if aside {
                ("not_applicable", self.text("set_aside", language))
            } else {
                ("done", String::new())
            };
            call(
                self.session,
                "mark_protocol_step",
                &json!({ "protocol": list, "step": step["code"], "mark": mark, "reason": reason }),
            )?;
        }
        Ok(())
    }

    /// Some parts of a safety plan: nobody fills in all of them in one call.
    fn agree_safety_plan(&mut self, language: &str, case: &Value) -> Result<(), String> {
        let plans = self.texts["safety_plans"][language].as_array().cloned();
        let Some(parts) = self.dice.pick(&plans.unwrap_or_default()).cloned() else {
            return Ok(());
        };
        let copies = ["read_aloud", "none"];
        let today: String = self.ahead(0).chars().take(10).collect();
        call(
            self.session,
            "agree_safety_plan",
            &json!({
                "case": case, "signs": parts["signs"], "alone": parts["alone"], "places": "",
                "people": parts["people"], "lines": "19 · 177 · 2511", "surroundings": "",
                "digital": ["passwords", "sessions"], "digital_note": "", "hope": parts["hope"],
                "again": parts["again"], "agreed_on": today, "copy": self.dice.pick(&copies)
            }),
        )
        .map(drop)
    }

    /// Two or three steps towards one goal; the first is often done on the spot.
    fn plan(&mut self, person: &Staff, case: &Value) -> Result<(), String> {
        let language = person.language.code();
        let goal = self.text("goals", language);
        for number in 0..2 + self.dice.below(2) {
            let due = i64::try_from(24 * (2 + self.dice.below(20))).unwrap_or(48);
            let due: String = self.ahead(due).chars().take(10).collect();
            let what = self.text("steps", language);
            let saved = call(
                self.session,
                "save_step",
                &json!({ "case": case, "step": null, "goal": goal, "what": what, "who": "", "due": due }),
            )?;
            if number == 0 && self.dice.chance(60) {
                let done = json!({ "step": saved["value"], "done": true });
                call(self.session, "tick_step", &done)?;
            }
        }
        Ok(())
    }

    /// Some of the cases in which nothing is open end; a high one asks its supervisor.
    fn close(&mut self, person: &Staff) -> Result<(), String> {
        let wish = json!({ "owner": null, "closed": false, "text": "" });
        let cases = call(self.session, "list_cases", &wish)?;
        for case in cases.as_array().cloned().unwrap_or_default() {
            let risk = case["risk"].as_i64().unwrap_or(4);
            if !case["next_due"].is_null() || risk > 3 || !self.dice.chance(40) {
                continue;
            }
            let reasons = ["goal_met", "client_declined", "lost_contact", "transferred"];
            let note = self.text("closings", person.language.code());
            let end = json!({
                "case": case["id"], "reason": self.dice.pick(&reasons), "content": "removed",
                "person": "improved", "services": [], "satisfaction": "yes", "risk": risk, "note": note
            });
            let how = if risk < 3 {
                "close_case"
            } else {
                "ask_to_close"
            };
            // A referral that still waits for its answer keeps a case open, here as anywhere.
            drop(call(self.session, how, &end));
        }
        Ok(())
    }

    fn phone(&mut self) -> String {
        let phones = self.texts["phones"].as_array().cloned().unwrap_or_default();
        let end = self
            .dice
            .pick(&phones)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        format!("+212 6 {}", end.strip_prefix("00 ").unwrap_or(&end))
    }

    fn refer(&mut self, person: &Staff, case: &Value) -> Result<(), String> {
        let language = person.language.code();
        let bodies = call(self.session, "list_bodies", &json!({}))?;
        let list = bodies.as_array().cloned().unwrap_or_default();
        let Some(body) = self.dice.pick(&list).cloned() else {
            return Ok(());
        };
        let wish = json!({ "case": case, "body": body["id"], "language": language });
        let proposal = call(self.session, "propose_referral", &wish)?;
        let disclosed: Vec<Value> = proposal["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|item| item["on"] == true)
            .map(|item| json!({ "item": item["item"], "text": item["text"] }))
            .collect();
        if disclosed.is_empty() {
            return Ok(());
        }
        let made = call(
            self.session,
            "refer",
            &json!({
                "case": case, "body": body["id"], "service": proposal["services"][0],
                "priority": proposal["priority"],
                "basis": { "kind": "consent", "given_by": "person", "how": "oral" },
                "disclosed": disclosed, "language": language
            }),
        )?;
        let referral = made["value"]["id"].clone();
        api::fetch(
            self.session,
            "print_letter",
            &json!({ "referral": referral }).to_string(),
        )?;
        if self.dice.chance(55) {
            call(
                self.session,
                "record_handover",
                &json!({
                    "referral": referral, "way": "by_hand", "at": null, "whom": body["code"],
                    "proof": "", "note": ""
                }),
            )?;
            let courses: [&[&str]; 4] = [
                &[],
                &["acknowledged"],
                &["accepted"],
                &["accepted", "started", "done"],
            ];
            for state in self.dice.pick(&courses).copied().unwrap_or_default() {
                let note = self.text("answers", language);
                call(
                    self.session,
                    "record_answer",
                    &json!({ "referral": referral, "state": state, "at": null, "note": note }),
                )?;
            }
        }
        Ok(())
    }

    /// What was due since this person last sat here: most of it is done.
    fn keep_promises(&mut self, person: &Staff) -> Result<(), String> {
        let language = person.language.code();
        let day = call(self.session, "my_day", &json!({}))?;
        for followup in day["overdue"].as_array().cloned().unwrap_or_default() {
            if self.dice.chance(15) {
                continue;
            }
            let next = if self.dice.chance(45) && followup["safe_contact"]["expired"] == false {
                json!({
                    "due": self.ahead(24 * 21), "purpose": "check_safety", "channel": "phone",
                    "note": self.text("followups", language)
                })
            } else {
                Value::Null
            };
            let note = self.text("attempts", language);
            call(
                self.session,
                "record_attempt",
                &json!({ "followup": followup["id"], "outcome": "reached", "note": note, "next": next }),
            )?;
        }
        Ok(())
    }
}

/// A contact by telephone with nothing in it.
fn blank(language: &str) -> Value {
    json!({
        "started": null, "ended": null, "channel": "phone", "call_type": null, "non_counselling": null,
        "language": language, "age": null, "gender": null, "relation": null, "pseudonym": "",
        "problem": null, "other_problems": [], "problem_other": "", "online": null,
        "environment": null, "platforms": [], "risk": null, "safe_now": null,
        "emergency_action": "", "informed": "", "summary": "", "actions": [],
        "call_back": null, "safe_contact": null, "case": { "kind": "none" }
    })
}
