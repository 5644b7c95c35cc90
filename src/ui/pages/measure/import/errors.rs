//! The lines with something wrong, and the agreement to leave them out.

use leptos::prelude::*;

use super::intake::Intake;
use super::words;
use crate::i18n::words::answers_import as text;
use crate::ui::parts::{Checkbox, Glyph, Icon};
use crate::workspace::answer_table::LineError;

/// How many are named.
const MOST_SHOWN: usize = 100;

/// The errors, line by line.
#[component]
pub(super) fn Errors(intake: Intake) -> impl IntoView {
    let errors = Memo::new(move |_| intake.plan.read().errors.clone());
    let count = move || errors.read().len();
    let lines = move || {
        let line = |error: &LineError| {
            let words = text::error_line(&error.line.to_string(), &words::trouble(&error.trouble));
            view! { <li>{words}</li> }
        };
        let errors = errors.read();
        errors.iter().take(MOST_SHOWN).map(line).collect_view()
    };
    let more = move || {
        let more = count().saturating_sub(MOST_SHOWN);
        (more > 0).then(|| text::more_errors(more))
    };
    let agree = move |yes: bool| intake.agreed.set(yes.then(|| untrack(count)));
    view! {
        <Show when=move || !errors.read().is_empty()>
            <div class="answers-import__errors">
                <h3 id="answers-import-errors">
                    <Icon glyph=Glyph::Warning />
                    <span>{move || text::errors(count())}</span>
                </h3>
                <div class="answers-import__lines" tabindex="0" role="region" aria-labelledby="answers-import-errors">
                    <ul>{lines}</ul>
                </div>
                <p class="quiet small">{more}</p>
                <Checkbox
                    label=Signal::derive(move || text::leave_bad(count()))
                    checked=Signal::derive(move || intake.leaves_bad_out())
                    on_change=agree
                />
            </div>
        </Show>
    }
}
