//! Hostile files: whatever comes in, nothing panics, nothing takes for ever, and what the house promises still holds.
//!
//! `fuzz/src/doors.rs` says what must hold behind each door. Here it is tried with what fuzzing has learnt
//! (`replayed`), with project files that are almost right (`twisted`), and with large files that hurt (`heavy`).

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

#[path = "../fuzz/src/doors.rs"]
mod doors;
#[path = "hostile/heavy.rs"]
mod heavy;
#[path = "hostile/replayed.rs"]
mod replayed;
#[path = "hostile/twisted.rs"]
mod twisted;
