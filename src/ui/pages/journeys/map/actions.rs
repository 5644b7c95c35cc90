//! What can be done with a step, once: menus, keys and dragging all come here.

use leptos::prelude::*;

use super::columns::{Group, phase_name};
use super::{Look, columns::phase_key};
use crate::domain::{Domain, Feeling, RaterGroup, Spot, Step};
use crate::i18n::words::{common, journeys};
use crate::platform::address;
use crate::ui::pages::journeys::deeds::Deeds;
use crate::ui::pages::journeys::say::step_title;
use crate::ui::parts::{Dropped, Glyph, MenuItem, Toasts};
use crate::ui::say_method;
use crate::workspace::{Deed, Id, Key, Workspace};

/// Where a step goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    Earlier,
    Later,
    PhaseBefore,
    PhaseAfter,
}

/// The actions on the steps of one journey. Copy them freely.
#[derive(Clone, Copy)]
pub(super) struct Actions {
    pub(super) workspace: Workspace,
    pub(super) deeds: Deeds,
    pub(super) toasts: Toasts,
    pub(super) journey: Id,
    pub(super) groups: Memo<Vec<Group>>,
    /// Through whose eyes is rated.
    pub(super) eyes: Memo<RaterGroup>,
    /// The phase at whose end a step is being written.
    pub(super) writing: RwSignal<Option<Option<Id>>>,
    /// The step whose votes are being counted.
    pub(super) counting: RwSignal<Option<Id>>,
}

impl Actions {
    pub(super) fn new(deeds: Deeds, journey: Id, look: Look, groups: Memo<Vec<Group>>) -> Self {
        let workspace = deeds.workspace;
        let eyes = Memo::new(move |_| {
            let all = workspace.rater_groups();
            let chosen = look.eyes.get().filter(|group| all.contains(group));
            chosen.unwrap_or_else(|| workspace.my_group())
        });
        Self {
            workspace,
            deeds,
            toasts: deeds.toasts,
            journey,
            groups,
            eyes,
            writing: RwSignal::new(None),
            counting: RwSignal::new(None),
        }
    }

    /// What a step is called. Not reactive.
    pub(super) fn title(self, id: Id) -> String {
        step_title(&untrack(|| self.workspace.step_value(id)).title)
    }

    /// Adds steps at the end of a phase.
    pub(super) fn add(self, phase: Option<Id>, titles: Vec<String>) {
        let count = self.workspace.add_steps(self.journey, phase, titles).len();
        if count > 0 {
            self.toasts.announce(journeys::step_added(count));
        }
    }

    /// Puts a step somewhere, and says so.
    pub(super) fn put(self, id: Id, phase: Option<Id>, spot: Spot) {
        if !self.workspace.put_step(id, phase, spot) {
            return;
        }
        focus_step(id);
        let groups = untrack(|| super::groups(self.workspace, self.journey));
        let Some(group) = groups.iter().find(|group| group.steps.contains(&id)) else {
            return;
        };
        let place = group.steps.iter().position(|other| *other == id);
        self.toasts.announce(journeys::step_moved(
            &group.steps.len().to_string(),
            &untrack(|| phase_name(self.workspace, group.phase)),
            &place.map_or(0, |place| place + 1).to_string(),
            &self.title(id),
        ));
    }

    /// Puts a step where the pointer dropped it.
    pub(super) fn dropped(self, dropped: Dropped) {
        let groups = self.groups.get_untracked();
        let group = groups
            .iter()
            .find(|group| phase_key(group.phase) == dropped.column);
        if let (Ok(id), Some(group)) = (dropped.id.parse(), group) {
            let step = |id: Option<String>| id.and_then(|id| id.parse().ok());
            let before = step(dropped.before).map(Spot::Before);
            let spot = step(dropped.after).map(Spot::After).or(before);
            self.put(id, group.phase, spot.unwrap_or(Spot::Last));
        }
    }

    /// Moves a step, also into the phase beside its own.
    pub(super) fn shift(self, id: Id, way: Way) {
        if let Some((phase, spot)) = self.target(id, way) {
            self.put(id, phase, spot);
        }
    }

    fn target(self, id: Id, way: Way) -> Option<(Option<Id>, Spot)> {
        let groups = self.groups.get_untracked();
        let here = groups.iter().position(|group| group.steps.contains(&id))?;
        let group = groups.get(here)?;
        let place = group.steps.iter().position(|other| *other == id)?;
        let before = || Some((groups.get(here.checked_sub(1)?)?.phase, Spot::Last));
        let after = || Some((groups.get(here + 1)?.phase, Spot::First));
        match way {
            Way::PhaseBefore => before(),
            Way::PhaseAfter => after(),
            Way::Earlier => match place
                .checked_sub(1)
                .and_then(|place| group.steps.get(place))
            {
                Some(other) => Some((group.phase, Spot::Before(*other))),
                None => before(),
            },
            Way::Later => match group.steps.get(place + 1) {
                Some(other) => Some((group.phase, Spot::After(*other))),
                None => after(),
            },
        }
    }

    /// Rates a step; the same rating again takes it back.
    pub(super) fn rate(self, id: Id, feeling: Option<Feeling>) {
        let group = self.eyes.get_untracked();
        let now = untrack(|| self.workspace.my_rating(id, group));
        let feeling = feeling.filter(|feeling| now != Some(*feeling));
        if feeling == now || !self.workspace.rate(id, group, feeling) {
            return;
        }
        self.toasts.announce(match feeling {
            None => journeys::unrated().to_owned(),
            Some(feeling) => journeys::rated(
                say_method::feeling(feeling),
                &untrack(|| say_method::rater_group(self.workspace, group)),
            ),
        });
    }

    /// Copies a step right behind itself.
    pub(super) fn duplicate(self, id: Id) {
        if let Some(copy) = self.workspace.duplicate_step(id) {
            self.toasts
                .announce(journeys::step_duplicated(&self.title(id)));
            focus_step(copy);
        }
    }

    /// Puts a step into the trash; a message offers to take that back.
    pub(super) fn trash(self, id: Id) {
        let title = self.title(id);
        let all: Vec<Id> = self.groups.with_untracked(|groups| {
            let steps = groups.iter().flat_map(|group| group.steps.iter().copied());
            steps.collect()
        });
        let place = all.iter().position(|other| *other == id);
        let next = place.and_then(|place| {
            let before = place.checked_sub(1);
            all.get(place + 1).or_else(|| all.get(before?)).copied()
        });
        if !self.workspace.trash_step(id) {
            return;
        }
        match next {
            Some(next) => focus_step(next),
            None => request_animation_frame(|| address::focus(REGION)),
        }
        let workspace = self.workspace;
        self.toasts
            .toast_with(journeys::step_trashed(&title), common::undo(), move || {
                workspace.edit(Deed::Restore, |draft| {
                    draft.restore(Key::new(Step::KIND, id));
                });
                focus_step(id);
            });
    }

    /// The menu of a step.
    pub(super) fn menu(self, id: Id, rename: Callback<()>) -> Vec<MenuItem> {
        let way = move |label, glyph, way, keys: &str| {
            MenuItem::action(label, move || self.shift(id, way))
                .icon(glyph)
                .shortcut(keys)
                .disabled(self.target(id, way).is_none())
        };
        let mut items = vec![
            MenuItem::action(journeys::step_edit(), move || rename.run(()))
                .icon(Glyph::Edit)
                .shortcut("Enter"),
            way(
                journeys::step_left(),
                Glyph::ArrowLeft,
                Way::Earlier,
                "Alt ←",
            ),
            way(
                journeys::step_right(),
                Glyph::ArrowRight,
                Way::Later,
                "Alt →",
            ),
        ];
        let groups = self.groups.get_untracked().into_iter();
        let others = groups.filter(|group| !group.steps.contains(&id));
        for group in others {
            let name = untrack(|| phase_name(self.workspace, group.phase));
            let put = move || self.put(id, group.phase, Spot::Last);
            items.push(MenuItem::action(journeys::step_to_phase(&name), put).icon(Glyph::Move));
        }
        items.extend([
            MenuItem::Separator,
            MenuItem::action(journeys::count_title(), move || self.counting.set(Some(id)))
                .icon(Glyph::People),
            MenuItem::action(journeys::step_duplicate(), move || self.duplicate(id))
                .icon(Glyph::Copy),
            MenuItem::action(journeys::trash(), move || self.trash(id))
                .icon(Glyph::Trash)
                .danger(),
        ]);
        items
    }
}

/// The element id of the scrolling region.
pub(super) const REGION: &str = "journey-map";

/// The element id of a step's heading.
pub(super) fn step_id(id: Id) -> String {
    format!("step-{id}")
}

/// Moves the keyboard to a step, as soon as it stands where it belongs.
pub(super) fn focus_step(id: Id) {
    request_animation_frame(move || address::focus(&step_id(id)));
}
