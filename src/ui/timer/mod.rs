//! The timer of the activity that runs: its digits, its buttons, its place in the bar. Every tab of
//! the project shows the same one.

mod buttons;
mod face;
mod keep;
mod say;

pub use buttons::TimerButtons;
pub use face::{TimerFace, TimerLink};
pub use keep::{Tick, keep_time};

use crate::method::timer::Timer;

/// How a timer stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stand {
    /// No time was given.
    Unset,
    /// It waits for somebody.
    Stands,
    /// It runs.
    Runs,
    /// It runs, and a minute or less is left.
    Last,
    /// Nothing is left.
    Over,
}

impl Stand {
    fn of(timer: Timer, now: u64) -> Self {
        match (timer, timer.left(now)) {
            (Timer::Stands(_), 0) => Self::Unset,
            (Timer::Stands(_), _) => Self::Stands,
            (Timer::Runs(_), 0) => Self::Over,
            (Timer::Runs(_), 1..=60_000) => Self::Last,
            (Timer::Runs(_), _) => Self::Runs,
        }
    }

    /// In style sheets.
    fn as_str(self) -> &'static str {
        match self {
            Self::Unset => "unset",
            Self::Stands => "stands",
            Self::Runs => "runs",
            Self::Last => "last",
            Self::Over => "over",
        }
    }
}
