//! What was learnt about the touchpoint, and a place to add to it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::super::insights::{Actions, AddInsight, InsightDialog, InsightItem};
use super::sheet::Sheet;
use crate::domain::{Insight, InsightKind};
use crate::i18n::{self, words::insights, words::touchpoint};
use crate::ui::parts::{Button, Variant, use_toasts};
use crate::workspace::Id;

/// How many are drawn at first, and how many more each time.
const PAGE: usize = 20;

/// The panel.
#[component]
pub(super) fn InsightsHere(sheet: Sheet) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let actions = Actions::new(workspace, use_toasts());
    let kind = RwSignal::new(InsightKind::default());
    let all = Memo::new(move |_| workspace.insights_at(id));
    let limit = RwSignal::new(PAGE);
    let drawn = Memo::new(move |_| all.get().into_iter().take(limit.get()).collect::<Vec<_>>());
    let hidden = Memo::new(move |_| all.read().len().saturating_sub(limit.get()));
    let next = Memo::new(move |_| {
        let ids = drawn.read();
        let after = ids.iter().copied().zip(ids.iter().copied().skip(1));
        after.collect::<HashMap<Id, Id>>()
    });
    let blank = Insight {
        touchpoint: Some(id),
        ..Insight::default()
    };
    view! {
        <section class="panel" aria-labelledby="touchpoint-insights">
            <h2 class="panel__title" id="touchpoint-insights">
                {touchpoint::insights()}
                <span class="count">{move || i18n::number(all.read().len())}</span>
            </h2>
            <Show when=move || all.read().is_empty()>
                <p class="quiet">{touchpoint::insights_empty()}</p>
            </Show>
            <AddInsight workspace kind blank=Signal::stored(blank) at_touchpoint=true />
            <ul class="insight-list" aria-label=touchpoint::insights()>
                <For each=move || drawn.get() key=|id| *id let:id>
                    <InsightItem
                        workspace
                        id
                        actions
                        next=Signal::derive(move || next.read().get(&id).copied())
                        at_touchpoint=true
                    />
                </For>
            </ul>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || insights::more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
            <InsightDialog workspace actions />
        </section>
    }
}
