//! From waves to the columns and rows of the table.

use std::collections::BTreeSet;

use super::data::OneOfWaves;
use super::rows::{Column, Table, View};
use super::say;
use crate::domain::{Counts, RaterGroup};
use crate::i18n::words::measure;
use crate::method::Net;
use crate::method::quality::{Felt, Reading, readings};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The groups that answered.
pub(super) fn groups_of<'a>(felt: impl Iterator<Item = &'a Felt>) -> BTreeSet<RaterGroup> {
    felt.flat_map(|felt| felt.values())
        .flat_map(|groups| groups.keys().copied())
        .collect()
}

/// In the order of the team; departments that were deleted since come last.
pub(in crate::ui::pages::measure) fn in_order(
    workspace: Workspace,
    answered: BTreeSet<RaterGroup>,
) -> Vec<RaterGroup> {
    let mut groups = workspace.rater_groups();
    groups.retain(|group| answered.contains(group));
    let gone = answered.into_iter().filter(|group| !groups.contains(group));
    let gone: Vec<RaterGroup> = gone.collect();
    groups.into_iter().chain(gone).collect()
}

/// The scores of a touchpoint over all waves.
fn scores(felt: &[Felt], touchpoint: Id, takes: impl Fn(RaterGroup) -> bool) -> Vec<Option<Net>> {
    let net = |felt: &Felt| {
        let groups = felt.get(&touchpoint)?.iter();
        let counts = groups.filter(|(group, _)| takes(**group));
        Net::of_counts(counts.fold(Counts::default(), |all, (_, counts)| all + *counts))
    };
    felt.iter().map(net).collect()
}

fn touchpoints(felt: &[Felt]) -> BTreeSet<Id> {
    felt.iter().flat_map(|felt| felt.keys().copied()).collect()
}

/// All waves, through the eyes of some.
pub(super) fn over_waves(waves: &[OneOfWaves], felt: &[Felt], view: View) -> Table {
    let scales: Vec<&str> = waves.iter().map(OneOfWaves::scale).collect();
    let row = |id: Id| {
        let nets = scores(felt, id, |group| view.takes(group));
        nets.iter()
            .any(Option::is_some)
            .then(|| (id, readings(&nets, &scales)))
    };
    let several = say::has_several_scales(waves);
    let column = |wave: &OneOfWaves| {
        let scale = several.then(|| say::scale(wave)).flatten();
        let frozen = wave.is_frozen.then(|| measure::frozen().to_owned());
        Column {
            name: wave.name(),
            about: [wave.day(), scale, frozen].into_iter().flatten().collect(),
        }
    };
    Table {
        columns: waves.iter().map(column).collect(),
        waves: waves.iter().map(OneOfWaves::name).collect(),
        rows: touchpoints(felt).into_iter().filter_map(row).collect(),
    }
}

/// The groups of the wave at this place.
pub(super) fn over_groups(
    workspace: Workspace,
    waves: &[OneOfWaves],
    felt: &[Felt],
    at: usize,
) -> Table {
    let scales: Vec<&str> = waves.iter().map(OneOfWaves::scale).collect();
    let groups = in_order(workspace, groups_of(felt.get(at).into_iter()));
    let row = |id: Id| {
        let cell = |group: &RaterGroup| {
            let nets = scores(felt, id, |other| other == *group);
            readings(&nets, &scales)
                .get(at)
                .copied()
                .unwrap_or_default()
        };
        let cells: Vec<Reading> = groups.iter().map(cell).collect();
        let has_any = cells.iter().any(|cell| cell.net.is_some());
        has_any.then_some((id, cells))
    };
    let column = |group: &RaterGroup| Column {
        name: say_method::rater_group(workspace, *group),
        about: Vec::new(),
    };
    Table {
        columns: groups.iter().map(column).collect(),
        waves: waves.iter().map(OneOfWaves::name).collect(),
        rows: touchpoints(felt).into_iter().filter_map(row).collect(),
    }
}
