//! What can be done with rows, once for keys, menus and buttons.

use leptos::prelude::*;

use super::row::href;
use super::sheet::Sheet;
use super::words::name_of;
use crate::domain::Status;
use crate::domain::touchpoint_list::{Attribute, Cell};
use crate::i18n::words::{common, touchpoints};
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuItem};
use crate::ui::say_method;
use crate::workspace::{Id, today};

fn name(sheet: Sheet, id: Id) -> String {
    let row = untrack(|| sheet.row(id));
    row.map(|row| name_of(&row.touchpoint)).unwrap_or_default()
}

/// Marks a row or takes the mark away; with another line, all between get the same.
pub(super) fn mark(sheet: Sheet, line: usize, from: Option<usize>) {
    let Some(id) = untrack(|| sheet.id_at(line)) else {
        return;
    };
    let on = !sheet.marked.read_untracked().contains(&id);
    let from = from.unwrap_or(line);
    let between = from.min(line)..=from.max(line);
    let ids: Vec<Id> = untrack(|| between.filter_map(|line| sheet.id_at(line)).collect());
    sheet.marked.update(|marked| {
        for id in ids {
            if on {
                marked.insert(id);
            } else {
                marked.remove(&id);
            }
        }
    });
    tell_marked(sheet);
}

/// Marks one row or takes the mark away.
pub(super) fn mark_one(sheet: Sheet, id: Id) {
    sheet.marked.update(|marked| {
        if !marked.remove(&id) {
            marked.insert(id);
        }
    });
    tell_marked(sheet);
}

/// Marks all rows shown; if they are, none.
pub(super) fn mark_all(sheet: Sheet) {
    let shown = sheet.shown();
    let all = {
        let marked = sheet.marked.read_untracked();
        shown.iter().all(|id| marked.contains(id))
    };
    sheet.marked.update(|marked| {
        marked.clear();
        if !all {
            marked.extend(shown);
        }
    });
    tell_marked(sheet);
}

fn tell_marked(sheet: Sheet) {
    let count = sheet.marked.read_untracked().len();
    sheet.toasts.announce(touchpoints::marked(count));
}

/// Lets go of chosen cells, then of marked rows; says whether there was anything to let go of.
pub(super) fn let_go(sheet: Sheet) -> bool {
    if sheet.anchor.get_untracked().is_some() {
        sheet.anchor.set(None);
        return true;
    }
    let any = !sheet.marked.read_untracked().is_empty();
    if any {
        sheet.marked.update(|marked| marked.clear());
        tell_marked(sheet);
    }
    any
}

/// The cells chosen together, or the one with the keyboard: rows of the same columns.
pub(super) fn chosen(sheet: Sheet) -> (Vec<Id>, Vec<Attribute>) {
    let (line, spot) = sheet.here.get_untracked();
    let (lines, columns) = untrack(|| sheet.range()).map_or_else(
        || {
            let column = sheet.column_of(spot);
            ((line, line), (column, column))
        },
        |range| (range.lines, range.columns),
    );
    let ids = untrack(|| {
        (lines.0..=lines.1)
            .filter_map(|line| sheet.id_at(line))
            .collect()
    });
    let (first, last) = columns;
    let all = sheet.columns.get_untracked();
    let columns = all.into_iter().skip(first).take(last + 1 - first);
    let columns = columns.collect();
    (ids, columns)
}

/// Empties the chosen cells.
pub(super) fn clear(sheet: Sheet) {
    let (ids, columns) = chosen(sheet);
    let mut cells = Vec::new();
    for id in ids {
        for attribute in columns.iter().filter(|it| it.can_be_empty()) {
            cells.push((id, *attribute, attribute.empty()));
        }
    }
    if cells.is_empty() {
        sheet.toasts.announce(touchpoints::cannot_clear());
    } else {
        sheet.workspace.put_cells(cells);
        sheet.toasts.announce(touchpoints::cleared());
    }
}

/// Turns a flag.
pub(super) fn turn(sheet: Sheet, id: Id, attribute: Attribute) {
    let row = untrack(|| sheet.row(id));
    let is_on = row.is_some_and(|row| attribute.of(&row.touchpoint) == Cell::Flag(true));
    sheet.put(id, attribute, Cell::Flag(!is_on));
    let label = super::words::attribute(attribute);
    sheet.toasts.announce(if is_on {
        touchpoints::turned_off(label)
    } else {
        touchpoints::turned_on(label)
    });
}

/// Brings touchpoints into a state.
pub(super) fn enter(sheet: Sheet, ids: &[Id], status: Status) {
    let today = today();
    sheet
        .workspace
        .edit_touchpoints(ids, |it| it.enter(status, today));
    tell_changed(sheet, ids.len());
}

/// Tells how many rows a change in bulk reached.
pub(super) fn tell_changed(sheet: Sheet, count: usize) {
    sheet.toasts.announce(touchpoints::changed(count));
}

/// Puts touchpoints into the trash; a message offers to take that back.
pub(super) fn trash(sheet: Sheet, ids: Vec<Id>) {
    let text = match ids.as_slice() {
        [id] => touchpoints::trashed_one(&name(sheet, *id)),
        _ => touchpoints::trashed(ids.len()),
    };
    let (here, spot) = sheet.here.get_untracked();
    if sheet.workspace.trash_touchpoints(&ids) {
        sheet
            .marked
            .update(|marked| marked.retain(|id| !ids.contains(id)));
        sheet.anchor.set(None);
        sheet.grab(here.min(sheet.lines.read_untracked().len()), spot);
        let workspace = sheet.workspace;
        sheet.toasts.toast_with(text, common::undo(), move || {
            workspace.restore_touchpoints(&ids);
        });
    }
}

/// The menu of a row.
pub(super) fn menu(sheet: Sheet, id: Id) -> Vec<MenuItem> {
    let Some(row) = untrack(|| sheet.row(id)) else {
        return Vec::new();
    };
    let open = move || address::set_hash(&href(sheet, id));
    let mut items = vec![
        MenuItem::action(touchpoints::open(), open)
            .icon(Glyph::Open)
            .shortcut(touchpoints::open_keys()),
        MenuItem::action(touchpoints::duplicate(), move || duplicate(sheet, id)).icon(Glyph::Copy),
        MenuItem::Separator,
        MenuItem::heading(super::words::attribute(Attribute::Status)),
    ];
    for status in Status::ALL {
        let go = move || enter(sheet, &[id], status);
        let item = MenuItem::action(say_method::status(status), go);
        items.push(item.checked(row.touchpoint.status == status));
    }
    items.push(MenuItem::Separator);
    let trash = MenuItem::action(touchpoints::trash(), move || trash(sheet, vec![id]));
    items.push(trash.icon(Glyph::Trash).danger());
    items
}

fn duplicate(sheet: Sheet, id: Id) {
    let name = name(sheet, id);
    let copy = touchpoints::copy_of(&name);
    if sheet
        .workspace
        .duplicate_touchpoint(id, copy.clone())
        .is_some()
    {
        sheet.toasts.toast(touchpoints::duplicated(&copy));
    }
}
