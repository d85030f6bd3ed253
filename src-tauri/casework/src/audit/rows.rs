//! Which rows an act wrote, and how they stood then: the entry vouches for them. Who edits a
//! row past Sanad, with the store's key, cannot sign another entry for it.

use std::collections::HashMap;

use rusqlite::{Connection, Transaction, params};
use sha2::{Digest, Sha256};

use super::hex;
use crate::choices::choices;
use crate::problem::Problem;
use crate::store::prints::{self, Print};

choices! {
    /// What was done to a row past Sanad.
    pub(crate) enum EditKind { Changed = "changed", Removed = "removed", Added = "added" }
}

/// A row that is not what its last entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edited {
    pub(crate) kind: EditKind,
    /// The last entry that wrote it; none knows a row that was added.
    pub(crate) seq: Option<i64>,
}

/// How the word begins that an entry says of its rows.
const WORD: &str = "rows:";

fn word(bytes: &[u8]) -> String {
    format!("{WORD}{}", hex(&Sha256::digest(bytes)))
}

/// Has an entry vouch for the rows that its act wrote.
pub(super) fn sign_for(tx: &Transaction<'_>, seq: i64, fields: &mut String) -> Result<(), Problem> {
    let first: bool = tx
        .prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM row_print)")?
        .query_row([], |row| row.get(0))?;
    let prints = prints::take(tx, first)?;
    if prints.is_empty() {
        return Ok(());
    }
    let bytes = Print::to_bytes(&prints);
    if !fields.is_empty() {
        fields.push(' ');
    }
    fields.push_str(&word(&bytes));
    // Prints of an entry that was cut off are nobody's any more.
    tx.prepare_cached("INSERT OR REPLACE INTO row_print (seq, prints) VALUES (?1, ?2)")?
        .execute(params![seq, bytes])?;
    Ok(())
}

/// What the chain says of rows.
#[derive(Default)]
struct Vouched {
    /// Of each row what the last entry says that wrote it, and which entry that is.
    last: HashMap<[u8; 16], (Print, i64)>,
    /// Entries whose prints are not the ones that they signed.
    torn: Vec<i64>,
}

fn vouched(sql: &Connection) -> Result<Vouched, Problem> {
    let mut vouched = Vouched::default();
    let mut statement = sql.prepare(
        "SELECT a.seq, a.fields, p.prints FROM audit a LEFT JOIN row_print p ON p.seq = a.seq
         WHERE instr(a.fields, 'rows:') > 0 ORDER BY a.seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let fields: String = row.get(1)?;
        let bytes: Vec<u8> = row.get::<_, Option<Vec<u8>>>(2)?.unwrap_or_default();
        let signed = fields.rsplit(' ').next() == Some(word(&bytes).as_str());
        match Print::from_bytes(&bytes).filter(|_| signed) {
            Some(prints) => vouched
                .last
                .extend(prints.into_iter().map(|one| (one.row, (one, seq)))),
            None => vouched.torn.push(seq),
        }
    }
    Ok(vouched)
}

/// Every row that was edited past Sanad, the oldest entry first. Nothing is known of rows
/// before the first entry that vouches for some.
pub(crate) fn edited(sql: &Connection) -> Result<Vec<Edited>, Problem> {
    let Vouched { mut last, torn } = vouched(sql)?;
    let mut found: Vec<Edited> = torn
        .into_iter()
        .map(|seq| Edited {
            kind: EditKind::Removed,
            seq: Some(seq),
        })
        .collect();
    if last.is_empty() && found.is_empty() {
        return Ok(found);
    }
    prints::all(sql, |live| match last.remove(&live.row) {
        Some((then, _)) if then == live => {}
        Some((then, seq)) => found.push(Edited {
            kind: if then.is_gone() {
                EditKind::Added
            } else {
                EditKind::Changed
            },
            seq: Some(seq),
        }),
        None => found.push(Edited {
            kind: EditKind::Added,
            seq: None,
        }),
    })?;
    let gone = last.into_values().filter(|(then, _)| !then.is_gone());
    found.extend(gone.map(|(_, seq)| Edited {
        kind: EditKind::Removed,
        seq: Some(seq),
    }));
    found.sort_by_key(|one| (one.seq.is_none(), one.seq));
    Ok(found)
}
