//! Stores of every released schema, and what a store holds, row by row. An older store is
//! today's with the later steps taken back: what they made is dropped, until the schema is the
//! one that the frozen steps build.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value as Sql;

use crate::look;

const STORE: &str = "src-tauri/casework/src/store";
/// Of stores in memory. A raw key, which nothing has to be derived for.
const KEY: &str =
    "PRAGMA key = \"x'0000000000000000000000000000000000000000000000000000000000000000'\";";

/// A released step: its number, the lowest schema that may open a store that has it, its SQL.
struct Step {
    number: i64,
    needs: i64,
    sql: String,
}

/// Every schema that was released.
pub(crate) struct Schemas(Vec<Step>);

/// Each object of a schema by its kind and name, as it was made, without spaces.
type Shape = BTreeMap<(String, String), String>;

impl Schemas {
    /// Reads them where the core takes them from.
    pub(crate) fn read() -> Result<Self, String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(STORE);
        let read = |name: &str| {
            fs::read_to_string(folder.join(name)).map_err(|why| format!("{name}: {why}"))
        };
        let mut steps = Vec::new();
        for line in read("mod.rs")?.lines() {
            let Some((numbers, rest)) = line.trim().split_once(", include_str!(\"migrations/")
            else {
                continue;
            };
            let numbers: Vec<i64> = numbers
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let (&[number, needs], Some((file, _))) = (numbers.as_slice(), rest.split_once('"'))
            else {
                return Err(format!("no step of the schema: {line}"));
            };
            let sql = read(&format!("migrations/{file}"))?;
            steps.push(Step { number, needs, sql });
        }
        match steps.len() {
            0 | 1 => Err("the core tells of no older schema".to_owned()),
            _ => Ok(Self(steps)),
        }
    }

    /// The newest.
    pub(crate) fn head(&self) -> i64 {
        self.0.last().map_or(0, |step| step.number)
    }

    /// A store in memory that has this schema.
    fn model(&self, of: i64) -> Result<Connection, String> {
        let said = |why: rusqlite::Error| format!("schema {of}: {why}");
        let store = Connection::open_in_memory().map_err(said)?;
        store.execute_batch(KEY).map_err(said)?;
        store
            .execute_batch(
                "CREATE TABLE IF NOT EXISTS migration (
                     number INTEGER NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL) STRICT",
            )
            .map_err(said)?;
        for step in self.0.iter().filter(|step| step.number <= of) {
            store.execute_batch(&step.sql).map_err(said)?;
        }
        Ok(store)
    }

    /// Which schema a store has; an error if it has none of them as a whole.
    pub(crate) fn of(&self, store: &Connection) -> Result<i64, String> {
        let number = look::number(store, "SELECT max(number) FROM migration")?;
        let needs = look::number(store, "PRAGMA user_version")?;
        let step = self.0.iter().find(|step| step.number == number);
        if step.is_none_or(|step| step.needs != needs) {
            return Err(format!("step {number} with the version {needs}"));
        }
        let steps = look::number(store, "SELECT count(*) FROM migration")?;
        if steps != number || shape(store)? != shape(&self.model(number)?)? {
            return Err(format!("schema {number} by half"));
        }
        Ok(number)
    }

    /// Takes every step after this one back.
    pub(crate) fn take_back(&self, store: &Connection, to: i64) -> Result<(), String> {
        let said = |why: rusqlite::Error| format!("back to {to}: {why}");
        let model = self.model(to)?;
        let wanted = shape(&model)?;
        store
            .execute_batch("PRAGMA foreign_keys = OFF")
            .map_err(said)?;
        for kind in ["trigger", "view", "index", "table"] {
            for ((_, name), sql) in shape(store)?.iter().filter(|((one, _), _)| one == kind) {
                let then = wanted.get(&(kind.to_owned(), name.clone()));
                // A table stays, and loses columns below. SQLite makes and drops its own
                // indexes with their tables.
                let other = then.is_none_or(|then| kind != "table" && then != sql);
                if other && !sql.is_empty() {
                    store
                        .execute_batch(&format!("DROP {kind} {name}"))
                        .map_err(said)?;
                }
            }
        }
        for table in tables(&wanted) {
            let columns = format!("SELECT name FROM pragma_table_info('{table}')");
            let here = look::texts(store, &columns)?;
            let then = look::texts(&model, &columns)?;
            for column in here
                .iter()
                .filter(|one| !then.contains(one) && !then.is_empty())
            {
                store
                    .execute_batch(&format!("ALTER TABLE {table} DROP COLUMN {column}"))
                    .map_err(said)?;
            }
        }
        // What a later step made anew under the same name is as it was.
        let here = shape(store)?;
        for (kind, name) in wanted.keys().filter(|one| !here.contains_key(*one)) {
            let made: String = model
                .query_row(
                    "SELECT sql FROM sqlite_schema WHERE type = ?1 AND name = ?2",
                    [kind, name],
                    |row| row.get(0),
                )
                .map_err(said)?;
            store.execute_batch(&made).map_err(said)?;
        }
        let needs = self
            .0
            .iter()
            .find(|step| step.number == to)
            .map_or(0, |step| step.needs);
        store
            .execute_batch(&format!(
                "DELETE FROM migration WHERE number > {to}; PRAGMA user_version = {needs};"
            ))
            .map_err(said)?;
        match self.of(store)? {
            made if made == to => Ok(()),
            made => Err(format!("schema {made} instead of {to}")),
        }
    }
}

fn shape(store: &Connection) -> Result<Shape, String> {
    let said = |why: rusqlite::Error| format!("the schema: {why}");
    let mut statement = store
        .prepare("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
        .map_err(said)?;
    let rows = statement
        .query_map([], |row| {
            let sql: String = row.get(2)?;
            let bare = sql.split_whitespace().collect::<String>();
            Ok(((row.get(0)?, row.get(1)?), bare.replace("IFNOTEXISTS", "")))
        })
        .map_err(said)?;
    rows.collect::<Result<_, _>>().map_err(said)
}

fn tables(shape: &Shape) -> Vec<&str> {
    shape
        .keys()
        .filter(|(kind, _)| kind == "table")
        .map(|(_, name)| name.as_str())
        .collect()
}

/// Every row of a store by its table, each as one text.
pub(crate) type Rows = BTreeMap<String, BTreeSet<String>>;

/// Reads every row. SQLite's own tables are left out.
pub(crate) fn rows(store: &Connection) -> Result<Rows, String> {
    let mut all = Rows::new();
    for table in tables(&shape(store)?) {
        let said = |why: rusqlite::Error| format!("{table}: {why}");
        if table.starts_with("sqlite_") {
            continue;
        }
        let mut statement = store
            .prepare(&format!("SELECT * FROM {table}"))
            .map_err(said)?;
        let columns = statement.column_count();
        let found = statement
            .query_map([], |row| {
                (0..columns)
                    .map(|at| row.get::<_, Sql>(at).map(|value| format!("{value:?}")))
                    .collect::<Result<Vec<_>, _>>()
                    .map(|values| values.join("|"))
            })
            .map_err(said)?;
        let found = found.collect::<Result<_, _>>().map_err(said)?;
        all.insert(table.to_owned(), found);
    }
    Ok(all)
}

/// Whether every row that was there is there still, as it was; and in all tables but these
/// nothing else.
pub(crate) fn same(before: &Rows, after: &Rows, growing: &[&str]) -> Result<usize, String> {
    let mut count = 0;
    for (table, rows) in before {
        let now = after.get(table).ok_or(format!("{table} is gone"))?;
        let lost = rows.difference(now).count();
        if lost > 0 {
            return Err(format!(
                "{table}: {lost} of {} rows are not as they were",
                rows.len()
            ));
        }
        if now.len() > rows.len() && !growing.contains(&table.as_str()) {
            return Err(format!("{table}: {} more rows", now.len() - rows.len()));
        }
        count += rows.len();
    }
    Ok(count)
}
