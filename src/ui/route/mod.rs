//! Addresses: everything after `#`, so that any static host, sub-path or saved file works.

mod views;
mod workshop_view;

use std::fmt;

use leptos::prelude::*;

pub use self::views::{
    BoardView, JourneysView, MeasureView, MeasuresView, PrioritiseView, SetupView, SuccessView,
    TouchpointsView,
};
pub use self::workshop_view::{Shown, WorkshopView};
use crate::domain::Board;
use crate::platform::address;
use crate::workspace::Id;
use crate::workspace::foreign::Target;

/// Where in the app a person is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// The list of projects.
    Start,
    /// What the app is and what it is made of.
    About,
    /// Which data lie where.
    Privacy,
    /// All parts in all states.
    Styleguide,
    /// A page of a project.
    Project(Id, Page),
}

/// A page of a project.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    /// Boards side by side, or one.
    Boards(BoardView),
    /// What the project is about and who takes part.
    Setup(SetupView),
    /// All contacts of the customers.
    Touchpoints(TouchpointsView),
    /// The customers' ways.
    Journeys(JourneysView),
    /// Where the project stands, and what comes next.
    Overview,
    /// What comes first.
    Prioritise(PrioritiseView),
    /// What customers and teams say in numbers.
    Measure(MeasureView),
    /// Who does what until when.
    Measures(MeasuresView),
    /// What came of it.
    Success(SuccessView),
    /// What happens in the room.
    Workshop(WorkshopView),
    /// Export, merge, conflicts, trash.
    Files,
    /// Taking in files of other tools and tables; what the rows are to become, if that is known.
    Import(Option<Target>),
    /// Who changed what when.
    History,
}

impl Route {
    /// Reads an address; what makes no sense leads to the start.
    pub fn read(hash: &str) -> Self {
        let parts: Vec<&str> = hash.trim_start_matches('#').split('/').skip(1).collect();
        match parts.as_slice() {
            ["about", ..] => Self::About,
            ["privacy", ..] => Self::Privacy,
            ["styleguide", ..] => Self::Styleguide,
            ["project", id, rest @ ..] => match id.parse() {
                Ok(id) => Self::Project(id, Page::read(rest)),
                Err(_) => Self::Start,
            },
            _ => Self::Start,
        }
    }

    /// The address as a link has it.
    pub fn href(self) -> String {
        format!("#{self}")
    }

    /// The project that is to be open.
    pub fn project(self) -> Option<Id> {
        match self {
            Self::Project(id, _) => Some(id),
            Self::Start | Self::About | Self::Privacy | Self::Styleguide => None,
        }
    }

    /// Goes there.
    pub fn go(self) {
        address::set_hash(&self.href());
    }
}

impl Page {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["setup", rest @ ..] => Self::Setup(SetupView::read(rest)),
            ["touchpoints", rest @ ..] => Self::Touchpoints(TouchpointsView::read(rest)),
            ["journeys", rest @ ..] => Self::Journeys(JourneysView::read(rest)),
            ["measure", rest @ ..] => Self::Measure(MeasureView::read(rest)),
            ["overview", ..] => Self::Overview,
            ["prioritise", rest @ ..] => Self::Prioritise(PrioritiseView::read(rest)),
            ["measures", rest @ ..] => Self::Measures(MeasuresView::read(rest)),
            ["success", rest @ ..] => Self::Success(SuccessView::read(rest)),
            ["workshop", rest @ ..] => Self::Workshop(WorkshopView::read(rest)),
            ["files", ..] => Self::Files,
            ["import", target, ..] => Self::Import(target.parse().ok()),
            ["import"] => Self::Import(None),
            ["history", ..] => Self::History,
            ["boards", "all", ..] => Self::Boards(BoardView::All),
            ["boards", board, "card", card, ..] => {
                let board = board.parse().unwrap_or_default();
                let view = card.parse().map(|card| BoardView::Card(board, card));
                Self::Boards(view.unwrap_or(BoardView::One(board)))
            }
            ["boards", board, ..] => {
                Self::Boards(BoardView::One(board.parse().unwrap_or_default()))
            }
            _ => Self::Boards(BoardView::One(Board::Company)),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start => f.write_str("/"),
            Self::About => f.write_str("/about"),
            Self::Privacy => f.write_str("/privacy"),
            Self::Styleguide => f.write_str("/styleguide"),
            Self::Project(id, Page::Setup(view)) => write!(f, "/project/{id}/setup{view}"),
            Self::Project(id, Page::Touchpoints(view)) => {
                write!(f, "/project/{id}/touchpoints{view}")
            }
            Self::Project(id, Page::Journeys(view)) => write!(f, "/project/{id}/journeys{view}"),
            Self::Project(id, Page::Measure(view)) => write!(f, "/project/{id}/measure{view}"),
            Self::Project(id, Page::Overview) => write!(f, "/project/{id}/overview"),
            Self::Project(id, Page::Prioritise(view)) => {
                write!(f, "/project/{id}/prioritise{view}")
            }
            Self::Project(id, Page::Measures(view)) => write!(f, "/project/{id}/measures{view}"),
            Self::Project(id, Page::Success(view)) => write!(f, "/project/{id}/success{view}"),
            Self::Project(id, Page::Workshop(view)) => write!(f, "/project/{id}/workshop{view}"),
            Self::Project(id, Page::Files) => write!(f, "/project/{id}/files"),
            Self::Project(id, Page::Import(None)) => write!(f, "/project/{id}/import"),
            Self::Project(id, Page::Import(Some(target))) => {
                write!(f, "/project/{id}/import/{target}")
            }
            Self::Project(id, Page::History) => write!(f, "/project/{id}/history"),
            Self::Project(id, Page::Boards(BoardView::All)) => {
                write!(f, "/project/{id}/boards/all")
            }
            Self::Project(id, Page::Boards(BoardView::One(board))) => {
                write!(f, "/project/{id}/boards/{board}")
            }
            Self::Project(id, Page::Boards(BoardView::Card(board, card))) => {
                write!(f, "/project/{id}/boards/{board}/card/{card}")
            }
        }
    }
}

/// The address as a signal. Call it once, at the root.
pub fn route() -> ReadSignal<Route> {
    let (route, set) = signal(Route::read(&address::hash()));
    let handle = window_event_listener(leptos::ev::hashchange, move |_| {
        set.set(Route::read(&address::hash()));
    });
    on_cleanup(move || handle.remove());
    route
}
