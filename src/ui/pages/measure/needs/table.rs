//! The table of needs, touchpoint by touchpoint.

use leptos::prelude::*;

use super::Adding;
use super::group::Group;
use crate::i18n::{self, words::needs};
use crate::ui::parts::{Button, Variant, drawn, use_on_paper};
use crate::workspace::{Id, Workspace};

/// How many needs are drawn at first, and how many more each time.
const PAGE: usize = 60;

/// A touchpoint and its needs.
type Part = (Option<Id>, Vec<Id>);

/// The table.
#[component]
pub(super) fn Table(
    workspace: Workspace,
    all: Memo<Vec<Id>>,
    shown: Memo<Vec<Id>>,
    adding: Adding,
) -> impl IntoView {
    let limit = RwSignal::new(PAGE);
    let on_paper = use_on_paper();
    let parts = Memo::new(move |_| {
        let mut parts: Vec<Part> = Vec::new();
        let limit = drawn(limit.get(), on_paper);
        for id in shown.get().into_iter().take(limit) {
            let at = workspace.need(id).touchpoint;
            match parts.last_mut() {
                Some((same, needs)) if *same == at => needs.push(id),
                _ => parts.push((at, vec![id])),
            }
        }
        parts
    });
    let groups = Memo::new(move |_| parts.read().iter().map(|(at, _)| *at).collect::<Vec<_>>());
    let hidden = Memo::new(move |_| shown.read().len().saturating_sub(limit.get()));
    let count = move || match (shown.read().len(), all.read().len()) {
        (shown, all) if shown == all => needs::count(all),
        (shown, all) => needs::count_filtered(&i18n::number(all), &i18n::number(shown)),
    };
    let heads = [
        needs::requirement(),
        needs::kind(),
        needs::resource(),
        needs::today(),
        needs::fit(),
        needs::department(),
    ];
    let ids_at = move |at: Option<Id>| {
        Memo::new(move |_| {
            let parts = parts.read();
            let mine = parts.iter().find(|(other, _)| *other == at);
            mine.map(|(_, ids)| ids.clone()).unwrap_or_default()
        })
    };
    view! {
        <p class="quiet number" id="needs-count" role="status" tabindex="-1">{count}</p>
        <Show
            when=move || !shown.read().is_empty()
            fallback=|| view! { <p class="quiet">{needs::none_shown()}</p> }
        >
            <div class="needs__scroll" tabindex="0" role="region" aria-label=needs::table()>
                <table class="needs-table">
                    <thead>
                        <tr>
                            {heads.map(|head| view! { <th scope="col">{head}</th> })}
                            <th scope="col" data-no-print="">
                                <span class="visually-hidden">{needs::actions()}</span>
                            </th>
                        </tr>
                    </thead>
                    <For each=move || groups.get() key=|at| *at let:at>
                        <Group workspace at ids=ids_at(at) adding />
                    </For>
                </table>
            </div>
            <Show when=move || { hidden.get() > 0 }>
                <Button
                    label=Signal::derive(move || needs::more(hidden.get().min(PAGE)))
                    variant=Variant::Ghost
                    on_click=move |_| limit.update(|limit| *limit += PAGE)
                />
            </Show>
        </Show>
    }
}
