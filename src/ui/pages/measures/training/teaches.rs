//! The standards and wow effects that a training teaches.

use leptos::prelude::*;

use super::super::trainings::card_glyph;
use super::Change;
use crate::domain::Training;
use crate::domain::board::holds;
use crate::i18n::words::trainings;
use crate::platform::address;
use crate::ui::parts::{Choice, Glyph, Icon, IconButton, Pick, use_toasts};
use crate::ui::{places, say};
use crate::workspace::{Id, Workspace};

/// How many cards a search shows.
const MOST: usize = 60;
const HEADING: &str = "training-teaches";

/// What it teaches.
#[component]
pub(super) fn Teaches(
    workspace: Workspace,
    it: Memo<Training>,
    edit: Callback<Change>,
) -> impl IntoView {
    let toasts = use_toasts();
    let cards = Memo::new(move |_| it.read().cards.iter().copied().collect::<Vec<_>>());
    let search = move |words: String| {
        let known = cards.get();
        let fits = |id: &Id| !known.contains(id) && holds(&say::card(workspace, *id), &words);
        let found = workspace.teachable().into_iter().filter(fits).take(MOST);
        let choice = |id: Id| {
            let board = workspace
                .card(id)
                .map(|it| it.value.place.board)
                .unwrap_or_default();
            let label = [say::card(workspace, id), say::board_name(workspace, board)].join(" · ");
            Choice::new(id.to_string(), label).icon(card_glyph(workspace, id))
        };
        found.map(choice).collect::<Vec<_>>()
    };
    let add = move |card: String| {
        if let Ok(card) = card.parse::<Id>() {
            edit.run(Box::new(move |it: &mut Training| {
                it.cards.insert(card);
            }));
            toasts.announce(trainings::teaches_now(&untrack(|| {
                say::card(workspace, card)
            })));
        }
    };
    let remove = move |card: Id| {
        edit.run(Box::new(move |it: &mut Training| {
            it.cards.remove(&card);
        }));
        address::focus(HEADING);
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{trainings::teaches_title()}</h2>
            <Show
                when=move || !cards.read().is_empty()
                fallback=|| view! { <p class="quiet">{trainings::teaches_nothing()}</p> }
            >
                <ul class="training-page__cards">
                    <For each=move || cards.get() key=|id| *id let:card>
                        <li>
                            <a class="trainings__card" href=places::card(workspace, card)>
                                <Icon glyph=Signal::derive(move || card_glyph(workspace, card)) />
                                {move || say::card(workspace, card)}
                            </a>
                            <IconButton
                                label=Signal::derive(move || trainings::teach_no_more(&say::card(workspace, card)))
                                icon=Glyph::Close
                                on_click=move |_| remove(card)
                            />
                        </li>
                    </For>
                </ul>
            </Show>
            <div data-no-print="">
                <Pick
                    label=trainings::add_card()
                    placeholder=trainings::add_card_hint()
                    on_search=Callback::new(search)
                    on_pick=add
                />
            </div>
        </section>
    }
}
