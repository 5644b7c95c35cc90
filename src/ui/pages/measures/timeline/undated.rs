//! The measures without a day: below the picture, each one press away from being in it.

use leptos::prelude::*;

use super::state::Chart;
use crate::i18n::{self, words::timeline};
use crate::ui::parts::{Button, Glyph};
use crate::ui::{places, say_measuring};

const HEADING: &str = "timeline-undated";

/// The list.
#[component]
pub(super) fn Undated(chart: Chart) -> impl IntoView {
    let workspace = chart.workspace;
    let ids = Memo::new(move |_| chart.plan.read().undated.clone());
    let state = move |id| {
        let state = workspace.measure(id).map(|it| it.state).unwrap_or_default();
        say_measuring::measure_state(state)
    };
    view! {
        <Show when=move || !ids.read().is_empty()>
            <section class="panel" aria-labelledby=HEADING>
                <h2 class="panel__title" id=HEADING tabindex="-1">
                    {timeline::undated()}
                    <span class="count">{move || i18n::number(ids.read().len())}</span>
                </h2>
                <ul class="timeline__undated">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <li>
                            <span class="timeline__words">
                                <a href=places::measure(workspace, id)>{move || chart.name(id)}</a>
                                <span class="quiet small">{move || state(id)}</span>
                            </span>
                            <Button
                                label=timeline::set_dates()
                                aria_label=MaybeProp::derive(move || Some(timeline::set_dates_of(&chart.name(id))))
                                icon=Glyph::Calendar
                                on_click=move |_| chart.dates_of.set(Some(id))
                            />
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}
