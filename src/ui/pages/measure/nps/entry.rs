//! Entering answers by hand: three counts, eleven counts, or a list of scores.

use leptos::prelude::*;

use super::counts::{ByClass, ByScore};
use super::list::FromList;
use super::subject::Chosen;
use crate::domain::Recommended;
use crate::i18n::words::{common, files, measure, nps as words};
use crate::ui::parts::{Button, Choice, Glyph, Icon, Segmented, Toasts, Variant, use_toasts};
use crate::workspace::{RecommendationPlace, Workspace};

/// How the answers lie before the person who enters them.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Mode {
    #[default]
    Classes,
    Scores,
    List,
}

impl Mode {
    const ALL: [Self; 3] = [Self::Classes, Self::Scores, Self::List];

    fn as_str(self) -> &'static str {
        match self {
            Self::Classes => "classes",
            Self::Scores => "scores",
            Self::List => "list",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Classes => words::mode_classes(),
            Self::Scores => words::mode_scores(),
            Self::List => words::mode_list(),
        }
    }
}

/// The panel; a frozen wave says why nothing can be entered.
#[component]
pub(super) fn Entry(chosen: Chosen) -> impl IntoView {
    let is_frozen = Memo::new(move |_| {
        chosen
            .wave
            .with(|wave| wave.as_ref().is_some_and(|wave| wave.is_frozen))
    });
    let place = Memo::new(move |_| chosen.place());
    let mode = RwSignal::new(Mode::default());
    view! {
        <section class="panel nps__entry" aria-labelledby="nps-entry" data-no-print>
            <h2 class="panel__title" id="nps-entry">{words::entry()}</h2>
            <Show
                when=move || !is_frozen.get()
                fallback=|| view! {
                    <p class="nps__frozen">
                        <Icon glyph=Glyph::Lock />
                        <span>{words::frozen()}" "{measure::frozen_refused()}</span>
                    </p>
                }
            >
                <Applies chosen />
                <Segmented
                    label=words::mode()
                    options=Mode::ALL.map(|mode| Choice::new(mode.as_str(), mode.words())).to_vec()
                    value=Signal::derive(move || mode.get().as_str().to_owned())
                    on_change=move |value: String| {
                        let found = Mode::ALL.into_iter().find(|mode| mode.as_str() == value);
                        mode.set(found.unwrap_or_default());
                    }
                />
                {move || place.get().map(|place| view! { <Fields chosen place mode /> })}
            </Show>
        </section>
    }
}

/// To what the counts belong.
#[component]
fn Applies(chosen: Chosen) -> impl IntoView {
    let is_all = move || chosen.subject.get().persona.is_none();
    let has_personas = move || !chosen.workspace.personas().is_empty();
    let applies = move || {
        let subject = chosen.name(chosen.subject.get());
        if is_all() && has_personas() {
            let none = words::entry_persona_none();
            return words::entry_at(&format!("{subject}, {none}"));
        }
        words::entry_at(&subject)
    };
    view! {
        <p class="nps__applies">{applies}</p>
        <Show when=move || is_all() && has_personas()>
            <p class="quiet small">{words::entry_all_hint()}</p>
        </Show>
    }
}

#[component]
fn Fields(chosen: Chosen, place: RecommendationPlace, mode: RwSignal<Mode>) -> impl IntoView {
    let workspace = chosen.workspace;
    let hand = Memo::new(move |_| workspace.counted_recommendations(place));
    view! {
        {move || match mode.get() {
            Mode::Classes => view! { <ByClass workspace place hand /> }.into_any(),
            Mode::Scores => view! { <ByScore workspace place hand /> }.into_any(),
            Mode::List => view! { <FromList workspace place hand /> }.into_any(),
        }}
        <Sums chosen place hand />
    }
}

/// Writes the emptied counts back. What was entered in the meantime is left alone: nobody can say
/// whether it is meant beside them or in their stead.
fn put_back(workspace: Workspace, toasts: Toasts, place: RecommendationPlace, kept: Recommended) {
    if !workspace.is_open() {
        return;
    }
    let now = untrack(|| workspace.counted_recommendations(place));
    if now == Recommended::default() {
        workspace.count_recommendations(place, kept);
    } else if now != kept {
        toasts.toast(files::undo_later());
    }
}

/// How many are there by hand, how many from elsewhere, and the way to begin anew.
#[component]
fn Sums(chosen: Chosen, place: RecommendationPlace, hand: Memo<Recommended>) -> impl IntoView {
    let workspace = chosen.workspace;
    let toasts = use_toasts();
    let gathered = Memo::new(move |_| workspace.gathered_recommendations(place));
    let number = |counts: Recommended| counts.n() as usize;
    let empty = move |_| {
        let kept = hand.get_untracked();
        if workspace.count_recommendations(place, Recommended::default()) {
            toasts.toast_with(words::emptied(), common::undo(), move || {
                put_back(workspace, toasts, place, kept);
            });
        }
    };
    view! {
        <div class="nps__sums">
            <p role="status">
                <strong>{move || words::by_hand(number(hand.get()))}</strong>
                <Show when=move || { gathered.get().n() > 0 }>
                    {move || format!(" · {}. ", words::gathered(number(gathered.get())))}
                    {words::gathered_hint()}
                </Show>
            </p>
            <Show when=move || { hand.get().n() > 0 }>
                <Button
                    label=words::empty_hand()
                    icon=Glyph::Trash
                    variant=Variant::Ghost
                    on_click=empty
                />
            </Show>
        </div>
    }
}
