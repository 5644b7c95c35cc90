//! What the parts of the ranking share.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::super::feed::Feed;
use crate::domain::CriterionSource;
use crate::method::Ranked;
use crate::platform::address;
use crate::ui::pages::measure::cells::Wrong;
use crate::ui::parts::{drawn, use_on_paper};
use crate::workspace::{Id, Ranking, Workspace};

/// How many rows are drawn at first.
const FIRST: usize = 60;

/// Which touchpoints are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rows {
    /// All.
    All,
    /// Those that have points by every criterion.
    Complete,
    /// Those that lack some.
    Provisional,
    /// The key touchpoints.
    Key,
}

/// A criterion as a column of the table.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Column {
    pub(super) id: Id,
    pub(super) source: CriterionSource,
    /// Which column of fields it is; nothing where points are computed.
    pub(super) field: Option<usize>,
}

/// The ranking and how it is looked at. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) workspace: Workspace,
    pub(super) wave: Memo<Option<Id>>,
    pub(super) ranking: Memo<Ranking>,
    pub(super) columns: Memo<Vec<Column>>,
    /// The rows with their line in the table.
    pub(super) order: Memo<Vec<(usize, Id)>>,
    /// So many rows are drawn, from the top.
    pub(super) limit: RwSignal<usize>,
    /// How many there are altogether.
    pub(super) count: Memo<usize>,
    /// Which touchpoints are shown.
    pub(super) rows: RwSignal<Rows>,
    /// While points are being written, rows stay where they are.
    pub(super) held: RwSignal<Option<Vec<Id>>>,
    /// The rows that say why they stand where they stand.
    pub(super) open: RwSignal<BTreeSet<Id>>,
    /// The fields that hold no number.
    pub(super) wrong: Wrong,
}

impl Sight {
    pub(super) fn new(workspace: Workspace, rows: Rows) -> Self {
        let feed = Feed::of_page();
        let wave = Memo::new(move |_| feed.wave(workspace));
        let ranking = Memo::new(move |_| workspace.ranking(wave.get()));
        let columns = Memo::new(move |_| columns(&ranking.read()));
        let held = RwSignal::new(None::<Vec<Id>>);
        let rows = RwSignal::new(rows);
        let limit = RwSignal::new(FIRST);
        let on_paper = use_on_paper();
        let all = Memo::new(move |_| {
            let ranking = ranking.read();
            let rows = rows.get();
            let is_key = |id: Id| {
                let entry = workspace.inner().touchpoints.read(id);
                entry.is_some_and(|entry| entry.value.key)
            };
            let is_shown = |row: &&Ranked| match rows {
                Rows::All => true,
                Rows::Complete => !row.is_provisional(),
                Rows::Provisional => row.is_provisional(),
                Rows::Key => is_key(row.id),
            };
            let now = ranking.rows.iter().filter(is_shown);
            let now: Vec<Id> = now.map(|row| row.id).collect();
            let shown = match held.get() {
                None => now,
                Some(held) => as_held(held, &now),
            };
            shown.into_iter().enumerate().collect::<Vec<_>>()
        });
        let order = Memo::new(move |_| {
            let all = all.read();
            let limit = drawn(limit.get(), on_paper);
            all.iter().take(limit).copied().collect()
        });
        Self {
            workspace,
            wave,
            ranking,
            columns,
            order,
            limit,
            count: Memo::new(move |_| all.read().len()),
            rows,
            held,
            open: RwSignal::default(),
            wrong: RwSignal::default(),
        }
    }

    /// A row; subscribes to the ranking.
    pub(super) fn row(self, id: Id) -> Option<Ranked> {
        let ranking = self.ranking.read();
        ranking.rows.iter().find(|row| row.id == id).cloned()
    }

    /// Opens what the score of a touchpoint is made of, and goes there.
    pub(super) fn explain(self, id: Id) {
        let all = self.ranking.read_untracked();
        let line = all.rows.iter().position(|row| row.id == id).unwrap_or(0);
        self.rows.set(Rows::All);
        self.limit.update(|limit| *limit = (*limit).max(line + 1));
        self.open.update(|open| _ = open.insert(id));
        request_animation_frame(move || address::go_to(&why_id(id)));
    }

    /// Somebody begins to write points.
    pub(super) fn hold(self) {
        if self.held.with_untracked(Option::is_none) {
            let order = self.order.get_untracked();
            let order = order.into_iter().map(|(_, id)| id).collect();
            self.held.set(Some(order));
        }
    }

    /// Nobody writes points any more. The page may be gone already: it takes the focus with it.
    pub(super) fn release(self) {
        let is_mended = self.wrong.try_with_untracked(|wrong| wrong.is_empty());
        let is_held = self.held.try_with_untracked(Option::is_some);
        if is_mended == Some(true) && is_held == Some(true) {
            self.held.set(None);
        }
    }
}

/// The element that says why a touchpoint stands where it stands.
pub(super) fn why_id(id: Id) -> String {
    format!("ranking-why-{id}")
}

fn columns(ranking: &Ranking) -> Vec<Column> {
    let mut fields = 0..;
    let column = |judge: &crate::method::Judge| Column {
        id: judge.id,
        source: judge.source,
        field: (judge.source == CriterionSource::Own)
            .then(|| fields.next())
            .flatten(),
    };
    ranking.criteria.iter().map(column).collect()
}

/// The order that is held, without what is gone and with what is new at its end.
fn as_held(mut held: Vec<Id>, now: &[Id]) -> Vec<Id> {
    let here: BTreeSet<Id> = now.iter().copied().collect();
    held.retain(|id| here.contains(id));
    let known: BTreeSet<Id> = held.iter().copied().collect();
    held.extend(now.iter().copied().filter(|id| !known.contains(id)));
    held
}
