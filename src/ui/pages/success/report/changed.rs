//! What was changed, and who made it happen.

use std::collections::BTreeSet;

use super::super::control::{Sight, card_title, introduced};
use super::write::{Options, list};
use crate::domain::{Board, CardKind, Counted, Pilot, Training, VisitKind};
use crate::i18n::{self, words::report as words};
use crate::method::success::Met;
use crate::ui::pages::measure::shopping::percent;
use crate::ui::places;
use crate::ui::route::{BoardView, MeasureView, MeasuresView, Page};
use crate::ui::{say as say_ui, say_doing};
use crate::workspace::document::{Block, Text};
use crate::workspace::{Id, Workspace};

pub(super) fn section(sight: Sight) -> Vec<Block> {
    let workspace = sight.workspace;
    let mut blocks = vec![Block::Section(words::changed().to_owned())];
    let boards = places::page(workspace, Page::Boards(BoardView::All));
    for (kind, title) in [
        (CardKind::Wow, words::wows as fn(usize) -> String),
        (CardKind::Standard, words::standards),
    ] {
        let cards = introduced(sight, kind).since;
        let card = |(board, id): &(Board, Id)| {
            let title = card_title(workspace, *id);
            let board = say_ui::board_name(workspace, *board);
            Text::from_source(format!("{title} ({board})"), places::card(workspace, *id))
        };
        let items: Vec<Text> = cards.iter().map(card).collect();
        blocks.extend(list(title(items.len()), items, boards.clone()));
    }
    let done = sight.done();
    let measure = |id: &Id| {
        Text::from_source(
            say_doing::measure(workspace, *id),
            places::measure(workspace, *id),
        )
    };
    let items: Vec<Text> = done.iter().map(measure).collect();
    let all = done_measures(sight);
    blocks.extend(list(words::done(items.len()), items, all));
    let rolled_out = sight
        .baseline_day()
        .map(|day| workspace.rolled_out_since(day));
    let rolled_out = rolled_out.unwrap_or_default().into_iter();
    let pilots: Vec<Text> = rolled_out.map(|id| pilot(workspace, id)).collect();
    let all = places::page(workspace, Page::Measures(MeasuresView::Pilots));
    blocks.extend(list(words::pilots(pilots.len()), pilots, all));
    blocks.extend(checked(workspace));
    if blocks.len() == 1 {
        blocks.push(Block::Paragraph(Text::from(words::nothing_changed())));
    }
    blocks
}

/// Where the measures done since the baseline are to be seen.
fn done_measures(sight: Sight) -> String {
    let counted = sight.baseline_day().map(Counted::DoneSince);
    places::measures(sight.workspace, counted.unwrap_or(Counted::Done))
}

/// A pilot by the measure that it tried out, and where.
fn pilot(workspace: Workspace, id: Id) -> Text {
    let it: Option<Pilot> = workspace.inner().pilots.read(id).map(|entry| entry.value);
    let it = it.unwrap_or_default();
    let measure = it.measure.map(|id| say_doing::measure(workspace, id));
    let market = Some(it.market.trim().to_owned()).filter(|market| !market.is_empty());
    let parts: Vec<String> = [measure, market].into_iter().flatten().collect();
    let text = match parts.is_empty() {
        true => say_doing::decision(crate::domain::Decision::RollOut).to_owned(),
        false => parts.join(", "),
    };
    Text::from_source(text, places::pilot(workspace, id))
}

/// How many standards were met, by kind of visit.
fn checked(workspace: Workspace) -> Vec<Block> {
    let line = |kind: VisitKind| {
        let met = workspace.standards_met(kind);
        let sum = Met::sum(met.values());
        let share = percent(sum.share()?);
        let (met, looked) = (i18n::number(sum.met), i18n::number(sum.looked));
        let text = words::checked_line(say_doing::visit_kind(kind), &looked, &met, &share);
        let source = match (sum.visits.len(), sum.visits.first()) {
            (1, Some(visit)) => places::visit(workspace, *visit),
            _ => places::page(workspace, Page::Measure(MeasureView::Shopping)),
        };
        Some(Text::from_source(text, source))
    };
    let lines: Vec<Text> = VisitKind::ALL.into_iter().filter_map(line).collect();
    list(words::checked().to_owned(), lines, String::new())
}

/// Who made it happen: those who own measures that are done, their departments, trainings.
pub(super) fn people(sight: Sight, options: Options) -> Vec<Block> {
    let workspace = sight.workspace;
    let (mut people, mut departments) = (BTreeSet::new(), BTreeSet::new());
    for id in sight.done() {
        if let Some(measure) = workspace.measure(id) {
            people.extend(measure.person);
            departments.extend(measure.departments);
        }
    }
    for kind in [CardKind::Wow, CardKind::Standard] {
        for (board, _) in introduced(sight, kind).since {
            if let Board::Department(id) = board {
                departments.insert(id);
            }
        }
    }
    let measures = done_measures(sight);
    let mut facts = Vec::new();
    if !people.is_empty() {
        let names = || -> Vec<String> {
            let all = workspace.people().into_iter();
            let ours = all.filter(|(id, _)| people.contains(id));
            ours.map(|(_, name)| name).collect()
        };
        let text = match options.with_names {
            true => i18n::list(&names()),
            false => words::people_count(people.len()),
        };
        facts.push((
            words::people().to_owned(),
            Text::from_source(text, measures),
        ));
    }
    let order = workspace.departments().into_iter();
    let names: Vec<String> = order
        .filter(|id| departments.contains(id))
        .map(|id| say_ui::board_name(workspace, Board::Department(id)))
        .collect();
    if !names.is_empty() {
        let source = places::page(workspace, Page::Boards(BoardView::All));
        let text = Text::from_source(i18n::list(&names), source);
        facts.push((words::departments().to_owned(), text));
    }
    facts.extend(trainings(sight));
    let body = match facts.is_empty() {
        true => Block::Paragraph(Text::from(words::nobody())),
        false => Block::Facts(facts),
    };
    vec![Block::Section(words::who().to_owned()), body]
}

/// The trainings held since the baseline.
fn trainings(sight: Sight) -> Option<(String, Text)> {
    let workspace = sight.workspace;
    let day = sight.baseline_day()?;
    let held = workspace.trainings_since(day);
    let attended = |id: &Id| {
        let it: Option<Training> = workspace.inner().trainings.read(*id).map(|it| it.value);
        it.map_or(0, |it| it.attended.len())
    };
    let attended: usize = held.iter().map(attended).sum();
    let mut text = words::trainings_held(held.len());
    if attended > 0 {
        text = format!("{text} {}", words::trainings_attended(attended));
    }
    let source = places::page(workspace, Page::Measures(MeasuresView::TrainingsSince(day)));
    (!held.is_empty()).then(|| {
        (
            words::trainings().to_owned(),
            Text::from_source(text, source),
        )
    })
}
