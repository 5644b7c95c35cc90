//! What a wave says of itself, as text: for frozen ones and on paper.

use leptos::prelude::*;

use super::say::{day, groups_words, scale_words};
use crate::domain::WaveAbout;
use crate::i18n::{self, words::waves};
use crate::ui::say_measuring;
use crate::workspace::Workspace;

/// The facts as a list.
#[component]
pub(super) fn FactsText(
    workspace: Workspace,
    #[prop(into)] about: Signal<WaveAbout>,
) -> impl IntoView {
    let line = |label: &'static str, value: Signal<String>| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let date = move || {
        let date = about.read().date;
        date.map_or_else(|| waves::no_date().to_owned(), day)
    };
    let respondents = move || match about.read().respondents.trim() {
        "" => waves::no_respondents().to_owned(),
        text => text.to_owned(),
    };
    let method = move || say_measuring::wave_method(about.read().method).to_owned();
    view! {
        <dl class="wave-facts">
            {line(waves::date(), Signal::derive(date))}
            {line(waves::method(), Signal::derive(method))}
            {line(waves::scale(), Signal::derive(move || scale_words(&about.read())))}
            {line(waves::groups(), Signal::derive(move || groups_words(workspace, &about.read())))}
            {line(waves::touchpoints_title(), Signal::derive(move || i18n::number(about.read().touchpoints.len())))}
            {line(waves::respondents(), Signal::derive(respondents))}
        </dl>
    }
}
