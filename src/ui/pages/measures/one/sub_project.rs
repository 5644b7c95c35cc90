//! The sub-project it belongs to, and that one's milestones.

use leptos::prelude::*;

use super::known::Known;
use super::sheet::Sheet;
use crate::domain::{Milestone, SubProject};
use crate::i18n::{self, words::measure_page};
use crate::ui::parts::{Choice, Glyph, Select, TextField, use_toasts};
use crate::ui::route::{Page, SetupView};
use crate::ui::{places, say_doing};
use crate::workspace::{Id, Workspace};

/// The panel.
#[component]
pub(super) fn SubProjectOf(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        measure,
    } = sheet;
    let toasts = use_toasts();
    let own = Memo::new(move |_| measure.read().sub_project);
    let options = Signal::derive(move || {
        let mut ids = workspace.in_order::<SubProject>();
        ids.extend(own.get().filter(|own| !ids.contains(own)));
        let choice = |id: Id| {
            let name = say_doing::sub_project(workspace, id);
            let is_here = workspace.is_here::<SubProject>(id);
            let name = if is_here {
                name
            } else {
                measure_page::gone(&name)
            };
            Choice::new(id.to_string(), name)
        };
        let none = Choice::new("", measure_page::no_sub_project());
        std::iter::once(none)
            .chain(ids.into_iter().map(choice))
            .collect::<Vec<_>>()
    });
    let make = move |text: String| {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() && workspace.new_sub_project_for(id, name.clone()) {
            toasts.announce(measure_page::sub_project_made(&name));
        }
    };
    let milestones = Memo::new(move |_| {
        own.get()
            .map(|own| workspace.milestones_of(own))
            .unwrap_or_default()
    });
    let charter = Signal::stored(places::page(workspace, Page::Setup(SetupView::Charter)));
    view! {
        <section class="panel" aria-labelledby="measure-page-sub-project">
            <h2 class="panel__title" id="measure-page-sub-project">{measure_page::sub_project()}</h2>
            <div class="card-form__pair">
                <Select
                    label=measure_page::sub_project()
                    options
                    value=Signal::derive(move || own.get().map(|id| id.to_string()).unwrap_or_default())
                    on_change=move |value: String| { sheet.change(|it| it.sub_project = value.parse().ok()); }
                />
                <div data-no-print="">
                    <TextField
                        label=measure_page::new_sub_project()
                        hint=measure_page::new_sub_project_hint()
                        value=Signal::stored(String::new())
                        clears=true
                        on_enter=make
                    />
                </div>
            </div>
            <Show when=move || own.get().is_some()>
                <h3 class="measure-page__heading">{measure_page::milestones()}</h3>
                <Show
                    when=move || !milestones.read().is_empty()
                    fallback=move || view! {
                            <p class="quiet">
                                {measure_page::milestones_empty()}" "
                                <a href=charter>{measure_page::to_charter()}</a>
                            </p>
                        }
                >
                    <ul class="measure-page__list" aria-label=measure_page::milestones()>
                        <For each=move || milestones.get() key=|id| *id let:id>
                            <MilestoneLine workspace id charter />
                        </For>
                    </ul>
                </Show>
            </Show>
        </section>
    }
}

#[component]
fn MilestoneLine(workspace: Workspace, id: Id, charter: Signal<String>) -> impl IntoView {
    let it = Memo::new(move |_| workspace.value::<Milestone>(id));
    view! {
        <Known glyph=Glyph::Flag href=charter name=Signal::derive(move || milestone(&it.read()))>
            <span class="quiet small">{move || due(&it.read())}</span>
        </Known>
    }
}

fn milestone(it: &Milestone) -> String {
    match it.title.trim() {
        "" => measure_page::milestone_unnamed().to_owned(),
        title => title.to_owned(),
    }
}

fn due(it: &Milestone) -> String {
    it.due.map_or_else(
        || measure_page::no_day().to_owned(),
        |day| i18n::day(day.parts()),
    )
}
