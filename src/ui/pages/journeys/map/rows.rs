//! The lanes below the steps: one row each.

use leptos::prelude::*;

use super::actions::Actions;
use super::backstage::Backstage;
use super::columns::Column;
use super::facts::Facts;
use super::notes::{Insights, Notes};
use super::rating::RatingCell;
use super::text::{Own, Voice};
use super::touchpoint::TouchpointCell;
use crate::domain::{BuiltInLane, CardKind, LaneKey};
use crate::i18n::words::journeys;
use crate::ui::pages::journeys::curve::CurveView;
use crate::ui::say_method;
use crate::workspace::Id;

/// A lane: its name, and a cell for each step.
#[component]
pub(super) fn LaneRow(
    actions: Actions,
    columns: Memo<Vec<Column>>,
    lane: LaneKey,
    together: RwSignal<Option<Id>>,
    width: Signal<f64>,
) -> impl IntoView {
    let workspace = actions.workspace;
    let name = move || {
        let name = say_method::lane(workspace, lane);
        if name.trim().is_empty() {
            journeys::lane_untitled().to_owned()
        } else {
            name
        }
    };
    let is_curve = lane == LaneKey::BuiltIn(BuiltInLane::Curve);
    let cells = move || {
        if is_curve {
            return view! { <Curve actions columns together width /> }.into_any();
        }
        view! {
            <For each=move || columns.get() key=|column| *column let:column>
                {match column {
                    Column::Step(id) => cell(actions, lane, id),
                    _ => view! { <td class="map__cell" tabindex="-1" data-cell></td> }.into_any(),
                }}
            </For>
        }
        .into_any()
    };
    view! {
        <tr data-walk=(!is_curve).then_some("")>
            <th class="map__lane" scope="row" tabindex="-1" data-cell>
                <span class="map__name">{name}</span>
            </th>
            {cells()}
        </tr>
    }
}

fn cell(actions: Actions, lane: LaneKey, id: Id) -> AnyView {
    let lane = match lane {
        LaneKey::Own(lane) => return view! { <Own actions id lane /> }.into_any(),
        LaneKey::BuiltIn(lane) => lane,
    };
    match lane {
        BuiltInLane::Touchpoint => view! { <TouchpointCell actions id /> }.into_any(),
        BuiltInLane::Rating => view! { <RatingCell actions id /> }.into_any(),
        BuiltInLane::Voice => view! { <Voice actions id /> }.into_any(),
        BuiltInLane::Facts => view! { <Facts actions id /> }.into_any(),
        BuiltInLane::Insights => view! { <Insights actions id /> }.into_any(),
        BuiltInLane::Ideas => view! { <Notes actions id kinds=&[CardKind::Idea] /> }.into_any(),
        BuiltInLane::Standards => {
            view! { <Notes actions id kinds=&[CardKind::Standard, CardKind::Wow] /> }.into_any()
        }
        BuiltInLane::Backstage => view! { <Backstage actions id /> }.into_any(),
        BuiltInLane::Activity | BuiltInLane::Curve => ().into_any(),
    }
}

#[component]
fn Curve(
    actions: Actions,
    columns: Memo<Vec<Column>>,
    together: RwSignal<Option<Id>>,
    width: Signal<f64>,
) -> impl IntoView {
    let project = actions.workspace.inner().project;
    // A column without a step has no ratings and so no point, but takes its room.
    let steps = Memo::new(move |_| {
        let id = |column: &Column| match column {
            Column::Step(id) => *id,
            Column::Write(phase) | Column::Blank(phase) => phase.unwrap_or(project),
        };
        columns.read().iter().map(id).collect::<Vec<_>>()
    });
    view! {
        <td class="map__curve" colspan=move || columns.read().len().max(1).to_string()>
            <CurveView
                workspace=actions.workspace
                journey=actions.journey
                together
                steps
                step_width=width
            />
        </td>
    }
}
