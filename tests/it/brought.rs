//! What comes in from outside, held to `deny.toml` without a tool that must be compiled first:
//! the licences, where it comes from, and what may never be a part of Sanad. `cargo xtask deny`
//! asks cargo-deny itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What is installed: the window and the verifier.
const PRODUCT: [&str; 2] = ["sanad", "sanad-verify"];

fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let said = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
        .output()
        .expect("cargo is there");
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "cargo metadata: {why}");
    serde_json::from_slice(&said.stdout).expect("cargo speaks JSON")
}

/// The quoted words of one list of `deny.toml`.
fn listed(section: &str, list: &str) -> Vec<String> {
    let text = include_str!("../../deny.toml");
    let (_, section) = text.split_once(&format!("[{section}]")).expect(section);
    let section = section.split("\n[").next().unwrap_or_default();
    let (_, list) = section
        .split_once(&format!("\n{list} = ["))
        .expect("the list");
    let list = list.split("\n]").next().unwrap_or_default();
    let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
    list.lines().filter_map(quoted).collect()
}

/// Whether an expression of SPDX, in its old spelling with slashes too, can be met with these.
fn met(expression: &str, allowed: &[String]) -> bool {
    let text = expression.replace('/', " OR ");
    let text = text.trim();
    for (word, all) in [(" OR ", false), (" AND ", true)] {
        let (mut parts, mut depth, mut from) = (Vec::new(), 0_i32, 0);
        for (at, c) in text.char_indices() {
            depth += i32::from(c == '(') - i32::from(c == ')');
            if depth == 0 && text[at..].starts_with(word) {
                parts.push(&text[from..at]);
                from = at + word.len();
            }
        }
        if parts.is_empty() {
            continue;
        }
        parts.push(&text[from..]);
        let mut each = parts.iter().map(|part| met(part, allowed));
        return if all {
            each.all(|one| one)
        } else {
            each.any(|one| one)
        };
    }
    match text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(inner) => met(inner, allowed),
        None => allowed.iter().any(|one| one == text),
    }
}

#[test]
fn a_licence_is_met_by_what_is_allowed() {
    let allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned);
    for good in [
        "MIT",
        "GPL-3.0-only OR MIT",
        "Unlicense/MIT",
        "(MIT OR GPL-2.0-only) AND Zlib",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(met(good, &allowed), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-2.0-only",
        "(MIT AND GPL-2.0-only) OR AGPL-3.0-only",
        "Apache-2.0",
    ] {
        assert!(!met(bad, &allowed), "{bad}");
    }
}

#[test]
fn what_comes_in_is_as_deny_toml_wants_it() {
    let (allowed, banned) = (listed("licenses", "allow"), listed("bans", "deny"));
    assert!(allowed.len() > 5 && banned.len() > 3);
    let metadata = metadata();
    let nodes = metadata["resolve"]["nodes"].as_array().expect("a graph");
    let packages: BTreeMap<&str, &Value> = metadata["packages"]
        .as_array()
        .expect("packages")
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let mut wrong = Vec::new();
    for node in nodes {
        let package = packages[node["id"].as_str().expect("an id")];
        let (name, licence) = (&package["name"], package["license"].as_str());
        if !met(licence.unwrap_or_default(), &allowed) {
            wrong.push(format!("{name}: the licence {licence:?}"));
        }
        let registry = package["source"]
            .as_str()
            .is_none_or(|source| source == "registry+https://github.com/rust-lang/crates.io-index");
        if !registry {
            wrong.push(format!("{name}: comes from {}", package["source"]));
        }
    }
    // Of the product, and of what builds it; the tests' own host may hold a connection.
    let edges: BTreeMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = packages
        .iter()
        .filter(|(_, package)| {
            package["source"].is_null() && PRODUCT.iter().any(|name| package["name"] == *name)
        })
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(open.len(), PRODUCT.len());
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        for edge in edges[id]["deps"].as_array().into_iter().flatten() {
            let kinds = edge["dep_kinds"].as_array().into_iter().flatten();
            if kinds.clone().any(|kind| kind["kind"] != "dev") {
                open.extend(edge["pkg"].as_str());
            }
        }
    }
    assert!(seen.len() > 200, "the window has more parts than this");
    for id in seen {
        let name = packages[id]["name"].as_str().unwrap_or_default();
        if banned.iter().any(|one| one == name) {
            wrong.push(format!("{name}: may never be a part of Sanad"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
