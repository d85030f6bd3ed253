//! The name that a person goes by, as a word of a text: however its accents and vowel
//! signs are typed, and behind the small words that Arabic writes without a space.

use super::{Trace, TraceKind};
use crate::text::fold;

/// "and", "so", "in", "to" and "like" stand at the front of the word itself.
const JOINED: [&str; 8] = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "فل"];

/// One letter hides nobody, and is found everywhere.
const SHORTEST: usize = 2;

/// A letter of the text as it is compared, and where it stands.
type Compared = (char, usize);

/// Every place of the name.
pub(super) fn find(letters: &[char], name: &str, found: &mut Vec<Trace>) {
    let name: Vec<char> = compared(&name.chars().collect::<Vec<_>>())
        .iter()
        .map(|(letter, _)| *letter)
        .collect();
    if name.iter().filter(|letter| letter.is_alphabetic()).count() < SHORTEST {
        return;
    }
    let text = compared(letters);
    for (at, window) in text.windows(name.len()).enumerate() {
        let same = window.iter().map(|(letter, _)| letter).eq(&name);
        if !same || !begins(&text, at) || !ends(&text, at + name.len()) {
            continue;
        }
        if let (Some((_, first)), Some((_, last))) = (window.first(), window.last()) {
            found.push(Trace {
                kind: TraceKind::Name,
                start: *first,
                end: behind(letters, *last),
            });
        }
    }
}

/// The text as it is searched, with one space between words.
fn compared(letters: &[char]) -> Vec<Compared> {
    let mut folded: Vec<Compared> = Vec::with_capacity(letters.len());
    for (at, letter) in letters.iter().enumerate() {
        for one in fold(letter.encode_utf8(&mut [0; 4])).chars() {
            let one = if one.is_whitespace() { ' ' } else { one };
            if one != ' ' || folded.last().is_some_and(|(last, _)| *last != ' ') {
                folded.push((one, at));
            }
        }
    }
    while folded.last().is_some_and(|(last, _)| *last == ' ') {
        folded.pop();
    }
    folded
}

fn begins(text: &[Compared], at: usize) -> bool {
    let mut before: Vec<char> = text
        .iter()
        .take(at)
        .rev()
        .map(|(letter, _)| *letter)
        .take_while(|letter| letter.is_alphanumeric())
        .collect();
    before.reverse();
    before.is_empty() || JOINED.contains(&before.iter().collect::<String>().as_str())
}

fn ends(text: &[Compared], at: usize) -> bool {
    text.get(at)
        .is_none_or(|(letter, _)| !letter.is_alphanumeric())
}

/// Signs that stand on the last letter go with it.
fn behind(letters: &[char], last: usize) -> usize {
    let signs = letters
        .iter()
        .skip(last + 1)
        .take_while(|letter| fold(letter.encode_utf8(&mut [0; 4])).is_empty());
    last + 1 + signs.count()
}

#[cfg(test)]
mod tests {
    use super::super::{Trace, TraceKind, find_with};

    fn found(text: &str, name: &str) -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        find_with(text, &[name.to_owned()])
            .into_iter()
            .filter(|one| one.kind == TraceKind::Name)
            .map(|Trace { start, end, .. }| {
                String::from_utf16(units.get(start..end).expect("inside")).expect("whole letters")
            })
            .collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (text, name, piece) in [
            ("Lina dit que…", "Lina", "Lina"),
            ("👧🏽 LINA, hier", "lina", "LINA"),
            (
                "avec E\u{301}toile  du Nord.",
                "étoile du nord",
                "E\u{301}toile  du Nord",
            ),
            ("قالت لينا إن", "لينا", "لينا"),
            ("قالت لِينَا إن", "لينا", "لِينَا"),
            ("تحدثنا ولينا عن", "لينا", "لينا"),
        ] {
            assert_eq!(found(text, name), [piece.to_owned()], "{text}");
        }
    }

    #[test]
    fn a_part_of_a_word_is_no_name() {
        for (text, name) in [
            ("Linaria et Carolina", "Lina"),
            ("المدينة", "دين"),
            ("un a et un b", "a"),
            ("rien", ""),
            ("rien", "  "),
            ("14 ans", "14"),
        ] {
            assert_eq!(found(text, name), Vec::<String>::new(), "{text}");
        }
    }
}
