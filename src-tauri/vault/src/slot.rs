//! A slot keeps one account's private keys, sealed under its passphrase. The recovery
//! sheet has a slot too, sealed under the recovery key; its 256 random bits need no slow
//! hash.
//!
//! Inside the seal lies also the *root* of the store key. Somebody who can write the
//! header, but knows no passphrase, could seal a store key of their own to everybody's
//! public key and wait for new cases to be written under it. The root, which only the
//! passphrase opens, is where that is noticed.

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::codec::{Reader, Writer};
use crate::keys::{KeyPairs, PublicKeys, PublicSigningKey, Secret, StoreKey, random};
use crate::recovery::is_invisible;
use crate::{KdfCost, Passphrase, RecoveryKey, VaultError, VaultId};

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
/// Kinds, algorithms and flags of the first format.
const KIND_PASSPHRASE: u8 = 1;
const KIND_RECOVERY: u8 = 2;
const KDF_NONE: u8 = 0;
const KDF_ARGON2ID_13: u8 = 1;
const NORMALISATION_NFKC: u8 = 1;
const WORKSTATION_KEY_ABSENT: u8 = 0;

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
    sealed: [u8; SEALED_BYTES],
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
            sealed: [0; SEALED_BYTES],
        };
        let key = match with {
            LockWith::Passphrase { passphrase, .. } => slot.passphrase_key(vault, passphrase)?,
            LockWith::RecoveryKey(recovery) => slot.recovery_key(vault, recovery),
        };
        let (nonce, sealed) = key.seal(&plain(keys, mark), &slot.about(vault))?;
        slot.nonce = nonce;
        slot.sealed = sealed.try_into().map_err(|_| VaultError::Damaged)?;
        Ok(slot)
    }

    /// The generation of the header in which this was sealed.
    pub(crate) fn sealed_at(&self) -> u64 {
        self.sealed_at
    }

    /// Opens with a passphrase; `None` when it is the wrong one.
    pub(crate) fn open(
        &self,
        vault: &VaultId,
        passphrase: &Passphrase,
    ) -> Result<Option<SlotContents>, VaultError> {
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
        let plain = key.open(self.nonce, &self.sealed, &self.about(vault))?;
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
        self.write_public(&mut about);
        about.bytes()
    }

    fn write_public(&self, to: &mut Writer) {
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
        to.u8(WORKSTATION_KEY_ABSENT);
        to.fixed(&self.public.receive);
        to.fixed(&self.public.sign.0);
        to.u64(self.sealed_at);
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        self.write_public(to);
        to.fixed(&self.login.0);
        to.fixed(&self.nonce);
        to.fixed(&self.sealed);
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
        if (from.u8()?, from.u8()?) != (NORMALISATION_NFKC, WORKSTATION_KEY_ABSENT) {
            return Err(VaultError::Damaged);
        }
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
            sealed: from.fixed()?,
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
