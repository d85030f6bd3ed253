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

    /// An account of the sequences: its role, whether it is open, whether a code waits.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    struct One {
        role: Role,
        active: bool,
        waits: bool,
    }

    impl One {
        fn supervises(self) -> bool {
            self.role == Role::Supervisor && self.active && !self.waits
        }
    }

    /// Small numbers that are the same at each run.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, n: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            usize::try_from(self.0 >> 33).unwrap_or(0) % n
        }
    }

    /// A store in memory with nothing but accounts in it.
    fn store() -> rusqlite::Connection {
        let store = rusqlite::Connection::open_in_memory().expect("memory");
        store
            .execute_batch(include_str!("../store/schema.sql"))
            .expect("the schema");
        store
    }

    const PEOPLE: usize = 4;

    fn begin(store: &rusqlite::Connection) -> [One; PEOPLE] {
        for (at, role) in ["supervisor", "supervisor", "counsellor", "data_officer"]
            .into_iter()
            .enumerate()
        {
            store
                .prepare_cached(
                    "INSERT INTO account (id, name, login, role, language, created_at)
                     VALUES (?1, hex(?1), hex(?1), ?2, 'fr', '')",
                )
                .and_then(|mut one| one.execute(rusqlite::params![blob(at), role]))
                .expect("an account");
        }
        let one = |role| One {
            role,
            active: true,
            waits: false,
        };
        [
            one(Role::Supervisor),
            one(Role::Supervisor),
            one(Role::Counsellor),
            one(Role::DataOfficer),
        ]
    }

    fn blob(at: usize) -> [u8; 16] {
        [u8::try_from(at).unwrap_or(0); 16]
    }

    /// What a step writes, and what the account is afterwards.
    fn taken(step: Option<Step>, of: One) -> (String, One) {
        let account = |set: &str| format!("UPDATE account SET {set} WHERE id = ?1");
        match step {
            Some(Step::Role(role)) => (
                account(&format!("role = '{}'", role.text())),
                One { role, ..of },
            ),
            Some(Step::Close) => (
                account("active = 0"),
                One {
                    active: false,
                    ..of
                },
            ),
            Some(Step::Reopen) => (account("active = 1"), One { active: true, ..of }),
            Some(Step::Code) => (
                "INSERT INTO activation (account, given_by, given_at, until, slot, ended_at)
                 VALUES (?1, ?1, '', '', 0, NULL)
                 ON CONFLICT (account) DO UPDATE SET ended_at = NULL"
                    .to_owned(),
                One { waits: true, ..of },
            ),
            // The person comes in with the code.
            None => (
                "UPDATE activation SET ended_at = 'x' WHERE account = ?1".to_owned(),
                One { waits: false, ..of },
            ),
        }
    }

    /// Row 37 of security.md: ten thousand sequences of sixty steps. Whatever the rule lets
    /// happen leaves somebody who supervises and holds keys, and the store agrees to it; what
    /// would leave nobody, the store refuses to whoever writes past the rule.
    #[test]
    fn no_sequence_leaves_nobody_who_supervises() {
        let store = store();
        let first = begin(&store);
        let mut dice = Dice(37);
        let mut refused_by_both = 0;
        for _ in 0..10_000 {
            let mut people = first;
            store.execute_batch("BEGIN").expect("begun");
            for _ in 0..60 {
                let (by, at) = (dice.below(PEOPLE), dice.below(PEOPLE));
                let step = STEPS.get(dice.below(STEPS.len() + 1)).copied();
                let (Some(actor), Some(of)) = (people.get(by).copied(), people.get(at).copied())
                else {
                    continue;
                };
                let others = people
                    .iter()
                    .enumerate()
                    .filter(|(other, one)| *other != at && one.supervises())
                    .count();
                let ruled = match step {
                    Some(step) => may(
                        step,
                        Standing {
                            own: by == at,
                            role: of.role,
                            active: of.active,
                            other_supervisors: u32::try_from(others).unwrap_or(0),
                            confirmed: dice.below(2) == 0,
                        },
                    ),
                    None => Ok(()),
                };
                let may_ask = step.is_none() || actor.supervises();
                let past_the_rule = dice.below(3) == 0;
                if !past_the_rule && (ruled.is_err() || !may_ask) {
                    continue;
                }
                let (sql, next) = taken(step, of);
                let written = store
                    .prepare_cached(&sql)
                    .and_then(|mut one| one.execute([blob(at)]));
                if ruled.is_ok() && may_ask {
                    assert!(
                        written.is_ok(),
                        "{step:?} of {of:?} by {actor:?}: {written:?}"
                    );
                }
                if written.is_ok()
                    && let Some(one) = people.get_mut(at)
                {
                    *one = next;
                } else if ruled.is_err() {
                    refused_by_both += 1;
                }
                assert!(
                    people.iter().any(|one| one.supervises()),
                    "{step:?} left nobody: {people:?}"
                );
            }
            store.execute_batch("ROLLBACK").expect("rolled back");
        }
        assert!(refused_by_both > 1000, "{refused_by_both}");
    }
}
