//! How slow one guess at a passphrase is.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroize;

use crate::VaultError;
use crate::codec::{Reader, Writer};
use crate::keys::Secret;

/// The least memory that a header may ask for. This crate's own unit tests, and nothing
/// else, use less: they open a header thousands of times.
const MIN_MEMORY_KIB: u32 = if cfg!(test) { 64 } else { 64 * 1024 };
const MAX_MEMORY_KIB: u32 = 1024 * 1024;
const MIN_PASSES: u32 = 3;
const MAX_PASSES: u32 = 10;
const MAX_LANES: u32 = 4;
/// The most memory that a machine is asked for by itself.
const DEAREST_KIB: u32 = 512 * 1024;
/// An unlock should not take longer than this.
const PATIENCE: Duration = Duration::from_secs(1);

/// The parameters of Argon2id for one slot. Values outside the accepted range cannot
/// exist, so a tampered header can neither make guessing cheap nor stall the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// The least that is ever used: RFC 9106's second choice, on one lane because more
    /// lanes would help only who guesses.
    pub const FLOOR: Self = Self {
        memory_kib: MIN_MEMORY_KIB,
        passes: MIN_PASSES,
        lanes: 1,
    };

    /// Checks parameters; anything outside the range is `WeakKdf`.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, VaultError> {
        let accepted = (MIN_MEMORY_KIB..=MAX_MEMORY_KIB).contains(&memory_kib)
            && (MIN_PASSES..=MAX_PASSES).contains(&passes)
            && (1..=MAX_LANES).contains(&lanes);
        if accepted {
            Ok(Self {
                memory_kib,
                passes,
                lanes,
            })
        } else {
            Err(VaultError::WeakKdf)
        }
    }

    /// Measures this machine and answers the dearest cost that stays under a second.
    /// Takes up to about two seconds.
    pub fn calibrate() -> Self {
        Self::calibrate_within(u32::MAX)
    }

    /// The same, never asking for more memory than given (an eighth of the machine's is
    /// a good limit); but never less than the floor either.
    pub fn calibrate_within(memory_kib: u32) -> Self {
        choose(memory_kib, |cost| {
            let start = Instant::now();
            cost.hash(b"calibration only", &[0; 16]).ok()?;
            Some(start.elapsed())
        })
    }

    /// The memory of one hash, in KiB.
    pub fn memory_kib(&self) -> u32 {
        self.memory_kib
    }

    /// The passes over that memory.
    pub fn passes(&self) -> u32 {
        self.passes
    }

    /// Whether guessing under this cost is dearer than under another.
    pub fn is_higher_than(&self, other: &Self) -> bool {
        let work = |cost: &Self| u64::from(cost.memory_kib) * u64::from(cost.passes);
        self.memory_kib >= other.memory_kib && work(self) > work(other)
    }

    /// One step dearer, if a hash of this cost took so little time that twice the memory is
    /// sure to stay under the patience. An unlock has measured it anyway, so no unlock is
    /// kept waiting by a calibration.
    pub(crate) fn step_up(&self, taken: Duration) -> Option<Self> {
        let next = Self {
            memory_kib: self.memory_kib.checked_mul(2)?,
            ..*self
        };
        // Twice the memory takes twice the time; a fifth more is left for a busy moment.
        let bearable = taken.checked_mul(5)? < PATIENCE * 2;
        (bearable && next.memory_kib <= DEAREST_KIB).then_some(next)
    }

    pub(crate) fn write(&self, to: &mut Writer) {
        to.u32(self.memory_kib);
        to.u32(self.passes);
        to.u32(self.lanes);
    }

    pub(crate) fn read(from: &mut Reader) -> Result<Self, VaultError> {
        Self::new(from.u32()?, from.u32()?, from.u32()?)
    }

    /// Argon2id of a passphrase. Its large working memory holds traces of the
    /// passphrase, so it is taken without aborting when there is too little, and wiped.
    pub(crate) fn hash(&self, passphrase: &[u8], salt: &[u8; 16]) -> Result<Secret, VaultError> {
        #[cfg(test)]
        tests::HASHED.with_borrow_mut(|hashed| hashed.push(*self));
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|_| VaultError::WeakKdf)?;
        let count = params.block_count();
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut memory: Vec<Block> = Vec::new();
        memory
            .try_reserve_exact(count)
            .map_err(|_| VaultError::NoMemory)?;
        memory.resize(count, Block::default());
        let mut hash = Secret::zero();
        let done =
            argon.hash_password_into_with_memory(passphrase, salt, hash.bytes_mut(), &mut memory);
        memory.iter_mut().for_each(Block::zeroize);
        done.map_err(|_| VaultError::WeakKdf)?;
        Ok(hash)
    }
}

/// Doubles the memory as long as the measured time allows it, and does not try a step
/// that must take too long because the last one took more than half of the patience.
fn choose(limit_kib: u32, mut measure: impl FnMut(KdfCost) -> Option<Duration>) -> KdfCost {
    let mut best = KdfCost::FLOOR;
    for memory_mib in [64, 128, 256, 512] {
        let cost = KdfCost {
            memory_kib: memory_mib * 1024,
            ..KdfCost::FLOOR
        };
        if cost.memory_kib > limit_kib {
            break;
        }
        let Some(taken) = measure(cost).filter(|taken| *taken < PATIENCE) else {
            break;
        };
        best = cost;
        if taken * 2 >= PATIENCE {
            break;
        }
    }
    best
}

#[cfg(test)]
pub(crate) mod tests {
    use std::cell::RefCell;

    use super::*;

    thread_local! {
        /// What this thread has hashed, so that a test can tell without a stopwatch.
        pub(crate) static HASHED: RefCell<Vec<KdfCost>> = const { RefCell::new(Vec::new()) };
    }

    fn chosen_mib(limit_mib: u32, millis_at_64_mib: u32) -> (u32, u32) {
        let mut measured = 0;
        let cost = choose(limit_mib * 1024, |cost| {
            measured += 1;
            Some(Duration::from_millis(u64::from(
                millis_at_64_mib * cost.memory_kib / (64 * 1024),
            )))
        });
        (cost.memory_kib / 1024, measured)
    }

    #[test]
    fn the_dearest_cost_under_a_second_is_chosen() {
        assert_eq!(chosen_mib(4096, 100), (512, 4));
        assert_eq!(chosen_mib(4096, 200), (256, 3));
        assert_eq!(chosen_mib(4096, 270), (128, 2));
        assert_eq!(chosen_mib(4096, 600), (64, 1));
        assert_eq!(chosen_mib(200, 10), (128, 2));
        assert_eq!(choose(u32::MAX, |_| None), KdfCost::FLOOR);
    }

    #[test]
    fn a_hash_that_was_quick_enough_asks_for_twice_the_memory() {
        let at = |mib: u32, millis| {
            KdfCost::new(mib * 1024, 3, 1)
                .unwrap()
                .step_up(Duration::from_millis(millis))
                .map(|next| next.memory_kib / 1024)
        };
        assert_eq!(at(64, 399), Some(128));
        assert_eq!(at(64, 400), None);
        assert_eq!(at(256, 10), Some(512));
        assert_eq!(at(512, 10), None);
    }

    #[test]
    fn parameters_outside_the_range_are_refused() {
        for (memory, passes, lanes) in [
            (MIN_MEMORY_KIB - 1, 3, 1),
            (0, 3, 1),
            (1024 * 1024 + 1, 3, 1),
            (u32::MAX, 3, 1),
            (64 * 1024, 2, 1),
            (64 * 1024, 0, 1),
            (64 * 1024, 11, 1),
            (64 * 1024, 3, 0),
            (64 * 1024, 3, 5),
        ] {
            assert_eq!(
                KdfCost::new(memory, passes, lanes),
                Err(VaultError::WeakKdf)
            );
        }
        assert!(KdfCost::new(1024 * 1024, 10, 4).is_ok());
    }

    #[test]
    fn passphrase_and_salt_both_count() {
        let hash =
            |pass: &str, salt: u8| KdfCost::FLOOR.hash(pass.as_bytes(), &[salt; 16]).unwrap();
        assert_eq!(hash("a", 1).bytes(), hash("a", 1).bytes());
        assert_ne!(hash("a", 1).bytes(), hash("b", 1).bytes());
        assert_ne!(hash("a", 1).bytes(), hash("a", 2).bytes());
    }
}
