//! Calls about cases, follow-ups, the day and the caseload.

use chrono::{Duration, Utc};

use super::Nothing;
use super::contacts::with_cases;
use super::view::{ById, CaseView, Find, Found, FoundKind, MyDay, OpenCase, SaveSafeContact};
use crate::cases::{self, AssignCase, CaseFilter, CaseRow, NoteDraft, SetRisk, TimelineKind};
use crate::consents;
use crate::contacts::{self, CallBack, CaseRef, DraftSaved};
use crate::directory;
use crate::evidence;
use crate::followups::{self, Promise, RecordAttempt};
use crate::ids::{CaseId, ContactId, DebriefId, EventId, EvidenceId, FollowupId, RemovalId};
use crate::letters;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::protocols;
use crate::referrals;
use crate::removals;
use crate::reviews;
use crate::safety;
use crate::search;
use crate::session::{Saved, Session, Tx};
use crate::supervision::{self, Caseload, Figures, FiguresWish, RecordDebrief};

pub(super) fn open(session: &mut Session, wish: OpenCase) -> Result<Saved<CaseRef>, Problem> {
    session.act("open_case", |tx| {
        // Whoever may not see the contact may not open a case from it.
        contacts::open(tx, wish.contact, cases::bars)?;
        cases::open(tx, wish.contact, Some(wish.risk))
    })
}

pub(super) fn list(session: &mut Session, filter: CaseFilter) -> Result<Vec<CaseRow>, Problem> {
    session.look(|tx| supervision::with_promises(tx, cases::list(tx, &filter)?))
}

pub(super) fn view(session: &mut Session, wish: ById) -> Result<CaseView, Problem> {
    let id = CaseId(wish.id);
    Ok(session.act("view_case", |tx| whole(tx, id))?.value)
}

fn whole(tx: &Tx<'_>, id: CaseId) -> Result<CaseView, Problem> {
    let row = cases::row(tx, id)?;
    tx.about(cases::KIND, id.0);
    let mut rows = Vec::new();
    for contact in cases::contacts_of(tx, id)? {
        rows.push(contacts::row_of_case(tx, contact)?);
    }
    Ok(CaseView {
        row: supervision::with_promises(tx, vec![row])?
            .pop()
            .ok_or_else(|| Problem::invariant("a row vanished"))?,
        seal: cases::seal_of(tx, id)?,
        open_until: cases::open_until(tx, id)?,
        team: cases::team(tx, id)?,
        safe_contact: consents::safe_contact(tx, id)?,
        timeline: cases::timeline(tx, id)?,
        followups: followups::of_case(tx, id)?,
        referrals: referrals::told(tx, letters::counted(tx, referrals::of_case(tx, id)?)?)?,
        contacts: with_cases(tx, rows)?,
        consents: consents::history(tx, id)?,
        withholdings: consents::withholdings(tx, id)?,
        closure: cases::closure(tx, id)?,
        plan: cases::steps(tx, id)?,
        evidence: evidence::of_case(tx, id)?,
        removals: removals::of_case(tx, id)?,
        accompaniments: cases::accompaniments(tx, id)?,
        safety_plans: safety::of_case(tx, id)?,
        protocols: protocols::of_case(tx, id)?,
        suggested_protocols: protocols::suggested(tx, id)?,
        danger: cases::danger(tx, id)?,
        supervisor_notes: cases::supervisor_notes(tx, id)?,
    })
}

pub(super) fn add_note(session: &mut Session, draft: NoteDraft) -> Result<Saved<EventId>, Problem> {
    session.act("add_note", |tx| cases::add_note(tx, &draft))
}

pub(super) fn set_risk(session: &mut Session, wish: SetRisk) -> Result<Saved<CaseId>, Problem> {
    session.act("set_risk", |tx| cases::set_risk(tx, wish))
}

pub(super) fn assign(session: &mut Session, wish: AssignCase) -> Result<Saved<CaseId>, Problem> {
    session.act("assign_case", |tx| cases::assign(tx, &wish))
}

pub(super) fn save_safe_contact(
    session: &mut Session,
    wish: SaveSafeContact,
) -> Result<Saved<CaseId>, Problem> {
    session.act("save_safe_contact", |tx| {
        let case = cases::find_open(tx, wish.case)?;
        consents::record_safe_contact(tx, case.id, "safe_contact", &wish.safe_contact)?;
        cases::tell(tx, case.id, TimelineKind::SafeContact, "", &[])?;
        tx.about(cases::KIND, case.id.0);
        Ok(case.id)
    })
}

pub(super) fn promise_followup(
    session: &mut Session,
    wish: Promise,
) -> Result<Saved<FollowupId>, Problem> {
    let promise = CallBack {
        due: wish.due,
        purpose: wish.purpose,
        channel: wish.channel,
        note: wish.note,
    };
    session.act("promise_followup", |tx| {
        followups::promise(tx, wish.case, "", &promise)
    })
}

pub(super) fn record_attempt(
    session: &mut Session,
    wish: RecordAttempt,
) -> Result<Saved<FollowupId>, Problem> {
    session.act("record_attempt", |tx| followups::record_attempt(tx, &wish))
}

/// How far ahead the day looks, and how long a case may rest.
const COMING_DAYS: i64 = 7;

pub(super) fn my_day(session: &mut Session, _: Nothing) -> Result<MyDay, Problem> {
    session.look(|tx| {
        let today = tx.now.day(tx.offset);
        let until = Moment(tx.now.0 + Duration::days(COMING_DAYS));
        let (overdue, later): (Vec<_>, Vec<_>) = followups::due_until(tx, until)?
            .into_iter()
            .partition(|row| row.overdue);
        let (due_today, coming) = later.into_iter().partition(|row| {
            chrono::DateTime::parse_from_rfc3339(&row.due)
                .is_ok_and(|due| Moment(due.with_timezone(&Utc)).day(tx.offset) == today)
        });
        let filter = CaseFilter {
            owner: Some(tx.actor.id),
            closed: false,
            text: String::new(),
        };
        let mut stalled = supervision::with_promises(tx, cases::list(tx, &filter)?)?;
        // A case with a planned day does not stand still.
        let mut planned = cases::planned(tx)?;
        planned.extend(removals::watched(tx)?);
        // Whose case it is looks after it; the team is in the list of cases.
        stalled.retain(|row| {
            row.owner == tx.actor.id && row.next_due.is_none() && !planned.contains(&row.id)
        });
        let mut overdue = overdue;
        // Levels 3 and 4 stand first among what is late.
        overdue.sort_by(|a, b| (b.risk >= 3).cmp(&(a.risk >= 3)).then(a.due.cmp(&b.due)));
        Ok(MyDay {
            now: tx.now.local(tx.offset),
            overdue,
            today: due_today,
            coming,
            steps: cases::steps_until(tx, until.day(tx.offset))?,
            rechecks: removals::rechecks_until(tx, until.day(tx.offset))?,
            exposures: supervision::awaited(tx)?,
            unanswered: letters::counted(tx, referrals::unanswered(tx)?)?,
            stalled,
            draft: contacts::kept_draft(tx, None)?.map(|(saved_at, _)| DraftSaved { saved_at }),
            debriefs: supervision::debriefs_due(tx)?,
            reviews: reviews::due_until(tx, until.day(tx.offset))?,
            reviewed: reviews::new(tx)?,
            agreements: directory::to_renew(tx)?,
            certificates: crate::accounts::certificates_due(tx)?,
        })
    })
}

pub(super) fn figures(session: &mut Session, wish: FiguresWish) -> Result<Figures, Problem> {
    session.look(|tx| supervision::figures(tx, &wish))
}

pub(super) fn caseload(session: &mut Session, _: Nothing) -> Result<Caseload, Problem> {
    session.look(supervision::caseload)
}

pub(super) fn record_debrief(
    session: &mut Session,
    wish: RecordDebrief,
) -> Result<Saved<DebriefId>, Problem> {
    session.act("record_debrief", |tx| {
        supervision::record_debrief(tx, &wish)
    })
}

/// No list is longer than what one looks at.
const FOUND: u32 = 40;

pub(super) fn find(session: &mut Session, wish: Find) -> Result<Vec<Found>, Problem> {
    session.look(|tx| {
        let mut found: Vec<Found> = Vec::new();
        for (kind, record) in search::find(tx, &wish.text, FOUND)? {
            let one = match kind.as_str() {
                // A case stands in the index by its code alone, which one may be told.
                cases::KIND => match case_found(tx, CaseId(record))? {
                    None => sealed_found(tx, CaseId(record))?,
                    found => found,
                },
                "note" => match cases::of_note(tx, record)? {
                    Some(case) => case_found(tx, case)?,
                    None => None,
                },
                evidence::KIND => case_found(tx, evidence::of_line(tx, EvidenceId(record))?)?,
                removals::KIND => case_found(tx, removals::of_request(tx, RemovalId(record))?)?,
                _ => contact_found(tx, ContactId(record))?,
            };
            found.extend(
                one.into_iter()
                    .filter(|one| !found.iter().any(|f| f.id == one.id))
                    .collect::<Vec<_>>(),
            );
        }
        for body in directory::find(tx, &wish.text)? {
            found.push(Found {
                kind: FoundKind::Body,
                id: body.id.0,
                code: body.code,
                name: Some(body.facts.name),
                on: None,
                risk: None,
            });
        }
        Ok(found)
    })
}

fn case_found(tx: &Tx<'_>, id: CaseId) -> Result<Option<Found>, Problem> {
    // What may not be seen is not found.
    let Some(row) = cases::row_if_open(tx, id)? else {
        return Ok(None);
    };
    Ok(Some(Found {
        kind: FoundKind::Case,
        id: id.0,
        code: row.code,
        name: None,
        on: Some(row.last_activity),
        risk: Some(row.risk),
    }))
}

/// A sealed case is found by its code, and nothing else of it.
fn sealed_found(tx: &Tx<'_>, id: CaseId) -> Result<Option<Found>, Problem> {
    Ok(cases::breakable_one(tx, id)?.map(|row| Found {
        kind: FoundKind::Case,
        id: id.0,
        code: row.code,
        name: None,
        on: None,
        risk: Some(row.risk),
    }))
}

fn contact_found(tx: &Tx<'_>, id: ContactId) -> Result<Option<Found>, Problem> {
    Ok(contacts::row(tx, id, cases::bars)?.map(|row| Found {
        kind: FoundKind::Contact,
        id: id.0,
        code: row.code,
        name: None,
        on: Some(row.started),
        risk: row.risk,
    }))
}
