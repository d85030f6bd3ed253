//! Fingerprints of rows: which rows a transaction touched, and how each of them stands at
//! its end. The audit chain signs them, so that a row that somebody edits past Sanad, with
//! the store's own key, is no longer what its last entry says of it.
//!
//! Temporary triggers note the key of each row that is written, in memory and inside the
//! transaction, whoever writes it and however. A fingerprint is blinded with a random number
//! of the store: whoever sees one cannot try out what a record may hold.

use std::fmt::Write;
use std::sync::LazyLock;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Statement, params_from_iter};
use sha2::{Digest, Sha256};

use super::MIGRATIONS;
use crate::problem::Problem;

/// Written without an entry, or made anew from what has one: the chain itself, what is not a
/// record yet, what a restoration leaves before anybody is at the desk, and the search.
const UNWATCHED: &[&str] = &[
    "audit",
    "desk_notice",
    "draft",
    "migration",
    "restoration",
    "row_blind",
    "row_print",
];

/// How a row stands: which one it is, and what it holds. Zeros stand for a row that is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Print {
    pub(crate) row: [u8; HALF],
    pub(crate) holds: [u8; HALF],
}

const HALF: usize = 16;

impl Print {
    pub(crate) fn is_gone(&self) -> bool {
        self.holds == [0; HALF]
    }

    /// One after the other.
    pub(crate) fn to_bytes(all: &[Self]) -> Vec<u8> {
        all.iter()
            .flat_map(|one| one.row.into_iter().chain(one.holds))
            .collect()
    }

    /// None where the bytes are not whole prints.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Vec<Self>> {
        let (pairs, rest) = bytes.as_chunks::<{ 2 * HALF }>();
        rest.is_empty().then(|| {
            let halves = pairs.iter().map(|pair| pair.as_chunks::<HALF>().0);
            halves
                .filter_map(|halves| match halves {
                    [row, holds] => Some(Self {
                        row: *row,
                        holds: *holds,
                    }),
                    _ => None,
                })
                .collect()
        })
    }
}

struct Column {
    name: String,
    /// What stands there when nothing was said, so that a column that comes with a later
    /// schema changes no print.
    default: Value,
    /// Its place in the key of the table, from one on; zero outside.
    key: usize,
}

struct Table {
    name: String,
    columns: Vec<Column>,
}

/// The tables as the schema of this Sanad has them, and not as some store says.
static TABLES: LazyLock<Result<Vec<Table>, rusqlite::Error>> = LazyLock::new(|| {
    let blank = Connection::open_in_memory()?;
    for (_, _, sql) in MIGRATIONS {
        blank.execute_batch(sql)?;
    }
    let names: Vec<String> = blank
        .prepare(
            "SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'
             ORDER BY name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names
        .into_iter()
        .filter(|name| !UNWATCHED.contains(&name.as_str()))
        .map(|name| {
            let mut columns = columns(&blank, &name)?;
            // A list without a key of its own: its rows are never moved, since no copy of a
            // store is made row by row.
            if columns.iter().all(|column| column.key == 0) {
                columns.push(Column {
                    name: "rowid".into(),
                    default: Value::Null,
                    key: 1,
                });
            }
            Ok(Table { name, columns })
        })
        .collect()
});

fn columns(blank: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    blank
        .prepare("SELECT name, dflt_value, pk FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([table], |row| {
            let default: Option<String> = row.get(1)?;
            let default = match default {
                Some(text) => blank.query_row(&format!("SELECT {text}"), [], |one| one.get(0))?,
                None => Value::Null,
            };
            Ok(Column {
                name: row.get(0)?,
                default,
                key: usize::from(row.get::<_, u16>(2)?),
            })
        })?
        .collect()
}

fn tables() -> Result<&'static [Table], Problem> {
    match LazyLock::force(&TABLES) {
        Ok(tables) => Ok(tables),
        Err(_) => Err(Problem::invariant("the schema cannot be read")),
    }
}

impl Table {
    /// The columns of the key, in its order.
    fn key(&self) -> Vec<&str> {
        let mut key: Vec<&Column> = self.columns.iter().filter(|c| c.key > 0).collect();
        key.sort_by_key(|column| column.key);
        key.iter().map(|column| column.name.as_str()).collect()
    }

    fn select(&self) -> String {
        let names: Vec<&str> = self.columns.iter().map(|c| c.name.as_str()).collect();
        format!("SELECT {} FROM main.{}", names.join(", "), self.name)
    }

    fn row(&self, blinded: &Sha256, key: &[Value]) -> [u8; HALF] {
        let mut hash = blinded.clone();
        part(&mut hash, b'r', self.name.as_bytes());
        for value in key {
            value_into(&mut hash, value.into());
        }
        half(hash)
    }

    fn holds(&self, blinded: &Sha256, row: &rusqlite::Row<'_>) -> rusqlite::Result<[u8; HALF]> {
        let mut hash = blinded.clone();
        part(&mut hash, b'h', self.name.as_bytes());
        for (at, column) in self.columns.iter().enumerate() {
            let value = row.get_ref(at)?;
            if value != ValueRef::from(&column.default) {
                part(&mut hash, b'c', column.name.as_bytes());
                value_into(&mut hash, value);
            }
        }
        Ok(half(hash))
    }
}

/// A letter for the kind and the length come before the bytes, so that no two rows share them.
fn part(hash: &mut Sha256, kind: u8, bytes: &[u8]) {
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}

fn value_into(hash: &mut Sha256, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => part(hash, b'0', b""),
        ValueRef::Integer(number) => part(hash, b'i', &number.to_be_bytes()),
        ValueRef::Real(number) => part(hash, b'f', &number.to_be_bytes()),
        ValueRef::Text(text) => part(hash, b't', text),
        ValueRef::Blob(blob) => part(hash, b'b', blob),
    }
}

fn half(hash: Sha256) -> [u8; HALF] {
    let whole: [u8; 32] = hash.finalize().into();
    let (half, _) = whole.split_first_chunk().unwrap_or((&[0; HALF], &[]));
    *half
}

/// From now on this connection remembers which rows it writes. Their keys have three columns
/// at most.
pub(super) fn watch(connection: &Connection) -> Result<(), Problem> {
    let mut sql = String::from("CREATE TEMP TABLE touched (place INTEGER, a ANY, b ANY, c ANY);");
    for (place, table) in tables()?.iter().enumerate() {
        let name = &table.name;
        let key = |whose: &str| {
            let mut named: Vec<String> =
                table.key().iter().map(|c| format!("{whose}.{c}")).collect();
            named.resize(3, "NULL".into());
            format!("({place}, {})", named.join(", "))
        };
        for (after, values) in [
            ("INSERT", key("NEW")),
            ("UPDATE", format!("{}, {}", key("OLD"), key("NEW"))),
            ("DELETE", key("OLD")),
        ] {
            write!(
                sql,
                "CREATE TEMP TRIGGER touched_{name}_{after} AFTER {after} ON main.{name}
                 BEGIN INSERT INTO touched VALUES {values}; END;"
            )
            .map_err(|_| Problem::invariant("a trigger cannot be written"))?;
        }
    }
    connection.execute_batch(&sql)?;
    Ok(())
}

fn blinded(sql: &Connection) -> Result<Sha256, Problem> {
    let blind: Vec<u8> = sql
        .prepare_cached("SELECT blind FROM row_blind")?
        .query_row([], |row| row.get(0))?;
    let mut hash = Sha256::new();
    part(&mut hash, b'k', &blind);
    Ok(hash)
}

/// How the rows stand that were written since this was last asked, each once and in order;
/// every row there is, when nothing was ever said of any.
pub(crate) fn take(sql: &Connection, every: bool) -> Result<Vec<Print>, Problem> {
    let tables = tables()?;
    let mut prints = Vec::new();
    let blinded = blinded(sql)?;
    if every {
        all(sql, |print| prints.push(print))?;
    } else {
        let touched: Vec<(usize, [Value; 3])> = sql
            .prepare_cached("SELECT DISTINCT place, a, b, c FROM touched ORDER BY place")?
            .query_map([], |row| {
                let place = usize::from(row.get::<_, u16>(0)?);
                Ok((place, [row.get(1)?, row.get(2)?, row.get(3)?]))
            })?
            .collect::<Result<_, _>>()?;
        for (place, key) in &touched {
            let Some(table) = tables.get(*place) else {
                continue;
            };
            let names = table.key();
            let key = key.get(..names.len()).unwrap_or(key);
            let wanted: Vec<String> = (1..)
                .zip(&names)
                .map(|(at, name)| format!("{name} = ?{at}"))
                .collect();
            let select = format!("{} WHERE {}", table.select(), wanted.join(" AND "));
            let holds = sql
                .prepare_cached(&select)?
                .query_row(params_from_iter(key), |row| table.holds(&blinded, row))
                .optional()?;
            prints.push(Print {
                row: table.row(&blinded, key),
                holds: holds.unwrap_or([0; HALF]),
            });
        }
    }
    sql.prepare_cached("DELETE FROM touched")?.execute([])?;
    prints.sort_unstable();
    Ok(prints)
}

/// How every row of the store stands.
pub(crate) fn all(sql: &Connection, mut each: impl FnMut(Print)) -> Result<(), Problem> {
    let blinded = blinded(sql)?;
    for table in tables()? {
        let names = table.key();
        let places: Vec<usize> = names
            .iter()
            .filter_map(|name| table.columns.iter().position(|c| c.name == **name))
            .collect();
        let mut statement: Statement<'_> = sql.prepare(&table.select())?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let key: Vec<Value> = places
                .iter()
                .map(|place| row.get(*place))
                .collect::<Result<_, _>>()?;
            each(Print {
                row: table.row(&blinded, &key),
                holds: table.holds(&blinded, row)?,
            });
        }
    }
    Ok(())
}
