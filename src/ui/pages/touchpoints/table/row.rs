//! One line of the table: a touchpoint or the heading of a group. A line belongs to its place, not
//! to its touchpoint: sorting changes words, not elements.

use std::sync::Arc;

use leptos::prelude::*;

use super::actions;
use super::editor::Editor;
use super::grid::cell_id;
use super::sheet::{Line, Sheet, Spot};
use super::words::name_of;
use crate::domain::Status;
use crate::domain::touchpoint_list::{Attribute, Cell, Row};
use crate::i18n;
use crate::i18n::words::touchpoints;
use crate::ui::parts::{Glyph, Icon, MenuButton};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::workspace::Id;

/// What a line shows of the touchpoint in it.
#[derive(Clone, Copy)]
struct Slot {
    sheet: Sheet,
    place: usize,
    row: Memo<Option<Arc<Row>>>,
    /// Where in this line the keyboard is.
    active: Memo<Option<Spot>>,
    /// The column that is being edited.
    edited: Memo<Option<Attribute>>,
    /// The columns that are chosen together.
    chosen: Memo<Option<(usize, usize)>>,
}

/// A line at a place.
#[component]
pub(super) fn RowView(sheet: Sheet, place: usize) -> impl IntoView {
    let line = Memo::new(move |_| sheet.line(place));
    let is_heading = Memo::new(move |_| matches!(line.get(), Some(Line::Heading(_))));
    let id = Memo::new(move |_| line.get().and_then(|line| line.id()));
    let row = Memo::new(move |_| id.get().and_then(|id| sheet.row(id)));
    let is_marked =
        Memo::new(move |_| id.get().is_some_and(|id| sheet.marked.read().contains(&id)));
    let slot = Slot {
        sheet,
        place,
        row,
        active: Memo::new(move |_| {
            let (here, spot) = sheet.here.get();
            (here == place).then_some(spot)
        }),
        edited: Memo::new(move |_| {
            let editing = sheet.editing.read();
            let editing = editing.as_ref().filter(|it| it.line == place);
            editing.map(|it| it.attribute)
        }),
        chosen: Memo::new(move |_| {
            let range = sheet.range()?;
            let (first, last) = range.lines;
            (first..=last).contains(&place).then_some(range.columns)
        }),
    };
    view! {
        <div
            class="sheet__row"
            role="row"
            aria-rowindex=(place + 1).to_string()
            aria-selected=move || (!is_heading.get()).then(|| is_marked.get().to_string())
            data-line=place.to_string()
            data-heading=move || is_heading.get().then_some("yes")
            style=("--line", (place - 1).to_string())
        >
            {move || if is_heading.get() {
                view! { <Heading at=slot line /> }.into_any()
            } else {
                view! { <Cells at=slot is_marked /> }.into_any()
            }}
        </div>
    }
}

/// The heading of a group.
#[component]
fn Heading(at: Slot, line: Memo<Option<Line>>) -> impl IntoView {
    let Slot { sheet, place, .. } = at;
    let name = move || match line.get() {
        Some(Line::Heading(value)) => group_name(sheet, value.as_deref()),
        _ => String::new(),
    };
    let count = move || {
        let Some(Line::Heading(value)) = line.get() else {
            return String::new();
        };
        let sections = sheet.sections.read();
        let section = sections.iter().find(|it| it.value == value);
        i18n::number(section.map_or(0, |it| it.rows.len()))
    };
    let tab = move || {
        if at.active.get().is_some() { "0" } else { "-1" }
    };
    // Whatever the column, the keyboard stands on the heading.
    let id = move || {
        cell_id(
            place,
            at.active.get().unwrap_or(Spot::Cell(Attribute::Name)),
        )
    };
    let span = move || (sheet.columns.read().len() + 2).to_string();
    view! {
        <div class="sheet__heading" role="rowheader" id=id data-spot="name" tabindex=tab aria-colspan=span>
            <span class="sheet__group">{name}</span>
            <span class="count">{count}</span>
        </div>
    }
}

/// What a group is called.
pub(super) fn group_name(sheet: Sheet, value: Option<&str>) -> String {
    let Some(group) = sheet.show.group.get() else {
        return String::new();
    };
    match value {
        Some(value) => sheet.words.read().label(group, value),
        None => without(group).to_owned(),
    }
}

/// What those without a value are called.
pub(super) fn without(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Phase => touchpoints::without_phase(),
        Attribute::Departments => touchpoints::without_department(),
        _ => touchpoints::without_media(),
    }
}

/// A touchpoint, cell by cell.
#[component]
fn Cells(at: Slot, is_marked: Memo<bool>) -> impl IntoView {
    let Slot {
        sheet,
        place,
        row,
        active,
        ..
    } = at;
    let name = Signal::derive(move || {
        row.get()
            .map(|it| name_of(&it.touchpoint))
            .unwrap_or_default()
    });
    let tab = move |spot| {
        if active.get() == Some(spot) {
            "0"
        } else {
            "-1"
        }
    };
    let menu = move |()| {
        let id = row.get_untracked().map(|it| it.id);
        id.map(|id| actions::menu(sheet, id)).unwrap_or_default()
    };
    view! {
        <div class="sheet__cell sheet__mark" role="gridcell" id=cell_id(place, Spot::Mark) data-spot="mark" aria-colindex="1">
            <input
                class="check__box"
                type="checkbox"
                aria-label=move || touchpoints::mark(&name.get())
                tabindex=move || tab(Spot::Mark)
                prop:checked=move || is_marked.get()
            />
        </div>
        <For each=move || sheet.drawn.get() key=|it| *it let:column>
            <CellView at column />
        </For>
        <div class="sheet__cell sheet__menu" role="gridcell" id=cell_id(place, Spot::Menu) data-spot="menu">
            <MenuButton
                label=Signal::derive(move || touchpoints::row_menu(&name.get()))
                items=menu
                tab_index=MaybeProp::derive(move || Some(tab(Spot::Menu)))
            />
        </div>
    }
}

#[component]
fn CellView(at: Slot, column: (usize, Attribute)) -> impl IntoView {
    let (nth, attribute) = column;
    let Slot {
        sheet,
        place,
        row,
        active,
        edited,
        chosen,
    } = at;
    let spot = Spot::Cell(attribute);
    let is_edited = move || edited.get() == Some(attribute);
    let is_chosen = move || {
        let chosen = chosen.get();
        chosen.is_some_and(|(first, last)| (first..=last).contains(&nth))
    };
    view! {
        <div
            class="sheet__cell"
            role=if attribute == Attribute::Name { "rowheader" } else { "gridcell" }
            id=cell_id(place, spot)
            data-spot=attribute.as_str()
            aria-colindex=(nth + 2).to_string()
            style=("--nth", (nth + 2).to_string())
            data-edited=move || is_edited().then_some("yes")
            aria-selected=move || is_chosen().then_some("true")
            tabindex=move || if active.get() == Some(spot) { "0" } else { "-1" }
        >
            {move || if is_edited() {
                view! { <Editor sheet /> }.into_any()
            } else {
                row.get().map(|row| content(sheet, attribute, &row)).into_any()
            }}
        </div>
    }
}

/// What stands in a cell while nobody edits it.
fn content(sheet: Sheet, attribute: Attribute, row: &Row) -> AnyView {
    match attribute.of(&row.touchpoint) {
        _ if attribute == Attribute::Name => name(sheet, row.id, name_of(&row.touchpoint)),
        Cell::Text(text) => text.into_any(),
        Cell::Set(values) if attribute == Attribute::Departments => {
            let words = sheet.words.read();
            let department = |id: &String| {
                let color = id
                    .parse()
                    .ok()
                    .and_then(|id: Id| sheet.workspace.inner().departments.peek(id));
                let color = color.map(|entry| entry.value.color.as_str());
                let label = words.label(attribute, id);
                view! { <span class="sheet__item" data-color=color><span class="dot"></span>{label}</span> }
            };
            values.iter().map(department).collect_view().into_any()
        }
        Cell::Day(day) => day.map(|day| i18n::day(day.parts())).into_any(),
        Cell::Flag(false) => ().into_any(),
        Cell::Flag(true) => {
            let yes = sheet.words.read().yes(attribute);
            view! { <span class="sheet__item sheet__key"><Icon glyph=Glyph::Key />{yes}</span> }
                .into_any()
        }
        Cell::One(_) if attribute == Attribute::Status => {
            let label = sheet.words.read().text(attribute, &row.touchpoint);
            view! { <span class="sheet__status" data-status=row.touchpoint.status.as_str()>{label}</span> }.into_any()
        }
        Cell::One(_) | Cell::Set(_) => sheet
            .words
            .read()
            .text(attribute, &row.touchpoint)
            .into_any(),
    }
}

fn name(sheet: Sheet, id: Id, name: String) -> AnyView {
    let open = touchpoints::open_named(&name);
    view! {
        <span class="sheet__name">{name}</span>
        <a class="sheet__open" tabindex="-1" href=href(sheet, id) aria-label=open.clone() title=open>
            <Icon glyph=Glyph::ArrowRight />
        </a>
    }
    .into_any()
}

/// The address of everything about a touchpoint.
pub(super) fn href(sheet: Sheet, id: Id) -> String {
    let project = sheet.workspace.inner().project;
    Route::Project(project, Page::Touchpoints(TouchpointsView::One(id))).href()
}

/// Is a touchpoint no more?
pub(super) fn is_retired(row: &Row) -> bool {
    row.touchpoint.status == Status::Retired
}
