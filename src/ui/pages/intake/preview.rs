//! What would be taken in: numbers, the first records, what is wrong, and the button.

use leptos::prelude::*;

use super::flow::{Busy, Flow};
use super::words;
use crate::i18n::{self, words::intake as text};
use crate::ui::parts::{Button, Checkbox, Glyph, Icon, Variant};
use crate::workspace::foreign::{LineError, Plan, Planned, Standing, Target};

/// How many errors are named.
const MOST_SHOWN: usize = 100;
/// Letters of a cell in the preview.
const LETTERS: usize = 90;

/// What would be taken in.
#[component]
pub(super) fn Preview(flow: Flow) -> impl IntoView {
    let has_plan = Memo::new(move |_| flow.plan.with(Option::is_some));
    view! {
        <Progress flow />
        <Show when=move || has_plan.get()>
            <WhatComes flow />
        </Show>
    }
}

/// How far planning and writing are.
#[component]
fn Progress(flow: Flow) -> impl IntoView {
    // The button stays the same while the numbers change, or no press would ever reach it.
    let is_busy = Memo::new(move |_| flow.busy.get() != Busy::No);
    let is_planning = Memo::new(move |_| matches!(flow.busy.get(), Busy::Planning(..)));
    let is_writing = Memo::new(move |_| flow.busy.get() == Busy::Writing);
    let is_stopped = Memo::new(move |_| flow.busy.get() == Busy::Stopped);
    let numbers = move || match flow.busy.get() {
        Busy::Planning(done, total) => (done, total),
        _ => (0, 0),
    };
    let said = move || {
        let (done, total) = numbers();
        text::planning(&i18n::number(done), &i18n::number(total))
    };
    view! {
        <Show when=move || is_busy.get()>
            <section class="panel intake__busy" aria-label=text::progress()>
                <Show when=move || is_planning.get()>
                    <p>{said}</p>
                    <progress
                        max=move || numbers().1.max(1).to_string()
                        value=move || numbers().0.to_string()
                        aria-label=text::progress()
                    ></progress>
                    <Button label=text::stop() icon=Glyph::Close on_click=move |_| flow.stop() />
                </Show>
                <Show when=move || is_writing.get()>
                    <p role="status">{text::writing()}</p>
                </Show>
                <Show when=move || is_stopped.get()>
                    <p role="status">{text::stopped()}</p>
                    <Button label=text::again() on_click=move |_| flow.replan() />
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn WhatComes(flow: Flow) -> impl IntoView {
    let plan = move || flow.plan.get().unwrap_or_default();
    let waits = Memo::new(move |_| flow.waits_for());
    let is_busy = Memo::new(move |_| flow.busy.get() != Busy::No);
    view! {
        <section class="panel" aria-labelledby="intake-preview">
            <h2 class="panel__title" id="intake-preview">{text::preview()}</h2>
            {move || figures_view(&plan())}
            {move || lines_view(&words::aside(&plan()))}
            {move || records_view(flow, &plan())}
            <Errors flow />
            <div class="intake__go">
                <Button
                    label=text::import()
                    variant=Variant::Primary
                    icon=Glyph::Check
                    disabled=Signal::derive(move || waits.get().is_some() || is_busy.get())
                    on_click=move |_| flow.take_in()
                />
                <p class="quiet" role="status">{move || waits.get().unwrap_or(text::go_hint())}</p>
            </div>
        </section>
    }
}

/// The numbers that say something.
pub(super) fn figures_view(plan: &Plan) -> impl IntoView + use<> {
    let figure = |(label, number): (&'static str, usize)| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{i18n::number(number)}</dd>
            </div>
        }
    };
    let figures = words::figures(plan).into_iter().map(figure).collect_view();
    view! { <dl class="intake__figures">{figures}</dl> }
}

/// Lines of words, if there are any.
pub(super) fn lines_view(lines: &[String]) -> impl IntoView + use<> {
    let lines = lines.to_vec();
    (!lines.is_empty()).then(|| {
        let lines = lines
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view();
        view! { <ul class="intake__aside">{lines}</ul> }
    })
}

/// The first records.
fn records_view(flow: Flow, plan: &Plan) -> impl IntoView + use<> {
    let target = match untrack(|| flow.grid().is_some()) {
        true => flow.target.get_untracked(),
        false => Target::Cards,
    };
    let shown = plan.shown.clone();
    (!shown.is_empty()).then(|| {
        let record = move |it: Planned| {
            let says = it.says.iter().map(|(name, text)| {
                text::says(&words::field(target, name), &words::short(text, LETTERS))
            });
            let note = it.note.iter().map(|line| text::says(text::to_note(), &words::short(line, LETTERS)));
            let lines: Vec<String> = says.chain(note).collect();
            let title = words::short(&it.title, LETTERS);
            view! {
                <li class="intake__record" data-standing=words::standing_word(it.standing)>
                    <p class="intake__record-head">
                        <strong>{if title.is_empty() { text::unnamed().to_owned() } else { title }}</strong>
                        <span class="quiet small">{words::standing(it.standing)}</span>
                    </p>
                    {(it.standing != Standing::Already).then(|| lines_view(&lines))}
                </li>
            }
        };
        let records = shown.into_iter().map(record).collect_view();
        view! {
            <h3 id="intake-first">{text::first()}</h3>
            <div class="intake__records" tabindex="0" role="region" aria-labelledby="intake-first">
                <ul>{records}</ul>
            </div>
        }
    })
}

/// The lines with something wrong, and the agreement to leave them out.
#[component]
fn Errors(flow: Flow) -> impl IntoView {
    let errors = Memo::new(move |_| {
        flow.plan
            .get()
            .map(|plan| plan.errors.clone())
            .unwrap_or_default()
    });
    let count = move || errors.read().len();
    let lines = move || {
        let target = flow.target.get();
        let line = |error: &LineError| {
            let words = words::trouble(target, &error.trouble);
            view! { <li>{text::error_line(&error.line.to_string(), &words)}</li> }
        };
        errors
            .read()
            .iter()
            .take(MOST_SHOWN)
            .map(line)
            .collect_view()
    };
    let more = move || {
        let more = count().saturating_sub(MOST_SHOWN);
        (more > 0).then(|| text::more_errors(more))
    };
    let agree = move |yes: bool| flow.agreed.set(yes.then(|| untrack(count)));
    view! {
        <Show when=move || !errors.read().is_empty()>
            <div class="intake__errors">
                <h3 id="intake-errors">
                    <Icon glyph=Glyph::Warning />
                    <span>{move || text::errors(count())}</span>
                </h3>
                <div class="intake__lines" tabindex="0" role="region" aria-labelledby="intake-errors">
                    <ul>{lines}</ul>
                </div>
                <p class="quiet small">{more}</p>
                <Checkbox
                    label=Signal::derive(move || text::leave_bad(count()))
                    checked=Signal::derive(move || flow.leaves_bad_out())
                    on_change=agree
                />
            </div>
        </Show>
    }
}
