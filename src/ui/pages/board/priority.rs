//! On a card: what comes first. Its numbers, what votes and customers say, and its measures.

use leptos::prelude::*;

use super::super::card_measure::{self, MeasureLink, open_measure};
use super::super::prioritise::card_facts::{KanoFact, QuadrantChip, VotesFact};
use crate::domain::Card;
use crate::i18n::words::card_ranking as words;
use crate::platform::{address, focus};
use crate::ui::card_numbers::CardNumber;
use crate::ui::parts::{Button, Glyph, TextField, use_toasts};
use crate::ui::{places, say_doing};
use crate::workspace::{Id, Workspace};

const HEADING: &str = "card-priority";

/// The section; closed until somebody wants it.
#[component]
pub(super) fn Priority(workspace: Workspace, id: Id, card: Memo<Card>) -> impl IntoView {
    view! {
        <details class="card-priority">
            <summary id=HEADING>{words::priority()}</summary>
            <div class="card-priority__inner">
                <div class="card-priority__numbers">
                    {CardNumber::ALL.map(|number| view! { <NumberField workspace id card number /> }).collect_view()}
                </div>
                <Facts workspace id card />
                <Measures workspace id />
                <p><a class="card-facts__link" href=places::line(workspace, id)>{words::to_line()}</a></p>
            </div>
        </details>
    }
}

#[component]
fn NumberField(
    workspace: Workspace,
    id: Id,
    card: Memo<Card>,
    number: CardNumber,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let set = move |text: String| match number.read(&text) {
        Ok(write) => {
            wrong.set(None);
            workspace.edit_card(id, write);
        }
        Err(error) => wrong.set(Some(error)),
    };
    view! {
        <TextField
            label=number.label()
            hint=number.hint()
            value=Signal::derive(move || number.shown(&card.read()))
            error=MaybeProp::derive(move || wrong.get())
            on_commit=set
        />
    }
}

/// Quadrant, votes, Kano class.
#[component]
fn Facts(workspace: Workspace, id: Id, card: Memo<Card>) -> impl IntoView {
    let votes = Memo::new(move |_| workspace.votes_of(id));
    let kano = Memo::new(move |_| workspace.kano_by_card().get(&id).copied());
    view! {
        <dl class="card-priority__facts">
            <div>
                <dt>{words::quadrant()}</dt>
                <dd><QuadrantChip card /></dd>
            </div>
            <div>
                <dt>{words::votes()}</dt>
                <dd><VotesFact workspace dots=votes.into() /></dd>
            </div>
            <div>
                <dt>{words::kano()}</dt>
                <dd><KanoFact workspace kano=kano.into() /></dd>
            </div>
        </dl>
    }
}

/// The measures that came from the card, and the button that makes one.
#[component]
fn Measures(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.measures_of_card(id));
    let has_open = Memo::new(move |_| open_measure(workspace, id).is_some());
    let make = move |_| {
        if card_measure::make(workspace, toasts, id).is_some() {
            // Where the button was, the measure stands.
            request_animation_frame(|| {
                if focus::is_lost() {
                    address::focus(HEADING);
                }
            });
        }
    };
    view! {
        <Show when=move || !ids.read().is_empty()>
            <ul class="card-priority__measures" aria-label=words::measures()>
                <For each=move || ids.get() key=|id| *id let:measure>
                    <li>
                        <span>{move || say_doing::measure(workspace, measure)}</span>
                        <MeasureLink workspace id=measure />
                    </li>
                </For>
            </ul>
        </Show>
        <Show when=move || !has_open.get()>
            <div>
                <Button label=words::make_measure() icon=Glyph::Measures on_click=make />
            </div>
        </Show>
    }
}
