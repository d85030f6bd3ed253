//! What needs no SQL and no clock: which acts are of which kind, how many supervisors
//! accept a gap, how days and codes are read.

use std::collections::BTreeSet;

use chrono::{Days, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};

use super::view::HistoryKind::{self, Accounts, Changed, Desk, House, Left, Opened, Recorded};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};

/// Every act that leaves an entry, and its kind. A test holds it to the calls.
pub(super) const ACTS: &[(&str, HistoryKind)] = &[
    ("confirm_recovery", Accounts),
    ("recover", Accounts),
    ("unlock", Desk),
    ("save_preferences", Desk),
    ("add_account", Accounts),
    ("invite_account", Accounts),
    ("give_code", Accounts),
    ("activate_account", Accounts),
    ("end_codes", Accounts),
    ("rename_account", Accounts),
    ("change_role", Accounts),
    ("close_account", Accounts),
    ("reopen_account", Accounts),
    ("change_passphrase", Accounts),
    ("begin_key_change", Accounts),
    ("change_store_key", Accounts),
    ("bind_computer", Accounts),
    ("unbind_computer", Accounts),
    ("check_sheet", Accounts),
    ("view_account", Accounts),
    ("save_record", Accounts),
    ("add_training", Accounts),
    ("remove_training", Accounts),
    ("acknowledge_notice", Desk),
    ("look", Opened),
    ("jot", Opened),
    ("view_case", Opened),
    ("open_contact", Opened),
    ("view_reviews", Opened),
    ("view_history", Opened),
    ("copy_evidence_link", Left),
    ("copy_removal_link", Left),
    ("print_letter", Left),
    ("refer", Left),
    ("record_handover", Left),
    ("hand_over", Left),
    ("export_chain", Left),
    ("copy_backup", Left),
    ("save_contact", Recorded),
    ("add_addendum", Recorded),
    ("open_case", Recorded),
    ("add_note", Recorded),
    ("add_supervisor_note", Recorded),
    ("save_step", Recorded),
    ("tick_step", Recorded),
    ("record_accompaniment", Recorded),
    ("promise_followup", Recorded),
    ("promise_protocol_step", Recorded),
    ("record_attempt", Recorded),
    ("record_consent", Recorded),
    ("withhold", Recorded),
    ("start_protocol", Recorded),
    ("mark_protocol_step", Recorded),
    ("agree_safety_plan", Recorded),
    ("record_evidence", Recorded),
    ("save_removal", Recorded),
    ("record_removal", Recorded),
    ("record_answer", Recorded),
    ("record_reminder", Recorded),
    ("record_review", Recorded),
    ("record_exposure", Recorded),
    ("record_talk", Recorded),
    ("record_debrief", Recorded),
    ("change_contact", Changed),
    ("move_contact", Changed),
    ("discard_draft", Changed),
    ("discard_correction", Changed),
    ("set_risk", Changed),
    ("set_status", Changed),
    ("assign_case", Changed),
    ("add_member", Changed),
    ("remove_member", Changed),
    ("save_safe_contact", Changed),
    ("withdraw_consent", Changed),
    ("end_withholding", Changed),
    ("end_protocol", Changed),
    ("decide_attempts", Changed),
    ("close_case", Changed),
    ("ask_to_close", Changed),
    ("decide_closure", Changed),
    ("reopen_case", Changed),
    ("hold_case", Changed),
    ("seal_case", Changed),
    ("unseal_case", Changed),
    ("break_glass", Opened),
    ("review_glass", House),
    ("ask_second", House),
    ("confirm_second", House),
    ("end_second", House),
    ("set_sight", House),
    ("add_entry", House),
    ("rename_entry", House),
    ("retire_entry", House),
    ("add_body", House),
    ("change_body", House),
    ("retire_body", House),
    ("confirm_body", House),
    ("record_agreement", House),
    ("continue_backup", House),
    ("confirm_restore", House),
    ("accept_gap", House),
    ("make_register_code", House),
    ("check_register_code", House),
];

/// The acts of a kind.
pub(super) fn acts_of(kind: HistoryKind) -> BTreeSet<&'static str> {
    ACTS.iter()
        .filter(|(_, of)| *of == kind)
        .map(|(act, _)| *act)
        .collect()
}

/// How many must accept a gap, when there are so many supervisors.
pub(super) fn needed(supervisors: u32) -> u32 {
    if supervisors > 1 { 2 } else { 1 }
}

/// From when until when, by whole days of the desk.
pub(super) fn days(
    first: Option<&str>,
    last: Option<&str>,
    offset: FixedOffset,
) -> Result<(Option<Moment>, Option<Moment>), Problem> {
    let (first, last) = (day("first", first)?, day("last", last)?);
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        return Err(Problem::at("last", Reason::EndBeforeStart));
    }
    let begins = |day: NaiveDate| {
        offset
            .from_local_datetime(&day.and_time(NaiveTime::MIN))
            .single()
            .map(|at| Moment(at.with_timezone(&Utc)))
    };
    let after = last.and_then(|last| last.checked_add_days(Days::new(1)));
    Ok((first.and_then(begins), after.and_then(begins)))
}

fn day(field: &str, text: Option<&str>) -> Result<Option<NaiveDate>, Problem> {
    text.map(|text| {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map_err(|_| Problem::at(field, Reason::NotADate))
    })
    .transpose()
}

/// Begins the word of a check that found its entry.
pub(super) const FOUND: &str = "found:";

pub(super) fn found_word(seq: i64) -> String {
    format!("{FOUND}{seq}")
}

pub(super) fn found_seq(fields: &str) -> Option<i64> {
    fields.split(' ').next()?.strip_prefix(FOUND)?.parse().ok()
}

/// In groups of four, as it is read and written by hand.
pub(super) fn grouped(code: &str) -> String {
    let symbols: Vec<char> = code.chars().collect();
    let groups: Vec<String> = symbols
        .chunks(4)
        .map(|four| four.iter().collect())
        .collect();
    groups.join("-")
}

/// Whether it has as many symbols as a code of the register or of a letter's foot.
pub(super) fn is_code(typed: &str) -> bool {
    let symbols = typed.chars().filter(|c| c.is_alphanumeric()).count();
    symbols == 12 || symbols == 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_supervisors_accept_a_gap_unless_there_is_only_one() {
        assert_eq!([0, 1, 2, 3].map(needed), [1, 1, 2, 2]);
    }

    #[test]
    fn no_act_is_told_twice_and_each_kind_has_some() {
        let names: BTreeSet<&str> = ACTS.iter().map(|(act, _)| *act).collect();
        assert_eq!(names.len(), ACTS.len());
        for kind in HistoryKind::ALL {
            assert!(!acts_of(*kind).is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn days_are_whole_and_in_order() {
        let rabat = FixedOffset::east_opt(3600).expect("an offset");
        let (from, until) = days(Some("2026-11-22"), Some("2026-11-22"), rabat).expect("a day");
        let text = |at: Option<Moment>| at.expect("a moment").0.to_rfc3339();
        assert_eq!(text(from), "2026-11-21T23:00:00+00:00");
        assert_eq!(text(until), "2026-11-22T23:00:00+00:00");
        assert!(days(Some("2026-11-23"), Some("2026-11-22"), rabat).is_err());
        assert!(days(Some("yesterday"), None, rabat).is_err());
        assert_eq!(days(None, None, rabat).expect("all days"), (None, None));
    }

    #[test]
    fn codes_are_read_in_groups() {
        assert_eq!(grouped("ABCDEFGHJKMN"), "ABCD-EFGH-JKMN");
        assert_eq!(grouped("ABCDEFGHJK"), "ABCD-EFGH-JK");
        assert!(is_code("abcd efgh jkmn") && is_code("ABCD-EFGH-JK"));
        assert!(!is_code("ABCD-EFGH") && !is_code(""));
        assert_eq!(found_seq(&found_word(42)), Some(42));
        assert_eq!(found_seq("not_found"), None);
    }
}
