//! The lines of all cards: what there is at each station, and where they stop.

mod filter;
pub(super) mod say;
mod table;

use leptos::prelude::*;

use self::filter::Filters;
pub(super) use self::filter::LineFilter;
use self::table::Table;
use crate::i18n::words::lines;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::places;
use crate::ui::route::{BoardView, Page};
use crate::workspace::Workspace;

/// From ideas to measurements.
#[component]
pub fn Lines(
    /// The open project.
    workspace: Workspace,
    /// Which lines are shown; kept while people look at one of them.
    filter: RwSignal<LineFilter>,
) -> impl IntoView {
    let all = Memo::new(move |_| workspace.lines());
    let shown = Memo::new(move |_| {
        let filter = filter.read();
        let all = all.read();
        all.iter()
            .filter(|line| filter.shows(line))
            .cloned()
            .collect::<Vec<_>>()
    });
    let boards = StoredValue::new(places::page(workspace, Page::Boards(BoardView::All)));
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{lines::title()}</h1>
                <p class="quiet measure">{lines::lead()}</p>
            </div>
        </div>
        <Show
            when=move || !all.read().is_empty()
            fallback=move || view! {
                <Empty title=lines::empty_title() text=lines::empty_text() icon=Glyph::Link>
                    <a class="button button--primary" href=boards.get_value()>{lines::to_boards()}</a>
                </Empty>
            }
        >
            <Filters workspace all shown filter />
            <Table workspace shown />
        </Show>
    }
}
