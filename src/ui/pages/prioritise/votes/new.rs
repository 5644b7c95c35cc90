//! Beginning a voting round.

use leptos::ev;
use leptos::prelude::*;

use super::from_one;
use crate::domain::{Date, Round};
use crate::i18n::words::votes as words;
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, TextField, Variant};
use crate::ui::places;
use crate::workspace::{Id, Workspace, today};

/// What about, how many dots a head, which day.
#[component]
pub(super) fn NewRound(workspace: Workspace) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let dots = RwSignal::new(Round::USUAL.to_string());
    let date = RwSignal::new(today().map(|day| day.to_string()).unwrap_or_default());
    let asked = RwSignal::new(false);
    let wrong_name = move || asked.get() && name.read().trim().is_empty();
    let wrong_dots = move || from_one(&dots.read()).is_none();
    let day = move || Date::from_people(&date.read());
    let wrong_day = move || day().is_none() && !date.read().trim().is_empty();
    let make = move || {
        asked.set(true);
        let is_wrong = untrack(|| wrong_name() || wrong_dots() || wrong_day());
        if is_wrong {
            return;
        }
        let round = Round {
            name: name.get_untracked().trim().to_owned(),
            date: untrack(day),
            dots: from_one(&dots.read_untracked()),
            ..Round::default()
        };
        if let Some(id) = workspace.add_round(&round) {
            go(workspace, id);
        }
    };
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        make();
    };
    view! {
        <form class="voting__new" on:submit=send aria-label=words::new()>
            <div class="voting__what">
                <TextField
                    label=words::what()
                    placeholder=words::what_example()
                    value=name
                    error=MaybeProp::derive(move || wrong_name().then(|| words::what_wrong().to_owned()))
                    on_input=move |text: String| name.set(text)
                />
            </div>
            <TextField
                label=words::dots()
                value=dots
                error=MaybeProp::derive(move || wrong_dots().then(|| words::dots_wrong().to_owned()))
                on_input=move |text: String| dots.set(text)
            />
            <TextField
                label=words::day()
                kind="date"
                value=date
                error=MaybeProp::derive(move || wrong_day().then(|| words::day_wrong().to_owned()))
                on_input=move |text: String| date.set(text)
            />
            <Button
                label=words::begin()
                icon=Glyph::Plus
                variant=Variant::Primary
                submit=true
                on_click=|_| ()
            />
        </form>
    }
}

/// To a round.
pub(super) fn go(workspace: Workspace, id: Id) {
    address::set_hash(&places::round(workspace, id));
}
