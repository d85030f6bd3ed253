//! The encrypted file. Opens SQLCipher with the vault's key, proves that the
//! cipher is really there, migrates, and hands out one writer and one reader.
//!
//! Promises: saved means on the disk, also when the power fails (WAL with
//! synchronous=FULL); a page, a journal or a temporary file never holds clear
//! text; a store of a newer Sanad is refused with not a byte changed. Nothing
//! else in this process may open the store's file: closing any other handle
//! on it would drop SQLite's locks.

mod copy;
mod key;
pub(crate) mod prints;
mod salvage;

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};
use vault::DatabaseKey;

use crate::problem::{Breakage, Problem, Reason};
pub(crate) use copy::{Copying, Proof, Rows};
pub(crate) use salvage::Salvage;

/// Each released step of the schema: its number, the lowest app schema that may
/// open the file afterwards, and its SQL. Frozen once released.
pub(crate) const MIGRATIONS: &[(u32, u32, &str)] = &[
    (1, 1, include_str!("migrations/0001_first.sql")),
    (2, 1, include_str!("migrations/0002_backup.sql")),
    (3, 1, include_str!("migrations/0003_desk_notices.sql")),
    (4, 1, include_str!("migrations/0004_accounts.sql")),
    (5, 5, include_str!("migrations/0005_audit_witnesses.sql")),
    (6, 5, include_str!("migrations/0006_store_key.sql")),
    // A Sanad that knows no seals would open what is sealed.
    (7, 7, include_str!("migrations/0007_seals.sql")),
    // A Sanad that leaves no prints would make its own rows look edited.
    (8, 8, include_str!("migrations/0008_row_prints.sql")),
];

/// The newest schema that this code knows.
pub(crate) fn head() -> u32 {
    MIGRATIONS.last().map_or(0, |(number, ..)| *number)
}

/// An open, keyed, proven and migrated store.
pub(crate) struct Store {
    writer: Connection,
    reader: Connection,
    worn: bool,
}

impl Store {
    /// Opens the store, or makes it when the file is not there.
    ///
    /// # Errors
    /// `damaged_store` when the key does not fit or pages do not verify,
    /// `newer_store` when a newer Sanad wrote it.
    pub(crate) fn open(
        file: &Path,
        key: &DatabaseKey,
        now: DateTime<Utc>,
    ) -> Result<Self, Problem> {
        refuse_clear_text(file)?;
        let mut writer = connect(
            file,
            key,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        refuse_newer(&writer)?;
        writer.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 4194304;",
        )?;
        migrate(&mut writer, now)?;
        prove(&writer)?;
        prints::watch(&writer)?;
        let reader = connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        reader.execute_batch("PRAGMA query_only = ON; PRAGMA foreign_keys = ON;")?;
        Ok(Self {
            writer,
            reader,
            worn: false,
        })
    }

    /// Runs the body in one transaction; any error leaves nothing behind.
    pub(crate) fn write<T>(
        &mut self,
        body: impl FnOnce(&Transaction<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let written = self
            .writer
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Problem::from)
            .and_then(|transaction| {
                let value = body(&transaction)?;
                transaction.commit()?;
                Ok(value)
            });
        self.worn |= written.as_ref().is_err_and(wears);
        written
    }

    /// Runs the body on the connection that cannot write.
    pub(crate) fn read<T>(
        &mut self,
        body: impl FnOnce(&Transaction<'_>) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let looked = self
            .reader
            .transaction()
            .map_err(Problem::from)
            .and_then(|transaction| body(&transaction));
        self.worn |= looked.as_ref().is_err_and(wears);
        looked
    }

    /// Runs the body on the connection that writes, for one small question: it still has in
    /// memory what it wrote, where the other one reads and decrypts its pages anew.
    pub(crate) fn peek<T>(
        &mut self,
        body: impl FnOnce(&Connection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let seen = body(&self.writer);
        self.worn |= seen.as_ref().is_err_and(wears);
        seen
    }

    /// Whether it must be opened anew: after one page that could not be read, SQLCipher
    /// gives nothing more through the same connection, not even what is whole.
    pub(crate) fn is_worn(&self) -> bool {
        self.worn
    }

    /// A number that is another one as soon as anything was written.
    pub(crate) fn version(&self) -> Result<i64, Problem> {
        let version = self
            .reader
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(version)
    }

    /// Empties the write-ahead log into the store and closes both connections.
    pub(crate) fn close(self) -> Result<(), Problem> {
        drop(self.reader);
        self.writer
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        // The log is empty now, and may go with the last connection.
        self.writer
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
        self.writer.close().map_err(|(_, error)| error.into())
    }
}

/// Whether the store itself failed, and not the rules.
fn wears(problem: &Problem) -> bool {
    match problem {
        Problem::Broken(Breakage::Store(_)) => true,
        Problem::Broken(_) => false,
        Problem::Refused(refusals) => refusals
            .iter()
            .any(|one| one.reason == Reason::DamagedStore),
    }
}

/// The file must not begin as a plain SQLite file. Read before SQLite opens
/// anything, so that no lock of SQLite's can be dropped by closing this handle.
fn refuse_clear_text(file: &Path) -> Result<(), Problem> {
    let mut start = [0; 16];
    match std::fs::File::open(file) {
        Ok(mut open) => match open.read(&mut start) {
            Ok(_) if start.starts_with(b"SQLite format 3") => {
                Err(Problem::invariant("the store is not encrypted"))
            }
            Ok(_) => Ok(()),
            Err(e) => Err(Problem::Broken(Breakage::File {
                place: "store",
                kind: e.kind(),
            })),
        },
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(Problem::Broken(Breakage::File {
            place: "store",
            kind: e.kind(),
        })),
    }
}

/// How many statements stay prepared. One act uses some thirty; a cache that is smaller than
/// that prepares each of them anew at every save.
const STATEMENTS: usize = 256;

/// Every connection is keyed first thing: mixed keys corrupt a file.
fn connect(file: &Path, key: &DatabaseKey, flags: OpenFlags) -> Result<Connection, Problem> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Both must come before the key: wiping of freed memory cannot be switched on
    // later, and a wrong key would be logged to stderr.
    connection
        .execute_batch("PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;")?;
    key::give(&connection, key)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // A store that turns out to be damaged is left as it is. Without this, closing it
    // would write the log of the last session into what is left of the file.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch(
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;
         PRAGMA cache_size = -32768;",
    )?;
    let cipher: String = connection
        .query_row("PRAGMA cipher_version", [], |row| row.get(0))
        .map_err(|_| Problem::invariant("SQLCipher is not linked in"))?;
    if cipher.is_empty() {
        return Err(Problem::invariant("SQLCipher is not linked in"));
    }
    // The first read of a page shows whether the key fits.
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
            row.get::<_, i64>(0)
        })
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) => {
                Problem::refused(Reason::DamagedStore)
            }
            _ => error.into(),
        })?;
    Ok(connection)
}

/// Reads back what was asked for: a build in which a line above went missing
/// must not write.
fn prove(connection: &Connection) -> Result<(), Problem> {
    let wanted = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("cipher_memory_security", "1"),
        ("cipher_page_size", "4096"),
        ("cipher_use_hmac", "1"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
        ("cipher_plaintext_header_size", "0"),
    ];
    for (name, value) in wanted {
        let is: rusqlite::types::Value =
            connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?;
        let is = match is {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            _ => String::new(),
        };
        if !is.eq_ignore_ascii_case(value) {
            return Err(Problem::invariant(
                "a guarantee of the store is switched off",
            ));
        }
    }
    Ok(())
}

/// `user_version` is the lowest schema that may open the file, so that a
/// compatible addition does not shut older stations out.
fn refuse_newer(connection: &Connection) -> Result<(), Problem> {
    let needed: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if needed > head() {
        return Err(Problem::refused(Reason::NewerStore {
            version: needed.to_string(),
        }));
    }
    Ok(())
}

fn migrate(connection: &mut Connection, now: DateTime<Utc>) -> Result<(), Problem> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS migration (
            number INTEGER NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
    )?;
    let done: u32 = transaction.query_row(
        "SELECT coalesce(max(number), 0) FROM migration",
        [],
        |row| row.get(0),
    )?;
    for (number, needs, sql) in MIGRATIONS.iter().filter(|(number, ..)| *number > done) {
        transaction.execute_batch(sql)?;
        transaction.execute(
            "INSERT INTO migration (number, applied_at) VALUES (?1, ?2)",
            params![number, now.to_rfc3339()],
        )?;
        transaction.execute_batch(&format!("PRAGMA user_version = {needs}"))?;
    }
    transaction.commit()?;
    Ok(())
}

/// Each column's name and what stands in it, as `json_object` takes them.
fn columns(transaction: &Transaction<'_>, table: &'static str) -> Result<String, Problem> {
    let mut columns = transaction.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let pairs: Vec<String> = columns
        .query_map([table], |row| row.get::<_, String>(0))?
        .map(|name| name.map(|n| format!("'{n}', iif(typeof({n}) = 'blob', hex({n}), {n})")))
        .collect::<Result<_, _>>()?;
    Ok(pairs.join(", "))
}

/// Keeps a record as it stands, before an act changes it. Blobs are written as
/// hexadecimal, since the content is read by people and by undo, not joined.
pub(crate) fn keep_revision(
    transaction: &Transaction<'_>,
    table: &'static str,
    id_column: &'static str,
    id: &dyn rusqlite::ToSql,
    seq: i64,
) -> Result<(), Problem> {
    let pairs = columns(transaction, table)?;
    let sql = format!(
        "INSERT INTO revision (record_table, record, seq, content)
         SELECT ?1, {id_column}, ?2, json_object({pairs}) FROM {table} WHERE {id_column} = ?3
         ON CONFLICT DO NOTHING"
    );
    transaction.execute(&sql, params![table, seq, id])?;
    Ok(())
}

/// Keeps the rows that belong to a record, as one list, before an act changes them.
pub(crate) fn keep_rows(
    transaction: &Transaction<'_>,
    table: &'static str,
    owner_column: &'static str,
    owner: &dyn rusqlite::ToSql,
    seq: i64,
) -> Result<(), Problem> {
    let pairs = columns(transaction, table)?;
    let sql = format!(
        "INSERT INTO revision (record_table, record, seq, content)
         SELECT ?1, {owner_column}, ?2, json_group_array(json_object({pairs})) FROM {table}
         WHERE {owner_column} = ?3 GROUP BY {owner_column} ON CONFLICT DO NOTHING"
    );
    transaction.execute(&sql, params![table, seq, owner])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(statements: &[&str]) -> Vec<(String, String)> {
        let store = Connection::open_in_memory().expect("memory");
        // Every connection of this build wants a key before its first statement.
        store
            .execute_batch("PRAGMA key = 'only for this test';")
            .expect("keyed");
        for sql in statements {
            store.execute_batch(sql).expect("sound SQL");
        }
        store
            .prepare("SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name")
            .expect("a statement")
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("rows")
            .collect::<Result<_, _>>()
            .expect("texts")
    }

    #[test]
    fn the_schema_that_people_read_is_the_one_that_is_built() {
        let steps: Vec<&str> = MIGRATIONS.iter().map(|(.., sql)| *sql).collect();
        assert_eq!(shape(&[include_str!("schema.sql")]), shape(&steps));
    }

    #[test]
    fn migrations_are_numbered_without_a_gap() {
        for (expected, (number, needs, _)) in (1..).zip(MIGRATIONS) {
            assert_eq!(*number, expected);
            assert!(needs <= number);
        }
    }
}
