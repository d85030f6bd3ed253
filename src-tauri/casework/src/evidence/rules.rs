//! What a line of the register must say, and what it must not. No SQL.

use super::view::EvidenceDraft;
use crate::problem::{Reason, Refusals};

/// The texts of a line, made fit to store.
pub(super) struct Texts {
    pub(super) described_by: String,
    pub(super) url: String,
    pub(super) handle: String,
    pub(super) display_name: String,
    pub(super) account_id: String,
    pub(super) description: String,
    pub(super) kept_by: String,
    pub(super) notes: String,
}

/// Every answer that is needed. Of what may show a child's abuse only the way to it
/// is kept: describing it would need looking at it (domain.md §3.4).
pub(super) fn check(no: &mut Refusals, draft: &EvidenceDraft, texts: &Texts) {
    if draft.platform.is_empty() {
        no.add("platform", Reason::AnswerMissing);
    }
    if draft.kind.is_none() {
        no.add("kind", Reason::AnswerMissing);
    }
    if draft.method.is_none() {
        no.add("method", Reason::AnswerMissing);
    }
    let traced = [
        &texts.url,
        &texts.handle,
        &texts.display_name,
        &texts.account_id,
    ];
    // An address that cannot be read is refused as that, not as missing.
    let found = traced.iter().any(|text| !text.is_empty()) || !draft.url.trim().is_empty();
    match draft.suspected {
        None => no.add("suspected", Reason::AnswerMissing),
        Some(true) => {
            if !texts.description.is_empty() {
                no.add("description", Reason::NoDetail);
            }
            if !texts.notes.is_empty() {
                no.add("notes", Reason::NoDetail);
            }
            if !found {
                no.add("url", Reason::NothingToFind);
            }
        }
        Some(false) => {
            if !found && texts.description.is_empty() {
                no.add("url", Reason::NothingToFind);
            }
            if texts.kept_by.is_empty() {
                no.add("kept_by", Reason::AnswerMissing);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::view::{EvidenceKind, EvidenceMethod};
    use super::*;
    use crate::ids::CaseId;
    use uuid::Uuid;

    fn draft(suspected: Option<bool>) -> EvidenceDraft {
        EvidenceDraft {
            case: CaseId(Uuid::from_u128(1)),
            corrects: None,
            collected: None,
            published: None,
            described_by: String::new(),
            platform: "instagram".into(),
            url: String::new(),
            handle: String::new(),
            display_name: String::new(),
            account_id: String::new(),
            kind: Some(EvidenceKind::Post),
            suspected,
            description: String::new(),
            method: Some(EvidenceMethod::Told),
            kept_by: String::new(),
            notes: String::new(),
        }
    }

    fn refused(suspected: Option<bool>, url: &str, description: &str, kept_by: &str) -> bool {
        let texts = Texts {
            described_by: String::new(),
            url: url.into(),
            handle: String::new(),
            display_name: String::new(),
            account_id: String::new(),
            description: description.into(),
            kept_by: kept_by.into(),
            notes: String::new(),
        };
        let mut no = Refusals::none();
        check(&mut no, &draft(suspected), &texts);
        no.settle().is_err()
    }

    #[test]
    fn a_line_can_be_found_again_and_says_who_keeps_the_original() {
        assert!(refused(None, "a.b", "words", "her phone"));
        assert!(refused(Some(false), "", "", "her phone"));
        assert!(refused(Some(false), "a.b", "", ""));
        assert!(!refused(Some(false), "a.b", "", "her phone"));
        assert!(!refused(Some(false), "", "words", "her phone"));
    }

    #[test]
    fn what_may_show_abuse_is_never_described() {
        assert!(!refused(Some(true), "a.b", "", ""));
        assert!(refused(Some(true), "a.b", "words", ""));
        assert!(refused(Some(true), "", "", ""));
    }
}
