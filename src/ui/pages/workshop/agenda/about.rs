//! What a workshop is called, when it is, what it is for, and whether others begin with its agenda.

use leptos::prelude::*;

use crate::domain::{Date, Workshop};
use crate::i18n::words::agenda;
use crate::ui::parts::{Checkbox, TextArea, TextField};
use crate::workspace::{Deed, Id, Workspace};

/// The fields.
#[component]
pub(super) fn About(workspace: Workspace, id: Id, it: Memo<Workshop>) -> impl IntoView {
    let change = move |change: Box<dyn FnOnce(&mut Workshop)>| {
        workspace.change::<Workshop>(Deed::EditWorkshop, id, change);
    };
    let wrong = RwSignal::new(false);
    let date = move |text: String| match Date::from_people(&text) {
        Some(date) => {
            wrong.set(false);
            change(Box::new(move |it| it.date = Some(date)));
        }
        None if text.trim().is_empty() => {
            wrong.set(false);
            change(Box::new(|it| it.date = None));
        }
        None => wrong.set(true),
    };
    let is_open = untrack(|| it.read().name.trim().is_empty());
    view! {
        <details class="panel agenda-about" open=is_open>
            <summary class="agenda-about__head"><h2>{agenda::about()}</h2></summary>
            <div class="agenda-about__fields">
                <TextField
                    label=agenda::name()
                    placeholder=agenda::name_example()
                    value=Signal::derive(move || it.read().name.clone())
                    on_commit=move |text: String| change(Box::new(move |it| it.name = text.trim().to_owned()))
                />
                <TextField
                    label=agenda::date()
                    kind="date"
                    value=Signal::derive(move || it.read().date.map(|date| date.to_string()).unwrap_or_default())
                    error=MaybeProp::derive(move || wrong.get().then(|| agenda::date_wrong().to_owned()))
                    on_commit=date
                />
            </div>
            <TextArea
                label=agenda::purpose()
                hint=agenda::purpose_hint()
                value=Signal::derive(move || it.read().note.clone())
                on_commit=move |text: String| change(Box::new(move |it| it.note = text.trim().to_owned()))
            />
            <Checkbox
                label=agenda::keep_pattern()
                hint=agenda::keep_pattern_hint()
                checked=Signal::derive(move || it.read().template)
                on_change=move |on| change(Box::new(move |it| it.template = on))
            />
        </details>
    }
}
