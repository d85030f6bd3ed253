//! What crosses the door of the reviews.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::contacts::CaseRef;
use crate::ids::{AccountId, CaseId, ContactId, ReviewId};

choices! {
    /// How a point of the work was seen: 0 to 2, or there was nothing to see of it.
    pub(crate) enum ReviewMark { Zero = "0", One = "1", Two = "2", NotSeen = "not_seen" }
}

/// The seven points of domain.md §5.7.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PointsDraft {
    pub(crate) opening: Option<ReviewMark>,
    pub(crate) listening: Option<ReviewMark>,
    pub(crate) communication: Option<ReviewMark>,
    pub(crate) proactive: Option<ReviewMark>,
    pub(crate) resolution: Option<ReviewMark>,
    pub(crate) hold: Option<ReviewMark>,
    pub(crate) closing: Option<ReviewMark>,
}

/// A review of a case or of one contact, or the correction of one.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewDraft {
    pub(crate) case: Option<CaseId>,
    pub(crate) contact: Option<ContactId>,
    /// Whose work it is; nothing said, the owner of the case or who recorded the contact.
    pub(crate) about: Option<AccountId>,
    /// The day; nothing said, today.
    pub(crate) on: Option<String>,
    pub(crate) points: PointsDraft,
    pub(crate) good: String,
    pub(crate) change: String,
    /// A day to look again.
    pub(crate) next: Option<String>,
    /// The review that this one takes the place of.
    pub(crate) corrects: Option<ReviewId>,
}

/// Of which case or contact; of neither, everything that the reader may read.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewFilter {
    pub(crate) case: Option<CaseId>,
    pub(crate) contact: Option<ContactId>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct PointsView {
    pub(crate) opening: ReviewMark,
    pub(crate) listening: ReviewMark,
    pub(crate) communication: ReviewMark,
    pub(crate) proactive: ReviewMark,
    pub(crate) resolution: ReviewMark,
    pub(crate) hold: ReviewMark,
    pub(crate) closing: ReviewMark,
}

/// A contact by its code.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct ContactRef {
    pub(crate) id: ContactId,
    pub(crate) code: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ReviewView {
    pub(crate) id: ReviewId,
    pub(crate) case: Option<CaseRef>,
    pub(crate) contact: Option<ContactRef>,
    pub(crate) about: AccountId,
    pub(crate) about_name: String,
    pub(crate) reviewer: String,
    pub(crate) on: String,
    pub(crate) points: PointsView,
    pub(crate) good: String,
    pub(crate) change: String,
    pub(crate) next: Option<String>,
    pub(crate) corrects: Option<ReviewId>,
    /// A later review takes its place.
    pub(crate) corrected: bool,
}

/// A review on a list: of what, whose work, and when; never what it says.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ReviewRow {
    pub(crate) id: ReviewId,
    pub(crate) case: Option<CaseRef>,
    pub(crate) contact: Option<ContactRef>,
    pub(crate) about_name: String,
    pub(crate) reviewer: String,
    /// The day of the review, or the day to look again.
    pub(crate) day: String,
    pub(crate) overdue: bool,
}
