//! The answers that a person gave, purpose by purpose, and what was done without one.

use chrono::{Months, NaiveDate, TimeZone, Utc};
use rusqlite::{OptionalExtension, params};

use super::rules;
use super::view::{
    Basis, ConsentAnswer, ConsentGiver, ConsentHow, ConsentPurpose, ConsentStanding, ConsentView,
    OverrideReason, RecordConsent, WithdrawConsent, WithdrawalView,
};
use crate::accounts;
use crate::directory;
use crate::ids::{AccountId, BodyId, CaseId, ConsentId};
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;

/// A consent holds this long unless withdrawn; domain.md §5.6.
const HOLDS_MONTHS: u32 = 6;
const SCOPE: usize = 500;
const NOTE: usize = 1000;

/// An answer or an override as it is stored, and when it was withdrawn.
struct Consent {
    id: ConsentId,
    case: CaseId,
    purpose: ConsentPurpose,
    body: Option<BodyId>,
    by: AccountId,
    answer: ConsentAnswer,
    given_by: Option<ConsentGiver>,
    how: Option<ConsentHow>,
    language: String,
    scope: String,
    note: String,
    on: String,
    expires_on: String,
    reason: Option<OverrideReason>,
    explanation: String,
    person_informed: bool,
    withdrawn: bool,
}

impl Consent {
    /// Where it stands today.
    fn standing(&self, tx: &Tx<'_>) -> ConsentStanding {
        let today = tx.now.day(tx.offset);
        rules::standing(self.answer, self.withdrawn, &self.expires_on, today)
    }
}

/// What was said, for the timeline of the case.
pub(crate) struct Said {
    pub(crate) id: ConsentId,
    pub(crate) note: String,
    facts: Vec<(&'static str, String)>,
}

impl Said {
    /// As a timeline takes them.
    pub(crate) fn facts(&self) -> Vec<(&'static str, &str)> {
        let facts = self.facts.iter();
        facts.map(|(name, value)| (*name, value.as_str())).collect()
    }
}

/// The ground of a letter, as it says it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Ground {
    Consent {
        given_by: ConsentGiver,
        how: ConsentHow,
        on: Moment,
    },
    Override {
        reason: OverrideReason,
        person_informed: bool,
    },
}

/// Records an answer beside the earlier ones. The core computes how long it holds.
pub(crate) fn answer(tx: &Tx<'_>, wish: &RecordConsent) -> Result<Said, Problem> {
    let mut no = Refusals::none();
    let scope = no
        .take(text::lines("scope", &wish.scope, SCOPE))?
        .unwrap_or_default();
    let note = no
        .take(text::lines("note", &wish.note, NOTE))?
        .unwrap_or_default();
    let on = no.take(day(tx, wish.on.as_deref()))?;
    let before = match wish.purpose {
        Some(purpose) => standing(tx, wish.case, purpose, wish.body)?,
        None => ConsentStanding::NotAsked,
    };
    rules::lacks(&mut no, wish, &note, before);
    let language = wish.language.as_deref().unwrap_or_default();
    let pack = packs::of(tx)?;
    let spoken = &pack.view.languages;
    if !language.is_empty() && !packs::has(spoken, language) {
        no.add("language", Reason::UnknownChoice);
    }
    let body = wish.body.map(|body| directory::body(tx, body)).transpose();
    let body = no.take(body.map_err(|_| Problem::at("body", Reason::UnknownChoice)))?;
    no.settle()?;
    let (Some(purpose), Some(answer), Some(on)) = (wish.purpose, wish.answer, on) else {
        return Err(Problem::invariant("a missing answer was not refused"));
    };
    let given = answer == ConsentAnswer::Given;
    let id = insert(
        tx,
        &Consent {
            id: tx.new_id(),
            case: wish.case,
            purpose,
            body: wish.body,
            by: tx.actor.id,
            answer,
            given_by: wish.given_by,
            how: wish.how.filter(|_| given),
            language: language.to_owned(),
            scope,
            note: note.clone(),
            on: on.to_string(),
            expires_on: if given { until(on) } else { String::new() },
            reason: None,
            explanation: String::new(),
            person_informed: false,
            withdrawn: false,
        },
    )?;
    let mut facts = vec![
        ("purpose", purpose.text().to_owned()),
        ("answer", answer.text().to_owned()),
    ];
    facts.extend(body.flatten().map(|body| ("body", body.code)));
    Ok(Said { id, note, facts })
}

/// A person takes back what they allowed: who said so, and why. What they had allowed
/// stays readable, since letters may rest on it.
pub(crate) fn withdraw(tx: &Tx<'_>, wish: &WithdrawConsent) -> Result<Said, Problem> {
    let consent = one(tx, wish.consent)?;
    let newest = newest(tx, consent.case, consent.purpose, consent.body)?;
    let standing = consent.standing(tx);
    let good = matches!(standing, ConsentStanding::Given | ConsentStanding::Expired);
    if !good || newest.is_none_or(|newest| newest.id != consent.id) {
        return Err(Problem::refused(Reason::NothingToWithdraw));
    }
    let mut no = Refusals::none();
    let reason = no
        .take(text::lines("reason", &wish.reason, NOTE))?
        .unwrap_or_default();
    if wish.told_by.is_none() {
        no.add("told_by", Reason::AnswerMissing);
    }
    if reason.chars().count() < rules::WHY {
        no.add("reason", Reason::ReasonNeeded { min: rules::WHY });
    }
    no.settle()?;
    tx.execute(
        "INSERT INTO withdrawal (consent, at, account, told_by, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![wish.consent, tx.now, tx.actor.id, wish.told_by, reason],
    )?;
    touched(tx);
    let mut facts = vec![
        ("purpose", consent.purpose.text().to_owned()),
        ("answer", ConsentStanding::Withdrawn.text().to_owned()),
    ];
    if let Some(body) = consent.body {
        facts.push(("body", directory::body(tx, body)?.code));
    }
    Ok(Said {
        id: wish.consent,
        note: reason,
        facts,
    })
}

/// Whose case an answer stands in.
pub(crate) fn case_of(tx: &Tx<'_>, id: ConsentId) -> Result<CaseId, Problem> {
    Ok(one(tx, id)?.case)
}

/// The newest answer for a purpose and, of a referral, a body. An override is no answer.
fn newest(
    tx: &Tx<'_>,
    case: CaseId,
    purpose: ConsentPurpose,
    body: Option<BodyId>,
) -> Result<Option<Consent>, Problem> {
    Ok(tx
        .prepare_cached(&format!(
            "{SELECT} WHERE c.case_file = ?1 AND c.purpose = ?2 AND c.body IS ?3
             AND c.answer <> 'override' ORDER BY c.rowid DESC LIMIT 1"
        ))?
        .query_row(params![case, purpose, body], read)
        .optional()?)
}

/// Where the newest answer for a purpose stands.
pub(crate) fn standing(
    tx: &Tx<'_>,
    case: CaseId,
    purpose: ConsentPurpose,
    body: Option<BodyId>,
) -> Result<ConsentStanding, Problem> {
    let newest = newest(tx, case, purpose, body)?;
    Ok(newest.map_or(ConsentStanding::NotAsked, |one| one.standing(tx)))
}

/// For how many purposes the person was asked and has not decided.
pub(crate) fn undecided(tx: &Tx<'_>, case: CaseId) -> Result<u32, Problem> {
    let waiting = history(tx, case)?
        .iter()
        .filter(|one| one.current && one.standing == ConsentStanding::Undecided)
        .count();
    Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
}

/// Checks the ground on which something is told to a body.
pub(crate) fn check(
    tx: &Tx<'_>,
    case: CaseId,
    body: BodyId,
    basis: Option<&Basis>,
) -> Result<(), Problem> {
    let before = standing(tx, case, ConsentPurpose::Referral, Some(body))?;
    rules::may_tell(basis, before)
}

/// Records the ground of a referral, unless it is an answer that stands already.
pub(crate) fn record(
    tx: &Tx<'_>,
    case: CaseId,
    body: BodyId,
    basis: Option<&Basis>,
) -> Result<ConsentId, Problem> {
    check(tx, case, body, basis)?;
    let today = tx.now.day(tx.offset);
    let mut consent = Consent {
        id: tx.new_id(),
        case,
        purpose: ConsentPurpose::Referral,
        body: Some(body),
        by: tx.actor.id,
        answer: ConsentAnswer::Given,
        given_by: None,
        how: None,
        language: String::new(),
        scope: String::new(),
        note: String::new(),
        on: today.to_string(),
        expires_on: String::new(),
        reason: None,
        explanation: String::new(),
        person_informed: false,
        withdrawn: false,
    };
    match basis {
        None => return Err(Problem::at("basis", Reason::ConsentNeeded)),
        Some(Basis::Standing {}) => {
            return newest(tx, case, ConsentPurpose::Referral, Some(body))?
                .map(|one| one.id)
                .ok_or_else(|| Problem::at("basis", Reason::ConsentNeeded));
        }
        Some(Basis::Consent { given_by, how }) => {
            consent.given_by = Some(*given_by);
            consent.how = Some(*how);
            consent.expires_on = until(today);
        }
        Some(Basis::Override {
            reason,
            explanation,
            person_informed,
        }) => {
            consent.answer = ConsentAnswer::Override;
            consent.reason = Some(*reason);
            consent.explanation = text::lines("basis.explanation", explanation, NOTE)?;
            consent.person_informed = *person_informed;
        }
    }
    insert(tx, &consent)
}

/// The ground that a draft names, as the letter would say it.
pub(crate) fn ground(
    tx: &Tx<'_>,
    case: CaseId,
    body: BodyId,
    basis: Option<&Basis>,
) -> Result<Ground, Problem> {
    check(tx, case, body, basis)?;
    match basis {
        Some(Basis::Consent { given_by, how }) => Ok(Ground::Consent {
            given_by: *given_by,
            how: *how,
            on: tx.now,
        }),
        Some(Basis::Override {
            reason,
            person_informed,
            ..
        }) => Ok(Ground::Override {
            reason: *reason,
            person_informed: *person_informed,
        }),
        Some(Basis::Standing {}) | None => newest(tx, case, ConsentPurpose::Referral, Some(body))?
            .ok_or_else(|| Problem::at("basis", Reason::ConsentNeeded))
            .and_then(|one| said(tx, &one)),
    }
}

/// The ground of a recorded referral. What has not left the house yet needs an answer
/// that still stands, so that a letter never goes out against a withdrawal; the id is
/// that of the answer that covers it now.
pub(crate) fn ground_of(
    tx: &Tx<'_>,
    id: ConsentId,
    sent: bool,
) -> Result<(ConsentId, Ground), Problem> {
    let recorded = one(tx, id)?;
    if sent || recorded.answer == ConsentAnswer::Override {
        return Ok((id, said(tx, &recorded)?));
    }
    let newest = newest(tx, recorded.case, recorded.purpose, recorded.body)?
        .ok_or_else(|| Problem::invariant("a recorded consent is gone"))?;
    let standing = newest.standing(tx);
    if standing != ConsentStanding::Given {
        let standing = standing.text();
        return Err(Problem::refused(Reason::ConsentLapsed { standing }));
    }
    Ok((newest.id, said(tx, &newest)?))
}

/// Where the answer that covers a referral stands, when it no longer lets a letter go.
pub(crate) fn lapsed(tx: &Tx<'_>, id: ConsentId) -> Result<Option<ConsentStanding>, Problem> {
    let recorded = one(tx, id)?;
    if recorded.answer == ConsentAnswer::Override {
        return Ok(None);
    }
    let standing = standing(tx, recorded.case, recorded.purpose, recorded.body)?;
    Ok((standing != ConsentStanding::Given).then_some(standing))
}

/// Every answer and override of a case, the newest first.
pub(crate) fn history(tx: &Tx<'_>, case: CaseId) -> Result<Vec<ConsentView>, Problem> {
    let mut statement = tx.prepare_cached(&format!(
        "{SELECT} WHERE c.case_file = ?1 ORDER BY c.rowid DESC"
    ))?;
    let all: Vec<Consent> = statement
        .query_map([case], read)?
        .collect::<Result<_, _>>()?;
    let mut seen: Vec<(ConsentPurpose, Option<BodyId>)> = Vec::new();
    let mut views = Vec::new();
    for one in all {
        let key = (one.purpose, one.body);
        let current = one.answer != ConsentAnswer::Override && !seen.contains(&key);
        if current {
            seen.push(key);
        }
        views.push(view(tx, one, current)?);
    }
    Ok(views)
}

fn view(tx: &Tx<'_>, one: Consent, current: bool) -> Result<ConsentView, Problem> {
    let some = |text: String| (!text.is_empty()).then_some(text);
    Ok(ConsentView {
        standing: one.standing(tx),
        current,
        body_name: match one.body {
            Some(body) => Some(directory::body(tx, body)?.facts.name),
            None => None,
        },
        withdrawal: withdrawal(tx, one.id)?,
        who: accounts::name(tx, one.by)?,
        id: one.id,
        purpose: one.purpose,
        body: one.body,
        answer: one.answer,
        given_by: one.given_by,
        how: one.how,
        language: some(one.language),
        scope: one.scope,
        note: one.note,
        on: one.on,
        expires_on: some(one.expires_on),
        reason: one.reason,
        explanation: one.explanation,
        person_informed: one.person_informed,
    })
}

fn withdrawal(tx: &Tx<'_>, id: ConsentId) -> Result<Option<WithdrawalView>, Problem> {
    Ok(tx
        .prepare_cached(
            "SELECT w.at, w.told_by, w.reason, a.name FROM withdrawal w
             JOIN account a ON a.id = w.account WHERE w.consent = ?1",
        )?
        .query_row([id], |row| {
            Ok(WithdrawalView {
                on: row.get::<_, Moment>(0)?.local(tx.offset),
                told_by: row.get(1)?,
                reason: row.get(2)?,
                who: row.get(3)?,
            })
        })
        .optional()?)
}

fn said(tx: &Tx<'_>, one: &Consent) -> Result<Ground, Problem> {
    match (one.reason, one.given_by, one.how) {
        (Some(reason), ..) => Ok(Ground::Override {
            reason,
            person_informed: one.person_informed,
        }),
        (None, Some(given_by), Some(how)) => Ok(Ground::Consent {
            given_by,
            how,
            on: noon(tx, &one.on)?,
        }),
        _ => Err(Problem::invariant("a consent says neither who nor how")),
    }
}

/// The middle of a day, which no offset moves into another.
fn noon(tx: &Tx<'_>, day: &str) -> Result<Moment, Problem> {
    day.parse::<NaiveDate>()
        .ok()
        .and_then(|day| day.and_hms_opt(12, 0, 0))
        .and_then(|noon| tx.offset.from_local_datetime(&noon).single())
        .map(|noon| Moment(noon.with_timezone(&Utc)))
        .ok_or_else(|| Problem::invariant("a stored day cannot be read"))
}

/// The day of an answer: today unless another is named, and never one to come.
fn day(tx: &Tx<'_>, typed: Option<&str>) -> Result<NaiveDate, Problem> {
    let today = tx.now.day(tx.offset);
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(today);
    };
    let day = typed
        .parse()
        .map_err(|_| Problem::at("on", Reason::NotADate))?;
    if day > today {
        return Err(Problem::at("on", Reason::InFuture));
    }
    Ok(day)
}

fn until(on: NaiveDate) -> String {
    on.checked_add_months(Months::new(HOLDS_MONTHS))
        .map(|day| day.to_string())
        .unwrap_or_default()
}

fn touched(tx: &Tx<'_>) {
    tx.field("consent");
    tx.changed(Change::Consents);
    tx.changed(Change::Followups);
    tx.changed(Change::Referrals);
}

fn insert(tx: &Tx<'_>, one: &Consent) -> Result<ConsentId, Problem> {
    tx.execute(
        "INSERT INTO consent (id, case_file, purpose, body, account, recorded_at, answer, given_by, how,
                              language, scope, note, given_on, expires_on, reason, explanation, person_informed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            one.id, one.case, one.purpose, one.body, one.by, tx.now, one.answer,
            one.given_by.map_or("", ConsentGiver::text), one.how.map_or("", ConsentHow::text),
            one.language, one.scope, one.note, one.on, one.expires_on,
            one.reason.map_or("", OverrideReason::text), one.explanation, one.person_informed
        ],
    )?;
    touched(tx);
    Ok(one.id)
}

const SELECT: &str = "SELECT c.id, c.case_file, c.purpose, c.body, c.account, c.answer,
    nullif(c.given_by, ''), nullif(c.how, ''), c.language, c.scope, c.note, c.given_on, c.expires_on,
    nullif(c.reason, ''), c.explanation, c.person_informed, w.consent IS NOT NULL
    FROM consent c LEFT JOIN withdrawal w ON w.consent = c.id";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Consent> {
    Ok(Consent {
        id: row.get(0)?,
        case: row.get(1)?,
        purpose: row.get(2)?,
        body: row.get(3)?,
        by: row.get(4)?,
        answer: row.get(5)?,
        given_by: row.get(6)?,
        how: row.get(7)?,
        language: row.get(8)?,
        scope: row.get(9)?,
        note: row.get(10)?,
        on: row.get(11)?,
        expires_on: row.get(12)?,
        reason: row.get(13)?,
        explanation: row.get(14)?,
        person_informed: row.get(15)?,
        withdrawn: row.get(16)?,
    })
}

fn one(tx: &Tx<'_>, id: ConsentId) -> Result<Consent, Problem> {
    Ok(tx
        .prepare_cached(&format!("{SELECT} WHERE c.id = ?1"))?
        .query_row([id], read)?)
}
