//! The course of a referral: what may follow what, and when a body is reminded. W7 of
//! domain.md §6.5. No SQL and no clock.

use chrono::Duration;

use super::view::{Priority, ReferralState};
use crate::directory::HandOverWay;
use crate::moment::Moment;

/// So many reminders go out before "no answer" is one (V16).
pub(super) const REMINDERS: u32 = 2;

/// What the past of a referral says about its next steps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) state: ReferralState,
    pub(super) reminders: u32,
    /// The person no longer allows it.
    pub(super) lapsed: bool,
}

/// Answer times of domain.md §6.1: a day, three days, two weeks.
pub(super) fn answer_time(priority: Priority) -> Duration {
    match priority {
        Priority::Emergency => Duration::hours(24),
        Priority::Urgent => Duration::hours(72),
        Priority::Normal => Duration::days(14),
    }
}

/// A body is reminded when its time and half of it again are over; each reminder gives
/// it that time anew.
pub(super) fn reminder_due(sent: Moment, priority: Priority) -> Moment {
    let time = answer_time(priority);
    Moment(sent.0 + time + time / 2)
}

/// Before its time is over a body is not reminded, so that two reminders of one morning
/// never make a "no answer".
pub(super) fn reminder_from(sent: Moment, priority: Priority) -> Moment {
    Moment(sent.0 + answer_time(priority))
}

/// What may be recorded next, in the order in which it is offered. Whoever still owes
/// an answer cannot be left behind, unless the person takes back their leave.
pub(super) fn next(standing: Standing) -> Vec<ReferralState> {
    use ReferralState::{
        Accepted, Acknowledged, Closed, Declined, Done, HandedOver, NoAnswer, Prepared, Printed,
        Started,
    };
    let mut next = match standing.state {
        Prepared | Printed => vec![HandedOver, Closed],
        HandedOver => vec![Acknowledged, Accepted, Declined],
        Acknowledged => vec![Accepted, Declined],
        Accepted => vec![Started, Done, Closed],
        Started => vec![Done, Closed],
        // A body may think again, and an answer may come late.
        Declined => vec![Accepted],
        NoAnswer => vec![Acknowledged, Accepted, Declined],
        Done | Closed => Vec::new(),
    };
    if matches!(standing.state, HandedOver | Acknowledged) {
        if standing.reminders >= REMINDERS {
            next.push(NoAnswer);
        }
        if standing.lapsed {
            next.push(Closed);
        }
    }
    next
}

/// Whether somebody was asked and owes an answer, so that reminding makes sense.
pub(super) fn may_be_reminded(state: ReferralState) -> bool {
    state.is_sent() && state.waits()
}

/// Without a printed letter one refers by word of mouth only.
pub(super) fn needs_a_letter(way: HandOverWay) -> bool {
    match way {
        HandOverWay::Phone => false,
        HandOverWay::ByHand
        | HandOverWay::Person
        | HandOverWay::Post
        | HandOverWay::Email
        | HandOverWay::Portal => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(state: ReferralState, reminders: u32, lapsed: bool) -> Standing {
        Standing {
            state,
            reminders,
            lapsed,
        }
    }

    #[test]
    fn w7_every_state_is_reached_and_only_two_are_ends() {
        for state in ReferralState::ALL.iter().copied() {
            let reached = ReferralState::ALL
                .iter()
                .any(|from| next(standing(*from, REMINDERS, false)).contains(&state));
            // These two come from writing and printing the letter.
            let made = matches!(state, ReferralState::Prepared | ReferralState::Printed);
            assert_eq!(reached, !made, "{}", state.text());
            let ends = next(standing(state, REMINDERS, true)).is_empty();
            let last = matches!(state, ReferralState::Done | ReferralState::Closed);
            assert_eq!(ends, last, "{}", state.text());
        }
    }

    #[test]
    fn v16_no_answer_needs_two_reminders_whatever_else_holds() {
        for state in ReferralState::ALL.iter().copied() {
            for lapsed in [false, true] {
                let few = next(standing(state, REMINDERS - 1, lapsed));
                assert!(!few.contains(&ReferralState::NoAnswer), "{}", state.text());
            }
        }
        for state in [ReferralState::HandedOver, ReferralState::Acknowledged] {
            let asked = next(standing(state, REMINDERS, false));
            assert!(asked.contains(&ReferralState::NoAnswer));
            assert!(!asked.contains(&ReferralState::Closed));
        }
    }

    #[test]
    fn w7_a_body_is_reminded_after_its_time_and_half_of_it() {
        let sent = Moment::read("", "2026-11-22T10:00:00Z").expect("a moment");
        for (priority, from, due) in [
            (
                Priority::Emergency,
                "2026-11-23T10:00:00Z",
                "2026-11-23T22:00:00Z",
            ),
            (
                Priority::Urgent,
                "2026-11-25T10:00:00Z",
                "2026-11-26T22:00:00Z",
            ),
            (
                Priority::Normal,
                "2026-12-06T10:00:00Z",
                "2026-12-13T10:00:00Z",
            ),
        ] {
            let read = |text: &str| Moment::read("", text).expect("a moment");
            assert_eq!(reminder_from(sent, priority), read(from));
            assert_eq!(reminder_due(sent, priority), read(due));
        }
    }
}
