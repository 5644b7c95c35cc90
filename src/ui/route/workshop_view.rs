//! Which view of the workshops is on screen, and how addresses say it.

use std::fmt;

use crate::domain::Board;
use crate::workspace::Id;

/// Which view of the workshops is on screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkshopView {
    /// All workshops.
    List,
    /// The agenda of one.
    Agenda(Id),
    /// What a participant sees of it.
    Room(Id),
    /// What everybody sees of it from afar.
    Wall(Id),
    /// The questions that can be asked.
    Questions,
    /// Putting cards together.
    Groups,
    /// Showing cards on the whole screen.
    Present(Shown),
    /// What departments work on by themselves.
    Packages,
    /// What came of it so far.
    Protocol,
}

/// What is shown on the whole screen, one card at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Everything, board by board.
    All,
    /// One board.
    Board(Board),
    /// All groups.
    Groups,
    /// One group.
    Group(Id),
    /// One card.
    Card(Id),
}

impl WorkshopView {
    pub(super) fn read(parts: &[&str]) -> Self {
        match parts {
            ["questions", ..] => Self::Questions,
            ["groups", ..] => Self::Groups,
            ["packages", ..] => Self::Packages,
            ["protocol", ..] => Self::Protocol,
            ["present", rest @ ..] => Self::Present(Shown::read(rest)),
            [id, rest @ ..] => match (id.parse(), rest.first()) {
                (Err(_), _) => Self::List,
                (Ok(id), Some(&"room")) => Self::Room(id),
                (Ok(id), Some(&"wall")) => Self::Wall(id),
                (Ok(id), _) => Self::Agenda(id),
            },
            [] => Self::List,
        }
    }

    /// Does it want the whole screen, without the areas of the project?
    pub fn is_alone(self) -> bool {
        matches!(self, Self::Room(_) | Self::Wall(_) | Self::Present(_))
    }
}

impl Shown {
    fn read(parts: &[&str]) -> Self {
        match parts {
            ["groups", ..] => Self::Groups,
            ["board", board, ..] => board.parse().map_or(Self::All, Self::Board),
            ["group", id, ..] => id.parse().map_or(Self::Groups, Self::Group),
            ["card", id, ..] => id.parse().map_or(Self::All, Self::Card),
            _ => Self::All,
        }
    }
}

impl fmt::Display for WorkshopView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::List => Ok(()),
            Self::Agenda(id) => write!(f, "/{id}"),
            Self::Room(id) => write!(f, "/{id}/room"),
            Self::Wall(id) => write!(f, "/{id}/wall"),
            Self::Questions => f.write_str("/questions"),
            Self::Groups => f.write_str("/groups"),
            Self::Present(Shown::All) => f.write_str("/present"),
            Self::Present(Shown::Board(board)) => write!(f, "/present/board/{board}"),
            Self::Present(Shown::Groups) => f.write_str("/present/groups"),
            Self::Present(Shown::Group(id)) => write!(f, "/present/group/{id}"),
            Self::Present(Shown::Card(id)) => write!(f, "/present/card/{id}"),
            Self::Packages => f.write_str("/packages"),
            Self::Protocol => f.write_str("/protocol"),
        }
    }
}
