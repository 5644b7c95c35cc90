//! What a participant sees: the activity that runs, and nothing else.

mod ask;
mod beside;

use leptos::prelude::*;

pub(super) use self::ask::{Ask, QuestionWays, steps};
use self::beside::{NextUp, Talk};
use super::agenda::Ways;
use super::brain::Brainwriting;
use super::gone::Gone;
use super::groups::Groups;
use super::voting::Voting;
use super::writing::Writing;
use crate::domain::ActivityKind;
use crate::i18n::words::room;
use crate::ui::parts::{Empty, Glyph, Icon};
use crate::ui::places;
use crate::ui::route::{Page, Shown, WorkshopView};
use crate::ui::say_workshop;
use crate::ui::timer::{TimerButtons, TimerFace};
use crate::workspace::{Id, Workspace};

/// What a participant sees: the activity that runs, and nothing else.
#[component]
pub(super) fn Room(
    /// The open project.
    workspace: Workspace,
    /// Which workshop.
    id: Id,
) -> impl IntoView {
    let is_here = Memo::new(move |_| workspace.workshop(id).is_some());
    let running = Memo::new(move |_| {
        let live = workspace.running().filter(|live| live.workshop == id)?;
        Some((live.activity, workspace.activity(live.activity).kind))
    });
    move || match (is_here.get(), running.get()) {
        (false, _) => view! { <Gone workspace id /> }.into_any(),
        (true, None) => view! { <Waiting workspace id /> }.into_any(),
        (true, Some((activity, kind))) => view! {
            <div class="room">
                <Head workspace activity kind />
                <div class="room__body">{body(workspace, activity, kind)}</div>
                <Foot workspace id />
            </div>
        }
        .into_any(),
    }
}

fn body(workspace: Workspace, activity: Id, kind: ActivityKind) -> AnyView {
    let present = places::page(workspace, Page::Workshop(WorkshopView::Present(Shown::All)));
    match kind {
        ActivityKind::Write => view! { <Writing workspace activity /> }.into_any(),
        ActivityKind::Brainwrite => view! { <Brainwriting workspace activity /> }.into_any(),
        ActivityKind::Group => view! { <Groups workspace activity /> }.into_any(),
        ActivityKind::Vote => view! { <Voting workspace activity /> }.into_any(),
        ActivityKind::Discuss => view! {
            <Ask workspace activity />
            <Talk workspace activity />
        }
        .into_any(),
        ActivityKind::Present => view! {
            <p>
                <a class="button button--primary room__main" href=present>
                    <Icon glyph=Glyph::Present />
                    <span class="button__label">{room::present()}</span>
                </a>
            </p>
            <Talk workspace activity />
        }
        .into_any(),
        ActivityKind::Break => view! { <NextUp workspace /> }.into_any(),
    }
}

/// What is done now, how, and how long.
#[component]
fn Head(workspace: Workspace, activity: Id, kind: ActivityKind) -> impl IntoView {
    let it = Memo::new(move |_| workspace.activity(activity));
    let name = move || say_workshop::activity(&it.read());
    // While people write, the question is the heading.
    let title = if kind == ActivityKind::Write {
        view! { <p class="room__title">{name}</p> }.into_any()
    } else {
        view! { <h1 class="room__title">{name}</h1> }.into_any()
    };
    view! {
        <header class="room__head">
            <div class="room__words">
                {title}
                {move || Some(it.read().note.clone()).filter(|note| !note.is_empty()).map(|note| view! {
                    <p class="room__note">{note}</p>
                })}
            </div>
            <TimerFace workspace />
        </header>
    }
}

/// Nothing runs yet, or nothing any more.
#[component]
fn Waiting(workspace: Workspace, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| workspace.workshop(id).unwrap_or_default());
    view! {
        <div class="room">
            <div class="room__waiting">
                <h1 class="room__title">{move || say_workshop::workshop(&it.read().name)}</h1>
                {move || Some(it.read().note.clone()).filter(|note| !note.is_empty()).map(|note| view! {
                    <p class="room__note">{note}</p>
                })}
                <Empty title=room::waiting() text=room::waiting_text() icon=Glyph::Workshop />
            </div>
            <Foot workspace id />
        </div>
    }
}

/// For the facilitator, and the way out.
#[component]
fn Foot(workspace: Workspace, id: Id) -> impl IntoView {
    let runs = Memo::new(move |_| workspace.running().is_some_and(|live| live.workshop == id));
    view! {
        <footer class="room__foot" data-no-print="">
            <Show when=move || runs.get()>
                <details class="room__lead">
                    <summary class="room__lead-head">{room::facilitator()}</summary>
                    <div class="room__lead-deeds">
                        <TimerButtons workspace />
                        <Ways workspace />
                    </div>
                </details>
            </Show>
            <a class="room__leave" href=places::page(workspace, Page::Workshop(WorkshopView::Agenda(id)))>
                {room::leave()}
            </a>
        </footer>
    }
}
