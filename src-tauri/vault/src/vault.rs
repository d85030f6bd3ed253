//! The operations: create a vault, unlock it, change who may open it.

mod binding;
mod handover;
mod rotation;

use std::time::{Duration, Instant};

use crate::grant::{Grant, Terms};
use crate::header::Header;
use crate::keys::{HeaderKey, KeyPairs, StoreKey, signed_bytes};
use crate::slot::{Lock, LockWith, LoginTag, Mark, Slot, SlotContents};
use crate::succession::{Succession, leads};
use crate::{
    AccountId, AnchorKey, BlobKey, DatabaseKey, DigestKey, KdfCost, Language, Mode, Passphrase,
    PublicSigningKey, RecoveryKey, Roles, VaultError, VaultId, WorkstationKey,
};

pub use handover::CodeFor;

/// What a new vault needs to know.
pub struct NewVault<'a> {
    /// Real cases or exercises, for ever.
    pub mode: Mode,
    /// The language of the screen before anybody has unlocked.
    pub language: Language,
    /// The first account.
    pub first: NewAccount<'a>,
}

/// What a new account needs to know.
pub struct NewAccount<'a> {
    /// Chosen by the core; not all zeros.
    pub account: AccountId,
    /// What the person types to say who they are. It is not stored.
    pub login: &'a str,
    /// What the person types to prove it.
    pub passphrase: &'a Passphrase,
    /// The roles to be recorded with the grant.
    pub roles: Roles,
    /// How slow a guess shall be.
    pub cost: KdfCost,
}

/// Who opened a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// A person with a passphrase.
    By(AccountId),
    /// The recovery sheet.
    WithRecoveryKey,
}

/// A vault that nobody has unlocked. What can be read here is not authenticated yet.
pub struct Locked {
    header: Header,
    body: Vec<u8>,
    mac: [u8; 32],
    /// The computer's key, once it was brought.
    workstation: Option<WorkstationKey>,
}

impl Locked {
    /// Reads a header.
    pub fn read(bytes: &[u8]) -> Result<Self, VaultError> {
        let (header, body, mac) = Header::read(bytes)?;
        Ok(Self {
            header,
            body,
            mac,
            workstation: None,
        })
    }

    /// Which vault this is.
    pub fn vault_id(&self) -> VaultId {
        self.header.vault
    }

    /// Whether it says that it holds exercises.
    pub fn mode(&self) -> Mode {
        self.header.mode
    }

    /// The language of the screen until somebody unlocks.
    pub fn language(&self) -> Language {
        self.header.language
    }

    /// How often it was changed; not authenticated yet.
    pub fn generation(&self) -> u64 {
        self.header.generation
    }

    /// Which store key it is of; not authenticated yet.
    pub fn epoch(&self) -> u32 {
        self.header.epoch
    }

    /// The format of the header.
    pub fn format_version(&self) -> u16 {
        self.header.format()
    }

    /// Unlocks with a login and its passphrase. An unknown login takes as long as a
    /// wrong passphrase and gets the same answer. A vault that is bound to a computer asks
    /// for its key first, of everybody, before any passphrase is looked at.
    pub fn unlock(&self, login: &str, passphrase: &Passphrase) -> Result<Vault, VaultError> {
        if self.is_bound() && self.workstation.is_none() {
            return Err(VaultError::WorkstationNeeded);
        }
        // An empty login is an unknown one.
        let tag = LoginTag::of(&self.header.vault, login).unwrap_or(LoginTag::NONE);
        let known = self.header.slot_of(tag);
        let slot = known
            .or_else(|| self.decoy(tag))
            .ok_or(VaultError::Damaged)?;
        let start = Instant::now();
        let opened = slot.open(&self.header.vault, passphrase, self.workstation.as_ref())?;
        let took = start.elapsed();
        match opened {
            Some(contents) if known.is_some() => {
                let mut vault = self.open(slot.account, contents)?;
                vault.took = Some(took);
                Ok(vault)
            }
            _ => Err(VaultError::WrongPassphrase),
        }
    }

    /// Unlocks with the recovery key.
    pub fn unlock_with_recovery(&self, key: &RecoveryKey) -> Result<Vault, VaultError> {
        let slot = self
            .header
            .slot(AccountId::RECOVERY)
            .ok_or(VaultError::Damaged)?;
        let contents = slot
            .open_recovery(&self.header.vault, key)
            .ok_or(VaultError::WrongRecoveryKey)?;
        self.open(slot.account, contents)
    }

    /// The slot whose cost an unknown login pays: always the same one for one login, as
    /// it would be if the login existed.
    fn decoy(&self, tag: LoginTag) -> Option<&Slot> {
        let people: Vec<&Slot> = self
            .header
            .slots()
            .iter()
            .filter(|slot| slot.lock != Lock::RecoveryKey)
            .collect();
        let [first, ..] = tag.0;
        people
            .get(usize::from(first).checked_rem(people.len())?)
            .copied()
    }

    /// From an opened slot to an authenticated vault.
    fn open(&self, account: AccountId, contents: SlotContents) -> Result<Vault, VaultError> {
        let header = &self.header;
        let store_key = self.store_key(account, &contents.keys)?;
        let present = Mark::of(&store_key, header.epoch);
        if !leads(&header.vault, contents.mark, header.successions(), present) {
            return Err(VaultError::Damaged);
        }
        let binding = header.binding();
        let workstation = binding.map(|binding| binding.open(&header.vault, &store_key));
        Ok(Vault {
            header: header.clone(),
            workstation: workstation.transpose()?,
            store_key,
            me: account,
            keys: contents.keys,
            took: None,
        })
    }

    /// The store key that was granted to an account, under which this header is authentic.
    fn store_key(&self, account: AccountId, keys: &KeyPairs) -> Result<StoreKey, VaultError> {
        let header = &self.header;
        let grant = header.grant(account).ok_or(VaultError::NotGranted)?;
        let granter = header
            .slot(grant.terms.granted_by)
            .ok_or(VaultError::Damaged)?;
        let store_key = grant.open(&header.vault, keys, &granter.public.sign)?;
        if HeaderKey::derive(&store_key).mac_is(&self.body, &self.mac) {
            Ok(store_key)
        } else {
            Err(VaultError::Damaged)
        }
    }
}

impl std::fmt::Debug for Locked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Locked(..)")
    }
}

/// An unlocked vault. Dropping it wipes its keys.
///
/// The vault keeps no rule about who may do what; the core asks it only for what the
/// person is allowed to do. After every change the caller stores [`Vault::to_bytes`].
/// A change that fails changes nothing.
pub struct Vault {
    header: Header,
    store_key: StoreKey,
    me: AccountId,
    keys: KeyPairs,
    /// The key of the computer to which the vault is bound.
    workstation: Option<WorkstationKey>,
    /// How long the passphrase's hash took at unlock.
    took: Option<Duration>,
}

impl Vault {
    /// Makes a vault with its first account, and the key for the recovery sheet, which
    /// is shown this once.
    pub fn create(new: &NewVault<'_>) -> Result<(Self, RecoveryKey), VaultError> {
        let mut vault = Self {
            header: Header::empty(new.mode, new.language)?,
            store_key: StoreKey::make()?,
            me: new.first.account,
            keys: KeyPairs::make()?,
            workstation: None,
            took: None,
        };
        // The first account lets itself in, and then the recovery sheet.
        let mut next = vault.header.next()?;
        vault.put_account(&mut next, &new.first, &vault.keys)?;
        vault.put_grant(&mut next, new.first.account, new.first.roles, &vault.keys)?;
        let recovery = vault.put_recovery(&mut next, &KeyPairs::make()?)?;
        vault.put_grant(
            &mut next,
            AccountId::RECOVERY,
            Roles::default(),
            &vault.keys,
        )?;
        vault.header = next;
        Ok((vault, recovery))
    }

    /// The same vault once more, to try a change on: what comes of it replaces this one only
    /// when everything that belongs to the change is written.
    #[must_use]
    pub fn again(&self) -> Self {
        Self {
            header: self.header.clone(),
            store_key: self.store_key.again(),
            me: self.me,
            keys: self.keys.again(),
            workstation: self.workstation.as_ref().map(WorkstationKey::again),
            took: self.took,
        }
    }

    /// The header as bytes, authenticated.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.header.body();
        let mac = HeaderKey::derive(&self.store_key).mac(&bytes);
        bytes.extend_from_slice(&mac);
        bytes
    }

    // ---- What an unlocked vault knows ----

    /// Which vault this is.
    pub fn vault_id(&self) -> VaultId {
        self.header.vault
    }

    /// Real cases or exercises.
    pub fn mode(&self) -> Mode {
        self.header.mode
    }

    /// The language of the screen before anybody has unlocked.
    pub fn language(&self) -> Language {
        self.header.language
    }

    /// Grows by one with every change; belongs into the anchor.
    pub fn generation(&self) -> u64 {
        self.header.generation
    }

    /// Who opened it.
    pub fn opened(&self) -> Opened {
        if self.me == AccountId::RECOVERY {
            Opened::WithRecoveryKey
        } else {
            Opened::By(self.me)
        }
    }

    /// The account that opened it; none when the recovery sheet did.
    pub fn account(&self) -> Option<AccountId> {
        (self.me != AccountId::RECOVERY).then_some(self.me)
    }

    /// All accounts with the roles of their grant; none for who waits to be granted.
    pub fn accounts(&self) -> Vec<(AccountId, Option<Roles>)> {
        self.people()
            .map(|slot| {
                (
                    slot.account,
                    self.header
                        .grant(slot.account)
                        .map(|grant| grant.terms.roles),
                )
            })
            .collect()
    }

    /// The cost of guessing an account's passphrase, to be raised when machines get faster.
    pub fn cost_of(&self, account: AccountId) -> Option<KdfCost> {
        match self.header.slot(account)?.lock {
            Lock::Passphrase(cost) => Some(cost),
            Lock::RecoveryKey => None,
        }
    }

    /// The next dearer cost for one's own passphrase, if this machine opened it so quickly
    /// that it can bear more.
    pub fn dearer(&self) -> Option<KdfCost> {
        self.cost_of(self.account()?)?.step_up(self.took?)
    }

    // ---- Keys and signatures ----

    /// The key of the database.
    pub fn database_key(&self) -> DatabaseKey {
        DatabaseKey::derive(&self.store_key)
    }

    /// The key of the anchor.
    pub fn anchor_key(&self) -> AnchorKey {
        AnchorKey::derive(&self.store_key)
    }

    /// The key of digests.
    pub fn digest_key(&self) -> DigestKey {
        DigestKey::derive(&self.store_key)
    }

    /// The key that wraps the keys of cases.
    pub fn blob_key(&self) -> BlobKey {
        BlobKey::derive(&self.store_key)
    }

    /// Signs a message for one purpose as who opened the vault. See [`crate::verify`].
    pub fn sign(&self, domain: &str, message: &[u8]) -> [u8; 64] {
        self.keys.sign(&signed_bytes(domain, message))
    }

    /// The key that checks the signatures of who opened the vault.
    pub fn public_signing_key(&self) -> PublicSigningKey {
        self.keys.public_signing_key()
    }

    /// The key that checks an account's signatures today; a reset gives it a new one.
    pub fn signing_key_of(&self, account: AccountId) -> Option<PublicSigningKey> {
        self.header.slot(account).map(|slot| slot.public.sign)
    }

    // ---- Changes ----

    /// Adds an account that may open the store at once.
    pub fn add_account(&mut self, new: &NewAccount<'_>) -> Result<(), VaultError> {
        let mut next = self.header.next()?;
        self.put_account(&mut next, new, &KeyPairs::make()?)?;
        self.put_grant(&mut next, new.account, new.roles, &self.keys)?;
        self.header = next;
        Ok(())
    }

    /// Adds an account that cannot open the store until somebody calls [`Vault::grant`].
    pub fn add_waiting_account(&mut self, new: &NewAccount<'_>) -> Result<(), VaultError> {
        let mut next = self.header.next()?;
        self.put_account(&mut next, new, &KeyPairs::make()?)?;
        self.header = next;
        Ok(())
    }

    /// Lets an account open the store, or gives other roles to one that already can.
    pub fn grant(&mut self, account: AccountId, roles: Roles) -> Result<(), VaultError> {
        self.person(account)?;
        let mut next = self.header.next()?;
        self.put_grant(&mut next, account, roles, &self.keys)?;
        self.header = next;
        Ok(())
    }

    /// Changes the passphrase of who opened the vault; the keys stay.
    pub fn change_passphrase(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        new.rules()?;
        self.reseal(current, new, cost)
    }

    /// Whether this is the passphrase of who opened the vault.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when it is not.
    pub fn is_own(&self, passphrase: &Passphrase) -> Result<(), VaultError> {
        let own = self.account().ok_or(VaultError::NoAccount)?;
        let slot = self.header.slot(own).ok_or(VaultError::UnknownAccount)?;
        slot.open(&self.header.vault, passphrase, self.workstation.as_ref())?
            .map(drop)
            .ok_or(VaultError::WrongPassphrase)
    }

    /// Makes guessing one's own passphrase dearer without changing it, and puts the mark of
    /// the present store key into one's slot. A cost that is not higher stays as it is.
    pub fn renew_slot(&mut self, current: &Passphrase, cost: KdfCost) -> Result<(), VaultError> {
        let own = self.account().ok_or(VaultError::NoAccount)?;
        let now = self.cost_of(own).ok_or(VaultError::UnknownAccount)?;
        if cost.is_higher_than(&now) {
            self.reseal(current, current, cost)
        } else if self.is_behind() {
            self.reseal(current, current, now)
        } else {
            Ok(())
        }
    }

    /// Gives somebody else a new passphrase, because theirs is forgotten. Their private
    /// keys are sealed under the old one, so they get new keys too, and what they had
    /// granted is granted again by who does this.
    pub fn reset_passphrase(
        &mut self,
        account: AccountId,
        login: &str,
        passphrase: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        self.person(account)?;
        if account == self.me {
            return Err(VaultError::AccountNeeded);
        }
        let roles = self.header.grant(account).map(|grant| grant.terms.roles);
        let mut next = self.header.next()?;
        next.remove(account);
        let new = NewAccount {
            account,
            login,
            passphrase,
            roles: roles.unwrap_or_default(),
            cost,
        };
        self.put_account(&mut next, &new, &KeyPairs::make()?)?;
        if let Some(roles) = roles {
            self.put_grant(&mut next, account, roles, &self.keys)?;
        }
        self.take_over_grants(&mut next, account, &self.keys)?;
        self.header = next;
        Ok(())
    }

    /// Gives an account another login. It needs no passphrase.
    pub fn rename_login(&mut self, account: AccountId, login: &str) -> Result<(), VaultError> {
        self.person(account)?;
        let mut next = self.header.next()?;
        let tag = free_login(&next, account, login)?;
        next.set_login(account, tag);
        self.header = next;
        Ok(())
    }

    /// Removes an account's slot and grant.
    ///
    /// This alone shuts out nobody who kept an old header and remembers the passphrase:
    /// the store key stays the same until [`Vault::change_store_key`].
    pub fn remove_account(&mut self, account: AccountId) -> Result<(), VaultError> {
        self.person(account)?;
        let others_can_open = self
            .people()
            .any(|slot| slot.account != account && self.header.grant(slot.account).is_some());
        if account == self.me || !others_can_open {
            return Err(VaultError::AccountNeeded);
        }
        let mut next = self.header.next()?;
        next.remove(account);
        self.take_over_grants(&mut next, account, &self.keys)?;
        self.header = next;
        Ok(())
    }

    /// Sets the language of the screen before anybody has unlocked.
    pub fn set_language(&mut self, language: Language) -> Result<(), VaultError> {
        let mut next = self.header.next()?;
        next.language = language;
        self.header = next;
        Ok(())
    }

    /// Makes a new recovery key; the old sheet opens this header no more.
    pub fn replace_recovery(&mut self) -> Result<RecoveryKey, VaultError> {
        let keys = KeyPairs::make()?;
        let mut next = self.header.next()?;
        let recovery = self.put_recovery(&mut next, &keys)?;
        // Who opened with the old sheet goes on with the keys of the new one.
        let replaces_own = self.me == AccountId::RECOVERY;
        let granter = if replaces_own { &keys } else { &self.keys };
        self.put_grant(&mut next, AccountId::RECOVERY, Roles::default(), granter)?;
        self.take_over_grants(&mut next, AccountId::RECOVERY, granter)?;
        self.header = next;
        if replaces_own {
            self.keys = keys;
        }
        Ok(recovery)
    }

    // ---- What a backup needs ----

    pub(crate) fn store_key(&self) -> &StoreKey {
        &self.store_key
    }

    pub(crate) fn epoch(&self) -> u32 {
        self.header.epoch
    }

    pub(crate) fn sheet(&self) -> Option<&Slot> {
        self.header.slot(AccountId::RECOVERY)
    }

    /// How the store key changed since a slot was sealed.
    pub(crate) fn changes_since(&self, slot: &Slot) -> Vec<Succession> {
        let all = self.header.successions().iter();
        all.filter(|one| slot.sealed_at() < one.at)
            .copied()
            .collect()
    }

    // ---- Pieces of a change ----

    fn people(&self) -> impl Iterator<Item = &Slot> {
        self.header
            .slots()
            .iter()
            .filter(|slot| slot.account != AccountId::RECOVERY)
    }

    /// Says whether a person's account has this id.
    fn person(&self, account: AccountId) -> Result<(), VaultError> {
        if self.people().any(|slot| slot.account == account) {
            Ok(())
        } else {
            Err(VaultError::UnknownAccount)
        }
    }

    fn mark(&self) -> Mark {
        Mark::of(&self.store_key, self.header.epoch)
    }

    fn put_account(
        &self,
        next: &mut Header,
        new: &NewAccount<'_>,
        keys: &KeyPairs,
    ) -> Result<(), VaultError> {
        new.passphrase.rules()?;
        if new.account == AccountId::RECOVERY || next.slot(new.account).is_some() {
            return Err(VaultError::AccountTaken);
        }
        let login = free_login(next, new.account, new.login)?;
        let with = LockWith::Passphrase {
            login,
            passphrase: new.passphrase,
            cost: new.cost,
        };
        next.put_slot(self.sealed(next, new.account, with, keys)?)
    }

    /// A slot of a person under the present store key, and under the computer's key if the
    /// vault is bound to one.
    fn sealed(
        &self,
        next: &Header,
        account: AccountId,
        with: LockWith<'_>,
        keys: &KeyPairs,
    ) -> Result<Slot, VaultError> {
        let slot = Slot::seal(
            &next.vault,
            account,
            with,
            keys,
            self.mark(),
            next.generation,
        )?;
        match &self.workstation {
            Some(key) => slot.bound(&next.vault, key),
            None => Ok(slot),
        }
    }

    fn put_recovery(&self, next: &mut Header, keys: &KeyPairs) -> Result<RecoveryKey, VaultError> {
        let recovery = RecoveryKey::make()?;
        let with = LockWith::RecoveryKey(&recovery);
        let slot = Slot::seal(
            &next.vault,
            AccountId::RECOVERY,
            with,
            keys,
            self.mark(),
            next.generation,
        )?;
        next.put_slot(slot)?;
        Ok(recovery)
    }

    fn put_grant(
        &self,
        next: &mut Header,
        account: AccountId,
        roles: Roles,
        granter: &KeyPairs,
    ) -> Result<(), VaultError> {
        let recipient = next
            .slot(account)
            .ok_or(VaultError::UnknownAccount)?
            .public
            .receive;
        let terms = Terms {
            epoch: next.epoch,
            account,
            roles,
            granted_by: self.me,
            granted_at: next.generation,
        };
        let grant = Grant::make(&next.vault, terms, &recipient, &self.store_key, granter)?;
        next.put_grant(grant);
        Ok(())
    }

    /// Grants again what `gone` had granted: its signing key has left the header, and
    /// every grant must be signed by a key that stands there.
    fn take_over_grants(
        &self,
        next: &mut Header,
        gone: AccountId,
        granter: &KeyPairs,
    ) -> Result<(), VaultError> {
        let orphans: Vec<Terms> = next
            .grants()
            .iter()
            .map(|grant| grant.terms)
            .filter(|terms| terms.granted_by == gone)
            .collect();
        orphans
            .iter()
            .try_for_each(|terms| self.put_grant(next, terms.account, terms.roles, granter))
    }

    /// Seals the own slot anew, after the current passphrase has opened it.
    fn reseal(
        &mut self,
        current: &Passphrase,
        new: &Passphrase,
        cost: KdfCost,
    ) -> Result<(), VaultError> {
        let own = self.account().ok_or(VaultError::NoAccount)?;
        let mut next = self.header.next()?;
        let slot = next.slot(own).ok_or(VaultError::UnknownAccount)?;
        slot.open(&next.vault, current, self.workstation.as_ref())?
            .ok_or(VaultError::WrongPassphrase)?;
        let with = LockWith::Passphrase {
            login: slot.login,
            passphrase: new,
            cost,
        };
        let slot = self.sealed(&next, own, with, &self.keys)?;
        next.put_slot(slot)?;
        self.header = next;
        Ok(())
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(..)")
    }
}

/// The tag of a login, if nobody else answers to it.
fn free_login(header: &Header, account: AccountId, login: &str) -> Result<LoginTag, VaultError> {
    let tag = LoginTag::of(&header.vault, login).ok_or(VaultError::LoginEmpty)?;
    match header.slot_of(tag) {
        Some(slot) if slot.account != account => Err(VaultError::LoginTaken),
        _ => Ok(tag),
    }
}
