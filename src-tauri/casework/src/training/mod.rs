//! The training store: invented people, a plausible caseload, and logins that
//! everybody may know. It is filled through the same door as everything else, by
//! a clock that walks through the last weeks, so that nothing in it could not
//! have been typed.

#![allow(
    clippy::indexing_slicing,
    reason = "indexing a JSON value answers null, it does not panic"
)]

mod caseload;

use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::api::{self, TrainingLogin};
use crate::session::{Role, Session};

/// The passphrase of every training account. Everybody may know it: the store
/// behind it holds nobody's life.
const PASSPHRASE: &str = "exercice fictif sans danger";

#[derive(Deserialize)]
struct Staff {
    login: String,
    name: String,
    role: Role,
    language: words::Language,
}

fn staff() -> &'static [Staff] {
    static STAFF: OnceLock<Vec<Staff>> = OnceLock::new();
    STAFF.get_or_init(|| {
        serde_json::from_str(include_str!("../../../../assets/training/staff.json"))
            .unwrap_or_default()
    })
}

/// Who can log in to a training store.
pub(crate) fn logins() -> Vec<TrainingLogin> {
    staff()
        .iter()
        .map(|person| TrainingLogin {
            login: person.login.clone(),
            name: person.name.clone(),
            role: person.role,
            passphrase: PASSPHRASE.to_owned(),
        })
        .collect()
}

/// Fills a training store that does not exist yet; one that does is left alone.
/// Leaves the desk locked.
///
/// # Errors
/// The problem of the first call that failed, as the page reads it.
pub fn fill(session: &mut Session) -> Result<(), String> {
    let situation = call(session, "situation", &json!({}))?;
    if !session.is_training() || situation["stage"] != "no_store" {
        return Ok(());
    }
    let Some(first) = staff()
        .iter()
        .find(|person| person.role == Role::Supervisor)
    else {
        return Ok(());
    };
    caseload::walk(session, first)
}

/// One call; the answer as a value.
fn call(session: &mut Session, name: &str, body: &Value) -> Result<Value, String> {
    let answer = api::call(session, name, &body.to_string())?;
    serde_json::from_str(&answer).map_err(|_| name.to_owned())
}

fn sign_in(session: &mut Session, person: &Staff) -> Result<(), String> {
    call(
        session,
        "unlock",
        &json!({ "login": person.login, "passphrase": PASSPHRASE }),
    )
    .map(drop)
}

/// The store, its first supervisor and the other accounts.
fn set_up(session: &mut Session, first: &Staff) -> Result<(), String> {
    let sheet = call(
        session,
        "set_up",
        &json!({
            "language": first.language, "pack": "ma-emc", "organisation": "Sanad", "place": "Rabat",
            "contact_line": "+212 6 00 00 00 00", "name": first.name, "login": first.login,
            "passphrase": PASSPHRASE
        }),
    )?;
    let groups: Vec<&str> = sheet["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    call(
        session,
        "confirm_recovery",
        &json!({ "typed": groups.join(" ") }),
    )?;
    for person in staff().iter().filter(|person| person.login != first.login) {
        call(
            session,
            "add_account",
            &json!({
                "name": person.name, "login": person.login, "role": person.role,
                "language": person.language, "passphrase": PASSPHRASE
            }),
        )?;
    }
    Ok(())
}
