//! What the helpline and a body agreed: since when, until when, who is asked for, what
//! may be exchanged. A later agreement stands beside the ones before it.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{list, store};
use crate::choices::choices;
use crate::ids::{AgreementId, BodyId};
use crate::moment::Moment;
use crate::packs::Label;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;

/// So many days before its end one is warned.
const WARNING: i64 = 60;
const LINE: usize = 200;
const LINES: usize = 1000;

choices! {
    /// How an agreement stands today.
    pub(crate) enum AgreementStanding {
        Valid = "valid", Expiring = "expiring", Lapsed = "lapsed",
    }
}

/// The agreement that was signed last.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct AgreementRow {
    pub(crate) signed_on: String,
    pub(crate) valid_until: Option<String>,
    pub(crate) standing: AgreementStanding,
}

#[derive(Debug, Serialize, TS)]
pub(crate) struct AgreementView {
    pub(crate) id: AgreementId,
    #[serde(flatten)]
    pub(crate) row: AgreementRow,
    /// Who there is asked for, by their office.
    pub(crate) contact: String,
    /// What the two may tell each other.
    pub(crate) exchange: String,
    pub(crate) note: String,
    pub(crate) on: String,
    pub(crate) who: String,
}

/// An agreement that ends soon, or has ended.
#[derive(Debug, Serialize, TS)]
pub(crate) struct ToRenew {
    pub(crate) body: BodyId,
    pub(crate) name: Label,
    pub(crate) valid_until: String,
    pub(crate) lapsed: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecordAgreement {
    pub(crate) body: BodyId,
    pub(crate) signed_on: Option<String>,
    /// The last day; open, if not said.
    pub(crate) valid_until: Option<String>,
    pub(crate) contact: String,
    pub(crate) exchange: String,
    pub(crate) note: String,
}

/// How an agreement with this last day stands on a day.
fn standing(until: &str, today: NaiveDate) -> AgreementStanding {
    match until.parse::<NaiveDate>() {
        Err(_) => AgreementStanding::Valid,
        Ok(until) if until < today => AgreementStanding::Lapsed,
        Ok(until) if (until - today).num_days() <= WARNING => AgreementStanding::Expiring,
        Ok(_) => AgreementStanding::Valid,
    }
}

fn row(tx: &Tx<'_>, signed: String, until: String) -> AgreementRow {
    AgreementRow {
        signed_on: signed,
        standing: standing(&until, tx.now.day(tx.offset)),
        valid_until: (!until.is_empty()).then_some(until),
    }
}

/// A day as it was typed.
fn day(no: &mut Refusals, field: &str, typed: Option<&str>) -> Option<NaiveDate> {
    let typed = typed.filter(|typed| !typed.is_empty())?;
    let day = typed.parse().ok();
    if day.is_none() {
        no.add(field, Reason::NotADate);
    }
    day
}

/// Records what was signed.
pub(crate) fn record(tx: &Tx<'_>, wish: &RecordAgreement) -> Result<AgreementId, Problem> {
    let body = store::read(tx, wish.body)?;
    let mut no = Refusals::none();
    let signed = day(&mut no, "signed_on", wish.signed_on.as_deref());
    let until = day(&mut no, "valid_until", wish.valid_until.as_deref());
    match signed {
        None if wish.signed_on.as_deref().unwrap_or_default().is_empty() => {
            no.add("signed_on", Reason::AnswerMissing);
        }
        Some(day) if day > tx.now.day(tx.offset) => no.add("signed_on", Reason::InFuture),
        _ => {}
    }
    if signed
        .zip(until)
        .is_some_and(|(signed, until)| until < signed)
    {
        no.add("valid_until", Reason::EndBeforeStart);
    }
    let contact = no
        .take(text::line("contact", &wish.contact, LINE))?
        .unwrap_or_default();
    let exchange = no
        .take(text::lines("exchange", &wish.exchange, LINES))?
        .unwrap_or_default();
    if exchange.is_empty() {
        no.add("exchange", Reason::AnswerMissing);
    }
    let note = no
        .take(text::lines("note", &wish.note, LINES))?
        .unwrap_or_default();
    no.settle()?;
    let signed = signed.ok_or_else(|| Problem::invariant("a missing answer was not refused"))?;
    let id: AgreementId = tx.new_id();
    tx.execute(
        "INSERT INTO agreement (id, body, at, account, signed_on, valid_until, contact, exchange, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id,
            body.id,
            tx.now,
            tx.actor.id,
            signed.to_string(),
            until.map_or_else(String::new, |day| day.to_string()),
            contact,
            exchange,
            note
        ],
    )?;
    tx.about("body", body.id.0);
    tx.field("agreement");
    tx.changed(Change::Directory);
    Ok(id)
}

/// The one that counts: what was recorded last.
pub(super) fn newest(tx: &Tx<'_>, body: BodyId) -> Result<Option<AgreementRow>, Problem> {
    let found = tx
        .prepare_cached(
            "SELECT signed_on, valid_until FROM agreement WHERE body = ?1
             ORDER BY rowid DESC LIMIT 1",
        )?
        .query_row([body], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.map(|(signed, until)| row(tx, signed, until)))
}

/// Every agreement with a body, the newest first.
pub(super) fn history(tx: &Tx<'_>, body: BodyId) -> Result<Vec<AgreementView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT g.id, g.signed_on, g.valid_until, g.contact, g.exchange, g.note, g.at, a.name
         FROM agreement g JOIN account a ON a.id = g.account
         WHERE g.body = ?1 ORDER BY g.rowid DESC",
    )?;
    let found = statement
        .query_map([body], |line| {
            Ok(AgreementView {
                id: line.get(0)?,
                row: row(tx, line.get(1)?, line.get(2)?),
                contact: line.get(3)?,
                exchange: line.get(4)?,
                note: line.get(5)?,
                on: line.get::<_, Moment>(6)?.local(tx.offset),
                who: line.get(7)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Agreements that end soon or have ended, for supervisors; for anybody else, none.
pub(crate) fn to_renew(tx: &Tx<'_>) -> Result<Vec<ToRenew>, Problem> {
    if !tx.sees_all() {
        return Ok(Vec::new());
    }
    let mut found: Vec<ToRenew> = list(tx)?
        .into_iter()
        .filter(|body| !body.retired)
        .filter_map(|body| {
            let agreement = body.agreement?;
            (agreement.standing != AgreementStanding::Valid).then_some(ToRenew {
                body: body.id,
                name: body.facts.name,
                lapsed: agreement.standing == AgreementStanding::Lapsed,
                valid_until: agreement.valid_until?,
            })
        })
        .collect();
    found.sort_by(|a, b| a.valid_until.cmp(&b.valid_until));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_days_before_its_end_an_agreement_is_told() {
        let today: NaiveDate = "2026-11-22".parse().expect("a day");
        for (until, expected) in [
            ("", AgreementStanding::Valid),
            ("2027-01-22", AgreementStanding::Valid),
            ("2027-01-21", AgreementStanding::Expiring),
            ("2026-11-22", AgreementStanding::Expiring),
            ("2026-11-21", AgreementStanding::Lapsed),
        ] {
            assert_eq!(standing(until, today), expected, "{until}");
        }
    }
}
