//! What is known of a table on its way in: its text, what its columns mean, what was decided about names,
//! and what would come of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::meaning::{mapping, planned};
use super::vocabulary::vocabulary;
use super::words;
use crate::domain::{RaterGroup, Recommendation};
use crate::i18n::{
    self,
    words::{answers_import as text, sheet},
};
use crate::platform::address;
use crate::ui::parts::{Toasts, use_toasts};
use crate::ui::route::{MeasureView, Page, Route};
use crate::ui::say_measuring;
use crate::workspace::answer_table::{Coding, Column, Decisions, Mapping, Plan, has_numbers};
use crate::workspace::{Delimiter, Grid, GridError, Id, Workspace, decode_grid, read_grid};

/// A table as it came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Table {
    /// The name of the file, or that it was pasted.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) is_windows: bool,
    /// The same table is the same batch.
    pub(super) batch: Id,
}

/// A table on its way in. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Intake {
    pub(super) workspace: Workspace,
    pub(super) wave: Id,
    toasts: Toasts,
    pub(super) table: RwSignal<Option<Arc<Table>>>,
    /// Why a file could not be had.
    refused: RwSignal<Option<String>>,
    /// What stands between cells; nothing: what was found.
    pub(super) delimiter: RwSignal<Option<Delimiter>>,
    pub(super) grid: Memo<Option<Result<Arc<Grid>, GridError>>>,
    /// The columns that a person chose otherwise than guessed.
    chosen: RwSignal<BTreeMap<usize, Column>>,
    pub(super) coding: RwSignal<Coding>,
    group: RwSignal<Option<RaterGroup>>,
    pub(super) mapping: Memo<Mapping>,
    pub(super) decisions: RwSignal<Decisions>,
    pub(super) plan: Memo<Arc<Plan>>,
    /// How many faulty lines a person agreed to leave out.
    pub(super) agreed: RwSignal<Option<usize>>,
}

impl Intake {
    pub(super) fn new(workspace: Workspace, wave: Id) -> Self {
        let table = RwSignal::new(None::<Arc<Table>>);
        let delimiter = RwSignal::new(None);
        let chosen = RwSignal::new(BTreeMap::new());
        let coding = RwSignal::new(Coding::default());
        let group = RwSignal::new(None);
        let decisions = RwSignal::new(Decisions::new());
        let grid = Memo::new(move |_| {
            let table = table.get()?;
            Some(read_grid(&table.text, delimiter.get()).map(Arc::new))
        });
        let known = Memo::new(move |_| Arc::new(vocabulary(workspace)));
        let mapping = mapping(workspace, wave, grid, known, (chosen, coding, group));
        let plan = planned(grid, known, mapping, decisions);
        Self {
            workspace,
            wave,
            toasts: use_toasts(),
            table,
            refused: RwSignal::new(None),
            delimiter,
            grid,
            chosen,
            coding,
            group,
            mapping,
            decisions,
            plan,
            agreed: RwSignal::new(None),
        }
    }

    /// Takes the bytes of a table; nothing is written.
    pub(super) fn open(self, name: String, bytes: &[u8]) {
        match decode_grid(bytes) {
            Err(error) => self.refuse(words::refusal(error)),
            Ok((text, is_windows)) => {
                self.start_over();
                let batch = Recommendation::batch_of(&text);
                self.table.set(Some(Arc::new(Table {
                    name,
                    text,
                    is_windows,
                    batch,
                })));
                focus_heading();
            }
        }
    }

    /// Says why a file cannot be had.
    pub(super) fn refuse(self, why: String) {
        self.refused.try_set(Some(why));
    }

    /// Why nothing can be read.
    pub(super) fn refusal(self) -> Option<String> {
        let of_table = self.grid.get().and_then(Result::err).map(words::refusal);
        self.refused.get().or(of_table)
    }

    /// Forgets the table and all that was said about it.
    pub(super) fn start_over(self) {
        self.table.set(None);
        self.refused.set(None);
        self.delimiter.set(None);
        self.chosen.set(BTreeMap::new());
        self.coding.set(Coding::default());
        self.group.set(None);
        self.decisions.set(Decisions::new());
        self.agreed.set(None);
    }

    /// Reads the table with another separator.
    pub(super) fn separate(self, delimiter: Option<Delimiter>) {
        self.chosen.set(BTreeMap::new());
        self.delimiter.set(delimiter);
    }

    /// Says what a column holds.
    pub(super) fn choose(self, place: usize, column: Column) {
        self.chosen.update(|chosen| {
            chosen.insert(place, column);
        });
    }

    /// Who answered where no column says so.
    pub(super) fn choose_group(self, group: Option<RaterGroup>) {
        self.group.set(group);
    }

    /// Are there numbers whose meaning nobody has said?
    pub(super) fn needs_coding(self) -> bool {
        let mapping = self.mapping.read();
        let grid = self.grid.get().and_then(Result::ok);
        mapping.coding == Coding::Words && grid.is_some_and(|grid| has_numbers(&grid, &mapping))
    }

    /// Has this very table been taken in before?
    pub(super) fn is_known(self) -> bool {
        let batch = self.table.get().map(|table| table.batch);
        batch.is_some_and(|batch| self.workspace.has_batch(self.wave, batch))
    }

    /// Has a person agreed to leave all faulty lines out?
    pub(super) fn leaves_bad_out(self) -> bool {
        self.agreed.get() == Some(self.plan.read().errors.len())
    }

    /// Why the table cannot be taken in yet.
    pub(super) fn waits_for(self) -> Option<&'static str> {
        let plan = self.plan.read();
        if plan.undecided > 0 {
            Some(text::wait_names())
        } else if !plan.errors.is_empty() && !self.leaves_bad_out() {
            Some(text::wait_errors())
        } else {
            plan.is_empty().then(text::wait_nothing)
        }
    }

    /// Takes the table in, as one deed.
    pub(super) fn take_in(self) {
        let Some(table) = self.table.get_untracked() else {
            return;
        };
        if untrack(|| self.waits_for()).is_some() {
            return;
        }
        let plan = self.plan.get_untracked();
        let about = untrack(|| self.workspace.wave(self.wave)).map(|wave| wave.about());
        let source = sheet::source(&say_measuring::wave(&about.unwrap_or_default()));
        let changed = self
            .workspace
            .take_in(self.wave, table.batch, &plan, &source);
        let words = if changed {
            let number = |n: u64| i18n::number(n as usize);
            text::done(
                &number(plan.answered()),
                &i18n::number(plan.comments.len()),
                &number(plan.recommended()),
            )
        } else {
            text::done_nothing().to_owned()
        };
        let project = self.workspace.inner().project;
        let wave = Route::Project(project, Page::Measure(MeasureView::Wave(self.wave)));
        self.toasts
            .toast_with(words, sheet::to_wave(), move || wave.go());
        self.start_over();
        focus_heading();
    }
}

fn focus_heading() {
    request_animation_frame(|| address::focus("answers-import"));
}
