//! One journey step by step on the whole screen: a first slide, one per step, a last one.

use leptos::ev::{self, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::curve::drawable;
use super::curve_layout::{Layout, layout, narrowed};
use super::curve_lines::{Line, journey_name, step_title};
use super::outline_lanes::journeys_href;
use super::present_slides::{FirstSlide, LastSlide, StepSlide};
use crate::i18n::{self, words::journey_show as words};
use crate::platform::{address, screen};
use crate::ui::parts::{Glyph, Icon, IconButton, use_toasts};
use crate::ui::route::JourneysView;
use crate::workspace::{Id, Workspace};

/// A column of the curve in the units of its picture.
const COLUMN: f64 = 110.0;
/// How wide the whole curve is at most, in the same units.
const OVERVIEW: f64 = 1200.0;
/// The share of the screen, from the left, where a tap goes back.
const BACK_ZONE: f64 = 0.25;

/// What all slides show.
#[derive(Clone, Copy)]
pub(super) struct Show {
    /// The open project.
    pub(super) workspace: Workspace,
    /// Which journey.
    pub(super) journey: Id,
    /// Its steps with their phases.
    pub(super) steps: Memo<Vec<(Option<Id>, Id)>>,
    /// The lines of its curve.
    pub(super) lines: Memo<Vec<Line>>,
    /// The curve, to be shown step by step.
    pub(super) picture: Memo<Layout>,
    /// The curve as a whole.
    pub(super) overview: Memo<Layout>,
    /// How many columns of the curve are readable at once.
    pub(super) columns: Memo<usize>,
}

/// Where a key or a tap leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Go {
    Back,
    On,
    First,
    Last,
    Away,
}

/// The presentation.
#[component]
pub(super) fn Present(workspace: Workspace, id: Id) -> impl IntoView {
    let show = show(workspace, id);
    let count = Memo::new(move |_| show.steps.with(Vec::len) + 2);
    let wanted = RwSignal::new(0_usize);
    let slide = Memo::new(move |_| wanted.get().min(count.get() - 1));
    let toasts = use_toasts();
    let away = move || address::set_hash(&journeys_href(workspace, JourneysView::Map(id)));
    let go = Callback::new(move |go: Go| {
        let last = count.get_untracked() - 1;
        let now = slide.get_untracked();
        let next = match go {
            Go::Back => now.saturating_sub(1),
            Go::On => (now + 1).min(last),
            Go::First => 0,
            Go::Last => last,
            Go::Away => return away(),
        };
        if next != now {
            wanted.set(next);
            toasts.announce(untrack(|| spoken(show, next, last)));
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(way) = way_of(&event) {
            event.prevent_default();
            go.run(way);
        }
    });
    on_cleanup(move || keys.remove());
    fill_screen(away);
    let content = move || {
        let (now, last) = (slide.get(), count.get() - 1);
        match now {
            0 => view! { <FirstSlide show /> }.into_any(),
            now if now == last => view! { <LastSlide show /> }.into_any(),
            now => view! { <StepSlide show nth=now - 1 /> }.into_any(),
        }
    };
    view! {
        <section class="present" id="present" tabindex="-1" aria-label=words::presentation()>
            <div class="present__stage" on:click=move |event| if let Some(way) = tap(&event) { go.run(way) }>
                {content}
            </div>
            <Foot slide count go />
        </section>
    }
}

fn show(workspace: Workspace, journey: Id) -> Show {
    let steps = Memo::new(move |_| workspace.steps(journey));
    let ids = Memo::new(move |_| steps.get().into_iter().map(|(_, step)| step).collect());
    let lines = drawable(workspace, journey, Signal::derive(|| None), ids).lines;
    let width = RwSignal::new(screen::width());
    let resized = window_event_listener(ev::resize, move |_| {
        width.try_set(screen::width());
    });
    on_cleanup(move || resized.remove());
    Show {
        workspace,
        journey,
        steps,
        lines,
        picture: Memo::new(move |_| {
            lines.with(|lines| layout(lines, steps.with(Vec::len), COLUMN, usize::MAX))
        }),
        overview: Memo::new(move |_| {
            let all = steps.with(Vec::len);
            let width = narrowed(all, COLUMN, OVERVIEW);
            lines.with(|lines| layout(lines, all, width, usize::MAX))
        }),
        columns: Memo::new(move |_| ((width.get() / 150.0) as usize).clamp(2, 9)),
    }
}

/// Takes the whole screen for as long as the presentation lasts. Giving the screen back, as the
/// browser does at Esc, ends it.
fn fill_screen(away: impl Fn() + 'static) {
    screen::fill();
    request_animation_frame(|| address::focus("present"));
    let was_filled = StoredValue::new(false);
    let listener = screen::on_change(move || {
        let is_filled = screen::is_filled();
        if !is_filled && was_filled.try_get_value() == Some(true) {
            away();
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

fn is_control(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("a, button").ok().flatten().is_some())
}

/// What screen readers hear when a slide comes.
fn spoken(show: Show, slide: usize, last: usize) -> String {
    let name = match slide {
        0 => journey_name(show.workspace, show.journey),
        slide if slide == last => words::in_the_end().to_owned(),
        slide => {
            let step = show.steps.with(|steps| steps.get(slide - 1).copied());
            step.map_or_else(String::new, |(_, step)| step_title(show.workspace, step))
        }
    };
    words::slide_of(&name, &i18n::number(slide + 1), &i18n::number(last + 1))
}

/// Where we are, and the ways on.
#[component]
fn Foot(slide: Memo<usize>, count: Memo<usize>, go: Callback<Go>) -> impl IntoView {
    let place = move || {
        let (now, all) = (i18n::number(slide.get() + 1), i18n::number(count.get()));
        format!("{now} / {all}")
    };
    let share = move || {
        format!(
            "{:.2}%",
            (slide.get() + 1) as f64 / count.get() as f64 * 100.0
        )
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
                disabled=Signal::derive(move || slide.get() == 0)
                on_click=move |_| go.run(Go::Back)
            />
            <IconButton
                label=words::on()
                icon=Glyph::ChevronRight
                disabled=Signal::derive(move || slide.get() + 1 == count.get())
                on_click=move |_| go.run(Go::On)
            />
        </div>
    }
}
