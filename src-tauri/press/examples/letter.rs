//! Prints the sample letters into the folder given as argument, and how long
//! each took. Every person, place, number and address in them is invented.

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

#[path = "../tests/samples/mod.rs"]
mod samples;

#[allow(clippy::print_stdout, reason = "an example talks to its caller")]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    std::fs::create_dir_all(&folder)?;
    for (name, letter) in samples::all() {
        let begun = Instant::now();
        let bytes = press::pages(&letter)?;
        let cold = begun.elapsed();
        let rounds = 20;
        let begun = Instant::now();
        for _ in 0..rounds {
            press::pages(&letter)?;
        }
        let warm = begun.elapsed() / rounds;
        std::fs::write(folder.join(format!("{name}.pdf")), &bytes)?;
        println!(
            "{name}: {} bytes, first {:.1} ms, then {:.1} ms",
            bytes.len(),
            cold.as_secs_f64() * 1000.0,
            warm.as_secs_f64() * 1000.0
        );
    }
    Ok(())
}
