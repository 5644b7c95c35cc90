//! The table of net scores. It scrolls inside its own frame; its heads stay in sight.

use leptos::prelude::*;

use super::cell::cell;
use super::rows::{Column, Sight};
use crate::i18n::words::quality;
use crate::ui::parts::{CopyTable, Glyph, Icon};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::ui::say_method;
use crate::workspace::Id;

/// The table, or why there is none.
#[component]
pub(super) fn HeatTable(sight: Sight) -> impl IntoView {
    let is_empty = Memo::new(move |_| sight.table.read().rows.is_empty());
    let none_fit = Memo::new(move |_| sight.shown.read().is_empty());
    let nothing = move || match is_empty.get() {
        true => quality::no_answers_text(),
        false => quality::empty_filter(),
    };
    view! {
        <Show
            when=move || !none_fit.get()
            fallback=move || view! { <p class="quiet">{nothing}</p> }
        >
            <Framed sight />
        </Show>
    }
}

#[component]
fn Framed(sight: Sight) -> impl IntoView {
    let columns = Memo::new(move |_| sight.table.read().columns.clone());
    let head = |column: Column| {
        view! {
            <th scope="col">
                <span class="quality__column">{column.name}</span>
                <span class="quality__about">{column.about.join(" · ")}</span>
            </th>
        }
    };
    view! {
        <CopyTable table="quality__table" />
        <div class="quality__frame" role="region" tabindex="0" aria-label=quality::table_scroll()>
            <table class="quality__table">
                <caption class="visually-hidden">{quality::table()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{quality::touchpoint()}</th>
                        {move || columns.get().into_iter().map(head).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    <For each=move || sight.shown.get() key=|id| *id let:id>
                        <Row sight id />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(sight: Sight, id: Id) -> impl IntoView {
    let workspace = sight.workspace;
    let project = workspace.inner().project;
    let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href();
    let name = Memo::new(move |_| say_method::touchpoint(workspace, id));
    let is_key = Memo::new(move |_| {
        let entry = workspace.inner().touchpoints.read(id);
        entry.is_some_and(|entry| entry.value.key)
    });
    let readings = Memo::new(move |_| sight.table.read().rows.get(&id).cloned());
    let cells = move || {
        let readings = readings.get().unwrap_or_default();
        let (name, table) = (name.read(), sight.table.read());
        let cells = readings.iter().enumerate();
        cells
            .map(|(place, reading)| cell(&table, &name, place, reading))
            .collect_view()
    };
    view! {
        <tr>
            <th scope="row">
                <a class="quality__name" href=href>{name}</a>
                <Show when=move || is_key.get()>
                    <span class="quality__key" title=quality::key()>
                        <Icon glyph=Glyph::Key />
                        <span class="visually-hidden">{quality::key()}</span>
                    </span>
                </Show>
            </th>
            {cells}
        </tr>
    }
}
