//! The needs of one touchpoint, under its name.

use leptos::prelude::*;

use super::super::shopping::AtTouchpoint;
use super::Adding;
use super::row::Row;
use crate::i18n::words::needs;
use crate::ui::parts::{Button, Glyph, Variant, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// The rows of one touchpoint.
#[component]
pub(super) fn Group(
    workspace: Workspace,
    at: Option<Id>,
    ids: Memo<Vec<Id>>,
    adding: Adding,
) -> impl IntoView {
    let head = match at {
        Some(id) => view! { <Head workspace id adding /> }.into_any(),
        None => view! { <span>{needs::no_touchpoint()}</span> }.into_any(),
    };
    view! {
        <tbody>
            <tr class="needs-table__group">
                <th scope="rowgroup" colspan="7">{head}</th>
            </tr>
            <For each=move || ids.get() key=|id| *id let:id>
                <Row workspace id />
            </For>
        </tbody>
    }
}

#[component]
fn Head(workspace: Workspace, id: Id, adding: Adding) -> impl IntoView {
    let toasts = use_toasts();
    let named = Memo::new(move |_| workspace.named_at(id).len());
    let name = move || say_method::touchpoint(workspace, id);
    view! {
        <div class="needs__group">
            <AtTouchpoint workspace id />
            <span class="needs__deeds" data-no-print="">
                <Show when=move || { named.get() > 0 }>
                    <Button
                        label=Signal::derive(move || needs::take_all(named.get()))
                        aria_label=MaybeProp::derive(move || Some(needs::take_all_of(named.get(), &name())))
                        variant=Variant::Ghost
                        on_click=move |_| toasts.announce(needs::taken(workspace.take_over_needs(&[id])))
                    />
                </Show>
                <Button
                    label=needs::add()
                    aria_label=MaybeProp::derive(move || Some(needs::add_at(&name())))
                    icon=Glyph::Plus
                    variant=Variant::Ghost
                    on_click=move |_| adding.at(Some(id))
                />
            </span>
        </div>
    }
}
