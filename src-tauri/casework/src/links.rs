//! Addresses of pages. They are kept exactly as they were typed (V6), shown so
//! that nothing can follow them, and never opened: a page that shows a child's
//! abuse must not be reached by a slip of the hand.

use crate::problem::{Problem, Reason};

/// The longest address that is kept.
pub const LONGEST: usize = 2000;

/// Schemes that carry a thing instead of pointing at one, or run something.
const NO_ADDRESS: &[&str] = &["data:", "javascript:", "blob:", "file:"];

/// Full stops that a browser reads as one.
fn is_dot(c: char) -> bool {
    matches!(c, '.' | '\u{3002}' | '\u{FF0E}' | '\u{FF61}')
}

/// What ends the part of an address that names a machine.
fn ends_host(c: char) -> bool {
    matches!(c, '/' | '?' | '#' | '\\')
}

/// Characters that would let an address read as another than it is.
fn hides(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// An address as it was typed, without the blanks around it; nothing typed is no
/// address.
///
/// # Errors
/// `not_a_link` for what points nowhere or carries its content in itself,
/// `too_long` above [`LONGEST`] characters.
pub fn read(field: &str, typed: &str) -> Result<String, Problem> {
    let link = typed.trim();
    if link.is_empty() {
        return Ok(String::new());
    }
    if link.chars().count() > LONGEST {
        return Err(Problem::at(field, Reason::TooLong { max: LONGEST }));
    }
    let low = link.to_lowercase();
    let points = low.contains("://") || low.chars().any(is_dot);
    let carries = NO_ADDRESS.iter().any(|scheme| low.starts_with(scheme));
    if !points || carries || link.chars().any(hides) {
        return Err(Problem::at(field, Reason::NotALink));
    }
    Ok(link.to_owned())
}

/// The schemes that a browser follows, each with the one that it does not know.
const FOLLOWED: &[(&str, &str)] = &[
    ("https:", "hxxps:"),
    ("http:", "hxxp:"),
    ("wss:", "wxxs:"),
    ("ws:", "wxx:"),
    ("ftp:", "fxp:"),
];

/// Schemes that are made harmless already.
const HARMLESS: &[&str] = &["hxxps", "hxxp", "wxxs", "wxx", "fxp"];

/// The address as it is shown: `hxxps://example[.]com/page`. No browser follows it,
/// and nobody who must type it takes it for another.
#[must_use]
pub fn defanged(link: &str) -> String {
    let typed: Vec<char> = link.chars().collect();
    let mut shown = String::with_capacity(link.len() + 8);
    let mut at = 0;
    let mut in_host = true;
    while let Some(&c) = typed.get(at) {
        let rest = typed.get(at..).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|i| typed.get(i)).copied();
        if !before.is_some_and(|b| b.is_ascii_alphanumeric())
            && let Some((scheme, harmless)) = FOLLOWED.iter().find(|(s, _)| begins(rest, s))
        {
            shown.push_str(harmless);
            at += scheme.len();
            at += copy_slashes(&typed, at, &mut shown);
            in_host = true;
        } else if begins(rest, "[://]") {
            shown.push_str("[://]");
            at += 5;
            in_host = true;
        } else if begins(rest, "://") {
            let known = HARMLESS.iter().any(|scheme| shown.ends_with(scheme));
            shown.push_str(if known { "://" } else { "[://]" });
            at += 3;
            in_host = true;
        } else if in_host && is_dot(c) && !(before == Some('[') && rest.get(1) == Some(&']')) {
            shown.extend(['[', c, ']']);
            at += 1;
        } else {
            in_host = in_host && !ends_host(c);
            shown.push(c);
            at += 1;
        }
    }
    shown
}

fn begins(rest: &[char], with: &str) -> bool {
    with.chars()
        .enumerate()
        .all(|(i, w)| rest.get(i).is_some_and(|c| c.eq_ignore_ascii_case(&w)))
}

/// Browsers forgive any number of slashes, of either kind.
fn copy_slashes(typed: &[char], from: usize, shown: &mut String) -> usize {
    let slashes = typed.get(from..).unwrap_or_default();
    let count = slashes
        .iter()
        .take_while(|c| matches!(c, '/' | '\\'))
        .count();
    shown.extend(slashes.iter().take(count));
    count
}

/// A text in which every address is made harmless; the rest stays as it is.
#[must_use]
pub fn defanged_in(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if c.is_whitespace() {
            push_word(&mut shown, &word);
            word.clear();
            shown.push(c);
        } else {
            word.push(c);
        }
    }
    push_word(&mut shown, &word);
    shown
}

fn push_word(shown: &mut String, word: &str) {
    if points(word) {
        shown.push_str(&defanged(word));
    } else {
        shown.push_str(word);
    }
}

/// Whether a word is something that a reader's programme would make a link of.
fn points(word: &str) -> bool {
    let low = word.to_lowercase();
    if low.contains("://") || FOLLOWED.iter().any(|(scheme, _)| low.contains(scheme)) {
        return true;
    }
    let bare = low.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.starts_with("www.") {
        return true;
    }
    // A name with a page behind it; an address of mail is left alone.
    bare.split_once('/').is_some_and(|(host, _)| {
        !host.contains('@')
            && host.split(is_dot).all(|part| {
                !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-')
            })
            && host.chars().any(is_dot)
            && host.chars().any(char::is_alphabetic)
    })
}

/// Whether a text names this address, however it is written there: without its
/// scheme, with brackets, in pieces.
#[must_use]
pub fn names(text: &str, link: &str) -> bool {
    let wanted = bones(without_scheme(link));
    wanted.chars().count() >= SHORTEST && bones(text).contains(&wanted)
}

/// A text without the words that name this address; what stood there is marked.
#[must_use]
pub fn without(text: &str, link: &str) -> String {
    if !names(text, link) {
        return text.to_owned();
    }
    let mut rest = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if names(word, link) {
            rest.push_str("[…]");
            rest.extend(piece.chars().skip(word.chars().count()));
        } else {
            rest.push_str(piece);
        }
    }
    rest
}

/// Less than this would be found in every text.
const SHORTEST: usize = 3;

fn without_scheme(link: &str) -> &str {
    let link = link.split_once('#').map_or(link, |(page, _)| page);
    let low = link.to_ascii_lowercase();
    let is_scheme = |scheme: &str| scheme.chars().all(|c| c.is_ascii_alphanumeric());
    let link = match link.split_once(':') {
        Some((_, rest)) if FOLLOWED.iter().any(|(scheme, _)| low.starts_with(scheme)) => rest,
        // A port, or an address inside an address, is no scheme.
        Some((scheme, rest)) if is_scheme(scheme) && rest.starts_with("//") => rest,
        _ => link,
    };
    let link = link.trim_start_matches(['/', '\\']);
    link.strip_prefix("www.").unwrap_or(link)
}

/// Letters and digits alone, with harmless schemes as they were.
fn bones(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .replace("hxxp", "http")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v6_an_address_is_kept_as_typed_and_shown_harmless() {
        for (typed, shown) in [
            (
                "https://example.com/a.b?c=d.e#f",
                "hxxps://example[.]com/a.b?c=d.e#f",
            ),
            ("HTTP://Sub.Example.com", "hxxp://Sub[.]Example[.]com"),
            ("instagram.com/someone", "instagram[.]com/someone"),
            ("http:example.com", "hxxp:example[.]com"),
            ("https:\\\\example.com\\x", "hxxps:\\\\example[.]com\\x"),
            ("tg://resolve?domain=x.y", "tg[://]resolve?domain=x.y"),
            (
                "https://a.b/?u=http://c.d/e.f",
                "hxxps://a[.]b/?u=hxxp://c[.]d/e.f",
            ),
            (
                "https://user:pw@exa\u{3002}mple.com:8080/",
                "hxxps://user:pw@exa[\u{3002}]mple[.]com:8080/",
            ),
            ("hxxps://example[.]com/x", "hxxps://example[.]com/x"),
            ("https://مثال.المغرب/صفحة", "hxxps://مثال[.]المغرب/صفحة"),
        ] {
            assert_eq!(read("url", typed).expect("an address"), typed);
            assert_eq!(defanged(typed), shown);
        }
    }

    #[test]
    fn what_carries_its_content_or_points_nowhere_is_no_address() {
        for typed in [
            "data:image/png;base64,iVBORw0KGgo=",
            "DATA:image/jpeg,x.y",
            "javascript:alert(1).x",
            "blob:https://a.b/c",
            "un lien",
            "https://a.b/c d",
            "https://a.b/\u{202E}gpj.exe",
            "hello",
        ] {
            assert!(read("url", typed).is_err(), "{typed}");
        }
        assert!(read("url", &format!("https://a.b/{}", "x".repeat(LONGEST))).is_err());
        assert_eq!(read("url", "  ").expect("nothing"), "");
    }

    #[test]
    fn only_addresses_in_a_text_are_changed() {
        assert_eq!(
            defanged_in("Voir (https://a.b/c), www.x.org et a.b@c.org.\nFin.Elle dit 10.30, 3/4."),
            "Voir (hxxps://a[.]b/c), www[.]x[.]org et a.b@c.org.\nFin.Elle dit 10.30, 3/4."
        );
        assert_eq!(
            defanged_in("compte instagram.com/x_y"),
            "compte instagram[.]com/x_y"
        );
        assert_eq!(
            defanged_in("الرابط:https://a.b/c"),
            "الرابط:hxxps://a[.]b/c"
        );
    }

    #[test]
    fn an_address_is_known_however_it_is_written() {
        let link = "https://www.Example.com/v/12?x=1#t";
        for text in [
            "voir example.com/v/12?x=1",
            "hxxps://www[.]example[.]com/v/12?x=1",
            "example (.) com / v / 12 ? x = 1",
            "HTTPS://WWW.EXAMPLE.COM/V/12?X=1",
        ] {
            assert!(names(text, link), "{text}");
        }
        assert!(!names("voir example.com/v/13", link));
        assert!(!names("", link));
        assert_eq!(
            without("Lien :\nhxxps://example[.]com/v/12?x=1, reçu hier", link),
            "Lien :\n[…] reçu hier"
        );
        assert_eq!(without("rien ici", link), "rien ici");
    }
}
