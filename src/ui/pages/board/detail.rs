//! A card with all its fields.

use leptos::prelude::*;

use super::Asked;
use super::actions::{Actions, title_of};
use super::links::{CardTouchpoints, Origin};
use super::priority::Priority;
use crate::domain::topic::TopicColors;
use crate::domain::{Card, CardKind, CardState, Domain};
use crate::i18n::words::{board, common, writing};
use crate::ui::pages::files::ConflictFields;
use crate::ui::pages::floor::FloorOfCard;
use crate::ui::pages::workshop::Chain;
use crate::ui::parts::{
    Button, Checkbox, Choice, Dialog, DialogSize, Glyph, PersonPicker, Segmented, TagInput,
    TextArea, Variant,
};
use crate::ui::say;
use crate::workspace::{Id, Key, Workspace, today};

/// The dialog with all fields of a card.
#[component]
pub(super) fn CardDialog(
    workspace: Workspace,
    actions: Actions,
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let id = Memo::new(move |_| match asked.get() {
        Some(Asked::Open(id)) => Some(id),
        _ => None,
    });
    let title = Signal::derive(move || match id.get().and_then(|id| workspace.card(id)) {
        Some(entry) => say::kind(entry.value.place.kind).to_owned(),
        None => board::card().to_owned(),
    });
    let close = move || {
        let id = id.get_untracked();
        asked.set(None);
        actions.focus.set(id);
    };
    let footer = move || {
        view! {
            <Button
                label=board::trash()
                icon=Glyph::Trash
                variant=Variant::Ghost
                on_click=move |_| {
                    if let Some(id) = id.get_untracked() {
                        asked.set(None);
                        actions.trash(id);
                    }
                }
            />
            <Button
                label=board::move_to()
                icon=Glyph::Move
                on_click=move |_| {
                    if let Some(id) = id.get_untracked() {
                        actions.ask_move(id);
                    }
                }
            />
            <Button label=common::done() variant=Variant::Primary on_click=move |_| close() />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || id.get().is_some())
            title
            size=DialogSize::Large
            on_close=move |()| close()
            footer
        >
            {move || {
                let id = id.get()?;
                // An address may lead to a card that is still covered, and undo may cover it again.
                let covered = Memo::new(move |_| {
                    workspace.card(id).is_some_and(|entry| entry.value.is_covered())
                });
                Some(move || if covered.get() {
                    view! { <p>{writing::still_covered()}</p> }.into_any()
                } else {
                    view! { <CardFields workspace id colors=actions.colors /> }.into_any()
                })
            }}
        </Dialog>
    }
}

#[component]
fn CardFields(workspace: Workspace, id: Id, colors: Memo<TopicColors>) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.card(id));
    let card = Memo::new(move |_| entry.get().map(|entry| entry.value).unwrap_or_default());
    let kind = Memo::new(move |_| card.read().place.kind);
    let in_conflict = Memo::new(move |_| entry.get().is_some_and(|e| !e.conflicts.is_empty()));
    let text = move |read: fn(&Card) -> &String| Signal::derive(move || read(&card.read()).clone());
    // Whoever had the idea is not asked where nobody is to know.
    let nameless = Memo::new(move |_| {
        let card = card.read();
        let revealed = |activity| workspace.activity(activity).revealed;
        card.anonymous && !card.writing.is_some_and(revealed)
    });
    let place = move || say::column_name(workspace, card.read().place.column());
    view! {
        <div class="card-form">
            <p class="quiet">{place}</p>
            <Show when=move || in_conflict.get()>
                <ConflictFields workspace key=Key::new(Card::KIND, id) />
            </Show>
            <TextArea
                label=board::title()
                value=text(|card| &card.title)
                rows=1
                autofocus=true
                on_commit=move |text: String| {
                    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    workspace.edit_card(id, |card| card.title = title);
                }
            />
            <TextArea
                label=board::note()
                value=text(|card| &card.note)
                rows=3
                on_commit=move |note: String| { workspace.edit_card(id, |card| card.note = note); }
            />
            <Show when=move || kind.get() == CardKind::Standard>
                <div class="card-form__pair">
                    <TextArea
                        label=board::dos()
                        value=text(|card| &card.dos)
                        on_commit=move |dos: String| { workspace.edit_card(id, |card| card.dos = dos); }
                    />
                    <TextArea
                        label=board::donts()
                        value=text(|card| &card.donts)
                        on_commit=move |donts: String| {
                            workspace.edit_card(id, |card| card.donts = donts);
                        }
                    />
                </div>
            </Show>
            <Segmented
                label=board::state()
                options=Signal::derive(|| {
                    CardState::ALL.map(|s| Choice::new(s.as_str(), say::state(s))).to_vec()
                })
                value=Signal::derive(move || card.read().state.to_string())
                on_change=move |value: String| {
                    if let Ok(state) = value.parse() {
                        workspace.edit_card(id, |card| card.come_to(state, today()));
                    }
                }
            />
            <div class="card-form__pair">
                <Show when=move || !nameless.get() fallback=|| view! { <p class="quiet">{writing::nameless()}</p> }>
                    <PersonPicker
                        label=board::author()
                        people=Signal::derive(move || workspace.people())
                        value=Signal::derive(move || card.read().author)
                        on_change=move |author| { workspace.edit_card(id, |card| card.author = author); }
                    />
                </Show>
                <TagInput
                    label=board::tags()
                    value=Signal::derive(move || card.read().tags.iter().cloned().collect::<Vec<_>>())
                    suggestions=Signal::derive(move || workspace.topic_names())
                    colors
                    on_add=move |tag: String| {
                        let tags = crate::domain::board::tags(&tag);
                        workspace.edit_card(id, |card| card.tags.extend(tags));
                    }
                    on_remove=move |tag: String| {
                        workspace.edit_card(id, |card| { card.tags.remove(&tag); });
                    }
                />
            </div>
            <Show when=move || kind.get() == CardKind::Idea>
                <div class="card-form__checks">
                    <Checkbox
                        label=board::sellable_long()
                        checked=Signal::derive(move || card.read().sellable)
                        on_change=move |on| { workspace.edit_card(id, |card| card.sellable = on); }
                    />
                    <Checkbox
                        label=board::spotlight_long()
                        checked=Signal::derive(move || card.read().spotlight)
                        on_change=move |on| { workspace.edit_card(id, |card| card.spotlight = on); }
                    />
                </div>
            </Show>
            <CardTouchpoints workspace id card />
            <FloorOfCard workspace id />
            <Priority workspace id card />
            <Origin workspace id card />
            <Chain workspace id />
            {move || card.read().was.map(|was| view! { <p class="quiet">{board::was(say::kind(was))}</p> })}
        </div>
    }
}

/// The title of a card for headings elsewhere.
pub(super) fn heading_of(workspace: Workspace, id: Id) -> String {
    workspace
        .card(id)
        .map(|entry| title_of(&entry.value))
        .unwrap_or_default()
}
