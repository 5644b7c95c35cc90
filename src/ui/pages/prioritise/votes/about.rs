//! What an open round says of itself, and who may vote about what.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::pick_cards::PickCards;
use super::pick_voters::PickVoters;
use super::picking::Picking;
use super::{cards_to_choose, from_one};
use crate::domain::{Date, Round};
use crate::i18n::words::{ballot, votes as words};
use crate::ui::parts::{Button, Checkbox, Glyph, TextField};
use crate::workspace::{Id, Workspace};

/// Its name, its dots, its day, its cards, its people.
#[component]
pub(super) fn About(workspace: Workspace, id: Id, round: Memo<Round>) -> impl IntoView {
    let wrong_dots = RwSignal::new(false);
    let wrong_day = RwSignal::new(false);
    let pick_cards = Picking::new();
    let pick_voters = Picking::new();
    let is_fixed = Memo::new(move |_| !workspace.ballots(id).is_empty());
    let set_dots = move |text: String| {
        let dots = from_one(&text);
        wrong_dots.set(dots.is_none());
        if dots.is_some() {
            workspace.edit_round(id, |round| round.dots = dots);
        }
    };
    let set_day = move |text: String| {
        let day = Date::from_people(&text);
        let is_empty = text.trim().is_empty();
        wrong_day.set(day.is_none() && !is_empty);
        if day.is_some() || is_empty {
            workspace.edit_round(id, |round| round.date = day);
        }
    };
    let all = Memo::new(move |_| round.read().cards.is_empty());
    let cards = Memo::new(move |_| workspace.ballot_cards(&round.read()).len());
    let voters = move || {
        let round = round.read();
        if round.voters.is_empty() {
            return ballot::voters_all().to_owned();
        }
        ballot::voters_some(workspace.voters(&round).len())
    };
    let open_cards = move || {
        let cards = round.get_untracked().cards;
        pick_cards.begin(cards.is_empty(), cards);
    };
    let set_cards = move |cards: BTreeSet<Id>| {
        workspace.edit_round(id, |round| round.cards = cards);
    };
    let set_voters = move |voters: BTreeSet<Id>| {
        workspace.edit_round(id, |round| round.voters = voters);
    };
    let open_voters = move || {
        let voters = round.get_untracked().voters;
        // Whoever has voted already stays among them.
        let ballots = untrack(|| workspace.ballots(id));
        let voted = ballots.iter().filter_map(|(_, ballot)| ballot.by);
        pick_voters.begin(voters.is_empty(), voted.chain(voters.clone()).collect());
    };
    view! {
        <section class="panel" aria-labelledby="voting-about">
            <h2 class="panel__title" id="voting-about">{ballot::about()}</h2>
            <div class="voting__about">
                <div class="voting__what">
                    <TextField
                        label=words::what()
                        value=Signal::derive(move || round.read().name.clone())
                        on_commit=move |text: String| {
                            workspace.edit_round(id, |round| round.name = text.trim().to_owned());
                        }
                    />
                </div>
                <TextField
                    label=words::day()
                    kind="date"
                    value=Signal::derive(move || round.read().date.map(|day| day.to_string()).unwrap_or_default())
                    error=MaybeProp::derive(move || wrong_day.get().then(|| words::day_wrong().to_owned()))
                    on_commit=set_day
                />
                <Show when=move || !is_fixed.get()>
                    <TextField
                        label=words::dots()
                        value=Signal::derive(move || round.read().dots().to_string())
                        error=MaybeProp::derive(move || wrong_dots.get().then(|| words::dots_wrong().to_owned()))
                        on_commit=set_dots
                    />
                    <div class="voting__single">
                        <Checkbox
                            label=ballot::single()
                            checked=Signal::derive(move || round.read().single)
                            on_change=move |on| {
                                workspace.edit_round(id, |round| round.single = on);
                            }
                        />
                    </div>
                </Show>
            </div>
            <dl class="voting__rules">
                <Show when=move || is_fixed.get()>
                    <div>
                        <dt>{words::dots_given()}</dt>
                        <dd>{move || super::rule(&round.read())}</dd>
                    </div>
                </Show>
                <div>
                    <dt>{ballot::choice()}</dt>
                    <dd>
                        <span>{move || cards_to_choose(all.get(), cards.get())}</span>
                        <Show when=move || !is_fixed.get()>
                            <Button label=ballot::pick_cards() icon=Glyph::Edit on_click=move |_| open_cards() />
                        </Show>
                    </dd>
                </div>
                <div>
                    <dt>{ballot::voters()}</dt>
                    <dd>
                        <span>{voters}</span>
                        <Button label=ballot::pick_voters() icon=Glyph::People on_click=move |_| open_voters() />
                    </dd>
                </div>
            </dl>
            <Show when=move || is_fixed.get()>
                <p class="quiet small">{ballot::fixed()}</p>
            </Show>
        </section>
        <PickCards
            workspace
            picking=pick_cards
            on_pick=set_cards
        />
        <PickVoters
            workspace
            id
            picking=pick_voters
            on_pick=set_voters
        />
    }
}
