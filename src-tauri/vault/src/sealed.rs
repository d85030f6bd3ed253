//! The store key sealed to one public key (HPKE, RFC 9180), bound to what it is for.

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, OpModeR, OpModeS, Serializable as _};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::codec::{Reader, Writer};
use crate::keys::{KeyPairs, Secret, StoreKey};

/// X25519, HKDF-SHA-256 and ChaCha20-Poly1305.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct SealedKey {
    encapsulated: [u8; 32],
    sealed: [u8; 48],
}

impl SealedKey {
    /// Seals to `recipient`; it opens only with the same `about`.
    pub(crate) fn make(
        recipient: &[u8; 32],
        about: &[u8],
        store_key: &StoreKey,
    ) -> Result<Self, VaultError> {
        let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(recipient)
            .map_err(|_| VaultError::Damaged)?;
        // The crate panics when the system has no random bytes, which fails closed too.
        let (encapsulated, sealed) = hpke::single_shot_seal::<
            ChaCha20Poly1305,
            HkdfSha256,
            X25519HkdfSha256,
        >(
            &OpModeS::Base, &to, about, store_key.secret().bytes(), b""
        )
        .map_err(|_| VaultError::Damaged)?;
        Ok(Self {
            encapsulated: encapsulated.to_bytes().into(),
            sealed: sealed.try_into().map_err(|_| VaultError::Damaged)?,
        })
    }

    /// Opens with the private key of the recipient.
    pub(crate) fn open(&self, own: &KeyPairs, about: &[u8]) -> Result<StoreKey, VaultError> {
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(&self.encapsulated)
            .map_err(|_| VaultError::Damaged)?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &own.receiving_key()?,
            &encapsulated,
            about,
            &self.sealed,
            b"",
        )
        .map(Zeroizing::new)
        .map_err(|_| VaultError::Damaged)?;
        let key = opened.first_chunk().ok_or(VaultError::Damaged)?;
        Ok(StoreKey::from_secret(Secret::copy_of(key)))
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        to.fixed(&self.encapsulated);
        to.fixed(&self.sealed);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            encapsulated: from.fixed()?,
            sealed: from.fixed()?,
        })
    }
}
