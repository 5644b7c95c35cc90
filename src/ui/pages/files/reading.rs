//! Reading files that somebody chose or dropped.

use crate::platform::open::Given;
use crate::ui::say_file;
use crate::workspace::{Arrived, MAX_BYTES};

/// Reads a file, or says in words why not.
pub(in crate::ui::pages) async fn read_given(given: &Given) -> Result<Arrived, String> {
    let bytes = given
        .read(MAX_BYTES as u64)
        .await
        .map_err(|error| say_file::open_error(&error))?;
    Arrived::read(&given.name(), bytes).map_err(|error| say_file::file_error(&error))
}
