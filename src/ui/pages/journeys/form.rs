//! The window with the fields of a journey: for a new one, or to change one.

use leptos::prelude::*;

use super::deeds::{Asked, Deeds};
use crate::domain::{Journey, JourneyKind};
use crate::i18n::words::{common, journeys};
use crate::ui::parts::{Button, Choice, Dialog, Segmented, Select, TextArea, TextField, Variant};
use crate::ui::say_method;
use crate::workspace::Workspace;

/// The window. Nothing is written before it is confirmed.
#[component]
pub(super) fn JourneyForm(deeds: Deeds) -> impl IntoView {
    let asked = deeds.asked;
    let journey = RwSignal::new(Journey::default());
    let nameless = RwSignal::new(false);
    let close = move || asked.set(None);
    let send = move || {
        let mut filled = journey.get_untracked();
        filled.name = filled.name.split_whitespace().collect::<Vec<_>>().join(" ");
        filled.scope = filled.scope.trim().to_owned();
        if filled.name.is_empty() {
            return nameless.set(true);
        }
        let what = asked.get_untracked();
        close();
        match what {
            Some(Asked::New) => deeds.add(filled),
            Some(Asked::Edit(id)) => {
                deeds.workspace.edit_journey(id, |journey| {
                    journey.name = filled.name;
                    journey.persona = filled.persona;
                    journey.scope = filled.scope;
                    journey.kind = filled.kind;
                });
            }
            None => {}
        }
    };
    let is_new = move || asked.get() == Some(Asked::New);
    let footer = move || {
        // The buttons are made anew each time the window opens.
        let go = if untrack(is_new) {
            journeys::create()
        } else {
            common::save()
        };
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=go variant=Variant::Primary on_click=move |_| send() />
        }
    };
    let title = Signal::derive(move || {
        let words = if is_new() {
            journeys::new_title()
        } else {
            journeys::edit_title()
        };
        words.to_owned()
    });
    view! {
        <Dialog
            open=Signal::derive(move || asked.get().is_some())
            title
            on_close=move |()| close()
            footer
        >
            <Fields deeds journey nameless on_send=Callback::new(move |()| send()) />
        </Dialog>
    }
}

#[component]
fn Fields(
    deeds: Deeds,
    journey: RwSignal<Journey>,
    nameless: RwSignal<bool>,
    on_send: Callback<()>,
) -> impl IntoView {
    let workspace = deeds.workspace;
    // The window has just been opened: it begins with what is there.
    let there = match deeds.asked.get_untracked() {
        Some(Asked::Edit(id)) => untrack(|| workspace.journey(id)).map(|entry| entry.value),
        _ => None,
    };
    nameless.set(false);
    journey.set(there.unwrap_or_default());
    let personas = Signal::derive(move || persona_choices(workspace));
    let kinds = JourneyKind::ALL
        .map(|kind| Choice::new(kind.as_str(), say_method::journey_kind(kind)))
        .to_vec();
    let name = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
        journey.update(|journey| journey.name = text);
    };
    let persona = move |id: String| journey.update(|journey| journey.persona = id.parse().ok());
    let kind = move |kind: String| {
        journey.update(|journey| journey.kind = kind.parse().unwrap_or_default());
    };
    let error =
        MaybeProp::derive(move || nameless.get().then(|| journeys::name_needed().to_owned()));
    let chosen = move || journey.read().persona.map(|id| id.to_string());
    view! {
        <TextField
            label=journeys::name()
            placeholder=journeys::name_example()
            value=Signal::derive(move || journey.read().name.clone())
            error
            autofocus=true
            max_length=300
            on_input=name
            on_enter=move |_: String| on_send.run(())
        />
        <Select
            label=journeys::persona()
            options=personas
            value=Signal::derive(move || chosen().unwrap_or_default())
            on_change=persona
        />
        <TextArea
            label=journeys::scope()
            hint=journeys::scope_hint()
            value=Signal::derive(move || journey.read().scope.clone())
            on_input=move |text: String| journey.update(|journey| journey.scope = text)
            on_submit=move |_: String| on_send.run(())
        />
        <Segmented
            label=journeys::kind()
            hint=journeys::kind_hint()
            options=kinds
            value=Signal::derive(move || journey.read().kind.as_str().to_owned())
            on_change=kind
        />
    }
}

fn persona_choices(workspace: Workspace) -> Vec<Choice> {
    let inner = workspace.inner();
    let personas = workspace.personas().into_iter().filter_map(|id| {
        let name = inner.personas.read(id)?.value.name;
        Some(Choice::new(id.to_string(), name))
    });
    std::iter::once(Choice::new("", journeys::no_persona()))
        .chain(personas)
        .collect()
}
