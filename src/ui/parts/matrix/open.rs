//! What has not both values yet: put in the middle with one press, or chosen to type its numbers.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::look::{Axis, Change, Item, Look, Put};
use super::panel::HEADING;
use super::say;
use crate::domain::{Grade, Id};
use crate::i18n::words::matrix as words;
use crate::platform::address;
use crate::ui::parts::{Button, Variant};

/// So many lines at once; more on demand.
const LINES: usize = 12;

/// The list; nothing when everything is in the picture.
#[component]
pub(super) fn Unplaced(look: Look) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    let shown = RwSignal::new(LINES);
    let open = Memo::new(move |_| {
        let items = look.items.read();
        let order = look.order.get().into_iter();
        order
            .filter(|id| items.get(id).is_some_and(|item| item.at().is_none()))
            .collect::<Vec<Id>>()
    });
    let count = Memo::new(move |_| open.read().len());
    let lines = move || open.get().into_iter().take(shown.get()).collect::<Vec<_>>();
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="panel matrix-open" aria-labelledby="matrix-open">
                <h2 class="panel__title" id="matrix-open" tabindex="-1">{move || words::open(count.get())}</h2>
                <p class="quiet small">{words::open_lead()}</p>
                <ul class="matrix-open__list" node_ref=list>
                    <For each=lines key=|id| *id let:id>
                        <Line look id list />
                    </For>
                </ul>
                <Show when=move || { count.get() > shown.get() }>
                    <Button
                        label=Signal::derive(move || {
                            words::more(count.get().saturating_sub(shown.get()))
                        })
                        variant=Variant::Ghost
                        on_click=move |_| shown.set(usize::MAX)
                    />
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn Line(look: Look, id: Id, list: NodeRef<html::Ul>) -> impl IntoView {
    let item = Memo::new(move |_| look.item(id));
    let name = move || {
        item.read()
            .as_ref()
            .map(|item| item.name.clone())
            .unwrap_or_default()
    };
    let href = move || item.read().as_ref().map(|item| item.href.clone());
    let to_middle = move |_| {
        let Some(item) = item.get_untracked() else {
            return;
        };
        let place = place_of(list, id);
        look.select(id);
        look.on_change.run(in_middle(&item));
        let values = untrack(|| look.at(id)).map(|at| untrack(|| say::values(look, at)));
        look.toasts
            .announce(words::in_middle(&item.name, &values.unwrap_or_default()));
        // The line is gone; the keyboard goes on with the next one.
        request_animation_frame(move || focus_line(list, place));
    };
    let enter = move |_| {
        look.select(id);
        request_animation_frame(focus_number);
    };
    view! {
        <li class="matrix-open__line" data-open=id.to_string()>
            <a class="matrix-open__name" href=href>{name}</a>
            <span class="matrix-open__deeds">
                <Button
                    label=words::to_middle()
                    aria_label=MaybeProp::derive(move || Some(words::to_middle_of(&name())))
                    on_click=to_middle
                />
                <Button
                    label=words::enter()
                    variant=Variant::Ghost
                    aria_label=MaybeProp::derive(move || Some(words::enter_of(&name())))
                    on_click=enter
                />
            </span>
        </li>
    }
}

/// The keyboard goes to the first number that can be typed, else to the heading of the panel.
pub(super) fn focus_number() {
    let found = document().query_selector(".matrix-panel__values input");
    let field = found.ok().flatten();
    match field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        Some(field) => field.focus().unwrap_or_default(),
        None => address::focus(HEADING),
    }
}

/// What is missing goes to the middle of its scale.
fn in_middle(item: &Item) -> Change {
    let put = |axis| match (item.value(axis), Grade::new(5.0)) {
        (None, Some(middle)) => Put::Set(middle),
        _ => Put::Keep,
    };
    Change {
        id: item.id,
        first: put(Axis::First),
        second: put(Axis::Second),
    }
}

/// The first button of each line that is still in the page.
fn buttons(list: NodeRef<html::Ul>) -> Vec<HtmlElement> {
    let found = list.try_get_untracked().flatten();
    let found = found.and_then(|list| {
        list.query_selector_all("li > span > button:first-child")
            .ok()
    });
    let found = found
        .into_iter()
        .flat_map(|all| (0..all.length()).filter_map(move |nth| all.item(nth)));
    found
        .filter_map(|button| button.dyn_into::<HtmlElement>().ok())
        .filter(|button| button.is_connected())
        .collect()
}

/// Which line it is, from 0.
fn place_of(list: NodeRef<html::Ul>, id: Id) -> usize {
    let id = id.to_string();
    let is_it = |button: &HtmlElement| {
        let line = button.closest("li").ok().flatten();
        line.and_then(|line| line.get_attribute("data-open")) == Some(id.clone())
    };
    buttons(list).iter().position(is_it).unwrap_or_default()
}

fn focus_line(list: NodeRef<html::Ul>, place: usize) {
    let all = buttons(list);
    match all.get(place).or(all.last()) {
        // An element that cannot take the focus leaves it where it is.
        Some(button) => button.focus().unwrap_or_default(),
        None => address::focus(HEADING),
    }
}
