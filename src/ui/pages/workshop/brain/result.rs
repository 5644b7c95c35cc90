//! What came of it: every sheet, each idea beside those it grew out of.

use leptos::prelude::*;

use super::Ground;
use super::begin::number;
use crate::domain::SheetSpot;
use crate::i18n::{self, words::brain as words};
use crate::ui::{places, say};

#[component]
pub(super) fn Sheets(ground: Ground) -> impl IntoView {
    let Ground {
        workspace,
        id,
        about,
        ..
    } = ground;
    let sheets = Memo::new(move |_| workspace.sheets(id).0);
    let numbers = Memo::new(move |_| about.with(|it| (it.heads(), it.ideas())));
    let last = Memo::new(move |_| sheets.with(|all| all.keys().map(|spot| spot.turn).max()));
    let sheet = move |sheet: u32, ideas: u32, last: u32| {
        let cell = move |turn: u32, idea: u32| {
            let card = sheets.with(|all| all.get(&SheetSpot { sheet, turn, idea }).copied());
            let link = card.map(|card| {
                let title = move || say::card(workspace, card);
                let href = move || places::card(workspace, card);
                view! { <a href=href>{title}</a> }
            });
            view! { <td>{link}</td> }
        };
        let row = move |turn: u32| {
            view! {
                <tr>
                    <th scope="row">{words::turn(&number(turn + 1))}</th>
                    {(0..ideas).map(|idea| cell(turn, idea)).collect_view()}
                </tr>
            }
        };
        let head = |idea: u32| view! { <th scope="col">{words::idea(&number(idea + 1))}</th> };
        let name = words::sheet_only(&number(sheet + 1));
        let label = name.clone();
        view! {
            <div class="brain__scroll" role="region" tabindex="0" aria-label=label>
                <table class="brain__table">
                    <caption>{name}</caption>
                    <thead>
                        <tr><td></td>{(0..ideas).map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{(0..=last).map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    };
    // Whoever took part in fewer numbers later than at first keeps what was written.
    let widest = move |by: fn(&SheetSpot) -> u32| {
        sheets
            .with(|all| all.keys().map(by).max())
            .map_or(0, |most| most + 1)
    };
    let tables = move || {
        let (heads, ideas) = numbers.get();
        let (heads, ideas) = (
            heads.max(widest(|s| s.sheet)),
            ideas.max(widest(|s| s.idea)),
        );
        let last = last.get()?;
        let has_any =
            move |number: &u32| sheets.with(|all| all.keys().any(|spot| spot.sheet == *number));
        let shown = (0..heads).filter(has_any);
        Some(
            shown
                .map(|number| sheet(number, ideas, last))
                .collect_view(),
        )
    };
    let sum = move || words::over(&i18n::number(sheets.read().len()));
    let is_empty = move || sheets.read().is_empty();
    view! {
        <section class="brain__result" aria-labelledby="brain-result">
            <h2 id="brain-result" tabindex="-1">{words::result()}</h2>
            <p>{sum}</p>
            <Show when=is_empty>
                <p class="quiet">{words::nothing()}</p>
            </Show>
            {tables}
        </section>
    }
}

/// Where on which sheet something was written.
pub(super) fn place(spot: SheetSpot) -> String {
    words::place(
        &number(spot.idea + 1),
        &number(spot.sheet + 1),
        &number(spot.turn + 1),
    )
}
