//! Relevance and quality of touchpoints as a matrix.

mod items;

use leptos::prelude::*;

use self::items::items;
use super::feed::{Feed, FeedSelect};
use super::moves::Moves;
use crate::domain::Touchpoint;
use crate::i18n::words::matrix as words;
use crate::method::Matrix;
use crate::ui::parts::matrix::{Change, Look, MatrixBoard};
use crate::ui::parts::{Empty, Glyph};
use crate::ui::places;
use crate::ui::route::{Page, TouchpointsView};
use crate::workspace::{Deed, Id, Workspace};

/// Relevance and quality of touchpoints as a matrix.
#[component]
pub fn TouchpointMatrix(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let feed = Feed::of_page();
    let all = Memo::new(move |_| items(workspace, feed.wave(workspace)));
    let write = move |change: Change| {
        workspace.change::<Touchpoint>(Deed::Estimate, change.id, |it| {
            it.guessed_relevance = change.first.onto(it.guessed_relevance);
            it.guessed_quality = change.second.onto(it.guessed_quality);
        });
    };
    let look = Look::new(Matrix::Touchpoints, all, Callback::new(write));
    let more = move |id: Id| {
        view! {
            <section class="matrix-moved" aria-labelledby="matrix-moved">
                <h3 class="matrix-moved__title" id="matrix-moved">{words::moves()}</h3>
                <Moves workspace id />
            </section>
        }
        .into_any()
    };
    let to_touchpoints = move || places::page(workspace, Page::Touchpoints(TouchpointsView::Table));
    let is_empty = Memo::new(move |_| all.read().is_empty());
    view! {
        <div class="matrix-page">
            <div class="head">
                <div class="head__words">
                    <h1 id="matrix-title" tabindex="-1">{words::title_touchpoints()}</h1>
                    <p class="quiet measure">{words::lead_touchpoints()}</p>
                </div>
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=move || view! {
                    <Empty title=words::empty_touchpoints() text=words::empty_touchpoints_text() icon=Glyph::Touchpoint>
                        <a class="button button--primary" href=to_touchpoints>{words::to_touchpoints()}</a>
                    </Empty>
                }
            >
                <MatrixBoard look more=Callback::new(more)>
                    <FeedSelect workspace />
                </MatrixBoard>
            </Show>
        </div>
    }
}
