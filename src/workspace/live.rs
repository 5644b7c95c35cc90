//! What runs in the room just now: which activity, and its timer. It belongs to this device, not to
//! the project: it survives a reload, all tabs show it, and no file carries it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Id, Inner, Workspace};
use crate::method::timer::Timer;
use crate::platform::clock;
use crate::storage::preferences;

/// The activity that runs on this device.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Live {
    /// The workshop.
    pub workshop: Id,
    /// Its activity.
    pub activity: Id,
    /// The time that is left.
    pub timer: Timer,
    /// Which of its questions is shown.
    #[serde(default)]
    pub question: usize,
    /// Is the end not to be heard?
    #[serde(default)]
    pub muted: bool,
}

impl Inner {
    /// Listens to the other tabs. Ends with the project.
    pub(super) fn hear_live(&self) -> Option<preferences::Heard> {
        let (project, live) = (self.project, self.live.clone());
        preferences::on_live(move || live.set(preferences::live(project)))
    }
}

impl Workspace {
    /// What runs on this device; subscribes to it. Whether workshop and activity are still there
    /// is for the reader to see.
    pub fn live(self) -> Option<Live> {
        self.inner().live.get()
    }

    /// Says what runs on this device, in all tabs.
    pub fn set_live(self, live: Option<Live>) {
        let inner = self.inner();
        preferences::set_live(inner.project, live);
        inner.live.set(live);
    }

    /// Begins an activity: its whole time is left, and the timer stands until somebody starts it.
    pub fn begin_activity(self, workshop: Id, activity: Id) {
        let minutes = untrack(|| self.activity(activity)).minutes;
        let muted = untrack(|| self.live()).is_some_and(|live| live.muted);
        self.set_live(Some(Live {
            workshop,
            activity,
            timer: Timer::of_minutes(minutes.map_or(0, std::num::NonZeroU32::get)),
            question: 0,
            muted,
        }));
    }

    /// Changes what runs, if anything does.
    pub fn change_live(self, change: impl FnOnce(&mut Live, u64)) {
        if let Some(mut live) = untrack(|| self.live()) {
            change(&mut live, clock::now());
            self.set_live(Some(live));
        }
    }
}
