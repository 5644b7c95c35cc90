//! What runs of a workshop: the timer with its buttons, and the ways on.

use leptos::prelude::*;

use crate::i18n::words::agenda;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, use_toasts};
use crate::ui::say_workshop;
use crate::ui::timer::{TimerButtons, TimerFace};
use crate::workspace::{Id, Workspace};

/// The heading of what runs.
const HEADING: &str = "agenda-running";

/// The panel; only where something of this workshop runs.
#[component]
pub(super) fn Running(workspace: Workspace, id: Id) -> impl IntoView {
    let runs = Memo::new(move |_| workspace.running().is_some_and(|live| live.workshop == id));
    view! {
        <Show when=move || runs.get()>
            <section class="panel agenda-running" aria-labelledby=HEADING data-no-print="">
                <h2 class="agenda-running__name" id=HEADING tabindex="-1">{move || running_name(workspace)}</h2>
                <TimerFace workspace />
                <TimerButtons workspace />
                <Ways workspace />
            </section>
        </Show>
    }
}

fn running_name(workspace: Workspace) -> String {
    let live = workspace.running();
    let name = live.map(|live| say_workshop::activity(&workspace.activity(live.activity)));
    agenda::running(&name.unwrap_or_default())
}

/// To the activity before, to the next one, and the end.
#[component]
pub(in crate::ui::pages::workshop) fn Ways(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let live = Memo::new(move |_| {
        workspace
            .running()
            .map(|live| (live.workshop, live.activity))
    });
    let beside = Memo::new(move |_| {
        live.get()?;
        workspace.running().map(|live| workspace.neighbours(live))
    });
    let to = move |activity: Option<Id>| {
        if let (Some((workshop, _)), Some(activity)) = (live.get_untracked(), activity) {
            workspace.begin_activity(workshop, activity);
            let name = untrack(|| say_workshop::activity(&workspace.activity(activity)));
            toasts.announce(agenda::begun(&name));
        }
    };
    let before = move || beside.get().and_then(|beside| beside.0);
    let next = move || beside.get().and_then(|beside| beside.1);
    let title = move |id: Option<Id>| id.map(|id| say_workshop::activity(&workspace.activity(id)));
    view! {
        <div class="workshop-ways">
            <Button
                label=agenda::previous()
                title=MaybeProp::derive(move || title(before()))
                icon=Glyph::ChevronLeft
                disabled=Signal::derive(move || before().is_none())
                on_click=move |_| to(untrack(before))
            />
            <Button
                label=agenda::next()
                title=MaybeProp::derive(move || title(next()))
                icon=Glyph::ChevronRight
                disabled=Signal::derive(move || next().is_none())
                on_click=move |_| to(untrack(next))
            />
            <Button
                label=agenda::end()
                icon=Glyph::Close
                on_click=move |_| {
                    workspace.set_live(None);
                    toasts.announce(agenda::ended());
                    request_animation_frame(|| address::focus(super::ACTIVITIES));
                }
            />
        </div>
    }
}
