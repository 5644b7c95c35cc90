//! What was decided: agreed standards and wow effects, what becomes of touchpoints, pilots.

use super::write::{Ground, part, section as with_title};
use crate::domain::{CardKind, CardState};
use crate::i18n::words::protocol as words;
use crate::ui::{places, say, say_doing};
use crate::workspace::Id;
use crate::workspace::document::{Block, Text};

pub(super) fn section(ground: &Ground) -> Vec<Block> {
    let mut parts = Vec::new();
    for kind in [CardKind::Standard, CardKind::Wow, CardKind::Idea] {
        parts.extend(part(words::agreed(say::kinds(kind)), agreed(ground, kind)));
    }
    if ground.is_whole() {
        parts.extend(part(words::touchpoints().to_owned(), touchpoints(ground)));
        parts.extend(part(words::pilots().to_owned(), pilots(ground)));
    }
    with_title(words::decided(), parts)
}

/// The cards of a kind that the team agreed on, by board.
fn agreed(ground: &Ground, kind: CardKind) -> Vec<Text> {
    let workspace = ground.workspace;
    let mut lines = Vec::new();
    for board in workspace.boards() {
        for (id, card) in &ground.cards {
            let place = card.place.column();
            if place.board != board || place.kind != kind || card.state == CardState::Proposed {
                continue;
            }
            let title = say::card_title(&card.title);
            let board = say::board_name(workspace, board);
            let text = words::agreed_card(&board, say::state(card.state), &title);
            lines.push(Text::from_source(text, places::card(workspace, *id)));
        }
    }
    lines
}

/// What is to become of touchpoints.
fn touchpoints(ground: &Ground) -> Vec<Text> {
    let workspace = ground.workspace;
    let inner = workspace.inner();
    let names = workspace.touchpoint_names();
    let line = |(id, name): (Id, String)| {
        let touchpoint = inner.touchpoints.read(id)?.value;
        let becomes = say_doing::redesign(touchpoint.redesign?);
        let why = touchpoint.reasons.trim();
        let text = match why.is_empty() {
            true => words::touchpoint(becomes, &name),
            false => words::touchpoint_why(becomes, &name, why),
        };
        Some(Text::from_source(text, places::design(workspace, id)))
    };
    names.into_iter().filter_map(line).collect()
}

/// What was decided about pilots.
fn pilots(ground: &Ground) -> Vec<Text> {
    let workspace = ground.workspace;
    let line = |id: Id| {
        let pilot = workspace.pilot(id)?;
        let decision = say_doing::decision(pilot.decision?);
        let measure = pilot.measure.and_then(|id| workspace.measure(id));
        let measure = measure.map_or_else(|| pilot.market.clone(), |measure| measure.title);
        let text = words::pilot(decision, &measure, pilot.reasons.trim());
        let text = match ground.person(pilot.by) {
            Some(name) => format!("{text} ({name})"),
            None => text,
        };
        Some(Text::from_source(text, places::pilot(workspace, id)))
    };
    workspace.pilots().into_iter().filter_map(line).collect()
}
