//! A field for one new entry after the other, or for several pasted lines.

use leptos::prelude::*;

use crate::domain::board::titles;
use crate::i18n::words::setup;
use crate::ui::parts::TextArea;

/// Enter adds and stays in the field; pasting several lines adds them all.
#[component]
pub(in crate::ui::pages) fn AddField(
    label: &'static str,
    /// Gets the text; each line that says something names one entry.
    #[prop(into)]
    on_add: Callback<String>,
) -> impl IntoView {
    let paste = Callback::new(move |text: String| {
        let has_several = titles(&text).len() > 1;
        if has_several {
            on_add.run(text);
        }
        has_several
    });
    view! {
        <TextArea
            label
            hint=setup::add_hint()
            value=""
            rows=1
            enter_submits=true
            clears=true
            on_submit=on_add
            on_paste=paste
        />
    }
}
