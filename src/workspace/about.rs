//! What lies beside the app and is shown in it: the note on privacy and the licences. Read when somebody asks for it.

use crate::files::Licences;
use crate::files::document::{Document, from_markdown};
use crate::platform::fetch;

/// The note on privacy below this heading; nothing when it cannot be had.
pub async fn privacy(heading: &str) -> Option<Document> {
    let note = String::from_utf8(fetch::bytes("PRIVACY.md").await?).ok()?;
    let document = from_markdown(&note, heading);
    (!document.blocks.is_empty()).then_some(document)
}

/// The licences of everything that is shipped; nothing when they cannot be had.
pub async fn licences() -> Option<Licences> {
    Licences::read(&fetch::bytes("licences.json").await?)
}
