//! Requests and answers that belong to more than one room.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;
use words::Language;

use crate::accounts::{CertificateDue, Theme};
use crate::cases::{
    AccompanimentView, CaseRow, CaseSight, ClosureView, DangerView, GlassWhy, SealView, StepRow,
    StepView, SupervisorNote, TeamView, TimelineEntry,
};
use crate::choices::choices;
use crate::consents::{ConsentView, SafeContactDraft, SafeContactView, WithholdingView};
use crate::contacts::{CaseRef, ContactRow, DraftSaved};
use crate::directory::ToRenew;
use crate::evidence::EvidenceView;
use crate::followups::FollowupRow;
use crate::ids::{AccountId, CaseId, ContactId, NoticeId, ReferralId};
use crate::packs::{Label, PackChoice};
use crate::problem::Problem;
use crate::protocols::ProtocolView;
use crate::referrals::{ReferralRow, ReferralView};
use crate::removals::{RecheckRow, RemovalView};
use crate::reviews::ReviewRow;
use crate::safety::SafetyPlanView;
use crate::session::{Role, Stage};
use crate::supervision::DebriefDue;
use crate::supervision::ExposureRow;

/// A passphrase on its way in; wiped when the call is over.
type Secret = zeroize::Zeroizing<String>;

#[derive(Debug, Serialize, TS)]
pub(crate) struct Situation {
    pub(crate) stage: Stage,
    pub(crate) training: bool,
    #[ts(type = "Language")]
    pub(crate) language: Language,
    pub(crate) organisation: String,
    pub(crate) app_version: String,
    pub(crate) needs_version: Option<String>,
    pub(crate) packs: Vec<PackChoice>,
    pub(crate) me: Option<Me>,
    pub(crate) training_logins: Vec<TrainingLogin>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct TrainingLogin {
    pub(crate) login: String,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) passphrase: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetUp {
    #[ts(type = "Language")]
    pub(crate) language: Language,
    pub(crate) pack: String,
    pub(crate) organisation: String,
    pub(crate) place: String,
    pub(crate) contact_line: String,
    pub(crate) name: String,
    pub(crate) login: String,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// What the screen shows of the recovery sheet, once.
#[derive(Serialize, TS)]
pub(crate) struct RecoverySheet {
    pub(crate) groups: Vec<String>,
    pub(crate) vault: String,
    pub(crate) made_on: String,
}

/// What the screen shows of the line of this computer, once.
#[derive(Serialize, TS)]
pub(crate) struct ComputerLine {
    pub(crate) groups: Vec<String>,
    pub(crate) keyring: crate::session::Keyring,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConfirmRecovery {
    #[ts(type = "string")]
    pub(crate) typed: Secret,
}

/// The recovery sheet as typed, and the new passphrase of a supervisor.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recover {
    #[ts(type = "string")]
    pub(crate) typed: Secret,
    pub(crate) login: String,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unlock {
    pub(crate) login: String,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// One's own passphrase: the present one, and the one to come.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePassphrase {
    #[ts(type = "string")]
    pub(crate) current: Secret,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// Opens a sealed case for a short time: why, and one's own passphrase again.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BreakGlass {
    pub(crate) case: CaseId,
    pub(crate) why: GlassWhy,
    pub(crate) reason: String,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// A person who comes in with a code, and the passphrase that they chose.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Activate {
    pub(crate) login: String,
    #[ts(type = "string")]
    pub(crate) code: Secret,
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// A code for one time; shown once and kept nowhere.
#[derive(Serialize, TS)]
pub(crate) struct CodeGiven {
    pub(crate) account: AccountId,
    pub(crate) groups: Vec<String>,
    pub(crate) until: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct Notice {
    /// Set where a supervisor is asked to say that they know it.
    pub(crate) id: Option<NoticeId>,
    pub(crate) code: String,
    pub(crate) facts: BTreeMap<String, String>,
}

impl Notice {
    pub(super) fn new(code: &str, facts: &[(&'static str, String)]) -> Self {
        Self {
            id: None,
            code: code.to_owned(),
            facts: facts
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        }
    }
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct Me {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) role: Role,
    #[ts(type = "Language")]
    pub(crate) language: Language,
    pub(crate) theme: Theme,
    pub(crate) text_size: u16,
    pub(crate) organisation: String,
    /// Where the helpline is reached.
    pub(crate) contact_line: String,
    pub(crate) pack: String,
    pub(crate) auto_lock_minutes: u32,
    /// Whether this is what could be read of a damaged store, for reading only.
    pub(crate) rescue: bool,
    pub(crate) notices: Vec<Notice>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SuggestPassphrase {
    #[ts(type = "Language")]
    pub(crate) language: Language,
}

#[derive(Serialize, TS)]
#[ts(rename = "Passphrase")]
pub(crate) struct SuggestedPassphrase {
    #[ts(type = "string")]
    pub(crate) passphrase: Secret,
}

/// A record by its id; which kind, the call says.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ById {
    #[ts(type = "string")]
    pub(crate) id: Uuid,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ContactSaved {
    pub(crate) contact: ContactId,
    pub(crate) code: String,
    pub(crate) case: Option<CaseRef>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenCase {
    pub(crate) contact: ContactId,
    #[ts(type = "number")]
    pub(crate) risk: i64,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveSafeContact {
    pub(crate) case: CaseId,
    pub(crate) safe_contact: SafeContactDraft,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct CaseView {
    pub(crate) row: CaseRow,
    pub(crate) seal: Option<SealView>,
    /// Until when the seal is broken, for whoever is outside it.
    pub(crate) open_until: Option<String>,
    pub(crate) team: TeamView,
    pub(crate) safe_contact: Option<SafeContactView>,
    pub(crate) timeline: Vec<TimelineEntry>,
    pub(crate) followups: Vec<FollowupRow>,
    pub(crate) referrals: Vec<ReferralView>,
    pub(crate) contacts: Vec<ContactRow>,
    /// Every answer, the newest first.
    pub(crate) consents: Vec<ConsentView>,
    pub(crate) withholdings: Vec<WithholdingView>,
    pub(crate) closure: Option<ClosureView>,
    pub(crate) plan: Vec<StepView>,
    pub(crate) evidence: Vec<EvidenceView>,
    pub(crate) removals: Vec<RemovalView>,
    pub(crate) accompaniments: Vec<AccompanimentView>,
    /// Every version of the safety plan, the newest first.
    pub(crate) safety_plans: Vec<SafetyPlanView>,
    pub(crate) protocols: Vec<ProtocolView>,
    /// Codes of lists that the case asks for.
    pub(crate) suggested_protocols: Vec<String>,
    /// The danger in which the case is now.
    pub(crate) danger: Option<DangerView>,
    /// Nothing for anybody but a supervisor.
    pub(crate) supervisor_notes: Option<Vec<SupervisorNote>>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct MyDay {
    pub(crate) now: String,
    pub(crate) overdue: Vec<FollowupRow>,
    pub(crate) today: Vec<FollowupRow>,
    pub(crate) coming: Vec<FollowupRow>,
    pub(crate) steps: Vec<StepRow>,
    /// Content to look again for.
    pub(crate) rechecks: Vec<RecheckRow>,
    /// Whom a supervisor is to speak with; nobody, for anybody else.
    pub(crate) exposures: Vec<ExposureRow>,
    pub(crate) unanswered: Vec<ReferralRow>,
    pub(crate) stalled: Vec<CaseRow>,
    pub(crate) draft: Option<DraftSaved>,
    /// With whom to talk after a heavy contact; nothing for anybody but a supervisor.
    pub(crate) debriefs: Vec<DebriefDue>,
    /// Whose work a supervisor meant to look at again; nothing for anybody else.
    pub(crate) reviews: Vec<ReviewRow>,
    /// New reviews of one's own work.
    pub(crate) reviewed: Vec<ReviewRow>,
    /// Agreements that end soon or have ended; none, for anybody but a supervisor.
    pub(crate) agreements: Vec<ToRenew>,
    /// Certificates of colleagues that end soon or have ended; none, for anybody but a supervisor.
    pub(crate) certificates: Vec<CertificateDue>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrintLetter {
    pub(crate) referral: ReferralId,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Find {
    pub(crate) text: String,
}

choices! {
    /// What was found.
    pub(crate) enum FoundKind { Case = "case", Contact = "contact", Body = "body" }
}

/// A line of the search's answer: codes, never a name or a story.
#[derive(Debug, Serialize, TS)]
pub(crate) struct Found {
    pub(crate) kind: FoundKind,
    #[ts(type = "string")]
    pub(crate) id: Uuid,
    pub(crate) code: String,
    /// Only bodies have one.
    pub(crate) name: Option<Label>,
    pub(crate) on: Option<String>,
    #[ts(type = "number | null")]
    pub(crate) risk: Option<i64>,
}

/// Which cases counsellors may open, for the whole helpline.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetSight {
    pub(crate) sight: CaseSight,
}

/// A text that is being typed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct FindTraces {
    pub(crate) text: String,
    /// How the form calls the person.
    #[serde(default)]
    pub(crate) names: Vec<String>,
    /// The case that the text goes into, whose contacts call the person by names.
    #[serde(default)]
    pub(crate) case: Option<CaseId>,
}

#[derive(Debug, Serialize, TS)]
#[ts(rename = "Refusal")]
pub(crate) struct RefusalView {
    pub(crate) code: String,
    pub(crate) field: Option<String>,
    pub(crate) facts: BTreeMap<String, String>,
}

#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum ProblemView {
    Refused { refusals: Vec<RefusalView> },
    Broken { number: String },
}

/// A problem as the page reads it.
pub(super) fn problem(problem: &Problem) -> String {
    let view = match problem {
        Problem::Refused(refusals) => ProblemView::Refused {
            refusals: refusals
                .iter()
                .map(|refusal| RefusalView {
                    code: refusal.reason.code().to_owned(),
                    field: refusal.field.clone(),
                    facts: refusal.reason.facts(),
                })
                .collect(),
        },
        Problem::Broken(breakage) => ProblemView::Broken {
            number: breakage.number(),
        },
    };
    // A view of strings always encodes.
    serde_json::to_string(&view).unwrap_or_default()
}
