//! Through whose eyes is rated, and how large the map is.

use leptos::prelude::*;

use super::Look;
use super::actions::Actions;
use super::size::next_size;
use crate::domain::RaterGroup;
use crate::i18n::words::journeys;
use crate::ui::parts::{Choice, Glyph, Icon, Select};
use crate::ui::say_method;

/// The group one rates for.
#[component]
pub(super) fn Eyes(actions: Actions, look: Look) -> impl IntoView {
    let workspace = actions.workspace;
    let groups = Signal::derive(move || {
        let choice = |group: RaterGroup| {
            Choice::new(group.to_string(), say_method::rater_group(workspace, group))
        };
        let groups = workspace.rater_groups().into_iter();
        groups.map(choice).collect::<Vec<_>>()
    });
    view! {
        <div class="map__eyes">
            <Icon glyph=Glyph::Eye />
            <Select
                label=journeys::eyes()
                options=groups
                value=Signal::derive(move || actions.eyes.get().to_string())
                on_change=move |group: String| look.eyes.set(group.parse().ok())
            />
        </div>
    }
}

/// Larger and smaller.
#[component]
pub(super) fn Zoom(actions: Actions, look: Look) -> impl IntoView {
    let zoom = look.zoom;
    let size = move |larger: bool, label: &'static str, sign: &'static str| {
        let next = Memo::new(move |_| next_size(zoom.get(), larger));
        view! {
            <button
                class="icon-button"
                type="button"
                aria-label=label
                title=label
                aria-disabled=move || next.get().is_none().then_some("true")
                on:click=move |_| {
                    if let Some(size) = next.get_untracked() {
                        zoom.set(size);
                        actions.toasts.announce(journeys::zoom_now(&size.to_string()));
                    }
                }
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="map__zoom" role="group" aria-label=journeys::zoom() data-no-print>
            {size(false, journeys::zoom_out(), "−")}
            <span class="map__percent">{move || journeys::zoom_now(&zoom.get().to_string())}</span>
            {size(true, journeys::zoom_in(), "+")}
        </div>
    }
}
