//! Beginning a voting round.

use std::collections::BTreeSet;

use leptos::ev;
use leptos::prelude::*;

use super::{cards_to_choose, from_one};
use crate::domain::{Board, CardKind, Date, Round};
use crate::i18n::words::{ballot, card_ranking, votes as words};
use crate::ui::parts::{Button, Checkbox, Choice, Glyph, Select, TextField, Variant};
use crate::ui::say;
use crate::workspace::{Id, Workspace, today};

/// What about, how many dots a head, which day, which cards.
#[component]
pub(in crate::ui::pages) fn NewRound(
    /// The open project.
    workspace: Workspace,
    /// What the vote is called unless somebody says otherwise.
    #[prop(optional, into)]
    called: String,
    /// A round was begun.
    #[prop(into)]
    on_begun: Callback<Id>,
) -> impl IntoView {
    let name = RwSignal::new(called);
    let dots = RwSignal::new(Round::USUAL.to_string());
    let date = RwSignal::new(today().map(|day| day.to_string()).unwrap_or_default());
    let single = RwSignal::new(false);
    let board = RwSignal::new(None::<Board>);
    let kind = RwSignal::new(None::<CardKind>);
    let asked = RwSignal::new(false);
    let cards = Memo::new(move |_| {
        let all = workspace.all_cards().into_iter();
        let all = all.map(|(id, card)| (id, card.place.board, card.place.kind));
        all.collect::<Vec<_>>()
    });
    let boards = Signal::derive(move || {
        let boards: BTreeSet<Board> = cards.read().iter().map(|(_, board, _)| *board).collect();
        let any = Choice::new("", card_ranking::any_board());
        let board = |at: Board| Choice::new(at.to_string(), say::board_name(workspace, at));
        std::iter::once(any)
            .chain(boards.into_iter().map(board))
            .collect::<Vec<_>>()
    });
    let kinds: Vec<Choice> = std::iter::once(Choice::new("", card_ranking::any_kind()))
        .chain(CardKind::ALL.map(|kind| Choice::new(kind.as_str(), say::kinds(kind))))
        .collect();
    let is_all = Memo::new(move |_| board.get().is_none() && kind.get().is_none());
    let chosen = Memo::new(move |_| {
        let (board, kind) = (board.get(), kind.get());
        let cards = cards.read();
        let fits = cards.iter().filter(|(_, at, of)| {
            board.is_none_or(|board| board == *at) && kind.is_none_or(|kind| kind == *of)
        });
        fits.map(|(id, ..)| *id).collect::<BTreeSet<Id>>()
    });
    let wrong_cards = move || !is_all.get() && chosen.read().is_empty();
    let wrong_name = move || asked.get() && name.read().trim().is_empty();
    let wrong_dots = move || from_one(&dots.read()).is_none();
    let day = move || Date::from_people(&date.read());
    let wrong_day = move || day().is_none() && !date.read().trim().is_empty();
    let make = move || {
        asked.set(true);
        if untrack(|| wrong_name() || wrong_dots() || wrong_day() || wrong_cards()) {
            return;
        }
        let round = Round {
            name: name.get_untracked().trim().to_owned(),
            date: untrack(day),
            dots: from_one(&dots.read_untracked()),
            single: single.get_untracked(),
            // All cards: also those that are written later.
            cards: if is_all.get_untracked() {
                BTreeSet::new()
            } else {
                chosen.get_untracked()
            },
            ..Round::default()
        };
        if let Some(id) = workspace.add_round(&round) {
            on_begun.run(id);
        }
    };
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        make();
    };
    let choice = move || cards_to_choose(is_all.get(), chosen.read().len());
    view! {
        <form class="voting__new" on:submit=send aria-label=words::new()>
            <div class="voting__what">
                <TextField
                    label=words::what()
                    placeholder=words::what_example()
                    value=name
                    error=MaybeProp::derive(move || wrong_name().then(|| words::what_wrong().to_owned()))
                    on_input=move |text: String| name.set(text)
                />
            </div>
            <TextField
                label=words::dots()
                value=dots
                error=MaybeProp::derive(move || wrong_dots().then(|| words::dots_wrong().to_owned()))
                on_input=move |text: String| dots.set(text)
            />
            <TextField
                label=words::day()
                kind="date"
                value=date
                error=MaybeProp::derive(move || wrong_day().then(|| words::day_wrong().to_owned()))
                on_input=move |text: String| date.set(text)
            />
            <Select
                label=ballot::from_board()
                options=boards
                value=Signal::derive(move || board.get().map(|at| at.to_string()).unwrap_or_default())
                on_change=move |value: String| board.set(value.parse().ok())
            />
            <Select
                label=ballot::of_kind()
                options=kinds
                value=Signal::derive(move || kind.get().map(|kind| kind.to_string()).unwrap_or_default())
                error=MaybeProp::derive(move || wrong_cards().then(|| ballot::no_such_card().to_owned()))
                on_change=move |value: String| kind.set(value.parse().ok())
            />
            <div class="voting__single">
                <Checkbox
                    label=ballot::single()
                    checked=single
                    on_change=move |on| single.set(on)
                />
            </div>
            <div class="voting__new-end">
                <p class="quiet small">{choice}</p>
                <Button
                    label=words::begin()
                    icon=Glyph::Plus
                    variant=Variant::Primary
                    submit=true
                    on_click=|_| ()
                />
            </div>
        </form>
    }
}
