//! The trash of the project: cards, departments and people, each with the way back.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::list::{More, PIECE};
use super::trash_item::TrashItem;
use crate::domain::board::fold;
use crate::domain::{Card, Department, Domain, Person};
use crate::i18n::{self, words::files};
use crate::ui::parts::{Empty, Glyph};
use crate::workspace::{Id, Key, Workspace};

/// The section of the trash.
#[component]
pub(super) fn Trash(workspace: Workspace) -> impl IntoView {
    let departments = Memo::new(move |_| {
        workspace
            .inner()
            .departments
            .trashed(|_, it: &Department| fold(&it.name))
    });
    // Cards that went with their department stand with it, not once more by themselves.
    let cards = Memo::new(move |_| {
        let departments = departments.read();
        let along: BTreeSet<Id> = departments
            .iter()
            .flat_map(|id| workspace.trashed_with(&Key::new(Department::KIND, *id)))
            .collect();
        let title = |_, card: &Card| fold(&card.title);
        let mut cards = workspace.inner().cards.trashed(title);
        cards.retain(|id| !along.contains(id));
        cards
    });
    let people = Memo::new(move |_| {
        workspace
            .inner()
            .people
            .trashed(|_, person: &Person| fold(&person.name))
    });
    let is_empty = move || {
        cards.read().is_empty() && departments.read().is_empty() && people.read().is_empty()
    };
    view! {
        <section class="panel" aria-labelledby="trash-title">
            <h2 class="panel__title" id="trash-title" tabindex="-1">{files::trash_title()}</h2>
            <Show
                when=move || !is_empty()
                fallback=|| view! {
                    <Empty title=files::trash_none() text=files::trash_none_text() icon=Glyph::Trash />
                }
            >
                <p class="measure">{files::trash_text()}</p>
                <Group workspace kind=Department::KIND title=files::trash_departments() ids=departments />
                <Group workspace kind=Card::KIND title=files::trash_cards() ids=cards />
                <Group workspace kind=Person::KIND title=files::trash_people() ids=people />
            </Show>
        </section>
    }
}

/// The records of one kind; nothing while there are none.
#[component]
fn Group(
    workspace: Workspace,
    kind: &'static str,
    title: &'static str,
    ids: Memo<Vec<Id>>,
) -> impl IntoView {
    let shown = RwSignal::new(PIECE);
    let drawn = Memo::new(move |_| {
        let mut ids = ids.get();
        ids.truncate(shown.get());
        ids
    });
    view! {
        <Show when=move || !ids.read().is_empty()>
            <h3 class="trash__heading">
                <span>{title}</span>
                <span class="count">{move || i18n::number(ids.read().len())}</span>
            </h3>
            <ul class="trash__list">
                <For each=move || drawn.get() key=|id| *id let:id>
                    <TrashItem workspace key=Key::new(kind, id) />
                </For>
            </ul>
            <More total=Signal::derive(move || ids.read().len()) shown label=files::trash_more />
        </Show>
    }
}
