//! What in a text could lead to a person: telephone numbers, Moroccan identity
//! cards, passports and payment cards, and the name that the person goes by (V7 to V9
//! of domain.md §8.8). It finds and never judges: a find is a warning beside the field, and saving goes on.
//!
//! What the house itself writes is no trace: codes, dates, times, ages, and the
//! digits inside addresses of pages, mail addresses and handles.

mod names;

use serde::Serialize;
use ts_rs::TS;

use crate::choices::choices;

choices! {
    /// What a trace looks like.
    pub enum TraceKind {
        Phone = "phone", IdentityCard = "identity_card", Passport = "passport",
        PaymentCard = "payment_card", Name = "name",
    }
}

/// A place in a text. Counted in UTF-16 units, as the page counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Trace {
    /// What it looks like.
    pub kind: TraceKind,
    /// The first unit.
    #[ts(type = "number")]
    pub start: usize,
    /// The unit behind the last.
    #[ts(type = "number")]
    pub end: usize,
}

/// Every trace of the text, in its order; none overlaps another.
#[must_use]
pub fn find(text: &str) -> Vec<Trace> {
    find_with(text, &[])
}

/// The same, with what the person is called: a text that should be coded does not
/// carry it.
#[must_use]
pub fn find_with(text: &str, called: &[String]) -> Vec<Trace> {
    let letters: Vec<char> = text.chars().map(western).collect();
    let harmless = harmless(&letters);
    let mut found = Vec::new();
    for name in called {
        names::find(&letters, name, &mut found);
    }
    cards_and_passports(&letters, &harmless, &mut found);
    numbers(&letters, &harmless, &mut found);
    found.sort_by_key(|one| one.start);
    // A passport of eight digits may look like a number too: the first find stays.
    let mut free = 0;
    found.retain(|one| {
        let fits = one.start >= free;
        if fits {
            free = one.end;
        }
        fits
    });
    in_units(text, found)
}

/// The digits of a telephone number with its country, so that one number typed in
/// several ways is one number. Empty when the text is not a number.
#[must_use]
pub fn phone_key(typed: &str) -> String {
    let letters: Vec<char> = typed.trim().chars().map(western).collect();
    let number = |c: &char| c.is_ascii_digit() || separates(*c) || *c == '+';
    if letters.is_empty() || !letters.iter().all(number) {
        return String::new();
    }
    let plus = letters.first() == Some(&'+');
    let digits: String = letters.iter().filter(|c| c.is_ascii_digit()).collect();
    let international = match (plus, digits.strip_prefix("00")) {
        (true, _) => Some(digits.as_str()),
        (false, rest) => rest.or_else(|| digits.strip_prefix("212").map(|_| digits.as_str())),
    };
    let key = match international {
        Some(rest) => match rest.strip_prefix("212") {
            Some(own) => format!("212{}", own.strip_prefix('0').unwrap_or(own)),
            None => rest.to_owned(),
        },
        None => match digits.strip_prefix('0') {
            Some(own) if digits.len() == 10 => format!("212{own}"),
            Some(_) | None => digits.clone(),
        },
    };
    if (8..=15).contains(&key.len()) {
        key
    } else {
        String::new()
    }
}

/// The number as it is written on a page: a Moroccan one in its usual groups, any
/// other as it was typed.
#[must_use]
pub fn phone_written(typed: &str) -> String {
    let key = phone_key(typed);
    match key.strip_prefix("212") {
        Some(own) if own.len() == 9 => {
            let mut written = String::from("+212 ");
            for (at, digit) in own.chars().enumerate() {
                if at % 2 == 1 {
                    written.push(' ');
                }
                written.push(digit);
            }
            written
        }
        Some(_) | None => typed.trim().to_owned(),
    }
}

/// Arabic and Persian digits are digits.
fn western(c: char) -> char {
    let of = |zero: u32| char::from_digit(u32::from(c) - zero, 10).unwrap_or(c);
    match c {
        '\u{0660}'..='\u{0669}' => of(0x0660),
        '\u{06F0}'..='\u{06F9}' => of(0x06F0),
        other => other,
    }
}

fn separates(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{00A0}'
            | '\u{202F}'
            | '-'
            | '\u{2010}'
            | '\u{2011}'
            | '\u{2013}'
            | '.'
            | '/'
            | '('
            | ')'
    ) || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A run of characters, `start..end`.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
}

fn runs(letters: &[char], belongs: impl Fn(char) -> bool) -> Vec<Run> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in letters.iter().copied().chain([' ']).enumerate() {
        let inside = at < letters.len() && belongs(c);
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(Run {
                    start: from,
                    end: at,
                });
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    found
}

fn text_of(letters: &[char], run: Run) -> String {
    letters
        .iter()
        .skip(run.start)
        .take(run.end - run.start)
        .collect()
}

/// Which characters belong to something that is no trace.
fn harmless(letters: &[char]) -> Vec<bool> {
    let mut covered = vec![false; letters.len()];
    let mut cover = |run: Run| {
        for place in covered.iter_mut().take(run.end).skip(run.start) {
            *place = true;
        }
    };
    for word in runs(letters, |c| !c.is_whitespace()) {
        if is_address(&text_of(letters, word)) {
            cover(word);
        }
    }
    for word in runs(letters, |c| c.is_ascii_alphanumeric() || c == '-') {
        if is_code(&text_of(letters, word)) {
            cover(word);
        }
    }
    for mark in ['/', '-', '.'] {
        for word in runs(letters, |c| c.is_ascii_digit() || c == mark) {
            // A full stop or a dash may close the sentence.
            let text = text_of(letters, word);
            if is_date(text.trim_matches(mark), mark) {
                cover(word);
            }
        }
    }
    for word in runs(letters, |c| c.is_ascii_digit() || c == ' ') {
        let text = text_of(letters, word);
        if is_date(text.trim(), ' ') {
            cover(word);
        }
    }
    covered
}

/// A page, a mail address or a handle.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| matches!(c, '.' | ',' | ';' | '(' | ')' | '«' | '»'));
    if word.contains("://") || word.contains('@') || word.starts_with("www.") {
        return true;
    }
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((name, end)) = host.rsplit_once('.') else {
        return false;
    };
    name.chars().any(|c| c.is_ascii_alphabetic())
        && (2..=6).contains(&end.len())
        && end.chars().all(|c| c.is_ascii_lowercase())
}

/// A code of a case, a contact or a referral: `EMC-7K2Q-M4`, `EMC-7K2-QM4-R1`.
fn is_code(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let prefix =
        |part: &str| (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_uppercase());
    let own = |one: &str, other: &str| matches!((one.len(), other.len()), (4, 2) | (3, 3));
    match parts.as_slice() {
        [first, one, other] => prefix(first) && own(one, other),
        [first, one, other, letter] => prefix(first) && own(one, other) && letter.starts_with('R'),
        _ => false,
    }
}

/// `22/11/2026`, `22.11.26`, `2026-11-22`.
fn is_date(word: &str, mark: char) -> bool {
    let parts: Vec<&str> = word.split(mark).collect();
    let [first, middle, last] = parts.as_slice() else {
        return false;
    };
    let within = |part: &str, least: u32, most: u32| {
        part.parse::<u32>()
            .is_ok_and(|number| (least..=most).contains(&number))
    };
    let year = |part: &str| part.len() == 4 && within(part, 1900, 2100);
    let short = |part: &str| part.len() == 2 && mark != ' ';
    let day = |part: &str| part.len() <= 2 && within(part, 1, 31);
    let month = |part: &str| part.len() <= 2 && within(part, 1, 12);
    month(middle) && (day(first) && (year(last) || short(last)) || year(first) && day(last))
}

/// Letters with digits behind them: identity cards and passports. Letters and
/// digits that stand apart are one only when the letters are capitals, since
/// "et 15000" is a sentence.
fn cards_and_passports(letters: &[char], harmless: &[bool], found: &mut Vec<Trace>) {
    for digits in runs(letters, |c| c.is_ascii_digit()) {
        let length = digits.end - digits.start;
        let ends = letters
            .get(digits.end)
            .is_none_or(|c| !c.is_ascii_alphanumeric() && *c != '_');
        if !ends || !(5..=8).contains(&length) || is_covered(harmless, digits) {
            continue;
        }
        let apart = digits
            .start
            .checked_sub(1)
            .and_then(|at| letters.get(at))
            .is_some_and(|c| matches!(c, ' ' | '-' | '\u{00A0}'));
        let letters_end = if apart {
            digits.start - 1
        } else {
            digits.start
        };
        let start = letters
            .iter()
            .take(letters_end)
            .rposition(|c| !c.is_ascii_alphabetic())
            .map_or(0, |at| at + 1);
        let own: String = letters
            .iter()
            .skip(start)
            .take(letters_end - start)
            .collect();
        let begins = start
            .checked_sub(1)
            .and_then(|at| letters.get(at))
            .is_none_or(|c| !c.is_ascii_digit() && !matches!(c, '_' | '-' | '#'));
        let passport_of_france = !apart && own.len() == 2 && length == 5 && {
            let before = start.saturating_sub(2);
            start >= 2
                && letters
                    .iter()
                    .skip(before)
                    .take(2)
                    .all(char::is_ascii_digit)
                && before
                    .checked_sub(1)
                    .and_then(|at| letters.get(at))
                    .is_none_or(|c| !c.is_ascii_alphanumeric())
        };
        if passport_of_france {
            found.push(Trace {
                kind: TraceKind::Passport,
                start: start - 2,
                end: digits.end,
            });
            continue;
        }
        let capitals = own.chars().all(|c| c.is_ascii_uppercase());
        let amount = ["DH", "CP", "BP", "KM", "KG"].contains(&own.to_ascii_uppercase().as_str());
        if !begins || !(1..=2).contains(&own.len()) || amount {
            continue;
        }
        if apart && (!capitals || own.len() == 1 && length == 5) {
            continue;
        }
        found.push(Trace {
            kind: if length > 6 {
                TraceKind::Passport
            } else {
                TraceKind::IdentityCard
            },
            start,
            end: digits.end,
        });
    }
}

fn is_covered(harmless: &[bool], run: Run) -> bool {
    harmless
        .iter()
        .skip(run.start)
        .take(run.end - run.start)
        .any(|covered| *covered)
}

/// Telephone numbers and payment cards: digits in groups.
fn numbers(letters: &[char], harmless: &[bool], found: &mut Vec<Trace>) {
    let groups: Vec<Run> = runs(letters, |c| c.is_ascii_digit());
    let mut at = 0;
    while let Some(first) = groups.get(at) {
        let mut digits = text_of(letters, *first);
        let mut shape = vec![digits.len()];
        let mut last = *first;
        let mut taken = None;
        let mut next = at + 1;
        loop {
            if is_covered(harmless, last) {
                break;
            }
            if let Some(kind) = kind_of(letters, *first, last, &digits, &shape) {
                taken = Some((kind, last, next));
            }
            let Some(more) = groups.get(next).filter(|more| joins(letters, last, **more)) else {
                break;
            };
            digits.push_str(&text_of(letters, *more));
            shape.push(more.end - more.start);
            if digits.len() > 19 {
                break;
            }
            last = *more;
            next += 1;
        }
        match taken {
            Some((kind, last, next)) => {
                let plus = first
                    .start
                    .checked_sub(1)
                    .filter(|at| letters.get(*at) == Some(&'+'));
                found.push(Trace {
                    kind,
                    start: plus.unwrap_or(first.start),
                    end: last.end,
                });
                at = next;
            }
            None => at += 1,
        }
    }
}

/// Whether two groups may belong to one number: little stands between them.
fn joins(letters: &[char], one: Run, other: Run) -> bool {
    let between = other.start - one.end;
    between <= 3
        && letters
            .iter()
            .skip(one.end)
            .take(between)
            .all(|c| separates(*c))
}

fn kind_of(
    letters: &[char],
    first: Run,
    last: Run,
    digits: &str,
    shape: &[usize],
) -> Option<TraceKind> {
    let before = first.start.checked_sub(1).and_then(|at| letters.get(at));
    let behind = letters.get(last.end);
    if behind.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_') || before == Some(&'_') {
        return None;
    }
    let attached = before.is_some_and(char::is_ascii_alphabetic);
    let plus = before == Some(&'+');
    if !plus && !attached && is_card(digits, shape) {
        return Some(TraceKind::PaymentCard);
    }
    // "tel0612345678" is a number; "lot 3A06 12" is not.
    let whole = !attached || shape.len() == 1;
    (whole && is_phone(digits, plus, shape)).then_some(TraceKind::Phone)
}

fn is_phone(digits: &str, plus: bool, shape: &[usize]) -> bool {
    let length = digits.len();
    let national = |own: &str| own.len() == 9 && own.starts_with(['5', '6', '7', '8']);
    let moroccan = |rest: &str| {
        rest.strip_prefix("212")
            .is_some_and(|own| national(own.strip_prefix('0').unwrap_or(own)))
    };
    if plus {
        return moroccan(digits)
            || !digits.starts_with("212")
                && !digits.starts_with('0')
                && (9..=15).contains(&length);
    }
    if let Some(rest) = digits.strip_prefix("00") {
        return moroccan(rest)
            || !rest.starts_with("212")
                && !rest.starts_with('0')
                && (10..=15).contains(&rest.len());
    }
    moroccan(digits)
        || length == 10 && digits.starts_with('0')
        || length == 9 && shape.len() == 1 && digits.starts_with(['6', '7'])
}

fn is_card(digits: &str, shape: &[usize]) -> bool {
    let grouped = matches!(shape, [_] | [4, 4, 4, 4] | [4, 6, 5] | [4, 4, 4, 4, 3]);
    grouped
        && (13..=19).contains(&digits.len())
        && digits.starts_with(['2', '3', '4', '5', '6'])
        && luhn(digits)
}

/// The check digit of payment cards.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => digit,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// From characters to UTF-16 units.
fn in_units(text: &str, found: Vec<Trace>) -> Vec<Trace> {
    let mut units = Vec::with_capacity(text.len() + 1);
    let mut unit = 0;
    for c in text.chars() {
        units.push(unit);
        unit += c.len_utf16();
    }
    units.push(unit);
    let at = |place: usize| units.get(place).copied().unwrap_or(unit);
    found
        .into_iter()
        .map(|one| Trace {
            kind: one.kind,
            start: at(one.start),
            end: at(one.end),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(TraceKind, String)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        find(text)
            .into_iter()
            .map(|one| {
                let piece = units.get(one.start..one.end).expect("inside the text");
                (one.kind, String::from_utf16(piece).expect("whole letters"))
            })
            .collect()
    }

    #[test]
    fn numbers_are_found_however_they_are_typed() {
        for typed in [
            "0600000012",
            "06 00 00 00 12",
            "06-00-00-00-12",
            "06.00.00.00.12",
            "+212600000012",
            "+212 6 00 00 00 12",
            "+212 (0)6 00 00 00 12",
            "00212 600 000 012",
            "212600000012",
            "600000012",
            "٠٦٠٠٠٠٠٠١٢",
        ] {
            for (text, name) in [
                (format!("Il a écrit depuis {typed}, hier."), "a sentence"),
                (format!("رقمه {typed}"), "Arabic"),
                (format!("👧🏽 {typed}"), "behind a wide letter"),
                (typed.to_owned(), "alone"),
            ] {
                assert_eq!(
                    found(&text),
                    [(TraceKind::Phone, typed.to_owned())],
                    "{name}"
                );
            }
        }
        assert_eq!(
            found("tel0600000012"),
            [(TraceKind::Phone, "0600000012".to_owned())]
        );
        assert_eq!(found("0600000012 0600000013").len(), 2);
    }

    #[test]
    fn papers_and_cards_are_found() {
        for (text, kind, piece) in [
            ("CIN AB123456.", TraceKind::IdentityCard, "AB123456"),
            ("sa CIN : k54321", TraceKind::IdentityCard, "k54321"),
            (
                "رقم البطاقة BE 654321",
                TraceKind::IdentityCard,
                "BE 654321",
            ),
            ("passeport XY1234567", TraceKind::Passport, "XY1234567"),
            ("passeport 12AB34567", TraceKind::Passport, "12AB34567"),
            (
                "carte 4242 4242 4242 4242 !",
                TraceKind::PaymentCard,
                "4242 4242 4242 4242",
            ),
            (
                "4242424242424242",
                TraceKind::PaymentCard,
                "4242424242424242",
            ),
        ] {
            assert_eq!(found(text), [(kind, piece.to_owned())], "{text}");
        }
        // One digit is wrong, so it is no card.
        assert_eq!(found("4242 4242 4242 4241"), []);
    }

    #[test]
    fn what_the_house_writes_is_no_trace() {
        for text in [
            "Contact EMC-7K2-QM4 du dossier EMC-2345-67, lettre EMC-2345-67-R1.",
            "Le 22/11/2026 à 14:30, puis 2026-11-23 et 01.12.2026.",
            "le 22 11 2026 14 ans",
            "Elle a 14 ans, sa sœur 12, en 6e à 15 km, 2 000 000 vues.",
            "https://exemple.org/p/0600000012?id=4242424242424242 et www.exemple.org/0600000012",
            "exemple.com/0600000012, @user_0600000012, lina0600000012@exemple.org",
            "Appeler le 19, le 177 ou le 2511.",
            "DH 15000, et 15000 abonnés, 15000 DH",
            "من 12 إلى 17 سنة، يوم 22/11/2026",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn one_number_has_one_key() {
        for typed in [
            "0600000012",
            "+212 6 00 00 00 12",
            "00212 (0)6-00-00-00-12",
            "٠٦٠٠٠٠٠٠١٢",
        ] {
            assert_eq!(phone_key(typed), "212600000012", "{typed}");
            assert_eq!(phone_written(typed), "+212 6 00 00 00 12", "{typed}");
        }
        assert_eq!(phone_key("+33 6 00 00 00 12"), "33600000012");
        assert_eq!(phone_written("+33 6 00 00 00 12"), "+33 6 00 00 00 12");
        for nothing in ["", "14", "chez sa tante", "0600", "22/11"] {
            assert_eq!(phone_key(nothing), "", "{nothing}");
        }
    }
}
