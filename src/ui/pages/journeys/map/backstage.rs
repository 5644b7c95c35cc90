//! Behind the scenes: who and what makes a touchpoint work.

use leptos::prelude::*;

use super::actions::Actions;
use crate::domain::Touchpoint;
use crate::domain::card::lines;
use crate::i18n::words::journeys;
use crate::workspace::Id;

/// Departments, processes, systems, data and interfaces of the touchpoint of a step.
#[component]
pub(super) fn Backstage(actions: Actions, id: Id) -> impl IntoView {
    let workspace = actions.workspace;
    let touchpoint = Memo::new(move |_| {
        let touchpoint = workspace.step_value(id).touchpoint?;
        let entry = workspace.inner().touchpoints.read(touchpoint);
        entry.map(|entry| entry.value)
    });
    let departments = move || {
        let ids = touchpoint
            .get()
            .map(|it| it.departments)
            .unwrap_or_default();
        let department = |id: Id| {
            let department = workspace.inner().departments.read(id)?.value;
            Some(view! {
                <li class="behind__department" data-color=department.color.as_str()>
                    <span class="dot"></span>
                    {department.name}
                </li>
            })
        };
        let shown = ids.into_iter().filter_map(department).collect_view();
        (!shown.is_empty()).then(|| view! { <ul class="map__list">{shown}</ul> })
    };
    view! {
        <td class="map__cell behind" tabindex="-1" data-cell data-step=id.to_string()>
            {departments}
            {move || touchpoint.get().as_ref().map(resources)}
        </td>
    }
}

fn resources(touchpoint: &Touchpoint) -> Option<impl IntoView + use<>> {
    let all = [
        (journeys::processes(), &touchpoint.processes),
        (journeys::systems(), &touchpoint.systems),
        (journeys::data(), &touchpoint.data),
        (journeys::interfaces(), &touchpoint.interfaces),
    ];
    let filled = all.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let line = |(label, text): (&'static str, &String)| {
        let text = lines(text).collect::<Vec<_>>().join(", ");
        view! {
            <div class="facts__line">
                <dt>{label}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    let lines = filled.map(line).collect_view();
    (!lines.is_empty()).then(|| view! { <dl class="facts">{lines}</dl> })
}
