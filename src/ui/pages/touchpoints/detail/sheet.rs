//! What the parts of the page share: the touchpoint, how it is changed, and its kinds of fields.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

use leptos::prelude::*;

use crate::domain::{Color, Touchpoint};
use crate::i18n::words::method;
use crate::ui::parts::{Choice, Segmented, TextArea, TextField};
use crate::workspace::{Id, Workspace};

/// One touchpoint, open to be read and changed. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) workspace: Workspace,
    pub(super) id: Id,
    pub(super) touchpoint: Memo<Touchpoint>,
}

/// How a text of the touchpoint is reached, for writing.
type Place = fn(&mut Touchpoint) -> &mut String;

impl Sheet {
    pub(super) fn new(workspace: Workspace, id: Id) -> Self {
        let touchpoint = Memo::new(move |_| {
            let entry = workspace.inner().touchpoints.read(id);
            entry.map(|entry| entry.value).unwrap_or_default()
        });
        Self {
            workspace,
            id,
            touchpoint,
        }
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Touchpoint)) {
        self.workspace.edit_touchpoint(self.id, change);
    }

    /// A text as a signal.
    pub(super) fn text(self, read: fn(&Touchpoint) -> &String) -> Signal<String> {
        Signal::derive(move || read(&self.touchpoint.read()).clone())
    }
}

/// One line of text.
#[component]
pub(super) fn Line(
    sheet: Sheet,
    label: &'static str,
    #[prop(optional, into)] hint: MaybeProp<String>,
    read: fn(&Touchpoint) -> &String,
    place: Place,
) -> impl IntoView {
    view! {
        <TextField
            label
            hint
            value=sheet.text(read)
            on_commit=move |text: String| {
                sheet.change(|touchpoint| text.trim().clone_into(place(touchpoint)));
            }
        />
    }
}

/// Several lines of text.
#[component]
pub(super) fn Lines(
    sheet: Sheet,
    label: &'static str,
    #[prop(optional, into)] hint: MaybeProp<String>,
    read: fn(&Touchpoint) -> &String,
    place: Place,
) -> impl IntoView {
    view! {
        <TextArea
            label
            hint
            value=sheet.text(read)
            on_commit=move |text: String| {
                sheet.change(|touchpoint| text.trim_end().clone_into(place(touchpoint)));
            }
        />
    }
}

/// One of few, or not said yet.
pub(super) fn one_of<T>(
    sheet: Sheet,
    label: &'static str,
    all: &[T],
    word: fn(T) -> &'static str,
    read: fn(&Touchpoint) -> Option<T>,
    write: fn(&mut Touchpoint, Option<T>),
) -> impl IntoView
where
    T: Copy + Display + FromStr + 'static,
{
    let choices = all
        .iter()
        .map(|one| Choice::new(one.to_string(), word(*one)));
    let options: Vec<Choice> = choices.chain([Choice::new("", method::unset())]).collect();
    view! {
        <Segmented
            label
            options
            value=Signal::derive(move || {
                read(&sheet.touchpoint.read()).map(|one| one.to_string()).unwrap_or_default()
            })
            on_change=move |value: String| sheet.change(|touchpoint| write(touchpoint, value.parse().ok()))
        />
    }
}

/// One of several that can be on or off.
#[derive(Clone, PartialEq)]
pub(in crate::ui::pages) struct Toggle {
    pub(in crate::ui::pages) value: String,
    pub(in crate::ui::pages) label: String,
    pub(in crate::ui::pages) color: Option<Color>,
}

/// Any of several.
#[component]
pub(in crate::ui::pages) fn Toggles(
    label: &'static str,
    #[prop(into)] all: Signal<Vec<Toggle>>,
    #[prop(into)] on: Signal<BTreeSet<String>>,
    #[prop(into)] on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let toggle = move |toggle: Toggle| {
        let (value, chosen) = (toggle.value.clone(), toggle.value);
        view! {
            <label class="toggle" data-color=toggle.color.map(Color::as_str)>
                <input
                    class="check__box"
                    type="checkbox"
                    prop:checked=move || on.read().contains(&chosen)
                    on:change=move |event| on_change.run((value.clone(), event_target_checked(&event)))
                />
                {toggle.color.map(|_| view! { <span class="dot"></span> })}
                <span>{toggle.label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="toggles">
            <legend class="field__label">{label}</legend>
            <div class="toggles__row">
                <For each=move || all.get() key=|one| (one.value.clone(), one.label.clone(), one.color) let:one>
                    {toggle(one)}
                </For>
            </div>
        </fieldset>
    }
}
