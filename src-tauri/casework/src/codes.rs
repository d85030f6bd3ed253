//! Codes that are read over a telephone: no meaning, no O, 0, I or 1, and a
//! check character that catches every single slip and every swap of two
//! neighbours.
//!
//! The 32 symbols are the elements of GF(32). The check character is the sum of
//! the symbols, each multiplied by its own power of the generator; different
//! weights make any swap visible, and a field has no zero divisors, so any
//! single slip is too.

use crate::problem::Problem;

const SYMBOLS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// x⁵ + x² + 1, which generates GF(32).
const POLYNOMIAL: u8 = 0b10_0101;

fn value(symbol: char) -> Option<u8> {
    let symbol = u8::try_from(symbol.to_ascii_uppercase()).ok()?;
    SYMBOLS
        .iter()
        .position(|s| *s == symbol)
        .and_then(|p| u8::try_from(p).ok())
}

fn symbol(value: u8) -> char {
    SYMBOLS
        .get(usize::from(value & 31))
        .map_or('2', |s| char::from(*s))
}

/// Multiplies by the generator.
fn times_x(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 0b10_0000 == 0 {
        doubled
    } else {
        doubled ^ POLYNOMIAL
    }
}

/// The last symbol of a code whose other symbols are given. Horner's scheme
/// gives each place its own power of the generator.
fn check(values: &[u8]) -> u8 {
    times_x(values.iter().fold(0, |sum, v| times_x(sum) ^ v))
}

/// Five random symbols and their check character, from 25 random bits.
fn body(random: u32) -> [char; 6] {
    let values: [u8; 5] = std::array::from_fn(|i| (random >> (5 * i)).to_le_bytes()[0] & 31);
    let mut out = ['2'; 6];
    for (place, v) in out
        .iter_mut()
        .zip(values.iter().copied().chain([check(&values)]))
    {
        *place = symbol(v);
    }
    out
}

/// A case's code, such as `EMC-7K2Q-M4`.
pub(crate) fn case_code(prefix: &str, random: u32) -> String {
    let [a, b, c, d, e, f] = body(random);
    format!("{prefix}-{a}{b}{c}{d}-{e}{f}")
}

/// A contact's code, such as `EMC-7K2-QM4`: the other grouping tells the two apart.
pub(crate) fn contact_code(prefix: &str, random: u32) -> String {
    let [a, b, c, d, e, f] = body(random);
    format!("{prefix}-{a}{b}{c}-{d}{e}{f}")
}

/// Whether the last six symbols of a code fit together.
#[must_use]
pub fn is_sound(code: &str) -> bool {
    let Some((_, tail)) = code.split_once('-') else {
        return false;
    };
    let values: Option<Vec<u8>> = tail.chars().filter(|c| *c != '-').map(value).collect();
    match values.as_deref() {
        Some([first @ .., last]) if first.len() == 5 => check(first) == *last,
        _ => false,
    }
}

/// A code that nothing has yet. Chance repeats itself once in millions; then the
/// dice are thrown again.
pub(crate) fn unused(
    make: impl Fn() -> String,
    taken: impl Fn(&str) -> Result<bool, Problem>,
) -> Result<String, Problem> {
    for _ in 0..16 {
        let code = make();
        if !taken(&code)? {
            return Ok(code);
        }
    }
    Err(Problem::invariant("no free code was found"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_and_every_swap_is_caught() {
        for seed in 0..500u32 {
            let code = case_code("EMC", seed.wrapping_mul(2_654_435_761));
            assert!(is_sound(&code), "{code}");
            let symbols: Vec<char> = code.chars().collect();
            for (at, original) in symbols
                .iter()
                .enumerate()
                .skip(4)
                .filter(|(_, c)| **c != '-')
            {
                for other in SYMBOLS
                    .iter()
                    .map(|s| char::from(*s))
                    .filter(|o| o != original)
                {
                    let mut slip = symbols.clone();
                    slip[at] = other;
                    assert!(!is_sound(&slip.iter().collect::<String>()));
                }
            }
            let tail: Vec<char> = code.chars().skip(4).filter(|c| *c != '-').collect();
            for at in 0..5 {
                let mut swapped = tail.clone();
                swapped.swap(at, at + 1);
                if swapped != tail {
                    let code = format!("EMC-{}", swapped.iter().collect::<String>());
                    assert!(!is_sound(&code), "{code}");
                }
            }
        }
    }

    #[test]
    fn codes_say_nothing_and_hold_no_lookalikes() {
        for seed in 0..2000u32 {
            let code = contact_code("X", seed.wrapping_mul(40_503));
            assert!(!code.contains(['O', '0', 'I', '1']), "{code}");
        }
    }
}
