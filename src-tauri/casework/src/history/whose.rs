//! Which case or contact an act was about, by its code.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::accounts;
use crate::audit::Entry;
use crate::cases;
use crate::contacts::{self, CaseRef};
use crate::evidence;
use crate::followups;
use crate::ids::{AccountId, CaseId, ContactId, LetterId, ReferralId};
use crate::letters;
use crate::problem::Problem;
use crate::protocols;
use crate::referrals;
use crate::removals;
use crate::reviews;
use crate::safety;
use crate::session::Tx;

/// What is told of the record of an act.
#[derive(Debug, Clone, Default)]
pub(super) struct About {
    pub(super) name: String,
    pub(super) case: Option<CaseRef>,
    pub(super) contact: Option<ContactId>,
}

impl About {
    fn case(tx: &Tx<'_>, id: CaseId) -> Result<Self, Problem> {
        let code = cases::code(tx, id)?;
        Ok(Self {
            name: code.clone(),
            case: Some(CaseRef { id, code }),
            contact: None,
        })
    }

    fn contact(tx: &Tx<'_>, id: ContactId) -> Result<Self, Problem> {
        Ok(Self {
            name: contacts::code(tx, id)?,
            case: None,
            contact: Some(id),
        })
    }

    fn referral(tx: &Tx<'_>, id: ReferralId) -> Result<Self, Problem> {
        let referral = referrals::find(tx, id)?;
        Ok(Self {
            name: referral.reference,
            ..Self::case(tx, referral.case)?
        })
    }
}

/// Names that were looked up once for a page.
#[derive(Default)]
pub(super) struct Names {
    known: BTreeMap<(String, Vec<u8>), About>,
    /// Sealed cases that whoever asks is outside of.
    off: Option<BTreeSet<CaseId>>,
}

impl Names {
    /// Of the record of an act: only what whoever asks may see.
    pub(super) fn of(&mut self, tx: &Tx<'_>, entry: &Entry) -> Result<About, Problem> {
        let key = (entry.object_kind.clone(), entry.object.clone());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let about = match Uuid::from_slice(&entry.object) {
            Ok(id) if tx.sees_all() || entry.object_kind == "account" => {
                let found = if_there(look_up(tx, &entry.object_kind, id))?;
                self.of_sealed(tx, found)?
            }
            _ => About::default(),
        };
        self.known.insert(key, about.clone());
        Ok(about)
    }

    /// What stands in a sealed case is told to whoever is outside by the case's code.
    fn of_sealed(&mut self, tx: &Tx<'_>, about: About) -> Result<About, Problem> {
        let case = match (&about.case, about.contact) {
            (Some(case), _) => Some(case.id),
            (None, Some(contact)) => cases::holding(tx, contact)?,
            (None, None) => None,
        };
        if self.off.is_none() {
            self.off = Some(cases::sealed_off(tx)?);
        }
        match case.filter(|case| self.off.as_ref().is_some_and(|off| off.contains(case))) {
            Some(case) => About::case(tx, case),
            None => Ok(about),
        }
    }

    /// Of whoever acted.
    pub(super) fn person(&mut self, tx: &Tx<'_>, id: Uuid) -> Result<String, Problem> {
        let key = ("account".to_owned(), id.as_bytes().to_vec());
        if let Some(known) = self.known.get(&key) {
            return Ok(known.name.clone());
        }
        let about = if_there(look_up(tx, "account", id))?;
        self.known.insert(key, about.clone());
        Ok(about.name)
    }
}

/// What is no longer there is told without a code.
fn if_there(found: Result<About, Problem>) -> Result<About, Problem> {
    match found {
        Err(Problem::Refused(_)) => Ok(About::default()),
        other => other,
    }
}

fn look_up(tx: &Tx<'_>, kind: &str, id: Uuid) -> Result<About, Problem> {
    match kind {
        cases::KIND => About::case(tx, id.into()),
        contacts::KIND => About::contact(tx, id.into()),
        evidence::KIND => About::case(tx, evidence::of_line(tx, id.into())?),
        removals::KIND => About::case(tx, removals::of_request(tx, id.into())?),
        "referral" => About::referral(tx, id.into()),
        "letter" => About::referral(tx, letters::referral_of(tx, LetterId(id))?),
        "followup" => About::case(tx, followups::of_promise(tx, id.into())?),
        "protocol" => About::case(tx, protocols::of_list(tx, id.into())?),
        "safety_plan" => About::case(tx, safety::of_plan(tx, id.into())?),
        reviews::KIND => match reviews::subject_of(tx, id.into())? {
            (Some(case), _) => About::case(tx, case),
            (None, Some(contact)) => About::contact(tx, contact),
            (None, None) => Ok(About::default()),
        },
        "account" => Ok(About {
            name: accounts::name(tx, AccountId(id))?,
            ..About::default()
        }),
        _ => Ok(About::default()),
    }
}

/// The record with this code and everything that stands in it; none if there is none.
pub(super) fn everything(tx: &Tx<'_>, code: &str) -> Result<Option<BTreeSet<Uuid>>, Problem> {
    if let Some(contact) = contacts::of_code(tx, code)? {
        if let Some(case) = cases::holding(tx, contact)?
            && cases::sealed_off(tx)?.contains(&case)
        {
            return Ok(None);
        }
        return Ok(Some(BTreeSet::from([contact.0])));
    }
    let Some(case) = cases::of_code(tx, code)? else {
        return Ok(None);
    };
    let mut all = BTreeSet::from([case.0]);
    all.extend(cases::contacts_of(tx, case)?.into_iter().map(|id| id.0));
    all.extend(evidence::of_case(tx, case)?.into_iter().map(|one| one.id.0));
    all.extend(removals::of_case(tx, case)?.into_iter().map(|one| one.id.0));
    all.extend(
        followups::of_case(tx, case)?
            .into_iter()
            .map(|one| one.id.0),
    );
    all.extend(
        protocols::of_case(tx, case)?
            .into_iter()
            .map(|one| one.id.0),
    );
    all.extend(safety::of_case(tx, case)?.into_iter().map(|one| one.id.0));
    all.extend(reviews::ids_of_case(tx, case)?.into_iter().map(|id| id.0));
    for referral in referrals::of_case(tx, case)? {
        all.insert(referral.id.0);
        all.extend(
            letters::of_referral(tx, referral.id)?
                .into_iter()
                .map(|id| id.0),
        );
    }
    Ok(Some(all))
}
