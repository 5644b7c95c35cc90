//! The project file and everything that is read from and written to files: pure text and bytes
//! in and out. Knows no browser, no clock, no random number and no words for the screen: errors
//! and remarks carry data, and the screen finds the words.

pub mod answers;
pub mod calendar;
mod clip;
#[cfg(not(target_arch = "wasm32"))]
mod described;
#[cfg(not(target_arch = "wasm32"))]
mod described_measuring;
pub mod document;
mod duplicate;
mod error;
mod grid;
pub mod intake;
mod kinds;
mod known;
mod licences;
mod migrate;
mod nameless;
mod package;
mod parse;
mod past;
pub mod persons;
pub mod picture;
mod plain;
mod preview;
mod preview_frozen;
mod read;
mod records;
mod remark;
mod restore;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod schema_doing;
#[cfg(not(target_arch = "wasm32"))]
mod schema_measuring;
#[cfg(not(target_arch = "wasm32"))]
mod schema_workshop;
pub mod tables;
mod template;
mod text;
mod tsv;
mod walk;
mod without_history;
mod write;

pub use clip::{Clip, ClipCard, clip_cards, clip_table};
pub use duplicate::duplicate;
pub use error::{FileError, Place};
pub use grid::{
    Delimiter, Grid, GridError, GridRow, MAX_GRID_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS,
    decode_grid, read_grid,
};
pub use kinds::known_kinds;
pub use known::{is_project_name, is_project_text};
pub use licences::{Licences, Shipped};
pub use nameless::nameless;
pub use package::{
    came_after_package, department_of_package, home_of_package, package_file_name, package_keys,
};
pub use past::{NotBack, PastChange, past, take_back};
pub use plain::{PlainRecord, as_table, content_actor, differences};
pub use preview::{Counts, Item, Preview, preview, preview_between};
pub use preview_frozen::FrozenWave;
pub use read::{Content, ProjectFile, read};
pub use remark::Remark;
pub use restore::{Left, Restoring, owned_by_trash, restoring, trashing};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schema;
pub use template::{TEMPLATE_EXTENSION, TEMPLATE_FORMAT, Template, TemplatePart};
pub use tsv::{read_cells, write_cells};
pub use without_history::without_history;
pub use write::{file_name, file_name_ending, write, write_package};

/// The name of the format, in the member `format` of every project file.
pub const FORMAT: &str = "touchpoint-werkstatt";
/// The version that this program writes; older ones are migrated, newer ones refused.
pub const VERSION: u64 = 1;
/// How a project file's name ends.
pub const EXTENSION: &str = ".touchpoint.json";
/// Bytes that a file may have; 10,000 records need about 4 million.
pub const MAX_BYTES: usize = 64 << 20;
/// Records that a file may have.
pub const MAX_RECORDS: usize = 200_000;
/// Single values (members of lists and objects counted) that a file may have: each takes more
/// room in memory than in the file.
pub const MAX_VALUES: usize = 5_000_000;
/// Characters that one text may have.
pub const MAX_TEXT: usize = 100_000;
/// How deep lists and objects may lie in each other.
pub const MAX_DEPTH: usize = 64;
/// Values that one field may have because nobody had seen the others': more people than that never wrote at once, and
/// comparing them all with each other takes long. A file with more is read without its stamps.
pub const MAX_VALUES_OF_A_FIELD: usize = 200;
/// A higher counter is not believed. One user action counts one up, so nobody comes near; and the
/// room above keeps a forged file from using up the counters of everybody it is merged with.
pub const MAX_BELIEVED_COUNTER: u64 = 1 << 48;
