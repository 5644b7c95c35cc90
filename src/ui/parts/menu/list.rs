//! The open menu. It stands in the top layer, so no column or dialog cuts it off.

use leptos::{ev, html, leptos_dom::helpers::window, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::Edge;
use super::item::{Action, MenuItem};
use super::place::{Frame, place};
use crate::domain::board::fold;
use crate::i18n::words;
use crate::ui::parts::icon::{Glyph, Icon};

#[component]
pub(super) fn MenuList(
    id: String,
    label: Signal<String>,
    items: Callback<(), Vec<MenuItem>>,
    edge: Edge,
    button: NodeRef<html::Button>,
    open: RwSignal<Option<Edge>>,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    let close = move |gives_focus_back: bool| {
        if gives_focus_back && let Some(button) = button.get_untracked() {
            focus(&button);
        }
        open.try_set(None);
    };
    let arrange = move || {
        if let (Some(menu), Some(button)) = (menu.get_untracked(), button.get_untracked()) {
            put(&menu, &button);
        }
    };
    Effect::new(move |_| {
        if let Some(menu) = menu.get() {
            // Where popovers are unknown, the menu is an ordinary fixed element.
            menu.show_popover().unwrap_or_default();
            arrange();
            let entries = entries(&menu);
            let first = match edge {
                Edge::First => entries.first(),
                Edge::Last => entries.last(),
            };
            first.map(focus);
        }
    });
    close_from_outside(menu, button, Callback::new(close), arrange);

    let lines = items.run(()).into_iter().map(move |item| match item {
        MenuItem::Action(action) => line(action, Callback::new(close)).into_any(),
        MenuItem::Heading(text) => {
            view! { <div class="menu__heading" role="presentation">{text}</div> }.into_any()
        }
        MenuItem::Separator => {
            view! { <div class="menu__separator" role="separator"></div> }.into_any()
        }
    });
    let lines = lines.collect_view();
    view! {
        <div
            node_ref=menu
            id=id
            class="menu"
            popover="manual"
            role="menu"
            tabindex="-1"
            aria-label=label
            on:keydown=move |event| on_key(&event, menu, close)
            on:click=|event| event.stop_propagation()
            on:pointerdown=|event| event.stop_propagation()
        >
            <button
                class="menu__scrim"
                type="button"
                tabindex="-1"
                aria-hidden="true"
                title=words::parts::close_menu()
                on:click=move |_| close(true)
            ></button>
            <div class="menu__lines" role="presentation">
                {lines}
            </div>
        </div>
    }
}

fn line(action: Action, close: Callback<bool>) -> impl IntoView {
    let Action {
        label,
        icon,
        shortcut,
        is_disabled,
        is_danger,
        checked,
        run,
    } = action;
    let glyph = if checked == Some(true) {
        Some(Glyph::Check)
    } else {
        icon
    };
    let click = move |event: ev::MouseEvent| {
        event.stop_propagation();
        if !is_disabled {
            // First the focus, then the deed: it may move the focus itself.
            let run = run.clone();
            close.run(true);
            run();
        }
    };
    view! {
        <button
            class="menu__item"
            type="button"
            role=if checked.is_some() { "menuitemradio" } else { "menuitem" }
            // Arrows lead through the menu and Tab leaves it; a menu that scrolls must hold
            // something that the keyboard can reach.
            tabindex="0"
            data-tone=is_danger.then_some("danger")
            aria-disabled=is_disabled.then_some("true")
            aria-checked=checked.map(|on| on.to_string())
            on:click=click
            on:pointermove=|event: ev::PointerEvent| {
                if event.pointer_type() == "mouse" {
                    event.current_target().and_then(|it| it.dyn_into().ok()).as_ref().map(focus);
                }
            }
        >
            <span class="menu__icon">{glyph.map(|glyph| view! { <Icon glyph /> })}</span>
            <span class="menu__label">{label}</span>
            {shortcut.map(|keys| view! { <kbd class="menu__keys">{keys}</kbd> })}
        </button>
    }
}

fn on_key(event: &ev::KeyboardEvent, menu: NodeRef<html::Div>, close: impl Fn(bool)) {
    let Some(menu) = menu.get_untracked() else {
        return;
    };
    let entries = entries(&menu);
    let focused = document().active_element();
    let here = entries
        .iter()
        .position(|entry| focused.as_ref() == Some(entry.as_ref()));
    let count = entries.len();
    let next = match event.key().as_str() {
        "ArrowDown" => here.map_or(0, |here| (here + 1) % count.max(1)),
        "ArrowUp" => here.map_or(count.saturating_sub(1), |here| {
            (here + count - 1) % count.max(1)
        }),
        "Home" => 0,
        "End" => count.saturating_sub(1),
        "Escape" => {
            // Not the dialog around as well.
            event.prevent_default();
            event.stop_propagation();
            return close(true);
        }
        "Tab" => return close(true),
        key if key.chars().count() == 1 && key != " " && !event.ctrl_key() && !event.meta_key() => {
            match find(&entries, here, key) {
                Some(found) => found,
                None => return event.stop_propagation(),
            }
        }
        _ => return event.stop_propagation(),
    };
    event.prevent_default();
    event.stop_propagation();
    entries.get(next).map(focus);
}

/// The next entry that begins with the letter, from the one after this.
fn find(entries: &[HtmlElement], here: Option<usize>, letter: &str) -> Option<usize> {
    let count = entries.len();
    let letter = fold(letter);
    let begins = |place: &usize| {
        let text = entries.get(*place).and_then(|entry| entry.text_content());
        text.is_some_and(|text| fold(text.trim()).starts_with(&letter))
    };
    (1..=count)
        .map(|step| (here.map_or(0, |here| here + step).max(step - 1)) % count)
        .find(begins)
}

fn entries(menu: &HtmlElement) -> Vec<HtmlElement> {
    let Ok(found) = menu.query_selector_all("[role^=menuitem]") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

fn focus(element: &HtmlElement) {
    // An element that has just left the page cannot take the focus, and need not.
    element.focus().unwrap_or_default();
}

fn put(menu: &HtmlElement, button: &HtmlElement) {
    let pixels = |value: Result<wasm_bindgen::JsValue, _>| {
        value
            .ok()
            .and_then(|value| value.as_f64())
            .unwrap_or_default()
    };
    let view = window();
    let window = (pixels(view.inner_width()), pixels(view.inner_height()));
    let rect = button.get_bounding_client_rect();
    let button = Frame {
        left: rect.left(),
        top: rect.top(),
        width: rect.width(),
        height: rect.height(),
    };
    let size = (
        f64::from(menu.offset_width()),
        f64::from(menu.scroll_height()) + 2.0,
    );
    let place = place(button, size, window);
    let style = menu.style();
    for (name, value) in [
        ("--menu-left", place.left),
        ("--menu-top", place.top),
        ("--menu-height", place.height),
    ] {
        // A custom property takes any value.
        style
            .set_property(name, &format!("{value}px"))
            .unwrap_or_default();
    }
}

/// A press elsewhere closes the menu; scrolling and resizing move it along.
fn close_from_outside(
    menu: NodeRef<html::Div>,
    button: NodeRef<html::Button>,
    close: Callback<bool>,
    arrange: impl Fn() + Copy + Send + Sync + 'static,
) {
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        let is_inside = |element: Option<HtmlElement>| {
            element.is_some_and(|element| element.contains(target.as_ref()))
        };
        let menu = menu.get_untracked().map(HtmlElement::from);
        let button = button.get_untracked().map(HtmlElement::from);
        if !is_inside(menu) && !is_inside(button) {
            close.run(false);
        }
    });
    let resized = window_event_listener(ev::resize, move |_| arrange());
    let scrolled = window_event_listener(ev::scroll, move |_| arrange());
    on_cleanup(move || {
        pressed.remove();
        resized.remove();
        scrolled.remove();
    });
}
