//! What is in the product, for whoever installs it: `bill FOLDER` writes there the bill of
//! materials (`CycloneDX` 1.5) and the licences under which its parts came to us.
//! `cargo xtask package` calls it.
#![allow(
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a tool for the terminal that sees no case; indexing JSON answers null"
)]

mod crates;
mod pages;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A part of the product.
struct Part {
    /// Its package URL, by which others name it.
    purl: String,
    name: String,
    version: String,
    /// An expression of SPDX.
    licence: String,
    /// The algorithm's name, and the sum in hexadecimal.
    sum: Option<(&'static str, String)>,
    /// The package URLs of what it uses.
    uses: BTreeSet<String>,
    /// The folder in which its licences lie.
    folder: PathBuf,
}

/// The top of the project.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|why| format!("{}: {why}", path.display()))
}

fn parsed(path: &Path) -> Result<Value, String> {
    serde_json::from_str(&read(path)?).map_err(|why| format!("{}: {why}", path.display()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("bill FOLDER");
        return ExitCode::FAILURE;
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    let mut parts = crates::parts()?;
    parts.extend(pages::parts()?);
    parts.extend(fonts()?);
    parts.push(sqlcipher(&parts)?);
    parts.sort_by(|one, other| one.purl.cmp(&other.purl));
    let bill = serde_json::to_string_pretty(&bill(&parts)).map_err(|why| why.to_string())?;
    for (name, text) in [
        ("sanad.cdx.json", bill + "\n"),
        ("licences.txt", licences(&parts)?),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|why| format!("{}: {why}", path.display()))?;
    }
    Ok(())
}

/// The list, without a moment and without a random number: the same sources give the same list.
fn bill(parts: &[Part]) -> Value {
    let version = env!("CARGO_PKG_VERSION");
    let own = format!("pkg:generic/sanad@{version}");
    let components: Vec<Value> = parts
        .iter()
        .map(|part| {
            let mut component = json!({
                "type": "library", "bom-ref": part.purl, "name": part.name,
                "version": part.version, "purl": part.purl,
                "licenses": [{ "expression": part.licence }]
            });
            if let Some((algorithm, sum)) = &part.sum {
                component["hashes"] = json!([{ "alg": algorithm, "content": sum }]);
            }
            component
        })
        .collect();
    let mut dependencies = vec![json!({
        "ref": own,
        "dependsOn": parts.iter().map(|part| part.purl.as_str()).collect::<Vec<_>>()
    })];
    dependencies.extend(
        parts
            .iter()
            .map(|part| json!({ "ref": part.purl, "dependsOn": part.uses })),
    );
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "bom-ref": own, "name": "sanad", "version": version,
            "purl": own, "licenses": [{ "expression": "Apache-2.0" }]
        } },
        "components": components,
        "dependencies": dependencies
    })
}

/// The fonts of the letters, which lie among our own files.
fn fonts() -> Result<Vec<Part>, String> {
    let folder = project().join("assets/fonts");
    let mut parts = Vec::new();
    for entry in fs::read_dir(&folder).map_err(|why| why.to_string())? {
        let path = entry.map_err(|why| why.to_string())?.path();
        if path.extension().is_none_or(|ending| ending != "ttf") {
            continue;
        }
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let sum = Sha256::digest(fs::read(&path).map_err(|why| format!("{name}: {why}"))?);
        let sum = hexadecimal(&sum);
        parts.push(Part {
            // A font file has no version that a machine could read; its sum says which it is.
            purl: format!("pkg:generic/{name}?checksum=sha256:{sum}"),
            version: "0".to_owned(),
            name,
            licence: "OFL-1.1".to_owned(),
            sum: Some(("SHA-256", sum)),
            uses: BTreeSet::new(),
            folder: folder.clone(),
        });
    }
    Ok(parts)
}

/// The engine of the store, whose C comes inside a crate. Asked itself, for the tests are
/// linked with the same one.
fn sqlcipher(parts: &[Part]) -> Result<Part, String> {
    let carrier = parts
        .iter()
        .find(|part| part.name == "libsqlite3-sys")
        .ok_or("no crate carries SQLCipher")?;
    let version = rusqlite::Connection::open_in_memory()
        .and_then(|open| open.query_row("PRAGMA cipher_version", [], |row| row.get(0)))
        .map_err(|why| format!("SQLCipher: {why}"))?;
    let version: String = version;
    let number = version.split(' ').next().unwrap_or_default();
    Ok(Part {
        purl: format!("pkg:github/sqlcipher/sqlcipher@v{number}"),
        name: format!("sqlcipher, with SQLite {}", rusqlite::version()),
        version: number.to_owned(),
        licence: "BSD-3-Clause".to_owned(),
        sum: None,
        uses: BTreeSet::new(),
        folder: carrier.folder.join("sqlcipher"),
    })
}

/// Each text of a licence once, under everything that came with it.
fn licences(parts: &[Part]) -> Result<String, String> {
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    let mut silent = Vec::new();
    for part in parts {
        let who = format!("{} {} ({})", part.name, part.version, part.licence);
        let found = texts_in(&part.folder)?;
        if found.is_empty() {
            silent.push(who.clone());
        }
        for text in found {
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, whose)) => whose.push(who.clone()),
                None => texts.push((text, vec![who.clone()])),
            }
        }
    }
    let line = "=".repeat(80);
    let mut all = String::new();
    for (text, whose) in texts {
        let whose = whose.join("\n");
        all.push_str(&format!("{line}\n{whose}\n{line}\n\n{text}\n\n"));
    }
    // Their authors name the licence, and lay no text beside what they give out.
    let silent = silent.join("\n");
    all.push_str(&format!("{line}\nWithout a text of their own:\n{silent}\n"));
    Ok(all)
}

fn texts_in(folder: &Path) -> Result<Vec<String>, String> {
    const NAMES: [&str; 7] = [
        "LICENSE",
        "LICENCE",
        "COPYING",
        "NOTICE",
        "UNLICENSE",
        "COPYRIGHT",
        "OFL",
    ];
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = name.to_uppercase();
            path.is_file() && NAMES.iter().any(|known| name.starts_with(known))
        })
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let bytes = fs::read(path).map_err(|why| format!("{}: {why}", path.display()))?;
            Ok(String::from_utf8_lossy(&bytes).trim_end().to_owned())
        })
        .collect()
}
