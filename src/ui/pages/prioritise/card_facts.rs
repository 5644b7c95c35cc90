//! Single facts about a card, each with the way to its source: kind and board, quadrant, votes, Kano
//! class.

use leptos::prelude::*;

use crate::domain::Card;
use crate::i18n::words::card_ranking as words;
use crate::method::card_order::corner;
use crate::method::kano::Categories;
use crate::method::{Corner, Matrix};
use crate::ui::card_numbers::CardNumber;
use crate::ui::pages::measure::kano::say as kano_say;
use crate::ui::parts::{Chip, Icon, Tone};
use crate::ui::{places, say, say_doing};
use crate::workspace::{Id, Workspace};

/// What a card is called.
pub(in crate::ui::pages) fn title_of(card: &Card) -> String {
    say::card_title(&card.title)
}

/// What kind of card it is, and on which board it lies.
#[component]
pub(super) fn KindAndBoard(workspace: Workspace, card: Memo<Card>) -> impl IntoView {
    let kind = Memo::new(move |_| card.read().place.kind);
    let at = Memo::new(move |_| card.read().place.board);
    view! {
        <span class="card-facts__kind">
            <Icon glyph=Signal::derive(move || say::glyph(kind.get())) />
            <span>
                {move || say::kind(kind.get())}
                <span class="card-facts__board quiet small">{move || say::board_name(workspace, at.get())}</span>
            </span>
        </span>
    }
}

/// The quadrant of a card, or what is missing for it.
#[component]
pub(in crate::ui::pages) fn QuadrantChip(card: Memo<Card>) -> impl IntoView {
    let corner = Memo::new(move |_| corner(&card.read()));
    move || match corner.get() {
        Some(corner) => {
            let tone = match corner {
                Corner::HighLow => Tone::Accent,
                _ => Tone::Neutral,
            };
            let label = say_doing::corner(Matrix::Cards, corner);
            view! { <Chip label tone /> }.into_any()
        }
        None => view! { <span class="quiet small">{words::not_rated()}</span> }.into_any(),
    }
}

/// The dots of the latest closed round, leading there; a dash where there is none.
#[component]
pub(in crate::ui::pages) fn VotesFact(
    workspace: Workspace,
    dots: Signal<Option<(Id, u64)>>,
) -> impl IntoView {
    let dots = Memo::new(move |_| dots.get());
    move || match dots.get() {
        Some((round, dots)) => {
            let dots = usize::try_from(dots).unwrap_or(usize::MAX);
            let label = words::votes_of_round(dots);
            let number = crate::i18n::number(dots);
            view! { <a class="card-facts__link" href=places::round(workspace, round) aria-label=label.clone() title=label>{number}</a> }
                .into_any()
        }
        None => view! { <span class="quiet">{words::none()}</span> }.into_any(),
    }
}

/// The Kano class, leading to the answers; a dash where nobody was asked.
#[component]
pub(in crate::ui::pages) fn KanoFact(
    workspace: Workspace,
    kano: Signal<Option<(Id, Categories)>>,
) -> impl IntoView {
    let kano = Memo::new(move |_| kano.get());
    move || match kano.get() {
        Some((id, counts)) => {
            let verdict = kano_say::verdict(&counts);
            view! { <a class="card-facts__link" href=places::kano(workspace, id)>{verdict}</a> }
                .into_any()
        }
        None => view! { <span class="quiet">{words::none()}</span> }.into_any(),
    }
}

/// What a card costs, leading to the card; a dash where nobody knows.
#[component]
pub(super) fn CostFact(workspace: Workspace, id: Id) -> impl IntoView {
    let cost = Memo::new(move |_| workspace.card(id)?.value.cost);
    move || match cost.get() {
        Some(cost) => {
            let sum = say_doing::money(workspace, cost);
            view! { <CardNumberLink workspace id text=sum number=CardNumber::Cost /> }.into_any()
        }
        None => view! { <span class="quiet">{words::none()}</span> }.into_any(),
    }
}

/// A number of a card, leading to where it stands on the card.
#[component]
pub(super) fn CardNumberLink(
    workspace: Workspace,
    id: Id,
    number: CardNumber,
    #[prop(into)] text: Signal<String>,
) -> impl IntoView {
    let label = move || format!("{}: {}", number.label(), text.get());
    view! {
        <a class="card-facts__link number" href=move || places::card(workspace, id) aria-label=label>{text}</a>
    }
}
