//! What does not fit in the order of measures: those that begin too early, and circles.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::state::{Chart, say_day};
use crate::i18n::{self, words::timeline};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, Icon, Variant};
use crate::ui::places;
use crate::workspace::Id;

/// How many are shown at first.
const FEW: usize = 4;
const HEADING: &str = "timeline-warnings";

#[derive(Clone, PartialEq, Eq, Hash)]
enum Warning {
    Early(Id, Id),
    Circle(BTreeSet<Id>),
}

/// All that does not fit.
#[component]
pub(super) fn Warnings(chart: Chart) -> impl IntoView {
    let all = Memo::new(move |_| {
        let chain = chart.chain.read();
        let circles = chain.circles().into_iter().map(Warning::Circle);
        let early = chain.violated().into_iter();
        circles
            .chain(early.map(|(first, then)| Warning::Early(first, then)))
            .collect::<Vec<_>>()
    });
    let every = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let most = if every.get() { usize::MAX } else { FEW };
        all.get().into_iter().take(most).collect::<Vec<_>>()
    });
    let hidden = Memo::new(move |_| all.read().len().saturating_sub(shown.read().len()));
    view! {
        <Show when=move || !all.read().is_empty()>
            <section class="notice" aria-labelledby=HEADING>
                <Icon glyph=Glyph::Warning />
                <div class="timeline__warnings">
                    <h2 id=HEADING tabindex="-1">{timeline::check_order()}</h2>
                    <ul>
                        <For each=move || shown.get() key=Clone::clone let:warning>
                            <li>{match warning {
                                Warning::Early(first, then) => view! { <Early chart first then /> }.into_any(),
                                Warning::Circle(ids) => view! { <Circle chart ids /> }.into_any(),
                            }}</li>
                        </For>
                    </ul>
                    <Show when=move || { hidden.get() > 0 }>
                        <Button
                            label=Signal::derive(move || timeline::show_rest(hidden.get()))
                            variant=Variant::Ghost
                            on_click=move |_| {
                                every.set(true);
                                address::focus(HEADING);
                            }
                        />
                    </Show>
                </div>
            </section>
        </Show>
    }
}

/// One begins before the other ends; one press puts it right.
#[component]
fn Early(chart: Chart, first: Id, then: Id) -> impl IntoView {
    let workspace = chart.workspace;
    let days = move || {
        let ends = (chart.span(first).days(), chart.span(then).days());
        ends.0
            .zip(ends.1)
            .map(|((_, end), (start, _))| (end, start))
    };
    let words = move || {
        let (end, start) = days()?;
        Some(timeline::early(
            &say_day(end),
            &chart.name(first),
            &say_day(start),
            &chart.name(then),
        ))
    };
    let mend = move |_| {
        if let Some((end, start)) = untrack(days) {
            chart.shift(then, start.days_until(end) + 1, true);
            address::focus("timeline-title");
        }
    };
    view! {
        <span>{words}</span>
        " "
        <a href=places::measure(workspace, then)>{timeline::open()}</a>
        <Button
            label=timeline::mend()
            aria_label=MaybeProp::derive(move || Some(timeline::mend_of(&chart.name(then))))
            icon=Glyph::ArrowRight
            on_click=mend
        />
    }
}

/// They wait for each other; taking one of the links away puts it right.
#[component]
fn Circle(chart: Chart, ids: BTreeSet<Id>) -> impl IntoView {
    let first = ids.first().copied();
    let words = move || {
        let names: Vec<String> = ids.iter().map(|id| chart.name(*id)).collect();
        timeline::circle(&i18n::list(&names))
    };
    view! {
        <span>{words}</span>
        " "
        <Button
            label=timeline::set_before()
            icon=Glyph::Link
            on_click=move |_| chart.before_of.set(first)
        />
    }
}
