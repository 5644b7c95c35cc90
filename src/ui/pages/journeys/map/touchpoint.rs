//! Where a step happens.

use leptos::ev;
use leptos::prelude::*;

use super::actions::Actions;
use super::pick::Pick;
use crate::i18n::words::journeys;
use crate::platform::address;
use crate::ui::pages::journeys::say::{touchpoint_facts, touchpoint_name};
use crate::ui::parts::{Glyph, Icon, fresh_id};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::workspace::Id;

/// The touchpoint of a step; a click or Enter chooses another one.
#[component]
pub(super) fn TouchpointCell(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let touchpoint = Memo::new(move |_| workspace.step_value(id).touchpoint);
    let editing = RwSignal::new(false);
    let cell_id = fresh_id("cell");
    let own_id = cell_id.clone();
    let done = Callback::new(move |gives_focus_back: bool| {
        editing.try_set(false);
        if gives_focus_back {
            address::focus(&own_id);
        }
    });
    let shown = move || {
        touchpoint
            .get()
            .map(|touchpoint| view! { <Named actions touchpoint /> })
    };
    view! {
        <td
            id=cell_id
            class="map__cell map__cell--text"
            tabindex="-1"
            data-cell
            data-step=id.to_string()
            on:click=move |_| editing.set(true)
        >
            <Show when=move || editing.get() fallback=shown>
                <Pick actions id now=touchpoint.get_untracked() done />
            </Show>
        </td>
    }
}

#[component]
fn Named(actions: Actions, touchpoint: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let name = Signal::derive(move || touchpoint_name(workspace, touchpoint));
    let entry = Memo::new(move |_| workspace.inner().touchpoints.read(touchpoint));
    let facts = move || {
        let entry = entry.get()?;
        let facts = touchpoint_facts(&entry.value);
        (!facts.is_empty()).then(|| view! { <p class="at__facts">{facts}</p> })
    };
    let is_key = move || {
        let is_key = entry.read().as_ref().is_some_and(|entry| entry.value.key);
        is_key.then(|| {
            view! {
                <p class="at__key"><Icon glyph=Glyph::Key />{journeys::touchpoint_key()}</p>
            }
        })
    };
    let page = Page::Touchpoints(TouchpointsView::One(touchpoint));
    let open = move || journeys::touchpoint_open(&name.get());
    view! {
        <div class="at">
            <p class="at__name">{name}</p>
            {facts}
            {is_key}
            <a
                class="at__open"
                href=Route::Project(workspace.inner().project, page).href()
                tabindex="-1"
                aria-label=open
                title=open
                on:click=|event: ev::MouseEvent| event.stop_propagation()
            >
                <Icon glyph=Glyph::ArrowRight />
            </a>
        </div>
    }
}
