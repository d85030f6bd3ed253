//! What of Rust is in the two programs: everything that cargo links into them. What only runs
//! while they are compiled is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::{Part, project, read};

const PROGRAMS: [&str; 2] = ["sanad", "sanad-verify"];

/// Everything that the two programs are linked from, but for our own crates.
pub(crate) fn parts() -> Result<Vec<Part>, String> {
    let metadata = metadata()?;
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages: BTreeMap<String, Value> = list(&metadata["packages"])
        .into_iter()
        .map(|package| (text(&package["id"]), package))
        .collect();
    let nodes: BTreeMap<String, Value> = list(&metadata["resolve"]["nodes"])
        .into_iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let sums = sums()?;
    let mut open: Vec<String> = packages
        .iter()
        .filter(|(_, package)| {
            package["source"].is_null() && PROGRAMS.iter().any(|name| package["name"] == *name)
        })
        .map(|(id, _)| id.clone())
        .collect();
    let mut seen = BTreeSet::new();
    let mut parts = Vec::new();
    while let Some(id) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let uses: Vec<String> = list(&nodes[&id]["deps"])
            .iter()
            .filter(|edge| {
                list(&edge["dep_kinds"])
                    .iter()
                    .any(|kind| kind["kind"].is_null())
            })
            .map(|edge| text(&edge["pkg"]))
            .filter(|used| !is_macro(&packages[used]))
            .collect();
        let package = &packages[&id];
        if !package["source"].is_null() {
            let (name, version) = (text(&package["name"]), text(&package["version"]));
            let sum = sums
                .get(&(name.clone(), version.clone()))
                .ok_or(format!("{name} {version}: no sum in Cargo.lock"))?;
            parts.push(Part {
                purl: purl(package),
                name,
                version,
                licence: text(&package["license"])
                    .replace(" / ", "/")
                    .replace('/', " OR "),
                sum: Some(("SHA-256", sum.clone())),
                uses: uses.iter().map(|used| purl(&packages[used])).collect(),
                folder: Path::new(&text(&package["manifest_path"]))
                    .parent()
                    .unwrap_or(Path::new(""))
                    .to_owned(),
            });
        }
        open.extend(uses);
    }
    Ok(parts)
}

fn purl(package: &Value) -> String {
    let text = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
    format!("pkg:cargo/{}@{}", text("name"), text("version")).replace('+', "%2B")
}

fn is_macro(package: &Value) -> bool {
    package["targets"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|target| target["kind"][0] == "proc-macro")
}

fn metadata() -> Result<Value, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let machine = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let said = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", &machine])
        .current_dir(project())
        .output()
        .map_err(|why| format!("cargo: {why}"))?;
    if !said.status.success() {
        return Err(String::from_utf8_lossy(&said.stderr).into_owned());
    }
    serde_json::from_slice(&said.stdout).map_err(|why| format!("cargo metadata: {why}"))
}

/// The sum of each crate's file, by name and version.
fn sums() -> Result<BTreeMap<(String, String), String>, String> {
    let lock = read(&project().join("Cargo.lock"))?;
    let field = |block: &str, name: &str| {
        let (_, rest) = block.split_once(&format!("\n{name} = \""))?;
        rest.split('"').next().map(str::to_owned)
    };
    Ok(lock
        .split("[[package]]")
        .filter_map(|block| {
            let key = (field(block, "name")?, field(block, "version")?);
            Some((key, field(block, "checksum")?))
        })
        .collect())
}
