//! The bodies and services that one may refer to: as the pack ships them, with what the
//! helpline changed or added. A fact carries its "check before use" badge until somebody
//! of the helpline confirms it, with name and date, and again when that is long ago.
//! Nothing is deleted: a body that is not used any more has a last day.

mod agreements;
mod facts;
mod rules;
mod store;
mod view;

use chrono::NaiveDate;
use words::Language;

use crate::ids::BodyId;
use crate::packs::{self, Body, Label};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use agreements::{AgreementStanding, ToRenew};
pub(crate) use agreements::{RecordAgreement, record as record_agreement, to_renew};
pub(crate) use view::{AddBody, BodyFacts, BodyRow, BodyView, ChangeBody, HandOverWay, RetireBody};

const SOURCE: usize = 200;
/// The fewest characters of from where one knows, or why a body is not used any more.
const WHY: usize = 3;
/// The fact that says until when one refers to a body.
const UNTIL: &str = "until";

/// How a letter names a body, in its own language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recipient {
    pub(crate) name: String,
    pub(crate) addressee: String,
    pub(crate) address: String,
    pub(crate) salutation: String,
}

/// Puts what the pack's directory has and the store has not into the store, unchecked:
/// all of it into a new one, and what a later pack brought at the next unlocking.
pub(crate) fn furnish(tx: &Tx<'_>) -> Result<(), Problem> {
    let known = store::codes(tx)?;
    for body in packs::shipped(tx.pack)?.bodies.iter() {
        if !known.contains(&body.code) {
            store::insert(tx, tx.new_id(), &body.code, body.kind, false)?;
        }
    }
    Ok(())
}

fn shipped(tx: &Tx<'_>, code: &str) -> Result<&'static Body, Problem> {
    packs::shipped(tx.pack)?
        .bodies
        .iter()
        .find(|body| body.code == code)
        .ok_or_else(|| Problem::invariant("the store names a body that its pack does not have"))
}

fn view(tx: &Tx<'_>, known: &store::Known) -> Result<BodyRow, Problem> {
    let mut facts = if known.own {
        BodyFacts::unknown()
    } else {
        BodyFacts::shipped(shipped(tx, &known.code)?)
    };
    let mut until = String::new();
    for (field, text) in store::latest(tx, known.id)? {
        if field == UNTIL {
            until = text;
        } else {
            facts.set(&field, &text);
        }
    }
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let today = tx.now.day(tx.offset);
    let months = packs::shipped(tx.pack)?.check_months;
    Ok(BodyRow {
        id: known.id,
        code: known.code.clone(),
        kind: known.kind,
        own: known.own,
        minors: facts.ages.takes_minors(),
        facts,
        checked_on: some(&known.checked_on),
        checked_by: some(&known.checked_by),
        fresh: rules::is_fresh(&known.checked_on, months, today),
        retired: !until.is_empty() && until < today.to_string(),
        until: some(&until),
        agreement: agreements::newest(tx, known.id)?,
    })
}

/// The whole directory, in the pack's order; the helpline's own bodies behind it.
pub(crate) fn list(tx: &Tx<'_>) -> Result<Vec<BodyRow>, Problem> {
    store::all(tx)?
        .iter()
        .map(|known| view(tx, known))
        .collect()
}

/// One body.
pub(crate) fn body(tx: &Tx<'_>, id: BodyId) -> Result<BodyRow, Problem> {
    view(tx, &store::read(tx, id)?)
}

/// One body with where each fact comes from.
pub(crate) fn view_body(tx: &Tx<'_>, id: BodyId) -> Result<BodyView, Problem> {
    let row = body(tx, id)?;
    Ok(BodyView {
        changes: store::changes(tx, id)?,
        shipped_version: (!row.own)
            .then(|| packs::shipped(tx.pack).map(|pack| pack.view.version.clone()))
            .transpose()?,
        agreements: agreements::history(tx, id)?,
        row,
    })
}

/// How a letter in this language names a body and greets it.
pub(crate) fn recipient(tx: &Tx<'_>, id: BodyId, language: Language) -> Result<Recipient, Problem> {
    let row = body(tx, id)?;
    let name = row.facts.name.of(language).to_owned();
    let addressee = row.facts.addressee.of(language);
    let salutation = if row.own {
        usual_salutation(tx)?.of(language).to_owned()
    } else {
        shipped(tx, &row.code)?.salutation.of(language).to_owned()
    };
    Ok(Recipient {
        addressee: if addressee.is_empty() {
            name.clone()
        } else {
            addressee.to_owned()
        },
        address: row.facts.address.of(language).to_owned(),
        name,
        salutation,
    })
}

/// How most bodies of the pack are greeted, and so a new one.
fn usual_salutation(tx: &Tx<'_>) -> Result<&'static Label, Problem> {
    let bodies = &packs::shipped(tx.pack)?.bodies;
    let often = |one: &Body| {
        let same = bodies.iter().filter(|b| b.salutation == one.salutation);
        same.count()
    };
    bodies
        .iter()
        .max_by_key(|one| often(one))
        .map(|one| &one.salutation)
        .ok_or_else(|| Problem::invariant("the pack ships no body"))
}

/// Somebody checked the entry today: the badge goes.
pub(crate) fn confirm(tx: &Tx<'_>, id: BodyId, by: &str) -> Result<BodyId, Problem> {
    store::read(tx, id)?;
    check_mark(tx, id, Some(by))?;
    tx.field("checked_on");
    Ok(id)
}

fn check_mark(tx: &Tx<'_>, id: BodyId, by: Option<&str>) -> Result<(), Problem> {
    tx.keep("resource", "id", &id)?;
    let today = by.map(|_| tx.now.day(tx.offset).to_string());
    store::set_checked(tx, id, &today.unwrap_or_default(), by.unwrap_or_default())?;
    tx.about("body", id.0);
    tx.changed(Change::Directory);
    Ok(())
}

/// Adds a body of the helpline's own.
pub(crate) fn add(tx: &Tx<'_>, wish: &AddBody, by: &str) -> Result<BodyId, Problem> {
    let (facts, source) = fit(tx, None, &wish.facts, &wish.source)?;
    let id: BodyId = tx.new_id();
    let prefix = &packs::shipped(tx.pack)?.view.code_prefix;
    let code = format!("{prefix}_{}", store::own(tx)? + 1);
    store::insert(tx, id, &code, wish.kind, true)?;
    let unknown = BodyFacts::unknown();
    store_changes(tx, id, &unknown, &facts, &source)?;
    check_mark(tx, id, wish.checked.then_some(by))?;
    tx.field("body");
    Ok(id)
}

/// Changes what is known of a body. Whoever corrects one fact says nothing of the others:
/// the check of before no longer counts, unless everything was checked with it.
pub(crate) fn change(tx: &Tx<'_>, wish: &ChangeBody, by: &str) -> Result<BodyId, Problem> {
    let before = body(tx, wish.body)?;
    let (facts, source) = fit(tx, Some(&before), &wish.facts, &wish.source)?;
    let changed = store_changes(tx, before.id, &before.facts, &facts, &source)?;
    if !changed && !wish.checked {
        return Err(Problem::refused(Reason::NothingChanged));
    }
    check_mark(tx, before.id, wish.checked.then_some(by))?;
    tx.field("facts");
    Ok(before.id)
}

fn fit(
    tx: &Tx<'_>,
    before: Option<&BodyRow>,
    typed: &BodyFacts,
    source: &str,
) -> Result<(BodyFacts, String), Problem> {
    let others: Vec<Label> = list(tx)?
        .into_iter()
        .filter(|one| before.is_none_or(|before| before.id != one.id) && !one.retired)
        .map(|one| one.facts.name)
        .collect();
    let mut no = Refusals::none();
    let facts = no.take(rules::check(
        packs::of(tx)?.as_ref(),
        before.map(|one| &one.facts),
        &others,
        typed,
    ))?;
    let source = no
        .take(text::line("source", source, SOURCE))?
        .unwrap_or_default();
    if source.chars().count() < WHY {
        no.add("source", Reason::AnswerMissing);
    }
    no.settle()?;
    let facts = facts.ok_or_else(|| Problem::invariant("a missing answer was not refused"))?;
    Ok((facts, source))
}

/// A row for each fact that is not as before.
fn store_changes(
    tx: &Tx<'_>,
    id: BodyId,
    before: &BodyFacts,
    after: &BodyFacts,
    source: &str,
) -> Result<bool, Problem> {
    let mut changed = false;
    for (old, new) in before.fields().into_iter().zip(after.fields()) {
        if old != new {
            store::insert_fact(tx, id, &new.0, &new.1, source)?;
            changed = true;
        }
    }
    Ok(changed)
}

/// Gives a body its last day, or takes it away. What it was used for stays as it is.
pub(crate) fn retire(tx: &Tx<'_>, wish: &RetireBody) -> Result<BodyId, Problem> {
    let before = body(tx, wish.body)?;
    let mut no = Refusals::none();
    let today = tx.now.day(tx.offset);
    let until = match wish.until.as_deref().filter(|day| !day.is_empty()) {
        None => {
            if before.until.is_none() {
                no.add("until", Reason::NotRetired);
            }
            String::new()
        }
        Some(typed) => match typed.parse::<NaiveDate>() {
            Ok(day) if day < today => {
                no.add("until", Reason::DayInPast);
                String::new()
            }
            Ok(day) => day.to_string(),
            Err(_) => {
                no.add("until", Reason::NotADate);
                String::new()
            }
        },
    };
    let reason = no
        .take(text::line("reason", &wish.reason, SOURCE))?
        .unwrap_or_default();
    if reason.chars().count() < WHY {
        no.add("reason", Reason::ReasonNeeded { min: WHY });
    }
    no.settle()?;
    store::insert_fact(tx, before.id, UNTIL, &until, &reason)?;
    tx.about("body", before.id.0);
    tx.field(UNTIL);
    tx.changed(Change::Directory);
    Ok(before.id)
}

/// Words found in an entry, for the search over everything.
pub(crate) fn find(tx: &Tx<'_>, asked: &str) -> Result<Vec<BodyRow>, Problem> {
    let words: Vec<String> = text::fold(asked)
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut found = list(tx)?;
    found.retain(|body| {
        let facts = &body.facts;
        let text = text::fold(&format!(
            "{} {} {} {} {} {}",
            facts.name.ar, facts.name.fr, facts.name.en, body.code, facts.phone, facts.place
        ));
        !words.is_empty() && words.iter().all(|word| text.contains(word.as_str()))
    });
    Ok(found)
}
