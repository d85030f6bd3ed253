//! Reads what can be read of a damaged store, row by row, into a new one. It works on a copy;
//! the damaged file itself is never opened for this.

use std::path::Path;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use vault::DatabaseKey;

use super::{Store, connect};
use crate::problem::{Problem, Reason};

/// Probes between two readable parts of one table: enough for hundreds of damaged pages.
const PROBES: u32 = 20_000;

/// A salvage under way, one table at each step.
pub(crate) struct Salvage {
    source: Connection,
    target: Connection,
    tables: Vec<String>,
    done: usize,
}

/// One table on its way.
struct Table<'a> {
    source: &'a Connection,
    target: &'a Connection,
    name: &'a str,
    columns: Vec<String>,
    probes: u32,
}

/// How a pass over rows ended: the last row that was read, and whether it broke there.
struct Pass {
    last: Option<i64>,
    broke: bool,
}

impl Salvage {
    /// Opens the copy and makes the new store.
    ///
    /// # Errors
    /// `nothing_readable` when not even the list of tables can be read.
    pub(crate) fn begin(
        damaged: &Path,
        new: &Path,
        key: &DatabaseKey,
        now: DateTime<Utc>,
    ) -> Result<Self, Problem> {
        let nothing = |_| Problem::refused(Reason::NothingReadable);
        let source = connect(damaged, key, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(nothing)?;
        Store::open(new, key, now)?.close()?;
        let target = connect(new, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        // Half a store refers to records that are lost, and its rules guard against people,
        // not against this.
        target.execute_batch("PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL")?;
        for trigger in names(&target, "trigger")? {
            target.execute_batch(&format!("DROP TRIGGER \"{trigger}\""))?;
        }
        // The words of the index are made anew from nothing that can be read here: a store
        // that was salvaged is looked through by its lists.
        let tables = names(&target, "table")?
            .into_iter()
            .filter(|name| {
                !name.starts_with("sqlite_") && !name.starts_with("search") && name != "migration"
            })
            .collect();
        Ok(Self {
            source,
            target,
            tables,
            done: 0,
        })
    }

    /// Reads one table more. Answers how much is done, in hundredths; 100 when all is.
    ///
    /// # Errors
    /// What the new store refuses, such as a full disk. What the damaged one refuses is left.
    pub(crate) fn step(&mut self) -> Result<u8, Problem> {
        let Some(name) = self.tables.get(self.done) else {
            return Ok(100);
        };
        let known = columns(&self.source, name).unwrap_or_default();
        let columns: Vec<String> = columns(&self.target, name)?
            .into_iter()
            .filter(|column| known.contains(column))
            .collect();
        if !columns.is_empty() {
            self.target.execute_batch("BEGIN")?;
            let mut table = Table {
                source: &self.source,
                target: &self.target,
                name,
                columns,
                probes: PROBES,
            };
            // SQLite numbers the rows of these tables from one on.
            let outcome = table.read(1, i64::MAX);
            self.target.execute_batch("COMMIT")?;
            outcome?;
        }
        self.done += 1;
        Ok(u8::try_from(self.done * 99 / self.tables.len()).unwrap_or(99))
    }

    /// Closes both.
    ///
    /// # Errors
    /// What SQLite refuses.
    pub(crate) fn close(self) -> Result<(), Problem> {
        drop(self.source);
        self.target.close().map_err(|(_, error)| error.into())
    }
}

impl Table<'_> {
    /// Reads all rows between two numbers that can be read: from both ends up to where it
    /// breaks, and between the two breaks in halves.
    fn read(&mut self, from: i64, to: i64) -> Result<(), Problem> {
        if from > to || self.probes == 0 {
            return Ok(());
        }
        self.probes -= 1;
        let up = self.pass(from, to, "ASC")?;
        if !up.broke {
            return Ok(());
        }
        let first = up.last.map_or(from, |row| row.saturating_add(1));
        let down = self.pass(first, to, "DESC")?;
        if !down.broke {
            return Ok(());
        }
        let last = down.last.map_or(to, |row| row.saturating_sub(1));
        if first >= last {
            return Ok(());
        }
        let middle = first.midpoint(last);
        self.read(first, middle)?;
        self.read(middle.saturating_add(1), last)
    }

    fn pass(&self, from: i64, to: i64, order: &str) -> Result<Pass, Problem> {
        let columns = self.columns.join(", ");
        let places = vec!["?"; self.columns.len()].join(", ");
        let name = self.name;
        let mut insert = self.target.prepare_cached(&format!(
            "INSERT OR IGNORE INTO {name} ({columns}) VALUES ({places})"
        ))?;
        let mut last = None;
        let broken = |last| Ok(Pass { last, broke: true });
        let Ok(mut select) = self.source.prepare_cached(&format!(
            "SELECT rowid, {columns} FROM {name} WHERE rowid BETWEEN ?1 AND ?2 ORDER BY rowid {order}"
        )) else {
            return broken(None);
        };
        let Ok(mut rows) = select.query([from, to]) else {
            return broken(None);
        };
        loop {
            match rows.next() {
                Ok(None) => return Ok(Pass { last, broke: false }),
                Ok(Some(row)) => {
                    let values: Result<Vec<Value>, _> =
                        (1..=self.columns.len()).map(|at| row.get(at)).collect();
                    let Ok(values) = values else {
                        return broken(last);
                    };
                    insert.execute(params_from_iter(values))?;
                    last = Some(row.get(0)?);
                }
                Err(_) => return broken(last),
            }
        }
    }
}

fn names(store: &Connection, kind: &str) -> Result<Vec<String>, Problem> {
    let names = store
        .prepare("SELECT name FROM sqlite_schema WHERE type = ?1 ORDER BY rowid")?
        .query_map([kind], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

fn columns(store: &Connection, table: &str) -> Result<Vec<String>, Problem> {
    let names = store
        .prepare("SELECT name FROM pragma_table_info(?1)")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}
