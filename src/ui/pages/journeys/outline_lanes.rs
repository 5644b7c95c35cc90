//! What stands in each lane at a step, to be read: in the outline and on paper. The map has its
//! own cells, since those can be written in.

use leptos::prelude::*;

use super::curve_lines::touchpoint_name;
use crate::domain::{BuiltInLane, CardKind, Counts, LaneKey, RaterGroup, Step, Touchpoint, card};
use crate::i18n::{self, words::journey_show as words};
use crate::method::{mean, word};
use crate::ui::parts::Icon;
use crate::ui::route::{BoardView, JourneysView, Page, Route, TouchpointsView};
use crate::ui::{say, say_method};
use crate::workspace::{Id, Workspace};

/// What a lane holds at a step; nothing when it is empty there. Subscribes to what it reads.
pub(super) fn content(workspace: Workspace, step_id: Id, lane: LaneKey) -> Option<AnyView> {
    let step = workspace.inner().steps.read(step_id)?.value;
    match lane {
        LaneKey::Own(id) => step.own.get(&id).and_then(|text| prose(text)),
        LaneKey::BuiltIn(lane) => match lane {
            // The heading of the step, and a picture of its own.
            BuiltInLane::Activity | BuiltInLane::Curve => None,
            BuiltInLane::Touchpoint => touchpoint(workspace, &step),
            BuiltInLane::Rating => ratings(workspace, step_id),
            BuiltInLane::Voice => voice(&step.voice),
            BuiltInLane::Facts => facts(&step),
            BuiltInLane::Insights => insights(workspace, step.touchpoint?),
            BuiltInLane::Ideas => cards(workspace, step.touchpoint?, &[CardKind::Idea]),
            BuiltInLane::Standards => {
                let kinds = [CardKind::Standard, CardKind::Wow];
                cards(workspace, step.touchpoint?, &kinds)
            }
            BuiltInLane::Backstage => backstage(workspace, step.touchpoint?),
        },
    }
}

/// The address of a page of the open project.
pub(super) fn href(workspace: Workspace, page: Page) -> String {
    Route::Project(workspace.inner().project, page).href()
}

/// The address of a view of the journeys.
pub(super) fn journeys_href(workspace: Workspace, view: JourneysView) -> String {
    href(workspace, Page::Journeys(view))
}

/// The name of a touchpoint, as a link to its page.
pub(super) fn touchpoint_link(workspace: Workspace, id: Id) -> impl IntoView {
    let to = href(workspace, Page::Touchpoints(TouchpointsView::One(id)));
    view! { <a href=to>{touchpoint_name(workspace, id)}</a> }
}

/// A touchpoint that is not in the trash.
fn here(workspace: Workspace, id: Id) -> Option<Touchpoint> {
    let entry = workspace.inner().touchpoints.read(id)?;
    entry.is_here().then_some(entry.value)
}

fn prose(text: &str) -> Option<AnyView> {
    let text = text.trim().to_owned();
    (!text.is_empty()).then(|| view! { <p class="shown__prose">{text}</p> }.into_any())
}

/// What the customer says, as a quotation.
pub(super) fn voice(text: &str) -> Option<AnyView> {
    let text = text.trim().trim_matches(['„', '“', '”', '"']).to_owned();
    let quoted = words::quoted(&text);
    (!text.is_empty()).then(|| {
        view! { <blockquote class="shown__voice"><p class="shown__prose">{quoted}</p></blockquote> }
            .into_any()
    })
}

fn touchpoint(workspace: Workspace, step: &Step) -> Option<AnyView> {
    let id = step.touchpoint?;
    let touchpoint = here(workspace, id)?;
    let facts: Vec<&str> = [
        touchpoint.key.then(words::key_touchpoint),
        touchpoint.contact.map(say_method::contact),
        touchpoint.source.map(say_method::source),
        touchpoint.line.map(say_method::line),
    ]
    .into_iter()
    .flatten()
    .collect();
    let facts = facts.join(" · ");
    Some(
        view! {
            <p>{touchpoint_link(workspace, id)}</p>
            {(!facts.is_empty()).then(|| view! { <p class="shown__quiet">{facts}</p> })}
        }
        .into_any(),
    )
}

/// Shape, word and numbers of what one group felt.
pub(super) fn felt(group: String, counts: Counts) -> Option<impl IntoView> {
    let value = mean(counts)?;
    let feeling = word(value);
    let n = usize::try_from(counts.n()).unwrap_or(usize::MAX);
    let numbers = words::value_n(n, &i18n::signed(value, 1));
    Some(view! {
        <span class="felt-line" data-feeling=feeling.as_str()>
            <span class="felt-line__word">
                <Icon glyph=say_method::feeling_glyph(feeling) />
                {say_method::feeling(feeling)}
            </span>
            " "
            <span class="felt-line__who">{format!("{group} {numbers}")}</span>
        </span>
    })
}

/// What each group felt, the customers first.
pub(super) fn ratings(workspace: Workspace, step: Id) -> Option<AnyView> {
    let groups = workspace.felt(step).groups();
    let item = |(group, counts): (RaterGroup, Counts)| {
        let felt = felt(say_method::rater_group(workspace, group), counts)?;
        Some(view! { <li>{felt}</li> })
    };
    let items: Vec<_> = groups.into_iter().filter_map(item).collect();
    (!items.is_empty()).then(|| view! { <ul class="shown__list">{items}</ul> }.into_any())
}

fn facts(step: &Step) -> Option<AnyView> {
    terms([
        (words::often(), step.often.trim().to_owned()),
        (words::duration(), step.duration.trim().to_owned()),
        (words::outcome(), step.outcome.trim().to_owned()),
    ])
}

/// Terms with what is known about them; those without are left out.
fn terms<const N: usize>(terms: [(&'static str, String); N]) -> Option<AnyView> {
    let known = terms.into_iter().filter(|(_, text)| !text.is_empty());
    let item = |(term, text): (&'static str, String)| {
        view! {
            <div class="shown__term">
                <dt>{term}</dt>
                <dd>{text}</dd>
            </div>
        }
    };
    let items: Vec<_> = known.map(item).collect();
    (!items.is_empty()).then(|| view! { <dl class="shown__terms">{items}</dl> }.into_any())
}

/// What was learnt about a touchpoint.
pub(super) fn insights(workspace: Workspace, touchpoint: Id) -> Option<AnyView> {
    let item = |id: Id| {
        let insight = workspace.inner().insights.read(id)?.value;
        let source = insight.source.trim().to_owned();
        Some(view! {
            <li>
                <strong>{say_method::insight_kind(insight.kind)}</strong>
                ": "
                {insight.text}
                {(!source.is_empty()).then(|| view! { <span class="shown__quiet">{format!(" ({source})")}</span> })}
            </li>
        })
    };
    let items: Vec<_> = workspace
        .insights_at(touchpoint)
        .into_iter()
        .filter_map(item)
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="shown__list">{items}</ul> }.into_any())
}

/// The cards of these kinds about a touchpoint, each with a link to its board.
pub(super) fn cards(workspace: Workspace, touchpoint: Id, kinds: &[CardKind]) -> Option<AnyView> {
    let item = |id: Id| {
        let card = workspace.card(id)?.value;
        let kind = card.place.kind;
        if !kinds.contains(&kind) {
            return None;
        }
        let to = href(workspace, Page::Boards(BoardView::One(card.place.board)));
        let title = say::card_title(&card.title);
        Some(view! {
            <li class="shown__card" data-kind=kind.as_str()>
                <Icon glyph=say::glyph(kind) />
                <span>
                    <span class="visually-hidden">{format!("{}: ", say::kind(kind))}</span>
                    <a href=to>{title}</a>
                    <span class="shown__quiet">
                        {format!(" {}", say::board_name(workspace, card.place.board))}
                    </span>
                </span>
            </li>
        })
    };
    let items: Vec<_> = workspace
        .cards_at(touchpoint)
        .into_iter()
        .filter_map(item)
        .collect();
    (!items.is_empty())
        .then(|| view! { <ul class="shown__list shown__cards">{items}</ul> }.into_any())
}

fn backstage(workspace: Workspace, touchpoint: Id) -> Option<AnyView> {
    let touchpoint = here(workspace, touchpoint)?;
    let name = |id: &Id| say::board_name(workspace, crate::domain::Board::Department(*id));
    let departments: Vec<String> = touchpoint.departments.iter().map(name).collect();
    let listed = |text: &str| card::lines(text).collect::<Vec<_>>().join(", ");
    terms([
        (words::departments(), departments.join(", ")),
        (words::processes(), listed(&touchpoint.processes)),
        (words::systems(), listed(&touchpoint.systems)),
        (words::data(), listed(&touchpoint.data)),
        (words::interfaces(), listed(&touchpoint.interfaces)),
    ])
}
