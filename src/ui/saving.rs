//! Whether everything is on disk, in words that are true: "saved" only after the transaction
//! has completed, and what to do when it has not.

use leptos::{ev, prelude::*};

use super::pages::save_project_file;
use super::parts::{Button, Dialog, Glyph, Icon, Variant};
use super::say;
use crate::i18n::{
    self,
    words::{common, shell},
};
use crate::workspace::{SaveStatus, Workspace};

/// The state of saving in the bar.
#[component]
pub fn SaveState(workspace: Workspace) -> impl IntoView {
    let status = workspace.inner().status.clone();
    let status = Signal::derive(move || status.get());
    let asked = RwSignal::new(false);
    // The browser asks, in its own words, before what is in memory only goes with the page.
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        if matches!(status.get_untracked(), SaveStatus::NotSaved(_)) {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
    let is_behind = move || matches!(status.get(), SaveStatus::Behind(_));
    let title = Signal::derive(move || {
        (if is_behind() {
            shell::behind_title()
        } else {
            shell::not_saved_title()
        })
        .to_owned()
    });
    let error = move || match status.get() {
        SaveStatus::NotSaved(error) | SaveStatus::Behind(error) => Some(say::storage_error(&error)),
        _ => None,
    };
    view! {
        <div class="save-state" data-testid="save-state">
            {move || match status.get() {
                SaveStatus::Saved { at } => view! {
                    <span class="saved" data-state="saved" title=shell::saved_at(&i18n::time_of_day(at))>
                        <Icon glyph=Glyph::Check />
                        <span class="saved__word">{shell::saved()}</span>
                    </span>
                }.into_any(),
                SaveStatus::Saving => view! {
                    <span class="saved" data-state="saving">
                        <Icon glyph=Glyph::History />
                        <span class="saved__word">{shell::saving()}</span>
                    </span>
                }.into_any(),
                SaveStatus::NotSaved(_) | SaveStatus::Behind(_) => view! {
                    <button class="saved" data-state="failed" type="button" on:click=move |_| asked.set(true)>
                        <Icon glyph=Glyph::NotSaved />
                        <span>{move || if is_behind() { shell::behind() } else { shell::not_saved() }}</span>
                    </button>
                }.into_any(),
            }}
        </div>
        <div class="visually-hidden" role="alert">{move || error().map(|text| format!("{} {text}", title.get()))}</div>
        <Dialog
            open=asked
            title
            on_close=move |()| asked.set(false)
            footer=move || view! {
                <Button label=common::close() on_click=move |_| asked.set(false) />
                <Button
                    label=shell::save_file_now()
                    variant=Variant::Primary
                    icon=Glyph::Download
                    on_click=move |_| save_project_file(workspace)
                />
            }
        >
            <p>{move || error()}</p>
            <p>{shell::not_saved_work_on()}</p>
        </Dialog>
    }
}
