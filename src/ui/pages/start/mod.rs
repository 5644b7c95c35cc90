//! The start page: the projects of this browser, and the ways to begin.

mod desk;
mod dialogs;
mod foreign_dialog;
mod import;
mod import_dialog;
mod list;
mod missing;
mod name_dialog;
mod new_project;
mod own_templates;
mod storage;
mod trash;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::desk::Desk;
use self::dialogs::Dialogs;
use self::foreign_dialog::ForeignDialog;
use self::import::Imports;
use self::import_dialog::ImportDialog;
use self::list::ProjectList;
pub use self::missing::MissingNotice;
use self::new_project::NewProject;
use self::own_templates::{OwnTemplates, TemplateDialogs};
use self::storage::StorageState;
use self::trash::Bin;
use super::files::FileDrop;
use crate::i18n::words::{about, common, start};
use crate::ui::app::use_library;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::route::Route;
use crate::ui::say;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let library = use_library();
    let toasts = use_toasts();
    let desk = Desk::new(library, toasts);
    let imports = Imports::new(desk);
    // A project may have changed since the list was read.
    spawn_local(async move {
        if let Err(error) = library.refresh().await {
            toasts.error(say::storage_error(&error));
        }
    });
    let has_projects = Memo::new(move |_| {
        library
            .projects
            .read()
            .iter()
            .any(|row| row.trashed.is_none())
    });
    view! {
        <div class="start">
            <div class="start__head">
                <h1>{common::app_name()}</h1>
                <p class="start__lead">{start::lead()}</p>
                <Show when=move || has_projects.get()>
                    <Actions desk imports />
                </Show>
            </div>
            <MissingNotice library />
            <Show
                when=move || has_projects.get()
                fallback=move || view! {
                    <Empty title=start::empty_title() text=start::empty_text() icon=Glyph::Board>
                        <Actions desk imports />
                    </Empty>
                }
            >
                <ProjectList desk />
            </Show>
            <OwnTemplates desk />
            <Bin desk />
            <StorageState library />
            <footer class="start__foot">
                <a href=Route::Privacy.href()>{about::privacy_title()}</a>
                <a href=Route::About.href()>{about::title()}</a>
            </footer>
        </div>
        <FileDrop on_files=move |given| imports.take(given) />
        <Dialogs desk />
        <NewProject desk />
        <TemplateDialogs desk />
        <ImportDialog imports />
        <ForeignDialog imports />
    }
}

/// The ways to begin.
#[component]
fn Actions(desk: Desk, imports: Imports) -> impl IntoView {
    view! {
        <div class="start__actions" role="group" aria-label=start::actions()>
            <Button
                label=start::new()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| desk.ask_new()
            />
            <Button label=start::open_file() icon=Glyph::Open on_click=move |_| imports.choose() />
            <Button label=start::open_sample() icon=Glyph::Idea on_click=move |_| imports.sample() />
        </div>
    }
}
