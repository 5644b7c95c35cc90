//! The cards of a writing activity: the own ones, to be changed, and those of others.

use leptos::prelude::*;

use super::Sight;
use crate::domain::Card;
use crate::i18n::words::{board, common, writing};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, IconButton, TextArea, Variant, use_toasts};
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Way};

/// How many cards are drawn at first, and how many more each time.
const PAGE: usize = 60;

type Cards = Memo<(Vec<Id>, Vec<Id>)>;

/// The own cards, the last one first.
#[component]
pub(super) fn Mine(sight: Sight, cards: Cards) -> impl IntoView {
    let mine = Memo::new(move |_| cards.read().0.clone());
    view! {
        <section class="writing__part" aria-labelledby="writing-mine">
            <h2 class="writing__heading" id="writing-mine" tabindex="-1">
                {writing::mine()}
                <span class="writing__count">{move || mine.read().len()}</span>
            </h2>
            <Show when=move || mine.read().is_empty()>
                <p class="writing__empty">{writing::mine_empty()}</p>
            </Show>
            <Page all=mine let:id>
                <Own sight id />
            </Page>
        </section>
    }
}

/// The cards of others: how many, or what they say where they are not covered.
#[component]
pub(super) fn Others(sight: Sight, cards: Cards) -> impl IntoView {
    let others = Memo::new(move |_| cards.read().1.clone());
    let covers = Memo::new(move |_| sight.workspace.activity(sight.activity).covers());
    view! {
        <Show when=move || !others.read().is_empty()>
            <Show
                when=move || covers.get()
                fallback=move || view! {
                    <section class="writing__part" aria-labelledby="writing-others">
                        <h2 class="writing__heading" id="writing-others">
                            {writing::others()}
                            <span class="writing__count">{move || others.read().len()}</span>
                        </h2>
                        <Page all=others let:id>
                            <Other sight id />
                        </Page>
                    </section>
                }
            >
                <p class="writing__covered">
                    <Icon glyph=Glyph::Covered />
                    {move || writing::others_covered(others.read().len())}
                </p>
            </Show>
        </Show>
    }
}

/// So many cards at a time.
#[component]
fn Page<F, V>(all: Memo<Vec<Id>>, children: F) -> impl IntoView
where
    F: Fn(Id) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let limit = RwSignal::new(PAGE);
    let drawn = move || {
        all.read()
            .iter()
            .take(limit.get())
            .copied()
            .collect::<Vec<_>>()
    };
    let rest = Memo::new(move |_| all.read().len().saturating_sub(limit.get()));
    view! {
        <ul class="writing__cards">
            <For each=drawn key=|id| *id children=children />
        </ul>
        <Show when=move || { rest.get() > 0 }>
            <Button
                label=Signal::derive(move || writing::more(rest.get().min(PAGE)))
                variant=Variant::Ghost
                on_click=move |_| limit.update(|limit| *limit += PAGE)
            />
        </Show>
    }
}

fn card_of(sight: Sight, id: Id) -> Memo<Card> {
    Memo::new(move |_| {
        let entry = sight.workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    })
}

/// The question that a card answers, where it is not the one on screen.
fn other_question(sight: Sight, card: Memo<Card>) -> impl Fn() -> Option<AnyView> {
    move || {
        let id = card.read().question?;
        let shown = sight.question().map(|(shown, _)| shown);
        (shown != Some(id)).then(|| {
            let words = say_workshop::question_of(sight.workspace, id);
            view! { <span class="writing__of">{words}</span> }.into_any()
        })
    }
}

/// A card that was written in this tab.
#[component]
fn Own(sight: Sight, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let workspace = sight.workspace;
    let card = card_of(sight, id);
    let editing = RwSignal::new(false);
    let title = Signal::derive(move || say::card_title(&card.read().title));
    let remove = move |_| {
        let title = title.get_untracked();
        if workspace.trash_card(id) {
            toasts.toast_with(board::trashed(&title), common::undo(), move || {
                workspace.step(Way::Undo, false);
            });
            // The button has gone with its card.
            request_animation_frame(|| address::focus("writing-mine"));
        }
    };
    view! {
        <li class="writing__card" data-kind=move || card.read().place.kind.as_str()>
            <Show
                when=move || editing.get()
                fallback=move || view! {
                    <button
                        class="writing__text"
                        type="button"
                        id=edit_id(id)
                        aria-label=move || writing::edit(&title.get())
                        on:click=move |_| editing.set(true)
                    >
                        <Icon glyph=Signal::derive(move || say::glyph(card.read().place.kind)) />
                        <span>{title}{other_question(sight, card)}</span>
                    </button>
                    <IconButton
                        label=Signal::derive(move || writing::remove(&title.get()))
                        icon=Glyph::Trash
                        on_click=remove
                    />
                }
            >
                <Edit sight id card editing />
            </Show>
        </li>
    }
}

fn edit_id(id: Id) -> String {
    format!("writing-{id}")
}

/// The text of a card as a field.
#[component]
fn Edit(
    sight: Sight,
    id: Id,
    card: Memo<Card>,
    /// Lives with the card, since the field loses the focus once more when it goes.
    editing: RwSignal<bool>,
) -> impl IntoView {
    let done = move || {
        editing.set(false);
        request_animation_frame(move || address::focus(&edit_id(id)));
    };
    let area = NodeRef::<leptos::html::Textarea>::new();
    area.on_load(|area| {
        request_animation_frame(move || {
            area.focus().unwrap_or_default();
            area.select();
        });
    });
    view! {
        <div class="writing__edit" on:focusout=move |_| editing.set(false)>
            <TextArea
                label=board::title()
                label_hidden=true
                value=Signal::derive(move || card.read().title.clone())
                rows=1
                enter_submits=true
                escape_leaves=true
                node_ref=area
                on_commit=move |text: String| {
                    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    sight.workspace.edit_card(id, |card| card.title = title);
                }
                on_submit=move |_: String| done()
                on_cancel=move |()| done()
            />
        </div>
    }
}

/// A card that somebody else wrote, for reading.
#[component]
fn Other(sight: Sight, id: Id) -> impl IntoView {
    let card = card_of(sight, id);
    view! {
        <li class="writing__card" data-kind=move || card.read().place.kind.as_str()>
            <p class="writing__text">
                <Icon glyph=Signal::derive(move || say::glyph(card.read().place.kind)) />
                <span>
                    {move || say::card_title(&card.read().title)}
                    {other_question(sight, card)}
                </span>
            </p>
        </li>
    }
}
