//! Every sentence that Rust says to a human, in the three languages.
//!
//! The sentences live in `assets/words`; this crate embeds the files that the
//! core needs, and `generated.rs` gives each sentence a function with its
//! facts as arguments, so that a missing sentence does not compile. Variables
//! are wrapped in Unicode isolates (U+2068 … U+2069): a phone number or a code
//! in an Arabic sentence then reads in its own direction.

mod calendar;
mod generated;
mod language;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use calendar::{Day, weekday};
pub use language::{Direction, Language};

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language. Cheap to copy; the catalogue behind it is
/// parsed once.
#[derive(Clone, Copy)]
pub struct Words {
    language: Language,
    bundle: &'static Bundle,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// The sentences of this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
        let [ar, fr, en] = &BUNDLES;
        let (cell, files) = match language {
            Language::Ar => (ar, generated::AR),
            Language::Fr => (fr, generated::FR),
            Language::En => (en, generated::EN),
        };
        let bundle = cell.get_or_init(|| bundle(language, files));
        Self { language, bundle }
    }

    /// Which language these are.
    #[must_use]
    pub fn language(self) -> Language {
        self.language
    }

    /// Whether a sentence with this key is among those that Rust knows.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The word for one value of a fixed list, such as `choice("risk", "3")`
    /// or `choice("body-kind", "data_protection")`. An unknown value answers
    /// its key, which a test of the list's owner will notice.
    #[must_use]
    pub fn choice(self, list: &str, value: &str) -> String {
        let key = format!("choice-{list}-{value}").replace('_', "-");
        self.say(&key, &[])
    }

    /// Formats one message. The generated functions are the way in; this stays
    /// inside the crate so that nobody spells keys.
    fn say(self, key: &str, facts: &[(&'static str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let facts: FluentArgs<'_> = facts.iter().map(|(k, v)| (*k, v.clone())).collect();
        // A failing variable is printed as its name. The tests format every
        // sentence, so this cannot happen with a released catalogue.
        let mut failures = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&facts), &mut failures)
            .into_owned()
    }
}

fn bundle(language: Language, files: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag()]);
    bundle.set_use_isolating(true);
    for file in files {
        // The generator refuses files with errors; what was parsed is kept.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The same text without the isolates that steer direction, for places that
/// show one line in a known direction and for comparing.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_isolate(*c)).collect()
}

fn is_isolate(c: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&c)
}

#[cfg(test)]
mod tests;
