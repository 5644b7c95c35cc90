//! One card of the table.

use leptos::prelude::*;

use super::super::card_facts::{KanoFact, KindAndBoard, QuadrantChip, VotesFact, title_of};
use super::table::{Shared, WRONG, own_numbers, score_label};
use crate::domain::Card;
use crate::i18n::{self, words::card_ranking as words};
use crate::method::card_order::{CardOrder, CardScore};
use crate::ui::card_numbers::{self, CardNumber};
use crate::ui::pages::card_measure::MeasureOfCard;
use crate::ui::pages::measure::cells::Cell;
use crate::ui::places;
use crate::workspace::Id;

/// The row. It stays when another order shows other columns.
#[component]
pub(super) fn Row(shared: Shared, id: Id) -> impl IntoView {
    let Shared {
        workspace, order, ..
    } = shared;
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Signal::derive(move || title_of(&card.read()));
    let at = Memo::new(move |_| {
        let drawn = shared.drawn.read();
        drawn.iter().position(|it| *it == id).unwrap_or_default()
    });
    let own = Memo::new(move |_| own_numbers(order.get()));
    let behind = move |nth: usize| Signal::derive(move || own.get().len() + 2 + nth);
    let number = move |number: CardNumber, column: Signal<usize>| {
        view! { <NumberCell shared id card name at number column /> }
    };
    let own_cells = move || {
        let all = own.get().iter().enumerate();
        all.map(|(n, it)| number(*it, Signal::stored(n + 2)))
            .collect_view()
    };
    let dots = Signal::derive(move || {
        let votes = shared.votes.read();
        let (round, dots) = votes.as_ref()?;
        Some((*round, dots.get(&id).copied().unwrap_or(0)))
    });
    let score = Memo::new(move |_| score_label(order.get()));
    let score_cell = move || {
        score.get().map(|label| {
            view! {
                <td role="cell" class="card-ranking__number card-ranking__score" data-label=label>
                    <Score card order />
                </td>
            }
        })
    };
    view! {
        <tr role="row" data-score=move || score.get().is_some().to_string()>
            <th scope="row" role="rowheader" class="card-ranking__name">
                <a href=move || places::card(workspace, id)>{name}</a>
                <KindAndBoard workspace card />
            </th>
            {score_cell}
            {number(CardNumber::Impact, Signal::stored(0))}
            {number(CardNumber::Effort, Signal::stored(1))}
            {own_cells}
            <td role="cell" data-label=words::quadrant()><QuadrantChip card /></td>
            <td role="cell" class="card-ranking__number number" data-label=words::votes()><VotesFact workspace dots /></td>
            <td role="cell" data-label=words::kano()>
                <KanoFact workspace kano=Signal::derive(move || shared.kano.read().get(&id).copied()) />
            </td>
            {number(CardNumber::Cost, behind(0))}
            {number(CardNumber::Weeks, behind(1))}
            <td role="cell" class="card-ranking__measure" data-label=words::measure()>
                <MeasureOfCard
                    workspace
                    id
                    name
                    measures=Signal::derive(move || shared.measures.read().get(&id).cloned().unwrap_or_default())
                />
            </td>
        </tr>
    }
}

#[component]
fn NumberCell(
    shared: Shared,
    id: Id,
    card: Memo<Card>,
    name: Signal<String>,
    at: Memo<usize>,
    number: CardNumber,
    column: Signal<usize>,
) -> impl IntoView {
    let value = Signal::derive(move || number.shown(&card.read()));
    let is_wide = matches!(number, CardNumber::Cost | CardNumber::Reach);
    let commit = move |text: String| {
        if text == value.get_untracked() {
            return None;
        }
        match number.read(&text) {
            Ok(write) => {
                shared.workspace.edit_card(id, write);
                None
            }
            Err(error) => Some(words::wrong_at(&name.get_untracked(), &error)),
        }
    };
    view! {
        <td role="cell" class="card-ranking__cell" data-label=number.label() data-number=is_wide.then_some("wide")>
            <Cell
                label=Signal::derive(move || words::cell(&name.get(), number.label()))
                value
                place=Signal::derive(move || (at.get(), column.get()))
                key=format!("{id} {number:?}")
                wrong=shared.wrong
                wrong_id=WRONG
                mode="decimal"
                class="card-ranking__field number"
                on_commit=commit
            />
        </td>
    }
}

/// The score, or why there is none.
#[component]
fn Score(card: Memo<Card>, order: ReadSignal<CardOrder>) -> impl IntoView {
    move || match order.get().score(&card.read(), None) {
        CardScore::Is(score) => {
            let text = match order.get() {
                CardOrder::Wins => i18n::signed(score, 1),
                _ => i18n::decimal(score, 1),
            };
            view! { <span class="number">{text}</span> }.into_any()
        }
        CardScore::NoEffort => {
            view! { <span class="small card-ranking__why">{words::no_effort()}</span> }.into_any()
        }
        CardScore::Missing(inputs) => {
            let names: Vec<String> = inputs
                .into_iter()
                .map(|it| card_numbers::input(it).to_owned())
                .collect();
            view! { <span class="small quiet card-ranking__why">{words::missing(&names.join(", "))}</span> }
                .into_any()
        }
    }
}
