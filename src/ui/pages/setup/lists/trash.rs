//! Deleting a topic: from the list, or also from everything that carries it.

use leptos::prelude::*;

use super::super::order::tell_trashed;
use super::topic::say_uses;
use super::topics::Shared;
use crate::domain::Topic;
use crate::domain::topic::key;
use crate::i18n::words::{common, topics};
use crate::platform::address;
use crate::ui::parts::{Button, Dialog, Toasts, Variant, use_toasts};
use crate::workspace::{Id, Workspace};

/// Deletes a topic and offers the way back.
pub(super) fn go(workspace: Workspace, toasts: Toasts, id: Id, everywhere: bool) {
    let name = untrack(|| workspace.value::<Topic>(id)).name;
    let back = workspace.trash_topic(id, everywhere);
    tell_trashed(toasts, topics::trashed(&name), move || {
        workspace.put_topic_back(&back);
    });
    address::focus("topics-title");
}

/// Asks from where a topic is to go.
#[component]
pub(super) fn TrashTopic(shared: Shared) -> impl IntoView {
    let toasts = use_toasts();
    let Shared {
        workspace, doomed, ..
    } = shared;
    let name = move || {
        let id = doomed.get();
        id.map(|id| workspace.value::<Topic>(id).name)
            .unwrap_or_default()
    };
    let text = move || {
        let uses = shared.uses.read();
        let uses = uses.get(&key(&name())).copied().unwrap_or_default();
        topics::trash_text(uses.all(), &say_uses(uses))
    };
    let decide = move |everywhere| {
        if let Some(id) = doomed.get_untracked() {
            doomed.set(None);
            go(workspace, toasts, id, everywhere);
        }
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() variant=Variant::Ghost on_click=move |_| doomed.set(None) />
            <Button label=topics::trash_everywhere() on_click=move |_| decide(true) />
            <Button label=topics::trash_list() variant=Variant::Primary on_click=move |_| decide(false) />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || doomed.get().is_some())
            title=Signal::derive(move || topics::trash_title(&name()))
            on_close=move |()| doomed.set(None)
            footer
        >
            <p>{text}</p>
        </Dialog>
    }
}
