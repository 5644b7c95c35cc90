//! The digits of the timer, and the small one in the bar.

use leptos::prelude::*;

use super::{Stand, Tick, say};
use crate::i18n::words::timer;
use crate::method::timer::Timer;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{Page, WorkshopView};
use crate::ui::{places, say_workshop};
use crate::workspace::Workspace;

/// What is left of the activity that runs, and whether it goes by.
#[component]
pub fn TimerFace(
    /// The open project.
    workspace: Workspace,
    /// As large as the screen bears.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let tick = expect_context::<Tick>();
    let timer = Memo::new(move |_| workspace.running().map(|live| live.timer));
    let stand = Memo::new(move |_| stand_of(timer.get(), tick));
    let digits = Memo::new(move |_| digits_of(timer.get(), tick));
    view! {
        <div class="timer" class:timer--large=large data-stand=move || stand.get().as_str()>
            <span class="timer__digits" role="timer" aria-label=timer::label()>{digits}</span>
            <span class="timer__state">{move || say::stand(stand.get())}</span>
        </div>
    }
}

fn stand_of(timer: Option<Timer>, tick: Tick) -> Stand {
    timer.map_or(Stand::Unset, |timer| Stand::of(timer, tick.now()))
}

fn digits_of(timer: Option<Timer>, tick: Tick) -> String {
    say::digits(timer.map_or(0, |timer| timer.left(tick.now())))
}

/// What runs, in the bar of every other page: it leads to the room.
#[component]
pub fn TimerLink(
    /// The open project.
    workspace: Workspace,
    /// The address.
    page: Memo<Option<Page>>,
) -> impl IntoView {
    let tick = expect_context::<Tick>();
    let live = Memo::new(move |_| workspace.running());
    let shown = Memo::new(move |_| {
        let live = live.get()?;
        let is_there = match page.get() {
            Some(Page::Workshop(WorkshopView::Agenda(id))) => id == live.workshop,
            Some(Page::Workshop(view)) => view.is_alone(),
            _ => false,
        };
        (!is_there).then_some((live.workshop, live.activity))
    });
    let timer = Memo::new(move |_| live.get().map(|live| live.timer));
    let stand = Memo::new(move |_| stand_of(timer.get(), tick));
    let digits = Memo::new(move |_| digits_of(timer.get(), tick));
    move || {
        shown.get().map(|(workshop, activity)| {
            let name = move || say_workshop::activity(&workspace.activity(activity));
            view! {
                <a
                    class="timer-link"
                    href=places::page(workspace, Page::Workshop(WorkshopView::Room(workshop)))
                    title=timer::to_room()
                    data-stand=move || stand.get().as_str()
                >
                    <Icon glyph=Glyph::Timer />
                    <span class="visually-hidden">{timer::to_room()}": "</span>
                    <span class="timer-link__digits">{digits}</span>
                    <span class="timer-link__name">{name}</span>
                </a>
            }
        })
    }
}
