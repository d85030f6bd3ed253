//! Sending somebody to a body: on which ground, for which service, telling what,
//! and what came back. The letter itself is written upstairs.

mod course;
mod hints;
mod rules;
mod store;
mod view;

use std::collections::BTreeSet;

use rusqlite::params;

use crate::cases::{self, TimelineKind};
use crate::consents::{self, Ground};
use crate::directory::{self, Recipient};
use crate::evidence;
use crate::ids::{CaseId, ReferralId};
use crate::links;
use crate::moment::Moment;
use crate::packs::{self, BodyKind, DisclosedItem, Sharing};
use crate::problem::{Problem, Reason, Refusals};
use crate::removals;
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use course::{record_answer, record_handover, record_reminder};
pub(crate) use hints::{BodyHint, RankBodies, rank};
pub(crate) use store::Referral;
pub(crate) use view::{
    Disclosure, Priority, RecordAnswer, RecordHandOver, RecordReminder, ReferralDraft,
    ReferralMade, ReferralRow, ReferralState, ReferralView,
};

/// The longest text of one disclosed item.
const ITEM: usize = 6000;

/// When an answer is awaited: as its letter says until it is handed over, and from then on
/// by the body's own time.
pub(crate) fn answer_due(from: Moment, priority: Priority) -> Moment {
    Moment(from.0 + rules::answer_time(priority))
}

/// Checks a draft: the ground, the service, and that nothing is told that the
/// kind of body must never hear. Answers the disclosed items made fit to store.
pub(crate) fn check(tx: &Tx<'_>, draft: &ReferralDraft) -> Result<Vec<Disclosure>, Problem> {
    cases::find_open(tx, draft.case)?;
    let body = directory::body(tx, draft.body)?;
    let pack = packs::of(tx)?;
    let closed = closed_links(tx, draft.case, body.kind)?;
    let mut no = Refusals::none();
    no.take(consents::check(
        tx,
        draft.case,
        draft.body,
        draft.basis.as_ref(),
    ))?;
    let withheld = consents::withheld_from(tx, draft.case, body.kind)?;
    if body.retired {
        no.add("body", Reason::BodyRetired);
    }
    if draft.service.is_empty() {
        no.add("service", Reason::AnswerMissing);
    } else if let Err(why) =
        packs::offered(&pack.view.services, &draft.service, tx.now.day(tx.offset))
    {
        no.add("service", why);
    }
    let mut told: BTreeSet<DisclosedItem> = BTreeSet::new();
    let mut kept = Vec::new();
    for disclosure in &draft.disclosed {
        let field = format!("disclosed.{}", disclosure.item.text());
        if pack.sharing(body.kind, disclosure.item) == Sharing::Never {
            no.add(&field, Reason::ItemForbidden);
        }
        if let Some(why) = withheld.get(&disclosure.item) {
            no.add(&field, Reason::ItemWithheld { why: why.text() });
        }
        if !told.insert(disclosure.item) {
            no.add(&field, Reason::AlreadyDone);
        }
        let text = no
            .take(text::lines(&field, &disclosure.text, ITEM))?
            .unwrap_or_default();
        if text.is_empty() {
            no.add(&field, Reason::AnswerMissing);
        }
        if names_one(&text, &closed) {
            no.add(&field, Reason::SuspectedLink);
        }
        kept.push(Disclosure {
            item: disclosure.item,
            text,
        });
    }
    // V13: a letter tells at least one fact.
    if kept.is_empty() {
        no.add("disclosed", Reason::NothingDisclosed);
    }
    no.settle()?;
    kept.sort_by_key(|disclosure| disclosure.item);
    Ok(kept)
}

/// Whether a body may be told where a child's sexual abuse may be seen: hotlines,
/// the police and prosecutors only (domain.md §3.4).
pub(crate) fn may_know_suspected(kind: BodyKind) -> bool {
    match kind {
        BodyKind::Police | BodyKind::Gendarmerie | BodyKind::Prosecutor | BodyKind::Hotline => true,
        BodyKind::Protection
        | BodyKind::Health
        | BodyKind::Legal
        | BodyKind::Women
        | BodyKind::School
        | BodyKind::Platform
        | BodyKind::DataProtection
        | BodyKind::Helpline => false,
    }
}

/// The addresses of a case that a body of this kind is not told.
fn closed_links(tx: &Tx<'_>, case: CaseId, kind: BodyKind) -> Result<Vec<String>, Problem> {
    if may_know_suspected(kind) {
        return Ok(Vec::new());
    }
    let mut closed = evidence::suspected_links(tx, case)?;
    closed.extend(removals::suspected_links(tx, case)?);
    Ok(closed)
}

fn names_one(text: &str, closed: &[String]) -> bool {
    closed.iter().any(|link| links::names(text, link))
}

/// What may be proposed to a body of this kind: the text without the addresses that
/// it is not told.
pub(crate) fn fit_to_tell(
    tx: &Tx<'_>,
    case: CaseId,
    kind: BodyKind,
    text: String,
) -> Result<String, Problem> {
    let closed = closed_links(tx, case, kind)?;
    Ok(closed
        .iter()
        .fold(text, |text, link| links::without(&text, link)))
}

/// Refuses a letter that was recorded before one of its addresses was suspected.
pub(crate) fn refuse_suspected(
    tx: &Tx<'_>,
    referral: &Referral,
    disclosed: &[Disclosure],
) -> Result<(), Problem> {
    let kind = directory::body(tx, referral.body)?.kind;
    let closed = closed_links(tx, referral.case, kind)?;
    if disclosed.iter().any(|told| names_one(&told.text, &closed)) {
        return Err(Problem::refused(Reason::SuspectedLink));
    }
    Ok(())
}

/// The reference that the next referral of a case will carry.
pub(crate) fn next_reference(tx: &Tx<'_>, case: CaseId) -> Result<String, Problem> {
    Ok(format!(
        "{}-R{}",
        cases::find(tx, case)?.code,
        store::next_number(tx, case)?
    ))
}

/// Records the referral with its consent and what is told.
pub(crate) fn refer(tx: &Tx<'_>, draft: &ReferralDraft) -> Result<ReferralMade, Problem> {
    let disclosed = check(tx, draft)?;
    let reference = next_reference(tx, draft.case)?;
    let number = store::next_number(tx, draft.case)?;
    let consent = consents::record(tx, draft.case, draft.body, draft.basis.as_ref())?;
    let id: ReferralId = tx.new_id();
    store::insert(tx, id, number, &reference, consent, draft)?;
    store::insert_disclosed(tx, id, &disclosed)?;
    store::insert_step(tx, id, &store::Step::of(tx))?;
    let body = directory::body(tx, draft.body)?;
    cases::tell(
        tx,
        draft.case,
        TimelineKind::Referral,
        "",
        &[
            ("reference", &reference),
            ("body", &body.code),
            ("service", &draft.service),
            ("priority", draft.priority.text()),
        ],
    )?;
    tx.about("referral", id.0);
    for disclosure in &disclosed {
        tx.field(disclosure.item.text());
    }
    tx.changed(Change::Referrals);
    Ok(ReferralMade { id, reference })
}

/// One referral, if this person may see its case.
pub(crate) fn find(tx: &Tx<'_>, id: ReferralId) -> Result<Referral, Problem> {
    let referral = store::read(tx, id)?;
    cases::find(tx, referral.case)?;
    Ok(referral)
}

/// What a referral told.
pub(crate) fn disclosed(tx: &Tx<'_>, id: ReferralId) -> Result<Vec<Disclosure>, Problem> {
    store::disclosed(tx, id)
}

/// The ground on which its letter may be made now. What has not left the house yet
/// keeps to what the person says today: an answer that stands, nothing that they want
/// kept from this kind of body. An answer given anew takes the place of the lapsed one.
pub(crate) fn ground(tx: &Tx<'_>, referral: &Referral) -> Result<Ground, Problem> {
    let sent = referral.state.is_sent();
    let (covers, ground) = consents::ground_of(tx, referral.consent, sent)?;
    if !sent {
        let body = directory::body(tx, referral.body)?;
        let withheld = consents::withheld_from(tx, referral.case, body.kind)?;
        let told = disclosed(tx, referral.id)?;
        if let Some(why) = told.iter().find_map(|one| withheld.get(&one.item)) {
            return Err(Problem::refused(Reason::ItemWithheld { why: why.text() }));
        }
    }
    if covers != referral.consent {
        tx.keep("referral", "id", &referral.id)?;
        tx.execute(
            "UPDATE referral SET consent = ?2 WHERE id = ?1",
            params![referral.id, covers],
        )?;
    }
    Ok(ground)
}

/// Whom the letter of a referral addresses. A letter that was made keeps what it says,
/// whatever the directory says later.
pub(crate) fn recipient(tx: &Tx<'_>, referral: &Referral) -> Result<Recipient, Problem> {
    if let Some(written) = store::recipient(tx, referral.id)? {
        return Ok(written);
    }
    let now = directory::recipient(tx, referral.body, referral.language)?;
    store::keep_recipient(tx, referral.id, &now)?;
    Ok(now)
}

/// A letter of this referral was made.
pub(crate) fn printed(tx: &Tx<'_>, referral: &Referral) -> Result<(), Problem> {
    if referral.state == ReferralState::Prepared {
        set_state(tx, referral, ReferralState::Printed)?;
        store::insert_step(
            tx,
            referral.id,
            &store::Step {
                state: ReferralState::Printed,
                ..store::Step::of(tx)
            },
        )?;
    }
    Ok(())
}

fn set_state(tx: &Tx<'_>, referral: &Referral, state: ReferralState) -> Result<(), Problem> {
    tx.keep("referral", "id", &referral.id)?;
    tx.execute(
        "UPDATE referral SET state = ?2 WHERE id = ?1",
        params![referral.id, state],
    )?;
    tx.changed(Change::Referrals);
    Ok(())
}

/// How often each service was asked for.
pub(crate) fn uses(tx: &Tx<'_>) -> Result<Vec<(String, u32)>, Problem> {
    store::uses(tx)
}

/// The referrals of a case, the newest first.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ReferralRow>, Problem> {
    store::rows(tx, |c| c == case)
}

/// Each with its history and what may follow.
pub(crate) fn told(tx: &Tx<'_>, rows: Vec<ReferralRow>) -> Result<Vec<ReferralView>, Problem> {
    let tell = |row: ReferralRow| {
        let referral = store::read(tx, row.id)?;
        Ok(ReferralView {
            next: course::next(tx, &referral)?,
            history: store::history(tx, row.id)?,
            remindable: rules::may_be_reminded(row.state),
            row,
        })
    };
    rows.into_iter().map(tell).collect()
}

/// How many referrals of a case still wait for an answer.
pub(crate) fn waiting(tx: &Tx<'_>, case: CaseId) -> Result<u32, Problem> {
    let rows = store::rows(tx, |c| c == case)?;
    let waiting = rows.iter().filter(|row| row.state.waits()).count();
    Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
}

/// Cases in which a letter waits: for an answer since it left the house, or to leave it.
pub(crate) struct OpenLetters {
    pub(crate) unanswered: BTreeSet<CaseId>,
    pub(crate) unsent: BTreeSet<CaseId>,
}

/// What of the letters waits, in every case.
pub(crate) fn open_letters(tx: &Tx<'_>) -> Result<OpenLetters, Problem> {
    let (sent, unsent) = store::rows(tx, |_| true)?
        .into_iter()
        .filter(|row| row.state.waits())
        .map(|row| (row.case.id, row.state.is_sent()))
        .partition::<Vec<_>, _>(|(_, sent)| *sent);
    let cases = |rows: Vec<(CaseId, bool)>| rows.into_iter().map(|(case, _)| case).collect();
    Ok(OpenLetters {
        unanswered: cases(sent),
        unsent: cases(unsent),
    })
}

/// Referrals of this person's cases that wait for an answer past their time.
pub(crate) fn unanswered(tx: &Tx<'_>) -> Result<Vec<ReferralRow>, Problem> {
    let mine = cases::owned_by(tx, tx.actor.id)?;
    let mut rows = store::rows(tx, |case| mine.contains(&case))?;
    rows.retain(|row| row.state.waits());
    // Whom one reminds today stands first, then what was awaited longest.
    rows.sort_by(|a, b| {
        let key = |row: &ReferralRow| (!row.remind, row.answer_due.clone());
        key(a).cmp(&key(b))
    });
    Ok(rows)
}
