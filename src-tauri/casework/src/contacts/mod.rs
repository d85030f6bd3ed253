//! A call, chat or visit and its record. A non-counselling contact holds no word
//! about a person; a counselling contact holds the four answers that every
//! helpline needs. An unfinished one is kept as an encrypted draft.

mod rules;
mod store;
mod view;

use crate::codes;
use crate::ids::ContactId;
use crate::packs;
use crate::problem::{Problem, Reason};
use crate::search;
use crate::session::{Change, Tx};
pub(crate) use view::{
    Age, CallBack, CallType, CaseChoice, CaseRef, ContactDraft, ContactFilter, ContactRow,
    ContactView, DraftSaved, Gender, StoredDraft,
};

/// The kind under which contacts stand in the index.
pub(crate) const KIND: &str = "contact";

/// A contact that was just written.
pub(crate) struct Written {
    pub(crate) id: ContactId,
    pub(crate) code: String,
}

/// Checks the draft and writes the contact.
pub(crate) fn save(tx: &Tx<'_>, draft: &ContactDraft) -> Result<Written, Problem> {
    let pack = packs::of(tx.pack)?;
    let contact = rules::check(draft, pack, tx.now, tx.offset)?;
    let id: ContactId = tx.new_id();
    let code = codes::unused(
        || codes::contact_code(&pack.view.code_prefix, tx.random_u32()),
        |code| store::code_exists(tx, code),
    )?;
    store::insert(tx, id, &code, &contact, &pack.view.version)?;
    search::index(
        tx,
        KIND,
        id.0,
        &format!("{code} {} {}", contact.pseudonym, contact.summary),
    )?;
    tx.about(KIND, id.0);
    tx.changed(Change::Contacts);
    tx.changed(Change::Search);
    Ok(Written { id, code })
}

/// The newest contacts that this person may see, without names or story.
pub(crate) fn list(tx: &Tx<'_>, filter: &ContactFilter) -> Result<Vec<ContactRow>, Problem> {
    let own = (!tx.sees_all()).then_some(tx.actor.id);
    store::list(tx, own, &filter.text, filter.limit.clamp(1, 500))
}

/// One row, if this person recorded the contact or sees everybody's.
pub(crate) fn row(tx: &Tx<'_>, id: ContactId) -> Result<Option<ContactRow>, Problem> {
    let own = (!tx.sees_all()).then_some(tx.actor.id);
    store::row(tx, id, own)
}

/// The whole record. `through_case` says that the reader may see the case that
/// the contact belongs to.
pub(crate) fn open(tx: &Tx<'_>, id: ContactId, through_case: bool) -> Result<ContactView, Problem> {
    let own = (!tx.sees_all() && !through_case).then_some(tx.actor.id);
    let row = store::row(tx, id, own)?.ok_or_else(|| Problem::refused(Reason::NotFound))?;
    let draft = store::draft(tx, id)?;
    let pack = packs::of(tx.pack)?;
    let age_band = band(&draft.age, pack);
    tx.about(KIND, id.0);
    Ok(ContactView {
        row,
        draft,
        age_band,
        pack_version: store::pack_version(tx, id)?,
    })
}

fn band(age: &Option<Age>, pack: &packs::Pack) -> String {
    match age {
        Some(Age::Exact { years }) => pack.band_of(*years).to_owned(),
        Some(Age::Band { band }) => band.clone(),
        Some(Age::Unknown) | None => String::new(),
    }
}

/// What a case takes over from the contact that opened it.
pub(crate) struct Essentials {
    pub(crate) problem: String,
    pub(crate) age_band: String,
    pub(crate) gender: Gender,
    pub(crate) risk: i64,
}

/// Read back from the stored record, so that a case never depends on a request.
pub(crate) fn essentials(tx: &Tx<'_>, id: ContactId) -> Result<Essentials, Problem> {
    let draft = store::draft(tx, id)?;
    let pack = packs::of(tx.pack)?;
    Ok(Essentials {
        problem: draft.problem.clone().unwrap_or_default(),
        age_band: band(&draft.age, pack),
        gender: draft.gender.unwrap_or(Gender::NotSaid),
        risk: draft.risk.unwrap_or(1),
    })
}

/// The stored answers, for a letter that may tell some of them.
pub(crate) fn answers(tx: &Tx<'_>, id: ContactId) -> Result<ContactDraft, Problem> {
    store::draft(tx, id)
}

/// Keeps what is being typed. One unfinished contact for each person.
pub(crate) fn keep_draft(tx: &Tx<'_>, body: &str) -> Result<String, Problem> {
    tx.execute(
        "INSERT INTO draft (account, saved_at, body) VALUES (?1, ?2, ?3)
         ON CONFLICT (account) DO UPDATE SET saved_at = excluded.saved_at, body = excluded.body",
        rusqlite::params![tx.actor.id, tx.now, body],
    )?;
    Ok(tx.now.local(tx.offset))
}

/// When the unfinished contact was last kept, and what it said.
pub(crate) fn kept_draft(tx: &Tx<'_>) -> Result<Option<(String, String)>, Problem> {
    use rusqlite::OptionalExtension;
    let kept = tx
        .query_row(
            "SELECT saved_at, body FROM draft WHERE account = ?1",
            [tx.actor.id],
            |row| {
                Ok((
                    row.get::<_, crate::moment::Moment>(0)?.local(tx.offset),
                    row.get(1)?,
                ))
            },
        )
        .optional()?;
    Ok(kept)
}

/// The unfinished contact was saved, or is not wanted any more.
pub(crate) fn drop_draft(tx: &Tx<'_>) -> Result<bool, Problem> {
    let dropped = tx.execute("DELETE FROM draft WHERE account = ?1", [tx.actor.id])? > 0;
    tx.changed(Change::Drafts);
    Ok(dropped)
}
