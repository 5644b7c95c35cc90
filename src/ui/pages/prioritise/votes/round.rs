//! One round: while it is open its ballots, once it is closed its result.

use leptos::prelude::*;

use super::super::back::BackLink;
use super::about::About;
use super::ballots::Ballots;
use super::result::Results;
use super::{StateChip, TITLE, name_of, new, whole};
use crate::i18n::{words::common, words::votes as words};
use crate::platform::address;
use crate::ui::parts::{Button, Dialog, Empty, Glyph, Icon, Variant, use_toasts};
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
    let closing = RwSignal::new(false);
    let again = move |_| {
        if let Some(id) = workspace.round_like(id) {
            new::go(workspace, id);
            toasts.announce(words::begun());
        }
    };
    let lead = move || {
        let dots = words::dots_a_head(round.read().dots() as usize);
        let state = if closed.get() {
            words::lead_closed()
        } else {
            words::lead_open()
        };
        format!("{dots}. {state}")
    };
    view! {
        <div class="head">
            <div class="head__words">
                <BackLink href=back label=words::all() />
                <h1 id=TITLE tabindex="-1">{move || name_of(&round.read())}</h1>
                <p class="quiet measure">{lead}</p>
            </div>
            <div class="voting__deeds">
                <StateChip closed=closed.into() />
                {move || if closed.get() {
                    view! { <Button label=words::again() icon=Glyph::Copy on_click=again /> }.into_any()
                } else {
                    view! {
                        <Button
                            label=words::close()
                            icon=Glyph::Lock
                            on_click=move |_| closing.set(true)
                        />
                    }.into_any()
                }}
            </div>
        </div>
        <div class="voting">
            <Overdrawn workspace id />
            <Show when=move || closed.get() fallback=move || view! { <About workspace id round /> }>
                <Results workspace id />
            </Show>
            <Ballots workspace id round />
        </div>
        <Closing workspace id open=closing />
    }
}

/// That ballots give more than they have, and do not count.
#[component]
fn Overdrawn(workspace: Workspace, id: Id) -> impl IntoView {
    let count = Memo::new(move |_| workspace.results(id).overdrawn.len());
    view! {
        <Show when=move || count.get() != 0>
            <div class="notice" role="status">
                <Icon glyph=Glyph::Warning />
                <div><p>{move || words::overdrawn(count.get())}</p></div>
            </div>
        </Show>
    }
}

/// Asks before a round is closed.
#[component]
fn Closing(workspace: Workspace, id: Id, open: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let close = move |_| {
        open.set(false);
        if workspace.close_round(id) {
            toasts.announce(words::closed_now());
            request_animation_frame(|| address::focus(TITLE));
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=words::close() icon=Glyph::Lock variant=Variant::Primary on_click=close />
        }
    };
    let counted = move || {
        let outcome = workspace.results(id);
        words::counted(whole(outcome.given), &words::people(whole(outcome.heads)))
    };
    view! {
        <Dialog open title=words::close_title() on_close=move |()| open.set(false) footer>
            <p>{words::close_text()}</p>
            <p class="quiet">{counted}</p>
        </Dialog>
    }
}
