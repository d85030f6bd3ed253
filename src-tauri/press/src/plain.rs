//! Makes any text fit for paper: nothing invisible, nothing that turns the
//! reading order round, nothing that has no glyph.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::faces::Faces;

/// Stands for what no bundled face can draw (an emoji, say): the reader sees
/// that something stood there.
pub(crate) const UNKNOWN: char = '\u{FFFD}';

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';

/// The characters that steer and are never printed.
pub(crate) fn steers(character: char) -> bool {
    matches!(
        character,
        LEFT_TO_RIGHT_ISOLATE..=POP_ISOLATE
            | '\u{200C}'..='\u{200F}'
            | '\u{061C}'
            | '\u{200B}'
            | '\u{00AD}'
    )
}

/// What is dropped without a trace: controls, bidi embeddings and overrides
/// (they could make a name or a number read differently from what was
/// written), byte-order marks, variation selectors, tags.
fn dropped(character: char) -> bool {
    matches!(character,
        '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{034F}'
            | '\u{180B}'..='\u{180F}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    ) || (character.is_control() && character != '\n')
}

/// The text as it will be set: composed, one kind of line end, unprintable
/// characters replaced, isolates balanced.
pub(crate) fn readable(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut open = 0_u32;
    let mut previous = None;
    // Composed letters have glyphs of their own. Arabic stays as it was typed:
    // composing would change the order of its vowel signs.
    let apart = text.chars().any(|c| matches!(c, '\u{300}'..='\u{36F}'));
    let composed: Cow<'_, str> = if apart {
        Cow::Owned(text.nfc().collect())
    } else {
        Cow::Borrowed(text)
    };
    for character in composed.chars() {
        let last = previous.replace(character);
        match character {
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{B}' | '\u{C}' => clean.push('\n'),
            '\n' if last == Some('\r') => {}
            '\t' => clean.push(' '),
            LEFT_TO_RIGHT_ISOLATE..=FIRST_STRONG_ISOLATE => {
                open = open.saturating_add(1);
                clean.push(character);
            }
            POP_ISOLATE => {
                // One that closes nothing would close an isolate of ours.
                if open > 0 {
                    open = open.saturating_sub(1);
                    clean.push(character);
                }
            }
            _ if dropped(character) => {}
            _ => clean.push(character),
        }
    }
    for _ in 0..open {
        clean.push(POP_ISOLATE);
    }
    match replaced(&clean) {
        Cow::Borrowed(_) => clean,
        Cow::Owned(text) => text,
    }
}

/// Puts one [`UNKNOWN`] for each character that has no glyph; an emoji built
/// of several counts as one.
fn replaced(text: &str) -> Cow<'_, str> {
    let drawable = |c: char| c == '\n' || steers(c) || Faces::can_draw(c);
    if text.chars().all(drawable) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        if cluster.chars().all(drawable) {
            out.push_str(cluster);
        } else if cluster.chars().next().is_some_and(drawable) {
            // A letter with a mark that cannot be drawn keeps its letter.
            out.extend(
                cluster
                    .chars()
                    .map(|c| if drawable(c) { c } else { UNKNOWN }),
            );
        } else {
            out.push(UNKNOWN);
        }
    }
    Cow::Owned(out)
}

/// For lines that run right to left: puts every telephone number, handle, URL,
/// code and Latin phrase in an isolate of its own, so that `+212 6 …` and
/// `@name_99` keep their order where the sentence brought no isolate.
pub(crate) fn isolated(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for character in text.chars() {
        if belongs(character) {
            run.push(character);
        } else {
            flush(&mut run, &mut out);
            out.push(character);
        }
    }
    flush(&mut run, &mut out);
    out
}

fn belongs(character: char) -> bool {
    matches!(character,
        ' '..='~' | '\u{A0}' | '\u{202F}' | '\u{2010}'..='\u{2013}' | '\u{2019}')
        || matches!(character, '\u{C0}'..='\u{24F}') && character.is_alphabetic()
}

fn flush(run: &mut String, out: &mut String) {
    let opens = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\''
                    | '['
                    | ','
                    | '.'
                    | ':'
                    | ';'
                    | '-'
                    | '!'
                    | '?'
                    | ')'
                    | ']'
                    | '*'
                    | '\u{2013}'
            )
    };
    let closes = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\'' | '[' | '(' | ',' | '.' | ':' | ';' | '-' | '!' | '?' | '*' | '\u{2013}'
            )
    };
    let tail = run.trim_start_matches(opens);
    let mut core = tail.trim_end_matches(closes);
    // A bracket that only opens or only closes belongs to the sentence.
    loop {
        let brackets = core.chars().fold(0_i32, |depth, c| match c {
            '(' => depth.saturating_add(1),
            ')' => depth.saturating_sub(1),
            _ => depth,
        });
        let shorter = if brackets > 0 {
            core.strip_prefix('(')
        } else if brackets < 0 {
            core.strip_suffix(')')
        } else {
            None
        };
        match shorter {
            Some(shorter) => core = shorter.trim_matches(char::is_whitespace),
            None => break,
        }
    }
    let core = core.trim_end_matches(closes);
    match (needs_isolate(core), run.find(core)) {
        (true, Some(at)) => {
            let (before, rest) = run.split_at(at);
            let (_, after) = rest.split_at(core.len());
            out.push_str(before);
            out.push(LEFT_TO_RIGHT_ISOLATE);
            out.push_str(core);
            out.push(POP_ISOLATE);
            out.push_str(after);
        }
        _ => out.push_str(run),
    }
    run.clear();
}

/// A lone number needs nothing; `12 / 3`, `+212 …`, `a_b`, `Jean P.` do.
fn needs_isolate(core: &str) -> bool {
    let letters = core.chars().any(char::is_alphabetic);
    let digits = core.chars().any(|c| c.is_ascii_digit());
    let others = core.chars().any(|c| !c.is_ascii_digit());
    letters || (digits && others)
}

/// Keeps a telephone number on one line: its spaces do not break.
pub(crate) fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut number = String::new();
    let flush = |number: &mut String, out: &mut String| {
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let core = number.trim_end();
        if (8..=20).contains(&digits) && core.starts_with(['+', '0']) {
            let (core, tail) = number.split_at(core.len());
            out.extend(core.chars().map(|c| if c == ' ' { '\u{A0}' } else { c }));
            out.push_str(tail);
        } else {
            out.push_str(number);
        }
        number.clear();
    };
    for character in text.chars() {
        let goes_on = character.is_ascii_digit() || character == '+' && number.is_empty();
        if goes_on || character == ' ' && number.ends_with(|c: char| c.is_ascii_digit()) {
            number.push(character);
        } else {
            flush(&mut number, &mut out);
            out.push(character);
        }
    }
    flush(&mut number, &mut out);
    out
}

/// Whether the character stands between two digits: there a no-break space is
/// ours, and is copied as the space that was written.
pub(crate) fn in_number(text: &str, range: &std::ops::Range<usize>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    digit(
        text.get(..range.start)
            .and_then(|before| before.chars().next_back()),
    ) && digit(text.get(range.end..).and_then(|after| after.chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_and_controls_are_dropped() {
        let clean = readable("a\u{202E}b\u{202A}c\u{202C}\u{7}\u{FEFF}d\te\r\nf");
        assert_eq!(clean, "abcd e\nf");
    }

    #[test]
    fn isolates_are_balanced() {
        assert_eq!(readable("\u{2069}a"), "a");
        assert_eq!(readable("\u{2068}a"), "\u{2068}a\u{2069}");
    }

    #[test]
    fn what_has_no_glyph_is_shown_once() {
        assert_eq!(readable("a👩‍👧b"), "a\u{FFFD}b");
        assert_eq!(readable("ⴰⵣⵓⵍ"), "ⴰⵣⵓⵍ");
    }

    #[test]
    fn numbers_handles_and_phrases_are_isolated() {
        for token in [
            "+212 6 00 00 00 12",
            "@compte_99",
            "https://exemple.invalid/a?b=c",
            "K7M4-92QX",
            "22/11/2026",
            "Jean P. (dit Jo)",
        ] {
            let text = format!("قال {token}، ثم");
            assert_eq!(
                isolated(&text),
                format!("قال \u{2066}{token}\u{2069}، ثم"),
                "{token}"
            );
        }
        assert_eq!(isolated("سنة 14 فقط"), "سنة 14 فقط");
        assert_eq!(isolated("(صفحة واحدة)"), "(صفحة واحدة)");
    }

    #[test]
    fn telephone_numbers_stay_on_one_line() {
        assert_eq!(
            unbroken("au +212 6 00 00 00 12, puis"),
            "au +212\u{A0}6\u{A0}00\u{A0}00\u{A0}00\u{A0}12, puis"
        );
        assert_eq!(
            unbroken("le 22 novembre 2026 à 17 h"),
            "le 22 novembre 2026 à 17 h"
        );
    }
}
