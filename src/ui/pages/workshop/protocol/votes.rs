//! What was voted on. What a round says is told once it is closed, never before.

use std::collections::BTreeSet;

use super::write::{Ground, section as with_title};
use crate::domain::Round;
use crate::i18n::{self, words::protocol as words};
use crate::ui::{places, say};
use crate::workspace::Id;
use crate::workspace::document::{Block, Column, Grid, Text};

pub(super) fn section(ground: &Ground) -> Vec<Block> {
    let workspace = ground.workspace;
    let of_activities = ground.activities.as_ref().map(|activities| {
        let rounds = activities
            .iter()
            .filter_map(|id| workspace.activity(*id).round);
        rounds.collect::<BTreeSet<Id>>()
    });
    let is_meant = |id: &Id| {
        of_activities
            .as_ref()
            .is_none_or(|rounds| rounds.contains(id))
    };
    let mut blocks = Vec::new();
    for (id, round) in workspace
        .rounds()
        .into_iter()
        .filter(|(id, _)| is_meant(id))
    {
        blocks.push(Block::Part(name(&round)));
        blocks.extend(match round.closed {
            true => result(ground, id),
            false => vec![Block::Paragraph(Text::from_source(
                words::still_open(),
                places::round(workspace, id),
            ))],
        });
    }
    with_title(words::votes(), blocks)
}

fn name(round: &Round) -> String {
    let name = match round.name.trim() {
        "" => words::unnamed_round(),
        name => name,
    };
    match round.date {
        Some(day) => words::round(&i18n::day(day.parts()), name),
        None => name.to_owned(),
    }
}

fn result(ground: &Ground, id: Id) -> Vec<Block> {
    let workspace = ground.workspace;
    let outcome = workspace.results(id);
    let number = |n: u64| i18n::number(n as usize);
    let said = words::turnout(
        &number(outcome.budget),
        &number(outcome.given),
        &number(outcome.heads),
    );
    let mut blocks = vec![Block::Paragraph(Text::from_source(
        said,
        places::round(workspace, id),
    ))];
    if !outcome.asked.is_empty() {
        let left_out = words::overdrawn(outcome.asked.len());
        blocks.push(Block::Paragraph(Text::from_source(
            left_out,
            places::round(workspace, id),
        )));
    }
    let row = |(place, card, dots): (usize, Id, u64)| {
        let title = match ground.covered.contains(&card) {
            true => words::covered_card().to_owned(),
            false => say::card(workspace, card),
        };
        vec![
            Text::from_source(title, places::card(workspace, card)),
            i18n::number(place).into(),
            number(dots).into(),
        ]
    };
    blocks.push(Block::Table(Grid {
        caption: words::result().to_owned(),
        columns: vec![
            Column::words(words::card()),
            Column::numbers(words::place()),
            Column::numbers(words::dots()),
        ],
        rows: outcome.places().into_iter().map(row).collect(),
    }));
    blocks
}
