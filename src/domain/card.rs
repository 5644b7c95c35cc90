//! Cards: ideas, minimum standards and wow effects on the boards.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::choice::choice;
use super::record::record;
use super::{Amount, Date, Grade, Percent, SheetSpot, Weeks};
use crate::merge::Id;

choice! {
    /// The three columns of a board.
    CardKind {
        /// An idea from the workshop.
        #[default]
        Idea = "idea",
        /// What every customer can rely on (Kano: must-be).
        Standard = "standard",
        /// What delights (Kano: attractive).
        Wow = "wow",
    }
}

choice! {
    /// How far a card has come.
    CardState {
        /// Somebody wrote it.
        #[default]
        Proposed = "proposed",
        /// The team agreed on it.
        Agreed = "agreed",
        /// It is done every day.
        Live = "live",
    }
}

/// Whose board: the whole company's or one department's. Written as "company" or the id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Board {
    /// The company-wide board.
    #[default]
    Company,
    /// A department's board.
    Department(Id),
}

impl fmt::Display for Board {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Company => f.write_str("company"),
            Self::Department(id) => id.fmt(f),
        }
    }
}

impl std::str::FromStr for Board {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "company" => Ok(Self::Company),
            id => id.parse().map(Self::Department),
        }
    }
}

impl Serialize for Board {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Board {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A column: a board and a kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Column {
    /// Whose board.
    pub board: Board,
    /// Which of its three columns.
    pub kind: CardKind,
}

/// Where a card lies. ONE field, never two: otherwise merging could put one person's column and
/// another person's position together.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Place {
    /// Whose board.
    pub board: Board,
    /// Which column; this is also what kind of card it is.
    pub kind: CardKind,
    /// The order key within the column; see [`super::order`]. Empty or bad: at the end.
    #[serde(default)]
    pub at: String,
}

impl Place {
    /// The column of this place.
    pub fn column(&self) -> Column {
        Column {
            board: self.board,
            kind: self.kind,
        }
    }
}

record! {
    /// A card on a board.
    Card = "card" {
        /// One sentence.
        title: String,
        /// Any length, line breaks kept.
        note: String,
        /// Board, column and position.
        place: Place,
        /// The person who had the idea.
        author: Option<Id>,
        /// How far it has come.
        state: CardState,
        /// What it was before it became what it is.
        was: Option<CardKind>,
        /// Ideas: an extra service that could be sold.
        sellable: bool,
        /// Ideas: a free service that exists and deserves to be known.
        spotlight: bool,
        /// Standards: what to do, one per line.
        dos: String,
        /// Standards: what never to do, one per line.
        donts: String,
        /// The insight that gave the idea.
        insight: Option<Id>,
        /// Since when it is live.
        since: Option<Date>,
        /// What it does for customers, 0 to 10; WSJF's value.
        impact: Option<Grade>,
        /// What it takes, 0 to 10; WSJF's size.
        effort: Option<Grade>,
        /// RICE: how many customers it reaches in a quarter of a year.
        reach: Option<Amount>,
        /// RICE: how sure the team is, in percent.
        confidence: Option<Percent>,
        /// WSJF: how soon its value goes by, 0 to 10.
        urgency: Option<Grade>,
        /// WSJF: the risk it takes away or the chance it opens, 0 to 10.
        chance: Option<Grade>,
        /// What it will cost, in the project's currency.
        cost: Option<Amount>,
        /// After how many weeks customers can notice it.
        weeks: Option<Weeks>,
        /// The question that it answers.
        question: Option<Id>,
        /// The activity in which it was written.
        writing: Option<Id>,
        /// Brainwriting: where on which sheet.
        sheet: Option<SheetSpot>,
        /// Shall nobody know who wrote it?
        anonymous: bool,
        /// The group that it was put into.
        group: Option<Id>,
    }
    sets {
        /// Its topics, by name; see [`super::Topic`].
        tags: String,
        /// The touchpoints it is about.
        touchpoints: Id,
        /// The cards that somebody said it is not to be put together with.
        unlike: Id,
    }
}

/// Stands in the title of a card that is covered. No keyboard writes it, and it is never stored.
pub const COVERED: &str = "\u{2588}\u{2588}\u{2588}\u{2588}\u{2588}\u{2588}\u{2060}";

impl Card {
    /// The card as others see it before it is revealed: where it lies, and nothing that it says.
    pub fn covered(&self) -> Self {
        Self {
            title: COVERED.to_owned(),
            place: self.place.clone(),
            state: self.state,
            question: self.question,
            writing: self.writing,
            sheet: self.sheet,
            anonymous: self.anonymous,
            group: self.group,
            ..Self::default()
        }
    }

    /// Is this what others see of a covered card?
    pub fn is_covered(&self) -> bool {
        self.title == COVERED
    }

    /// Moves the card into another column; a card that changes its kind remembers the old one.
    pub fn put(&mut self, column: Column, at: String) {
        if column.kind != self.place.kind {
            self.was = Some(self.place.kind);
        }
        self.place = Place {
            board: column.board,
            kind: column.kind,
            at,
        };
    }

    /// Brings the card to a state; what becomes live is live since `today`.
    pub fn come_to(&mut self, state: CardState, today: Option<Date>) {
        if state != self.state {
            self.since = today.filter(|_| state == CardState::Live);
        }
        self.state = state;
    }
}

/// The lines of a do's or don'ts field that say something.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Domain;

    #[test]
    fn a_covered_card_says_nothing_but_where_it_lies() {
        let card = Card {
            title: "Rückruf".into(),
            note: "am selben Tag".into(),
            dos: "anrufen".into(),
            author: Some(Id(uuid::Uuid::from_u128(7))),
            impact: Grade::new(8.0),
            tags: ["Telefon".to_owned()].into(),
            touchpoints: [Id(uuid::Uuid::from_u128(8))].into(),
            writing: Some(Id(uuid::Uuid::from_u128(9))),
            state: CardState::Agreed,
            ..Card::default()
        };
        let covered = card.covered();
        assert!(covered.is_covered() && !card.is_covered());
        let kept = Card {
            title: COVERED.into(),
            writing: card.writing,
            state: card.state,
            ..Card::default()
        };
        assert_eq!(covered.write(), kept.write());
    }
}
