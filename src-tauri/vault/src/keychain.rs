//! What this application needs from the operating system's keyring: a place for a few
//! small values that are useful but never necessary. The shell implements it; no
//! passphrase and no key that opens anything by itself is ever put there.

use zeroize::Zeroizing;

/// Small named values kept by the operating system.
///
/// An implementation gives up with `TimedOut` instead of blocking, and treats every
/// error as an ordinary state: the keyring of a desktop is often absent or locked.
pub trait Keychain: Send {
    /// Reads a value.
    fn get(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, KeychainError>;
    /// Writes a value, replacing what was there.
    fn set(&self, name: &str, value: &[u8]) -> Result<(), KeychainError>;
    /// Deletes a value; that it was absent already is no error.
    fn delete(&self, name: &str) -> Result<(), KeychainError>;
}

/// Why the keyring did not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// The keyring works and holds nothing under this name.
    #[error("the keyring holds nothing under this name")]
    Absent,
    /// The keyring is locked and the person did not open it.
    #[error("the keyring is locked")]
    Locked,
    /// This machine has no keyring, or it refused.
    #[error("there is no usable keyring")]
    Unavailable,
    /// The keyring did not answer in time.
    #[error("the keyring did not answer in time")]
    TimedOut,
}
