//! Everything known about one touchpoint: its attributes, and what journeys, ratings, insights,
//! cards and other touchpoints have to do with it.

mod backstage;
mod cards;
mod customer;
mod head;
mod identity;
mod insights;
mod journeys;
mod links;
mod ratings;
mod sheet;
mod todo;
mod waves;

use leptos::prelude::*;

use self::backstage::Backstage;
use self::cards::Cards;
use self::customer::Customer;
use self::head::{Head, Notes};
use self::identity::Identity;
use self::insights::InsightsHere;
use self::journeys::Journeys;
use self::links::Neighbours;
use self::ratings::Ratings;
use self::sheet::Sheet;
pub(in crate::ui::pages) use self::sheet::{Toggle, Toggles};
use self::todo::ToDo;
use self::waves::Waves;
use crate::domain::{Domain, Touchpoint};
use crate::i18n::words::touchpoint;
use crate::platform::address;
use crate::ui::pages::history::History;
use crate::ui::parts::{Button, Empty, Glyph, Variant, use_toasts};
use crate::ui::route::{Page, Route, TouchpointsView};
use crate::workspace::{Deed, Id, Key, Workspace};

/// Is the touchpoint to be seen?
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Here,
    Trashed,
    Missing,
}

/// The page of one touchpoint.
#[component]
pub(super) fn Detail(workspace: Workspace, id: Id) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.inner().touchpoints.read(id));
    let state = Memo::new(move |_| match entry.get() {
        Some(entry) if entry.is_here() => State::Here,
        Some(_) => State::Trashed,
        None => State::Missing,
    });
    // Going from one touchpoint to the next, to the trash and back draws the page anew; the
    // keyboard stays with it.
    Effect::new(move |_| {
        state.track();
        request_animation_frame(|| address::go_to("touchpoint-title"));
    });
    view! {
        {move || match state.get() {
            State::Here => view! { <Everything workspace id /> }.into_any(),
            State::Trashed => view! { <InTrash workspace id /> }.into_any(),
            State::Missing => view! {
                <Absent workspace title=touchpoint::missing_title() text=touchpoint::missing_text() />
            }.into_any(),
        }}
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let sheet = Sheet::new(workspace, id);
    view! {
        <Head sheet />
        <Notes sheet />
        <div class="touchpoint">
            <div class="touchpoint__half">
                <Identity sheet />
                <Customer sheet />
                <Backstage sheet />
            </div>
            <div class="touchpoint__half">
                <Ratings sheet />
                <Waves sheet />
                <InsightsHere sheet />
                <Cards sheet />
                <ToDo sheet />
                <Neighbours sheet />
                <Journeys sheet />
                <History workspace key=Key::new(Touchpoint::KIND, id) />
            </div>
        </div>
    }
}

/// It is in the trash, and this is the way back.
#[component]
fn InTrash(workspace: Workspace, id: Id) -> impl IntoView {
    let toasts = use_toasts();
    let key = Key::new(Touchpoint::KIND, id);
    let name = untrack(|| workspace.title(&key));
    let text = touchpoint::in_trash_text(&name);
    let restore = move |_| {
        workspace.edit(Deed::Restore, |draft| draft.restore(key.clone()));
        toasts.toast(touchpoint::restored(&name));
    };
    view! {
        <Absent workspace title=touchpoint::in_trash_title() text>
            <Button
                label=touchpoint::restore()
                icon=Glyph::Restore
                variant=Variant::Primary
                on_click=restore
            />
        </Absent>
    }
}

/// There is nothing to be seen, and why.
#[component]
fn Absent(
    workspace: Workspace,
    title: &'static str,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let project = workspace.inner().project;
    let table = Route::Project(project, Page::Touchpoints(TouchpointsView::Table)).href();
    view! {
        <h1 id="touchpoint-title" class="visually-hidden" tabindex="-1">{title}</h1>
        <Empty title text icon=Glyph::Touchpoint>
            {children.map(|children| children())}
            <a class="button button--quiet" href=table>{touchpoint::back()}</a>
        </Empty>
    }
}
