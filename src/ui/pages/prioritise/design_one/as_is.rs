//! How the touchpoint is today.

use leptos::prelude::*;

use super::super::told;
use super::Sight;
use crate::domain::Touchpoint;
use crate::i18n::words::{design, ranking};
use crate::ui::places;

/// A text of the touchpoint with what it is about.
pub(super) type Said = (&'static str, fn(&Touchpoint) -> &String);

/// What is known of today, in the order in which it is read.
pub(super) fn today() -> [Said; 3] {
    [
        (design::expectation(), |it| &it.expectation),
        (design::current(), |it| &it.current),
        (design::outcome(), |it| &it.outcome),
    ]
}

/// The panel.
#[component]
pub(super) fn AsIs(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let insights = Memo::new(move |_| workspace.insights_at(sight.id).len());
    let text = move |(label, of): Said| {
        let words = Memo::new(move |_| of(&sight.touchpoint.read()).trim().to_owned());
        view! {
            <div>
                <dt>{label}</dt>
                <dd class="design-text">
                    {move || match words.get() {
                        text if text.is_empty() => view! { <span class="quiet">{design::not_written()}</span> }.into_any(),
                        text => text.into_any(),
                    }}
                </dd>
            </div>
        }
    };
    let here = move || places::touchpoint(workspace, sight.id);
    let assessment = move || {
        let row = sight.ranked.read();
        row.as_ref()
            .map(|row| row.candidate.assessment)
            .unwrap_or_default()
    };
    view! {
        <section class="panel" aria-labelledby="design-as-is">
            <h2 class="panel__title" id="design-as-is">{design::as_is()}</h2>
            <dl class="design-facts">
                {today().map(text).into_iter().collect_view()}
                <div>
                    <dt>{design::quality()}</dt>
                    <dd>{move || told::sentence(workspace, sight.wave.get(), assessment().quality, ranking::of_ten)}</dd>
                </div>
                <div>
                    <dt>{design::relevance()}</dt>
                    <dd>{move || told::sentence(workspace, sight.wave.get(), assessment().relevance, ranking::of_ten)}</dd>
                </div>
                <div>
                    <dt>{design::insights()}</dt>
                    <dd><a href=here()>{move || design::insights_count(insights.get())}</a></dd>
                </div>
            </dl>
            <p><a href=here()>{design::edit_at_touchpoint()}</a></p>
        </section>
    }
}
