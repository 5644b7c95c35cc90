//! What everybody sees from afar: what is done, the question, the time, how many cards there are.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::agenda::Ways;
use super::gone::Gone;
use super::room::{QuestionWays, steps};
use crate::i18n::words::room;
use crate::ui::parts::{FullScreenButton, Glyph, Icon};
use crate::ui::places;
use crate::ui::route::{Page, WorkshopView};
use crate::ui::say_workshop;
use crate::ui::timer::{TimerButtons, TimerFace};
use crate::workspace::{Id, Workspace};

/// What everybody sees from afar: question and timer.
#[component]
pub(super) fn Wall(
    /// The open project.
    workspace: Workspace,
    /// Which.
    id: Id,
) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.workshop(id).is_some());
    let running = Memo::new(move |_| {
        let live = workspace.running().filter(|live| live.workshop == id);
        live.map(|live| live.activity)
    });
    move || match (is_here.get(), running.get()) {
        (false, _) => view! { <Gone workspace id /> }.into_any(),
        (true, None) => view! { <Waiting workspace id /> }.into_any(),
        (true, Some(activity)) => view! { <Shown workspace id activity /> }.into_any(),
    }
}

#[component]
fn Shown(workspace: Workspace, id: Id, activity: Id) -> impl IntoView {
    let it = Memo::new(move |_| workspace.activity(activity));
    let questions = steps(workspace, activity);
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(on) = way_of(&event) {
            event.prevent_default();
            questions.go(on);
        }
    });
    on_cleanup(move || keys.remove());
    let cards = Memo::new(move |_| {
        let (mine, others) = workspace.written_in(activity);
        it.read().writes().then_some(mine.len() + others.len())
    });
    view! {
        <div class="room-wall">
            <header class="room-wall__head">
                <h1 class="room-wall__title">
                    <Icon glyph=Signal::derive(move || say_workshop::activity_glyph(it.read().kind)) />
                    {move || say_workshop::activity(&it.read())}
                </h1>
                {move || Some(it.read().note.clone()).filter(|note| !note.is_empty()).map(|note| view! {
                    <p class="room-wall__note">{note}</p>
                })}
            </header>
            <div class="room-wall__middle">
                {move || questions.current().map(|id| view! {
                    <p class="room-wall__question" aria-live="polite">{move || say_workshop::question_of(workspace, id)}</p>
                })}
                <TimerFace workspace large=true />
                {move || cards.get().map(|n| view! { <p class="room-wall__cards number">{room::cards(n)}</p> })}
            </div>
            <footer class="room-wall__foot" data-no-print="">
                <QuestionWays questions />
                <TimerButtons workspace />
                <Ways workspace />
                <FullScreenButton />
                <Leave workspace id />
            </footer>
        </div>
    }
}

/// Nothing runs.
#[component]
fn Waiting(workspace: Workspace, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| workspace.workshop(id).unwrap_or_default());
    view! {
        <div class="room-wall">
            <div class="room-wall__middle">
                <h1 class="room-wall__title">{move || say_workshop::workshop(&it.read().name)}</h1>
                <p class="room-wall__note">{room::waiting()}</p>
            </div>
            <footer class="room-wall__foot" data-no-print="">
                <FullScreenButton />
                <Leave workspace id />
            </footer>
        </div>
    }
}

#[component]
fn Leave(workspace: Workspace, id: Id) -> impl IntoView {
    view! {
        <a class="room-wall__leave" href=places::page(workspace, Page::Workshop(WorkshopView::Agenda(id)))>
            <Icon glyph=Glyph::ChevronLeft />
            {room::to_agenda()}
        </a>
    }
}

/// To the next question, or to the one before: arrows, and the keys of a clicker.
fn way_of(event: &ev::KeyboardEvent) -> Option<bool> {
    let has_modifier = event.ctrl_key() || event.alt_key() || event.meta_key();
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let within = |selector: &str| {
        target
            .as_ref()
            .is_some_and(|it| matches!(it.closest(selector), Ok(Some(_))))
    };
    if has_modifier || within("input, textarea, select, dialog, [role=menu]") {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" => Some(true),
        "ArrowLeft" | "ArrowUp" | "PageUp" => Some(false),
        _ => None,
    }
}
