//! Taking a candidate over: what the team must know about it at once, in one step.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::Search;
use crate::domain::touchpoint_list::{Attribute, Cell};
use crate::domain::{Status, Touchpoint};
use crate::i18n::words::{common, method, touchpoints};
use crate::platform::address;
use crate::ui::pages::touchpoints::table::words;
use crate::ui::parts::{Button, Checkbox, Choice, Dialog, DialogSize, Select, TextField, Variant};
use crate::workspace::today;

/// Asks for phase, contact, source and departments of a candidate.
#[component]
pub(super) fn TakeDialog(search: Search) -> impl IntoView {
    let draft = search.draft;
    let open = Signal::derive(move || search.taken.get().is_some());
    let close = move || search.taken.set(None);
    let take = move || {
        let Some(id) = search.taken.get_untracked() else {
            return;
        };
        let (wanted, today) = (draft.get_untracked(), today());
        close();
        search.workspace.edit_touchpoints(&[id], |it| {
            it.name.clone_from(&wanted.name);
            it.phase = wanted.phase;
            it.contact = wanted.contact;
            it.source = wanted.source;
            it.departments.clone_from(&wanted.departments);
            it.enter(Status::Active, today);
        });
        search
            .toasts
            .toast(touchpoints::taken(&words::name_of(&wanted)));
        address::focus("candidates-title");
    };
    let footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=touchpoints::take() variant=Variant::Primary on_click=move |_| take() />
        }
    };
    view! {
        <Dialog
            open
            title=touchpoints::take_title()
            on_close=move |()| close()
            size=DialogSize::Large
            footer
        >
            <TextField
                label=words::attribute(Attribute::Name)
                value=Signal::derive(move || draft.read().name.clone())
                on_commit=move |text: String| draft.update(|it| {
                    Attribute::Name.put(it, Cell::Text(text), None);
                })
            />
            <One search draft attribute=Attribute::Phase />
            <div class="take__pair">
                <One search draft attribute=Attribute::Contact />
                <One search draft attribute=Attribute::Source />
            </div>
            <Departments search draft />
        </Dialog>
    }
}

#[component]
fn One(search: Search, draft: RwSignal<Touchpoint>, attribute: Attribute) -> impl IntoView {
    let options = Signal::derive(move || {
        let words = words::vocabulary(search.workspace);
        let offers = words.offers(attribute).iter().filter(|it| it.is_offered);
        let offers = offers.map(|it| Choice::new(it.value.clone(), it.label.clone()));
        std::iter::once(Choice::new("", method::unset()))
            .chain(offers)
            .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || match attribute.of(&draft.read()) {
        Cell::One(value) => value.unwrap_or_default(),
        _ => String::new(),
    });
    view! {
        <Select
            label=words::attribute(attribute)
            options
            value
            on_change=move |value: String| draft.update(|it| {
                let value = (!value.is_empty()).then_some(value);
                attribute.put(it, Cell::One(value), None);
            })
        />
    }
}

#[component]
fn Departments(search: Search, draft: RwSignal<Touchpoint>) -> impl IntoView {
    let departments = Memo::new(move |_| search.workspace.departments());
    let name = move |id| {
        let entry = search.workspace.inner().departments.read(id);
        entry.map(|entry| entry.value.name).unwrap_or_default()
    };
    view! {
        <Show when=move || !departments.read().is_empty()>
            <fieldset class="take__departments">
                <legend class="field__label">{words::attribute(Attribute::Departments)}</legend>
                <For each=move || departments.get() key=|id| *id let:id>
                    <Checkbox
                        label=Signal::derive(move || name(id))
                        checked=Signal::derive(move || draft.read().departments.contains(&id))
                        on_change=move |is_on: bool| draft.update(|it| {
                            let departments: &mut BTreeSet<_> = &mut it.departments;
                            if is_on {
                                departments.insert(id);
                            } else {
                                departments.remove(&id);
                            }
                        })
                    />
                </For>
            </fieldset>
        </Show>
    }
}
