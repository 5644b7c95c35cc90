//! Ids for elements that must name each other: a label and its input, a button and its menu.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// An element id that is used nowhere else in the page.
pub fn fresh_id(prefix: &str) -> String {
    let number = LAST.get() + 1;
    LAST.set(number);
    format!("{prefix}-{number}")
}
