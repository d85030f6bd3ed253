//! What crosses the door of the removal requests.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::YesNo;
use crate::contacts::CaseRef;
use crate::ids::{CaseId, RemovalId};

choices! {
    /// What is to be taken down: domain.md §8.5.
    pub(crate) enum RemovalKind {
        Post = "post", Photo = "photo", Video = "video", Comment = "comment", Profile = "profile",
        Page = "page", Group = "group", Story = "story", Live = "live", Message = "message",
        Ad = "ad", Site = "site",
    }
    /// Whom one asks, and how.
    pub(crate) enum RemovalRoute {
        OwnForm = "own_form", TrustedPartner = "trusted_partner", Hotline = "hotline",
        Police = "police", TakeItDown = "take_it_down", StopNcii = "stop_ncii",
        Google = "google", Host = "host", Other = "other",
    }
    /// How far a request is.
    pub(crate) enum RemovalStatus {
        Draft = "draft", Sent = "sent", Processing = "processing", Removed = "removed",
        Partly = "partly", Refused = "refused", Reuploaded = "reuploaded", NoAnswer = "no_answer",
    }
}

/// A request: a new one, or the draft of that id changed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RemovalDraft {
    pub(crate) case: CaseId,
    pub(crate) removal: Option<RemovalId>,
    pub(crate) platform: String,
    /// Exactly as typed. Empty in a draft that is changed: the addresses stay.
    pub(crate) links: Vec<String>,
    pub(crate) kind: Option<RemovalKind>,
    /// A problem of the pack.
    pub(crate) violation: Option<String>,
    pub(crate) minor: Option<YesNo>,
    /// Why it breaks the rules. Nothing, when it shows a child's abuse.
    pub(crate) detail: String,
    pub(crate) route: Option<RemovalRoute>,
    /// A day to look again whether it is gone, by asking and never by opening.
    pub(crate) recheck: Option<String>,
}

/// What became of a request.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordRemoval {
    pub(crate) removal: RemovalId,
    pub(crate) status: Option<RemovalStatus>,
    /// The day of it; today, if not said.
    pub(crate) on: Option<String>,
    /// The platform's number, if there is one; empty leaves it as it was.
    pub(crate) ticket: String,
    pub(crate) recheck: Option<String>,
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CopyRemovalLink {
    pub(crate) removal: RemovalId,
    /// Which of its addresses, counted from nought.
    #[ts(type = "number")]
    pub(crate) position: i64,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct RemovalStep {
    pub(crate) status: RemovalStatus,
    pub(crate) on: String,
    pub(crate) who: String,
    pub(crate) note: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct RemovalView {
    pub(crate) id: RemovalId,
    #[ts(type = "number")]
    pub(crate) number: i64,
    pub(crate) platform: String,
    /// Made harmless. An exact address leaves only by `copy_removal_link`.
    pub(crate) links: Vec<String>,
    pub(crate) kind: RemovalKind,
    pub(crate) violation: String,
    pub(crate) minor: YesNo,
    /// It may show a child's sexual abuse.
    pub(crate) suspected: bool,
    pub(crate) detail: String,
    pub(crate) route: RemovalRoute,
    pub(crate) ticket: String,
    pub(crate) status: RemovalStatus,
    pub(crate) sent_on: Option<String>,
    pub(crate) answered_on: Option<String>,
    /// From sending to the answer, or until today if there is none.
    #[ts(type = "number | null")]
    pub(crate) days: Option<i64>,
    pub(crate) recheck: Option<String>,
    pub(crate) recheck_late: bool,
    /// How often it came back.
    pub(crate) reuploads: u32,
    /// The oldest first.
    pub(crate) history: Vec<RemovalStep>,
    /// What may follow the status as it is.
    pub(crate) next: Vec<RemovalStatus>,
}

/// A day to look again: when and in which case, never what.
#[derive(Debug, Serialize, TS)]
pub(crate) struct RecheckRow {
    pub(crate) removal: RemovalId,
    pub(crate) case: CaseRef,
    #[ts(type = "number")]
    pub(crate) number: i64,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) due: String,
    pub(crate) overdue: bool,
}
