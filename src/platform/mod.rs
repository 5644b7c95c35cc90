//! Thin wrappers over what the browser offers. Knows nothing of projects; whatever else in the
//! house needs the clock, chance, files or a listener asks here.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod events;
pub mod fetch;
pub mod focus;
pub mod launch;
pub mod locks;
pub mod open;
pub mod picture;
pub mod print;
pub mod random;
pub mod raster;
pub mod release;
pub mod rescue;
pub mod save;
pub mod screen;
pub mod share;
pub mod sight;
pub mod sound;
pub mod squeeze;
pub mod worker;
pub mod xlsx;
