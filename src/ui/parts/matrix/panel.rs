//! The chosen point: its numbers to type, what is locked and why, and what the page says of it.

use leptos::prelude::*;

use super::look::{Axis, Change, Item, Look, Put};
use super::say;
use crate::domain::{Grade, Id};
use crate::i18n::words::matrix as words;
use crate::ui::parts::{Glyph, Icon, TextField};
use crate::ui::say_doing;

/// The heading of the panel, for those who move the keyboard there.
pub(super) const HEADING: &str = "matrix-chosen";

/// The panel beside the picture.
#[component]
pub(super) fn Panel(look: Look, more: Option<Callback<Id, AnyView>>) -> impl IntoView {
    // A chosen thing may leave the matrix: retired, filtered out, thrown away.
    let chosen = Memo::new(move |_| {
        let id = look.selected.get()?;
        look.items.read().contains_key(&id).then_some(id)
    });
    view! {
        <section class="panel matrix-panel" aria-labelledby=HEADING>
            {move || match chosen.get() {
                Some(id) => view! { <Chosen look id more /> }.into_any(),
                None => view! {
                    <h2 class="panel__title" id=HEADING tabindex="-1">{words::chosen()}</h2>
                    <p class="quiet">{words::choose()}</p>
                }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Chosen(look: Look, id: Id, more: Option<Callback<Id, AnyView>>) -> impl IntoView {
    let item = Memo::new(move |_| look.item(id));
    let name = move || item.read().as_ref().map(|item| item.name.clone());
    let href = move || item.read().as_ref().map(|item| item.href.clone());
    let corner = move || match look.at(id) {
        Some(at) => say_doing::corner(look.matrix, look.corner(at)),
        None => words::unplaced(),
    };
    let is_key = move || item.read().as_ref().is_some_and(|item| item.is_key);
    let is_fixed = move || item.read().as_ref().is_some_and(Item::is_fixed);
    view! {
        <h2 class="panel__title" id=HEADING tabindex="-1">
            <a href=href>{name}</a>
        </h2>
        <p class="matrix-panel__marks">
            <span class="chip" data-tone="accent">{corner}</span>
            <Show when=is_key>
                <span class="chip">
                    <Icon glyph=Glyph::Key />
                    <span>{words::key_mark()}</span>
                </span>
            </Show>
        </p>
        <div class="matrix-panel__values">
            <OneValue look id axis=Axis::First />
            <OneValue look id axis=Axis::Second />
        </div>
        <Show when=is_fixed>
            <p class="quiet small">{words::all_locked()}</p>
        </Show>
        {more.map(|more| more.run(id))}
    }
}

/// A value: a field for an estimate, or what was measured and where.
#[component]
fn OneValue(look: Look, id: Id, axis: Axis) -> impl IntoView {
    let value = Memo::new(move |_| {
        let items = look.items.read();
        items.get(&id).and_then(|item| item.value(axis)).cloned()
    });
    let is_locked = Memo::new(move |_| {
        let value = value.read();
        value.as_ref().is_some_and(|value| value.lock.is_some())
    });
    let name = say::axis(look.matrix, axis);
    let locked = move || {
        let value = value.get()?;
        let lock = value.lock?;
        Some(view! {
            <div class="matrix-panel__locked">
                <p>
                    <span class="matrix-panel__name">{name}</span>
                    " "
                    <strong class="number">{say::number(value.number)}</strong>
                </p>
                <p class="small">
                    <Icon glyph=Glyph::Lock />
                    <span>{lock.words} " · " <a href=lock.href>{words::to_wave(&lock.source)}</a></span>
                </p>
                <p class="quiet small">{words::locked_why()}</p>
            </div>
        })
    };
    view! {
        {move || if is_locked.get() {
            locked().into_any()
        } else {
            view! { <Estimate look id axis name /> }.into_any()
        }}
    }
}

#[component]
fn Estimate(look: Look, id: Id, axis: Axis, name: &'static str) -> impl IntoView {
    let wrong = RwSignal::new(None::<String>);
    // While its point is moved, the field goes along.
    let number = Memo::new(move |_| {
        let held = look.held.get().filter(|held| held.id == id);
        match (held, axis) {
            (Some(held), Axis::First) => Some(held.at.0),
            (Some(held), Axis::Second) => Some(held.at.1),
            (None, _) => {
                let items = look.items.read();
                items.get(&id)?.value(axis).map(|value| value.number)
            }
        }
    });
    let commit = move |text: String| {
        let put = match text.trim() {
            "" => Put::Clear,
            text => match Grade::from_people(text) {
                Some(grade) => Put::Set(grade),
                None => {
                    let error = words::number_wrong(text);
                    look.toasts.announce(error.clone());
                    wrong.set(Some(error));
                    return;
                }
            },
        };
        wrong.set(None);
        let before = number.get_untracked();
        let after = put.onto(before.and_then(Grade::new)).map(Grade::get);
        if after == before {
            return;
        }
        let (first, second) = match axis {
            Axis::First => (put, Put::Keep),
            Axis::Second => (Put::Keep, put),
        };
        look.on_change.run(Change { id, first, second });
        match put {
            Put::Clear => look.toasts.announce(words::cleared()),
            _ => {
                if let Some(at) = untrack(|| look.at(id)) {
                    look.toasts.announce(untrack(|| say::values(look, at)));
                }
            }
        }
    };
    let hint = move || {
        Some(match number.get() {
            Some(_) => words::range_or_empty().to_owned(),
            None => words::range().to_owned(),
        })
    };
    view! {
        <TextField
            label=name
            value=Signal::derive(move || {
                number.get().map(|it| crate::i18n::decimal(it, 2)).unwrap_or_default()
            })
            on_commit=commit
            hint=MaybeProp::derive(hint)
            error=MaybeProp::derive(move || wrong.get())
        />
    }
}
