//! The questions of a package, one at a time. Each answer becomes a card on the department's board.

use leptos::html;
use leptos::prelude::*;

use crate::domain::Card;
use crate::i18n::words::{common, packages};
use crate::ui::parts::{Button, Glyph, Icon, IconButton, TextArea, Variant, use_toasts};
use crate::ui::{places, say, say_workshop};
use crate::workspace::{Id, Workspace};

/// The questions.
#[component]
pub(super) fn Asked(workspace: Workspace, id: Id) -> impl IntoView {
    let questions = Memo::new(move |_| {
        let asked = workspace.package(id).unwrap_or_default().questions;
        // In the order of the deck, and only those that there are.
        let all = workspace.questions().into_iter().map(|(id, _)| id);
        all.filter(|id| asked.contains(id)).collect::<Vec<Id>>()
    });
    let nth = RwSignal::new(0_usize);
    let field = NodeRef::<html::Textarea>::new();
    // Whoever goes to a question wants to answer it.
    let go = move |place: usize| {
        nth.set(place);
        to_field(field);
    };
    let now = Memo::new(move |_| questions.read().get(nth.get()).copied());
    let answered = Memo::new(move |_| {
        let is_answered = |question: &Id| !workspace.answers_to(id, *question).is_empty();
        questions
            .read()
            .iter()
            .map(is_answered)
            .collect::<Vec<bool>>()
    });
    let progress = move || {
        let answered = answered.read();
        let count = answered.iter().filter(|it| **it).count();
        packages::progress(&answered.len().to_string(), &count.to_string())
    };
    let jump = move |place: usize| {
        let is_answered = move || answered.read().get(place).copied().unwrap_or_default();
        let number = (place + 1).to_string();
        let label = {
            let number = number.clone();
            move || match is_answered() {
                true => packages::jump_answered(&number),
                false => packages::jump(&number),
            }
        };
        view! {
            <li>
                <button
                    class="task-jump"
                    type="button"
                    aria-label=label
                    aria-current=move || (nth.get() == place).then_some("step")
                    data-answered=move || is_answered().to_string()
                    on:click=move |_| go(place)
                >
                    {move || is_answered().then(|| view! { <Icon glyph=Glyph::Check /> })}
                    <span>{number.clone()}</span>
                </button>
            </li>
        }
    };
    let count = Memo::new(move |_| questions.read().len());
    view! {
        <section class="panel" aria-labelledby="task-questions">
            <div class="task-head">
                <h2 class="panel__title" id="task-questions">{packages::questions_title()}</h2>
                <p class="quiet" role="status">{progress}</p>
            </div>
            <ol class="task-jumps">{move || (0..count.get()).map(jump).collect_view()}</ol>
            {move || now.get().map(|question| view! {
                <One workspace id question nth count field />
            })}
            <div class="panel__actions">
                <Button
                    label=packages::back()
                    icon=Glyph::ArrowLeft
                    disabled=Signal::derive(move || nth.get() == 0)
                    on_click=move |_| go(nth.get_untracked().saturating_sub(1))
                />
                <Button
                    label=packages::next()
                    disabled=Signal::derive(move || { nth.get() + 1 >= count.get() })
                    on_click=move |_| go(nth.get_untracked() + 1)
                />
            </div>
        </section>
    }
}

fn to_field(field: NodeRef<html::Textarea>) {
    request_animation_frame(move || {
        if let Some(field) = field.try_get_untracked().flatten() {
            field.focus().unwrap_or_default();
        }
    });
}

/// One question with its answers.
#[component]
fn One(
    workspace: Workspace,
    /// The package.
    id: Id,
    question: Id,
    nth: RwSignal<usize>,
    count: Memo<usize>,
    field: NodeRef<html::Textarea>,
) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let answers = Memo::new(move |_| workspace.answers_to(id, question));
    let keep = move || {
        let text = draft.get_untracked();
        let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_kept = !title.is_empty() && workspace.answer(id, question, title);
        if is_kept {
            draft.set(String::new());
        }
        is_kept
    };
    let add = move || {
        if keep() {
            to_field(field);
        }
    };
    // Whoever goes on to the next question or hands back loses nothing half written.
    let leave = move |_| {
        keep();
    };
    let place = move || packages::nth(&count.get().to_string(), &(nth.get() + 1).to_string());
    view! {
        <div class="task-question">
            <p class="quiet">{place}</p>
            <h3 class="task-question__text">{move || say_workshop::question_of(workspace, question)}</h3>
            <div on:focusout=leave>
                <TextArea
                    label=packages::answer()
                    hint=packages::answer_hint()
                    value=draft
                    on_input=move |text: String| draft.set(text)
                    on_submit=move |_: String| add()
                    enter_submits=true
                    clears=true
                    node_ref=field
                />
            </div>
            <Button
                label=packages::answer_add()
                icon=Glyph::Plus
                variant=Variant::Primary
                on_click=move |_| {
                    keep();
                    to_field(field);
                }
            />
            <Show when=move || !answers.read().is_empty()>
                <ul class="task-answers" aria-label=packages::answers()>
                    <For each=move || answers.get() key=|id| *id let:id>
                        <Answer workspace id field />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// One answer; it opens as a card.
#[component]
fn Answer(workspace: Workspace, id: Id, field: NodeRef<html::Textarea>) -> impl IntoView {
    let toasts = use_toasts();
    let title = Signal::derive(move || say::card(workspace, id));
    let trash = move |_| {
        let title = title.get_untracked();
        if workspace.trash_card(id) {
            toasts.toast_with(
                packages::answer_trashed(&title),
                common::undo(),
                move || {
                    workspace.bring_back::<Card>(id);
                },
            );
            // The line and its button are gone.
            to_field(field);
        }
    };
    view! {
        <li class="task-answer">
            <a class="task-answer__title" href=move || places::card(workspace, id)>{title}</a>
            <IconButton
                label=Signal::derive(move || packages::answer_trash(&title.get()))
                icon=Glyph::Trash
                on_click=trash
            />
        </li>
    }
}
