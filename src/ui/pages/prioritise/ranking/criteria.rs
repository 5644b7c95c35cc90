//! The criteria: taking the usual ones, adding own ones, and the list in which they are changed.

use leptos::prelude::*;

use super::criterion::Line;
use super::sight::Sight;
use crate::domain::Criterion;
use crate::i18n::{self, words::ranking};
use crate::platform::address;
use crate::ui::parts::{Button, Glyph, TextField, Variant, use_toasts};
use crate::workspace::Id;

/// The heading of the list, and of what stands there before the first criterion.
pub(super) const HEADING: &str = "ranking-criteria";

/// The list that opens.
const LIST: &str = "ranking-criteria-list";

/// The line of a criterion.
pub(super) fn line_id(criterion: Id) -> String {
    format!("ranking-criterion-{criterion}")
}

/// Opens the list and leads the keyboard to a criterion.
pub(super) fn go_to(criterion: Id) {
    if let Some(list) = document().get_element_by_id(LIST) {
        // Setting an attribute with a valid name cannot fail.
        list.set_attribute("open", "").unwrap_or_default();
    }
    request_animation_frame(move || address::focus(&line_id(criterion)));
}

/// Everything about criteria.
#[component]
pub(super) fn Criteria(sight: Sight) -> impl IntoView {
    let workspace = sight.workspace;
    let ids = Memo::new(move |_| workspace.in_order::<Criterion>());
    let has_some = Memo::new(move |_| !ids.read().is_empty());
    // Who began a minute ago goes on here; who comes back reads the ranking first.
    let is_new = RwSignal::new(false);
    view! {
        <Show when=move || has_some.get() fallback=move || view! { <NoCriteria sight is_new /> }>
            <details class="panel ranking-criteria" id=LIST data-no-print="" open=is_new.get_untracked()>
                <summary class="ranking-criteria__head" id=HEADING>
                    <h2>
                        {ranking::criteria()}
                        " "
                        <span class="count">{move || i18n::number(ids.read().len())}</span>
                    </h2>
                </summary>
                <p class="quiet measure">{ranking::criteria_hint()}</p>
                <ol class="ranking-criteria__list" aria-label=ranking::criteria()>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Line sight id ids />
                    </For>
                </ol>
                <AddCriterion sight is_new />
            </details>
        </Show>
    }
}

/// What decides meanwhile, and how to begin.
#[component]
fn NoCriteria(sight: Sight, is_new: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let take = move |_| {
        is_new.set(true);
        if sight.workspace.take_usual_criteria() {
            toasts.announce(ranking::usual_taken());
            request_animation_frame(|| address::focus(HEADING));
        }
    };
    view! {
        <section class="panel" aria-labelledby=HEADING>
            <h2 class="panel__title" id=HEADING tabindex="-1">{ranking::no_criteria()}</h2>
            <p class="measure">{ranking::formula()}</p>
            <div class="ranking-begin" data-no-print="">
                <div class="ranking-begin__usual">
                    <Button
                        label=ranking::take_usual()
                        icon=Glyph::Plus
                        variant=Variant::Primary
                        on_click=take
                    />
                    <p class="quiet small">{ranking::usual_hint()}</p>
                </div>
                <AddCriterion sight is_new />
            </div>
        </section>
    }
}

#[component]
fn AddCriterion(sight: Sight, is_new: RwSignal<bool>) -> impl IntoView {
    let toasts = use_toasts();
    let add = move |name: String| {
        let name = name.trim().to_owned();
        if name.is_empty() {
            return;
        }
        let is_first = sight
            .ranking
            .with_untracked(|ranking| ranking.criteria.is_empty());
        is_new.set(true);
        toasts.announce(ranking::criterion_added(&name));
        sight.workspace.add_criteria(vec![name]);
        if is_first {
            request_animation_frame(|| address::focus(HEADING));
        }
    };
    view! {
        <div class="ranking-add">
            <TextField
                label=ranking::add_criterion()
                value=Signal::stored(String::new())
                clears=true
                on_enter=add
            />
        </div>
    }
}
