//! One touchpoint: how it was felt, how much it matters, and what people want to say about it.

use leptos::prelude::*;

use super::passing::{HEADING, Passing};
use super::scale::Scale;
use crate::domain::Feeling;
use crate::i18n::words::sheet;
use crate::ui::parts::{Button, Icon, TextArea, Variant};
use crate::ui::say_method;
use crate::workspace::{Given, Id, Pass};

/// The questions about a touchpoint.
#[component]
pub(super) fn Ask(passing: Passing, pass: Pass, touchpoint: Id) -> impl IntoView {
    let workspace = passing.workspace;
    let given = Memo::new(move |_| workspace.given(pass, touchpoint));
    let phase = move || {
        let entry = workspace.inner().touchpoints.read(touchpoint);
        let phase = entry.and_then(|entry| entry.value.phase);
        phase.map(|phase| say_method::phase(workspace, Some(phase)))
    };
    let relevance = Signal::derive(move || given.get().relevance);
    let weigh = move |relevance: Option<u8>| {
        let now = given.get_untracked();
        workspace.give(pass, touchpoint, Given { relevance, ..now });
    };
    view! {
        <p class="sheet-pass__phase">{phase}</p>
        <h1 class="sheet-pass__title" id=HEADING tabindex="-1" aria-describedby="sheet-place">
            {move || say_method::touchpoint(workspace, touchpoint)}
        </h1>
        <div class="sheet-pass__question" role="group" aria-labelledby="sheet-feel">
            <p class="sheet-pass__label" id="sheet-feel">{sheet::feel()}</p>
            <div class="sheet-pass__feelings">
                {Feeling::ALL.map(|feeling| view! { <Answer passing pass touchpoint feeling given /> })}
            </div>
            <Button
                label=sheet::unknown()
                variant=Variant::Ghost
                disabled=Signal::derive(move || !passing.ready.get())
                on_click=move |_| passing.skip(pass, touchpoint)
            />
        </div>
        <Scale
            label=sheet::relevance()
            low=sheet::relevance_low()
            high=sheet::relevance_high()
            value=relevance
            on_change=weigh
        />
        <TextArea
            label=sheet::comment()
            hint=sheet::comment_hint()
            value=Signal::derive(move || workspace.commented(pass, Some(touchpoint)))
            on_commit=move |text: String| passing.comment(pass, Some(touchpoint), &text)
        />
        <p class="sheet-pass__keys">{sheet::keys()}</p>
    }
}

/// One of the three answers. Pressed again it is taken back.
#[component]
fn Answer(
    passing: Passing,
    pass: Pass,
    touchpoint: Id,
    feeling: Feeling,
    given: Memo<Given>,
) -> impl IntoView {
    let is_on = move || given.get().feeling == Some(feeling);
    let press = move |_| {
        let now = given.get_untracked();
        let feeling = Some(feeling).filter(|feeling| now.feeling != Some(*feeling));
        passing
            .workspace
            .give(pass, touchpoint, Given { feeling, ..now });
    };
    view! {
        <button
            class="sheet-pass__answer"
            type="button"
            data-feeling=feeling.as_str()
            aria-pressed=move || is_on().to_string()
            on:click=press
        >
            <Icon glyph=say_method::feeling_glyph(feeling) />
            <span>{say_method::feeling(feeling)}</span>
        </button>
    }
}
