//! Breaking a seal: whoever would open the case were it not sealed opens it for half an
//! hour, with a reason and their own passphrase again. Each act of that time carries the
//! mark of the entry that began it, and a review is owed until another supervisor has
//! written one. What outlasts the half hour is not decided in it.

use chrono::Duration;
use rusqlite::{OptionalExtension, params};

use super::seal::reason;
use super::view::{BreakGlass, GlassReview, GlassView, ReviewGlass, TimelineKind};
use super::{Case, KIND, sight, store, tell};
use crate::audit;
use crate::contacts::CaseRef;
use crate::ids::{AccountId, CaseId, GlassId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};
use crate::text;

/// For how long a seal stays broken.
const MINUTES: i64 = 30;
/// For how long it is told that the time is over, and not only that the case is sealed.
const REMEMBERED_HOURS: i64 = 12;
/// For how long a review that was written stays on the list.
const REVIEWED_DAYS: i64 = 30;
/// The fewest characters of a review.
const WORDS: usize = 20;

/// A seal that is broken now: the entry that began it, and when it is over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Broken {
    pub(crate) seq: i64,
    pub(crate) until: Moment,
}

/// The time that runs now for this person and this case. A clock that was set back gives
/// none: the chain says when it was later already.
pub(super) fn broken(tx: &Tx<'_>, case: CaseId) -> Result<Option<Broken>, Problem> {
    let last: Option<(i64, Moment, Moment)> = tx
        .prepare_cached(
            "SELECT seq, at, until FROM glass WHERE account = ?1 AND case_file = ?2 AND ended_at = ''
             ORDER BY seq DESC LIMIT 1",
        )?
        .query_row(params![tx.actor.id, case], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let Some((seq, _, until)) = last.filter(|(_, at, until)| *at <= tx.now && tx.now < *until)
    else {
        return Ok(None);
    };
    Ok((!audit::reached(tx, seq, until)?).then_some(Broken { seq, until }))
}

/// Why a sealed case stays closed to whoever could break its seal.
pub(super) fn closed_by(tx: &Tx<'_>, case: CaseId) -> Result<Reason, Problem> {
    let since = Moment(tx.now.0 - Duration::hours(REMEMBERED_HOURS));
    let over: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM glass WHERE account = ?1 AND case_file = ?2 AND until > ?3)",
        )?
        .query_row(params![tx.actor.id, case, since], |row| row.get(0))?;
    Ok(if over {
        Reason::GlassOver { minutes: MINUTES }
    } else {
        Reason::CaseSealed
    })
}

/// The case, if this person is outside its seal and may break it.
pub(super) fn outside(tx: &Tx<'_>, id: CaseId) -> Result<Option<Case>, Problem> {
    let Some(case) = store::read(tx, id)? else {
        return Ok(None);
    };
    let may = case.sealed_by.is_some() && sight::sees_every(tx)? && sight::seen(tx, id)?.is_none();
    Ok(may.then_some(case))
}

/// Refuses what cannot be broken, before anybody types a passphrase for it.
pub(crate) fn may_break(tx: &Tx<'_>, wish: &BreakGlass) -> Result<(), Problem> {
    checked(tx, wish).map(drop)
}

fn checked(tx: &Tx<'_>, wish: &BreakGlass) -> Result<(Case, String), Problem> {
    let Some(case) = outside(tx, wish.case)? else {
        // Either it is open to this person, or it is not there for them.
        super::find(tx, wish.case)?;
        return Err(Problem::at("case", Reason::AlreadyDone));
    };
    Ok((case, reason(&wish.reason)?))
}

/// Breaks the seal for half an hour. One case at a time: another that is open ends.
/// The passphrase was asked for.
pub(crate) fn break_glass(tx: &Tx<'_>, wish: &BreakGlass) -> Result<CaseId, Problem> {
    let (case, reason) = checked(tx, wish)?;
    tx.execute(
        "UPDATE glass SET ended_at = ?2 WHERE account = ?1 AND ended_at = ''",
        params![tx.actor.id, tx.now],
    )?;
    let id: GlassId = tx.new_id();
    let until = Moment(tx.now.0 + Duration::minutes(MINUTES));
    tx.execute(
        "INSERT INTO glass (id, case_file, account, seq, at, until, why, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            case.id,
            tx.actor.id,
            tx.seq(),
            tx.now,
            until,
            wish.why,
            reason
        ],
    )?;
    let facts = [("why", wish.why.text())];
    tell(tx, case.id, TimelineKind::Glass, &reason, &facts)?;
    tx.about(KIND, case.id.0);
    tx.note(mark(tx.seq()));
    changed(tx);
    Ok(case.id)
}

/// What each entry of that time says.
pub(super) fn mark(seq: i64) -> String {
    format!("glass:{seq}")
}

/// Refuses what would outlast a broken seal: who is inside decides it.
pub(super) fn refuse_outside(case: &Case) -> Result<(), Problem> {
    match case.glass {
        Some(_) => Err(Problem::refused(Reason::InsideOnly)),
        None => Ok(()),
    }
}

/// A supervisor other than the one who did it says what they think of it.
pub(crate) fn review(tx: &Tx<'_>, wish: &ReviewGlass) -> Result<GlassId, Problem> {
    let (who, case): (AccountId, CaseId) = tx.query_row(
        "SELECT account, case_file FROM glass WHERE id = ?1",
        [wish.glass],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if who == tx.actor.id {
        return Err(Problem::refused(Reason::OwnWork));
    }
    let words = text::lines("words", &wish.words, 2000)?;
    if words.chars().count() < WORDS {
        return Err(Problem::at("words", Reason::ReasonNeeded { min: WORDS }));
    }
    let new = tx.execute(
        "INSERT INTO glass_review (glass, at, account, verdict, words) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO NOTHING",
        params![wish.glass, tx.now, tx.actor.id, wish.verdict, words],
    )?;
    if new == 0 {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    let facts = [("verdict", wish.verdict.text())];
    // What was said of a colleague is for supervisors, who read it where it is owed.
    tell(tx, case, TimelineKind::GlassReviewed, "", &facts)?;
    tx.about(KIND, case.0);
    tx.field("glass_review");
    changed(tx);
    Ok(wish.glass)
}

/// Every broken seal whose review is owed, to every supervisor, and those that were
/// reviewed lately; the owed ones first, the oldest of them first.
pub(crate) fn glasses(tx: &Tx<'_>) -> Result<Vec<GlassView>, Problem> {
    let since = Moment(tx.now.0 - Duration::days(REVIEWED_DAYS));
    let mut statement = tx.prepare_cached(
        "SELECT g.id, g.case_file, g.account, a.name, g.at, g.until, g.why, g.reason, g.seq, g.ended_at,
                r.at, b.name, r.verdict, r.words
         FROM glass g JOIN account a ON a.id = g.account
         LEFT JOIN glass_review r ON r.glass = g.id LEFT JOIN account b ON b.id = r.account
         WHERE r.at IS NULL OR r.at > ?1
         ORDER BY r.at IS NOT NULL, g.seq",
    )?;
    let mut rows = statement.query([since])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let case = store::row(tx, row.get(1)?)?;
        let own = row.get::<_, AccountId>(2)? == tx.actor.id;
        let until: Moment = row.get(5)?;
        let review = match row.get::<_, Option<Moment>>(10)? {
            None => None,
            Some(at) => Some(GlassReview {
                on: at.local(tx.offset),
                by: row.get(11)?,
                verdict: row.get(12)?,
                words: row.get(13)?,
            }),
        };
        found.push(GlassView {
            id: row.get(0)?,
            case: CaseRef {
                id: case.id,
                code: case.code,
            },
            risk: case.risk,
            owner_name: case.owner_name,
            who: row.get(3)?,
            at: row.get::<_, Moment>(4)?.local(tx.offset),
            until: until.local(tx.offset),
            running: row.get::<_, String>(9)?.is_empty() && tx.now < until,
            why: row.get(6)?,
            reason: row.get(7)?,
            acts: audit::marked(tx, row.get(8)?, &mark(row.get(8)?))?,
            may_review: !own && review.is_none(),
            own,
            review,
        });
    }
    Ok(found)
}

fn changed(tx: &Tx<'_>) {
    for change in [
        Change::Cases,
        Change::Contacts,
        Change::Followups,
        Change::Search,
        Change::Reviews,
    ] {
        tx.changed(change);
    }
}
