//! All answers of a wave as a table: by touchpoint, group and persona.

use std::sync::Arc;

use leptos::prelude::*;

use super::say::{people, persona_words, whole};
use crate::domain::{AnswerSum, Feeling, WaveContent};
use crate::i18n::{self, words::measure, words::waves};
use crate::method::{self, Net};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The table; it scrolls within itself.
#[component]
pub(super) fn Sums(workspace: Workspace, content: Memo<Arc<WaveContent>>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let mut rows = content.read().answers.clone();
        let order = workspace.touchpoints_by_phase();
        let place = |sum: &AnswerSum| order.iter().position(|id| *id == sum.touchpoint);
        rows.sort_by_key(|sum| (place(sum).is_none(), place(sum), sum.group, sum.persona));
        rows
    });
    // Where nobody told personas apart, a column for them would only be in the way.
    let has_personas = Memo::new(move |_| rows.read().iter().any(|sum| sum.persona.is_some()));
    let head = |label: &'static str| view! { <th scope="col" class="number">{label}</th> };
    view! {
        <Show
            when=move || !rows.read().is_empty()
            fallback=|| view! { <p class="quiet">{waves::no_sums()}</p> }
        >
            <div class="wave-scroll" tabindex="0" role="region" aria-label=waves::sums_title()>
                <table class="wave-table">
                    <caption class="visually-hidden">{waves::sums_title()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{waves::touchpoint()}</th>
                            <th scope="col">{waves::group()}</th>
                            {move || has_personas.get().then(|| view! { <th scope="col">{waves::persona()}</th> })}
                            {Feeling::ALL.map(|feeling| head(say_method::feeling(feeling))).collect_view()}
                            {head(waves::n())}
                            <th scope="col">{waves::net()}</th>
                            {head(waves::relevance())}
                        </tr>
                    </thead>
                    <tbody>
                        {move || rows.get().into_iter().map(|sum| view! { <Line workspace sum has_personas /> }).collect_view()}
                    </tbody>
                </table>
            </div>
        </Show>
    }
}

#[component]
fn Line(workspace: Workspace, sum: AnswerSum, has_personas: Memo<bool>) -> impl IntoView {
    let count = |feeling: Feeling| {
        view! { <td class="number">{people(sum.counts.of(feeling).into())}</td> }
    };
    let relevance = sum
        .relevance
        .map(|it| waves::relevance_n(&i18n::decimal(it.mean.get(), 1), whole(it.n.into())));
    view! {
        <tr>
            <th scope="row">{move || say_method::touchpoint(workspace, sum.touchpoint)}</th>
            <td>{move || say_method::rater_group(workspace, sum.group)}</td>
            {move || has_personas.get().then(|| view! { <td>{persona(workspace, sum.persona)}</td> })}
            {Feeling::ALL.map(count).collect_view()}
            <td class="number">{people(sum.counts.n())}</td>
            <td><NetWords net=Net::of_counts(sum.counts) /></td>
            <td class="number">{relevance}</td>
        </tr>
    }
}

fn persona(workspace: Workspace, persona: Option<Id>) -> String {
    match persona {
        None => waves::no_persona().to_owned(),
        some => persona_words(workspace, some),
    }
}

/// A net score with its number of answers and its margin; or that nobody answered.
#[component]
pub(super) fn NetWords(net: Option<Net>) -> impl IntoView {
    let Some(net) = net else {
        return view! { <span class="quiet">{measure::no_answers()}</span> }.into_any();
    };
    let margin = match net.margin() {
        Some(margin) => waves::margin(&i18n::decimal(margin * 100.0, 0)),
        None if net.n < method::net::FEW => waves::few().to_owned(),
        None => String::new(),
    };
    view! {
        <span class="wave-net">
            <span class="number">{waves::net_n(whole(net.n), &i18n::signed(net.value * 100.0, 0))}</span>
            <span class="wave-net__margin">{margin}</span>
        </span>
    }
    .into_any()
}
