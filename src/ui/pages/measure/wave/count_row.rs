//! One row of the table of counts: five cells to write, and what comes of them.

use leptos::prelude::*;

use super::count_cell::CountInput;
use super::counting::{Counting, wrong_words};
use super::say::people;
use super::sums::NetWords;
use crate::i18n::words::waves;
use crate::method::{CountCell, Net};
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_method;
use crate::workspace::CountKey;

/// A touchpoint with its counts, and below it what does not fit.
#[component]
pub(super) fn CountRow(counting: Counting, key: CountKey) -> impl IntoView {
    let workspace = counting.workspace;
    let touchpoint = key.0;
    let name = Signal::derive(move || say_method::touchpoint(workspace, touchpoint));
    let row = Memo::new(move |_| {
        let all = counting.gathered.read();
        all.get(&key).copied().unwrap_or_default()
    });
    let is_chosen = Memo::new(move |_| counting.wave.read().touchpoints.contains(&touchpoint));
    let net = Memo::new(move |_| Net::of_counts(row.get().all()));
    let wrong = Memo::new(move |_| {
        let all = counting.wrong.read();
        let here = CountCell::ALL.into_iter().filter_map(|cell| {
            let wrong = all.get(&(key, cell))?;
            Some((cell, wrong_words(wrong.why, &wrong.text)))
        });
        here.collect::<Vec<_>>()
    });
    let others = move || {
        let row = row.get();
        let (others, all) = (row.others.n(), row.all().n());
        (others > 0).then(|| {
            view! { <span class="wave-count__others">{waves::others(&people(all), &people(others))}</span> }
        })
    };
    let cell = |cell: CountCell| {
        view! { <td><CountInput counting key cell name row /></td> }
    };
    view! {
        <tr>
            <th scope="row">
                {name}
                <Show when=move || !is_chosen.get()>
                    <span class="wave-count__others">{waves::not_chosen()}</span>
                </Show>
            </th>
            {CountCell::ALL.map(cell).collect_view()}
            <td class="number">
                {move || people(row.get().by_hand.counts.n())}
                {others}
            </td>
            <td>{move || view! { <NetWords net=net.get() /> }}</td>
        </tr>
        <Show when=move || !wrong.read().is_empty()>
            <tr class="wave-count__wrong">
                <td colspan="8">
                    {move || wrong.get().into_iter().map(|(cell, words)| view! {
                        <p class="field__error" id=error_id(key, cell) role="alert">
                            <Icon glyph=Glyph::Warning />
                            <span>{waves::wrong_at(cell_words(cell), &words)}</span>
                        </p>
                    }).collect_view()}
                </td>
            </tr>
        </Show>
    }
}

/// The element of a cell.
pub(super) fn input_id((touchpoint, _, _): CountKey, cell: CountCell) -> String {
    format!("count-{touchpoint}-{}", place(cell))
}

/// The element that says what is wrong in a cell.
pub(super) fn error_id(key: CountKey, cell: CountCell) -> String {
    format!("{}-error", input_id(key, cell))
}

fn place(cell: CountCell) -> usize {
    CountCell::ALL.iter().take_while(|it| **it != cell).count()
}

/// The heading of a column.
pub(super) fn cell_words(cell: CountCell) -> &'static str {
    match cell {
        CountCell::Felt(feeling) => say_method::feeling(feeling),
        CountCell::Relevance => waves::relevance_mean(),
        CountCell::RelevanceN => waves::relevance_count(),
    }
}
