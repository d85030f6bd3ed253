//! Which way a request may take, and what may follow what. No SQL.

use super::view::{RemovalRoute, RemovalStatus};
use crate::consents::YesNo;
use crate::packs::Category;
use crate::problem::{Reason, Refusals};

/// The problem that is a child's sexual abuse by its name; the same code in every pack.
pub(super) const ABUSE: &str = "CSM";

/// Whether the content may show a child's sexual abuse.
pub(super) fn is_suspected(category: &Category, minor: YesNo) -> bool {
    category.code == ABUSE || (category.sexual && minor == YesNo::Yes)
}

/// Ways on which no person of the platform's choosing is told more than the address,
/// and, for the young themselves, the tool that never sees the picture.
fn is_guarded(route: RemovalRoute) -> bool {
    match route {
        RemovalRoute::OwnForm
        | RemovalRoute::Hotline
        | RemovalRoute::Police
        | RemovalRoute::TakeItDown => true,
        RemovalRoute::TrustedPartner
        | RemovalRoute::StopNcii
        | RemovalRoute::Google
        | RemovalRoute::Host
        | RemovalRoute::Other => false,
    }
}

/// W8 and domain.md §8.5: what shows a child takes the hotline's way, in no words.
pub(super) fn check(
    no: &mut Refusals,
    category: &Category,
    minor: YesNo,
    route: RemovalRoute,
    detail: &str,
) {
    if category.code == ABUSE && minor != YesNo::Yes {
        no.add("minor", Reason::AbuseIsOfMinors);
    }
    let other_age = match route {
        RemovalRoute::StopNcii => minor == YesNo::Yes,
        RemovalRoute::TakeItDown => minor == YesNo::No,
        RemovalRoute::OwnForm
        | RemovalRoute::TrustedPartner
        | RemovalRoute::Hotline
        | RemovalRoute::Police
        | RemovalRoute::Google
        | RemovalRoute::Host
        | RemovalRoute::Other => false,
    };
    if is_suspected(category, minor) {
        if !is_guarded(route) {
            no.add("route", Reason::RouteForbidden);
        }
        if !detail.is_empty() {
            no.add("detail", Reason::NoDetail);
        }
    } else if other_age {
        no.add("route", Reason::RouteForOtherAge);
    }
}

/// What may be recorded next.
pub(super) fn next(status: RemovalStatus) -> &'static [RemovalStatus] {
    use RemovalStatus::{Draft, NoAnswer, Partly, Processing, Refused, Removed, Reuploaded, Sent};
    match status {
        Draft => &[Sent],
        Sent => &[Processing, Removed, Partly, Refused, NoAnswer],
        Processing => &[Removed, Partly, Refused, NoAnswer],
        Removed => &[Reuploaded],
        Partly => &[Removed, Reuploaded, Sent],
        Refused | NoAnswer | Reuploaded => &[Sent, Removed, Partly],
    }
}

/// Whether somebody answered with it.
pub(super) fn is_answer(status: RemovalStatus) -> bool {
    match status {
        RemovalStatus::Removed | RemovalStatus::Partly | RemovalStatus::Refused => true,
        RemovalStatus::Draft
        | RemovalStatus::Sent
        | RemovalStatus::Processing
        | RemovalStatus::Reuploaded
        | RemovalStatus::NoAnswer => false,
    }
}

/// Whether something is still to be done or awaited.
pub(super) fn is_open(status: RemovalStatus) -> bool {
    match status {
        RemovalStatus::Draft
        | RemovalStatus::Sent
        | RemovalStatus::Processing
        | RemovalStatus::Reuploaded => true,
        RemovalStatus::Removed
        | RemovalStatus::Partly
        | RemovalStatus::Refused
        | RemovalStatus::NoAnswer => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packs;

    fn refused(problem: &str, minor: YesNo, route: RemovalRoute, detail: &str) -> bool {
        let pack = packs::changed(|_| ());
        let category = pack.category(problem).expect("a problem");
        let mut no = Refusals::none();
        check(&mut no, category, minor, route, detail);
        no.settle().is_err()
    }

    #[test]
    fn what_shows_a_child_takes_the_guarded_ways_without_words() {
        for &route in RemovalRoute::ALL {
            let guarded = is_guarded(route);
            assert_eq!(refused("NCI", YesNo::Yes, route, ""), !guarded);
            assert_eq!(refused("CSM", YesNo::Yes, route, ""), !guarded);
            assert!(refused("NCI", YesNo::Yes, route, "words"));
        }
        assert!(refused("CSM", YesNo::No, RemovalRoute::Hotline, ""));
        assert!(refused("CSM", YesNo::Unknown, RemovalRoute::Hotline, ""));
        assert!(!refused("NCI", YesNo::No, RemovalRoute::StopNcii, "words"));
        assert!(!refused(
            "IMP",
            YesNo::Yes,
            RemovalRoute::TrustedPartner,
            "words"
        ));
    }

    #[test]
    fn a_tool_is_for_its_age() {
        assert!(refused("NCI", YesNo::No, RemovalRoute::TakeItDown, ""));
        assert!(!refused(
            "NCI",
            YesNo::Unknown,
            RemovalRoute::TakeItDown,
            ""
        ));
        assert!(refused("IMP", YesNo::Yes, RemovalRoute::StopNcii, ""));
    }

    #[test]
    fn nothing_follows_itself_and_nothing_becomes_a_draft_again() {
        for &status in RemovalStatus::ALL {
            let after = next(status);
            assert!(!after.is_empty(), "{}", status.text());
            assert!(!after.contains(&status), "{}", status.text());
            assert!(!after.contains(&RemovalStatus::Draft), "{}", status.text());
            assert!(!(is_answer(status) && is_open(status)));
        }
    }
}
