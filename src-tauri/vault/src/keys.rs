//! Secrets and what is derived from them. Each working key is a type of its own, so a
//! database key cannot be passed where an anchor key is wanted.

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem, Serializable as _};
use sha2::{Sha256, Sha512};
use zeroize::Zeroizing;

use crate::VaultError;
use crate::codec::{Reader, Writer};

/// Random bytes from the operating system, or an error: never something weaker.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| VaultError::NoRandomness)?;
    Ok(bytes)
}

/// Thirty-two secret bytes in one place of the heap: moving the owner does not copy
/// them, and they are wiped when dropped.
pub(crate) struct Secret(Box<Zeroizing<[u8; 32]>>);

impl Secret {
    pub(crate) fn zero() -> Self {
        Self(Box::new(Zeroizing::new([0; 32])))
    }

    pub(crate) fn random() -> Result<Self, VaultError> {
        let mut secret = Self::zero();
        getrandom::fill(secret.bytes_mut()).map_err(|_| VaultError::NoRandomness)?;
        Ok(secret)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// Copies thirty-two bytes out of a larger secret.
    pub(crate) fn copy_of(bytes: &[u8; 32]) -> Self {
        let mut secret = Self::zero();
        secret.bytes_mut().copy_from_slice(bytes);
        secret
    }

    /// HKDF-SHA-512 with a salt of zero bytes: extract, then expand under `info`.
    pub(crate) fn derive(&self, info: &[u8]) -> Self {
        let mut derived = Self::zero();
        Hkdf::<Sha512>::new(None, self.bytes())
            .expand(info, derived.bytes_mut())
            .expect("HKDF fails only above 255 blocks of output, and this is half a block");
        derived
    }

    fn hmac(&self, message: &[u8]) -> Hmac<Sha256> {
        Hmac::<Sha256>::new_from_slice(self.bytes())
            .expect("HMAC takes a key of any length")
            .chain_update(message)
    }

    pub(crate) fn mac(&self, message: &[u8]) -> [u8; 32] {
        self.hmac(message).finalize().into_bytes().into()
    }

    /// Compares in constant time.
    pub(crate) fn mac_is(&self, message: &[u8], mac: &[u8; 32]) -> bool {
        self.hmac(message).verify(mac.into()).is_ok()
    }

    /// XChaCha20-Poly1305 under a fresh random nonce of 24 bytes.
    pub(crate) fn seal(&self, plain: &[u8], aad: &[u8]) -> Result<([u8; 24], Vec<u8>), VaultError> {
        let nonce = random()?;
        let sealed = XChaCha20Poly1305::new(self.bytes().into())
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad })
            // The cipher refuses only messages of hundreds of gigabytes.
            .map_err(|_| VaultError::Damaged)?;
        Ok((nonce, sealed))
    }

    pub(crate) fn open(
        &self,
        nonce: [u8; 24],
        sealed: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        XChaCha20Poly1305::new(self.bytes().into())
            .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad })
            .ok()
            .map(Zeroizing::new)
    }
}

/// The two public keys of an account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct PublicKeys {
    /// X25519: grants are sealed to it.
    pub(crate) receive: [u8; 32],
    /// Ed25519: signatures are checked with it.
    pub(crate) sign: PublicSigningKey,
}

/// The two private keys of an account.
pub(crate) struct KeyPairs {
    receive: Secret,
    sign: Secret,
}

impl KeyPairs {
    pub(crate) fn make() -> Result<Self, VaultError> {
        Ok(Self {
            receive: Secret::random()?,
            sign: Secret::random()?,
        })
    }

    pub(crate) fn from_parts(receive: Secret, sign: Secret) -> Self {
        Self { receive, sign }
    }

    pub(crate) fn again(&self) -> Self {
        Self {
            receive: Secret::copy_of(self.receive.bytes()),
            sign: Secret::copy_of(self.sign.bytes()),
        }
    }

    /// The private bytes, in the order in which a slot keeps them.
    pub(crate) fn parts(&self) -> (&Secret, &Secret) {
        (&self.receive, &self.sign)
    }

    pub(crate) fn receiving_key(
        &self,
    ) -> Result<<X25519HkdfSha256 as Kem>::PrivateKey, VaultError> {
        <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(self.receive.bytes())
            .map_err(|_| VaultError::Damaged)
    }

    pub(crate) fn public(&self) -> Result<PublicKeys, VaultError> {
        let receive = X25519HkdfSha256::sk_to_pk(&self.receiving_key()?).to_bytes();
        Ok(PublicKeys {
            receive: receive.into(),
            sign: self.public_signing_key(),
        })
    }

    pub(crate) fn public_signing_key(&self) -> PublicSigningKey {
        signing_public(&self.sign)
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(self.sign.bytes())
            .sign(message)
            .to_bytes()
    }
}

/// The public half of an Ed25519 secret.
fn signing_public(secret: &Secret) -> PublicSigningKey {
    PublicSigningKey(
        SigningKey::from_bytes(secret.bytes())
            .verifying_key()
            .to_bytes(),
    )
}

/// The public key that checks an account's signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicSigningKey(pub [u8; 32]);

impl PublicSigningKey {
    /// Strict: refuses weak keys and signatures with a second encoding.
    pub(crate) fn checks(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.0)
            .and_then(|key| key.verify_strict(message, &Signature::from_bytes(signature)))
            .is_ok()
    }
}

/// What is really signed: the purpose and the message, each behind its length, so that
/// no signature made for one purpose serves another.
pub(crate) fn signed_bytes(domain: &str, message: &[u8]) -> Vec<u8> {
    let mut writer = Writer::labelled("sanad/sign/v1");
    writer.sized(domain.as_bytes());
    writer.sized(message);
    writer.bytes()
}

/// Says whether the holder of this key signed this message for this purpose.
pub fn verify(key: &PublicSigningKey, domain: &str, message: &[u8], signature: &[u8; 64]) -> bool {
    key.checks(&signed_bytes(domain, message), signature)
}

/// The random key of the whole store. It encrypts nothing itself; each job gets a key
/// derived under its own label.
pub(crate) struct StoreKey(Secret);

impl StoreKey {
    pub(crate) fn make() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    pub(crate) fn from_secret(secret: Secret) -> Self {
        Self(secret)
    }

    pub(crate) fn again(&self) -> Self {
        Self(Secret::copy_of(self.0.bytes()))
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }

    fn derive(&self, label: &'static str) -> Secret {
        self.0.derive(&Writer::labelled(label).bytes())
    }

    /// The mark by which a slot recognises the true store key (see `slot`). It is a
    /// signing key so that a store key can vouch for its successor.
    pub(crate) fn root(&self) -> PublicSigningKey {
        signing_public(&self.root_secret())
    }

    /// Signs with the root: only for the key that comes after this one.
    pub(crate) fn sign_as_root(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(self.root_secret().bytes())
            .sign(message)
            .to_bytes()
    }

    fn root_secret(&self) -> Secret {
        self.derive("sanad/v1/root")
    }
}

/// Declares a key that is derived from the store key under one label.
macro_rules! derived_key {
    ($(#[$what:meta])* $visibility:vis $name:ident, $label:literal) => {
        $(#[$what])*
        $visibility struct $name(Secret);

        impl $name {
            pub(crate) fn derive(from: &StoreKey) -> Self {
                Self(from.derive($label))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    };
}

derived_key!(
    /// Opens the database.
    pub DatabaseKey, "sanad/v1/db"
);
derived_key!(
    /// Authenticates the header of the vault.
    pub(crate) HeaderKey, "sanad/v1/header"
);
derived_key!(
    /// Makes keyed digests, which say nothing to who does not hold the key.
    pub DigestKey, "sanad/v1/digest"
);
derived_key!(
    /// Wraps the key of each case.
    pub BlobKey, "sanad/v1/case"
);
derived_key!(
    /// Authenticates the anchor, the small record outside the store that shows whether
    /// an old copy of the store was put in its place.
    pub AnchorKey, "sanad/v1/anchor"
);

derived_key!(
    /// Seals backups; each file gets a key of its own.
    pub(crate) BackupKey, "sanad/v1/backup"
);

derived_key!(
    /// Seals the key of the computer to which a vault is bound.
    pub(crate) BindingKey, "sanad/v1/binding"
);

impl BindingKey {
    pub(crate) fn seal(&self, plain: &[u8], aad: &[u8]) -> Result<([u8; 24], Vec<u8>), VaultError> {
        self.0.seal(plain, aad)
    }

    pub(crate) fn open(
        &self,
        nonce: [u8; 24],
        sealed: &[u8],
        aad: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        self.0.open(nonce, sealed, aad)
    }
}

impl BackupKey {
    /// The key of the file that has this salt in its head.
    pub(crate) fn of_file(&self, salt: &[u8; 32]) -> Secret {
        let mut info = Writer::labelled("sanad/backup-file/v1");
        info.fixed(salt);
        self.0.derive(&info.bytes())
    }
}

impl DatabaseKey {
    /// The 67 bytes that SQLCipher's `sqlite3_key` wants for a raw key: `x'…'` around
    /// 64 hexadecimal digits. Never to be put into the text of a statement.
    pub fn keyspec(&self) -> Zeroizing<Vec<u8>> {
        let digit = |nibble: u8| {
            if nibble < 10 {
                b'0' + nibble
            } else {
                b'a' + nibble - 10
            }
        };
        let mut spec = Zeroizing::new(Vec::with_capacity(67));
        spec.extend_from_slice(b"x'");
        for byte in self.0.bytes() {
            spec.push(digit(byte >> 4));
            spec.push(digit(byte & 15));
        }
        spec.push(b'\'');
        spec
    }
}

impl HeaderKey {
    pub(crate) fn mac(&self, body: &[u8]) -> [u8; 32] {
        self.0.mac(body)
    }

    pub(crate) fn mac_is(&self, body: &[u8], mac: &[u8; 32]) -> bool {
        self.0.mac_is(body, mac)
    }
}

impl AnchorKey {
    /// HMAC-SHA-256 of an anchor.
    pub fn mac(&self, anchor: &[u8]) -> [u8; 32] {
        self.0.mac(anchor)
    }

    /// Checks an anchor in constant time.
    pub fn mac_is(&self, anchor: &[u8], mac: &[u8; 32]) -> bool {
        self.0.mac_is(anchor, mac)
    }
}

impl DigestKey {
    /// HMAC-SHA-256 of a message for one purpose.
    pub fn digest(&self, domain: &str, message: &[u8]) -> [u8; 32] {
        let mut writer = Writer::labelled("sanad/digest/v1");
        writer.sized(domain.as_bytes());
        writer.sized(message);
        self.0.mac(&writer.bytes())
    }
}

/// The length of a wrapped case key: nonce, key and tag.
pub const WRAPPED_CASE_KEY_BYTES: usize = 24 + 32 + 16;

/// The random key of one case. Destroying it destroys what it encrypts.
pub struct CaseKey(Secret);

impl CaseKey {
    /// Makes a new key.
    pub fn make() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    /// The key itself, for the cipher that uses it.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }
}

impl std::fmt::Debug for CaseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaseKey(..)")
    }
}

impl BlobKey {
    /// Wraps a case key so that it can be stored; it opens for this case only.
    pub fn wrap(
        &self,
        case: &[u8; 16],
        key: &CaseKey,
    ) -> Result<[u8; WRAPPED_CASE_KEY_BYTES], VaultError> {
        let (nonce, sealed) = self.0.seal(key.as_bytes(), &Self::about(case))?;
        let sealed: [u8; 48] = sealed.try_into().map_err(|_| VaultError::Damaged)?;
        let mut wrapped = Writer::default();
        wrapped.fixed(&nonce);
        wrapped.fixed(&sealed);
        wrapped.bytes().try_into().map_err(|_| VaultError::Damaged)
    }

    /// Opens a wrapped case key, or says that it is damaged or of another case.
    pub fn unwrap_key(&self, case: &[u8; 16], wrapped: &[u8]) -> Result<CaseKey, VaultError> {
        let mut reader = Reader::new(wrapped);
        let nonce = reader.fixed()?;
        let sealed: [u8; 48] = reader.fixed()?;
        reader.end()?;
        let plain = self
            .0
            .open(nonce, &sealed, &Self::about(case))
            .ok_or(VaultError::Damaged)?;
        let key = plain.first_chunk().ok_or(VaultError::Damaged)?;
        Ok(CaseKey(Secret::copy_of(key)))
    }

    fn about(case: &[u8; 16]) -> Vec<u8> {
        let mut writer = Writer::labelled("sanad/case-key/v1");
        writer.fixed(case);
        writer.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store_key(byte: u8) -> StoreKey {
        StoreKey(Secret::copy_of(&[byte; 32]))
    }

    #[test]
    fn each_label_gives_another_key() {
        let store = store_key(7);
        let keys = [
            *DatabaseKey::derive(&store).0.bytes(),
            *HeaderKey::derive(&store).0.bytes(),
            *DigestKey::derive(&store).0.bytes(),
            *BlobKey::derive(&store).0.bytes(),
            *AnchorKey::derive(&store).0.bytes(),
            *BackupKey::derive(&store).0.bytes(),
            *BindingKey::derive(&store).0.bytes(),
            *store.secret().bytes(),
            store.root().0,
        ];
        for (i, key) in keys.iter().enumerate() {
            assert!(keys.iter().skip(i + 1).all(|other| other != key));
        }
    }

    #[test]
    fn the_keyspec_is_what_sqlcipher_wants() {
        let mut key = DatabaseKey::derive(&store_key(1));
        key.0 = Secret::copy_of(&[0xa9; 32]);
        assert_eq!(
            key.keyspec().as_slice(),
            format!("x'{}'", "a9".repeat(32)).as_bytes()
        );
        assert_eq!(key.keyspec().len(), 67);
    }

    #[test]
    fn a_signature_serves_one_purpose_and_one_message() {
        let keys = KeyPairs::make().unwrap();
        let public = keys.public().unwrap().sign;
        let signature = keys.sign(&signed_bytes("audit", b"entry"));
        assert!(verify(&public, "audit", b"entry", &signature));
        assert!(!verify(&public, "audi", b"tentry", &signature));
        assert!(!verify(&public, "approval", b"entry", &signature));
        assert!(!verify(&public, "audit", b"entrz", &signature));
        let other = KeyPairs::make().unwrap().public().unwrap().sign;
        assert!(!verify(&other, "audit", b"entry", &signature));
        // The neutral point, for which a lax check accepts a signature of zeros.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        assert!(!verify(
            &PublicSigningKey(neutral),
            "audit",
            b"entry",
            &[0; 64]
        ));
    }

    #[test]
    fn a_case_key_opens_for_its_case_and_its_store_only() {
        let blob = BlobKey::derive(&store_key(1));
        let key = CaseKey::make().unwrap();
        let wrapped = blob.wrap(&[1; 16], &key).unwrap();
        assert_eq!(
            blob.unwrap_key(&[1; 16], &wrapped).unwrap().as_bytes(),
            key.as_bytes()
        );
        assert!(blob.unwrap_key(&[2; 16], &wrapped).is_err());
        assert!(
            BlobKey::derive(&store_key(2))
                .unwrap_key(&[1; 16], &wrapped)
                .is_err()
        );
        for at in 0..wrapped.len() {
            let mut changed = wrapped;
            changed[at] ^= 1;
            assert!(blob.unwrap_key(&[1; 16], &changed).is_err());
            assert!(blob.unwrap_key(&[1; 16], &wrapped[..at]).is_err());
        }
    }

    #[test]
    fn digests_are_keyed_and_bound_to_their_purpose() {
        let digest =
            |key, domain, message| DigestKey::derive(&store_key(key)).digest(domain, message);
        assert_eq!(digest(1, "phone", b"06"), digest(1, "phone", b"06"));
        assert_ne!(digest(1, "phone", b"06"), digest(2, "phone", b"06"));
        assert_ne!(digest(1, "phone", b"06"), digest(1, "phone0", b"6"));
    }

    #[test]
    fn keys_show_nothing() {
        let store = store_key(1);
        assert_eq!(
            format!("{:?}", DatabaseKey::derive(&store)),
            "DatabaseKey(..)"
        );
        assert_eq!(format!("{:?}", AnchorKey::derive(&store)), "AnchorKey(..)");
        assert_eq!(format!("{:?}", CaseKey::make().unwrap()), "CaseKey(..)");
    }
}
