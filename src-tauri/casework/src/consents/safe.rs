//! Safe contact: how one may reach a person without putting them in danger.

use chrono::Duration;
use rusqlite::{OptionalExtension, params};

use super::given;
use super::view::{ConsentPurpose, ConsentStanding, SafeContactDraft, SafeContactView};
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::packs;
use crate::problem::{Problem, Reason, Refusals};
use crate::session::{Change, Tx};
use crate::text;
use crate::traces;

/// After this many days safe contact must be asked again; domain.md §5.4.
const FRESH_DAYS: i64 = 30;

/// Records how the person may be reached, in the place of what was known.
pub(crate) fn record_safe_contact(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    draft: &SafeContactDraft,
) -> Result<(), Problem> {
    let pack = packs::of(tx.pack)?;
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
    if draft.channels.iter().any(|c| !packs::reaches(pack, c)) {
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

/// Refuses a promise against what the person allowed and what they said is safe.
/// Somebody who was never asked for their leave has still said how they may be
/// reached, or nothing may be promised at all.
pub(crate) fn allow_channel(
    tx: &Tx<'_>,
    case: CaseId,
    field: &str,
    channel: &str,
) -> Result<(), Problem> {
    match given::standing(tx, case, ConsentPurpose::Followup, None)? {
        ConsentStanding::NotAsked | ConsentStanding::Given | ConsentStanding::Override => {}
        standing @ (ConsentStanding::Refused
        | ConsentStanding::Undecided
        | ConsentStanding::Withdrawn
        | ConsentStanding::Expired) => {
            let standing = standing.text();
            return Err(Problem::at(field, Reason::FollowupNotAllowed { standing }));
        }
    }
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
