//! A gap in words.

use super::choose::Chosen;
use super::shapes::group_name;
use crate::domain::RaterGroup;
use crate::i18n::{self, words::gaps as words};
use crate::method::gaps::GapRow;
pub(super) use crate::ui::pages::measure::overview::say::count;

/// A mean or a gap, with as many decimals as a person can use.
pub(super) fn number(value: f64) -> String {
    i18n::signed(value, 1)
}

/// "Staff see it 0.8 rosier than customers."
pub(super) fn gap(row: &GapRow) -> String {
    let gap = row.gap().unwrap_or_default();
    let size = i18n::decimal(gap.abs(), 1);
    // What rounds to nothing is no difference to speak of.
    let is_none = !size.chars().any(|digit| ('1'..='9').contains(&digit));
    match gap {
        _ if is_none => words::row_same().to_owned(),
        gap if gap > 0.0 => words::row_rosier(&size),
        _ => words::row_bleaker(&size),
    }
}

/// "Customers −0.2, n 180".
pub(super) fn dot(chosen: Chosen, group: Option<RaterGroup>, mean: f64, n: u64) -> String {
    words::picture_part(&count(n), &group_name(chosen, group), &number(mean))
}

/// Everything in a row, as a text instead of its picture.
pub(super) fn picture(name: &str, dots: &[String]) -> String {
    words::picture(&dots.join("; "), name)
}
