//! What crosses the door of acts that two people do.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::choices::choices;
use crate::ids::CountersignId;
use crate::session::Role;

choices! {
    /// What one supervisor does not do alone while there is another: lifting a seal, and
    /// letting the last colleague who supervises go.
    pub(crate) enum SecondAct { Unseal = "unseal", CloseAccount = "close_account", ChangeRole = "change_role" }
}

/// Asks another supervisor to confirm an act.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskSecond {
    pub(crate) act: SecondAct,
    /// The case or the account.
    #[ts(type = "string")]
    pub(crate) subject: Uuid,
    /// The role to come, where the act gives one.
    pub(crate) role: Option<Role>,
    pub(crate) reason: String,
}

/// What waits to be confirmed, or to be done by whoever asked.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SecondView {
    pub(crate) id: CountersignId,
    pub(crate) act: SecondAct,
    #[ts(type = "string")]
    pub(crate) subject: Uuid,
    /// The code of the case or the name of the colleague.
    pub(crate) about: String,
    pub(crate) role: Option<Role>,
    pub(crate) reason: String,
    pub(crate) asked_by: String,
    pub(crate) asked_at: String,
    pub(crate) until: String,
    /// Whoever is at the desk asked for it.
    pub(crate) own: bool,
    pub(crate) may_confirm: bool,
    pub(crate) confirmed_by: Option<String>,
}
