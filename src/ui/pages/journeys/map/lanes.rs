//! Which lanes the map has, in which order, and the team's own.

use leptos::prelude::*;

use crate::domain::{BuiltInLane, Domain, Lane, LaneKey};
use crate::i18n::words::{common, journeys};
use crate::platform::address;
use crate::ui::pages::journeys::deeds::Deeds;
use crate::ui::parts::{Button, Checkbox, Dialog, Glyph, IconButton, TextField, Variant};
use crate::ui::say_method;
use crate::workspace::{Deed, Id, Key};

/// The window.
#[component]
pub(super) fn LanesDialog(deeds: Deeds, id: Id, open: RwSignal<bool>) -> impl IntoView {
    let footer = move || {
        view! { <Button label=common::done() variant=Variant::Primary on_click=move |_| open.set(false) /> }
    };
    view! {
        <Dialog open title=journeys::lanes_title() on_close=move |()| open.set(false) footer>
            <Lanes deeds id />
        </Dialog>
    }
}

#[component]
fn Lanes(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let lanes = Memo::new(move |_| in_order(deeds, id));
    let add = move |name: String| {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() && workspace.add_lane(id, name.clone()).is_some() {
            deeds.toasts.announce(journeys::lane_added(&name));
        }
    };
    view! {
        <p class="quiet">{journeys::lanes_text()}</p>
        <ul class="lanes">
            <For each=move || lanes.get() key=|lane| *lane let:lane>
                <LaneLine deeds id lane lanes />
            </For>
        </ul>
        <TextField
            label=journeys::lane_add()
            hint=journeys::lane_add_hint()
            value=""
            clears=true
            max_length=120
            on_enter=add
        />
    }
}

/// The lanes below the steps, which always stand on top.
fn in_order(deeds: Deeds, id: Id) -> Vec<LaneKey> {
    let own = deeds.workspace.own_lanes(id);
    let journey = deeds.workspace.journey(id).map(|entry| entry.value);
    let mut lanes = journey.unwrap_or_default().lanes_in_order(&own);
    lanes.retain(|lane| *lane != LaneKey::BuiltIn(BuiltInLane::Activity));
    lanes
}

#[component]
fn LaneLine(deeds: Deeds, id: Id, lane: LaneKey, lanes: Memo<Vec<LaneKey>>) -> impl IntoView {
    let workspace = deeds.workspace;
    let name = Signal::derive(move || name_of(deeds, lane));
    let shown = Signal::derive(move || {
        let journey = workspace.journey(id);
        journey.is_some_and(|entry| !entry.value.hidden.contains(&lane))
    });
    let place = Memo::new(move |_| lanes.read().iter().position(|other| *other == lane));
    let renaming = RwSignal::new(false);
    let shift = move |down: bool| {
        let mut order = lanes.get_untracked();
        let Some(here) = place.get_untracked() else {
            return;
        };
        let there = if down {
            Some(here + 1)
        } else {
            here.checked_sub(1)
        };
        let Some(there) = there.filter(|there| *there < order.len()) else {
            return;
        };
        order.swap(here, there);
        workspace.order_lanes(id, order.clone());
        let (all, at) = (order.len().to_string(), (there + 1).to_string());
        let name = name.get_untracked();
        deeds
            .toasts
            .announce(journeys::lane_moved(&all, &name, &at));
        // The line has moved and lost the focus on the way.
        let button = button_id(lane, down);
        request_animation_frame(move || address::focus(&button));
    };
    let shifter = move |down: bool, label: Signal<String>, glyph: Glyph, off: Signal<bool>| {
        view! {
            <button
                id=button_id(lane, down)
                class="icon-button"
                type="button"
                aria-label=label
                title=label
                aria-disabled=move || off.get().then_some("true")
                on:click=move |_| shift(down)
            >
                <crate::ui::parts::Icon glyph />
            </button>
        }
    };
    let first = Signal::derive(move || place.get() == Some(0));
    let last = Signal::derive(move || {
        place
            .get()
            .is_some_and(|place| place + 1 == lanes.read().len())
    });
    let up = Signal::derive(move || journeys::lane_up(&name.get()));
    let down = Signal::derive(move || journeys::lane_down(&name.get()));
    view! {
        <li class="lanes__line">
            <Show
                when=move || renaming.get()
                fallback=move || view! {
                    <Checkbox
                        label=name
                        checked=shown
                        on_change=move |on| _ = workspace.show_lane(id, lane, on)
                    />
                }
            >
                <Rename deeds lane renaming />
            </Show>
            <span class="lanes__buttons">
                {own_buttons(deeds, lane, name, renaming)}
                {shifter(false, up, Glyph::ArrowUp, first)}
                {shifter(true, down, Glyph::ArrowDown, last)}
            </span>
        </li>
    }
}

fn own_buttons(
    deeds: Deeds,
    lane: LaneKey,
    name: Signal<String>,
    renaming: RwSignal<bool>,
) -> Option<impl IntoView> {
    let LaneKey::Own(lane) = lane else {
        return None;
    };
    let trash = move |_| {
        let name = name.get_untracked();
        if deeds.workspace.trash_lane(lane) {
            let workspace = deeds.workspace;
            deeds
                .toasts
                .toast_with(journeys::lane_trashed(&name), common::undo(), move || {
                    workspace.edit(Deed::Restore, |draft| {
                        draft.restore(Key::new(Lane::KIND, lane));
                    });
                });
        }
    };
    Some(view! {
        <IconButton
            label=Signal::derive(move || journeys::lane_rename(&name.get()))
            icon=Glyph::Edit
            on_click=move |_| renaming.set(true)
        />
        <IconButton
            label=Signal::derive(move || journeys::lane_trash(&name.get()))
            icon=Glyph::Trash
            on_click=trash
        />
    })
}

#[component]
fn Rename(deeds: Deeds, lane: LaneKey, renaming: RwSignal<bool>) -> impl IntoView {
    let input = NodeRef::<leptos::html::Input>::new();
    input.on_load(|input| {
        request_animation_frame(move || input.focus().unwrap_or_default());
    });
    let value = Signal::derive(move || say_method::lane(deeds.workspace, lane));
    let rename = move |name: String| {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if let (LaneKey::Own(id), false) = (lane, name.is_empty()) {
            deeds.workspace.rename_lane(id, name);
        }
    };
    view! {
        <div on:focusout=move |_| _ = renaming.try_set(false)>
            <TextField
                label=journeys::lane_name()
                label_hidden=true
                value
                max_length=120
                node_ref=input
                on_commit=rename
                on_enter=move |_: String| renaming.set(false)
                on_cancel=move |()| renaming.set(false)
            />
        </div>
    }
}

fn button_id(lane: LaneKey, down: bool) -> String {
    let way = if down { "down" } else { "up" };
    format!("lane-{lane}-{way}")
}

fn name_of(deeds: Deeds, lane: LaneKey) -> String {
    let name = say_method::lane(deeds.workspace, lane);
    if name.trim().is_empty() {
        journeys::lane_untitled().to_owned()
    } else {
        name
    }
}
