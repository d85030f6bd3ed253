//! The store key is changed when somebody is shut out, and nobody else is asked for their
//! passphrase for it: each slot still holds the mark of the key before. So each store key
//! signs the mark of the one that comes after it, and a slot's mark is followed from key to
//! key up to the present one.
//!
//! Who was shut out knew the key before, and could sign a successor of their own for those
//! who have not unlocked since. That is why a slot is sealed anew, with the present mark, as
//! soon as its passphrase is at hand.

use crate::codec::{Reader, Writer};
use crate::keys::{PublicSigningKey, StoreKey};
use crate::slot::Mark;
use crate::{VaultError, VaultId};

/// One change of the store key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Succession {
    /// Which store key came, and its root.
    pub(crate) to: Mark,
    /// The generation of the header in which it came.
    pub(crate) at: u64,
    /// By the root of the store key before.
    signature: [u8; 64],
}

impl Succession {
    /// The key before vouches for the one that comes.
    pub(crate) fn make(vault: &VaultId, before: &StoreKey, to: Mark, at: u64) -> Self {
        Self {
            to,
            at,
            signature: before.sign_as_root(&signed(vault, to, at)),
        }
    }

    fn follows(&self, vault: &VaultId, mark: Mark) -> bool {
        mark.epoch.checked_add(1) == Some(self.to.epoch)
            && mark
                .root
                .checks(&signed(vault, self.to, self.at), &self.signature)
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        to.u32(self.to.epoch);
        to.fixed(&self.to.root.0);
        to.u64(self.at);
        to.fixed(&self.signature);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Ok(Self {
            to: Mark {
                epoch: from.u32()?,
                root: PublicSigningKey(from.fixed()?),
            },
            at: from.u64()?,
            signature: from.fixed()?,
        })
    }
}

fn signed(vault: &VaultId, to: Mark, at: u64) -> Vec<u8> {
    let mut signed = Writer::labelled("sanad/succession/v1");
    signed.fixed(&vault.0);
    signed.u32(to.epoch);
    signed.fixed(&to.root.0);
    signed.u64(at);
    signed.bytes()
}

/// Whether a mark leads to the present one, each key vouching for the next.
pub(crate) fn leads(vault: &VaultId, from: Mark, steps: &[Succession], to: Mark) -> bool {
    let mut later = steps.iter().filter(|step| step.to.epoch > from.epoch);
    let reached = later.try_fold(from, |mark, step| {
        step.follows(vault, mark).then_some(step.to)
    });
    reached == Some(to)
}
