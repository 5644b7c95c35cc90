//! The dialog for the days of a measure.

use leptos::prelude::*;

use super::chart::bar_id;
use super::state::Chart;
use crate::domain::Date;
use crate::i18n::words::{common, timeline};
use crate::method::timeline::Span;
use crate::platform::{address, focus};
use crate::ui::parts::{Button, Checkbox, Dialog, TextField, Variant};
use crate::workspace::Id;

/// What is wrong with the days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    From,
    Until,
    Order,
}

/// Asks from when until when.
#[component]
pub(super) fn DatesDialog(chart: Chart) -> impl IntoView {
    let of = chart.dates_of;
    let title = move || {
        of.get()
            .map_or_else(String::new, |id| timeline::dates_of(&chart.name(id)))
    };
    view! {
        <Dialog
            open=Signal::derive(move || of.get().is_some())
            title=Signal::derive(title)
            on_close=move |()| of.set(None)
        >
            {move || of.get().map(|id| view! { <Form chart id /> })}
        </Dialog>
    }
}

#[component]
fn Form(chart: Chart, id: Id) -> impl IntoView {
    let before = untrack(|| chart.span(id));
    let text = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, until) = (
        RwSignal::new(text(before.from)),
        RwSignal::new(text(before.until)),
    );
    let follows = untrack(|| chart.chain.with(|chain| chain.followers(id).len()));
    let along = RwSignal::new(false);
    let wrong = RwSignal::new(None::<Wrong>);
    let close = move || {
        chart.dates_of.set(None);
        // What began without days leaves its list and stands in the picture now.
        request_animation_frame(move || {
            if focus::is_lost() {
                address::focus(&bar_id(id));
            }
        });
    };
    let save = move || {
        let days = (
            Date::from_field(&from.get_untracked()),
            Date::from_field(&until.get_untracked()),
        );
        let span = match days {
            (Err(_), _) => return wrong.set(Some(Wrong::From)),
            (_, Err(_)) => return wrong.set(Some(Wrong::Until)),
            (Ok(Some(from)), Ok(Some(until))) if until < from => {
                return wrong.set(Some(Wrong::Order));
            }
            (Ok(from), Ok(until)) => Span { from, until },
        };
        let ends = before.days().zip(span.days());
        let by = ends.map(|((_, before), (_, now))| before.days_until(now));
        let chain = untrack(|| chart.chain.get());
        let shifted = by
            .filter(|_| along.get_untracked())
            .and_then(|by| chain.shifted(id, by));
        let mut spans = shifted.unwrap_or_default();
        spans.insert(id, span);
        if span != before {
            chart.put(id, &spans);
        }
        close();
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let is_field = event_target::<web_sys::Element>(&event).tag_name() == "INPUT";
        if event.key() == "Enter" && is_field {
            event.prevent_default();
            save();
        }
    };
    let error = move |which: &'static [Wrong]| {
        MaybeProp::derive(move || {
            let wrong = wrong.get().filter(|wrong| which.contains(wrong))?;
            Some(match wrong {
                Wrong::Order => timeline::wrong_order().to_owned(),
                _ => timeline::no_such_day().to_owned(),
            })
        })
    };
    view! {
        <div class="card-form" on:keydown=on_key>
            <TextField
                label=timeline::from()
                kind="date"
                value=from
                error=error(&[Wrong::From])
                on_input=move |text: String| from.set(text)
                autofocus=true
            />
            <TextField
                label=timeline::until()
                kind="date"
                value=until
                error=error(&[Wrong::Until, Wrong::Order])
                on_input=move |text: String| until.set(text)
            />
            {(follows > 0).then(|| view! {
                <Checkbox
                    label=timeline::take_along(follows)
                    hint=timeline::take_along_hint()
                    checked=along
                    on_change=move |on| along.set(on)
                />
            })}
            <div class="timeline__buttons">
                <Button label=common::cancel() on_click=move |_| close() />
                <Button label=common::save() variant=Variant::Primary on_click=move |_| save() />
            </div>
        </div>
    }
}
