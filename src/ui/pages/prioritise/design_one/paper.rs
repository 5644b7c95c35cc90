//! The design of one touchpoint on one sheet of paper.

use leptos::prelude::*;

use super::as_is::today;
use super::cards::promises;
use super::steps::step_title;
use super::{Sight, becomes};
use crate::domain::CardKind;
use crate::i18n::{self, words::design, words::ranking};
use crate::method::moved::Moved;
use crate::ui::{say, say_doing, say_measuring, say_method};

/// The sheet that is printed; it is not on screen.
#[component]
pub(super) fn Paper(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let part = |label: &'static str, text: String| {
        let text = text.trim().to_owned();
        (!text.is_empty()).then(|| {
            view! {
                <div class="paper__text">
                    <h3>{label}</h3>
                    <p>{text}</p>
                </div>
            }
        })
    };
    let list = |label: &'static str, items: Vec<String>| {
        (!items.is_empty()).then(|| {
            let items = items.into_iter().map(|item| view! { <li>{item}</li> });
            view! {
                <div class="paper__text">
                    <h3>{label}</h3>
                    <ul class="design-paper__list">{items.collect_view()}</ul>
                </div>
            }
        })
    };
    let as_is = move || {
        let it = sight.touchpoint.read();
        today()
            .map(|(label, of)| part(label, of(&it).clone()))
            .into_iter()
            .collect_view()
    };
    let numbers = move || {
        let row = sight.ranked.read();
        let it = row
            .as_ref()
            .map(|row| row.candidate.assessment)
            .unwrap_or_default();
        let known = |known: Option<crate::method::Known>| {
            let known = known?;
            let from = match known.n() {
                Some(n) => ranking::n_short(&n.to_string()),
                None => ranking::estimate().to_owned(),
            };
            Some((i18n::decimal(known.value, 1), from))
        };
        let quality = known(it.quality)
            .map(|(value, from)| format!("{} ({from})", ranking::value_quality(&value)));
        let relevance = known(it.relevance)
            .map(|(value, from)| format!("{} ({from})", ranking::value_relevance(&value)));
        let lines: Vec<String> = [quality, relevance].into_iter().flatten().collect();
        part(ranking::known(), lines.join("\n"))
    };
    let to_be = move || {
        let it = sight.touchpoint.read();
        view! {
            {part(design::to_be_how(), it.to_be.clone())}
            {part(design::reasons(), it.reasons.clone())}
        }
    };
    let steps = move || {
        let steps = workspace.to_be_steps_at(id).into_iter();
        list(
            design::from_journeys(),
            steps.map(|(_, step)| step_title(workspace, step)).collect(),
        )
    };
    let cards = move |kind: CardKind, label: &'static str| {
        let mut lines = Vec::new();
        for (board, cards) in promises(workspace, id) {
            for card in cards {
                let it = workspace
                    .card(card)
                    .map(|entry| entry.value)
                    .unwrap_or_default();
                if it.place.kind == kind {
                    let (name, state) = (say::board_name(workspace, board), say::state(it.state));
                    lines.push(format!("{} ({name}, {state})", say::card(workspace, card)));
                }
            }
        }
        list(label, lines)
    };
    let measures = move || {
        let line = |id| {
            let state = workspace.measure(id).unwrap_or_default().state;
            let state = say_measuring::measure_state(state);
            format!("{} ({state})", say_doing::measure(workspace, id))
        };
        let all = workspace.measures_at(id).into_iter();
        list(design::measures_here(), all.map(line).collect())
    };
    let moves = move || {
        let moved = Moved::by(&workspace.links_today(), id);
        let all = moved.direct.into_iter().chain(moved.further);
        let names: Vec<String> = all
            .map(|id| say_method::touchpoint(workspace, id))
            .collect();
        part(design::moves(), names.join(", "))
    };
    let place = move || {
        let place = sight.ranked.read().as_ref().and_then(|row| row.place);
        let place = place.map(|place| design::place_n(&i18n::number(place)));
        let becomes = becomes(&sight.touchpoint.read()).to_owned();
        let words: Vec<String> = [Some(becomes), place].into_iter().flatten().collect();
        words.join(" · ")
    };
    view! {
        <article class="paper design-paper">
            <header class="paper__head">
                <p class="paper__kind">{design::kind()}</p>
                <h1>{move || sight.name()}</h1>
                <p>{place}</p>
            </header>
            <div class="design-paper__both">
                <section class="paper__part">
                    <h2>{design::as_is()}</h2>
                    {as_is}
                    {numbers}
                </section>
                <section class="paper__part">
                    <h2>{design::to_be()}</h2>
                    {to_be}
                    {steps}
                </section>
                <section class="paper__part">
                    <h2>{design::cards()}</h2>
                    {move || cards(CardKind::Standard, design::standards())}
                    {move || cards(CardKind::Wow, design::wows())}
                </section>
                <section class="paper__part">
                    <h2>{design::measures()}</h2>
                    {measures}
                    {moves}
                </section>
            </div>
        </article>
    }
}
