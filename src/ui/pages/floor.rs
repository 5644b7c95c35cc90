//! Wow effects without a floor: a warning that informs and never blocks. Boards, touchpoints and the
//! Kano page show it.

use leptos::prelude::*;

use crate::domain::{Card, CardKind};
use crate::i18n::{self, words::board, words::kano};
use crate::method::unmet::Why;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::route::{BoardView, Page, Route, TouchpointsView};
use crate::ui::{places, say, say_method};
use crate::workspace::{Id, NoFloor, Unmet, Workspace};

/// Which minimum standards are not met, for each reason a sentence. Subscribes to the cards.
fn sentences(workspace: Workspace, unmet: &[Unmet]) -> Vec<String> {
    let names = |why: Why| -> Vec<String> {
        let here = unmet.iter().filter(|unmet| unmet.why == why);
        here.map(|unmet| title(workspace, unmet.standard)).collect()
    };
    let say = |names: Vec<String>, say: fn(usize, &str) -> String| {
        let n = names.len();
        (n > 0).then(|| say(n, &names.join(", ")))
    };
    [
        say(names(Why::NotLive), kano::not_live),
        say(names(Why::Missed), kano::missed),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The same sentences, each title a link to its card.
fn linked(workspace: Workspace, unmet: &[Unmet]) -> impl IntoView + use<> {
    /// Where the titles go.
    const HERE: &str = "\u{fffc}";
    let sentence = |why: Why, say: fn(usize, &str) -> String| {
        let here = unmet.iter().filter(|unmet| unmet.why == why);
        let link = |unmet: &Unmet| {
            let href = places::card(workspace, unmet.standard);
            view! { <a href=href>{title(workspace, unmet.standard)}</a> }
        };
        let mut links: Vec<AnyView> = Vec::new();
        for unmet in here.clone() {
            if !links.is_empty() {
                links.push(", ".into_any());
            }
            links.push(link(unmet).into_any());
        }
        let text = say(here.count(), HERE);
        let (before, after) = text.split_once(HERE)?;
        let (before, after) = (before.to_owned(), after.to_owned());
        (!links.is_empty()).then(|| view! { <p>{before}{links}{after}</p> })
    };
    [
        sentence(Why::NotLive, kano::not_live),
        sentence(Why::Missed, kano::missed),
    ]
    .collect_view()
}

fn title(workspace: Workspace, card: Id) -> String {
    let entry = workspace.card(card);
    let title = entry.map(|entry| entry.value.title).unwrap_or_default();
    match title.trim() {
        "" => board::card_untitled().to_owned(),
        title => kano::quoted(title),
    }
}

/// On the face of a wow effect: that its floor is missing, in a few words.
#[component]
pub(super) fn FloorLine(workspace: Workspace, id: Id, card: Memo<Card>) -> impl IntoView {
    let is_wow = Memo::new(move |_| card.read().place.kind == CardKind::Wow);
    let gaps = Memo::new(move |_| {
        if is_wow.get() {
            workspace.floor_of(id)
        } else {
            Vec::new()
        }
    });
    move || {
        let gaps = gaps.get();
        let all: Vec<Unmet> = gaps.into_iter().flat_map(|(_, unmet)| unmet).collect();
        (!all.is_empty()).then(|| {
            let title = sentences(workspace, &all).join(" ");
            view! {
                <p class="kano-floor-line" title=title>
                    <Icon glyph=Glyph::Warning />
                    <span>{kano::no_floor_short()}</span>
                </p>
            }
        })
    }
}

/// In the dialog of a wow effect: at which touchpoints which standards are not met.
#[component]
pub(super) fn FloorOfCard(workspace: Workspace, id: Id) -> impl IntoView {
    let gaps = Memo::new(move |_| workspace.floor_of(id));
    let project = workspace.inner().project;
    let line = move |(touchpoint, unmet): (Id, Vec<Unmet>)| {
        let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(touchpoint)));
        view! {
            <li>
                <a href=href.href()>{move || say_method::touchpoint(workspace, touchpoint)}</a>
                {move || linked(workspace, &unmet)}
            </li>
        }
    };
    move || {
        let gaps = gaps.get();
        (!gaps.is_empty()).then(|| {
            view! {
                <aside class="kano-floor" aria-label=kano::no_floor_short()>
                    <p class="kano-floor__title">
                        <Icon glyph=Glyph::Warning />
                        <span>{kano::no_floor_short()}</span>
                    </p>
                    <ul class="kano-floor__list">{gaps.into_iter().map(line).collect_view()}</ul>
                    <p class="quiet small">{kano::no_floor_why()}</p>
                </aside>
            }
        })
    }
}

/// On the page of a touchpoint, near its cards.
#[component]
pub(super) fn FloorOfTouchpoint(workspace: Workspace, id: Id) -> impl IntoView {
    let gap = Memo::new(move |_| workspace.no_floor(id));
    move || {
        gap.get().map(|gap| {
            view! {
                <aside class="kano-floor" aria-label=kano::no_floor_short()>
                    <p class="kano-floor__title">
                        <Icon glyph=Glyph::Warning />
                        <span>{kano::no_floor_here(gap.wows.len())}</span>
                    </p>
                    {linked(workspace, &gap.unmet)}
                    <p class="quiet small">{kano::no_floor_why()}</p>
                </aside>
            }
        })
    }
}

/// All touchpoints with wow effects whose standards are not all met.
#[component]
pub(super) fn NoFloors(workspace: Workspace) -> impl IntoView {
    let gaps = Memo::new(move |_| workspace.no_floors());
    view! {
        <Show when=move || !gaps.read().is_empty()>
            <section class="panel kano-floors" aria-labelledby="kano-floors">
                <h2 class="panel__title" id="kano-floors">
                    <Icon glyph=Glyph::Warning />
                    {kano::no_floors()}
                    <span class="count">{move || i18n::number(gaps.read().len())}</span>
                </h2>
                <p class="quiet measure">{kano::no_floor_why()}</p>
                <ul class="kano-floors__list">
                    <For each=move || gaps.get() key=|gap| gap.clone() let:gap>
                        <Gap workspace gap />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Gap(workspace: Workspace, gap: NoFloor) -> impl IntoView {
    let project = workspace.inner().project;
    let NoFloor {
        touchpoint,
        wows,
        unmet,
    } = gap;
    let href = Route::Project(project, Page::Touchpoints(TouchpointsView::One(touchpoint))).href();
    let wow = move |id: Id| {
        let board = move || {
            let card = workspace.card(id).map(|entry| entry.value);
            card.unwrap_or_default().place.board
        };
        let href = move || Route::Project(project, Page::Boards(BoardView::One(board()))).href();
        view! {
            <li>
                <a class="note-link" data-kind="wow" href=href>
                    <Icon glyph=Glyph::Wow />
                    <span>{move || say::card(workspace, id)}</span>
                </a>
            </li>
        }
    };
    view! {
        <li class="kano-floors__item">
            <a class="kano-floors__touchpoint" href=href>
                <Icon glyph=Glyph::Touchpoint />
                <span>{move || say_method::touchpoint(workspace, touchpoint)}</span>
            </a>
            <ul class="kano-floors__wows">{wows.into_iter().map(wow).collect_view()}</ul>
            {move || linked(workspace, &unmet)}
        </li>
    }
}
