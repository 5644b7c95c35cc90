//! Covered cards: how many there are, and revealing them in one action.

use leptos::prelude::*;

use crate::domain::Board;
use crate::i18n::{
    self,
    words::{common, writing},
};
use crate::platform::{address, focus};
use crate::ui::parts::{Button, Glyph, Icon, Toasts, Variant, use_toasts};
use crate::workspace::{Deed, Id, Unrevealed, Way, Workspace};

/// The part of the page that holds what is on screen.
const MAIN: &str = "content";

/// Reveals what was written in these activities; a message offers to cover it again.
fn reveal(workspace: Workspace, toasts: Toasts, activities: &[Id], count: usize) {
    if !workspace.reveal(activities) {
        return;
    }
    let activities = activities.to_vec();
    toasts.toast_with(writing::revealed(count), common::undo(), move || {
        if !workspace.is_open() {
            return;
        }
        if workspace.inner().ends.get_untracked().0 == Some(Deed::Reveal) {
            workspace.step(Way::Undo, false);
        } else {
            workspace.cover(&activities);
        }
        toasts.announce(writing::note(count));
    });
    // The button has gone with what it revealed.
    request_animation_frame(|| {
        if focus::is_lost() {
            address::focus(MAIN);
        }
    });
}

/// How many cards of these boards are covered, and the way to reveal them. Nothing where none is.
#[component]
pub(super) fn CoveredNote(
    workspace: Workspace,
    /// The boards on screen.
    boards: Memo<Vec<Board>>,
) -> impl IntoView {
    let toasts = use_toasts();
    let found = Memo::new(move |_| workspace.unrevealed(Some(&boards.read())));
    let count = Memo::new(move |_| found.read().values().copied().sum::<Unrevealed>());
    let words = move || match count.get() {
        Unrevealed { all, mine: 0 } => writing::note(all),
        Unrevealed { all, mine } => writing::note_mine(&i18n::number(mine), all),
    };
    let go = move |_| {
        let activities: Vec<Id> = found.read_untracked().keys().copied().collect();
        // Their cards on other boards are revealed too.
        let all = untrack(|| workspace.unrevealed(None));
        let count = activities.iter().filter_map(|id| Some(all.get(id)?.all));
        reveal(workspace, toasts, &activities, count.sum());
    };
    view! {
        <Show when=move || { count.get().all > 0 }>
            <p class="covered-note">
                <Icon glyph=Glyph::Covered />
                <span>{words}</span>
                <Button label=writing::reveal() on_click=go />
            </p>
        </Show>
    }
}

/// The button that reveals what was written in one activity. Nothing where nothing is covered.
#[component]
pub(super) fn RevealButton(
    workspace: Workspace,
    /// Which activity.
    activity: Id,
) -> impl IntoView {
    let toasts = use_toasts();
    let count = Memo::new(move |_| {
        let found = workspace.unrevealed(None);
        found.get(&activity).copied().unwrap_or_default().all
    });
    view! {
        <Show when=move || { count.get() > 0 }>
            <Button
                label=Signal::derive(move || writing::reveal_count(count.get()))
                variant=Variant::Primary
                icon=Glyph::Eye
                on_click=move |_| reveal(workspace, toasts, &[activity], count.get_untracked())
            />
        </Show>
    }
}
