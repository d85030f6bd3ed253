//! Who may see a case, who may change its risk, and when it may close. No SQL.
//! The numbers V10 to V23 are those of domain.md §8.8.

use super::view::{CaseSight, CaseStatus, CloseCase, ClosureReason, SetRisk};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Actor, Role};

/// The fewest characters of a reason that somebody else must understand later.
pub(super) const REASON: usize = 10;
/// The fewest where the change explains most of itself.
const WHY: usize = 3;
/// From this level on a supervisor is told, and closes.
pub(super) const HIGH: i64 = 3;
const DANGER: i64 = 4;

/// What other rooms know to be unfinished in a case.
pub(crate) struct Unfinished {
    /// Promises that are still to be kept.
    pub(crate) followups: u32,
    /// Referrals that wait for an answer.
    pub(crate) referrals: u32,
    /// Questions for the person's leave that they have not decided.
    pub(crate) consents: u32,
    /// Requests for removal that are to be sent, answered or sent again.
    pub(crate) removals: u32,
}

/// Whether every case is open to a role, and not only those that are a person's own
/// or whose team they are in: domain.md §8.11, and what the helpline chose.
pub(super) fn sees_every(role: Role, sight: CaseSight) -> bool {
    match role {
        Role::Supervisor => true,
        Role::Counsellor => sight == CaseSight::All,
        Role::DataOfficer | Role::Administrator => false,
    }
}

fn too_short(text: &str, least: usize) -> bool {
    text.chars().count() < least
}

/// Raising is always allowed; lowering from 3 or 4 needs a reason that explains
/// (V11), and from 4 a supervisor: domain.md §5.1.
fn may_move_risk(no: &mut Refusals, actor: &Actor, from: i64, to: i64, field: &str, reason: &str) {
    if to < from && from >= HIGH && too_short(reason, REASON) {
        no.add(field, Reason::ReasonNeeded { min: REASON });
    }
    if to < from && from == DANGER && actor.role != Role::Supervisor {
        no.add("risk", Reason::SupervisorNeeded);
    }
}

/// V10, V11 and V23: who was told, and why. `wish` holds its text made fit to store.
pub(super) fn may_set_risk(actor: &Actor, from: i64, wish: &SetRisk) -> Result<(), Problem> {
    let mut no = Refusals::none();
    if !(1..=DANGER).contains(&wish.risk) {
        return Err(Problem::at("risk", Reason::UnknownChoice));
    }
    may_move_risk(&mut no, actor, from, wish.risk, "reason", &wish.reason);
    let explained = wish.risk < from && from >= HIGH;
    // In danger the action taken says why; nobody is kept from it by a second question.
    if wish.risk != DANGER && !explained && too_short(&wish.reason, WHY) {
        no.add("reason", Reason::ReasonNeeded { min: WHY });
    }
    if wish.risk >= HIGH && wish.risk >= from && wish.informed.is_empty() {
        no.add("informed", Reason::InformedNeeded);
    }
    if wish.risk == DANGER {
        if wish.emergency_action.is_empty() {
            no.add("emergency_action", Reason::EmergencyActionNeeded);
        }
        if wish.safe_now.is_none() {
            no.add("safe_now", Reason::AnswerMissing);
        }
    }
    no.settle()
}

/// V16: everything that keeps a case from closing. `actor` is who decides it.
pub(super) fn may_close(no: &mut Refusals, actor: &Actor, from: i64, wish: &CloseCase, note: &str) {
    if wish.reason.is_none() {
        no.add("reason", Reason::AnswerMissing);
    }
    if wish.content.is_none() {
        no.add("content", Reason::AnswerMissing);
    }
    if wish.person.is_none() {
        no.add("person", Reason::AnswerMissing);
    }
    if wish.satisfaction.is_none() {
        no.add("satisfaction", Reason::AnswerMissing);
    }
    if wish.reason == Some(ClosureReason::Other) && too_short(note, REASON) {
        no.add("note", Reason::ReasonNeeded { min: REASON });
    }
    match wish.risk {
        None => no.add("risk", Reason::AnswerMissing),
        Some(level) if !(1..=DANGER).contains(&level) => no.add("risk", Reason::UnknownChoice),
        Some(level) if level > from => no.add("risk", Reason::RaiseFirst),
        Some(level) => {
            let other = wish.reason == Some(ClosureReason::Other);
            if level < from && from >= HIGH && !other && too_short(note, REASON) {
                no.add("note", Reason::ReasonNeeded { min: REASON });
            }
        }
    }
    if from >= HIGH && actor.role != Role::Supervisor {
        no.add("risk", Reason::ClosingNeedsSupervisor);
    }
}

/// The part of V16 that other rooms know.
pub(super) fn is_finished(no: &mut Refusals, unfinished: &Unfinished) {
    if unfinished.followups > 0 {
        let count = unfinished.followups;
        no.add("case", Reason::OpenFollowups { count });
    }
    if unfinished.referrals > 0 {
        let count = unfinished.referrals;
        no.add("case", Reason::UnansweredReferrals { count });
    }
    if unfinished.consents > 0 {
        let count = unfinished.consents;
        no.add("case", Reason::UndecidedConsents { count });
    }
    if unfinished.removals > 0 {
        let count = unfinished.removals;
        no.add("case", Reason::OpenRemovals { count });
    }
}

/// What may be said of the work while it goes on; the other states are reached by
/// closing, asking and opening again.
pub(super) fn may_say(status: CaseStatus) -> bool {
    match status {
        CaseStatus::InProgress | CaseStatus::Waiting => true,
        CaseStatus::Open
        | CaseStatus::PendingSupervisor
        | CaseStatus::Closed
        | CaseStatus::Reopened => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::{ContentResult, PersonResult};
    use super::*;
    use crate::consents::YesNo;
    use crate::contacts::Satisfaction;
    use crate::ids::{AccountId, CaseId};
    use uuid::Uuid;

    fn actor(role: Role) -> Actor {
        Actor {
            id: AccountId(Uuid::from_u128(1)),
            role,
        }
    }

    fn to(risk: i64, reason: &str) -> SetRisk {
        SetRisk {
            case: CaseId(Uuid::from_u128(9)),
            risk,
            reason: reason.into(),
            informed: "Nadia".into(),
            emergency_action: "19".into(),
            safe_now: Some(YesNo::Unknown),
        }
    }

    #[test]
    fn raising_is_always_allowed() {
        for from in 1..=4 {
            for level in from..=4 {
                let wish = to(level, "new facts");
                assert!(may_set_risk(&actor(Role::Counsellor), from, &wish).is_ok());
            }
        }
    }

    #[test]
    fn lowering_a_high_risk_needs_a_reason_and_from_four_a_supervisor() {
        let counsellor = actor(Role::Counsellor);
        let supervisor = actor(Role::Supervisor);
        let moved = "she moved to her aunt";
        assert!(may_set_risk(&counsellor, 2, &to(1, "calm")).is_ok());
        assert!(may_set_risk(&counsellor, 3, &to(2, "calm")).is_err());
        assert!(may_set_risk(&counsellor, 3, &to(2, moved)).is_ok());
        assert!(may_set_risk(&counsellor, 4, &to(3, moved)).is_err());
        assert!(may_set_risk(&supervisor, 4, &to(3, moved)).is_ok());
        assert!(may_set_risk(&supervisor, 4, &to(3, "short")).is_err());
    }

    #[test]
    fn a_high_risk_names_who_was_told_and_a_danger_what_was_done() {
        let counsellor = actor(Role::Counsellor);
        let mut wish = to(3, "new facts");
        wish.informed = String::new();
        assert!(may_set_risk(&counsellor, 2, &wish).is_err());
        // Lowered from danger, there is nobody new to tell.
        assert!(
            may_set_risk(
                &actor(Role::Supervisor),
                4,
                &SetRisk {
                    reason: "she moved to her aunt".into(),
                    ..wish
                }
            )
            .is_ok()
        );
        let mut wish = to(4, "");
        assert!(may_set_risk(&counsellor, 2, &wish).is_ok());
        wish.safe_now = None;
        assert!(may_set_risk(&counsellor, 2, &wish).is_err());
        wish = to(4, "he is here");
        wish.emergency_action = String::new();
        assert!(may_set_risk(&counsellor, 2, &wish).is_err());
    }

    fn end(risk: i64) -> CloseCase {
        CloseCase {
            case: CaseId(Uuid::from_u128(9)),
            reason: Some(ClosureReason::GoalMet),
            content: Some(ContentResult::Removed),
            person: Some(PersonResult::Protected),
            services: Vec::new(),
            satisfaction: Some(Satisfaction::Yes),
            risk: Some(risk),
            note: String::new(),
        }
    }

    fn closes(role: Role, from: i64, wish: &CloseCase, note: &str) -> bool {
        let mut no = Refusals::none();
        may_close(&mut no, &actor(role), from, wish, note);
        no.settle().is_ok()
    }

    #[test]
    fn a_high_case_is_closed_by_a_supervisor_with_words_when_the_risk_falls() {
        let words = "she lives with her aunt";
        assert!(closes(Role::Counsellor, 2, &end(1), ""));
        assert!(!closes(Role::Counsellor, 3, &end(1), words));
        assert!(!closes(Role::Supervisor, 3, &end(1), ""));
        assert!(closes(Role::Supervisor, 3, &end(1), words));
        assert!(closes(Role::Supervisor, 3, &end(3), ""));
        assert!(!closes(Role::Supervisor, 2, &end(3), words));
    }

    #[test]
    fn another_reason_is_put_into_words() {
        let mut wish = end(1);
        wish.reason = Some(ClosureReason::Other);
        assert!(!closes(Role::Counsellor, 1, &wish, "short"));
        assert!(closes(
            Role::Counsellor,
            1,
            &wish,
            "opened twice by mistake"
        ));
        wish.reason = None;
        assert!(!closes(Role::Counsellor, 1, &wish, ""));
    }

    #[test]
    fn only_supervisors_see_every_case_unless_the_helpline_opens_them() {
        for (role, own, all) in [
            (Role::Supervisor, true, true),
            (Role::Counsellor, false, true),
            (Role::Administrator, false, false),
            (Role::DataOfficer, false, false),
        ] {
            assert_eq!(sees_every(role, CaseSight::Own), own);
            assert_eq!(sees_every(role, CaseSight::All), all);
        }
    }
}
