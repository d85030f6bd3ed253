//! What crosses the door of the protocols.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::choices;
use crate::contacts::CallBack;
use crate::ids::{CaseId, FollowupId, ProtocolId};
use crate::packs::Label;

choices! {
    /// Where a step stands.
    pub(crate) enum StepMark { Open = "open", Done = "done", NotApplicable = "not_applicable" }
    /// How far a checklist is: worked on, done to its end, or stopped before it.
    pub(crate) enum ProtocolState { Open = "open", Finished = "finished", Stopped = "stopped" }
}

/// Starts a checklist of the pack.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct StartProtocol {
    pub(crate) case: CaseId,
    pub(crate) code: String,
}

/// Ticks a step, says that it does not apply, or takes either back.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarkProtocolStep {
    pub(crate) protocol: ProtocolId,
    pub(crate) step: String,
    pub(crate) mark: StepMark,
    /// Needed where a step does not apply.
    pub(crate) reason: String,
}

/// Promises to get in touch because a step asks for it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PromiseProtocolStep {
    pub(crate) protocol: ProtocolId,
    pub(crate) step: String,
    pub(crate) promise: CallBack,
}

/// Ends a checklist: finished when no step is open, stopped otherwise.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndProtocol {
    pub(crate) protocol: ProtocolId,
    /// Needed while a step is open.
    pub(crate) reason: String,
}

/// A tick, or its taking away.
#[derive(Debug, Serialize, TS)]
pub(crate) struct StepMarked {
    pub(crate) mark: StepMark,
    pub(crate) on: String,
    pub(crate) who: String,
    pub(crate) reason: String,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ProtocolStepView {
    pub(crate) code: String,
    pub(crate) label: Label,
    pub(crate) mark: StepMark,
    /// Every tick and every taking away, the newest first.
    pub(crate) marks: Vec<StepMarked>,
    /// The day on which it is to be done; none means in the conversation itself.
    pub(crate) due: Option<String>,
    pub(crate) late: bool,
    /// What a promise for it is for; empty where the step is no promise.
    pub(crate) purpose: String,
    /// The newest promise that was made for it.
    pub(crate) followup: Option<FollowupId>,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct ProtocolView {
    pub(crate) id: ProtocolId,
    pub(crate) code: String,
    pub(crate) label: Label,
    /// The version of the pack under which it was started.
    pub(crate) pack_version: String,
    pub(crate) state: ProtocolState,
    pub(crate) started_on: String,
    pub(crate) started_by: String,
    pub(crate) ended_on: Option<String>,
    pub(crate) ended_by: Option<String>,
    pub(crate) reason: String,
    /// How many steps are neither done nor said not to apply.
    pub(crate) open_steps: u32,
    pub(crate) steps: Vec<ProtocolStepView>,
}
