//! Choosing who may vote: everybody, or some people.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::picking::Picking;
use crate::i18n::words::{ballot as words, common};
use crate::ui::parts::{Button, Checkbox, Choice, Dialog, Glyph, Icon, Segmented, Variant};
use crate::workspace::{Id, Workspace};

/// The window.
#[component]
pub(super) fn PickVoters(
    workspace: Workspace,
    /// The round.
    id: Id,
    picking: Picking,
    #[prop(into)] on_pick: Callback<BTreeSet<Id>>,
) -> impl IntoView {
    let open = picking.open;
    let take = move |_| {
        if let Some(voters) = picking.take() {
            on_pick.run(voters);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| open.set(false) />
            <Button label=words::take_over() icon=Glyph::Check variant=Variant::Primary on_click=take />
        }
    };
    view! {
        <Dialog open title=words::pick_voters() on_close=move |()| open.set(false) footer>
            <Body workspace id picking />
        </Dialog>
    }
}

#[component]
fn Body(workspace: Workspace, id: Id, picking: Picking) -> impl IntoView {
    let Picking {
        all, chosen, empty, ..
    } = picking;
    let people = Memo::new(move |_| workspace.people());
    let has_voted = move |person: Id| {
        let ballots = workspace.ballots(id);
        ballots.iter().any(|(_, ballot)| ballot.by == Some(person))
    };
    let options = vec![
        Choice::new("all", words::voters_all()),
        Choice::new("some", words::voters_picked()),
    ];
    view! {
        <Segmented
            label=words::voters()
            options
            value=Signal::derive(move || if all.get() { "all" } else { "some" }.to_owned())
            on_change=move |value: String| all.set(value == "all")
        />
        <Show when=move || !all.get() fallback=|| view! { <p class="quiet">{words::voters_all_text()}</p> }>
            <Show when=move || people.read().is_empty()>
                <p class="quiet">{words::no_people()}</p>
            </Show>
            {move || empty.get().then(|| view! {
                <p class="field__error"><Icon glyph=Glyph::Warning /><span>{words::pick_person()}</span></p>
            })}
            <ul class="voting__picks" aria-label=words::voters()>
                <For each=move || people.get() key=|person| person.clone() let((person, name))>
                    <li>
                        <Checkbox
                            label=name
                            checked=Signal::derive(move || chosen.read().contains(&person))
                            hint=MaybeProp::derive(move || has_voted(person).then(|| words::has_voted().to_owned()))
                            disabled=Signal::derive(move || has_voted(person))
                            on_change=move |on| picking.choose(person, on)
                        />
                    </li>
                </For>
            </ul>
        </Show>
    }
}
