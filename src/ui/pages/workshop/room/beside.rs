//! What people look at while they talk or rest: the cards of this workshop, what comes next.

use leptos::prelude::*;

use crate::domain::CardKind;
use crate::i18n::{self, words::room};
use crate::method::timer::Timer;
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Workspace};

/// The cards that were written in this workshop, by kind.
#[component]
pub(super) fn Talk(workspace: Workspace, activity: Id) -> impl IntoView {
    let cards = Memo::new(move |_| {
        let workshop = workspace.activity(activity).workshop;
        let activities = workshop.map(|id| workspace.activities(id));
        let cards = workspace.cards_written_in(&activities.unwrap_or_default());
        let cards = cards.into_iter();
        cards
            .map(|(id, card)| (card.place.kind, id, say::card_title(&card.title)))
            .collect::<Vec<_>>()
    });
    let of_kind = move |kind: CardKind| {
        let cards = cards.read();
        let cards = cards.iter().filter(|card| card.0 == kind);
        cards
            .map(|(_, id, title)| (*id, title.clone()))
            .collect::<Vec<_>>()
    };
    view! {
        <Show
            when=move || !cards.read().is_empty()
            fallback=|| view! { <p class="quiet">{room::no_cards()}</p> }
        >
            <div class="room-cards">
                {CardKind::ALL.map(|kind| view! {
                    <Show when=move || !of_kind(kind).is_empty()>
                        <section class="room-cards__kind" data-kind=kind.as_str()>
                            <h2 class="room-cards__heading">
                                {say::kinds(kind)}
                                " "
                                <span class="count">{move || i18n::number(of_kind(kind).len())}</span>
                            </h2>
                            <ul class="room-cards__list">
                                <For each=move || of_kind(kind) key=|card| card.clone() let:card>
                                    <li class="room-card">{card.1}</li>
                                </For>
                            </ul>
                        </section>
                    </Show>
                })}
            </div>
        </Show>
    }
}

/// When a break ends and what comes then.
#[component]
pub(super) fn NextUp(workspace: Workspace) -> impl IntoView {
    let live = Memo::new(move |_| workspace.running());
    let when = move || match live.get().map(|live| live.timer) {
        Some(Timer::Runs(end)) => Some(room::goes_on(&i18n::time_of_day(end))),
        _ => None,
    };
    let next = move || {
        let (_, next) = workspace.neighbours(live.get()?);
        Some(room::then(&say_workshop::activity(
            &workspace.activity(next?),
        )))
    };
    view! {
        <div class="room-next">
            {move || when().map(|text| view! { <p class="room-next__when">{text}</p> })}
            {move || next().map(|text| view! { <p class="room-next__what">{text}</p> })}
        </div>
    }
}
