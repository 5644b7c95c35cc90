//! Printing the page.

/// Opens the browser's print dialog; it also makes PDF files.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // Refused only in frames that forbid dialogs, where nothing happens.
        window.print().unwrap_or_default();
    }
}
