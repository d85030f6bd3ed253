//! What became of a referral: handed over, answered, reminded of. Each step stays, with
//! who recorded it; Sanad itself sends nothing.

use chrono::{Duration, DurationRound};

use super::store::{self, Referral, Step};
use super::view::{RecordAnswer, RecordHandOver, RecordReminder, ReferralState};
use super::{find, rules};
use crate::cases::{self, TimelineKind};
use crate::consents;
use crate::ids::ReferralId;
use crate::moment::Moment;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;

const NOTE: usize = 1000;
const LINE: usize = 200;
/// The fewest characters of why something was declined or ended.
const WHY: usize = 3;

/// The letter left the house: how, and into whose hands. The body's time begins.
pub(crate) fn record_handover(tx: &Tx<'_>, wish: &RecordHandOver) -> Result<ReferralId, Problem> {
    let referral = open(tx, wish.referral)?;
    let mut no = Refusals::none();
    if !next(tx, &referral)?.contains(&ReferralState::HandedOver) {
        no.add("way", Reason::StatusOrder);
    }
    let unprinted = referral.state == ReferralState::Prepared;
    match wish.way {
        None => no.add("way", Reason::AnswerMissing),
        Some(way) if unprinted && rules::needs_a_letter(way) => {
            no.add("way", Reason::LetterNeeded);
        }
        Some(_) => {}
    }
    // One telephones first and writes afterwards; a letter leaves after it was made.
    let before = if unprinted {
        Duration::days(1)
    } else {
        Duration::zero()
    };
    let at = no.take(moment(tx, &referral, wish.at.as_deref(), before))?;
    let whom = no
        .take(text::line("whom", &wish.whom, LINE))?
        .unwrap_or_default();
    if whom.is_empty() {
        no.add("whom", Reason::AnswerMissing);
    }
    let proof = no
        .take(text::line("proof", &wish.proof, LINE))?
        .unwrap_or_default();
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    no.settle()?;
    let (Some(way), Some(at)) = (wish.way, at) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    // What the person says today decides as long as nothing has left.
    super::ground(tx, &referral)?;
    tx.keep("referral", "id", &referral.id)?;
    store::send(tx, &referral, at)?;
    let step = Step {
        at,
        state: ReferralState::HandedOver,
        way: Some(way),
        whom,
        proof,
        note,
        ..Step::of(tx)
    };
    record(tx, &referral, &step, TimelineKind::Handed)
}

/// Moves the referral on with what the body or the person said.
pub(crate) fn record_answer(tx: &Tx<'_>, wish: &RecordAnswer) -> Result<ReferralId, Problem> {
    let referral = open(tx, wish.referral)?;
    let mut no = Refusals::none();
    let reminded = referral.reminders >= rules::REMINDERS;
    if wish.state == ReferralState::NoAnswer && rules::may_be_reminded(referral.state) && !reminded
    {
        no.add(
            "state",
            Reason::RemindersFirst {
                count: rules::REMINDERS,
            },
        );
    } else if wish.state == ReferralState::HandedOver || !next(tx, &referral)?.contains(&wish.state)
    {
        no.add("state", Reason::StatusOrder);
    }
    let at = no.take(moment(tx, &referral, wish.at.as_deref(), Duration::zero()))?;
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    let explained = matches!(wish.state, ReferralState::Declined | ReferralState::Closed);
    if explained && note.chars().count() < WHY {
        no.add("note", Reason::ReasonNeeded { min: WHY });
    }
    no.settle()?;
    let at = at.ok_or_else(|| Problem::invariant("a missing answer was not refused"))?;
    super::set_state(tx, &referral, wish.state)?;
    let step = Step {
        at,
        state: wish.state,
        note,
        ..Step::of(tx)
    };
    record(tx, &referral, &step, TimelineKind::Answer)
}

/// Somebody reminded the body; its time begins again.
pub(crate) fn record_reminder(tx: &Tx<'_>, wish: &RecordReminder) -> Result<ReferralId, Problem> {
    let referral = open(tx, wish.referral)?;
    let mut no = Refusals::none();
    if !rules::may_be_reminded(referral.state) {
        no.add("way", Reason::StatusOrder);
    }
    if wish.way.is_none() {
        no.add("way", Reason::AnswerMissing);
    }
    let at = no.take(moment(tx, &referral, wish.at.as_deref(), Duration::zero()))?;
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    let early = at.zip(referral.sent_at).is_some_and(|(at, sent)| {
        minute(at) < minute(rules::reminder_from(sent, referral.priority))
    });
    if early {
        no.add("at", Reason::ReminderEarly);
    }
    no.settle()?;
    let (Some(way), Some(at)) = (wish.way, at) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    tx.keep("referral", "id", &referral.id)?;
    store::remind(tx, referral.id, at)?;
    let step = Step {
        at,
        state: referral.state,
        reminder: true,
        way: Some(way),
        note,
        ..Step::of(tx)
    };
    record(tx, &referral, &step, TimelineKind::Reminder)
}

/// A referral of a case that may be worked on.
fn open(tx: &Tx<'_>, id: ReferralId) -> Result<Referral, Problem> {
    let referral = find(tx, id)?;
    cases::find_open(tx, referral.case)?;
    Ok(referral)
}

/// What may be recorded next of a referral.
pub(super) fn next(tx: &Tx<'_>, referral: &Referral) -> Result<Vec<ReferralState>, Problem> {
    Ok(rules::next(rules::Standing {
        state: referral.state,
        reminders: referral.reminders,
        lapsed: consents::lapsed(tx, referral.consent)?.is_some(),
    }))
}

/// People write minutes, clocks tell seconds: within one minute nothing is early.
fn minute(at: Moment) -> Moment {
    Moment(at.0.duration_trunc(Duration::minutes(1)).unwrap_or(at.0))
}

/// When it happened: now, if not said; not ahead, and not before the step that it follows.
fn moment(
    tx: &Tx<'_>,
    referral: &Referral,
    typed: Option<&str>,
    before: Duration,
) -> Result<Moment, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(tx.now);
    };
    let at = Moment::read("at", typed)?;
    if at > tx.now {
        return Err(Problem::at("at", Reason::InFuture));
    }
    let last = store::last_step(tx, referral.id)?.unwrap_or(referral.made_at);
    if minute(at) < minute(Moment(last.0 - before)) {
        return Err(Problem::at("at", Reason::StatusOrder));
    }
    Ok(at)
}

fn record(
    tx: &Tx<'_>,
    referral: &Referral,
    step: &Step,
    kind: TimelineKind,
) -> Result<ReferralId, Problem> {
    store::insert_step(tx, referral.id, step)?;
    let mut facts = vec![("reference", referral.reference.as_str())];
    if !step.reminder {
        facts.push(("state", step.state.text()));
    }
    facts.extend(step.way.map(|way| ("way", way.text())));
    cases::tell(tx, referral.case, kind, &step.note, &facts)?;
    tx.about("referral", referral.id.0);
    tx.field("state");
    tx.changed(Change::Referrals);
    Ok(referral.id)
}
