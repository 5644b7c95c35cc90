//! The sub-projects in their order: writing new ones, their colour, and what becomes of their
//! measures when one goes.

use leptos::prelude::*;

use super::sub_project::SubProjectRow;
use crate::domain::board::titles;
use crate::domain::{Color, SubProject};
use crate::i18n::words::plan;
use crate::ui::pages::setup::add::AddField;
use crate::ui::pages::setup::color::ColorDialog;
use crate::ui::parts::use_toasts;
use crate::ui::say_doing;
use crate::workspace::{Deed, Id, Workspace};

/// The heading's id.
pub(super) const HEADING: &str = "sub-projects-title";

/// The section of sub-projects.
#[component]
pub(super) fn SubProjects(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.in_order::<SubProject>());
    let colored = RwSignal::new(None::<Id>);
    let add = move |text: String| {
        let known = ids.get_untracked().into_iter();
        let color = |id| untrack(|| workspace.value::<SubProject>(id).color);
        let mut used: Vec<Color> = known.map(color).collect();
        let new = titles(&text).into_iter().map(|name| {
            let color = Color::rarest(&used);
            used.push(color);
            SubProject {
                name,
                color,
                ..SubProject::default()
            }
        });
        let added = workspace.append(Deed::AddSubProject, new.collect());
        if !added.is_empty() {
            toasts.announce(plan::sub_projects_added(added.len()));
        }
    };
    let set_color = move |color: Color| {
        if let Some(id) = colored.get_untracked() {
            let set = |it: &mut SubProject| it.color = color;
            workspace.change::<SubProject>(Deed::EditSubProject, id, set);
        }
    };
    let name = move || {
        colored
            .get()
            .map(|id| say_doing::sub_project(workspace, id))
    };
    let color = move || {
        colored
            .get()
            .map(|id| workspace.value::<SubProject>(id).color)
    };
    view! {
        <section class="panel sub-projects" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{plan::sub_projects()}</h2>
            <p class="measure">{plan::sub_projects_lead()}</p>
            <Show when=move || !ids.read().is_empty()>
                <ol class="sub-projects__list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <SubProjectRow workspace id ids colored />
                    </For>
                </ol>
            </Show>
            <div data-no-print="">
                <AddField label=plan::add_sub_project() on_add=add />
            </div>
            <ColorDialog
                open=Signal::derive(move || colored.get().is_some())
                name=Signal::derive(move || name().unwrap_or_default())
                color=Signal::derive(move || color().unwrap_or_default())
                on_change=set_color
                on_close=move |()| colored.set(None)
            />
        </section>
    }
}
