//! What crosses the door of the accounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Language;

use crate::choices::choices;
use crate::ids::AccountId;
use crate::session::Role;

choices! {
    /// Light or dark.
    pub(crate) enum Theme { System = "system", Light = "light", Dark = "dark" }
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccountDraft {
    pub(crate) name: String,
    pub(crate) login: String,
    pub(crate) role: Role,
    #[ts(type = "Language")]
    pub(crate) language: Language,
    #[ts(type = "string")]
    pub(crate) passphrase: zeroize::Zeroizing<String>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct AccountRow {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) active: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Preferences {
    #[ts(type = "Language")]
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) text_size: u16,
}
