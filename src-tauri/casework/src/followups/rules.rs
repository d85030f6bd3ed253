//! How often one tries before somebody else decides. No SQL.

use super::view::{AttemptOutcome, FollowupState};
use crate::problem::{Problem, Reason};
use crate::session::{Actor, Role};

/// Failed tries after which a supervisor decides: domain.md §5.8.
pub(super) const TRIES: i64 = 3;

/// Whether that many failed tries are enough.
pub(super) fn is_spent(failed: i64) -> bool {
    failed >= TRIES
}

/// Whether nobody was reached by it.
pub(super) fn failed(outcome: AttemptOutcome) -> bool {
    match outcome {
        AttemptOutcome::NoAnswer | AttemptOutcome::WrongPerson | AttemptOutcome::Unsafe => true,
        AttemptOutcome::Reached | AttemptOutcome::Done | AttemptOutcome::Cancelled => false,
    }
}

/// What becomes of the promise.
pub(super) fn after(outcome: AttemptOutcome, promised_again: bool) -> FollowupState {
    match outcome {
        AttemptOutcome::Reached | AttemptOutcome::Done => FollowupState::Done,
        AttemptOutcome::Cancelled => FollowupState::Cancelled,
        // Not reached: the promise stands, unless a new one takes its place.
        AttemptOutcome::NoAnswer | AttemptOutcome::WrongPerson | AttemptOutcome::Unsafe => {
            if promised_again {
                FollowupState::Cancelled
            } else {
                FollowupState::Due
            }
        }
    }
}

/// A fourth try waits for a supervisor. What was done in another way, such as the
/// person calling by herself, is no try and may always be told.
pub(super) fn may_try(actor: &Actor, tried: i64, outcome: AttemptOutcome) -> Result<(), Problem> {
    if is_spent(tried) && actor.role != Role::Supervisor && outcome != AttemptOutcome::Done {
        return Err(Problem::at("outcome", Reason::DecisionNeeded));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use uuid::Uuid;

    #[test]
    fn the_fourth_try_of_a_counsellor_waits() {
        let at = |role| Actor {
            id: AccountId(Uuid::from_u128(1)),
            role,
        };
        let counsellor = at(Role::Counsellor);
        assert!(may_try(&counsellor, 2, AttemptOutcome::NoAnswer).is_ok());
        assert!(may_try(&counsellor, 3, AttemptOutcome::NoAnswer).is_err());
        assert!(may_try(&counsellor, 3, AttemptOutcome::Cancelled).is_err());
        assert!(may_try(&counsellor, 3, AttemptOutcome::Done).is_ok());
        assert!(may_try(&at(Role::Supervisor), 3, AttemptOutcome::NoAnswer).is_ok());
    }
}
