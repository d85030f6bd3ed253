//! What crosses the door of the cases.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::consents::YesNo;
use crate::contacts::{CaseRef, Gender, Satisfaction};
use crate::ids::{AccountId, CaseId, ContactId, GlassId, StepId};

choices! {
    /// How far the case is.
    pub(crate) enum CaseStatus {
        Open = "open", InProgress = "in_progress", Waiting = "waiting",
        PendingSupervisor = "pending_supervisor", Closed = "closed", Reopened = "reopened",
    }
    /// What a line of the timeline tells.
    pub(crate) enum TimelineKind {
        Opened = "opened", Contact = "contact", Note = "note", Followup = "followup",
        Attempt = "attempt", Referral = "referral", Letter = "letter", Answer = "answer",
        Risk = "risk", Assigned = "assigned", SafeContact = "safe_contact", Status = "status",
        ClosureAsked = "closure_asked", SentBack = "sent_back", Closed = "closed",
        Reopened = "reopened", Plan = "plan", Accompaniment = "accompaniment",
        Decision = "decision", Hold = "hold", Moved = "moved", Consent = "consent",
        Withholding = "withholding", Evidence = "evidence", Custody = "custody",
        Removal = "removal", Protocol = "protocol", SafetyPlan = "safety_plan",
        Member = "member", Handed = "handed", Reminder = "reminder",
        Sealed = "sealed", Unsealed = "unsealed", Glass = "glass",
        GlassReviewed = "glass_reviewed",
    }
    /// Why somebody outside a seal opens the case: the person is in danger, nobody inside
    /// can be reached, the law asks, or something else.
    pub(crate) enum GlassWhy {
        Danger = "danger", Absent = "absent", Law = "law", Other = "other",
    }
    /// What another supervisor thinks of it.
    pub(crate) enum GlassVerdict { Justified = "justified", Unjustified = "unjustified" }
    /// Which cases a counsellor may open: those that they own or are in the team of, or
    /// every case of the helpline.
    pub(crate) enum CaseSight { Own = "own", All = "all" }
    /// Why a case ends: domain.md §5.7.
    pub(crate) enum ClosureReason {
        GoalMet = "goal_met", Declined = "client_declined", LostContact = "lost_contact",
        Transferred = "transferred", MovedAway = "moved_away", AgedOut = "aged_out",
        Duplicate = "duplicate", Death = "death", Other = "other",
    }
    /// What became of the content.
    pub(crate) enum ContentResult {
        None = "none", Removed = "removed", Partly = "partly", NotRemoved = "not_removed",
        Unknown = "unknown",
    }
    /// How the person is at the end.
    pub(crate) enum PersonResult {
        Protected = "protected", Improved = "improved", Same = "same", Worse = "worse",
        Unknown = "unknown",
    }
    /// How far a wish to close is.
    pub(crate) enum ClosureState {
        Asked = "asked", SentBack = "sent_back", Withdrawn = "withdrawn", Closed = "closed",
    }
    /// The three kinds of help of domain.md §4.1: taking content down, psychological, legal.
    pub(crate) enum AccompanimentKind { Sup = "sup", Psy = "psy", Jur = "jur" }
    /// What became of the offer.
    pub(crate) enum AccompanimentState {
        Offered = "offered", Accepted = "accepted", Declined = "declined",
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFilter {
    /// Cases that this account owns or is in the team of.
    pub(crate) owner: Option<AccountId>,
    pub(crate) closed: bool,
    pub(crate) text: String,
}

/// One line of a list: no name, no story.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct CaseRow {
    pub(crate) id: CaseId,
    pub(crate) code: String,
    pub(crate) owner: AccountId,
    pub(crate) owner_name: String,
    pub(crate) status: CaseStatus,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) opened_on: String,
    pub(crate) last_activity: String,
    pub(crate) problem: String,
    pub(crate) age_band: String,
    pub(crate) gender: Gender,
    pub(crate) next_due: Option<String>,
    pub(crate) overdue: bool,
    /// Nothing of this case may be deleted.
    pub(crate) legal_hold: bool,
    /// Only its owner, its team and whoever sealed it open it in the ordinary way.
    pub(crate) sealed: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoteDraft {
    pub(crate) case: CaseId,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetRisk {
    pub(crate) case: CaseId,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) reason: String,
    /// Asked at levels 3 and 4: which supervisor, or who else, was told.
    pub(crate) informed: String,
    /// Asked at level 4.
    pub(crate) emergency_action: String,
    /// Asked at level 4.
    pub(crate) safe_now: Option<YesNo>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssignCase {
    pub(crate) case: CaseId,
    pub(crate) owner: AccountId,
}

/// Somebody who comes into the team of a case, or leaves it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeMember {
    pub(crate) case: CaseId,
    pub(crate) account: AccountId,
}

/// Somebody who works on a case, or did.
#[derive(Debug, Serialize, TS)]
pub(crate) struct MemberView {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) since: String,
    pub(crate) added_by: String,
    /// When they left, if they did.
    pub(crate) until: Option<String>,
    pub(crate) ended_by: Option<String>,
}

/// The team beside the owner: who is in it first, then who was.
#[derive(Debug, Serialize, TS)]
pub(crate) struct TeamView {
    pub(crate) members: Vec<MemberView>,
    /// Whether the person at the desk says who is in it.
    pub(crate) may_change: bool,
}

/// Puts a contact into a case: one that had none, or one that stood in another.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveContact {
    pub(crate) contact: ContactId,
    pub(crate) case: CaseId,
    /// Needed when the contact leaves another case.
    pub(crate) reason: String,
}

/// A danger that lasts: since when, and who was told of it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct DangerView {
    pub(crate) since: String,
    /// How long it lasted when this was answered; the page counts on from there.
    #[ts(type = "number")]
    pub(crate) seconds: i64,
    pub(crate) informed: String,
    pub(crate) told_on: Option<String>,
    pub(crate) action: String,
    pub(crate) safe_now: Option<YesNo>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct TimelineEntry {
    pub(crate) at: String,
    pub(crate) kind: TimelineKind,
    pub(crate) who: String,
    pub(crate) text: String,
    pub(crate) facts: BTreeMap<String, String>,
}

/// How far the work is, as the person who does it says.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetStatus {
    pub(crate) case: CaseId,
    pub(crate) status: CaseStatus,
}

/// The end of a case; every answer but the note and the services must be given.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CloseCase {
    pub(crate) case: CaseId,
    pub(crate) reason: Option<ClosureReason>,
    pub(crate) content: Option<ContentResult>,
    pub(crate) person: Option<PersonResult>,
    /// Codes of the pack's services that the person received.
    pub(crate) services: Vec<String>,
    pub(crate) satisfaction: Option<Satisfaction>,
    #[ts(type = "number | null")]
    pub(crate) risk: Option<i64>,
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecideClosure {
    pub(crate) case: CaseId,
    pub(crate) approve: bool,
    pub(crate) note: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReopenCase {
    pub(crate) case: CaseId,
    pub(crate) reason: String,
}

/// The newest wish to close, whatever became of it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ClosureView {
    pub(crate) state: ClosureState,
    pub(crate) reason: ClosureReason,
    pub(crate) content: ContentResult,
    pub(crate) person: PersonResult,
    pub(crate) services: Vec<String>,
    pub(crate) satisfaction: Satisfaction,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) note: String,
    pub(crate) asked_on: String,
    pub(crate) asked_by: String,
    pub(crate) decided_on: Option<String>,
    pub(crate) decided_by: Option<String>,
    /// A supervisor closed it or approved.
    pub(crate) approved: bool,
    /// What the supervisor said when it was sent back.
    pub(crate) decision: String,
}

/// A step of the plan: a new one, or the step of that id changed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepDraft {
    pub(crate) case: CaseId,
    pub(crate) step: Option<StepId>,
    pub(crate) goal: String,
    pub(crate) what: String,
    pub(crate) who: String,
    /// A day, such as `2026-11-30`.
    pub(crate) due: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TickStep {
    pub(crate) step: StepId,
    pub(crate) done: bool,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct StepView {
    pub(crate) id: StepId,
    pub(crate) goal: String,
    pub(crate) what: String,
    pub(crate) who: String,
    pub(crate) due: Option<String>,
    pub(crate) overdue: bool,
    pub(crate) done_on: Option<String>,
    pub(crate) done_by: Option<String>,
}

/// A step on a list: when and in which case, never what.
#[derive(Debug, Serialize, TS)]
pub(crate) struct StepRow {
    pub(crate) id: StepId,
    pub(crate) case: CaseRef,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) due: String,
    pub(crate) overdue: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordAccompaniment {
    pub(crate) case: CaseId,
    pub(crate) kind: AccompanimentKind,
    pub(crate) state: AccompanimentState,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct AccompanimentView {
    pub(crate) kind: AccompanimentKind,
    pub(crate) state: AccompanimentState,
    pub(crate) on: String,
    pub(crate) who: String,
}

/// A supervisor's note: no counsellor ever receives one.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SupervisorNote {
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct HoldCase {
    pub(crate) case: CaseId,
    pub(crate) hold: bool,
    pub(crate) reason: String,
}

/// Seals a case, or lifts its seal.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SealCase {
    pub(crate) case: CaseId,
    pub(crate) reason: String,
}

/// The seal that lasts, as whoever is inside reads it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SealView {
    pub(crate) on: String,
    pub(crate) by: String,
    pub(crate) reason: String,
}

/// What is told of a sealed case to whoever is outside.
#[derive(Debug, Serialize, TS)]
pub(crate) struct SealedRow {
    pub(crate) id: CaseId,
    pub(crate) code: String,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) owner: AccountId,
    pub(crate) owner_name: String,
}

/// Why a seal is broken.
#[derive(Debug)]
pub(crate) struct BreakGlass {
    pub(crate) case: CaseId,
    pub(crate) why: GlassWhy,
    pub(crate) reason: String,
}

/// Another supervisor's word on a broken seal.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewGlass {
    pub(crate) glass: GlassId,
    pub(crate) verdict: GlassVerdict,
    pub(crate) words: String,
}

/// What was said of it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct GlassReview {
    pub(crate) on: String,
    pub(crate) by: String,
    pub(crate) verdict: GlassVerdict,
    pub(crate) words: String,
}

/// A seal that somebody broke, as every supervisor reads it.
#[derive(Debug, Serialize, TS)]
pub(crate) struct GlassView {
    pub(crate) id: GlassId,
    pub(crate) case: CaseRef,
    #[ts(type = "number")]
    pub(crate) risk: i64,
    pub(crate) owner_name: String,
    pub(crate) who: String,
    pub(crate) at: String,
    pub(crate) until: String,
    /// Its time is not over.
    pub(crate) running: bool,
    pub(crate) why: GlassWhy,
    pub(crate) reason: String,
    /// How many acts carry its mark.
    pub(crate) acts: u32,
    /// Whoever is at the desk did it.
    pub(crate) own: bool,
    pub(crate) may_review: bool,
    pub(crate) review: Option<GlassReview>,
}
