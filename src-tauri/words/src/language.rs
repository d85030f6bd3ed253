use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// The languages of the catalogue. Users write in any language they like;
/// these are the ones that Sanad itself speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Standard Arabic as Moroccan offices write it.
    Ar,
    /// French.
    Fr,
    /// English.
    En,
}

/// Which way a page reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Language {
    /// All of them, in the order in which a chooser shows them.
    pub const ALL: [Self; 3] = [Self::Ar, Self::Fr, Self::En];

    /// Which way this language reads.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::Fr | Self::En => Direction::Ltr,
        }
    }

    /// The two letters by which files, JSON and PDF pages name it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language named by these two letters.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// Harmless everyday words of 3–8 letters, sorted, from which a passphrase
    /// is drawn. None needs an accent or a mark, and no two are told apart
    /// only by letters that hands confuse.
    #[must_use]
    pub fn passphrase_words(self) -> Vec<&'static str> {
        let file = match self {
            Self::Ar => include_str!("../../../assets/words/ar/passphrase.txt"),
            Self::Fr => include_str!("../../../assets/words/fr/passphrase.txt"),
            Self::En => include_str!("../../../assets/words/en/passphrase.txt"),
        };
        file.lines().collect()
    }

    /// For plural rules. The fallback cannot happen: the codes are well formed.
    pub(crate) fn tag(self) -> LanguageIdentifier {
        self.code().parse().unwrap_or_default()
    }
}
