//! Cards that are written in private: which of them this tab shows, marking new ones, revealing
//! them, and edits that bear no name.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{Deed, Id, Inner, Key, Workspace};
use crate::domain::{Activity, ActivityKind, Board, Card, Domain};
use crate::merge::{Actor, Fate, Table, Wish};
use crate::method::cover::{self, Own};
use crate::platform::random;
use crate::storage::preferences;

impl Inner {
    /// The cards that were written in this tab.
    pub(super) fn own_set(&self) -> Own {
        self.own.get_untracked().into_iter().collect()
    }

    /// The activity in which cards are written on this device, if what is written in it is private
    /// or has no author.
    fn running(&self, table: &Table) -> Option<(Id, Activity)> {
        let id = self.live.get_untracked()?.activity;
        let record = table.record(Activity::KIND, id)?;
        let it = Activity::read(record).0;
        let is_written = matches!(it.kind, ActivityKind::Write | ActivityKind::Brainwrite)
            && record.fate() != Fate::Trashed;
        let covers = it.private && !it.revealed;
        (is_written && (covers || it.anonymous)).then_some((id, it))
    }

    /// Marks the new cards of an edit and shows them in this tab. What comes out of files keeps
    /// what the file says.
    pub(super) fn mark(&self, deed: Deed, table: &Table, wishes: Vec<Wish>) -> Vec<Wish> {
        if matches!(
            deed,
            Deed::Merge | Deed::TakeOver | Deed::Settle | Deed::EmptyTrash
        ) {
            return wishes;
        }
        let running = self.running(table).map(|(id, _)| id);
        let marked = cover::mark(table, wishes, running);
        if !marked.written.is_empty() {
            let mut own = self.own.get_untracked();
            own.extend(marked.written);
            preferences::set_own_cards(self.project, &own);
            self.own.set(own);
        }
        marked.wishes
    }

    /// An actor that writes once and of whom nothing is noted.
    pub(super) fn nobody(&self) -> Actor {
        let actor = random::actor();
        self.masks.borrow_mut().insert(actor);
        actor
    }

    /// Was it this tab that wrote under this actor?
    pub(super) fn wrote_as(&self, actor: Actor) -> bool {
        actor == self.actor.get() || self.masks.borrow().contains(&actor)
    }

    /// The cards that are covered or revealed when these records change.
    pub(super) fn turned(&self, table: &Table, keys: &[Key]) -> Vec<Key> {
        let turns = |key: &&Key| {
            let before = self.activities.peek(key.id);
            let now = table.record(Activity::KIND, key.id);
            before.is_some_and(|entry| entry.value.covers()) != now.is_some_and(cover::is_covering)
        };
        let activities = keys.iter().filter(|key| key.kind == Activity::KIND);
        let turned: BTreeSet<Id> = activities.filter(turns).map(|key| key.id).collect();
        if turned.is_empty() {
            return Vec::new();
        }
        let cards = table.records(Card::KIND).filter(|(_, card)| {
            cover::written_in(card).is_some_and(|activity| turned.contains(&activity))
        });
        cards.map(|(id, _)| Key::new(Card::KIND, id)).collect()
    }
}

/// Cards that are still to be revealed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Unrevealed {
    /// How many.
    pub all: usize,
    /// How many of them can be read in this tab.
    pub mine: usize,
}

impl std::iter::Sum for Unrevealed {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            all: sum.all + count.all,
            mine: sum.mine + count.mine,
        })
    }
}

impl Workspace {
    /// Is this a card that is covered in this tab? Not reactive.
    pub fn is_covered(self, key: &Key) -> bool {
        if key.kind != Card::KIND {
            return false;
        }
        let own = self.inner().own_set();
        self.with_table(|table| cover::is_covered(table, key, &own))
    }

    /// How many cards of these boards are still to be revealed, by activity; all boards if none are
    /// named. Subscribes to cards coming, going and moving.
    pub fn unrevealed(self, boards: Option<&[Board]>) -> BTreeMap<Id, Unrevealed> {
        let inner = self.inner();
        inner.columns.counts.track();
        let mut covering = BTreeMap::<Id, bool>::new();
        inner.activities.visit(|id, activity| {
            covering.insert(id, activity.covers());
        });
        let mut counts = BTreeMap::<Id, Unrevealed>::new();
        inner.cards.visit(|_, card| {
            if boards.is_some_and(|boards| !boards.contains(&card.place.board)) {
                return;
            }
            let Some(activity) = card.writing else {
                return;
            };
            let covers = covering.entry(activity).or_insert_with(|| {
                let trashed = inner.activities.peek(activity);
                trashed.is_some_and(|entry| entry.value.covers())
            });
            if *covers {
                let count = counts.entry(activity).or_default();
                count.all += 1;
                count.mine += usize::from(!card.is_covered());
            }
        });
        counts
    }

    /// Shows everybody what was written in these activities.
    pub fn reveal(self, activities: &[Id]) -> bool {
        self.turn(Deed::Reveal, activities, true)
    }

    /// Covers again what was revealed.
    pub fn cover(self, activities: &[Id]) -> bool {
        self.turn(Deed::EditActivity, activities, false)
    }

    fn turn(self, deed: Deed, activities: &[Id], revealed: bool) -> bool {
        self.edit(deed, |draft| {
            for id in activities {
                draft.change::<Activity>(*id, |activity| activity.revealed = revealed);
            }
        })
    }

    /// The cards of an activity: those written in this tab, the last one first, and those of
    /// others. Subscribes to cards coming, going and being revealed.
    pub fn written_in(self, activity: Id) -> (Vec<Id>, Vec<Id>) {
        let inner = self.inner();
        let all = inner.cards.pick(|id, card: &Card| {
            let at = crate::domain::board::rank(&card.place.at, id);
            (card.writing == Some(activity)).then_some((card.place.column(), at, id))
        });
        let own = inner.own.get();
        let here: BTreeSet<Id> = all.iter().map(|(.., id)| *id).collect();
        let mine = own.iter().rev().filter(|id| here.contains(id)).copied();
        let own: Own = own.iter().copied().collect();
        let mut others: Vec<_> = all.iter().filter(|(.., id)| !own.contains(id)).collect();
        others.sort();
        (mine.collect(), others.iter().map(|(.., id)| *id).collect())
    }

    /// The next person begins blank: what was written in this tab is covered here too, and cannot
    /// be undone here any more.
    pub fn hand_over(self) {
        let inner = self.inner();
        let before = inner.own.get_untracked();
        preferences::set_own_cards(inner.project, &[]);
        inner.own.set(Vec::new());
        let keys: Vec<Key> = before
            .into_iter()
            .map(|id| Key::new(Card::KIND, id))
            .collect();
        inner.refresh(&keys);
        inner.history.replace(super::history::History::default());
        inner.tell_ends();
    }

    /// Do cards that are made here now stay covered for others? Subscribes to what runs.
    pub fn writes_in_private(self) -> bool {
        let Some(live) = self.live() else {
            return false;
        };
        self.activity(live.activity).covers()
            && self.with_table(|table| self.inner().running(table).is_some())
    }

    /// An id for a new card; one that tells no time where cards have no author.
    pub(super) fn card_id(self) -> Id {
        let running = self.with_table(|table| self.inner().running(table));
        if running.is_some_and(|(_, activity)| activity.anonymous) {
            random::timeless_id()
        } else {
            random::id()
        }
    }
}
