//! From a card to its measure: how far it has come, or one step to make it. Boards and the pages of
//! deciding show it.

use leptos::prelude::*;

use crate::domain::{CardState, Measure, MeasureState};
use crate::i18n::words::{card_ranking, common, measures};
use crate::platform::{address, focus};
use crate::ui::parts::{Button, Chip, Glyph, Toasts, Tone, Variant, use_toasts};
use crate::ui::{places, say, say_doing, say_measuring};
use crate::workspace::{Deed, Id, Workspace, today};

/// The measure of a card that is still to be done; subscribes to it.
pub(super) fn open_measure(workspace: Workspace, card: Id) -> Option<Id> {
    let first = workspace.measures_of_card(card).first().copied()?;
    let measure = workspace.measure(first)?;
    measure.state.is_open().then_some(first)
}

/// Is nothing left to be done about a card? It is done every day, or its measure is; subscribes.
pub(super) fn is_done(workspace: Workspace, card: Id) -> bool {
    let state = workspace.card(card).map(|entry| entry.value.state);
    state == Some(CardState::Live) || {
        let states = workspace.measures_of_card(card).into_iter();
        let mut states = states.filter_map(|id| Some(workspace.measure(id)?.state));
        states.any(|state| state == MeasureState::Done)
    }
}

/// Makes a measure out of a card and says so, with the way there and the way back; where there is
/// one to be done already, says that. Gives it.
pub(super) fn make(workspace: Workspace, toasts: Toasts, card: Id) -> Option<Id> {
    let known = untrack(|| open_measure(workspace, card));
    let id = workspace.measure_from_card(card, today())?;
    let name = untrack(|| say_doing::measure(workspace, id));
    let link = (
        card_ranking::to_measure().to_owned(),
        places::measure(workspace, id),
    );
    if known.is_some() {
        let none = || ();
        toasts.toast_with_link(card_ranking::has_measure(&name), common::done(), none, link);
    } else {
        let back = move || {
            workspace.discard::<Measure>(Deed::TrashMeasure, id);
        };
        toasts.toast_with_link(measures::made(&name), common::undo(), back, link);
    }
    Some(id)
}

/// The measure of a card with its state, or the button that makes one; a card of which nothing is
/// left to be done offers none.
#[component]
pub(super) fn MeasureOfCard(
    workspace: Workspace,
    id: Id,
    /// What the card is called.
    #[prop(into)]
    name: Signal<String>,
    /// Its measures, those to be done first.
    #[prop(into)]
    measures: Signal<Vec<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let first = Memo::new(move |_| measures.get().first().copied());
    let may_make = Memo::new(move |_| {
        let measure = first.get().and_then(|id| workspace.measure(id));
        !measure.is_some_and(|it| it.state.is_open()) && !is_done(workspace, id)
    });
    let is_live = Memo::new(move |_| {
        let card = workspace.card(id);
        card.is_some_and(|card| card.value.state == CardState::Live)
    });
    let make = move |_| {
        if let Some(made) = make(workspace, toasts, id) {
            // Where the button was, the link stands, which takes the keyboard.
            request_animation_frame(move || {
                if focus::is_lost() {
                    address::focus(&anchor(made));
                }
            });
        }
    };
    view! {
        <div class="card-measure">
            {move || first.get().map(|id| view! { <MeasureLink workspace id /> })}
            <Show when=move || is_live.get() && first.get().is_none()>
                <Chip label=say::state(CardState::Live) tone=Tone::Good icon=Glyph::Check />
            </Show>
            <Show when=move || may_make.get()>
                <Button
                    label=card_ranking::make_measure()
                    aria_label=MaybeProp::derive(move || Some(card_ranking::make_measure_of(&name.get())))
                    icon=Glyph::Measures
                    variant=Variant::Ghost
                    on_click=make
                />
            </Show>
        </div>
    }
}

/// The way to a measure, with its state.
#[component]
pub(super) fn MeasureLink(workspace: Workspace, id: Id) -> impl IntoView {
    let state = Memo::new(move |_| workspace.measure(id).map(|it| it.state).unwrap_or_default());
    let tone = move || {
        if state.get().is_open() {
            Tone::Accent
        } else {
            Tone::Neutral
        }
    };
    let label = move || {
        let state = say_measuring::measure_state(state.get());
        card_ranking::measure_is(&say_doing::measure(workspace, id), state)
    };
    view! {
        <a id=anchor(id) class="card-measure__link" href=places::measure(workspace, id) aria-label=label>
            <Chip
                label=Signal::derive(move || measures::is(say_measuring::measure_state(state.get())))
                tone=Signal::derive(tone)
                icon=Glyph::Measures
            />
        </a>
    }
}

fn anchor(id: Id) -> String {
    format!("card-measure-{id}")
}
