//! What crosses the door of the accounts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::Language;

use crate::choices::choices;
use crate::ids::{AccountId, TrainingId};
use crate::session::Role;

choices! {
    /// Light or dark.
    pub(crate) enum Theme { System = "system", Light = "light", Dark = "dark" }
    /// Where an account stands.
    pub(crate) enum AccountState {
        Open = "open", Waiting = "waiting", Late = "late", Closed = "closed",
    }
    /// Why somebody has the store's key no more: the account was closed, the role has no
    /// cases, or the recovery sheet was replaced.
    pub(crate) enum ShutOutWhy { Closed = "closed", Role = "role", Sheet = "sheet" }
    /// Whether a training or certificate still counts.
    pub(crate) enum CertificateStanding { Valid = "valid", EndsSoon = "ends_soon", Ended = "ended" }
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
    pub(crate) state: AccountState,
}

/// What may be done with somebody's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Role(Role),
    Close,
    Reopen,
    /// A new code, for a passphrase that was forgotten.
    Code,
}

/// An account and the record of the person behind it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct AccountView {
    pub(crate) row: AccountRow,
    /// As it is compared: small letters, no accents.
    pub(crate) login: String,
    /// A code that was given and not used yet.
    pub(crate) code: Option<CodeView>,
    /// Since when the person works here, if somebody wrote it down.
    pub(crate) from: Option<String>,
    /// When the account was closed.
    pub(crate) until: Option<String>,
    /// The day on which the safeguarding undertaking was signed.
    pub(crate) undertaking: Option<String>,
    /// Codes of the pack's languages.
    pub(crate) languages: Vec<String>,
    pub(crate) trainings: Vec<TrainingView>,
    /// Whether the person at the desk may change it.
    pub(crate) may_change: bool,
    /// It is the account of the person at the desk.
    pub(crate) own: bool,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct CodeView {
    pub(crate) given_by: String,
    pub(crate) until: String,
    pub(crate) late: bool,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct TrainingView {
    pub(crate) id: TrainingId,
    pub(crate) title: String,
    pub(crate) on: String,
    pub(crate) until: Option<String>,
    pub(crate) standing: CertificateStanding,
}

/// A certificate that ends soon or has ended, for supervisors.
#[derive(Debug, Serialize, TS)]
pub(crate) struct CertificateDue {
    pub(crate) id: TrainingId,
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) until: String,
    pub(crate) ended: bool,
}

/// A person who is let in with a code.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct InviteDraft {
    pub(crate) name: String,
    pub(crate) login: String,
    pub(crate) role: Role,
    #[ts(type = "Language")]
    pub(crate) language: Language,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenameAccount {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    /// The login stays as it is when nothing is typed.
    pub(crate) login: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeRole {
    pub(crate) account: AccountId,
    pub(crate) role: Role,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReopenAccount {
    pub(crate) account: AccountId,
    pub(crate) login: String,
}

/// What is written down of a colleague.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordDraft {
    pub(crate) account: AccountId,
    pub(crate) from: Option<String>,
    pub(crate) undertaking: Option<String>,
    pub(crate) languages: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrainingDraft {
    pub(crate) account: AccountId,
    pub(crate) title: String,
    pub(crate) on: Option<String>,
    pub(crate) until: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Preferences {
    #[ts(type = "Language")]
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) text_size: u16,
}

/// How the store's key stands.
#[derive(Debug, Serialize, TS)]
pub(crate) struct StoreKey {
    /// Who was shut out since the key was changed last. It is to be changed if there is any.
    pub(crate) shut_out: Vec<ShutOutRow>,
    /// When the recovery sheet was last typed from its paper.
    pub(crate) sheet_checked: Option<String>,
    /// Whether it should be typed again, to know that it is still there and readable.
    pub(crate) sheet_due: bool,
}

/// Who has the store's key no more.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ShutOutRow {
    /// None where it is a recovery sheet that was replaced.
    pub(crate) name: Option<String>,
    pub(crate) why: ShutOutWhy,
    pub(crate) at: String,
}
