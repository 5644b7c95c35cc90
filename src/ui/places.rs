//! Where a record is to be seen: every number on screen leads to its source with one click, and
//! these are the addresses.

use leptos::prelude::untrack;

use super::route::{
    BoardView, JourneysView, MeasureView, MeasuresView, Page, PrioritiseView, Route, SetupView,
    SuccessView, TouchpointsView, WorkshopView,
};
use crate::domain::CountedAt;
use crate::workspace::{Fate, Id, Key, Workspace};

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

/// Where any record is to be seen; nothing for kinds that this version does not know. Not reactive.
pub fn of(workspace: Workspace, key: &Key) -> Option<String> {
    let (id, kind) = (key.id, key.kind.as_str());
    let (is_trashed, refer) = workspace.with_table(|table| {
        let record = table.record(kind, id);
        let fields = [
            "journey",
            "step",
            "wave",
            "visit",
            "round",
            "touchpoint",
            "kano",
        ];
        let refer = fields.into_iter().find_map(|field| {
            let to: Id = record?.shown(field)?.as_str()?.parse().ok()?;
            Some(Key::new(field, to))
        });
        let is_trashed = record.is_some_and(|record| record.fate() == Fate::Trashed);
        (is_trashed, refer)
    });
    if is_trashed {
        return Some(page(workspace, Page::Files));
    }
    let view = match kind {
        "card" => return Some(untrack(|| card(workspace, id))),
        "step" | "lane" | "rating" | "tally" | "annotation" | "answers" | "recommendation"
        | "finding" | "ballot" | "need" | "kano_replies" => return of(workspace, &refer?),
        "touchpoint" => Page::Touchpoints(TouchpointsView::One(id)),
        "insight" => Page::Touchpoints(TouchpointsView::Insight(id)),
        "journey" => Page::Journeys(JourneysView::Map(id)),
        "persona" => Page::Setup(SetupView::Persona(id)),
        "person" | "department" | "project" => Page::Setup(SetupView::Team),
        "goal" | "milestone" | "duty" => Page::Setup(SetupView::Charter),
        "topic" | "phase" => Page::Setup(SetupView::Lists),
        "wave" => Page::Measure(MeasureView::Wave(id)),
        "visit" => Page::Measure(MeasureView::Visit(id)),
        "kano" => Page::Measure(MeasureView::KanoPair(id)),
        "checklist" => Page::Measure(MeasureView::Checklist(id)),
        "check" => Page::Measure(MeasureView::Shopping),
        "company" | "dimension" | "mark" => Page::Measure(MeasureView::Benchmark),
        "criterion" | "points" => Page::Prioritise(PrioritiseView::Ranking),
        "round" => Page::Prioritise(PrioritiseView::Round(id)),
        "measure" => Page::Measures(MeasuresView::One(id)),
        "sub_project" => Page::Measures(MeasuresView::Board),
        "pilot" => Page::Measures(MeasuresView::Pilot(id)),
        "training" => Page::Measures(MeasuresView::Training(id)),
        "workshop" => Page::Workshop(WorkshopView::Agenda(id)),
        "activity" => Page::Workshop(WorkshopView::List),
        "question" => Page::Workshop(WorkshopView::Questions),
        "group" => Page::Workshop(WorkshopView::Groups),
        "package" => Page::Workshop(WorkshopView::Packages),
        _ => return None,
    };
    Some(page(workspace, view))
}
