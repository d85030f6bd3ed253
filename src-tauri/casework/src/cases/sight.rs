//! Which cases and contacts the person at the desk may open: one rule, which every
//! lookup asks. What may not be opened is not found, and a refusal for that reason
//! leaves an entry in the audit chain.

use super::view::CaseSight;
use super::{Case, KIND, rules, store};
use crate::accounts;
use crate::contacts;
use crate::ids::{CaseId, ContactId};
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};

/// The setting's name. A helpline that never chose keeps colleagues' cases apart.
const SETTING: &str = "case_sight";

/// Which colleagues' cases a counsellor of this helpline may open.
pub(crate) fn sight(tx: &Tx<'_>) -> Result<CaseSight, Problem> {
    let chosen = accounts::setting_if(tx, SETTING)?;
    Ok(chosen
        .and_then(|text| CaseSight::named(&text))
        .unwrap_or(CaseSight::Own))
}

/// A supervisor chooses it for the whole helpline.
pub(crate) fn set_sight(tx: &Tx<'_>, wish: CaseSight) -> Result<CaseSight, Problem> {
    if sight(tx)? == wish {
        return Err(Problem::at("sight", Reason::AlreadyDone));
    }
    accounts::set(tx, SETTING, wish.text())?;
    tx.about("setting", tx.actor.id.0);
    // The entry says which, since a setting has no history of its own.
    tx.field(match wish {
        CaseSight::Own => "case_sight_own",
        CaseSight::All => "case_sight_all",
    });
    tx.changed(Change::Cases);
    tx.changed(Change::Contacts);
    Ok(wish)
}

/// Whether every case is open to this person; otherwise those that are theirs.
pub(super) fn sees_every(tx: &Tx<'_>) -> Result<bool, Problem> {
    Ok(rules::sees_every(tx.actor.role, sight(tx)?))
}

/// The case, if this person may open it, for whoever goes on without it.
pub(super) fn seen(tx: &Tx<'_>, id: CaseId) -> Result<Option<Case>, Problem> {
    let Some(case) = store::read(tx, id)? else {
        return Ok(None);
    };
    Ok((case.theirs || sees_every(tx)?).then_some(case))
}

/// The case, if this person may open it; otherwise there is none.
pub(crate) fn find(tx: &Tx<'_>, id: CaseId) -> Result<Case, Problem> {
    if let Some(case) = seen(tx, id)? {
        return Ok(case);
    }
    if store::read(tx, id)?.is_some() {
        tx.barred(KIND, id.0);
    }
    Err(Problem::refused(Reason::NotFound))
}

/// Whether this person may open a contact: one that stands in a case through that
/// case only, any other if they recorded it. Handed to whoever looks contacts up.
pub(crate) fn opens(tx: &Tx<'_>, contact: ContactId) -> Result<bool, Problem> {
    match store::case_of(tx, contact)? {
        Some(case) => Ok(seen(tx, case)?.is_some()),
        None => contacts::is_own(tx, contact),
    }
}

/// What may be told of a case that one may not open: its code, its level of risk,
/// and whom to ask.
pub(crate) struct Elsewhere {
    pub(crate) code: String,
    pub(crate) risk: i64,
    pub(crate) owner_name: String,
}

/// What may be told of it, unless this person may open it.
pub(crate) fn elsewhere(tx: &Tx<'_>, id: CaseId) -> Result<Option<Elsewhere>, Problem> {
    if seen(tx, id)?.is_some() {
        return Ok(None);
    }
    let row = store::row(tx, id)?;
    Ok(Some(Elsewhere {
        code: row.code,
        risk: row.risk,
        owner_name: row.owner_name,
    }))
}
