//! The ranking as a table in which points are written.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::row::Row;
use super::sight::{Column, Rows, Sight};
use crate::domain::{Criterion, Touchpoint};
use crate::i18n::words::ranking;
use crate::platform::focus;
use crate::ui::pages::measure::cells::WrongList;
use crate::ui::parts::{Button, Choice, CopyTable, Glyph, Segmented};
use crate::ui::say_doing;

/// The id of the list of what is wrong.
pub(super) const WRONG: &str = "ranking-wrong";

/// Where the keyboard goes when all rows are there and the button for more has gone.
const END: &str = "ranking-end";

/// How many more rows are drawn at a time on demand.
const STEP: usize = 100;

/// The table.
#[component]
pub(super) fn Table(sight: Sight) -> impl IntoView {
    let has_fields = Memo::new(move |_| {
        let columns = sight.columns.read();
        columns.iter().any(|column| column.field.is_some())
    });
    let provisional = Memo::new(move |_| {
        let ranking = sight.ranking.read();
        let rows = ranking.rows.iter();
        rows.filter(|row| row.is_provisional()).count()
    });
    let has_criteria = Memo::new(move |_| !sight.columns.read().is_empty());
    let has_key = Memo::new(move |_| {
        let keys = sight
            .workspace
            .inner()
            .touchpoints
            .pick(|_, it: &Touchpoint| it.key.then_some(()));
        !keys.is_empty()
    });
    let choices = move || {
        let is_chosen = |rows| sight.rows.get() == rows;
        let has_provisional = provisional.get() > 0;
        let mut all = vec![(Rows::All, ranking::rows_all())];
        if has_provisional || is_chosen(Rows::Complete) || is_chosen(Rows::Provisional) {
            all.push((Rows::Complete, ranking::rows_complete()));
            all.push((Rows::Provisional, ranking::rows_provisional()));
        }
        if has_key.get() || is_chosen(Rows::Key) {
            all.push((Rows::Key, ranking::rows_key()));
        }
        all
    };
    let has_parts = Memo::new(move |_| choices().len() > 1);
    let options = Signal::derive(move || {
        let choices = choices().into_iter();
        choices
            .map(|(rows, label)| Choice::new(word(rows), label))
            .collect::<Vec<_>>()
    });
    let enter = move |event: ev::FocusEvent| {
        if event_target::<web_sys::Element>(&event).has_attribute("data-cell") {
            sight.hold();
        }
    };
    let leave = move |event: ev::FocusEvent| {
        let to = event.related_target();
        let to = to.and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let table = event.current_target();
        let table = table.and_then(|table| table.dyn_into::<web_sys::Node>().ok());
        let stays = to.is_some() && table.is_some_and(|table| table.contains(to.as_ref()));
        if !stays {
            sight.release();
        }
    };
    view! {
        <Show when=move || has_fields.get()>
            <p class="quiet small measure" data-no-print="">{ranking::table_hint()}</p>
        </Show>
        <Show when=move || { provisional.get() > 0 }>
            <p class="measure">
                <button class="ranking-source" type="button" on:click=move |_| sight.rows.set(Rows::Provisional)>
                    {move || ranking::provisional(provisional.get())}
                </button>
            </p>
        </Show>
        <Show when=move || has_parts.get()>
            <div data-no-print="">
                <Segmented
                    label=ranking::rows()
                    options=options
                    value=Signal::derive(move || word(sight.rows.get()).to_owned())
                    on_change=move |value: String| {
                        if let Some((rows, _)) = choices().into_iter().find(|(rows, _)| word(*rows) == value) {
                            sight.rows.set(rows);
                        }
                    }
                />
            </div>
        </Show>
        <CopyTable
            table="ranking-table"
            before=Callback::new(move |()| sight.limit.set(sight.count.get_untracked()))
        />
        <div class="ranking-scroll" role="region" tabindex="0" aria-label=ranking::table()>
            <table class="ranking-table" on:focusin=enter on:focusout=leave>
                <caption class="visually-hidden">{ranking::table()}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="ranking-table__number">{ranking::place()}</th>
                        <th scope="col">{ranking::touchpoint()}</th>
                        <Show when=move || has_criteria.get()>
                            <th scope="col" class="ranking-table__number">{ranking::score()}</th>
                        </Show>
                        <th scope="col" class="ranking-table__number">
                            {move || if has_criteria.get() { ranking::opportunity_of_twenty() } else { ranking::opportunity() }}
                        </th>
                        <Show when=move || !has_criteria.get()>
                            <th scope="col" class="ranking-table__number">{ranking::relevance()}</th>
                            <th scope="col" class="ranking-table__number">{ranking::quality()}</th>
                        </Show>
                        <For each=move || sight.columns.get() key=|column| *column let:column>
                            <Head sight column />
                        </For>
                        <th scope="col" class="ranking-table__number">{ranking::moves()}</th>
                        <th scope="col" data-no-print=""><span class="visually-hidden">{ranking::more()}</span></th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || sight.order.get() key=|line| *line let((line, id))>
                        <Row sight line id has_criteria />
                    </For>
                </tbody>
            </table>
        </div>
        <div data-no-print="" id=END tabindex="-1">
            <Show when=move || { sight.limit.get() < sight.count.get() }>
                <Button
                    label=Signal::derive(move || ranking::more_rows(STEP.min(sight.count.get().saturating_sub(sight.limit.get()))))
                    icon=Glyph::ChevronDown
                    on_click=move |_| {
                        sight.limit.update(|limit| *limit += STEP);
                        focus::catch(END);
                    }
                />
            </Show>
        </div>
        <WrongList id=WRONG wrong=sight.wrong />
    }
}

/// The word of a choice; it is seen nowhere.
fn word(rows: Rows) -> &'static str {
    match rows {
        Rows::All => "all",
        Rows::Complete => "complete",
        Rows::Provisional => "provisional",
        Rows::Key => "key",
    }
}

#[component]
fn Head(sight: Sight, column: Column) -> impl IntoView {
    let it = Memo::new(move |_| sight.workspace.value::<Criterion>(column.id));
    let note = move || Some(it.read().note.clone()).filter(|note| !note.is_empty());
    view! {
        <th scope="col" class="ranking-table__number" title=note>
            {move || say_doing::criterion(&it.read())}
        </th>
    }
}
