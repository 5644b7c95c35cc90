//! Chance: actors and ids. The source is the browser's generator for secrets; nothing here is
//! ever stored to be used again.

use wasm_bindgen::JsValue;

use super::clock;
use crate::merge::{Actor, Id};

/// Random bytes.
fn fill(bytes: &mut [u8]) {
    let filled = web_sys::window()
        .ok_or(JsValue::NULL)
        .and_then(|window| window.crypto())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(bytes));
    if filled.is_err() {
        // Only outside of every known browser. Two actors must never be the same, so rather a
        // weak generator than none.
        for byte in bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
}

/// 64 random bits.
pub fn bits() -> u64 {
    let mut bytes = [0; 8];
    fill(&mut bytes);
    u64::from_le_bytes(bytes)
}

/// A new actor: once per page load, kept in memory only.
pub fn actor() -> Actor {
    Actor::new(bits())
}

/// A new id that does not tell when it was made: a UUID version 4.
pub fn timeless_id() -> Id {
    let mut bytes = [0; 16];
    fill(&mut bytes);
    Id(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

/// A new id: a UUID version 7, so that ids sort by the time of their making.
pub fn id() -> Id {
    let mut bytes = [0; 10];
    fill(&mut bytes);
    Id(uuid::Builder::from_unix_timestamp_millis(clock::now(), &bytes).into_uuid())
}
