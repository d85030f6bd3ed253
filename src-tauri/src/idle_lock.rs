//! Locks the desk when nobody is at it: after a while without a key or a
//! movement, when the computer sleeps, and when the screen is locked.
//!
//! The core decides how long "a while" is; this room only measures. It measures
//! with the clock that also runs while the computer sleeps and that nobody can set.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use tauri::{AppHandle, Manager};
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::{MatchRule, Message};

use crate::worker::Worker;

/// How often the idle time is looked at: the lock comes at most this late.
const TICK: Duration = Duration::from_secs(1);

/// When somebody last touched the window, in milliseconds since the computer started.
#[derive(Clone)]
pub(crate) struct LastTouch(Arc<AtomicU64>);

impl LastTouch {
    pub(crate) fn now() -> Self {
        Self(Arc::new(AtomicU64::new(since_start())))
    }

    pub(crate) fn touch(&self) {
        self.0.store(since_start(), Ordering::Relaxed);
    }

    fn idle(&self) -> Duration {
        Duration::from_millis(since_start().saturating_sub(self.0.load(Ordering::Relaxed)))
    }
}

/// Milliseconds since the computer started, sleep included.
pub(crate) fn since_start() -> u64 {
    let at = clock_gettime(ClockId::Boottime);
    let seconds = u64::try_from(at.tv_sec).unwrap_or(0);
    seconds * 1000 + u64::try_from(at.tv_nsec).unwrap_or(0) / 1_000_000
}

/// Starts watching; goes on as long as the app runs.
pub(crate) fn watch(app: &AppHandle, touched: LastTouch) {
    let ticking = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(TICK);
        // After a sleep there is one look, not one for each second slept.
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            // A desk that does not answer is busy; the next tick asks again.
            let _ = ticking.state::<Worker>().idle_for(touched.idle()).await;
        }
    });
    // No bus, no logind, no screen saver: all normal. The idle clock still locks.
    listen(app, Connection::session, &SCREEN_SAVERS);
    listen(app, Connection::system, &LOGIND);
}

/// A signal of the desktop that means: nobody is at the desk.
struct Signal {
    interface: &'static str,
    member: &'static str,
    /// The signal comes at the start and at the end, and says `true` at the start.
    only_if_true: bool,
}

const SCREEN_SAVERS: [Signal; 4] = [
    Signal {
        interface: "org.gnome.ScreenSaver",
        member: "ActiveChanged",
        only_if_true: true,
    },
    Signal {
        interface: "org.freedesktop.ScreenSaver",
        member: "ActiveChanged",
        only_if_true: true,
    },
    Signal {
        interface: "org.cinnamon.ScreenSaver",
        member: "ActiveChanged",
        only_if_true: true,
    },
    Signal {
        interface: "org.mate.ScreenSaver",
        member: "ActiveChanged",
        only_if_true: true,
    },
];

const LOGIND: [Signal; 2] = [
    Signal {
        interface: "org.freedesktop.login1.Manager",
        member: "PrepareForSleep",
        only_if_true: true,
    },
    Signal {
        interface: "org.freedesktop.login1.Session",
        member: "Lock",
        only_if_true: false,
    },
];

impl Signal {
    fn rule(&self) -> zbus::Result<MatchRule<'static>> {
        Ok(MatchRule::builder()
            .msg_type(Type::Signal)
            .interface(self.interface)?
            .member(self.member)?
            .build())
    }

    fn says_away(&self, message: &Message) -> bool {
        let header = message.header();
        header
            .interface()
            .is_some_and(|interface| interface.as_str() == self.interface)
            && header
                .member()
                .is_some_and(|member| member.as_str() == self.member)
            && (!self.only_if_true || message.body().deserialize::<bool>().unwrap_or(false))
    }
}

/// Waits for these signals in a thread of its own, and locks at each. On the
/// session bus anybody of this account may send them; all that they win is a lock.
fn listen(app: &AppHandle, bus: fn() -> zbus::Result<Connection>, signals: &'static [Signal]) {
    let app = app.clone();
    std::thread::spawn(move || -> zbus::Result<()> {
        let connection = bus()?;
        let rules = DBusProxy::new(&connection)?;
        for signal in signals {
            rules.add_match_rule(signal.rule()?)?;
        }
        for message in MessageIterator::from(connection) {
            let message = message?;
            if signals.iter().any(|signal| signal.says_away(&message)) {
                let _ = tauri::async_runtime::block_on(app.state::<Worker>().lock());
            }
        }
        Ok(())
    });
}
