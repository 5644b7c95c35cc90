//! What can be done with cards and groups, once: dragging, menus, keys and the choice of several
//! cards all come here.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::target::Target;
use super::{Sight, card, group, loose};
use crate::domain::{Column, Group, Nudge};
use crate::i18n::words::{common, groups as words};
use crate::method::{Grouping, grouping};
use crate::platform::{address, focus};
use crate::ui::pages::group_dialog::{Among, GroupAsk};
use crate::ui::parts::{Glyph, MenuItem, Toasts};
use crate::ui::route::{Page, Shown, WorkshopView};
use crate::ui::{places, say, say_workshop};
use crate::workspace::{Id, Workspace};

/// How many cards without a group are drawn at first, and how many more each time.
pub(super) const PAGE: usize = 100;

/// A card that the keyboard has taken up, and what it would be put onto.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Lifted {
    card: Id,
    pub(super) aim: Option<Target>,
}

/// The deeds. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    workspace: Workspace,
    toasts: Toasts,
    /// Where each card lies.
    pub(super) columns: Memo<Vec<(Id, Column)>>,
    /// All cards by their groups.
    pub(super) grouping: Memo<Grouping>,
    /// The cards in sight without a group.
    pub(super) loose: Memo<Vec<Id>>,
    /// How many of these are drawn.
    pub(super) limit: RwSignal<usize>,
    /// The groups that are shown.
    pub(super) groups: Memo<Vec<Id>>,
    /// The dots of the latest closed round.
    pub(super) dots: Memo<Option<(Id, BTreeMap<Id, u64>)>>,
    /// The cards that are chosen.
    pub(super) chosen: RwSignal<BTreeSet<Id>>,
    /// The card that the keyboard has taken up.
    pub(super) lifted: RwSignal<Option<Lifted>>,
    /// The dialog that is open.
    pub(super) asked: RwSignal<Option<GroupAsk>>,
}

impl Deeds {
    pub(super) fn new(workspace: Workspace, toasts: Toasts, sight: RwSignal<Sight>) -> Self {
        let columns = Memo::new(move |_| workspace.cards_in_order());
        let grouping = Memo::new(move |_| workspace.grouping());
        let in_sight = Memo::new(move |_| {
            let sight = sight.get();
            let columns = columns.read();
            let shown = columns.iter().filter(|(_, column)| sight.shows(*column));
            shown.map(|(id, _)| *id).collect::<BTreeSet<Id>>()
        });
        let loose = Memo::new(move |_| {
            let in_sight = in_sight.read();
            let mut ids = grouping.read().loose.clone();
            ids.retain(|id| in_sight.contains(id));
            ids
        });
        // A group with no card in sight is left out, an empty one is for nobody to miss.
        let groups = Memo::new(move |_| {
            let in_sight = in_sight.read();
            let grouping = grouping.read();
            let is_shown = |members: &[Id]| {
                members.is_empty() || members.iter().any(|id| in_sight.contains(id))
            };
            let shown = grouping.groups.iter().filter(|it| is_shown(&it.1));
            shown.map(|(id, _)| *id).collect::<Vec<_>>()
        });
        Self {
            workspace,
            toasts,
            columns,
            grouping,
            loose,
            limit: RwSignal::new(PAGE),
            groups,
            dots: Memo::new(move |_| workspace.dots_by_card()),
            chosen: RwSignal::new(BTreeSet::new()),
            lifted: RwSignal::new(None),
            asked: RwSignal::new(None),
        }
    }

    /// The cards of a group; subscribes to the grouping.
    pub(super) fn members(self, group: Id) -> Vec<Id> {
        let grouping = self.grouping.read();
        let found = grouping.groups.iter().find(|(id, _)| *id == group);
        found.map(|(_, cards)| cards.clone()).unwrap_or_default()
    }

    /// The dots of these cards together, and of which round.
    pub(super) fn dots_of(self, cards: &[Id]) -> Option<(Id, u64)> {
        let dots = self.dots.read();
        let (round, dots) = dots.as_ref()?;
        Some((*round, grouping::dots_of(cards, dots)))
    }

    fn title(self, card: Id) -> String {
        untrack(|| say::card(self.workspace, card))
    }

    fn name(self, group: Id) -> String {
        untrack(|| say_workshop::group(&self.workspace.value::<Group>(group).name))
    }

    fn group_of(self, card: Id) -> Option<Id> {
        untrack(|| {
            let entry = self.workspace.card(card)?;
            self.workspace.group_of(&entry.value)
        })
    }

    /// Puts a card onto something, and says what came of it.
    pub(super) fn drop_on(self, card: Id, target: Target) {
        match target {
            Target::Loose => self.leave(card),
            Target::Group(group) => self.join(vec![card], group),
            Target::Card(other) => match self.group_of(other) {
                Some(group) => self.join(vec![card], group),
                None => self.together(vec![other, card]),
            },
        }
    }

    /// Makes a group of cards.
    pub(super) fn together(self, cards: Vec<Id>) {
        if cards.len() > 1 && self.workspace.put_together(&cards).is_some() {
            self.toasts.announce(words::made(cards.len()));
            self.chosen.set(BTreeSet::new());
            self.follow(cards.last().copied());
        }
    }

    /// Puts cards into a group.
    pub(super) fn join(self, cards: Vec<Id>, group: Id) {
        if self.workspace.put_into_group(&cards, Some(group)) {
            self.toasts
                .announce(words::joined(cards.len(), &self.name(group)));
            self.chosen.set(BTreeSet::new());
            self.follow(cards.last().copied());
        }
    }

    /// Takes a card out of its group.
    pub(super) fn leave(self, card: Id) {
        if self.group_of(card).is_some() && self.workspace.put_into_group(&[card], None) {
            self.toasts.announce(words::left(&self.title(card)));
            self.follow(Some(card));
        }
    }

    /// What the dialog did: the keyboard goes to the first of its cards.
    pub(super) fn after_dialog(self, done: Option<Id>) {
        if done.is_some() {
            self.chosen.set(BTreeSet::new());
            self.follow(done);
        }
    }

    /// Takes a group apart; a message offers to take that back.
    pub(super) fn ungroup(self, group: Id) {
        let name = self.name(group);
        let workspace = self.workspace;
        if workspace.ungroup(group) {
            self.toasts
                .toast_with(words::ungrouped(&name), common::undo(), move || {
                    workspace.bring_back::<Group>(group);
                });
            request_animation_frame(|| address::focus("groups-all"));
        }
    }

    /// Moves a group within the list.
    pub(super) fn nudge(self, id: Id, nudge: Nudge) {
        let mut moved = None;
        focus::keep(|| moved = self.workspace.move_group(id, nudge));
        if let Some((place, all)) = moved {
            let (all, place) = (all.to_string(), place.to_string());
            self.toasts
                .announce(words::group_moved(&all, &self.name(id), &place));
        }
    }

    /// Chooses a card, or no longer.
    pub(super) fn choose(self, card: Id, on: bool) {
        self.chosen.update(|chosen| {
            if on {
                chosen.insert(card);
            } else {
                chosen.remove(&card);
            }
        });
    }

    pub(super) fn ask(self, cards: Vec<Id>, with: Among) {
        self.asked.set(Some(GroupAsk { cards, with }));
    }

    pub(super) fn is_lifted(self, card: Id) -> bool {
        self.lifted.with(|it| it.is_some_and(|it| it.card == card))
    }

    pub(super) fn is_aimed(self, target: Target) -> bool {
        self.lifted
            .with(|it| it.is_some_and(|it| it.aim == Some(target)))
    }

    /// Takes a card up by the keyboard.
    pub(super) fn lift(self, card: Id) {
        self.lifted.set(Some(Lifted { card, aim: None }));
        self.toasts.announce(words::lifted(&self.title(card)));
    }

    /// Aims at the next thing that the lifted card can be put onto, or at the one before.
    pub(super) fn aim(self, forth: bool) {
        let Some(lifted) = self.lifted.get_untracked() else {
            return;
        };
        let targets = self.targets(lifted.card);
        let now = lifted
            .aim
            .and_then(|aim| targets.iter().position(|it| *it == aim));
        let last = targets.len().saturating_sub(1);
        let next = match (now, forth) {
            (Some(now), true) if now < last => now + 1,
            (Some(now), false) if now > 0 => now - 1,
            (_, true) => 0,
            (_, false) => last,
        };
        let Some(aim) = targets.get(next).copied() else {
            return self.toasts.announce(words::no_target());
        };
        let card = lifted.card;
        self.lifted.set(Some(Lifted {
            card,
            aim: Some(aim),
        }));
        self.toasts.announce(match aim {
            Target::Loose => words::aim_loose().to_owned(),
            Target::Group(id) => {
                words::aim_group(untrack(|| self.members(id)).len(), &self.name(id))
            }
            Target::Card(id) => words::aim_card(&self.title(id)),
        });
    }

    /// The groups first, then no group, then the other cards.
    fn targets(self, card: Id) -> Vec<Target> {
        let own = self.group_of(card);
        let groups = self.groups.get_untracked().into_iter();
        let groups = groups.filter(|id| Some(*id) != own).map(Target::Group);
        let loose = own.is_some().then_some(Target::Loose);
        let cards = self.loose.get_untracked().into_iter();
        let cards = cards.take(self.limit.get_untracked());
        let cards = cards.filter(|id| *id != card).map(Target::Card);
        groups.chain(loose).chain(cards).collect()
    }

    /// Puts the lifted card onto what is aimed at.
    pub(super) fn let_go(self) {
        let Some(lifted) = self.lifted.get_untracked() else {
            return;
        };
        match lifted.aim {
            Some(aim) => {
                self.lifted.set(None);
                self.drop_on(lifted.card, aim);
            }
            None => self.cancel(),
        }
    }

    /// Leaves the lifted card where it is.
    pub(super) fn cancel(self) {
        if self.lifted.get_untracked().is_some() {
            self.lifted.set(None);
            self.toasts.announce(words::cancelled());
        }
    }

    /// The menu of a card.
    pub(super) fn menu(self, card: Id) -> Vec<MenuItem> {
        let workspace = self.workspace;
        let own = self.group_of(card);
        let others = self.groups.get_untracked();
        let no_other = others.iter().all(|id| Some(*id) == own);
        let to = move |page| untrack(|| places::page(workspace, page));
        let shown = Page::Workshop(WorkshopView::Present(Shown::Card(card)));
        let mut items = vec![
            MenuItem::action(words::into_group(), move || {
                self.ask(vec![card], Among::Groups);
            })
            .icon(Glyph::Group)
            .disabled(no_other),
            MenuItem::action(words::new_group_with(), move || {
                self.ask(vec![card], Among::Cards);
            })
            .icon(Glyph::Plus),
        ];
        if own.is_some() {
            let leave = MenuItem::action(words::leave(), move || self.leave(card));
            items.push(leave.icon(Glyph::Close));
        }
        items.extend([
            MenuItem::Separator,
            MenuItem::action(words::open_on_board(), move || {
                address::set_hash(&untrack(|| places::card(workspace, card)));
            })
            .icon(Glyph::Open),
            MenuItem::action(words::show_large(), move || address::set_hash(&to(shown)))
                .icon(Glyph::Present),
        ]);
        items
    }

    /// The menu of a group.
    pub(super) fn group_menu(self, id: Id) -> Vec<MenuItem> {
        let workspace = self.workspace;
        let all = untrack(|| workspace.in_order::<Group>());
        let (first, last) = (all.first() == Some(&id), all.last() == Some(&id));
        let step = move |label, glyph, nudge, off| {
            MenuItem::action(label, move || self.nudge(id, nudge))
                .icon(glyph)
                .disabled(off)
        };
        let show = move || {
            let page = Page::Workshop(WorkshopView::Present(Shown::Group(id)));
            address::set_hash(&untrack(|| places::page(workspace, page)));
        };
        vec![
            step(words::move_up(), Glyph::ArrowUp, Nudge::Up, first),
            step(words::move_down(), Glyph::ArrowDown, Nudge::Down, last),
            step(words::move_top(), Glyph::ChevronUp, Nudge::Top, first),
            step(
                words::move_bottom(),
                Glyph::ChevronDown,
                Nudge::Bottom,
                last,
            ),
            MenuItem::Separator,
            MenuItem::action(words::present_group(), show).icon(Glyph::Present),
            MenuItem::action(words::ungroup(), move || self.ungroup(id)).icon(Glyph::Close),
        ]
    }

    /// The keyboard follows a card to where it stands now; where it is not drawn, to its group, or to
    /// the head of the cards without one.
    fn follow(self, card: Option<Id>) {
        let Some(id) = card else { return };
        let group = self.group_of(id);
        request_animation_frame(move || {
            address::focus(&card::anchor(id));
            if focus::is_lost() {
                match group {
                    Some(group) => address::focus(&group::anchor(group)),
                    None => address::focus(loose::HEADING),
                }
            }
        });
    }
}
