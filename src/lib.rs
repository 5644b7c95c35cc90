//! Touchpoint-Werkstatt: customer touchpoint management in the browser.
//!
//! The rooms in reading order, from the ground floor up. Arrows point down only
//! (`tests/house.rs` reads the sources and holds it); `ARCHITECTURE.md` has the map.

pub mod merge;

pub mod domain;

pub mod method;

pub mod files;

#[cfg(target_arch = "wasm32")]
pub mod platform;

#[cfg(target_arch = "wasm32")]
pub mod storage;

#[cfg(target_arch = "wasm32")]
pub mod workspace;

#[cfg(target_arch = "wasm32")]
pub mod i18n;

#[cfg(target_arch = "wasm32")]
pub mod ui;
