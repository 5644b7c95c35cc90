//! Rounds that ask the same, side by side: what each card got, and what changed since the time
//! before.

use leptos::prelude::*;

use super::{name_of, whole};
use crate::domain::Round;
use crate::i18n::{self, words::ballot as words, words::votes};
use crate::method::voting::{Change, Compared, Outcome, compared};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// The table; nothing while there is one round only.
#[component]
pub(in crate::ui::pages) fn Comparison(
    /// The open project.
    workspace: Workspace,
    /// One of the rounds.
    id: Id,
) -> impl IntoView {
    let rounds = Memo::new(move |_| {
        let rounds = workspace.same_rounds(id);
        let with = |(id, round): (Id, Round)| (id, round, workspace.results(id));
        rounds.into_iter().map(with).collect::<Vec<_>>()
    });
    let several = Memo::new(move |_| rounds.read().len() > 1);
    let heads = move || {
        let head = |(nth, (id, round, outcome)): (usize, (Id, Round, Outcome))| {
            let date = round.date.map(|date| i18n::day(date.parts()));
            let label = words::nth_round(&i18n::number(nth + 1));
            let title = name_of(&round);
            let people = votes::people(whole(outcome.heads));
            view! {
                <th scope="col" class="voting__number">
                    <a class="voting__link" href=places::round(workspace, id) title=title>{label}</a>
                    <span class="voting__members small">{date}</span>
                    <span class="voting__members small">{people}</span>
                </th>
            }
        };
        rounds
            .get()
            .into_iter()
            .enumerate()
            .map(head)
            .collect_view()
    };
    let rows = move || {
        let rounds = rounds.get();
        let pairs: Vec<(Round, Outcome)> = rounds
            .into_iter()
            .map(|(_, round, outcome)| (round, outcome))
            .collect();
        let row = |line: Compared| {
            let cells: Vec<_> = line
                .dots
                .iter()
                .zip(&pairs)
                .map(|(dots, (_, outcome))| cell(*dots, outcome))
                .collect();
            view! {
                <tr>
                    <th scope="row">{say::card(workspace, line.card)}</th>
                    {cells}
                    <td class="voting__number number">{change(line.change)}</td>
                </tr>
            }
        };
        compared(&pairs).into_iter().map(row).collect_view()
    };
    view! {
        <Show when=move || several.get()>
            <section class="panel" aria-labelledby="voting-compare">
                <h2 class="panel__title" id="voting-compare">{words::compare()}</h2>
                <p class="quiet measure">{words::compare_text()}</p>
                <div class="voting__scroll" role="region" tabindex="0" aria-label=words::compare_table()>
                    <table class="voting__table">
                        <caption class="visually-hidden">{words::compare_table()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{votes::card()}</th>
                                {heads}
                                <th scope="col" class="voting__number">{words::change()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

fn cell(dots: Option<u64>, outcome: &Outcome) -> impl IntoView + use<> {
    let (number, share) = match dots {
        Some(dots) => {
            let share = outcome.share(dots).unwrap_or(0.0);
            let share = votes::percent(&i18n::decimal(share, 0));
            (i18n::number(whole(dots)), Some(share))
        }
        None => (words::not_asked().to_owned(), None),
    };
    view! {
        <td class="voting__number number">
            {number}
            {share.map(|share| view! { <span class="voting__members quiet small">{share}</span> })}
        </td>
    }
}

fn change(change: Option<Change>) -> String {
    match change {
        None => words::no_change_known().to_owned(),
        Some(Change::Dots(dots)) => words::change_dots(&i18n::signed(dots as f64, 0)),
        Some(Change::Share(share)) => words::change_share(&i18n::signed(share, 0)),
    }
}
