//! What the table of net scores shows: its columns, its rows, its filter and its order.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::build::{groups_of, in_order, over_groups, over_waves};
use super::data::OneOfWaves;
use crate::domain::board::fold;
use crate::domain::{RaterGroup, Status};
use crate::i18n::words::quality;
use crate::method::gaps::is_staff;
use crate::method::quality::{Felt, Order, Reading, felt};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// What the columns are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Columns {
    /// All waves, through the eyes of some.
    Waves,
    /// The groups of a wave.
    Groups,
}

/// Through whose eyes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum View {
    /// Departments and management together.
    Staff,
    /// One group.
    Group(RaterGroup),
}

impl View {
    pub(super) fn takes(self, group: RaterGroup) -> bool {
        match self {
            Self::Staff => is_staff(group),
            Self::Group(one) => group == one,
        }
    }
}

/// Which touchpoints are shown.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Filter {
    pub(super) text: String,
    pub(super) phase: Option<Id>,
    pub(super) department: Option<Id>,
    pub(super) key_only: bool,
    pub(super) clear_only: bool,
}

/// A column.
#[derive(Clone, PartialEq)]
pub(super) struct Column {
    pub(super) name: String,
    /// What stands below the name: day, scale, frozen.
    pub(super) about: Vec<String>,
}

/// Columns and readings; the names of the waves are for sentences.
#[derive(Clone, PartialEq, Default)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) waves: Vec<String>,
    pub(super) rows: BTreeMap<Id, Vec<Reading>>,
}

impl Table {
    /// The reading by which a row is ordered: the newest one, or the first group's.
    fn leading(&self, id: Id, columns: Columns) -> Reading {
        let cells = self.rows.get(&id).map(Vec::as_slice).unwrap_or_default();
        let has = |reading: &&Reading| reading.net.is_some();
        let found = match columns {
            Columns::Waves => cells.iter().rfind(has),
            Columns::Groups => cells.iter().find(has),
        };
        found.copied().unwrap_or_default()
    }
}

/// What the table shows and how. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Sight {
    pub(super) workspace: Workspace,
    pub(super) waves: Memo<Vec<OneOfWaves>>,
    felt: Memo<Vec<Felt>>,
    pub(super) columns: RwSignal<Columns>,
    pub(super) view: RwSignal<View>,
    /// The wave whose groups are shown; nothing: the newest with answers.
    pub(super) wave: RwSignal<Option<Id>>,
    pub(super) filter: RwSignal<Filter>,
    pub(super) order: RwSignal<Order>,
    pub(super) table: Memo<Table>,
    pub(super) shown: Memo<Vec<Id>>,
}

impl Sight {
    pub(super) fn new(workspace: Workspace, waves: Memo<Vec<OneOfWaves>>) -> Self {
        let felt = Memo::new(move |_| {
            let waves = waves.read();
            let all = waves.iter().map(|wave| felt(&wave.content));
            all.collect::<Vec<Felt>>()
        });
        let columns = RwSignal::new(Columns::Waves);
        let view = RwSignal::new(View::Group(RaterGroup::Customers));
        let (wave, filter) = (RwSignal::new(None), RwSignal::new(Filter::default()));
        let order = RwSignal::new(Order::default());
        let table = Memo::new(move |_| {
            let (waves, felt) = (waves.read(), felt.read());
            match columns.get() {
                Columns::Waves => over_waves(&waves, &felt, view.get()),
                Columns::Groups => {
                    let at = place_of(&waves, wave.get());
                    over_groups(workspace, &waves, &felt, at)
                }
            }
        });
        let shown = Memo::new(move |_| {
            let table = table.read();
            order_rows(
                workspace,
                &table,
                &filter.read(),
                order.get(),
                columns.get(),
            )
        });
        Self {
            workspace,
            waves,
            felt,
            columns,
            view,
            wave,
            filter,
            order,
            table,
            shown,
        }
    }

    /// The wave whose groups are shown.
    pub(super) fn chosen_wave(self) -> Option<Id> {
        let waves = self.waves.read();
        waves
            .get(place_of(&waves, self.wave.get()))
            .map(|wave| wave.id)
    }

    /// The groups that answered in any wave, in their order.
    pub(super) fn groups(self) -> Vec<RaterGroup> {
        let felt = self.felt.read();
        in_order(self.workspace, groups_of(felt.iter()))
    }

    /// How many touchpoints in use have no answers in this table.
    pub(super) fn without_answers(self) -> usize {
        let table = self.table.read();
        let active = self.workspace.touchpoints_in(Status::Active);
        active
            .iter()
            .filter(|id| !table.rows.contains_key(id))
            .count()
    }
}

fn place_of(waves: &[OneOfWaves], chosen: Option<Id>) -> usize {
    let found = chosen.and_then(|id| waves.iter().position(|wave| wave.id == id));
    let newest = || {
        let has = |wave: &OneOfWaves| wave.content.answers.iter().any(|sum| sum.counts.n() > 0);
        waves.iter().rposition(has)
    };
    found.or_else(newest).unwrap_or_default()
}

fn order_rows(
    workspace: Workspace,
    table: &Table,
    filter: &Filter,
    order: Order,
    columns: Columns,
) -> Vec<Id> {
    // Names, phases and keys may change while the table stands.
    workspace.touchpoints();
    let inner = workspace.inner();
    let wanted = fold(&filter.text);
    let mut rows: Vec<(Reading, String, Id)> = Vec::new();
    for (id, cells) in &table.rows {
        let entry = inner.touchpoints.peek(*id).map(|entry| entry.value);
        let it = entry.unwrap_or_default();
        let fits = fold(&it.name).contains(wanted.trim())
            && (filter.phase.is_none() || it.phase == filter.phase)
            && filter
                .department
                .is_none_or(|id| it.departments.contains(&id))
            && (!filter.key_only || it.key)
            && (!filter.clear_only || cells.iter().any(Reading::is_clear));
        if fits {
            rows.push((table.leading(*id, columns), fold(&it.name), *id));
        }
    }
    rows.sort_by(|(one, left, one_id), (other, right, other_id)| {
        let by_reading = order.compare(one, other);
        by_reading
            .then_with(|| left.cmp(right))
            .then(one_id.cmp(other_id))
    });
    rows.into_iter().map(|(.., id)| id).collect()
}

/// Through whose eyes, in words.
pub(super) fn view_name(workspace: Workspace, view: View) -> String {
    match view {
        View::Staff => quality::view_staff().to_owned(),
        View::Group(group) => say_method::rater_group(workspace, group),
    }
}
