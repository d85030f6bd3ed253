//! The register of evidence: lines of text about what lies elsewhere, numbered in
//! each case, never changed and never deleted. A correction is a new line that
//! names the old one. No picture and no file enters here, and no fingerprint of
//! one: making it would need possessing the file (domain.md §3.4).

mod rules;
mod store;
mod view;

use chrono::{DateTime, NaiveDate};

use crate::accounts;
use crate::cases::{self, TimelineKind};
use crate::ids::{CaseId, CustodyId, EvidenceId};
use crate::links;
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::search;
use crate::session::{Change, Tx};
use crate::text;
use rules::Texts;
pub(crate) use view::{EvidenceDraft, EvidenceView, HandOver, Stamp};

/// The kind under which lines stand in the index.
pub(crate) const KIND: &str = "evidence";

const LINE: usize = 200;
const DESCRIPTION: usize = 2000;
const NOTES: usize = 1000;

/// A moment with the offset under which it was recorded.
#[derive(Clone, Copy)]
struct Recorded {
    at: Moment,
    offset_minutes: i32,
}

/// Adds a line. One that corrects another leaves it as it stands.
pub(crate) fn record(tx: &Tx<'_>, draft: &EvidenceDraft) -> Result<EvidenceId, Problem> {
    let case = cases::find_open(tx, draft.case)?;
    let before = match draft.corrects {
        Some(id) => {
            let before = store::read(tx, id)?;
            if before.case != case.id {
                return Err(Problem::refused(Reason::NotFound));
            }
            stands(&before)?;
            Some(before)
        }
        None => None,
    };
    let mut no = Refusals::none();
    let mut texts = clean(&mut no, draft)?;
    if let Some(before) = &before
        && texts.url.is_empty()
    {
        texts.url.clone_from(&before.url);
    }
    rules::check(&mut no, draft, &texts);
    if !draft.platform.is_empty() && !packs::has(&packs::of(tx)?.view.platforms, &draft.platform) {
        no.add("platform", Reason::UnknownChoice);
    }
    let collected = no.take(moment(tx, "collected", draft.collected.as_deref()))?;
    let published = no.take(moment(tx, "published", draft.published.as_deref()))?;
    let now = Recorded {
        at: tx.now,
        offset_minutes: tx.offset.local_minus_utc() / 60,
    };
    let collected = collected.flatten().unwrap_or(now);
    let published = published.flatten();
    if published.is_some_and(|published| published.at > collected.at) {
        no.add("published", Reason::PublishedLater);
    }
    no.settle()?;
    if texts.described_by.is_empty() {
        texts.described_by = accounts::name(tx, tx.actor.id)?;
    }
    let (id, number) = store::insert(tx, case.id, draft, &texts, collected, published)?;
    let words = [
        &texts.url,
        &texts.handle,
        &texts.display_name,
        &texts.account_id,
        &texts.description,
        &texts.notes,
    ];
    search::index(tx, KIND, id.0, &words.map(String::as_str).join("\n"))?;
    told(tx, case.id, draft, number, before.map(|line| line.number))?;
    tx.about(KIND, id.0);
    tx.changed(Change::Search);
    Ok(id)
}

/// The line in the timeline: what kind of thing, and where; nothing of its content.
fn told(
    tx: &Tx<'_>,
    case: CaseId,
    draft: &EvidenceDraft,
    number: i64,
    corrects: Option<i64>,
) -> Result<(), Problem> {
    let number = number.to_string();
    let corrects = corrects.map(|n| n.to_string());
    let mut facts = vec![
        ("number", number.as_str()),
        ("platform", draft.platform.as_str()),
    ];
    facts.extend(draft.kind.map(|kind| ("kind", kind.text())));
    facts.extend(corrects.as_deref().map(|n| ("corrects", n)));
    cases::tell(tx, case, TimelineKind::Evidence, "", &facts)?;
    Ok(())
}

/// Records that the original was handed to somebody.
pub(crate) fn hand_over(tx: &Tx<'_>, wish: &HandOver) -> Result<EvidenceId, Problem> {
    let line = store::read(tx, wish.evidence)?;
    let case = cases::find_open(tx, line.case)?;
    stands(&line)?;
    let mut no = Refusals::none();
    let to = no
        .take(text::line("to", &wish.to, LINE))?
        .unwrap_or_default();
    let receipt = no
        .take(text::line("receipt", &wish.receipt, LINE))?
        .unwrap_or_default();
    if wish.to.trim().is_empty() {
        no.add("to", Reason::AnswerMissing);
    }
    if wish.receipt.trim().is_empty() {
        no.add("receipt", Reason::AnswerMissing);
    }
    let on = no.take(day(tx, wish.on.as_deref()))?.unwrap_or_default();
    no.settle()?;
    let id: CustodyId = tx.new_id();
    store::insert_custody(tx, id, wish.evidence, &on, &to, &receipt)?;
    cases::tell(
        tx,
        case.id,
        TimelineKind::Custody,
        "",
        &[("number", &line.number.to_string()), ("to", &to)],
    )?;
    tx.about(KIND, wish.evidence.0);
    tx.field("custody");
    Ok(wish.evidence)
}

/// Gives the exact address out, for a report. That it left is in the audit chain.
pub(crate) fn copy_link(tx: &Tx<'_>, id: EvidenceId) -> Result<String, Problem> {
    let line = store::read(tx, id)?;
    cases::find(tx, line.case)?;
    if line.url.is_empty() {
        return Err(Problem::refused(Reason::NotFound));
    }
    tx.about(KIND, id.0);
    tx.field("url");
    Ok(line.url)
}

/// The register of a case, in the order of its numbers; corrected lines too.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<EvidenceView>, Problem> {
    store::of_case(tx, case)
}

/// Addresses of what may show a child's sexual abuse, as the register now has it.
pub(crate) fn suspected_links(tx: &Tx<'_>, case: CaseId) -> Result<Vec<String>, Problem> {
    store::suspected_links(tx, case)
}

/// The case that a line stands in.
pub(crate) fn of_line(tx: &Tx<'_>, id: EvidenceId) -> Result<CaseId, Problem> {
    Ok(store::read(tx, id)?.case)
}

/// A line that was corrected is only read.
fn stands(line: &store::Line) -> Result<(), Problem> {
    match line.corrected_by {
        Some(number) => Err(Problem::refused(Reason::LineCorrected { number })),
        None => Ok(()),
    }
}

fn clean(no: &mut Refusals, draft: &EvidenceDraft) -> Result<Texts, Problem> {
    let mut line = |field: &str, typed: &str| -> Result<String, Problem> {
        Ok(no.take(text::line(field, typed, LINE))?.unwrap_or_default())
    };
    let described_by = line("described_by", &draft.described_by)?;
    let handle = line("handle", &draft.handle)?;
    let display_name = line("display_name", &draft.display_name)?;
    let account_id = line("account_id", &draft.account_id)?;
    let kept_by = line("kept_by", &draft.kept_by)?;
    Ok(Texts {
        described_by,
        handle,
        display_name,
        account_id,
        kept_by,
        url: no.take(links::read("url", &draft.url))?.unwrap_or_default(),
        description: no
            .take(text::lines("description", &draft.description, DESCRIPTION))?
            .unwrap_or_default(),
        notes: no
            .take(text::lines("notes", &draft.notes, NOTES))?
            .unwrap_or_default(),
    })
}

/// A moment that has come, with the offset that it was told in.
fn moment(tx: &Tx<'_>, field: &str, typed: Option<&str>) -> Result<Option<Recorded>, Problem> {
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    let at = Moment::read(field, typed)?;
    if at > tx.now {
        return Err(Problem::at(field, Reason::InFuture));
    }
    let told =
        DateTime::parse_from_rfc3339(typed).map_err(|_| Problem::at(field, Reason::NotADate))?;
    Ok(Some(Recorded {
        at,
        offset_minutes: told.offset().local_minus_utc() / 60,
    }))
}

/// A day that has come; today, if none was said.
fn day(tx: &Tx<'_>, typed: Option<&str>) -> Result<String, Problem> {
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
    Ok(on.to_string())
}
