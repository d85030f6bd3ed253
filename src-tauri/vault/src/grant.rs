//! A grant is the store key sealed to one account's public key and signed by the
//! account that let it in.

use crate::codec::{Reader, Writer};
use crate::keys::{KeyPairs, PublicSigningKey, StoreKey};
use crate::sealed::SealedKey;
use crate::{AccountId, Roles, VaultError, VaultId};

/// X25519, HKDF-SHA-256 and ChaCha20-Poly1305. A hybrid suite will be number 2.
const SUITE: u8 = 1;

/// What a grant says in clear; all of it is bound to the seal and to the signature.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) epoch: u32,
    pub(crate) account: AccountId,
    pub(crate) roles: Roles,
    pub(crate) granted_by: AccountId,
    /// The generation of the header in which this was granted.
    pub(crate) granted_at: u64,
}

/// A sealed and signed store key.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) terms: Terms,
    key: SealedKey,
    signature: [u8; 64],
}

impl Grant {
    /// Seals the store key to `recipient`, signed with the keys of `terms.granted_by`.
    pub(crate) fn make(
        vault: &VaultId,
        terms: Terms,
        recipient: &[u8; 32],
        store_key: &StoreKey,
        granter: &KeyPairs,
    ) -> Result<Self, VaultError> {
        let mut grant = Self {
            terms,
            key: SealedKey::make(recipient, &terms.about(vault, recipient), store_key)?,
            signature: [0; 64],
        };
        grant.signature = granter.sign(&grant.signed(vault, recipient));
        Ok(grant)
    }

    /// Checks the signature, then opens the seal.
    pub(crate) fn open(
        &self,
        vault: &VaultId,
        own: &KeyPairs,
        granter: &PublicSigningKey,
    ) -> Result<StoreKey, VaultError> {
        let recipient = own.public()?.receive;
        if !granter.checks(&self.signed(vault, &recipient), &self.signature) {
            return Err(VaultError::Damaged);
        }
        self.key.open(own, &self.terms.about(vault, &recipient))
    }

    fn signed(&self, vault: &VaultId, recipient: &[u8; 32]) -> Vec<u8> {
        let mut signed = Writer::labelled("sanad/grant-signature/v1");
        signed.sized(&self.terms.about(vault, recipient));
        self.key.write(&mut signed);
        signed.bytes()
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        self.terms.write(to);
        self.key.write(to);
        to.fixed(&self.signature);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            terms: Terms::read(from)?,
            key: SealedKey::read(from)?,
            signature: from.fixed()?,
        })
    }
}

impl Terms {
    fn about(&self, vault: &VaultId, recipient: &[u8; 32]) -> Vec<u8> {
        let mut about = Writer::labelled("sanad/grant/v1");
        about.fixed(&vault.0);
        about.fixed(recipient);
        self.write(&mut about);
        about.bytes()
    }

    fn write(&self, to: &mut Writer) {
        to.fixed(&self.account.0);
        to.u8(SUITE);
        to.u32(self.epoch);
        to.u16(self.roles.0);
        to.fixed(&self.granted_by.0);
        to.u64(self.granted_at);
    }

    fn read(from: &mut Reader) -> Result<Self, VaultError> {
        let account = AccountId(from.fixed()?);
        if from.u8()? != SUITE {
            return Err(VaultError::Damaged);
        }
        Ok(Self {
            account,
            epoch: from.u32()?,
            roles: Roles(from.u16()?),
            granted_by: AccountId(from.fixed()?),
            granted_at: from.u64()?,
        })
    }
}
