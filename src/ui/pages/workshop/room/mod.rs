//! What a participant sees: the activity that runs, and nothing else.

use leptos::prelude::*;

use super::brain::Brainwriting;
use super::groups::Groups;
use super::voting::Voting;
use super::writing::Writing;
use crate::domain::ActivityKind;
use crate::workspace::{Id, Workspace};

/// What a participant sees: the activity that runs, and nothing else.
#[component]
pub(super) fn Room(
    /// The open project.
    workspace: Workspace,
    /// Which workshop.
    id: Id,
) -> impl IntoView {
    let running = Memo::new(move |_| {
        let live = workspace.live().filter(|live| live.workshop == id)?;
        Some((live.activity, workspace.activity(live.activity).kind))
    });
    move || {
        let (activity, kind) = running.get()?;
        Some(match kind {
            ActivityKind::Write => view! { <Writing workspace activity /> }.into_any(),
            ActivityKind::Brainwrite => view! { <Brainwriting workspace activity /> }.into_any(),
            ActivityKind::Group => view! { <Groups workspace activity /> }.into_any(),
            ActivityKind::Vote => view! { <Voting workspace activity /> }.into_any(),
            ActivityKind::Discuss | ActivityKind::Present | ActivityKind::Break => ().into_any(),
        })
    }
}
