//! Where the audit chain ended, remembered outside the store: in the file `anchor`
//! beside it, and in the computer's keyring. An older copy of the store or of the
//! keys put back in their place is then noticed.
//!
//! A witness is told only of what was committed, so a crash leaves it behind the
//! store and never ahead of it: there are no false alarms. The keyring is never the
//! only holder of anything, so every failure of it is a normal state; a file that is
//! gone although the store remembers one is not.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::Transaction;
use vault::{Keychain, Vault};

use super::files::{failed, write_whole};
use super::{Gap, GapKind, Witness};
use crate::audit::{self, Head};
use crate::moment::Moment;
use crate::problem::Problem;

const MAGIC: &[u8; 8] = b"SANADANC";
/// What the MAC is over: magic, vault, counter, generation, seq, moment, hash.
const TOLD: usize = 8 + 16 + 8 + 8 + 8 + 8 + 32;
const LENGTH: usize = TOLD + 32;

/// Two slots, each in pages of its own, are written in turn: a cut in the middle of one
/// leaves the other.
const SLOT: u64 = 4096;

/// What a witness remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    /// Grows with every writing of the file, so that the newer slot is known.
    counter: u64,
    /// Of the vault's header.
    pub(super) generation: u64,
    pub(super) seq: i64,
    pub(super) at: Moment,
    hash: [u8; 32],
}

impl Anchor {
    /// Whether the chain has there what this anchor saw.
    pub(super) fn stands_in(&self, tx: &Transaction<'_>) -> Result<bool, Problem> {
        Ok(self.seq == 0 || audit::hash_at(tx, self.seq)? == Some(self.hash))
    }
}

/// What was found in the anchor's place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    There(Anchor),
    Absent,
    /// Neither slot is one that this vault wrote.
    Unreadable,
}

impl Found {
    pub(super) fn anchor(&self) -> Option<&Anchor> {
        match self {
            Self::There(anchor) => Some(anchor),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

fn encode(vault: &Vault, anchor: &Anchor) -> Vec<u8> {
    let mut told = Vec::with_capacity(LENGTH);
    told.extend(MAGIC);
    told.extend(vault.vault_id().0);
    told.extend(anchor.counter.to_be_bytes());
    told.extend(anchor.generation.to_be_bytes());
    told.extend(anchor.seq.to_be_bytes());
    told.extend(anchor.at.0.timestamp_millis().to_be_bytes());
    told.extend(anchor.hash);
    let mac = vault.anchor_key().mac(&told);
    told.extend(mac);
    told
}

/// Takes so many bytes from the front.
fn take<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, rest) = from.split_first_chunk()?;
    *from = rest;
    Some(*taken)
}

/// What the bytes say, if this vault's key wrote them.
fn decode(vault: &Vault, bytes: &[u8]) -> Option<Anchor> {
    let (told, rest) = bytes.split_at_checked(TOLD)?;
    let mac = rest.first_chunk()?;
    vault.anchor_key().mac_is(told, mac).then_some(())?;
    said(vault, told)
}

/// What the bytes say, whoever wrote them.
fn said(vault: &Vault, told: &[u8]) -> Option<Anchor> {
    let mut from = told;
    let ours = take(&mut from)? == *MAGIC && take(&mut from)? == vault.vault_id().0;
    let anchor = Anchor {
        counter: u64::from_be_bytes(take(&mut from)?),
        generation: u64::from_be_bytes(take(&mut from)?),
        seq: i64::from_be_bytes(take(&mut from)?),
        at: chrono::DateTime::from_timestamp_millis(i64::from_be_bytes(take(&mut from)?))
            .map(Moment)?,
        hash: take(&mut from)?,
    };
    ours.then_some(anchor)
}

/// Reads the file.
pub(super) fn read(file: &Path, vault: &Vault) -> Found {
    let mut open = match File::open(file) {
        Ok(open) => open,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Found::Absent,
        Err(_) => return Found::Unreadable,
    };
    let mut slot = |at: u64| {
        let mut bytes = [0; LENGTH];
        open.seek(SeekFrom::Start(at * SLOT)).ok()?;
        open.read_exact(&mut bytes).ok()?;
        decode(vault, &bytes)
    };
    let (first, second) = (slot(0), slot(1));
    first
        .into_iter()
        .chain(second)
        .max_by_key(|anchor| anchor.counter)
        .map_or(Found::Unreadable, Found::There)
}

/// Writes the file: the older slot of the two, or the whole file when there is none.
pub(super) fn write(
    file: &Path,
    vault: &Vault,
    before: Option<&Anchor>,
    generation: u64,
    head: &Head,
    now: Moment,
) -> Result<Anchor, Problem> {
    let anchor = Anchor {
        counter: before.map_or(0, |before| before.counter.wrapping_add(1)),
        generation,
        seq: head.seq,
        at: now,
        hash: head.hash,
    };
    let bytes = encode(vault, &anchor);
    match File::options().write(true).open(file) {
        Ok(mut open) => {
            open.seek(SeekFrom::Start(anchor.counter % 2 * SLOT))
                .and_then(|_| open.write_all(&bytes))
                .and_then(|()| open.sync_all())
                .map_err(failed("anchor"))?;
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let mut whole = bytes;
            let slot = usize::try_from(anchor.counter % 2 * SLOT).unwrap_or(0);
            whole.splice(0..0, std::iter::repeat_n(0, slot));
            write_whole(file, &whole)?;
        }
        Err(error) => return Err(failed("anchor")(error)),
    }
    Ok(anchor)
}

fn name(vault: &Vault) -> String {
    let id: String = vault
        .vault_id()
        .0
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    format!("anchor-{id}")
}

/// Leaves the anchor in the keyring too. One that is absent or locked keeps nobody from
/// leaving.
pub(super) fn leave(keychain: &dyn Keychain, vault: &Vault, anchor: &Anchor) {
    let _left = keychain.set(&name(vault), &encode(vault, anchor));
}

/// What the keyring remembers. A later store key wrote what an older vault cannot verify: that
/// is told too, since the keys of before a change, put back, would otherwise go unnoticed. Who
/// writes such a thing into the keyring comes to no more than a false alarm.
pub(super) fn recall(keychain: &dyn Keychain, vault: &Vault) -> Option<Anchor> {
    let kept = keychain.get(&name(vault)).ok()?;
    decode(vault, &kept)
        .or_else(|| said(vault, &kept).filter(|later| later.generation > vault.generation()))
}

/// How the store and the keys stand against a witness: the store must reach as far, have
/// there what the witness saw, and the keys must not be older.
pub(super) fn compare(
    tx: &Transaction<'_>,
    anchor: &Anchor,
    generation: u64,
    witness: Witness,
) -> Result<Option<Gap>, Problem> {
    let kind = match (anchor.stands_in(tx)?, generation >= anchor.generation) {
        (true, true) => return Ok(None),
        (true, false) => GapKind::OlderKeys,
        (false, _) => GapKind::OlderCopy,
    };
    let last = audit::head(tx)?;
    Ok(Some(Gap {
        kind,
        witness,
        seen_seq: anchor.seq,
        seen_at: Some(anchor.at),
        seen_hash: anchor.hash,
        last_seq: last.seq,
        last_at: last.at,
    }))
}

/// The file is gone or unreadable, although the store remembers one.
pub(super) fn missing(tx: &Transaction<'_>) -> Result<Gap, Problem> {
    let last = audit::head(tx)?;
    Ok(Gap {
        kind: GapKind::AnchorMissing,
        witness: Witness::File,
        seen_seq: 0,
        seen_at: None,
        seen_hash: last.hash,
        last_seq: last.seq,
        last_at: last.at,
    })
}
