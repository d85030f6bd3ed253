//! A call, chat or visit and its record. A non-counselling contact holds no word
//! about a person; a counselling contact holds the four answers that every
//! helpline needs. An unfinished one is kept as an encrypted draft.

mod answers;
mod drafts;
mod more;
mod rules;
mod store;
mod view;

use std::collections::BTreeMap;

use crate::accounts;
use crate::codes;
use crate::ids::{AccountId, AddendumId, ContactId};
use crate::links;
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason};
use crate::search;
use crate::session::{Change, Tx};
use crate::text;
pub(crate) use answers::{Milieu, Satisfaction};
pub(crate) use drafts::{correction, drop_draft, keep_correction, keep_draft, kept_draft};
use view::Addendum;
pub(crate) use view::{
    AddAddendum, Age, CallBack, CallType, CaseChoice, CaseRef, ChangeContact, ContactDraft,
    ContactFilter, ContactRow, ContactView, CountedBy, DraftSaved, Gender, StoredDraft,
};

/// The kind under which contacts stand in the index.
pub(crate) const KIND: &str = "contact";

/// The contact with this code, if there is one.
pub(crate) fn of_code(tx: &Tx<'_>, code: &str) -> Result<Option<ContactId>, Problem> {
    store::of_code(tx, code)
}

/// Why the person at the desk may not open a contact; nothing when they may. The room of
/// the cases answers it, since a contact that stands in a case is seen through that case.
pub(crate) type Bars = fn(&Tx<'_>, ContactId) -> Result<Option<Reason>, Problem>;

/// A contact that was just written.
pub(crate) struct Written {
    pub(crate) id: ContactId,
    pub(crate) code: String,
}

/// Checks the draft and writes the contact.
pub(crate) fn save(tx: &Tx<'_>, draft: &ContactDraft, bars: Bars) -> Result<Written, Problem> {
    let pack = packs::of(tx)?;
    let contact = rules::check(&told(tx, draft)?, &pack, tx.now, tx.offset)?;
    refuse_known(tx, &contact, None, bars)?;
    let id: ContactId = tx.new_id();
    let code = codes::unused(
        || codes::contact_code(&pack.view.code_prefix, tx.random_u32()),
        |code| store::code_exists(tx, code),
    )?;
    store::insert(tx, id, &code, &contact, &pack.view.version)?;
    index(tx, id, &code, &contact.pseudonym, &contact.summary)?;
    Ok(Written { id, code })
}

/// The draft with the supervisor who records a high risk named as told of it.
fn told(tx: &Tx<'_>, draft: &ContactDraft) -> Result<ContactDraft, Problem> {
    let mut draft = draft.clone();
    let high = draft.risk.is_some_and(|level| level >= rules::HIGH);
    if high && draft.informed.trim().is_empty() && tx.sees_all() {
        draft.informed = accounts::name(tx, tx.actor.id)?;
    }
    Ok(draft)
}

/// What is found of a contact, and what the page looks at again.
fn index(
    tx: &Tx<'_>,
    id: ContactId,
    code: &str,
    pseudonym: &str,
    summary: &str,
) -> Result<(), Problem> {
    let mut words = format!("{code} {pseudonym} {summary}");
    for addendum in store::addenda(tx, id)? {
        words.push(' ');
        words.push_str(&addendum.text);
    }
    search::index(tx, KIND, id.0, &words)?;
    tx.about(KIND, id.0);
    tx.changed(Change::Contacts);
    tx.changed(Change::Search);
    Ok(())
}

/// V17: a report of a portal is recorded once. The other contact is named only
/// to somebody who may see it.
fn refuse_known(
    tx: &Tx<'_>,
    contact: &rules::Contact,
    but: Option<ContactId>,
    bars: Bars,
) -> Result<(), Problem> {
    let known = store::of_reference(tx, &contact.import_source, &contact.import_ref, but)?;
    let Some((id, code)) = known else {
        return Ok(());
    };
    Err(Problem::at(
        "import_ref",
        if bars(tx, id)?.is_none() {
            Reason::ReferenceKnown { code }
        } else {
            Reason::ReferenceKnownElsewhere
        },
    ))
}

/// Corrects a contact: its author, within a day, the whole form again. What it
/// said before stays as a revision. Its case, safe contact and promise have acts
/// of their own.
pub(crate) fn change(tx: &Tx<'_>, wish: &ChangeContact, bars: Bars) -> Result<ContactId, Problem> {
    let (id, draft) = (wish.contact, &wish.draft);
    find(tx, id, bars)?;
    let origin = store::origin(tx, id)?;
    rules::may_change(origin.account == tx.actor.id, origin.recorded, tx.now)?;
    let before = store::draft(tx, id)?;
    let short = |draft: &ContactDraft| draft.call_type == Some(CallType::NonCounselling);
    if short(&before) != short(draft) {
        // V2: no word about a person reaches a short call afterwards.
        return Err(Problem::at("call_type", Reason::KindIsFixed));
    }
    if draft.call_back.is_some() || draft.safe_contact.is_some() {
        return Err(Problem::refused(Reason::BadRequest));
    }
    let pack = packs::of(tx)?;
    let contact = rules::check(&told(tx, draft)?, &pack, tx.now, tx.offset)?;
    refuse_known(tx, &contact, Some(id), bars)?;
    store::change(tx, id, &origin.code, &contact, &pack.view.version)?;
    drop_draft(tx, Some(id))?;
    tx.field("answers");
    index(tx, id, &origin.code, &contact.pseudonym, &contact.summary)?;
    Ok(id)
}

/// The longest addendum.
const ADDENDUM: usize = 2000;

/// Adds to a contact what was learnt or noticed later; its author or a supervisor.
pub(crate) fn add(tx: &Tx<'_>, wish: &AddAddendum, bars: Bars) -> Result<AddendumId, Problem> {
    let id = wish.contact;
    let row = find(tx, id, bars)?;
    if !is_own(tx, id)? {
        return Err(Problem::refused(Reason::NotTheAuthor));
    }
    if row.call_type == CallType::NonCounselling {
        return Err(Problem::at("text", Reason::NonCounsellingHasData));
    }
    let text = text::lines("text", &wish.text, ADDENDUM)?;
    if text.is_empty() {
        return Err(Problem::at("text", Reason::AnswerMissing));
    }
    let addendum: AddendumId = tx.new_id();
    store::insert_addendum(tx, addendum, id, &text)?;
    let draft = store::draft(tx, id)?;
    index(tx, id, &row.code, &draft.pseudonym, &draft.summary)?;
    tx.field("addendum");
    Ok(addendum)
}

/// The newest contacts that this code, reference or pseudonym names, each
/// compared whole. Whoever asks still decides which of them may be shown.
pub(crate) fn same_person(tx: &Tx<'_>, asked: &str, limit: u32) -> Result<Vec<ContactId>, Problem> {
    let asked = asked.trim();
    store::same_person(tx, asked, &rules::folded(asked), limit)
}

/// The newest contacts that this person recorded, or anybody if they supervise, and
/// that they may open; without names or story.
pub(crate) fn list(
    tx: &Tx<'_>,
    filter: &ContactFilter,
    bars: Bars,
) -> Result<Vec<ContactRow>, Problem> {
    let own = (!tx.sees_all()).then_some(tx.actor.id);
    store::list(tx, own, &filter.text, filter.limit.clamp(1, 500), bars)
}

/// What a contact is called.
pub(crate) fn code(tx: &Tx<'_>, id: ContactId) -> Result<String, Problem> {
    Ok(store::origin(tx, id)?.code)
}

/// Whether this person recorded the contact, or supervises.
pub(crate) fn is_own(tx: &Tx<'_>, id: ContactId) -> Result<bool, Problem> {
    Ok(tx.sees_all() || store::origin(tx, id)?.account == tx.actor.id)
}

/// One row, if this person may open the contact.
pub(crate) fn row(tx: &Tx<'_>, id: ContactId, bars: Bars) -> Result<Option<ContactRow>, Problem> {
    let Some(row) = store::row(tx, id)? else {
        return Ok(None);
    };
    Ok(bars(tx, id)?.is_none().then_some(row))
}

/// One row of a case that the reader may open, whoever recorded it.
pub(crate) fn row_of_case(tx: &Tx<'_>, id: ContactId) -> Result<ContactRow, Problem> {
    store::row(tx, id)?.ok_or_else(|| Problem::refused(Reason::NotFound))
}

/// Who recorded a contact.
pub(crate) fn author(tx: &Tx<'_>, id: ContactId) -> Result<AccountId, Problem> {
    Ok(store::origin(tx, id)?.account)
}

/// One row, or the refusal that tells nothing of why.
pub(crate) fn find(tx: &Tx<'_>, id: ContactId, bars: Bars) -> Result<ContactRow, Problem> {
    let row = row_of_case(tx, id)?;
    if let Some(why) = bars(tx, id)? {
        tx.barred(KIND, id.0);
        return Err(Problem::refused(why));
    }
    Ok(row)
}

/// The whole record.
pub(crate) fn open(tx: &Tx<'_>, id: ContactId, bars: Bars) -> Result<ContactView, Problem> {
    let row = find(tx, id, bars)?;
    let draft = store::draft(tx, id)?;
    let pack = packs::of(tx)?;
    let age_band = band(&draft.age, &pack);
    let origin = store::origin(tx, id)?;
    let is_author = origin.account == tx.actor.id;
    let changeable = rules::may_change(is_author, origin.recorded, tx.now).is_ok();
    tx.about(KIND, id.0);
    Ok(ContactView {
        age_band,
        four_c: more::four_c(&draft, &pack),
        repeat_contact: draft.person.repeat_contact,
        changeable_until: changeable
            .then(|| rules::changeable_until(origin.recorded).local(tx.offset)),
        changed_on: origin.changed.map(|at| at.local(tx.offset)),
        may_add: (is_author || tx.sees_all()) && row.call_type != CallType::NonCounselling,
        // The draft is for correcting; what is read has no address that could be followed (V6).
        summary: links::defanged_in(&draft.summary),
        addenda: store::addenda(tx, id)?
            .into_iter()
            .map(|one| Addendum {
                text: links::defanged_in(&one.text),
                ..one
            })
            .collect(),
        correction: None,
        row,
        draft,
        pack_version: store::pack_version(tx, id)?,
    })
}

/// How often each code of the lists stands in a contact.
pub(crate) fn uses(tx: &Tx<'_>) -> Result<Vec<(packs::ListName, String, u32)>, Problem> {
    store::uses(tx)
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
    let pack = packs::of(tx)?;
    Ok(Essentials {
        problem: draft.problem.clone().unwrap_or_default(),
        age_band: band(&draft.age, &pack),
        gender: draft.gender.unwrap_or(Gender::NotSaid),
        risk: draft.risk.unwrap_or(1),
    })
}

/// What the person is called in a contact; empty, when no name was taken down.
pub(crate) fn pseudonym(tx: &Tx<'_>, id: ContactId) -> Result<String, Problem> {
    Ok(store::draft(tx, id)?.pseudonym)
}

/// The counselling contacts that began in a time, by each answer that is counted.
pub(crate) struct Counts {
    pub(crate) non_counselling: u32,
    /// The answer, its code and how many gave it; an empty code where none was given.
    pub(crate) rows: Vec<(CountedBy, String, u32)>,
}

/// From the one moment until before the other.
pub(crate) fn counts(tx: &Tx<'_>, from: Moment, until: Moment) -> Result<Counts, Problem> {
    let mut counts = store::counts(tx, from, until)?;
    let pack = packs::of(tx)?;
    let mut bands: BTreeMap<String, u32> = BTreeMap::new();
    for (years, band, count) in store::ages(tx, from, until)? {
        let band = if years < 0 {
            band
        } else {
            pack.band_of(years).to_owned()
        };
        *bands.entry(band).or_default() += count;
    }
    let ages = bands.into_iter();
    counts
        .rows
        .extend(ages.map(|(band, count)| (CountedBy::Age, band, count)));
    Ok(counts)
}

/// Who recorded each contact that weighed on them since a moment, and when.
pub(crate) fn heavy(tx: &Tx<'_>, since: Moment) -> Result<Vec<(AccountId, Moment)>, Problem> {
    store::heavy(tx, since)
}

/// The stored answers, for a letter that may tell some of them.
pub(crate) fn answers(tx: &Tx<'_>, id: ContactId) -> Result<ContactDraft, Problem> {
    store::draft(tx, id)
}
