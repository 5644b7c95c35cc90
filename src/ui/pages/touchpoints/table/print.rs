//! The table on paper: a plain table of all rows, its head on every page. Stands in the page only
//! while something is printed.

use leptos::prelude::*;

use super::row::group_name;
use super::sheet::{Line, Sheet};
use super::words;
use crate::domain::touchpoint_list::{Attribute, Cell};
use crate::i18n;
use crate::ui::parts::use_on_paper;
use crate::workspace::Id;

/// All rows, on paper.
#[component]
pub(super) fn Printed(sheet: Sheet) -> impl IntoView {
    let on_paper = use_on_paper();
    view! {
        <Show when=move || on_paper.get()>
            <table class="sheet-print">
                <thead>
                    <tr>
                        {move || sheet.columns.get().into_iter().map(|it| view! {
                            <th scope="col">{words::attribute(it)}</th>
                        }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {move || sheet.lines.get().iter().map(|line| match line {
                        Line::Heading(value) => heading(sheet, value.as_deref()),
                        Line::Row(_, id) => row(sheet, *id),
                        Line::Head => ().into_any(),
                    }).collect_view()}
                </tbody>
            </table>
        </Show>
    }
}

fn heading(sheet: Sheet, value: Option<&str>) -> AnyView {
    let span = sheet.columns.read().len().to_string();
    view! { <tr><th class="sheet-print__group" scope="rowgroup" colspan=span>{group_name(sheet, value)}</th></tr> }
        .into_any()
}

fn row(sheet: Sheet, id: Id) -> AnyView {
    let Some(row) = sheet.row(id) else {
        return ().into_any();
    };
    let vocabulary = sheet.words.read();
    let text = |it: Attribute| match it.of(&row.touchpoint) {
        Cell::Day(Some(day)) => i18n::day(day.parts()),
        _ if it == Attribute::Name => words::name_of(&row.touchpoint),
        _ => vocabulary.text(it, &row.touchpoint),
    };
    let cells = sheet.columns.get().into_iter().map(|it| match it {
        Attribute::Name => view! { <th scope="row">{text(it)}</th> }.into_any(),
        _ => view! { <td>{text(it)}</td> }.into_any(),
    });
    view! { <tr>{cells.collect_view()}</tr> }.into_any()
}
