//! The way to `public/rescue.js`, which stands beside the app and works without it.

use web_sys::{CustomEvent, CustomEventInit};

/// From now on a panic is shown over the page, with the ways that are left.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        tell("werkstatt:panic", &panic.to_string());
    }));
}

/// Saves everything that this browser holds as one file, unread.
pub fn save_raw() {
    tell("werkstatt:save-raw", "");
}

fn tell(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    let event = CustomEvent::new_with_event_init_dict(name, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // Nothing is left to be told of a failure here.
        window.dispatch_event(&event).unwrap_or_default();
    }
}
