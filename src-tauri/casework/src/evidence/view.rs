//! What crosses the door of the register of evidence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::ids::{CaseId, EvidenceId};

choices! {
    /// What the item is: domain.md §3.5.
    pub(crate) enum EvidenceKind {
        Post = "post", Comment = "comment", Message = "message", Profile = "profile",
        Page = "page", Group = "group", Video = "video", Image = "image", Call = "call",
        File = "file",
    }
    /// How one knows of it. None of these brings a picture here.
    pub(crate) enum EvidenceMethod {
        Seen = "seen", KeptByPerson = "kept_by_person", PolicePrint = "police_print",
        Told = "told",
    }
}

/// A line of the register: a new one, or one that corrects another.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceDraft {
    pub(crate) case: CaseId,
    /// The line that this one corrects; both stay.
    pub(crate) corrects: Option<EvidenceId>,
    /// When it was noted; now, if not said.
    pub(crate) collected: Option<String>,
    /// When it was published or received.
    pub(crate) published: Option<String>,
    /// Who describes it; the person at the desk, if not said.
    pub(crate) described_by: String,
    pub(crate) platform: String,
    /// Exactly as typed. Empty in a correction: the address stays as it was.
    pub(crate) url: String,
    pub(crate) handle: String,
    pub(crate) display_name: String,
    pub(crate) account_id: String,
    pub(crate) kind: Option<EvidenceKind>,
    /// Whether it may show a child's sexual abuse. Nobody looks to find out.
    pub(crate) suspected: Option<bool>,
    pub(crate) description: String,
    pub(crate) method: Option<EvidenceMethod>,
    /// Where the original is kept, and by whom.
    pub(crate) kept_by: String,
    pub(crate) notes: String,
}

/// A moment as it was recorded, and the same in UTC.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Stamp {
    pub(crate) local: String,
    pub(crate) utc: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct EvidenceView {
    pub(crate) id: EvidenceId,
    #[ts(type = "number")]
    pub(crate) number: i64,
    /// The number of the line that this one corrects.
    #[ts(type = "number | null")]
    pub(crate) corrects: Option<i64>,
    /// The number of the line that corrects this one.
    #[ts(type = "number | null")]
    pub(crate) corrected_by: Option<i64>,
    pub(crate) recorded_on: String,
    pub(crate) who: String,
    pub(crate) collected: Stamp,
    pub(crate) published: Option<Stamp>,
    pub(crate) described_by: String,
    pub(crate) platform: String,
    /// Made harmless. The exact address leaves only by `copy_evidence_link`.
    pub(crate) link: String,
    pub(crate) handle: String,
    pub(crate) display_name: String,
    pub(crate) account_id: String,
    pub(crate) kind: EvidenceKind,
    pub(crate) suspected: bool,
    pub(crate) description: String,
    pub(crate) method: EvidenceMethod,
    pub(crate) kept_by: String,
    pub(crate) notes: String,
    pub(crate) custody: Vec<CustodyView>,
}

/// Handing the original to somebody, against a receipt.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandOver {
    pub(crate) evidence: EvidenceId,
    /// A day, such as `2026-11-30`.
    pub(crate) on: Option<String>,
    pub(crate) to: String,
    /// The number of the receipt, or that there is none.
    pub(crate) receipt: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct CustodyView {
    pub(crate) on: String,
    pub(crate) to: String,
    pub(crate) receipt: String,
    pub(crate) who: String,
}
