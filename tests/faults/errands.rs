//! Calls that reach every room of the core, each of them one that is answered: what the sweeps
//! disturb. An errand may make other calls first, which nothing disturbs.

use serde_json::{Value, json};
use tests::Office;

use crate::acts::{contact, referral};
use crate::desk::{Desk, Ground, text};

/// An open desk with a case, and a number that no two errands share.
pub(crate) struct World {
    pub(crate) desk: Desk,
    pub(crate) ground: Ground,
    pub(crate) turn: u64,
}

/// What is asked: the call, and what makes its request.
pub(crate) struct Errand {
    pub(crate) call: &'static str,
    ask: fn(&mut World) -> Result<Value, String>,
}

impl Errand {
    /// The request, after whatever it leans on.
    pub(crate) fn ask(&self, world: &mut World) -> Result<Value, String> {
        world.turn += 1;
        (self.ask)(world)
    }
}

impl World {
    fn mark(&self) -> String {
        format!("Marque {}", self.turn)
    }

    fn case(&self) -> Value {
        json!(self.ground.case)
    }

    /// What a call made, by its id.
    fn made(&mut self, call: &str, body: &Value) -> Result<Value, String> {
        let value = self.desk.must(call, body)?["value"].clone();
        Ok(if value.is_object() {
            value["id"].clone()
        } else {
            value
        })
    }

    fn view(&mut self) -> Result<Value, String> {
        let wish = json!({ "id": self.ground.case });
        self.desk.must("view_case", &wish)
    }

    /// A case of its own, in which nothing is open.
    fn new_case(&mut self) -> Result<Value, String> {
        let mut contact = contact(&self.mark());
        contact["case"] = json!({ "kind": "new" });
        let saved = self.desk.must("save_contact", &contact)?;
        Ok(saved["value"]["case"]["id"].clone())
    }

    fn promise(&self) -> Value {
        json!({
            "case": self.ground.case, "due": "2026-12-20T17:30:00+01:00", "purpose": "check_safety",
            "channel": "phone", "note": self.mark()
        })
    }

    fn evidence(&self) -> Value {
        json!({
            "case": self.ground.case, "corrects": null, "collected": null, "published": null,
            "described_by": "", "platform": "instagram", "url": "https://example.com/p/AbC?x=1.2",
            "handle": "@quelqu_un", "display_name": "", "account_id": "", "kind": "post",
            "suspected": false, "description": "Une menace en commentaire.", "method": "seen",
            "kept_by": "le téléphone de la mère", "notes": self.mark()
        })
    }

    fn removal(&self) -> Value {
        json!({
            "case": self.ground.case, "removal": null, "platform": "instagram",
            "links": ["https://example.com/a"], "kind": "profile", "violation": "IMP",
            "minor": "unknown", "detail": self.mark(), "route": "trusted_partner", "recheck": null
        })
    }

    fn consent(&self) -> Value {
        json!({
            "case": self.ground.case, "purpose": "notes", "body": null, "answer": "given",
            "given_by": "person", "how": "oral", "language": "ar", "scope": "", "on": null,
            "note": self.mark()
        })
    }

    fn withholding(&self) -> Value {
        json!({
            "case": self.ground.case, "items": ["needs"], "what": "", "kinds": ["school"],
            "whom": "", "why": "fear", "note": self.mark()
        })
    }

    fn step(&self) -> Value {
        json!({
            "case": self.ground.case, "step": null, "goal": "", "what": self.mark(), "who": "",
            "due": null
        })
    }

    fn end_of(case: &Value) -> Value {
        json!({
            "case": case, "reason": "goal_met", "content": "removed", "person": "protected",
            "services": ["mhpss"], "satisfaction": "yes", "risk": 2,
            "note": "elle vit chez sa tante"
        })
    }

    fn centre(&self) -> Value {
        let none = json!({ "ar": "", "fr": "", "en": "" });
        let named = |name: &str| format!("{name} {}", self.turn);
        json!({
            "name": { "ar": named("مركز الاختبار"), "fr": named("Centre d’essai"), "en": named("Test centre") },
            "role": none, "address": { "ar": "", "fr": "1, rue d’essai\nCasablanca", "en": "" },
            "addressee": none, "phone": "0600000012", "web": "", "email": "accueil@exemple.ma",
            "hours": "9 h – 17 h", "languages": ["ar"], "ages": "minors", "genders": "female",
            "area": "all", "regions": [], "place": "Casablanca", "problems": ["HAR"],
            "services": ["mhpss"], "ways": ["email"], "contact": "Accueil", "notes": ""
        })
    }

    fn body(&mut self) -> Result<Value, String> {
        let wish =
            json!({ "kind": "women", "facts": self.centre(), "source": "Appel", "checked": false });
        self.made("add_body", &wish)
    }
}

/// Every room, and every way in which one writes: rows, lists that are replaced, revisions, the
/// index, the draft, several rooms in one act.
pub(crate) const ERRANDS: &[Errand] = &[
    Errand {
        call: "save_contact",
        ask: |world| {
            let mut contact = contact(&world.mark());
            contact["case"] = json!({ "kind": "new" });
            contact["safe_contact"] = Office::safe_contact();
            Ok(contact)
        },
    },
    Errand {
        call: "change_contact",
        ask: |world| {
            let id =
                world.desk.must("save_contact", &contact("avant"))?["value"]["contact"].clone();
            let mut draft = contact(&world.mark());
            draft["platforms"] = json!(["instagram"]);
            Ok(json!({ "contact": id, "draft": draft }))
        },
    },
    Errand {
        call: "add_addendum",
        ask: |world| Ok(json!({ "contact": world.ground.contact, "text": world.mark() })),
    },
    Errand {
        call: "save_draft",
        ask: |world| Ok(contact(&world.mark())),
    },
    Errand {
        call: "discard_draft",
        ask: |world| {
            world.desk.must("save_draft", &contact(&world.mark()))?;
            Ok(json!({}))
        },
    },
    Errand {
        call: "open_case",
        ask: |world| {
            let id = world.desk.must("save_contact", &contact(&world.mark()))?["value"]["contact"]
                .clone();
            Ok(json!({ "contact": id, "risk": 2 }))
        },
    },
    Errand {
        call: "add_note",
        ask: |world| Ok(json!({ "case": world.case(), "text": world.mark() })),
    },
    Errand {
        call: "set_risk",
        ask: |world| {
            Ok(json!({
                "case": world.case(), "risk": 3, "reason": world.mark(), "informed": "",
                "emergency_action": "", "safe_now": null
            }))
        },
    },
    Errand {
        call: "set_status",
        ask: |world| {
            let now = world.view()?["row"]["status"].clone();
            let to = if now == "waiting" {
                "in_progress"
            } else {
                "waiting"
            };
            Ok(json!({ "case": world.case(), "status": to }))
        },
    },
    Errand {
        call: "save_step",
        ask: |world| Ok(world.step()),
    },
    Errand {
        call: "tick_step",
        ask: |world| {
            let step = world.step();
            let id = world.made("save_step", &step)?;
            Ok(json!({ "step": id, "done": true }))
        },
    },
    Errand {
        call: "record_accompaniment",
        ask: |world| Ok(json!({ "case": world.case(), "kind": "psy", "state": "offered" })),
    },
    Errand {
        call: "add_supervisor_note",
        ask: |world| Ok(json!({ "case": world.case(), "text": world.mark() })),
    },
    Errand {
        call: "save_safe_contact",
        ask: |world| Ok(json!({ "case": world.case(), "safe_contact": Office::safe_contact() })),
    },
    Errand {
        call: "promise_followup",
        ask: |world| Ok(world.promise()),
    },
    Errand {
        call: "record_attempt",
        ask: |world| {
            let promise = world.promise();
            let id = world.made("promise_followup", &promise)?;
            Ok(json!({ "followup": id, "outcome": "reached", "note": "", "next": null }))
        },
    },
    Errand {
        call: "record_consent",
        ask: |world| Ok(world.consent()),
    },
    Errand {
        call: "withdraw_consent",
        ask: |world| {
            let consent = world.consent();
            let id = world.made("record_consent", &consent)?;
            Ok(json!({ "consent": id, "told_by": "person", "reason": "elle a changé d’avis" }))
        },
    },
    Errand {
        call: "withhold",
        ask: |world| Ok(world.withholding()),
    },
    Errand {
        call: "end_withholding",
        ask: |world| {
            let kept = world.withholding();
            let id = world.made("withhold", &kept)?;
            Ok(json!({ "withholding": id, "reason": "elle n’a plus peur" }))
        },
    },
    Errand {
        call: "record_evidence",
        ask: |world| Ok(world.evidence()),
    },
    Errand {
        call: "hand_over",
        ask: |world| {
            let line = world.evidence();
            let id = world.made("record_evidence", &line)?;
            Ok(json!({ "evidence": id, "on": null, "to": "Brigade des mineurs", "receipt": "12" }))
        },
    },
    Errand {
        call: "save_removal",
        ask: |world| Ok(world.removal()),
    },
    Errand {
        call: "record_removal",
        ask: |world| {
            let removal = world.removal();
            let id = world.made("save_removal", &removal)?;
            Ok(
                json!({ "removal": id, "status": "sent", "on": null, "ticket": "T-1", "recheck": null, "note": "" }),
            )
        },
    },
    Errand {
        call: "refer",
        ask: |world| Ok(referral(&world.ground, &world.mark())),
    },
    Errand {
        call: "print_letter",
        ask: |world| {
            let wish = referral(&world.ground, &world.mark());
            let id = world.made("refer", &wish)?;
            Ok(json!({ "referral": id }))
        },
    },
    Errand {
        call: "start_protocol",
        ask: |world| {
            let case = world.new_case()?;
            Ok(json!({ "case": case, "code": "sextortion" }))
        },
    },
    Errand {
        call: "end_protocol",
        ask: |world| {
            let case = world.new_case()?;
            let id = world.made(
                "start_protocol",
                &json!({ "case": case, "code": "sextortion" }),
            )?;
            Ok(json!({ "protocol": id, "reason": "ce n’en était pas une" }))
        },
    },
    Errand {
        call: "agree_safety_plan",
        ask: |world| {
            Ok(json!({
                "case": world.case(), "signs": world.mark(), "alone": "", "places": "", "people": "",
                "lines": "", "surroundings": "", "digital": ["passwords"], "digital_note": "",
                "hope": "", "again": "", "agreed_on": "2026-11-22", "copy": "read_aloud"
            }))
        },
    },
    Errand {
        call: "add_body",
        ask: |world| {
            Ok(
                json!({ "kind": "women", "facts": world.centre(), "source": "Appel", "checked": false }),
            )
        },
    },
    Errand {
        call: "confirm_body",
        ask: |world| {
            let id = world.body()?;
            Ok(json!({ "id": id }))
        },
    },
    Errand {
        call: "change_body",
        ask: |world| {
            let id = world.body()?;
            let mut facts = world.centre();
            facts["phone"] = json!("0600000013");
            Ok(json!({ "body": id, "facts": facts, "source": "Appel", "checked": true }))
        },
    },
    Errand {
        call: "rename_entry",
        ask: |world| {
            let name = format!("Jeux {}", world.turn);
            let arabic = format!("ألعاب {}", world.turn);
            Ok(
                json!({ "list": "categories", "code": "GAM", "label": { "ar": arabic, "fr": name, "en": name } }),
            )
        },
    },
    Errand {
        call: "hold_case",
        ask: |world| {
            let case = world.new_case()?;
            Ok(json!({ "case": case, "hold": true, "reason": "Demande du parquet." }))
        },
    },
    Errand {
        call: "close_case",
        ask: |world| {
            let case = world.new_case()?;
            Ok(World::end_of(&case))
        },
    },
    Errand {
        call: "reopen_case",
        ask: |world| {
            let case = world.new_case()?;
            world.desk.must("close_case", &World::end_of(&case))?;
            Ok(json!({ "case": case, "reason": "elle a rappelé ce matin" }))
        },
    },
    Errand {
        call: "record_exposure",
        ask: |_| Ok(json!({})),
    },
    Errand {
        call: "record_talk",
        ask: |world| {
            let id = world.made("record_exposure", &json!({}))?;
            Ok(json!({ "exposure": id, "again": null }))
        },
    },
    Errand {
        call: "save_preferences",
        ask: |world| {
            let size = 100 + world.turn % 2 * 10;
            Ok(json!({ "language": "fr", "theme": "system", "text_size": size }))
        },
    },
    Errand {
        call: "set_sight",
        ask: |world| {
            let sight = if world.turn.is_multiple_of(2) {
                "own"
            } else {
                "all"
            };
            Ok(json!({ "sight": sight }))
        },
    },
    Errand {
        call: "view_case",
        ask: |world| Ok(json!({ "id": world.ground.case })),
    },
    Errand {
        call: "open_contact",
        ask: |world| Ok(json!({ "id": world.ground.contact })),
    },
    Errand {
        call: "list_contacts",
        ask: |_| Ok(json!({ "text": "", "limit": 20 })),
    },
    Errand {
        call: "find",
        ask: |_| Ok(json!({ "text": "marque" })),
    },
    Errand {
        call: "my_day",
        ask: |_| Ok(json!({})),
    },
    Errand {
        call: "caseload",
        ask: |_| Ok(json!({})),
    },
];

impl World {
    /// Makes the call; the letter's answer is bytes.
    pub(crate) fn run(&mut self, errand: &Errand, body: &Value) -> Result<(), Value> {
        if errand.call == "print_letter" {
            self.desk.fetch(errand.call, body).map(drop)
        } else {
            self.desk.call(errand.call, body).map(drop)
        }
    }

    /// The id of whoever sits at the desk: somebody must.
    pub(crate) fn at_work(&mut self) -> Result<(), String> {
        let body = json!({ "case": self.ground.case, "text": self.mark() });
        match text(&self.desk.must("add_note", &body)?["value"]).is_empty() {
            true => Err("a note without an id".to_owned()),
            false => Ok(()),
        }
    }
}
