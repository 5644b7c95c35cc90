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
}

impl Ground {
    fn take(self, seat: Option<Seat>) {
        if let Some(Seat::Round(_)) = seat {
            // What one person wrote is nothing for the next one, on no page.
            self.workspace.hand_over();
        }
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
    };
    let is_revealed = Memo::new(move |_| ground.about.with(|about| about.revealed));
    let over = Memo::new(move |_| ground.is_over());
    let is_seated = Memo::new(move |_| ground.seat.get().is_some());
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
