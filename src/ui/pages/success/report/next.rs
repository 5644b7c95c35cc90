//! What comes next, and what remains open: said as plainly as what went well.

use leptos::prelude::*;

use super::super::control::Sight;
use super::feel::moves;
use super::write::{Options, list};
use crate::domain::{Counted, Measure};
use crate::i18n::{self, words::report as words};
use crate::method::Verdict;
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::ui::places;
use crate::ui::route::{MeasureView, MeasuresView, Page, SuccessView};
use crate::ui::say_doing;
use crate::workspace::document::{Block, Text};
use crate::workspace::{Id, Workspace, today};

/// How many measures are named.
const MOST: usize = 4;

pub(super) fn section(sight: Sight, options: Options) -> Vec<Block> {
    let workspace = sight.workspace;
    let all: Vec<(Id, Measure)> = workspace
        .measures_ahead()
        .into_iter()
        .filter_map(|id| Some((id, workspace.measure(id)?)))
        .collect();
    let dated = all.iter().filter(|(_, it)| it.until.is_some());
    let mut lines: Vec<Text> = dated
        .clone()
        .take(MOST)
        .filter_map(|(id, it)| line(workspace, *id, it, options))
        .collect();
    let more = dated.clone().count().saturating_sub(MOST);
    if more > 0 {
        lines.push(Text::from_source(
            words::more(more),
            places::measures(workspace, Counted::Dated),
        ));
    }
    let undated = all.len() - dated.count();
    if undated > 0 {
        lines.push(Text::from_source(
            words::undated(undated),
            places::measures(workspace, Counted::Undated),
        ));
    }
    if all.is_empty() {
        let board = places::page(workspace, Page::Measures(MeasuresView::Board));
        lines.push(Text::from_source(words::nothing_open(), board));
    }
    lines.push(next_wave(sight));
    vec![Block::Section(words::next().to_owned()), Block::List(lines)]
}

fn line(workspace: Workspace, id: Id, it: &Measure, options: Options) -> Option<Text> {
    let day = i18n::day(it.until?.parts());
    let title = say_doing::measure(workspace, id);
    let person = it.person.filter(|_| options.with_names);
    let name = person.and_then(|id| workspace.person_name(id));
    let text = match today().is_some_and(|today| it.is_late(today)) {
        true => words::next_late(&day, &title),
        false => words::next_measure(&day, &title),
    };
    let text = match name.as_deref().map(str::trim) {
        None | Some("") => text,
        Some(name) => format!("{text} ({name})"),
    };
    Some(Text::from_source(text, places::measure(workspace, id)))
}

/// The first wave without answers whose day has not gone by.
fn next_wave(sight: Sight) -> Text {
    let workspace = sight.workspace;
    let waves = sight.waves.read();
    let is_ahead = |wave: &&OneOfWaves| {
        let day = wave.about().date;
        !wave.has_answers() && day.is_none_or(|day| today().is_none_or(|today| day >= today))
    };
    match waves.iter().find(is_ahead) {
        Some(wave) => {
            let text = words::next_wave(&wave.name_and_day());
            Text::from_source(text, places::wave(workspace, wave.id))
        }
        None => {
            let page = Page::Measure(MeasureView::Waves);
            Text::from_source(words::no_wave(), places::page(workspace, page))
        }
    }
}

/// What became worse, what cannot be told, what is overdue.
pub(super) fn honest(sight: Sight) -> Vec<Block> {
    let workspace = sight.workspace;
    let source = places::page(workspace, Page::Success(SuccessView::Control));
    let mut blocks = vec![Block::Section(words::honest().to_owned())];
    let mut lines = Vec::new();
    if let Some(pair) = sight.pair() {
        let worse = moves(workspace, &pair, Verdict::Worse);
        let tally = pair.felt.tally();
        let page = Page::Success(SuccessView::Said(Some(Verdict::Worse)));
        let to_worse = places::page(workspace, page);
        if worse.is_empty() && tally.compared() > 0 {
            lines.push(Text::from_source(words::none_worse(), source));
        }
        blocks.extend(list(words::worse().to_owned(), worse, to_worse));
        let parts = [
            (
                tally.unclear,
                words::unclear as fn(usize) -> String,
                Some(Verdict::Unclear),
            ),
            (tally.few, words::few, Some(Verdict::TooFew)),
            (tally.once, words::once, None),
        ];
        let told = parts.into_iter().filter(|(number, ..)| *number > 0);
        lines.extend(told.map(|(number, say, verdict)| {
            let page = Page::Success(SuccessView::Said(verdict));
            Text::from_source(say(number), places::page(workspace, page))
        }));
    }
    let overdue = workspace.progress().overdue;
    if overdue > 0 {
        let late = places::measures(workspace, Counted::Overdue);
        lines.push(Text::from_source(words::overdue(overdue), late));
    }
    blocks.push(Block::List(lines));
    match blocks.len() {
        2 if matches!(blocks.get(1), Some(Block::List(lines)) if lines.is_empty()) => Vec::new(),
        _ => blocks,
    }
}
