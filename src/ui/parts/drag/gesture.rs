//! From press to drop: pressed, lifted, dropped or given up.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{AnimationFrameRequestHandle, TimeoutHandle};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AddEventListenerOptions, Element, Event, HtmlElement, PointerEvent};

use super::ghost::Ghost;
use super::layout::{Layout, area, place_of};
use super::maths::{Meaning, Point, Start, meaning, scroll_speed};
use super::{Dropped, pressed_card};

/// How long a finger rests on a card before it lifts it.
const REST: Duration = Duration::from_millis(250);

#[derive(Default)]
enum State {
    #[default]
    Idle,
    Pressed(Press),
    Lifted(Box<Lift>),
}

struct Press {
    root: HtmlElement,
    card: Element,
    pointer: i32,
    start: Start,
    at: Point,
    timer: Option<TimeoutHandle>,
}

struct Lift {
    root: HtmlElement,
    id: String,
    pointer: i32,
    at: Point,
    layout: Layout,
    ghost: Ghost,
    target: Option<Dropped>,
    column: Option<Element>,
    origin: Option<Dropped>,
    is_stale: bool,
    frame: Option<AnimationFrameRequestHandle>,
    last_frame: f64,
}

type Listener = (HtmlElement, &'static str, Closure<dyn FnMut(Event)>);

/// One board's drag. A handle that can be copied into every listener.
#[derive(Clone, Copy)]
pub(super) struct Gesture {
    state: StoredValue<Rc<RefCell<State>>, LocalStorage>,
    listeners: StoredValue<Vec<Listener>, LocalStorage>,
    on_drop: Callback<Dropped>,
}

impl Gesture {
    pub(super) fn new(on_drop: Callback<Dropped>) -> Self {
        Self {
            state: StoredValue::new_local(Rc::default()),
            listeners: StoredValue::new_local(Vec::new()),
            on_drop,
        }
    }

    pub(super) fn listen(self, root: &HtmlElement) {
        self.unlisten();
        self.on(root, "pointerdown", move |event, root| {
            self.press(&event, root)
        });
        self.on(root, "pointermove", move |event, _| self.moved(&event));
        self.on(root, "pointerup", move |event, _| self.released(&event));
        self.on(root, "pointercancel", move |_, _| _ = self.cancel());
        self.on(root, "lostpointercapture", move |_, _| _ = self.cancel());
        // Scrolling does not bubble, so the window does not hear of it.
        self.on(root, "scroll", move |_, _| self.scrolled());
        // Once a finger has lifted a card it must not scroll, call up a menu or drag a link.
        self.on(root, "touchmove", move |event, _| {
            self.prevent_if(&event, false)
        });
        self.on(root, "contextmenu", move |event, _| {
            self.prevent_if(&event, true)
        });
        self.on(root, "dragstart", move |event, _| {
            self.prevent_if(&event, true)
        });
    }

    /// Takes everything away; for cleanups.
    pub(super) fn end(self) {
        self.cancel();
        self.unlisten();
    }

    /// Puts the card back. False if none was lifted.
    pub(super) fn cancel(self) -> bool {
        matches!(self.take(), State::Lifted(_))
    }

    /// Something scrolled: what was measured is no longer true.
    pub(super) fn scrolled(self) {
        self.with(|state| {
            if let State::Lifted(lift) = state {
                lift.is_stale = true;
            }
        });
    }

    fn press(self, event: &Event, root: &HtmlElement) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        // A second finger ends the drag of the first.
        if !matches!(self.take(), State::Idle) || event.button() != 0 || !event.is_primary() {
            return;
        }
        let Some((card, at_handle)) = pressed_card(event.target()) else {
            return;
        };
        let is_touch = event.pointer_type() == "touch";
        let start = if is_touch && !at_handle {
            Start::Held
        } else {
            Start::Moved
        };
        let timer = match start {
            Start::Held => set_timeout_with_handle(move || self.lift(), REST).ok(),
            Start::Moved => None,
        };
        self.put(State::Pressed(Press {
            root: root.clone(),
            card,
            pointer: event.pointer_id(),
            start,
            at: point(event),
            timer,
        }));
    }

    fn moved(self, event: &Event) {
        let Some(event) = event.dyn_ref::<PointerEvent>() else {
            return;
        };
        let now = point(event);
        let next = self.with(|state| match state {
            State::Pressed(press) if press.pointer == event.pointer_id() => {
                // The button was released where nobody could hear it.
                if event.buttons() == 0 {
                    Meaning::GiveUp
                } else {
                    meaning(press.start, press.at, now)
                }
            }
            State::Lifted(lift) if lift.pointer == event.pointer_id() => {
                lift.at = now;
                lift.ghost.follow(now);
                Meaning::Wait
            }
            _ => Meaning::Wait,
        });
        match next {
            Some(Meaning::Lift) => self.lift(),
            Some(Meaning::GiveUp) => _ = self.take(),
            _ => (),
        }
    }

    fn lift(self) {
        let State::Pressed(press) = self.take() else {
            return;
        };
        let Some(id) = press.card.get_attribute("data-drag-id") else {
            return;
        };
        let Some(ghost) = Ghost::new(&press.card, press.at) else {
            return;
        };
        // Without the capture, moves outside of the board are missed; dragging still works.
        press
            .root
            .set_pointer_capture(press.pointer)
            .unwrap_or_default();
        self.put(State::Lifted(Box::new(Lift {
            layout: Layout::new(press.root.clone().into(), id.clone()),
            origin: place_of(&press.root, &press.card, &id),
            root: press.root.clone(),
            id,
            pointer: press.pointer,
            at: press.at,
            ghost,
            target: None,
            column: None,
            is_stale: false,
            frame: None,
            last_frame: 0.0,
        })));
        self.next_frame();
    }

    /// Once per picture: scroll at the edges, find the gap, draw the line.
    fn next_frame(self) {
        let frame = request_animation_frame_with_handle(move || {
            let goes_on = self.with(|state| match state {
                State::Lifted(lift) => {
                    lift.picture();
                    true
                }
                _ => false,
            });
            if goes_on == Some(true) {
                self.next_frame();
            }
        });
        self.with(|state| {
            if let State::Lifted(lift) = state {
                lift.frame = frame.ok();
            }
        });
    }

    fn released(self, event: &Event) {
        let is_ours = event.dyn_ref::<PointerEvent>().is_some_and(|event| {
            let pointer = event.pointer_id();
            self.with(|state| match state {
                State::Pressed(press) => press.pointer == pointer,
                State::Lifted(lift) => lift.pointer == pointer,
                State::Idle => false,
            }) == Some(true)
        });
        if !is_ours {
            return;
        }
        if let State::Lifted(mut lift) = self.take() {
            lift.picture();
            swallow_click(&lift.root);
            let target = lift.target.take();
            let is_change = target != lift.origin;
            drop(lift);
            if let Some(target) = target.filter(|_| is_change) {
                self.on_drop.try_run(target);
            }
        }
    }

    fn prevent_if(self, event: &Event, even_if_pressed: bool) {
        let is_ours = self.with(|state| match state {
            State::Idle => false,
            State::Pressed(press) => {
                even_if_pressed && press.timer.is_some() || event.type_() == "dragstart"
            }
            State::Lifted(_) => true,
        });
        if is_ours == Some(true) && event.cancelable() {
            event.prevent_default();
        }
    }

    fn with<T>(self, work: impl FnOnce(&mut State) -> T) -> Option<T> {
        let state = self.state.try_get_value()?;
        let mut state = state.try_borrow_mut().ok()?;
        Some(work(&mut state))
    }

    fn put(self, next: State) {
        self.with(|state| *state = next);
    }

    fn take(self) -> State {
        self.with(std::mem::take).unwrap_or_default()
    }

    fn on(
        self,
        root: &HtmlElement,
        name: &'static str,
        work: impl Fn(Event, &HtmlElement) + 'static,
    ) {
        let own = root.clone();
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| work(event, &own));
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        let function = closure.as_ref().unchecked_ref();
        let added = root.add_event_listener_with_callback_and_add_event_listener_options(
            name, function, &options,
        );
        if added.is_ok() {
            self.listeners
                .update_value(|all| all.push((root.clone(), name, closure)));
        }
    }

    fn unlisten(self) {
        let listeners = self.listeners.try_update_value(std::mem::take);
        for (root, name, closure) in listeners.unwrap_or_default() {
            let function = closure.as_ref().unchecked_ref();
            root.remove_event_listener_with_callback(name, function)
                .unwrap_or_default();
        }
    }
}

impl Drop for Press {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }
}

impl Drop for Lift {
    fn drop(&mut self) {
        if let Some(frame) = self.frame.take() {
            frame.cancel();
        }
        // It may have been released already.
        self.root
            .release_pointer_capture(self.pointer)
            .unwrap_or_default();
    }
}

impl Lift {
    fn picture(&mut self) {
        self.scroll();
        if self.is_stale {
            self.is_stale = false;
            self.layout.measure();
        }
        let gap = self.layout.gap(self.at);
        (self.target, self.column) = match gap {
            Some(gap) => {
                let aimed = gap.line.is_none().then(|| gap.column.clone());
                self.ghost.aim(aimed);
                self.ghost.mark(gap.line);
                (Some(gap.dropped), Some(gap.column))
            }
            None => {
                self.ghost.aim(None);
                self.ghost.mark(None);
                (None, None)
            }
        };
        debug_assert!(
            self.target
                .as_ref()
                .is_none_or(|target| target.id == self.id)
        );
    }

    fn scroll(&mut self) {
        let now = js_sys::Date::now();
        let before = std::mem::replace(&mut self.last_frame, now);
        // The first picture has no time before it; a sleeping page must not leap.
        let seconds = if before == 0.0 {
            0.0
        } else {
            ((now - before) / 1000.0).min(0.05)
        };
        let size = |value: Result<JsValue, JsValue>| {
            value
                .ok()
                .and_then(|value| value.as_f64())
                .unwrap_or_default()
        };
        let (width, height) = (size(window().inner_width()), size(window().inner_height()));
        let frame = area(&self.root);
        let sideways = scroll_speed(self.at.x, frame.left.max(0.0), frame.right().min(width));
        let page = scroll_speed(self.at.y, 0.0, height);
        if sideways != 0.0 {
            scroll_by(&self.root, sideways * seconds, 0.0);
        }
        let column = self.column.as_ref();
        if let Some(column) =
            column.filter(|column| column.scroll_height() > column.client_height() + 1)
        {
            let frame = area(column);
            let speed = scroll_speed(self.at.y, frame.top.max(0.0), frame.bottom().min(height));
            scroll_by(column, 0.0, speed * seconds);
        }
        if page != 0.0
            && let Some(root) = document().scrolling_element()
        {
            scroll_by(&root, 0.0, page * seconds);
        }
    }
}

/// Whole pixels at least: browsers round a smaller step down to nothing.
fn scroll_by(element: &Element, x: f64, y: f64) {
    let whole = |step: f64| {
        if step == 0.0 {
            0
        } else {
            (step.abs().ceil() * step.signum()) as i32
        }
    };
    let (x, y) = (whole(x), whole(y));
    if x != 0 {
        element.set_scroll_left(element.scroll_left() + x);
    }
    if y != 0 {
        element.set_scroll_top(element.scroll_top() + y);
    }
}

/// The release at the end of a drag is also a click for the browser; nobody meant it.
fn swallow_click(root: &HtmlElement) {
    let swallow = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        event.stop_propagation();
        event.prevent_default();
    });
    let function: js_sys::Function = swallow.as_ref().unchecked_ref::<js_sys::Function>().clone();
    let root = root.clone();
    if root
        .add_event_listener_with_callback_and_bool("click", &function, true)
        .is_ok()
    {
        // The click comes in the same task or not at all.
        set_timeout(
            move || {
                root.remove_event_listener_with_callback_and_bool("click", &function, true)
                    .unwrap_or_default();
                drop(swallow);
            },
            Duration::from_millis(0),
        );
    }
}

fn point(event: &PointerEvent) -> Point {
    Point {
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}
