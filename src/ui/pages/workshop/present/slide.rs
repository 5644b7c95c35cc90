//! What stands on a slide, to be read from metres away.

use leptos::prelude::*;

use super::deck::{Part, Slide};
use crate::domain::{Board, Card, CardKind, CardState, Column, Group};
use crate::i18n::words::{board, groups, present as words};
use crate::method::grouping::dots_of;
use crate::ui::parts::{Chip, Glyph, Icon, Tone};
use crate::ui::{say, say_workshop};
use crate::workspace::{Id, Workspace};

/// A slide.
#[component]
pub(super) fn SlideView(workspace: Workspace, slide: Slide) -> impl IntoView {
    match slide {
        Slide::Board(board) => view! { <BoardSlide workspace board /> }.into_any(),
        Slide::Column(column, part) => view! { <ColumnSlide workspace column part /> }.into_any(),
        Slide::Group(id, part) => view! { <GroupSlide workspace id part /> }.into_any(),
        Slide::Card(id) => view! { <CardSlide workspace id /> }.into_any(),
    }
}

/// What a slide is called, for those who hear it.
pub(super) fn name(workspace: Workspace, slide: &Slide) -> String {
    untrack(|| match slide {
        Slide::Board(board) => say::board_name(workspace, *board),
        Slide::Column(column, _) => say::column_name(workspace, *column),
        Slide::Group(id, _) => say_workshop::group(&workspace.value::<Group>(*id).name),
        Slide::Card(id) => title(workspace, *id),
    })
}

fn card(workspace: Workspace, id: Id) -> Card {
    workspace
        .card(id)
        .map(|entry| entry.value)
        .unwrap_or_default()
}

/// The title; what is covered for some is covered here, where everybody looks.
fn title(workspace: Workspace, id: Id) -> String {
    let card = card(workspace, id);
    if workspace.is_covered_for_all(&card) {
        words::covered().to_owned()
    } else {
        say::card_title(&card.title)
    }
}

/// How long a text is, so that it fits.
fn length(text: &str) -> &'static str {
    match text.chars().count() {
        0..=36 => "short",
        37..=80 => "middle",
        81..=160 => "long",
        _ => "very-long",
    }
}

/// The dots of these cards in the latest closed round; nothing where they got none.
fn dots(workspace: Workspace, cards: &[Id]) -> Option<usize> {
    let (_, dots) = workspace.dots_by_card()?;
    let sum = dots_of(cards, &dots);
    (sum > 0).then(|| usize::try_from(sum).unwrap_or(usize::MAX))
}

fn dots_chip(workspace: Workspace, cards: Vec<Id>) -> impl IntoView {
    move || {
        let dots = dots(workspace, &cards)?;
        Some(view! { <Chip label=groups::dots(dots) icon=Glyph::Vote /> })
    }
}

#[component]
fn BoardSlide(workspace: Workspace, board: Board) -> impl IntoView {
    let count = move |kind| {
        let column = Column { board, kind };
        let order = workspace.inner().columns.order(column);
        let n = order.with(Vec::len);
        (n > 0).then(|| {
            view! {
                <li class="show__count" data-kind=kind.as_str()>
                    <Icon glyph=say::glyph(kind) />
                    <span>{say::kinds(kind)} ": " {n}</span>
                </li>
            }
        })
    };
    view! {
        <div class="show show--board">
            <h1 class="show__title" data-length="short">{move || say::board_name(workspace, board)}</h1>
            <ul class="show__counts">{CardKind::ALL.map(|kind| move || count(kind)).collect_view()}</ul>
        </div>
    }
}

#[component]
fn ColumnSlide(workspace: Workspace, column: Column, part: Part) -> impl IntoView {
    view! {
        <div class="show" data-kind=column.kind.as_str()>
            <p class="show__above">{move || say::board_name(workspace, column.board)}</p>
            <h1 class="show__heading">
                <Icon glyph=say::glyph(column.kind) />
                <span>{say::kinds(column.kind)}</span>
                {part_of(&part)}
            </h1>
            <Lines workspace cards=part.cards />
        </div>
    }
}

#[component]
fn GroupSlide(workspace: Workspace, id: Id, part: Part) -> impl IntoView {
    let name = move || say_workshop::group(&workspace.value::<Group>(id).name);
    let all = Memo::new(move |_| {
        let grouping = workspace.grouping();
        let found = grouping.groups.into_iter().find(|(group, _)| *group == id);
        found.map(|(_, cards)| cards).unwrap_or_default()
    });
    view! {
        <div class="show">
            <p class="show__above">{words::group()}</p>
            <h1 class="show__heading">
                <Icon glyph=Glyph::Group />
                <span>{name}</span>
                {part_of(&part)}
            </h1>
            <p class="show__facts">
                <Chip label=Signal::derive(move || groups::cards(all.with(Vec::len))) />
                {move || dots_chip(workspace, all.get())}
            </p>
            <Lines workspace cards=part.cards />
        </div>
    }
}

/// "2 of 3", where a list needs several slides.
fn part_of(part: &Part) -> Option<impl IntoView + use<>> {
    let text = words::part(&part.nth.to_string(), &part.of.to_string());
    (part.of > 1).then(|| view! { <span class="show__part">{text}</span> })
}

/// Cards as a list; the fewer and the shorter, the larger.
#[component]
fn Lines(workspace: Workspace, cards: Vec<Id>) -> impl IntoView {
    let ids = cards.clone();
    let size = Memo::new(move |_| {
        let letters = ids.iter().map(|id| title(workspace, *id).chars().count());
        // A line of its own costs room, however short it is.
        match letters.map(|n| n.max(24)).sum::<usize>() {
            0..=120 => "short",
            121..=260 => "middle",
            261..=520 => "long",
            _ => "very-long",
        }
    });
    let line = move |id: Id| {
        let shown = Memo::new(move |_| title(workspace, id));
        let kind = Memo::new(move |_| card(workspace, id).place.kind);
        view! {
            <li class="show__line" data-kind=move || kind.get().as_str()>
                <Icon glyph=Signal::derive(move || say::glyph(kind.get())) />
                <span class="visually-hidden">{move || say::kind(kind.get())} ": "</span>
                <span class="show__text">{shown}</span>
                {dots_chip(workspace, vec![id])}
            </li>
        }
    };
    view! {
        <ul class="show__lines" data-length=move || size.get()>
            {cards.into_iter().map(line).collect_view()}
        </ul>
    }
}

#[component]
fn CardSlide(workspace: Workspace, id: Id) -> impl IntoView {
    let card = Memo::new(move |_| card(workspace, id));
    let shown = Memo::new(move |_| title(workspace, id));
    let place = Memo::new(move |_| card.read().place.column());
    let group = Memo::new(move |_| {
        let group = workspace.group_of(&card.read())?;
        Some(say_workshop::of_group(
            &workspace.value::<Group>(group).name,
        ))
    });
    let state = Memo::new(move |_| card.read().state);
    view! {
        <div class="show show--card" data-kind=move || place.get().kind.as_str()>
            <p class="show__above">
                <Icon glyph=Signal::derive(move || say::glyph(place.get().kind)) />
                <span>{move || say::kind(place.get().kind)} " · " {move || say::board_name(workspace, place.get().board)}</span>
            </p>
            <h1 class="show__title" data-length=move || length(&shown.read())>{shown}</h1>
            <p class="show__facts">
                {move || group.get().map(|name| view! { <Chip label=name icon=Glyph::Group /> })}
                {dots_chip(workspace, vec![id])}
                {move || match state.get() {
                    CardState::Proposed => None,
                    CardState::Agreed => Some(view! { <Chip label=board::agreed() tone=Tone::Accent /> }),
                    CardState::Live => Some(view! { <Chip label=board::live() tone=Tone::Good /> }),
                }}
            </p>
        </div>
    }
}
