//! What somebody typed, made fit to be stored: one Unicode form, no characters
//! that reorder what stands around them, nothing that is not text.

use unicode_normalization::UnicodeNormalization;

use crate::problem::{Problem, Reason};

/// Embeddings, overrides and isolates would let a name reorder the line that it
/// stands in; zero-width spaces would let two equal-looking names differ.
/// U+200C–U+200F stay: Arabic-script text needs them.
fn reorders_or_hides(c: char) -> bool {
    matches!(c,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// A picture can be pasted as text too; no text of a record holds one.
fn carries_a_file(typed: &str) -> bool {
    typed.to_ascii_lowercase().contains(";base64,")
}

/// One line: a name, a code word, a login.
///
/// # Errors
/// `too_long` above `max` characters, `not_text` for control characters,
/// `picture_in_text` for a file that was turned into text.
pub fn line(field: &str, typed: &str, max: usize) -> Result<String, Problem> {
    let flat: String = typed
        .chars()
        .map(|c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else {
                c
            }
        })
        .collect();
    clean(field, flat.trim(), max, &[])
}

/// Several lines: a summary, a note.
///
/// # Errors
/// As [`line`].
pub fn lines(field: &str, typed: &str, max: usize) -> Result<String, Problem> {
    let typed = typed.replace("\r\n", "\n").replace('\r', "\n");
    clean(field, typed.trim(), max, &['\n', '\t'])
}

fn clean(field: &str, typed: &str, max: usize, allowed: &[char]) -> Result<String, Problem> {
    if typed
        .chars()
        .any(|c| c.is_control() && !allowed.contains(&c))
    {
        return Err(Problem::at(field, Reason::NotText));
    }
    if carries_a_file(typed) {
        return Err(Problem::at(field, Reason::PictureInText));
    }
    let text: String = typed
        .chars()
        .filter(|c| !reorders_or_hides(*c))
        .nfc()
        .collect();
    // Once more: what hid may have stood outside a space.
    let text = text.trim();
    if text.chars().all(|c| c.is_whitespace() || shows_nothing(c)) {
        return Ok(String::new());
    }
    if text.chars().count() > max {
        return Err(Problem::at(field, Reason::TooLong { max }));
    }
    Ok(text.to_owned())
}

/// Marks that only mean something between letters: alone they are no answer.
fn shows_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{061C}' | '\u{200C}'..='\u{200F}' | '\u{3164}'
    )
}

/// The form in which words are searched: no case, no accents of Arabic, one
/// shape for the letters that people type in several, Western digits.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| {
            !matches!(c, '\u{0300}'..='\u{036F}' | '\u{0610}'..='\u{061A}'
                | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' | '\u{200C}'..='\u{200F}')
                && !reorders_or_hides(*c)
        })
        .flat_map(|c| {
            match c {
                'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
                'ى' => 'ي',
                'ة' => 'ه',
                '\u{0660}'..='\u{0669}' => digit(c, 0x0660),
                '\u{06F0}'..='\u{06F9}' => digit(c, 0x06F0),
                other => other,
            }
            .to_lowercase()
        })
        .collect()
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// What a typed text asks of a list of codes: the part that a code could hold. `None` when
/// something was typed that no code holds, so that it matches none.
pub(crate) fn code_part(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let asked: String = folded
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    (!asked.is_empty() || folded.trim().is_empty()).then_some(asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_code_holds_matches_none() {
        assert_eq!(code_part(" emc-7k ").as_deref(), Some("emc-7k"));
        assert_eq!(code_part("  ").as_deref(), Some(""));
        assert_eq!(code_part("سلام"), None);
        assert_eq!(code_part("%_"), None);
    }

    #[test]
    fn bidi_controls_never_reach_the_store() {
        let name = line("name", "exe.fdp\u{202E} \u{2066}x\u{2069}\u{200B}", 40).expect("text");
        assert_eq!(name, "exe.fdp x");
    }

    #[test]
    fn what_shows_nothing_is_no_answer() {
        for typed in [
            "\u{200B}",
            "\u{202B} \u{202C}",
            "\u{200F}",
            "\u{00AD}\u{3164}",
            " ",
        ] {
            assert_eq!(lines("note", typed, 40).expect("text"), "", "{typed:?}");
        }
        assert_eq!(
            line("name", "\u{202B} ضمن \u{202C}", 40).expect("text"),
            "ضمن"
        );
    }

    #[test]
    fn joiners_of_arabic_script_stay() {
        assert_eq!(
            line("name", "می\u{200C}خواهم", 40).expect("text"),
            "می\u{200C}خواهم"
        );
    }

    #[test]
    fn control_characters_are_refused_and_lines_kept() {
        assert!(line("name", "a\u{0}b", 40).is_err());
        assert_eq!(lines("note", "a\r\nb\rc", 40).expect("text"), "a\nb\nc");
        assert_eq!(line("name", " a\nb ", 40).expect("text"), "a b");
    }

    #[test]
    fn v5_a_picture_turned_into_text_is_refused() {
        for typed in [
            "data:image/png;base64,iVBORw0KGgo=",
            "voir <img src='DATA:image/jpeg;BASE64,/9j/4AAQ'>",
            "url(data:video/mp4;base64,AAAA)",
        ] {
            assert!(line("name", typed, 200).is_err(), "{typed}");
            assert!(lines("note", typed, 200).is_err(), "{typed}");
        }
        assert!(lines("note", "base64, dit-elle ; data:", 200).is_ok());
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(lines("note", &"ش".repeat(2000), 2000).is_ok());
        assert!(lines("note", &"ش".repeat(2001), 2000).is_err());
    }

    #[test]
    fn arabic_is_found_however_it_is_typed() {
        assert_eq!(fold("مُدرِّسة أُخرى ٢٠٢٦"), fold("مدرسه اخري 2026"));
        assert_eq!(fold("Élève"), "eleve");
    }
}
