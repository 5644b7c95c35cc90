//! The touchpoints that are no more. They stay readable, and can come back.

use leptos::prelude::*;

use super::Search;
use super::candidates::touchpoint;
use crate::domain::Status;
use crate::i18n;
use crate::i18n::words::touchpoints;
use crate::platform::address;
use crate::ui::pages::touchpoints::table::words::name_of;
use crate::ui::parts::{Button, Glyph};
use crate::workspace::{Id, today};

/// The list, the last retired first.
#[component]
pub(super) fn RetiredOnes(search: Search) -> impl IntoView {
    let workspace = search.workspace;
    let ids = Memo::new(move |_| workspace.touchpoints_in(Status::Retired));
    view! {
        <section class="panel" aria-labelledby="retired-title">
            <h2 class="panel__title" id="retired-title" tabindex="-1">
                {touchpoints::retired()}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <p class="quiet">{touchpoints::retired_text()}</p>
            <ul class="finds">
                <For each=move || ids.get() key=|id| *id let:id>
                    <RetiredOne search id />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn RetiredOne(search: Search, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| touchpoint(search, id));
    let name = Signal::derive(move || name_of(&it.read()));
    let since = move || {
        let since = it.read().since;
        since.map(|day| touchpoints::retired_on(&i18n::day(day.parts())))
    };
    let take_back = move |_| {
        let today = today();
        let workspace = search.workspace;
        if workspace.edit_touchpoints(&[id], |it| it.enter(Status::Active, today)) {
            address::focus("retired-title");
            search
                .toasts
                .toast(touchpoints::taken_back(&untrack(|| name.get())));
        }
    };
    view! {
        <li class="find">
            <div class="find__head">
                <a class="find__name" href=search.href(id)>{name}</a>
                <span class="find__since">{since}</span>
            </div>
            {move || {
                let note = it.read().note.clone();
                (!note.trim().is_empty()).then(|| view! { <p class="find__note">{note}</p> })
            }}
            <div class="find__deeds">
                <Button
                    label=touchpoints::take_back()
                    aria_label=Signal::derive(move || Some(touchpoints::take_back_named(&name.get())))
                    icon=Glyph::Restore
                    on_click=take_back
                />
            </div>
        </li>
    }
}
