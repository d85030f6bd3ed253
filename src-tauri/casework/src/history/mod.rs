//! Who opened and changed what, told to those who watch over the work; where the chain
//! did not reach as far as its witnesses, and who accepted that; its codes on paper.
//! It tells acts and the codes of records, never what stands in a record.

mod rules;
mod store;
mod view;
mod whose;

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::accounts;
use crate::audit::{self, Asked};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{ANCHORED, Change, Checked, Gap, Role, Tx};
use crate::text;
pub(crate) use view::{
    AcceptGap, ChainChecked, CheckRegisterCode, GapView, HistoryPage, HistoryWish, RegisterCode,
    RegisterCodeChecked, VerifyChain,
};
use view::{EditFound, GapFound, HistoryRow, LastCode};

/// How many acts a page shows.
const PAGE: usize = 100;

/// At unlock: from now on the store says that it has an anchor, and a gap that was found
/// is told, once.
pub(crate) fn enter(tx: &Tx<'_>, gap: Option<&Gap>, anchored: bool) -> Result<(), Problem> {
    if anchored && accounts::setting_if(tx, ANCHORED)?.is_none() {
        remember_anchor(tx)?;
    }
    let Some(gap) = gap else { return Ok(()) };
    if !store::is_told(tx, gap)? {
        store::insert(tx, gap)?;
        tx.field("gap");
        tx.changed(Change::History);
    }
    Ok(())
}

/// The store says that an anchor lies beside it.
pub(crate) fn remember_anchor(tx: &Tx<'_>) -> Result<(), Problem> {
    accounts::set(tx, ANCHORED, "1")
}

/// Every gap, the newest first; what was accepted too.
pub(crate) fn gaps(tx: &Tx<'_>) -> Result<Vec<GapView>, Problem> {
    let needed = needed(tx)?;
    let mut gaps = store::gaps(tx)?;
    for gap in &mut gaps {
        gap.needed = needed;
        gap.noticed_at = audit::moment_of(tx, gap.gap)?.map(|at| at.local(tx.offset));
        gap.may_accept = gap.settled_at.is_none()
            && tx.actor.role == Role::Supervisor
            && !gap.accepted.iter().any(|one| one.account == tx.actor.id);
    }
    Ok(gaps)
}

/// How many supervisors must accept a gap: two different ones, or the only one.
fn needed(tx: &Tx<'_>) -> Result<u32, Problem> {
    Ok(rules::needed(accounts::supervisors(tx)?))
}

/// A supervisor accepts a gap: they know why it is there. Answers whether enough did.
pub(crate) fn accept(tx: &Tx<'_>, wish: &AcceptGap) -> Result<bool, Problem> {
    let gap = gaps(tx)?
        .into_iter()
        .find(|gap| gap.gap == wish.gap)
        .ok_or_else(|| Problem::at("gap", Reason::NotFound))?;
    if !gap.may_accept {
        return Err(Problem::at("gap", Reason::AlreadyDone));
    }
    store::accept(tx, wish.gap)?;
    let settled = gap.accepted.len() + 1 >= usize::try_from(gap.needed).unwrap_or(1);
    if settled {
        store::settle(tx, wish.gap)?;
        tx.field("settled");
    }
    tx.note(format!("gap:{}", wish.gap));
    tx.changed(Change::History);
    Ok(settled)
}

/// A page of what was done, newest first, and how far the chain reaches.
pub(crate) fn page(tx: &Tx<'_>, wish: &HistoryWish) -> Result<HistoryPage, Problem> {
    let mut no = Refusals::none();
    let record = no
        .take(text::line("record", &wish.record, accounts::NAME))?
        .unwrap_or_default();
    let (from, until) = no
        .take(rules::days(
            wish.first.as_deref(),
            wish.last.as_deref(),
            tx.offset,
        ))?
        .unwrap_or_default();
    no.settle()?;
    let asked = Asked {
        actor: wish.account,
        acts: wish.kind.map(rules::acts_of),
        objects: objects(tx, &record)?,
        from,
        until,
        before: wish.before,
    };
    let mut found = audit::page(tx, &asked, PAGE + 1)?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).map(|row| row.seq);
    let mut names = whose::Names::default();
    let rows = found
        .into_iter()
        .map(|row| told(tx, &mut names, row))
        .collect::<Result<_, _>>()?;
    let (size, since) = audit::size_and_start(tx)?;
    Ok(HistoryPage {
        size,
        since: since.map(|at| at.local(tx.offset)),
        last_code: last_code(tx)?,
        rows,
        next,
    })
}

fn told(tx: &Tx<'_>, names: &mut whose::Names, row: audit::Row) -> Result<HistoryRow, Problem> {
    let about = names.of(tx, &row.entry)?;
    Ok(HistoryRow {
        seq: row.seq,
        at: row.entry.at.local(tx.offset),
        who: names.person(tx, row.entry.actor.0)?,
        role: Role::named(&row.entry.role),
        act: row.entry.act,
        refused: row.entry.fields.split(' ').any(|word| word == "refused"),
        clock_back: row.clock_back,
        glass: row
            .entry
            .fields
            .split(' ')
            .any(|word| word.starts_with("glass:")),
        about_kind: row.entry.object_kind,
        about: about.name,
        case: about.case,
        contact: about.contact,
    })
}

/// Every record that belongs to the one with this code; all, when none is asked for.
fn objects(tx: &Tx<'_>, code: &str) -> Result<Option<BTreeSet<Uuid>>, Problem> {
    if code.is_empty() {
        return Ok(None);
    }
    // Who sees no codes asks by none.
    let found = if tx.sees_all() {
        whose::everything(tx, code)?
    } else {
        None
    };
    found
        .map(Some)
        .ok_or_else(|| Problem::at("record", Reason::NotFound))
}

/// The newest code of the duty register that was found again in this chain.
fn last_code(tx: &Tx<'_>) -> Result<Option<LastCode>, Problem> {
    let Some(check) = audit::newest_of(tx, rules::FOUND)? else {
        return Ok(None);
    };
    let Some(seq) = rules::found_seq(&check.entry.fields) else {
        return Ok(None);
    };
    Ok(audit::moment_of(tx, seq)?.map(|at| LastCode {
        at: at.local(tx.offset),
        checked_at: check.entry.at.local(tx.offset),
    }))
}

/// So many edited rows are named; the rest are counted.
const EDITS: usize = 20;

/// What a verification found, in the words of the door.
pub(crate) fn checked(tx: &Tx<'_>, found: &Checked) -> Result<ChainChecked, Problem> {
    let named = found.edited.iter().take(EDITS);
    let edits = named.map(|edit| {
        let at = match edit.seq {
            Some(seq) => audit::moment_of(tx, seq)?,
            None => None,
        };
        Ok(EditFound {
            kind: edit.kind,
            seq: edit.seq,
            at: at.map(|at| at.local(tx.offset)),
        })
    });
    Ok(ChainChecked {
        edited: found.edited.len(),
        edits: edits.collect::<Result<_, Problem>>()?,
        next: found.walk.next,
        size: found.size,
        done: found.walk.broken.is_some() || found.walk.next > found.size,
        broken: found.walk.broken,
        witnesses: found.witnesses.clone(),
        gaps: found
            .gaps
            .iter()
            .map(|gap| GapFound {
                kind: gap.kind,
                witness: gap.witness,
            })
            .collect(),
    })
}

/// The code of the chain as it ends now, for the duty register.
pub(crate) fn register_code(tx: &Tx<'_>) -> Result<RegisterCode, Problem> {
    let head = audit::head(tx)?;
    Ok(RegisterCode {
        code: rules::grouped(&audit::short_code(audit::SHIFT, head.seq, &head.hash)),
        at: tx.now.local(tx.offset),
        size: head.seq,
    })
}

/// Looks for the entry that has this code. What came of it stands in the entry of the
/// check, so that the last one that was found can be told.
pub(crate) fn check_code(
    tx: &Tx<'_>,
    wish: &CheckRegisterCode,
) -> Result<RegisterCodeChecked, Problem> {
    let typed = text::line("code", &wish.code, accounts::NAME)?;
    if !rules::is_code(&typed) {
        return Err(Problem::at("code", Reason::RegisterCode));
    }
    let found = audit::find_code(tx, &typed)?;
    match &found {
        Some(head) => tx.note(rules::found_word(head.seq)),
        None => tx.field("not_found"),
    }
    tx.changed(Change::History);
    Ok(RegisterCodeChecked {
        seq: found.as_ref().map(|head| head.seq),
        at: found.and_then(|head| head.at).map(|at| at.local(tx.offset)),
    })
}
