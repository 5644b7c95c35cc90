//! What becomes of one touchpoint: how it is today beside how it shall be, what it promises, what
//! is to be done, and what else moves.

mod as_is;
mod cards;
mod drop;
mod measures;
mod paper;
mod steps;
mod to_be;

use leptos::prelude::*;

use self::as_is::AsIs;
use self::cards::Cards;
use self::drop::DropPanel;
use self::measures::Measures;
use self::paper::Paper;
use self::to_be::ToBe;
use super::back::BackLink;
use super::feed::Feed;
use super::moves::Moves;
use crate::domain::{Redesign, Status, Touchpoint};
use crate::i18n::{self, words::design};
use crate::method::Ranked;
use crate::platform::{address, print};
use crate::ui::parts::{Button, Chip, Empty, Glyph, Icon, Tone};
use crate::ui::route::{Page, PrioritiseView};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::{Id, Workspace};

const TITLE: &str = "design-one-title";

/// What the parts of the page share. Copy it freely.
#[derive(Clone, Copy)]
struct Sight {
    workspace: Workspace,
    id: Id,
    touchpoint: Memo<Touchpoint>,
    wave: Memo<Option<Id>>,
    ranked: Memo<Option<Ranked>>,
}

impl Sight {
    fn new(workspace: Workspace, id: Id) -> Self {
        let feed = Feed::of_page();
        let wave = Memo::new(move |_| feed.wave(workspace));
        Self {
            workspace,
            id,
            wave,
            touchpoint: Memo::new(move |_| {
                let entry = workspace.inner().touchpoints.read(id);
                entry.map(|entry| entry.value).unwrap_or_default()
            }),
            ranked: Memo::new(move |_| {
                let rows = workspace.ranking(wave.get()).rows.into_iter();
                rows.into_iter().find(|row| row.id == id)
            }),
        }
    }

    fn name(self) -> String {
        say_method::touchpoint(self.workspace, self.id)
    }
}

/// What becomes of one touchpoint.
#[component]
pub fn DesignOne(
    /// The open project.
    workspace: Workspace,
    /// Which one.
    id: Id,
) -> impl IntoView {
    let is_here = Memo::new(move |_| {
        let entry = workspace.inner().touchpoints.read(id);
        entry.is_some_and(|entry| entry.is_here())
    });
    // Going from one to the next draws the page anew; the keyboard stays with it.
    request_animation_frame(|| address::go_to(TITLE));
    let list = move || places::page(workspace, Page::Prioritise(PrioritiseView::Design));
    move || match is_here.get() {
        true => view! { <Everything workspace id /> }.into_any(),
        false => view! {
            <h1 id=TITLE class="visually-hidden" tabindex="-1">{design::title()}</h1>
            <Empty title=design::missing_title() text=design::missing_text() icon=Glyph::Compass>
                <a class="button button--primary" href=list()>{design::back()}</a>
            </Empty>
        }
        .into_any(),
    }
}

#[component]
fn Everything(workspace: Workspace, id: Id) -> impl IntoView {
    let sight = Sight::new(workspace, id);
    let is_dropped = Memo::new(move |_| sight.touchpoint.read().redesign == Some(Redesign::Drop));
    view! {
        <div class="design" data-no-print="">
            <Head sight />
            <div class="design__both">
                <AsIs sight />
                <ToBe sight />
            </div>
            <Show when=move || is_dropped.get()>
                <DropPanel sight />
            </Show>
            <div class="design__both">
                <Cards sight />
                <div class="design__column">
                    <Measures sight />
                    <section class="panel" aria-labelledby="design-moves">
                        <h2 class="panel__title" id="design-moves">{design::moves()}</h2>
                        <Moves workspace id />
                    </section>
                </div>
            </div>
        </div>
        <Paper sight />
    }
}

#[component]
fn Head(sight: Sight) -> impl IntoView {
    let Sight { workspace, id, .. } = sight;
    let list = places::page(workspace, Page::Prioritise(PrioritiseView::Design));
    let ranking = move || places::page(workspace, Page::Prioritise(PrioritiseView::Ranking));
    let is_key = Memo::new(move |_| sight.touchpoint.read().key);
    let place = Memo::new(move |_| sight.ranked.read().as_ref().and_then(|row| row.place));
    let retired = Memo::new(move |_| {
        let it = sight.touchpoint.read();
        (it.status == Status::Retired).then_some(it.since)
    });
    view! {
        <div class="head">
            <div class="head__words">
                <BackLink href=list label=design::back() />
                <h1 id=TITLE tabindex="-1">{move || sight.name()}</h1>
                <p class="design__chips">
                    <Chip
                        label=Signal::derive(move || becomes(&sight.touchpoint.read()).to_owned())
                        icon=Glyph::Compass
                        tone=Signal::derive(move || match sight.touchpoint.read().redesign {
                            None => Tone::Neutral,
                            Some(_) => Tone::Accent,
                        })
                    />
                    <Show when=move || is_key.get()>
                        <Chip label=design::key() icon=Glyph::Key tone=Tone::Accent />
                    </Show>
                    {move || place.get().map(|place| view! {
                        <a class="design-source" href=ranking()>{design::place_n(&i18n::number(place))}</a>
                    })}
                </p>
            </div>
            <div class="design__ways">
                <a class="button button--quiet" href=places::touchpoint(workspace, id)>
                    <Icon glyph=Glyph::Touchpoint />
                    <span class="button__label">{design::to_touchpoint()}</span>
                </a>
                <Button label=design::print() icon=Glyph::Print on_click=|_| print::page() />
            </div>
        </div>
        {move || retired.get().map(|since| view! {
            <p class="touchpoint-note">
                <Icon glyph=Glyph::Info />
                <span>{since.map_or_else(
                    || design::is_retired().to_owned(),
                    |since| design::is_retired_since(&i18n::day(since.parts())),
                )}</span>
            </p>
        })}
    }
}

/// What becomes of it, in words.
fn becomes(it: &Touchpoint) -> &'static str {
    it.redesign
        .map_or(design::undecided_choice(), say_doing::redesign)
}
