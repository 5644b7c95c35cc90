//! One column of a board: its heading, the place to write, its cards.

use leptos::prelude::*;

use super::actions::Actions;
use super::add::AddCard;
use super::card::CardView;
use super::column_key;
use super::copy::copy_cards;
use crate::domain::{CardKind, Column, Filter};
use crate::i18n::{
    self,
    words::{board, share},
};
use crate::ui::parts::{Button, Glyph, Icon, IconButton, Variant, fresh_id, use_toasts};
use crate::ui::say;
use crate::workspace::{Id, Workspace};

/// How many cards a column draws at first, and how many more each time.
const PAGE: usize = 100;

/// A column.
#[component]
pub(super) fn ColumnView(
    workspace: Workspace,
    column: Column,
    filter: RwSignal<Filter>,
    actions: Actions,
    /// Does the board have a heading of its own, so that ours is one level below?
    titled: Signal<bool>,
) -> impl IntoView {
    let order = workspace.inner().columns.order(column);
    let all = Memo::new({
        let order = order.clone();
        move |_| order.read().len()
    });
    let found = Memo::new(move |_| {
        let ids = order.get();
        let filter = filter.get();
        if filter.is_empty() {
            return ids;
        }
        let inner = workspace.inner();
        ids.into_iter()
            .filter(|id| {
                inner
                    .cards
                    .read(*id)
                    .is_some_and(|entry| filter.shows(&entry.value))
            })
            .collect::<Vec<Id>>()
    });
    let limit = RwSignal::new(PAGE);
    let drawn = Memo::new(move |_| {
        let mut ids = found.get();
        ids.truncate(limit.get());
        ids
    });
    let hidden = Memo::new(move |_| found.read().len().saturating_sub(limit.get()));
    let heading = fresh_id("column");
    let count = move || {
        let (found, all) = (found.read().len(), all.get());
        if found == all {
            i18n::number(all)
        } else {
            board::count_filtered(&i18n::number(all), &i18n::number(found))
        }
    };
    let empty = move || match (all.get(), column.kind) {
        (1.., _) => board::empty_filter(),
        (_, CardKind::Idea) => board::empty_idea(),
        (_, CardKind::Standard) => board::empty_standard(),
        (_, CardKind::Wow) => board::empty_wow(),
    };
    let name = move || {
        view! {
            <Icon glyph=say::glyph(column.kind) />
            <span class="column__name">{say::kinds(column.kind)}</span>
            <span class="column__count">{count}</span>
        }
    };
    let heading_id = heading.clone();
    let toasts = use_toasts();
    let copy_label =
        Signal::derive(move || share::copy_column(&say::column_name(workspace, column)));
    let copy_all = move |_: leptos::ev::MouseEvent| {
        let name = untrack(|| say::column_name(workspace, column));
        copy_cards(workspace, toasts, &name, &found.get_untracked());
    };
    view! {
        <section class="column" data-kind=column.kind.as_str() aria-labelledby=heading>
            <div class="column__head">
                {move || if titled.get() {
                    view! { <h3 class="column__title" id=heading_id.clone()>{name()}</h3> }.into_any()
                } else {
                    view! { <h2 class="column__title" id=heading_id.clone()>{name()}</h2> }.into_any()
                }}
                <Show when=move || !found.read().is_empty()>
                    <span data-no-print="">
                        <IconButton label=copy_label icon=Glyph::Copy on_click=copy_all />
                    </span>
                </Show>
            </div>
            <AddCard workspace column />
            <ul class="column__cards" data-drop-column=column_key(column)>
                <For each=move || drawn.get() key=|id| *id let:id>
                    <CardView workspace id actions />
                </For>
            </ul>
            <Show when=move || found.read().is_empty()>
                <p class="column__empty">{empty}</p>
            </Show>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || board::more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </section>
    }
}
