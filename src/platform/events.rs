//! Listening to browser events, with an end: a listener that is dropped is gone.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Listens as long as it lives.
#[must_use = "a dropped listener hears nothing"]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    run: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Runs `run` for every event of this name.
    pub fn new(
        target: &EventTarget,
        name: &'static str,
        run: impl FnMut(Event) + 'static,
    ) -> Result<Self, JsValue> {
        let run = Closure::<dyn FnMut(Event)>::new(run);
        target.add_event_listener_with_callback(name, run.as_ref().unchecked_ref())?;
        Ok(Self {
            target: target.clone(),
            name,
            run,
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let run = self.run.as_ref().unchecked_ref();
        // Fails for a target that never had the listener, and then there is nothing to end.
        self.target
            .remove_event_listener_with_callback(self.name, run)
            .unwrap_or_default();
    }
}

/// Is the page in front of somebody?
pub fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}

/// Hears the page being left as long as it lives.
#[must_use = "dropped, it hears nothing"]
pub struct Leaving(#[allow(dead_code)] Vec<Listener>);

/// Calls this when the page is hidden or left. Firefox closing says only `pagehide`, Chromium only
/// `visibilitychange`.
pub fn on_leaving(tell: impl Fn() + Clone + 'static) -> Leaving {
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        let leave = tell.clone();
        listeners.extend(Listener::new(&window, "pagehide", move |_| leave()).ok());
        let document = window.document();
        let hidden = move |_| {
            if !is_visible() {
                tell();
            }
        };
        let listener =
            document.map(|document| Listener::new(&document, "visibilitychange", hidden));
        listeners.extend(listener.and_then(Result::ok));
    }
    Leaving(listeners)
}
