//! Promises to get in touch, against nothing that the person said is unsafe;
//! what became of each try; and what is due.

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
pub(crate) use view::{AttemptOutcome, FollowupRow, FollowupState, Promise, RecordAttempt};

/// No helpline promises further ahead.
const FURTHEST_DAYS: i64 = 366;
const NOTE: usize = 500;

/// Promises to get in touch. `field` is where the request holds the promise.
pub(crate) fn promise(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    promise: &CallBack,
) -> Result<FollowupId, Problem> {
    cases::find_open(tx, case)?;
    let pack = packs::of(tx.pack)?;
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
    if !packs::has(&pack.view.purposes, &promise.purpose) {
        return Err(Problem::at(&at("purpose"), Reason::UnknownChoice));
    }
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
    store::insert(tx, id, case, due, &promise.purpose, &promise.channel, &note)?;
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
    let (case, state) = store::read(tx, wish.followup)?;
    cases::find_open(tx, case)?;
    if state != FollowupState::Due {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let note = text::lines("note", &wish.note, NOTE)?;
    let next = match wish.outcome {
        AttemptOutcome::Reached | AttemptOutcome::Done => FollowupState::Done,
        AttemptOutcome::Cancelled => FollowupState::Cancelled,
        // Not reached: the promise stands, unless a new one takes its place.
        AttemptOutcome::NoAnswer | AttemptOutcome::WrongPerson | AttemptOutcome::Unsafe
            if wish.next.is_some() =>
        {
            FollowupState::Cancelled
        }
        AttemptOutcome::NoAnswer | AttemptOutcome::WrongPerson | AttemptOutcome::Unsafe => {
            FollowupState::Due
        }
    };
    if wish.outcome == AttemptOutcome::Cancelled && note.chars().count() < 3 {
        return Err(Problem::at("note", Reason::ReasonNeeded { min: 3 }));
    }
    tx.keep("followup", "id", &wish.followup)?;
    store::insert_attempt(tx, wish.followup, wish.outcome, &note)?;
    tx.execute(
        "UPDATE followup SET state = ?2 WHERE id = ?1",
        params![wish.followup, next],
    )?;
    cases::tell(
        tx,
        case,
        TimelineKind::Attempt,
        &note,
        &[("outcome", wish.outcome.text())],
    )?;
    if let Some(next) = &wish.next {
        promise(tx, case, "next", next)?;
    }
    tx.about("followup", wish.followup.0);
    tx.field("attempt");
    tx.changed(Change::Followups);
    Ok(wish.followup)
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
