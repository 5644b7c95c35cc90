//! Fields for days and amounts that are checked before they are written.

use leptos::prelude::*;

use crate::domain::{Amount, Date, money};
use crate::i18n::{self, words::measure_page};
use crate::ui::parts::TextField;

/// A day. What is no day, or does not fit, is refused in words and not written.
#[component]
pub(super) fn DayField(
    /// What happens on it.
    label: &'static str,
    /// The day.
    #[prop(into)]
    value: Signal<Option<Date>>,
    /// Why a day does not fit; also asked of the one that stands.
    #[prop(optional, into)]
    refuse: Option<Callback<Date, Option<String>>>,
    /// Another day, or none any more.
    #[prop(into)]
    on_change: Callback<Option<Date>>,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let refused = move |day: Date| refuse.and_then(|refuse| refuse.run(day));
    let set = move |text: String| {
        let day = Date::from_people(&text);
        let problem = match day {
            None if text.trim().is_empty() => None,
            None => Some(measure_page::day_wrong().to_owned()),
            Some(day) => untrack(|| refused(day)),
        };
        if problem.is_none() {
            on_change.run(day);
        }
        wrong.set(problem);
    };
    view! {
        <TextField
            label
            kind="date"
            value=Signal::derive(move || value.get().map(|day| day.to_string()).unwrap_or_default())
            error=MaybeProp::derive(move || wrong.get().or_else(|| value.get().and_then(refused)))
            on_input=move |_: String| wrong.set(None)
            on_commit=set
        />
    }
}

/// Why `until` cannot be the last day of what begins on `from`.
pub(super) fn refuse_until(from: Option<Date>, until: Date) -> Option<String> {
    let from = from.filter(|from| until < *from)?;
    Some(measure_page::until_before_from(&i18n::day(from.parts())))
}

/// Why `from` cannot be the first day of what ends on `until`.
pub(super) fn refuse_from(from: Date, until: Option<Date>) -> Option<String> {
    let until = until.filter(|until| *until < from)?;
    Some(measure_page::from_after_until(&i18n::day(until.parts())))
}

/// An amount of money.
#[component]
pub(super) fn MoneyField(
    /// What it is for, with the currency.
    #[prop(into)]
    label: Signal<String>,
    /// The amount.
    #[prop(into)]
    value: Signal<Option<Amount>>,
    /// Another amount, or none any more.
    #[prop(into)]
    on_change: Callback<Option<Amount>>,
) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    let set = move |text: String| {
        let amount = money(&text);
        let is_wrong = amount.is_none() && !text.trim().is_empty();
        if !is_wrong {
            on_change.run(amount);
        }
        wrong.set(is_wrong.then(|| measure_page::amount_wrong(text.trim())));
    };
    let shown = move || {
        let amount = value.get().map(Amount::get);
        amount
            .map(|amount| i18n::decimal(amount, 2))
            .unwrap_or_default()
    };
    view! {
        <TextField
            label
            value=Signal::derive(shown)
            error=MaybeProp::derive(move || wrong.get())
            on_input=move |_: String| wrong.set(None)
            on_commit=set
        />
    }
}
