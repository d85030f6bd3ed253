//! Which key each person signs with, as the chain itself says it.
//!
//! The keys that lie in the store prove nothing: whoever holds the store's key
//! could put others in their place. So an entry that gives somebody a key says
//! the key, and is signed like any other. From the first such entry on, a key
//! counts only if the entry that gave it was signed by a supervisor (or by the
//! person, who came back with the sheet); a key that was replaced never comes
//! back; and at the end the vault has the last word, whose header lies outside
//! the store: the key that it holds for a person is the last one that the chain
//! gave them. To rewrite what a colleague did, one would have to end with the
//! colleague's own key, which the chain gave them before and will not give twice.

use std::collections::BTreeMap;

use rusqlite::Connection;
use uuid::Uuid;

use super::row::{self, COLUMNS};
use super::{DOMAIN, Row, hex};
use crate::ids::AccountId;
use crate::problem::Problem;

/// Begins the word that gives a key; the index over the chain looks for it.
const WORD: &str = "key:";

/// Roles whose word gives others a key.
const MAY_VOUCH: &[&str] = &["supervisor", "administrator"];

/// The word of an entry that says: from here on this person signs with this key,
/// and has this role.
pub(crate) fn vouch(account: AccountId, key: [u8; 32], role: &str) -> String {
    format!("{WORD}{}:{}:{role}", account.0.simple(), hex(&key))
}

struct Vouched {
    account: AccountId,
    key: [u8; 32],
    role: String,
}

fn read_word(word: &str) -> Option<Vouched> {
    let mut parts = word.strip_prefix(WORD)?.split(':');
    let account = Uuid::try_parse(parts.next()?).ok()?;
    let hex = parts.next()?;
    let role = parts.next()?.to_owned();
    let mut key = [0; 32];
    if hex.len() != 64 || !hex.is_ascii() || parts.next().is_some() {
        return None;
    }
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    let account = AccountId(account);
    // One spelling only.
    (vouch(account, key, &role) == word).then_some(Vouched { account, key, role })
}

/// The keys of everybody who ever signed, and since which entry.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Roster {
    keys: BTreeMap<AccountId, Vec<(i64, [u8; 32])>>,
    roles: BTreeMap<AccountId, String>,
    /// The first entry that gives keys; it speaks for everything before it.
    first: i64,
}

impl Roster {
    /// Reads every entry that gives a key, up to the first that may not.
    pub(crate) fn read(tx: &Connection) -> Result<(Self, Option<i64>), Problem> {
        let mut statement = tx.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM audit WHERE instr(fields, 'key:') > 0 ORDER BY seq"
        ))?;
        let mut rows = statement.query([])?;
        let mut roster = Self::default();
        while let Some(stored) = rows.next()? {
            let seq: i64 = stored.get(0)?;
            match row::read(stored) {
                Some(row) if roster.learn(&row) => {}
                _ => return Ok((roster, Some(seq))),
            }
        }
        Ok((roster, None))
    }

    /// Takes the keys that an entry gives; false if it may not give them.
    pub(super) fn learn(&mut self, row: &Row) -> bool {
        let mut given = Vec::new();
        for word in row.entry.fields.split(' ').filter(|w| w.starts_with(WORD)) {
            match read_word(word) {
                Some(vouched) => given.push(vouched),
                None => return false,
            }
        }
        if given.is_empty() {
            return true;
        }
        if !row.is_itself() {
            return false;
        }
        let begins = self.is_empty();
        if begins {
            self.first = row.seq;
        }
        let learned = given
            .into_iter()
            .all(|vouched| self.take(&row.entry.actor, vouched, row.seq, begins));
        learned && self.signed(row)
    }

    fn take(&mut self, by: &AccountId, vouched: Vouched, seq: i64, begins: bool) -> bool {
        let Vouched { account, key, role } = vouched;
        let may = MAY_VOUCH.contains(&self.roles.get(by).map_or("", String::as_str));
        let same_role = self.roles.get(&account) == Some(&role);
        let current = self.current(account) == Some(key);
        let old = !current && self.keys.values().flatten().any(|(_, known)| *known == key);
        let by_self = account == *by && same_role;
        if old || !(begins || may || by_self) {
            return false;
        }
        if !current {
            // The first keys also signed whatever stands before them.
            let since = if begins { 0 } else { seq };
            self.keys.entry(account).or_default().push((since, key));
        }
        self.roles.insert(account, role);
        true
    }

    /// Whether nobody was given a key yet: a store of an earlier Sanad.
    pub(crate) fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// What the keys of an earlier store are worth, until the chain says them itself.
    pub(crate) fn of_earlier(known: impl Iterator<Item = (AccountId, [u8; 32])>) -> Self {
        let mut roster = Self {
            first: i64::MAX,
            ..Self::default()
        };
        for (account, key) in known {
            roster.keys.entry(account).or_default().push((0, key));
        }
        roster
    }

    /// The role that the chain says of somebody.
    pub(crate) fn role(&self, account: AccountId) -> Option<&str> {
        self.roles.get(&account).map(String::as_str)
    }

    /// The key that a person signs with now.
    pub(crate) fn current(&self, account: AccountId) -> Option<[u8; 32]> {
        self.keys.get(&account)?.last().map(|(_, key)| *key)
    }

    /// Whether this key was ever given to this person.
    pub(crate) fn knows(&self, account: AccountId, key: [u8; 32]) -> bool {
        self.keys
            .get(&account)
            .is_some_and(|keys| keys.iter().any(|(_, known)| *known == key))
    }

    /// Whether an entry is signed with the key that its author had then.
    pub(crate) fn signed(&self, row: &Row) -> bool {
        let Some(keys) = self.keys.get(&row.entry.actor) else {
            return false;
        };
        let before = row.seq < self.first;
        let mut until = keys.iter().rev().skip_while(|(since, _)| *since > row.seq);
        let now = until.next();
        // Who gives themselves a new key may still sign that entry with the old one.
        let old = until
            .next()
            .filter(|_| now.is_some_and(|(since, _)| *since == row.seq));
        keys.iter()
            .filter(|one| Some(*one) == now || Some(*one) == old || (before && one.0 == 0))
            .any(|(_, key)| {
                vault::verify(
                    &vault::PublicSigningKey(*key),
                    DOMAIN,
                    &row.hash,
                    &row.signature,
                )
            })
    }

    /// The entry that gave somebody the key with which they end, if the vault knows
    /// another: one that the chain knows as an older one of theirs. A key that the chain
    /// does not know yet is given at its owner's next act.
    pub(crate) fn against(&self, vault: &[(AccountId, [u8; 32])]) -> Option<i64> {
        vault
            .iter()
            .filter(|(account, key)| {
                self.knows(*account, *key) && self.current(*account) != Some(*key)
            })
            .find_map(|(account, _)| self.keys.get(account)?.last().map(|(since, _)| *since))
    }
}
