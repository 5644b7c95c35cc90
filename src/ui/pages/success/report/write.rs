//! The report as a document: its head, its sections in their order, and its slides.

use leptos::prelude::*;

use super::super::control::{Ground, Sight, introduced};
use super::{changed, feel, next};
use crate::domain::CardKind;
use crate::i18n::{self, words::report as words};
use crate::ui::pages::measure::overview::data::OneOfWaves;
use crate::workspace::document::{Block, Document, Text};
use crate::workspace::today;

/// How many lines a list has: the report is one page.
const MOST: usize = 5;

/// What the report may say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Options {
    /// Name people.
    pub(super) with_names: bool,
}

/// Is there anything to report? Something measured twice, something introduced, something done.
pub(in crate::ui::pages::success) fn has_something(sight: Sight) -> bool {
    let kinds = [CardKind::Wow, CardKind::Standard];
    sight.pair().is_some()
        || kinds
            .iter()
            .any(|kind| !introduced(sight, *kind).since.is_empty())
        || !sight.done().is_empty()
}

/// The report; subscribes to all it speaks of.
pub(super) fn write(sight: Sight, options: Options) -> Document {
    let info = sight.workspace.project_info();
    let day = today()
        .map(|day| i18n::day(day.parts()))
        .unwrap_or_default();
    let lead = match sight.ground.get() {
        Ground::Pair(pair) => {
            let name = OneOfWaves::name_and_day;
            words::lead(&name(&pair.after), &name(&pair.before), &day)
        }
        _ => words::lead_day(&day),
    };
    let mut blocks = vec![Block::Paragraph(Text::from(info.message.trim()))];
    blocks.extend(feel::section(sight));
    blocks.extend(changed::section(sight));
    blocks.extend(changed::people(sight, options));
    blocks.extend(next::section(sight, options));
    blocks.extend(next::honest(sight));
    blocks.push(Block::Paragraph(Text::from(words::method())));
    Document {
        language: i18n::language().code().to_owned(),
        title: words::title_of(info.name.trim()),
        lead,
        blocks,
    }
}

/// A list under its own heading, cut to what a page holds; what is cut is counted and leads to
/// where the rest is. Nothing where there is nothing.
pub(super) fn list(title: String, mut items: Vec<Text>, rest: String) -> Vec<Block> {
    if items.is_empty() {
        return Vec::new();
    }
    let more = items.len().saturating_sub(MOST);
    items.truncate(MOST);
    if more > 0 {
        items.push(Text::from_source(words::more(more), rest));
    }
    vec![Block::Part(title), Block::List(items)]
}

/// The document slide by slide: its head first, then each section. Slides lead nowhere else: a tap
/// goes on.
pub(super) fn slides(document: &Document) -> Vec<Document> {
    let mut slides = vec![Document {
        blocks: Vec::new(),
        ..document.clone()
    }];
    for block in &document.blocks {
        if let Block::Section(title) = block {
            slides.push(Document {
                language: document.language.clone(),
                title: title.clone(),
                ..Document::default()
            });
        } else if let Some(slide) = slides.last_mut() {
            slide.blocks.push(without_sources(block.clone()));
        }
    }
    slides
}

fn without_sources(mut block: Block) -> Block {
    let clear = |text: &mut Text| text.source = None;
    match &mut block {
        Block::Paragraph(text) => clear(text),
        Block::List(items) | Block::Steps(items) => items.iter_mut().for_each(clear),
        Block::Facts(facts) => facts.iter_mut().for_each(|(_, text)| clear(text)),
        Block::Table(grid) => grid.rows.iter_mut().flatten().for_each(clear),
        Block::Section(_) | Block::Part(_) | Block::NewPage => {}
    }
    block
}
