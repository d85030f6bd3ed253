//! The recovery key on paper: 256 random bits as 52 Crockford base-32 characters and 4
//! check characters, in 14 groups of 4.
//!
//! The check characters are the remainder of a cyclic code over GF(32) whose generator
//! `x⁴ + x³ + 3x² + x + 1` has order 1025, an *ovoid code*: any three wrong characters
//! among the 56 are noticed, so every typo and every swap of two characters is. The
//! tests prove it by trying all of them.

use zeroize::Zeroizing;

use crate::VaultError;
use crate::keys::Secret;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 52;
const CHECK: usize = 4;
const ALL: usize = DATA + CHECK;
const GROUP: usize = 4;

/// The key of the recovery sheet, wiped when dropped.
pub struct RecoveryKey(Secret);

/// What 56 characters on paper are. It is added to the last of them, so that one paper typed
/// in the place of the other is always noticed.
#[derive(Clone, Copy)]
pub(crate) enum Paper {
    Sheet = 1,
    Computer = 2,
}

/// Why what was typed is no recovery key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryFault {
    /// Too few or too many characters.
    #[error("{found} characters instead of {expected}")]
    Length {
        /// How many there are on a sheet.
        expected: usize,
        /// How many were typed.
        found: usize,
    },
    /// A character that no sheet has.
    #[error("group {group} has a character that no sheet has")]
    Character {
        /// The group it stands in, counted from one.
        group: usize,
    },
    /// The check characters do not fit the rest.
    #[error("the check characters do not fit")]
    Check,
}

impl RecoveryKey {
    pub(crate) fn make() -> Result<Self, VaultError> {
        Secret::random().map(Self)
    }

    pub(crate) fn secret(&self) -> &Secret {
        &self.0
    }

    /// The 14 groups of 4 characters, as they are printed.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        groups(&self.0, Paper::Sheet)
    }

    /// Reads what was typed from paper. Case, blanks and dashes do not matter; O is
    /// read as 0, I and L as 1, and Arabic-Indic digits as digits.
    pub fn read(typed: &str) -> Result<Self, RecoveryFault> {
        read(typed, Paper::Sheet).map(Self)
    }

    /// The first group, counted from one, that differs from this key; `None` when all
    /// of it was typed right. For setting up, while the sheet is still known.
    pub fn first_difference(&self, typed: &str) -> Option<usize> {
        first_difference(&self.0, Paper::Sheet, typed)
    }
}

/// A secret as groups of characters, as they are printed.
pub(crate) fn groups(secret: &Secret, paper: Paper) -> Vec<Zeroizing<String>> {
    symbols(secret, paper)
        .chunks(GROUP)
        .map(|group| {
            let mut text = Zeroizing::new(String::with_capacity(GROUP));
            text.extend(group.iter().filter_map(|symbol| letter(*symbol)));
            text
        })
        .collect()
}

/// Reads what was typed from paper.
pub(crate) fn read(typed: &str, paper: Paper) -> Result<Secret, RecoveryFault> {
    let symbols = typed_symbols(typed);
    if symbols.len() != ALL {
        return Err(RecoveryFault::Length {
            expected: ALL,
            found: symbols.len(),
        });
    }
    if let Some(at) = symbols.iter().position(Option::is_none) {
        return Err(RecoveryFault::Character {
            group: at / GROUP + 1,
        });
    }
    let mut known = Zeroizing::new(Vec::with_capacity(ALL));
    known.extend(symbols.iter().copied().flatten());
    let (data, check) = known.split_at_checked(DATA).ok_or(RecoveryFault::Check)?;
    if check_symbols(data, paper) != check {
        return Err(RecoveryFault::Check);
    }
    let mut key = Secret::zero();
    let mut bits = data
        .iter()
        .flat_map(|symbol| (0..5).rev().map(move |bit| symbol >> bit & 1));
    for byte in key.bytes_mut() {
        *byte = bits.by_ref().take(8).fold(0, |byte, bit| byte << 1 | bit);
    }
    // 52 characters hold four bits more than the key; on a true paper they are zero.
    if bits.any(|bit| bit != 0) {
        return Err(RecoveryFault::Check);
    }
    Ok(key)
}

/// The first group, counted from one, in which what was typed differs.
pub(crate) fn first_difference(secret: &Secret, paper: Paper, typed: &str) -> Option<usize> {
    let symbols = symbols(secret, paper);
    let typed = typed_symbols(typed);
    let differs = (0..ALL.max(typed.len()))
        .find(|at| typed.get(*at).copied().flatten() != symbols.get(*at).copied());
    // What was typed beyond the end is a fault of the last group.
    differs.map(|at| at.min(ALL - 1) / GROUP + 1)
}

fn symbols(secret: &Secret, paper: Paper) -> Zeroizing<Vec<u8>> {
    let mut symbols = Zeroizing::new(Vec::with_capacity(ALL));
    let mut bits = secret
        .bytes()
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1));
    for _ in 0..DATA {
        let symbol = (0..5).fold(0, |symbol, _| symbol << 1 | bits.next().unwrap_or(0));
        symbols.push(symbol);
    }
    let check = check_symbols(&symbols, paper);
    symbols.extend_from_slice(&check);
    symbols
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKey(..)")
    }
}

pub(crate) fn letter(symbol: u8) -> Option<char> {
    ALPHABET.get(usize::from(symbol)).copied().map(char::from)
}

/// One entry per character that counts; `None` for one that no sheet has.
pub(crate) fn typed_symbols(typed: &str) -> Zeroizing<Vec<Option<u8>>> {
    let mut symbols = Zeroizing::new(Vec::with_capacity(typed.len()));
    symbols.extend(typed.chars().filter(|c| !is_separator(*c)).map(symbol));
    symbols
}

/// Blanks, dashes of every kind, full stops, underscores, and what cannot be seen.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || is_invisible(c)
        || matches!(
            c,
            '-' | '_' | '.' | 'ـ' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

/// Marks without a shape, which come along when text is copied between directions.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

fn symbol(typed: char) -> Option<u8> {
    let plain = match typed {
        'o' | 'O' => '0',
        'i' | 'I' | 'l' | 'L' => '1',
        '\u{660}'..='\u{669}' => shifted(typed, '\u{660}')?,
        '\u{6f0}'..='\u{6f9}' => shifted(typed, '\u{6f0}')?,
        other => other.to_ascii_uppercase(),
    };
    let at = ALPHABET
        .iter()
        .position(|letter| char::from(*letter) == plain)?;
    u8::try_from(at).ok()
}

/// A digit of another script as a Western one.
fn shifted(digit: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(digit) - u32::from(zero), 10)
}

/// Multiplies in GF(32) modulo `x⁵ + x² + 1`, without a table and without branches that
/// depend on the key.
fn times(a: u8, b: u8) -> u8 {
    (0..5).rev().fold(0, |product: u8, bit| {
        let doubled = product << 1;
        let reduced = doubled ^ ((doubled >> 5) * 0b10_0101);
        reduced ^ ((b >> bit & 1) * a)
    })
}

/// The remainder of the data under the generator, with one added to the last character
/// so that a paper of nothing but zeros is not valid, and says which paper it is.
fn check_symbols(data: &[u8], paper: Paper) -> [u8; CHECK] {
    let [mut a, mut b, mut c, mut d] = [0; CHECK];
    for symbol in data {
        let top = a ^ symbol;
        (a, b, c, d) = (b ^ top, c ^ times(3, top), d ^ top, top);
    }
    [a, b, c, d ^ paper as u8]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(bytes: [u8; 32]) -> RecoveryKey {
        RecoveryKey(Secret::copy_of(&bytes))
    }

    fn sheet(key: &RecoveryKey) -> String {
        key.groups()
            .iter()
            .map(|group| group.as_str())
            .collect::<Vec<_>>()
            .join("-")
    }

    fn reads(symbols: &[u8]) -> Result<RecoveryKey, RecoveryFault> {
        RecoveryKey::read(
            &symbols
                .iter()
                .filter_map(|s| letter(*s))
                .collect::<String>(),
        )
    }

    #[test]
    fn multiplication_is_that_of_a_field() {
        for a in 1..32 {
            let mut products: Vec<u8> = (0..32).map(|b| times(a, b)).collect();
            assert_eq!(products[0], 0);
            assert_eq!(products[1], a);
            products.sort_unstable();
            assert_eq!(products, (0..32).collect::<Vec<u8>>());
            for b in 0..32 {
                assert_eq!(times(a, b), times(b, a));
                for c in 0..32 {
                    assert_eq!(times(a, b ^ c), times(a, b) ^ times(a, c));
                    assert_eq!(times(a, times(b, c)), times(times(a, b), c));
                }
            }
        }
    }

    /// The code is linear, so an error goes unnoticed exactly when the error itself is a
    /// word of the code. All errors in one, two and three places are tried.
    #[test]
    fn any_three_wrong_characters_are_noticed() {
        // What one wrong character of value one does to the check, for each place.
        let effect: Vec<u32> = (0..ALL)
            .map(|at| {
                let mut word = [0; ALL];
                word[at] = 1;
                let mut check = check_symbols(&word[..DATA], Paper::Sheet);
                check[CHECK - 1] ^= 1;
                (0..CHECK).fold(0, |packed, i| {
                    packed << 5 | u32::from(check[i] ^ word[DATA + i])
                })
            })
            .collect();
        let scaled = |at: usize, by: u8| {
            (0..CHECK).fold(0, |packed, i| {
                let part = u8::try_from(effect[at] >> (15 - 5 * i) & 31).unwrap();
                packed << 5 | u32::from(times(part, by))
            })
        };
        let errors: Vec<Vec<u32>> = (0..ALL)
            .map(|at| (1..32).map(|by| scaled(at, by)).collect())
            .collect();

        // Which place makes an effect, if any: no two places may share one.
        let mut made_by = vec![usize::MAX; 1 << 20];
        for (at, effects) in errors.iter().enumerate() {
            for effect in effects {
                assert_ne!(*effect, 0, "one wrong character");
                assert_eq!(
                    made_by[*effect as usize],
                    usize::MAX,
                    "two wrong characters"
                );
                made_by[*effect as usize] = at;
            }
        }
        let mut tried = 0;
        for first in 0..ALL {
            for second in 0..first {
                for a in &errors[first] {
                    for b in &errors[second] {
                        tried += 1;
                        let third = made_by[(a ^ b) as usize];
                        assert!(third == usize::MAX || third == first || third == second);
                    }
                }
            }
        }
        assert_eq!(tried, 56 * 55 / 2 * 31 * 31);
    }

    #[test]
    fn every_typo_and_every_swap_on_a_real_sheet_is_refused() {
        let key = key(std::array::from_fn(|i| u8::try_from(i * 37 % 251).unwrap()));
        let true_symbols = symbols(&key.0, Paper::Sheet);
        assert!(reads(&true_symbols).is_ok());
        for at in 0..ALL {
            for wrong in (0..32).filter(|s| *s != true_symbols[at]) {
                let mut typed = true_symbols.to_vec();
                typed[at] = wrong;
                assert_eq!(reads(&typed).unwrap_err(), RecoveryFault::Check);
                let text: String = typed.iter().filter_map(|s| letter(*s)).collect();
                assert_eq!(key.first_difference(&text), Some(at / GROUP + 1));
            }
            for other in (at + 1)..ALL {
                if true_symbols[at] != true_symbols[other] {
                    let mut typed = true_symbols.to_vec();
                    typed.swap(at, other);
                    assert_eq!(reads(&typed).unwrap_err(), RecoveryFault::Check);
                }
            }
        }
    }

    #[test]
    fn the_sheet_never_changes_its_form() {
        assert_eq!(
            sheet(&key([0; 32])),
            "0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0000-0001"
        );
        assert_eq!(sheet(&key([0xff; 32])).len(), 14 * 5 - 1);
        assert!(RecoveryKey::read(&"0".repeat(56)).is_err());
    }

    /// Otherwise sixteen different sheets would be the same key.
    #[test]
    fn the_four_spare_bits_must_be_zero() {
        let mut symbols = symbols(&key([5; 32]).0, Paper::Sheet);
        for spare in 1..16 {
            symbols[DATA - 1] = (symbols[DATA - 1] & 16) | spare;
            let check = check_symbols(&symbols[..DATA], Paper::Sheet);
            symbols[DATA..].copy_from_slice(&check);
            assert_eq!(reads(&symbols).unwrap_err(), RecoveryFault::Check);
        }
    }

    #[test]
    fn one_paper_typed_in_the_place_of_the_other_is_always_noticed() {
        for byte in 0..=255 {
            let key = key([byte; 32]);
            for (is, other) in [
                (Paper::Sheet, Paper::Computer),
                (Paper::Computer, Paper::Sheet),
            ] {
                let typed: String = symbols(&key.0, is)
                    .iter()
                    .filter_map(|s| letter(*s))
                    .collect();
                assert!(read(&typed, is).is_ok());
                assert_eq!(read(&typed, other).err(), Some(RecoveryFault::Check));
            }
        }
    }

    #[test]
    fn a_sheet_is_read_as_people_type_it() {
        let key = key(std::array::from_fn(|i| u8::try_from(i).unwrap()));
        let printed = sheet(&key);
        let arabic: String = printed
            .chars()
            .map(|c| {
                c.to_digit(10)
                    .map_or(c, |d| char::from_u32(0x660 + d).unwrap())
            })
            .collect();
        for typed in [
            printed.to_lowercase(),
            printed.replace('-', "\u{2013} \u{200f}"),
            printed.replace('0', "o").replace('1', "l"),
            printed.replace('0', "O").replace('1', "I"),
            arabic,
        ] {
            assert_eq!(
                RecoveryKey::read(&typed).unwrap().secret().bytes(),
                key.secret().bytes()
            );
            assert_eq!(key.first_difference(&typed), None);
        }
    }

    #[test]
    fn what_is_wrong_is_said_as_far_as_it_can_be_known() {
        let key = key([9; 32]);
        let printed = sheet(&key);
        let found = |typed: &str| RecoveryKey::read(typed).unwrap_err();
        assert_eq!(
            found(""),
            RecoveryFault::Length {
                expected: 56,
                found: 0
            }
        );
        assert_eq!(
            found(&printed.chars().take(printed.len() - 1).collect::<String>()),
            RecoveryFault::Length {
                expected: 56,
                found: 55
            }
        );
        let mut typed = printed.clone();
        typed.replace_range(5..6, "U");
        assert_eq!(found(&typed), RecoveryFault::Character { group: 2 });
        assert_eq!(key.first_difference(&typed), Some(2));
        assert_eq!(
            key.first_difference(&printed.chars().take(20).collect::<String>()),
            Some(5)
        );
        assert_eq!(key.first_difference(&format!("{printed}7")), Some(14));
        assert_eq!(key.first_difference(""), Some(1));
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(bytes: [u8; 32]) {
            let read = RecoveryKey::read(&sheet(&key(bytes))).unwrap();
            prop_assert_eq!(read.secret().bytes(), &bytes);
        }

        #[test]
        fn no_text_makes_it_panic(typed: String) {
            let _ = RecoveryKey::read(&typed);
            let _ = key([3; 32]).first_difference(&typed);
        }
    }
}
