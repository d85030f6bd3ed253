//! Which cases and contacts the person at the desk may open: one rule, which every
//! lookup asks. What may not be opened is not found, and a refusal for that reason
//! leaves an entry in the audit chain.

use super::view::CaseSight;
use super::{Case, KIND, glass, rules, seal, store};
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

/// How a case stands to the person at the desk.
enum Standing {
    Open(Case),
    /// Why not.
    Closed(Reason),
}

/// The rule. A seal takes away what the helpline's rules give, and a broken seal gives it
/// back for a while; neither gives more.
fn standing(tx: &Tx<'_>, id: CaseId) -> Result<Standing, Problem> {
    let Some(mut case) = store::read(tx, id)? else {
        return Ok(Standing::Closed(Reason::NotFound));
    };
    if case.theirs {
        return Ok(Standing::Open(case));
    }
    if !sees_every(tx)? {
        return Ok(Standing::Closed(Reason::NotFound));
    }
    match case.sealed_by {
        Some(by) if !seal::sealed_it(tx, by) => {
            case.glass = glass::broken(tx, id)?;
            Ok(match case.glass {
                Some(_) => Standing::Open(case),
                None => Standing::Closed(glass::closed_by(tx, id)?),
            })
        }
        _ => Ok(Standing::Open(case)),
    }
}

/// The case, if this person may open it, for whoever goes on without it.
pub(super) fn seen(tx: &Tx<'_>, id: CaseId) -> Result<Option<Case>, Problem> {
    Ok(match standing(tx, id)? {
        Standing::Open(case) => Some(case),
        Standing::Closed(_) => None,
    })
}

/// The case, if this person may open it; otherwise there is none, or its seal is to be
/// broken first. What is done under a broken seal is marked in its entry.
pub(crate) fn find(tx: &Tx<'_>, id: CaseId) -> Result<Case, Problem> {
    match standing(tx, id)? {
        Standing::Open(case) => {
            marked(tx, &case);
            Ok(case)
        }
        Standing::Closed(why) => {
            if store::read(tx, id)?.is_some() {
                tx.barred(KIND, id.0);
            }
            Err(Problem::refused(why))
        }
    }
}

fn marked(tx: &Tx<'_>, case: &Case) {
    if let Some(broken) = case.glass {
        tx.note(glass::mark(broken.seq));
    }
}

/// Why this person may not open a contact, if they may not: one that stands in a case is
/// opened through that case only, any other by whoever recorded it. Handed to whoever
/// looks contacts up.
pub(crate) fn bars(tx: &Tx<'_>, contact: ContactId) -> Result<Option<Reason>, Problem> {
    let Some(case) = store::case_of(tx, contact)? else {
        return Ok((!contacts::is_own(tx, contact)?).then_some(Reason::NotFound));
    };
    Ok(match standing(tx, case)? {
        Standing::Open(case) => {
            marked(tx, &case);
            None
        }
        Standing::Closed(why) => Some(why),
    })
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
