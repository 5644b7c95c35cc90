//! Reading files that somebody chose or dropped.

use std::sync::Arc;

use crate::platform::open::Given;
use crate::ui::say_file;
use crate::workspace::{Incoming, MAX_BYTES};

/// Reads a file, or says in words why not.
pub(in crate::ui::pages) async fn read_given(given: &Given) -> Result<Arc<Incoming>, String> {
    let bytes = given
        .read(MAX_BYTES as u64)
        .await
        .map_err(|error| say_file::open_error(&error))?;
    let incoming = Incoming::read(&given.name(), bytes);
    incoming
        .map(Arc::new)
        .map_err(|error| say_file::file_error(&error))
}
