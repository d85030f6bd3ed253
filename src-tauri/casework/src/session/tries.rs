//! How often the desk was tried in vain, and how long to wait before the next try.
//! Counted for the desk and not for a login: a login that does not exist must wait
//! like one that does, and nobody can shut out a colleague for good.
//!
//! The count stands in the file `tries`, written before a passphrase is even looked
//! at: who ends the process in the middle of a try has tried. What was counted is told
//! in the audit chain and to the supervisors at the next unlock. The file holds no
//! login, and no key is there to seal it before somebody has unlocked: whoever can
//! write the folder can remove it, which is told too.
//!
//! Waits are kept as time that is left, not as a moment at which they end. A clock
//! that is set changes nothing where the host knows how long the computer has been
//! running; where it does not, a clock that went back begins the rest of the wait
//! again, and never makes it longer.

use std::fs;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::Session;
use super::files::write_whole;
use crate::moment::Moment;
use crate::problem::{Problem, Reason};

const MAGIC: &[u8; 8] = b"SANADTRY";
const CHECK: usize = 32;
/// Stands for a host that does not know how long the computer has been running.
const UNKNOWN: u64 = u64::MAX;

/// How a try went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Try {
    /// The passphrase or the sheet opened.
    Right,
    /// The passphrase was wrong.
    WrongPassphrase,
    /// The sheet was wrong.
    WrongSheet,
    /// It came to no answer: a file could not be read, or the disk was full.
    Neither,
}

/// What was counted since it was last told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    /// Wrong passphrases.
    pub(crate) wrong: u32,
    /// Wrong recovery sheets.
    pub(crate) sheets: u32,
    /// When the first of them was typed.
    pub(crate) since: Option<Moment>,
    /// The file was not there, or could not be read.
    pub(crate) lost: bool,
}

/// A moment by both clocks, in milliseconds.
#[derive(Debug, Clone, Copy)]
struct Now {
    wall: i64,
    steady: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tries {
    /// Since the last right one: this decides the wait.
    failed: u32,
    wrong: u32,
    sheets: u32,
    /// By the wall clock; zero when nothing was counted.
    since: i64,
    /// Milliseconds of a wait that are left.
    left: u64,
    /// When `left` was true.
    wall: i64,
    steady: u64,
    lost: bool,
}

/// Nobody is shut out for good: the longest wait is a quarter of an hour.
fn wait_after(failed: u32) -> u64 {
    let seconds = match failed {
        0..=4 => 0,
        5 => 5,
        6 => 15,
        7 => 30,
        n => (60 << (n - 8).min(4)).min(15 * 60),
    };
    seconds * 1000
}

impl Tries {
    fn none(lost: bool) -> Self {
        Self {
            failed: 0,
            wrong: 0,
            sheets: 0,
            since: 0,
            left: 0,
            wall: 0,
            steady: UNKNOWN,
            lost,
        }
    }

    fn to_bytes(self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        for number in [self.failed, self.wrong, self.sheets] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(self.since.to_be_bytes());
        bytes.extend(self.left.to_be_bytes());
        bytes.extend(self.wall.to_be_bytes());
        bytes.extend(self.steady.to_be_bytes());
        let check = Sha256::digest(&bytes);
        bytes.extend(check);
        bytes
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (told, check) = bytes.split_at_checked(bytes.len().checked_sub(CHECK)?)?;
        if Sha256::digest(told).as_slice() != check {
            return None;
        }
        let rest = told.strip_prefix(MAGIC)?;
        let (failed, rest) = rest.split_first_chunk()?;
        let (wrong, rest) = rest.split_first_chunk()?;
        let (sheets, rest) = rest.split_first_chunk()?;
        let (since, rest) = rest.split_first_chunk()?;
        let (left, rest) = rest.split_first_chunk()?;
        let (wall, rest) = rest.split_first_chunk()?;
        let (steady, rest) = rest.split_first_chunk()?;
        let left = u64::from_be_bytes(*left);
        // No wait is longer than the longest: a file that somebody made shuts nobody out.
        (rest.is_empty() && left <= wait_after(u32::MAX)).then_some(Self {
            failed: u32::from_be_bytes(*failed),
            wrong: u32::from_be_bytes(*wrong),
            sheets: u32::from_be_bytes(*sheets),
            since: i64::from_be_bytes(*since),
            left,
            wall: i64::from_be_bytes(*wall),
            steady: u64::from_be_bytes(*steady),
            lost: false,
        })
    }

    /// Lets the wait run until now. Never counts more time than has truly passed, as far as
    /// the host can tell: after a new start of the computer, what it has been running.
    fn observe(&mut self, now: Now) {
        let passed = match (now.steady, self.steady) {
            (UNKNOWN, _) | (_, UNKNOWN) => now.wall.saturating_sub(self.wall).max(0).unsigned_abs(),
            (now, then) => now.checked_sub(then).unwrap_or(now),
        };
        self.left = self.left.saturating_sub(passed);
        (self.wall, self.steady) = (now.wall, now.steady);
    }
}

impl Session {
    fn tries_file(&self) -> PathBuf {
        self.place.folder.join("tries")
    }

    fn tries(&mut self) -> &mut Tries {
        let file = self.tries_file();
        self.tries.get_or_insert_with(|| {
            fs::read(file)
                .ok()
                .and_then(|bytes| Tries::read(&bytes))
                .unwrap_or(Tries::none(true))
        })
    }

    fn both_clocks(&self) -> Now {
        Now {
            wall: self.clock.now().timestamp_millis(),
            steady: self.clock.steady().map_or(UNKNOWN, |running| {
                u64::try_from(running.as_millis()).unwrap_or(UNKNOWN)
            }),
        }
    }

    /// The count goes on in memory where the disk takes no more: a full disk must keep
    /// nobody out.
    fn keep_tries(&mut self) {
        let bytes = self.tries().to_bytes();
        drop(write_whole(&self.tries_file(), &bytes));
    }

    /// Refuses while a wait is on; otherwise a try begins. Until it has ended, it counts as
    /// one in vain.
    pub(super) fn begin_try(&mut self, field: &str) -> Result<(), Problem> {
        let now = self.both_clocks();
        let tries = self.tries();
        tries.observe(now);
        if tries.left > 0 {
            let seconds = tries.left.div_ceil(1000);
            // What has been waited stays waited, also when the computer is started again.
            self.keep_tries();
            return Err(Problem::at(field, Reason::Wait { seconds }));
        }
        tries.failed = tries.failed.saturating_add(1);
        tries.left = wait_after(tries.failed);
        self.keep_tries();
        Ok(())
    }

    /// A try has ended.
    pub(super) fn end_try(&mut self, how: Try) {
        let now = self.both_clocks();
        let tries = self.tries();
        match how {
            Try::Right => (tries.failed, tries.left) = (0, 0),
            Try::WrongPassphrase => tries.wrong = tries.wrong.saturating_add(1),
            Try::WrongSheet => tries.sheets = tries.sheets.saturating_add(1),
            Try::Neither => (tries.failed, tries.left) = (tries.failed.saturating_sub(1), 0),
        }
        if matches!(how, Try::WrongPassphrase | Try::WrongSheet) {
            if tries.since == 0 {
                tries.since = now.wall;
            }
            // The wait begins with the answer, not with the question: a slow hash is no wait.
            (tries.wall, tries.steady) = (now.wall, now.steady);
        }
        self.keep_tries();
    }

    /// A desk came to a computer that had none: nobody has counted here, so no count is lost.
    pub(super) fn begin_count(&mut self) {
        self.tries().lost = false;
        self.keep_tries();
    }

    /// What was counted and is still to be told.
    pub(super) fn counted(&mut self) -> Counted {
        let tries = self.tries();
        let since = DateTime::<Utc>::from_timestamp_millis(tries.since).map(Moment);
        Counted {
            wrong: tries.wrong,
            sheets: tries.sheets,
            since: since.filter(|_| tries.since != 0),
            lost: tries.lost,
        }
    }

    /// It was told: counting begins anew.
    pub(super) fn forget_counted(&mut self) {
        let tries = self.tries();
        if (tries.wrong, tries.sheets, tries.lost) != (0, 0, false) {
            (tries.wrong, tries.sheets, tries.since, tries.lost) = (0, 0, 0, false);
            self.keep_tries();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn waiting(left: i64, wall: i64, steady: u64) -> Tries {
        Tries {
            left: left.unsigned_abs(),
            wall,
            steady,
            ..Tries::none(false)
        }
    }

    #[test]
    fn waits_grow_to_a_quarter_of_an_hour_and_no_further() {
        let seconds: Vec<u64> = (0..14).map(|n| wait_after(n) / 1000).collect();
        assert_eq!(
            seconds,
            [0, 0, 0, 0, 0, 5, 15, 30, 60, 120, 240, 480, 900, 900]
        );
        assert_eq!(wait_after(u32::MAX), 900_000);
    }

    #[test]
    fn reading_and_writing_gives_the_same_and_every_changed_byte_is_noticed() {
        let tries = Tries {
            failed: 7,
            wrong: 6,
            sheets: 1,
            since: 5,
            ..waiting(30_000, 9, 4)
        };
        let bytes = tries.to_bytes();
        assert_eq!(Tries::read(&bytes), Some(tries));
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_eq!(Tries::read(&other), None, "byte {at}");
        }
        for length in 0..bytes.len() {
            assert_eq!(Tries::read(&bytes[..length]), None);
        }
        let for_ever = waiting(MINUTE * 16, 0, 0).to_bytes();
        assert_eq!(Tries::read(&for_ever), None);
    }

    #[test]
    fn a_clock_that_is_set_shortens_no_wait_where_the_computer_knows_how_long_it_runs() {
        let day = 24 * 60 * MINUTE;
        for wall in [0, -365 * day, 365 * day] {
            let mut tries = waiting(MINUTE, 0, 1000);
            tries.observe(Now { wall, steady: 1000 });
            assert_eq!(tries.left, 60_000);
            tries.observe(Now {
                wall,
                steady: 31_000,
            });
            assert_eq!(tries.left, 30_000);
            // The computer was started again: it waits for what it has been running since.
            tries.observe(Now {
                wall,
                steady: 10_000,
            });
            assert_eq!(tries.left, 20_000);
        }
    }

    #[test]
    fn by_the_wall_clock_alone_a_wait_is_never_longer_than_it_was() {
        let mut tries = waiting(MINUTE, 10 * MINUTE, UNKNOWN);
        tries.observe(Now {
            wall: 0,
            steady: UNKNOWN,
        });
        assert_eq!(tries.left, 60_000);
        tries.observe(Now {
            wall: MINUTE / 2,
            steady: UNKNOWN,
        });
        assert_eq!(tries.left, 30_000);
        tries.observe(Now {
            wall: MINUTE,
            steady: UNKNOWN,
        });
        assert_eq!(tries.left, 0);
    }
}
