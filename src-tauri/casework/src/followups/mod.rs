//! Promises to get in touch, against nothing that the person said is unsafe;
//! what became of each try; and what is due.

mod rules;
mod store;
mod view;

use chrono::Duration;
use rusqlite::params;

use crate::cases::{self, TimelineKind};
use crate::consents;
use crate::contacts::CallBack;
use crate::ids::{CaseId, FollowupId};
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use view::{
    AttemptDecision, AttemptOutcome, DecideAttempts, FollowupRow, FollowupState, Promise,
    RecordAttempt,
};

/// No helpline promises further ahead.
const FURTHEST_DAYS: i64 = 366;
const NOTE: usize = 500;
/// The fewest characters of a supervisor's decision.
const REASON: usize = 10;

/// Promises to get in touch. `field` is where the request holds the promise.
pub(crate) fn promise(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    promise: &CallBack,
) -> Result<FollowupId, Problem> {
    promise_after(tx, case, field, promise, 0)
}

/// A promise that follows one with so many failed tries.
fn promise_after(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    promise: &CallBack,
    failed: i64,
) -> Result<FollowupId, Problem> {
    cases::find_open(tx, case)?;
    let pack = packs::of(tx)?;
    let at = |part: &str| {
        if field.is_empty() {
            part.to_owned()
        } else {
            format!("{field}.{part}")
        }
    };
    let due = Moment::read(&at("due"), &promise.due)?;
    // A promise for this minute is made while it passes.
    if due.0 < tx.now.0 - Duration::seconds(60) {
        return Err(Problem::at(&at("due"), Reason::DueInPast));
    }
    if due.0 > tx.now.0 + Duration::days(FURTHEST_DAYS) {
        return Err(Problem::at(
            &at("due"),
            Reason::DueTooFar {
                days: FURTHEST_DAYS,
            },
        ));
    }
    if promise.purpose.is_empty() {
        return Err(Problem::at(&at("purpose"), Reason::AnswerMissing));
    }
    packs::offered(&pack.view.purposes, &promise.purpose, tx.now.day(tx.offset))
        .map_err(|why| Problem::at(&at("purpose"), why))?;
    if promise.channel.is_empty() {
        return Err(Problem::at(&at("channel"), Reason::AnswerMissing));
    }
    if !packs::has(&pack.view.channels, &promise.channel) {
        return Err(Problem::at(&at("channel"), Reason::UnknownChoice));
    }
    let note = text::lines(&at("note"), &promise.note, NOTE)?;
    // V14: only a channel that the person called safe.
    consents::allow_channel(tx, case, &at("channel"), &promise.channel)?;
    let id: FollowupId = tx.new_id();
    store::insert(tx, id, case, due, promise, &note, failed)?;
    cases::tell(
        tx,
        case,
        TimelineKind::Followup,
        &note,
        &[
            ("due", &due.local(tx.offset)),
            ("purpose", &promise.purpose),
            ("channel", &promise.channel),
        ],
    )?;
    tx.about("followup", id.0);
    tx.field("due");
    tx.changed(Change::Followups);
    Ok(id)
}

/// Records a try: what came of it, and the next promise if one was made.
pub(crate) fn record_attempt(tx: &Tx<'_>, wish: &RecordAttempt) -> Result<FollowupId, Problem> {
    let followup = store::read(tx, wish.followup)?;
    let case = followup.case;
    cases::find_open(tx, case)?;
    if followup.state != FollowupState::Due {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    rules::may_try(tx.actor, followup.failed, wish.outcome)?;
    let note = text::lines("note", &wish.note, NOTE)?;
    let failed = if rules::failed(wish.outcome) {
        followup.failed + 1
    } else {
        0
    };
    let state = rules::after(wish.outcome, wish.next.is_some());
    if wish.outcome == AttemptOutcome::Cancelled && note.chars().count() < 3 {
        return Err(Problem::at("note", Reason::ReasonNeeded { min: 3 }));
    }
    tx.keep("followup", "id", &wish.followup)?;
    store::insert_attempt(tx, wish.followup, wish.outcome, &note)?;
    tx.execute(
        "UPDATE followup SET state = ?2, failed = ?3 WHERE id = ?1",
        params![wish.followup, state, failed],
    )?;
    cases::tell(
        tx,
        case,
        TimelineKind::Attempt,
        &note,
        &[("outcome", wish.outcome.text())],
    )?;
    if let Some(next) = &wish.next {
        promise_after(tx, case, "next", next, failed)?;
    }
    tx.about("followup", wish.followup.0);
    tx.field("attempt");
    tx.changed(Change::Followups);
    Ok(wish.followup)
}

/// A supervisor decides after three failed tries: three more, another way, or none.
pub(crate) fn decide(tx: &Tx<'_>, wish: &DecideAttempts) -> Result<FollowupId, Problem> {
    let followup = store::read(tx, wish.followup)?;
    cases::find_open(tx, followup.case)?;
    if followup.state != FollowupState::Due || !rules::is_spent(followup.failed) {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let reason = text::lines("reason", &wish.reason, NOTE)?;
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    let state = match wish.decision {
        AttemptDecision::GoOn => FollowupState::Due,
        AttemptDecision::OtherWay | AttemptDecision::Stop => FollowupState::Cancelled,
    };
    tx.keep("followup", "id", &wish.followup)?;
    tx.execute(
        "UPDATE followup SET state = ?2, failed = 0 WHERE id = ?1",
        params![wish.followup, state],
    )?;
    cases::tell(
        tx,
        followup.case,
        TimelineKind::Decision,
        &reason,
        &[("decision", wish.decision.text())],
    )?;
    tx.about("followup", wish.followup.0);
    tx.field("decision");
    tx.changed(Change::Followups);
    Ok(wish.followup)
}

/// The case that a promise stands in.
pub(crate) fn of_promise(tx: &Tx<'_>, id: FollowupId) -> Result<CaseId, Problem> {
    Ok(store::read(tx, id)?.case)
}

/// How many promises of a case are still to be kept.
pub(crate) fn still_due(tx: &Tx<'_>, case: CaseId) -> Result<u32, Problem> {
    store::still_due(tx, case)
}

/// Whether a promise is still to be kept.
pub(crate) fn is_due(tx: &Tx<'_>, id: FollowupId) -> Result<bool, Problem> {
    Ok(store::read(tx, id)?.state == FollowupState::Due)
}

/// Promises that wait for a supervisor's decision.
pub(crate) fn spent(tx: &Tx<'_>) -> Result<Vec<FollowupRow>, Problem> {
    store::spent(tx)
}

/// Every promise of a case, what is due first.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<FollowupRow>, Problem> {
    store::of_case(tx, case)
}

/// What is due in this person's cases until a moment.
pub(crate) fn due_until(tx: &Tx<'_>, until: Moment) -> Result<Vec<FollowupRow>, Problem> {
    store::due(tx, tx.actor.id, until)
}

/// The next promise of each case, for lists.
pub(crate) fn next_of_cases(
    tx: &Tx<'_>,
) -> Result<std::collections::BTreeMap<CaseId, Moment>, Problem> {
    store::next_of_cases(tx)
}

/// How often each purpose was promised.
pub(crate) fn uses(tx: &Tx<'_>) -> Result<Vec<(String, u32)>, Problem> {
    store::uses(tx)
}
