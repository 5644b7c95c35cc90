//! One file of others: why it cannot be read, where it belongs, or its preview.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::inbox::{Letter, Opened, State, hand_over};
use crate::domain::Board;
use crate::i18n::words::{files, packages};
use crate::ui::parts::{Button, Glyph, Icon, IconButton, use_toasts};
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::say;
use crate::workspace::{Incoming, Library, Workspace};

/// One file of others.
#[component]
pub(super) fn InboxItem(
    /// The open project.
    workspace: Workspace,
    library: Library,
    letter: Letter,
    /// The preview that is open.
    opened: Opened,
    on_put_away: Callback<String>,
) -> impl IntoView {
    let Letter {
        number,
        name,
        state,
    } = letter;
    let put_away_label = files::put_away_named(&name);
    let body = move || match state.get() {
        State::Reading => view! { <p class="quiet">{files::reading(&name)}</p> }.into_any(),
        State::Failed(reason) => view! {
            <p class="letter__title" role="alert">
                <Icon glyph=Glyph::Warning />
                <span>{files::read_failed(&name)}</span>
            </p>
            <p>{reason}</p>
        }
        .into_any(),
        State::Ready(incoming) if workspace.takes(&incoming) => view! {
            <p class="letter__title"><Icon glyph=Glyph::File /><span>{name.clone()}</span></p>
            <div class="letter__actions">
                <Button
                    label=files::show_preview()
                    on_click=move |_| opened.show(vec![incoming.clone()], Vec::new())
                />
            </div>
        }
        .into_any(),
        State::Ready(incoming) => view! { <Elsewhere workspace library incoming /> }.into_any(),
    };
    view! {
        <li class="letter">
            <div class="letter__body">{body}</div>
            <IconButton
                label=put_away_label
                icon=Glyph::Close
                on_click=move |_| on_put_away.run(number.clone())
            />
        </li>
    }
}

/// Is it another part of the project of which only a package is here, or the whole?
fn is_other_part(workspace: Workspace, incoming: &Incoming) -> bool {
    workspace.open_package().is_some() && incoming.file.project == workspace.inner().about
}

/// Why a file cannot be merged here.
pub(super) fn say_elsewhere(workspace: Workspace, incoming: &Incoming) -> String {
    let file = &incoming.file;
    if is_other_part(workspace, incoming) {
        packages::other_part_text(&file.name)
    } else if file.is_part() {
        files::other_project_part(&file.name)
    } else {
        files::other_project_text(&file.name)
    }
}

/// A file of another project, and what can be done with it.
#[component]
fn Elsewhere(workspace: Workspace, library: Library, incoming: Arc<Incoming>) -> impl IntoView {
    let toasts = use_toasts();
    let project = incoming.file.project;
    let is_part = incoming.file.is_part();
    let is_here = library
        .find(project)
        .is_some_and(|row| row.trashed.is_none());
    let text = say_elsewhere(workspace, &incoming);
    let title = match is_other_part(workspace, &incoming) {
        true => packages::other_part(&incoming.name),
        false => files::other_project(&incoming.name),
    };
    let there = incoming.clone();
    let merge_there = move |_| {
        hand_over(project, there.clone());
        Route::Project(project, Page::Files).go();
    };
    let open_own = move |_| {
        let incoming = incoming.clone();
        spawn_local(async move {
            match library.import(&incoming).await {
                Ok(id) => Route::Project(id, Page::Boards(BoardView::One(Board::Company))).go(),
                Err(error) => toasts.error(say::storage_error(&error)),
            }
        });
    };
    view! {
        <p class="letter__title">
            <Icon glyph=Glyph::Warning />
            <span>{title}</span>
        </p>
        <p>{text}</p>
        <div class="letter__actions">
            {is_here.then(|| view! { <Button label=files::merge_there() on_click=merge_there /> })}
            {(!is_part && !is_here && workspace.open_package().is_none()).then(|| view! { <Button label=files::open_as_own() on_click=open_own /> })}
        </div>
    }
}
