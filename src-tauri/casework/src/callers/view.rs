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

/// An earlier contact of the person: what one needs to go on with, and how they
/// agreed to be reached.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Previous {
    pub(crate) contact: ContactRow,
    pub(crate) safe_contact: Option<SafeContactView>,
    /// The level of the case as it stands; of the contact if it has none.
    #[ts(type = "number | null")]
    pub(crate) risk: Option<i64>,
}
