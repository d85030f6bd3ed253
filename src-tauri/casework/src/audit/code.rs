//! Short codes of an entry, in Crockford's 32 symbols: written by hand into the duty
//! register, and printed under each letter. Paper outlives every copy of the files.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::Head;
use crate::problem::Problem;

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A kind of code: what it is bound to, and how many symbols it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    domain: &'static [u8],
    symbols: usize,
}

/// For the duty register: 60 bits.
pub(crate) const SHIFT: Kind = Kind {
    domain: b"sanad/shift",
    symbols: 12,
};

/// For the foot of a letter: 50 bits.
pub(crate) const FOOTER: Kind = Kind {
    domain: b"sanad/letter",
    symbols: 10,
};

/// The code of the chain as it ends with this entry.
pub(crate) fn short_code(kind: Kind, seq: i64, hash: &[u8; 32]) -> String {
    let mut digest = Sha256::new();
    digest.update(kind.domain);
    digest.update(seq.to_be_bytes());
    digest.update(hash);
    let digest: [u8; 32] = digest.finalize().into();
    let [a, b, c, d, e, f, g, h, ..] = digest;
    let bits = u64::from_be_bytes([a, b, c, d, e, f, g, h]);
    (0..kind.symbols)
        .map(|at| {
            let value = (bits >> (64 - 5 * (at + 1))) & 31;
            let at = usize::try_from(value).unwrap_or(0);
            SYMBOLS.get(at).map_or('0', |symbol| char::from(*symbol))
        })
        .collect()
}

/// What somebody typed, as it would have been written: no gaps, capitals, and no letter
/// that a hand confuses with a digit.
fn as_written(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .map(|c| match c {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// The newest entry that has this code, whichever kind it is; none if there is no such
/// entry, or if it is no code at all.
pub(crate) fn find_code(tx: &Connection, typed: &str) -> Result<Option<Head>, Problem> {
    let typed = as_written(typed);
    let Some(kind) = [SHIFT, FOOTER]
        .into_iter()
        .find(|kind| kind.symbols == typed.chars().count())
    else {
        return Ok(None);
    };
    let mut statement = tx.prepare_cached("SELECT seq, hash, at FROM audit ORDER BY seq DESC")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (seq, hash): (i64, [u8; 32]) = (row.get(0)?, row.get(1)?);
        if short_code(kind, seq, &hash) == typed {
            let at = row.get(2).ok();
            return Ok(Some(Head { seq, hash, at }));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_depends_on_every_bit_of_what_it_stands_for() {
        let code = short_code(SHIFT, 7, &[9; 32]);
        assert_eq!(code.len(), 12);
        assert_ne!(code, short_code(SHIFT, 8, &[9; 32]));
        for bit in 0..256 {
            let mut hash = [9; 32];
            hash[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(code, short_code(SHIFT, 7, &hash), "bit {bit}");
        }
        let footer = short_code(FOOTER, 7, &[9; 32]);
        assert_eq!(footer.len(), 10);
        assert!(!code.starts_with(&footer));
    }

    #[test]
    fn what_a_hand_confuses_is_read_as_it_was_meant() {
        assert_eq!(as_written(" 0o1i-lL ab\u{2069}"), "001111AB");
    }
}
