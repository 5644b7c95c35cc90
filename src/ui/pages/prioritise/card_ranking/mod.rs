//! Cards in an order: their numbers in a table that can be filled in, what comes of them, and the
//! way to a measure.

mod row;
mod table;

use leptos::prelude::*;

use self::table::RankingTable;
use super::card_filter::{CardFilter, CardFilterBar, NoneShown};
use crate::domain::Card;
use crate::i18n::words::{card_ranking as words, prioritise};
use crate::method::card_order::{CardOrder, Lack, RankedCard};
use crate::platform::focus;
use crate::ui::parts::{
    Button, Choice, CopyTable, Empty, Glyph, Segmented, drawn as shown_of, use_on_paper,
};
use crate::ui::route::{BoardView, Page};
use crate::ui::{places, say_doing};
use crate::workspace::{Id, Workspace};

/// Where the keyboard goes when all rows are there and the button for more has gone.
const END: &str = "card-ranking-end";

/// How many rows are drawn at first, so that every order and filter is there at once.
const FIRST: usize = 30;
/// How many more at a time on demand.
const STEP: usize = 100;

fn order_value(order: CardOrder) -> &'static str {
    match order {
        CardOrder::Wins => "wins",
        CardOrder::Votes => "votes",
        CardOrder::Rice => "rice",
        CardOrder::Wsjf => "wsjf",
        CardOrder::Impact => "impact",
    }
}

fn order_label(order: CardOrder) -> &'static str {
    match order {
        CardOrder::Wins => words::by_wins(),
        CardOrder::Votes => words::by_votes(),
        CardOrder::Rice => words::by_rice(),
        CardOrder::Wsjf => words::by_wsjf(),
        CardOrder::Impact => words::by_impact(),
    }
}

fn order_help(order: CardOrder) -> &'static str {
    match order {
        CardOrder::Wins => words::help_wins(),
        CardOrder::Votes => words::help_votes(),
        CardOrder::Rice => words::help_rice(),
        CardOrder::Wsjf => words::help_wsjf(),
        CardOrder::Impact => words::help_impact(),
    }
}

/// Cards in an order.
#[component]
pub fn CardRanking(
    /// The open project.
    workspace: Workspace,
    /// At first only the cards that lack this.
    lacks: Option<Lack>,
) -> impl IntoView {
    let cards = Memo::new(move |_| workspace.all_cards());
    let is_empty = Memo::new(move |_| cards.read().is_empty());
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id="card-ranking-title" tabindex="-1">{prioritise::tab_card_ranking()}</h1>
                <p class="quiet measure">{words::lead()}</p>
            </div>
        </div>
        <Show
            when=move || !is_empty.get()
            fallback=move || view! {
                <Empty title=words::empty_title() text=words::empty_text() icon=Glyph::Matrix>
                    <a class="button button--primary" href=places::page(workspace, Page::Boards(BoardView::All))>
                        {words::to_boards()}
                    </a>
                </Empty>
            }
        >
            <Full workspace cards lacks />
        </Show>
    }
}

#[component]
fn Full(workspace: Workspace, cards: Memo<Vec<(Id, Card)>>, lacks: Option<Lack>) -> impl IntoView {
    let filter = RwSignal::new(CardFilter {
        lacks,
        ..CardFilter::default()
    });
    let order = RwSignal::new(CardOrder::default());
    let limit = RwSignal::new(FIRST);
    let held = RwSignal::new(false);
    let votes = Memo::new(move |_| workspace.dots_by_card());
    let sorted = Memo::new(move |_| {
        let votes = votes.read();
        let dots = |id: Id| {
            let (_, dots) = votes.as_ref()?;
            Some(dots.get(&id).copied().unwrap_or(0))
        };
        let (cards, filter) = (cards.read(), filter.read());
        let shown = cards.iter().filter(|(_, card)| filter.shows(card));
        let ranked = |(id, card): &(Id, Card)| RankedCard {
            id: *id,
            card: card.clone(),
            dots: dots(*id),
        };
        let mut all: Vec<RankedCard> = shown.map(ranked).collect();
        order.get().sort(&mut all);
        all
    });
    // While somebody fills in the table its rows stay where they are.
    let ids = Memo::new(move |before: Option<&Vec<Id>>| {
        let fresh: Vec<Id> = sorted.read().iter().map(|it| it.id).collect();
        match before {
            Some(before) if held.get() => stay(before, fresh),
            _ => fresh,
        }
    });
    let on_paper = use_on_paper();
    let drawn = Memo::new(move |_| {
        let ids = ids.read();
        let limit = shown_of(limit.get(), on_paper);
        ids.iter().take(limit).copied().collect::<Vec<Id>>()
    });
    let count = Memo::new(move |_| sorted.read().len());
    let has_more = Memo::new(move |_| limit.get() < count.get());
    let options = CardOrder::ALL
        .map(|order| Choice::new(order_value(order), order_label(order)))
        .to_vec();
    view! {
        <div class="card-ranking">
            <Segmented
                label=words::order()
                options
                value=Signal::derive(move || order_value(order.get()).to_owned())
                on_change=move |value: String| {
                    if let Some(new) = CardOrder::ALL.into_iter().find(|it| order_value(*it) == value) {
                        // Another order begins at its top again.
                        limit.set(FIRST);
                        order.set(new);
                    }
                }
            />
            <p class="quiet small measure">{move || order_help(order.get())}</p>
            <CardFilterBar workspace filter cards />
            <Sums workspace sorted filter />
            <VotesFrom workspace votes=Signal::derive(move || votes.read().as_ref().map(|(id, _)| *id)) />
            <Show
                when=move || count.get() != 0
                fallback=move || view! { <NoneShown workspace filter cards /> }
            >
                <CopyTable
                    table="card-ranking__table"
                    before=Callback::new(move |()| limit.set(count.get_untracked().max(FIRST)))
                />
                <RankingTable workspace order=order.read_only() drawn held votes />
                <div id=END tabindex="-1">
                    <Show when=move || has_more.get()>
                        <Button
                            label=Signal::derive(move || words::more(STEP.min(count.get().saturating_sub(limit.get()))))
                            icon=Glyph::ChevronDown
                            on_click=move |_| {
                                limit.update(|limit| *limit += STEP);
                                focus::catch(END);
                            }
                        />
                    </Show>
                </div>
            </Show>
        </div>
    }
}

/// The rows that are still there, in their old order, and new ones behind them.
fn stay(before: &[Id], fresh: Vec<Id>) -> Vec<Id> {
    let here: std::collections::BTreeSet<Id> = fresh.iter().copied().collect();
    let known: std::collections::BTreeSet<Id> = before.iter().copied().collect();
    let old = before.iter().copied().filter(|id| here.contains(id));
    old.chain(fresh.into_iter().filter(|id| !known.contains(id)))
        .collect()
}

/// How many cards are shown, what they cost together, and how many lack costs: these on demand.
#[component]
fn Sums(
    workspace: Workspace,
    sorted: Memo<Vec<RankedCard>>,
    filter: RwSignal<CardFilter>,
) -> impl IntoView {
    let facts = Memo::new(move |_| {
        let sorted = sorted.read();
        let costs = sorted.iter().filter_map(|it| Some(it.card.cost?.get()));
        let (known, sum) = costs.fold((0, 0.0), |(known, sum), cost| (known + 1, sum + cost));
        (sorted.len(), known, sum)
    });
    let text = move || {
        let (all, known, sum) = facts.get();
        let cards = words::cards(all);
        match known {
            0 => format!("{cards} {}", words::no_costs()),
            _ => {
                let sum = say_doing::sum_of_money(workspace, sum);
                format!("{cards} {} ", words::costs(&sum))
            }
        }
    };
    let without = Memo::new(move |_| {
        let (all, known, _) = facts.get();
        if known == 0 { 0 } else { all - known }
    });
    view! {
        <p class="card-ranking__sums" role="status">
            {text}
            <Show when=move || without.get() != 0>
                <button
                    class="card-ranking__lack"
                    type="button"
                    on:click=move |_| filter.update(|it| it.lacks = Some(Lack::Cost))
                >
                    {move || words::without_costs(without.get())}
                </button>
            </Show>
        </p>
    }
}

/// From which round the votes are.
#[component]
fn VotesFrom(workspace: Workspace, votes: Signal<Option<Id>>) -> impl IntoView {
    move || {
        votes.get().map(|id| {
            let round = workspace.round(id).unwrap_or_default();
            view! {
                <p class="small quiet">
                    {words::votes_from()} " "
                    <a href=places::round(workspace, id)>{super::votes::name_of(&round)}</a>
                </p>
            }
        })
    }
}
