//! Who may be given another role, shut out or let in again. No SQL and no clock.

use chrono::NaiveDate;

use super::view::{CertificateStanding, Step};
use crate::problem::Reason;
use crate::session::Role;

/// How many days before its end a certificate is told.
const WARNING: i64 = 30;

/// An account as the rule sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// It belongs to the person at the desk.
    pub(super) own: bool,
    pub(super) role: Role,
    pub(super) active: bool,
    /// Other people who supervise, and who have been in: a code that waits is nobody yet.
    pub(super) other_supervisors: u32,
    /// Another supervisor has confirmed the step.
    pub(super) confirmed: bool,
}

/// Whether a supervisor may take this step. Nobody takes one on their own account, and
/// somebody who supervises always stays; a trigger of the store says the same.
pub(super) fn may(step: Step, of: Standing) -> Result<(), Reason> {
    let leaves = match step {
        Step::Role(role) => role != Role::Supervisor,
        Step::Close => true,
        Step::Reopen | Step::Code => false,
    };
    let last = of.role == Role::Supervisor && of.active && of.other_supervisors == 0;
    match step {
        _ if leaves && last => Err(Reason::LastSupervisor),
        _ if of.own => Err(Reason::OwnAccount),
        // One who supervises would be left: the other agrees, or a third is named first.
        _ if leaves
            && of.role == Role::Supervisor
            && of.active
            && of.other_supervisors == 1
            && !of.confirmed =>
        {
            Err(Reason::SecondNeeded)
        }
        Step::Reopen if of.active => Err(Reason::AccountOpen),
        Step::Role(_) | Step::Close | Step::Code if !of.active => Err(Reason::AccountClosed),
        Step::Role(role) if role == of.role => Err(Reason::AlreadyDone),
        _ => Ok(()),
    }
}

/// How a certificate with this last day stands on a day.
pub(super) fn certificate(until: Option<NaiveDate>, today: NaiveDate) -> CertificateStanding {
    match until {
        Some(until) if until < today => CertificateStanding::Ended,
        Some(until) if (until - today).num_days() <= WARNING => CertificateStanding::EndsSoon,
        _ => CertificateStanding::Valid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [Step; 7] = [
        Step::Role(Role::Counsellor),
        Step::Role(Role::Supervisor),
        Step::Role(Role::DataOfficer),
        Step::Role(Role::Administrator),
        Step::Close,
        Step::Reopen,
        Step::Code,
    ];

    #[test]
    fn nobody_takes_a_step_on_their_own_account() {
        for step in STEPS {
            for other_supervisors in [0, 1] {
                let own = Standing {
                    own: true,
                    role: Role::Supervisor,
                    active: true,
                    other_supervisors,
                    confirmed: true,
                };
                assert!(may(step, own).is_err(), "{step:?}");
            }
        }
    }

    #[test]
    fn the_last_who_supervises_stays() {
        let mut of = Standing {
            own: false,
            role: Role::Supervisor,
            active: true,
            other_supervisors: 0,
            confirmed: true,
        };
        for step in [Step::Close, Step::Role(Role::Counsellor)] {
            assert_eq!(may(step, of), Err(Reason::LastSupervisor));
            of.other_supervisors = 1;
            assert_eq!(may(step, of), Ok(()));
            of.confirmed = false;
            assert_eq!(may(step, of), Err(Reason::SecondNeeded));
            of.other_supervisors = 2;
            assert_eq!(may(step, of), Ok(()));
            of.confirmed = true;
            of.other_supervisors = 0;
        }
        // Whoever supervises no more may be closed.
        of.active = false;
        assert_eq!(may(Step::Close, of), Err(Reason::AccountClosed));
        assert_eq!(may(Step::Reopen, of), Ok(()));
    }

    #[test]
    fn a_closed_account_is_opened_before_anything_else() {
        let closed = Standing {
            own: false,
            role: Role::Counsellor,
            active: false,
            other_supervisors: 1,
            confirmed: false,
        };
        for step in STEPS {
            let refused = (step != Step::Reopen).then_some(Reason::AccountClosed);
            assert_eq!(may(step, closed).err(), refused, "{step:?}");
        }
        let open = Standing {
            active: true,
            ..closed
        };
        assert_eq!(may(Step::Reopen, open), Err(Reason::AccountOpen));
        assert_eq!(
            may(Step::Role(Role::Counsellor), open),
            Err(Reason::AlreadyDone)
        );
        assert_eq!(may(Step::Code, open), Ok(()));
    }

    #[test]
    fn thirty_days_before_its_end_a_certificate_is_told() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let today = day("2026-11-22");
        for (until, expected) in [
            (None, CertificateStanding::Valid),
            (Some("2026-12-23"), CertificateStanding::Valid),
            (Some("2026-12-22"), CertificateStanding::EndsSoon),
            (Some("2026-11-22"), CertificateStanding::EndsSoon),
            (Some("2026-11-21"), CertificateStanding::Ended),
        ] {
            assert_eq!(certificate(until.map(day), today), expected, "{until:?}");
        }
    }
}
