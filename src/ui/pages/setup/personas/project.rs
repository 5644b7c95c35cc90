//! What else in the project speaks of a persona: insights and journeys, with the ways there.

use leptos::prelude::*;

use crate::i18n::words::personas;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{JourneysView, Page, Route, TouchpointsView};
use crate::workspace::{Id, Workspace};

/// The insights and journeys of a persona.
#[component]
pub(super) fn InProject(
    workspace: Workspace,
    insights: Memo<usize>,
    journeys: Memo<Vec<(Id, String)>>,
) -> impl IntoView {
    let project = workspace.inner().project;
    let href = move |page| Route::Project(project, page).href();
    let journey = move |(id, name): (Id, String)| {
        let name = match name.trim() {
            "" => personas::journey_unnamed().to_owned(),
            name => name.to_owned(),
        };
        view! {
            <li>
                <a href=href(Page::Journeys(JourneysView::Map(id)))>{name}</a>
            </li>
        }
    };
    view! {
        <section class="panel" aria-labelledby="persona-project">
            <h2 class="panel__title" id="persona-project">{personas::project()}</h2>
            <p class="persona-uses">
                <Icon glyph=Glyph::Insight />
                {move || match insights.get() {
                    0 => view! { <span class="quiet">{personas::insights_none()}</span> }.into_any(),
                    n => view! {
                        <a href=href(Page::Touchpoints(TouchpointsView::Insights))>{personas::insights(n)}</a>
                    }.into_any(),
                }}
            </p>
            <div class="persona-uses">
                <Icon glyph=Glyph::Journey />
                {move || match journeys.get() {
                    list if list.is_empty() => view! {
                        <span class="quiet">{personas::journeys_none()}</span>
                    }.into_any(),
                    list => view! {
                        <div>
                            <p>{personas::journeys(list.len())}</p>
                            <ul class="persona-uses__list">{list.into_iter().map(journey).collect_view()}</ul>
                        </div>
                    }.into_any(),
                }}
            </div>
        </section>
    }
}
