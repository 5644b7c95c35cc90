//! The same as the picture, in words: per touchpoint what it influences, on what it depends, and
//! how many it moves in all.

use leptos::prelude::*;

use super::Sight;
use crate::i18n::{self, words::network};
use crate::workspace::Id;

/// The list, and the touchpoints without links beside it.
#[component]
pub(super) fn List(sight: Sight, all: Memo<Vec<Id>>) -> impl IntoView {
    let linked = Memo::new(move |_| {
        let links = sight.links.read();
        let ids = all.get().into_iter();
        ids.filter(|id| links.is_linked(*id)).collect::<Vec<_>>()
    });
    let lonely = Memo::new(move |_| {
        let links = sight.links.read();
        let ids = all.get().into_iter();
        ids.filter(|id| !links.is_linked(*id)).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !linked.read().is_empty()>
            <section class="panel network-list" aria-labelledby="network-list">
                <h2 class="panel__title" id="network-list">{network::list()}</h2>
                <p class="measure">{network::list_lead()}</p>
                <ul class="net-list">
                    <For each=move || linked.get() key=|id| *id let:id>
                        <Line sight id />
                    </For>
                </ul>
            </section>
        </Show>
        <Show when=move || !lonely.read().is_empty()>
            <section class="panel network-list" aria-labelledby="network-lonely">
                <h2 class="panel__title" id="network-lonely">{move || network::lonely(lonely.read().len())}</h2>
                <p class="measure">{network::lonely_hint()}</p>
                <ul class="lonely">
                    <For each=move || lonely.get() key=|id| *id let:id>
                        <li><Name sight id /></li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// The name as a button that chooses.
#[component]
fn Name(sight: Sight, id: Id) -> impl IntoView {
    view! {
        <button
            class="net-name"
            type="button"
            aria-pressed=move || (sight.selected.get() == Some(id)).to_string()
            on:click=move |_| sight.select_and_show(id)
        >
            {move || sight.name(id)}
        </button>
    }
}

#[component]
fn Line(sight: Sight, id: Id) -> impl IntoView {
    let names = move |ids: Vec<Id>| match ids.is_empty() {
        true => network::nothing().to_owned(),
        false => i18n::list(&ids.into_iter().map(|id| sight.name(id)).collect::<Vec<_>>()),
    };
    let out = move || names(sight.links.read().influences(id).collect());
    let into = move || names(sight.links.read().depends_on(id).collect());
    let count = Memo::new(move |_| sight.links.read().moved_by(id).len());
    view! {
        <li class="net-line">
            <Name sight id />
            <p><span class="net-line__word">{network::influences()}</span>" "{out}</p>
            <p><span class="net-line__word">{network::depends_on()}</span>" "{into}</p>
            <p class="number">{move || network::moves(count.get())}</p>
        </li>
    }
}
