use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::*;
use crate::catalogue::{Argument, LANGUAGES, Message};

/// One number for each Arabic plural: zero, one, two, few, many, other.
const COUNTS: [u32; 6] = [0, 1, 2, 3, 11, 100];

#[test]
fn what_was_generated_is_up_to_date() {
    assert_eq!(
        run(&project().expect("a clone"), true),
        Vec::<String>::new()
    );
}

/// The real catalogue through the real runtime, with every kind of argument.
#[test]
fn every_sentence_formats_in_every_language() {
    let words = project().expect("a clone").join("assets/words");
    let (catalogue, _) = Catalogue::read(&words);
    let mut formatted = 0;
    for language in LANGUAGES {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        for stem in catalogue.files.keys() {
            let text = std::fs::read_to_string(words.join(format!("{language}/{stem}.ftl")));
            bundle
                .add_resource(FluentResource::try_new(text.unwrap()).unwrap())
                .unwrap();
        }
        for (key, message) in catalogue.files.values().flatten() {
            let pattern = bundle.get_message(key).unwrap().value().unwrap();
            for facts in samples(message) {
                let mut failures = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&facts), &mut failures);
                assert!(failures.is_empty(), "{language} {key}: {failures:?}");
                let said = words::plain(&text);
                assert!(!said.trim().is_empty(), "{language} {key} says nothing");
                assert!(!said.contains(['{', '}', '$']), "{language} {key}: {said}");
                formatted += 1;
            }
        }
    }
    assert!(formatted > 1000, "only {formatted} sentences were tried");
}

/// Arabic has six forms. A sentence that counts in Arabic must have them all,
/// or three of them read as mistakes.
#[test]
fn arabic_plurals_have_their_six_forms() {
    let words = project().expect("a clone").join("assets/words");
    let plurals = ["zero", "one", "two", "few", "many", "other"];
    let mut checked = 0;
    for stem in Catalogue::read(&words).0.files.keys() {
        let text = std::fs::read_to_string(words.join(format!("ar/{stem}.ftl"))).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap();
        for entry in &resource.body {
            let fluent_syntax::ast::Entry::Message(message) = entry else {
                continue;
            };
            for forms in selections(message.value.as_ref().unwrap()) {
                if forms.iter().any(|f| *f != "other" && plurals.contains(f)) {
                    for plural in plurals {
                        assert!(forms.contains(&plural), "{}: no {plural}", message.id.name);
                    }
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 10, "only {checked} plurals were seen");
}

#[test]
fn what_is_wrong_between_languages_is_said() {
    let folder = std::env::temp_dir().join(format!("words-{}", std::process::id()));
    let write = |language: &str, text: &str| {
        std::fs::create_dir_all(folder.join(language)).unwrap();
        std::fs::write(folder.join(language).join("desk.ftl"), text).unwrap();
    };
    write(
        "en",
        "desk-a = A { $x }\ndesk-b = B\ndesk-b = B\nlamp-c = C\n",
    );
    write("fr", "desk-a = A\ndesk-b = B\nlamp-c = C\n");
    write("ar", "desk-a = A { $x }\nlamp-c = C\ndesk-d = { desk-a }\n");
    let (_, problems) = Catalogue::read(&folder);
    std::fs::remove_dir_all(&folder).unwrap();
    for expected in [
        "en/desk.ftl: desk-b stands twice",
        "en/desk.ftl: lamp-c should begin with desk-",
        "desk-a: fr has other variables than en: []",
        "desk-b is missing in ar",
        "desk-d is missing in en",
        "ar/desk.ftl: desk-d: write references and functions out",
    ] {
        assert!(
            problems.iter().any(|p| p == expected),
            "{expected} not in {problems:#?}"
        );
    }
}

/// Every number, and every variant of a chosen word and one outside the list.
fn samples(message: &Message) -> Vec<FluentArgs<'static>> {
    let mut samples: Vec<BTreeMap<String, FluentValue<'static>>> = vec![BTreeMap::new()];
    for (name, argument) in &message.arguments {
        let values = values(argument);
        samples = samples
            .iter()
            .flat_map(|sample| {
                values.iter().map(|value| {
                    let mut sample = sample.clone();
                    sample.insert(name.clone(), value.clone());
                    sample
                })
            })
            .collect();
    }
    samples
        .into_iter()
        .map(|s| s.into_iter().collect())
        .collect()
}

fn values(argument: &Argument) -> Vec<FluentValue<'static>> {
    if argument.number {
        return COUNTS.iter().map(|n| FluentValue::from(*n)).collect();
    }
    let variants = argument.variants.iter().cloned();
    variants
        .chain(["@user_99".to_owned()])
        .map(FluentValue::from)
        .collect()
}

/// The names of the forms of each choice in a pattern, also of nested ones.
fn selections<'a>(pattern: &fluent_syntax::ast::Pattern<&'a str>) -> Vec<Vec<&'a str>> {
    use fluent_syntax::ast::{Expression, PatternElement, VariantKey};
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } = element
        {
            found.push(
                variants
                    .iter()
                    .map(|v| match &v.key {
                        VariantKey::Identifier { name } => *name,
                        VariantKey::NumberLiteral { value } => *value,
                    })
                    .collect(),
            );
            found.extend(variants.iter().flat_map(|v| selections(&v.value)));
        }
    }
    found
}
