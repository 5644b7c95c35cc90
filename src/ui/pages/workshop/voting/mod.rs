//! Giving dots: a blank ballot for one after another, and the bars once the round is closed.

use leptos::prelude::*;

use crate::i18n::{words::ballot as words, words::votes};
use crate::ui::pages::prioritise::votes::{
    CloseRound, Comparison, NewRound, PassAround, Results, name_of,
};
use crate::ui::parts::{Button, Glyph};
use crate::ui::{places, say_workshop};
use crate::workspace::{Id, Workspace};

/// Giving dots: a blank ballot for one after another.
#[component]
pub(super) fn Voting(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let round = Memo::new(move |_| {
        let id = workspace.activity(activity).round?;
        let round = workspace.round(id)?;
        Some((id, round.closed))
    });
    view! {
        <div class="voting-room">
            {move || match round.get() {
                None => view! { <Choose workspace activity /> }.into_any(),
                Some((id, false)) => view! {
                    <Name workspace id />
                    <PassAround workspace id />
                    <Moderation workspace id />
                }.into_any(),
                Some((id, true)) => view! {
                    <Name workspace id />
                    <Results workspace id />
                    <Comparison workspace id />
                    <p><a class="voting-room__link" href=places::round(workspace, id)>{words::to_round()}</a></p>
                }.into_any(),
            }}
        </div>
    }
}

/// What is voted about.
#[component]
fn Name(workspace: Workspace, id: Id) -> impl IntoView {
    let name = Memo::new(move |_| name_of(&workspace.round(id).unwrap_or_default()));
    view! { <p class="voting-room__name">{name}</p> }
}

/// What participants do not need.
#[component]
fn Moderation(workspace: Workspace, id: Id) -> impl IntoView {
    view! {
        <details class="voting-room__staff">
            <summary>{words::moderation()}</summary>
            <div class="voting-room__deeds">
                <CloseRound workspace id focus="voting-result" />
                <a class="button button--quiet" href=places::round(workspace, id)>{words::to_round()}</a>
            </div>
        </details>
    }
}

/// The activity has no round yet.
#[component]
fn Choose(workspace: Workspace, activity: Id) -> impl IntoView {
    let rounds = Memo::new(move |_| {
        let rounds = workspace.rounds().into_iter();
        let open = rounds.filter(|(_, round)| !round.closed);
        open.map(|(id, round)| (id, name_of(&round)))
            .collect::<Vec<_>>()
    });
    let take = move |id: Id| {
        workspace.vote_in(activity, id);
    };
    let called = untrack(|| workspace.activity(activity));
    let called = if called.name.trim().is_empty() {
        String::new()
    } else {
        say_workshop::activity(&called)
    };
    view! {
        <section aria-labelledby="voting-choose">
            <h2 class="pass__title" id="voting-choose">{words::no_round_yet()}</h2>
            <p class="quiet measure">{words::no_round_yet_text()}</p>
            <details class="voting-room__staff">
                <summary>{words::moderation()}</summary>
                <p class="quiet measure">{words::choose_round_text()}</p>
                <Show when=move || !rounds.read().is_empty()>
                    <ul class="voting-room__rounds" aria-label=votes::rounds()>
                        <For each=move || rounds.get() key=|round| round.clone() let((id, name))>
                            <li><Button label=name icon=Glyph::Vote on_click=move |_| take(id) /></li>
                        </For>
                    </ul>
                </Show>
                <NewRound workspace called=called.clone() on_begun=take />
            </details>
        </section>
    }
}
