//! The names of the columns: pressing one sorts by it, once more the other way, once more not.

use leptos::prelude::*;

use super::grid::cell_id;
use super::sheet::{Sheet, Spot};
use super::words;
use crate::domain::touchpoint_list::{Attribute, Sorting};
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Glyph, Icon};

/// The head of the table.
#[component]
pub(super) fn Head(sheet: Sheet) -> impl IntoView {
    let is_here = move |spot: Spot| sheet.here.get() == (0, spot);
    let shown = Memo::new(move |_| {
        let lines = sheet.lines.read();
        lines
            .iter()
            .filter_map(super::sheet::Line::id)
            .collect::<Vec<_>>()
    });
    let all = move || {
        let marked = sheet.marked.read();
        !shown.read().is_empty() && shown.read().iter().all(|id| marked.contains(id))
    };
    let tab = move |spot| if is_here(spot) { "0" } else { "-1" };
    view! {
        <div class="sheet__head" role="rowgroup">
            <div class="sheet__row" role="row" aria-rowindex="1" data-line="0">
                <div class="sheet__cell sheet__mark" role="columnheader" id=cell_id(0, Spot::Mark) data-spot="mark">
                    <input
                        class="check__box"
                        type="checkbox"
                        aria-label=touchpoints::mark_all()
                        title=touchpoints::mark_all()
                        tabindex=move || tab(Spot::Mark)
                        prop:checked=all
                    />
                </div>
                <For each=move || sheet.columns.get() key=|it| *it let:attribute>
                    <Name sheet attribute />
                </For>
                <div class="sheet__cell sheet__menu" role="columnheader" id=cell_id(0, Spot::Menu) data-spot="menu" tabindex=move || tab(Spot::Menu)>
                    <span class="visually-hidden">{touchpoints::menu_column()}</span>
                </div>
            </div>
        </div>
    }
}

#[component]
fn Name(sheet: Sheet, attribute: Attribute) -> impl IntoView {
    let spot = Spot::Cell(attribute);
    let sorting = Memo::new(move |_| {
        let sorting = sheet.show.sorting.get();
        sorting.filter(|sorting| sorting.by == attribute)
    });
    let aria = move || {
        sorting.get().map(|it| {
            if it.is_descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    view! {
        <div
            class="sheet__cell"
            role="columnheader"
            id=cell_id(0, spot)
            data-spot=attribute.as_str()
            aria-sort=aria
        >
            <button
                class="sheet__sort"
                type="button"
                tabindex=move || if sheet.here.get() == (0, spot) { "0" } else { "-1" }
            >
                <span class="sheet__label">{words::attribute(attribute)}</span>
                {move || sorting.get().map(|it| {
                    let glyph = if it.is_descending { Glyph::ArrowDown } else { Glyph::ArrowUp };
                    view! { <Icon glyph /> }
                })}
            </button>
        </div>
    }
}

/// Sorts by a column, the other way, or not at all; and says so.
pub(super) fn sort(sheet: Sheet, attribute: Attribute) {
    let now = sheet.show.sorting.get_untracked();
    let (next, said) = match now.filter(|it| it.by == attribute) {
        None => (
            Some(false),
            touchpoints::sorted_up(words::attribute(attribute)),
        ),
        Some(it) if !it.is_descending => (
            Some(true),
            touchpoints::sorted_down(words::attribute(attribute)),
        ),
        Some(_) => (None, touchpoints::sorted_not().to_owned()),
    };
    sheet.show.sorting.set(next.map(|is_descending| Sorting {
        by: attribute,
        is_descending,
    }));
    sheet.anchor.set(None);
    sheet.toasts.announce(said);
}
