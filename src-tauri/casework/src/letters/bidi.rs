//! Keeps numbers, handles, addresses and codes in their own order inside text
//! that reads from right to left. Without isolates, `+212 6 00 00 00 01` and
//! `@user_99` come out reversed on the page.

use words::{Direction, Language};

const OPEN: char = '\u{2066}';
const CLOSE: char = '\u{2069}';

fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{00C0}'..='\u{024F}').contains(&c)
}

/// Characters that may stand inside a run but not end it.
fn joins(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{A0}' | '\u{202F}' | '’' | '‘' | '«' | '»' | '–' | '—' | '…'
    ) || c.is_ascii_punctuation()
}

/// What may begin a run beside letters and digits.
fn leads(c: char) -> bool {
    matches!(c, '+' | '@' | '#')
}

/// Wraps each run of Latin letters and digits in an isolate, in a letter that
/// reads from right to left; in others the runs stand in their own direction.
pub(super) fn isolate(language: Language, text: &str) -> String {
    if language.direction() == Direction::Ltr {
        return text.to_owned();
    }
    let symbols: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 16);
    let mut at = 0;
    while let Some(&c) = symbols.get(at) {
        let starts = is_latin(c) || (leads(c) && symbols.get(at + 1).is_some_and(|n| is_latin(*n)));
        if !starts {
            out.push(c);
            at += 1;
            continue;
        }
        // As far as the last letter or digit before something else begins.
        let run: Vec<char> = symbols
            .iter()
            .skip(at)
            .copied()
            .take_while(|c| is_latin(*c) || joins(*c))
            .collect();
        let mut length = run
            .iter()
            .rposition(|c| is_latin(*c))
            .map_or(1, |last| last + 1);
        // The slash that ends an address belongs to it.
        length += run.iter().skip(length).take_while(|c| **c == '/').count();
        out.push(OPEN);
        out.extend(run.iter().take(length));
        out.push(CLOSE);
        at += length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn isolate(text: &str) -> String {
        super::isolate(Language::Ar, text)
    }

    #[test]
    fn v21_an_address_is_one_run_to_its_last_slash() {
        assert_eq!(
            isolate("الرابط hxxps://example[.]com/a/ وصل"),
            "الرابط \u{2066}hxxps://example[.]com/a/\u{2069} وصل"
        );
    }

    #[test]
    fn a_french_letter_is_left_alone() {
        assert_eq!(
            super::isolate(Language::Fr, "À dire : المكتبة"),
            "À dire : المكتبة"
        );
    }

    #[test]
    fn numbers_handles_and_addresses_are_wrapped_whole() {
        assert_eq!(
            isolate("الرقم +212 6 00 00 00 01."),
            "الرقم \u{2066}+212 6 00 00 00 01\u{2069}."
        );
        assert_eq!(
            isolate("الحساب @user_99، ثم"),
            "الحساب \u{2066}@user_99\u{2069}، ثم"
        );
        assert_eq!(
            isolate("https://example.org/a?b=1"),
            "\u{2066}https://example.org/a?b=1\u{2069}"
        );
        assert_eq!(isolate("EMC-7K2Q-M4"), "\u{2066}EMC-7K2Q-M4\u{2069}");
    }

    #[test]
    fn a_french_sentence_stays_in_one_piece() {
        assert_eq!(
            isolate("قالت: Elle dit qu’un compte « inconnu » écrit"),
            "قالت: \u{2066}Elle dit qu’un compte « inconnu » écrit\u{2069}"
        );
    }

    #[test]
    fn text_without_latin_is_left_alone() {
        assert_eq!(isolate("لا شيء هنا، (حقا)!"), "لا شيء هنا، (حقا)!");
        assert_eq!(isolate(""), "");
    }
}
