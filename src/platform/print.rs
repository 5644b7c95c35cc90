//! Printing the page.

use super::events::Listener;

/// Opens the browser's print dialog; it also makes PDF files.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // Refused only in frames that forbid dialogs, where nothing happens.
        window.print().unwrap_or_default();
    }
}

/// Listens for somebody printing by the browser's own menu or keys.
pub fn before(run: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::new(&window, "beforeprint", move |_| run()).ok()
}

/// Listens for the end of printing.
pub fn after(run: impl Fn() + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Listener::new(&window, "afterprint", move |_| run()).ok()
}
