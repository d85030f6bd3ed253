//! What supervisors keep apart from the story: their notes, which no counsellor
//! ever reads and no search finds, and the hold that keeps a case from deletion.

use rusqlite::params;

use super::rules::REASON;
use super::view::{HoldCase, NoteDraft, SupervisorNote, TimelineKind};
use super::{KIND, NOTE, find, find_open, tell};
use crate::ids::{CaseId, EventId};
use crate::moment::Moment;
use crate::problem::{Problem, Reason};
use crate::session::{Change, Tx};
use crate::text;

/// Adds a supervisor's note. It is no line of the timeline and stands in no index:
/// both would tell a counsellor of it.
pub(crate) fn add_supervisor_note(tx: &Tx<'_>, draft: &NoteDraft) -> Result<EventId, Problem> {
    let case = find_open(tx, draft.case)?;
    let note = text::lines("text", &draft.text, NOTE)?;
    if note.is_empty() {
        return Err(Problem::at("text", Reason::AnswerMissing));
    }
    let id: EventId = tx.new_id();
    tx.execute(
        "INSERT INTO supervisor_note (id, case_file, at, account, text) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, case.id, tx.now, tx.actor.id, note],
    )?;
    tx.about(KIND, case.id.0);
    tx.field("supervisor_note");
    tx.changed(Change::Cases);
    Ok(id)
}

/// The supervisors' notes, the newest first; for anybody else there are none.
pub(crate) fn supervisor_notes(
    tx: &Tx<'_>,
    case: CaseId,
) -> Result<Option<Vec<SupervisorNote>>, Problem> {
    if !tx.sees_all() {
        return Ok(None);
    }
    let mut statement = tx.prepare_cached(
        "SELECT n.at, a.name, n.text FROM supervisor_note n JOIN account a ON a.id = n.account
         WHERE n.case_file = ?1 ORDER BY n.rowid DESC",
    )?;
    let notes = statement
        .query_map([case], |row| {
            Ok(SupervisorNote {
                at: row.get::<_, Moment>(0)?.local(tx.offset),
                who: row.get(1)?,
                text: row.get(2)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(Some(notes))
}

/// Holds a case for the law, or lets it go; a closed one too.
pub(crate) fn hold(tx: &Tx<'_>, wish: &HoldCase) -> Result<CaseId, Problem> {
    let case = find(tx, wish.case)?;
    let reason = text::lines("reason", &wish.reason, 1000)?;
    if reason.chars().count() < REASON {
        return Err(Problem::at("reason", Reason::ReasonNeeded { min: REASON }));
    }
    if case.legal_hold == wish.hold {
        return Err(Problem::refused(Reason::AlreadyDone));
    }
    tx.keep("case_file", "id", &case.id)?;
    tx.execute(
        "UPDATE case_file SET legal_hold = ?2 WHERE id = ?1",
        params![case.id, wish.hold],
    )?;
    let facts = [("hold", if wish.hold { "yes" } else { "no" })];
    tell(tx, case.id, TimelineKind::Hold, &reason, &facts)?;
    tx.about(KIND, case.id.0);
    tx.field("legal_hold");
    Ok(case.id)
}
