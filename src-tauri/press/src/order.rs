//! The order in which the glyphs of a telephone number, a URL or a code are
//! written into a line that runs right to left.
//!
//! Poppler puts glyphs in order by their place. PDFium (Chrome, Edge, many
//! phones) keeps the order of the file, cuts the line into stretches of one
//! kind (letters, digits, the rest) and turns the stretches round without
//! looking further: `SND-2026` is copied as `-2026SND`. So the stretches are
//! written in the order that PDFium turns into the right one; on the page each
//! glyph stands where it stands.

use crate::lines::{Drawn, Run};

/// What PDFium tells apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    Neutral,
}

fn kind(drawn: &Drawn) -> Kind {
    match drawn.text.chars().next() {
        Some(c) if c.is_alphabetic() => Kind::Letters,
        // Digits, and what the bidi algorithm counts with them: separators,
        // signs, no-break spaces.
        Some(
            '0'..='9'
            | '+'
            | '-'
            | '#'
            | '$'
            | '%'
            | ','
            | '.'
            | '/'
            | ':'
            | '\u{A0}'
            | '\u{202F}'
            | '\u{B0}'
            | '\u{2212}',
        ) => Kind::Digits,
        _ => Kind::Neutral,
    }
}

/// The same glyphs as runs in the order of writing.
pub(crate) fn for_copying(runs: &[&Run]) -> Vec<Run> {
    // Stretches in reading order, which here is the order on the page.
    let mut stretches: Vec<(Kind, Vec<Run>)> = Vec::new();
    for run in runs {
        for drawn in &run.drawn {
            let kind = kind(drawn);
            let one = |drawn: &Drawn| Run {
                face: run.face,
                rtl: false,
                drawn: vec![drawn.clone()],
            };
            match stretches.last_mut() {
                Some((same, pieces)) if *same == kind => match pieces.last_mut() {
                    Some(last) if last.face == run.face => last.drawn.push(drawn.clone()),
                    _ => pieces.push(one(drawn)),
                },
                _ => stretches.push((kind, vec![one(drawn)])),
            }
        }
    }
    // What is neutral is turned round unless letters came before it.
    let mut after_letters = false;
    for (kind, pieces) in &mut stretches {
        match kind {
            Kind::Letters => after_letters = true,
            Kind::Neutral if !after_letters => {
                pieces.reverse();
                for piece in pieces {
                    piece.drawn.reverse();
                }
            }
            Kind::Neutral | Kind::Digits => {}
        }
    }
    stretches.reverse();
    // PDFium puts the strings of a line in order by their place: what one face
    // writes must be one string.
    let mut written: Vec<Run> = Vec::new();
    for piece in stretches.into_iter().flat_map(|(_, pieces)| pieces) {
        match written.last_mut() {
            Some(last) if last.face == piece.face => last.drawn.extend(piece.drawn),
            _ => written.push(piece),
        }
    }
    written
}

/// PDFium counts a vowel sign at the end of a word with the full stop or the
/// comma that follows, and does not turn those two round: there the sign is
/// written with the stop.
pub(crate) fn end_signs(run: &mut [Drawn]) {
    // In a run that goes right to left the end of a word is its left.
    let mut reading = run
        .iter_mut()
        .rev()
        .filter(|drawn| !drawn.text.is_empty())
        .peekable();
    while let Some(word) = reading.next() {
        let Some(stop) = reading.peek_mut() else {
            break;
        };
        if !matches!(stop.text.as_str(), "." | "," | ":" | "\u{60C}") {
            continue;
        }
        // The text of a glyph is written backwards, its signs come first.
        let letters = word
            .text
            .trim_start_matches(unicode_normalization::char::is_combining_mark);
        let signs = word
            .text
            .strip_suffix(letters)
            .unwrap_or_default()
            .to_owned();
        if !letters.is_empty() {
            stop.text.insert_str(0, &signs);
            word.text = letters.to_owned();
        }
    }
}
