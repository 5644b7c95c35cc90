//! The protocol: what came of the workshops so far, at any moment, to read, print and hand out.

mod cards;
mod decided;
mod held;
mod next;
mod votes;
mod write;

use leptos::prelude::*;

use self::write::{About, Options, write};
use crate::i18n::words::protocol as words;
use crate::ui::parts::{Checkbox, Choice, DocumentTools, DocumentView, Select};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// What came of it so far.
#[component]
pub(super) fn Protocol(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let with_names = RwSignal::new(true);
    let about = RwSignal::new(About::Project);
    let document = Memo::new(move |_| {
        let options = Options {
            about: about.get(),
            with_names: with_names.get(),
        };
        write(workspace, options)
    });
    let name = Signal::derive(move || document.with(|document| document.title.clone()));
    view! {
        <div class="protocol">
            <section class="panel protocol__settings" aria-label=words::settings() data-no-print>
                <p class="quiet measure">{words::about()}</p>
                <DocumentTools document name />
                <div class="protocol__choices">
                    <ChooseWorkshop workspace about />
                    <Checkbox
                        label=words::names()
                        hint=words::names_hint()
                        checked=with_names
                        on_change=move |on| with_names.set(on)
                    />
                </div>
            </section>
            <DocumentView document />
        </div>
    }
}

/// Which workshop it is about; nothing to choose while there is none.
#[component]
fn ChooseWorkshop(workspace: Workspace, about: RwSignal<About>) -> impl IntoView {
    let choices = Signal::derive(move || {
        let workshop = |id: Id| {
            let workshop = workspace.workshop(id)?;
            Some(Choice::new(
                id.to_string(),
                say_workshop::workshop(&workshop.name),
            ))
        };
        let all = Choice::new("", words::whole_project());
        let workshops = workspace.workshops().into_iter().filter_map(workshop);
        [all].into_iter().chain(workshops).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match about.get() {
        About::Project => String::new(),
        About::Workshop(id) => id.to_string(),
    });
    let choose = move |chosen: String| {
        about.set(chosen.parse().map_or(About::Project, About::Workshop));
    };
    view! {
        <Show when=move || choices.read().len() != 1>
            <Select label=words::which() options=choices value on_change=choose />
        </Show>
    }
}
