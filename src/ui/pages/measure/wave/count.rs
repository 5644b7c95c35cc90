//! Writing down what was counted: one row per touchpoint, for one group at a time.

use leptos::prelude::*;

use super::count_row::CountRow;
use super::count_switch::Switch;
use super::counting::Counting;
use super::say::people;
use crate::domain::Feeling;
use crate::i18n::words::waves;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::say_method;

/// The table with the switch above it.
#[component]
pub(super) fn Count(counting: Counting) -> impl IntoView {
    let rows = counting.rows;
    let totals = Memo::new(move |_| {
        let group = counting.group();
        let all = counting.gathered.read();
        let n = |is_in: &dyn Fn(&crate::workspace::CountKey) -> bool| -> u64 {
            let there = all.iter().filter(|(key, _)| is_in(key));
            there.map(|(_, it)| it.all().n()).sum()
        };
        (n(&|key| key.1 == group), n(&|_| true))
    });
    let sum = move || {
        let (group, all) = totals.get();
        waves::count_sum(&people(all), &people(group))
    };
    let felt = |feeling: Feeling| {
        view! { <th scope="col" class="number">{say_method::feeling(feeling)}</th> }
    };
    view! {
        <Show
            when=move || !rows.read().is_empty()
            fallback=|| view! {
                <Empty title=waves::count_empty() text=waves::count_empty_text() icon=Glyph::Touchpoint />
            }
        >
            <p class="measure" id="wave-count-help">{waves::count_help()}</p>
            <Switch counting />
            <div class="wave-scroll" tabindex="0" role="region" aria-labelledby="wave-count">
                <table class="wave-table wave-count" aria-describedby="wave-count-help">
                    <caption class="visually-hidden">{waves::count_title()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{waves::touchpoint()}</th>
                            {Feeling::ALL.map(felt).collect_view()}
                            <th scope="col" class="number">{waves::relevance_mean()}</th>
                            <th scope="col" class="number">{waves::relevance_count()}</th>
                            <th scope="col" class="number">{waves::n()}</th>
                            <th scope="col">{waves::net()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.get() key=|key| *key let:key>
                            <CountRow counting key />
                        </For>
                    </tbody>
                </table>
            </div>
            <p class="quiet number" role="status">{sum}</p>
        </Show>
    }
}
