//! The ballots of a round as the moderation sees them: whose they are and how many dots they give;
//! never on which cards.

use std::num::NonZeroU32;

use leptos::prelude::*;

use super::editor::{Editing, Editor};
use super::{turnout, whole};
use crate::domain::{Ballot, Round};
use crate::i18n::{self, words::ballot, words::common, words::votes as words};
use crate::method::voting::is_faulty;
use crate::platform::address;
use crate::ui::parts::{Button, Chip, Dialog, Glyph, IconButton, Tone, Variant, use_toasts};
use crate::workspace::{Deed, Id, Workspace};

pub(super) const HEADING: &str = "voting-ballots";

/// Whose ballot it is.
pub(super) fn whose(workspace: Workspace, ballot: &Ballot) -> String {
    let name = ballot.by.and_then(|by| workspace.person_name(by));
    match (name, ballot.heads) {
        (Some(name), _) if !name.trim().is_empty() => name,
        (_, Some(heads)) => words::wall_of(heads.get() as usize),
        _ => words::nameless().to_owned(),
    }
}

/// The ballots, and what the moderation can do with them.
#[component]
pub(super) fn Ballots(
    workspace: Workspace,
    id: Id,
    round: Memo<Round>,
    /// The device goes round.
    #[prop(into)]
    on_pass: Callback<()>,
) -> impl IntoView {
    let editing = RwSignal::new(None::<Editing>);
    let ids = Memo::new(move |_| {
        let ballots = workspace.ballots(id);
        ballots.into_iter().map(|(id, _)| id).collect::<Vec<Id>>()
    });
    let closed = Memo::new(move |_| round.read().closed);
    let sum = move || {
        let outcome = workspace.results(id);
        let ballots = words::ballots(ids.read().len());
        let heads = words::people(whole(outcome.heads));
        let dots = words::dots_of(
            &i18n::number(whole(outcome.budget)),
            &i18n::number(whole(outcome.given)),
        );
        format!("{ballots} · {heads} · {dots}")
    };
    let done = move || {
        editing.set(None);
        request_animation_frame(|| address::focus(HEADING));
    };
    let for_others = move |_| {
        // Those who are still missing are most likely meant.
        let missing = untrack(|| workspace.turnout(id)).missing().unwrap_or(1);
        let missing = u32::try_from(missing).ok().and_then(NonZeroU32::new);
        editing.set(Some(Editing::New(missing.unwrap_or(NonZeroU32::MIN))));
    };
    let title = move |it: Editing| match it {
        Editing::New(_) => ballot::for_others().to_owned(),
        Editing::Again(id) => {
            let ballot = workspace.ballot(id).unwrap_or_default();
            words::ballot_of(&whose(workspace, &ballot))
        }
    };
    let idle = Memo::new(move |_| !closed.get() && editing.get().is_none());
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{words::ballots_title()}</h2>
            <p class="voting__turnout">{move || turnout(workspace.turnout(id))}</p>
            <p class="quiet" role="status">{sum}</p>
            {move || editing.get().filter(|_| !closed.get()).map(|it| view! {
                <Editor workspace id round editing=it title=Signal::derive(move || title(it)) on_done=move |()| done() />
            })}
            <Show when=move || idle.get()>
                <div class="voting__deeds">
                    <Button
                        label=ballot::pass()
                        icon=Glyph::Vote
                        variant=Variant::Primary
                        on_click=move |_| on_pass.run(())
                    />
                    <Button label=ballot::for_others() icon=Glyph::People on_click=for_others />
                </div>
            </Show>
            <Show when=move || !ids.read().is_empty()>
                <ul class="voting__ballots" aria-labelledby=HEADING>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Line workspace id round editing />
                    </For>
                </ul>
            </Show>
            <Show when=move || !closed.get()>
                <p class="quiet small measure">{ballot::secret()}</p>
            </Show>
        </section>
    }
}

/// A ballot in the list.
#[component]
fn Line(
    workspace: Workspace,
    id: Id,
    round: Memo<Round>,
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let asks = RwSignal::new(false);
    let ballot = Memo::new(move |_| workspace.ballot(id).unwrap_or_default());
    let name = Memo::new(move |_| whose(workspace, &ballot.read()));
    let is_asked = Memo::new(move |_| is_faulty(&round.read(), &ballot.read()));
    let given = move || {
        let (round, ballot) = (round.read(), ballot.read());
        words::dots_of(
            &i18n::number(whole(ballot.budget(&round))),
            &i18n::number(whole(ballot.given())),
        )
    };
    let is_open = Memo::new(move |_| !round.read().closed);
    // Nobody knows whose a ballot without a name is; one that is asked about is mended above.
    let may_open = Memo::new(move |_| {
        let ballot = ballot.read();
        is_open.get() && !is_asked.get() && (ballot.by.is_some() || ballot.heads.is_some())
    });
    let open = move |_| {
        if ballot.read_untracked().heads.is_some() {
            editing.set(Some(Editing::Again(id)));
        } else {
            asks.set(true);
        }
    };
    let trash = move |_| {
        let name = name.get_untracked();
        if workspace.discard::<Ballot>(Deed::Vote, id) {
            if editing.get_untracked() == Some(Editing::Again(id)) {
                editing.set(None);
            }
            toasts.toast_with(words::ballot_trashed(&name), common::undo(), move || {
                workspace.bring_back::<Ballot>(id);
            });
            address::focus(HEADING);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| asks.set(false) />
            <Button
                label=ballot::reopen_yes()
                variant=Variant::Primary
                on_click=move |_| {
                    asks.set(false);
                    editing.set(Some(Editing::Again(id)));
                }
            />
        }
    };
    view! {
        <li class="voting__ballot" data-open=move || (editing.get() == Some(Editing::Again(id))).to_string()>
            <span class="voting__whose">{name}</span>
            <span class="quiet small number">{given}</span>
            <Show when=move || is_asked.get()>
                <Chip label=ballot::asked_chip() tone=Tone::Warn icon=Glyph::Warning />
            </Show>
            <span class="voting__ballot-deeds">
                <Show when=move || may_open.get()>
                    <Button
                        label=words::open_ballot()
                        aria_label=MaybeProp::derive(move || Some(words::open_ballot_of(&name.get())))
                        on_click=open
                    />
                </Show>
                <Show when=move || is_open.get()>
                    <IconButton
                        label=Signal::derive(move || words::trash_ballot(&name.get()))
                        icon=Glyph::Trash
                        on_click=trash
                    />
                </Show>
            </span>
            <Dialog
                open=asks
                title=Signal::derive(move || ballot::reopen_title(&name.get()))
                on_close=move |()| asks.set(false)
                footer
            >
                <p>{move || ballot::reopen_text(&name.get())}</p>
            </Dialog>
        </li>
    }
}
