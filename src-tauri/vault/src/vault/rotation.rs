//! Another store key, after somebody was shut out: what they kept of the old one opens
//! nothing that is written from then on.

use super::{Locked, StoreKey, Vault, VaultError};
use crate::grant::Terms;
use crate::slot::Mark;
use crate::succession::Succession;
use crate::workstation::Binding;

impl Vault {
    /// Replaces the store key by a new one, sealed to everybody who has the present one.
    /// Nobody's passphrase is needed, and codes that wait to be used go on waiting.
    ///
    /// Every working key is another one afterwards: whatever is written under the old ones
    /// (the store, the anchor) the caller writes anew.
    ///
    /// # Errors
    /// `Full` when the header holds as many changes as it can, `NoRandomness`.
    pub fn change_store_key(&mut self) -> Result<(), VaultError> {
        let mut after = self.again();
        after.store_key = StoreKey::make()?;
        let mut next = self.header.next()?;
        let epoch = next.epoch.checked_add(1).ok_or(VaultError::Full)?;
        let mark = Mark::of(&after.store_key, epoch);
        let at = next.generation;
        next.succeed(Succession::make(&next.vault, &self.store_key, mark, at))?;
        let granted: Vec<Terms> = next.grants().iter().map(|grant| grant.terms).collect();
        for terms in granted {
            after.put_grant(&mut next, terms.account, terms.roles, &self.keys)?;
        }
        if let Some(key) = &after.workstation {
            next.set_binding(Some(Binding::make(&next.vault, key, &after.store_key)?));
        }
        after.header = next;
        *self = after;
        Ok(())
    }

    /// Which store key this is, counted from one.
    pub fn store_key_number(&self) -> u32 {
        self.header.epoch
    }

    /// Whether one's own slot still leads to the present store key by way of older ones.
    pub fn is_behind(&self) -> bool {
        self.header
            .slot(self.me)
            .is_some_and(|slot| !self.header.is_present(slot))
    }

    /// Whether these bytes are this very vault, and open with the keys of who opened it.
    pub fn is_written_in(&self, bytes: &[u8]) -> bool {
        let opens = |locked: Locked| locked.store_key(self.me, &self.keys).is_ok();
        bytes == self.to_bytes() && Locked::read(bytes).is_ok_and(opens)
    }
}
