//! The SQL of the referrals; nobody else mentions these tables.

use rusqlite::{OptionalExtension, params};

use super::rules;
use super::view::{Disclosure, Priority, ReferralDraft, ReferralRow, ReferralState, ReferralStep};
use crate::cases;
use crate::consents;
use crate::contacts::CaseRef;
use crate::directory::{self, HandOverWay, Recipient};
use crate::ids::{BodyId, CaseId, ConsentId, ReferralId};
use crate::links;
use crate::moment::Moment;
use crate::problem::Problem;
use crate::session::Tx;

/// A referral as it is stored.
pub(crate) struct Referral {
    pub(crate) id: ReferralId,
    pub(crate) case: CaseId,
    pub(crate) body: BodyId,
    pub(crate) reference: String,
    pub(crate) service: String,
    pub(crate) priority: Priority,
    pub(crate) language: words::Language,
    pub(crate) consent: ConsentId,
    pub(crate) made_at: Moment,
    pub(crate) state: ReferralState,
    /// When it left, or the body was reminded last.
    pub(super) sent_at: Option<Moment>,
    pub(super) reminders: u32,
}

/// A line of its history, as it is written.
pub(super) struct Step {
    pub(super) at: Moment,
    pub(super) state: ReferralState,
    pub(super) reminder: bool,
    pub(super) way: Option<HandOverWay>,
    pub(super) whom: String,
    pub(super) proof: String,
    pub(super) note: String,
}

impl Step {
    /// Prepared at this moment; what else happened is said beside it.
    pub(super) fn of(tx: &Tx<'_>) -> Self {
        Self {
            at: tx.now,
            state: ReferralState::Prepared,
            reminder: false,
            way: None,
            whom: String::new(),
            proof: String::new(),
            note: String::new(),
        }
    }
}

pub(super) fn insert_step(tx: &Tx<'_>, id: ReferralId, step: &Step) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO referral_step (referral, number, recorded_at, account, happened_at, state,
                                    reminder, way, whom, proof, note)
         SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
         FROM referral_step WHERE referral = ?1",
        params![
            id,
            tx.now,
            tx.actor.id,
            step.at,
            step.state,
            step.reminder,
            step.way.map_or("", HandOverWay::text),
            step.whom,
            step.proof,
            step.note
        ],
    )?;
    Ok(())
}

/// When the last step happened.
pub(super) fn last_step(tx: &Tx<'_>, id: ReferralId) -> Result<Option<Moment>, Problem> {
    Ok(tx.query_row(
        "SELECT max(happened_at) FROM referral_step WHERE referral = ?1",
        [id],
        |row| row.get(0),
    )?)
}

/// What became of it, the oldest first.
pub(super) fn history(tx: &Tx<'_>, id: ReferralId) -> Result<Vec<ReferralStep>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT s.happened_at, s.state, s.reminder, s.way, s.whom, s.proof, s.note, a.name
         FROM referral_step s JOIN account a ON a.id = s.account
         WHERE s.referral = ?1 ORDER BY s.number",
    )?;
    let harmless = |text: String| links::defanged_in(&text);
    let steps = statement
        .query_map([id], |row| {
            Ok(ReferralStep {
                at: row.get::<_, Moment>(0)?.local(tx.offset),
                state: row.get(1)?,
                reminder: row.get(2)?,
                way: HandOverWay::named(&row.get::<_, String>(3)?),
                whom: harmless(row.get(4)?),
                proof: harmless(row.get(5)?),
                note: harmless(row.get(6)?),
                who: row.get(7)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(steps)
}

/// It has left the house: the body's time begins.
pub(super) fn send(tx: &Tx<'_>, referral: &Referral, at: Moment) -> Result<(), Problem> {
    tx.execute(
        "UPDATE referral SET state = ?2, sent_at = ?3, answer_due = ?4 WHERE id = ?1",
        params![
            referral.id,
            ReferralState::HandedOver,
            at,
            super::answer_due(at, referral.priority)
        ],
    )?;
    Ok(())
}

/// The body was reminded: its time begins again.
pub(super) fn remind(tx: &Tx<'_>, id: ReferralId, at: Moment) -> Result<(), Problem> {
    tx.execute(
        "UPDATE referral SET sent_at = ?2, reminders = reminders + 1 WHERE id = ?1",
        params![id, at],
    )?;
    Ok(())
}

/// How its letter named the body, once it was made.
pub(super) fn recipient(tx: &Tx<'_>, id: ReferralId) -> Result<Option<Recipient>, Problem> {
    Ok(tx
        .query_row(
            "SELECT name, addressee, address, salutation FROM recipient WHERE referral = ?1",
            [id],
            |row| {
                Ok(Recipient {
                    name: row.get(0)?,
                    addressee: row.get(1)?,
                    address: row.get(2)?,
                    salutation: row.get(3)?,
                })
            },
        )
        .optional()?)
}

pub(super) fn keep_recipient(
    tx: &Tx<'_>,
    id: ReferralId,
    recipient: &Recipient,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO recipient (referral, name, addressee, address, salutation)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            id,
            recipient.name,
            recipient.addressee,
            recipient.address,
            recipient.salutation
        ],
    )?;
    Ok(())
}

pub(super) fn next_number(tx: &Tx<'_>, case: CaseId) -> Result<i64, Problem> {
    Ok(tx.query_row(
        "SELECT coalesce(max(number), 0) + 1 FROM referral WHERE case_file = ?1",
        [case],
        |row| row.get(0),
    )?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    id: ReferralId,
    number: i64,
    reference: &str,
    consent: ConsentId,
    draft: &ReferralDraft,
) -> Result<(), Problem> {
    tx.execute(
        "INSERT INTO referral (id, case_file, number, reference, body, service, priority, language,
                               consent, account, made_at, answer_due, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            id,
            draft.case,
            number,
            reference,
            draft.body,
            draft.service,
            draft.priority,
            draft.language.code(),
            consent,
            tx.actor.id,
            tx.now,
            super::answer_due(tx.now, draft.priority),
            ReferralState::Prepared
        ],
    )?;
    Ok(())
}

pub(super) fn insert_disclosed(
    tx: &Tx<'_>,
    id: ReferralId,
    disclosed: &[Disclosure],
) -> Result<(), Problem> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO disclosed (referral, position, item, text) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, disclosure) in (0_i64..).zip(disclosed) {
        insert.execute(params![id, position, disclosure.item, disclosure.text])?;
    }
    Ok(())
}

pub(super) fn disclosed(tx: &Tx<'_>, id: ReferralId) -> Result<Vec<Disclosure>, Problem> {
    let mut statement = tx
        .prepare_cached("SELECT item, text FROM disclosed WHERE referral = ?1 ORDER BY position")?;
    let rows = statement
        .query_map([id], |row| {
            Ok(Disclosure {
                item: row.get(0)?,
                text: row.get(1)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

fn language(text: &str) -> words::Language {
    words::Language::from_code(text).unwrap_or(words::Language::Fr)
}

pub(super) fn read(tx: &Tx<'_>, id: ReferralId) -> Result<Referral, Problem> {
    Ok(tx.query_row(
        "SELECT id, case_file, body, reference, service, priority, language, consent, made_at, state,
                sent_at, reminders
         FROM referral WHERE id = ?1",
        [id],
        |row| {
            Ok(Referral {
                id: row.get(0)?,
                case: row.get(1)?,
                body: row.get(2)?,
                reference: row.get(3)?,
                service: row.get(4)?,
                priority: row.get(5)?,
                language: language(&row.get::<_, String>(6)?),
                consent: row.get(7)?,
                made_at: row.get(8)?,
                state: row.get(9)?,
                sent_at: row.get(10)?,
                reminders: row.get(11)?,
            })
        },
    )?)
}

/// The rows of the cases asked for, the newest first.
pub(super) fn rows(
    tx: &Tx<'_>,
    keep: impl Fn(CaseId) -> bool,
) -> Result<Vec<ReferralRow>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT r.id, r.case_file, r.reference, r.body, r.service, r.priority, r.language, r.state,
                r.made_at, r.answer_due, r.consent, r.sent_at, r.reminders
         FROM referral r ORDER BY r.made_at DESC, r.number DESC",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let case: CaseId = row.get(1)?;
        if !keep(case) {
            continue;
        }
        let state: ReferralState = row.get(7)?;
        let due: Moment = row.get(9)?;
        let priority: Priority = row.get(5)?;
        let reminder_due = row
            .get::<_, Option<Moment>>(11)?
            .filter(|_| rules::may_be_reminded(state))
            .map(|sent| rules::reminder_due(sent, priority));
        found.push(ReferralRow {
            id: row.get(0)?,
            case: CaseRef {
                id: case,
                code: cases::find(tx, case)?.code,
            },
            reference: row.get(2)?,
            body: row.get(3)?,
            body_name: directory::body(tx, row.get(3)?)?.facts.name,
            service: row.get(4)?,
            priority,
            language: language(&row.get::<_, String>(6)?),
            state,
            made_on: row.get::<_, Moment>(8)?.local(tx.offset),
            answer_due: due.local(tx.offset),
            overdue: state.waits() && due < tx.now,
            lapsed: if state.is_sent() {
                None
            } else {
                consents::lapsed(tx, row.get(10)?)?
            },
            letters: 0,
            reminders: row.get(12)?,
            remind: reminder_due.is_some_and(|due| due <= tx.now),
            reminder_due: reminder_due.map(|due| due.local(tx.offset)),
        });
    }
    Ok(found)
}

pub(super) fn uses(tx: &Tx<'_>) -> Result<Vec<(String, u32)>, Problem> {
    let mut statement = tx.prepare("SELECT service, count(*) FROM referral GROUP BY service")?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
