//! `cargo xtask test`: everything that CI runs, cheapest first. It stops at the
//! first failure, and nothing is skipped in silence.

use std::process::Command;

use crate::{Outcome, project, run, setup, steps};

/// The crates that need no window.
const CORE: [&str; 6] = ["casework", "vault", "words", "press", "tests", "xtask"];

/// What the runners counted.
#[derive(Default)]
struct Count {
    passed: u32,
    ignored: u32,
}

/// Runs one part, or all of them.
pub(crate) fn test(part: &str) -> Outcome {
    let parts: &[fn(&mut Count) -> Outcome] = match part {
        "core" => &[core],
        "ui" => &[ui],
        "desktop" => &[desktop],
        "all" => &[core, ui, desktop],
        _ => {
            return Err(format!(
                "no such part: {part}; there are core, ui, desktop and all"
            ));
        }
    };
    let mut count = Count::default();
    for run_part in parts {
        run_part(&mut count)?;
    }
    if count.passed == 0 {
        return Err("no test ran".to_owned());
    }
    // A test that is passed over on purpose is said, so that nobody takes it for run.
    if count.ignored > 0 {
        println!("\n  {} marked as ignored in their source", count.ignored);
    }
    println!("\n{} passed, 0 failed", count.passed);
    Ok(())
}

fn of_core<'a>(mut command: Vec<&'a str>, last: &[&'a str]) -> Command {
    for name in CORE {
        command.extend(["--package", name]);
    }
    command.extend(last);
    steps::cargo(&command)
}

fn core(count: &mut Count) -> Outcome {
    setup::packages(&[setup::CORE, setup::PAGES].concat())?;
    steps::run("core: format", steps::cargo(&["fmt", "--all", "--check"]))?;
    crate::words(true)?;
    let clippy = of_core(
        vec!["clippy", "--quiet", "--all-targets"],
        &["--", "--deny", "warnings"],
    );
    steps::run("core: lints", clippy)?;
    steps::run(
        "core: build the tests",
        of_core(vec!["test", "--quiet", "--no-run"], &[]),
    )?;
    let said = steps::run("core: tests", of_core(vec!["test"], &[]))?;
    cargo_results(&said, count)
}

fn ui(count: &mut Count) -> Outcome {
    setup::packages(&[setup::CORE, setup::PAGES, setup::browser()].concat())?;
    setup::node()?;
    setup::modules("ui")?;
    setup::modules("tests")?;
    setup::modules("tests/pdf")?;
    steps::run("ui: types and lints", steps::npm("ui", &["run", "check"]))?;
    let said = steps::run("ui: tests of its parts", steps::npm("ui", &["test"]))?;
    vitest_results(&said, count)?;
    steps::run(
        "ui: types of the journeys",
        steps::npm("tests", &["run", "check"]),
    )?;
    steps::run("ui: build the screens", steps::npm("ui", &["run", "build"]))?;
    let host = steps::cargo(&[
        "build",
        "--quiet",
        "--package",
        "tests",
        "--bin",
        "loopback",
    ]);
    steps::run("ui: build the loopback host", host)?;
    let mut journeys = steps::npm("tests", &["run", "ui"]);
    journeys.env("SANAD_LOOPBACK", steps::built("loopback")?);
    let said = steps::run("ui: journeys in Chromium", journeys)?;
    playwright_results(&said, count)
}

fn desktop(count: &mut Count) -> Outcome {
    setup::packages(&[setup::PAGES, setup::DRIVER].concat())?;
    run::build()?;
    setup::modules("tests")?;
    setup::modules("tests/pdf")?;
    let clippy = steps::cargo(&[
        "clippy",
        "--quiet",
        "--package",
        "sanad",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]);
    steps::run("desktop: lints of the shell", clippy)?;
    let built = steps::run(
        "desktop: build the shell's tests",
        steps::cargo(&["test", "--package", "sanad", "--no-run"]),
    )?;
    let said = steps::run(
        "desktop: tests of the shell",
        steps::cargo(&["test", "--package", "sanad"]),
    )?;
    cargo_results(&said, count)?;
    let rawkey = steps::cargo(&["build", "--quiet", "--package", "tests", "--bins"]);
    steps::run("desktop: build the tools of the tests", rawkey)?;
    let mut specs = steps::npm("tests", &["run", "desktop"]);
    specs.env("SANAD_APP", steps::built("sanad")?);
    specs.env("SANAD_RAWKEY", steps::built("rawkey")?);
    specs.env("SANAD_SHELL_TESTS", shell_tests(&built)?);
    let said = steps::run("desktop: the real window", specs)?;
    playwright_results(&said, count)
}

/// The program with the shell's tests: some of them need a keyring, which only
/// the desktop's harness has.
fn shell_tests(said: &str) -> Result<std::path::PathBuf, String> {
    let path = said
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("Executable unittests src/main.rs (")
        })
        .find_map(|rest| rest.strip_suffix(')'));
    let path = path.ok_or("cargo did not say where the shell's tests are")?;
    // Cargo names it from the project's top, unless the target folder lies elsewhere.
    Ok(project().join(path))
}

/// Prints cargo's own result lines and adds them up.
fn cargo_results(said: &str, count: &mut Count) -> Outcome {
    let mut seen = false;
    for line in said
        .lines()
        .filter(|line| line.starts_with("test result: ok."))
    {
        let (passed, ignored) = (
            number_before(line, " passed"),
            number_before(line, " ignored"),
        );
        count.passed += passed;
        count.ignored += ignored;
        if passed + ignored > 0 {
            println!("    {line}");
        }
        seen = true;
    }
    if seen {
        Ok(())
    } else {
        Err("cargo printed no test result".to_owned())
    }
}

fn vitest_results(said: &str, count: &mut Count) -> Outcome {
    let plain = without_colours(said);
    let line = plain
        .lines()
        .map(str::trim)
        .find(|line| line.starts_with("Tests "))
        .ok_or("vitest printed no result")?;
    println!("    vitest: {line}");
    if line.contains("skipped") || line.contains("todo") {
        return Err("vitest skipped a test; nothing may be skipped in silence".to_owned());
    }
    count.passed += number_before(line, " passed");
    Ok(())
}

fn playwright_results(said: &str, count: &mut Count) -> Outcome {
    let plain = without_colours(said);
    let mut passed = 0;
    for line in plain.lines().map(str::trim) {
        let mut words = line.split(' ');
        let (first, second) = (
            words.next().and_then(|word| word.parse::<u32>().ok()),
            words.next(),
        );
        match (first, second) {
            (Some(number), Some("passed")) => passed = number,
            (Some(_), Some("skipped" | "flaky" | "did")) => {
                return Err(format!(
                    "playwright: {line}; nothing may be skipped in silence"
                ));
            }
            _ => {}
        }
    }
    println!("    playwright: {passed} passed");
    count.passed += passed;
    if passed == 0 {
        Err("playwright ran no test".to_owned())
    } else {
        Ok(())
    }
}

/// The number that stands before these words: `12` in `ok. 12 passed; …`.
fn number_before(line: &str, words: &str) -> u32 {
    line.split_once(words)
        .and_then(|(before, _)| before.rsplit(|c: char| !c.is_ascii_digit()).next())
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

/// Takes the terminal's colours out.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut coloured = text.split('\u{1b}');
    plain.push_str(coloured.next().unwrap_or_default());
    for piece in coloured {
        plain.push_str(piece.split_once('m').map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_lines_are_added_up() {
        let mut count = Count::default();
        let said = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\nnoise\ntest result: ok. 3 passed; 0 failed; 0 ignored; 0 measured";
        cargo_results(said, &mut count).unwrap();
        assert_eq!((count.passed, count.ignored), (15, 1));
        assert!(cargo_results("nothing", &mut count).is_err());
    }

    #[test]
    fn skipped_journeys_are_a_failure() {
        let mut count = Count::default();
        playwright_results("  \u{1b}[32m7 passed\u{1b}[39m (3.2s)", &mut count).unwrap();
        assert_eq!(count.passed, 7);
        assert!(playwright_results("  1 skipped\n  6 passed (1s)", &mut count).is_err());
        assert!(playwright_results("", &mut count).is_err());
    }

    #[test]
    fn vitest_lines_are_read_through_colours() {
        let mut count = Count::default();
        let said =
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m45 passed\u{1b}[39m\u{1b}[22m (45)";
        vitest_results(said, &mut count).unwrap();
        assert_eq!(count.passed, 45);
    }
}
