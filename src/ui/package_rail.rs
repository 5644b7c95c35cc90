//! What the rail shows where only a package is: the task, the department's board, its touchpoints,
//! its sheet, and the files.

use leptos::prelude::*;

use super::places;
use super::route::{BoardView, MeasureView, Page, Route, TouchpointsView, WorkshopView};
use crate::domain::Board;
use crate::i18n::{
    self,
    words::{packages, shell},
};
use crate::ui::parts::{Glyph, Icon};
use crate::workspace::{Id, Workspace};

/// The areas of a package.
#[component]
pub(super) fn PackageRail(
    workspace: Workspace,
    /// The package.
    package: Id,
    page: Memo<Option<Page>>,
    /// On narrow screens the rail is a drawer; going somewhere closes it.
    rail_open: RwSignal<bool>,
) -> impl IntoView {
    let about = Memo::new(move |_| workspace.package(package).unwrap_or_default());
    let link = move |to: Page, label: &'static str, glyph: Glyph, count: Option<usize>| {
        let current = move || {
            let same = page
                .get()
                .is_some_and(|page| std::mem::discriminant(&page) == std::mem::discriminant(&to));
            same.then_some("page")
        };
        view! {
            <a class="rail__link" href=places::page(workspace, to) aria-current=current>
                <Icon glyph />
                <span class="rail__label">{label}</span>
                {count.map(|n| view! { <span class="count">{i18n::number(n)}</span> })}
            </a>
        }
    };
    let board = move || {
        let board = Board::Department(about.read().department?);
        let counts = workspace.inner().columns.counts.clone();
        let count = counts.read().get(&board).copied().unwrap_or_default();
        let to = Page::Boards(BoardView::One(board));
        Some(link(to, packages::rail_board(), Glyph::Board, Some(count)))
    };
    let touchpoints = move || {
        let count = workspace.touchpoints().len();
        let to = Page::Touchpoints(TouchpointsView::Table);
        link(to, shell::touchpoints(), Glyph::Touchpoint, Some(count))
    };
    let sheet = move || {
        let wave = about.read().wave?;
        let to = Page::Measure(MeasureView::Sheet(wave));
        workspace.wave(wave)?;
        Some(link(to, packages::rail_sheet(), Glyph::Measure, None))
    };
    let conflicts = move || Some(workspace.conflict_count()).filter(|n| *n > 0);
    let files = places::page(workspace, Page::Files);
    view! {
        <nav
            class="rail"
            aria-label=shell::nav()
            on:click=move |_| rail_open.set(false)
            on:keydown=move |event| if event.key() == "Escape" { rail_open.set(false) }
        >
            {link(Page::Workshop(WorkshopView::Packages), packages::task(), Glyph::Package, None)}
            {board}
            {touchpoints}
            {sheet}
            {link(Page::Files, shell::files(), Glyph::File, None)}
            {move || conflicts().map(|n| view! {
                <a class="rail__link rail__link--warn" href=files.clone()>
                    <Icon glyph=Glyph::Conflict />
                    <span class="rail__label">{shell::conflicts(n)}</span>
                </a>
            })}
            <a class="rail__link" href=Route::Start.href()>
                <Icon glyph=Glyph::ArrowLeft />
                <span class="rail__label">{shell::to_start()}</span>
            </a>
        </nav>
    }
}

/// What the bar calls a package.
pub(super) fn package_title(workspace: Workspace, package: Id) -> String {
    packages::for_whom(&workspace.package_department(package))
}
