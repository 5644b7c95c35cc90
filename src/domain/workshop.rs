//! Workshops: what happens in the room, one activity after another, the questions that are asked
//! there, the groups that cards are put into, and the packages that departments work on.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::rating::made_of;
use super::record::record;
use super::{Board, CardKind, Date};
use crate::merge::Id;

choice! {
    /// What people do in an activity.
    ActivityKind {
        /// Everybody writes cards.
        #[default]
        Write = "write",
        /// Sheets go round, each idea grows out of the one above it.
        Brainwrite = "brainwrite",
        /// Cards that mean the same are put together.
        Group = "group",
        /// Dots are given.
        Vote = "vote",
        /// People talk.
        Discuss = "discuss",
        /// Somebody shows the result.
        Present = "present",
        /// Nobody does anything.
        Break = "break",
    }
}

choice! {
    /// What a question is asked for.
    Deck {
        /// In the idea workshop.
        #[default]
        Ideas = "ideas",
        /// In the analysis of what is.
        Analysis = "analysis",
    }
}

record! {
    /// A workshop: a day, and an agenda of activities.
    Workshop = "workshop" {
        /// What it is called.
        name: String,
        /// The day.
        date: Option<Date>,
        /// What it is for.
        note: String,
        /// Is its agenda kept as a pattern for others?
        template: bool,
    }
}

record! {
    /// An activity of a workshop.
    Activity = "activity" {
        /// Which workshop.
        workshop: Option<Id>,
        /// What people do.
        kind: ActivityKind,
        /// What it is called; empty: by its kind.
        name: String,
        /// What is said at its beginning.
        note: String,
        /// How long it takes.
        minutes: Option<NonZeroU32>,
        /// The board that its cards go to.
        board: Board,
        /// Do cards of others stay covered until they are revealed?
        private: bool,
        /// Do its cards carry no author?
        anonymous: bool,
        /// Were its cards revealed?
        revealed: bool,
        /// The voting round.
        round: Option<Id>,
        /// Brainwriting: how many people.
        heads: Option<NonZeroU32>,
        /// Brainwriting: how many ideas a person writes on a sheet.
        ideas: Option<NonZeroU32>,
        /// Brainwriting: how often everybody writes.
        turns: Option<NonZeroU32>,
        /// Brainwriting: which turn it is, from 0.
        turn: u32,
        /// The order key; see [`super::order`].
        at: String,
    }
    sets {
        /// The questions that are asked.
        questions: Id,
    }
}

record! {
    /// A question for workshops.
    Question = "question" {
        /// The question; empty for a usual one: its usual text.
        text: String,
        /// What it is asked for.
        deck: Deck,
        /// What kind of card an answer becomes.
        kind: CardKind,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// Cards that mean the same. The cards name their group; their places stay as they are.
    Group = "group" {
        /// What they have in common.
        name: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// What one department is to work on by itself, as a part of the project in a file of its own.
    Package = "package" {
        /// Which department.
        department: Option<Id>,
        /// What the department is asked to do.
        note: String,
        /// Until when.
        due: Option<Date>,
        /// The day on which it was made.
        date: Option<Date>,
        /// The wave whose rating sheet comes along.
        wave: Option<Id>,
        /// Does the department say that it is done?
        done: bool,
    }
    sets {
        /// The questions that the department is asked.
        questions: Id,
    }
}

/// Where in a brainwriting an idea was written. ONE field, so that merging never mixes two places.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct SheetSpot {
    /// Which sheet, from 0.
    pub sheet: u32,
    /// In which turn, from 0.
    pub turn: u32,
    /// Which idea of that turn, from 0; ideas of one number on one sheet grow out of each other.
    pub idea: u32,
}

choice! {
    /// The usual questions. They need no record; a team that rewrites one gives it one.
    UsualQuestion {
        /// What matters here to a customer.
        Matters = "matters",
        /// What annoys.
        Annoys = "annoys",
        /// What must never happen.
        #[default]
        Never = "never",
        /// What would delight.
        Delights = "delights",
        /// What one would tell others.
        Tells = "tells",
        /// What would make it easier.
        Easier = "easier",
        /// Which free service nobody knows.
        Free = "free",
        /// Which extra service people would pay for.
        Pays = "pays",
        /// What a customer wants to reach here.
        Reaches = "reaches",
        /// Where customers wait.
        Waits = "waits",
        /// What was promised and what arrives.
        Promised = "promised",
        /// What staff hear most.
        Heard = "heard",
        /// What has to stay as it is.
        Stays = "stays",
        /// Which contact is missing.
        Missing = "missing",
    }
}

impl UsualQuestion {
    /// Its id, the same in every project.
    pub fn id(self) -> Id {
        made_of(&format!("question {self}"))
    }

    /// The usual question with this id.
    pub fn of(id: Id) -> Option<Self> {
        Self::ALL.into_iter().find(|usual| usual.id() == id)
    }

    /// What it is asked for.
    pub fn deck(self) -> Deck {
        match self {
            Self::Reaches
            | Self::Waits
            | Self::Promised
            | Self::Heard
            | Self::Stays
            | Self::Missing => Deck::Analysis,
            _ => Deck::Ideas,
        }
    }

    /// What kind of card an answer becomes.
    pub fn kind(self) -> CardKind {
        match self {
            Self::Matters | Self::Never | Self::Stays | Self::Promised => CardKind::Standard,
            Self::Delights | Self::Tells => CardKind::Wow,
            _ => CardKind::Idea,
        }
    }
}

impl SheetSpot {
    /// The id of the card at this spot, the same in every browser: what two devices write at one
    /// spot is a conflict that people settle, and never two cards.
    pub fn card(self, activity: Id) -> Id {
        made_of(&format!(
            "sheet {activity} {} {} {}",
            self.sheet, self.turn, self.idea
        ))
    }
}

impl Question {
    /// A usual question, as it is before anybody rewrites it.
    pub fn usual(question: UsualQuestion) -> Self {
        let place = UsualQuestion::ALL
            .iter()
            .position(|other| *other == question);
        Self {
            text: String::new(),
            deck: question.deck(),
            kind: question.kind(),
            // An order key never ends in 0.
            at: format!("U{:02}1", place.unwrap_or_default()),
        }
    }
}

impl Activity {
    /// The same activity before anything has come of it, for another workshop.
    pub fn anew(self) -> Self {
        Self {
            workshop: None,
            revealed: false,
            round: None,
            turn: 0,
            ..self
        }
    }

    /// Are questions asked in it?
    pub fn asks(&self) -> bool {
        matches!(
            self.kind,
            ActivityKind::Write | ActivityKind::Brainwrite | ActivityKind::Discuss
        )
    }

    /// Are cards written in it?
    pub fn writes(&self) -> bool {
        matches!(self.kind, ActivityKind::Write | ActivityKind::Brainwrite)
    }

    /// People of a brainwriting for which nobody has said how many; so are ideas and turns: 6-3-5.
    pub const HEADS: u32 = 6;
    /// Ideas a person writes on a sheet.
    pub const IDEAS: u32 = 3;

    /// Are cards written in it still covered?
    pub fn covers(&self) -> bool {
        self.private && !self.revealed
    }

    /// How many people write.
    pub fn heads(&self) -> u32 {
        self.heads.map_or(Self::HEADS, NonZeroU32::get)
    }

    /// How many ideas a person writes on a sheet.
    pub fn ideas(&self) -> u32 {
        self.ideas.map_or(Self::IDEAS, NonZeroU32::get)
    }

    /// How often everybody writes: as often as there are people, unless somebody says otherwise.
    pub fn turns(&self) -> u32 {
        self.turns.map_or(self.heads(), NonZeroU32::get)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::board::rank;
    use crate::domain::order::is_order_key;

    #[test]
    fn usual_questions_are_found_by_their_ids_and_keep_their_order() {
        let mut all: Vec<_> = UsualQuestion::ALL.into_iter().collect();
        all.sort_by_key(|usual| rank(&Question::usual(*usual).at, usual.id()));
        assert_eq!(all, UsualQuestion::ALL);
        for usual in all {
            assert_eq!(UsualQuestion::of(usual.id()), Some(usual));
            assert!(is_order_key(&Question::usual(usual).at));
        }
    }

    #[test]
    fn an_agenda_is_taken_over_without_what_came_of_it() {
        let held = Activity {
            workshop: Some(UsualQuestion::Never.id()),
            name: "Ärger sammeln".into(),
            private: true,
            revealed: true,
            round: Some(UsualQuestion::Tells.id()),
            turn: 3,
            ..Activity::default()
        };
        let wanted = Activity {
            name: "Ärger sammeln".into(),
            private: true,
            ..Activity::default()
        };
        assert_eq!(held.anew(), wanted);
        assert!(wanted.covers());
    }

    #[test]
    fn a_brainwriting_is_6_3_5_unless_somebody_says_otherwise() {
        let usual = Activity::default();
        assert_eq!((usual.heads(), usual.ideas(), usual.turns()), (6, 3, 6));
        let four = Activity {
            heads: NonZeroU32::new(4),
            ..Activity::default()
        };
        assert_eq!(four.turns(), 4, "every sheet visits everybody once");
    }
}
