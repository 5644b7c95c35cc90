//! What a card can be put onto: a group, another card, or no group.

use std::fmt;

use crate::workspace::Id;

/// What a card can be put onto.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// No group.
    Loose,
    /// A group.
    Group(Id),
    /// Another card.
    Card(Id),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Loose => f.write_str("loose"),
            Self::Group(id) => write!(f, "group/{id}"),
            Self::Card(id) => write!(f, "card/{id}"),
        }
    }
}

impl std::str::FromStr for Target {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('/') {
            Some(("group", id)) => id.parse().map(Self::Group),
            Some((_, id)) => id.parse().map(Self::Card),
            None => Ok(Self::Loose),
        }
    }
}
