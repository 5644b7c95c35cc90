//! The company templates kept in this browser, and the question what to do with one that came in a file.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::templates::{Offer, counts, name_of};
use super::desk::{Asked, Desk};
use crate::i18n::words::{common, templates};
use crate::platform::save;
use crate::ui::parts::{Button, Dialog, Glyph, Icon, MenuButton, MenuItem, Variant};
use crate::workspace::{Template, template_file_name};

/// The list; nothing while none is kept.
#[component]
pub(super) fn OwnTemplates(desk: Desk) -> impl IntoView {
    desk.offers.read_kept();
    view! {
        <Show when=move || !desk.offers.own().is_empty()>
            <section class="own-templates" aria-labelledby="own-templates-title">
                <h2 class="projects__title" id="own-templates-title">{templates::own_title()}</h2>
                <p class="quiet measure">{templates::own_hint()}</p>
                <ul class="own-templates__list">
                    <For each=move || desk.offers.own() key=|offer| offer.key.clone() let:offer>
                        <OwnTemplate desk offer />
                    </For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn OwnTemplate(desk: Desk, offer: Offer) -> impl IntoView {
    let template = offer.template;
    let (name, about, counts) = (
        name_of(&template),
        template.about.clone(),
        counts(&template),
    );
    let menu_name = templates::menu_of(&name);
    let items = {
        let name = name.clone();
        move |()| {
            let (begun, saved, gone) = (template.clone(), template.clone(), name.clone());
            let mut items = vec![
                MenuItem::action(templates::begin_from(), move || {
                    desk.begin_with(begun.clone())
                })
                .icon(Glyph::Plus),
                MenuItem::action(templates::save_file(), move || save_file(desk, &saved))
                    .icon(Glyph::Download),
            ];
            items.extend(offer.kept.map(|id| {
                let ask = move || desk.asked.set(Some(Asked::Forget(id, gone.clone())));
                MenuItem::action(templates::delete(), ask)
                    .icon(Glyph::Trash)
                    .danger()
            }));
            items
        }
    };
    view! {
        <li class="own-template">
            <span class="own-template__mark"><Icon glyph=Glyph::File /></span>
            <div class="own-template__words">
                <p class="own-template__name">{name}</p>
                {(!about.is_empty()).then(|| view! { <p>{about}</p> })}
                <p class="quiet">{counts}</p>
            </div>
            <MenuButton label=menu_name items />
        </li>
    }
}

/// Hands out the file of a template.
fn save_file(desk: Desk, template: &Template) {
    let name = template_file_name(template);
    let saved = save::save(&name, "application/json", template.write().as_bytes());
    match saved {
        Ok(()) => desk.toasts.toast(templates::save_handed(&name)),
        Err(_) => desk.toasts.error(templates::save_failed()),
    }
}

/// Asks before a template is deleted, and what to do with one that came in a file.
#[component]
pub(super) fn TemplateDialogs(desk: Desk) -> impl IntoView {
    let doomed = move || match desk.asked.get() {
        Some(Asked::Forget(id, name)) => Some((id, name)),
        _ => None,
    };
    let forget = move |_| {
        if let Some((id, name)) = untrack(doomed) {
            desk.asked.set(None);
            desk.offers.forget(id, name);
        }
    };
    let close = move || desk.asked.set(None);
    let forget_footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button label=templates::delete_go() variant=Variant::Danger on_click=forget />
        }
    };
    let given = move || {
        let is_asked = desk.asked.get() == Some(Asked::Given);
        desk.given.get().filter(|_| is_asked)
    };
    let with_given = move |deed: fn(Desk, Arc<Template>)| {
        if let Some(template) = untrack(given) {
            desk.asked.set(None);
            deed(desk, template);
        }
    };
    let given_footer = move || {
        view! {
            <Button label=common::cancel() on_click=move |_| close() />
            <Button
                label=templates::keep()
                on_click=move |_| with_given(|desk, template| desk.offers.keep(template))
            />
            <Button
                label=templates::begin_from()
                variant=Variant::Primary
                on_click=move |_| with_given(Desk::begin_with)
            />
        }
    };
    let about = move || {
        given().map(|template| {
            view! {
                {(!template.about.is_empty()).then(|| view! { <p>{template.about.clone()}</p> })}
                <p class="quiet">{counts(&template)}</p>
                <p>{templates::given_text()}</p>
            }
        })
    };
    view! {
        <Dialog
            open=Signal::derive(move || doomed().is_some())
            title=templates::delete_title()
            on_close=move |()| close()
            footer=forget_footer
        >
            <p>{move || doomed().map(|(_, name)| templates::delete_text(&name))}</p>
        </Dialog>
        <Dialog
            open=Signal::derive(move || given().is_some())
            title=Signal::derive(move || {
                given().map(|template| templates::given_title(&name_of(&template))).unwrap_or_default()
            })
            on_close=move |()| close()
            footer=given_footer
        >
            {about}
        </Dialog>
    }
}
