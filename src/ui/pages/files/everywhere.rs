//! Files that are dropped or pasted on any page of a project: project files go to its files page, tables and
//! boards of other tools to the page that takes them in. Both show first what would come of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drop::FileDrop;
use super::inbox::hand_over;
use super::reading::read_given;
use crate::i18n::words::{share, templates};
use crate::platform::open::Given;
use crate::ui::pages::intake;
use crate::ui::parts::use_toasts;
use crate::ui::route::{Page, Route};
use crate::workspace::{Arrived, Workspace};

/// Takes project files and templates on every page of the project.
#[component]
pub fn FilesEverywhere(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let take = move |given: Vec<Given>| {
        spawn_local(async move {
            let mut is_any = false;
            let is_only = given.len() == 1;
            for file in given {
                let read = read_given(&file).await;
                if !workspace.is_open() {
                    return;
                }
                let incoming = read.and_then(|arrived| match arrived {
                    Arrived::Project(incoming) => Ok(incoming),
                    Arrived::Template(template) => workspace
                        .incoming_template(&template)
                        .ok_or_else(|| templates::package().to_owned()),
                });
                match incoming {
                    Ok(incoming) => {
                        hand_over(workspace.inner().project, incoming);
                        is_any = true;
                    }
                    Err(_) if is_only && intake::takes(workspace.inner().project, &file).await => {
                        return Route::Project(workspace.inner().project, Page::Import(None)).go();
                    }
                    Err(reason) => toasts.error(share::read_failed(&file.name(), &reason)),
                }
            }
            if is_any {
                Route::Project(workspace.inner().project, Page::Files).go();
            }
        });
    };
    view! { <FileDrop on_files=take /> }
}
