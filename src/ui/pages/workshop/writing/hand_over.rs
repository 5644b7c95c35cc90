//! Handing the device on: the next person begins with nothing on the screen.

use leptos::prelude::*;

use super::Sight;
use crate::domain::Activity;
use crate::i18n::words::{common, writing};
use crate::ui::parts::{Button, Dialog, Glyph, PersonPicker, Variant, use_toasts};
use crate::workspace::Id;

/// The button and its question.
#[component]
pub(super) fn HandOver(
    sight: Sight,
    it: Memo<Activity>,
    cards: Memo<(Vec<Id>, Vec<Id>)>,
) -> impl IntoView {
    let toasts = use_toasts();
    let workspace = sight.workspace;
    let asked = RwSignal::new(false);
    let next = RwSignal::new(None::<Id>);
    let people = Memo::new(move |_| workspace.people());
    let count = Memo::new(move |_| cards.read().0.len());
    let asks_who = Memo::new(move |_| !it.read().anonymous && !people.read().is_empty());
    let text = move || match it.read().covers() && count.get() > 0 {
        true => writing::hand_over_text(count.get()),
        false => writing::hand_over_open().to_owned(),
    };
    let go = move |_| {
        asked.set(false);
        workspace.hand_over();
        if asks_who.get_untracked() {
            workspace.set_me(next.get_untracked());
        }
        // What was half written goes too, and is nobody else's card.
        sight.forget();
        sight.turn.update(|turn| *turn += 1);
        toasts.clear();
        toasts.announce(writing::handed_over());
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| asked.set(false) />
            <Button label=writing::hand_over_go() variant=Variant::Primary on_click=go />
        }
    };
    view! {
        <Show when=move || { count.get() > 0 || asks_who.get() }>
            <Button
                label=writing::hand_over()
                icon=Glyph::Person
                on_click=move |_| {
                    next.set(None);
                    asked.set(true);
                }
            />
        </Show>
        <Dialog
            open=asked
            title=writing::hand_over_title()
            on_close=move |()| asked.set(false)
            footer
        >
            <p>{text}</p>
            <Show when=move || asks_who.get()>
                <PersonPicker
                    label=writing::who()
                    people
                    value=next
                    on_change=move |person| next.set(person)
                />
            </Show>
        </Dialog>
    }
}
