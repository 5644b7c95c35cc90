//! What the timer says.

use super::Stand;
use crate::i18n::words::timer;
use crate::method::timer::{Mark, minutes_and_seconds};

/// How it stands; while it simply runs, the digits say all.
pub(super) fn stand(stand: Stand) -> &'static str {
    match stand {
        Stand::Unset => timer::unset(),
        Stand::Stands => timer::stands(),
        Stand::Runs => timer::runs(),
        Stand::Last => timer::last_minute(),
        Stand::Over => timer::over(),
    }
}

/// A moment that is worth saying.
pub(super) fn mark(mark: Mark) -> String {
    match mark {
        Mark::Minutes(n) => timer::minutes_left(usize::try_from(n).unwrap_or(usize::MAX)),
        Mark::TenSeconds => timer::seconds_left().to_owned(),
        Mark::Over => timer::over().to_owned(),
    }
}

/// What is left as people read it from afar: "4:59".
pub(super) fn digits(left: u64) -> String {
    let (minutes, seconds) = minutes_and_seconds(left);
    format!("{minutes}:{seconds:02}")
}
