//! Words that the pages of workshops share.

use crate::i18n::{self, words::agenda};

/// A time span: "45 min", "1 h 30 min".
pub(super) fn minutes(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let [hours_said, rest_said] = [hours, rest].map(|n| i18n::number(n as usize));
    match (hours, rest) {
        (0, _) => agenda::minutes(&rest_said),
        (_, 0) => agenda::hours(&hours_said),
        _ => agenda::hours_minutes(&hours_said, &rest_said),
    }
}
