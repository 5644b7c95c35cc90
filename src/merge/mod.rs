//! The ground floor: stamps, what has been seen, the record table, change sets and merging.
//! Knows a record only as kind, id and fields, so that kinds of later versions live on.
//! Never touches a browser, a clock or a random number.

pub mod change;
pub mod codec;
pub mod compare;
mod merging;
pub mod record;
pub mod stamp;
pub mod table;

pub use change::{Change, ChangeSet, Key, Merged, Wish, Write};
pub use record::{Fate, Head, Id, Record, Register, TRASHED};
pub use stamp::{Actor, Known, Stamp};
pub use table::{Outcome, Table};
