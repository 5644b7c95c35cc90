//! Saving parts of the project as a company template, and taking a template over into it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::templates::{Offers, TemplateChoice, count_of};
use crate::i18n::words::{common, templates};
use crate::platform::save;
use crate::ui::parts::{
    Button, Checkbox, Dialog, DialogSize, Glyph, TextField, Variant, use_toasts,
};
use crate::workspace::{Incoming, Library, Template, TemplatePart, Workspace, template_file_name};

/// The section about templates; not in a package, which is a part of somebody else's project.
#[component]
pub(super) fn TemplateSection(
    workspace: Workspace,
    library: Library,
    /// Shows the preview of what a template would bring.
    #[prop(into)]
    on_take: Callback<Arc<Incoming>>,
) -> impl IntoView {
    let offers = Offers::new(library, use_toasts());
    let making = RwSignal::new(false);
    let taking = RwSignal::new(false);
    let take = Callback::new(move |template: Arc<Template>| {
        taking.set(false);
        if let Some(incoming) = workspace.incoming_template(&template) {
            on_take.run(incoming);
        }
    });
    view! {
        <section class="panel" aria-labelledby="template-title">
            <h2 class="panel__title" id="template-title">{templates::title()}</h2>
            <p class="measure">{templates::text()}</p>
            <div class="panel__actions">
                <Button label=templates::make() icon=Glyph::Download on_click=move |_| making.set(true) />
                <Button label=templates::take() icon=Glyph::Upload on_click=move |_| taking.set(true) />
            </div>
            <Dialog
                open=making
                title=templates::make_title()
                size=DialogSize::Large
                on_close=move |()| making.set(false)
            >
                <Make workspace offers on_done=move |()| making.set(false) />
            </Dialog>
            <Dialog
                open=taking
                title=templates::take_title()
                size=DialogSize::Large
                on_close=move |()| taking.set(false)
            >
                <Take
                    offers
                    on_take=take
                    on_close=move |()| taking.set(false)
                />
            </Dialog>
        </section>
    }
}

/// Parts, name and a sentence. Made anew each time the dialog opens.
#[component]
fn Make(
    workspace: Workspace,
    offers: Offers,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let toasts = use_toasts();
    let name = RwSignal::new(untrack(|| workspace.name()));
    let about = RwSignal::new(String::new());
    let unnamed = RwSignal::new(false);
    let all: BTreeSet<TemplatePart> = TemplatePart::ALL.into_iter().collect();
    let counts = workspace.template(&all, "", "").counts();
    let parts = RwSignal::new(
        counts
            .iter()
            .map(|(part, _)| *part)
            .collect::<BTreeSet<_>>(),
    );
    let is_empty = counts.is_empty();
    let boxes = counts.into_iter().map(|(part, count)| {
        view! {
            <Checkbox
                label=count_of(part, count)
                checked=Signal::derive(move || parts.read().contains(&part))
                on_change=move |yes| parts.update(|parts| {
                    if yes {
                        parts.insert(part);
                    } else {
                        parts.remove(&part);
                    }
                })
            />
        }
    });
    let boxes = boxes.collect_view();
    let made = move || {
        let called = name.get_untracked();
        if called.trim().is_empty() {
            unnamed.set(true);
            return None;
        }
        let about = about.get_untracked();
        let parts = parts.get_untracked();
        Some(workspace.template(&parts, called.trim(), about.trim()))
    };
    let save_file = move || {
        let Some(template) = made() else { return };
        let name = template_file_name(&template);
        match save::save(&name, "application/json", template.write().as_bytes()) {
            Ok(()) => {
                toasts.toast(templates::save_handed(&name));
                on_done.run(());
            }
            Err(_) => toasts.error(templates::save_failed()),
        }
    };
    let keep = move || {
        let Some(template) = made() else { return };
        offers.keep(Arc::new(template));
        on_done.run(());
    };
    let is_nothing = Signal::derive(move || parts.read().is_empty());
    if is_empty {
        return view! { <p>{templates::make_nothing()}</p> }.into_any();
    }
    view! {
        <div class="form">
            <TextField
                label=templates::name()
                value=name.get_untracked()
                autofocus=true
                error=MaybeProp::derive(move || unnamed.get().then(|| templates::name_needed().to_owned()))
                on_input=move |typed: String| {
                    unnamed.set(false);
                    name.set(typed);
                }
            />
            <TextField
                label=templates::about()
                value=String::new()
                placeholder=templates::about_example()
                on_input=move |typed: String| about.set(typed)
            />
            <div class="template-parts" role="group" aria-labelledby="template-parts">
                <p class="template-pick__label" id="template-parts">{templates::parts()}</p>
                {boxes}
            </div>
            <p class="quiet">{templates::make_hint()}</p>
            <div class="form__foot">
                <Button label=common::cancel() on_click=move |_| on_done.run(()) />
                <Button label=templates::keep() disabled=is_nothing on_click=move |_| keep() />
                <Button
                    label=templates::save_file()
                    icon=Glyph::Download
                    variant=Variant::Primary
                    disabled=is_nothing
                    on_click=move |_| save_file()
                />
            </div>
        </div>
    }
    .into_any()
}

/// Which template to take over. Made anew each time the dialog opens.
#[component]
fn Take(
    offers: Offers,
    #[prop(into)] on_take: Callback<Arc<Template>>,
    #[prop(into)] on_close: Callback<()>,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    offers.fetch_built_in();
    offers.read_kept();
    let all = Signal::derive(move || offers.all());
    let template = move || {
        let key = chosen.get();
        let found = all.with(|all| all.iter().find(|offer| offer.key == key).cloned());
        found.map(|offer| offer.template)
    };
    let go = move |_| {
        if let Some(template) = untrack(template) {
            on_take.run(template);
        }
    };
    view! {
        <div class="form">
            <p>{templates::take_text()}</p>
            <TemplateChoice label=templates::which() offers=all chosen />
            <Show when=move || offers.lacks_built_in.get()>
                <p class="quiet" role="status">{templates::fetch_failed()}</p>
            </Show>
            <div class="form__foot">
                <Button label=common::cancel() on_click=move |_| on_close.run(()) />
                <Button
                    label=templates::take_go()
                    variant=Variant::Primary
                    disabled=Signal::derive(move || template().is_none())
                    on_click=go
                />
            </div>
        </div>
    }
}
