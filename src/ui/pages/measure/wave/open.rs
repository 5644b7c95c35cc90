//! A wave that is still open: everything can be changed in place.

use leptos::prelude::*;

use super::choose::ChosenTouchpoints;
use super::count::Count;
use super::counting::Counting;
use super::deeds::Deeds;
use super::facts::Facts;
use super::facts_text::FactsText;
use super::freeze::Freeze;
use super::sums::Sums;
use crate::i18n::words::waves;
use crate::workspace::Id;

/// Facts, touchpoints, counts, and the way to freezing.
#[component]
pub(super) fn OpenWave(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let counting = Counting::new(workspace, id);
    let wave = counting.wave;
    let content = Memo::new(move |_| workspace.wave_content(id));
    view! {
        <section class="panel" aria-labelledby="wave-facts" data-no-print>
            <h2 class="panel__title" id="wave-facts">{waves::facts_title()}</h2>
            <Facts workspace id wave />
        </section>
        <section class="panel" aria-labelledby="wave-touchpoints" data-no-print>
            <h2 class="panel__title" id="wave-touchpoints" tabindex="-1">{waves::touchpoints_title()}</h2>
            <ChosenTouchpoints workspace id wave />
        </section>
        <section class="panel" aria-labelledby="wave-count" data-no-print>
            <h2 class="panel__title" id="wave-count">{waves::count_title()}</h2>
            <Count counting />
        </section>
        <section class="panel" aria-labelledby="wave-freeze" data-no-print>
            <h2 class="panel__title" id="wave-freeze">{waves::freeze_title()}</h2>
            <Freeze deeds id counting />
        </section>
        // On paper: the facts as text and every answer, whichever group is being counted.
        <div class="wave-paper">
            <FactsText workspace about=Signal::derive(move || content.read().about.clone()) />
            <Sums workspace content />
        </div>
    }
}
