//! What is still to be done at the touchpoint: its measures and the place to write a new one, and
//! what it needs that does not fit.

use leptos::html;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::domain::{Fit, Measure};
use crate::i18n::{
    self,
    words::{common, measures, needs, plan},
};
use crate::ui::parts::{Button, Chip, Glyph, TextField, Tone, use_toasts};
use crate::ui::route::{MeasureView, MeasuresView, Page};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{Deed, Id, Workspace};

/// The panel.
#[component]
pub(super) fn ToDo(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let todo = Memo::new(move |_| workspace.measures_at(id));
    let unmet = Memo::new(move |_| workspace.unmet_needs_at(id));
    let to_board = places::page(workspace, Page::Measures(MeasuresView::Board));
    let to_needs = places::page(workspace, Page::Measure(MeasureView::Needs));
    view! {
        <section class="panel" aria-labelledby="touchpoint-todo">
            <h2 class="panel__title" id="touchpoint-todo">{measures::here()}</h2>
            <Show
                when=move || !todo.read().is_empty()
                fallback=|| view! { <p class="quiet">{plan::here_none()}</p> }
            >
                <ul class="measures__known" aria-label=measures::title()>
                    <For each=move || todo.get() key=|id| *id let:id>
                        <MeasureLine workspace id />
                    </For>
                </ul>
                <p><a href=to_board.clone()>{plan::to_board()}</a></p>
            </Show>
            <AddMeasure workspace id />
            <Show when=move || !unmet.read().is_empty()>
                <h3>{measures::here_unmet()}</h3>
                <ul class="measures__known" aria-label=measures::here_unmet()>
                    <For each=move || unmet.get() key=|id| *id let:id>
                        <NeedLine workspace id />
                    </For>
                </ul>
                <p><a href=to_needs.clone()>{measures::here_to_needs()}</a></p>
            </Show>
        </section>
    }
}

/// One step from the touchpoint to a measure for it.
#[component]
fn AddMeasure(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let field = NodeRef::<html::Input>::new();
    let text = RwSignal::new(String::new());
    let add = move || {
        let title = text.get_untracked().trim().to_owned();
        let made = (!title.is_empty()).then(|| workspace.measure_for_touchpoint(id, title.clone()));
        if let Some(made) = made.flatten() {
            text.set(String::new());
            let link = (
                plan::to_measure().to_owned(),
                places::measure(workspace, made),
            );
            let back = move || {
                workspace.discard::<Measure>(Deed::TrashMeasure, made);
            };
            toasts.toast_with_link(measures::made(&title), common::undo(), back, link);
        }
        if let Some(field) = field.get_untracked() {
            // A field that cannot take the focus leaves it where it is.
            field.focus().unwrap_or_default();
        }
    };
    view! {
        <div class="measure-add" data-no-print="">
            <TextField
                label=plan::here_add()
                value=text
                on_input=move |typed: String| text.set(typed)
                on_enter=move |_: String| add()
                node_ref=field
            />
            <Button label=plan::here_add_go() icon=Glyph::Plus on_click=move |_| add() />
        </div>
    }
}

#[component]
fn MeasureLine(workspace: Workspace, id: Id) -> impl IntoView {
    let measure = Memo::new(move |_| workspace.measure(id).unwrap_or_default());
    let title = move || say_doing::measure(workspace, id);
    let who = move || {
        let person = measure.read().person?;
        let entry = workspace.inner().people.read(person)?;
        Some(entry.value.name).filter(|name| !name.trim().is_empty())
    };
    let more = move || {
        let until = measure
            .read()
            .until
            .map(|day| measures::until_day(&i18n::day(day.parts())));
        let who = who().unwrap_or_else(|| measures::nobody().to_owned());
        format!(
            "{who} · {}",
            until.unwrap_or_else(|| measures::no_day().to_owned())
        )
    };
    view! {
        <li>
            <span><a href=places::measure(workspace, id)>{title}</a></span>
            <span class="quiet small">{more}</span>
            <Chip
                label=Signal::derive(move || say_measuring::measure_state(measure.read().state).to_owned())
                tone=Signal::derive(move || if measure.read().state.is_open() { Tone::Accent } else { Tone::Neutral })
            />
        </li>
    }
}

#[component]
fn NeedLine(workspace: Workspace, id: Id) -> impl IntoView {
    let need = Memo::new(move |_| workspace.need(id));
    let name = move || match need.read().resource.trim() {
        "" => needs::untitled().to_owned(),
        name => name.to_owned(),
    };
    let fit = Memo::new(move |_| need.read().fit.unwrap_or_default());
    view! {
        <li>
            <span>{name}</span>
            <span class="quiet small">{move || say_measuring::resource_kind(need.read().kind)}</span>
            <Chip
                label=Signal::derive(move || say_measuring::fit(fit.get()).to_owned())
                tone=Signal::derive(move || if fit.get() == Fit::Missing { Tone::Warn } else { Tone::Neutral })
                icon=Signal::derive(move || if fit.get() == Fit::Missing { Glyph::Close } else { Glyph::Okay })
            />
        </li>
    }
}
