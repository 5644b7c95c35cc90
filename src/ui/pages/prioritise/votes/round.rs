//! One round: while it is open its ballots, once it is closed its result.

use leptos::prelude::*;

use super::super::back::BackLink;
use super::about::About;
use super::ask::Asked;
use super::ballots::{Ballots, HEADING};
use super::close::CloseRound;
use super::compare::Comparison;
use super::pass::PassAround;
use super::result::Results;
use super::{StateChip, TITLE, go, name_of, rule};
use crate::i18n::{words::ballot, words::votes as words};
use crate::platform::address;
use crate::ui::parts::{Button, Empty, Glyph, use_toasts};
use crate::ui::places;
use crate::ui::route::{Page, PrioritiseView};
use crate::workspace::{Id, Workspace};

/// A voting round.
#[component]
pub fn OneRound(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let round = Memo::new(move |_| workspace.round(id));
    let is_here = Memo::new(move |_| round.read().is_some());
    let list = places::page(workspace, Page::Prioritise(PrioritiseView::Votes));
    let back = list.clone();
    view! {
        <Show
            when=move || is_here.get()
            fallback=move || {
                let list = list.clone();
                view! {
                    <h1 id=TITLE tabindex="-1">{words::gone_title()}</h1>
                    <Empty title=words::gone() icon=Glyph::Trash>
                        <a class="button button--quiet" href=list>{words::all()}</a>
                    </Empty>
                }
            }
        >
            <Here workspace id back=back.clone() />
        </Show>
    }
}

#[component]
fn Here(workspace: Workspace, id: Id, back: String) -> impl IntoView {
    let toasts = use_toasts();
    let round = Memo::new(move |_| workspace.round(id).unwrap_or_default());
    let closed = Memo::new(move |_| round.read().closed);
    let passing = RwSignal::new(false);
    let goes_round = Memo::new(move |_| passing.get() && !closed.get());
    let again = move |_| {
        if let Some(id) = workspace.round_like(id) {
            go(workspace, id);
            toasts.announce(words::begun());
        }
    };
    let end_pass = move |_| {
        passing.set(false);
        request_animation_frame(|| address::focus(HEADING));
    };
    let lead = move || {
        let state = if closed.get() {
            words::lead_closed()
        } else {
            words::lead_open()
        };
        format!("{} {state}", rule(&round.read()))
    };
    let name = Memo::new(move |_| name_of(&round.read()));
    view! {
        <div class="head">
            <div class="head__words">
                <Show when=move || !goes_round.get()>
                    <BackLink href=back.clone() label=words::all() />
                </Show>
                <h1 id=TITLE tabindex="-1">{name}</h1>
                <Show when=move || !goes_round.get()>
                    <p class="quiet measure">{lead}</p>
                </Show>
            </div>
            <div class="voting__deeds">
                {move || match (goes_round.get(), closed.get()) {
                    (true, _) => view! {
                        <Button label=ballot::pass_end() icon=Glyph::ChevronLeft on_click=end_pass />
                    }.into_any(),
                    (_, true) => view! {
                        <StateChip closed=closed.into() />
                        <Button label=words::again() icon=Glyph::Copy on_click=again />
                    }.into_any(),
                    _ => view! {
                        <StateChip closed=closed.into() />
                        <CloseRound workspace id focus=TITLE />
                    }.into_any(),
                }}
            </div>
        </div>
        <div class="voting">
            {move || if goes_round.get() {
                view! { <PassAround workspace id /> }.into_any()
            } else {
                view! {
                    <Asked workspace id round />
                    <Show when=move || closed.get()>
                        <Results workspace id />
                        <Comparison workspace id />
                    </Show>
                    <Ballots workspace id round on_pass=move |()| {
                        passing.set(true);
                        request_animation_frame(|| address::go_to("ballot-who"));
                    } />
                    <Show when=move || !closed.get()>
                        <About workspace id round />
                    </Show>
                }.into_any()
            }}
        </div>
    }
}
