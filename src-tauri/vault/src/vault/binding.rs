//! A vault that is bound to a computer, so that no copy of its folder alone can be guessed at.

use super::{Locked, Vault, VaultError};
use crate::WorkstationKey;
use crate::slot::{Lock, Slot};
use crate::workstation::Binding;

impl Locked {
    /// Whether it takes the computer's key beside a passphrase. That is no secret, and not
    /// authenticated yet.
    pub fn is_bound(&self) -> bool {
        self.header.binding().is_some()
    }

    /// Brings the computer's key. Answers whether this vault is bound to it; another key is
    /// not kept.
    pub fn bring(&mut self, key: WorkstationKey) -> bool {
        let binding = self.header.binding();
        let right = binding.is_some_and(|binding| binding.is_to(&self.header.vault, &key));
        if right {
            self.workstation = Some(key);
        }
        right
    }
}

impl Vault {
    /// The computer's key, if this vault is bound to one.
    pub fn workstation(&self) -> Option<&WorkstationKey> {
        self.workstation.as_ref()
    }

    /// Binds everybody's slot to the key of a computer, or to another one. Nobody's passphrase
    /// is needed, and codes that wait to be used go on waiting. The recovery sheet goes on
    /// opening the vault without it.
    ///
    /// # Errors
    /// `NoRandomness`; `Damaged` when a slot was not bound to the key that it says.
    pub fn bind(&mut self, key: &WorkstationKey) -> Result<(), VaultError> {
        self.bind_to(Some(key.again()))
    }

    /// No computer's key is needed any more.
    ///
    /// # Errors
    /// `Damaged` when a slot was not bound to the key that it says.
    pub fn unbind(&mut self) -> Result<(), VaultError> {
        self.bind_to(None)
    }

    fn bind_to(&mut self, key: Option<WorkstationKey>) -> Result<(), VaultError> {
        let mut next = self.header.next()?;
        let vault = next.vault;
        let bare = |slot: &Slot| match &self.workstation {
            Some(key) => slot.unbound(&vault, key),
            None => Ok(slot.clone()),
        };
        let slots: Vec<Slot> = next
            .slots()
            .iter()
            .filter(|slot| slot.lock != Lock::RecoveryKey)
            .map(|slot| match &key {
                Some(key) => bare(slot)?.bound(&vault, key),
                None => bare(slot),
            })
            .collect::<Result<_, VaultError>>()?;
        for slot in slots {
            next.put_slot(slot)?;
        }
        let binding = key.as_ref();
        let binding = binding.map(|key| Binding::make(&vault, key, &self.store_key));
        next.set_binding(binding.transpose()?);
        self.header = next;
        self.workstation = key;
        Ok(())
    }
}
