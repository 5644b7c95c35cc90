//! The copy on disk that is kept up to date: where it lies and how it stands. Not on screen where the
//! browser does not offer it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{self, words::backups};
use crate::ui::parts::{Button, Glyph, Icon, Variant, use_toasts};
use crate::ui::say;
use crate::ui::shell::Question;
use crate::workspace::{DiskCopy, DiskState, DiskTarget, StorageError, Workspace};

/// How a copy stands, in words.
pub(in crate::ui) fn say_disk(copy: &DiskCopy) -> String {
    let name = copy.name.as_str();
    match &copy.state {
        DiskState::Current => {
            backups::disk_current(name, &copy.written.map(i18n::date_time).unwrap_or_default())
        }
        DiskState::Waiting => backups::disk_waiting(name),
        DiskState::NotAllowed => backups::disk_not_allowed(name),
        DiskState::Foreign => backups::disk_foreign(name),
        DiskState::Failed(error) => backups::disk_failed(name, &say::storage_error(error)),
    }
}

/// The part of the page about the copy on disk.
#[component]
pub(super) fn DiskPart(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let copy = workspace.inner().disk.clone();
    let copy = Signal::derive(move || copy.get());
    let targets = [
        (
            DiskTarget::File,
            backups::disk_file as fn() -> &'static str,
            Glyph::File,
        ),
        (DiskTarget::Folder, backups::disk_folder, Glyph::Open),
    ];
    let offered = targets
        .into_iter()
        .filter(|(target, ..)| target.is_offered());
    let offered: Vec<_> = offered.collect();
    if offered.is_empty() {
        return ().into_any();
    }
    let failed = move |error: StorageError| {
        toasts.error(backups::disk_choose_failed(&say::storage_error(&error)));
    };
    let choose = move |target: DiskTarget| {
        spawn_local(async move {
            workspace.choose_disk(target).await.err().map(failed);
        });
    };
    let overwriting = RwSignal::new(false);
    let stop = move || {
        spawn_local(async move {
            let name = copy.get_untracked().map(|copy| copy.name);
            match workspace.leave_disk().await {
                Ok(()) => toasts.toast(backups::disk_stopped(&name.unwrap_or_default())),
                Err(error) => failed(error),
            }
        });
    };
    let chosen = Memo::new(move |_| copy.read().is_some());
    let buttons = move || {
        let offered = offered.clone();
        offered
            .into_iter()
            .map(|(target, label, icon)| {
                view! { <Button label=label() icon on_click=move |_| choose(target) /> }
            })
            .collect_view()
    };
    let name = Memo::new(move |_| {
        copy.read()
            .as_ref()
            .map(|copy| copy.name.clone())
            .unwrap_or_default()
    });
    view! {
        <div class="disk" role="group" aria-labelledby="disk-title">
            <h3 class="disk__title" id="disk-title">{backups::disk_title()}</h3>
            <p class="measure">{backups::disk_text()}</p>
            <div role="status">
                {move || copy.get().map(|copy| view! { <State copy /> })}
            </div>
            <div class="panel__actions">
                <Show when=move || chosen.get() fallback=buttons>
                    <Remedy workspace copy overwriting />
                    <Button label=backups::disk_stop() variant=Variant::Ghost on_click=move |_| stop() />
                </Show>
            </div>
            <Question
                open=overwriting
                title=Signal::derive(move || backups::disk_overwrite_title(&name.get()))
                text=backups::disk_overwrite_text()
                yes=backups::disk_overwrite()
                on_yes=move |()| {
                    overwriting.set(false);
                    spawn_local(async move { workspace.overwrite_disk().await });
                }
                on_no=move |()| overwriting.set(false)
            />
        </div>
    }
    .into_any()
}

#[component]
fn State(copy: DiskCopy) -> impl IntoView {
    let (glyph, name) = match copy.state {
        DiskState::Current => (Glyph::Check, "current"),
        DiskState::Waiting => (Glyph::History, "waiting"),
        _ => (Glyph::Warning, "held"),
    };
    let last = copy
        .written
        .filter(|_| name == "held")
        .map(|at| backups::disk_last(&i18n::date_time(at)));
    view! {
        <p class="disk__state" data-state=name>
            <Icon glyph />
            <span>{say_disk(&copy)} " " {last}</span>
        </p>
    }
}

/// The button that brings a copy back that is not kept up to date.
#[component]
pub(in crate::ui) fn Remedy(
    workspace: Workspace,
    #[prop(into)] copy: Signal<Option<DiskCopy>>,
    /// Somebody is to be asked whether to write over the file.
    overwriting: RwSignal<bool>,
) -> impl IntoView {
    let toasts = use_toasts();
    let allow = move || {
        spawn_local(async move {
            if let Err(error) = workspace.allow_disk().await {
                toasts.error(backups::disk_choose_failed(&say::storage_error(&error)));
            }
        });
    };
    move || match copy.get().map(|copy| copy.state)? {
        DiskState::Current | DiskState::Waiting => None,
        DiskState::Foreign => Some(
            view! { <Button label=backups::disk_overwrite() on_click=move |_| overwriting.set(true) /> },
        ),
        state => {
            let label = match state {
                DiskState::Failed(_) => backups::disk_retry(),
                _ => backups::disk_allow(),
            };
            Some(view! { <Button label variant=Variant::Primary on_click=move |_| allow() /> })
        }
    }
}
