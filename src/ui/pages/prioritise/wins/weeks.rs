//! Quick wins of which nobody has said how soon customers notice them, and those that take longer.
//! The field for the weeks stands right there.

use leptos::prelude::*;

use super::super::card_facts::title_of;
use super::{Shared, TITLE};
use crate::i18n::{self, words::wins as words};
use crate::method::card_order::Win;
use crate::platform::{address, focus};
use crate::ui::card_numbers::CardNumber;
use crate::ui::parts::{TextField, use_toasts};
use crate::ui::places;
use crate::workspace::Id;

/// Those of which nobody has said it.
#[component]
pub(super) fn Unknown(shared: Shared) -> impl IntoView {
    let ids = shared.of(Win::Unknown);
    view! {
        <Group shared ids heading="wins-unknown" title=words::unknown() text=words::unknown_text() />
    }
}

/// Those that take longer.
#[component]
pub(super) fn Later(shared: Shared) -> impl IntoView {
    let ids = shared.of(Win::Later);
    view! {
        <Group shared ids heading="wins-later" title=words::later() text=words::later_text() />
    }
}

#[component]
fn Group(
    shared: Shared,
    ids: Memo<Vec<Id>>,
    heading: &'static str,
    title: &'static str,
    text: &'static str,
) -> impl IntoView {
    view! {
        <Show when=move || !ids.read().is_empty()>
            <section class="wins__section" aria-labelledby=heading>
                <h2 id=heading tabindex="-1">
                    {title}
                    " "
                    <span class="count">{move || i18n::number(ids.read().len())}</span>
                </h2>
                <p class="quiet measure">{text}</p>
                <ul class="wins__list" aria-labelledby=heading>
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Line shared id heading />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// A card with the field for its weeks.
#[component]
fn Line(shared: Shared, id: Id, heading: &'static str) -> impl IntoView {
    let toasts = use_toasts();
    let workspace = shared.workspace;
    let card = Memo::new(move |_| {
        let entry = workspace.card(id);
        entry.map(|entry| entry.value).unwrap_or_default()
    });
    let name = Memo::new(move |_| title_of(&card.read()));
    let wrong = RwSignal::new(None::<String>);
    let facts = move || {
        let card = card.read();
        words::impact_and_effort(
            &CardNumber::Effort.shown(&card),
            &CardNumber::Impact.shown(&card),
        )
    };
    let set = move |text: String| match CardNumber::Weeks.read(&text) {
        Ok(write) => {
            wrong.set(None);
            let title = name.get_untracked();
            // The line may go to another place while the keyboard goes to the next field.
            focus::keep_next(move || {
                workspace.edit_card(id, write);
                toasts.announce(words::weeks_set(&title));
                request_animation_frame(move || {
                    if focus::is_lost() {
                        address::focus(heading);
                    }
                    if focus::is_lost() {
                        address::focus(TITLE);
                    }
                });
            });
        }
        Err(error) => wrong.set(Some(error)),
    };
    view! {
        <li class="wins__line">
            <div class="wins__words">
                <a class="wins__link" href=move || places::card(workspace, id)>{name}</a>
                <a class="wins__facts small" href=move || places::card(workspace, id)>{facts}</a>
            </div>
            <div class="wins__weeks">
                <span class="quiet small" aria-hidden="true">{CardNumber::Weeks.label()}</span>
                <TextField
                    label=Signal::derive(move || words::weeks_of(&name.get()))
                    value=Signal::derive(move || CardNumber::Weeks.shown(&card.read()))
                    error=MaybeProp::derive(move || wrong.get())
                    on_commit=set
                    label_hidden=true
                />
            </div>
        </li>
    }
}
