//! One person's way through the sheet: where they are, and what is written down on the way.

use leptos::prelude::*;

use crate::domain::RaterGroup;
use crate::i18n::words::sheet;
use crate::platform::{address, clock};
use crate::ui::route::{MeasureView, Page, Route, WorkshopView};
use crate::ui::say_measuring;
use crate::workspace::{Given, Id, Pass, Workspace};

/// The id of the heading of each screen.
pub(super) const HEADING: &str = "sheet-heading";
/// How long the way on rests after a screen has come, so that a second tap does not pass one over.
const REST_MS: u32 = 350;

/// Which screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// Who answers.
    Who,
    /// One touchpoint.
    Ask(usize),
    /// Would they recommend?
    Recommend,
    /// All done.
    Thanks,
}

/// The way through a sheet. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Passing {
    pub(super) workspace: Workspace,
    pub(super) wave: Id,
    pub(super) stage: RwSignal<Stage>,
    /// Whose answers are written down now.
    pub(super) pass: RwSignal<Option<Pass>>,
    /// What is asked in this pass; it stays the same until the next person comes.
    touchpoints: RwSignal<Vec<Id>>,
    /// Through whose eyes, as chosen on the first screen.
    pub(super) group: RwSignal<Option<RaterGroup>>,
    /// Which persona, as chosen on the first screen.
    pub(super) persona: RwSignal<Option<Id>>,
    /// May the way on be pressed?
    pub(super) ready: RwSignal<bool>,
    /// Does somebody want to leave?
    pub(super) leaving: RwSignal<bool>,
    rest: StoredValue<Option<clock::Timer>, LocalStorage>,
}

impl Passing {
    pub(super) fn new(workspace: Workspace, wave: Id) -> Self {
        Self {
            workspace,
            wave,
            stage: RwSignal::new(Stage::Who),
            pass: RwSignal::new(None),
            touchpoints: RwSignal::new(Vec::new()),
            group: RwSignal::new(None),
            persona: RwSignal::new(None),
            ready: RwSignal::new(true),
            leaving: RwSignal::new(false),
            rest: StoredValue::new_local(None),
        }
    }

    /// How many touchpoints are asked about.
    pub(super) fn count(self) -> usize {
        self.touchpoints.read().len()
    }

    /// What is asked in this pass.
    pub(super) fn asked(self) -> Vec<Id> {
        self.touchpoints.get()
    }

    /// The pass and the touchpoint of a screen.
    pub(super) fn pass_at(self, nth: usize) -> Option<(Pass, Id)> {
        let touchpoint = self.touchpoints.read_untracked().get(nth).copied();
        self.pass.get_untracked().zip(touchpoint)
    }

    /// The groups to choose from, and the one that is chosen.
    pub(super) fn groups(self) -> (Vec<RaterGroup>, RaterGroup) {
        let groups = self.workspace.asked_groups(self.wave);
        let chosen = self.group.get().filter(|group| groups.contains(group));
        let first = groups.first().copied().unwrap_or_default();
        (groups, chosen.unwrap_or(first))
    }

    /// The first touchpoint: with a fresh number, or going on for whoever had come back from it.
    pub(super) fn begin(self) {
        let (_, group) = untrack(|| self.groups());
        let persona = self.persona.get_untracked();
        if let Some(before) = self.pass.get_untracked() {
            // Still the same person, who must not count twice.
            self.go_on_as(before, group, persona);
        } else {
            let asked = untrack(|| self.workspace.asked_touchpoints(self.wave));
            self.pass.set(Some(Pass::new(self.wave, group, persona)));
            self.touchpoints.set(asked);
        }
        self.go(Stage::Ask(0));
    }

    /// Takes what was said so far along to another group or persona.
    fn go_on_as(self, before: Pass, group: RaterGroup, persona: Option<Id>) {
        let pass = Pass {
            group,
            persona,
            ..before
        };
        if pass != before {
            let asked = self.touchpoints.get_untracked();
            self.workspace.move_pass(before, pass, &asked);
            self.pass.set(Some(pass));
        }
    }

    /// The next screen; not at once after one has come.
    pub(super) fn next(self) {
        if !self.ready.get_untracked() {
            return;
        }
        let is_customer = self
            .pass
            .get_untracked()
            .is_some_and(|pass| pass.group == RaterGroup::Customers);
        match self.stage.get_untracked() {
            Stage::Who => self.begin(),
            Stage::Ask(nth) if nth + 1 < self.touchpoints.read_untracked().len() => {
                self.go(Stage::Ask(nth + 1));
            }
            // A recommendation does not say whose it is, so only customers are asked for one.
            Stage::Ask(_) if is_customer => self.go(Stage::Recommend),
            Stage::Ask(_) | Stage::Recommend => self.go(Stage::Thanks),
            Stage::Thanks => self.again(),
        }
    }

    /// The screen before.
    pub(super) fn back(self) {
        let last = self.touchpoints.read_untracked().len().saturating_sub(1);
        match self.stage.get_untracked() {
            Stage::Ask(0) => self.go(Stage::Who),
            Stage::Ask(nth) => self.go(Stage::Ask(nth - 1)),
            Stage::Recommend => self.go(Stage::Ask(last)),
            Stage::Who | Stage::Thanks => {}
        }
    }

    /// The next person.
    pub(super) fn again(self) {
        self.pass.set(None);
        self.persona.set(None);
        self.go(Stage::Who);
    }

    /// Takes the answers about a touchpoint back, and goes on.
    pub(super) fn skip(self, pass: Pass, touchpoint: Id) {
        if self.ready.get_untracked() {
            self.workspace.give(pass, touchpoint, Given::default());
            self.next();
        }
    }

    /// Writes a comment down as an insight.
    pub(super) fn comment(self, pass: Pass, touchpoint: Option<Id>, text: &str) {
        self.workspace
            .comment(pass, touchpoint, text, self.source());
    }

    /// Where insights come from.
    fn source(self) -> String {
        let about = untrack(|| self.workspace.wave(self.wave)).map(|wave| wave.about());
        sheet::source(&say_measuring::wave(&about.unwrap_or_default()))
    }

    /// Somebody wants to leave; in the midst of the questions they are asked whether they mean it.
    pub(super) fn leave(self) {
        match self.stage.get_untracked() {
            Stage::Ask(_) | Stage::Recommend => self.leaving.set(true),
            Stage::Who | Stage::Thanks => self.leave_now(),
        }
    }

    /// Back to the wave; in a package, where nobody else's answers are, back to the task.
    pub(super) fn leave_now(self) {
        let page = match self.workspace.open_package() {
            Some(_) => Page::Workshop(WorkshopView::Packages),
            None => Page::Measure(MeasureView::Wave(self.wave)),
        };
        Route::Project(self.workspace.inner().project, page).go();
    }

    /// Gives the heading the keyboard, so that it is read out.
    pub(super) fn focus_heading(self) {
        request_animation_frame(|| address::focus(HEADING));
    }

    fn go(self, stage: Stage) {
        self.stage.set(stage);
        self.ready.set(false);
        let ready = self.ready;
        let timer = clock::after(REST_MS, move || {
            ready.try_set(true);
        });
        self.rest.set_value(Some(timer));
        self.focus_heading();
    }
}
