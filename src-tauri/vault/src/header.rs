//! The header: all slots and grants as bytes, with exactly one encoding per value. The
//! last 32 bytes authenticate the rest under a key that only the store key gives.

use crate::codec::{Reader, Writer};
use crate::grant::Grant;
use crate::keys::random;
use crate::slot::{Lock, LoginTag, Slot};
use crate::succession::Succession;
use crate::workstation::Binding;
use crate::{AccountId, VaultError};

/// The newest format that this version writes.
pub const FORMAT_VERSION: u16 = BOUND_FORMAT;
/// The first format has no list of changed store keys, and a header without one is still
/// written in it.
const FIRST_FORMAT: u16 = 1;
const SUCCESSION_FORMAT: u16 = 2;
/// Says to which computer's key the vault is bound; one that is not is written as before.
const BOUND_FORMAT: u16 = 3;
/// A header is never larger; a caller need not read more of a file.
pub const MAX_HEADER_BYTES: usize = 256 * 1024;
/// Accounts per vault, the recovery sheet among them.
const MAX_SLOTS: usize = 256;
/// Changes of the store key that are still needed. One is needed until every slot that is
/// older was sealed anew; the recovery sheet's is, with a new sheet.
pub(crate) const MAX_SUCCESSIONS: usize = 512;
const MAGIC: &[u8; 8] = b"SANADVLT";
const MAC_BYTES: usize = 32;

/// Names a vault. Random, and no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VaultId(pub [u8; 16]);

/// The short form for a recovery sheet: enough to tell two vaults apart on paper.
impl std::fmt::Display for VaultId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [a, b, c, d, ..] = self.0;
        write!(f, "{a:02X}{b:02X}-{c:02X}{d:02X}")
    }
}

/// Whether a vault holds real cases or invented ones. It never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Children's cases.
    Real,
    /// Exercises.
    Training,
}

impl Mode {
    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Real => 1,
            Self::Training => 2,
        }
    }

    pub(crate) fn from_byte(byte: u8) -> Option<Self> {
        match byte {
            1 => Some(Self::Real),
            2 => Some(Self::Training),
            _ => None,
        }
    }
}

/// The language of the screen before anybody has unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Arabic.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

/// The content of a header, whether or not it is authentic.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) vault: VaultId,
    pub(crate) mode: Mode,
    pub(crate) language: Language,
    /// Grows by one with every change, so that an old header can be told from a new one.
    pub(crate) generation: u64,
    /// Which store key this is, counted from one.
    pub(crate) epoch: u32,
    /// In strictly ascending order of account, so nobody has two and order says nothing.
    slots: Vec<Slot>,
    /// In strictly ascending order of account.
    grants: Vec<Grant>,
    /// How the store keys followed each other, without a gap and up to the present one.
    successions: Vec<Succession>,
    /// The computer to which the vault is bound: then every slot of a passphrase is.
    binding: Option<Binding>,
}

impl Header {
    /// A header without anybody in it yet.
    pub(crate) fn empty(mode: Mode, language: Language) -> Result<Self, VaultError> {
        Ok(Self {
            vault: VaultId(random()?),
            mode,
            language,
            generation: 0,
            epoch: 1,
            slots: Vec::new(),
            grants: Vec::new(),
            successions: Vec::new(),
            binding: None,
        })
    }

    /// A copy to change; the original stays as it is if the change fails half-way.
    pub(crate) fn next(&self) -> Result<Self, VaultError> {
        let generation = self.generation.checked_add(1).ok_or(VaultError::Full)?;
        Ok(Self {
            generation,
            ..self.clone()
        })
    }

    pub(crate) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    pub(crate) fn slot(&self, account: AccountId) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.account == account)
    }

    pub(crate) fn slot_of(&self, login: LoginTag) -> Option<&Slot> {
        self.slots
            .iter()
            .find(|slot| slot.login == login && slot.lock != Lock::RecoveryKey)
    }

    pub(crate) fn set_login(&mut self, account: AccountId, login: LoginTag) {
        self.slots
            .iter_mut()
            .filter(|slot| slot.account == account)
            .for_each(|slot| slot.login = login);
    }

    /// Adds a slot, or replaces the one of the same account.
    pub(crate) fn put_slot(&mut self, slot: Slot) -> Result<(), VaultError> {
        self.slots.retain(|other| other.account != slot.account);
        if self.slots.len() >= MAX_SLOTS {
            return Err(VaultError::Full);
        }
        self.slots.push(slot);
        self.slots.sort_by_key(|slot| slot.account);
        self.forget_successions();
        Ok(())
    }

    pub(crate) fn successions(&self) -> &[Succession] {
        &self.successions
    }

    /// The next store key.
    pub(crate) fn succeed(&mut self, succession: Succession) -> Result<(), VaultError> {
        if self.successions.len() >= MAX_SUCCESSIONS {
            return Err(VaultError::Full);
        }
        self.epoch = succession.to.epoch;
        self.successions.push(succession);
        Ok(())
    }

    pub(crate) fn binding(&self) -> Option<&Binding> {
        self.binding.as_ref()
    }

    pub(crate) fn set_binding(&mut self, binding: Option<Binding>) {
        self.binding = binding;
    }

    /// As an adversary would.
    #[cfg(test)]
    pub(crate) fn set_successions(&mut self, successions: Vec<Succession>) {
        self.successions = successions;
    }

    /// Whether this slot was sealed under the present store key.
    pub(crate) fn is_present(&self, slot: &Slot) -> bool {
        self.successions
            .last()
            .is_none_or(|last| slot.sealed_at() >= last.at)
    }

    /// What every slot has behind it is needed no more.
    fn forget_successions(&mut self) {
        let oldest = self.slots.iter().map(Slot::sealed_at).min();
        self.successions
            .retain(|one| oldest.is_some_and(|oldest| oldest < one.at));
    }

    pub(crate) fn grants(&self) -> &[Grant] {
        &self.grants
    }

    pub(crate) fn grant(&self, account: AccountId) -> Option<&Grant> {
        self.grants
            .iter()
            .find(|grant| grant.terms.account == account)
    }

    /// Adds a grant, or replaces the one of the same account.
    pub(crate) fn put_grant(&mut self, grant: Grant) {
        self.grants
            .retain(|other| other.terms.account != grant.terms.account);
        self.grants.push(grant);
        self.grants.sort_by_key(|grant| grant.terms.account);
    }

    /// Removes the grant of an account, and leaves the slot.
    pub(crate) fn remove_grant(&mut self, account: AccountId) {
        self.grants.retain(|grant| grant.terms.account != account);
    }

    /// Removes the slot and the grant of an account.
    pub(crate) fn remove(&mut self, account: AccountId) {
        self.slots.retain(|slot| slot.account != account);
        self.grants.retain(|grant| grant.terms.account != account);
        self.forget_successions();
    }

    /// The format in which this is written.
    pub(crate) fn format(&self) -> u16 {
        if self.binding.is_some() {
            BOUND_FORMAT
        } else if self.successions.is_empty() {
            FIRST_FORMAT
        } else {
            SUCCESSION_FORMAT
        }
    }

    /// Everything but the authentication code.
    pub(crate) fn body(&self) -> Vec<u8> {
        let mut body = Writer::default();
        body.fixed(MAGIC);
        body.u16(self.format());
        body.fixed(&self.vault.0);
        body.u8(self.mode.byte());
        body.u8(match self.language {
            Language::Ar => 1,
            Language::Fr => 2,
            Language::En => 3,
        });
        body.u64(self.generation);
        body.u32(self.epoch);
        body.u64(self.slots.len() as u64);
        self.slots.iter().for_each(|slot| slot.write(&mut body));
        body.u64(self.grants.len() as u64);
        self.grants.iter().for_each(|grant| grant.write(&mut body));
        if self.format() >= SUCCESSION_FORMAT {
            body.u64(self.successions.len() as u64);
            self.successions.iter().for_each(|one| one.write(&mut body));
        }
        if let Some(binding) = &self.binding {
            binding.write(&mut body);
        }
        body.bytes()
    }

    /// Splits bytes into the header, the body that is authenticated, and its code.
    /// Nothing here is proven yet; that takes the store key.
    pub(crate) fn read(bytes: &[u8]) -> Result<(Self, Vec<u8>, [u8; MAC_BYTES]), VaultError> {
        // A later format may change everything behind its number, even the length.
        let mut start = Reader::new(bytes);
        if start.fixed::<8>()? != *MAGIC {
            return Err(VaultError::Damaged);
        }
        match start.u16()? {
            FIRST_FORMAT..=FORMAT_VERSION => {}
            0 => return Err(VaultError::Damaged),
            version => return Err(VaultError::Newer { version }),
        }
        if bytes.len() > MAX_HEADER_BYTES {
            return Err(VaultError::Damaged);
        }
        let (body, mac) = bytes
            .split_last_chunk::<MAC_BYTES>()
            .ok_or(VaultError::Damaged)?;
        Ok((Self::parse(body)?, body.to_vec(), *mac))
    }

    fn parse(body: &[u8]) -> Result<Self, VaultError> {
        let mut from = Reader::new(body);
        from.fixed::<8>()?;
        let format = from.u16()?;
        let vault = VaultId(from.fixed()?);
        let mode = Mode::from_byte(from.u8()?).ok_or(VaultError::Damaged)?;
        let language = match from.u8()? {
            1 => Language::Ar,
            2 => Language::Fr,
            3 => Language::En,
            _ => return Err(VaultError::Damaged),
        };
        let generation = from.u64()?;
        let epoch = from.u32()?;
        let slots = list(&mut from, MAX_SLOTS, Slot::read)?;
        let grants = list(&mut from, MAX_SLOTS, Grant::read)?;
        let successions = if format == FIRST_FORMAT {
            Vec::new()
        } else {
            list(&mut from, MAX_SUCCESSIONS, Succession::read)?
        };
        let binding = if format == BOUND_FORMAT {
            Some(Binding::read(&mut from)?)
        } else {
            None
        };
        from.end()?;
        let header = Self {
            vault,
            mode,
            language,
            generation,
            epoch,
            slots,
            grants,
            successions,
            binding,
        };
        if header.is_sound() && header.format() == format {
            Ok(header)
        } else {
            Err(VaultError::Damaged)
        }
    }

    /// What holds in every header that this crate writes.
    fn is_sound(&self) -> bool {
        let slots_ascend = self.slots.is_sorted_by(|a, b| a.account < b.account);
        let grants_ascend = self
            .grants
            .is_sorted_by(|a, b| a.terms.account < b.terms.account);
        let grants_hold = self.grants.iter().all(|grant| {
            grant.terms.epoch == self.epoch
                && self.slot(grant.terms.account).is_some()
                && self.slot(grant.terms.granted_by).is_some()
        });
        let one_slot_per_login = self.slots.iter().all(|slot| {
            self.slots
                .iter()
                .filter(|other| other.login == slot.login)
                .count()
                == 1
        });
        let successions_lead_here = self
            .successions
            .is_sorted_by(|a, b| a.at < b.at && a.to.epoch.checked_add(1) == Some(b.to.epoch))
            && self
                .successions
                .last()
                .is_none_or(|last| last.to.epoch == self.epoch && last.at <= self.generation);
        let all_bound_or_none = self.slots.iter().all(|slot| {
            slot.is_bound() == (self.binding.is_some() && slot.lock != Lock::RecoveryKey)
        });
        self.generation > 0
            && all_bound_or_none
            && self.epoch > 0
            && successions_lead_here
            && slots_ascend
            && grants_ascend
            && grants_hold
            && one_slot_per_login
            && self.slot(AccountId::RECOVERY).is_some()
            && self.slots.len() > 1
    }
}

/// A counted list; the count is capped before anything is reserved for it.
pub(crate) fn list<T>(
    from: &mut Reader,
    most: usize,
    one: impl Fn(&mut Reader) -> Result<T, VaultError>,
) -> Result<Vec<T>, VaultError> {
    let count = from.u64()?;
    if count > most as u64 {
        return Err(VaultError::Damaged);
    }
    (0..count).map(|_| one(from)).collect()
}
