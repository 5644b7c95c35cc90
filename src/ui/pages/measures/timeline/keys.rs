//! Moving a bar by keys. Presses gather until there is a short pause or the bar is left, so that
//! one move is one step to take back.

use leptos::{ev, prelude::*};

use super::state::{Chart, say_span};
use crate::method::timeline::Grip;
use crate::platform::clock::{self, Timer};
use crate::workspace::Id;

/// A pause that ends a move.
const PAUSE_MS: u32 = 800;

/// The keys of one bar.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    chart: Chart,
    id: Id,
    pause: StoredValue<Option<Timer>, LocalStorage>,
}

impl Keys {
    pub(super) fn new(chart: Chart, id: Id) -> Self {
        let keys = Self {
            chart,
            id,
            pause: StoredValue::new_local(None),
        };
        on_cleanup(move || keys.finish());
        keys
    }

    pub(super) fn on_key(self, event: &ev::KeyboardEvent) {
        let forward = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            "Enter" if self.is_moving() => {
                event.prevent_default();
                return self.finish();
            }
            "Enter" => {
                event.prevent_default();
                return self.chart.dates_of.set(Some(self.id));
            }
            "Escape" if self.is_moving() => {
                event.prevent_default();
                event.stop_propagation();
                self.pause.set_value(None);
                self.chart.preview.set(None);
                let span = untrack(|| self.chart.span(self.id));
                return self.chart.say(say_span(span));
            }
            _ => return,
        };
        // With Alt the browser would go back a page.
        event.prevent_default();
        let days = match event.ctrl_key() || event.shift_key() || event.meta_key() {
            true => 7 * forward,
            false => forward,
        };
        let grip = if event.alt_key() {
            Grip::End
        } else {
            Grip::Whole
        };
        let span = untrack(|| self.chart.span(self.id));
        let Some(moved) = span.moved(grip, days) else {
            return;
        };
        self.chart.preview.set(Some((self.id, moved)));
        self.chart.say(say_span(moved));
        let finish = move || self.finish();
        self.pause.set_value(Some(clock::after(PAUSE_MS, finish)));
    }

    fn is_moving(self) -> bool {
        let preview = self.chart.preview.try_get_untracked().flatten();
        preview.is_some_and(|(moved, _)| moved == self.id)
    }

    /// The move is done, if there is one.
    pub(super) fn finish(self) {
        // A timer that is running must not be dropped by what it runs.
        let waits = self.pause.try_update_value(Option::take).flatten();
        if waits.is_none() || !self.is_moving() {
            return;
        }
        let preview = self.chart.preview.try_get_untracked().flatten();
        if let Some((id, span)) = preview {
            self.chart.preview.set(None);
            self.chart.put(id, &[(id, span)].into());
        }
    }
}
