//! Remarks on a wave, also on a frozen one: who, when, what.

use leptos::prelude::*;

use super::deeds::Deeds;
use super::say::day;
use crate::domain::Annotation;
use crate::i18n::words::{common, waves};
use crate::platform::address;
use crate::ui::parts::{Glyph, IconButton, TextArea};
use crate::workspace::{Deed, Id};

/// All remarks, and a field for the next one.
#[component]
pub(super) fn Remarks(deeds: Deeds, id: Id) -> impl IntoView {
    let workspace = deeds.workspace;
    let all = Memo::new(move |_| workspace.annotations(id));
    let ids = move || all.read().iter().map(|(id, _)| *id).collect::<Vec<_>>();
    let add = move |text: String| {
        let text = text.trim().to_owned();
        if !text.is_empty() && workspace.annotate(id, text) {
            deeds.toasts.announce(waves::remark_added());
        }
    };
    view! {
        <section class="panel wave-remarks" aria-labelledby="wave-remarks">
            <h2 class="panel__title" id="wave-remarks" tabindex="-1">{waves::remarks_title()}</h2>
            <Show
                when=move || !all.read().is_empty()
                fallback=|| view! { <p class="quiet">{waves::remarks_empty()}</p> }
            >
                <ul class="wave-remarks__list" aria-labelledby="wave-remarks">
                    <For each=ids key=|id| *id let:remark>
                        <Remark deeds remark all />
                    </For>
                </ul>
            </Show>
            <div data-no-print>
                <TextArea
                    label=waves::remark_add()
                    hint=waves::remark_hint()
                    value=Signal::stored(String::new())
                    rows=1
                    enter_submits=true
                    clears=true
                    on_submit=add
                />
            </div>
        </section>
    }
}

#[component]
fn Remark(deeds: Deeds, remark: Id, all: Memo<Vec<(Id, Annotation)>>) -> impl IntoView {
    let workspace = deeds.workspace;
    let value = Memo::new(move |_| {
        let all = all.read();
        let found = all.iter().find(|(id, _)| *id == remark);
        found.map(|(_, it)| it.clone()).unwrap_or_default()
    });
    let origin = move || {
        let value = value.read();
        let by = value.by.and_then(|id| workspace.person_name(id));
        let by = by.unwrap_or_else(|| waves::somebody().to_owned());
        let parts = [Some(by), value.date.map(day)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let trash = move |_| {
        if workspace.discard::<Annotation>(Deed::TrashAnnotation, remark) {
            deeds
                .toasts
                .toast_with(waves::remark_trashed(), common::undo(), move || {
                    workspace.bring_back::<Annotation>(remark);
                });
            address::focus("wave-remarks");
        }
    };
    view! {
        <li class="wave-remark">
            <div class="wave-remark__words">
                <p class="wave-remark__text">{move || value.read().text.clone()}</p>
                <p class="quiet small">{origin}</p>
            </div>
            <IconButton
                label=Signal::derive(move || waves::remark_trash(&value.read().text))
                icon=Glyph::Trash
                on_click=trash
            />
        </li>
    }
}
