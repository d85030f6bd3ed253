//! What crosses the door of the letters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::WithholdingWhy;
use crate::directory::BodyRow;
use crate::ids::{BodyId, CaseId};
use crate::packs::DisclosedItem;
use crate::referrals::Priority;

choices! {
    /// Which way the letter reads.
    pub(crate) enum Direction { Ltr = "ltr", Rtl = "rtl" }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProposeReferral {
    pub(crate) case: CaseId,
    pub(crate) body: BodyId,
    #[ts(type = "Language")]
    pub(crate) language: words::Language,
}

/// An item that the letter may tell.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ProposedItem {
    pub(crate) item: DisclosedItem,
    /// Ticked unless the writer unticks it.
    pub(crate) on: bool,
    /// Never told to this kind of body.
    pub(crate) forbidden: bool,
    /// Kept from this kind of body at the person's wish, and why.
    pub(crate) withheld: Option<WithholdingWhy>,
    /// Said by the record itself, not typed.
    pub(crate) fixed: bool,
    pub(crate) text: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ReferralProposal {
    pub(crate) body: BodyRow,
    #[ts(type = "Language")]
    pub(crate) language: words::Language,
    pub(crate) items: Vec<ProposedItem>,
    pub(crate) priority: Priority,
    pub(crate) services: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum LetterBlock {
    Heading {
        text: String,
    },
    Paragraph {
        text: String,
    },
    Address {
        lines: Vec<String>,
    },
    Rows {
        rows: Vec<(String, String)>,
    },
    List {
        items: Vec<String>,
    },
    Signature {
        lines: Vec<String>,
    },
    Slip {
        title: String,
        rows: Vec<(String, String)>,
    },
}

/// The letter as the screen shows it: the same sentences as on paper.
#[derive(Debug, Serialize, TS)]
pub(crate) struct LetterView {
    pub(crate) direction: Direction,
    #[ts(type = "Language")]
    pub(crate) language: words::Language,
    pub(crate) reference: String,
    pub(crate) organisation: String,
    pub(crate) stamp: String,
    pub(crate) watermark: Option<String>,
    pub(crate) blocks: Vec<LetterBlock>,
    pub(crate) footer: String,
}
