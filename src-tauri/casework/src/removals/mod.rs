//! Asking a platform, a hotline or the police to take content down: what was
//! asked, on which way, what was answered and when, and whether it came back.
//! What shows a child's sexual abuse goes on guarded ways only, and no words say
//! what it shows.

mod rules;
mod store;
mod view;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rusqlite::params;

use crate::cases::{self, TimelineKind};
use crate::consents::YesNo;
use crate::ids::{CaseId, RemovalId};
use crate::links;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::search;
use crate::session::{Change, Tx};
use crate::text;
use view::RemovalKind;
pub(crate) use view::{
    CopyRemovalLink, RecheckRow, RecordRemoval, RemovalDraft, RemovalRoute, RemovalStatus,
    RemovalView,
};

/// The kind under which requests stand in the index.
pub(crate) const KIND: &str = "removal";

const DETAIL: usize = 1000;
const NOTE: usize = 500;
const TICKET: usize = 120;
/// The most addresses of one request.
const LINKS: usize = 50;
/// Platforms take their time; further ahead nobody looks again.
const FURTHEST_DAYS: u64 = 732;

/// The answers of a request, each given and fit to store.
struct Asked {
    platform: String,
    links: Vec<String>,
    kind: RemovalKind,
    violation: String,
    minor: YesNo,
    suspected: bool,
    detail: String,
    route: RemovalRoute,
    recheck: String,
}

/// Adds a request, or changes one that was not sent.
pub(crate) fn save(tx: &Tx<'_>, draft: &RemovalDraft) -> Result<RemovalId, Problem> {
    let case = cases::find_open(tx, draft.case)?;
    let kept = match draft.removal {
        Some(id) => {
            let before = store::read(tx, id)?;
            if before.case != case.id {
                return Err(Problem::refused(Reason::NotFound));
            }
            if before.status != RemovalStatus::Draft {
                return Err(Problem::refused(Reason::SentAlready));
            }
            store::links(tx, id)?
        }
        None => Vec::new(),
    };
    let asked = check(tx, draft, kept)?;
    let id = match draft.removal {
        Some(id) => {
            tx.keep(KIND, "id", &id)?;
            tx.keep_rows("removal_link", "removal", &id)?;
            store::change(tx, id, &asked)?;
            id
        }
        None => {
            let id = store::insert(tx, case.id, &asked)?;
            told(tx, id, case.id, RemovalStatus::Draft, "")?;
            id
        }
    };
    index(tx, id, &asked.links, &asked.detail, "")?;
    tx.about(KIND, id.0);
    tx.field("removal");
    tx.changed(Change::Cases);
    Ok(id)
}

/// Records what became of a request; each status stays in its history.
pub(crate) fn record(tx: &Tx<'_>, wish: &RecordRemoval) -> Result<RemovalId, Problem> {
    let before = store::read(tx, wish.removal)?;
    let case = cases::find_open(tx, before.case)?;
    let mut no = Refusals::none();
    match wish.status {
        None => no.add("status", Reason::AnswerMissing),
        Some(status) if !rules::next(before.status).contains(&status) => {
            no.add("status", Reason::StatusOrder);
        }
        Some(_) => {}
    }
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    let ticket = no
        .take(text::line("ticket", &wish.ticket, TICKET))?
        .unwrap_or_default();
    let on = no
        .take(day(tx, wish.on.as_deref(), &before.since))?
        .unwrap_or_default();
    let recheck = no.take(recheck(tx, wish.recheck.as_deref(), ""))?;
    no.settle()?;
    let (Some(status), Some(recheck)) = (wish.status, recheck) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    tx.keep(KIND, "id", &wish.removal)?;
    let ticket = if ticket.is_empty() {
        before.ticket
    } else {
        ticket
    };
    let sent = status == RemovalStatus::Sent;
    let sent_on = if sent { on.clone() } else { before.sent_on };
    let answered_on = match status {
        _ if rules::is_answer(status) => on.clone(),
        // Asked again, the wait begins again.
        _ if sent => String::new(),
        _ => before.answered_on,
    };
    tx.execute(
        "UPDATE removal SET status = ?2, ticket = ?3, sent_on = ?4, answered_on = ?5, recheck_on = ?6,
                            reuploads = reuploads + ?7 WHERE id = ?1",
        params![
            wish.removal,
            status,
            ticket,
            sent_on,
            answered_on,
            recheck,
            status == RemovalStatus::Reuploaded
        ],
    )?;
    store::insert_step(tx, wish.removal, status, &on, &note)?;
    index(
        tx,
        wish.removal,
        &store::links(tx, wish.removal)?,
        &before.detail,
        &ticket,
    )?;
    told(tx, wish.removal, case.id, status, &note)?;
    tx.about(KIND, wish.removal.0);
    tx.field("status");
    Ok(wish.removal)
}

/// Gives an exact address out, for a report. That it left is in the audit chain.
pub(crate) fn copy_link(tx: &Tx<'_>, wish: &CopyRemovalLink) -> Result<String, Problem> {
    let removal = store::read(tx, wish.removal)?;
    cases::find(tx, removal.case)?;
    let link = store::links(tx, wish.removal)?
        .into_iter()
        .zip(0_i64..)
        .find(|(_, at)| *at == wish.position)
        .map(|(link, _)| link)
        .ok_or_else(|| Problem::refused(Reason::NotFound))?;
    tx.about(KIND, wish.removal.0);
    tx.field("url");
    Ok(link)
}

/// The requests of a case, in the order of their numbers.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<RemovalView>, Problem> {
    store::of_case(tx, case)
}

/// How many requests of a case are still to be sent, answered or sent again.
pub(crate) fn open(tx: &Tx<'_>, case: CaseId) -> Result<u32, Problem> {
    let open = store::statuses(tx, case)?
        .into_iter()
        .filter(|status| rules::is_open(*status))
        .count();
    Ok(u32::try_from(open).unwrap_or(u32::MAX))
}

/// Addresses of what may show a child's sexual abuse.
pub(crate) fn suspected_links(tx: &Tx<'_>, case: CaseId) -> Result<Vec<String>, Problem> {
    store::suspected_links(tx, case)
}

/// Days to look again, in this person's cases, until a day; the longest past first.
pub(crate) fn rechecks_until(tx: &Tx<'_>, until: NaiveDate) -> Result<Vec<RecheckRow>, Problem> {
    store::rechecks(tx, &cases::owned_by(tx, tx.actor.id)?, until)
}

/// Cases with a day to look again: they do not stand still.
pub(crate) fn watched(tx: &Tx<'_>) -> Result<BTreeSet<CaseId>, Problem> {
    store::watched(tx)
}

/// The case that a request stands in.
pub(crate) fn of_request(tx: &Tx<'_>, id: RemovalId) -> Result<CaseId, Problem> {
    Ok(store::read(tx, id)?.case)
}

fn told(
    tx: &Tx<'_>,
    id: RemovalId,
    case: CaseId,
    status: RemovalStatus,
    note: &str,
) -> Result<(), Problem> {
    let (number, platform) = store::named(tx, id)?;
    let facts = [
        ("number", number.as_str()),
        ("platform", platform.as_str()),
        ("status", status.text()),
    ];
    cases::tell(tx, case, TimelineKind::Removal, note, &facts)?;
    Ok(())
}

fn index(
    tx: &Tx<'_>,
    id: RemovalId,
    links: &[String],
    detail: &str,
    ticket: &str,
) -> Result<(), Problem> {
    let words = format!("{}\n{detail}\n{ticket}", links.join("\n"));
    search::index(tx, KIND, id.0, &words)?;
    tx.changed(Change::Search);
    Ok(())
}

fn check(tx: &Tx<'_>, draft: &RemovalDraft, kept: Vec<String>) -> Result<Asked, Problem> {
    let pack = packs::of(tx)?;
    let mut no = Refusals::none();
    if draft.platform.is_empty() {
        no.add("platform", Reason::AnswerMissing);
    } else if !packs::has(&pack.view.platforms, &draft.platform) {
        no.add("platform", Reason::UnknownChoice);
    }
    let mut links = read_links(&mut no, &draft.links)?;
    if links.is_empty() {
        links = kept;
    }
    if links.is_empty() && draft.links.iter().all(|link| link.trim().is_empty()) {
        no.add("links", Reason::AnswerMissing);
    }
    let violation = draft.violation.as_deref().unwrap_or_default();
    let category = pack.category_on(violation, tx.now.day(tx.offset));
    if violation.is_empty() {
        no.add("violation", Reason::AnswerMissing);
    } else if category.is_none() {
        no.add("violation", Reason::UnknownChoice);
    }
    if draft.kind.is_none() {
        no.add("kind", Reason::AnswerMissing);
    }
    if draft.minor.is_none() {
        no.add("minor", Reason::AnswerMissing);
    }
    if draft.route.is_none() {
        no.add("route", Reason::AnswerMissing);
    }
    let detail = no
        .take(text::lines("detail", &draft.detail, DETAIL))?
        .unwrap_or_default();
    if let (Some(category), Some(minor), Some(route)) = (category, draft.minor, draft.route) {
        rules::check(&mut no, category, minor, route, &detail);
    }
    let before = match draft.removal {
        Some(id) => store::read(tx, id)?.recheck_on,
        None => String::new(),
    };
    let recheck = no.take(recheck(tx, draft.recheck.as_deref(), &before))?;
    no.settle()?;
    let (Some(kind), Some(category), Some(minor), Some(route), Some(recheck)) =
        (draft.kind, category, draft.minor, draft.route, recheck)
    else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    Ok(Asked {
        platform: draft.platform.clone(),
        links,
        kind,
        violation: category.code.clone(),
        minor,
        suspected: rules::is_suspected(category, minor),
        detail,
        route,
        recheck,
    })
}

fn read_links(no: &mut Refusals, typed: &[String]) -> Result<Vec<String>, Problem> {
    if typed.len() > LINKS {
        no.add("links", Reason::TooMany { max: LINKS });
        return Ok(Vec::new());
    }
    let mut links = Vec::new();
    for link in typed {
        let link = no.take(links::read("links", link))?.unwrap_or_default();
        if !link.is_empty() && !links.contains(&link) {
            links.push(link);
        }
    }
    Ok(links)
}

/// The day of a status: not before the one that it follows, and not ahead.
fn day(tx: &Tx<'_>, typed: Option<&str>, since: &str) -> Result<String, Problem> {
    let today = tx.now.day(tx.offset);
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(today.to_string());
    };
    let on: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("on", Reason::NotADate))?;
    if on > today {
        return Err(Problem::at("on", Reason::InFuture));
    }
    // A request may have been sent before it was recorded here; after that, days follow each other.
    if on.to_string().as_str() < since {
        return Err(Problem::at("on", Reason::StatusOrder));
    }
    Ok(on.to_string())
}

/// A day to look again that is not past, unless it stood there before.
fn recheck(tx: &Tx<'_>, typed: Option<&str>, before: &str) -> Result<String, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(String::new());
    };
    let due: NaiveDate = typed
        .parse()
        .map_err(|_| Problem::at("recheck", Reason::NotADate))?;
    let today = tx.now.day(tx.offset);
    if due < today && due.to_string() != before {
        return Err(Problem::at("recheck", Reason::DayInPast));
    }
    if today
        .checked_add_days(Days::new(FURTHEST_DAYS))
        .is_none_or(|last| due > last)
    {
        let days = i64::try_from(FURTHEST_DAYS).unwrap_or(i64::MAX);
        return Err(Problem::at("recheck", Reason::DueTooFar { days }));
    }
    Ok(due.to_string())
}
