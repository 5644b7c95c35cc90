//! Copying cells for spreadsheets, and pasting what they copied.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::grid::holds_focus;
use super::sheet::{Sheet, Spot};
use super::{actions, words};
use crate::domain::Touchpoint;
use crate::domain::touchpoint_list::{Block, Misread, Target, plan};
use crate::i18n::words::touchpoints;
use crate::platform::clipboard;
use crate::ui::parts::copy_table;
use crate::workspace::{Id, Pasted, read_cells, write_cells};

/// How many words that were not understood a message names.
const NAMED: usize = 5;

/// Listens for copying and pasting. Where nothing is selected, browsers differ in which element
/// they tell; so the table asks whether it has the keyboard.
pub(super) fn listen(sheet: Sheet) {
    let has_keyboard =
        move || holds_focus(sheet) && sheet.editing.try_get_untracked().flatten().is_none();
    let copied = window_event_listener(ev::copy, move |event| {
        if has_keyboard() {
            on_copy(sheet, event.unchecked_ref(), false);
        }
    });
    let cut = window_event_listener(ev::cut, move |event| {
        if has_keyboard() {
            on_copy(sheet, event.unchecked_ref(), true);
        }
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        // A project file that was pasted has been taken as one.
        if has_keyboard() && !event.default_prevented() {
            on_paste(sheet, event.unchecked_ref());
        }
    });
    on_cleanup(move || {
        copied.remove();
        cut.remove();
        pasted.remove();
    });
}

/// Copies the chosen cells; when none are, the marked rows; else the one cell. Cutting empties.
fn on_copy(sheet: Sheet, event: &ev::ClipboardEvent, is_cut: bool) {
    let has_range = sheet.anchor.get_untracked().is_some();
    let marked: Vec<Id> = {
        let marked = sheet.marked.read_untracked();
        let shown = sheet.shown().into_iter();
        shown.filter(|id| marked.contains(id)).collect()
    };
    let (ids, columns) = if has_range || marked.is_empty() || is_cut {
        actions::chosen(sheet)
    } else {
        (marked, sheet.columns.get_untracked())
    };
    let all = sheet.all_words();
    let rows = ids.iter().filter_map(|id| untrack(|| sheet.row(*id)));
    let cells = rows.map(|row| {
        let text = |it: &_| all.text(*it, &row.touchpoint);
        columns.iter().map(text).collect::<Vec<_>>()
    });
    let cells: Vec<Vec<String>> = cells.collect();
    if cells.is_empty() || !clipboard::put_text(event, &write_cells(&cells)) {
        return;
    }
    event.prevent_default();
    if is_cut {
        actions::clear(sheet);
    } else {
        let count = cells.iter().map(Vec::len).sum();
        sheet.toasts.announce(touchpoints::copied(count));
    }
}

/// Copies the whole table as it is filtered and ordered, with its head: also what is out of sight.
pub(super) fn copy_all(sheet: Sheet) {
    let columns = sheet.columns.get_untracked();
    let head = columns.iter().map(|it| words::attribute(*it).to_owned());
    let all = sheet.all_words();
    let rows = sheet.shown();
    let rows = rows.iter().filter_map(|id| untrack(|| sheet.row(*id)));
    let rows = rows.map(|row| {
        let text = |it: &_| all.text(*it, &row.touchpoint);
        columns.iter().map(text).collect::<Vec<_>>()
    });
    let table: Vec<Vec<String>> = std::iter::once(head.collect()).chain(rows).collect();
    copy_table(sheet.toasts, &table);
}

/// Pastes cells from the current one on; one single cell fills all that are chosen.
fn on_paste(sheet: Sheet, event: &ev::ClipboardEvent) {
    let Some(text) = clipboard::pasted_text(event) else {
        return;
    };
    event.prevent_default();
    let (line, spot) = sheet.here.get_untracked();
    let from = sheet.column_of(spot);
    let (ids, columns) = actions::chosen(sheet);
    let mut cells = read_cells(&text);
    let is_single = matches!(cells.as_slice(), [line] if line.len() == 1);
    let has_range = sheet.anchor.get_untracked().is_some();
    let (rows, columns) = if is_single && has_range {
        let cell = cells.concat().concat();
        cells = vec![vec![cell; columns.len()]; ids.len()];
        (ids, columns)
    } else {
        let top = untrack(|| sheet.range()).map_or(line, |range| range.lines.0);
        let left = untrack(|| sheet.range()).map_or(from, |range| range.columns.0);
        let lines = sheet.lines.read_untracked();
        let below = lines.iter().skip(top.saturating_sub(1));
        let columns = sheet.columns.get_untracked();
        (
            below.filter_map(super::sheet::Line::id).collect(),
            columns.into_iter().skip(left).collect(),
        )
    };
    let block = plan(&cells, &rows, &columns, &sheet.all_words(), words::heading);
    write(sheet, block);
}

/// Adds a row for each line of a pasted table, the first column being the name.
pub(super) fn add_rows(sheet: Sheet, text: &str) {
    let columns = sheet.columns.get_untracked();
    let cells = read_cells(text);
    let block = plan(&cells, &[], &columns, &sheet.all_words(), words::heading);
    write(sheet, block);
}

fn write(sheet: Sheet, block: Block) {
    let misread = block.misread.clone();
    let mut model = Touchpoint::default();
    sheet.show.filter.read_untracked().suit(&mut model);
    let pasted = sheet.workspace.paste_touchpoints(block, &model);
    report(sheet, &misread, &pasted);
    if let Some(first) = pasted.added.first().filter(|_| pasted.filled == 0) {
        sheet.go_to_row(
            *first,
            Spot::Cell(crate::domain::touchpoint_list::Attribute::Name),
        );
    }
}

/// Says what was written, and names every cell and word that was not understood.
fn report(sheet: Sheet, misread: &[Misread], pasted: &Pasted) {
    let mut done = Vec::new();
    if pasted.filled > 0 {
        done.push(touchpoints::pasted_filled(pasted.filled));
    }
    if !pasted.added.is_empty() {
        done.push(touchpoints::pasted_added(pasted.added.len()));
    }
    if done.is_empty() {
        done.push(touchpoints::pasted_nothing().to_owned());
    }
    let done = done.join(" ");
    if misread.is_empty() {
        // A few filled cells are in sight; new rows may not be.
        return if pasted.added.is_empty() {
            sheet.toasts.announce(done);
        } else {
            sheet.toasts.toast(done);
        };
    }
    let named = misread.iter().take(NAMED).map(|it| {
        let id = match it.target {
            Target::Here(id) => Some(id),
            Target::New(place) => pasted.added.get(place).copied(),
        };
        let row = id.and_then(|id| untrack(|| sheet.row(id)));
        let row = row.map_or_else(String::new, |row| words::name_of(&row.touchpoint));
        touchpoints::misread(words::attribute(it.attribute), &row, &it.word)
    });
    let mut text = named.collect::<Vec<_>>().join(" ");
    if misread.len() > NAMED {
        text.push(' ');
        text.push_str(&touchpoints::misread_more(misread.len() - NAMED));
    }
    sheet
        .toasts
        .error(format!("{done} {} {text}", touchpoints::misread_title()));
}
