//! `sanad-verify EXPORT [--keys FILE] [--code CODE]`
//!
//! Says whether an exported chain holds, with public keys only. `--keys` takes a file with
//! lines `key ACCOUNT KEY` that somebody wrote down before; `--code` looks for a code of
//! the duty register or of a letter's foot. It ends with 0 only if everything holds.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "saying what it found is what this program is for; an export holds no personal data"
)]

use std::process::ExitCode;

use sanad_verify::{Chain, verify};

struct Wish {
    export: String,
    keys: Option<String>,
    code: Option<String>,
}

fn wish() -> Option<Wish> {
    let mut arguments = std::env::args().skip(1);
    let mut wish = Wish {
        export: arguments.next()?,
        keys: None,
        code: None,
    };
    while let Some(name) = arguments.next() {
        let value = Some(arguments.next()?);
        match name.as_str() {
            "--keys" => wish.keys = value,
            "--code" => wish.code = value,
            _ => return None,
        }
    }
    Some(wish)
}

fn main() -> ExitCode {
    let Some(wish) = wish() else {
        eprintln!("sanad-verify EXPORT [--keys FILE] [--code CODE]");
        return ExitCode::from(2);
    };
    match run(&wish) {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("NOT WHOLE: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(wish: &Wish) -> Result<String, String> {
    let read = |file: &str| {
        std::fs::read(file)
            .map_err(|error| format!("{file}: {error}"))
            .and_then(|bytes| String::from_utf8(bytes).map_err(|_| format!("{file}: no text")))
    };
    let noted = match &wish.keys {
        None => Vec::new(),
        Some(file) => keys(&read(file)?),
    };
    let chain = verify(&read(&wish.export)?, &noted).map_err(|fault| fault.to_string())?;
    let mut said = told(&chain);
    if let Some(code) = &wish.code {
        let entry = chain
            .find(code)
            .ok_or_else(|| "no entry has this code".to_owned())?;
        said.push_str(&format!(
            "\nThe code stands for entry {} ({} ms since 1970, UTC).",
            entry.seq, entry.at
        ));
    }
    Ok(said)
}

fn keys(text: &str) -> Vec<(String, String)> {
    text.lines()
        .filter_map(|line| line.strip_prefix("key ")?.split_once(' '))
        .map(|(account, key)| (account.to_owned(), key.to_owned()))
        .collect()
}

fn told(chain: &Chain) -> String {
    let head = chain.entries.last().map_or_else(String::new, |entry| {
        let hash: String = entry.hash.iter().map(|b| format!("{b:02x}")).collect();
        format!("entry {} with hash {hash}", entry.seq)
    });
    let mut said = format!(
        "WHOLE: {} entries of vault {}, signed and linked without a gap; the last is {head}.",
        chain.entries.len(),
        chain.vault
    );
    for (account, key) in &chain.keys {
        said.push_str(&format!("\nkey {account} {key}"));
    }
    said
}
