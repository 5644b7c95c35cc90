//! The list of insights, drawn in pieces.

use std::collections::HashMap;

use leptos::prelude::*;

use super::actions::Actions;
use super::item::InsightItem;
use crate::domain::InsightFilter;
use crate::i18n::{self, words::insights};
use crate::ui::parts::{Button, Variant};
use crate::workspace::{Id, Workspace};

/// How many insights are drawn at first, and how many more each time.
const PAGE: usize = 100;

/// Those that the filter shows. Not reactive.
pub(super) fn found(workspace: Workspace, all: Vec<Id>, filter: &InsightFilter) -> Vec<Id> {
    if filter.is_empty() {
        return all;
    }
    let inner = workspace.inner();
    let shows = |id: &Id| {
        let entry = inner.insights.peek(*id);
        entry.is_some_and(|entry| filter.shows(&entry.value))
    };
    all.into_iter().filter(shows).collect()
}

/// The insights that the filter shows.
#[component]
pub(super) fn List(
    workspace: Workspace,
    actions: Actions,
    filter: RwSignal<InsightFilter>,
    all: Memo<Vec<Id>>,
    /// The insight that somebody comes for.
    at: Option<Id>,
) -> impl IntoView {
    let shown = Memo::new(move |_| {
        // Any change of an insight makes `all` anew, so peeking is enough.
        workspace.insights();
        found(workspace, all.get(), &filter.get())
    });
    let wanted = at.and_then(|at| all.read_untracked().iter().position(|id| *id == at));
    let pages = wanted.map_or(1, |place| place / PAGE + 1);
    let limit = RwSignal::new(pages * PAGE);
    let drawn = Memo::new(move |_| {
        let mut ids = shown.get();
        ids.truncate(limit.get());
        ids
    });
    // What comes into the place of each, for the focus after it went into the trash.
    let next = Memo::new(move |_| {
        let ids = drawn.read();
        let after = ids.iter().copied().zip(ids.iter().copied().skip(1));
        let mut next: HashMap<Id, Id> = after.collect();
        if let [.., before, last] = ids.as_slice() {
            next.insert(*last, *before);
        }
        next
    });
    let hidden = Memo::new(move |_| shown.read().len().saturating_sub(limit.get()));
    let count = move || {
        let (found, all) = (shown.read().len(), all.read().len());
        if found == all {
            insights::count(all)
        } else {
            insights::count_filtered(&i18n::number(all), &i18n::number(found))
        }
    };
    if wanted.is_some() {
        actions.focus.set(at);
    }
    view! {
        <p class="insights__count quiet number" role="status">{count}</p>
        <ul class="insight-list" aria-label=insights::list()>
            <For each=move || drawn.get() key=|id| *id let:id>
                <InsightItem
                    workspace
                    id
                    actions
                    next=Signal::derive(move || next.read().get(&id).copied())
                />
            </For>
        </ul>
        <Show when=move || shown.read().is_empty()>
            <p class="quiet">{insights::empty_filter()}</p>
        </Show>
        <Show when=move || { hidden.get() > 0 }>
            <Button
                label=Signal::derive(move || insights::more(hidden.get().min(PAGE)))
                variant=Variant::Ghost
                on_click=move |_| limit.update(|limit| *limit += PAGE)
            />
        </Show>
    }
}
