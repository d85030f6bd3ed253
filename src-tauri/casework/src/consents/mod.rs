//! What a person allowed, for whom and until when; the reasoned override when
//! nobody could ask; and safe contact: how one may reach them without putting
//! them in danger. The default is "do not call".

mod view;

use chrono::{Duration, Months};
use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use crate::ids::{AccountId, BodyId, CaseId, ConsentId};
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;
use crate::traces;
pub(crate) use view::{Basis, ConsentHow, SafeContactDraft, SafeContactView, YesNo};

/// After this many days safe contact must be asked again; domain.md §5.4.
const FRESH_DAYS: i64 = 30;
/// A consent holds this long unless withdrawn; domain.md §5.6.
const HOLDS_MONTHS: u32 = 6;
/// The least explanation of an override.
const EXPLANATION: usize = 20;

/// Records how the person may be reached, in the place of what was known.
pub(crate) fn record_safe_contact(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    draft: &SafeContactDraft,
) -> Result<(), Problem> {
    let pack = packs::of(tx)?;
    let mut no = Refusals::none();
    let at = |part: &str| format!("{field}.{part}");
    // V7: one way of writing a number, so that the same number is found again.
    let phone = no
        .take(text::line(&at("phone"), &draft.phone, 40))?
        .map(|typed| traces::phone_written(&typed))
        .unwrap_or_default();
    let hours = no
        .take(text::line(&at("hours"), &draft.hours, 200))?
        .unwrap_or_default();
    let say = no
        .take(text::line(&at("say"), &draft.say, 200))?
        .unwrap_or_default();
    if draft.allowed && draft.channels.is_empty() {
        no.add(&at("channels"), Reason::AnswerMissing);
    }
    if draft.channels.iter().any(|c| !packs::reaches(&pack, c)) {
        no.add(&at("channels"), Reason::UnknownChoice);
    }
    no.settle()?;
    tx.keep("safe_contact", "case_file", &case)?;
    tx.execute(
        "INSERT INTO safe_contact (case_file, recorded_at, account, allowed, channels, phone, hours,
                                   say, voicemail, shared_phone, cut_off, phone_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (case_file) DO UPDATE SET
             recorded_at = excluded.recorded_at, account = excluded.account,
             allowed = excluded.allowed, channels = excluded.channels, phone = excluded.phone,
             hours = excluded.hours, say = excluded.say, voicemail = excluded.voicemail,
             shared_phone = excluded.shared_phone, cut_off = excluded.cut_off,
             phone_key = excluded.phone_key",
        params![
            case, tx.now, tx.actor.id, draft.allowed, draft.channels.join(" "), phone, hours, say,
            draft.voicemail, draft.shared_phone, draft.cut_off, traces::phone_key(&phone)
        ],
    )?;
    tx.field("safe_contact");
    tx.changed(Change::Consents);
    tx.changed(Change::Followups);
    Ok(())
}

/// The cases whose safe number this is, however either was typed.
pub(crate) fn cases_of_phone(tx: &Tx<'_>, typed: &str) -> Result<Vec<CaseId>, Problem> {
    let key = traces::phone_key(typed);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = tx.prepare_cached(
        "SELECT case_file FROM safe_contact WHERE phone_key = ?1 ORDER BY recorded_at DESC",
    )?;
    let cases = statement
        .query_map([key], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(cases)
}

/// How the person may be reached, if anybody asked.
pub(crate) fn safe_contact(tx: &Tx<'_>, case: CaseId) -> Result<Option<SafeContactView>, Problem> {
    let view = tx
        .prepare_cached(
            "SELECT recorded_at, allowed, channels, phone, hours, say, voicemail, shared_phone, cut_off
             FROM safe_contact WHERE case_file = ?1",
        )?
        .query_row([case], |row| {
            let recorded: Moment = row.get(0)?;
            Ok(SafeContactView {
                allowed: row.get(1)?,
                channels: row.get::<_, String>(2)?.split_whitespace().map(str::to_owned).collect(),
                phone: row.get(3)?,
                hours: row.get(4)?,
                say: row.get(5)?,
                voicemail: row.get(6)?,
                shared_phone: row.get(7)?,
                cut_off: row.get(8)?,
                recorded_on: recorded.local(tx.offset),
                expired: tx.now.0 - recorded.0 > Duration::days(FRESH_DAYS),
            })
        })
        .optional()?;
    Ok(view)
}

/// Refuses a promise against what the person said is safe.
pub(crate) fn allow_channel(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    channel: &str,
) -> Result<(), Problem> {
    let safe =
        safe_contact(tx, case)?.ok_or_else(|| Problem::at(field, Reason::SafeContactNeeded))?;
    if !safe.allowed {
        return Err(Problem::at(field, Reason::ContactNotAllowed));
    }
    if safe.expired {
        return Err(Problem::at(
            field,
            Reason::SafeContactExpired { days: FRESH_DAYS },
        ));
    }
    if !safe.channels.iter().any(|c| c == channel) {
        return Err(Problem::at(field, Reason::ChannelNotAllowed));
    }
    Ok(())
}

/// A consent or an override as it is stored.
pub(crate) struct Consent {
    pub(crate) id: ConsentId,
    pub(crate) basis: Basis,
    pub(crate) body: BodyId,
    pub(crate) on: Moment,
    pub(crate) expires_on: Option<String>,
    pub(crate) by: AccountId,
}

/// Checks the ground on which something is told to a body.
pub(crate) fn check(basis: Option<&Basis>) -> Result<(), Problem> {
    match basis {
        None => Err(Problem::at("basis", Reason::ConsentNeeded)),
        Some(Basis::Override { explanation, .. }) => {
            let explanation = text::lines("basis.explanation", explanation, 1000)?;
            if explanation.chars().count() < EXPLANATION {
                return Err(Problem::at(
                    "basis.explanation",
                    Reason::ExplanationNeeded { min: EXPLANATION },
                ));
            }
            Ok(())
        }
        Some(Basis::Consent { .. }) => Ok(()),
    }
}

/// Records it.
pub(crate) fn record(
    tx: &Tx<'_>,
    case: CaseId,
    body: BodyId,
    basis: Option<&Basis>,
) -> Result<ConsentId, Problem> {
    check(basis)?;
    let id: ConsentId = tx.new_id();
    match basis {
        Some(Basis::Consent { given_by, how }) => {
            let until = tx
                .now
                .day(tx.offset)
                .checked_add_months(Months::new(HOLDS_MONTHS));
            tx.execute(
                "INSERT INTO consent (id, case_file, body, account, recorded_at, kind, given_by, how, expires_on)
                 VALUES (?1, ?2, ?3, ?4, ?5, 'consent', ?6, ?7, ?8)",
                params![
                    id, case, body, tx.actor.id, tx.now, given_by, how,
                    until.map(|d| d.to_string()).unwrap_or_default()
                ],
            )?;
        }
        Some(Basis::Override {
            reason,
            explanation,
            person_informed,
        }) => {
            let explanation = text::lines("basis.explanation", explanation, 1000)?;
            tx.execute(
                "INSERT INTO consent (id, case_file, body, account, recorded_at, kind, reason, explanation, person_informed)
                 VALUES (?1, ?2, ?3, ?4, ?5, 'override', ?6, ?7, ?8)",
                params![id, case, body, tx.actor.id, tx.now, reason, explanation, person_informed],
            )?;
        }
        None => return Err(Problem::at("basis", Reason::ConsentNeeded)),
    }
    tx.changed(Change::Consents);
    Ok(id)
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Consent> {
    let kind: String = row.get(4)?;
    let expires: String = row.get(7)?;
    let basis = if kind == "override" {
        Basis::Override {
            reason: row.get(8)?,
            explanation: row.get(9)?,
            person_informed: row.get(10)?,
        }
    } else {
        Basis::Consent {
            given_by: row.get(5)?,
            how: row.get(6)?,
        }
    };
    Ok(Consent {
        id: row.get(0)?,
        body: row.get(1)?,
        by: row.get(2)?,
        on: row.get(3)?,
        basis,
        expires_on: (!expires.is_empty()).then_some(expires),
    })
}

const COLUMNS: &str = "id, body, account, recorded_at, kind, given_by, how, expires_on, reason, explanation, person_informed";

/// What stands in a case, the newest first.
pub(crate) fn of_case(tx: &Tx<'_>, case: CaseId) -> Result<Vec<Consent>, Problem> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM consent WHERE case_file = ?1 ORDER BY recorded_at DESC, rowid DESC"
    ))?;
    let rows = statement
        .query_map([case], read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// One of them.
pub(crate) fn one(tx: &Tx<'_>, id: Uuid) -> Result<Consent, Problem> {
    Ok(tx.query_row(
        &format!("SELECT {COLUMNS} FROM consent WHERE id = ?1"),
        [id],
        read,
    )?)
}
