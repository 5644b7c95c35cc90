//! Whether the page is on its way to paper, where lists that are drawn in pieces show all of theirs.

use leptos::ev;
use leptos::prelude::*;

use crate::platform::screen;

/// Is the page being printed? Call it where the list is made.
pub fn use_on_paper() -> ReadSignal<bool> {
    let (on_paper, set) = signal(screen::matches("print"));
    let watch = screen::watch("print", move |is| {
        set.try_set(is);
    });
    let watch = StoredValue::new_local(watch);
    let event = |name: &'static str| ev::Custom::<ev::Event>::new(name);
    let before = window_event_listener(event("beforeprint"), move |_| {
        set.try_set(true);
    });
    let after = window_event_listener(event("afterprint"), move |_| {
        set.try_set(false);
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
        watch.dispose();
    });
    on_paper
}

/// How many of a list are drawn: on paper all of them.
pub fn drawn(limit: usize, on_paper: ReadSignal<bool>) -> usize {
    if on_paper.get() { usize::MAX } else { limit }
}
