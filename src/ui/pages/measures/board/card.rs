//! One measure on the board: what, who, until when, and what should be known before it moves on.

use leptos::ev;
use leptos::prelude::*;

use super::deeds::Deeds;
use super::keys::key;
use crate::domain::{Measure, MeasureState, SubProject};
use crate::i18n::{
    self,
    words::{measures, plan},
};
use crate::ui::parts::{Chip, Glyph, Icon, MenuButton, Tone};
use crate::ui::{places, say_doing, say_method};
use crate::workspace::{Id, Workspace, today};

/// The text that tells the keys.
pub(super) const KEYS: &str = "measure-keys";

/// The measure's element.
pub(super) fn anchor(id: Id) -> String {
    format!("measure-card-{id}")
}

/// The title, or what a measure without one is called.
pub(super) fn title_of(measure: &Measure) -> String {
    say_doing::measure_title(&measure.title)
}

/// A measure in its column.
#[component]
pub(super) fn MeasureCard(workspace: Workspace, id: Id, deeds: Deeds) -> impl IntoView {
    let measure = Memo::new(move |_| workspace.measure(id).unwrap_or_default());
    let title = Signal::derive(move || title_of(&measure.read()));
    let heading = format!("{}-title", anchor(id));
    let labelled_by = heading.clone();
    let on_key = move |event: ev::KeyboardEvent| {
        // Keys on the links and buttons of the card are theirs.
        if event.target() == event.current_target() && key(&event, id, deeds) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    view! {
        <li>
            <article
                class="measure-card"
                id=anchor(id)
                tabindex="0"
                data-drag-id=id.to_string()
                aria-labelledby=labelled_by
                aria-describedby=KEYS
                on:keydown=on_key
            >
                <h3 class="measure-card__title" id=heading>
                    <a href=places::measure(workspace, id) draggable="false">{title}</a>
                </h3>
                <Belonging workspace measure />
                <Facts workspace measure />
                <Marks workspace id measure />
                <div class="measure-card__menu" data-no-print="">
                    <MenuButton
                        label=Signal::derive(move || plan::menu_of(&title.get()))
                        items=move |()| deeds.menu(id)
                    />
                </div>
            </article>
        </li>
    }
}

/// Sub-project and touchpoint.
#[component]
fn Belonging(workspace: Workspace, measure: Memo<Measure>) -> impl IntoView {
    let sub_project = Memo::new(move |_| {
        let id = measure.read().sub_project;
        id.filter(|id| workspace.is_here::<SubProject>(*id))
    });
    let touchpoint = Memo::new(move |_| measure.read().touchpoint);
    let color = move |id| workspace.value::<SubProject>(id).color.as_str();
    view! {
        {move || sub_project.get().map(|id| view! {
            <p class="measure-card__line" data-color=move || color(id)>
                <span class="dot"></span>
                <span>{move || say_doing::sub_project(workspace, id)}</span>
            </p>
        })}
        {move || touchpoint.get().map(|id| view! {
            <p class="measure-card__line">
                <Icon glyph=Glyph::Touchpoint />
                <a href=places::touchpoint(workspace, id) draggable="false">
                    {move || say_method::touchpoint(workspace, id)}
                </a>
            </p>
        })}
    }
}

/// Who, when, and for how much.
#[component]
fn Facts(workspace: Workspace, measure: Memo<Measure>) -> impl IntoView {
    let who = move || {
        let name = measure
            .read()
            .person
            .and_then(|id| workspace.person_name(id));
        let name = name.filter(|name| !name.trim().is_empty());
        name.unwrap_or_else(|| measures::nobody().to_owned())
    };
    let money = move || {
        let (budget, spent) = (measure.read().budget, measure.read().spent);
        let say = |amount| say_doing::money(workspace, amount);
        match (budget.map(say), spent.map(say)) {
            (Some(budget), Some(spent)) => Some(plan::spent_of(&budget, &spent)),
            (Some(budget), None) => Some(plan::budget_of(&budget)),
            (None, Some(spent)) => Some(plan::spent_only(&spent)),
            (None, None) => None,
        }
    };
    view! {
        <p class="measure-card__line">
            <Icon glyph=Glyph::Person />
            <span class="visually-hidden">{plan::owner()}": "</span>
            <span>{who}</span>
        </p>
        <p class="measure-card__line">
            <Icon glyph=Glyph::Calendar />
            <span>{move || days(&measure.read())}</span>
        </p>
        {move || money().map(|text| view! {
            <p class="measure-card__line"><Icon glyph=Glyph::Coin /><span>{text}</span></p>
        })}
    }
}

/// Late, over budget, waiting.
#[component]
fn Marks(workspace: Workspace, id: Id, measure: Memo<Measure>) -> impl IntoView {
    let first = Memo::new(move |_| {
        let measure = measure.read();
        match measure.state.is_open() {
            true => workspace.waits_for(&measure),
            false => Vec::new(),
        }
    });
    let waits = Memo::new(move |_| first.read().len());
    // To what it waits for, or to the list of all that.
    let waits_at = move || match first.get().as_slice() {
        [only] => places::measure(workspace, *only),
        _ => places::measure(workspace, id),
    };
    let is_late = Memo::new(move |_| today().is_some_and(|today| measure.read().is_late(today)));
    let over = Memo::new(move |_| measure.read().over_budget());
    view! {
        <p class="measure-card__marks">
            {move || is_late.get().then(|| view! {
                <Chip label=measures::late() tone=Tone::Warn icon=Glyph::Warning />
            })}
            {move || over.get().map(|over| {
                let over = plan::over_by(&say_doing::sum_of_money(workspace, over));
                view! { <Chip label=over tone=Tone::Warn icon=Glyph::Coin /> }
            })}
            {move || match waits.get() {
                0 => None,
                n => Some(view! {
                    <a class="card-measure__link" href=waits_at() draggable="false">
                        <Chip label=plan::waits(n) icon=Glyph::Link title=plan::waits_long(n) />
                    </a>
                }),
            }}
        </p>
    }
}

/// From when to when, or when it was done.
fn days(measure: &Measure) -> String {
    let say = |day: crate::domain::Date| i18n::day(day.parts());
    if let Some(done) = measure.done.filter(|_| measure.state == MeasureState::Done) {
        return plan::done_on(&say(done));
    }
    match (measure.from.map(say), measure.until.map(say)) {
        (Some(from), Some(until)) if from == until => until,
        (Some(from), Some(until)) => plan::from_until(&from, &until),
        (Some(from), None) => plan::from_day(&from),
        (None, Some(until)) => measures::until_day(&until),
        (None, None) => measures::no_day().to_owned(),
    }
}
