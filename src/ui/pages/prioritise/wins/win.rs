//! A quick win as a large calm card.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::super::card_facts::{
    CardNumberLink, CostFact, KanoFact, KindAndBoard, VotesFact, title_of,
};
use super::Shared;
use crate::i18n::{self, words::card_ranking, words::wins as words};
use crate::ui::card_numbers::CardNumber;
use crate::ui::pages::card_measure::{MeasureOfCard, is_done, open_measure};
use crate::ui::parts::Checkbox;
use crate::ui::places;
use crate::workspace::{Id, Workspace};

/// The card, with its numbers and its measure.
#[component]
pub(super) fn WinCard(shared: Shared, id: Id, chosen: RwSignal<BTreeSet<Id>>) -> impl IntoView {
    let workspace = shared.workspace;
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Memo::new(move |_| title_of(&card.read()));
    let measures = Memo::new(move |_| {
        let all = shared.measures.read();
        all.get(&id).cloned().unwrap_or_default()
    });
    let is_free = Memo::new(move |_| {
        measures.track();
        open_measure(workspace, id).is_none() && !is_done(workspace, id)
    });
    let dots = Signal::derive(move || {
        let votes = shared.votes.read();
        let (round, dots) = votes.as_ref()?;
        Some((*round, dots.get(&id).copied().unwrap_or(0)))
    });
    let number = move |number: CardNumber| {
        view! {
            <div>
                <dt>{number.label()}</dt>
                <dd>
                    <CardNumberLink workspace id number text=Signal::derive(move || number.shown(&card.read())) />
                </dd>
            </div>
        }
    };
    let has_cost = Memo::new(move |_| card.read().cost.is_some());
    view! {
        <li class="wins__card">
            <div class="wins__card-head">
                <a class="wins__name" href=move || places::card(workspace, id)>{name}</a>
                <KindAndBoard workspace card />
            </div>
            <dl class="wins__numbers">
                {number(CardNumber::Impact)}
                {number(CardNumber::Effort)}
                {number(CardNumber::Weeks)}
                <Show when=move || has_cost.get()>
                    <div>
                        <dt>{CardNumber::Cost.label()}</dt>
                        <dd><CostFact workspace id /></dd>
                    </div>
                </Show>
                <div>
                    <dt>{card_ranking::votes()}</dt>
                    <dd class="number"><VotesFact workspace dots /></dd>
                </div>
                <div>
                    <dt>{card_ranking::kano()}</dt>
                    <dd><KanoFact workspace kano=Signal::derive(move || shared.kano.read().get(&id).copied()) /></dd>
                </div>
            </dl>
            <Owner workspace measures />
            <div class="wins__card-deeds">
                <Show when=move || is_free.get()>
                    <Checkbox
                        label=Signal::derive(move || words::choose(&name.get()))
                        checked=Signal::derive(move || chosen.read().contains(&id))
                        on_change=move |on| chosen.update(|chosen| {
                            if on { chosen.insert(id); } else { chosen.remove(&id); }
                        })
                    />
                </Show>
                <MeasureOfCard workspace id name measures />
            </div>
        </li>
    }
}

/// Who does its measure, and until when.
#[component]
fn Owner(workspace: Workspace, measures: Memo<Vec<Id>>) -> impl IntoView {
    move || {
        let first = measures.read().first().copied()?;
        let measure = workspace.measure(first)?;
        let who = measure.person.and_then(|id| workspace.person_name(id));
        let who = who.unwrap_or_else(|| words::nobody().to_owned());
        let until = measure
            .until
            .map(|day| words::until(&i18n::day(day.parts())));
        let text = std::iter::once(who).chain(until).collect::<Vec<_>>();
        Some(view! { <p class="quiet small">{text.join(" · ")}</p> })
    }
}
