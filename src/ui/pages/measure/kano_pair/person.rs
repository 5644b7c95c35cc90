//! One person at a time: two questions with five large answers each, then the next person.

use leptos::prelude::*;

use super::super::kano::say;
use super::questions::{absent, present};
use crate::domain::{Kano, KanoAnswer, KanoTable};
use crate::i18n::words::{common, kano as words};
use crate::method::kano::Category;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant, fresh_id, use_toasts};
use crate::ui::say_measuring::kano_answer;
use crate::workspace::{Id, Workspace};

const FIRST: &str = "kano-first";

/// The sheet of the person who answers now.
#[component]
pub(super) fn OnePerson(
    workspace: Workspace,
    id: Id,
    kano: Memo<Kano>,
    #[prop(into)] name: Signal<String>,
    total: Memo<KanoTable>,
) -> impl IntoView {
    let toasts = use_toasts();
    let if_present = RwSignal::new(None::<KanoAnswer>);
    let if_absent = RwSignal::new(None::<KanoAnswer>);
    let is_missing = RwSignal::new(false);
    // Both answers are stored as soon as they are there: nobody has to press anything after the
    // last person.
    let batch = RwSignal::new(None::<Id>);
    let both = move || if_present.get().zip(if_absent.get());
    let store = move || {
        let (present, absent) = untrack(both)?;
        let stored = workspace.answer_kano(id, batch.get_untracked(), present, absent);
        batch.set(Some(stored));
        Some((stored, present, absent))
    };
    let next = move |_| {
        // Once more, should it have been taken back in between.
        let Some((stored, present, absent)) = store() else {
            is_missing.set(true);
            toasts.announce(words::answer_both());
            return;
        };
        batch.set(None);
        if_present.set(None);
        if_absent.set(None);
        is_missing.set(false);
        let n = say::whole(total.get_untracked().n());
        let letter = Category::of(present, absent).letter();
        toasts.toast_with(words::answered(letter, n), common::undo(), move || {
            workspace.forget_kano_answer(id, stored);
        });
        address::focus(FIRST);
    };
    // The person who answers now may be counted already.
    let others =
        move || say::whole(total.read().n()).saturating_sub(usize::from(batch.get().is_some()));
    let choose = move |into: RwSignal<Option<KanoAnswer>>| {
        Callback::new(move |answer| {
            into.set(Some(answer));
            store();
        })
    };
    view! {
        <div class="kano-person">
            <p class="kano-person__who" id=FIRST tabindex="-1">
                <Icon glyph=Glyph::Person />
                <span class="number">{move || words::person(others() + 1)}</span>
            </p>
            <Answers question=Signal::derive(move || present(&kano.read(), &name.get())) chosen=if_present on_choose=choose(if_present) />
            <Answers question=Signal::derive(move || absent(&kano.read(), &name.get())) chosen=if_absent on_choose=choose(if_absent) />
            <div class="kano-person__next">
                <Show when=move || is_missing.get() && both().is_none()>
                    <p class="field__error">
                        <Icon glyph=Glyph::Warning />
                        <span>{words::answer_both()}</span>
                    </p>
                </Show>
                <Button label=words::next_person() variant=Variant::Primary icon=Glyph::ArrowRight on_click=next />
            </div>
        </div>
    }
}

/// One question and its five answers.
#[component]
fn Answers(
    #[prop(into)] question: Signal<String>,
    #[prop(into)] chosen: Signal<Option<KanoAnswer>>,
    on_choose: Callback<KanoAnswer>,
) -> impl IntoView {
    let name = fresh_id("kano");
    let heading = format!("{name}-question");
    let labelled = heading.clone();
    let answer = move |answer: KanoAnswer| {
        view! {
            <label class="kano-answer">
                <input
                    class="visually-hidden"
                    type="radio"
                    name=name.clone()
                    value=answer.as_str()
                    prop:checked=move || chosen.get() == Some(answer)
                    on:change=move |_| on_choose.run(answer)
                />
                <span class="kano-answer__mark" aria-hidden="true"><Icon glyph=Glyph::Check /></span>
                <span>{kano_answer(answer)}</span>
            </label>
        }
    };
    view! {
        <div class="kano-question">
            <p class="kano-question__text" id=heading>{question}</p>
            <div class="kano-question__answers" role="radiogroup" aria-labelledby=labelled>
                {KanoAnswer::ALL.map(answer).collect_view()}
            </div>
        </div>
    }
}
