//! One question of a deck: its words, what an answer becomes, and the answers that there are.

use leptos::prelude::*;

use super::{Answered, heading};
use crate::domain::{CardKind, Deck, Question, UsualQuestion};
use crate::i18n::words::questions;
use crate::platform::address;
use crate::ui::pages::setup::order::{OrderButtons, Standing, tell_moved, tell_trashed};
use crate::ui::parts::{Choice, Select, TextArea, use_toasts};
use crate::ui::{places, say, say_workshop};
use crate::workspace::{Deed, Id, Workspace};

/// The line.
#[component]
pub(super) fn Line(
    workspace: Workspace,
    id: Id,
    deck: Deck,
    ids: Memo<Vec<Id>>,
    answers: Memo<Answered>,
) -> impl IntoView {
    let toasts = use_toasts();
    let it = Memo::new(move |_| workspace.question(id).unwrap_or_default());
    let text = Signal::derive(move || say_workshop::question(id, &it.read()));
    let kinds = CardKind::ALL.map(|kind| Choice::new(kind.as_str(), say::kind(kind)));
    let nudge = move |nudge| {
        tell_moved(
            toasts,
            &text.get_untracked(),
            workspace.nudge_question(id, nudge),
        );
    };
    let trash = move |()| {
        let text = text.get_untracked();
        workspace.trash_question(id);
        tell_trashed(toasts, questions::trashed(&text), move || {
            workspace.bring_back::<Question>(id);
        });
        request_animation_frame(move || address::focus(&heading(deck)));
    };
    // A usual question without words of its own says the usual ones again.
    let is_usual = UsualQuestion::of(id).is_some();
    let rewrite = move |words: String| {
        let words = words.trim().to_owned();
        let is_same = words == text.get_untracked();
        if !is_same && (is_usual || !words.is_empty()) {
            workspace.edit_question(Deed::EditQuestion, id, |it| it.text = words);
        }
    };
    view! {
        <li class="question-line">
            <div class="question-line__text">
                <TextArea
                    label=questions::text()
                    value=text
                    rows=1
                    enter_submits=true
                    hint=MaybeProp::derive(move || {
                        let is_rewritten = is_usual && !it.read().text.trim().is_empty();
                        is_rewritten.then(|| questions::usual_hint().to_owned())
                    })
                    on_commit=rewrite
                />
            </div>
            <Select
                label=questions::becomes()
                options=kinds.to_vec()
                value=Signal::derive(move || it.read().kind.as_str().to_owned())
                on_change=move |value: String| {
                    if let Ok(kind) = value.parse::<CardKind>() {
                        workspace.edit_question(Deed::EditQuestion, id, |it| it.kind = kind);
                    }
                }
            />
            <OrderButtons
                name=text
                menu=Signal::derive(move || questions::menu_of(&text.get()))
                standing=Signal::derive(move || Standing::of(&ids.read(), &id))
                on_nudge=nudge
                on_trash=trash
            />
            <Answers workspace id answers />
        </li>
    }
}

/// The cards that answer it.
#[component]
fn Answers(workspace: Workspace, id: Id, answers: Memo<Answered>) -> impl IntoView {
    let cards = Memo::new(move |_| answers.read().get(&id).cloned().unwrap_or_default());
    view! {
        <Show when=move || !cards.read().is_empty()>
            <details class="question-line__answers">
                <summary class="question-line__count small">{move || questions::answers(cards.read().len())}</summary>
                <ul>
                    <For each=move || cards.get() key=|id| *id let:card>
                        <li><a href=move || places::card(workspace, card)>{move || say::card(workspace, card)}</a></li>
                    </For>
                </ul>
            </details>
        </Show>
    }
}
