//! The ballots of a round. Who gave how many dots is to be seen, on which cards is not until the
//! ballot is opened.

use leptos::prelude::*;

use super::ballot::OneBallot;
use super::begin::Begin;
use super::whole;
use crate::domain::{Ballot, Round};
use crate::i18n::{words::common, words::votes as words};
use crate::method::voting::is_overdrawn;
use crate::platform::address;
use crate::ui::parts::{Button, Chip, Glyph, IconButton, Tone, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

const HEADING: &str = "voting-ballots";

/// Whose ballot it is.
pub(super) fn whose(workspace: Workspace, ballot: &Ballot) -> String {
    let name = ballot.by.and_then(|by| workspace.person_name(by));
    match (name, ballot.heads) {
        (Some(name), _) if !name.trim().is_empty() => name,
        (_, Some(heads)) => words::wall_of(heads.get() as usize),
        _ => words::nameless().to_owned(),
    }
}

/// The ballots, and a new one.
#[component]
pub(super) fn Ballots(workspace: Workspace, id: Id, round: Memo<Round>) -> impl IntoView {
    let opened = RwSignal::new(None::<Id>);
    let ids = Memo::new(move |_| {
        let ballots = workspace.ballots(id);
        ballots.into_iter().map(|(id, _)| id).collect::<Vec<Id>>()
    });
    let closed = Memo::new(move |_| round.read().closed);
    // A closed round stays as it is, but for a ballot that has to be mended.
    let may_open = move |ballot: &Id| {
        let is_over = |ballot: &Ballot| is_overdrawn(&round.read(), ballot);
        !closed.get() || workspace.ballot(*ballot).as_ref().is_some_and(is_over)
    };
    let sum = move || {
        let outcome = workspace.results(id);
        let ballots = words::ballots(ids.read().len());
        let heads = words::people(whole(outcome.heads));
        let dots = words::dots_of(
            &crate::i18n::number(whole(outcome.budget)),
            &crate::i18n::number(whole(outcome.given)),
        );
        format!("{ballots} · {heads} · {dots}")
    };
    let done = move || {
        opened.set(None);
        request_animation_frame(|| address::focus(HEADING));
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::ballots_title()}</h2>
            <p class="quiet" role="status">{sum}</p>
            {move || opened.get().filter(may_open).map(|ballot| view! {
                <OneBallot workspace id=ballot round on_done=move |()| done() />
            })}
            <Show when=move || !closed.get() && opened.get().is_none()>
                <Begin workspace id on_begin=move |ballot| opened.set(Some(ballot)) />
            </Show>
            <ul class="voting__ballots" aria-labelledby=HEADING>
                <For each=move || ids.get() key=|id| *id let:id>
                    <Line workspace id round opened />
                </For>
            </ul>
        </section>
    }
}

/// A ballot in the list.
#[component]
fn Line(
    workspace: Workspace,
    id: Id,
    round: Memo<Round>,
    opened: RwSignal<Option<Id>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let ballot = Memo::new(move |_| workspace.ballot(id).unwrap_or_default());
    let name = Memo::new(move |_| whose(workspace, &ballot.read()));
    let is_over = Memo::new(move |_| is_overdrawn(&round.read(), &ballot.read()));
    let given = move || {
        let (round, ballot) = (round.read(), ballot.read());
        words::dots_of(
            &crate::i18n::number(whole(ballot.budget(&round))),
            &crate::i18n::number(whole(ballot.given())),
        )
    };
    // A closed round stays as it is, but for a ballot that has to be mended.
    let may_open = Memo::new(move |_| !round.read().closed || is_over.get());
    let may_trash = Memo::new(move |_| !round.read().closed);
    let trash = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Ballot>(Deed::Vote, id) {
            if opened.get_untracked() == Some(id) {
                opened.set(None);
            }
            toasts.toast_with(words::ballot_trashed(&name), common::undo(), move || {
                workspace.bring_back::<Ballot>(id);
            });
            address::focus(HEADING);
        }
    };
    view! {
        <li class="voting__ballot" data-open=move || (opened.get() == Some(id)).to_string()>
            <span class="voting__whose">{name}</span>
            <span class="quiet small number">{given}</span>
            <Show when=move || is_over.get()>
                <Chip label=words::too_many() tone=Tone::Warn icon=Glyph::Warning />
            </Show>
            <span class="voting__ballot-deeds">
                <Show when=move || may_open.get()>
                    <Button
                        label=words::open_ballot()
                        aria_label=MaybeProp::derive(move || Some(words::open_ballot_of(&name.get())))
                        on_click=move |_| opened.set(Some(id))
                    />
                </Show>
                <Show when=move || may_trash.get()>
                    <IconButton
                        label=Signal::derive(move || words::trash_ballot(&name.get()))
                        icon=Glyph::Trash
                        on_click=trash
                    />
                </Show>
            </span>
        </li>
    }
}
