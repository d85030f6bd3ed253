//! `cargo xtask deny`: cargo-deny itself over `deny.toml`. It takes minutes to compile, so that
//! `tests/it/brought.rs` holds the same rules for every run of the tests.

use crate::{Outcome, setup, steps};

/// Licences, sources and bans. What is known of weaknesses needs a network: `cargo deny check
/// advisories`.
pub(crate) fn deny() -> Outcome {
    if !setup::on_path("cargo-deny") {
        return Err(
            "cargo-deny is missing. Please install it and start again:\n\n  \
             cargo install --locked cargo-deny"
                .to_owned(),
        );
    }
    let check = ["deny", "--locked", "check", "bans", "licenses", "sources"];
    steps::run(
        "deny: licences, sources and what is banned",
        steps::cargo(&check),
    )
    .map(drop)
}
