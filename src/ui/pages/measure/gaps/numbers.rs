//! The same numbers as a table, and the touchpoints about which only one side has answered.

use leptos::prelude::*;

use super::choose::Chosen;
use super::say;
use super::shapes::group_name;
use crate::domain::{Counts, RaterGroup};
use crate::i18n::{self, words::gaps as words, words::measure};
use crate::method::gaps::GapRow;
use crate::method::mean;
use crate::ui::say_method;
use crate::workspace::Id;

fn mean_n(counts: Counts) -> String {
    match mean(counts) {
        Some(mean) => words::mean_n(&say::count(counts.n()), &i18n::signed(mean, 2)),
        None => "–".to_owned(),
    }
}

fn of_group(row: &GapRow, group: Option<RaterGroup>) -> Counts {
    match group {
        None => row.all_staff(),
        Some(RaterGroup::Customers) => row.customers,
        Some(RaterGroup::Others) => row.others,
        Some(group) => {
            let found = row.staff.iter().find(|(other, _)| *other == group);
            found.map(|(_, counts)| *counts).unwrap_or_default()
        }
    }
}

/// All means with their numbers of answers.
#[component]
pub(super) fn Numbers(chosen: Chosen) -> impl IntoView {
    let is_empty = Memo::new(move |_| chosen.gaps.read().rows.is_empty());
    // Many numbers, which few people open.
    let is_open = RwSignal::new(false);
    let table = move || {
        let gaps = chosen.gaps.get();
        let groups = chosen.groups.get();
        let has_others = gaps.rows.iter().any(|(_, row)| row.others.n() > 0);
        let single = groups
            .iter()
            .copied()
            .filter(|_| groups.len() > 1)
            .map(Some);
        let others = has_others.then_some(Some(RaterGroup::Others));
        let columns: Vec<Option<RaterGroup>> = [Some(RaterGroup::Customers), None]
            .into_iter()
            .chain(single)
            .chain(others)
            .collect();
        let head = |group: &Option<RaterGroup>| {
            view! { <th scope="col">{group_name(chosen, *group)}</th> }
        };
        let row = |(id, row): &(Id, GapRow)| {
            let cell = |group: &Option<RaterGroup>| {
                view! { <td>{mean_n(of_group(row, *group))}</td> }
            };
            view! {
                <tr>
                    <th scope="row">{say_method::touchpoint(chosen.workspace, *id)}</th>
                    <td>{row.gap().map(|gap| i18n::signed(gap, 2))}</td>
                    {columns.iter().map(cell).collect_view()}
                </tr>
            }
        };
        view! {
            <table class="gaps__table">
                <caption class="visually-hidden">{words::numbers()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::touchpoint()}</th>
                        <th scope="col">{words::gap()}</th>
                        {columns.iter().map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>{gaps.rows.iter().map(row).collect_view()}</tbody>
            </table>
        }
    };
    view! {
        <Show when=move || !is_empty.get()>
            <details class="gaps__numbers" on:toggle=move |_| is_open.set(true)>
                <summary>{words::numbers()}</summary>
                <div class="gaps__frame" role="region" tabindex="0" aria-label=words::numbers_scroll()>
                    {move || is_open.get().then(table)}
                </div>
            </details>
        </Show>
    }
}

/// Touchpoints about which only customers or only staff have answered.
#[component]
pub(super) fn OneSided(chosen: Chosen) -> impl IntoView {
    let is_empty = Memo::new(move |_| chosen.gaps.read().one_sided.is_empty());
    let line = move |(id, row): (Id, GapRow)| {
        let (who, counts) = match row.customers.n() {
            0 => (words::only_staff(), row.all_staff()),
            _ => (words::only_customers(), row.customers),
        };
        view! {
            <li>
                <span class="gaps__alone">{say_method::touchpoint(chosen.workspace, id)}</span>
                <span class="quiet small number">
                    {format!("{who}, {}", measure::n_of(counts.n() as usize))}
                </span>
            </li>
        }
    };
    view! {
        <Show when=move || !is_empty.get()>
            <section class="panel gaps__panel" aria-labelledby="gaps-one-sided">
                <h2 class="panel__title" id="gaps-one-sided">{words::one_sided()}</h2>
                <p class="quiet">{words::one_sided_hint()}</p>
                <ul class="gaps__others">
                    {move || chosen.gaps.get().one_sided.into_iter().map(line).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
