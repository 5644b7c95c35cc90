//! What the project file promises, by topic.
//!
//! Start reading at `round_trip`; `bad_input` and `bad_records` list every way in which a
//! file can be wrong.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used
)]

#[path = "files/bad_input.rs"]
mod bad_input;
#[path = "files/bad_records.rs"]
mod bad_records;
#[path = "files/by_hand.rs"]
mod by_hand;
#[path = "files/copies.rs"]
mod copies;
#[path = "files/covered.rs"]
mod covered;
#[path = "files/help.rs"]
mod help;
#[path = "files/packages.rs"]
mod packages;
#[path = "files/previews.rs"]
mod previews;
#[path = "files/round_trip.rs"]
mod round_trip;
#[path = "files/samples.rs"]
mod samples;
#[path = "files/samples_doing.rs"]
mod samples_doing;
#[path = "files/samples_measuring.rs"]
mod samples_measuring;
#[path = "files/schema.rs"]
mod schema;
#[path = "files/templates.rs"]
mod templates;
#[path = "files/versions.rs"]
mod versions;
