//! The editor of the one cell that is being edited: text, choice or day. Enter commits and moves
//! down, Tab commits and moves sideways, Esc restores, leaving commits.

use leptos::prelude::*;
use leptos::{ev, html};

use super::set_editor::SetEditor;
use super::sheet::{Editing, Line, Sheet, Spot, Start};
use super::words;
use crate::domain::Date;
use crate::domain::board::fold;
use crate::domain::touchpoint_list::{Attribute, Cell, Shape};
use crate::i18n::words::method;
use crate::platform::screen;

/// Where the keyboard goes after editing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Stay,
    Down,
    Up,
    Right,
    Left,
}

/// An editor at work. It commits once, however it is left.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) sheet: Sheet,
    editing: StoredValue<Editing>,
    draft: StoredValue<Option<Cell>>,
    is_done: StoredValue<bool>,
}

impl Pen {
    fn new(sheet: Sheet, editing: Editing) -> Self {
        let pen = Self {
            sheet,
            editing: StoredValue::new(editing),
            draft: StoredValue::new(None),
            is_done: StoredValue::new(false),
        };
        // A page that goes away does not take words with it.
        on_cleanup(move || pen.commit());
        pen
    }

    pub(super) fn attribute(self) -> Attribute {
        self.editing.with_value(|it| it.attribute)
    }

    pub(super) fn start(self) -> Start {
        self.editing.with_value(|it| it.start.clone())
    }

    /// What the cell holds.
    pub(super) fn value(self) -> Cell {
        let (id, attribute) = self.editing.with_value(|it| (it.id, it.attribute));
        let row = untrack(|| self.sheet.row(id));
        row.map_or_else(|| attribute.empty(), |row| attribute.of(&row.touchpoint))
    }

    /// Somebody wrote this.
    pub(super) fn write(self, cell: Cell) {
        self.draft.set_value(Some(cell));
    }

    fn commit(self) {
        if self.is_done.try_get_value() != Some(false) {
            return;
        }
        self.is_done.set_value(true);
        let Some(cell) = self.draft.try_update_value(Option::take).flatten() else {
            return;
        };
        let (id, attribute) = self.editing.with_value(|it| (it.id, it.attribute));
        self.sheet.put(id, attribute, cell);
    }

    /// Commits, closes and moves on.
    pub(super) fn close(self, step: Step) {
        if self.is_done.try_get_value() != Some(false) {
            return;
        }
        // The neighbours are those on screen now: the commit may put the rows in another order.
        let next = self.next(step);
        self.commit();
        self.leave(next);
    }

    /// Leaves the cell as it was.
    pub(super) fn cancel(self) {
        let next = self.next(Step::Stay);
        self.is_done.set_value(true);
        self.leave(next);
    }

    /// Commits because somebody went elsewhere; they have the keyboard there.
    pub(super) fn left(self) {
        if self.is_done.try_get_value() == Some(false) {
            self.commit();
            self.sheet.editing.set(None);
        }
    }

    fn leave(self, (line, at, spot): (Option<Line>, usize, Spot)) {
        self.sheet.hold();
        self.sheet.editing.set(None);
        if let Some(line) = line {
            self.sheet.go_to(line, at, spot);
        }
    }

    fn next(self, step: Step) -> (Option<Line>, usize, Spot) {
        let (line, attribute) = self.editing.with_value(|it| (it.line, it.attribute));
        let lines = self.sheet.lines.read_untracked();
        let is_row = |place: &usize| {
            let line = place.checked_sub(1).and_then(|place| lines.get(place));
            matches!(line, Some(Line::Row(..)))
        };
        let next = match step {
            Step::Down => (line + 1..=lines.len()).find(is_row),
            Step::Up => (1..line).rev().find(is_row),
            _ => None,
        };
        let place = next.unwrap_or(line);
        let columns = self.sheet.columns.get_untracked();
        let column = columns.iter().position(|it| *it == attribute).unwrap_or(0);
        let column = match step {
            Step::Right => column + 1,
            Step::Left => column.saturating_sub(1),
            _ => column,
        };
        let column = columns.get(column).copied().unwrap_or(attribute);
        let line = place.checked_sub(1).and_then(|place| lines.get(place));
        (line.cloned(), place, Spot::Cell(column))
    }

    /// The keys that all editors share; says whether the key was one.
    pub(super) fn key(self, event: &ev::KeyboardEvent) -> bool {
        if event.is_composing() {
            return false;
        }
        let step = match (event.key().as_str(), event.shift_key()) {
            ("Enter", false) if !event.alt_key() => Step::Down,
            ("Enter", true) => Step::Up,
            ("Tab", false) => Step::Right,
            ("Tab", true) => Step::Left,
            ("Escape", _) => {
                event.prevent_default();
                event.stop_propagation();
                self.cancel();
                return true;
            }
            _ => return false,
        };
        event.prevent_default();
        event.stop_propagation();
        self.close(step);
        true
    }
}

/// The editor that fits the column.
#[component]
pub(super) fn Editor(sheet: Sheet) -> impl IntoView {
    let editing = sheet.editing.get_untracked()?;
    let pen = Pen::new(sheet, editing);
    Some(match pen.attribute().shape() {
        Shape::Line | Shape::Text => view! { <TextEditor pen /> }.into_any(),
        Shape::One => view! { <OneEditor pen /> }.into_any(),
        Shape::Set => view! { <SetEditor pen /> }.into_any(),
        Shape::Day => view! { <DayEditor pen /> }.into_any(),
        Shape::Flag => ().into_any(),
    })
}

#[component]
fn TextEditor(pen: Pen) -> impl IntoView {
    let now = match pen.value() {
        Cell::Text(text) => text,
        _ => String::new(),
    };
    let first = match pen.start() {
        Start::Typed(letter) => {
            pen.write(Cell::Text(letter.clone()));
            letter
        }
        Start::Keys | Start::Press => now,
    };
    let has_lines = pen.attribute().shape() == Shape::Text;
    let copy = RwSignal::new(first.clone());
    let area = NodeRef::<html::Textarea>::new();
    area.on_load(|area| {
        stay_inside(&area);
        area.focus().unwrap_or_default();
        let end = area.value().encode_utf16().count() as u32;
        // The caret stands at the end wherever a browser has one.
        area.set_selection_range(end, end).unwrap_or_default();
    });
    let wrote = move |text: String| {
        copy.set(text.clone());
        pen.write(Cell::Text(text));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let is_break = event.key() == "Enter" && (event.alt_key() || event.shift_key());
        if has_lines && is_break && !event.is_composing() {
            event.prevent_default();
            if let Some(area) = area.get_untracked() {
                break_line(&area);
                wrote(area.value());
            }
        } else {
            pen.key(&event);
        }
        event.stop_propagation();
    };
    view! {
        <div class="sheet__editor grow" data-text=move || copy.get()>
            <textarea
                node_ref=area
                class="input grow__text"
                rows="1"
                aria-label=words::attribute(pen.attribute())
                prop:value=first
                on:input=move |event| wrote(event_target_value(&event))
                on:keydown=on_key
                on:blur=move |_| pen.left()
            ></textarea>
        </div>
    }
}

/// An editor that is wider than its cell grows to the left where the table ends at the right.
fn stay_inside(area: &web_sys::HtmlTextAreaElement) {
    let find = |name: &str| area.closest(name).ok().flatten();
    let (Some(frame), Some(region)) = (find(".sheet__editor"), find(".sheet")) else {
        return;
    };
    let beyond =
        frame.get_bounding_client_rect().right() - region.get_bounding_client_rect().right();
    if beyond > 0.0 {
        // A class is known to the style sheet, so that nothing can go wrong.
        frame
            .class_list()
            .add_1("sheet__editor--left")
            .unwrap_or_default();
    }
}

/// Puts a line break where the caret is.
fn break_line(area: &web_sys::HtmlTextAreaElement) {
    let caret = area.selection_start().ok().flatten().unwrap_or_default();
    // Neither can fail for a field that takes text.
    area.set_range_text("\n").unwrap_or_default();
    area.set_selection_range(caret + 1, caret + 1)
        .unwrap_or_default();
}

#[component]
fn OneEditor(pen: Pen) -> impl IntoView {
    let attribute = pen.attribute();
    let now = match pen.value() {
        Cell::One(value) => value,
        _ => None,
    };
    let words = pen.sheet.words.get_untracked();
    let offers = words.offers(attribute).iter();
    let offers: Vec<_> = offers
        .filter(|offer| offer.is_offered || Some(&offer.value) == now.as_ref())
        .cloned()
        .collect();
    let first = match pen.start() {
        // As in a list of the browser, a letter leads to the first that begins with it.
        Start::Typed(letter) => {
            let found = offers
                .iter()
                .find(|offer| fold(&offer.label).starts_with(&fold(&letter)));
            let found = found.map(|offer| offer.value.clone());
            if let Some(found) = &found {
                pen.write(Cell::One(Some(found.clone())));
            }
            found.or(now)
        }
        Start::Keys | Start::Press => now,
    };
    let select = NodeRef::<html::Select>::new();
    let by_press = StoredValue::new(false);
    select.on_load(move |select| {
        select.focus().unwrap_or_default();
        if pen.start() == Start::Press {
            by_press.set_value(true);
            screen::open_picker(&select);
        }
    });
    let chosen = first.unwrap_or_default();
    let none = attribute.can_be_empty().then(|| {
        view! { <option value="" selected=chosen.is_empty()>{method::unset()}</option> }
    });
    let lines = offers.into_iter().map(|offer| {
        let is_chosen = offer.value == chosen;
        view! { <option value=offer.value selected=is_chosen>{offer.label}</option> }
    });
    view! {
        <select
            node_ref=select
            class="sheet__editor input"
            aria-label=super::words::attribute(attribute)
            on:pointerdown=move |_| by_press.set_value(true)
            on:change=move |event| {
                let value = event_target_value(&event);
                pen.write(Cell::One((!value.is_empty()).then_some(value)));
                // Keys go through the list step by step; a press has chosen.
                if by_press.get_value() {
                    pen.close(Step::Stay);
                }
            }
            on:keydown=move |event| {
                by_press.set_value(false);
                pen.key(&event);
                event.stop_propagation();
            }
            on:blur=move |_| pen.left()
        >
            {none}
            {lines.collect_view()}
        </select>
    }
}

#[component]
fn DayEditor(pen: Pen) -> impl IntoView {
    let now = match pen.value() {
        Cell::Day(Some(day)) => day.to_string(),
        _ => String::new(),
    };
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| input.focus().unwrap_or_default());
    view! {
        <input
            node_ref=input
            class="sheet__editor input"
            type="date"
            max="9999-12-31"
            aria-label=super::words::attribute(pen.attribute())
            prop:value=now
            on:input=move |event| {
                let text = event_target_value(&event);
                // A day that is half typed is none yet, and is not written.
                if text.is_empty() || Date::from_people(&text).is_some() {
                    pen.write(Cell::Day(Date::from_people(&text)));
                }
            }
            on:keydown=move |event| {
                pen.key(&event);
                event.stop_propagation();
            }
            on:blur=move |_| pen.left()
        />
    }
}
