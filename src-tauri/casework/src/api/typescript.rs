//! Writes the TypeScript side of the door: every type that a call names, and
//! the maps of calls.

use std::collections::BTreeMap;

use ts_rs::{Config, TS, TypeVisitor};

/// Gathers declarations and the lines of the maps.
#[derive(Default)]
pub(super) struct Collector {
    config: Config,
    types: BTreeMap<String, String>,
    calls: Vec<String>,
    fetches: Vec<String>,
    copies: Vec<String>,
    gives: Vec<String>,
}

impl Collector {
    pub(super) fn call<Request: TS + 'static, Answer: TS + 'static>(&mut self, name: &str) {
        self.visit::<Request>();
        self.visit::<Answer>();
        let (request, answer) = (Request::name(&self.config), Answer::name(&self.config));
        self.calls.push(format!("  {name}: [{request}, {answer}],"));
    }

    pub(super) fn fetch<Request: TS + 'static>(&mut self, name: &str) {
        self.visit::<Request>();
        self.fetches
            .push(format!("  {name}: [{}],", Request::name(&self.config)));
    }

    pub(super) fn copy<Request: TS + 'static>(&mut self, name: &str) {
        self.visit::<Request>();
        self.copies
            .push(format!("  {name}: [{}],", Request::name(&self.config)));
    }

    pub(super) fn give<Answer: TS + 'static>(&mut self, name: &str) {
        self.visit::<Answer>();
        self.gives
            .push(format!("  {name}: {},", Answer::name(&self.config)));
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        // Only our own types have a file to be written to; numbers, lists and the like
        // are spelled out where they stand.
        if T::output_path().is_some() {
            let declaration = T::decl(&self.config);
            if self
                .types
                .insert(T::ident(&self.config), declaration)
                .is_none()
            {
                T::visit_dependencies(self);
            }
        } else {
            T::visit_dependencies(self);
        }
    }
}

/// The whole file.
#[must_use]
pub fn typescript() -> String {
    let mut collector = Collector::default();
    collector.visit::<super::view::ProblemView>();
    super::visit_calls(&mut collector);
    let types: Vec<String> = collector
        .types
        .values()
        .map(|declaration| format!("export {declaration}"))
        .collect();
    format!(
        "// Written by `cargo xtask words` from casework::api. Do not edit.\n\
         export type Language = \"ar\" | \"fr\" | \"en\";\n{}\n\
         /** Each call with its request and its answer. */\nexport type Calls = {{\n{}\n}};\n\
         /** Calls that answer bytes, with their request. */\nexport type Fetches = {{\n{}\n}};\n\
         /** Calls that put text onto the clipboard, with their request. */\nexport type Copies = {{\n{}\n}};\n\
         /** Calls that a file comes in by, with their answer. */\nexport type Gives = {{\n{}\n}};\n",
        types.join("\n"),
        collector.calls.join("\n"),
        collector.fetches.join("\n"),
        collector.copies.join("\n"),
        collector.gives.join("\n"),
    )
}
