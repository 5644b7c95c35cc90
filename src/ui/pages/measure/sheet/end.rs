//! The end of the sheet: would they recommend, why, and thanks.

use leptos::prelude::*;

use super::passing::{HEADING, Passing};
use super::scale::Scale;
use crate::i18n::words::sheet;
use crate::ui::parts::{Glyph, Icon, TextArea};
use crate::workspace::{Id, Pass};

/// Whoever gives this, needs no more convincing.
const CONVINCED: u8 = 9;

/// Would they recommend, and what would it take?
#[component]
pub(super) fn Recommend(passing: Passing, pass: Pass) -> impl IntoView {
    let workspace = passing.workspace;
    let score = Memo::new(move |_| workspace.recommended(pass));
    let follow_up = Signal::derive(move || {
        let words = match score.get() {
            Some(CONVINCED..) => sheet::follow_up_high(),
            _ => sheet::follow_up(),
        };
        words.to_owned()
    });
    view! {
        <h1 class="sheet-pass__title" id=HEADING tabindex="-1">{sheet::recommend()}</h1>
        <Scale
            label=sheet::recommend()
            label_hidden=true
            low=sheet::recommend_low()
            high=sheet::recommend_high()
            value=score.into()
            on_change=move |score| {
                workspace.recommend(pass, score);
            }
        />
        <TextArea
            label=follow_up
            hint=sheet::comment_hint()
            value=Signal::derive(move || workspace.commented(pass, None))
            on_commit=move |text: String| passing.comment(pass, None, &text)
        />
    }
}

/// All done; the next person can begin.
#[component]
pub(super) fn Thanks(passing: Passing) -> impl IntoView {
    let rated = move |id: &Id| {
        let pass = passing.pass.get();
        pass.is_some_and(|pass| passing.workspace.given(pass, *id).feeling.is_some())
    };
    let text = move || match passing.asked().iter().filter(|id| rated(id)).count() {
        0 => sheet::thanks_none().to_owned(),
        n => sheet::thanks_text(n),
    };
    view! {
        <div class="sheet-pass__thanks">
            <span class="sheet-pass__mark"><Icon glyph=Glyph::Check /></span>
            <h1 class="sheet-pass__title" id=HEADING tabindex="-1">{sheet::thanks()}</h1>
            <p class="sheet-pass__lead">{text}</p>
            <p class="quiet">{sheet::hand_over()}</p>
        </div>
    }
}
