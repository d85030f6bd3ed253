//! What the generator writes. Both files are laid out so that a formatter has
//! nothing to do: rustfmt leaves the inside of a macro call alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::catalogue::{Argument, Catalogue, LANGUAGES, Message};

const HEAD: &str = "Written by `cargo run -p words --bin generate` from assets/words. Do not edit.";

/// The embedded files and a function per sentence.
pub(crate) fn rust(catalogue: &Catalogue, typed: &[&str], embedded: &[&str]) -> String {
    let mut out = format!("//! {HEAD}\n");
    for language in LANGUAGES {
        let constant = language.to_uppercase();
        let _ = writeln!(out, "\npub(crate) const {constant}: &[&str] = &[");
        for stem in embedded {
            let _ = writeln!(
                out,
                "    include_str!(\"../../../assets/words/{language}/{stem}.ftl\"),"
            );
        }
        out.push_str("];\n");
    }
    out.push_str(MACRO);
    out.push_str("\nsentences! {\n");
    for (key, message) in messages(catalogue, typed) {
        let arguments: Vec<String> = message
            .arguments
            .iter()
            .map(|(name, kind)| format!("{name}: {}", rust_type(kind)))
            .collect();
        let _ = writeln!(out, "    /// {}", message.english);
        let function = key.replace('-', "_");
        let _ = writeln!(
            out,
            "    {function} = \"{key}\" ({});",
            arguments.join(", ")
        );
    }
    out.push_str("}\n");
    out
}

const MACRO: &str = r#"
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $key:literal ($($fact:ident: $kind:ty),*);)*) => {
        impl crate::Words {
            $($(#[$doc])*
            #[must_use]
            pub fn $name(self, $($fact: $kind),*) -> String {
                self.say($key, &[$((stringify!($fact), $fact.into())),*])
            })*
        }
    };
}
"#;

/// The raw files, and every key with its arguments.
pub(crate) fn typescript(catalogue: &Catalogue) -> String {
    let mut out = format!("// {HEAD}\n");
    let stems: Vec<&str> = catalogue.files.keys().map(String::as_str).collect();
    for language in LANGUAGES {
        for stem in &stems {
            let _ = writeln!(
                out,
                "import {} from \"../../../assets/words/{language}/{stem}.ftl?raw\";",
                import(language, stem)
            );
        }
    }
    out.push_str("\n/** The Fluent files of each language, for its bundle. */\n");
    out.push_str("export const sources = {\n");
    for language in LANGUAGES {
        let names: Vec<String> = stems.iter().map(|s| import(language, s)).collect();
        let _ = writeln!(out, "  {language}: [{}],", names.join(", "));
    }
    out.push_str("} as const;\n\n/** Every sentence and the facts that it needs. */\n");
    out.push_str("export type Messages = {\n");
    for (key, message) in messages(catalogue, &stems) {
        let arguments: Vec<String> = message
            .arguments
            .iter()
            .map(|(name, kind)| {
                format!(
                    "{name}: {}",
                    if kind.number {
                        "number"
                    } else {
                        "string | number"
                    }
                )
            })
            .collect();
        let arguments = if arguments.is_empty() {
            "{}".to_owned()
        } else {
            format!("{{ {} }}", arguments.join("; "))
        };
        let _ = writeln!(out, "  \"{key}\": {arguments};");
    }
    out.push_str("};\n\nexport type Key = keyof Messages;\n");
    out
}

fn import(language: &str, stem: &str) -> String {
    format!("{language}_{}", stem.replace('-', "_"))
}

fn rust_type(kind: &Argument) -> &'static str {
    if kind.number { "u32" } else { "&str" }
}

fn messages<'a>(catalogue: &'a Catalogue, stems: &[&str]) -> BTreeMap<&'a String, &'a Message> {
    let chosen = catalogue.files.iter();
    let chosen = chosen.filter(|(stem, _)| stems.contains(&stem.as_str()));
    chosen.flat_map(|(_, messages)| messages).collect()
}
