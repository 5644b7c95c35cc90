//! What was done for a card, and what test customers or the department saw of it.

use leptos::prelude::*;

use super::missing;
use crate::domain::{CardKind, Measure, MeasureState, Pilot, Training};
use crate::i18n::{self, words::lines};
use crate::platform::{address, focus};
use crate::ui::pages::card_measure;
use crate::ui::parts::{Button, Chip, Glyph, Tone, use_toasts};
use crate::ui::route::{MeasureView, Page};
use crate::ui::{places, say_doing, say_measuring};
use crate::workspace::{CardLine, Checked, Id, Workspace};

/// Its measures with their pilots, and the trainings.
pub(super) fn measures(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let toasts = use_toasts();
    let card = line.id;
    let is_open = |(_, it): &(Id, Measure)| it.state != MeasureState::Dropped;
    let lacks = match line.measures.iter().any(is_open) {
        true => None,
        false if line.measures.is_empty() => Some(lines::no_measure()),
        false => Some(lines::only_dropped()),
    };
    let make = move |_| {
        if let Some(made) = card_measure::make(workspace, toasts, card) {
            // Where the button was, the link stands, which takes the keyboard.
            request_animation_frame(move || {
                if focus::is_lost() {
                    address::focus(&anchor(made));
                }
            });
        }
    };
    let items = line.measures.iter().map(|(id, it)| {
        let pilots = line
            .pilots
            .iter()
            .filter(|(_, pilot)| pilot.measure == Some(*id));
        let pilots = pilots
            .map(|(id, it)| pilot(workspace, *id, it))
            .collect_view();
        view! {
            <li>
                {measure(workspace, *id, it)}
                <ul class="line__list">{pilots}</ul>
            </li>
        }
    });
    let trainings = line
        .trainings
        .iter()
        .map(|(id, it)| training(workspace, *id, it));
    view! {
        <ul class="line__list">{items.collect_view()}{trainings.collect_view()}</ul>
        {lacks.map(|lacks| view! {
            {missing(lacks)}
            <div data-no-print>
                <Button label=lines::make_measure() icon=Glyph::Plus on_click=make />
            </div>
        })}
    }
}

fn anchor(id: Id) -> String {
    format!("line-measure-{id}")
}

fn measure(workspace: Workspace, id: Id, it: &Measure) -> impl IntoView + use<> {
    let title = say_doing::measure_title(&it.title);
    let day = match (it.done, it.until) {
        (Some(done), _) => Some(lines::done_on(&i18n::day(done.parts()))),
        (None, Some(until)) if it.state.is_open() => Some(lines::until(&i18n::day(until.parts()))),
        _ => None,
    };
    let label = say_measuring::measure_state(it.state);
    let chip = if it.state == MeasureState::Done {
        view! { <Chip label icon=Glyph::Check tone=Tone::Good /> }.into_any()
    } else {
        view! { <Chip label /> }.into_any()
    };
    view! {
        <p class="line__fact">
            <a id=anchor(id) href=places::measure(workspace, id)>{title}</a>
            {chip}
            {day.map(|day| view! { <span class="quiet">{day}</span> })}
        </p>
    }
}

fn pilot(workspace: Workspace, id: Id, it: &Pilot) -> impl IntoView + use<> {
    let name = match it.market.trim() {
        "" => lines::pilot().to_owned(),
        market => lines::pilot_at(market),
    };
    let decision = match it.decision {
        Some(decision) => lines::pilot_decided(say_doing::decision(decision)),
        None => lines::pilot_open().to_owned(),
    };
    view! {
        <li class="line__fact">
            <a href=places::pilot(workspace, id)>{name}</a>
            <span class="quiet">{decision}</span>
        </li>
    }
}

fn training(workspace: Workspace, id: Id, it: &Training) -> impl IntoView + use<> {
    let name = match it.title.trim() {
        "" => lines::training().to_owned(),
        title => lines::training_of(title),
    };
    let day = it.date.map(|day| i18n::day(day.parts()));
    let state = match (it.held, day) {
        (true, Some(day)) => lines::training_held_on(&day),
        (true, None) => lines::training_held().to_owned(),
        (false, Some(day)) => lines::training_planned_on(&day),
        (false, None) => lines::training_planned().to_owned(),
    };
    view! {
        <li class="line__fact">
            <a href=places::training(workspace, id)>{name}</a>
            <span class="quiet">{state}</span>
        </li>
    }
}

/// What visits found, item by item.
pub(super) fn checks(workspace: Workspace, line: &CardLine) -> impl IntoView + use<> {
    let items = line
        .checks
        .iter()
        .map(|it| checked(workspace, it))
        .collect_view();
    let lacks = line.checks.is_empty().then(|| match line.card.place.kind {
        CardKind::Standard => view! {
            {missing(lines::not_checked())}
            <p data-no-print>
                <a href=places::page(workspace, Page::Measure(MeasureView::Shopping))>{lines::to_shopping()}</a>
            </p>
        }
        .into_any(),
        _ => view! { <p class="quiet">{lines::no_check_asked()}</p> }.into_any(),
    });
    view! {
        <ul class="line__list">{items}</ul>
        {lacks}
    }
}

fn checked(workspace: Workspace, it: &Checked) -> impl IntoView + use<> {
    let place = it.touchpoint.map(|id| touchpoint(workspace, id));
    let place = place.unwrap_or_else(|| view! { <span>{lines::everywhere()}</span> }.into_any());
    let Some(look) = it.looks.first() else {
        let list = it
            .checklist
            .and_then(|id| Some((id, workspace.checklist(id)?.value.name)));
        let list = list.map(|(id, name)| {
            let name = match name.trim() {
                "" => lines::list_untitled().to_owned(),
                name => name.to_owned(),
            };
            let page = Page::Measure(MeasureView::Checklist(id));
            view! { <a href=places::page(workspace, page)>{lines::on_list(&name)}</a> }
        });
        return view! { <li class="line__fact">{place}{list}</li> }.into_any();
    };
    let most = look.worth.most.get();
    let chip = if look.points >= most {
        view! { <Chip label=lines::met() icon=Glyph::Check tone=Tone::Good /> }.into_any()
    } else {
        view! { <Chip label=lines::missed() icon=Glyph::Warning tone=Tone::Warn /> }.into_any()
    };
    let points = [look.points, most].map(|points| i18n::number(points.into()));
    let [given, most] = points;
    let visit = workspace
        .visit(look.visit)
        .map(|entry| entry.value)
        .unwrap_or_default();
    let kind = say_doing::visit_kind(visit.kind);
    let name = match look.day {
        Some(day) => lines::visit_on(&i18n::day(day.parts()), kind),
        None => kind.to_owned(),
    };
    view! {
        <li class="line__fact">
            {place}
            {chip}
            <a href=places::visit(workspace, look.visit)>{name}</a>
            <span class="quiet">{lines::points(&most, &given)}" · "{lines::looked(it.looks.len())}</span>
        </li>
    }
    .into_any()
}

/// A touchpoint's name, which leads to it.
pub(super) fn touchpoint(workspace: Workspace, id: Id) -> AnyView {
    let entry = workspace.inner().touchpoints.read(id);
    let name = entry.map(|entry| entry.value.name).unwrap_or_default();
    view! { <a href=places::touchpoint(workspace, id)>{name}</a> }.into_any()
}
