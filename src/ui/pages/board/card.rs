//! One card: a sticky note that can be edited in place, moved by keys, menu and pointer.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

use super::actions::{Actions, Step, title_of};
use super::group::GroupLine;
use super::links::TouchpointLine;
use crate::domain::card::lines;
use crate::domain::topic::TopicColors;
use crate::domain::{Card, CardState};
use crate::i18n::words::{board, writing};
use crate::ui::pages::floor::FloorLine;
use crate::ui::parts::{
    Button, Chip, Glyph, Icon, MenuButton, TextArea, Tone, TopicTag, Variant, fresh_id,
};
use crate::ui::say;
use crate::workspace::{Fate, Id, Workspace};

/// How many do's and don'ts a card shows; the rest is in its dialog.
const LINES: usize = 2;

/// A card in its column.
#[component]
pub(super) fn CardView(workspace: Workspace, id: Id, actions: Actions) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.card(id));
    let card = Memo::new(move |_| entry.get().map(|entry| entry.value).unwrap_or_default());
    let editing = RwSignal::new(false);
    let lifted = Memo::new(move |_| actions.lifted.get().is_some_and(|(lifted, _)| lifted == id));
    let article = NodeRef::<html::Article>::new();
    Effect::new(move |_| {
        if actions.focus.get() == Some(id) {
            // The list may still be moving the element, which drops its focus.
            request_animation_frame(move || {
                if let Some(article) = article.try_get_untracked().flatten() {
                    article.focus().unwrap_or_default();
                }
            });
        }
    });
    let heading = fresh_id("card");
    let title = Signal::derive(move || title_of(&card.read()));
    let covered = Memo::new(move |_| card.read().is_covered());
    let on_key = move |event: ev::KeyboardEvent| {
        // Keys in the fields and buttons of the card are theirs.
        if event.target() == event.current_target() && key(&event, id, actions, editing) {
            event.prevent_default();
            event.stop_propagation();
        }
    };
    let edit = move |event: ev::MouseEvent| {
        event.stop_propagation();
        editing.set(!covered.get_untracked());
    };
    let heading_id = heading.clone();
    view! {
        <li class="column__slot">
            <article
                node_ref=article
                class="card"
                tabindex="0"
                data-kind=move || card.read().place.kind.as_str()
                data-drag-id=id.to_string()
                data-covered=move || covered.get().to_string()
                data-state=move || if lifted.get() { "lifted" } else { "still" }
                aria-labelledby=heading
                aria-describedby="card-keys"
                on:keydown=on_key
                on:dblclick=move |_| if !editing.get_untracked() { actions.open(id) }
            >
                <Show
                    when=move || editing.get() && !covered.get()
                    fallback=move || view! {
                        <h3 class="card__title" id=heading_id.clone() on:click=edit>
                            <Show when=move || covered.get()><Icon glyph=Glyph::Covered /></Show>
                            {title}
                        </h3>
                    }
                >
                    <EditTitle workspace id card editing actions />
                </Show>
                <CardText card />
                <CardFoot workspace card colors=actions.colors />
                <FloorLine workspace id card />
                {move || entry.get().filter(|entry| !entry.conflicts.is_empty()).map(|_| view! {
                    <button class="card__conflict" type="button" on:click=move |_| actions.open(id)>
                        <Chip label=board::conflict() tone=Tone::Warn icon=Glyph::Conflict title=board::conflict_hint() />
                    </button>
                })}
                {move || entry.get().filter(|entry| entry.fate == Fate::Revived).map(|_| view! {
                    <p class="card__note">
                        <Icon glyph=Glyph::Restore />
                        <span>{board::revived()}</span>
                        <Button label=board::keep() variant=Variant::Ghost on_click=move |_| { workspace.keep_card(id); } />
                        <Button label=board::trash() variant=Variant::Ghost on_click=move |_| actions.trash(id) />
                    </p>
                })}
                <div class="card__menu">
                    <MenuButton
                        label=Signal::derive(move || board::card_menu(&title.get()))
                        items=move |()| actions.menu(id)
                    />
                </div>
            </article>
        </li>
    }
}

/// The title as a text field.
#[component]
fn EditTitle(
    workspace: Workspace,
    id: Id,
    card: Memo<Card>,
    editing: RwSignal<bool>,
    actions: Actions,
) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    area.on_load(|area| {
        request_animation_frame(move || {
            area.focus().unwrap_or_default();
            area.select();
        });
    });
    let done = move || {
        editing.set(false);
        actions.focus.set(Some(id));
    };
    view! {
        <div class="card__edit" on:focusout=move |_| editing.set(false)>
            <TextArea
                label=board::title()
                label_hidden=true
                value=Signal::derive(move || card.read().title.clone())
                rows=1
                enter_submits=true
                escape_leaves=true
                node_ref=area
                on_commit=move |text: String| {
                    let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    workspace.edit_card(id, |card| card.title = title);
                }
                on_submit=move |_: String| done()
                on_cancel=move |()| done()
            />
        </div>
    }
}

/// Note, do's and don'ts.
#[component]
fn CardText(card: Memo<Card>) -> impl IntoView {
    let list = |label: &'static str, class: &'static str, glyph: Glyph, text: String| {
        let shown: Vec<String> = lines(&text).take(LINES).map(str::to_owned).collect();
        let lines = shown.into_iter().map(move |line| {
            view! {
                <p class=class>
                    <Icon glyph />
                    <span><span class="visually-hidden">{label}" "</span>{line}</span>
                </p>
            }
        });
        lines.collect_view()
    };
    view! {
        {move || {
            let note = card.read().note.trim().to_owned();
            (!note.is_empty()).then(|| view! { <p class="card__text">{note}</p> })
        }}
        {move || list(board::do_label(), "card__do", Glyph::Check, card.read().dos.clone())}
        {move || list(board::dont_label(), "card__dont", Glyph::Close, card.read().donts.clone())}
    }
}

/// Marks, topics, author and state.
#[component]
fn CardFoot(workspace: Workspace, card: Memo<Card>, colors: Memo<TopicColors>) -> impl IntoView {
    let author = Memo::new(move |_| card.read().author.and_then(|id| workspace.person_name(id)));
    let tone = |state| match state {
        CardState::Proposed => Tone::Neutral,
        CardState::Agreed => Tone::Accent,
        CardState::Live => Tone::Good,
    };
    // Readable here, but not in other windows.
    let private = Memo::new(move |_| {
        let card = card.read();
        let covers = |activity| workspace.activity(activity).covers();
        !card.is_covered() && card.writing.is_some_and(covers)
    });
    view! {
        <TouchpointLine workspace card />
        <GroupLine workspace card />
        <footer class="card__foot">
            {move || {
                let card = card.read();
                let mut chips = Vec::new();
                if private.get() {
                    chips.push(view! { <Chip label=writing::own() icon=Glyph::Covered title=writing::add_private() /> }.into_any());
                }
                if card.sellable {
                    chips.push(view! { <Chip label=board::sellable() icon=Glyph::Coin title=board::sellable_long() /> }.into_any());
                }
                if card.spotlight {
                    chips.push(view! { <Chip label=board::spotlight() icon=Glyph::Megaphone title=board::spotlight_long() /> }.into_any());
                }
                for tag in &card.tags {
                    chips.push(view! { <TopicTag name=tag.clone() colors /> }.into_any());
                }
                if let Some(was) = card.was {
                    chips.push(view! { <span>{board::was(say::kind(was))}</span> }.into_any());
                }
                if card.state != CardState::Proposed {
                    chips.push(view! { <Chip label=say::state(card.state) tone=tone(card.state) /> }.into_any());
                }
                chips
            }}
            {move || author.get().map(|name| view! { <span class="card__author">{name}</span> })}
        </footer>
    }
}

/// The keys on a card that has the focus; says whether the key was for it.
fn key(event: &ev::KeyboardEvent, id: Id, actions: Actions, editing: RwSignal<bool>) -> bool {
    let lifted = actions
        .lifted
        .get_untracked()
        .is_some_and(|(lifted, _)| lifted == id);
    let ctrl = event.ctrl_key() || event.meta_key();
    let step = match event.key().as_str() {
        "ArrowUp" => Some(Step::Up),
        "ArrowDown" => Some(Step::Down),
        "ArrowLeft" => Some(Step::Left),
        "ArrowRight" => Some(Step::Right),
        "Home" => Some(Step::Top),
        "End" => Some(Step::Bottom),
        _ => None,
    };
    match (step, event.key().as_str()) {
        (Some(step), _) if lifted || ctrl => actions.step(id, step),
        (Some(step), _) => return walk(event, step),
        (None, " ") => actions.lift(id),
        (None, "Enter") if lifted => actions.lift(id),
        (None, "Escape") if lifted => actions.cancel_lift(),
        // Undo would take a move away under the lift's count.
        (None, "z" | "Z" | "y" | "Y") if lifted && ctrl => actions.cancel_lift(),
        (None, "Enter" | "F2") if actions.is_covered(id) => actions.open(id),
        (None, "Enter" | "F2") => editing.set(true),
        (None, "Delete") => actions.trash(id),
        (None, "o" | "O") if !ctrl => actions.open(id),
        (None, "m" | "M") if !ctrl => return open_menu(event),
        _ => return false,
    }
    true
}

/// Moves the focus from card to card.
fn walk(event: &ev::KeyboardEvent, step: Step) -> bool {
    let element =
        |target: Option<web_sys::EventTarget>| target?.dyn_into::<web_sys::Element>().ok();
    let Some(card) = element(event.current_target()) else {
        return false;
    };
    let next = || {
        let slot = card.closest("li").ok()??;
        let list = slot.parent_element()?;
        let column = list.closest(".column").ok()??;
        let at = |list: &web_sys::Element, place: u32| {
            let last = list.child_element_count().checked_sub(1)?;
            list.children().item(place.min(last))
        };
        let place = (0..list.child_element_count())
            .find(|place| list.children().item(*place).as_ref() == Some(&slot))?;
        let beside = |column: Option<web_sys::Element>| {
            at(&column?.query_selector(".column__cards").ok()??, place)
        };
        match step {
            Step::Up => slot.previous_element_sibling(),
            Step::Down => slot.next_element_sibling(),
            Step::Top => at(&list, 0),
            Step::Bottom => at(&list, u32::MAX),
            Step::Left => beside(column.previous_element_sibling()),
            Step::Right => beside(column.next_element_sibling()),
        }
    };
    let card = next().and_then(|slot| slot.query_selector(".card").ok().flatten());
    match card.and_then(|card| card.dyn_into::<web_sys::HtmlElement>().ok()) {
        Some(card) => card.focus().is_ok(),
        None => false,
    }
}

fn open_menu(event: &ev::KeyboardEvent) -> bool {
    let card = event
        .current_target()
        .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let button = card.and_then(|card| card.query_selector(".card__menu button").ok().flatten());
    match button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
        Some(button) => {
            button.click();
            true
        }
        None => false,
    }
}
