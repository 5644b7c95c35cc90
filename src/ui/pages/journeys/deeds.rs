//! What can be done with a journey, once: menus, buttons and windows come here.

use leptos::prelude::*;

use crate::domain::{Counts, RaterGroup};
use crate::domain::{Domain, Journey, JourneyKind, Spot};
use crate::i18n::words::{common, journeys};
use crate::method::{Curve, mean};
use crate::platform::address;
use crate::ui::parts::{Glyph, MenuItem, Toasts};
use crate::ui::route::{JourneysView, Page, Route};
use crate::workspace::{Deed, Id, Key, Workspace};

/// Which window about a journey is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Asked {
    /// For a new one.
    New,
    /// All its fields.
    Edit(Id),
}

/// The deeds. Copy them freely.
#[derive(Clone, Copy)]
pub(super) struct Deeds {
    pub(super) workspace: Workspace,
    pub(super) toasts: Toasts,
    pub(super) asked: RwSignal<Option<Asked>>,
}

impl Deeds {
    pub(super) fn new(workspace: Workspace, toasts: Toasts) -> Self {
        Self {
            workspace,
            toasts,
            asked: RwSignal::new(None),
        }
    }

    /// The address of a view.
    pub(super) fn href(self, view: JourneysView) -> String {
        self.route(view).href()
    }

    fn route(self, view: JourneysView) -> Route {
        Route::Project(self.workspace.inner().project, Page::Journeys(view))
    }

    /// What a journey is called; subscribes to it.
    pub(super) fn name(self, id: Id) -> String {
        let name = self.workspace.journey(id).map(|entry| entry.value.name);
        name.filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| journeys::untitled().to_owned())
    }

    /// Makes a journey and goes there.
    pub(super) fn add(self, journey: Journey) {
        if let Some(id) = self.workspace.add_journey(journey) {
            self.route(JourneysView::Map(id)).go();
        }
    }

    /// Copies an as-is journey as a to-be journey and goes there.
    pub(super) fn make_to_be(self, id: Id) {
        let name = journeys::to_be_name(&untrack(|| self.name(id)));
        if let Some(copy) = self.workspace.make_to_be(id, name) {
            self.route(JourneysView::Map(copy)).go();
            self.toasts.toast(journeys::to_be_made());
        }
    }

    /// Moves a journey up or down the list by one.
    pub(super) fn shift(self, id: Id, down: bool) {
        let order = untrack(|| self.workspace.journeys());
        let Some(place) = order.iter().position(|other| *other == id) else {
            return;
        };
        let spot = if down {
            order.get(place + 1).copied().map(Spot::After)
        } else {
            let above = place.checked_sub(1).and_then(|above| order.get(above));
            above.copied().map(Spot::Before)
        };
        if spot.is_some_and(|spot| self.workspace.put_journey(id, spot)) {
            let order = untrack(|| self.workspace.journeys());
            let place = order.iter().position(|other| *other == id);
            self.toasts.announce(journeys::moved(
                &order.len().to_string(),
                &untrack(|| self.name(id)),
                &place.map_or(0, |place| place + 1).to_string(),
            ));
            request_animation_frame(move || address::focus(&row_id(id)));
        }
    }

    /// Puts a journey into the trash; a message offers to take that back.
    pub(super) fn trash(self, id: Id) {
        let name = untrack(|| self.name(id));
        if !self.workspace.trash_journey(id) {
            return;
        }
        self.route(JourneysView::List).go();
        let workspace = self.workspace;
        self.toasts
            .toast_with(journeys::trashed(&name), common::undo(), move || {
                workspace.edit(Deed::Restore, |draft| {
                    draft.restore(Key::new(Journey::KIND, id));
                });
            });
        request_animation_frame(|| address::focus("content"));
    }

    /// The menu of a journey; in the list it can be moved, too.
    pub(super) fn menu(self, id: Id, in_list: bool) -> Vec<MenuItem> {
        let Some(entry) = untrack(|| self.workspace.journey(id)) else {
            return Vec::new();
        };
        let asked = self.asked;
        let mut items = vec![
            MenuItem::action(journeys::edit(), move || asked.set(Some(Asked::Edit(id))))
                .icon(Glyph::Edit),
        ];
        if in_list {
            let order = untrack(|| self.workspace.journeys());
            items.extend([
                MenuItem::action(journeys::move_up(), move || self.shift(id, false))
                    .icon(Glyph::ArrowUp)
                    .disabled(order.first() == Some(&id)),
                MenuItem::action(journeys::move_down(), move || self.shift(id, true))
                    .icon(Glyph::ArrowDown)
                    .disabled(order.last() == Some(&id)),
            ]);
        }
        if entry.value.kind == JourneyKind::AsIs {
            items.push(
                MenuItem::action(journeys::make_to_be(), move || self.make_to_be(id))
                    .icon(Glyph::Copy),
            );
        }
        items.extend([
            MenuItem::Separator,
            MenuItem::action(journeys::trash(), move || self.trash(id))
                .icon(Glyph::Trash)
                .danger(),
        ]);
        items
    }
}

/// The element of a journey in the list.
pub(super) fn row_id(id: Id) -> String {
    format!("journey-{id}")
}

/// A journey in numbers.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Numbers {
    /// How many steps.
    pub(super) steps: usize,
    /// How many of them somebody rated.
    pub(super) rated: usize,
    /// How many ratings, of all groups.
    pub(super) ratings: u64,
    /// The mean of the customers' curve.
    pub(super) mean: Option<f64>,
    /// How many ratings the customers gave.
    pub(super) n: u64,
}

impl Numbers {
    /// Subscribes to all that counts.
    pub(super) fn of(workspace: Workspace, journey: Id) -> Self {
        let rated = workspace.rated_steps(journey);
        let customers: Vec<Counts> = rated
            .iter()
            .map(|(_, step)| step.groups.get(&RaterGroup::Customers).copied())
            .map(Option::unwrap_or_default)
            .collect();
        let curve = Curve::new(&customers);
        let all = rated.iter().flat_map(|(_, step)| step.groups.values());
        Self {
            steps: rated.len(),
            rated: rated
                .iter()
                .filter(|(_, step)| !step.groups.is_empty())
                .count(),
            ratings: all.map(|counts| counts.n()).sum(),
            mean: curve.mean(),
            n: curve.n(),
        }
    }
}

/// What a group felt on the whole at one step, with its mean.
pub(super) fn felt(counts: Counts) -> Option<(crate::domain::Feeling, f64)> {
    mean(counts).map(|mean| (crate::method::word(mean), mean))
}
