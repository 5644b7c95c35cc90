//! The table: phases and steps above, lanes below each other.

use leptos::html;
use leptos::prelude::*;

use super::actions::{Actions, REGION};
use super::add::{AddStep, opener_id};
use super::below::Below;
use super::columns::{Column, phase_key, phase_name};
use super::rows::LaneRow;
use super::size::{step_width, use_room};
use super::step::StepHead;
use super::tools::Zoom;
use super::walk::use_walk;
use super::{Look, keys};
use crate::domain::{BuiltInLane, LaneKey};
use crate::i18n::words::journeys;
use crate::ui::parts::{Glyph, Icon, use_drag};
use crate::ui::say_method;
use crate::workspace::Id;

/// The scrolling region with the table.
#[component]
pub(super) fn Grid(actions: Actions, look: Look, together: RwSignal<Option<Id>>) -> impl IntoView {
    let (workspace, journey) = (actions.workspace, actions.journey);
    let columns = Memo::new(move |_| {
        let writing = actions.writing.get();
        let groups = actions.groups.read();
        let columns = groups.iter().flat_map(|group| group.columns(writing));
        columns.collect::<Vec<_>>()
    });
    let lanes = Memo::new(move |_| {
        let entry = workspace.journey(journey);
        let own = workspace.own_lanes(journey);
        let mut lanes = entry.map_or_else(Vec::new, |entry| entry.value.shown_lanes(&own));
        lanes.retain(|lane| *lane != LaneKey::BuiltIn(BuiltInLane::Activity));
        lanes
    });
    let region = NodeRef::<html::Div>::new();
    let room = use_room(region, move || {
        columns.track();
        look.zoom.track();
    });
    let width = Signal::derive(move || {
        let room = room.get();
        step_width(room.width, columns.read().len(), look.zoom.get(), room.rem)
    });
    use_drag(
        region,
        Callback::new(move |dropped| actions.dropped(dropped)),
    );
    let walk = use_walk();
    let count = move || columns.read().len();
    view! {
        <p class="visually-hidden" id="map-keys">{journeys::keys()}</p>
        <div
            id=REGION
            class="map__region"
            node_ref=region
            tabindex="0"
            role="region"
            aria-label=journeys::region()
            style:--head=move || format!("{}px", room.get().head)
            on:keydown=move |event| keys::on_key(&event, actions, look)
            on:focusin=move |event| walk.entered(&event)
        >
            <table
                class="map"
                role="grid"
                aria-describedby="map-keys"
                data-size=move || look.zoom.get().to_string()
                style:--zoom=move || format!("{}", f64::from(look.zoom.get()) / 100.0)
                style:--step-width=move || format!("{}px", width.get())
                style:--columns=move || count().to_string()
            >
                <colgroup>
                    <col class="map__lane-column" />
                    <col class="map__step-column" span=move || count().max(1).to_string() />
                </colgroup>
                <Head actions columns look />
                <tbody>
                    {move || together.get().map(|other| view! { <Below actions columns other /> })}
                    <For each=move || lanes.get() key=|lane| *lane let:lane>
                        <LaneRow actions columns lane together width />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

/// Phases and steps; they stay in sight while people scroll.
#[component]
fn Head(actions: Actions, columns: Memo<Vec<Column>>, look: Look) -> impl IntoView {
    let phases = Memo::new(move |_| {
        let groups = actions.groups.read();
        groups.iter().map(|group| group.phase).collect::<Vec<_>>()
    });
    view! {
        <thead class="map__head">
            <tr>
                <td class="map__corner"><Zoom actions look /></td>
                <For each=move || phases.get() key=|phase| *phase let:phase>
                    <PhaseHead actions phase />
                </For>
            </tr>
            <tr data-walk>
                <th class="map__lane" scope="col" tabindex="0" data-cell>
                    {say_method::built_in_lane(BuiltInLane::Activity)}
                </th>
                <For each=move || columns.get() key=|column| *column let:column>
                    {match column {
                        Column::Step(id) => view! { <StepHead actions id /> }.into_any(),
                        Column::Write(phase) => view! {
                            <td class="map__step"><AddStep actions phase /></td>
                        }.into_any(),
                        Column::Blank(phase) => view! { <BlankHead actions phase /> }.into_any(),
                    }}
                </For>
            </tr>
        </thead>
    }
}

#[component]
fn PhaseHead(actions: Actions, phase: Option<Id>) -> impl IntoView {
    let span = Memo::new(move |_| {
        let writing = actions.writing.get();
        let groups = actions.groups.read();
        let group = groups.iter().find(|group| group.phase == phase);
        group.map_or(1, |group| group.columns(writing).len())
    });
    let has_steps = Memo::new(move |_| {
        let groups = actions.groups.read();
        let mut groups = groups.iter().filter(|group| group.phase == phase);
        groups.any(|group| !group.steps.is_empty())
    });
    let name = Signal::derive(move || phase_name(actions.workspace, phase));
    let add = move || journeys::add_step_in(&name.get());
    view! {
        <th
            class="map__phase"
            scope="colgroup"
            colspan=move || span.get().to_string()
            data-drop-column=phase_key(phase)
            data-drop-flow="row"
        >
            <div class="phase">
                <span class="phase__name">{name}</span>
                <Show when=move || has_steps.get()>
                    <button
                        id=opener_id(phase)
                        class="phase__add"
                        type="button"
                        aria-label=add
                        title=add
                        on:click=move |_| actions.writing.set(Some(phase))
                    >
                        <Icon glyph=Glyph::Plus />
                    </button>
                </Show>
            </div>
        </th>
    }
}

/// A phase without steps invites to write the first.
#[component]
fn BlankHead(actions: Actions, phase: Option<Id>) -> impl IntoView {
    let name = move || journeys::add_step_in(&phase_name(actions.workspace, phase));
    view! {
        <td class="map__step">
            <button
                id=opener_id(phase)
                class="map__add"
                type="button"
                aria-label=name
                on:click=move |_| actions.writing.set(Some(phase))
            >
                <Icon glyph=Glyph::Plus />
                <span>{journeys::add_step()}</span>
            </button>
        </td>
    }
}
