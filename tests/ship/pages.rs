//! What of npm is in the screens: what a source of theirs imports, and what that needs.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::{Part, hexadecimal, parsed, project};

/// Every package that the screens are bundled from.
pub(crate) fn parts() -> Result<Vec<Part>, String> {
    let ui = project().join("ui");
    let lock = parsed(&ui.join("package-lock.json"))?;
    let empty = Map::new();
    let locked = lock["packages"].as_object().unwrap_or(&empty);
    let mut sources = String::new();
    gather(&ui.join("src"), &mut sources)?;
    let own = &lock["packages"][""];
    let mut open: Vec<String> = names(&own["dependencies"])
        .chain(names(&own["devDependencies"]))
        // A style sheet or a module names it, alone or with a file of it.
        .filter(|name| {
            [format!("\"{name}\""), format!("\"{name}/")]
                .iter()
                .any(|named| sources.contains(named.as_str()))
        })
        .map(|name| format!("node_modules/{name}"))
        .collect();
    if open.is_empty() {
        return Err("the screens import no package".to_owned());
    }
    let mut found = BTreeMap::new();
    while let Some(place) = open.pop() {
        if found.contains_key(&place) {
            continue;
        }
        let package = locked.get(&place).ok_or(format!("{place}: not locked"))?;
        let uses: Vec<String> = names(&package["dependencies"])
            .map(|name| nearest(locked, &place, &name))
            .collect::<Result<_, _>>()?;
        open.extend(uses.iter().cloned());
        let used: BTreeSet<String> = uses
            .iter()
            .map(|place| purl(place, &locked[place]))
            .collect();
        let text = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
        found.insert(
            place.clone(),
            Part {
                purl: purl(&place, package),
                name: name(&place),
                version: text("version"),
                licence: text("license"),
                sum: text("integrity")
                    .strip_prefix("sha512-")
                    .and_then(bytes)
                    .map(|sum| ("SHA-512", hexadecimal(&sum))),
                uses: used,
                folder: ui.join(&place),
            },
        );
    }
    Ok(found.into_values().collect())
}

fn names(list: &Value) -> impl Iterator<Item = String> {
    let names: Vec<String> = list
        .as_object()
        .into_iter()
        .flat_map(Map::keys)
        .cloned()
        .collect();
    names.into_iter()
}

/// The modules and style sheets of the screens, without their tests.
fn gather(folder: &Path, sources: &mut String) -> Result<(), String> {
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))? {
        let path: PathBuf = entry.map_err(|why| why.to_string())?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            gather(&path, sources)?;
        } else if [".ts", ".tsx", ".css"]
            .iter()
            .any(|one| name.ends_with(one))
            && !name.contains(".test.")
        {
            sources.push_str(&crate::read(&path)?);
        }
    }
    Ok(())
}

/// Where Node finds a package: beside whoever asks, or further up.
fn nearest(locked: &Map<String, Value>, from: &str, name: &str) -> Result<String, String> {
    let mut folder = from;
    loop {
        let place = format!("{folder}/node_modules/{name}");
        let place = place.trim_start_matches('/');
        if locked.contains_key(place) {
            return Ok(place.to_owned());
        }
        if folder.is_empty() {
            return Err(format!("{from} needs {name}, which is not locked"));
        }
        folder = folder
            .rsplit_once("node_modules/")
            .map_or("", |(before, _)| before.trim_end_matches('/'));
    }
}

fn name(place: &str) -> String {
    place
        .rsplit_once("node_modules/")
        .map_or(place, |(_, name)| name)
        .to_owned()
}

fn purl(place: &str, package: &Value) -> String {
    let version = package["version"].as_str().unwrap_or_default();
    format!("pkg:npm/{}@{version}", name(place).replace('@', "%40"))
}

/// Reads Base64, as npm writes its sums.
fn bytes(text: &str) -> Option<Vec<u8>> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut held, mut bits, mut read) = (0_u32, 0, Vec::new());
    for sign in text.trim_end_matches('=').bytes() {
        let value = SIGNS.iter().position(|one| *one == sign)?;
        held = held << 6 | u32::try_from(value).ok()?;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            read.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
    }
    Some(read)
}
