//! What hangs on dropping a touchpoint, and the way to retire it once its measures are done.

use leptos::prelude::*;

use super::super::moves::TouchpointLinks;
use super::{Sight, TITLE};
use crate::domain::{MeasureState, Status};
use crate::i18n::words::{common, design};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, use_toasts};
use crate::ui::places;
use crate::ui::route::{JourneysView, Page};

/// The panel.
#[component]
pub(super) fn DropPanel(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let depend = Memo::new(move |_| workspace.links().influences(id).collect::<Vec<_>>());
    let steps = Memo::new(move |_| {
        let journeys = workspace.steps_at(id).into_iter();
        journeys.map(|(_, steps)| steps.len()).sum::<usize>()
    });
    let cards = Memo::new(move |_| workspace.cards_at(id).len());
    let measures = Memo::new(move |_| {
        let all = workspace.measures_at(id).into_iter();
        let states = all.filter_map(|id| Some(workspace.measure(id)?.state));
        // What was dropped replaces nothing.
        let states: Vec<MeasureState> = states.filter(|it| *it != MeasureState::Dropped).collect();
        let open = states.iter().filter(|it| it.is_open());
        (open.count(), states.len())
    });
    let has_nothing =
        Memo::new(move |_| depend.read().is_empty() && steps.get() == 0 && cards.get() == 0);
    let journeys = move || places::page(workspace, Page::Journeys(JourneysView::List));
    let touchpoint = move || places::touchpoint(workspace, id);
    view! {
        <section class="panel" aria-labelledby="design-drop">
            <h2 class="panel__title" id="design-drop">{design::drop_title()}</h2>
            <Show when=move || has_nothing.get()>
                <p class="quiet">{design::drop_nothing()}</p>
            </Show>
            <ul class="design-drop">
                <Show when=move || !depend.read().is_empty()>
                    <li>
                        {design::drop_touchpoints()} ": "
                        {move || view! { <TouchpointLinks workspace ids=depend.get() /> }}
                    </li>
                </Show>
                <Show when=move || { steps.get() > 0 }>
                    <li><a href=journeys()>{move || design::drop_steps(steps.get())}</a></li>
                </Show>
                <Show when=move || { cards.get() > 0 }>
                    <li><a href=touchpoint()>{move || design::drop_cards(cards.get())}</a></li>
                </Show>
            </ul>
            <p>
                {move || match measures.get() {
                    (_, 0) => design::drop_no_measures().to_owned(),
                    (0, _) => design::drop_ready().to_owned(),
                    (open, _) => design::drop_open(open),
                }}
            </p>
            <Retire sight measures />
        </section>
    }
}

/// One button, once nothing is left to be done.
#[component]
fn Retire(sight: Sight, measures: Memo<(usize, usize)>) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let toasts = use_toasts();
    let may = Memo::new(move |_| {
        let (open, all) = measures.get();
        open == 0 && all > 0 && sight.touchpoint.read().status != Status::Retired
    });
    let retire = move |_| {
        let name = untrack(|| sight.name());
        let before = sight.touchpoint.get_untracked();
        if workspace.retire_touchpoint(id) {
            toasts.toast_with(design::retired(&name), common::undo(), move || {
                workspace.edit_touchpoint(id, |it| {
                    (it.status, it.since) = (before.status, before.since);
                });
            });
            address::focus(TITLE);
        }
    };
    view! {
        <Show when=move || may.get()>
            <div class="panel__actions">
                <Button label=design::retire() icon=Glyph::History on_click=retire />
            </div>
        </Show>
    }
}
