//! One measure, edited in place.

use leptos::prelude::*;

use super::super::shopping::AtTouchpoint;
use super::{HEADING, name_of};
use crate::domain::{Date, Measure, MeasureState};
use crate::i18n::words::{common, measures, plan};
use crate::platform::{address, focus};
use crate::ui::pages::measures::bring::bring;
use crate::ui::parts::{
    Chip, Choice, Glyph, IconButton, PersonPicker, Select, TextArea, TextField, Tone, use_toasts,
};
use crate::ui::{places, say_measuring};
use crate::workspace::{Deed, Id, Workspace, today};

/// Changes one thing of a measure.
type Change = Box<dyn FnOnce(&mut Measure)>;

/// One line of the list.
#[component]
pub(super) fn Row(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let measure = Memo::new(move |_| {
        let entry = workspace.inner().measures.read(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Signal::derive(move || name_of(workspace, id));
    let edit = Callback::new(move |change: Change| {
        workspace.change::<Measure>(Deed::EditMeasure, id, change);
    });
    let trash = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Measure>(Deed::TrashMeasure, id) {
            toasts.toast_with(measures::trashed(&name), common::undo(), move || {
                workspace.bring_back::<Measure>(id);
            });
            address::focus(HEADING);
        }
    };
    view! {
        <li class="measures__row" data-open=move || measure.read().state.is_open().to_string()>
            <div class="measures__title">
                <TextArea
                    label=measures::name()
                    rows=1
                    value=Signal::derive(move || measure.read().title.clone())
                    on_commit=move |text: String| edit.run(Box::new(move |it| it.title = text.trim().to_owned()))
                />
            </div>
            <div class="measures__trash">
                <IconButton
                    label=Signal::derive(move || measures::trash(&name.get()))
                    icon=Glyph::Trash
                    on_click=trash
                />
            </div>
            <div class="measures__fields">
                <PersonPicker
                    label=measures::who()
                    people=Signal::derive(move || workspace.people())
                    value=Signal::derive(move || measure.read().person)
                    on_change=move |person| edit.run(Box::new(move |it| it.person = person))
                />
                <Until measure edit />
                <State workspace id measure />
            </div>
            <TextArea
                label=measures::note()
                rows=1
                value=Signal::derive(move || measure.read().note.clone())
                on_commit=move |text: String| edit.run(Box::new(move |it| it.note = text.trim().to_owned()))
            />
            <Origin workspace id name measure />
        </li>
    }
}

/// Until when.
#[component]
fn Until(measure: Memo<Measure>, edit: Callback<Change>) -> impl IntoView {
    let wrong = RwSignal::new(false);
    let set = move |text: String| {
        let day = Date::from_people(&text);
        let is_empty = text.trim().is_empty();
        wrong.set(day.is_none() && !is_empty);
        if day.is_some() || is_empty {
            // The line may move to another place while the keyboard goes to the next field.
            focus::keep_next(move || edit.run(Box::new(move |it| it.until = day)));
        }
    };
    view! {
        <TextField
            label=measures::until()
            kind="date"
            value=Signal::derive(move || measure.read().until.map(|day| day.to_string()).unwrap_or_default())
            error=MaybeProp::derive(move || wrong.get().then(|| measures::until_wrong().to_owned()))
            on_commit=set
        />
    }
}

/// How far it has come. What is done leaves the list of open ones.
#[component]
fn State(workspace: Workspace, id: Id, measure: Memo<Measure>) -> impl IntoView {
    let toasts = use_toasts();
    let states = MeasureState::ALL
        .map(|state| Choice::new(state.as_str(), say_measuring::measure_state(state)));
    let set = move |value: String| {
        let Ok(state) = value.parse::<MeasureState>() else {
            return;
        };
        focus::keep(|| {
            bring(workspace, toasts, id, state);
        });
        request_animation_frame(|| {
            if focus::is_lost() {
                address::focus(HEADING);
            }
        });
    };
    view! {
        <Select
            label=measures::state()
            options=states.to_vec()
            value=Signal::derive(move || measure.read().state.as_str().to_owned())
            on_change=set
        />
    }
}

/// Where it comes from, and whether it is late.
#[component]
fn Origin(
    workspace: Workspace,
    id: Id,
    name: Signal<String>,
    measure: Memo<Measure>,
) -> impl IntoView {
    let from = move || {
        let measure = measure.read();
        match (measure.check, measure.need) {
            (Some(_), _) => Some(measures::from_check()),
            (None, Some(_)) => Some(measures::from_need()),
            (None, None) => None,
        }
    };
    let touchpoint = Memo::new(move |_| measure.read().touchpoint);
    let is_late = Memo::new(move |_| {
        let measure = measure.read();
        measure.state.is_open() && measure.until.is_some_and(|day| Some(day) < today())
    });
    view! {
        <p class="measures__from small">
            <Show when=move || is_late.get()>
                <Chip label=measures::late() tone=Tone::Warn icon=Glyph::Warning />
            </Show>
            <span class="quiet">{from}</span>
            {move || touchpoint.get().map(|id| view! { <AtTouchpoint workspace id /> })}
            <a
                class="measures__link"
                href=places::measure(workspace, id)
                aria-label=move || plan::to_measure_named(&name.get())
            >
                {plan::to_measure()}
            </a>
        </p>
    }
}
