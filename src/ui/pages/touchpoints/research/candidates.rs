//! The candidates: found, and not yet looked at closely.

use leptos::prelude::*;

use super::Search;
use crate::domain::{Status, Touchpoint};
use crate::i18n;
use crate::i18n::words::{common, touchpoints};
use crate::platform::address;
use crate::ui::pages::touchpoints::table::words::name_of;
use crate::ui::parts::{Button, Empty, Glyph, TextArea, Variant};
use crate::workspace::Id;

/// The list, the newest first.
#[component]
pub(super) fn Candidates(search: Search) -> impl IntoView {
    let workspace = search.workspace;
    let ids = Memo::new(move |_| workspace.touchpoints_in(Status::Candidate));
    view! {
        <section class="panel" aria-labelledby="candidates-title">
            <h2 class="panel__title" id="candidates-title" tabindex="-1">
                {touchpoints::candidates()}
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h2>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! {
                    <Empty
                        title=touchpoints::candidates_empty()
                        text=touchpoints::candidates_empty_text()
                        icon=Glyph::Search
                    />
                }
            >
                <ul class="finds">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Candidate search id />
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// A touchpoint; subscribes to it.
pub(super) fn touchpoint(search: Search, id: Id) -> Touchpoint {
    let entry = search.workspace.inner().touchpoints.read(id);
    entry.map(|entry| entry.value).unwrap_or_default()
}

#[component]
fn Candidate(search: Search, id: Id) -> impl IntoView {
    let it = Memo::new(move |_| touchpoint(search, id));
    let name = Signal::derive(move || name_of(&it.read()));
    let since = move || {
        let since = it.read().since;
        since.map(|day| touchpoints::found_on(&i18n::day(day.parts())))
    };
    let note = move |text: String| {
        search
            .workspace
            .edit_touchpoints(&[id], |it| text.trim_end().clone_into(&mut it.note));
    };
    view! {
        <li class="find">
            <div class="find__head">
                <a class="find__name" href=search.href(id)>{name}</a>
                <span class="find__since">{since}</span>
            </div>
            <TextArea
                label=Signal::derive(move || touchpoints::note_of(&name.get()))
                label_hidden=true
                placeholder=touchpoints::note_hint()
                value=Signal::derive(move || it.read().note.clone())
                rows=1
                on_commit=note
            />
            <div class="find__deeds">
                <Button
                    label=touchpoints::take()
                    aria_label=Signal::derive(move || Some(touchpoints::take_named(&name.get())))
                    icon=Glyph::Check
                    on_click=move |_| search.ask(id)
                />
                <Button
                    label=touchpoints::drop()
                    aria_label=Signal::derive(move || Some(touchpoints::drop_named(&name.get())))
                    variant=Variant::Ghost
                    on_click=move |_| drop_one(search, id)
                />
            </div>
        </li>
    }
}

fn drop_one(search: Search, id: Id) {
    let workspace = search.workspace;
    let name = untrack(|| name_of(&touchpoint(search, id)));
    if workspace.trash_touchpoints(&[id]) {
        address::focus("candidates-title");
        search
            .toasts
            .toast_with(touchpoints::trashed_one(&name), common::undo(), move || {
                workspace.restore_touchpoints(&[id]);
            });
    }
}
