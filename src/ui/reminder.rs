//! A calm line when a day of work is in no file yet, or when the copy on disk is not kept up to date.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pages::{save_project_file, say_disk};
use super::parts::{Button, Glyph, Icon, IconButton, Variant, use_toasts};
use super::say;
use crate::i18n::{
    self,
    words::{backups, common},
};
use crate::workspace::{DiskState, Workspace};

/// The line; nothing while there is nothing to say. It never stands in the way, and goes when told.
#[component]
pub(super) fn Reminder(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let since = Memo::new(move |_| workspace.unsaved_for_a_day());
    let never = move |_| {
        workspace.set_reminded(false);
        toasts.toast(backups::remind_off());
    };
    view! {
        <DiskLine workspace />
        {move || since.get().map(|since| view! {
            <section class="reminder" aria-label=backups::remind_label()>
                <Icon glyph=Glyph::Download />
                <p class="reminder__words">{backups::remind(&i18n::date_time(since))}</p>
                <div class="reminder__actions">
                    <Button label=backups::remind_save() on_click=move |_| save_project_file(workspace) />
                    <Button label=backups::remind_later() variant=Variant::Ghost on_click=move |_| workspace.hush_for_a_day() />
                    <Button label=backups::remind_never() variant=Variant::Ghost on_click=never />
                </div>
            </section>
        })}
    }
}

/// The copy on disk wants a person.
#[component]
fn DiskLine(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let copy = workspace.inner().disk.clone();
    let away = RwSignal::new(None);
    let held = Memo::new(move |_| {
        let copy = copy.get()?;
        let is_held = !matches!(copy.state, DiskState::Current | DiskState::Waiting);
        (is_held && away.get().as_ref() != Some(&copy.state)).then_some(copy)
    });
    let allow = move |_| {
        spawn_local(async move {
            if let Err(error) = workspace.allow_disk().await {
                toasts.error(backups::disk_choose_failed(&say::storage_error(&error)));
            }
        });
    };
    view! {
        {move || held.get().map(|copy| {
            let action = match &copy.state {
                DiskState::NotAllowed => Some(backups::disk_allow()),
                DiskState::Failed(_) => Some(backups::disk_retry()),
                _ => None,
            };
            let state = copy.state.clone();
            view! {
                <section class="reminder" aria-label=backups::disk_title()>
                    <Icon glyph=Glyph::Warning />
                    <p class="reminder__words">{say_disk(&copy)}</p>
                    <div class="reminder__actions">
                        {action.map(|label| view! { <Button label on_click=allow /> })}
                        <IconButton label=common::close() icon=Glyph::Close on_click=move |_| away.set(Some(state.clone())) />
                    </div>
                </section>
            }
        })}
    }
}
