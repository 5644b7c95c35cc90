//! Buttons. A button that shows only an icon has a name and shows it as its tooltip.

use leptos::{ev::MouseEvent, html, prelude::*};

use super::icon::{Glyph, Icon};

/// How loud a button is. One primary button per screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Variant {
    /// The one main action.
    Primary,
    /// An action beside it.
    #[default]
    Quiet,
    /// Something that takes away.
    Danger,
    /// Looks like text until it is pointed at.
    Ghost,
}

impl Variant {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
            Self::Ghost => "button button--ghost",
        }
    }
}

/// A button with words.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// How loud it is.
    #[prop(optional)]
    variant: Variant,
    /// Shown before the words.
    #[prop(optional, into)]
    icon: Option<Signal<Glyph>>,
    /// A tooltip that says more.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// A name for screen readers where the words on it are too few.
    #[prop(optional, into)]
    aria_label: MaybeProp<String>,
    /// Can it be pressed? It stays reachable, so that people can find out about it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a toggle: is it on?
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// The element, for those who move the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    view! {
        <button
            node_ref=node_ref
            class=variant.class()
            type=if submit { "submit" } else { "button" }
            title=move || title.get()
            aria-label=move || aria_label.get()
            aria-disabled=move || disabled.get().then_some("true")
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            on:click=move |event| press(event, disabled, on_click)
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            <span class="button__label">{label}</span>
        </button>
    }
}

/// A button that shows only an icon.
#[component]
pub fn IconButton(
    /// Its name, which is also its tooltip.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    #[prop(into)]
    icon: Signal<Glyph>,
    /// What it does.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
    /// A longer tooltip, such as "Undo: move card".
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// Can it be pressed?
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a toggle: is it on?
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// For a button that opens something: is it open?
    #[prop(optional, into)]
    expanded: MaybeProp<bool>,
    /// The element, for those who move the focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    view! {
        <button
            node_ref=node_ref
            class="icon-button"
            type="button"
            aria-label=label
            title=move || title.get().unwrap_or_else(|| label.get())
            aria-disabled=move || disabled.get().then_some("true")
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            aria-expanded=move || expanded.get().map(|open| open.to_string())
            on:click=move |event| press(event, disabled, on_click)
        >
            <Icon glyph=icon />
        </button>
    }
}

fn press(event: MouseEvent, disabled: Signal<bool>, on_click: Callback<MouseEvent>) {
    if disabled.get_untracked() {
        event.prevent_default();
    } else {
        on_click.run(event);
    }
}
