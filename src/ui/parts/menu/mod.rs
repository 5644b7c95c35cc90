//! A menu that opens from a button: arrows, Home and End, letters to jump to, Esc; it stays
//! inside the window, and on phones it comes up from the foot of the screen.

mod item;
pub mod list;
mod place;

pub use item::MenuItem;

use leptos::{ev, html, prelude::*};

use super::icon::{Glyph, Icon};
use super::ids::fresh_id;
use list::MenuList;

/// A button and its menu. The items are asked for each time it opens.
#[component]
pub fn MenuButton(
    /// The name of the button and of the menu.
    #[prop(into)]
    label: Signal<String>,
    /// What it offers.
    #[prop(into)]
    items: Callback<(), Vec<MenuItem>>,
    /// Shown on the button; three dots unless told.
    #[prop(default = Glyph::More.into(), into)]
    icon: Signal<Glyph>,
    /// Shows the words on the button, too.
    #[prop(optional)]
    with_label: bool,
    /// A class instead of that of icon buttons or quiet buttons.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Cannot be opened now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Leaves the order of the Tab key to whoever holds it, as a grid does.
    #[prop(optional)]
    out_of_tabs: bool,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let open = RwSignal::new(None::<Edge>);
    let menu_id = fresh_id("menu");
    let controlled = menu_id.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        let edge = match event.key().as_str() {
            "ArrowDown" => Edge::First,
            "ArrowUp" => Edge::Last,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        if !disabled.get_untracked() {
            open.set(Some(edge));
        }
    };
    let toggle = move |event: ev::MouseEvent| {
        event.stop_propagation();
        let next = open.get_untracked().is_none() && !disabled.get_untracked();
        open.set(next.then_some(Edge::First));
    };
    let class = class.unwrap_or(if with_label {
        "button button--quiet"
    } else {
        "icon-button"
    });
    view! {
        <span class="menu-button">
            <button
                node_ref=button
                class=class
                type="button"
                tabindex=out_of_tabs.then_some("-1")
                aria-haspopup="menu"
                aria-label=move || (!with_label).then(|| label.get())
                title=move || (!with_label).then(|| label.get())
                aria-disabled=move || disabled.get().then_some("true")
                aria-expanded=move || open.get().is_some().to_string()
                aria-controls=move || open.get().map(|_| controlled.clone())
                on:click=toggle
                on:keydown=on_key
            >
                <Icon glyph=icon />
                {with_label
                    .then(|| {
                        view! {
                            <span class="button__label">{label}</span>
                            <Icon glyph=Glyph::ChevronDown />
                        }
                    })}
            </button>
            {move || {
                open.get().map(|edge| view! { <MenuList id=menu_id.clone() label items edge button open /> })
            }}
        </span>
    }
}

/// Which item has the focus when the menu opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The topmost.
    First,
    /// The lowest.
    Last,
}
