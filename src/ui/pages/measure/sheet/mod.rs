//! The rating sheet: one person, one touchpoint per screen. It covers the app, so that the device can be
//! handed round, and begins afresh for the next person.

mod ask;
mod end;
mod frame;
mod keys;
mod passing;
mod scale;
mod who;

use leptos::prelude::*;

use self::ask::Ask;
use self::end::{Recommend, Thanks};
use self::frame::Frame;
use self::passing::{Passing, Stage};
use self::who::Who;
use crate::i18n::words::sheet;
use crate::ui::parts::{Empty, Glyph};
use crate::ui::route::{MeasureView, Page, Route, TouchpointsView};
use crate::workspace::{Id, Workspace};

/// The sheet of a wave, as far as the wave takes answers.
#[component]
pub(super) fn Sheet(workspace: Workspace, id: Id) -> impl IntoView {
    let wave = Memo::new(move |_| workspace.wave(id).map(|wave| wave.seal.is_some()));
    let has_any = Memo::new(move |_| !workspace.asked_touchpoints(id).is_empty());
    move || match (wave.get(), has_any.get()) {
        (None, _) => view! {
            <Closed
                workspace
                heading=sheet::title()
                title=sheet::gone()
                text=sheet::gone_text()
                to=Page::Measure(MeasureView::Waves)
                label=sheet::to_waves()
            />
        }
        .into_any(),
        (Some(true), _) => view! {
            <Closed
                workspace
                heading=sheet::title()
                title=sheet::closed()
                text=sheet::closed_text()
                to=Page::Measure(MeasureView::Wave(id))
                label=sheet::to_wave()
            />
        }
        .into_any(),
        (Some(false), false) => view! {
            <Closed
                workspace
                heading=sheet::title()
                title=sheet::nothing()
                text=sheet::nothing_text()
                to=Page::Touchpoints(TouchpointsView::Table)
                label=sheet::to_touchpoints()
            />
        }
        .into_any(),
        (Some(false), true) => view! { <Open workspace id /> }.into_any(),
    }
}

/// Why nothing can be answered, and where to go instead.
#[component]
pub(super) fn Closed(
    workspace: Workspace,
    heading: &'static str,
    title: &'static str,
    text: &'static str,
    to: Page,
    label: &'static str,
) -> impl IntoView {
    let href = Route::Project(workspace.inner().project, to).href();
    view! {
        <div class="head">
            <h1>{heading}</h1>
        </div>
        <Empty title text icon=Glyph::Info>
            <a class="button button--primary" href=href>{label}</a>
        </Empty>
    }
}

/// The screens, one after the other.
#[component]
fn Open(workspace: Workspace, id: Id) -> impl IntoView {
    let passing = Passing::new(workspace, id);
    keys::listen(passing);
    passing.focus_heading();
    let screen = move || match passing.stage.get() {
        Stage::Who => view! { <Who passing /> }.into_any(),
        Stage::Ask(nth) => passing
            .pass_at(nth)
            .map(|(pass, touchpoint)| view! { <Ask passing pass touchpoint /> }.into_any())
            .into_any(),
        Stage::Recommend => passing
            .pass
            .get_untracked()
            .map(|pass| view! { <Recommend passing pass /> }.into_any())
            .into_any(),
        Stage::Thanks => view! { <Thanks passing /> }.into_any(),
    };
    view! { <Frame passing>{screen}</Frame> }
}
