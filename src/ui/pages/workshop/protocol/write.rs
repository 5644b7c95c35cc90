//! The protocol as a document: what it is about, and its sections in their order.

use std::collections::BTreeSet;

use super::{cards, decided, held, next, votes};
use crate::domain::Card;
use crate::i18n::{self, words::protocol as words};
use crate::ui::say_workshop;
use crate::workspace::document::{Block, Document, Text};
use crate::workspace::{Id, Workspace, today};

/// What the protocol is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum About {
    /// Everything in the project.
    Project,
    /// What was written and voted on in one workshop.
    Workshop(Id),
}

/// What the protocol may say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Options {
    /// What it is about.
    pub(super) about: About,
    /// Name people.
    pub(super) with_names: bool,
}

/// What the sections are written from.
pub(super) struct Ground {
    pub(super) workspace: Workspace,
    pub(super) options: Options,
    /// The cards it is about that everybody may read.
    pub(super) cards: Vec<(Id, Card)>,
    /// Those that are still covered: a protocol goes to everybody, so it shows nobody's.
    pub(super) covered: BTreeSet<Id>,
    /// How many of these belong to what it is about.
    pub(super) unread: usize,
    /// The activities of the workshop that it is about.
    pub(super) activities: Option<BTreeSet<Id>>,
}

impl Ground {
    fn new(workspace: Workspace, options: Options) -> Self {
        let activities: Option<BTreeSet<Id>> = match options.about {
            About::Project => None,
            About::Workshop(id) => Some(workspace.activities(id).into_iter().collect()),
        };
        let is_covered = |card: &Card| {
            let writing = card.writing.map(|id| workspace.activity(id));
            writing.is_some_and(|activity| activity.covers())
        };
        let is_meant = |card: &Card| match &activities {
            None => true,
            Some(activities) => card.writing.is_some_and(|id| activities.contains(&id)),
        };
        let mut cards = workspace.all_cards();
        cards.retain(|(_, card)| !is_covered(card) && is_meant(card));
        let covered = |id, card: &Card| is_covered(card).then(|| (id, is_meant(card)));
        let covered = workspace.inner().cards.pick(covered);
        let unread = covered.iter().filter(|(_, is_meant)| *is_meant).count();
        Self {
            workspace,
            options,
            cards,
            covered: covered.into_iter().map(|(id, _)| id).collect(),
            unread,
            activities,
        }
    }

    /// Is it about the whole project?
    pub(super) fn is_whole(&self) -> bool {
        self.options.about == About::Project
    }

    /// The name of a person, unless nobody is to be named.
    pub(super) fn person(&self, id: Option<Id>) -> Option<String> {
        let id = id.filter(|_| self.options.with_names)?;
        let name = self.workspace.person_name(id)?;
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    }
}

/// The protocol; subscribes to all it speaks of.
pub(super) fn write(workspace: Workspace, options: Options) -> Document {
    let ground = Ground::new(workspace, options);
    let name = match options.about {
        About::Project => workspace.name(),
        About::Workshop(id) => {
            let workshop = workspace.workshop(id).unwrap_or_default();
            say_workshop::workshop(&workshop.name)
        }
    };
    let day = today().map(|day| i18n::day(day.parts()));
    let mut blocks = held::section(&ground);
    blocks.extend(decided::section(&ground));
    blocks.extend(next::section(&ground));
    blocks.extend(votes::section(&ground));
    blocks.extend(cards::section(&ground));
    blocks.extend(next::open(&ground));
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(Text::from(words::nothing())));
    }
    Document {
        language: i18n::language().code().to_owned(),
        title: words::title_of(name.trim()),
        lead: words::lead(&day.unwrap_or_default()),
        blocks,
    }
}

/// A part with its points; nothing where there are none.
pub(super) fn part(title: String, points: Vec<Text>) -> Vec<Block> {
    match points.is_empty() {
        true => Vec::new(),
        false => vec![Block::Part(title), Block::List(points)],
    }
}

/// A section with its parts; nothing where there are none.
pub(super) fn section(title: &str, parts: Vec<Block>) -> Vec<Block> {
    match parts.is_empty() {
        true => Vec::new(),
        false => [vec![Block::Section(title.to_owned())], parts].concat(),
    }
}
