//! The moments that decide, beside the map: of truth, of delight and of disappointment. Each
//! leads to a new idea in one step.

use leptos::prelude::*;

use super::curve_lines::step_title;
use super::outline_lanes::{felt, href, touchpoint_link};
use crate::domain::CardKind;
use crate::i18n::words::{common, journey_show as words};
use crate::method::{Moment, moments};
use crate::ui::parts::{Button, Empty, Glyph, Icon, use_toasts};
use crate::ui::route::{BoardView, Page};
use crate::ui::{say, say_method};
use crate::workspace::{Id, Workspace};

/// A step that stands out, and why.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Outstanding {
    /// Which step.
    pub(super) step: Id,
    /// Why, at least one reason.
    pub(super) moments: Vec<Moment>,
}

/// The steps of a journey that stand out, in the order of time.
pub(super) fn outstanding(workspace: Workspace, journey: Id) -> Vec<Outstanding> {
    let (ids, rated): (Vec<Id>, Vec<_>) = workspace.rated_steps(journey).into_iter().unzip();
    let mut all: Vec<Outstanding> = Vec::new();
    for (number, moment) in moments(&rated) {
        let Some(step) = ids.get(number) else {
            continue;
        };
        match all.last_mut().filter(|last| last.step == *step) {
            Some(last) => last.moments.push(moment),
            None => all.push(Outstanding {
                step: *step,
                moments: vec![moment],
            }),
        }
    }
    all
}

/// The list beside the map.
#[component]
pub fn Moments(workspace: Workspace, journey: Id) -> impl IntoView {
    let all = Memo::new(move |_| outstanding(workspace, journey));
    view! {
        <section class="moments" aria-labelledby="moments">
            <h2 id="moments" class="moments__title">{words::moments()}</h2>
            <Show
                when=move || all.with(|all| !all.is_empty())
                fallback=|| view! { <Empty title=words::no_moments() text=words::no_moments_text() icon=Glyph::Curve /> }
            >
                <p class="moments__text">{words::moments_text()}</p>
                <ul class="moments__list">
                    <For each=move || all.get() key=Clone::clone let:outstanding>
                        <li class="moments__item">
                            <One workspace outstanding />
                        </li>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

#[component]
fn One(workspace: Workspace, outstanding: Outstanding) -> impl IntoView {
    let Outstanding { step, moments } = outstanding;
    let title = Memo::new(move |_| step_title(workspace, step));
    let touchpoint = Memo::new(move |_| {
        let id = workspace.step_value(step).touchpoint?;
        let entry = workspace.inner().touchpoints.read(id)?;
        entry.is_here().then_some(id)
    });
    let toasts = use_toasts();
    let write = move |_| {
        let title = words::idea_title(&title.get_untracked());
        let Some(id) = workspace.idea_for(touchpoint.get_untracked(), title.clone()) else {
            return;
        };
        let board = workspace
            .inner()
            .cards
            .peek(id)
            .map(|entry| entry.value.place.board);
        let board = board.unwrap_or_default();
        let name = untrack(|| say::board_name(workspace, board));
        let to = href(workspace, Page::Boards(BoardView::One(board)));
        let undo = move || {
            workspace.trash_card(id);
        };
        let link = (words::to_board().to_owned(), to);
        toasts.toast_with_link(words::idea_made(&name, &title), common::undo(), undo, link);
    };
    view! {
        <ul class="moments__kinds">
            {moments.into_iter().map(|moment| view! { <li><Badge moment /></li> }).collect_view()}
        </ul>
        <h3 class="moments__step">{title}</h3>
        {move || touchpoint.get().map(|id| view! { <p class="moments__touchpoint">{touchpoint_link(workspace, id)}</p> })}
        <Felt workspace step />
        {move || touchpoint.get().and_then(|id| ideas(workspace, id))}
        <Button
            label=words::write_idea()
            aria_label=Signal::derive(move || words::write_idea_at(&title.get()))
            icon=Glyph::Idea
            on_click=write
        />
    }
}

/// The word and the shape of a moment.
#[component]
pub(super) fn Badge(moment: Moment) -> impl IntoView {
    let (glyph, mark) = match moment {
        Moment::Truth => (Glyph::Key, "truth"),
        Moment::Delight => (Glyph::Delighted, "delight"),
        Moment::Disappointment => (Glyph::Disappointed, "disappointment"),
    };
    view! {
        <span class="moment" data-moment=mark>
            <Icon glyph />
            {say_method::moment(moment)}
        </span>
    }
}

#[component]
fn Felt(workspace: Workspace, step: Id) -> impl IntoView {
    let all = move || {
        let groups = workspace.felt(step).groups().into_iter();
        let felt = groups.filter_map(|(group, counts)| {
            let felt = felt(say_method::rater_group(workspace, group), counts)?;
            Some(view! { <li>{felt}</li> })
        });
        let felt: Vec<_> = felt.collect();
        (!felt.is_empty()).then(|| view! { <ul class="moments__felt">{felt}</ul> })
    };
    view! { {all} }
}

/// The ideas there are already.
fn ideas(workspace: Workspace, touchpoint: Id) -> Option<AnyView> {
    let cards = super::outline_lanes::cards(workspace, touchpoint, &[CardKind::Idea])?;
    Some(view! { <div class="moments__ideas">{cards}</div> }.into_any())
}
