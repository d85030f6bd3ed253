//! How a person gets a passphrase that whoever lets them in does not know: their slot is
//! sealed under a code, and the code opens it once.

use super::{AccountId, KdfCost, KeyPairs, Passphrase, Roles, Vault, VaultError, free_login};
use crate::slot::{LockWith, Slot};

/// For whom a code is, and what it opens.
pub struct CodeFor<'a> {
    /// A new account, one that forgot its passphrase, or one that comes back.
    pub account: AccountId,
    /// What the person types to say who they are; none where it stays as it is.
    pub login: Option<&'a str>,
    /// The roles to be recorded with the grant; none for who may not open the store.
    pub roles: Option<Roles>,
    /// How slow a guess shall be.
    pub cost: KdfCost,
}

impl Vault {
    /// When the passphrase of an account last changed, counted in generations: by this a
    /// code that was given is told from the passphrase that took its place.
    pub fn sealed_at(&self, account: AccountId) -> Option<u64> {
        self.header.slot(account).map(Slot::sealed_at)
    }

    /// Seals an account under a code, with new keys. What it had granted is granted again
    /// by who does this.
    pub fn give_code(&mut self, whom: &CodeFor<'_>, code: &Passphrase) -> Result<(), VaultError> {
        if whom.account == self.me || whom.account == AccountId::RECOVERY {
            return Err(VaultError::AccountNeeded);
        }
        let mut next = self.header.next()?;
        let login = match whom.login {
            Some(login) => free_login(&next, whom.account, login)?,
            None => next
                .slot(whom.account)
                .map(|slot| slot.login)
                .ok_or(VaultError::UnknownAccount)?,
        };
        next.remove(whom.account);
        let with = LockWith::Passphrase {
            login,
            passphrase: code,
            cost: whom.cost,
        };
        let slot = self.sealed(&next, whom.account, with, &KeyPairs::make()?)?;
        next.put_slot(slot)?;
        if let Some(roles) = whom.roles {
            self.put_grant(&mut next, whom.account, roles, &self.keys)?;
        }
        self.take_over_grants(&mut next, whom.account, &self.keys)?;
        self.header = next;
        Ok(())
    }

    /// The person comes in with the code and chooses a passphrase. They get new keys too:
    /// whoever gave the code had the first ones in hand for a moment.
    pub fn activate(
        &mut self,
        code: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        new.rules()?;
        let own = self.account().ok_or(VaultError::NoAccount)?;
        let mut next = self.header.next()?;
        let slot = next.slot(own).ok_or(VaultError::UnknownAccount)?;
        slot.open(&next.vault, code, self.workstation.as_ref())?
            .ok_or(VaultError::WrongPassphrase)?;
        let with = LockWith::Passphrase {
            login: slot.login,
            passphrase: new,
            cost,
        };
        let roles = next.grant(own).ok_or(VaultError::NotGranted)?.terms.roles;
        let keys = KeyPairs::make()?;
        let slot = self.sealed(&next, own, with, &keys)?;
        next.put_slot(slot)?;
        self.put_grant(&mut next, own, roles, &keys)?;
        self.take_over_grants(&mut next, own, &keys)?;
        self.header = next;
        self.keys = keys;
        Ok(())
    }

    /// Takes the store key from an account that keeps its login.
    pub fn withdraw(&mut self, account: AccountId) -> Result<(), VaultError> {
        self.person(account)?;
        if account == self.me {
            return Err(VaultError::AccountNeeded);
        }
        let mut next = self.header.next()?;
        next.remove_grant(account);
        self.header = next;
        Ok(())
    }
}
