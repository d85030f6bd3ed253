//! Every input that fuzzing found worth keeping, once more. `SANAD_SEEDS=1` writes those anew
//! that the core itself made, when a format has changed.

use std::fs;
use std::path::Path;

use tests::fuzzed;

#[test]
fn what_was_once_found_by_chance_does_no_harm() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    if std::env::var_os("SANAD_SEEDS").is_some() {
        let (sheet, seeds) = fuzzed::seeds();
        fs::write(top.join("sheet.txt"), sheet + "\n").expect("the sheet");
        for (target, name, bytes) in seeds {
            let folder = top.join("corpus").join(target);
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join(format!("seed-{name}")), bytes).expect("a seed");
        }
        // The sheet is compiled in: the next run replays them.
        return;
    }
    for (name, target) in fuzzed::TARGETS {
        let mut files: Vec<_> = fs::read_dir(top.join("corpus").join(name))
            .unwrap_or_else(|e| panic!("{name} has no corpus: {e}"))
            .map(|entry| entry.expect("a file").path())
            .collect();
        files.sort();
        assert!(files.len() >= 2, "{name} has a corpus");
        for file in files {
            println!("{}", file.display());
            target(&fs::read(&file).expect("an input"));
        }
    }
}
