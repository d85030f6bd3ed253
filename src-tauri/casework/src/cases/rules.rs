//! Who may see a case and who may change its risk. No SQL.

use crate::ids::AccountId;
use crate::problem::{Problem, Reason};
use crate::session::{Actor, Role};

/// Own cases for counsellors, all for supervisors, none for the others:
/// domain.md §8.11.
pub(super) fn may_see(actor: &Actor, owner: AccountId) -> bool {
    match actor.role {
        Role::Supervisor => true,
        Role::Counsellor => actor.id == owner,
        Role::DataOfficer | Role::Administrator => false,
    }
}

pub(super) fn may_set_risk(
    actor: &Actor,
    from: i64,
    to: i64,
    reason: &str,
    least: usize,
) -> Result<(), Problem> {
    if !(1..=4).contains(&to) {
        return Err(Problem::at("risk", Reason::UnknownChoice));
    }
    if to < from && from >= 3 && reason.chars().count() < least {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: least }));
    }
    if to < from && from == 4 && actor.role != Role::Supervisor {
        return Err(Problem::at("risk", Reason::SupervisorNeeded));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn actor(role: Role) -> Actor {
        Actor {
            id: AccountId(Uuid::from_u128(1)),
            role,
        }
    }

    #[test]
    fn raising_is_always_allowed() {
        for from in 1..=4 {
            for to in from..=4 {
                assert!(may_set_risk(&actor(Role::Counsellor), from, to, "", 10).is_ok());
            }
        }
    }

    #[test]
    fn lowering_a_high_risk_needs_a_reason_and_from_four_a_supervisor() {
        let counsellor = actor(Role::Counsellor);
        assert!(may_set_risk(&counsellor, 2, 1, "", 10).is_ok());
        assert!(may_set_risk(&counsellor, 3, 2, "", 10).is_err());
        assert!(may_set_risk(&counsellor, 3, 2, "she moved to her aunt", 10).is_ok());
        assert!(may_set_risk(&counsellor, 4, 3, "she moved to her aunt", 10).is_err());
        assert!(may_set_risk(&actor(Role::Supervisor), 4, 3, "she moved to her aunt", 10).is_ok());
        assert!(may_set_risk(&actor(Role::Supervisor), 4, 3, "short", 10).is_err());
    }

    #[test]
    fn only_owners_and_supervisors_see_a_case() {
        let other = AccountId(Uuid::from_u128(2));
        assert!(may_see(
            &actor(Role::Counsellor),
            AccountId(Uuid::from_u128(1))
        ));
        assert!(!may_see(&actor(Role::Counsellor), other));
        assert!(may_see(&actor(Role::Supervisor), other));
        assert!(!may_see(
            &actor(Role::Administrator),
            AccountId(Uuid::from_u128(1))
        ));
        assert!(!may_see(
            &actor(Role::DataOfficer),
            AccountId(Uuid::from_u128(1))
        ));
    }
}
