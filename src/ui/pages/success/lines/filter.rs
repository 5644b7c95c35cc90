//! Which lines are shown: where they stop, whose board, which kind, which words.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::say;
use crate::domain::board::Filter;
use crate::domain::{Board, CardKind};
use crate::i18n::{self, words::lines};
use crate::method::line::Station;
use crate::ui::parts::{Button, Choice, Glyph, Select, TextField, Variant};
use crate::ui::say as terms;
use crate::workspace::{CardLine, Workspace};

/// Everything empty shows all.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(in crate::ui::pages::success) struct LineFilter {
    text: String,
    /// Where they stop; inner nothing: nowhere.
    stop: Option<Option<Station>>,
    board: Option<Board>,
    kind: Option<CardKind>,
}

impl LineFilter {
    pub(super) fn shows(&self, line: &CardLine) -> bool {
        let place = &line.card.place;
        let words = Filter {
            text: self.text.clone(),
            ..Filter::default()
        };
        self.stop.is_none_or(|stop| line.line.stop() == stop)
            && self.board.is_none_or(|board| place.board == board)
            && self.kind.is_none_or(|kind| place.kind == kind)
            && words.shows(&line.card)
    }
}

/// The word of a stop in the list of choices.
fn stop_word(stop: Option<Station>) -> &'static str {
    stop.map_or("whole", Station::as_str)
}

/// Every place where a line can stop, and that it does not.
fn stops() -> impl Iterator<Item = Option<Station>> {
    Station::ALL.into_iter().skip(1).map(Some).chain([None])
}

/// The bar above the table.
#[component]
pub(super) fn Filters(
    workspace: Workspace,
    all: Memo<Vec<CardLine>>,
    shown: Memo<Vec<CardLine>>,
    filter: RwSignal<LineFilter>,
) -> impl IntoView {
    let stop_choices = Signal::derive(move || {
        let mut counts = BTreeMap::<Option<Station>, usize>::new();
        for line in all.read().iter() {
            *counts.entry(line.line.stop()).or_default() += 1;
        }
        let choice = |stop: Option<Station>| {
            let name = stop.map_or(lines::whole(), say::station);
            let count = counts.get(&stop).copied().unwrap_or_default();
            Choice::new(stop_word(stop), lines::stop_of(&i18n::number(count), name))
        };
        let any = Choice::new("", lines::any_stop());
        [any]
            .into_iter()
            .chain(stops().map(choice))
            .collect::<Vec<_>>()
    });
    let board_choices = Signal::derive(move || {
        let boards = workspace.boards().into_iter();
        let choice =
            |board: Board| Choice::new(board.to_string(), terms::board_name(workspace, board));
        let any = Choice::new("", lines::any_board());
        [any]
            .into_iter()
            .chain(boards.map(choice))
            .collect::<Vec<_>>()
    });
    let kinds = CardKind::ALL.map(|kind| Choice::new(kind.as_str(), terms::kinds(kind)));
    let any_kind = Choice::new("", lines::any_kind());
    let kinds: Vec<Choice> = [any_kind].into_iter().chain(kinds).collect();
    let stop = move || filter.read().stop.map_or("", stop_word).to_owned();
    let board = move || filter.read().board.map(|board| board.to_string());
    let kind = move || filter.read().kind.map_or("", CardKind::as_str).to_owned();
    let count = move || {
        let (shown, all) = (shown.read(), all.read());
        let whole = shown
            .iter()
            .filter(|line| line.line.stop().is_none())
            .count();
        let [shown, all, whole] = [shown.len(), all.len(), whole].map(i18n::number);
        lines::count(&all, &shown, &whole)
    };
    view! {
        <div class="filters line-filters" role="search" aria-label=lines::filter() data-no-print>
            <div class="filters__text">
                <TextField
                    label=lines::filter_text()
                    label_hidden=true
                    kind="search"
                    placeholder=lines::filter_text()
                    value=Signal::derive(move || filter.read().text.clone())
                    on_input=move |text: String| filter.update(|filter| filter.text = text)
                />
            </div>
            <Select
                label=lines::filter_stop()
                options=stop_choices
                value=Signal::derive(stop)
                on_change=move |word: String| {
                    filter.update(|filter| filter.stop = stops().find(|stop| stop_word(*stop) == word));
                }
            />
            <Select
                label=lines::filter_board()
                options=board_choices
                value=Signal::derive(move || board().unwrap_or_default())
                on_change=move |word: String| filter.update(|filter| filter.board = word.parse().ok())
            />
            <Select
                label=lines::filter_kind()
                options=kinds
                value=Signal::derive(kind)
                on_change=move |word: String| filter.update(|filter| filter.kind = word.parse().ok())
            />
            <Show when=move || filter.with(|filter| *filter != LineFilter::default())>
                <Button
                    label=lines::clear_filter()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| filter.set(LineFilter::default())
                />
            </Show>
        </div>
        <p class="quiet small number" role="status">{count}</p>
    }
}
