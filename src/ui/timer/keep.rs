//! Keeping the time: what is left is looked at four times a second, told at the marks, and heard
//! at the end.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::say;
use crate::method::timer::{Mark, Timer, passed};
use crate::platform::{clock, events, locks, sound};
use crate::ui::parts::{Toasts, use_toasts};
use crate::workspace::{Workspace, preferences};

/// How often what is left is looked at.
const EVERY: Duration = Duration::from_millis(250);
/// A tab in front of somebody goes before those behind it.
const BEHIND_MS: u32 = 1_200;
/// How long the tones take; meanwhile no other tab begins.
const TONES_MS: u32 = 1_600;

/// The clock of the page: reading it subscribes to time going by.
#[derive(Clone, Copy)]
pub struct Tick(RwSignal<u64>);

impl Tick {
    /// The present moment. A tab that slept has the right time at once.
    pub fn now(self) -> u64 {
        self.0.track();
        clock::now()
    }
}

/// Keeps the time as long as the calling component lives; [`Tick`] is there for all below it.
pub fn keep_time(workspace: Workspace) {
    let toasts = use_toasts();
    let tick = RwSignal::new(clock::now());
    provide_context(Tick(tick));
    let before = StoredValue::new(None::<(Timer, u64)>);
    // A timer that was just set anew has passed nothing yet.
    let timer = Memo::new(move |_| workspace.running().map(|live| live.timer));
    Effect::new(move |_| {
        let seen = timer.get().map(|timer| (timer, timer.left(clock::now())));
        before.try_set_value(seen);
    });
    let look = move || {
        let now = clock::now();
        let live = workspace.is_open().then(|| untrack(|| workspace.running()));
        let timer = live.flatten().map(|live| live.timer);
        let seen = timer.map(|timer| (timer, timer.left(now)));
        let was = before.try_get_value().flatten();
        before.try_set_value(seen);
        tick.try_set(now);
        if let (Some((timer, left)), Some((same, was))) = (seen, was)
            && timer == same
            && let Some(mark) = passed(was, left)
        {
            tell(workspace, toasts, timer, mark);
        }
    };
    let looking = set_interval_with_handle(look, EVERY).ok();
    let ready = move || {
        if workspace.is_open() && untrack(|| workspace.live()).is_some_and(|live| !live.muted) {
            sound::get_ready();
        }
    };
    let pressed = window_event_listener(ev::click, move |_| ready());
    let typed = window_event_listener(ev::keydown, move |_| ready());
    on_cleanup(move || {
        looking.iter().for_each(IntervalHandle::clear);
        pressed.remove();
        typed.remove();
    });
}

fn tell(workspace: Workspace, toasts: Toasts, timer: Timer, mark: Mark) {
    toasts.announce(say::mark(mark));
    if let (Mark::Over, Timer::Runs(end)) = (mark, timer) {
        spawn_local(async move {
            if !events::is_visible() {
                clock::sleep(BEHIND_MS).await;
            }
            if sound::is_ready() {
                // No other tab begins meanwhile, and none afterwards.
                locks::if_free("werkstatt-timer", ring(workspace, end)).await;
            }
        });
    }
}

async fn ring(workspace: Workspace, end: u64) {
    let is_wanted =
        workspace.is_open() && untrack(|| workspace.live()).is_some_and(|live| !live.muted);
    if is_wanted && preferences::rung() != end {
        preferences::set_rung(end);
        sound::time_is_over();
        clock::sleep(TONES_MS).await;
    }
}
