//! The chosen touchpoint: what else moves, and its neighbours.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{Neighbours, Sight, moves};
use crate::domain::board::fold;
use crate::i18n::words::network;
use crate::ui::parts::{Glyph, Icon, IconButton};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::workspace::Id;

/// The panel beside the picture; empty while nothing is chosen.
#[component]
pub(super) fn Panel(sight: Sight) -> impl IntoView {
    view! {
        {move || sight.selected.get().map(|id| view! { <Chosen sight id /> })}
    }
}

#[component]
fn Chosen(sight: Sight, id: Id) -> impl IntoView {
    let project = sight.workspace.inner().project;
    let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href();
    let comes_back = Memo::new(move |_| sight.links.read().comes_back(id));
    let steps = Memo::new(move |_| {
        let mut steps: BTreeMap<usize, Vec<Id>> = BTreeMap::new();
        for (id, step) in sight.moved.get() {
            steps.entry(step).or_default().push(id);
        }
        for ids in steps.values_mut() {
            ids.sort_by_key(|id| fold(&sight.name(*id)));
        }
        steps.into_iter().collect::<Vec<_>>()
    });
    let name = move |id: Id| {
        view! {
            <li>
                <button class="moved__name" type="button" on:click=move |_| sight.select(id)>
                    {move || sight.name(id)}
                </button>
            </li>
        }
    };
    let step = move |(steps, ids): (usize, Vec<Id>)| {
        view! {
            <li class="moved__step">
                <span class="moved__word">{step_words(steps)}</span>
                <ul class="moved__names">{ids.into_iter().map(name).collect_view()}</ul>
            </li>
        }
    };
    view! {
        <section class="panel network__panel" aria-labelledby="network-selected">
            <div class="network__head">
                <h2 class="panel__title" id="network-selected" tabindex="-1">{move || sight.name(id)}</h2>
                <IconButton label=network::clear() icon=Glyph::Close on_click=move |_| sight.clear() />
            </div>
            <p><strong>{move || moves(sight.moved.read().len())}</strong></p>
            <ol class="moved">{move || steps.get().into_iter().map(step).collect_view()}</ol>
            <Show when=move || comes_back.get()>
                <p class="quiet network__back">
                    <Icon glyph=Glyph::Redo />
                    <span>{network::comes_back()}</span>
                </p>
            </Show>
            <Neighbours
                workspace=sight.workspace
                id
                links=sight.links
                heading="network-selected"
                on_show=move |id| sight.select_and_show(id)
            />
            <p><a href=href>{network::to_touchpoint()}</a></p>
        </section>
    }
}

/// "directly", "in 2 steps".
pub(super) fn step_words(steps: usize) -> String {
    match steps {
        0 | 1 => network::directly().to_owned(),
        steps => network::in_steps(steps),
    }
}
