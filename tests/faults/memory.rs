//! SWP-OOM: every third allocation of SQLite fails, for every errand. The process may end there;
//! the store may not suffer.

use crate::desk::Founded;
use crate::ffi::{Fault, Part};
use crate::sweep::{Bench, Counts, some};
use crate::{Dice, Size};

/// So many faults share one look at the files.
const CLOSELY: u64 = 10;

/// Every errand, once and from then on.
pub(crate) fn run(size: &Size, founded: &Founded, dice: &mut Dice) -> Result<(), String> {
    let step = if size.quick { 300 } else { 3 };
    for lasting in [false, true] {
        let fault = |call| Fault {
            part: Part::Memory,
            call,
            errno: 0,
            lasting,
        };
        let mut counts = Counts::default();
        let mut bench = Bench::new(founded)?;
        for errand in some(size, dice) {
            let from = 1 + dice.below(step);
            bench
                .sweep(errand, &fault, from, step, CLOSELY, &mut counts)
                .map_err(|why| format!("{} without memory: {why}", errand.call))?;
            bench = bench.renewed(founded)?;
        }
        bench.settle()?;
        counts.report(if lasting {
            "no memory from then on"
        } else {
            "no memory once"
        });
    }
    Ok(())
}
