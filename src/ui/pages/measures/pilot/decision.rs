//! What comes of the pilot: one of three, with reasons; and what was decided.

use leptos::prelude::*;

use super::super::ask::{AskFor, New};
use super::choices::{Choices, consequence};
use super::{DECISION, Sheet};
use crate::domain::Decision;
use crate::i18n::{self, words::pilots};
use crate::method::pilot::is_unmeasured_roll_out;
use crate::platform::address;
use crate::ui::parts::{
    Button, Chip, Glyph, Icon, PersonPicker, TextArea, Tone, Variant, use_toasts,
};
use crate::ui::say_doing;

/// The panel.
#[component]
pub(super) fn DecisionPanel(sheet: Sheet) -> impl IntoView {
    let decision = Memo::new(move |_| sheet.pilot.read().decision);
    view! {
        <section class="panel" aria-labelledby=DECISION>
            <h2 class="panel__title" id=DECISION tabindex="-1">{pilots::decision()}</h2>
            {move || match decision.get() {
                Some(decision) => view! { <Decided sheet decision /> }.into_any(),
                None => view! { <Open sheet /> }.into_any(),
            }}
        </section>
    }
}

/// Nothing is decided yet. Reasons can be collected before.
#[component]
fn Open(sheet: Sheet) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let toasts = use_toasts();
    let chosen = RwSignal::new(None::<Decision>);
    // What is in the field, which may not have been left yet.
    let reasons = RwSignal::new(pilot.read_untracked().reasons.clone());
    let by = RwSignal::new(
        pilot
            .read_untracked()
            .by
            .or_else(|| untrack(|| workspace.me())),
    );
    let tried = RwSignal::new(false);
    let no_choice = Memo::new(move |_| tried.get() && chosen.get().is_none());
    let no_reasons = Memo::new(move |_| tried.get() && reasons.read().trim().is_empty());
    let is_unmeasured =
        Memo::new(move |_| is_unmeasured_roll_out(chosen.get(), workspace.remeasured(id)));
    let decide = move |_| {
        tried.set(true);
        let text = reasons.get_untracked();
        let Some(decision) = chosen.get_untracked() else {
            return;
        };
        if workspace.decide(id, decision, &text, by.get_untracked()) {
            toasts.announce(pilots::decided(say_doing::decision(decision)));
            request_animation_frame(|| address::focus(DECISION));
        }
    };
    view! {
        <p class="quiet measure" data-no-print="">{pilots::decision_lead()}</p>
        <Choices
            chosen
            error=Signal::derive(move || no_choice.get().then(|| pilots::choice_missing().to_owned()))
        />
        <Show when=move || is_unmeasured.get()>
            <p class="pilot-note">
                <Icon glyph=Glyph::Warning />
                <span>{pilots::reasons_unmeasured()}</span>
            </p>
        </Show>
        <TextArea
            label=pilots::reasons()
            hint=pilots::reasons_hint()
            rows=3
            value=Signal::derive(move || pilot.read().reasons.clone())
            error=MaybeProp::derive(move || no_reasons.get().then(|| pilots::reasons_missing().to_owned()))
            on_input=move |text: String| reasons.set(text)
            on_commit=move |text: String| {
                workspace.edit_pilot(id, |it| text.trim().clone_into(&mut it.reasons));
            }
        />
        <div class="pilot-decide">
            <PersonPicker
                label=pilots::by()
                people=Signal::derive(move || workspace.people())
                value=by
                on_change=move |person| by.set(person)
            />
            <Button label=pilots::decide() icon=Glyph::Check variant=Variant::Primary on_click=decide />
        </div>
    }
}

/// What was decided, by whom, when and why; and the way back.
#[component]
fn Decided(sheet: Sheet, decision: Decision) -> impl IntoView {
    let Sheet {
        workspace,
        id,
        pilot,
    } = sheet;
    let toasts = use_toasts();
    let is_unmeasured =
        Memo::new(move |_| is_unmeasured_roll_out(Some(decision), workspace.remeasured(id)));
    let who = move || {
        let name = workspace.person_name(pilot.read().by?)?;
        Some(pilots::decided_by(&name))
    };
    let when = move || {
        let day = pilot.read().decided?;
        Some(pilots::decided_on(&i18n::day(day.parts())))
    };
    let reopen = move |_| {
        if workspace.reopen_pilot(id) {
            toasts.announce(pilots::reopened());
            request_animation_frame(|| address::focus(DECISION));
        }
    };
    let asks = RwSignal::new(false);
    let another = move |market| {
        let measure = pilot.read_untracked().measure?;
        workspace.add_pilot(measure, market)
    };
    view! {
        <p class="pilot-decided">
            <Chip
                label=pilots::decided(say_doing::decision(decision))
                tone=if decision == Decision::RollOut { Tone::Good } else { Tone::Neutral }
                icon=Glyph::Check
            />
            <Show when=move || is_unmeasured.get()>
                <Chip label=pilots::unmeasured() tone=Tone::Warn icon=Glyph::Warning />
            </Show>
            <span class="quiet">{when}" "{who}</span>
        </p>
        <p class="quiet">{consequence(decision)}</p>
        <div class="pilot-reasons">
            <h3 class="pilot-voice__title">{pilots::reasons()}</h3>
            <p class="pilot-reasons__text">{move || pilot.read().reasons.clone()}</p>
        </div>
        <div class="panel__actions" data-no-print="">
            <Button label=pilots::reopen() icon=Glyph::Undo on_click=reopen />
            <Show when=move || decision == Decision::Change && pilot.read().measure.is_some()>
                <Button label=pilots::another() icon=Glyph::Plus on_click=move |_| asks.set(true) />
            </Show>
        </div>
        <AskFor workspace new=New::Pilot open=asks make=another />
    }
}
