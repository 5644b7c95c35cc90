//! Moving a bar by keys. Presses gather until there is a short pause or the bar is left, so that
//! one move is one step to take back.

use leptos::{ev, prelude::*};

use super::state::{Moving, say_span};
use crate::method::timeline::Grip;
use crate::platform::clock::{self, Timer};

/// A pause that ends a move.
const PAUSE_MS: u32 = 800;

/// The keys of one bar.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    moving: Moving,
    pause: StoredValue<Option<Timer>, LocalStorage>,
}

impl Keys {
    pub(super) fn new(moving: Moving) -> Self {
        let keys = Self {
            moving,
            pause: StoredValue::new_local(None),
        };
        on_cleanup(move || keys.finish());
        keys
    }

    pub(super) fn on_key(self, event: &ev::KeyboardEvent) {
        let Moving { chart, id, .. } = self.moving;
        let forward = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            "Enter" if self.is_moving() => {
                event.prevent_default();
                return self.finish();
            }
            "Enter" => {
                event.prevent_default();
                return chart.dates_of.set(Some(id));
            }
            "Escape" if self.is_moving() => {
                event.prevent_default();
                event.stop_propagation();
                self.pause.set_value(None);
                self.moving.to(None);
                return chart.say(say_span(self.moving.span.get_untracked()));
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
        let span = self.moving.span.get_untracked();
        let Some(moved) = span.moved(grip, days) else {
            return;
        };
        self.moving.to(Some(moved));
        chart.say(say_span(moved));
        let finish = move || self.finish();
        self.pause.set_value(Some(clock::after(PAUSE_MS, finish)));
    }

    fn is_moving(self) -> bool {
        untrack(|| self.moving.is_on())
    }

    /// The move is done, if there is one.
    pub(super) fn finish(self) {
        // A timer that is running must not be dropped by what it runs.
        let waits = self.pause.try_update_value(Option::take).flatten();
        if waits.is_none() {
            return;
        }
        if let Some(span) = self.moving.take() {
            let Moving { chart, id, .. } = self.moving;
            chart.put(id, &[(id, span)].into());
        }
    }
}
