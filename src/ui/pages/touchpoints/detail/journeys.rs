//! The customer journeys in which the touchpoint stands.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::i18n::words::touchpoint;
use crate::ui::parts::{Chip, Glyph, Icon};
use crate::ui::route::{JourneysView, Page, Route};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The panel.
#[component]
pub(super) fn Journeys(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let project = workspace.inner().project;
    let all = Memo::new(move |_| workspace.steps_at(id));
    let list = Route::Project(project, Page::Journeys(JourneysView::List)).href();
    view! {
        <section class="panel" aria-labelledby="touchpoint-journeys">
            <h2 class="panel__title" id="touchpoint-journeys">{touchpoint::journeys()}</h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=move || view! {
                    <p class="quiet">{touchpoint::journeys_empty()}</p>
                    <p><a href=list.clone()>{touchpoint::to_journeys()}</a></p>
                }
            >
                <ul class="known">
                    <For each=move || all.get() key=|journey| journey.clone() let((journey, steps))>
                        <Journey workspace id=journey steps />
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn Journey(workspace: Workspace, id: Id, steps: Vec<Id>) -> impl IntoView {
    let project = workspace.inner().project;
    let journey = Memo::new(move |_| {
        let entry = workspace.inner().journeys.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let named = |name: String, otherwise: &str| match name.trim() {
        "" => otherwise.to_owned(),
        _ => name,
    };
    let step = move |id: Id| {
        let title = move || {
            let entry = workspace.inner().steps.read(id);
            let title = entry.map(|entry| entry.value.title).unwrap_or_default();
            named(title, touchpoint::step_untitled())
        };
        view! { <li>{title}</li> }
    };
    let map = Route::Project(project, Page::Journeys(JourneysView::Map(id))).href();
    view! {
        <li class="known__item">
            <div class="known__head">
                <a class="known__link" href=map>
                    <Icon glyph=Glyph::Journey />
                    <span>{move || named(journey.read().name.clone(), touchpoint::journey_untitled())}</span>
                </a>
                <Chip label=Signal::derive(move || say_method::journey_kind(journey.read().kind).to_owned()) />
            </div>
            <ol class="known__steps">{steps.into_iter().map(step).collect_view()}</ol>
        </li>
    }
}
