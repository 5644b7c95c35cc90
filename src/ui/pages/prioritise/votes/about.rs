//! What an open round says of itself.

use leptos::prelude::*;

use super::from_one;
use crate::domain::{Date, Round};
use crate::i18n::words::votes as words;
use crate::ui::parts::TextField;
use crate::workspace::{Id, Workspace};

/// Its name, its dots, its day.
#[component]
pub(super) fn About(workspace: Workspace, id: Id, round: Memo<Round>) -> impl IntoView {
    let wrong_dots = RwSignal::new(None::<&'static str>);
    let wrong_day = RwSignal::new(false);
    let set_dots = move |text: String| {
        let wrong = match from_one(&text) {
            None => Some(words::dots_wrong()),
            Some(dots) if !workspace.suits(id, dots) => Some(words::dots_too_few()),
            Some(dots) => {
                workspace.edit_round(id, |round| round.dots = Some(dots));
                None
            }
        };
        wrong_dots.set(wrong);
    };
    let set_day = move |text: String| {
        let day = Date::from_people(&text);
        let is_empty = text.trim().is_empty();
        wrong_day.set(day.is_none() && !is_empty);
        if day.is_some() || is_empty {
            workspace.edit_round(id, |round| round.date = day);
        }
    };
    view! {
        <div class="voting__about">
            <div class="voting__what">
                <TextField
                    label=words::what()
                    value=Signal::derive(move || round.read().name.clone())
                    on_commit=move |text: String| {
                        workspace.edit_round(id, |round| round.name = text.trim().to_owned());
                    }
                />
            </div>
            <TextField
                label=words::dots()
                value=Signal::derive(move || round.read().dots().to_string())
                error=MaybeProp::derive(move || wrong_dots.get().map(str::to_owned))
                on_commit=set_dots
            />
            <TextField
                label=words::day()
                kind="date"
                value=Signal::derive(move || round.read().date.map(|day| day.to_string()).unwrap_or_default())
                error=MaybeProp::derive(move || wrong_day.get().then(|| words::day_wrong().to_owned()))
                on_commit=set_day
            />
        </div>
    }
}
