//! What is still to be done at the touchpoint: its measures, and what it needs that does not fit.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::domain::Fit;
use crate::i18n::{self, words::measures, words::needs};
use crate::ui::parts::{Chip, Glyph, Tone};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// The panel; it is there when there is something to say.
#[component]
pub(super) fn ToDo(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let todo = Memo::new(move |_| workspace.measures_at(id));
    let unmet = Memo::new(move |_| workspace.unmet_needs_at(id));
    let to = move |view| Route::Project(workspace.inner().project, Page::Measure(view)).href();
    view! {
        <Show when=move || !todo.read().is_empty() || !unmet.read().is_empty()>
            <section class="panel" aria-labelledby="touchpoint-todo">
                <h2 class="panel__title" id="touchpoint-todo">{measures::here()}</h2>
                <Show when=move || !todo.read().is_empty()>
                    <ul class="measures__known" aria-label=measures::title()>
                        <For each=move || todo.get() key=|id| *id let:id>
                            <MeasureLine workspace id />
                        </For>
                    </ul>
                    <p><a href=to(MeasureView::Shopping)>{measures::here_to_measures()}</a></p>
                </Show>
                <Show when=move || !unmet.read().is_empty()>
                    <h3>{measures::here_unmet()}</h3>
                    <ul class="measures__known" aria-label=measures::here_unmet()>
                        <For each=move || unmet.get() key=|id| *id let:id>
                            <NeedLine workspace id />
                        </For>
                    </ul>
                    <p><a href=to(MeasureView::Needs)>{measures::here_to_needs()}</a></p>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn MeasureLine(workspace: Workspace, id: Id) -> impl IntoView {
    let measure = Memo::new(move |_| workspace.measure(id).unwrap_or_default());
    let title = move || match measure.read().title.trim() {
        "" => measures::untitled().to_owned(),
        title => title.to_owned(),
    };
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
            <span>{title}</span>
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
