//! Checks an exported chain of acts: every hash, every link, every signature, who may
//! give whom a key, and the checkpoint at its end. It shares no code with Sanad's core,
//! so that an error there does not excuse itself here.
//!
//! The file is text. A line `sanad-chain 1`, a line `vault`, a line `key` for each person
//! whom the vault knows, a line for each entry with its fields between tabs, and a line
//! `checkpoint` with a signature over everything before it.

mod entry;
mod roster;

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};

pub use entry::{Entry, Kind, code};
use roster::Roster;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The entry; none when it is not in an entry.
    pub seq: Option<u64>,
    /// What is wrong with it.
    pub why: Why,
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The file does not have the form of an export.
    Form,
    /// An entry is missing, doubled or in another's place.
    Order,
    /// An entry does not hold the hash of the one before.
    Link,
    /// An entry is not what its hash says.
    Hash,
    /// The signature is not of who acted.
    Signature,
    /// A key was given by somebody who may not, or came back.
    Key,
    /// The vault knows another key of somebody than the chain ends with.
    Vault,
    /// Somebody's key is not the one that was noted elsewhere.
    Noted,
    /// The checkpoint is not a signature over this file by somebody in the chain.
    Checkpoint,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(seq) = self.seq {
            write!(f, "entry {seq}: ")?;
        }
        f.write_str(match self.why {
            Why::Form => "the file does not have the form of an export",
            Why::Order => "an entry is missing, doubled or in another's place",
            Why::Link => "it does not hold the hash of the entry before",
            Why::Hash => "it is not what its hash says",
            Why::Signature => "the signature is not of who acted",
            Why::Key => "a key was given by somebody who may not, or came back",
            Why::Vault => "the vault knows another key of somebody than the chain ends with",
            Why::Noted => "somebody's key is not the one that was noted elsewhere",
            Why::Checkpoint => "the checkpoint does not fit this file",
        })
    }
}

/// A chain that holds.
#[derive(Debug)]
pub struct Chain {
    /// The vault that it is of.
    pub vault: String,
    /// Every entry.
    pub entries: Vec<Entry>,
    /// Each person's present key, as `account key`.
    pub keys: Vec<(String, String)>,
}

impl Chain {
    /// The entry that a code on paper stands for.
    #[must_use]
    pub fn find(&self, typed: &str) -> Option<&Entry> {
        let (kind, typed) = entry::as_written(typed)?;
        self.entries
            .iter()
            .rev()
            .find(|entry| code(kind, entry.seq, &entry.hash) == typed)
    }
}

/// What is really signed: the purpose and the message, each behind its length.
fn signed(domain: &str, message: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in [b"sanad/sign/v1".as_slice(), domain.as_bytes(), message] {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(part);
    }
    bytes
}

/// Whether the holder of this key signed this message for this purpose.
pub(crate) fn is_signed(key: &[u8; 32], domain: &str, message: &[u8], by: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(key)
        .and_then(|key| key.verify_strict(&signed(domain, message), &Signature::from_bytes(by)))
        .is_ok()
}

fn fault<T>(seq: Option<u64>, why: Why) -> Result<T, Fault> {
    Err(Fault { seq, why })
}

/// Checks an export. `noted` are keys that somebody wrote down elsewhere, as
/// `account key`.
///
/// # Errors
/// The first thing that does not hold.
pub fn verify(text: &str, noted: &[(String, String)]) -> Result<Chain, Fault> {
    let form = || Fault {
        seq: None,
        why: Why::Form,
    };
    let body = text.strip_suffix('\n').ok_or_else(form)?;
    let (before, checkpoint) = body.rsplit_once('\n').ok_or_else(form)?;
    let mut lines = before.lines();
    if lines.next() != Some("sanad-chain 1") {
        return Err(form());
    }
    let vault = lines
        .next()
        .and_then(|line| line.strip_prefix("vault "))
        .ok_or_else(form)?;
    let mut keys: Vec<(String, String)> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    let mut roster = Roster::default();
    let mut previous = [0; 32];
    for line in lines {
        if let Some(key) = line.strip_prefix("key ") {
            let (account, key) = key.split_once(' ').ok_or_else(form)?;
            keys.push((account.to_owned(), key.to_owned()));
            continue;
        }
        let expected = entries.len() as u64 + 1;
        let Some(entry) = Entry::read(line) else {
            return fault(Some(expected), Why::Form);
        };
        if entry.seq != expected {
            return fault(Some(expected), Why::Order);
        }
        if entry.previous != previous {
            return fault(Some(expected), Why::Link);
        }
        if entry.hash != entry.hashed() {
            return fault(Some(expected), Why::Hash);
        }
        previous = entry.hash;
        entries.push(entry);
    }
    for entry in &entries {
        if !roster.learn(entry) {
            return fault(Some(entry.seq), Why::Key);
        }
    }
    for entry in &entries {
        if !roster.signed(entry) {
            return fault(Some(entry.seq), Why::Signature);
        }
    }
    for (account, key) in &keys {
        if roster.against(account, key) {
            return fault(None, Why::Vault);
        }
    }
    for (account, key) in noted {
        if !keys.contains(&(account.clone(), key.clone())) {
            return fault(None, Why::Noted);
        }
    }
    let whole = format!("{before}\n");
    if !is_checkpoint(checkpoint, whole.as_bytes(), &roster) || entries.is_empty() {
        return fault(None, Why::Checkpoint);
    }
    Ok(Chain {
        vault: vault.to_owned(),
        entries,
        keys,
    })
}

fn is_checkpoint(line: &str, whole: &[u8], roster: &Roster) -> bool {
    let mut parts = line.split(' ');
    let (Some("checkpoint"), Some(account), Some(signature), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let (Some(key), Some(signature)) = (roster.current(account), entry::hex(signature)) else {
        return false;
    };
    let digest: [u8; 32] = Sha256::digest(whole).into();
    is_signed(&key, "sanad/checkpoint/v1", &digest, &signature)
}
