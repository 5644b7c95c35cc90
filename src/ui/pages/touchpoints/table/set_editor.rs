//! The editor of cells that hold several values: a list of checkboxes below the cell, with a field
//! to find one or to write a new topic.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::editor::{Pen, Step};
use super::sheet::Start;
use crate::domain::board::{fold, tags};
use crate::domain::touchpoint_list::{Attribute, Cell, Offer};
use crate::i18n::words::{common, touchpoints};
use crate::ui::parts::{Button, Variant};

/// From so many values on there is a field to find one.
const MANY: usize = 10;
const GAP: f64 = 4.0;

/// Checkboxes for all values.
#[component]
pub(super) fn SetEditor(pen: Pen) -> impl IntoView {
    let attribute = pen.attribute();
    let now = match pen.value() {
        Cell::Set(values) => values,
        _ => BTreeSet::new(),
    };
    let picked = RwSignal::new(now.clone());
    let words = pen.sheet.all_words();
    let offers: Vec<Offer> = words.offers(attribute).to_vec();
    let offers = RwSignal::new(offers);
    offers.update(|offers| {
        offers.retain(|offer| offer.is_offered || now.contains(&offer.value));
        // A touchpoint does not influence itself.
        if attribute == Attribute::Influences {
            let own = pen
                .sheet
                .editing
                .get_untracked()
                .map(|it| it.id.to_string());
            offers.retain(|offer| Some(&offer.value) != own.as_ref());
        }
    });
    let is_free = attribute == Attribute::Tags;
    let has_search = is_free || offers.read_untracked().len() > MANY;
    let typed = RwSignal::new(match pen.start() {
        Start::Typed(letter) if has_search => letter,
        _ => String::new(),
    });
    let set = move |value: &str, is_on: bool| {
        picked.update(|picked| {
            if is_on {
                picked.insert(value.to_owned());
            } else {
                picked.remove(value);
            }
        });
        pen.write(Cell::Set(picked.get_untracked()));
    };
    let add = move || {
        for tag in tags(&typed.get_untracked()) {
            let known = offers
                .read_untracked()
                .iter()
                .find(|it| fold(&it.value) == fold(&tag))
                .cloned();
            let tag = known.map_or(tag, |it| it.value);
            offers.update(|offers| {
                if !offers.iter().any(|it| it.value == tag) {
                    offers.insert(0, Offer::new(&tag, &tag));
                }
            });
            set(&tag, true);
        }
        typed.set(String::new());
    };
    let found = Memo::new(move |_| {
        let words = fold(typed.read().trim());
        let offers = offers.read();
        let found = offers
            .iter()
            .filter(|offer| fold(&offer.label).contains(&words));
        found
            .map(|it| (it.value.clone(), it.label.clone()))
            .collect::<Vec<_>>()
    });
    let panel = NodeRef::<html::Div>::new();
    panel.on_load(|panel| open(&panel));
    let on_key = move |event: ev::KeyboardEvent| {
        event.stop_propagation();
        let is_new = is_free && !typed.read_untracked().trim().is_empty();
        match event.key().as_str() {
            "Enter" if is_new => {
                event.prevent_default();
                add();
            }
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                walk(&panel, event.key() == "ArrowDown");
            }
            _ => {
                if is_new && event.key() == "Tab" {
                    add();
                }
                pen.key(&event);
            }
        }
    };
    let on_out = move |event: ev::FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Node>().ok());
        let panel = panel.try_get_untracked().flatten();
        if panel.is_some_and(|panel| !panel.contains(to.as_ref())) {
            if is_free {
                add();
            }
            pen.left();
        }
    };
    let search = has_search.then(|| {
        let label = if is_free {
            touchpoints::find_or_add()
        } else {
            touchpoints::find_value()
        };
        view! {
            <input
                class="input"
                type="text"
                autocomplete="off"
                aria-label=label
                placeholder=label
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
            />
        }
    });
    view! {
        <div
            node_ref=panel
            class="sheet__panel"
            popover="manual"
            tabindex="-1"
            role="group"
            aria-label=super::words::attribute(attribute)
            on:keydown=on_key
            on:focusout=on_out
        >
            {search}
            <div class="sheet__offers">
                <For each=move || found.get() key=|it| it.clone() let:item>
                    <Line item picked on_set=move |(value, is_on): (String, bool)| set(&value, is_on) />
                </For>
                <Show when=move || found.read().is_empty()>
                    <p class="sheet__none">
                        {if is_free { touchpoints::enter_adds() } else { touchpoints::no_values() }}
                    </p>
                </Show>
            </div>
            <Button label=common::done() variant=Variant::Ghost on_click=move |_| {
                if is_free {
                    add();
                }
                pen.close(Step::Stay);
            } />
        </div>
    }
}

#[component]
fn Line(
    item: (String, String),
    picked: RwSignal<BTreeSet<String>>,
    #[prop(into)] on_set: Callback<(String, bool)>,
) -> impl IntoView {
    let (value, label) = item;
    let own = value.clone();
    view! {
        <label class="sheet__offer">
            <input
                class="check__box"
                type="checkbox"
                prop:checked=move || picked.read().contains(&own)
                on:change=move |event| on_set.run((value.clone(), event_target_checked(&event)))
            />
            <span>{label}</span>
        </label>
    }
}

/// Shows the list below its cell, or above where there is more room, always in the window.
fn open(panel: &HtmlElement) {
    // Where popovers are unknown, the list is an ordinary fixed element.
    panel.show_popover().unwrap_or_default();
    let Some(cell) = panel.closest("[data-spot]").ok().flatten() else {
        return;
    };
    let (cell, root) = (
        cell.get_bounding_client_rect(),
        document().document_element(),
    );
    let (width, height) = root.map_or((0.0, 0.0), |root| {
        (
            f64::from(root.client_width()),
            f64::from(root.client_height()),
        )
    });
    let own = (
        f64::from(panel.offset_width()),
        f64::from(panel.offset_height()),
    );
    let left = cell.left().min(width - own.0 - GAP).max(GAP);
    let below = cell.bottom() + GAP;
    let is_below = below + own.1 <= height || cell.top() < height / 2.0;
    let top = if is_below {
        below
    } else {
        (cell.top() - own.1 - GAP).max(GAP)
    };
    for (name, value) in [("--menu-left", left), ("--menu-top", top)] {
        // A custom property takes any value.
        panel
            .style()
            .set_property(name, &format!("{value}px"))
            .unwrap_or_default();
    }
    let first = panel.query_selector("input").ok().flatten();
    let first = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
    first.as_ref().unwrap_or(panel).focus().unwrap_or_default();
}

/// From one control to the next.
fn walk(panel: &NodeRef<html::Div>, is_down: bool) {
    let Some(panel) = panel.get_untracked() else {
        return;
    };
    let Ok(found) = panel.query_selector_all("input") else {
        return;
    };
    let active = document().active_element();
    let inputs: Vec<HtmlElement> = (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect();
    let here = inputs
        .iter()
        .position(|it| active.as_ref() == Some(it.as_ref()));
    let next = match here {
        Some(here) if is_down => here + 1,
        Some(here) => here.saturating_sub(1),
        None => 0,
    };
    if let Some(next) = inputs.get(next.min(inputs.len().saturating_sub(1))) {
        next.focus().unwrap_or_default();
    }
}
