//! Departments and people.

use serde::{Deserialize, Serialize};

use super::record::record;
use crate::merge::Id;

/// The colours a department may have. Each is a token with a light and a dark form whose contrast
/// is tested, so that no team can choose an unreadable one.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Color {
    Violet,
    #[default]
    Teal,
    Amber,
    Blue,
    Rose,
    Olive,
    Slate,
    Copper,
}

impl Color {
    /// In the order in which new departments get them.
    pub const ALL: [Self; 8] = [
        Self::Teal,
        Self::Violet,
        Self::Amber,
        Self::Blue,
        Self::Rose,
        Self::Olive,
        Self::Copper,
        Self::Slate,
    ];

    /// The first colour that occurs least among those in use: what is new gets this one.
    pub fn rarest(used: &[Self]) -> Self {
        let count = |color: &Self| used.iter().filter(|other| *other == color).count();
        Self::ALL.into_iter().min_by_key(count).unwrap_or_default()
    }

    /// The token's name in style sheets and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Violet => "violet",
            Self::Teal => "teal",
            Self::Amber => "amber",
            Self::Blue => "blue",
            Self::Rose => "rose",
            Self::Olive => "olive",
            Self::Slate => "slate",
            Self::Copper => "copper",
        }
    }
}

record! {
    /// A department of the company.
    Department = "department" {
        /// What people call it.
        name: String,
        /// Its colour, always shown beside its name.
        color: Color,
        /// The order key among the departments; see [`super::order`].
        at: String,
    }
}

/// Whose eyes a person sees with.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Works in the company.
    #[default]
    Employee,
    /// Buys from it.
    Customer,
    /// Anybody else: agency, partner, moderator.
    External,
}

impl Role {
    /// In the order of choice.
    pub const ALL: [Self; 3] = [Self::Employee, Self::Customer, Self::External];
}

record! {
    /// A person who takes part.
    Person = "person" {
        /// As it shall stand on cards.
        name: String,
        /// Where the person works, if anywhere.
        department: Option<Id>,
        /// Employee, customer or external.
        role: Role,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_things_get_colours_in_turn() {
        let mut used = Vec::new();
        for _ in 0..Color::ALL.len() + 1 {
            used.push(Color::rarest(&used));
        }
        assert_eq!(used.get(..8), Some(&Color::ALL[..]));
        assert_eq!(used.last(), Color::ALL.first());
    }
}
