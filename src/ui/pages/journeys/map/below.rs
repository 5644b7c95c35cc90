//! The other journey below this one: what was made from which step, what is new, what goes.

use leptos::prelude::*;

use super::actions::Actions;
use super::columns::Column;
use crate::domain::{Beside, Counts, JourneyKind, RaterGroup, beside};
use crate::i18n::words::journeys;
use crate::ui::pages::journeys::deeds::felt;
use crate::ui::pages::journeys::say::{step_title, touchpoint_name};
use crate::ui::parts::{Chip, Icon, Tone};
use crate::ui::route::JourneysView;
use crate::ui::say_method;
use crate::workspace::Id;

/// The row of the other journey.
#[component]
pub(super) fn Below(actions: Actions, columns: Memo<Vec<Column>>, other: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let steps = Memo::new(move |_| {
        let step = |column: &Column| match column {
            Column::Step(id) => Some(*id),
            _ => None,
        };
        columns.read().iter().filter_map(step).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| {
        let steps = steps.get();
        let origin = |id: Id| workspace.step_value(id).origin;
        // One of the two was made from the other; either knows it.
        let partner = |id: Id| {
            let made_here = origin(id).filter(|origin| steps.contains(origin));
            let mut here = steps.iter().copied();
            made_here.or_else(|| here.find(|step| origin(*step) == Some(id)))
        };
        let others: Vec<_> = workspace
            .steps(other)
            .into_iter()
            .map(|(_, id)| (id, partner(id)))
            .collect();
        let below = beside(&steps, &others);
        steps
            .iter()
            .copied()
            .zip(below)
            .collect::<Vec<(Id, Vec<Beside>)>>()
    });
    let kind = Memo::new(move |_| {
        let entry = workspace.journey(other);
        entry.map(|entry| entry.value.kind).unwrap_or_default()
    });
    let cell = move |column: Column| {
        let below = move || {
            let Column::Step(id) = column else {
                return ().into_any();
            };
            let found = rows.read().iter().find(|(step, _)| *step == id).cloned();
            let below = found.map(|(_, below)| below).unwrap_or_default();
            if !below.iter().any(|it| it.linked) {
                let lonely = view! { <Mark is_new=kind.get() == JourneyKind::AsIs /> };
                return (lonely, notes(actions, below, kind)).into_any();
            }
            notes(actions, below, kind).into_any()
        };
        view! { <td class="map__cell" tabindex="-1" data-cell>{below}</td> }
    };
    view! {
        <tr class="map__below" data-walk>
            <th class="map__lane" scope="row" tabindex="-1" data-cell>
                <a href=actions.deeds.href(JourneysView::Map(other)) tabindex="-1">
                    {move || journeys::beside_lane(say_method::journey_kind(kind.get()), &actions.deeds.name(other))}
                </a>
            </th>
            <For each=move || columns.get() key=|column| *column let:column>{cell(column)}</For>
        </tr>
    }
}

/// New, or no more.
#[component]
fn Mark(is_new: bool) -> impl IntoView {
    if is_new {
        view! { <Chip label=journeys::beside_new() tone=Tone::Accent /> }
    } else {
        view! { <Chip label=journeys::beside_gone() tone=Tone::Neutral /> }
    }
}

fn notes(actions: Actions, below: Vec<Beside>, kind: Memo<JourneyKind>) -> impl IntoView {
    let workspace = actions.workspace;
    let note = move |it: Beside| {
        let step = Memo::new(move |_| workspace.step_value(it.step));
        let felt = Memo::new(move |_| {
            let groups = workspace.felt(it.step).groups();
            let customers: Option<Counts> = groups.get(&RaterGroup::Customers).copied();
            customers.and_then(felt).map(|(feeling, _)| feeling)
        });
        let feeling = move || {
            felt.get().map(|feeling| {
                view! {
                    <span class="other__felt" data-feeling=feeling.as_str()>
                        <Icon glyph=say_method::feeling_glyph(feeling) />
                        {say_method::feeling(feeling)}
                    </span>
                }
            })
        };
        let mark =
            move || (!it.linked).then(|| view! { <Mark is_new=kind.get() == JourneyKind::ToBe /> });
        view! {
            <li class="other">
                <span class="other__title">{move || step_title(&step.read().title)}</span>
                {move || step.read().touchpoint.map(|id| view! {
                    <span class="at__facts">{touchpoint_name(workspace, id)}</span>
                })}
                {feeling}
                {mark}
            </li>
        }
    };
    view! { <ul class="map__list">{below.into_iter().map(note).collect_view()}</ul> }
}
