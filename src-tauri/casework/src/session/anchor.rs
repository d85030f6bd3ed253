//! Where the audit chain ended when the desk was last locked, kept in the
//! computer's keyring: an older copy of the store put back in its place is then
//! noticed. The keyring is never the only holder of anything, so every failure
//! of it is a normal state.

use chrono::FixedOffset;
use rusqlite::Transaction;
use vault::{Keychain, Vault};

use crate::audit::{self, Head};
use crate::moment::Moment;
use crate::problem::Problem;

type Notice = (&'static str, Vec<(&'static str, String)>);

const LENGTH: usize = 8 + 8 + 32;

fn name(vault: &Vault) -> String {
    let id: String = vault
        .vault_id()
        .0
        .iter()
        .map(|b| format!("{b:02x}"))
        .collect();
    format!("anchor-{id}")
}

/// Leaves the chain's end: sequence number, moment, hash, and a MAC over them.
pub(super) fn leave(keychain: &dyn Keychain, vault: &Vault, head: &Head, now: Moment) {
    let mut content = Vec::with_capacity(LENGTH + 32);
    content.extend(head.seq.to_be_bytes());
    content.extend(now.0.timestamp().to_be_bytes());
    content.extend(head.hash);
    let mac = vault.anchor_key().mac(&content);
    content.extend(mac);
    // A keyring that is absent or locked keeps nobody from leaving.
    let _left = keychain.set(&name(vault), &content);
}

/// Compares the store with what the keyring remembers.
pub(super) fn compare(
    keychain: &dyn Keychain,
    vault: &Vault,
    tx: &Transaction<'_>,
    offset: FixedOffset,
) -> Result<Option<Notice>, Problem> {
    let Ok(content) = keychain.get(&name(vault)) else {
        return Ok(None);
    };
    let Some((told, mac)) = content.split_at_checked(LENGTH) else {
        return Ok(None);
    };
    let Ok(mac) = mac.try_into() else {
        return Ok(None);
    };
    if !vault.anchor_key().mac_is(told, mac) {
        return Ok(None);
    }
    let (seq, rest) = told.split_at(8);
    let (at, hash) = rest.split_at(8);
    let (Ok(seq), Ok(at)) = (seq.try_into(), at.try_into()) else {
        return Ok(None);
    };
    let (seq, at) = (i64::from_be_bytes(seq), i64::from_be_bytes(at));
    if seq > 0 && audit::hash_at(tx, seq)?.is_none_or(|there| there != hash) {
        let seen = chrono::DateTime::from_timestamp(at, 0).map(Moment);
        let last = audit::head(tx)?.at;
        // Two dates tell a supervisor how much is missing.
        let told = |at: Option<Moment>| {
            at.map_or_else(String::new, |at| {
                at.0.with_timezone(&offset)
                    .format("%d/%m/%Y %H:%M")
                    .to_string()
            })
        };
        let (seen, last) = (told(seen), told(last));
        return Ok(Some(("older_copy", vec![("seen", seen), ("last", last)])));
    }
    Ok(None)
}
