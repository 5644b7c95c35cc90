//! The table of cards. Its rows stay where they are while somebody fills it in.

use std::collections::BTreeMap;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::row::Row;
use crate::i18n::words::card_ranking as words;
use crate::method::card_order::CardOrder;
use crate::method::kano::Categories;
use crate::ui::card_numbers::CardNumber;
use crate::ui::pages::measure::cells::{Wrong, WrongList};
use crate::workspace::{Id, Workspace};

/// The id of the list of what is wrong.
pub(super) const WRONG: &str = "card-ranking-wrong";

/// Which numbers an order shows, beside those that all show.
pub(super) fn own_numbers(order: CardOrder) -> &'static [CardNumber] {
    match order {
        CardOrder::Rice => &[CardNumber::Reach, CardNumber::Confidence],
        CardOrder::Wsjf => &[CardNumber::Urgency, CardNumber::Chance],
        CardOrder::Wins | CardOrder::Votes | CardOrder::Impact => &[],
    }
}

/// What the column of scores is called, where the order has one of its own.
pub(super) fn score_label(order: CardOrder) -> Option<&'static str> {
    match order {
        CardOrder::Wins => Some(words::difference()),
        CardOrder::Rice => Some(words::by_rice()),
        CardOrder::Wsjf => Some(words::by_wsjf()),
        CardOrder::Votes | CardOrder::Impact => None,
    }
}

/// What all rows read.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) workspace: Workspace,
    pub(super) order: ReadSignal<CardOrder>,
    pub(super) drawn: Memo<Vec<Id>>,
    pub(super) wrong: Wrong,
    pub(super) votes: Memo<Option<(Id, BTreeMap<Id, u64>)>>,
    pub(super) kano: Memo<BTreeMap<Id, (Id, Categories)>>,
    pub(super) measures: Memo<BTreeMap<Id, Vec<Id>>>,
}

/// The table.
#[component]
pub(super) fn RankingTable(
    workspace: Workspace,
    order: ReadSignal<CardOrder>,
    drawn: Memo<Vec<Id>>,
    held: RwSignal<bool>,
    votes: Memo<Option<(Id, BTreeMap<Id, u64>)>>,
) -> impl IntoView {
    let wrong = RwSignal::new(BTreeMap::new());
    let shared = Shared {
        workspace,
        order,
        drawn,
        wrong,
        votes,
        kano: Memo::new(move |_| workspace.kano_by_card()),
        measures: Memo::new(move |_| workspace.measures_by_card()),
    };
    let leave = move |event: ev::FocusEvent| {
        let to = event.related_target();
        let to = to.and_then(|to| to.dyn_into::<web_sys::Element>().ok());
        let is_inside = to.and_then(|to| to.closest(".card-ranking__table").ok().flatten());
        if is_inside.is_none() {
            held.set(false);
        }
    };
    view! {
        <p class="quiet small">{words::keys()}</p>
        <WrongList id=WRONG wrong />
        <div class="card-ranking__scroll" role="region" tabindex="0" aria-label=words::table()>
            // The roles stay although the table has the form of cards where there is no room for it.
            <table
                role="table"
                class="card-ranking__table"
                data-wide=move || (!own_numbers(order.get()).is_empty()).to_string()
                on:focusin=move |_| held.set(true)
                on:focusout=leave
            >
                <caption class="visually-hidden">{words::table()}</caption>
                {move || view! { <Heads order=order.get() /> }}
                <tbody role="rowgroup">
                    <For each=move || drawn.get() key=|id| *id let:id>
                        <Row shared id />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Heads(order: CardOrder) -> impl IntoView {
    let number = |it: CardNumber| {
        view! { <th scope="col" role="columnheader" class="card-ranking__number" title=it.hint()>{it.label()}</th> }
    };
    let score = score_label(order)
        .map(|label| view! { <th scope="col" role="columnheader" class="card-ranking__number">{label}</th> });
    let own = own_numbers(order).iter().map(|it| number(*it));
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader">{words::card()}</th>
                {score}
                {number(CardNumber::Impact)}
                {number(CardNumber::Effort)}
                {own.collect_view()}
                <th scope="col" role="columnheader">{words::quadrant()}</th>
                <th scope="col" role="columnheader" class="card-ranking__number">{words::votes()}</th>
                <th scope="col" role="columnheader">{words::kano()}</th>
                {number(CardNumber::Cost)}
                {number(CardNumber::Weeks)}
                <th scope="col" role="columnheader">{words::measure()}</th>
            </tr>
        </thead>
    }
}
