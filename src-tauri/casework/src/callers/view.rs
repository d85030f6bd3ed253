//! What crosses the door about earlier calls.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::consents::SafeContactView;
use crate::contacts::ContactRow;

/// What might say that the same person called before: codes, a pseudonym, a
/// number, a reference.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FindPrevious {
    pub(crate) asked: Vec<String>,
}

/// An earlier contact of the person.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum Previous {
    /// What one needs to go on with, and how they agreed to be reached.
    Open {
        contact: Box<ContactRow>,
        safe_contact: Option<SafeContactView>,
        /// The level of the case as it stands; of the contact if it has none.
        #[ts(type = "number | null")]
        risk: Option<i64>,
    },
    /// A case that the person at the desk may not open: whom to ask, and how much it
    /// hurries.
    Elsewhere {
        code: String,
        #[ts(type = "number")]
        risk: i64,
        owner_name: String,
    },
}

impl Previous {
    /// Whether both are one case, or one contact without a case.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Open { contact: one, .. }, Self::Open { contact: other, .. }) => {
                match (&one.case, &other.case) {
                    (Some(one), Some(other)) => one.id == other.id,
                    _ => one.id == other.id,
                }
            }
            (Self::Elsewhere { code: one, .. }, Self::Elsewhere { code: other, .. }) => {
                one == other
            }
            _ => false,
        }
    }
}
