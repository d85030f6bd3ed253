//! Which key each person signs with, as the chain itself says it.

use std::collections::BTreeMap;

use crate::entry::{Entry, hex};
use crate::is_signed;

const DOMAIN: &str = "sanad/audit-sig/v1";

#[derive(Default)]
pub(crate) struct Roster {
    /// Each person's keys, and since which entry.
    keys: BTreeMap<String, Vec<(u64, [u8; 32])>>,
    roles: BTreeMap<String, String>,
    /// The first entry that gives keys; it speaks for those before it.
    first: u64,
}

impl Roster {
    /// Takes the keys that an entry gives; false if it may not give them.
    pub(crate) fn learn(&mut self, entry: &Entry) -> bool {
        let mut given = Vec::new();
        for word in entry.fields.split(' ') {
            let Some(word) = word.strip_prefix("key:") else {
                continue;
            };
            let mut parts = word.split(':');
            let (Some(account), Some(key), Some(role), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                return false;
            };
            match (hex::<16>(account), hex::<32>(key)) {
                (Some(_), Some(key)) => given.push((account, key, role)),
                _ => return false,
            }
        }
        if given.is_empty() {
            return true;
        }
        let begins = self.keys.is_empty();
        if begins {
            self.first = entry.seq;
        }
        given
            .iter()
            .all(|(account, key, role)| self.take(entry, account, *key, role, begins))
            && self.signed(entry)
    }

    fn take(
        &mut self,
        entry: &Entry,
        account: &str,
        key: [u8; 32],
        role: &str,
        begins: bool,
    ) -> bool {
        let may = self
            .roles
            .get(&entry.actor)
            .is_some_and(|role| role == "supervisor" || role == "administrator");
        let by_self =
            account == entry.actor && self.roles.get(account).is_some_and(|before| before == role);
        let current = self.current(account) == Some(key);
        let came_back = !current && self.keys.values().flatten().any(|(_, known)| *known == key);
        if came_back || !(begins || may || by_self) {
            return false;
        }
        if !current {
            let since = if begins { 0 } else { entry.seq };
            self.keys
                .entry(account.to_owned())
                .or_default()
                .push((since, key));
        }
        self.roles.insert(account.to_owned(), role.to_owned());
        true
    }

    pub(crate) fn current(&self, account: &str) -> Option<[u8; 32]> {
        self.keys.get(account)?.last().map(|(_, key)| *key)
    }

    /// Whether the vault's key for somebody is an older one than the chain ends with.
    pub(crate) fn against(&self, account: &str, key: &str) -> bool {
        let Some(key) = hex::<32>(key) else {
            return true;
        };
        let known = self
            .keys
            .get(account)
            .is_some_and(|keys| keys.iter().any(|(_, one)| *one == key));
        known && self.current(account) != Some(key)
    }

    /// Whether an entry is signed with the key that its author had then.
    pub(crate) fn signed(&self, entry: &Entry) -> bool {
        let Some(keys) = self.keys.get(&entry.actor) else {
            return false;
        };
        let mut until = keys
            .iter()
            .rev()
            .skip_while(|(since, _)| *since > entry.seq);
        let now = until.next();
        // Who gives themselves a new key may still sign that entry with the old one.
        let old = until
            .next()
            .filter(|_| now.is_some_and(|(since, _)| *since == entry.seq));
        let early = entry.seq < self.first;
        keys.iter()
            .filter(|one| Some(*one) == now || Some(*one) == old || (early && one.0 == 0))
            .any(|(_, key)| is_signed(key, DOMAIN, &entry.hash, &entry.signature))
    }
}
