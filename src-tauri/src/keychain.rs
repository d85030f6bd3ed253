//! The desktop's keyring behind the vault's [`Keychain`].
//!
//! A keyring may be absent, locked, emptied or changed at any time; each is a
//! normal state that the core is told of, within seconds. It never holds the
//! only copy of anything.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use keyring::Entry;
use vault::{Keychain, KeychainError};
use zeroize::Zeroizing;

/// A keyring that asks for its password in a window nobody sees would wait for ever.
const PATIENCE: Duration = Duration::from_secs(3);

/// Under this name the entries stand in the person's keyring.
const SERVICE: &str = "org.sanad.desk";

/// Whether a question to the keyring is still waiting; then the next one is not asked.
static WAITING: AtomicBool = AtomicBool::new(false);

/// The keyring of the person who is logged in to the computer.
#[derive(Debug)]
pub(crate) struct Keyring;

impl Keychain for Keyring {
    fn get(&self, name: &str) -> Result<Zeroizing<Vec<u8>>, KeychainError> {
        let name = name.to_owned();
        within_patience(move || Entry::new(SERVICE, &name)?.get_secret().map(Zeroizing::new))
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), KeychainError> {
        let name = name.to_owned();
        let value = Zeroizing::new(value.to_vec());
        within_patience(move || Entry::new(SERVICE, &name)?.set_secret(&value))
    }

    fn delete(&self, name: &str) -> Result<(), KeychainError> {
        let name = name.to_owned();
        match within_patience(move || Entry::new(SERVICE, &name)?.delete_credential()) {
            Err(KeychainError::Absent) => Ok(()),
            done => done,
        }
    }
}

/// Asks in a thread of its own, and goes on without an answer when none comes.
fn within_patience<T: Send + 'static>(
    ask: impl FnOnce() -> keyring::Result<T> + Send + 'static,
) -> Result<T, KeychainError> {
    if WAITING.swap(true, Ordering::AcqRel) {
        return Err(KeychainError::TimedOut);
    }
    let (tell, told) = mpsc::channel();
    let asking = std::thread::Builder::new()
        .name("keyring".into())
        .spawn(move || {
            let answer = ask();
            WAITING.store(false, Ordering::Release);
            // Nobody may be listening any more.
            drop(tell.send(answer));
        });
    if asking.is_err() {
        WAITING.store(false, Ordering::Release);
        return Err(KeychainError::Unavailable);
    }
    match told.recv_timeout(PATIENCE) {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(keyring::Error::NoEntry)) => Err(KeychainError::Absent),
        Ok(Err(keyring::Error::NoStorageAccess(_))) => Err(KeychainError::Locked),
        Ok(Err(_)) => Err(KeychainError::Unavailable),
        Err(_) => Err(KeychainError::TimedOut),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Needs a keyring that is unlocked; `cargo xtask test desktop` gives it one of its own.
    #[test]
    #[ignore = "needs a Secret Service"]
    fn what_is_written_is_read_and_gone_after_deleting() {
        let name = "test-anchor";
        Keyring.set(name, b"a small value").unwrap();
        assert_eq!(Keyring.get(name).unwrap().as_slice(), b"a small value");
        Keyring.set(name, b"another").unwrap();
        assert_eq!(Keyring.get(name).unwrap().as_slice(), b"another");
        Keyring.delete(name).unwrap();
        assert_eq!(Keyring.get(name), Err(KeychainError::Absent));
        Keyring.delete(name).unwrap();
    }

    /// Run without any bus: the answer must come at once, and be no panic.
    #[test]
    #[ignore = "needs a desktop without a Secret Service"]
    fn a_missing_keyring_is_told_in_seconds() {
        let started = std::time::Instant::now();
        assert_eq!(Keyring.get("test-anchor"), Err(KeychainError::Unavailable));
        assert!(started.elapsed() < PATIENCE);
    }
}
