//! The key of the computer, for a vault that is bound to one: 256 random bits that lie in the
//! keyring and on paper, and not in the folder of the desk. Every slot that a passphrase opens
//! is sealed once more under it, so that a copy of the folder alone gives nobody anything on
//! which to try a passphrase.
//!
//! The header says by a tag which key that is: what was typed from paper is then right or wrong
//! whatever the passphrase, and nobody who guesses at passphrases learns anything from it. It
//! also holds the key itself, sealed under the store key: whoever is in can seal a slot.

use zeroize::Zeroizing;

use crate::codec::{Reader, Writer};
use crate::keys::{BindingKey, Secret, StoreKey};
use crate::recovery::{Paper, first_difference, groups, read};
use crate::{RecoveryFault, VaultError, VaultId};

/// The key of a computer, wiped when dropped.
pub struct WorkstationKey(Secret);

impl WorkstationKey {
    /// A key that nobody has seen.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn make() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    /// From what the keyring kept. `None` when that is not as long as a key.
    pub fn from_bytes(kept: &[u8]) -> Option<Self> {
        kept.try_into().ok().map(|kept| Self(Secret::copy_of(kept)))
    }

    /// For the keyring.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// The 14 groups of 4 characters, as they are printed.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        groups(&self.0, Paper::Computer)
    }

    /// Reads what was typed from paper, as a recovery sheet is read.
    ///
    /// # Errors
    /// What is wrong with it. A recovery sheet is no key of a computer.
    pub fn read(typed: &str) -> Result<Self, RecoveryFault> {
        read(typed, Paper::Computer).map(Self)
    }

    /// The first group, counted from one, that differs from this key; `None` when all of it
    /// was typed right.
    pub fn first_difference(&self, typed: &str) -> Option<usize> {
        first_difference(&self.0, Paper::Computer, typed)
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }

    /// The same key once more.
    #[must_use]
    pub fn again(&self) -> Self {
        Self(Secret::copy_of(self.0.bytes()))
    }

    /// Says which key this is, and nothing of what it is.
    fn tag(&self, vault: &VaultId) -> [u8; 32] {
        let mut info = Writer::labelled("sanad/v1/workstation-tag");
        info.fixed(&vault.0);
        *self.0.derive(&info.bytes()).bytes()
    }
}

impl std::fmt::Debug for WorkstationKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WorkstationKey(..)")
    }
}

/// What the header of a bound vault says of the computer's key.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Binding {
    tag: [u8; 32],
    nonce: [u8; 24],
    sealed: [u8; 48],
}

impl Binding {
    pub(crate) fn make(
        vault: &VaultId,
        key: &WorkstationKey,
        store_key: &StoreKey,
    ) -> Result<Self, VaultError> {
        let tag = key.tag(vault);
        let (nonce, sealed) =
            BindingKey::derive(store_key).seal(key.as_bytes(), &about(vault, &tag))?;
        let sealed = sealed.try_into().map_err(|_| VaultError::Damaged)?;
        Ok(Self { tag, nonce, sealed })
    }

    /// Whether this is the key.
    pub(crate) fn is_to(&self, vault: &VaultId, key: &WorkstationKey) -> bool {
        key.tag(vault) == self.tag
    }

    /// The key, for whoever holds the store key.
    pub(crate) fn open(
        &self,
        vault: &VaultId,
        store_key: &StoreKey,
    ) -> Result<WorkstationKey, VaultError> {
        BindingKey::derive(store_key)
            .open(self.nonce, &self.sealed, &about(vault, &self.tag))
            .and_then(|plain| WorkstationKey::from_bytes(&plain))
            .filter(|key| self.is_to(vault, key))
            .ok_or(VaultError::Damaged)
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        to.fixed(&self.tag);
        to.fixed(&self.nonce);
        to.fixed(&self.sealed);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            tag: from.fixed()?,
            nonce: from.fixed()?,
            sealed: from.fixed()?,
        })
    }
}

fn about(vault: &VaultId, tag: &[u8; 32]) -> Vec<u8> {
    let mut about = Writer::labelled("sanad/binding/v1");
    about.fixed(&vault.0);
    about.fixed(tag);
    about.bytes()
}
