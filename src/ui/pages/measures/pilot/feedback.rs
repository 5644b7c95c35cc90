//! What customers and staff say: insights in two lists, and a place to write in each.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{CUSTOMERS, STAFF, Sheet};
use crate::domain::{InsightKind, Voice};
use crate::i18n::{self, words::insights, words::pilots};
use crate::ui::pages::touchpoints::{Actions, AddInsight, InsightDialog, InsightItem};
use crate::ui::parts::{Button, Variant, use_toasts};
use crate::workspace::Id;

/// How many are drawn at first, and how many more each time.
const PAGE: usize = 20;

/// The panel.
#[component]
pub(super) fn FeedbackPanel(sheet: Sheet) -> impl IntoView {
    let actions = Actions::new(sheet.workspace, use_toasts());
    view! {
        <section class="panel" aria-labelledby="pilot-feedback">
            <h2 class="panel__title" id="pilot-feedback">{pilots::feedback()}</h2>
            <p class="quiet" data-no-print="">{pilots::feedback_lead()}</p>
            <div class="pilot-voices">
                <OneVoice sheet voice=Voice::Customers actions />
                <OneVoice sheet voice=Voice::Staff actions />
            </div>
            <InsightDialog workspace=sheet.workspace actions />
        </section>
    }
}

#[component]
fn OneVoice(sheet: Sheet, voice: Voice, actions: Actions) -> impl IntoView {
    let Sheet { workspace, id, .. } = sheet;
    let (heading, title, add, none) = match voice {
        Voice::Customers => (
            CUSTOMERS,
            pilots::by_customers(),
            pilots::add_customers(),
            pilots::none_customers(),
        ),
        Voice::Staff => (
            STAFF,
            pilots::by_staff(),
            pilots::add_staff(),
            pilots::none_staff(),
        ),
    };
    let kind = RwSignal::new(InsightKind::default());
    let all = Memo::new(move |_| workspace.feedback(id, voice));
    let limit = RwSignal::new(PAGE);
    let drawn = Memo::new(move |_| all.get().into_iter().take(limit.get()).collect::<Vec<_>>());
    let hidden = Memo::new(move |_| all.read().len().saturating_sub(limit.get()));
    let next = Memo::new(move |_| {
        let ids = drawn.read();
        let after = ids.iter().copied().zip(ids.iter().copied().skip(1));
        after.collect::<HashMap<Id, Id>>()
    });
    view! {
        <section class="pilot-voice" aria-labelledby=heading>
            <h3 class="pilot-voice__title" id=heading tabindex="-1">
                {title}
                <span class="count">{move || i18n::number(all.read().len())}</span>
            </h3>
            <Show when=move || all.read().is_empty()>
                <p class="quiet">{none}</p>
            </Show>
            <div data-no-print="">
                <AddInsight
                    workspace
                    kind
                    label=add
                    blank=Signal::derive(move || workspace.blank_feedback(id, voice))
                    at_touchpoint=true
                />
            </div>
            <ul class="insight-list" aria-label=title>
                <For each=move || drawn.get() key=|id| *id let:id>
                    <InsightItem
                        workspace
                        id
                        actions
                        next=Signal::derive(move || next.read().get(&id).copied())
                        at_pilot=true
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
        </section>
    }
}
