//! Moving a bar or one of its ends with mouse, pen or finger.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::state::Moving;
use crate::method::timeline::{Grip, Span};

/// A hand that trembles does not move anything.
const LEAST_PX: f64 = 4.0;

#[derive(Clone, Copy)]
struct Drag {
    from_x: f64,
    per_day: f64,
    grip: Grip,
    span: Span,
    has_begun: bool,
}

/// The pointer on one bar.
#[derive(Clone, Copy)]
pub(super) struct Pointer {
    moving: Moving,
    node: NodeRef<html::Div>,
    drag: StoredValue<Option<Drag>>,
}

impl Pointer {
    pub(super) fn new(moving: Moving, node: NodeRef<html::Div>) -> Self {
        let pointer = Self {
            moving,
            node,
            drag: StoredValue::new(None),
        };
        let keys = window_event_listener(ev::keydown, move |event| {
            let is_dragging = pointer.drag.try_get_value().flatten().is_some();
            if is_dragging && event.key() == "Escape" {
                event.prevent_default();
                pointer.cancel();
            }
        });
        on_cleanup(move || keys.remove());
        pointer
    }

    pub(super) fn on_down(self, event: &ev::PointerEvent) {
        let Some(bar) = self.node.get_untracked() else {
            return;
        };
        let range = self.moving.chart.range.get_untracked();
        let plot = bar
            .parent_element()
            .map(|plot| plot.get_bounding_client_rect().width());
        let Some((range, width)) = range.zip(plot) else {
            return;
        };
        // A second finger, or another button, means something else.
        if event.button() != 0 || !event.is_primary() || width <= 0.0 {
            return;
        }
        let at = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let grip = match at.and_then(|it| it.get_attribute("data-grip")).as_deref() {
            Some("start") => Grip::Start,
            Some("end") => Grip::End,
            _ => Grip::Whole,
        };
        // The browser refuses only a pointer that has just gone.
        bar.set_pointer_capture(event.pointer_id())
            .unwrap_or_default();
        self.drag.set_value(Some(Drag {
            from_x: f64::from(event.client_x()),
            per_day: width / range.days() as f64,
            grip,
            span: self.moving.span.get_untracked(),
            has_begun: false,
        }));
    }

    pub(super) fn on_move(self, event: &ev::PointerEvent) {
        let Some(mut drag) = self.drag.get_value() else {
            return;
        };
        let by = f64::from(event.client_x()) - drag.from_x;
        if !drag.has_begun && by.abs() < LEAST_PX {
            return;
        }
        drag.has_begun = true;
        self.drag.set_value(Some(drag));
        let days = (by / drag.per_day).round() as i64;
        if let Some(moved) = drag.span.moved(drag.grip, days) {
            self.moving.to(Some(moved));
        }
    }

    pub(super) fn on_up(self) {
        let Some(drag) = self.drag.get_value() else {
            return;
        };
        self.drag.set_value(None);
        if !drag.has_begun {
            return;
        }
        if let Some(span) = self.moving.take().filter(|span| *span != drag.span) {
            let Moving { chart, id, .. } = self.moving;
            chart.put(id, &[(id, span)].into());
        }
    }

    pub(super) fn cancel(self) {
        if self.drag.get_value().is_some_and(|drag| drag.has_begun) {
            self.moving.to(None);
        }
        self.drag.set_value(None);
    }
}
