//! Saving the project as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::disk::DiskPart;
use crate::i18n::{
    self,
    words::{backups, export, files, leave, packages, share, writing},
};
use crate::platform::save;
use crate::ui::parts::{
    Button, Checkbox, Choice, Glyph, Segmented, ShareButton, ToShare, Toasts, Variant, use_toasts,
};
use crate::ui::say;
use crate::workspace::{Library, Unrevealed, Workspace};

/// The kind of file, as browsers name it.
const KIND: &str = "application/json";

/// Hands the project file to the browser and says so. Nobody can tell whether it was kept.
/// Call it from a click: the messages of the page are found through it.
pub fn save_project_file(workspace: Workspace) {
    hand_out(workspace, workspace.export(), true);
}

/// A copy that names nobody does not save the project itself, so nothing is noted then.
fn hand_out(workspace: Workspace, (name, text): (String, String), is_project: bool) {
    let Some(toasts) = use_context::<Toasts>() else {
        return;
    };
    if offer(toasts, &name, &text) && is_project {
        note_saved(workspace, toasts);
    }
}

/// Remembers that the project is in a file.
fn note_saved(workspace: Workspace, toasts: Toasts) {
    spawn_local(async move {
        if let Err(error) = workspace.note_saved_file().await {
            toasts.error(say::storage_error(&error));
        }
    });
}

/// A copy that names nobody.
fn nameless_file(workspace: Workspace) -> (String, String) {
    let called = |nth: usize| leave::person_nth(&i18n::number(nth));
    workspace.export_nameless(&called)
}

/// Hands it out. The project itself is not saved by that, so nothing is noted.
pub(in crate::ui::pages) fn save_nameless(workspace: Workspace) {
    let (name, text) = nameless_file(workspace);
    if let Some(toasts) = use_context::<Toasts>() {
        offer(toasts, &name, &text);
    }
}

/// Hands out the content without its history. That is no backup either.
pub(in crate::ui::pages) fn save_without_history(workspace: Workspace) {
    let (name, text) = workspace.export_without_history(export::plain_called());
    if let Some(toasts) = use_context::<Toasts>() {
        offer(toasts, &name, &text);
    }
}

/// Hands a file to the browser and says what came of it.
pub(in crate::ui::pages) fn offer(toasts: Toasts, name: &str, text: &str) -> bool {
    let taken = save::save(name, KIND, text.as_bytes());
    match &taken {
        Ok(()) => toasts.toast(files::save_handed(name)),
        Err(_) => toasts.error(files::save_failed()),
    }
    taken.is_ok()
}

/// What the project file is, when it was last saved, and the button.
#[component]
pub(super) fn SaveSection(workspace: Workspace, library: Library) -> impl IntoView {
    let project = workspace.inner().project;
    let row = Memo::new(move |_| {
        library
            .projects
            .read()
            .iter()
            .find(|row| row.id == project)
            .cloned()
    });
    let last = move || {
        let row = row.get();
        row.and_then(|row| row.saved_file.map(|at| (at, row.changed > at)))
    };
    let unrevealed = Memo::new(move |_| {
        workspace
            .unrevealed(None)
            .into_values()
            .sum::<Unrevealed>()
            .all
    });
    let left_out = RwSignal::new(false);
    let nameless = RwSignal::new(false);
    // The file as it is chosen above, and whether the project itself is in it.
    let file = move || {
        if nameless.get_untracked() {
            (nameless_file(workspace), false)
        } else if left_out.get_untracked() && unrevealed.get_untracked() > 0 {
            (workspace.export_revealed(), true)
        } else {
            (workspace.export(), true)
        }
    };
    let save = move || {
        let (file, is_project) = file();
        hand_out(workspace, file, is_project);
    };
    // Many devices share text files only; the name stays whole, so that it opens here just the same.
    let share_file = move |()| {
        let ((name, text), _) = file();
        ToShare {
            name: format!("{name}.txt"),
            kind: "text/plain",
            text,
        }
    };
    let toasts = use_toasts();
    let shared = move |()| {
        if !nameless.get_untracked() {
            note_saved(workspace, toasts);
        }
    };
    let care = workspace.inner().care.clone();
    let reminded = Memo::new(move |_| !care.read().off);
    let is_package = workspace.open_package().is_some();
    let words = |whole, package| if is_package { package } else { whole };
    let title = words(files::save_title(), packages::save_title());
    let text = words(files::save_text(), packages::save_text());
    let go = words(files::save_go(), packages::save_go());
    let never = words(files::save_never(), packages::save_never());
    view! {
        <section class="panel files__save" aria-labelledby="save-title">
            <h2 class="panel__title" id="save-title">{title}</h2>
            <p class="measure">{text}</p>
            <Segmented
                label=leave::file_names()
                options=Signal::derive(|| vec![
                    Choice::new("with", leave::file_with()),
                    Choice::new("without", leave::file_without()),
                ])
                value=Signal::derive(move || if nameless.get() { "without" } else { "with" }.to_owned())
                on_change=move |value: String| nameless.set(value == "without")
                hint=Signal::derive(move || match nameless.get() {
                    true => leave::file_without_hint(),
                    false => leave::file_with_hint(),
                }.to_owned())
            />
            <Show when=move || { unrevealed.get() > 0 && !nameless.get() }>
                <Segmented
                    label=Signal::derive(move || writing::unrevealed(unrevealed.get()))
                    options=Signal::derive(|| vec![
                        Choice::new("with", writing::file_with()),
                        Choice::new("without", writing::file_without()),
                    ])
                    value=Signal::derive(move || if left_out.get() { "without" } else { "with" }.to_owned())
                    on_change=move |value: String| left_out.set(value == "without")
                    hint=Signal::derive(move || match left_out.get() {
                        true => writing::file_without_hint(),
                        false => writing::file_with_hint(),
                    }.to_owned())
                />
            </Show>
            <div class="panel__actions">
                <Button
                    label=go
                    icon=Glyph::Download
                    variant=Variant::Primary
                    on_click=move |_| save()
                />
                <ShareButton file=share_file on_shared=shared title=share::share_hint() />
                <p class="quiet">
                    {move || match last() {
                        None => never.to_owned(),
                        Some((at, false)) => files::save_last(&i18n::date_time(at)),
                        Some((at, true)) => {
                            format!("{}. {}", files::save_last(&i18n::date_time(at)), files::save_since())
                        }
                    }}
                </p>
            </div>
            <Checkbox
                label=backups::remind_setting()
                checked=reminded
                on_change=move |yes| workspace.set_reminded(yes)
            />
            <DiskPart workspace />
        </section>
    }
}
