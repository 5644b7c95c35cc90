//! One group: its name, its dots, its cards.

use leptos::ev;
use leptos::prelude::*;

use super::card::{Dots, GroupCard};
use super::deeds::Deeds;
use super::target::Target;
use crate::domain::{Group, Nudge};
use crate::i18n::words::groups as words;
use crate::method::similar::common_words;
use crate::ui::parts::{Button, Glyph, MenuButton, TextField, Variant};
use crate::ui::say_workshop;
use crate::workspace::{Id, Workspace};

/// The group's element.
pub(super) fn anchor(id: Id) -> String {
    format!("groups-group-{id}")
}

/// A group.
#[component]
pub(super) fn GroupPanel(workspace: Workspace, id: Id, deeds: Deeds) -> impl IntoView {
    let name = Memo::new(move |_| workspace.value::<Group>(id).name);
    let members = Memo::new(move |_| deeds.members(id));
    let called = Signal::derive(move || say_workshop::group(&name.read()));
    let is_empty = Memo::new(move |_| members.with(Vec::is_empty));
    let target = Target::Group(id);
    let state = move || {
        if deeds.is_aimed(target) {
            "aimed"
        } else {
            "still"
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let nudge = match event.key().as_str() {
            "ArrowUp" => Nudge::Up,
            "ArrowDown" => Nudge::Down,
            _ => return,
        };
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            event.stop_propagation();
            deeds.nudge(id, nudge);
        }
    };
    view! {
        <section
            class="groups__group"
            id=anchor(id)
            tabindex="-1"
            role="group"
            aria-label=called
            data-drop-column=target.to_string()
            data-state=state
        >
            <div class="groups__head" on:keydown=on_key>
                <TextField
                    label=words::name()
                    label_hidden=true
                    placeholder=words::name_hint()
                    value=Signal::derive(move || name.get())
                    on_commit=move |text: String| { workspace.name_group(id, &text); }
                />
                <MenuButton
                    label=Signal::derive(move || words::group_menu(&called.get()))
                    items=move |()| deeds.group_menu(id)
                />
            </div>
            <NameOffer workspace id name members />
            <p class="groups__sum">
                <span>{move || words::cards(members.with(Vec::len))}</span>
                <Dots workspace dots=Signal::derive(move || deeds.dots_of(&members.read())) />
            </p>
            <ul class="groups__cards">
                <For each=move || members.get() key=|id| *id let:id>
                    <GroupCard workspace id deeds />
                </For>
            </ul>
            <Show when=move || is_empty.get()>
                <p class="groups__none">{words::empty_group()}</p>
                <Button
                    label=words::remove_empty()
                    icon=Glyph::Close
                    variant=Variant::Ghost
                    on_click=move |_| deeds.ungroup(id)
                />
            </Show>
        </section>
    }
}

/// A name made of the most common words, as long as there is none.
#[component]
fn NameOffer(
    workspace: Workspace,
    id: Id,
    name: Memo<String>,
    members: Memo<Vec<Id>>,
) -> impl IntoView {
    let offer = Memo::new(move |_| {
        if !name.read().trim().is_empty() {
            return None;
        }
        let all = workspace.comparable(&members.read());
        common_words(all.iter().map(|card| card.title.as_str()))
    });
    move || {
        offer.get().map(|offer| {
            let label = words::take_name(&offer);
            view! {
                <Button
                    label=label
                    variant=Variant::Ghost
                    on_click=move |_| {
                        workspace.name_group(id, &offer);
                        request_animation_frame(move || crate::platform::address::focus(&anchor(id)));
                    }
                />
            }
        })
    }
}
