//! What is written down of a colleague: languages, since when, the safeguarding
//! undertaking, trainings and when their certificates end.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::rules;
use super::view::{CertificateDue, CertificateStanding, RecordDraft, TrainingDraft, TrainingView};
use crate::ids::{AccountId, TrainingId};
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Role, Tx};
use crate::text;

/// The longest name of a training.
const TITLE: usize = 200;

/// What stands in the record.
#[derive(Default)]
pub(super) struct Written {
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
    pub(super) undertaking: Option<String>,
    pub(super) languages: Vec<String>,
}

pub(super) fn read(tx: &Tx<'_>, id: AccountId) -> Result<Written, Problem> {
    let found = tx
        .query_row(
            "SELECT from_day, until_day, undertaking, languages FROM account_record
             WHERE account = ?1",
            [id],
            |row| {
                let languages: String = row.get(3)?;
                Ok(Written {
                    from: row.get(0)?,
                    until: row.get(1)?,
                    undertaking: row.get(2)?,
                    languages: languages.split_whitespace().map(str::to_owned).collect(),
                })
            },
        )
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// A day as it was typed, which must have come.
fn past_day(tx: &Tx<'_>, no: &mut Refusals, field: &str, typed: Option<&str>) -> Option<NaiveDate> {
    let day = day(no, field, typed)?;
    if day > tx.now.day(tx.offset) {
        no.add(field, Reason::InFuture);
    }
    Some(day)
}

fn day(no: &mut Refusals, field: &str, typed: Option<&str>) -> Option<NaiveDate> {
    let typed = typed.filter(|typed| !typed.is_empty())?;
    let day = typed.parse().ok();
    if day.is_none() {
        no.add(field, Reason::NotADate);
    }
    day
}

fn refuse_stranger(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    let there: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1)",
        [id],
        |row| row.get(0),
    )?;
    if there {
        Ok(())
    } else {
        Err(Problem::refused(Reason::NotFound))
    }
}

/// The record that a day is written into, with what stood there kept.
fn open(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    refuse_stranger(tx, id)?;
    tx.execute(
        "INSERT INTO account_record (account) VALUES (?1) ON CONFLICT DO NOTHING",
        [id],
    )?;
    tx.keep("account_record", "account", &id)
}

/// Writes the record. `offers` says whether the pack knows a language.
pub(crate) fn save(
    tx: &Tx<'_>,
    draft: &RecordDraft,
    offers: impl Fn(&str) -> bool,
) -> Result<AccountId, Problem> {
    let mut no = Refusals::none();
    let from = day(&mut no, "from", draft.from.as_deref());
    let undertaking = past_day(tx, &mut no, "undertaking", draft.undertaking.as_deref());
    let mut languages: Vec<&str> = Vec::new();
    for code in &draft.languages {
        if !offers(code) {
            no.add("languages", Reason::UnknownChoice);
        } else if !languages.contains(&code.as_str()) {
            languages.push(code);
        }
    }
    refuse_stranger(tx, draft.account)?;
    no.settle()?;
    open(tx, draft.account)?;
    tx.execute(
        "UPDATE account_record SET from_day = ?2, undertaking = ?3, languages = ?4
         WHERE account = ?1",
        params![
            draft.account,
            from.map(|day| day.to_string()),
            undertaking.map(|day| day.to_string()),
            languages.join(" ")
        ],
    )?;
    tx.about("account", draft.account.0);
    tx.field("record");
    tx.changed(Change::Accounts);
    Ok(draft.account)
}

/// The person leaves today.
pub(super) fn leave(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    open(tx, id)?;
    tx.execute(
        "UPDATE account_record SET until_day = ?2 WHERE account = ?1",
        params![id, tx.now.day(tx.offset).to_string()],
    )?;
    Ok(())
}

/// The person is back.
pub(super) fn come_back(tx: &Tx<'_>, id: AccountId) -> Result<(), Problem> {
    open(tx, id)?;
    tx.execute(
        "UPDATE account_record SET until_day = NULL WHERE account = ?1",
        [id],
    )?;
    Ok(())
}

/// Writes down a training.
pub(crate) fn add_training(tx: &Tx<'_>, draft: &TrainingDraft) -> Result<TrainingId, Problem> {
    let mut no = Refusals::none();
    let title = no
        .take(text::line("title", &draft.title, TITLE))?
        .unwrap_or_default();
    if title.is_empty() {
        no.add("title", Reason::AnswerMissing);
    }
    let on = past_day(tx, &mut no, "on", draft.on.as_deref());
    if draft.on.as_deref().unwrap_or_default().is_empty() {
        no.add("on", Reason::AnswerMissing);
    }
    let until = day(&mut no, "until", draft.until.as_deref());
    if on.zip(until).is_some_and(|(on, until)| until < on) {
        no.add("until", Reason::EndBeforeStart);
    }
    refuse_stranger(tx, draft.account)?;
    no.settle()?;
    let id: TrainingId = tx.new_id();
    tx.execute(
        "INSERT INTO training (id, account, at, title, on_day, until_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            id,
            draft.account,
            tx.now,
            title,
            on.map(|day| day.to_string()),
            until.map(|day| day.to_string())
        ],
    )?;
    tx.about("account", draft.account.0);
    tx.field("training");
    tx.changed(Change::Accounts);
    Ok(id)
}

/// Takes out a training that was written down by mistake, or that another follows.
pub(crate) fn remove_training(tx: &Tx<'_>, id: TrainingId) -> Result<TrainingId, Problem> {
    let account: AccountId = tx.query_row(
        "SELECT account FROM training WHERE id = ?1 AND removed_at IS NULL",
        [id],
        |row| row.get(0),
    )?;
    tx.execute(
        "UPDATE training SET removed_at = ?2 WHERE id = ?1",
        params![id, tx.now],
    )?;
    tx.about("account", account.0);
    tx.field("training");
    tx.changed(Change::Accounts);
    Ok(id)
}

fn standing(tx: &Tx<'_>, until: Option<&str>) -> CertificateStanding {
    let until = until.and_then(|until| until.parse().ok());
    rules::certificate(until, tx.now.day(tx.offset))
}

/// What somebody was trained in, the newest first.
pub(super) fn trainings(tx: &Tx<'_>, id: AccountId) -> Result<Vec<TrainingView>, Problem> {
    let mut statement = tx.prepare_cached(
        "SELECT id, title, on_day, until_day FROM training
         WHERE account = ?1 AND removed_at IS NULL ORDER BY on_day DESC, rowid DESC",
    )?;
    let found = statement
        .query_map([id], |row| {
            let until: Option<String> = row.get(3)?;
            Ok(TrainingView {
                id: row.get(0)?,
                title: row.get(1)?,
                on: row.get(2)?,
                standing: standing(tx, until.as_deref()),
                until,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Certificates of colleagues that end soon or have ended, for who supervises; for
/// anybody else, none.
pub(crate) fn certificates_due(tx: &Tx<'_>) -> Result<Vec<CertificateDue>, Problem> {
    if tx.actor.role != Role::Supervisor {
        return Ok(Vec::new());
    }
    let mut statement = tx.prepare_cached(
        "SELECT t.id, t.account, a.name, t.title, t.until_day
         FROM training t JOIN account a ON a.id = t.account
         WHERE a.active = 1 AND t.removed_at IS NULL AND t.until_day IS NOT NULL
         ORDER BY t.until_day, t.rowid",
    )?;
    let found: Vec<CertificateDue> = statement
        .query_map([], |row| {
            let until: String = row.get(4)?;
            Ok(CertificateDue {
                id: row.get(0)?,
                account: row.get(1)?,
                name: row.get(2)?,
                title: row.get(3)?,
                ended: standing(tx, Some(&until)) == CertificateStanding::Ended,
                until,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter(|one| standing(tx, Some(&one.until)) != CertificateStanding::Valid)
        .collect())
}
