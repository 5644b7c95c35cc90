//! The topics in their order.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::super::add::AddField;
use super::super::color::ColorDialog;
use super::loose::LooseWords;
use super::topic::TopicRow;
use super::trash::TrashTopic;
use crate::domain::board::{tags, titles};
use crate::domain::{Color, Topic};
use crate::i18n::words::topics;
use crate::ui::parts::{Empty, Glyph, use_toasts};
use crate::workspace::{Deed, Id, Uses, Workspace};

/// What the rows of the topics share. Copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Shared {
    pub(super) workspace: Workspace,
    pub(super) ids: Memo<Vec<Id>>,
    pub(super) uses: Memo<BTreeMap<String, Uses>>,
    /// The topic whose colour is being chosen.
    pub(super) colored: RwSignal<Option<Id>>,
    /// The topic that is to go, while it is asked from where.
    pub(super) doomed: RwSignal<Option<Id>>,
}

/// The section of topics.
#[component]
pub(super) fn Topics(workspace: Workspace) -> impl IntoView {
    let toasts = use_toasts();
    let ids = Memo::new(move |_| workspace.in_order::<Topic>());
    let colored = RwSignal::new(None::<Id>);
    let shared = Shared {
        workspace,
        ids,
        uses: Memo::new(move |_| workspace.topic_uses()),
        colored,
        doomed: RwSignal::new(None),
    };
    let add = move |text: String| {
        let names: Vec<String> = titles(&text).iter().flat_map(|line| tags(line)).collect();
        let has_some = !names.is_empty();
        match workspace.add_topics(names) {
            0 if has_some => toasts.toast(topics::known()),
            0 => {}
            count => toasts.announce(topics::added(count)),
        }
    };
    let topic = Memo::new(move |_| {
        let id = colored.get();
        id.map(|id| workspace.value::<Topic>(id))
            .unwrap_or_default()
    });
    let set_color = move |color: Color| {
        if let Some(id) = colored.get_untracked() {
            workspace.change::<Topic>(Deed::EditTopic, id, |topic| topic.color = color);
        }
    };
    view! {
        <section class="panel" aria-labelledby="topics-title">
            <h2 class="panel__title" id="topics-title" tabindex="-1">{topics::topics()}</h2>
            <p class="measure">{topics::topics_text()}</p>
            <Show
                when=move || !ids.read().is_empty()
                fallback=|| view! {
                    <Empty title=topics::empty() text=topics::empty_text() icon=Glyph::Tag />
                }
            >
                <ol class="entries">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <TopicRow shared id />
                    </For>
                </ol>
            </Show>
            <AddField label=topics::add() on_add=add />
            <LooseWords workspace />
            <ColorDialog
                open=Signal::derive(move || colored.get().is_some())
                name=Signal::derive(move || topic.read().name.clone())
                color=Signal::derive(move || topic.read().color)
                on_change=set_color
                on_close=move |()| colored.set(None)
            />
            <TrashTopic shared />
        </section>
    }
}
