//! The questions that can be asked: both decks, the usual ones and the team's own.

mod add;
mod line;

use std::collections::BTreeMap;

use leptos::prelude::*;

use self::add::AddQuestion;
use self::line::Line;
use crate::domain::Deck;
use crate::i18n::{self, words::questions};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// The cards that answer questions.
type Answered = BTreeMap<Id, Vec<Id>>;

/// The heading of a deck.
fn heading(deck: Deck) -> String {
    format!("deck-{}", deck.as_str())
}

/// The questions that can be asked.
#[component]
pub(super) fn Questions(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let answers = Memo::new(move |_| {
        let mut answers = Answered::new();
        for (id, card) in workspace.all_cards() {
            if let Some(question) = card.question {
                answers.entry(question).or_default().push(id);
            }
        }
        answers
    });
    view! {
        <div class="head">
            <div class="head__words">
                <h1>{questions::title()}</h1>
                <p class="quiet measure">{questions::lead()}</p>
            </div>
        </div>
        <div class="decks">
            {Deck::ALL.map(|deck| view! { <OneDeck workspace deck answers /> })}
        </div>
    }
}

#[component]
fn OneDeck(workspace: Workspace, deck: Deck, answers: Memo<Answered>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        let all = workspace.questions().into_iter();
        let of_deck = all.filter(|(_, question)| question.deck == deck);
        of_deck.map(|(id, _)| id).collect::<Vec<Id>>()
    });
    view! {
        <section class="panel deck" aria-labelledby=heading(deck)>
            <h2 class="panel__title" id=heading(deck) tabindex="-1">
                {say_workshop::deck(deck)}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <Show when=move || ids.read().is_empty()>
                <p class="measure">{questions::empty()}</p>
            </Show>
            <ol class="deck__list">
                <For each=move || ids.get() key=|id| *id let:id>
                    <Line workspace id deck ids answers />
                </For>
            </ol>
            <AddQuestion workspace deck />
        </section>
    }
}
