//! `cargo xtask package`: the package for Debian and Ubuntu, made by dpkg itself, with the bill
//! of its materials and the sums of both. It holds files only: no script runs when it is
//! installed or removed, so that nobody's store is ever touched.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Outcome, project, run, setup, steps, test};

/// What is built, and installed in `/usr/bin`.
const PROGRAMS: [&str; 2] = ["sanad", "sanad-verify"];

/// Files of the project, and where they are installed.
const FILES: &[(&str, &str)] = &[
    (
        "assets/package/sanad.desktop",
        "usr/share/applications/sanad.desktop",
    ),
    ("assets/package/copyright", "usr/share/doc/sanad/copyright"),
    (
        "assets/icons/sanad.svg",
        "usr/share/icons/hicolor/scalable/apps/sanad.svg",
    ),
    (
        "assets/icons/sanad-32.png",
        "usr/share/icons/hicolor/32x32/apps/sanad.png",
    ),
    (
        "assets/icons/sanad-128.png",
        "usr/share/icons/hicolor/128x128/apps/sanad.png",
    ),
    (
        "assets/icons/sanad-256.png",
        "usr/share/icons/hicolor/256x256/apps/sanad.png",
    ),
];

/// The bill of materials, as it is called wherever it lies.
const BILL: &str = "sanad.cdx.json";

/// Makes the package; with `check`, also installs it where nobody lives, opens what was
/// installed, and removes it again.
pub(crate) fn package(check: bool) -> Outcome {
    setup::packages(&[setup::CORE, setup::WINDOW].concat())?;
    setup::node()?;
    setup::modules("ui")?;
    run::screens()?;
    let mut build = steps::cargo(&["build", "--quiet", "--release", "--locked"]);
    for name in PROGRAMS {
        build.args(["--package", name]);
    }
    steps::run("package: build the programs for release", build)?;
    test::build_core()?;
    let ship = steps::built_for_release("../ship")?;
    fresh(&ship)?;
    let root = ship.join("root");
    stage(&root)?;
    let mut bill = Command::new(steps::built("bill")?);
    bill.arg(&ship);
    steps::run("package: the bill of its materials", bill)?;
    describe(&ship, &root)?;
    let made = build_package(&ship, &root)?;
    sums(&ship, &made)?;
    println!("  made {}", made.display());
    if check { prove(&ship, &made) } else { Ok(()) }
}

fn told(path: &Path) -> impl Fn(std::io::Error) -> String + '_ {
    move |why| format!("{}: {why}", path.display())
}

fn fresh(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(told(folder))?;
    }
    fs::create_dir_all(folder).map_err(told(folder))
}

/// Copies a file to where it is installed; everybody may read it.
fn put(from: &Path, to: &Path, mode: u32) -> Outcome {
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder).map_err(told(folder))?;
    fs::copy(from, to).map_err(told(from))?;
    fs::set_permissions(to, PermissionsExt::from_mode(mode)).map_err(told(to))
}

fn stage(root: &Path) -> Outcome {
    for name in PROGRAMS {
        let program = steps::built_for_release(name)?;
        put(&program, &root.join("usr/bin").join(name), 0o755)?;
    }
    for (from, to) in FILES {
        put(&project().join(from), &root.join(to), 0o644)?;
    }
    Ok(())
}

/// What dpkg wants to know: the libraries that are needed, the size, each file's sum.
fn describe(ship: &Path, root: &Path) -> Outcome {
    let documents = root.join("usr/share/doc/sanad");
    put(&ship.join(BILL), &documents.join(BILL), 0o644)?;
    let licences = ship.join("licences.txt");
    let mut zip = Command::new("gzip");
    zip.args(["--best", "--no-name"]).arg(&licences);
    steps::run("package: the licences of its parts", zip)?;
    let zipped = ship.join("licences.txt.gz");
    put(&zipped, &documents.join("licences.txt.gz"), 0o644)?;
    fs::remove_file(&zipped).map_err(told(&zipped))?;

    // dpkg-shlibdeps reads which package it is for from a source package's control file.
    let source = ship.join("debian");
    fs::create_dir_all(&source).map_err(told(&source))?;
    let stub = "Source: sanad\n\nPackage: sanad\nArchitecture: any\n";
    fs::write(source.join("control"), stub).map_err(told(&source))?;
    let mut libraries = Command::new("dpkg-shlibdeps");
    libraries.arg("-O").current_dir(ship);
    for name in PROGRAMS {
        libraries.arg(format!("-eroot/usr/bin/{name}"));
    }
    let said = steps::run("package: the libraries that it needs", libraries)?;
    fs::remove_dir_all(&source).map_err(told(&source))?;
    let depends = said
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .ok_or("dpkg-shlibdeps named no library")?;

    let files = files_below(root)?;
    let mut size = 0;
    for file in &files {
        let path = root.join(file);
        size += fs::metadata(&path)
            .map_err(told(&path))?
            .len()
            .div_ceil(1024);
    }
    let template = project().join("assets/package/control");
    let control = fs::read_to_string(&template)
        .map_err(told(&template))?
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{architecture}", &architecture()?)
        .replace("{depends}", depends)
        .replace("{size}", &size.to_string());
    let mut md5 = Command::new("md5sum");
    md5.args(&files).current_dir(root);
    let md5 = steps::run("package: the sum of each file", md5)?;
    let about = root.join("DEBIAN");
    fs::create_dir_all(&about).map_err(told(&about))?;
    for (name, text) in [("control", control), ("md5sums", md5)] {
        fs::write(about.join(name), text).map_err(told(&about))?;
    }
    Ok(())
}

/// Every file below a folder, by its way from there, in order.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (mut files, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(one) = open.pop() {
        for entry in fs::read_dir(&one).map_err(told(&one))? {
            let path = entry.map_err(told(&one))?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.extend(path.strip_prefix(folder).map(Path::to_owned));
            }
        }
    }
    files.sort();
    Ok(files)
}

fn architecture() -> Result<String, String> {
    let mut dpkg = Command::new("dpkg");
    dpkg.arg("--print-architecture");
    Ok(steps::run("package: the kind of this machine", dpkg)?
        .trim()
        .to_owned())
}

/// The package as a file. Its times are the commit's, so that the same sources give the same
/// bytes on the same machine.
fn build_package(ship: &Path, root: &Path) -> Result<PathBuf, String> {
    let name = format!(
        "sanad_{}_{}.deb",
        env!("CARGO_PKG_VERSION"),
        architecture()?
    );
    let made = ship.join(name);
    let mut dpkg = Command::new("dpkg-deb");
    dpkg.args(["--root-owner-group", "--build"])
        .arg(root)
        .arg(&made);
    let commit = Command::new("git")
        .args(["log", "-1", "--format=%ct"])
        .current_dir(project())
        .output();
    if let Ok(commit) = commit
        && commit.status.success()
    {
        let moment = String::from_utf8_lossy(&commit.stdout).trim().to_owned();
        dpkg.env("SOURCE_DATE_EPOCH", moment);
    }
    steps::run("package: pack it", dpkg)?;
    Ok(made)
}

fn sums(ship: &Path, made: &Path) -> Outcome {
    let mut sums = Command::new("sha256sum");
    sums.arg(made.file_name().unwrap_or_default())
        .arg(BILL)
        .current_dir(ship);
    let said = steps::run("package: SHA256SUMS", sums)?;
    let path = ship.join("SHA256SUMS");
    fs::write(&path, said).map_err(told(&path))
}

/// Installs the package into a folder, opens the window that was installed, removes it, and
/// looks whether anything stayed.
fn prove(ship: &Path, made: &Path) -> Outcome {
    setup::packages(setup::DRIVER)?;
    setup::modules("tests")?;
    let mut listed = Command::new("sh");
    listed
        .args(["-c", "dpkg-deb --ctrl-tarfile \"$1\" | tar --list", "sh"])
        .arg(made);
    let said = steps::run("check: no script is in it", listed)?;
    let mut about: Vec<&str> = said.lines().collect();
    about.sort_unstable();
    if about != ["./", "./control", "./md5sums"] {
        return Err(format!("the package holds more than files: {about:?}"));
    }
    let mut sums = Command::new("sha256sum");
    sums.args(["--check", "SHA256SUMS"]).current_dir(ship);
    steps::run("check: SHA256SUMS", sums)?;
    let home = ship.join("installed");
    fresh(&home.join("var/lib/dpkg/info"))?;
    fs::write(home.join("var/lib/dpkg/status"), "").map_err(told(&home))?;
    let dpkg = |arguments: &[&str]| {
        let mut dpkg = Command::new("dpkg");
        // The libraries are installed, but not in this folder.
        dpkg.args(["--force-not-root", "--force-depends", "--force-bad-path"])
            .arg("--root")
            .arg(&home)
            .args(["--log", "/dev/null"])
            .args(arguments);
        dpkg
    };
    let file = made.to_string_lossy();
    steps::run("check: install it", dpkg(&["--install", &file]))?;
    steps::run(
        "check: what was installed is whole",
        dpkg(&["--verify", "sanad"]),
    )?;
    // A program that was built for release lets nobody drive it from outside: keys and the mouse
    // of the screen are all that this test has.
    let undriven = [
        "run",
        "desktop",
        "--",
        "shell",
        "--grep",
        "as people get it",
    ];
    let mut open = steps::npm("tests", &undriven);
    open.env("SANAD_APP", home.join("usr/bin/sanad"));
    steps::run("check: its window opens, and leaves nothing behind", open)?;
    steps::run("check: remove it", dpkg(&["--purge", "sanad"]))?;
    let left = home.join("usr");
    match left.exists().then(|| files_below(&left)).transpose()? {
        None => Ok(()),
        Some(files) if files.is_empty() => Ok(()),
        Some(files) => Err(format!("after its removal there is still {files:?}")),
    }
}
