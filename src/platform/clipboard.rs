//! What people paste and copy.

use web_sys::ClipboardEvent;

/// The pasted text; none if it is a picture or a file.
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    (!text.is_empty()).then_some(text)
}

/// Puts a text where the browser was about to copy from; false if it does not take it.
pub fn put_text(event: &ClipboardEvent, text: &str) -> bool {
    let Some(data) = event.clipboard_data() else {
        return false;
    };
    data.set_data("text/plain", text).is_ok()
}
