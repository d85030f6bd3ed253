//! What a person types. Composed and decomposed letters mean the same passphrase; apart
//! from that nothing is changed: no trimming, no case folding, no truncation.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::VaultError;
use crate::keys::random;

/// The fewest code points of a new passphrase.
const MIN: usize = 15;
/// The most code points of a new passphrase.
const MAX: usize = 128;
/// Below this many bits a generated passphrase is not handed out: 6 words of 1,024.
const MIN_GENERATED_BITS: f64 = 60.0;

/// A typed passphrase in its one normal form (NFKC), wiped when dropped.
pub struct Passphrase(Zeroizing<String>);

/// The rule that a new passphrase breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseRule {
    /// Too few characters.
    #[error("fewer than {min} characters")]
    TooShort {
        /// The fewest accepted.
        min: usize,
    },
    /// Too many characters.
    #[error("more than {max} characters")]
    TooLong {
        /// The most accepted.
        max: usize,
    },
    /// A repetition, a sequence, or little more than a word that everybody tries first.
    #[error("easily guessed")]
    Common,
}

impl Passphrase {
    /// Takes what was typed. It may break the rules: they hold for new passphrases,
    /// and one that was accepted before a rule existed must go on opening its slot.
    pub fn new(typed: &str) -> Self {
        Self(nfkc(typed))
    }

    /// Says whether this may become somebody's passphrase.
    pub fn rules(&self) -> Result<(), PassphraseRule> {
        let length = self.0.chars().count();
        if length < MIN {
            Err(PassphraseRule::TooShort { min: MIN })
        } else if length > MAX {
            Err(PassphraseRule::TooLong { max: MAX })
        } else if is_common(&self.0) {
            Err(PassphraseRule::Common)
        } else {
            Ok(())
        }
    }

    /// Whether both were typed alike; the form of accents does not matter.
    pub fn is(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// Normalises into a buffer of the right size at once: a growing one would leave pieces
/// of the passphrase behind in freed memory.
fn nfkc(text: &str) -> Zeroizing<String> {
    let size = text.nfkc().map(char::len_utf8).sum();
    let mut normal = Zeroizing::new(String::with_capacity(size));
    normal.extend(text.nfkc());
    normal
}

/// Words that open most lists of stolen passwords, and the rows of three keyboards.
const FIRST_GUESSES: &[&str] = &[
    "password",
    "passphrase",
    "passwort",
    "motdepasse",
    "secret",
    "azerty",
    "qwerty",
    "qwertz",
    "azertyuiop",
    "qwertyuiop",
    "qwertzuiop",
    "qsdfghjklm",
    "asdfghjkl",
    "wxcvbn",
    "zxcvbnm",
    "iloveyou",
    "jetaime",
    "bonjour",
    "welcome",
    "bienvenue",
    "admin",
    "administrator",
    "administrateur",
    "letmein",
    "login",
    "sanad",
    "helpline",
    "maroc",
    "morocco",
    "casablanca",
    "كلمةالسر",
    "كلمةالمرور",
    "سند",
    "المغرب",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "مرحبا",
    "سري",
];

/// Catches what a rule can know without a list: few different characters, one short
/// piece repeated, a run along the alphabet or the digits, and a well-known word with
/// some digits or signs around it.
fn is_common(text: &str) -> bool {
    let mut letters = Zeroizing::new(Vec::with_capacity(lower(text).count()));
    letters.extend(lower(text));

    let mut different = Zeroizing::new(letters.to_vec());
    different.sort_unstable();
    different.dedup();
    if different.len() < 6 {
        return true;
    }

    let repeats = |piece: usize| {
        letters
            .iter()
            .zip(letters.iter().skip(piece))
            .all(|(a, b)| a == b)
    };
    if (1..=letters.len() / 2).any(repeats) {
        return true;
    }

    let neighbours = letters
        .iter()
        .zip(letters.iter().skip(1))
        .filter(|(a, b)| u32::from(**a).abs_diff(u32::from(**b)) <= 1)
        .count();
    if neighbours * 4 >= letters.len() * 3 {
        return true;
    }

    // What is left of the letters once the first guesses are taken out.
    let mut rest = Zeroizing::new(String::with_capacity(letters.len() * 4));
    rest.extend(letters.iter().filter(|c| c.is_alphabetic()));
    let whole = rest.len();
    let mut longest_first = FIRST_GUESSES.to_vec();
    longest_first.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    for word in longest_first {
        while let Some(at) = rest.find(word) {
            rest.replace_range(at..at + word.len(), "");
        }
    }
    // No letter at all is a date or a telephone number.
    rest.chars().count() < 4 && (rest.len() < whole || whole == 0)
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}

/// Draws `count` words, each as likely as any other, separated by blanks.
///
/// Refuses a list so short that the result could be guessed; a word that stands twice in
/// the list counts once.
pub fn generate_passphrase(words: &[&str], count: usize) -> Result<Zeroizing<String>, VaultError> {
    let mut different = words.to_vec();
    different.sort_unstable();
    different.dedup();
    let list_length = u32::try_from(different.len()).map_err(|_| VaultError::FewWords)?;
    let word_count = u32::try_from(count).map_err(|_| VaultError::FewWords)?;
    if list_length == 0
        || f64::from(word_count) * f64::from(list_length).log2() < MIN_GENERATED_BITS
    {
        return Err(VaultError::FewWords);
    }

    // Room for the longest words, so that growing leaves nothing behind.
    let longest = different.iter().map(|word| word.len()).max().unwrap_or(0);
    let mut passphrase = Zeroizing::new(String::with_capacity((longest + 1) * count));
    for drawn in 0..count {
        if drawn > 0 {
            passphrase.push(' ');
        }
        let index = below(list_length)?;
        passphrase.push_str(different.get(index as usize).ok_or(VaultError::FewWords)?);
    }
    Ok(passphrase)
}

/// A number below `limit`, all equally likely: draws that would favour the small ones
/// are thrown away.
fn below(limit: u32) -> Result<u32, VaultError> {
    let fair = u32::MAX - u32::MAX % limit;
    loop {
        let drawn = u32::from_be_bytes(random()?);
        if drawn < fair {
            return Ok(drawn % limit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn composed_and_decomposed_letters_are_the_same_passphrase() {
        let composed = Passphrase::new("caf\u{e9} au lait \u{64a}\u{626} 42");
        let decomposed = Passphrase::new("cafe\u{301} au lait \u{64a}\u{64a}\u{654} 42");
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
    }

    #[test]
    fn case_and_blanks_are_kept() {
        assert_ne!(
            Passphrase::new("Abc").as_bytes(),
            Passphrase::new("abc").as_bytes()
        );
        assert_ne!(
            Passphrase::new("abc ").as_bytes(),
            Passphrase::new("abc").as_bytes()
        );
    }

    #[test]
    fn length_is_counted_in_characters_after_normalising() {
        assert_eq!(
            Passphrase::new("سبع كلمات قصير").rules(),
            Err(PassphraseRule::TooShort { min: 15 })
        );
        assert_eq!(Passphrase::new("سبع كلمات قصيرة").rules(), Ok(()));
        // Fourteen letters and one accent typed on its own are fourteen letters.
        assert_eq!(
            Passphrase::new("quatorze sign\u{65}\u{301}").rules(),
            Err(PassphraseRule::TooShort { min: 15 })
        );
        let long = "lune rouge sur le toit ".repeat(6);
        assert_eq!(
            Passphrase::new(&long).rules(),
            Err(PassphraseRule::TooLong { max: 128 })
        );
    }

    #[test]
    fn easy_guesses_are_refused_and_ordinary_sentences_are_not() {
        for easy in [
            "aaaaaaaaaaaaaaaa",
            "passwordpassword",
            "Password12345678",
            "abcdefghijklmnop",
            "12345678901234567890",
            "06 12 34 56 78 90 11",
            "motdepasse 2026!!",
            "azertyuiop123456",
            "كلمة المرور ١٢٣٤٥٦",
            "abababababababab",
            "unmot unmot unmot",
            "ضصثقفغعهخحجد123456",
        ] {
            assert_eq!(
                Passphrase::new(easy).rules(),
                Err(PassphraseRule::Common),
                "{easy}"
            );
        }
        for good in [
            "la lune dort sous le pont",
            "tabouret-cerise-orage",
            "القمر ينام تحت الجسر",
            "correct horse battery staple",
            "my password is a grey owl",
        ] {
            assert_eq!(Passphrase::new(good).rules(), Ok(()), "{good}");
        }
    }

    #[test]
    fn nothing_of_a_passphrase_is_shown() {
        assert_eq!(
            format!("{:?}", Passphrase::new("tabouret-cerise-orage")),
            "Passphrase(..)"
        );
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text: String) {
            let once = nfkc(&text);
            prop_assert_eq!(&*nfkc(&once), &*once);
            prop_assert_eq!(once.capacity(), once.len());
        }
    }

    #[test]
    fn generated_words_come_from_the_list_and_are_spread_evenly() {
        let list: Vec<String> = (0..1024).map(|n| format!("word{n}")).collect();
        let words: Vec<&str> = list.iter().map(String::as_str).collect();
        let made = generate_passphrase(&words, 6).unwrap();
        assert_eq!(made.split(' ').count(), 6);
        assert!(made.split(' ').all(|word| words.contains(&word)));
        assert_eq!(Passphrase::new(&made).rules(), Ok(()));

        let mut seen = [0_u32; 10];
        for _ in 0..20_000 {
            seen[below(10).unwrap() as usize] += 1;
        }
        // Nine standard deviations: a fair draw never leaves this, a biased one does.
        assert!(seen.iter().all(|n| n.abs_diff(2000) < 400), "{seen:?}");
    }

    /// Three quarters of the range of a draw: a bare remainder would give the lowest
    /// third half of the draws.
    #[test]
    fn a_remainder_does_not_favour_small_numbers() {
        let limit = 3 << 30;
        let low = (0..10_000)
            .filter(|_| below(limit).unwrap() < 1 << 30)
            .count();
        assert!((3_000..3_700).contains(&low), "{low}");
    }

    #[test]
    fn short_lists_are_refused() {
        assert_eq!(generate_passphrase(&[], 6), Err(VaultError::FewWords));
        assert_eq!(
            generate_passphrase(&["same"; 5000], 6),
            Err(VaultError::FewWords)
        );
        let list: Vec<String> = (0..1024).map(|n| n.to_string()).collect();
        let words: Vec<&str> = list.iter().map(String::as_str).collect();
        assert_eq!(generate_passphrase(&words, 5), Err(VaultError::FewWords));
    }
}
