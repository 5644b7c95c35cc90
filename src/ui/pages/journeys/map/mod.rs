//! One journey as a map: steps in the order of time, lanes below each other.

mod actions;
mod add;
mod backstage;
mod below;
mod columns;
mod count;
mod facts;
mod grid;
mod head;
mod keys;
mod lanes;
mod notes;
mod options;
mod pick;
mod rating;
mod rows;
mod size;
mod step;
mod text;
mod tools;
mod touchpoint;
mod walk;

use leptos::prelude::*;

use self::actions::Actions;
use self::columns::{Group, groups};
use self::count::CountDialog;
use self::grid::Grid;
use self::head::Head;
use self::lanes::LanesDialog;
use self::tools::Eyes;
use super::deeds::Deeds;
use super::form::JourneyForm;
use super::moments::Moments;
use crate::domain::RaterGroup;
use crate::i18n::words::journeys;
use crate::ui::parts::{Empty, Glyph, use_toasts};
use crate::ui::route::JourneysView;
use crate::workspace::{Id, Workspace};

/// How people look at maps. It stays while they go from one to the next.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// The size, in percent.
    pub(super) zoom: RwSignal<u32>,
    /// Through whose eyes they rate, if they chose.
    pub(super) eyes: RwSignal<Option<RaterGroup>>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            zoom: RwSignal::new(100),
            eyes: RwSignal::new(None),
        }
    }
}

/// The map.
#[component]
pub(super) fn Map(workspace: Workspace, id: Id, look: Look) -> impl IntoView {
    let deeds = Deeds::new(workspace, use_toasts());
    let is_here = Memo::new(move |_| workspace.journey(id).is_some_and(|entry| entry.is_here()));
    view! {
        <Show
            when=move || is_here.get()
            fallback=move || view! {
                <h1 class="visually-hidden">{journeys::title()}</h1>
                <Empty title=journeys::missing_title() text=journeys::missing_text() icon=Glyph::Journey>
                    <a class="button button--quiet" href=deeds.href(JourneysView::List)>{journeys::list()}</a>
                </Empty>
            }
        >
            <Here deeds id look />
        </Show>
    }
}

#[component]
fn Here(deeds: Deeds, id: Id, look: Look) -> impl IntoView {
    let workspace = deeds.workspace;
    let groups: Memo<Vec<Group>> = Memo::new(move |_| groups(workspace, id));
    let actions = Actions::new(deeds, id, look, groups);
    let together = RwSignal::new(None::<Id>);
    let lanes_open = RwSignal::new(false);
    let is_empty = Memo::new(move |_| groups.read().iter().all(|group| group.steps.is_empty()));
    view! {
        <Head deeds id together lanes_open tools=view! { <Eyes actions look /> }.into_any() />
        <Show when=move || is_empty.get()>
            <div class="map__begin">
                <Empty title=journeys::no_steps_title() text=journeys::no_steps_text() icon=Glyph::Journey />
            </div>
        </Show>
        <div class="map__frame">
            <Grid actions look together />
        </div>
        <p class="map__keys" data-no-print>{journeys::keys_short()}</p>
        <Show when=move || !is_empty.get()>
            <Moments workspace journey=id />
        </Show>
        <CountDialog actions />
        <LanesDialog deeds id open=lanes_open />
        <JourneyForm deeds />
    }
}
