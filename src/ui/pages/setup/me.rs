//! Who works in this browser.

use leptos::prelude::*;

use crate::i18n::words::{setup, shell};
use crate::ui::parts::PersonPicker;
use crate::workspace::{Id, Workspace};

/// Chooses the person who works here.
#[component]
pub(super) fn Me(workspace: Workspace) -> impl IntoView {
    let people = Memo::new(move |_| workspace.people());
    let choose = move |person: Option<Id>| workspace.set_me(person);
    view! {
        <Show when=move || !people.read().is_empty()>
            <div class="me">
                <PersonPicker
                    label=setup::me()
                    people
                    nobody=shell::nobody()
                    value=Signal::derive(move || workspace.me())
                    on_change=choose
                />
                <p class="quiet me__hint">{setup::me_hint()}</p>
            </div>
        </Show>
    }
}
