//! The book as a document to hand out: just what is on screen.

use leptos::prelude::*;

use super::chapter::points;
use super::data::{Book, state};
use crate::domain::CardKind;
use crate::i18n::{self, words::book};
use crate::ui::say;
use crate::workspace::document::{Block, Document, Text};
use crate::workspace::{Chapter, Promise};

/// The document; subscribes to what it reads.
pub(super) fn document(shown: Book) -> Document {
    let mut blocks = Vec::new();
    for chapter in shown.chapters.get() {
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        write_chapter(shown, &chapter, &mut blocks);
    }
    Document {
        language: i18n::language().code().to_owned(),
        title: format!("{}: {}", book::title(), shown.project_name()),
        lead: shown.about(),
        blocks,
    }
}

fn write_chapter(shown: Book, chapter: &Chapter, blocks: &mut Vec<Block>) {
    let board = shown.board_name(chapter.board);
    let parts = [
        (CardKind::Standard, &chapter.standards),
        (CardKind::Wow, &chapter.wows),
    ];
    for (kind, promises) in parts {
        if !promises.is_empty() {
            blocks.push(Block::Section(book::section(&board, say::kinds(kind))));
        }
        for promise in promises {
            write_promise(shown, promise, blocks);
        }
    }
}

fn write_promise(shown: Book, promise: &Promise, blocks: &mut Vec<Block>) {
    blocks.push(Block::Part(promise.card.title.trim().to_owned()));
    blocks.push(Block::Paragraph(promise.card.note.as_str().into()));
    let names = promise.touchpoints.iter().map(|(_, name)| name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    blocks.push(Block::Facts(vec![
        (book::state().to_owned(), state(promise).into()),
        (book::touchpoints().to_owned(), names.into()),
    ]));
    if shown.with_points.get() {
        for points in points(&promise.card.dos, &promise.card.donts) {
            blocks.push(Block::Paragraph(format!("{}:", points.label).into()));
            let lines = points.lines.into_iter().map(Text::from);
            blocks.push(Block::List(lines.collect()));
        }
    }
}
