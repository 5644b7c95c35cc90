//! Counts in fields: of the three classes, or of each score.

use leptos::prelude::*;

use crate::domain::Recommended;
use crate::i18n::words::nps as words;
use crate::method::recommend_list::count;
use crate::ui::parts::TextField;
use crate::workspace::{RecommendationPlace, Workspace};

/// Promoters, passives and detractors of whom only that is known.
#[component]
pub(super) fn ByClass(
    workspace: Workspace,
    place: RecommendationPlace,
    hand: Memo<Recommended>,
) -> impl IntoView {
    let write = move |change: fn(&mut Recommended, u32), number: u32| {
        let mut counts = hand.get_untracked();
        change(&mut counts, number);
        workspace.count_recommendations(place, counts);
    };
    view! {
        <p class="quiet small">
            {words::classes_hint()}
            {move || scored(&hand.read()).map(|n| format!(" {}", words::classes_also(n)))}
        </p>
        <div class="nps__counts">
            <Count
                label=words::promoters_range().to_owned()
                value=Signal::derive(move || hand.read().promoters)
                on_change=move |number| write(|counts, number| counts.promoters = number, number)
            />
            <Count
                label=words::passives_range().to_owned()
                value=Signal::derive(move || hand.read().passives)
                on_change=move |number| write(|counts, number| counts.passives = number, number)
            />
            <Count
                label=words::detractors_range().to_owned()
                value=Signal::derive(move || hand.read().detractors)
                on_change=move |number| write(|counts, number| counts.detractors = number, number)
            />
        </div>
    }
}

/// How many gave 0, 1, 2 ... 10.
#[component]
pub(super) fn ByScore(
    workspace: Workspace,
    place: RecommendationPlace,
    hand: Memo<Recommended>,
) -> impl IntoView {
    let field = move |score: usize| {
        let value =
            Signal::derive(move || hand.read().scores.get(score).copied().unwrap_or_default());
        let write = move |number: u32| {
            let mut counts = hand.get_untracked();
            if let Some(count) = counts.scores.get_mut(score) {
                *count = number;
            }
            workspace.count_recommendations(place, counts);
        };
        view! { <Count label=words::gave(&score.to_string()) value on_change=write /> }
    };
    view! {
        <p class="quiet small">
            {words::scores_hint()}
            {move || classed(&hand.read()).map(|n| format!(" {}", words::scores_also(n)))}
        </p>
        <div class="nps__counts" data-many="true">{(0..=10).map(field).collect_view()}</div>
    }
}

/// Of how many the score is known, if of any.
fn scored(counts: &Recommended) -> Option<usize> {
    let known: usize = counts.scores.iter().map(|count| *count as usize).sum();
    (known > 0).then_some(known)
}

/// Of how many only the class is known, if of any.
fn classed(counts: &Recommended) -> Option<usize> {
    let classes = [counts.promoters, counts.passives, counts.detractors];
    let known: usize = classes.iter().map(|count| *count as usize).sum();
    (known > 0).then_some(known)
}

/// A field for a count. What is no count is named, and what was there stays.
#[component]
fn Count(
    label: String,
    value: Signal<u32>,
    #[prop(into)] on_change: Callback<u32>,
) -> impl IntoView {
    let is_wrong = RwSignal::new(false);
    let commit = move |text: String| {
        let number = count(&text);
        is_wrong.try_set(number.is_none());
        if let Some(number) = number {
            on_change.run(number);
        }
    };
    view! {
        <TextField
            label=label
            value=Signal::derive(move || match value.get() {
                0 => String::new(),
                number => number.to_string(),
            })
            placeholder="0"
            error=MaybeProp::derive(move || is_wrong.get().then(|| words::count_wrong().to_owned()))
            on_commit=commit
        />
    }
}
