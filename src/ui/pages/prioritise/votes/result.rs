//! What a closed round says: the winners first, as bars with numbers, for cards and for groups.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::card_facts::title_of;
use super::ballots::HEADING as BALLOTS;
use super::whole;
use crate::i18n::{self, words::ballot, words::votes as words};
use crate::method::voting::{Outcome, places};
use crate::platform::address;
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::{places as addresses, say, say_workshop};
use crate::workspace::{Id, Workspace};

const HEADING: &str = "voting-result";

/// The result.
#[component]
pub(in crate::ui::pages) fn Results(
    /// The open project.
    workspace: Workspace,
    /// The closed round.
    id: Id,
) -> impl IntoView {
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
        let most = most(it.dots.values());
        let row = |(place, card, dots): (usize, Id, u64)| {
            let numbers = Numbers::of(&it, place, dots, most);
            view! { <Row workspace card numbers /> }
        };
        it.places().into_iter().map(row).collect_view()
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::result()}</h2>
            <p><a class="voting__link" href=move || addresses::round(workspace, id) on:click=move |_| address::go_to(BALLOTS)>{sum}</a></p>
            <Show
                when=move || !outcome.read().dots.is_empty()
                fallback=|| view! { <p>{words::no_dots()}</p> }
            >
                <div class="voting__scroll" role="region" tabindex="0" aria-label=words::result_table()>
                    <table class="voting__table">
                        <caption class="visually-hidden">{words::result_table()}</caption>
                        <Head label=words::card() />
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </Show>
        </section>
        <Groups workspace outcome />
    }
}

fn most<'a>(dots: impl Iterator<Item = &'a u64>) -> u64 {
    dots.max().copied().unwrap_or(1).max(1)
}

#[component]
fn Head(label: &'static str) -> impl IntoView {
    view! {
        <thead>
            <tr>
                <th scope="col">{words::place()}</th>
                <th scope="col">{label}</th>
                <th scope="col">{words::dots_given()}</th>
                <th scope="col" class="voting__number">{words::share()}</th>
            </tr>
        </thead>
    }
}

/// What a row says in numbers.
#[derive(Clone, PartialEq)]
struct Numbers {
    place: usize,
    dots: String,
    width: String,
    share: String,
}

impl Numbers {
    fn of(outcome: &Outcome, place: usize, dots: u64, most: u64) -> Self {
        let share = outcome.share(dots).unwrap_or(0.0);
        Self {
            place,
            dots: i18n::number(whole(dots)),
            width: format!("inline-size: {:.1}%", dots as f64 * 100.0 / most as f64),
            share: words::percent(&i18n::decimal(share, 0)),
        }
    }
}

#[component]
fn Row(workspace: Workspace, card: Id, numbers: Numbers) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.card(card));
    let name = move || {
        let entry = entry.read();
        match entry.as_ref() {
            Some(entry) => title_of(&entry.value),
            None => words::card_gone().to_owned(),
        }
    };
    let is_here = Memo::new(move |_| entry.read().as_ref().is_some_and(|entry| entry.is_here()));
    let place = numbers.place;
    view! {
        <tr data-first=(place == 1).to_string()>
            <td class="number">{place}"."</td>
            <th scope="row">
                {move || if is_here.get() {
                    view! { <a class="voting__link" href=addresses::card(workspace, card)>{name}</a> }.into_any()
                } else {
                    view! { <span>{name}</span> <Chip label=words::in_trash() tone=Tone::Neutral icon=Glyph::Trash /> }.into_any()
                }}
            </th>
            <Bar numbers />
        </tr>
    }
}

#[component]
fn Bar(numbers: Numbers) -> impl IntoView {
    view! {
        <td class="voting__bar-cell">
            <span class="voting__bar"><span class="voting__fill" prop:style=numbers.width></span></span>
            <span class="number">{numbers.dots}</span>
        </td>
        <td class="voting__number number">{numbers.share}</td>
    }
}

/// The sums of groups with what each card gave; nothing where no card with dots is in a group.
#[component]
fn Groups(workspace: Workspace, outcome: Memo<Outcome>) -> impl IntoView {
    let groups = Memo::new(move |_| workspace.ballot_groups());
    let members = Memo::new(move |_| {
        let (groups, outcome) = (groups.read(), outcome.read());
        let mut members: BTreeMap<Id, Vec<(u64, Id)>> = BTreeMap::new();
        for (card, dots) in &outcome.dots {
            let entry = workspace.card(*card);
            let group = entry.and_then(|entry| entry.value.group);
            if let Some(group) = group.filter(|group| groups.contains_key(group)) {
                members.entry(group).or_default().push((*dots, *card));
            }
        }
        members
            .values_mut()
            .for_each(|cards| cards.sort_by(|one, other| other.cmp(one)));
        members
    });
    let rows = move || {
        let (members, outcome) = (members.get(), outcome.get());
        let of = |card: Id| {
            let has = members
                .iter()
                .find(|(_, cards)| cards.iter().any(|(_, it)| *it == card));
            has.map(|(group, _)| *group)
        };
        let sums = outcome.by_group(of);
        let most = most(sums.values());
        let row = |(place, group, dots): (usize, Id, u64)| {
            let numbers = Numbers::of(&outcome, place, dots, most);
            let groups = groups.read();
            let name = say_workshop::group(groups.get(&group).map_or("", |(_, name)| name));
            let cards = members.get(&group).into_iter().flatten();
            let card = |(dots, card): &(u64, Id)| {
                ballot::member(&say::card(workspace, *card), &i18n::number(whole(*dots)))
            };
            let cards: Vec<String> = cards.map(card).collect();
            view! {
                <tr data-first=(place == 1).to_string()>
                    <td class="number">{place}"."</td>
                    <th scope="row">
                        <span>{name}</span>
                        <span class="voting__members quiet small">{cards.join(" · ")}</span>
                    </th>
                    <Bar numbers />
                </tr>
            }
        };
        places(&sums).into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || !members.read().is_empty()>
            <section class="panel" aria-labelledby="voting-groups">
                <h2 class="panel__title" id="voting-groups">{ballot::groups()}</h2>
                <p class="quiet">{ballot::groups_text()}</p>
                <div class="voting__scroll" role="region" tabindex="0" aria-label=ballot::groups_table()>
                    <table class="voting__table">
                        <caption class="visually-hidden">{ballot::groups_table()}</caption>
                        <Head label=ballot::group() />
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}
