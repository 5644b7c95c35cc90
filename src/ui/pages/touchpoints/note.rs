//! Cards as small notes that lead to their boards.

use leptos::prelude::*;

use crate::ui::parts::Icon;
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::say;
use crate::workspace::{Id, Workspace};

/// A card as a small note that leads to its board.
#[component]
pub(in crate::ui::pages) fn CardLink(workspace: Workspace, id: Id) -> impl IntoView {
    let project = workspace.inner().project;
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let href = move || {
        let at = card.read().place.board;
        Route::Project(project, Page::Boards(BoardView::One(at))).href()
    };
    let title = move || say::card_title(&card.read().title);
    view! {
        <a class="note-link" href=href data-kind=move || card.read().place.kind.as_str()>
            <Icon glyph=Signal::derive(move || say::glyph(card.read().place.kind)) />
            <span>{title}</span>
        </a>
    }
}
