//! What can be done with a measure on the board, once: menus, keys and dragging all come here.

use leptos::prelude::*;

use super::super::bring::bring;
use super::super::filter::{COUNT, Shown};
use super::{card, column};
use crate::domain::{Belongs, Measure, MeasureState};
use crate::i18n::words::{common, measures, plan};
use crate::platform::{address, focus};
use crate::ui::parts::{Glyph, MenuItem, Toasts};
use crate::ui::route::{MeasuresView, Page, Route};
use crate::ui::say_measuring;
use crate::workspace::{Deed, Id, Workspace};

/// The deeds of the board. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    workspace: Workspace,
    toasts: Toasts,
    chosen: Shown,
    shown: Memo<Vec<(Id, Measure)>>,
}

impl Deeds {
    pub(super) fn new(
        workspace: Workspace,
        toasts: Toasts,
        chosen: Shown,
        shown: Memo<Vec<(Id, Measure)>>,
    ) -> Self {
        Self {
            workspace,
            toasts,
            chosen,
            shown,
        }
    }

    fn measure(self, id: Id) -> Option<Measure> {
        untrack(|| self.workspace.measure(id))
    }

    /// Writes a measure, such that the filter shows it where it can.
    pub(super) fn add(self, state: MeasureState, title: String) {
        let filter = untrack(|| self.chosen.whole());
        let me = untrack(|| self.workspace.me());
        let measure = Measure {
            title,
            state,
            person: filter.person.or(me.filter(|_| filter.mine)),
            touchpoint: filter.touchpoint,
            departments: filter.department.into_iter().collect(),
            sub_project: filter.sub_project.and_then(|it| match it {
                Belongs::To(id) => Some(id),
                Belongs::Nowhere => None,
            }),
            ..Measure::default()
        };
        let Some(id) = self.workspace.add_measure(&measure) else {
            return;
        };
        let text = measures::made(&measure.title);
        if self.shows(id) {
            self.toasts.announce(text);
        } else {
            let chosen = self.chosen;
            let text = format!("{text} {}", plan::made_hidden());
            self.toasts.toast_with(text, plan::clear_filter(), move || {
                chosen.clear();
            });
        }
    }

    fn shows(self, id: Id) -> bool {
        self.shown.read_untracked().iter().any(|(it, _)| *it == id)
    }

    /// Brings a measure to a state, and says what stands in its way.
    pub(super) fn bring(self, id: Id, state: MeasureState) {
        if bring(self.workspace, self.toasts, id, state) {
            follow(id, state);
        }
    }

    /// Brings it to the state beside its own.
    pub(super) fn step(self, id: Id, forth: bool) {
        let Some(measure) = self.measure(id) else {
            return;
        };
        let mut all = MeasureState::ALL.into_iter();
        let place = all.position(|it| it == measure.state).unwrap_or_default();
        let next = if forth {
            Some(place + 1)
        } else {
            place.checked_sub(1)
        };
        if let Some(state) = next.and_then(|next| MeasureState::ALL.get(next)) {
            self.bring(id, *state);
        }
    }

    /// Goes to the measure's own page.
    pub(super) fn open(self, id: Id) {
        let project = self.workspace.inner().project;
        Route::Project(project, Page::Measures(MeasuresView::One(id))).go();
    }

    /// Puts a measure into the trash; a message offers to take that back.
    pub(super) fn trash(self, id: Id) {
        let Some(measure) = self.measure(id) else {
            return;
        };
        let next = self.neighbour(id, measure.state);
        let workspace = self.workspace;
        if workspace.discard::<Measure>(Deed::TrashMeasure, id) {
            let text = measures::trashed(&card::title_of(&measure));
            self.toasts.toast_with(text, common::undo(), move || {
                workspace.bring_back::<Measure>(id);
            });
            match next {
                Some(next) => follow(next, measure.state),
                None => address::focus(&column::anchor(measure.state)),
            }
        }
    }

    /// The measure that comes into the place of this one.
    fn neighbour(self, id: Id, state: MeasureState) -> Option<Id> {
        let column = column::of(&self.shown.read_untracked(), state);
        let place = column.iter().position(|it| *it == id)?;
        let before = place.checked_sub(1).and_then(|it| column.get(it));
        column.get(place + 1).or(before).copied()
    }

    /// The menu of a measure.
    pub(super) fn menu(self, id: Id) -> Vec<MenuItem> {
        let Some(measure) = self.measure(id) else {
            return Vec::new();
        };
        let open = MenuItem::action(plan::open(), move || self.open(id)).icon(Glyph::Open);
        let states = MeasureState::ALL.map(|state| {
            let name = say_measuring::measure_state(state);
            MenuItem::action(name, move || self.bring(id, state))
                .icon(column::glyph_of(state))
                .checked(state == measure.state)
        });
        let trash = MenuItem::action(plan::trash(), move || self.trash(id))
            .icon(Glyph::Trash)
            .danger();
        let mut items = vec![
            open,
            MenuItem::Separator,
            MenuItem::heading(plan::bring_to()),
        ];
        items.extend(states);
        items.extend([MenuItem::Separator, trash]);
        items
    }
}

/// The keyboard follows a measure to where it stands now; where it is not drawn, to the head of
/// its column.
fn follow(id: Id, state: MeasureState) {
    request_animation_frame(move || {
        address::focus(&card::anchor(id));
        if focus::is_lost() {
            address::focus(&column::anchor(state));
        }
        if focus::is_lost() {
            address::focus(COUNT);
        }
    });
}
