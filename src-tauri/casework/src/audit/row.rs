//! An entry as it is stored. There is one encoding for each entry, so that no
//! byte of a row can change without changing what is verified.

use rusqlite::types::ToSql;
use sha2::{Digest, Sha256};

use super::{Entry, hex};
use crate::moment::Moment;

/// Every column of an entry, in the order in which [`read`] takes them.
pub(super) const COLUMNS: &str = "seq, at, session, actor, role, act, object_kind, object, fields,
     clock_back, previous, hash, signature";

/// An entry with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) seq: i64,
    pub(crate) entry: Entry,
    pub(crate) clock_back: bool,
    pub(crate) previous: [u8; 32],
    pub(crate) hash: [u8; 32],
    pub(crate) signature: [u8; 64],
}

impl Row {
    /// The entry as an export has it.
    pub(super) fn line(&self) -> String {
        let entry = &self.entry;
        let fields = [
            self.seq.to_string(),
            entry.at.0.timestamp_millis().to_string(),
            hex(&entry.session),
            hex(entry.actor.0.as_bytes()),
            entry.role.clone(),
            entry.act.clone(),
            entry.object_kind.clone(),
            hex(&entry.object),
            entry.fields.clone(),
            u8::from(self.clock_back).to_string(),
            hex(&self.previous),
            hex(&self.hash),
            hex(&self.signature),
        ];
        fields.join("\t") + "\n"
    }

    /// Whether the entry has the hash that stands beside it.
    pub(super) fn is_itself(&self) -> bool {
        self.hash == hash_of(self.seq, &self.entry, self.clock_back, &self.previous)
    }
}

/// Reads a row; none if it is not one that this code would have written.
pub(super) fn read(row: &rusqlite::Row<'_>) -> Option<Row> {
    let written: String = row.get(1).ok()?;
    let at: Moment = row.get(1).ok()?;
    // A moment can be spelled in many ways, and only one of them is written here.
    let canonical = matches!(
        at.to_sql().ok()?,
        rusqlite::types::ToSqlOutput::Owned(rusqlite::types::Value::Text(text)) if text == written
    );
    let clock_back: i64 = row.get(9).ok()?;
    if !canonical || !(0..=1).contains(&clock_back) {
        return None;
    }
    Some(Row {
        seq: row.get(0).ok()?,
        entry: Entry {
            at,
            session: row.get(2).ok()?,
            actor: row.get(3).ok()?,
            role: row.get(4).ok()?,
            act: row.get(5).ok()?,
            object_kind: row.get(6).ok()?,
            object: row.get(7).ok()?,
            fields: row.get(8).ok()?,
        },
        clock_back: clock_back == 1,
        previous: row.get(10).ok()?,
        hash: row.get(11).ok()?,
        signature: row.get(12).ok()?,
    })
}

/// Every field with its length before it, so that no two entries share bytes.
pub(super) fn hash_of(seq: i64, entry: &Entry, clock_back: bool, previous: &[u8; 32]) -> [u8; 32] {
    let at = entry.at.0.timestamp_millis().to_be_bytes();
    let seq = seq.to_be_bytes();
    let parts: [&[u8]; 12] = [
        b"sanad/audit/v1",
        &seq,
        &at,
        &entry.session,
        entry.actor.0.as_bytes(),
        entry.role.as_bytes(),
        entry.act.as_bytes(),
        entry.object_kind.as_bytes(),
        &entry.object,
        entry.fields.as_bytes(),
        &[u8::from(clock_back)],
        previous,
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
