//! What can be done with a card, once: menus, keys and dragging all come here.

use leptos::prelude::*;

use super::super::card_measure;
use super::super::group_dialog::{Among, GroupAsk};
use super::Asked;
use super::copy::copy_cards;
use crate::domain::board::Spot;
use crate::domain::topic::TopicColors;
use crate::domain::{Card, CardKind, Column};
use crate::i18n::words::{board, card_ranking, common, groups, share, writing};
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuItem, Toasts};
use crate::ui::{places, say};
use crate::workspace::{Deed, Id, Undone, Way, Workspace};

/// The actions on cards. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    workspace: Workspace,
    toasts: Toasts,
    asked: RwSignal<Option<Asked>>,
    /// The question into which group a card goes.
    pub(super) grouped: RwSignal<Option<GroupAsk>>,
    /// The card that is to get the focus after it was moved or made.
    pub(super) focus: RwSignal<Option<Id>>,
    /// The card that is lifted by the keyboard, and how often it was moved since.
    pub(super) lifted: RwSignal<Option<(Id, usize)>>,
    /// The colours of the topics, once for all cards.
    pub(super) colors: Memo<TopicColors>,
}

/// A step of a card within its board.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    Up,
    Down,
    Top,
    Bottom,
    Left,
    Right,
}

impl Actions {
    pub(super) fn new(
        workspace: Workspace,
        toasts: Toasts,
        asked: RwSignal<Option<Asked>>,
    ) -> Self {
        let (focus, lifted) = (RwSignal::new(None), RwSignal::new(None));
        Self {
            workspace,
            toasts,
            asked,
            grouped: RwSignal::new(None),
            focus,
            lifted,
            colors: Memo::new(move |_| workspace.topic_colors()),
        }
    }

    fn card(self, id: Id) -> Option<Card> {
        Some(self.workspace.inner().cards.peek(id)?.value)
    }

    fn title(self, id: Id) -> String {
        self.card(id)
            .map(|card| title_of(&card))
            .unwrap_or_default()
    }

    /// May nobody read this card here yet?
    pub(super) fn is_covered(self, id: Id) -> bool {
        self.card(id).is_some_and(|card| card.is_covered())
    }

    /// Opens all fields of a card; a covered one stays shut.
    pub(super) fn open(self, id: Id) {
        if self.is_covered(id) {
            self.toasts.announce(writing::still_covered());
            return;
        }
        self.asked.set(Some(Asked::Open(id)));
    }

    /// Asks where to move a card.
    pub(super) fn ask_move(self, id: Id) {
        self.asked.set(Some(Asked::Move(id)));
    }

    /// Puts a card somewhere, and says so.
    pub(super) fn put(self, id: Id, column: Column, spot: Spot) {
        let Some(card) = self.card(id) else { return };
        let deed = if card.place.kind == column.kind {
            Deed::MoveCard
        } else {
            Deed::ChangeKind
        };
        if self.workspace.put_card(deed, id, column, spot) {
            if self
                .lifted
                .get_untracked()
                .is_some_and(|(lifted, _)| lifted == id)
            {
                self.lifted.update(|lifted| {
                    lifted.iter_mut().for_each(|(_, moves)| *moves += 1);
                });
            }
            self.focus.set(Some(id));
            self.tell_place(id, column);
        }
    }

    fn tell_place(self, id: Id, column: Column) {
        let order = self.workspace.inner().columns.order(column).get_untracked();
        let place = order
            .iter()
            .position(|other| *other == id)
            .map_or(0, |place| place + 1);
        let text = board::moved(
            &order.len().to_string(),
            &say::column_name(self.workspace, column),
            &place.to_string(),
            &self.title(id),
        );
        self.toasts.announce(text);
    }

    /// Moves a card one step.
    pub(super) fn step(self, id: Id, step: Step) {
        let Some(card) = self.card(id) else { return };
        let column = card.place.column();
        let order = self.workspace.inner().columns.order(column).get_untracked();
        let Some(place) = order.iter().position(|other| *other == id) else {
            return;
        };
        let neighbour = |place: usize| order.get(place).copied();
        match step {
            Step::Top => self.put(id, column, Spot::First),
            Step::Bottom => self.put(id, column, Spot::Last),
            Step::Up => {
                if let Some(other) = place.checked_sub(1).and_then(neighbour) {
                    self.put(id, column, Spot::Before(other));
                }
            }
            Step::Down => {
                if let Some(other) = neighbour(place + 1) {
                    self.put(id, column, Spot::After(other));
                }
            }
            Step::Left | Step::Right => {
                if let Some(kind) = beside(column.kind, step == Step::Right) {
                    self.put(
                        id,
                        Column { kind, ..column },
                        self.same_height(place, column, kind),
                    );
                }
            }
        }
    }

    /// About the same height in the neighbouring column.
    fn same_height(self, place: usize, column: Column, kind: CardKind) -> Spot {
        let order = self
            .workspace
            .inner()
            .columns
            .order(Column { kind, ..column })
            .get_untracked();
        order
            .get(place)
            .map_or(Spot::Last, |other| Spot::Before(*other))
    }

    /// Lifts a card by the keyboard, or drops the lifted one.
    pub(super) fn lift(self, id: Id) {
        if self.lifted.get_untracked().is_some() {
            self.lifted.set(None);
            self.toasts.announce(board::dropped());
        } else {
            self.lifted.set(Some((id, 0)));
            self.toasts.announce(board::lifted(&self.title(id)));
        }
    }

    /// Puts the lifted card back where it came from, by taking its moves back.
    pub(super) fn cancel_lift(self) {
        let Some((id, moves)) = self.lifted.get_untracked() else {
            return;
        };
        self.lifted.set(None);
        let back = (0..moves).all(|_| {
            let undone = self.workspace.step(Way::Undo, false);
            matches!(undone, Undone::Done(Deed::MoveCard | Deed::ChangeKind))
        });
        self.focus.set(Some(id));
        // Where somebody else has moved it meanwhile, it stays, and undo asks as always.
        self.toasts.announce(if back {
            board::drag_cancelled()
        } else {
            board::dropped()
        });
    }

    /// Copies a card right below itself.
    pub(super) fn duplicate(self, id: Id) {
        if let Some(copy) = self.workspace.duplicate_card(id) {
            self.focus.set(Some(copy));
        }
    }

    /// Puts a card into the trash; a message offers to take that back.
    pub(super) fn trash(self, id: Id) {
        let title = self.title(id);
        let next = self.neighbour(id);
        if self.workspace.trash_card(id) {
            self.focus.set(next);
            let workspace = self.workspace;
            self.toasts
                .toast_with(board::trashed(&title), common::undo(), move || {
                    workspace.step(Way::Undo, false);
                });
        }
    }

    /// The card that comes into the place of this one.
    fn neighbour(self, id: Id) -> Option<Id> {
        let column = self.card(id)?.place.column();
        let order = self.workspace.inner().columns.order(column).get_untracked();
        let place = order.iter().position(|other| *other == id)?;
        order
            .get(place + 1)
            .or_else(|| order.get(place.checked_sub(1)?))
            .copied()
    }

    /// Makes a measure out of a card, or leads to the one that is still to be done.
    fn measure_item(self, id: Id) -> MenuItem {
        let workspace = self.workspace;
        let item = match untrack(|| card_measure::open_measure(workspace, id)) {
            Some(measure) => MenuItem::action(card_ranking::to_measure(), move || {
                address::set_hash(&places::measure(workspace, measure));
            }),
            None => MenuItem::action(card_ranking::make_measure(), move || {
                card_measure::make(workspace, self.toasts, id);
                self.focus.set(Some(id));
            }),
        };
        item.icon(Glyph::Measures)
    }

    /// Into a group, into a new one, out of the one that it is in.
    fn group_items(self, id: Id) -> Vec<MenuItem> {
        let workspace = self.workspace;
        let grouping = untrack(|| workspace.grouping());
        let is_in = grouping.groups.iter().any(|(_, cards)| cards.contains(&id));
        let ask = move |with| {
            let cards = vec![id];
            self.grouped.set(Some(GroupAsk { cards, with }));
        };
        let mut items = vec![
            MenuItem::action(groups::into_group(), move || ask(Among::Groups))
                .icon(Glyph::Group)
                .disabled(grouping.groups.len() <= usize::from(is_in)),
            MenuItem::action(groups::new_group_with(), move || ask(Among::Cards)).icon(Glyph::Plus),
        ];
        if is_in {
            let leave = move || {
                let title = self.title(id);
                if workspace.put_into_group(&[id], None) {
                    self.toasts.announce(groups::left(&title));
                    self.focus.set(Some(id));
                }
            };
            items.push(MenuItem::action(groups::leave(), leave).icon(Glyph::Close));
        }
        items
    }

    /// The menu of a card.
    pub(super) fn menu(self, id: Id) -> Vec<MenuItem> {
        let Some(card) = self.card(id) else {
            return Vec::new();
        };
        let column = card.place.column();
        let order = self.workspace.inner().columns.order(column).get_untracked();
        let (first, last) = (order.first() == Some(&id), order.last() == Some(&id));
        let step = move |label, glyph, step, off: bool| {
            MenuItem::action(label, move || self.step(id, step))
                .icon(glyph)
                .disabled(off)
        };
        let open = MenuItem::action(board::open(), move || self.open(id))
            .icon(Glyph::Open)
            .shortcut("O");
        // What needs its text has to wait until a card is revealed.
        let open = (!card.is_covered()).then_some(open);
        let mut items: Vec<MenuItem> = open.into_iter().collect();
        items.extend([
            MenuItem::action(board::move_to(), move || self.ask_move(id)).icon(Glyph::Move),
            step(board::move_up(), Glyph::ArrowUp, Step::Up, first),
            step(board::move_down(), Glyph::ArrowDown, Step::Down, last),
            step(board::move_top(), Glyph::ChevronUp, Step::Top, first),
            step(board::move_bottom(), Glyph::ChevronDown, Step::Bottom, last),
            MenuItem::Separator,
        ]);
        for kind in CardKind::ALL
            .into_iter()
            .filter(|kind| *kind != column.kind)
        {
            let put = move || self.put(id, Column { kind, ..column }, Spot::Last);
            items.push(
                MenuItem::action(board::make_kind(say::kind(kind)), put).icon(say::glyph(kind)),
            );
        }
        items.push(MenuItem::Separator);
        items.extend(self.group_items(id));
        items.push(MenuItem::Separator);
        if !card.is_covered() {
            let duplicate = move || self.duplicate(id);
            items.extend([
                self.measure_item(id),
                MenuItem::action(board::duplicate(), duplicate).icon(Glyph::Copy),
                MenuItem::action(share::copy_card(), move || {
                    copy_cards(self.workspace, self.toasts, "", &[id]);
                })
                .icon(Glyph::Copy)
                .shortcut(share::copy_keys()),
            ]);
        }
        items.push(
            MenuItem::action(board::trash(), move || self.trash(id))
                .icon(Glyph::Trash)
                .danger(),
        );
        items
    }
}

fn beside(kind: CardKind, right: bool) -> Option<CardKind> {
    let place = CardKind::ALL.iter().position(|other| *other == kind)?;
    let place = if right {
        place + 1
    } else {
        place.checked_sub(1)?
    };
    CardKind::ALL.get(place).copied()
}

/// The title, or what a card without one is called.
pub(super) fn title_of(card: &Card) -> String {
    say::card_title(&card.title)
}
