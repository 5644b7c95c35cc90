//! The cards about the touchpoint: linked ones, new ideas, and existing cards to link.

use leptos::prelude::*;

use super::super::note::CardLink;
use super::sheet::Sheet;
use crate::domain::board::titles;
use crate::domain::{Card, CardState};
use crate::i18n::{self, words::touchpoint};
use crate::platform::address;
use crate::ui::pages::floor::FloorOfTouchpoint;
use crate::ui::parts::{Chip, Choice, Glyph, IconButton, Pick, TextArea, Tone, use_toasts};
use crate::ui::route::{BoardView, Page, Route};
use crate::ui::say;
use crate::workspace::Id;

/// How many cards a search shows.
const MOST: usize = 60;
const HEADING: &str = "touchpoint-cards";

/// The panel.
#[component]
pub(super) fn Cards(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let toasts = use_toasts();
    let all = Memo::new(move |_| workspace.cards_at(id));
    let home = Memo::new(move |_| {
        // The departments of the touchpoint decide, and whether they are still there.
        sheet.touchpoint.track();
        workspace.departments();
        workspace.home_of(Some(id))
    });
    let add = move |title: String| {
        let Some(at) = workspace.add_idea_at(id, title) else {
            return;
        };
        let name = untrack(|| say::board_name(workspace, at));
        let to = Route::Project(workspace.inner().project, Page::Boards(BoardView::One(at)));
        toasts.toast_with(
            touchpoint::idea_added(&name),
            touchpoint::to_board(),
            move || to.go(),
        );
    };
    let search = move |words: String| {
        let found = workspace.cards_beside(id, &words, MOST).into_iter();
        let choice = |(id, card): (Id, Card)| {
            let label = format!(
                "{} · {}",
                say::card_title(&card.title),
                say::board_name(workspace, card.place.board)
            );
            Choice::new(id.to_string(), label).icon(say::glyph(card.place.kind))
        };
        found.map(choice).collect::<Vec<_>>()
    };
    let link = move |card: String| {
        let Ok(card) = card.parse::<Id>() else { return };
        if workspace.link_card(card, id, true) {
            let entry = workspace.inner().cards.peek(card);
            let name = entry
                .map(|entry| say::card_title(&entry.value.title))
                .unwrap_or_default();
            toasts.announce(touchpoint::card_linked(&name));
        }
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">
                {touchpoint::cards()}
                <span class="count">{move || i18n::number(all.read().len())}</span>
            </h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{touchpoint::cards_empty()}</p> }
            >
                <ul class="known">
                    <For each=move || all.get() key=|id| *id let:card>
                        <CardLine sheet id=card />
                    </For>
                </ul>
            </Show>
            <FloorOfTouchpoint workspace id />
            <div class="card-form__pair">
                <TextArea
                    label=touchpoint::add_idea()
                    hint=MaybeProp::derive(move || Some(touchpoint::add_idea_hint(&say::board_name(workspace, home.get()))))
                    value=Signal::stored(String::new())
                    rows=1
                    enter_submits=true
                    clears=true
                    on_submit=move |text: String| {
                        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                        if !title.is_empty() {
                            add(title);
                        }
                    }
                    on_paste=Callback::new(move |text: String| {
                        let found = titles(&text);
                        let several = found.len() > 1;
                        if several {
                            found.into_iter().for_each(add);
                        }
                        several
                    })
                />
                <Pick
                    label=touchpoint::link_card()
                    placeholder=touchpoint::link_card_hint()
                    on_search=Callback::new(search)
                    on_pick=link
                />
            </div>
        </section>
    }
}

#[component]
fn CardLine(sheet: Sheet, id: Id) -> impl IntoView {
    let workspace = sheet.workspace;
    let toasts = use_toasts();
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let unlink = move |_| {
        let name = say::card_title(&card.read_untracked().title);
        if workspace.link_card(id, sheet.id, false) {
            toasts.announce(touchpoint::card_unlinked(&name));
            address::focus(HEADING);
        }
    };
    view! {
        <li class="known__item known__item--row">
            <CardLink workspace id />
            <span class="known__more">
                <span class="quiet small">{move || say::board_name(workspace, card.read().place.board)}</span>
                <Show when=move || card.read().state != CardState::Proposed>
                    <Chip
                        label=Signal::derive(move || say::state(card.read().state).to_owned())
                        tone=Signal::derive(move || match card.read().state {
                            CardState::Live => Tone::Good,
                            _ => Tone::Accent,
                        })
                    />
                </Show>
            </span>
            <IconButton
                label=Signal::derive(move || touchpoint::unlink_card(&say::card_title(&card.read().title)))
                icon=Glyph::Close
                on_click=unlink
            />
        </li>
    }
}
