//! What people paste.

use web_sys::ClipboardEvent;

/// The pasted text; none if it is a picture or a file.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}
