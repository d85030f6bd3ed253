//! A store as plain SQLCipher sees it, beside the core: whether it is whole, and whether
//! records and audit entries agree.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;

/// Opens a store with its key.
pub(crate) fn open(store: &Path, keyspec: &str) -> Result<Connection, String> {
    let connection = Connection::open(store).map_err(|why| why.to_string())?;
    connection
        .execute_batch(&format!(
            "PRAGMA cipher_log_level = NONE; PRAGMA key = \"{keyspec}\";"
        ))
        .and_then(|()| connection.busy_timeout(std::time::Duration::from_secs(5)))
        .and_then(|()| connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())))
        .map_err(|why| why.to_string())?;
    Ok(connection)
}

/// One number.
pub(crate) fn number(store: &Connection, sql: &str) -> Result<i64, String> {
    store
        .query_row(sql, [], |row| row.get(0))
        .map_err(|why| format!("{sql}: {why}"))
}

/// The first column as texts.
pub(crate) fn texts(store: &Connection, sql: &str) -> Result<Vec<String>, String> {
    let said = |why: rusqlite::Error| format!("{sql}: {why}");
    let mut statement = store.prepare(sql).map_err(said)?;
    let rows = statement
        .query_map([], |row| row.get::<_, Sql>(0))
        .map_err(said)?;
    rows.map(|row| match row {
        Ok(Sql::Text(text)) => Ok(text),
        Ok(other) => Ok(format!("{other:?}")),
        Err(why) => Err(said(why)),
    })
    .collect()
}

/// Where the audit chain ends.
pub(crate) fn last_entry(store: &Connection) -> Result<i64, String> {
    number(store, "SELECT coalesce(max(seq), 0) FROM audit")
}

/// The pages as the cipher and SQLite see them. Reads only.
pub(crate) fn pages(store: &Connection) -> Result<(), String> {
    for (check, sound) in [
        ("PRAGMA cipher_integrity_check", &[][..]),
        ("PRAGMA integrity_check", &["ok"][..]),
    ] {
        let said = texts(store, check)?;
        if said != sound {
            let first: Vec<String> = said.into_iter().take(3).collect();
            return Err(format!("{check}: {}", first.join("; ")));
        }
    }
    Ok(())
}

/// Counts that are nought in a whole store.
const NOUGHT: &[(&str, &str)] = &[
    (
        "broken references",
        "SELECT count(*) FROM pragma_foreign_key_check",
    ),
    (
        "documents without words",
        "SELECT count(*) FROM search_document WHERE rowid NOT IN (SELECT id FROM search_docsize)",
    ),
    (
        "words without a document",
        "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT rowid FROM search_document)",
    ),
    (
        "contacts out of the index",
        "SELECT count(*) FROM contact WHERE id NOT IN (SELECT record FROM search_document)",
    ),
    (
        "notes out of the index",
        "SELECT count(*) FROM case_event WHERE kind = 'note'
         AND id NOT IN (SELECT record FROM search_document)",
    ),
    ("missing entries", "SELECT max(seq) - count(*) FROM audit"),
    (
        "entries out of order",
        "SELECT count(*) FROM audit a WHERE seq > 1 AND NOT EXISTS
             (SELECT 1 FROM audit b WHERE b.seq = a.seq - 1 AND b.hash = a.previous)",
    ),
    (
        "revisions without their act",
        "SELECT count(*) FROM revision WHERE seq NOT IN (SELECT seq FROM audit)",
    ),
    (
        "contacts without an entry",
        "SELECT count(*) FROM contact WHERE id NOT IN (SELECT object FROM audit)",
    ),
    (
        "cases without an entry",
        "SELECT count(*) FROM case_file c WHERE id NOT IN (SELECT object FROM audit)
         AND NOT EXISTS (SELECT 1 FROM case_contact l JOIN audit a ON a.object = l.contact
                         WHERE l.case_file = c.id)",
    ),
    (
        "cases without a contact",
        "SELECT count(*) FROM case_file WHERE id NOT IN (SELECT case_file FROM case_contact)",
    ),
    (
        "referrals without an entry",
        "SELECT count(*) FROM referral WHERE id NOT IN (SELECT object FROM audit)",
    ),
    (
        "referrals that tell nothing",
        "SELECT count(*) FROM referral WHERE id NOT IN (SELECT referral FROM disclosed)",
    ),
    (
        "letters without an entry",
        "SELECT count(*) FROM letter WHERE id NOT IN (SELECT object FROM audit)",
    ),
    (
        "accounts without an entry",
        "SELECT count(*) FROM account WHERE id NOT IN (SELECT object FROM audit)",
    ),
    (
        "accounts without a key",
        "SELECT count(*) FROM account WHERE id NOT IN (SELECT account FROM account_key)",
    ),
];

/// Rows of a kind, and the acts that write one each. The founding wrote some of them in other
/// acts, so that it is the difference that stays.
const PAIRS: &[(&str, &str, &str)] = &[
    ("contacts", "contact", "'save_contact'"),
    ("notes", "case_event WHERE kind = 'note'", "'add_note'"),
    (
        "levels of risk",
        "case_event WHERE kind = 'risk'",
        "'set_risk'",
    ),
    (
        "statuses",
        "case_event WHERE kind = 'status'",
        "'set_status'",
    ),
    ("promises", "followup", "'promise_followup'"),
    ("tries", "attempt", "'record_attempt'"),
    ("referrals", "referral", "'refer'"),
    ("letters", "letter", "'print_letter'"),
    ("accounts", "account", "'add_account'"),
];

/// How many more rows than acts there are of each kind.
pub(crate) fn ledger(store: &Connection) -> Result<Vec<i64>, String> {
    PAIRS
        .iter()
        .map(|(_, rows, act)| {
            number(
                store,
                &format!(
                    "SELECT (SELECT count(*) FROM {rows}) -
                     (SELECT count(*) FROM audit WHERE act = {act} AND fields <> 'refused')"
                ),
            )
        })
        .collect()
}

/// Everything that a whole store is. `ledger` is the one of its founding.
pub(crate) fn whole(store: &Connection, founding: &[i64]) -> Result<(), String> {
    pages(store)?;
    store
        .execute_batch("INSERT INTO search (search) VALUES ('integrity-check')")
        .map_err(|why| format!("the index: {why}"))?;
    for (what, sql) in NOUGHT {
        let count = number(store, sql)?;
        if count != 0 {
            return Err(format!("{count} {what}"));
        }
    }
    for ((what, ..), (now, then)) in PAIRS.iter().zip(ledger(store)?.iter().zip(founding)) {
        if now != then {
            return Err(format!("{what}: {} more than their acts", now - then));
        }
    }
    Ok(())
}
