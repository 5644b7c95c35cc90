//! The bar of a measure. It is a slider: its value is its first day. Keys and pointer move it.

use leptos::{html, prelude::*};

use super::chart::bar_id;
use super::keys::Keys;
use super::pointer::Pointer;
use super::state::{Chart, Moving, say_span};
use crate::domain::Measure;
use crate::i18n::{self, words::measures, words::timeline};
use crate::method::timeline::Range;
use crate::ui::parts::{Glyph, Icon};
use crate::ui::say_measuring;
use crate::workspace::Id;

/// The bar, and its new days while it is being moved.
#[component]
pub(super) fn Bar(moving: Moving, measure: Memo<Measure>, late: Memo<bool>) -> impl IntoView {
    let Moving {
        chart, id, span, ..
    } = moving;
    let node = NodeRef::<html::Div>::new();
    let keys = Keys::new(moving);
    let pointer = Pointer::new(moving, node);
    let is_moving = Memo::new(move |_| moving.is_on());
    let place = Memo::new(move |_| span.get().days().map(|days| chart.place(days)));
    let style = move || {
        let (start, end) = place.get().unwrap_or_default();
        format!(
            "inset-inline-start: {start:.4}%; inline-size: {:.4}%",
            end - start
        )
    };
    let label_style = move || {
        let (start, _) = place.get().unwrap_or_default();
        format!("inset-inline-start: min({start:.4}%, 100% - 15rem)")
    };
    let first = move || {
        let days = span.get().days();
        days.zip(chart.range.get())
            .map(|((from, _), range): (_, Range)| range.first.days_until(from).to_string())
    };
    let last = move || chart.range.get().map(|range| range.days().to_string());
    let glyph = move || match (late.get(), measure.read().state.is_open()) {
        (true, _) => Some(Glyph::Warning),
        (false, false) => Some(Glyph::Check),
        _ => None,
    };
    let is_mark = move || span.get().is_mark();
    view! {
        <div
            node_ref=node
            id=bar_id(id)
            class="timeline__bar"
            role="slider"
            tabindex="0"
            aria-orientation="horizontal"
            aria-label=move || say(chart, id, &measure.read(), late.get())
            aria-valuemin="0"
            aria-valuemax=last
            aria-valuenow=first
            aria-valuetext=move || say_span(span.get())
            aria-describedby="timeline-keys"
            title=move || say_span(span.get())
            prop:style=style
            data-state=move || measure.read().state.as_str()
            data-late=move || late.get().then_some("")
            data-mark=move || is_mark().then_some("")
            data-moving=move || is_moving.get().then_some("")
            on:keydown=move |event| keys.on_key(&event)
            on:blur=move |_| keys.finish()
            on:pointerdown=move |event| pointer.on_down(&event)
            on:pointermove=move |event| pointer.on_move(&event)
            on:pointerup=move |_| pointer.on_up()
            on:pointercancel=move |_| pointer.cancel()
        >
            <span class="timeline__grip" data-grip="start"></span>
            {move || glyph().map(|glyph| view! { <Icon glyph /> })}
            <span class="timeline__grip" data-grip="end"></span>
        </div>
        <Show when=move || is_moving.get()>
            <span class="timeline__new" prop:style=label_style aria-hidden="true">{move || say_span(span.get())}</span>
        </Show>
    }
}

/// Everything but the days: name, state, who, late, what it waits for.
fn say(chart: Chart, id: Id, measure: &Measure, is_late: bool) -> String {
    let state = say_measuring::measure_state(measure.state).to_owned();
    let person = measure
        .person
        .and_then(|it| chart.workspace.person_name(it));
    let late = is_late.then(|| measures::late().to_owned());
    let first = measure
        .after
        .iter()
        .filter(|it| chart.workspace.measure(**it).is_some());
    let first: Vec<String> = first.map(|it| chart.name(*it)).collect();
    let first = (!first.is_empty()).then(|| timeline::waits_for(&i18n::list(&first)));
    let all = [Some(chart.name(id)), Some(state), person, late, first];
    all.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
