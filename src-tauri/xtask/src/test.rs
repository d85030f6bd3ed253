//! `cargo xtask test`: everything that CI runs, cheapest first. It stops at the
//! first failure, and nothing is skipped in silence.

use std::path::PathBuf;
use std::process::Command;

use crate::{Outcome, project, run, setup, steps};

/// The crates that need no window.
const CORE: [&str; 7] = [
    "casework",
    "vault",
    "words",
    "press",
    "sanad-verify",
    "tests",
    "xtask",
];

/// The crate that does.
const SHELL: &str = "sanad";

/// Argon2 fills 64 MiB at each unlock. In large pages that takes a fifth less time; where the
/// system gives none, nothing changes.
pub(crate) const LARGE_PAGES: [(&str, &str); 1] = [("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1")];

/// What the runners counted.
#[derive(Default)]
struct Count {
    passed: u32,
    ignored: u32,
    /// Journeys that passed only when they were tried again, by name.
    shaky: Vec<String>,
}

/// As many journeys may need a second try in one run; more are no accident of a busy machine.
const SHAKY: usize = 2;

/// What of the house is tested.
struct Parts {
    core: bool,
    ui: bool,
    desktop: bool,
}

/// Runs one part, or all of them.
pub(crate) fn test(part: &str) -> Outcome {
    if !["core", "ui", "desktop", "all"].contains(&part) {
        return Err(format!(
            "no such part: {part}; there are core, ui, desktop and all"
        ));
    }
    let wanted = |one| part == one || part == "all";
    let parts = Parts {
        core: wanted("core"),
        ui: wanted("ui"),
        desktop: wanted("desktop"),
    };
    let mut count = Count::default();
    set_up(&parts)?;
    parts.run(&mut count)?;
    if count.passed == 0 {
        return Err("no test ran".to_owned());
    }
    // A test that is passed over on purpose is said, so that nobody takes it for run.
    if count.ignored > 0 {
        println!(
            "\n  {} ran apart from the others, or are marked as ignored in their source",
            count.ignored
        );
    }
    for name in &count.shaky {
        println!("\n  passed only at the second try, to be mended: {name}");
    }
    if count.shaky.len() > SHAKY {
        return Err(format!(
            "{} journeys needed a second try; {SHAKY} may",
            count.shaky.len()
        ));
    }
    println!("\n{} passed, 0 failed", count.passed);
    Ok(())
}

fn set_up(parts: &Parts) -> Outcome {
    let mut packages = [setup::CORE, setup::PAGES].concat();
    if parts.ui {
        packages.extend(setup::browser());
    }
    if parts.desktop {
        packages.extend(setup::WINDOW);
        packages.extend(setup::DRIVER);
    }
    setup::packages(&packages)?;
    setup::node()?;
    setup::modules("tests/pdf")?;
    if parts.ui || parts.desktop {
        setup::modules("ui")?;
        setup::modules("tests")?;
    }
    Ok(())
}

impl Parts {
    fn run(&self, count: &mut Count) -> Outcome {
        if self.core {
            steps::run("core: format", steps::cargo(&["fmt", "--all", "--check"]))?;
        }
        if self.ui {
            steps::run("ui: types and lints", steps::npm("ui", &["run", "check"]))?;
            let said = steps::run("ui: tests of its parts", steps::npm("ui", &["test"]))?;
            vitest_results(&said, count)?;
        }
        if self.ui || self.desktop {
            let types = steps::npm("tests", &["run", "check"]);
            steps::run("ui and desktop: types of the tests", types)?;
            run::screens()?;
        }
        self.rust(count)?;
        if self.ui {
            let mut journeys = steps::npm("tests", &["run", "ui"]);
            journeys.env("SANAD_LOOPBACK", steps::built("loopback")?);
            journeys.envs(LARGE_PAGES);
            let said = steps::run("ui: the screens in Chromium", journeys)?;
            playwright_results(&said, count)?;
        }
        Ok(())
    }

    /// Everything in Rust, always as one set of packages: cargo chooses the features
    /// of what we use by the set, and another set would compile half of it again.
    fn rust(&self, count: &mut Count) -> Outcome {
        if self.core || self.desktop {
            let mut lints = self.cargo("clippy", &["--quiet", "--all-targets"]);
            lints.args(["--", "--deny", "warnings"]);
            steps::run("core: lints", lints)?;
        }
        let build = self.cargo("build", &["--quiet", "--all-targets"]);
        steps::run("core: build everything and its tests", build)?;
        if self.core {
            crate::generated("generate", "core: every sentence in every language", true)?;
            crate::generated("contract", "core: the door's types", true)?;
            crate::check_packs()?;
        }
        // The real window waits for its own pictures much of the time, so that the core's tests
        // run beside it.
        let window = if self.desktop {
            Some(steps::start("desktop: the real window", self.window()?)?)
        } else {
            None
        };
        if self.core || self.desktop {
            let mut tests = self.cargo("test", &[]);
            tests.envs(LARGE_PAGES);
            let said = steps::run("core: tests", tests)?;
            cargo_results(&said, count)?;
        }
        if self.core {
            crate::faults::quick()?;
        }
        if let Some(window) = window {
            playwright_results(&window.finish()?, count)?;
        }
        Ok(())
    }

    /// What drives the real window, in a place without a network: only the driver's own loopback.
    fn window(&self) -> Result<Command, String> {
        let mut specs = Command::new("unshare");
        specs.current_dir(project().join("tests"));
        specs.arg("--net");
        if !setup::is_root() {
            // In there they are: it takes root to look into the app's memory.
            specs.arg("--map-root-user");
        }
        specs.args(["sh", "-c", "ip link set lo up && exec npm run desktop"]);
        specs.env("SANAD_APP", steps::built("sanad")?);
        specs.env("SANAD_RAWKEY", steps::built("rawkey")?);
        specs.env("SANAD_SHELL_TESTS", self.shell_tests()?);
        Ok(specs)
    }

    fn cargo(&self, command: &str, options: &[&str]) -> Command {
        let mut cargo = steps::cargo(&[command]);
        cargo.args(options);
        for name in CORE {
            cargo.args(["--package", name]);
        }
        if self.desktop {
            cargo.args(["--package", SHELL]);
        }
        cargo
    }

    /// The program with the shell's tests: some of them need a keyring, which only
    /// the desktop's harness has.
    fn shell_tests(&self) -> Result<PathBuf, String> {
        let said = steps::run(
            "desktop: find the shell's tests",
            self.cargo("test", &["--no-run"]),
        )?;
        let path = said
            .lines()
            .filter_map(|line| {
                line.trim()
                    .strip_prefix("Executable unittests src/main.rs (")
            })
            .filter_map(|rest| rest.strip_suffix(')'))
            .find(|path| path.contains("/sanad-"))
            .ok_or("cargo did not say where the shell's tests are")?;
        // Cargo names it from the project's top, unless the target folder lies elsewhere.
        Ok(project().join(path))
    }
}

/// Builds what needs no window, with the generator of the door's types and the check of
/// the packs.
pub(crate) fn build_core() -> Outcome {
    let core = Parts {
        core: true,
        ui: false,
        desktop: false,
    };
    steps::run(
        "core: build it and its tools",
        core.cargo("build", &["--quiet", "--all-targets"]),
    )
    .map(drop)
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
    let (mut passed, mut shaky) = (0, 0);
    for line in plain.lines().map(str::trim) {
        if shaky > 0 {
            // The names follow their number, one in a line.
            shaky -= 1;
            passed += 1;
            count.shaky.push(line.to_owned());
            continue;
        }
        let mut words = line.split(' ');
        let (first, second) = (
            words.next().and_then(|word| word.parse::<u32>().ok()),
            words.next(),
        );
        match (first, second) {
            (Some(number), Some("passed")) => passed += number,
            (Some(number), Some("flaky")) => shaky = number,
            (Some(_), Some("skipped" | "did")) => {
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
    fn a_second_try_is_named() {
        let mut count = Count::default();
        let said = "  1 flaky\n    ui/day.spec.ts:8:3 > the day, in ar \n  6 passed (1s)";
        playwright_results(said, &mut count).unwrap();
        assert_eq!(count.passed, 7);
        assert_eq!(count.shaky, ["ui/day.spec.ts:8:3 > the day, in ar"]);
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
