//! A copy of the store as it was at one moment, taken in small steps while people go on
//! writing, and the proof that a copy is whole.
#![allow(
    unsafe_code,
    reason = "rusqlite's Backup borrows both connections, so it cannot be kept from one call to the next"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::ptr::NonNull;

use rusqlite::{Connection, OpenFlags, ffi};
use vault::DatabaseKey;

use super::connect;
use crate::problem::{Problem, Reason};

/// Pages in one step: some 4 MB, a twentieth of a second or so.
const PAGES: i32 = 1000;

/// A copy under way. The first connection stays in one reading transaction, so that
/// what others write meanwhile is not in the copy and does not begin it anew.
pub(crate) struct Copying {
    // Dropped in this order: a handle must be finished before its connections close.
    handle: Option<Handle>,
    target: Connection,
    source: Connection,
    rows: Rows,
}

/// How many rows each table has at one moment, to be found again in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rows(BTreeMap<String, i64>);

/// A look at an open store that says whether something holds.
pub(crate) type Look = fn(&Connection) -> Result<bool, Problem>;

struct Handle(NonNull<ffi::sqlite3_backup>);

// SAFETY: the handle and both its connections are owned by one `Copying`, which one thread
// at a time uses; SQLite binds none of them to the thread that made it.
unsafe impl Send for Handle {}

impl Drop for Handle {
    fn drop(&mut self) {
        // SAFETY: the pointer came from sqlite3_backup_init and is finished only here.
        unsafe { ffi::sqlite3_backup_finish(self.0.as_ptr()) };
    }
}

impl Copying {
    /// Fixes the moment and begins. The copy may have another key: pages are opened on one
    /// side and sealed anew on the other.
    ///
    /// # Errors
    /// As opening a store; `disk_full` when there is no room to begin.
    pub(crate) fn begin(
        from: (&Path, &DatabaseKey),
        to: (&Path, &DatabaseKey),
    ) -> Result<Self, Problem> {
        let source = connect(from.0, from.1, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        source.execute_batch("PRAGMA query_only = ON; BEGIN")?;
        let rows = Rows::of(&source)?;
        let target = connect(
            to.0,
            to.1,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        // SAFETY: both handles belong to connections that this value owns and drops after
        // the backup's handle; the names are literals that end with a zero.
        let handle = unsafe {
            ffi::sqlite3_backup_init(
                target.handle(),
                c"main".as_ptr(),
                source.handle(),
                c"main".as_ptr(),
            )
        };
        let handle = NonNull::new(handle)
            .map(Handle)
            .ok_or_else(|| Problem::invariant("the copy could not begin"))?;
        Ok(Self {
            handle: Some(handle),
            target,
            source,
            rows,
        })
    }

    /// Copies some more. Answers how much is done, in hundredths; 100 when all is.
    ///
    /// # Errors
    /// `disk_full`; what SQLite refuses.
    pub(crate) fn step(&mut self) -> Result<u8, Problem> {
        let Some(handle) = &self.handle else {
            return Ok(100);
        };
        let at = handle.0.as_ptr();
        // SAFETY: the handle is not finished, and no call on the target is under way.
        let (code, left, all) = unsafe {
            let code = ffi::sqlite3_backup_step(at, PAGES);
            (
                code,
                ffi::sqlite3_backup_remaining(at),
                ffi::sqlite3_backup_pagecount(at),
            )
        };
        match code {
            ffi::SQLITE_DONE => {
                self.handle = None;
                Ok(100)
            }
            // A page that is being written is tried again at the next step.
            ffi::SQLITE_OK | ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => {
                let done = i64::from(all - left) * 99 / i64::from(all.max(1));
                Ok(u8::try_from(done).unwrap_or(0))
            }
            code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
        }
    }

    /// Closes a finished copy as one file, and answers what it must hold.
    ///
    /// # Errors
    /// An invariant when it is not finished; what SQLite refuses.
    pub(crate) fn close(self) -> Result<Rows, Problem> {
        if self.handle.is_some() {
            return Err(Problem::invariant("the copy is not finished"));
        }
        // A copy travels as one file, so it keeps no log beside it.
        self.target
            .query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
        self.target.close().map_err(|(_, error)| error)?;
        self.source.close().map_err(|(_, error)| error)?;
        Ok(self.rows)
    }

    /// The store as it was at the moment of the copy.
    pub(crate) fn source(&self) -> &Connection {
        &self.source
    }
}

impl Rows {
    fn of(connection: &Connection) -> Result<Self, Problem> {
        let rows = tables(connection)?
            .into_iter()
            .map(|table| {
                let sql = format!("SELECT count(*) FROM \"{table}\"");
                let count = connection.query_row(&sql, [], |row| row.get(0))?;
                Ok((table, count))
            })
            .collect::<Result<_, Problem>>()?;
        Ok(Self(rows))
    }
}

fn tables(connection: &Connection) -> Result<Vec<String>, Problem> {
    let names = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

/// Proves, in small steps, that a closed store is whole: each page's seal, each table
/// and its indexes, what refers to what, and what the caller looks at.
pub(crate) struct Proof {
    store: Connection,
    look: Look,
    tables: Vec<String>,
    done: usize,
}

impl Proof {
    /// Opens a store for the proof.
    ///
    /// # Errors
    /// `damaged_store`; `newer_store` when a later Sanad wrote it.
    pub(crate) fn begin(file: &Path, key: &DatabaseKey, look: Look) -> Result<Self, Problem> {
        super::refuse_clear_text(file)?;
        let store = connect(file, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        super::refuse_newer(&store)?;
        store.execute_batch("PRAGMA query_only = ON")?;
        let tables = tables(&store)?;
        Ok(Self {
            store,
            look,
            tables,
            done: 0,
        })
    }

    /// Proves some more. Answers how much is done, in hundredths; 100 when all is.
    ///
    /// # Errors
    /// `damaged_store` at the first thing that does not hold.
    pub(crate) fn step(&mut self) -> Result<u8, Problem> {
        let whole = match self.done {
            0 => self.none("PRAGMA cipher_integrity_check")?,
            1 => self.none("PRAGMA foreign_key_check")?,
            2 => (self.look)(&self.store)?,
            n => match self.tables.get(n - 3) {
                Some(table) => self.sound(table)?,
                None => return Ok(100),
            },
        };
        if !whole {
            return Err(Problem::refused(Reason::DamagedStore));
        }
        self.done += 1;
        let done = self.done * 99 / (self.tables.len() + 3);
        Ok(u8::try_from(done).unwrap_or(99))
    }

    /// Closes the store, and answers how many rows it has.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub(crate) fn close(self) -> Result<Rows, Problem> {
        let rows = Rows::of(&self.store)?;
        self.store.close().map_err(|(_, error)| error)?;
        Ok(rows)
    }

    /// The store under proof.
    pub(crate) fn store(&self) -> &Connection {
        &self.store
    }

    /// Whether a check has nothing to say.
    fn none(&self, check: &str) -> Result<bool, Problem> {
        let mut statement = self.store.prepare(check)?;
        let mut rows = statement.query([])?;
        Ok(rows.next()?.is_none())
    }

    fn sound(&self, table: &str) -> Result<bool, Problem> {
        let sql = format!("PRAGMA integrity_check(\"{table}\")");
        let said: String = self.store.query_row(&sql, [], |row| row.get(0))?;
        Ok(said == "ok")
    }
}
