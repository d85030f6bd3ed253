//! Everything that can go wrong, in one list.

use crate::{PassphraseRule, RecoveryFault};

/// Why the vault refused. The texts are for developers and carry no secret; people
/// read the sentence that the screens have for each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VaultError {
    /// Login or passphrase is wrong. The two are not told apart, neither by this
    /// answer nor by the time that it takes.
    #[error("wrong login or passphrase")]
    WrongPassphrase,
    /// The recovery key reads well but belongs to another vault, or was replaced.
    #[error("the recovery key does not open this vault")]
    WrongRecoveryKey,
    /// The vault is bound to a computer, and its key was not brought. No passphrase was
    /// looked at.
    #[error("the key of the computer is needed")]
    WorkstationNeeded,
    /// The passphrase is right, but nobody has granted this account the store key.
    #[error("the account has not been granted the store key")]
    NotGranted,
    /// The bytes are not a vault header, or something in them was changed.
    #[error("the vault header is damaged or was tampered with")]
    Damaged,
    /// The header was written by a later version of the application.
    #[error("the vault header has format {version}, which is newer than this application")]
    Newer {
        /// The format that the header announces.
        version: u16,
    },
    /// The header asks for a passphrase hash so cheap that a guess costs nothing, or so
    /// dear that this machine would stall.
    #[error("the passphrase hash has parameters outside the accepted range")]
    WeakKdf,
    /// The new passphrase breaks a rule.
    #[error("the new passphrase breaks a rule: {0}")]
    Passphrase(#[from] PassphraseRule),
    /// What was typed from the recovery sheet cannot be read.
    #[error("the recovery key cannot be read: {0}")]
    Recovery(#[from] RecoveryFault),
    /// The login is empty once blanks are removed.
    #[error("the login is empty")]
    LoginEmpty,
    /// Another account answers to this login.
    #[error("another account has this login")]
    LoginTaken,
    /// An account with this id exists, or the id is the reserved zero.
    #[error("the account id is in use or reserved")]
    AccountTaken,
    /// No account has this id.
    #[error("no such account")]
    UnknownAccount,
    /// The account that opened the vault cannot be reset or removed by itself, and the
    /// last account that holds the store key cannot be removed by anybody.
    #[error("this account cannot be reset or removed now")]
    AccountNeeded,
    /// The vault was opened with the recovery key, which has no passphrase to change.
    #[error("the vault was not opened by an account")]
    NoAccount,
    /// The header holds as many accounts as it can.
    #[error("the vault is full")]
    Full,
    /// A list of words and a count that would give a guessable passphrase.
    #[error("the word list is too short for a safe passphrase of this length")]
    FewWords,
    /// There is not enough memory for the passphrase hash.
    #[error("not enough memory for the passphrase hash")]
    NoMemory,
    /// The operating system gave no random bytes; nothing was done.
    #[error("the system gave no random bytes")]
    NoRandomness,
}
