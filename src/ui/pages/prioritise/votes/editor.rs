//! What the moderation enters: dots counted for several people, or a ballot that is opened again.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::sheet::{Filling, Sheet};
use super::{from_one, rule};
use crate::domain::{Ballot, Round};
use crate::i18n::{words::ballot as words, words::common, words::votes};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, TextField, Variant};
use crate::workspace::{Id, NoVote, Workspace};

const HEADING: &str = "voting-ballot";

/// Whose ballot is filled in.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Editing {
    /// A new one for so many people.
    New(NonZeroU32),
    /// One that was handed in.
    Again(Id),
}

/// The ballot with all that belongs to it.
#[component]
pub(super) fn Editor(
    workspace: Workspace,
    /// The round.
    id: Id,
    round: Memo<Round>,
    editing: Editing,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let blank = |heads| Ballot {
        round: Some(id),
        heads,
        ..Ballot::default()
    };
    let (before, ballot) = match editing {
        Editing::New(heads) => (None, blank(Some(heads))),
        Editing::Again(ballot) => (
            Some(ballot),
            untrack(|| workspace.ballot(ballot)).unwrap_or_default(),
        ),
    };
    let is_wall = ballot.heads.is_some();
    let heads = RwSignal::new(ballot.heads().to_string());
    let filling = Filling::new(workspace, round, ballot);
    let wrong = Memo::new(move |_| {
        let few = filling.faults();
        if from_one(&heads.read()).is_none() {
            Some(votes::heads_wrong())
        } else {
            (few.over > 0 || !few.doubled.is_empty()).then(votes::heads_too_few)
        }
    });
    let set_heads = move |text: String| {
        if let Some(count) = from_one(&text) {
            filling.draft.update(|ballot| ballot.heads = Some(count));
        }
        heads.set(text);
    };
    let done = move |_| {
        if wrong.get_untracked().is_some() && is_wall {
            return filling.refuse(wrong.get_untracked().unwrap_or_default().to_owned());
        }
        match workspace.hand_in(before, filling.draft.get_untracked()) {
            Ok(()) => on_done.run(()),
            Err(NoVote::Faulty) => filling.refuse(words::faulty().to_owned()),
            Err(NoVote::Closed | NoVote::Already) => filling.refuse(words::closed().to_owned()),
        }
    };
    Effect::new(move |_| request_animation_frame(|| address::focus(HEADING)));
    view! {
        <section class="voting__sheet" aria-labelledby=HEADING>
            <h3 id=HEADING tabindex="-1">{title}</h3>
            <p class="quiet">{move || rule(&round.read())}</p>
            {is_wall.then(|| view! {
                <div class="voting__heads">
                    <TextField
                        label=votes::heads()
                        value=heads
                        error=MaybeProp::derive(move || wrong.get().map(str::to_owned))
                        on_input=set_heads
                    />
                </div>
            })}
            <Sheet filling typed=true />
            <div class="voting__deeds">
                <Button label=common::cancel() on_click=move |_| on_done.run(()) />
                <Button label=common::done() icon=Glyph::Check variant=Variant::Primary on_click=done />
            </div>
        </section>
    }
}
