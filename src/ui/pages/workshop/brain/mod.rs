//! Brainwriting: sheets go round, and each idea grows out of the one above it.

mod begin;
mod chain;
mod result;
mod seat;
mod sheet;
mod steer;

use leptos::prelude::*;

use self::begin::Begin;
pub(in crate::ui::pages) use self::chain::Chain;
use self::result::Sheets;
use self::seat::Taken;
use self::steer::Steer;
use crate::domain::Activity;
use crate::i18n::words::brain as words;
use crate::ui::parts::{Toasts, use_toasts};
use crate::workspace::{Id, Seat, Workspace};

/// What the parts of the page work on.
#[derive(Clone, Copy)]
struct Ground {
    workspace: Workspace,
    /// The activity.
    id: Id,
    about: Memo<Activity>,
    /// Which part this tab plays.
    seat: RwSignal<Option<Seat>>,
    /// Does somebody read the sheet? After a reload it is closed again: whoever opens it says who
    /// they are.
    is_open: RwSignal<bool>,
    toasts: Toasts,
}

impl Ground {
    fn take(self, seat: Option<Seat>) {
        let stays = |before: Option<Seat>| match (before, seat) {
            (Some(Seat::Person { place: old, .. }), Some(Seat::Person { place, .. })) => {
                old == place
            }
            _ => false,
        };
        if !stays(self.seat.get_untracked()) {
            // What one person wrote is nothing for the next one, on no page and in no message.
            self.workspace.hand_over();
            self.toasts.clear();
        }
        self.is_open.set(false);
        self.workspace.set_seat(self.id, seat);
        self.seat.set(seat);
    }

    /// Is every turn over?
    fn is_over(self) -> bool {
        self.about.with(|about| about.turn >= about.turns())
    }
}

/// Brainwriting: sheets go round, and each idea grows out of the one above it.
#[component]
pub(super) fn Brainwriting(
    /// The open project.
    workspace: Workspace,
    /// The activity.
    activity: Id,
) -> impl IntoView {
    let ground = Ground {
        workspace,
        id: activity,
        about: Memo::new(move |_| workspace.activity(activity)),
        seat: RwSignal::new(workspace.seat(activity)),
        is_open: RwSignal::new(false),
        toasts: use_toasts(),
    };
    let is_revealed = Memo::new(move |_| ground.about.with(|about| about.revealed));
    let over = Memo::new(move |_| ground.is_over());
    // Who sat down before there were fewer people has no sheet any more.
    let is_seated = Memo::new(move |_| match ground.seat.get() {
        Some(Seat::Person { place, .. }) => place < ground.about.read().heads(),
        other => other.is_some(),
    });
    view! {
        <div class="brain">
            {move || match (is_revealed.get(), over.get(), is_seated.get()) {
                (true, ..) => view! { <Sheets ground /> }.into_any(),
                (false, true, _) => view! {
                    <p class="brain__wait" role="status">{words::all_written()}</p>
                }.into_any(),
                (false, false, true) => view! { <Taken ground /> }.into_any(),
                (false, false, false) => view! { <Begin ground /> }.into_any(),
            }}
            <Steer ground />
        </div>
    }
}
