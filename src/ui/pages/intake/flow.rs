//! What is known of a file on its way in: what it is, what its columns mean, and what would come of it. Planning goes on
//! in small pieces, so that the page never stands still and people can stop it.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::handed::handed_to;
use super::job::Job;
use super::vocabulary::known;
use super::words;
use crate::domain::Column;
use crate::i18n::words::intake as text;
use crate::platform::open::Given;
use crate::platform::{address, clock};
use crate::ui::{say, say_file};
use crate::workspace::foreign::{
    self, CardPlanner, Foreign, ForeignBoard, Goes, Known, Mapping, Names, Plan, RowPlanner,
    Target, Unknown, Use,
};
use crate::workspace::{Delimiter, Grid, Workspace};

/// Milliseconds of work before the page gets its turn.
const TURN_MS: u64 = 20;

/// What a file turned out to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Came {
    Table(Arc<Grid>),
    Board(Arc<ForeignBoard>),
}

/// A file as it came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct File {
    /// What it is called, or that it was pasted.
    pub(super) name: String,
    bytes: Arc<[u8]>,
    pub(super) came: Came,
    /// Was it read as Windows-1252?
    pub(super) is_windows: bool,
    /// Can its rows be read as a board of Miro?
    pub(super) is_grid: bool,
}

/// What was taken in.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Done {
    pub(super) name: String,
    pub(super) target: Target,
    pub(super) board: Option<Arc<ForeignBoard>>,
    pub(super) plan: Arc<Plan>,
}

/// How far long work is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Busy {
    No,
    Planning(usize, usize),
    Writing,
    Stopped,
}

/// A file on its way in. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Flow {
    pub(super) workspace: Workspace,
    wanted: Option<Target>,
    pub(super) file: RwSignal<Option<Arc<File>>>,
    pub(super) refused: RwSignal<Option<String>>,
    pub(super) busy: RwSignal<Busy>,
    pub(super) plan: RwSignal<Option<Arc<Plan>>>,
    pub(super) done: RwSignal<Option<Done>>,
    pub(super) delimiter: RwSignal<Option<Delimiter>>,
    pub(super) has_head: RwSignal<bool>,
    pub(super) target: RwSignal<Target>,
    pub(super) columns: RwSignal<Vec<Use>>,
    pub(super) unknown: RwSignal<BTreeMap<Names, Unknown>>,
    pub(super) column: RwSignal<Column>,
    pub(super) goes: RwSignal<Vec<Goes>>,
    /// How many faulty lines a person agreed to leave out.
    pub(super) agreed: RwSignal<Option<usize>>,
    /// Which planning is the newest; older ones stop.
    turn: RwSignal<u32>,
}

impl Flow {
    pub(super) fn new(workspace: Workspace, wanted: Option<Target>) -> Self {
        let flow = Self {
            workspace,
            wanted,
            file: RwSignal::new(None),
            refused: RwSignal::new(None),
            busy: RwSignal::new(Busy::No),
            plan: RwSignal::new(None),
            done: RwSignal::new(None),
            delimiter: RwSignal::new(None),
            has_head: RwSignal::new(true),
            target: RwSignal::new(wanted.unwrap_or_default()),
            columns: RwSignal::new(Vec::new()),
            unknown: RwSignal::new(BTreeMap::new()),
            column: RwSignal::new(Column::default()),
            goes: RwSignal::new(Vec::new()),
            agreed: RwSignal::new(None),
            turn: RwSignal::new(0),
        };
        let project = workspace.inner().project;
        if let Some((name, bytes)) = handed_to(project) {
            flow.open(name, bytes);
        }
        flow
    }

    /// Takes the bytes of a file; nothing is written.
    pub(super) fn open(self, name: String, bytes: Vec<u8>) {
        self.start_over();
        self.done.set(None);
        self.read(name, bytes.into());
        focus_heading();
    }

    fn read(self, name: String, bytes: Arc<[u8]>) {
        match foreign::read(&bytes, self.delimiter.get_untracked()) {
            Err(error) => self.refuse(words::refusal(&error)),
            Ok(foreign) => {
                self.refused.set(None);
                let is_grid = matches!(foreign, Foreign::Table(_));
                let (came, is_windows) = match foreign {
                    Foreign::Board(board) => (Came::Board(Arc::new(board)), false),
                    Foreign::Table(sheet) => (Came::Table(Arc::new(sheet.grid)), sheet.is_windows),
                };
                let file = File {
                    name,
                    bytes,
                    came,
                    is_windows,
                    is_grid,
                };
                self.file.set(Some(Arc::new(file)));
                self.guess_all();
            }
        }
    }

    /// Says why a file cannot be had.
    pub(super) fn refuse(self, why: String) {
        self.refused.try_set(Some(why));
    }

    /// Forgets the file and all that was said about it.
    pub(super) fn start_over(self) {
        self.turn.update(|turn| *turn += 1);
        self.file.set(None);
        self.refused.set(None);
        self.busy.set(Busy::No);
        self.plan.set(None);
        self.delimiter.set(None);
        self.unknown.set(BTreeMap::new());
        self.agreed.set(None);
    }

    /// Opens the first of these files.
    pub(super) fn take(self, files: Vec<Given>) {
        for file in files.into_iter().take(1) {
            spawn_local(async move {
                let read = file.read(foreign::MAX_BOARD_BYTES as u64).await;
                // The page may be gone by now.
                if self.file.is_disposed() {
                    return;
                }
                match read {
                    Ok(bytes) => self.open(file.name(), bytes),
                    Err(error) => self.refuse(say_file::open_error(&error)),
                }
            });
        }
    }

    /// Another file is to be chosen; the button that said so goes.
    pub(super) fn choose_another(self) {
        self.start_over();
        focus_heading();
    }

    /// Reads the table with another separator.
    pub(super) fn separate(self, delimiter: Option<Delimiter>) {
        self.delimiter.set(delimiter);
        if let Some(file) = self.file.get_untracked() {
            self.read(file.name.clone(), Arc::clone(&file.bytes));
        }
    }

    /// Reads the rows as a board of Miro, or as a table again.
    pub(super) fn as_miro(self, is_board: bool) {
        let Some(file) = self.file.get_untracked() else {
            return;
        };
        match (&file.came, is_board) {
            (Came::Table(grid), true) => match foreign::as_miro(grid) {
                Ok(board) => {
                    let file = File {
                        came: Came::Board(Arc::new(board)),
                        ..File::clone(&file)
                    };
                    self.file.set(Some(Arc::new(file)));
                    self.guess_all();
                }
                Err(error) => self.refuse(words::refusal(&error)),
            },
            _ => self.read(file.name.clone(), Arc::clone(&file.bytes)),
        }
    }

    fn guess_all(self) {
        let Some(file) = self.file.get_untracked() else {
            return;
        };
        let known = untrack(|| known(self.workspace));
        match &file.came {
            Came::Board(board) => {
                let guess = |table: &_| foreign::guess_columns(board, &known, table);
                self.goes.set(self.workspace.with_table(guess));
            }
            Came::Table(grid) => {
                let guessed = self.wanted.or_else(|| foreign::guess_target(grid, &known));
                self.target.set(guessed.unwrap_or(Target::Cards));
                self.has_head.set(foreign::has_head(grid, &known));
                self.guess_columns(&known);
            }
        }
        self.replan();
    }

    fn guess_columns(self, known: &Known) {
        if let Some(grid) = self.grid() {
            self.columns
                .set(foreign::guess(&grid, known, self.target.get_untracked()));
        }
    }

    /// The rows, with or without the first as heading. Not reactive.
    pub(super) fn grid(self) -> Option<Arc<Grid>> {
        let file = self.file.get_untracked()?;
        match &file.came {
            Came::Table(grid) if self.has_head.get_untracked() => Some(Arc::clone(grid)),
            Came::Table(grid) => Some(Arc::new(foreign::without_head(grid))),
            Came::Board(_) => None,
        }
    }

    /// Says what rows become.
    pub(super) fn aim(self, target: Target) {
        self.target.set(target);
        self.guess_columns(&untrack(|| known(self.workspace)));
        self.replan();
    }

    /// Says whether the first row is a heading.
    pub(super) fn set_head(self, has_head: bool) {
        self.has_head.set(has_head);
        self.guess_columns(&untrack(|| known(self.workspace)));
        self.replan();
    }

    /// Says what a column means.
    pub(super) fn choose(self, place: usize, it: Use) {
        self.columns.update(|columns| {
            if let Some(column) = columns.get_mut(place) {
                *column = it;
            }
        });
        self.replan();
    }

    /// Says where a column of a board goes.
    pub(super) fn send(self, place: usize, goes: Goes) {
        self.goes.update(|all| {
            if let Some(column) = all.get_mut(place) {
                *column = goes;
            }
        });
        self.replan();
    }

    /// What the table means now. Not reactive.
    pub(super) fn mapping(self) -> Mapping {
        Mapping {
            target: self.target.get_untracked(),
            columns: self.columns.get_untracked(),
            unknown: self.unknown.get_untracked(),
            column: self.column.get_untracked(),
        }
    }

    fn job(self) -> Option<Job> {
        let file = self.file.get_untracked()?;
        let known = Arc::new(untrack(|| known(self.workspace)));
        if let Came::Board(board) = &file.came {
            let (board, goes) = (Arc::clone(board), self.goes.get_untracked());
            let begin = |table: &_| CardPlanner::new(board, known, goes, table);
            return Some(Job::Cards(Box::new(self.workspace.with_table(begin))));
        }
        let (grid, mapping) = (self.grid()?, self.mapping());
        if mapping.doubled().is_some() || !mapping.has_main() {
            return None;
        }
        let begin = |table: &_| RowPlanner::new(grid, known, mapping, table);
        Some(Job::Rows(Box::new(self.workspace.with_table(begin))))
    }

    /// Works out anew what would come of the file.
    pub(super) fn replan(self) {
        self.plan.set(None);
        self.agreed.set(None);
        let turn = self.next_turn();
        let Some(job) = self.job() else {
            self.busy.set(Busy::No);
            return;
        };
        spawn_local(async move {
            if let Some(plan) = self.work(job, turn).await {
                self.busy.try_set(Busy::No);
                self.plan.try_set(Some(Arc::new(plan)));
            }
        });
    }

    fn next_turn(self) -> u32 {
        self.turn.update(|turn| *turn += 1);
        self.turn.get_untracked()
    }

    /// Plans to the end, unless something newer begins; gives the page its turn in between.
    async fn work(self, mut job: Job, turn: u32) -> Option<Plan> {
        loop {
            let (done, total) = job.progress();
            self.busy.try_set(Busy::Planning(done, total));
            let until = clock::now() + TURN_MS;
            let mut more = true;
            while more && clock::now() < until {
                more = job.step(self.workspace);
            }
            if !more {
                return Some(job.plan());
            }
            clock::sleep(0).await;
            if self.turn.try_get_untracked() != Some(turn) {
                return None;
            }
        }
    }

    /// Stops what is being worked out; nothing was written.
    pub(super) fn stop(self) {
        self.next_turn();
        self.plan.set(None);
        self.busy.set(Busy::Stopped);
        // The button that was pressed is gone.
        focus_heading();
    }

    /// Has a person agreed to leave all faulty lines out?
    pub(super) fn leaves_bad_out(self) -> bool {
        let count = self.plan.read().as_ref().map(|plan| plan.errors.len());
        count.is_some() && self.agreed.get() == count
    }

    /// Why the file cannot be taken in yet; subscribes.
    pub(super) fn waits_for(self) -> Option<&'static str> {
        let plan = self.plan.get()?;
        if !plan.errors.is_empty() && !self.leaves_bad_out() {
            Some(text::wait_errors())
        } else {
            plan.is_empty().then(text::wait_nothing)
        }
    }

    /// Takes the file in: planned once more with what is in the project now, then one backup and one change.
    pub(super) fn take_in(self) {
        let (Some(file), Some(shown)) = (self.file.get_untracked(), self.plan.get_untracked())
        else {
            return;
        };
        if untrack(|| self.waits_for()).is_some() {
            return;
        }
        let turn = self.next_turn();
        let Some(job) = self.job() else { return };
        // The page may be gone when all is written.
        let target = self.target.get_untracked();
        spawn_local(async move {
            let Some(mut plan) = self.work(job, turn).await else {
                return;
            };
            if plan.errors != shown.errors {
                // Somebody else changed what names mean meanwhile: it is shown again.
                self.busy.try_set(Busy::No);
                self.plan.try_set(Some(Arc::new(plan)));
                return;
            }
            self.busy.try_set(Busy::Writing);
            clock::sleep(0).await;
            match self.workspace.take_in_foreign(&mut plan).await {
                Err(error) => {
                    self.busy.try_set(Busy::No);
                    self.refuse(say::storage_error(&error));
                }
                Ok(_) => {
                    let board = match &file.came {
                        Came::Board(board) => Some(Arc::clone(board)),
                        Came::Table(_) => None,
                    };
                    let target = match board {
                        Some(_) => Target::Cards,
                        None => target,
                    };
                    if self.done.is_disposed() {
                        return;
                    }
                    self.start_over();
                    let name = file.name.clone();
                    self.done.set(Some(Done {
                        name,
                        target,
                        board,
                        plan: Arc::new(plan),
                    }));
                    focus_heading();
                }
            }
        });
    }
}

fn focus_heading() {
    request_animation_frame(|| address::focus("intake"));
}
