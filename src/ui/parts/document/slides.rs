//! Slides on the whole screen: keys, taps, swipes and buttons lead on, the foot says where we are. Giving the
//! screen back, as browsers do at Esc, ends it.

use leptos::ev::{self, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::i18n::{self, words::document as words};
use crate::platform::{address, screen};
use crate::ui::parts::{Glyph, Icon, IconButton, use_toasts};

/// There is one presentation at a time.
const ID: &str = "present";
/// The share of the screen, from the left, where a tap goes back.
const BACK_ZONE: f64 = 0.25;
/// How far a finger goes sideways, in pixels, to lead on; up or down it goes less than that.
const SWIPE: i32 = 48;

/// Where a key or a tap leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Go {
    Back,
    On,
    First,
    Last,
    Away,
}

/// A presentation, as long as it is on the page.
#[component]
pub fn Slides(
    /// How many slides there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Draws a slide, counted from 0.
    #[prop(into)]
    slide: Callback<usize, AnyView>,
    /// What a slide is called, for those who hear it.
    #[prop(into)]
    name: Callback<usize, String>,
    /// Takes the presentation off the page.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let wanted = RwSignal::new(0_usize);
    let last = Memo::new(move |_| count.get().saturating_sub(1));
    let current = Memo::new(move |_| wanted.get().min(last.get()));
    let toasts = use_toasts();
    let go = Callback::new(move |go: Go| {
        let (now, last) = (current.get_untracked(), last.get_untracked());
        let next = match go {
            Go::Back => now.saturating_sub(1),
            Go::On => (now + 1).min(last),
            Go::First => 0,
            Go::Last => last,
            Go::Away => return on_leave.run(()),
        };
        if next != now {
            wanted.set(next);
            let name = untrack(|| name.run(next));
            let (now, total) = (i18n::number(next + 1), i18n::number(last + 1));
            toasts.announce(words::slide_of(&name, &now, &total));
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(way) = way_of(&event) {
            event.prevent_default();
            go.run(way);
        }
    });
    on_cleanup(move || keys.remove());
    fill_screen(on_leave);
    let pressed = StoredValue::new(None::<(i32, i32)>);
    let press = move |event: PointerEvent| {
        let is_finger = event.pointer_type() == "touch" && event.is_primary();
        pressed.set_value(is_finger.then(|| (event.client_x(), event.client_y())));
    };
    let release = move |event: PointerEvent| {
        let from = pressed.get_value();
        pressed.set_value(None);
        let (x, y) = (event.client_x(), event.client_y());
        let way = from.and_then(|(left, top)| swipe(x - left, y - top));
        if let Some(way) = way {
            go.run(way);
        }
    };
    view! {
        <section class="present" id=ID tabindex="-1" aria-label=words::presentation()>
            <div
                class="present__stage"
                on:click=move |event| if let Some(way) = tap(&event) { go.run(way) }
                on:pointerdown=press
                on:pointerup=release
                on:pointercancel=move |_| pressed.set_value(None)
            >
                {move || slide.run(current.get())}
            </div>
            <Foot current last go />
        </section>
    }
}

/// Takes the whole screen for as long as the presentation lasts.
fn fill_screen(away: Callback<()>) {
    screen::fill();
    request_animation_frame(|| address::focus(ID));
    let was_filled = StoredValue::new(false);
    let listener = screen::on_change(move || {
        let is_filled = screen::is_filled();
        if !is_filled && was_filled.try_get_value() == Some(true) {
            away.try_run(());
        }
        was_filled.try_set_value(is_filled);
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.dispose();
        screen::leave();
    });
}

fn way_of(event: &KeyboardEvent) -> Option<Go> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let on_control = is_control(event.target());
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => Some(Go::On),
        "ArrowLeft" | "ArrowUp" | "PageUp" => Some(Go::Back),
        " " if !on_control && event.shift_key() => Some(Go::Back),
        " " | "Enter" if !on_control => Some(Go::On),
        "Backspace" => Some(Go::Back),
        "Home" => Some(Go::First),
        "End" => Some(Go::Last),
        "Escape" => Some(Go::Away),
        _ => None,
    }
}

fn tap(event: &MouseEvent) -> Option<Go> {
    if is_control(event.target()) {
        return None;
    }
    let back = f64::from(event.client_x()) < screen::width() * BACK_ZONE;
    Some(if back { Go::Back } else { Go::On })
}

/// A finger that went sideways leads on to the left, as if it drew the slides along.
fn swipe(right: i32, down: i32) -> Option<Go> {
    (right.abs() >= SWIPE && down.abs() < right.abs() / 2).then_some(if right < 0 {
        Go::On
    } else {
        Go::Back
    })
}

fn is_control(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("a, button").ok().flatten().is_some())
}

/// Where we are, and the ways on.
#[component]
fn Foot(current: Memo<usize>, last: Memo<usize>, go: Callback<Go>) -> impl IntoView {
    let place = move || {
        let (now, all) = (
            i18n::number(current.get() + 1),
            i18n::number(last.get() + 1),
        );
        format!("{now} / {all}")
    };
    let share = move || {
        let share = (current.get() + 1) as f64 / (last.get() + 1) as f64;
        format!("{:.2}%", share * 100.0)
    };
    view! {
        <div class="present__foot">
            <button class="present__away" type="button" on:click=move |_| go.run(Go::Away)>
                <Icon glyph=Glyph::Close />
                <span>{words::leave()}</span>
            </button>
            <div class="present__bar" aria-hidden="true">
                <div class="present__done" style:inline-size=share></div>
            </div>
            <span class="present__place">{place}</span>
            <IconButton
                label=words::back()
                icon=Glyph::ChevronLeft
                disabled=Signal::derive(move || current.get() == 0)
                on_click=move |_| go.run(Go::Back)
            />
            <IconButton
                label=words::on()
                icon=Glyph::ChevronRight
                disabled=Signal::derive(move || current.get() == last.get())
                on_click=move |_| go.run(Go::On)
            />
        </div>
    }
}
