//! What a closed round says: the winners first, as bars with numbers.

use leptos::prelude::*;

use super::super::card_facts::title_of;
use super::whole;
use crate::i18n::{self, words::votes as words};
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::places;
use crate::workspace::{Id, Workspace};

const HEADING: &str = "voting-result";

/// The result.
#[component]
pub(super) fn Results(workspace: Workspace, id: Id) -> impl IntoView {
    let outcome = Memo::new(move |_| workspace.results(id));
    let sum = move || {
        let it = outcome.read();
        let budget = i18n::number(whole(it.budget));
        let given = i18n::number(whole(it.given));
        format!(
            "{} · {}",
            words::people(whole(it.heads)),
            words::dots_of(&budget, &given)
        )
    };
    let rows = move || {
        let it = outcome.get();
        let most = it.dots.values().max().copied().unwrap_or(1).max(1);
        let row = |(place, card, dots): (usize, Id, u64)| {
            view! { <Row workspace place card dots most given=it.given /> }
        };
        it.places().into_iter().map(row).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING>{words::result()}</h2>
            <p class="quiet">{sum}</p>
            <Show
                when=move || !outcome.read().dots.is_empty()
                fallback=|| view! { <p>{words::no_dots()}</p> }
            >
                <div class="voting__scroll" role="region" tabindex="0" aria-label=words::result_table()>
                    <table class="voting__table">
                        <caption class="visually-hidden">{words::result_table()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words::place()}</th>
                                <th scope="col">{words::card()}</th>
                                <th scope="col">{words::dots_given()}</th>
                                <th scope="col" class="voting__number">{words::share()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Row(
    workspace: Workspace,
    place: usize,
    card: Id,
    dots: u64,
    most: u64,
    given: u64,
) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.card(card));
    let name = move || {
        let entry = entry.read();
        match entry.as_ref() {
            Some(entry) => title_of(&entry.value),
            None => words::card_gone().to_owned(),
        }
    };
    let is_here = Memo::new(move |_| entry.read().as_ref().is_some_and(|entry| entry.is_here()));
    let width = format!("inline-size: {:.1}%", dots as f64 * 100.0 / most as f64);
    let share = i18n::decimal(dots as f64 * 100.0 / given.max(1) as f64, 0);
    view! {
        <tr data-first=(place == 1).to_string()>
            <td class="number">{place}"."</td>
            <th scope="row">
                {move || if is_here.get() {
                    view! { <a class="voting__link" href=places::card(workspace, card)>{name}</a> }.into_any()
                } else {
                    view! { <span>{name}</span> <Chip label=words::in_trash() tone=Tone::Neutral icon=Glyph::Trash /> }.into_any()
                }}
            </th>
            <td class="voting__bar-cell">
                <span class="voting__bar"><span class="voting__fill" style=width></span></span>
                <span class="number">{i18n::number(whole(dots))}</span>
            </td>
            <td class="voting__number number">{words::percent(&share)}</td>
        </tr>
    }
}
