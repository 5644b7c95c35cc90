//! Voting rounds: all of them, and one with its ballots or its result.

mod about;
mod ballot;
mod ballots;
mod begin;
mod new;
mod result;
mod round;

use std::num::NonZeroU32;

use leptos::prelude::*;

use self::new::NewRound;
pub use self::round::OneRound;
use crate::domain::Round;
use crate::i18n::{self, words::common, words::prioritise, words::votes as words};
use crate::platform::address;
use crate::ui::parts::{Chip, Empty, Glyph, IconButton, Toasts, Tone, use_toasts};
use crate::ui::places;
use crate::workspace::{Deed, Id, Workspace};

const TITLE: &str = "voting-title";
/// More people or dots than this are a slip.
const MOST: u32 = 1000;

/// What a round is called.
pub(super) fn name_of(round: &Round) -> String {
    match round.name.trim() {
        "" => words::unnamed().to_owned(),
        name => name.to_owned(),
    }
}

/// A whole number from one up, as people write it.
fn from_one(text: &str) -> Option<NonZeroU32> {
    let number: NonZeroU32 = text.trim().parse().ok()?;
    (number.get() <= MOST).then_some(number)
}

/// A count as texts take it.
fn whole(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// Puts a round into the trash; a message offers the way back.
fn trash(workspace: Workspace, toasts: Toasts, id: Id) {
    let name = untrack(|| workspace.round(id)).map(|round| name_of(&round));
    if workspace.discard::<Round>(Deed::TrashRound, id) {
        let text = words::trashed(&name.unwrap_or_default());
        toasts.toast_with(text, common::undo(), move || {
            workspace.bring_back::<Round>(id);
        });
    }
}

/// Voting rounds and their results.
#[component]
pub fn Votes(
    /// The open project.
    workspace: Workspace,
) -> impl IntoView {
    let rounds = Memo::new(move |_| workspace.rounds());
    let ids = Memo::new(move |_| {
        let rounds = rounds.read();
        rounds.iter().map(|(id, _)| *id).collect::<Vec<Id>>()
    });
    view! {
        <div class="head">
            <div class="head__words">
                <h1 id=TITLE tabindex="-1">{prioritise::tab_votes()}</h1>
                <p class="quiet measure">{words::lead()}</p>
            </div>
        </div>
        <div class="voting">
            <NewRound workspace />
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! { <Empty title=words::empty_title() text=words::empty_text() icon=Glyph::Check /> }
            >
                <ul class="voting__rounds" aria-label=words::rounds()>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Line workspace id />
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// A round in the list.
#[component]
fn Line(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let round = Memo::new(move |_| workspace.round(id).unwrap_or_default());
    let outcome = Memo::new(move |_| workspace.results(id));
    let name = Memo::new(move |_| name_of(&round.read()));
    let facts = move || {
        let round = round.read();
        let date = round.date.map(|date| i18n::day(date.parts()));
        let heads = words::people(whole(outcome.read().heads));
        let dots = words::dots_a_head(round.dots() as usize);
        let facts = date.into_iter().chain([heads, dots]);
        facts.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li class="voting__round">
            <div class="voting__words">
                <a class="voting__name" href=places::round(workspace, id)>{name}</a>
                <span class="quiet small">{facts}</span>
            </div>
            <StateChip closed=Signal::derive(move || round.read().closed) />
            <IconButton
                label=Signal::derive(move || words::trash(&name.get()))
                icon=Glyph::Trash
                on_click=move |_| {
                    trash(workspace, toasts, id);
                    address::focus(TITLE);
                }
            />
        </li>
    }
}

/// Is a round open, or is its result there?
#[component]
fn StateChip(closed: Signal<bool>) -> impl IntoView {
    let label = move || {
        if closed.get() {
            words::closed()
        } else {
            words::open()
        }
    };
    let tone = move || {
        if closed.get() {
            Tone::Good
        } else {
            Tone::Accent
        }
    };
    let glyph = move || {
        if closed.get() {
            Glyph::Lock
        } else {
            Glyph::Edit
        }
    };
    view! {
        <Chip
            label=Signal::derive(move || label().to_owned())
            tone=Signal::derive(tone)
            icon=Signal::derive(glyph)
        />
    }
}
