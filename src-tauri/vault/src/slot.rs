//! A slot keeps one account's private keys, sealed under its passphrase. The recovery
//! sheet has a slot too, sealed under the recovery key; its 256 random bits need no slow
//! hash.
//!
//! Inside the seal lies also the *root* of the store key. Somebody who can write the
//! header, but knows no passphrase, could seal a store key of their own to everybody's
//! public key and wait for new cases to be written under it. The root, which only the
//! passphrase opens, is where that is noticed.
//!
//! In a vault that is bound to a computer, each slot of a passphrase is sealed once more under
//! the computer's key. That needs nobody's passphrase, so a vault is bound, bound anew and
//! unbound for everybody at once. The sheet's slot is not: there is nothing to guess at.

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::codec::{Reader, Writer};
use crate::keys::{KeyPairs, PublicKeys, PublicSigningKey, Secret, StoreKey, random};
use crate::recovery::is_invisible;
use crate::{KdfCost, Passphrase, RecoveryKey, VaultError, VaultId, WorkstationKey};

/// Who a slot belongs to. The core chooses the bytes; all zeros is reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountId(pub [u8; 16]);

impl AccountId {
    /// The recovery sheet, which is nobody's account.
    pub(crate) const RECOVERY: Self = Self([0; 16]);
}

/// The roles of an account, one bit each. Their meaning belongs to the core; the vault
/// only sees to it that nobody changes them unnoticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Roles(pub u16);

/// Finds the slot of a login without storing the login: a name tells who works here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoginTag(pub(crate) [u8; 16]);

impl LoginTag {
    /// Of the recovery sheet, and of nobody else.
    pub(crate) const NONE: Self = Self([0; 16]);

    /// Case, blanks around it, invisible marks and the form of accents do not matter in
    /// a login. `None` when nothing is left.
    pub(crate) fn of(vault: &VaultId, login: &str) -> Option<Self> {
        let visible = login.chars().filter(|c| !is_invisible(*c));
        let folded: String = visible.nfkc().flat_map(char::to_lowercase).nfkc().collect();
        let folded = folded.trim();
        if folded.is_empty() {
            return None;
        }
        let hash = Sha256::new()
            .chain_update(vault.0)
            .chain_update(folded.as_bytes())
            .finalize();
        let mut tag = Self::NONE;
        tag.0.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        Some(tag)
    }
}

/// What opens a slot.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    Passphrase(KdfCost),
    RecoveryKey,
}

/// What is needed to close a slot.
pub(crate) enum LockWith<'a> {
    Passphrase {
        login: LoginTag,
        passphrase: &'a Passphrase,
        cost: KdfCost,
    },
    RecoveryKey(&'a RecoveryKey),
}

/// What lies inside the seal.
pub(crate) struct SlotContents {
    pub(crate) keys: KeyPairs,
    pub(crate) mark: Mark,
}

/// By what an account recognises the true store key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) epoch: u32,
    pub(crate) root: PublicSigningKey,
}

impl Mark {
    pub(crate) fn of(store_key: &StoreKey, epoch: u32) -> Self {
        Self {
            epoch,
            root: store_key.root(),
        }
    }
}

const PLAIN_BYTES: usize = 32 + 32 + 4 + 32;
const SEALED_BYTES: usize = PLAIN_BYTES + 16;
const BOUND_BYTES: usize = SEALED_BYTES + 16;
/// Kinds, algorithms and flags of the first format.
const KIND_PASSPHRASE: u8 = 1;
const KIND_RECOVERY: u8 = 2;
const KDF_NONE: u8 = 0;
const KDF_ARGON2ID_13: u8 = 1;
const NORMALISATION_NFKC: u8 = 1;
const WORKSTATION_KEY_ABSENT: u8 = 0;
const WORKSTATION_KEY_NEEDED: u8 = 1;

/// A sealed slot with its public part.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) account: AccountId,
    pub(crate) login: LoginTag,
    pub(crate) lock: Lock,
    pub(crate) public: PublicKeys,
    /// Fresh at every sealing, so that no key-encryption key is ever used twice.
    id: [u8; 16],
    salt: [u8; 16],
    /// The generation of the header in which this was sealed.
    sealed_at: u64,
    nonce: [u8; 24],
    sealed: Sealed,
}

/// The sealed keys.
#[derive(Clone, PartialEq, Eq)]
enum Sealed {
    Once([u8; SEALED_BYTES]),
    /// Under the computer's key around it.
    Bound {
        nonce: [u8; 24],
        sealed: [u8; BOUND_BYTES],
    },
}

impl Slot {
    pub(crate) fn seal(
        vault: &VaultId,
        account: AccountId,
        with: LockWith<'_>,
        keys: &KeyPairs,
        mark: Mark,
        generation: u64,
    ) -> Result<Self, VaultError> {
        let (login, lock) = match with {
            LockWith::Passphrase { login, cost, .. } => (login, Lock::Passphrase(cost)),
            LockWith::RecoveryKey(_) => (LoginTag::NONE, Lock::RecoveryKey),
        };
        let mut slot = Self {
            account,
            login,
            lock,
            public: keys.public()?,
            id: random()?,
            salt: random()?,
            sealed_at: generation,
            nonce: [0; 24],
            sealed: Sealed::Once([0; SEALED_BYTES]),
        };
        let key = match with {
            LockWith::Passphrase { passphrase, .. } => slot.passphrase_key(vault, passphrase)?,
            LockWith::RecoveryKey(recovery) => slot.recovery_key(vault, recovery),
        };
        let (nonce, sealed) = key.seal(&plain(keys, mark), &slot.about(vault))?;
        slot.nonce = nonce;
        slot.sealed = Sealed::Once(sealed.try_into().map_err(|_| VaultError::Damaged)?);
        Ok(slot)
    }

    /// Whether it takes the computer's key beside the passphrase.
    pub(crate) fn is_bound(&self) -> bool {
        matches!(self.sealed, Sealed::Bound { .. })
    }

    /// The same slot, sealed once more under the computer's key.
    pub(crate) fn bound(&self, vault: &VaultId, key: &WorkstationKey) -> Result<Self, VaultError> {
        let Sealed::Once(sealed) = &self.sealed else {
            return Err(VaultError::Damaged);
        };
        let around = self.workstation_key(vault, key);
        let (nonce, sealed) = around.seal(sealed, &self.about_bound(vault))?;
        let sealed = sealed.try_into().map_err(|_| VaultError::Damaged)?;
        Ok(Self {
            sealed: Sealed::Bound { nonce, sealed },
            ..self.clone()
        })
    }

    /// The same slot without the computer's key around it.
    pub(crate) fn unbound(
        &self,
        vault: &VaultId,
        key: &WorkstationKey,
    ) -> Result<Self, VaultError> {
        let Sealed::Bound { nonce, sealed } = &self.sealed else {
            return Err(VaultError::Damaged);
        };
        let inner = self
            .workstation_key(vault, key)
            .open(*nonce, sealed, &self.about_bound(vault))
            .ok_or(VaultError::Damaged)?;
        let sealed = inner.as_slice().try_into();
        Ok(Self {
            sealed: Sealed::Once(sealed.map_err(|_| VaultError::Damaged)?),
            ..self.clone()
        })
    }

    /// The generation of the header in which this was sealed.
    pub(crate) fn sealed_at(&self) -> u64 {
        self.sealed_at
    }

    /// Opens with a passphrase, and with the computer's key if the slot is bound to one;
    /// `None` when the passphrase is the wrong one.
    pub(crate) fn open(
        &self,
        vault: &VaultId,
        passphrase: &Passphrase,
        workstation: Option<&WorkstationKey>,
    ) -> Result<Option<SlotContents>, VaultError> {
        if self.is_bound() {
            let key = workstation.ok_or(VaultError::WorkstationNeeded)?;
            return self.unbound(vault, key)?.open(vault, passphrase, None);
        }
        Ok(self.open_with(vault, &self.passphrase_key(vault, passphrase)?))
    }

    /// Opens with the recovery key; `None` when it is the wrong one.
    pub(crate) fn open_recovery(
        &self,
        vault: &VaultId,
        recovery: &RecoveryKey,
    ) -> Option<SlotContents> {
        self.open_with(vault, &self.recovery_key(vault, recovery))
    }

    fn open_with(&self, vault: &VaultId, key: &Secret) -> Option<SlotContents> {
        let Sealed::Once(sealed) = &self.sealed else {
            return None;
        };
        let plain = key.open(self.nonce, sealed, &self.about(vault))?;
        SlotContents::from_plain(&plain)
    }

    fn passphrase_key(
        &self,
        vault: &VaultId,
        passphrase: &Passphrase,
    ) -> Result<Secret, VaultError> {
        match self.lock {
            Lock::Passphrase(cost) => {
                let slow = cost.hash(passphrase.as_bytes(), &self.salt)?;
                Ok(slow.derive(&self.key_info("sanad/v1/slot-kek", vault)))
            }
            Lock::RecoveryKey => Err(VaultError::Damaged),
        }
    }

    fn recovery_key(&self, vault: &VaultId, recovery: &RecoveryKey) -> Secret {
        recovery
            .secret()
            .derive(&self.key_info("sanad/v1/recovery-kek", vault))
    }

    fn workstation_key(&self, vault: &VaultId, key: &WorkstationKey) -> Secret {
        key.secret()
            .derive(&self.key_info("sanad/v1/workstation-kek", vault))
    }

    fn key_info(&self, label: &'static str, vault: &VaultId) -> Vec<u8> {
        let mut info = Writer::labelled(label);
        info.fixed(&vault.0);
        info.fixed(&self.account.0);
        info.fixed(&self.id);
        info.fixed(&self.salt);
        info.bytes()
    }

    /// What the seal is bound to: every public field but the login tag, which may change
    /// without the passphrase and is covered by the header's authentication.
    fn about(&self, vault: &VaultId) -> Vec<u8> {
        let mut about = Writer::labelled("sanad/slot/v1");
        about.fixed(&vault.0);
        self.write_public(&mut about, WORKSTATION_KEY_ABSENT);
        about.bytes()
    }

    /// What the seal under the computer's key is bound to: the same, that it is there, and what
    /// it is around.
    fn about_bound(&self, vault: &VaultId) -> Vec<u8> {
        let mut about = Writer::labelled("sanad/bound-slot/v1");
        about.fixed(&vault.0);
        self.write_public(&mut about, WORKSTATION_KEY_NEEDED);
        about.fixed(&self.nonce);
        about.bytes()
    }

    fn write_public(&self, to: &mut Writer, workstation_key: u8) {
        to.fixed(&self.account.0);
        to.fixed(&self.id);
        match self.lock {
            Lock::Passphrase(cost) => {
                to.u8(KIND_PASSPHRASE);
                to.u8(KDF_ARGON2ID_13);
                cost.write(to);
            }
            Lock::RecoveryKey => {
                to.u8(KIND_RECOVERY);
                to.u8(KDF_NONE);
            }
        }
        to.fixed(&self.salt);
        to.u8(NORMALISATION_NFKC);
        to.u8(workstation_key);
        to.fixed(&self.public.receive);
        to.fixed(&self.public.sign.0);
        to.u64(self.sealed_at);
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        let workstation_key = if self.is_bound() {
            WORKSTATION_KEY_NEEDED
        } else {
            WORKSTATION_KEY_ABSENT
        };
        self.write_public(to, workstation_key);
        to.fixed(&self.login.0);
        to.fixed(&self.nonce);
        match &self.sealed {
            Sealed::Once(sealed) => to.fixed(sealed),
            Sealed::Bound { nonce, sealed } => {
                to.fixed(nonce);
                to.fixed(sealed);
            }
        }
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        let account = AccountId(from.fixed()?);
        let id = from.fixed()?;
        let lock = match (from.u8()?, from.u8()?) {
            (KIND_PASSPHRASE, KDF_ARGON2ID_13) => Lock::Passphrase(KdfCost::read(from)?),
            (KIND_RECOVERY, KDF_NONE) => Lock::RecoveryKey,
            _ => return Err(VaultError::Damaged),
        };
        if (account == AccountId::RECOVERY) != (lock == Lock::RecoveryKey) {
            return Err(VaultError::Damaged);
        }
        let salt = from.fixed()?;
        let bound = match (from.u8()?, from.u8()?) {
            (NORMALISATION_NFKC, WORKSTATION_KEY_ABSENT) => false,
            (NORMALISATION_NFKC, WORKSTATION_KEY_NEEDED) => true,
            _ => return Err(VaultError::Damaged),
        };
        let public = PublicKeys {
            receive: from.fixed()?,
            sign: PublicSigningKey(from.fixed()?),
        };
        let sealed_at = from.u64()?;
        let login = LoginTag(from.fixed()?);
        if (login == LoginTag::NONE) != (lock == Lock::RecoveryKey) {
            return Err(VaultError::Damaged);
        }
        Ok(Self {
            account,
            login,
            lock,
            public,
            id,
            salt,
            sealed_at,
            nonce: from.fixed()?,
            sealed: if bound {
                Sealed::Bound {
                    nonce: from.fixed()?,
                    sealed: from.fixed()?,
                }
            } else {
                Sealed::Once(from.fixed()?)
            },
        })
    }
}

fn plain(keys: &KeyPairs, mark: Mark) -> Zeroizing<Vec<u8>> {
    let (receive, sign) = keys.parts();
    let mut plain = Zeroizing::new(Vec::with_capacity(PLAIN_BYTES));
    plain.extend_from_slice(receive.bytes());
    plain.extend_from_slice(sign.bytes());
    plain.extend_from_slice(&mark.epoch.to_be_bytes());
    plain.extend_from_slice(&mark.root.0);
    plain
}

impl SlotContents {
    /// `None` cannot happen: what the seal protects was written by `plain`.
    fn from_plain(plain: &[u8]) -> Option<Self> {
        let (receive, rest) = plain.split_first_chunk()?;
        let (sign, rest) = rest.split_first_chunk()?;
        let (epoch, rest) = rest.split_first_chunk()?;
        let root = PublicSigningKey(rest.try_into().ok()?);
        Some(Self {
            keys: KeyPairs::from_parts(Secret::copy_of(receive), Secret::copy_of(sign)),
            mark: Mark {
                epoch: u32::from_be_bytes(*epoch),
                root,
            },
        })
    }
}
