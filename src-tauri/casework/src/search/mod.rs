//! Finds words. Rooms hand in a record and its text; the index answers ids and
//! knows no room. It keeps no copy of the text, and what is deleted leaves no
//! trace in its blocks.

use rusqlite::{OptionalExtension, Transaction, params};
use uuid::Uuid;

use crate::problem::Problem;
use crate::text::fold;

/// Puts a record's text in the place of what was indexed for it before.
pub(crate) fn index(
    tx: &Transaction<'_>,
    kind: &str,
    record: Uuid,
    text: &str,
) -> Result<(), Problem> {
    let known: Option<i64> = tx
        .prepare_cached("SELECT rowid FROM search_document WHERE kind = ?1 AND record = ?2")?
        .query_row(params![kind, record], |row| row.get(0))
        .optional()?;
    let rowid = match known {
        Some(rowid) => {
            tx.prepare_cached("DELETE FROM search WHERE rowid = ?1")?
                .execute([rowid])?;
            rowid
        }
        None => {
            tx.prepare_cached("INSERT INTO search_document (kind, record) VALUES (?1, ?2)")?
                .execute(params![kind, record])?;
            tx.last_insert_rowid()
        }
    };
    tx.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?
        .execute(params![rowid, fold(text)])?;
    Ok(())
}

/// Records that hold every word asked for; the last may be only begun.
/// Operators of the index's own language are plain words here.
pub(crate) fn find(
    tx: &Transaction<'_>,
    asked: &str,
    limit: u32,
) -> Result<Vec<(String, Uuid)>, Problem> {
    let Some(query) = query(asked) else {
        return Ok(Vec::new());
    };
    let mut statement = tx.prepare_cached(
        "SELECT d.kind, d.record FROM search s JOIN search_document d ON d.rowid = s.rowid
         WHERE search MATCH ?1 ORDER BY s.rank, d.rowid DESC LIMIT ?2",
    )?;
    let found = statement
        .query_map(params![query, limit], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// Each word is quoted, so that nothing in it is an operator.
fn query(asked: &str) -> Option<String> {
    let words: Vec<String> = fold(asked)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(12)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_plain_words() {
        assert_eq!(query("a OR (b)*").as_deref(), Some("\"a\"* \"or\"* \"b\"*"));
        assert_eq!(
            query("words:x NEAR/2 \"").as_deref(),
            Some("\"words\"* \"x\"* \"near\"* \"2\"*")
        );
        assert_eq!(query(" \u{0}%-\""), None);
    }
}
