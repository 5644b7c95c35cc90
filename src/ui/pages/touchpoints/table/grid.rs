//! The table on wide screens, after the pattern of an ARIA grid: one stop for the Tab key, arrows
//! within. Only the lines in sight are drawn; each has the same height.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

use super::clip;
use super::head::Head;
use super::keys;
use super::pointer;
use super::row::RowView;
use super::sheet::{Here, Sheet, Spot};
use crate::domain::touchpoint_list::Attribute;
use crate::i18n::words::touchpoints;

/// Lines drawn above and below those in sight.
const SPARE: usize = 4;
/// How many lines the screen moves on at once.
const STRIDE: usize = 4;
/// The columns before and behind, in hundredths of the size of letters.
const EDGE: u32 = 275;

/// The table.
#[component]
pub fn Grid(sheet: Sheet) -> impl IntoView {
    // The lines in sight, first and last.
    let sight = RwSignal::new((0_usize, 40_usize));
    let sizer = NodeRef::<html::Div>::new();
    let measure = move || {
        let (Some(region), Some(sizer)) = (
            sheet.region.try_get_untracked().flatten(),
            sizer.try_get_untracked().flatten(),
        ) else {
            return;
        };
        let height = f64::from(sizer.offset_height().max(1));
        let first = (f64::from(region.scroll_top()) / height) as usize;
        let count = (f64::from(region.client_height()) / height) as usize + 1;
        let first = first.saturating_sub(SPARE) / STRIDE * STRIDE;
        let now = (first, first + count + 2 * SPARE + STRIDE);
        if sight.get_untracked() != now {
            sight.set(now);
        }
        let seen = columns_in_sight(&region);
        if sheet.seen.get_untracked() != seen {
            sheet.seen.set(seen);
        }
    };
    Effect::new(move |_| {
        sheet.columns.track();
        if sizer.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let drawn = Memo::new(move |_| {
        let (first, last) = sight.get();
        let count = sheet.lines.read().len();
        let mut drawn: Vec<usize> = (first + 1..=last.min(count)).collect();
        // The line with the keyboard stays, wherever people scroll.
        let (here, _) = sheet.here.get();
        if here > count {
            return drawn;
        }
        if (1..=first).contains(&here) {
            drawn.insert(0, here);
        } else if here > last {
            drawn.push(here);
        }
        drawn
    });
    keep_focus(sheet, drawn);
    clip::listen(sheet);
    let columns = move || {
        let widths = sheet.columns.get().into_iter().map(width);
        widths.collect::<Vec<_>>().join(" ")
    };
    let least = move || {
        let least: u32 = sheet.columns.get().into_iter().map(least_width).sum();
        rems(least + 2 * EDGE)
    };
    let count = move || sheet.lines.read().len();
    view! {
        <div
            node_ref=sheet.region
            class="sheet"
            role="grid"
            tabindex="-1"
            aria-label=touchpoints::table_label()
            aria-describedby="sheet-keys"
            aria-multiselectable="true"
            aria-colcount=move || (sheet.columns.read().len() + 2).to_string()
            aria-rowcount=move || (count() + 1).to_string()
            style=("--columns", columns)
            style=("--least", least)
            style=("--lines", move || count().to_string())
            on:scroll=move |_| measure()
            on:keydown=move |event| keys::on_key(sheet, &event)
            on:pointerdown=move |event| pointer::on_down(sheet, &event)
            on:pointerover=move |event| pointer::on_over(sheet, &event)
            on:click=move |event| pointer::on_click(sheet, &event)
        >
            <Head sheet />
            <div class="sheet__body" role="rowgroup">
                <div class="sheet__sizer" node_ref=sizer aria-hidden="true"></div>
                <For each=move || drawn.get() key=|place| *place let:place>
                    <RowView sheet place />
                </For>
            </div>
        </div>
        <p class="visually-hidden" id="sheet-keys">{touchpoints::keys_hint()}</p>
    }
}

/// The columns that can be seen, and one on each side.
fn columns_in_sight(region: &web_sys::HtmlElement) -> (usize, usize) {
    let names = region.query_selector_all(".sheet__head .sheet__cell");
    let Ok(names) = names else {
        return (0, usize::MAX);
    };
    let (left, width) = (region.scroll_left(), region.client_width());
    // Before the names of the columns stands the head of the checkboxes, behind them that of the
    // menus; both are always in sight.
    let in_sight = (1..names.length().saturating_sub(1)).filter(|place| {
        let cell = names.get(*place);
        let cell = cell.and_then(|cell| cell.dyn_into::<web_sys::HtmlElement>().ok());
        cell.is_some_and(|cell| {
            let start = cell.offset_left();
            start + cell.offset_width() > left && start < left + width
        })
    });
    let places: Vec<usize> = in_sight.map(|place| place as usize - 1).collect();
    // The name stays in sight wherever people scroll, and so says nothing about the others.
    let first = places.iter().find(|place| **place > 0).copied();
    let last = places.last().copied().unwrap_or(0);
    (first.unwrap_or(0).saturating_sub(1), last + 1)
}

/// Takes the focus along when the place of the keyboard changes, or when lines come and go.
fn keep_focus(sheet: Sheet, drawn: Memo<Vec<usize>>) {
    // An element that is moved in the page or taken out of it drops the focus without a word. So
    // the table remembers that it had the keyboard, until somebody goes elsewhere.
    let had_focus = StoredValue::new(false);
    let moved = window_event_listener(ev::focusin, move |_| {
        had_focus.set_value(holds_focus(sheet));
    });
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Node>().ok());
        let region = sheet.region.try_get_untracked().flatten();
        if !region.is_some_and(|region| region.contains(target.as_ref())) {
            had_focus.set_value(false);
        }
    });
    on_cleanup(move || {
        moved.remove();
        pressed.remove();
    });
    Effect::new(move |before: Option<Here>| {
        let here = sheet.here.get();
        sheet.lines.track();
        sheet.drawn.track();
        drawn.track();
        if before.is_none() || sheet.editing.get().is_some() {
            return here;
        }
        // People who scroll look elsewhere; only a key takes the screen along.
        let scrolls = before != Some(here);
        request_animation_frame(move || {
            let is_dropped = had_focus.try_get_value() == Some(true) && has_nothing_focus();
            let is_edited = sheet.editing.try_get_untracked().flatten().is_some();
            if (is_dropped || holds_focus(sheet)) && !is_edited && !is_focused(here) {
                focus(here, scrolls);
            }
        });
        here
    });
}

fn has_nothing_focus() -> bool {
    let active = document().active_element();
    active.is_none_or(|active| active.tag_name() == "BODY")
}

fn is_focused((line, spot): Here) -> bool {
    let active = document().active_element();
    let cell = document().get_element_by_id(&cell_id(line, spot));
    cell.is_some_and(|cell| cell.contains(active.as_deref()))
}

/// Is the keyboard in the table, and not in a menu above it?
pub(super) fn holds_focus(sheet: Sheet) -> bool {
    let region = sheet.region.try_get_untracked().flatten();
    let active = document().active_element();
    let in_menu = active
        .as_ref()
        .is_some_and(|active| active.closest("[popover]").ok().flatten().is_some());
    !in_menu && region.is_some_and(|region| region.contains(active.as_deref()))
}

/// The name of a place in the page.
pub(super) fn cell_id(line: usize, spot: Spot) -> String {
    match spot {
        Spot::Mark => format!("cell-{line}-mark"),
        Spot::Cell(attribute) => format!("cell-{line}-{attribute}"),
        Spot::Menu => format!("cell-{line}-menu"),
    }
}

/// Gives the focus to a place, if it is drawn; says whether it is.
pub(super) fn focus((line, spot): Here, scrolls: bool) -> bool {
    let Some(cell) = document().get_element_by_id(&cell_id(line, spot)) else {
        return false;
    };
    let inner = match (line, spot) {
        (1.., Spot::Cell(_)) => None,
        _ => cell.query_selector("input, button").ok().flatten(),
    };
    let target = inner.unwrap_or_else(|| cell.clone());
    let Ok(target) = target.dyn_into::<web_sys::HtmlElement>() else {
        return false;
    };
    let quietly = web_sys::FocusOptions::new();
    quietly.set_prevent_scroll(true);
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    nearest.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    if scrolls {
        cell.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
    target.focus_with_options(&quietly).is_ok()
}

/// The least width of a column, in hundredths of the size of letters.
fn least_width(attribute: Attribute) -> u32 {
    match attribute {
        Attribute::Name => 1350,
        Attribute::Source => 500,
        Attribute::Contact | Attribute::Line => 575,
        Attribute::Key | Attribute::Status | Attribute::Since => 700,
        Attribute::Ways => 800,
        Attribute::Phase | Attribute::Media | Attribute::Channel | Attribute::Frequency => 875,
        Attribute::Departments | Attribute::Tags => 1000,
        _ => 1300,
    }
}

fn width(attribute: Attribute) -> String {
    let least = least_width(attribute);
    let share = match attribute {
        // What a row is called is read first.
        Attribute::Name => 2 * least,
        // Short words need no more room on a wide screen.
        _ if least < 850 => least / 2,
        _ => least,
    };
    format!("minmax({}, {share}fr)", rems(least))
}

fn rems(hundredths: u32) -> String {
    format!("{}.{:02}rem", hundredths / 100, hundredths % 100)
}
