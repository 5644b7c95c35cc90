//! What the project is called, for whom it is and around what.

use leptos::prelude::*;

use crate::domain::Project;
use crate::i18n::words::setup;
use crate::ui::parts::{TextArea, TextField};
use crate::workspace::{Deed, Workspace};

/// The project's own fields.
#[component]
pub(super) fn Scope(workspace: Workspace) -> impl IntoView {
    let info = Memo::new(move |_| {
        let inner = workspace.inner();
        inner
            .info
            .read(inner.about)
            .map(|entry| entry.value)
            .unwrap_or_default()
    });
    let change = move |change: Box<dyn FnOnce(&mut Project)>| {
        let project = workspace.inner().about;
        workspace.edit(Deed::EditProject, |draft| {
            draft.change::<Project>(project, change)
        });
    };
    let nameless = RwSignal::new(false);
    let typed = move |text: String| {
        if !text.trim().is_empty() {
            nameless.set(false);
        }
    };
    let rename = move |name: String| {
        nameless.set(name.trim().is_empty());
        if !name.trim().is_empty() {
            change(Box::new(move |info| info.name = name.trim().to_owned()));
        }
    };
    let error = MaybeProp::derive(move || {
        nameless.get().then(|| match info.read().name.as_str() {
            "" => setup::name_needed_first().to_owned(),
            name => setup::name_needed(name),
        })
    });
    view! {
        <section class="panel" aria-labelledby="scope-title">
            <h2 class="panel__title" id="scope-title">{setup::scope()}</h2>
            <div class="fields">
                <TextField
                    label=setup::name()
                    value=Signal::derive(move || info.read().name.clone())
                    error
                    on_commit=rename
                    on_input=typed
                />
                <TextArea
                    label=setup::target_group()
                    hint=setup::target_group_hint()
                    value=Signal::derive(move || info.read().target_group.clone())
                    on_commit=move |text: String| change(Box::new(move |info| info.target_group = text))
                />
                <TextArea
                    label=setup::service()
                    hint=setup::service_hint()
                    value=Signal::derive(move || info.read().service.clone())
                    on_commit=move |text: String| change(Box::new(move |info| info.service = text))
                />
            </div>
        </section>
    }
}
