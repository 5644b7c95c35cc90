//! Choosing many touchpoints: those chosen as chips, and a field that searches the others.

use leptos::prelude::*;

use crate::domain::board::fold;
use crate::i18n::words::shopping;
use crate::ui::parts::{Choice, Glyph, IconButton, Pick, use_toasts};
use crate::ui::say_method;
use crate::workspace::{Id, Workspace};

/// How many touchpoints a search shows.
const MOST: usize = 60;

/// Chosen touchpoints, and a way to choose more. Those with standards are offered first.
#[component]
pub(in crate::ui::pages::measure) fn TouchpointPick(
    workspace: Workspace,
    #[prop(into)] picked: Signal<Vec<Id>>,
    #[prop(into)] on_add: Callback<Id>,
    #[prop(into)] on_remove: Callback<Id>,
) -> impl IntoView {
    let toasts = use_toasts();
    let search = move |words: String| {
        let words = fold(words.trim());
        let picked = picked.get();
        let names = workspace.touchpoint_names().into_iter();
        let mut found: Vec<(usize, Id, String)> = names
            .filter(|(id, name)| !picked.contains(id) && fold(name).contains(&words))
            .map(|(id, name)| (workspace.standards_at([id]).len(), id, name))
            .collect();
        // The names stay in alphabetical order within both groups.
        found.sort_by_key(|(standards, ..)| *standards == 0);
        found.truncate(MOST);
        let choice = |(standards, id, name): (usize, Id, String)| {
            Choice::new(id.to_string(), shopping::pick_of(standards, &name)).icon(Glyph::Touchpoint)
        };
        found.into_iter().map(choice).collect::<Vec<_>>()
    };
    let add = move |id: String| {
        if let Ok(id) = id.parse::<Id>() {
            on_add.run(id);
            toasts.announce(shopping::touchpoint_added(&untrack(|| {
                say_method::touchpoint(workspace, id)
            })));
        }
    };
    view! {
        <div class="checklist__pick">
            <Pick
                label=shopping::pick()
                placeholder=shopping::pick_hint()
                on_search=Callback::new(search)
                on_pick=add
            />
            <ul class="checklist__picked" aria-label=shopping::picked()>
                <For each=move || picked.get() key=|id| *id let:id>
                    <li class="chip chip--removable">
                        <span>{move || say_method::touchpoint(workspace, id)}</span>
                        <IconButton
                            label=Signal::derive(move || shopping::unpick(&say_method::touchpoint(workspace, id)))
                            icon=Glyph::Close
                            on_click=move |_| on_remove.run(id)
                        />
                    </li>
                </For>
            </ul>
        </div>
    }
}
