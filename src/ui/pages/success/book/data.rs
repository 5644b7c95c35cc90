//! What the book shows now: the chapters that were chosen, and what can be said about them.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::domain::{Board, CardState};
use crate::i18n::{self, words::book};
use crate::ui::say;
use crate::workspace::{Chapter, Promise, Workspace, today};

/// The book as it is set.
#[derive(Clone, Copy)]
pub(super) struct Book {
    /// The open project.
    pub(super) workspace: Workspace,
    /// The boards that are left out.
    pub(super) left_out: RwSignal<BTreeSet<Board>>,
    /// Do's and don'ts as well?
    pub(super) with_points: RwSignal<bool>,
    /// What is only proposed as well?
    pub(super) with_proposed: RwSignal<bool>,
    /// The chapters that there are.
    pub(super) all: Memo<Vec<Chapter>>,
    /// Those that are shown.
    pub(super) chapters: Memo<Vec<Chapter>>,
    /// Is there anything that could be shown with these states?
    pub(super) has_any: Memo<bool>,
}

impl Book {
    pub(super) fn new(workspace: Workspace) -> Self {
        let left_out = RwSignal::new(BTreeSet::new());
        let with_proposed = RwSignal::new(false);
        let all = Memo::new(move |_| workspace.book(with_proposed.get()));
        let chapters = Memo::new(move |_| {
            let left_out = left_out.read();
            let mut chapters = all.get();
            chapters.retain(|chapter| !left_out.contains(&chapter.board));
            chapters
        });
        Self {
            workspace,
            left_out,
            with_points: RwSignal::new(true),
            with_proposed,
            all,
            chapters,
            has_any: Memo::new(move |_| !all.read().is_empty()),
        }
    }

    /// What the project is called.
    pub(super) fn project_name(self) -> String {
        self.workspace.project_info().name
    }

    /// The cover's line: of which day, and how much there is.
    pub(super) fn about(self) -> String {
        let chapters = self.chapters.read();
        let promises = chapters.iter().flat_map(Chapter::promises);
        let (mut live, mut proposed) = (0, 0);
        promises.for_each(|promise| match promise.card.state {
            CardState::Live => live += 1,
            CardState::Proposed => proposed += 1,
            CardState::Agreed => {}
        });
        let standards = chapters.iter().map(|chapter| chapter.standards.len()).sum();
        let wows = chapters.iter().map(|chapter| chapter.wows.len()).sum();
        if standards + wows == 0 {
            return String::new();
        }
        let day = today()
            .map(|day| i18n::day(day.parts()))
            .unwrap_or_default();
        let live = i18n::number(live);
        let about = book::about(&day, &live, &book::standards(standards), &book::wows(wows));
        match proposed {
            0 => about,
            n => format!("{about} {}", book::about_proposed(n)),
        }
    }

    /// Whose chapter it is.
    pub(super) fn board_name(self, board: Board) -> String {
        say::board_name(self.workspace, board)
    }
}

/// How far a promise has come, and since when.
pub(super) fn state(promise: &Promise) -> String {
    match (promise.card.state, promise.card.since) {
        (CardState::Live, Some(day)) => book::live_since(&i18n::day(day.parts())),
        (state, _) => say::state(state).to_owned(),
    }
}
