//! Beginning a ballot: one person's, or what was counted on the wall for several.

use leptos::ev;
use leptos::prelude::*;

use super::from_one;
use crate::i18n::words::votes as words;
use crate::ui::parts::{Button, Choice, Glyph, PersonPicker, Segmented, TextField, Variant};
use crate::workspace::{Id, Workspace};

/// Whose ballot, and the button.
#[component]
pub(super) fn Begin(
    workspace: Workspace,
    id: Id,
    /// A ballot was begun.
    #[prop(into)]
    on_begin: Callback<Id>,
) -> impl IntoView {
    let wall = RwSignal::new(false);
    let by = RwSignal::new(None::<Id>);
    let heads = RwSignal::new(String::new());
    let asked = RwSignal::new(false);
    // Whoever has a ballot in this round gets no second one.
    let people = Signal::derive(move || {
        let ballots = workspace.ballots(id);
        let mut people = workspace.people();
        people.retain(|(person, _)| !ballots.iter().any(|(_, it)| it.by == Some(*person)));
        people
    });
    let wrong = move || asked.get() && from_one(&heads.read()).is_none();
    let begin = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let ballot = if wall.get_untracked() {
            asked.set(true);
            let Some(heads) = from_one(&heads.read_untracked()) else {
                return;
            };
            workspace.add_ballot(id, None, Some(heads))
        } else {
            workspace.add_ballot(id, by.get_untracked(), None)
        };
        if let Some(ballot) = ballot {
            on_begin.run(ballot);
        }
    };
    let options = vec![
        Choice::new("one", words::one_person()),
        Choice::new("wall", words::wall()),
    ];
    view! {
        <form class="voting__begin" on:submit=begin aria-label=words::new_ballot()>
            <Segmented
                label=words::how()
                options
                value=Signal::derive(move || if wall.get() { "wall" } else { "one" }.to_owned())
                on_change=move |value: String| wall.set(value == "wall")
            />
            <Show
                when=move || wall.get()
                fallback=move || view! {
                    <PersonPicker
                        label=words::person()
                        nobody=words::nameless()
                        people
                        value=by
                        on_change=move |person| by.set(person)
                    />
                }
            >
                <TextField
                    label=words::heads()
                    value=heads
                    error=MaybeProp::derive(move || wrong().then(|| words::heads_wrong().to_owned()))
                    on_input=move |text: String| heads.set(text)
                />
            </Show>
            <Button label=words::begin_ballot() icon=Glyph::Plus variant=Variant::Primary submit=true on_click=|_| () />
        </form>
    }
}
