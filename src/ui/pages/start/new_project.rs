//! The dialog for a new project: its name, and with which template it begins.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::templates::{Offer, TemplateChoice};
use super::desk::{Asked, Desk};
use crate::i18n::words::{common, start, templates};
use crate::ui::parts::{Button, Dialog, DialogSize, TextField, Variant};
use crate::workspace::Template;

/// The key of the template that somebody has just given us.
const GIVEN: &str = "given";

/// Asks for a name and a template.
#[component]
pub(super) fn NewProject(desk: Desk) -> impl IntoView {
    let given = move || match desk.asked.get() {
        Some(Asked::New) => Some(None),
        Some(Asked::NewFrom) => Some(desk.given.get_untracked()),
        _ => None,
    };
    view! {
        <Dialog
            open=Signal::derive(move || matches!(desk.asked.get(), Some(Asked::New | Asked::NewFrom)))
            title=start::new_title()
            size=DialogSize::Large
            on_close=move |()| desk.asked.set(None)
        >
            {move || given().map(|given| view! { <Form desk given /> })}
        </Dialog>
    }
}

/// Made anew each time the dialog opens.
#[component]
fn Form(desk: Desk, given: Option<Arc<Template>>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let chosen = RwSignal::new(if given.is_some() {
        GIVEN.to_owned()
    } else {
        String::new()
    });
    desk.offers.fetch_built_in();
    let offers = Signal::derive(move || {
        let given = given.clone().map(|template| Offer {
            key: GIVEN.to_owned(),
            template,
            kept: None,
        });
        // What was kept a moment ago stands there already.
        let others = desk.offers.all().into_iter().filter(|offer| {
            given
                .as_ref()
                .is_none_or(|given| given.template != offer.template)
        });
        let others: Vec<Offer> = others.collect();
        given.into_iter().chain(others).collect::<Vec<_>>()
    });
    let submit = move || {
        let name = text.get_untracked().trim().to_owned();
        if name.is_empty() {
            missing.set(true);
            return;
        }
        let key = chosen.get_untracked();
        let template = offers.with_untracked(|offers| {
            let offer = offers.iter().find(|offer| offer.key == key);
            offer.map(|offer| offer.template.clone())
        });
        desk.asked.set(None);
        desk.create(name, template);
    };
    view! {
        <div class="form">
            <TextField
                label=start::new_label()
                value=String::new()
                autofocus=true
                placeholder=start::new_placeholder()
                error=MaybeProp::derive(move || missing.get().then(|| start::name_needed().to_owned()))
                on_input=move |typed: String| {
                    missing.set(false);
                    text.set(typed);
                }
                on_enter=move |_: String| submit()
            />
            <TemplateChoice label=templates::begin_with() offers chosen allows_none=true />
            <Show when=move || desk.offers.lacks_built_in.get()>
                <p class="quiet" role="status">{templates::fetch_failed()}</p>
            </Show>
            <div class="form__foot">
                <Button label=common::cancel() on_click=move |_| desk.asked.set(None) />
                <Button label=start::new_go() variant=Variant::Primary on_click=move |_| submit() />
            </div>
        </div>
    }
}
