//! Voting rounds: all of them, and one with its ballots or its result.

mod about;
mod ask;
mod ballots;
mod close;
mod compare;
mod editor;
mod new;
mod pass;
mod pick_cards;
mod pick_voters;
mod picking;
mod result;
mod round;
mod sheet;
mod sheet_card;

use std::num::NonZeroU32;

use leptos::prelude::*;

pub(in crate::ui::pages) use self::close::CloseRound;
pub(in crate::ui::pages) use self::compare::Comparison;
pub(in crate::ui::pages) use self::new::NewRound;
pub(in crate::ui::pages) use self::pass::PassAround;
pub(in crate::ui::pages) use self::result::Results;
pub use self::round::OneRound;
use crate::domain::Round;
use crate::i18n::{self, words::ballot, words::common, words::prioritise, words::votes as words};
use crate::method::voting::Turnout;
use crate::platform::address;
use crate::ui::parts::{Chip, Empty, Glyph, IconButton, Toasts, Tone, use_toasts};
use crate::ui::places;
use crate::workspace::{Deed, Id, Workspace};

const TITLE: &str = "voting-title";
/// More people or dots than this are a slip.
const MOST: u32 = 1000;

/// What a round is called.
pub(in crate::ui::pages) fn name_of(round: &Round) -> String {
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

/// How many have voted.
pub(in crate::ui::pages) fn turnout(turnout: Turnout) -> String {
    match turnout.of {
        Some(of) => ballot::turnout_of(whole(turnout.heads), &i18n::number(whole(of))),
        None => ballot::turnout(whole(turnout.heads)),
    }
}

/// How many dots each person has, and how many of them one card may get.
fn rule(round: &Round) -> String {
    let dots = words::dots_a_head(round.dots() as usize);
    if round.single && round.dots() > 1 {
        ballot::rule_single(&dots)
    } else {
        ballot::rule(&dots)
    }
}

/// What can be voted for.
fn cards_to_choose(all: bool, count: usize) -> String {
    if all {
        ballot::choice_all(count)
    } else {
        ballot::choice_some(count)
    }
}

/// To a round.
fn go(workspace: Workspace, id: Id) {
    address::set_hash(&places::round(workspace, id));
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
            <NewRound workspace on_begun=move |id| go(workspace, id) />
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
    let count = Memo::new(move |_| turnout(workspace.turnout(id)));
    let name = Memo::new(move |_| name_of(&round.read()));
    let facts = move || {
        let round = round.read();
        let date = round.date.map(|date| i18n::day(date.parts()));
        let dots = words::dots_a_head(round.dots() as usize);
        let facts = date.into_iter().chain([count.get(), dots]);
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
