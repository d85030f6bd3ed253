//! Where an answer stands, and what recording one asks for. No SQL.

use chrono::NaiveDate;

use super::view::{
    Basis, ConsentAnswer, ConsentPurpose, ConsentStanding, RecordConsent, WithholdDraft,
    WithholdingWhy,
};
use crate::problem::{Problem, Reason, Refusals};
use crate::text;

/// The least explanation of an override.
pub(super) const EXPLANATION: usize = 20;
/// The fewest characters that say why an answer changed.
pub(super) const WHY: usize = 3;

/// Where an answer stands on a day. The day of expiry still counts.
pub(super) fn standing(
    answer: ConsentAnswer,
    withdrawn: bool,
    expires_on: &str,
    today: NaiveDate,
) -> ConsentStanding {
    match answer {
        ConsentAnswer::Override => ConsentStanding::Override,
        ConsentAnswer::Refused => ConsentStanding::Refused,
        ConsentAnswer::Undecided => ConsentStanding::Undecided,
        ConsentAnswer::Given if withdrawn => ConsentStanding::Withdrawn,
        // Days of ISO 8601 stand in the order of their text.
        ConsentAnswer::Given if today.to_string().as_str() > expires_on => ConsentStanding::Expired,
        ConsentAnswer::Given => ConsentStanding::Given,
    }
}

/// Everything an answer lacks. `before` is where the last answer for the same stands:
/// V23 asks why it is another one now.
pub(super) fn lacks(no: &mut Refusals, wish: &RecordConsent, note: &str, before: ConsentStanding) {
    if wish.purpose.is_none() {
        no.add("purpose", Reason::AnswerMissing);
    }
    match (wish.purpose, wish.body) {
        (Some(ConsentPurpose::Referral), None) => no.add("body", Reason::AnswerMissing),
        (Some(ConsentPurpose::Referral) | None, _) | (_, None) => {}
        (Some(_), Some(_)) => no.add("body", Reason::UnknownChoice),
    }
    match wish.answer {
        None => no.add("answer", Reason::AnswerMissing),
        Some(ConsentAnswer::Override) => no.add("answer", Reason::UnknownChoice),
        Some(ConsentAnswer::Undecided) => {}
        Some(ConsentAnswer::Refused) => {
            if wish.given_by.is_none() {
                no.add("given_by", Reason::AnswerMissing);
            }
        }
        Some(ConsentAnswer::Given) => {
            if wish.given_by.is_none() {
                no.add("given_by", Reason::AnswerMissing);
            }
            if wish.how.is_none() {
                no.add("how", Reason::AnswerMissing);
            }
            if wish.language.as_deref().unwrap_or_default().is_empty() {
                no.add("language", Reason::AnswerMissing);
            }
        }
    }
    if changes(wish.answer, before) && note.chars().count() < WHY {
        no.add("note", Reason::ReasonNeeded { min: WHY });
    }
}

/// Whether the new answer is another than the one that stands.
fn changes(answer: Option<ConsentAnswer>, before: ConsentStanding) -> bool {
    match (answer, before) {
        (_, ConsentStanding::NotAsked | ConsentStanding::Override)
        | (Some(ConsentAnswer::Given), ConsentStanding::Given | ConsentStanding::Expired)
        | (Some(ConsentAnswer::Refused), ConsentStanding::Refused)
        // Whoever had not decided has said no other thing before.
        | (_, ConsentStanding::Undecided) => false,
        _ => true,
    }
}

/// Checks the ground on which something is told to a body, given where the person's
/// last answer for that body stands.
pub(super) fn may_tell(basis: Option<&Basis>, before: ConsentStanding) -> Result<(), Problem> {
    let lapsed = |field: &str, standing: ConsentStanding| {
        let standing = standing.text();
        Err(Problem::at(field, Reason::ConsentLapsed { standing }))
    };
    match (basis, before) {
        (None, _) => Err(Problem::at("basis", Reason::ConsentNeeded)),
        (Some(Basis::Override { explanation, .. }), _) => {
            let explanation = text::lines("basis.explanation", explanation, 1000)?;
            if explanation.chars().count() < EXPLANATION {
                let min = EXPLANATION;
                return Err(Problem::at(
                    "basis.explanation",
                    Reason::ExplanationNeeded { min },
                ));
            }
            Ok(())
        }
        // A no is not turned into a yes in passing: it is asked again and noted first.
        (Some(Basis::Consent { .. }), ConsentStanding::Refused | ConsentStanding::Withdrawn) => {
            lapsed("basis", before)
        }
        (Some(Basis::Consent { .. }), _) | (Some(Basis::Standing {}), ConsentStanding::Given) => {
            Ok(())
        }
        (Some(Basis::Standing {}), _) => lapsed("basis", before),
    }
}

/// What a wish to withhold lacks.
pub(super) fn may_withhold(
    no: &mut Refusals,
    wish: &WithholdDraft,
    what: &str,
    whom: &str,
    note: &str,
) {
    if wish.items.is_empty() && what.is_empty() {
        no.add("items", Reason::AnswerMissing);
    }
    if wish.kinds.is_empty() && whom.is_empty() {
        no.add("kinds", Reason::AnswerMissing);
    }
    match wish.why {
        None => no.add("why", Reason::AnswerMissing),
        Some(WithholdingWhy::Other) if note.chars().count() < WHY => {
            no.add("note", Reason::ReasonNeeded { min: WHY });
        }
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consents::view::{ConsentGiver, ConsentHow};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn a_consent_holds_through_its_last_day() {
        let on = |today| standing(ConsentAnswer::Given, false, "2027-05-22", day(today));
        assert_eq!(on("2027-05-22"), ConsentStanding::Given);
        assert_eq!(on("2027-05-23"), ConsentStanding::Expired);
        assert_eq!(
            standing(ConsentAnswer::Given, true, "2027-05-22", day("2026-12-01")),
            ConsentStanding::Withdrawn
        );
        assert_eq!(
            standing(ConsentAnswer::Refused, false, "", day("2026-12-01")),
            ConsentStanding::Refused
        );
    }

    #[test]
    fn a_no_is_not_turned_into_a_yes_in_passing() {
        let asked = Basis::Consent {
            given_by: ConsentGiver::Person,
            how: ConsentHow::Oral,
        };
        for (before, asked_now, as_it_stands) in [
            (ConsentStanding::NotAsked, true, false),
            (ConsentStanding::Given, true, true),
            (ConsentStanding::Expired, true, false),
            (ConsentStanding::Undecided, true, false),
            (ConsentStanding::Refused, false, false),
            (ConsentStanding::Withdrawn, false, false),
        ] {
            assert_eq!(may_tell(Some(&asked), before).is_ok(), asked_now);
            let standing = Basis::Standing {};
            assert_eq!(may_tell(Some(&standing), before).is_ok(), as_it_stands);
        }
        assert!(may_tell(None, ConsentStanding::Given).is_err());
    }
}
