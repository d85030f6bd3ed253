//! A passphrase goes in, keys come out.
//!
//! The vault is a few kilobytes of *header*. Each person has a **slot**: two private
//! keys (one to receive, one to sign), sealed under the person's passphrase. The vault
//! has one random **store key**; a **grant** is that key sealed to one person's public
//! key. Every working key (database, header, digests, cases, anchor) is derived from
//! the store key under a label of its own.
//!
//! So a passphrase can change without touching the store, and a person can be let in
//! without anybody telling a passphrase. One more slot opens with the recovery sheet.
//!
//! Invariants, as absences: this crate opens no file, runs no SQL, reads no wall clock,
//! starts no thread; no secret has a `Debug` that shows it, and no error carries one.
//!
//! | file | what it holds |
//! | --- | --- |
//! | `passphrase` | what a person types; its rules; generated passphrases |
//! | `cost` | how slow a guess is: Argon2id and its bounds |
//! | `keys` | secrets, key pairs, derived keys, signatures |
//! | `slot` | private keys sealed under a passphrase or the recovery key |
//! | `grant` | the store key sealed to a person, signed by who let them in |
//! | `header` | everything above as bytes, one encoding per value |
//! | `succession` | how each store key vouches for the one that comes after it |
//! | `recovery` | the key on paper and its check characters |
//! | `vault` | the operations: create, unlock, change |
//! | `activation` | the code with which a person comes in once |
//! | `workstation` | the key of the computer to which a vault may be bound |
//! | `sealed` | the store key sealed to one public key |
//! | `backup` | the head and the sealed pieces of a backup; no passphrase opens one |
//! | `keychain` | what the operating system's keyring must be able to do |
//!
//! Known limit: the private working memory of the cryptographic crates (expanded
//! ciphers, the stack of a curve operation) is wiped where they offer it, and nothing
//! is locked against swapping yet.

mod activation;
mod backup;
mod codec;
mod cost;
mod error;
mod grant;
mod header;
mod keychain;
mod keys;
mod passphrase;
mod recovery;
mod sealed;
mod slot;
mod succession;
#[cfg(test)]
mod tests;
mod vault;
#[cfg(test)]
mod vectors;
mod workstation;

pub use activation::ActivationCode;
pub use backup::{
    BACKUP_PIECE, BACKUP_SEAL, BackupFacts, BackupHead, BackupReader, BackupWriter, MAX_BACKUP_HEAD,
};
pub use cost::KdfCost;
pub use error::VaultError;
pub use header::{FORMAT_VERSION, Language, MAX_HEADER_BYTES, Mode, VaultId};
pub use keychain::{Keychain, KeychainError};
pub use keys::{
    AnchorKey, BlobKey, CaseKey, DatabaseKey, DigestKey, PublicSigningKey, WRAPPED_CASE_KEY_BYTES,
    verify,
};
pub use passphrase::{Passphrase, PassphraseRule, generate_passphrase};
pub use recovery::{RecoveryFault, RecoveryKey};
pub use slot::{AccountId, Roles};
pub use vault::{CodeFor, Locked, NewAccount, NewVault, Opened, Vault};
pub use workstation::WorkstationKey;
