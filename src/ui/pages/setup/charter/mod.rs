//! The charter of the project: what the team agrees on, on one page.

mod duties;
mod goals;
mod milestones;
mod paper;

use leptos::prelude::*;

use self::duties::Duties;
use self::goals::Goals;
use self::milestones::Milestones;
use self::paper::Paper;
use crate::domain::{Domain, Project};
use crate::i18n::words::charter;
use crate::platform::print;
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{Button, Glyph, TextArea};
use crate::ui::route::{Page, Route, SetupView};
use crate::workspace::{Key, Workspace};

/// The charter.
#[component]
pub(super) fn Charter(workspace: Workspace) -> impl IntoView {
    let info = Memo::new(move |_| workspace.project_info());
    let key = Key::new(Project::KIND, workspace.inner().about);
    let in_conflict = {
        let key = key.clone();
        Memo::new(move |_| workspace.inner().conflicts.read().contains(&key))
    };
    view! {
        <div class="charter" data-no-print>
            <div class="head">
                <div class="head__words">
                    <h1>{charter::title()}</h1>
                    <p class="quiet">{charter::lead()}</p>
                </div>
                <Button label=charter::print() icon=Glyph::Print on_click=|_| print::page() />
            </div>
            <About workspace info />
            <div class="charter-sheet">
                <Show when=move || in_conflict.get()>
                    <ConflictFields workspace key=key.clone() />
                </Show>
                <Part id="charter-start" title=charter::start() text=charter::start_text()>
                    <Prose workspace info label=charter::situation() hint=charter::situation_hint() of=|info| &mut info.situation />
                    <Prose workspace info label=charter::challenges() hint=charter::challenges_hint() of=|info| &mut info.challenges />
                </Part>
                <Part id="charter-goals" title=charter::goals() text=charter::goals_text()>
                    <Goals workspace />
                </Part>
                <Part id="charter-scope" title=charter::scope() text=charter::scope_text()>
                    <div class="pair">
                        <Prose workspace info label=charter::included() hint=charter::included_hint() of=|info| &mut info.included />
                        <Prose workspace info label=charter::excluded() hint=charter::excluded_hint() of=|info| &mut info.excluded />
                    </div>
                </Part>
                <Part id="charter-milestones" title=charter::milestones() text=charter::milestones_text()>
                    <Milestones workspace />
                </Part>
                <Part id="charter-duties" title=charter::duties() text=charter::duties_text()>
                    <Duties workspace />
                </Part>
                <Part id="charter-talk" title=charter::talk() text=charter::talk_text()>
                    <div class="pair">
                        <Prose workspace info label=charter::documents() hint=charter::documents_hint() of=|info| &mut info.documents />
                        <Prose workspace info label=charter::reporting() hint=charter::reporting_hint() of=|info| &mut info.reporting />
                    </div>
                </Part>
            </div>
        </div>
        <Paper workspace info />
    }
}

/// For whom and around what; both are at home on the first tab.
#[component]
fn About(workspace: Workspace, info: Memo<Project>) -> impl IntoView {
    let project = workspace.inner().project;
    let team = Route::Project(project, Page::Setup(SetupView::Team)).href();
    let text = move || {
        let info = info.read();
        let (target, service) = (info.target_group.trim(), info.service.trim());
        match (target.is_empty(), service.is_empty()) {
            (false, false) => charter::about(service, target),
            (false, true) => charter::about_target(target),
            (true, false) => charter::about_service(service),
            (true, true) => charter::about_none().to_owned(),
        }
    };
    view! {
        <p class="charter__about">
            <span>{text}</span>
            " "
            <a href=team>{charter::about_change()}</a>
        </p>
    }
}

/// One part of the charter: what it asks on one side, the answers on the other.
#[component]
fn Part(
    id: &'static str,
    title: &'static str,
    text: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="charter-sheet__part" aria-labelledby=id>
            <div class="charter-sheet__intro">
                <h2 class="panel__title" id=id tabindex="-1">{title}</h2>
                <p class="quiet">{text}</p>
            </div>
            <div class="charter-sheet__fields">{children()}</div>
        </section>
    }
}

/// A long text of the project's own record.
#[component]
fn Prose(
    workspace: Workspace,
    info: Memo<Project>,
    label: &'static str,
    hint: &'static str,
    /// Which text.
    of: fn(&mut Project) -> &mut String,
) -> impl IntoView {
    let value = Signal::derive(move || std::mem::take(of(&mut info.get())));
    view! {
        <TextArea
            label
            hint
            value
            rows=3
            on_commit=move |text: String| {
                workspace.edit_charter(|info| *of(info) = text);
            }
        />
    }
}
