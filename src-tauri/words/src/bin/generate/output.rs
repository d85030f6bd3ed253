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

/// Every key with its arguments. The screens find the files themselves.
pub(crate) fn typescript(catalogue: &Catalogue) -> String {
    let stems: Vec<&str> = catalogue.files.keys().map(String::as_str).collect();
    let mut out = format!(
        "// {HEAD}\n\n/** Every sentence and the facts that it needs. */\nexport type Messages = {{\n"
    );
    for (key, message) in messages(catalogue, &stems) {
        let arguments: Vec<String> = message
            .arguments
            .iter()
            .map(|(name, kind)| format!("{name}: {}", typescript_type(kind)))
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

fn typescript_type(kind: &Argument) -> &'static str {
    if kind.number {
        "number"
    } else {
        "string | number"
    }
}

fn rust_type(kind: &Argument) -> &'static str {
    if kind.number { "u32" } else { "&str" }
}

fn messages<'a>(catalogue: &'a Catalogue, stems: &[&str]) -> BTreeMap<&'a String, &'a Message> {
    let chosen = catalogue.files.iter();
    let chosen = chosen.filter(|(stem, _)| stems.contains(&stem.as_str()));
    chosen.flat_map(|(_, messages)| messages).collect()
}
