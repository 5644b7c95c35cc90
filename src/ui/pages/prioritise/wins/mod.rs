//! Quick wins: what can be visible within four weeks, what lacks a word about that, and what is due
//! soon.

mod due;
mod weeks;
mod win;

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use self::due::DueSoon;
use self::weeks::{Later, Unknown};
use self::win::WinCard;
use crate::domain::Card;
use crate::i18n::{
    self, words::card_ranking, words::common, words::prioritise, words::wins as words,
};
use crate::method::card_order::{CardOrder, Lack, RankedCard, Win, win};
use crate::method::kano::Categories;
use crate::platform::address;
use crate::ui::pages::card_measure::{is_done, open_measure};
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::places;
use crate::ui::route::{BoardView, MeasuresView, Page, PrioritiseView};
use crate::workspace::{Id, Workspace, today};

const TITLE: &str = "wins-title";

/// What all parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    workspace: Workspace,
    /// The quick wins, the best first.
    all: Memo<Vec<(Id, Win)>>,
    votes: Memo<Option<(Id, BTreeMap<Id, u64>)>>,
    kano: Memo<BTreeMap<Id, (Id, Categories)>>,
    measures: Memo<BTreeMap<Id, Vec<Id>>>,
}

impl Shared {
    /// Those that customers notice so soon.
    fn of(self, wanted: Win) -> Memo<Vec<Id>> {
        Memo::new(move |_| {
            let all = self.all.read();
            let fits = all.iter().filter(|(_, win)| *win == wanted);
            fits.map(|(id, _)| *id).collect()
        })
    }
}

/// What can be visible within four weeks.
#[component]
pub fn Wins(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let cards = Memo::new(move |_| workspace.all_cards());
    let all = Memo::new(move |_| {
        let cards = cards.read();
        let wins = cards.iter().filter(|(_, card)| win(card).is_some());
        let ranked = |(id, card): &(Id, Card)| RankedCard {
            id: *id,
            card: card.clone(),
            dots: None,
        };
        let mut all: Vec<RankedCard> = wins.map(ranked).collect();
        CardOrder::Wins.sort(&mut all);
        let with = |it: RankedCard| Some((it.id, win(&it.card)?));
        all.into_iter().filter_map(with).collect::<Vec<_>>()
    });
    let shared = Shared {
        workspace,
        all,
        votes: Memo::new(move |_| workspace.dots_by_card()),
        kano: Memo::new(move |_| workspace.kano_by_card()),
        measures: Memo::new(move |_| workspace.measures_by_card()),
    };
    let is_empty = Memo::new(move |_| all.read().is_empty());
    let unrated = Memo::new(move |_| {
        let cards = cards.read();
        let lacking = cards.iter().filter(|(_, card)| Lack::Corner.holds(card));
        lacking.count()
    });
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id=TITLE tabindex="-1">{prioritise::tab_wins()}</h1>
                <p class="quiet measure">{words::lead()}</p>
            </div>
        </div>
        <div class="wins">
            <Show
                when=move || !is_empty.get()
                fallback=move || view! { <NoWins workspace has_cards=Signal::derive(move || !cards.read().is_empty()) /> }
            >
                <Soon shared />
                <Unknown shared />
                <Later shared />
            </Show>
            <Show when=move || unrated.get() != 0 && !is_empty.get()>
                <p class="quiet">
                    <a href=places::page(workspace, Page::Prioritise(PrioritiseView::CardsWithout(Lack::Corner)))>
                        {move || words::unrated(unrated.get())}
                    </a>
                </p>
            </Show>
            <DueSoon workspace />
        </div>
    }
}

/// No quick wins: what they are, and how to find them.
#[component]
fn NoWins(workspace: Workspace, has_cards: Signal<bool>) -> impl IntoView {
    let has_cards = Memo::new(move |_| has_cards.get());
    view! {
        <Empty title=words::empty_title() text=words::empty_text() icon=Glyph::Flag>
            {move || {
                let (to, label) = if has_cards.get() {
                    (Page::Prioritise(PrioritiseView::CardRanking), words::to_ranking())
                } else {
                    (Page::Boards(BoardView::All), card_ranking::to_boards())
                };
                view! { <a class="button button--primary" href=places::page(workspace, to)>{label}</a> }
            }}
        </Empty>
    }
}

/// Quick wins that customers notice within four weeks, several of which can be chosen.
#[component]
fn Soon(shared: Shared) -> impl IntoView {
    const HEADING: &str = "wins-soon";
    let toasts = use_toasts();
    let workspace = shared.workspace;
    let ids = shared.of(Win::Soon);
    let chosen = RwSignal::new(BTreeSet::<Id>::new());
    // Those that have no measure, be it to be done or done.
    let free = Memo::new(move |_| {
        shared.measures.track();
        let mut ids = ids.get();
        ids.retain(|id| open_measure(workspace, *id).is_none() && !is_done(workspace, *id));
        ids
    });
    let picked = Memo::new(move |_| {
        let (free, chosen) = (free.read(), chosen.read());
        free.iter()
            .copied()
            .filter(|id| chosen.contains(id))
            .collect::<Vec<Id>>()
    });
    let make = move |_| {
        let made = workspace.measures_from_cards(&picked.get_untracked(), today());
        chosen.set(BTreeSet::new());
        if !made.is_empty() {
            let said = words::made(made.len());
            let list = places::page(workspace, Page::Measures(MeasuresView::Board));
            let link = (words::to_measures().to_owned(), list);
            let back = move || {
                workspace.discard_measures(&made);
            };
            toasts.toast_with_link(said, common::undo(), back, link);
        }
        address::focus(HEADING);
    };
    let all = move |_| chosen.set(free.get_untracked().into_iter().collect());
    view! {
        <section class="wins__section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {words::soon()}
                " "
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <p class="quiet">{words::none_soon()}</p> }
            >
                <Show when=move || !free.read().is_empty()>
                    <div class="wins__deeds" data-no-print="">
                        <Button
                            label=Signal::derive(move || words::make_chosen(picked.read().len()))
                            icon=Glyph::Measures
                            variant=Variant::Primary
                            disabled=Signal::derive(move || picked.read().is_empty())
                            on_click=make
                        />
                        <Button
                            label=words::choose_all()
                            variant=Variant::Ghost
                            disabled=Signal::derive(move || picked.read().len() == free.read().len())
                            on_click=all
                        />
                    </div>
                </Show>
                <ul class="wins__cards" aria-labelledby=HEADING>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <WinCard shared id chosen />
                    </For>
                </ul>
            </Show>
        </section>
    }
}
