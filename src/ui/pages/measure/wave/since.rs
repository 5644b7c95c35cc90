//! What came or changed through files after a wave was frozen. It does not count; who wants it to
//! count makes a new wave of it.

use leptos::prelude::*;

use super::deeds::Deeds;
use super::say::{people, persona_words};
use crate::domain::{Counts, Feeling, Recommended};
use crate::i18n::words::{measure, waves};
use crate::method::SinceFrozen;
use crate::ui::parts::{Button, Glyph, Icon};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The notice; nothing while all is as it was frozen.
#[component]
pub(super) fn Since(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let since = Memo::new(move |_| workspace.since_frozen(id));
    let count = move || {
        let since = since.read();
        since.as_ref().map(entries).unwrap_or_default()
    };
    view! {
        <Show when=move || since.read().is_some()>
            <section class="wave-since" aria-labelledby="wave-since">
                <Icon glyph=Glyph::Warning />
                <div class="wave-since__words">
                    <h2 id="wave-since">{move || waves::since(count())}</h2>
                    <p class="measure">{waves::since_text()}</p>
                    <details>
                        <summary>{waves::since_list()}</summary>
                        <ul class="wave-since__list">
                            {move || since.get().map(|since| lines(workspace, &since)).unwrap_or_default()
                                .into_iter()
                                .map(|(what, change)| view! { <li><strong>{what}</strong>" "{change}</li> })
                                .collect_view()}
                        </ul>
                    </details>
                    <div data-no-print>
                        <Button label=waves::copy_live() icon=Glyph::Copy on_click=move |_| deeds.copy_live(id) />
                    </div>
                </div>
            </section>
        </Show>
    }
}

fn entries(since: &SinceFrozen) -> usize {
    since.answers.len() + since.recommendations.len() + usize::from(since.about)
}

/// What it is about, and what stood there and stands there now.
fn lines(workspace: Workspace, since: &SinceFrozen) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    if since.about {
        let change = waves::since_about_text().to_owned();
        lines.push((waves::since_about().to_owned(), change));
    }
    for ((touchpoint, group, persona), before, now) in &since.answers {
        let place = [
            Some(say_method::touchpoint(workspace, *touchpoint)),
            Some(say_method::rater_group(workspace, *group)),
            persona.map(|id| persona_words(workspace, Some(id))),
        ];
        let counts =
            |sum: &Option<crate::domain::AnswerSum>| sum.map(|sum| counts_words(sum.counts));
        lines.push((join(place), change(counts(before), counts(now))));
    }
    for ((touchpoint, persona), before, now) in &since.recommendations {
        let place = [
            Some(measure::nps().to_owned()),
            touchpoint.map(|id| say_method::touchpoint(workspace, id)),
            persona.map(|id| persona_words(workspace, Some(id))),
        ];
        let given = |sum: &Option<crate::domain::RecommendationSum>| {
            sum.map(|sum| given_words(&sum.counts))
        };
        lines.push((join(place), change(given(before), given(now))));
    }
    lines
}

fn join(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn change(before: Option<String>, now: Option<String>) -> String {
    let or_none = |words: Option<String>| words.unwrap_or_else(|| measure::no_answers().to_owned());
    waves::since_change(&or_none(before), &or_none(now))
}

fn counts_words(counts: Counts) -> String {
    let part = |feeling: Feeling| {
        let n = people(counts.of(feeling).into());
        format!("{} {n}", say_method::feeling(feeling))
    };
    Feeling::ALL.map(part).join(" · ")
}

fn given_words(counts: &Recommended) -> String {
    waves::since_given(
        &people(counts.detractors()),
        &people(counts.passives()),
        &people(counts.promoters()),
    )
}
