//! Which checklist fits, which tick is one, and how a checklist ends. No SQL.

use super::view::{ProtocolState, StepMark};
use crate::packs::Protocol;
use crate::problem::{Problem, Reason};

/// The fewest characters that say why a step does not apply.
const WHY: usize = 3;
/// The fewest that say why a checklist is stopped while steps are open.
const REASON: usize = 10;

/// Whether a case of these problems and this risk asks for it.
pub(super) fn fits(protocol: &Protocol, problems: &[String], risk: i64) -> bool {
    protocol.from_risk.is_some_and(|least| risk >= least)
        || protocol.problems.iter().any(|one| problems.contains(one))
}

/// What has ended is only read.
pub(super) fn goes_on(state: ProtocolState) -> Result<(), Problem> {
    match state {
        ProtocolState::Open => Ok(()),
        ProtocolState::Finished | ProtocolState::Stopped => {
            Err(Problem::refused(Reason::ProtocolEnded))
        }
    }
}

/// A tick says something new, and why where that is not plain.
pub(super) fn may_mark(before: StepMark, after: StepMark, reason: &str) -> Result<(), Problem> {
    if before == after {
        return Err(Problem::at("mark", Reason::AlreadyDone));
    }
    if after == StepMark::NotApplicable && reason.chars().count() < WHY {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: WHY }));
    }
    Ok(())
}

/// How it ends with so many steps open.
pub(super) fn end(open: u32, reason: &str) -> Result<ProtocolState, Problem> {
    if open == 0 {
        return Ok(ProtocolState::Finished);
    }
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    Ok(ProtocolState::Stopped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs;

    #[test]
    fn a_problem_or_a_risk_asks_for_a_checklist() {
        let pack = packs::changed(|_| {});
        let fitting = |problems: &[&str], risk| -> Vec<&str> {
            let problems: Vec<String> = problems.iter().map(|one| (*one).to_owned()).collect();
            let all = pack.view.protocols.iter();
            all.filter(|one| fits(one, &problems, risk))
                .map(|one| one.choice.code.as_str())
                .collect()
        };
        assert_eq!(fitting(&["HAR"], 2), ["school"]);
        assert_eq!(fitting(&["SXT", "CSM"], 3), ["sextortion", "csam"]);
        assert_eq!(fitting(&["GAM"], 4), ["danger"]);
        assert!(fitting(&["GAM"], 3).is_empty());
    }

    #[test]
    fn open_steps_ask_why_a_checklist_ends() {
        assert_eq!(end(0, "").ok(), Some(ProtocolState::Finished));
        assert!(end(1, "calm now").is_err());
        let stopped = end(1, "she lives with her aunt now").ok();
        assert_eq!(stopped, Some(ProtocolState::Stopped));
    }

    #[test]
    fn a_step_that_does_not_apply_says_why() {
        assert!(may_mark(StepMark::Open, StepMark::Done, "").is_ok());
        assert!(may_mark(StepMark::Done, StepMark::Done, "").is_err());
        assert!(may_mark(StepMark::Open, StepMark::NotApplicable, "").is_err());
        assert!(may_mark(StepMark::Open, StepMark::NotApplicable, "no school").is_ok());
        assert!(may_mark(StepMark::NotApplicable, StepMark::Open, "").is_ok());
    }
}
