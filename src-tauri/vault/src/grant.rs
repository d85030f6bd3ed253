//! A grant is the store key sealed to one account's public key (HPKE, RFC 9180) and
//! signed by the account that let it in.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::Zeroizing;

use crate::codec::{Reader, Writer};
use crate::keys::{KeyPairs, PublicSigningKey, Secret, StoreKey};
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
    encapsulated: [u8; 32],
    sealed: [u8; 48],
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
        let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(recipient)
            .map_err(|_| VaultError::Damaged)?;
        // The crate panics when the system has no random bytes, which fails closed too.
        let (encapsulated, sealed) =
            hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
                &OpModeS::Base,
                &to,
                &terms.about(vault, recipient),
                store_key.secret().bytes(),
                b"",
            )
            .map_err(|_| VaultError::Damaged)?;
        let mut grant = Self {
            terms,
            encapsulated: encapsulated.to_bytes().into(),
            sealed: sealed.try_into().map_err(|_| VaultError::Damaged)?,
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
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&self.encapsulated)
            .map_err(|_| VaultError::Damaged)?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &own.receiving_key()?,
            &encapsulated,
            &self.terms.about(vault, &recipient),
            &self.sealed,
            b"",
        )
        .map(Zeroizing::new)
        .map_err(|_| VaultError::Damaged)?;
        let key = opened.first_chunk().ok_or(VaultError::Damaged)?;
        Ok(StoreKey::from_secret(Secret::copy_of(key)))
    }

    fn signed(&self, vault: &VaultId, recipient: &[u8; 32]) -> Vec<u8> {
        let mut signed = Writer::labelled("sanad/grant-signature/v1");
        signed.sized(&self.terms.about(vault, recipient));
        signed.fixed(&self.encapsulated);
        signed.fixed(&self.sealed);
        signed.bytes()
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        self.terms.write(to);
        to.fixed(&self.encapsulated);
        to.fixed(&self.sealed);
        to.fixed(&self.signature);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            terms: Terms::read(from)?,
            encapsulated: from.fixed()?,
            sealed: from.fixed()?,
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
