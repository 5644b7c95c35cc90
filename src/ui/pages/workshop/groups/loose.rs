//! The cards without a group.

use leptos::prelude::*;

use super::card::GroupCard;
use super::deeds::{Deeds, PAGE};
use super::target::Target;
use crate::i18n::{self, words::groups as words};
use crate::ui::parts::{Button, Variant};
use crate::workspace::{Id, Workspace};

/// The heading of the list.
pub(super) const HEADING: &str = "groups-loose";

/// The cards without a group; what is dropped between them leaves its group.
#[component]
pub(super) fn LooseCards(workspace: Workspace, deeds: Deeds) -> impl IntoView {
    let drawn = Memo::new(move |_| {
        let mut ids: Vec<Id> = deeds.loose.get();
        ids.truncate(deeds.limit.get());
        ids
    });
    let count = Memo::new(move |_| deeds.loose.with(Vec::len));
    let hidden = Memo::new(move |_| count.get().saturating_sub(deeds.limit.get()));
    let state = move || {
        if deeds.is_aimed(Target::Loose) {
            "aimed"
        } else {
            "still"
        }
    };
    view! {
        <section
            class="groups__loose"
            aria-labelledby=HEADING
            data-drop-column=Target::Loose.to_string()
            data-state=state
        >
            <h2 class="groups__heading" id=HEADING tabindex="-1">
                {words::loose()} " " <span class="groups__count">{move || i18n::number(count.get())}</span>
            </h2>
            <Show when=move || count.get() == 0>
                <p class="groups__none">{words::none_loose()}</p>
            </Show>
            <ul class="groups__cards">
                <For each=move || drawn.get() key=|id| *id let:id>
                    <GroupCard workspace id deeds loose=true />
                </For>
            </ul>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || words::more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| deeds.limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </section>
    }
}
