//! Gives a connection its key: with `copy`, the only unsafe code of this crate.
#![allow(
    unsafe_code,
    reason = "sqlite3_key has no safe wrapper; PRAGMA key would leave the key in statement text"
)]

use rusqlite::Connection;
use vault::DatabaseKey;

use crate::problem::Problem;

/// Keys the connection. The key goes in as a keyspec from a buffer that wipes
/// itself, never as the text of a PRAGMA, which traces and errors would copy.
pub(super) fn give(connection: &Connection, key: &DatabaseKey) -> Result<(), Problem> {
    let keyspec = key.keyspec();
    let bytes: &[u8] = keyspec.as_ref();
    let length = i32::try_from(bytes.len())
        .map_err(|_| Problem::invariant("the keyspec has no sensible length"))?;
    // SAFETY: the handle belongs to `connection`, which outlives the call and is
    // used by this thread only; the buffer is valid for `length` bytes, and
    // SQLCipher copies it before returning.
    let code =
        unsafe { rusqlite::ffi::sqlite3_key(connection.handle(), bytes.as_ptr().cast(), length) };
    if code == rusqlite::ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(Problem::invariant("the cipher did not take the key"))
    }
}
