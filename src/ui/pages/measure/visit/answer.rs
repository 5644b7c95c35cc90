//! Answering an item with one thumb: yes or no, points, or not applicable. Pressing what is chosen
//! takes it back.

use leptos::prelude::*;

use crate::domain::CheckResult;
use crate::i18n::{self, words::shopping};
use crate::ui::parts::{Glyph, Icon, IconButton, TextField};

/// Up to so many points get a button each.
const MOST_BUTTONS: u16 = 10;

/// The buttons of one item.
#[component]
pub(super) fn Answer(
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The most points; 1 is yes or no.
    most: Memo<u16>,
    /// What was found.
    result: Memo<Option<CheckResult>>,
    /// Something else was found.
    #[prop(into)]
    on_change: Callback<Option<CheckResult>>,
) -> impl IntoView {
    let button = move |value: CheckResult, text: String| {
        view! { <Big value text result on_change /> }
    };
    let buttons = move || match most.get() {
        1 => {
            let yes = button(CheckResult::Points(1), shopping::answer_yes().to_owned());
            let no = button(CheckResult::Points(0), shopping::answer_no().to_owned());
            (yes, no).into_any()
        }
        most if most <= MOST_BUTTONS => {
            let points =
                |points: u16| button(CheckResult::Points(points), i18n::number(points.into()));
            view! {
                <div class="visit-answer__points">{(0..=most).map(points).collect_view()}</div>
            }
            .into_any()
        }
        most => view! { <Stepper most result on_change /> }.into_any(),
    };
    view! {
        <div class="visit-answer" role="group" aria-label=label>
            {buttons}
            {button(CheckResult::NotApplicable, shopping::answer_na().to_owned())}
        </div>
    }
}

/// One answer.
#[component]
fn Big(
    value: CheckResult,
    text: String,
    result: Memo<Option<CheckResult>>,
    on_change: Callback<Option<CheckResult>>,
) -> impl IntoView {
    let is_on = Memo::new(move |_| result.get() == Some(value));
    let kind = match value {
        CheckResult::NotApplicable => "not-applicable",
        CheckResult::Points(0) => "none",
        CheckResult::Points(_) => "some",
    };
    let glyph = match value {
        CheckResult::Points(0) => Glyph::Close,
        CheckResult::Points(_) | CheckResult::NotApplicable => Glyph::Check,
    };
    let press = move |_| {
        let was_on = is_on.get_untracked();
        on_change.run((!was_on).then_some(value));
    };
    view! {
        <button
            class="visit-answer__button"
            type="button"
            data-kind=kind
            aria-pressed=move || is_on.get().to_string()
            on:click=press
        >
            {move || is_on.get().then(|| view! { <Icon glyph /> })}
            <span>{text}</span>
        </button>
    }
}

/// Many points: a number with a button on either side.
#[component]
fn Stepper(
    most: u16,
    result: Memo<Option<CheckResult>>,
    on_change: Callback<Option<CheckResult>>,
) -> impl IntoView {
    let points = Memo::new(move |_| match result.get() {
        Some(CheckResult::Points(points)) => Some(points),
        _ => None,
    });
    let wrong = RwSignal::new(false);
    let set = move |points: u16| {
        wrong.set(false);
        on_change.run(Some(CheckResult::Points(points)));
    };
    let typed = move |text: String| {
        let number = text
            .trim()
            .parse::<u16>()
            .ok()
            .filter(|number| *number <= most);
        let is_empty = text.trim().is_empty();
        wrong.set(number.is_none() && !is_empty);
        match number {
            Some(number) => set(number),
            None if is_empty => on_change.run(None),
            None => {}
        }
    };
    view! {
        <div class="visit-answer__stepper">
            <IconButton
                label=shopping::less()
                icon=Glyph::ArrowDown
                disabled=Signal::derive(move || points.get() == Some(0))
                on_click=move |_| set(points.get_untracked().map_or(0, |points| points.saturating_sub(1)))
            />
            <TextField
                label=shopping::points()
                label_hidden=true
                kind="number"
                placeholder=format!("0–{most}")
                value=Signal::derive(move || points.get().map(|points| points.to_string()).unwrap_or_default())
                error=MaybeProp::derive(move || wrong.get().then(|| shopping::points_wrong(&i18n::number(most.into()))))
                on_commit=typed
            />
            <IconButton
                label=shopping::more()
                icon=Glyph::ArrowUp
                disabled=Signal::derive(move || points.get() >= Some(most))
                on_click=move |_| set(points.get_untracked().map_or(1, |points| points.saturating_add(1).min(most)))
            />
        </div>
    }
}
