//! The touchpoints on phones: a list of names with what matters most below, each a link to all
//! about it. Cells are edited there.

use std::sync::Arc;

use leptos::prelude::*;

use super::actions;
use super::row::{group_name, href, is_retired};
use super::sheet::{Line, Sheet};
use super::words::name_of;
use crate::domain::touchpoint_list::{Attribute, Row};
use crate::i18n;
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Glyph, Icon, MenuButton};
use crate::workspace::Id;

/// The list.
#[component]
pub(super) fn Compact(sheet: Sheet) -> impl IntoView {
    let grouped = move || sheet.show.group.get().is_some();
    view! {
        <For each=move || sheet.sections.get() key=|section| section.value.clone() let:section>
            {
                let value = StoredValue::new(section.value.clone());
                let rows = Memo::new(move |_| {
                    let sections = sheet.sections.read();
                    let section = sections.iter().find(|it| value.with_value(|value| *value == it.value));
                    section.map(|it| it.rows.clone()).unwrap_or_default()
                });
                view! {
                    <Show when=grouped>
                        <h2 class="touchpoint-list__group">
                            {move || value.with_value(|value| group_name(sheet, value.as_deref()))}
                            <span class="count">{move || i18n::number(rows.read().len())}</span>
                        </h2>
                    </Show>
                    <ul class="touchpoint-list">
                        <For each=move || rows.get() key=|id| *id let:id>
                            <Item sheet id />
                        </For>
                    </ul>
                }
            }
        </For>
    }
}

#[component]
fn Item(sheet: Sheet, id: Id) -> impl IntoView {
    let row = Memo::new(move |_| sheet.row(id));
    let name = Signal::derive(move || {
        row.get()
            .map(|it| name_of(&it.touchpoint))
            .unwrap_or_default()
    });
    let is_marked = Memo::new(move |_| sheet.marked.read().contains(&id));
    let is_key = move || row.get().is_some_and(|row| row.touchpoint.key);
    view! {
        <li class="touchpoint-item" data-retired=move || row.get().is_some_and(|row| is_retired(&row)).then_some("yes")>
            <label class="touchpoint-item__mark">
                <input
                    class="check__box"
                    type="checkbox"
                    aria-label=move || touchpoints::mark(&name.get())
                    prop:checked=move || is_marked.get()
                    on:change=move |_| actions::mark_one(sheet, id)
                />
            </label>
            <a class="touchpoint-item__link" href=href(sheet, id)>
                <span class="touchpoint-item__name">
                    {name}
                    {move || is_key().then(|| view! {
                        <span class="touchpoint-item__key">
                            <Icon glyph=Glyph::Key />
                            <span class="visually-hidden">{touchpoints::key_yes()}</span>
                        </span>
                    })}
                </span>
                <span class="touchpoint-item__facts">{move || row.get().map(|row| facts(sheet, &row))}</span>
            </a>
            <MenuButton
                label=Signal::derive(move || touchpoints::row_menu(&name.get()))
                items=move |()| actions::menu(sheet, id)
            />
        </li>
    }
}

fn facts(sheet: Sheet, row: &Arc<Row>) -> String {
    let words = sheet.words.read();
    let texts = [
        Attribute::Phase,
        Attribute::Departments,
        Attribute::Media,
        Attribute::Status,
    ]
    .map(|attribute| words.text(attribute, &row.touchpoint));
    let texts = texts.into_iter().filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" · ")
}

/// Is anything shown?
pub(super) fn is_empty(sheet: Sheet) -> bool {
    let lines = sheet.lines.read();
    !lines.iter().any(|line| matches!(line, Line::Row(..)))
}
