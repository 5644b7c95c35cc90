//! Where a record is to be seen: every number on screen leads to its source with one click, and
//! these are the addresses.

use super::route::{
    BoardView, MeasureView, MeasuresView, Page, PrioritiseView, Route, SuccessView, TouchpointsView,
};
use crate::domain::CountedAt;
use crate::workspace::{Id, Workspace};

/// The address of a page of the open project.
pub fn page(workspace: Workspace, page: Page) -> String {
    Route::Project(workspace.inner().project, page).href()
}

/// A card, open on its board; subscribes to the card.
pub fn card(workspace: Workspace, id: Id) -> String {
    let board = workspace.card(id).map(|entry| entry.value.place.board);
    let view = BoardView::Card(board.unwrap_or_default(), id);
    page(workspace, Page::Boards(view))
}

/// A touchpoint.
pub fn touchpoint(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Touchpoints(TouchpointsView::One(id)))
}

/// A wave and its answers.
pub fn wave(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measure(MeasureView::Wave(id)))
}

/// A visit and what it found.
pub fn visit(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measure(MeasureView::Visit(id)))
}

/// A pair of Kano questions and its answers.
pub fn kano(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measure(MeasureView::KanoPair(id)))
}

/// A voting round and its result.
pub fn round(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Prioritise(PrioritiseView::Round(id)))
}

/// A measure.
pub fn measure(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measures(MeasuresView::One(id)))
}

/// The measures that a number counts.
pub fn measures(workspace: Workspace, counted: impl Into<CountedAt>) -> String {
    page(
        workspace,
        Page::Measures(MeasuresView::Only(counted.into())),
    )
}

/// A pilot.
pub fn pilot(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measures(MeasuresView::Pilot(id)))
}

/// A training.
pub fn training(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Measures(MeasuresView::Training(id)))
}

/// What becomes of a touchpoint.
pub fn design(workspace: Workspace, id: Id) -> String {
    page(workspace, Page::Prioritise(PrioritiseView::DesignOne(id)))
}

/// From a card's idea to its measurement.
pub fn line(workspace: Workspace, card: Id) -> String {
    page(workspace, Page::Success(SuccessView::Line(card)))
}
