//! The three languages read side by side, and everything that may be wrong
//! between them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast;
use fluent_syntax::parser;

/// English is the reference: the others must have its keys and arguments.
pub(crate) const LANGUAGES: [&str; 3] = ["en", "fr", "ar"];

/// One variable of a sentence.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Argument {
    /// Counted: some language chooses a plural by it.
    pub(crate) number: bool,
    /// The words by which some language chooses a form, such as genders.
    pub(crate) variants: BTreeSet<String>,
}

pub(crate) type Arguments = BTreeMap<String, Argument>;

#[derive(Default)]
pub(crate) struct Message {
    /// The English sentence in one line, for the doc comment.
    pub(crate) english: String,
    pub(crate) arguments: Arguments,
}

#[derive(Default)]
pub(crate) struct Catalogue {
    /// File stem → key → message.
    pub(crate) files: BTreeMap<String, BTreeMap<String, Message>>,
}

impl Catalogue {
    /// Reads all files of all languages; answers what is wrong with them.
    pub(crate) fn read(words: &Path) -> (Self, Vec<String>) {
        let mut catalogue = Self::default();
        let mut problems = Vec::new();
        let mut seen: BTreeMap<&str, BTreeMap<String, Arguments>> = BTreeMap::new();
        for language in LANGUAGES {
            for stem in stems(&words.join(language), &mut problems) {
                let name = format!("{language}/{stem}.ftl");
                let text = std::fs::read_to_string(words.join(&name)).unwrap_or_default();
                let resource = match parser::parse(text.as_str()) {
                    Ok(resource) => resource,
                    Err((_, errors)) => {
                        let line = |at: usize| text.get(..at).map_or(0, |t| t.lines().count());
                        problems.extend(
                            errors
                                .iter()
                                .map(|e| format!("{name}:{}: {e}", line(e.pos.start))),
                        );
                        continue;
                    }
                };
                for entry in resource.body {
                    let message = match entry {
                        ast::Entry::Message(message) => message,
                        ast::Entry::Junk { content } => {
                            problems.push(format!("{name}: not understood: {content}"));
                            continue;
                        }
                        ast::Entry::Term(term) => {
                            problems
                                .push(format!("{name}: -{} is a term; write it out", term.id.name));
                            continue;
                        }
                        _ => continue,
                    };
                    let key = message.id.name.to_owned();
                    let mut found = Found::default();
                    match &message.value {
                        Some(pattern) => found.pattern(pattern),
                        None => problems.push(format!("{name}: {key} is empty")),
                    }
                    if let Some(comment) = &message.comment {
                        found.comment(comment);
                    }
                    if !message.attributes.is_empty() {
                        problems.push(format!("{name}: {key} has attributes; use keys"));
                    }
                    if !key.starts_with(&format!("{}-", prefix(&stem))) {
                        problems.push(format!(
                            "{name}: {key} should begin with {}-",
                            prefix(&stem)
                        ));
                    }
                    problems.extend(found.wrong.iter().map(|w| format!("{name}: {key}: {w}")));
                    if language == "en" {
                        let slot = catalogue.files.entry(stem.clone()).or_default();
                        slot.entry(key.clone()).or_default().english = one_line(&found.text);
                    }
                    let keys = seen.entry(language).or_default();
                    if keys.insert(key.clone(), found.arguments).is_some() {
                        problems.push(format!("{name}: {key} stands twice"));
                    }
                }
            }
        }
        compare(&seen, &mut problems);
        for (key, message) in catalogue.files.values_mut().flatten() {
            for arguments in seen.values().filter_map(|keys| keys.get(key)) {
                for (argument, kind) in arguments {
                    let merged = message.arguments.entry(argument.clone()).or_default();
                    merged.number |= kind.number;
                    merged.variants.extend(kind.variants.iter().cloned());
                }
            }
        }
        (catalogue, problems)
    }
}

/// Every key in every language, with the same variables.
fn compare(seen: &BTreeMap<&str, BTreeMap<String, Arguments>>, problems: &mut Vec<String>) {
    let keys: BTreeSet<&String> = seen.values().flat_map(BTreeMap::keys).collect();
    for key in keys {
        let names = |language: &str| -> Option<Vec<&String>> {
            Some(seen.get(language)?.get(key)?.keys().collect())
        };
        let reference = names("en");
        for language in LANGUAGES {
            match names(language) {
                None => problems.push(format!("{key} is missing in {language}")),
                Some(names) if reference.as_ref().is_some_and(|r| *r != names) => problems.push(
                    format!("{key}: {language} has other variables than en: {names:?}"),
                ),
                Some(_) => {}
            }
        }
    }
}

/// Keys begin with their file's name; `choices.ftl` holds `choice-…`.
fn prefix(stem: &str) -> &str {
    if stem == "choices" { "choice" } else { stem }
}

fn stems(folder: &Path, problems: &mut Vec<String>) -> BTreeSet<String> {
    match std::fs::read_dir(folder) {
        Ok(entries) => entries
            .filter_map(|e| e.ok()?.file_name().into_string().ok())
            .filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned()))
            .collect(),
        Err(why) => {
            problems.push(format!("{}: {why}", folder.display()));
            BTreeSet::new()
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a walk through one message's pattern finds.
#[derive(Default)]
struct Found {
    text: String,
    arguments: Arguments,
    wrong: Vec<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => self.text.push_str(value),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    /// A comment `# $page (number)` declares a number that no plural shows.
    fn comment(&mut self, comment: &ast::Comment<&str>) {
        for line in &comment.content {
            for (name, argument) in &mut self.arguments {
                argument.number |= line.contains(&format!("${name} (number)"));
            }
        }
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => {
                if let Some(name) = self.inline(inline) {
                    self.text.push_str(&format!("{{{name}}}"));
                }
            }
            ast::Expression::Select { selector, variants } => {
                let name = self.inline(selector);
                for variant in variants {
                    if let Some(argument) = name.as_ref().and_then(|n| self.arguments.get_mut(n)) {
                        match &variant.key {
                            ast::VariantKey::NumberLiteral { .. } => argument.number = true,
                            ast::VariantKey::Identifier { name } => {
                                argument.variants.insert((*name).to_owned());
                            }
                        }
                    }
                    if variant.default {
                        self.pattern(&variant.value);
                    } else {
                        // The doc comment shows the default form only.
                        let shown = self.text.clone();
                        self.pattern(&variant.value);
                        self.text = shown;
                    }
                }
                if let Some(argument) = name.and_then(|n| self.arguments.get_mut(&n)) {
                    let plurals = ["zero", "one", "two", "few", "many"];
                    argument.number |= plurals.iter().any(|p| argument.variants.contains(*p));
                }
            }
        }
    }

    /// Notes a variable and answers its name.
    fn inline(&mut self, inline: &ast::InlineExpression<&str>) -> Option<String> {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                if id.name.contains('-') {
                    self.wrong.push(format!("${}: use _ in names", id.name));
                }
                self.arguments.entry(id.name.to_owned()).or_default();
                Some(id.name.to_owned())
            }
            ast::InlineExpression::StringLiteral { value } => {
                self.text.push_str(value);
                None
            }
            ast::InlineExpression::NumberLiteral { value } => {
                self.text.push_str(value);
                None
            }
            ast::InlineExpression::Placeable { expression } => {
                self.expression(expression);
                None
            }
            // References and functions would need both run-times to agree on
            // more than plain sentences; nothing here has needed them.
            ast::InlineExpression::MessageReference { .. }
            | ast::InlineExpression::TermReference { .. }
            | ast::InlineExpression::FunctionReference { .. } => {
                self.wrong
                    .push("write references and functions out".to_owned());
                None
            }
        }
    }
}
