//! Addresses: everything after `#`, so that any static host, sub-path or saved file works.

use std::fmt;

use leptos::prelude::*;

use crate::domain::Board;
use crate::platform::address;
use crate::workspace::Id;

/// Where in the app a person is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Route {
    /// The list of projects.
    Start,
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
    /// Scope, departments, people.
    Setup,
    /// Export, merge, conflicts, trash.
    Files,
}

/// Which boards are on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BoardView {
    /// All departments side by side.
    All,
    /// One board.
    One(Board),
}

impl Route {
    /// Reads an address; what makes no sense leads to the start.
    pub fn read(hash: &str) -> Self {
        let parts: Vec<&str> = hash.trim_start_matches('#').split('/').skip(1).collect();
        match parts.as_slice() {
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
            Self::Start | Self::Styleguide => None,
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
            ["setup", ..] => Self::Setup,
            ["files", ..] => Self::Files,
            ["boards", "all", ..] => Self::Boards(BoardView::All),
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
            Self::Styleguide => f.write_str("/styleguide"),
            Self::Project(id, Page::Setup) => write!(f, "/project/{id}/setup"),
            Self::Project(id, Page::Files) => write!(f, "/project/{id}/files"),
            Self::Project(id, Page::Boards(BoardView::All)) => {
                write!(f, "/project/{id}/boards/all")
            }
            Self::Project(id, Page::Boards(BoardView::One(board))) => {
                write!(f, "/project/{id}/boards/{board}")
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
