//! A frozen wave: its numbers come from the seal, and nothing here can be changed.

use std::sync::Arc;

use leptos::prelude::*;

use super::deeds::Deeds;
use super::facts_text::FactsText;
use super::say::{answers_in, day};
use super::since::Since;
use super::sums::Sums;
use crate::domain::WaveContent;
use crate::i18n::words::waves;
use crate::ui::parts::{Button, Glyph, Icon, Variant};
use crate::workspace::Id;

/// How many digits of the hash stand in the text; the whole stands below.
const SHORT: usize = 12;

/// The seal, the facts, the answers.
#[component]
pub(super) fn FrozenWave(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let seal = Memo::new(move |_| workspace.wave(id).and_then(|wave| wave.seal));
    let content = Memo::new(move |_| {
        let seal = seal.read();
        let content = seal.as_ref().map(|seal| seal.content.clone());
        Arc::new(content.unwrap_or_default())
    });
    let is_intact = Memo::new(move |_| seal.read().as_ref().is_some_and(|seal| seal.is_intact()));
    let hash = Memo::new(move |_| seal.read().as_ref().map(|seal| seal.hash.clone()));
    let short = move || {
        let hash = hash.get().unwrap_or_default();
        hash.chars().take(SHORT).collect::<String>()
    };
    let since = move || {
        let on = seal.read().as_ref().map(|seal| day(seal.on));
        waves::frozen_text(&answers_in(&content.read()), &on.unwrap_or_default())
    };
    view! {
        <Since deeds id />
        <section class="panel" aria-labelledby="wave-seal">
            <h2 class="panel__title" id="wave-seal">
                <Icon glyph=Glyph::Lock />
                {waves::frozen_title()}
            </h2>
            <p class="measure">{since}</p>
            <Show
                when=move || is_intact.get()
                fallback=|| view! {
                    <p class="wave-broken" role="alert">
                        <Icon glyph=Glyph::Warning />
                        <span>{waves::seal_broken()}</span>
                    </p>
                }
            >
                <p class="wave-intact">
                    <Icon glyph=Glyph::Check />
                    <span>{waves::seal_intact()}</span>
                </p>
            </Show>
            <p>{move || waves::hash(&short())}</p>
            <details class="wave-hash">
                <summary>{waves::hash_whole()}</summary>
                <Hash hash />
                <p class="quiet small measure">{waves::hash_help()}</p>
            </details>
            <div class="wave-paper"><Hash hash /></div>
            <div class="panel__actions" data-no-print>
                <Button
                    label=waves::like()
                    icon=Glyph::Copy
                    variant=Variant::Primary
                    on_click=move |_| deeds.like(id)
                />
            </div>
        </section>
        <section class="panel" aria-labelledby="wave-facts">
            <h2 class="panel__title" id="wave-facts">{waves::facts_title()}</h2>
            <FactsText workspace about=Signal::derive(move || about(&content.read())) />
        </section>
        <section class="panel" aria-labelledby="wave-sums">
            <h2 class="panel__title" id="wave-sums">{waves::sums_title()}</h2>
            <Sums workspace content />
        </section>
    }
}

/// The whole hash.
#[component]
fn Hash(hash: Memo<Option<String>>) -> impl IntoView {
    view! { <p class="wave-hash__whole"><code>{hash}</code></p> }
}

fn about(content: &WaveContent) -> crate::domain::WaveAbout {
    content.about.clone()
}
