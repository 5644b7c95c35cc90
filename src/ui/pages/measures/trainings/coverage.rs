//! What trainings cover: per standard, how many of those whom it concerns were there; one press
//! further, who is missing.

use leptos::prelude::*;

use super::super::ask::{AskFor, New};
use super::{card_glyph, name_of};
use crate::domain::Board;
use crate::i18n::{self, words::trainings};
use crate::method::coverage::{Share, count, percent};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant, use_on_paper};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

const HEADING: &str = "trainings-coverage";

/// How many standards are named at first, also where nobody was taught any.
const AT_FIRST: usize = 8;

/// All standards.
#[component]
pub(super) fn Coverage(workspace: Workspace) -> impl IntoView {
    let all = Memo::new(move |_| workspace.coverage());
    // First those that somebody was taught, then the others in their order; most of these on demand.
    let ordered = Memo::new(move |_| {
        let all = all.read();
        let has_some = |shares: &[Share]| count(shares).is_some_and(|(part, _)| part > 0);
        let (some, none): (Vec<_>, Vec<_>) = all.iter().partition(|(_, it)| has_some(it));
        let ids: Vec<Id> = some.iter().chain(&none).map(|(id, _)| *id).collect();
        (some.len().max(AT_FIRST), ids)
    });
    let shows_all = RwSignal::new(false);
    let on_paper = use_on_paper();
    let ids = Memo::new(move |_| {
        let (first, mut ids) = ordered.get();
        if !shows_all.get() && !on_paper.get() {
            ids.truncate(first);
        }
        ids
    });
    let hidden = Memo::new(move |_| ordered.read().1.len().saturating_sub(ids.read().len()));
    let of = move |card: Id| {
        Memo::new(move |_| {
            let all = all.read();
            let found = all.iter().find(|(id, _)| *id == card);
            found.map(|(_, shares)| shares.clone()).unwrap_or_default()
        })
    };
    let asked = RwSignal::new(None::<Id>);
    let asks = RwSignal::new(false);
    let ask = move |card: Id| {
        asked.set(Some(card));
        asks.set(true);
    };
    let first = Signal::derive(move || {
        asked
            .get()
            .map(|card| say::card(workspace, card))
            .unwrap_or_default()
    });
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{trainings::coverage()}</h2>
            <p class="quiet measure">{trainings::coverage_lead()}</p>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <p>{trainings::coverage_empty()}</p> }
            >
                <ul class="trainings__standards">
                    <For each=move || ids.get() key=|id| *id let:card>
                        <Standard workspace card shares=of(card) ask=Callback::new(ask) />
                    </For>
                </ul>
                <Show when=move || { hidden.get() > 0 }>
                    <Button
                        label=Signal::derive(move || trainings::coverage_more(hidden.get()))
                        variant=Variant::Ghost
                        on_click=move |_| {
                            shows_all.set(true);
                            // The button goes, and the keyboard with it.
                            address::focus(HEADING);
                        }
                    />
                </Show>
            </Show>
            <AskFor
                workspace
                new=New::Training
                open=asks
                first
                make=move |title| workspace.training_for_card(asked.get_untracked()?, title)
            />
        </section>
    }
}

#[component]
fn Standard(
    workspace: Workspace,
    card: Id,
    shares: Memo<Vec<Share>>,
    ask: Callback<Id>,
) -> impl IntoView {
    let name = Signal::derive(move || say::card(workspace, card));
    let glyph = Signal::derive(move || card_glyph(workspace, card));
    let missing = Memo::new(move |_| {
        shares
            .read()
            .iter()
            .map(|share| share.missing.len())
            .sum::<usize>()
    });
    let who_is_missing = move || match missing.get() {
        0 => trainings::nobody_missing().to_owned(),
        n => trainings::missing(n),
    };
    view! {
        <li class="trainings__standard">
            <div class="trainings__line">
                <a class="trainings__card" href=places::card(workspace, card)><Icon glyph />{name}</a>
            </div>
            <details class="trainings__details">
                <summary>
                    {move || view! { <Amount of=count(&shares.read()) /> }}
                    <span>{who_is_missing}</span>
                </summary>
                <table class="trainings__table">
                    <caption class="visually-hidden">{name}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{trainings::department()}</th>
                            <th scope="col">{trainings::there()}</th>
                            <th scope="col">{trainings::who_is_missing()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {move || shares.get().into_iter().map(|share| view! { <OneShare workspace share /> }).collect_view()}
                    </tbody>
                </table>
                <Sources workspace card />
                <Button
                    label=trainings::make()
                    aria_label=MaybeProp::derive(move || Some(trainings::make_of(&name.get())))
                    icon=Glyph::Plus
                    on_click=move |_| ask.run(card)
                />
            </details>
        </li>
    }
}

/// The trainings that the numbers are counted from; nothing before the first was held.
#[component]
fn Sources(workspace: Workspace, card: Id) -> impl IntoView {
    let held = Memo::new(move |_| workspace.trainings_teaching(card));
    let training = move |id: Id| {
        let href = places::training(workspace, id);
        view! { <li><a class="trainings__source" href=href>{move || name_of(workspace, id)}</a></li> }
    };
    view! {
        <Show when=move || !held.read().is_empty()>
            <p class="quiet small">{trainings::counted_from()}</p>
            <ul>{move || held.get().into_iter().map(training).collect_view()}</ul>
        </Show>
    }
}

#[component]
fn OneShare(workspace: Workspace, share: Share) -> impl IntoView {
    let department = share.department;
    let name = move || match department {
        Some(id) => say::board_name(workspace, Board::Department(id)),
        None => trainings::no_department().to_owned(),
    };
    let of = count(std::slice::from_ref(&share));
    let missing = move || {
        let names = share
            .missing
            .iter()
            .filter_map(|id| workspace.person_name(*id));
        names.collect::<Vec<_>>().join(", ")
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><Amount of /></td>
            <td>{missing}</td>
        </tr>
    }
}

/// How many of how many, as words and as a bar.
#[component]
fn Amount(of: Option<(usize, usize)>) -> impl IntoView {
    match of {
        None => view! { <span class="quiet small">{trainings::no_people()}</span> }.into_any(),
        Some((part, all)) => {
            let share = percent((part, all));
            view! {
                <span class="trainings__amount">
                    <span class="trainings__bar" aria-hidden="true">
                        <span prop:style=format!("inline-size: {share}%")></span>
                    </span>
                    <span class="number">
                        {trainings::of(&i18n::number(all), &i18n::number(part))}
                        " · "
                        {trainings::percent(&i18n::number(share))}
                    </span>
                </span>
            }
            .into_any()
        }
    }
}
