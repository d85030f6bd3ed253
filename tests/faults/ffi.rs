//! Where this program reaches below SQLite and below the file system. SQLite lets every call to
//! the system and its allocator be replaced, for tests such as these; a mounted ext4 can be told
//! to forget what it has not written, as a computer does whose plug is pulled.
#![allow(
    unsafe_code,
    reason = "SQLite's hooks are C functions, and the shutdown of a file system is an ioctl; neither has a safe wrapper"
)]

use std::ffi::{CString, c_int, c_void};
use std::fs::File;
use std::os::fd::AsRawFd;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU64, Ordering::SeqCst};

use rusqlite::ffi;

/// Which calls may fail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    Write,
    Read,
    Memory,
}

/// The call that fails, counted from one, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fault {
    pub(crate) part: Part,
    pub(crate) call: u64,
    /// EIO, ENOSPC or [`KILLED`]; memory has none.
    pub(crate) errno: i32,
    /// Whether every later call fails too.
    pub(crate) lasting: bool,
}

/// In the place of an error: the call kills its process before it does anything.
pub(crate) const KILLED: i32 = -1;

static ARMED: AtomicBool = AtomicBool::new(false);
static PART: AtomicI32 = AtomicI32::new(0);
static CALL: AtomicU64 = AtomicU64::new(0);
static ERRNO: AtomicI32 = AtomicI32::new(0);
static LASTING: AtomicBool = AtomicBool::new(false);
static CALLS: AtomicU64 = AtomicU64::new(0);
static HITS: AtomicU64 = AtomicU64::new(0);

/// From now on the fault comes.
pub(crate) fn arm(fault: Fault) {
    PART.store(fault.part as i32, SeqCst);
    CALL.store(fault.call, SeqCst);
    ERRNO.store(fault.errno, SeqCst);
    LASTING.store(fault.lasting, SeqCst);
    CALLS.store(0, SeqCst);
    HITS.store(0, SeqCst);
    ARMED.store(true, SeqCst);
}

/// From now on everything works; answers whether a call failed.
pub(crate) fn disarm() -> bool {
    ARMED.store(false, SeqCst);
    HITS.load(SeqCst) > 0
}

/// Whether this call is one that fails.
fn fails(part: Part) -> bool {
    if !ARMED.load(SeqCst) || PART.load(SeqCst) != part as i32 {
        return false;
    }
    let now = CALLS.fetch_add(1, SeqCst) + 1;
    let wanted = CALL.load(SeqCst);
    let hit = now == wanted || (LASTING.load(SeqCst) && now > wanted);
    if hit && ERRNO.load(SeqCst) == KILLED && part != Part::Memory {
        // SAFETY: a signal to ourselves, after which nothing more runs.
        unsafe { libc::kill(libc::getpid(), libc::SIGKILL) };
    }
    if hit {
        HITS.fetch_add(1, SeqCst);
    }
    hit
}

/// What a system call answers that failed.
fn failed() -> c_int {
    // SAFETY: the errno of this thread is always there to be written.
    unsafe { *libc::__errno_location() = ERRNO.load(SeqCst) };
    -1
}

/// A full disk takes the beginning of what is written before it says no.
fn torn(length: usize) -> usize {
    if ERRNO.load(SeqCst) == libc::ENOSPC {
        length / 2
    } else {
        0
    }
}

// SAFETY of the five: SQLite calls them with the arguments of the system call of the same name,
// and they hand the same arguments on, or a shorter length of the same buffer.
unsafe extern "C" fn write(file: c_int, from: *const c_void, length: usize) -> isize {
    if fails(Part::Write) {
        unsafe { libc::write(file, from, torn(length)) };
        return failed() as isize;
    }
    unsafe { libc::write(file, from, length) }
}

unsafe extern "C" fn pwrite(file: c_int, from: *const c_void, length: usize, at: i64) -> isize {
    if fails(Part::Write) {
        unsafe { libc::pwrite(file, from, torn(length), at) };
        return failed() as isize;
    }
    unsafe { libc::pwrite(file, from, length, at) }
}

unsafe extern "C" fn ftruncate(file: c_int, length: i64) -> c_int {
    if fails(Part::Write) {
        return failed();
    }
    unsafe { libc::ftruncate(file, length) }
}

unsafe extern "C" fn read(file: c_int, to: *mut c_void, length: usize) -> isize {
    if fails(Part::Read) {
        return failed() as isize;
    }
    unsafe { libc::read(file, to, length) }
}

unsafe extern "C" fn pread(file: c_int, to: *mut c_void, length: usize, at: i64) -> isize {
    if fails(Part::Read) {
        return failed() as isize;
    }
    unsafe { libc::pread(file, to, length, at) }
}

type Any = unsafe extern "C" fn();

/// Puts our calls in the place of the system's, for every file that SQLite opens.
pub(crate) fn hook_files() -> Result<(), String> {
    // SAFETY: SQLite calls what stands under a name with the arguments of that system call, and
    // these functions take them; the type in between is only how SQLite's header writes "a
    // function". The VFS is SQLite's own and is never freed.
    unsafe {
        let calls: [(&str, Any); 7] = [
            (
                "write",
                std::mem::transmute::<
                    unsafe extern "C" fn(c_int, *const c_void, usize) -> isize,
                    Any,
                >(write),
            ),
            (
                "pwrite",
                std::mem::transmute::<
                    unsafe extern "C" fn(c_int, *const c_void, usize, i64) -> isize,
                    Any,
                >(pwrite),
            ),
            (
                "pwrite64",
                std::mem::transmute::<
                    unsafe extern "C" fn(c_int, *const c_void, usize, i64) -> isize,
                    Any,
                >(pwrite),
            ),
            (
                "ftruncate",
                std::mem::transmute::<unsafe extern "C" fn(c_int, i64) -> c_int, Any>(ftruncate),
            ),
            (
                "read",
                std::mem::transmute::<unsafe extern "C" fn(c_int, *mut c_void, usize) -> isize, Any>(
                    read,
                ),
            ),
            (
                "pread",
                std::mem::transmute::<
                    unsafe extern "C" fn(c_int, *mut c_void, usize, i64) -> isize,
                    Any,
                >(pread),
            ),
            (
                "pread64",
                std::mem::transmute::<
                    unsafe extern "C" fn(c_int, *mut c_void, usize, i64) -> isize,
                    Any,
                >(pread),
            ),
        ];
        let vfs = ffi::sqlite3_vfs_find(std::ptr::null());
        let set = vfs
            .as_ref()
            .and_then(|vfs| vfs.xSetSystemCall)
            .ok_or("this SQLite lets no call be replaced")?;
        for (name, ours) in calls {
            let known = CString::new(name).map_err(|why| why.to_string())?;
            if set(vfs, known.as_ptr(), Some(ours)) != ffi::SQLITE_OK {
                return Err(format!("SQLite does not let {name} be replaced"));
            }
        }
    }
    Ok(())
}

type Allocate = unsafe extern "C" fn(c_int) -> *mut c_void;
type Reallocate = unsafe extern "C" fn(*mut c_void, c_int) -> *mut c_void;

/// SQLite's own allocator, which ours asks.
static ALLOCATOR: OnceLock<(Allocate, Reallocate)> = OnceLock::new();

unsafe extern "C" fn allocate(size: c_int) -> *mut c_void {
    match ALLOCATOR.get() {
        // SAFETY: SQLite's allocator, asked with what SQLite asked for.
        Some((own, _)) if !fails(Part::Memory) => unsafe { own(size) },
        _ => std::ptr::null_mut(),
    }
}

unsafe extern "C" fn reallocate(block: *mut c_void, size: c_int) -> *mut c_void {
    match ALLOCATOR.get() {
        // SAFETY: the block came from that allocator, since ours only hands its blocks on.
        Some((_, own)) if !fails(Part::Memory) => unsafe { own(block, size) },
        _ => std::ptr::null_mut(),
    }
}

/// Puts our allocator before SQLite's. Must come before any connection is opened.
pub(crate) fn hook_memory() -> Result<(), String> {
    // SAFETY: both calls come before SQLite is initialised, as it demands, and from one thread;
    // the methods are leaked, so that they outlive it.
    unsafe {
        let mut own: ffi::sqlite3_mem_methods = std::mem::zeroed();
        let asked = ffi::sqlite3_config(ffi::SQLITE_CONFIG_GETMALLOC, &raw mut own);
        let (Some(first), Some(again)) = (own.xMalloc, own.xRealloc) else {
            return Err(format!("SQLite's allocator stays hidden: {asked}"));
        };
        ALLOCATOR.get_or_init(|| (first, again));
        let ours = Box::leak(Box::new(ffi::sqlite3_mem_methods {
            xMalloc: Some(allocate),
            xRealloc: Some(reallocate),
            ..own
        }));
        match ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, std::ptr::from_mut(ours)) {
            ffi::SQLITE_OK => Ok(()),
            code => Err(format!("SQLite does not take an allocator: {code}")),
        }
    }
}

/// `EXT4_IOC_SHUTDOWN`, and its wish that the journal is not written out first.
const SHUTDOWN: libc::c_ulong = 0x8004_587D;
static NO_LOG_FLUSH: u32 = 2;

/// Cuts a mounted ext4 off: what it has not written is gone, as without electricity.
pub(crate) fn shut_down(mount: &File) -> std::io::Result<()> {
    // SAFETY: the ioctl reads one number through the pointer, which lives until it returns.
    let done = unsafe { libc::ioctl(mount.as_raw_fd(), SHUTDOWN, &raw const NO_LOG_FLUSH) };
    if done == 0 {
        Ok(())
    } else {
        Err(std::io::Error::last_os_error())
    }
}
