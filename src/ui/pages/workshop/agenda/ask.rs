//! What an activity takes from elsewhere: questions from the deck, a voting round.

use leptos::prelude::*;

use super::edit::Change;
use crate::domain::{Activity, Deck, Round};
use crate::i18n::{self, words::agenda};
use crate::ui::parts::{Button, Checkbox, Choice, Glyph, Select};
use crate::ui::route::{Page, WorkshopView};
use crate::ui::{places, say_workshop};
use crate::workspace::{Id, Workspace, today};

/// The questions that can be asked, deck by deck.
#[component]
pub(super) fn AskWhat(
    workspace: Workspace,
    it: Memo<Activity>,
    change: Callback<Change>,
) -> impl IntoView {
    let asked = Memo::new(move |_| it.read().questions.clone());
    let all = Memo::new(move |_| workspace.questions());
    let count = move || {
        let (asked, all) = (asked.read(), all.read());
        all.iter().filter(|(id, _)| asked.contains(id)).count()
    };
    let of_deck = move |deck: Deck| {
        let all = all.read();
        let of_deck = all.iter().filter(|(_, question)| question.deck == deck);
        of_deck.map(|(id, _)| *id).collect::<Vec<Id>>()
    };
    let ask = move |id: Id, on: bool| {
        change.run(Box::new(move |it| {
            if on {
                it.questions.insert(id)
            } else {
                it.questions.remove(&id)
            };
        }));
    };
    view! {
        <details class="activity-questions">
            <summary class="activity-questions__head">
                {agenda::questions_field()}
                " "
                <span class="count">{move || i18n::number(count())}</span>
            </summary>
            {Deck::ALL.map(|deck| view! {
                <fieldset class="activity-questions__deck">
                    <legend>{say_workshop::deck(deck)}</legend>
                    <For each=move || of_deck(deck) key=|id| *id let:id>
                        <Checkbox
                            label=Signal::derive(move || say_workshop::question_of(workspace, id))
                            checked=Signal::derive(move || asked.read().contains(&id))
                            on_change=move |on| ask(id, on)
                        />
                    </For>
                </fieldset>
            })}
            <a href=places::page(workspace, Page::Workshop(WorkshopView::Questions))>{agenda::to_questions()}</a>
        </details>
    }
}

/// The voting round: one that there is, or a new one.
#[component]
pub(super) fn RoundField(
    workspace: Workspace,
    id: Id,
    it: Memo<Activity>,
    change: Callback<Change>,
) -> impl IntoView {
    let rounds = Signal::derive(move || {
        let named = |(id, round): (Id, Round)| {
            let name = Some(round.name.trim().to_owned()).filter(|name| !name.is_empty());
            let name = name.unwrap_or_else(|| agenda::unnamed_round().to_owned());
            let name = if round.closed {
                agenda::closed_round(&name)
            } else {
                name
            };
            Choice::new(id.to_string(), name)
        };
        let none = Choice::new("", agenda::no_round());
        let rounds = workspace.rounds().into_iter().map(named);
        [none].into_iter().chain(rounds).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let round = it.read().round;
        round.filter(|id| workspace.round(*id).is_some())
    });
    let make = move |_| {
        let round = Round {
            name: say_workshop::activity(&untrack(|| workspace.activity(id))),
            date: today(),
            ..Round::default()
        };
        if let Some(round) = workspace.add_round(&round) {
            change.run(Box::new(move |it| it.round = Some(round)));
        }
    };
    view! {
        <div class="activity-form__row activity-form__row--round">
            <Select
                label=agenda::round()
                hint=agenda::round_hint()
                options=rounds
                value=Signal::derive(move || chosen.get().map(|id| id.to_string()).unwrap_or_default())
                on_change=move |value: String| {
                    let round = value.parse().ok();
                    change.run(Box::new(move |it| it.round = round));
                }
            />
            {move || match chosen.get() {
                Some(round) => view! {
                    <a class="button button--quiet" href=places::round(workspace, round)>{agenda::to_round()}</a>
                }.into_any(),
                None => view! { <Button label=agenda::new_round() icon=Glyph::Plus on_click=make /> }.into_any(),
            }}
        </div>
    }
}
