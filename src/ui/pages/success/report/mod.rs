//! The success report: one page to celebrate and to hand out, written out of the project.

mod changed;
mod feel;
mod next;
mod write;

use leptos::prelude::*;

pub(super) use self::write::has_something;
use self::write::{Options, slides, write};
use super::control::{ChooseWave, Sight};
use crate::domain::Project;
use crate::i18n::words::report as words;
use crate::platform::address;
use crate::ui::parts::{Checkbox, DocumentTools, DocumentView, Empty, Glyph, Slides, TextArea};
use crate::ui::places;
use crate::ui::route::{Page, SuccessView};
use crate::workspace::document::Document;
use crate::workspace::{Deed, Workspace};

/// The page.
#[component]
pub fn Report(
    /// What is looked at.
    sight: Sight,
) -> impl IntoView {
    let workspace = sight.workspace;
    let with_names = RwSignal::new(true);
    let is_shown = RwSignal::new(false);
    let document = Memo::new(move |_| {
        let options = Options {
            with_names: with_names.get(),
        };
        write(sight, options)
    });
    let has_any = Memo::new(move |_| has_something(sight));
    let leave = Callback::new(move |()| {
        is_shown.set(false);
        request_animation_frame(|| address::focus("report-settings"));
    });
    let page = move || {
        view! {
            <div class="report">
                <Show when=move || has_any.get() fallback=move || view! { <Nothing workspace /> }>
                    <Settings sight document with_names is_shown />
                    <DocumentView document />
                </Show>
            </div>
        }
    };
    move || match is_shown.get() {
        true => view! { <Presentation document on_leave=leave /> }.into_any(),
        false => page().into_any(),
    }
}

/// What is there to say while there is nothing to report.
#[component]
fn Nothing(workspace: Workspace) -> impl IntoView {
    let control = places::page(workspace, Page::Success(SuccessView::Control));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{words::title()}</h1>
                <p class="quiet measure">{words::about()}</p>
            </div>
        </div>
        <Empty title=words::nothing_title() text=words::nothing_text() icon=Glyph::Success>
            <a class="button button--primary" href=control>{words::to_control()}</a>
        </Empty>
    }
}

/// What the report is made of, and the tools that hand it out. None of it is printed.
#[component]
fn Settings(
    sight: Sight,
    document: Memo<Document>,
    with_names: RwSignal<bool>,
    is_shown: RwSignal<bool>,
) -> impl IntoView {
    let workspace = sight.workspace;
    let project = workspace.inner().project;
    let message = Signal::derive(move || workspace.project_info().message);
    let title = Signal::derive(move || document.with(|document| document.title.clone()));
    view! {
        <section class="panel report-settings" aria-labelledby="report-settings" data-no-print>
            <h2 class="visually-hidden" id="report-settings" tabindex="-1">{words::settings()}</h2>
            <p class="quiet measure">{words::about()}</p>
            <DocumentTools document name=title on_present=move |()| is_shown.set(true) />
            <div class="report-settings__choices">
                <ChooseWave sight />
                <Checkbox
                    label=words::names()
                    hint=words::names_hint()
                    checked=with_names
                    on_change=move |on| with_names.set(on)
                />
            </div>
            <TextArea
                label=words::message()
                hint=words::message_hint()
                value=message
                rows=2
                on_commit=move |text: String| {
                    workspace.change::<Project>(Deed::EditReport, project, |info| {
                        text.trim().clone_into(&mut info.message);
                    });
                }
            />
        </section>
    }
}

/// The report on the whole screen: one slide per section.
#[component]
fn Presentation(document: Memo<Document>, on_leave: Callback<()>) -> impl IntoView {
    let all = Memo::new(move |_| slides(&document.read()));
    let count = Signal::derive(move || all.read().len());
    let at = move |place: usize| all.read().get(place).cloned().unwrap_or_default();
    let name = Callback::new(move |place: usize| at(place).title);
    let slide = Callback::new(move |place: usize| {
        let document = Signal::derive(move || at(place));
        view! {
            <div class="report-slide">
                <DocumentView document />
            </div>
        }
        .into_any()
    });
    view! { <Slides count slide name on_leave /> }
}
