//! What a training is called, when it is, who trains, what it belongs to, and whether it was held.

use leptos::prelude::*;

use super::Change;
use crate::domain::board::{fold, holds};
use crate::domain::{Date, Measure, Training};
use crate::i18n::words::trainings;
use crate::ui::parts::{
    Button, Choice, Glyph, Icon, IconButton, PersonPicker, Pick, TextArea, TextField, use_toasts,
};
use crate::ui::{places, say_doing};
use crate::workspace::{Id, Workspace, today};

/// How many measures a search shows.
const MOST: usize = 40;

/// The fields.
#[component]
pub(super) fn Facts(
    workspace: Workspace,
    id: Id,
    it: Memo<Training>,
    edit: Callback<Change>,
) -> impl IntoView {
    let note = move |text: String| {
        edit.run(Box::new(move |it: &mut Training| {
            it.note = text.trim().to_owned();
        }));
    };
    view! {
        <section class="panel" aria-labelledby="training-title">
            <div class="card-form__pair">
                <TextField
                    label=trainings::name()
                    value=Signal::derive(move || it.read().title.clone())
                    on_commit=move |text: String| edit.run(Box::new(move |it| it.title = text.trim().to_owned()))
                />
                <Day it edit />
                <PersonPicker
                    label=trainings::trainer()
                    people=Signal::derive(move || workspace.people())
                    value=Signal::derive(move || it.read().trainer)
                    on_change=move |person| edit.run(Box::new(move |it| it.trainer = person))
                />
                <OfMeasure workspace it edit />
            </div>
            <TextArea
                label=trainings::note()
                rows=2
                value=Signal::derive(move || it.read().note.clone())
                on_commit=note
            />
            <Held workspace id it />
        </section>
    }
}

/// The day. One that was held cannot be yet to come.
#[component]
fn Day(it: Memo<Training>, edit: Callback<Change>) -> impl IntoView {
    let wrong = RwSignal::new(None::<&'static str>);
    let set = move |text: String| match Date::from_field(&text) {
        Err(_) => wrong.set(Some(trainings::no_such_day())),
        Ok(day) if it.read_untracked().held && is_to_come(day) => {
            wrong.set(Some(trainings::held_already()));
        }
        Ok(day) => {
            wrong.set(None);
            edit.run(Box::new(move |it| it.date = day));
        }
    };
    view! {
        <TextField
            label=trainings::date()
            kind="date"
            value=Signal::derive(move || it.read().date.map(|day| day.to_string()).unwrap_or_default())
            error=MaybeProp::derive(move || wrong.get().map(str::to_owned))
            on_commit=set
        />
    }
}

fn is_to_come(day: Option<Date>) -> bool {
    day.zip(today()).is_some_and(|(day, today)| day > today)
}

/// The measure that it belongs to.
#[component]
fn OfMeasure(workspace: Workspace, it: Memo<Training>, edit: Callback<Change>) -> impl IntoView {
    let measure = Memo::new(move |_| it.read().measure);
    let name = move |id: Id| say_doing::measure(workspace, id);
    let search = move |words: String| {
        let mut found = workspace
            .inner()
            .measures
            .pick(|id, it: &Measure| holds(&it.title, &words).then(|| (fold(&it.title), id)));
        found.sort();
        found.truncate(MOST);
        let choice = |(_, id): (String, Id)| Choice::new(id.to_string(), name(id));
        found.into_iter().map(choice).collect::<Vec<_>>()
    };
    let chosen = move |id: Id| {
        view! {
            <div class="field">
                <span class="field__label">{trainings::measure()}</span>
                <span class="training-page__chosen">
                    <a href=places::measure(workspace, id)>{move || name(id)}</a>
                    <IconButton
                        label=trainings::no_measure()
                        icon=Glyph::Close
                        on_click=move |_| edit.run(Box::new(|it| it.measure = None))
                    />
                </span>
            </div>
        }
    };
    move || match measure.get() {
        Some(id) => chosen(id).into_any(),
        None => view! {
            <Pick
                label=trainings::measure()
                placeholder=trainings::find_measure()
                on_search=Callback::new(search)
                on_pick=move |id: String| edit.run(Box::new(move |it| it.measure = id.parse().ok()))
            />
        }
        .into_any(),
    }
}

/// Whether it was held.
#[component]
fn Held(workspace: Workspace, id: Id, it: Memo<Training>) -> impl IntoView {
    let toasts = use_toasts();
    let refused = RwSignal::new(false);
    let toggle = move |_| {
        let held = !it.read_untracked().held;
        let done = workspace.hold_training(id, held, today());
        refused.set(done.is_err());
        if done.is_ok() {
            toasts.announce(if held {
                trainings::held()
            } else {
                trainings::planned()
            });
        }
    };
    // Another day may make it right.
    let is_wrong = move || refused.get() && is_to_come(it.read().date);
    view! {
        <div class="training-page__held">
            <Button
                label=trainings::was_held()
                icon=Glyph::Check
                pressed=Signal::derive(move || it.read().held)
                on_click=toggle
            />
            <p class="field__error" role="alert">
                <Show when=is_wrong><Icon glyph=Glyph::Warning />{trainings::not_yet()}</Show>
            </p>
        </div>
    }
}
