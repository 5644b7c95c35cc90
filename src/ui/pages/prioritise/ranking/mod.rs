//! Touchpoints in an order by the team's criteria.

mod criteria;
mod criterion;
mod row;
mod sight;
mod table;
mod why;

use leptos::prelude::*;

use self::criteria::Criteria;
pub use self::sight::Rows;
use self::sight::Sight;
use self::table::Table;
use super::feed::FeedSelect;
use crate::i18n::words::ranking;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::places;
use crate::ui::route::{Page, TouchpointsView};
use crate::workspace::Workspace;

/// Touchpoints in an order by the team's criteria.
#[component]
pub fn Ranking(
    /// The open project.
    workspace: Workspace,
    /// Which touchpoints are shown at first.
    rows: Rows,
) -> impl IntoView {
    let sight = Sight::new(workspace, rows);
    let is_empty = Memo::new(move |_| sight.ranking.read().rows.is_empty());
    let has_no_place = Memo::new(move |_| {
        let ranking = sight.ranking.read();
        ranking.rows.iter().all(|row| row.place.is_none())
    });
    let touchpoints = move || places::page(workspace, Page::Touchpoints(TouchpointsView::Table));
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="ranking-title" tabindex="-1">{ranking::title()}</h1>
                <p class="quiet measure">{ranking::lead()}</p>
            </div>
        </div>
        <Show
            when=move || !is_empty.get()
            fallback=move || view! {
                <Empty title=ranking::empty_title() text=ranking::empty_text() icon=Glyph::Touchpoint>
                    <a class="button button--primary" href=touchpoints()>{ranking::to_touchpoints()}</a>
                </Empty>
            }
        >
            <div class="ranking">
                <div class="ranking-feed" data-no-print="">
                    <FeedSelect workspace />
                </div>
                <Criteria sight />
                <Show when=move || has_no_place.get()>
                    <p class="measure">
                        {ranking::nothing_known()}
                        " "
                        <a href=super::told::matrix(workspace)>{ranking::to_matrix()}</a>
                    </p>
                </Show>
                <Table sight />
            </div>
        </Show>
    }
}
