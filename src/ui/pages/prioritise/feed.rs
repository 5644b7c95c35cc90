//! What feeds relevance and quality: a wave, or the team's estimates alone. All views of deciding
//! share the choice.

use leptos::prelude::*;

use crate::i18n::{self, words::matrix};
use crate::ui::parts::{Choice, Select};
use crate::ui::say_measuring;
use crate::workspace::{Id, Workspace};

/// The chosen wave; nothing means the team's estimates alone.
#[derive(Clone, Copy)]
pub(super) struct Feed(pub(super) RwSignal<Option<Id>>);

impl Feed {
    /// Begins with the latest wave in which customers said something, for all views below.
    pub(super) fn provide(workspace: Workspace) {
        let newest = untrack(|| workspace.feeding_waves()).first().copied();
        provide_context(Self(RwSignal::new(newest)));
    }

    /// The choice of the page.
    pub(super) fn of_page() -> Self {
        expect_context()
    }

    /// The chosen wave, unless it went into the trash; subscribes to both.
    pub(super) fn wave(self, workspace: Workspace) -> Option<Id> {
        let chosen = self.0.get()?;
        workspace.wave(chosen).map(|_| chosen)
    }
}

/// Chooses the wave.
#[component]
pub(super) fn FeedSelect(workspace: Workspace) -> impl IntoView {
    let feed = Feed::of_page();
    let choices = Memo::new(move |_| {
        let wave = |id: Id| {
            let wave = workspace.wave(id)?;
            let about = wave.about();
            let name = say_measuring::wave(&about);
            let label = match about.date {
                Some(date) => format!("{name} · {}", i18n::day(date.parts())),
                None => name,
            };
            Some(Choice::new(id.to_string(), label))
        };
        let team = Choice::new("", matrix::feed_team());
        let waves = workspace.feeding_waves().into_iter().filter_map(wave);
        waves.chain([team]).collect::<Vec<_>>()
    });
    let value = move || {
        let wave = feed.wave(workspace);
        wave.map(|wave| wave.to_string()).unwrap_or_default()
    };
    view! {
        <Select
            label=matrix::feed()
            options=choices
            value=Signal::derive(value)
            on_change=move |value: String| feed.0.set(value.parse().ok())
        />
    }
}
