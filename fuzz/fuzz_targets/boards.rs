//! Hostile bytes for the door `boards`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| touchpoint_werkstatt_fuzz::within(
    bytes.len(),
    || touchpoint_werkstatt_fuzz::doors::boards(bytes)
));
