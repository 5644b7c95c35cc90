//! A whole number that may be left out.

use std::num::NonZeroU32;

use leptos::prelude::*;

use crate::i18n::words::agenda;
use crate::ui::parts::TextField;

/// The field. What is no number within the bounds is refused in words.
#[component]
pub(super) fn NumberField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<Option<NonZeroU32>>,
    /// What counts while nothing stands there.
    #[prop(optional, into)]
    usual: MaybeProp<String>,
    /// The largest that makes sense.
    most: u32,
    #[prop(into)] on_change: Callback<Option<NonZeroU32>>,
) -> impl IntoView {
    let wrong = RwSignal::new(false);
    let typed = move |text: String| {
        let text = text.trim();
        let number: Option<NonZeroU32> = text.parse().ok();
        let number = number.filter(|number| number.get() <= most);
        wrong.set(number.is_none() && !text.is_empty());
        if number.is_some() || text.is_empty() {
            on_change.run(number);
        }
    };
    view! {
        <TextField
            label
            placeholder=usual
            value=Signal::derive(move || value.get().map(|number| number.to_string()).unwrap_or_default())
            error=MaybeProp::derive(move || wrong.get().then(|| agenda::number_wrong(&most.to_string())))
            on_commit=typed
        />
    }
}
