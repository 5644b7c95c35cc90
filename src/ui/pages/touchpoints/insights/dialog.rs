//! An insight with all its fields.

use leptos::prelude::*;

use super::actions::{Actions, persona_choices, touchpoint_choices};
use super::add::KindChoice;
use crate::domain::{Date, Domain, Insight};
use crate::i18n::words::{common, insights};
use crate::ui::pages::files::ConflictFields;
use crate::ui::parts::{
    Button, Dialog, DialogSize, Glyph, Select, TagInput, TextArea, TextField, Variant,
};
use crate::workspace::{Id, Key, Workspace};

/// The dialog with all fields of an insight.
#[component]
pub(in crate::ui::pages) fn InsightDialog(workspace: Workspace, actions: Actions) -> impl IntoView {
    let id = actions.open;
    let close = move || {
        let id = id.get_untracked();
        actions.open.set(None);
        actions.focus.set(id);
    };
    let footer = move || {
        view! {
            <Button
                label=insights::trash()
                icon=Glyph::Trash
                variant=Variant::Ghost
                on_click=move |_| {
                    if let Some(id) = id.get_untracked() {
                        actions.open.set(None);
                        actions.trash(id, None);
                    }
                }
            />
            <Button label=common::done() variant=Variant::Primary on_click=move |_| close() />
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || id.get().is_some())
            title=insights::dialog()
            size=DialogSize::Large
            on_close=move |()| close()
            footer
        >
            {move || id.get().map(|id| view! { <Fields workspace id /> })}
        </Dialog>
    }
}

#[component]
fn Fields(workspace: Workspace, id: Id) -> impl IntoView {
    let entry = Memo::new(move |_| workspace.inner().insights.read(id));
    let insight = Memo::new(move |_| entry.get().map(|entry| entry.value).unwrap_or_default());
    let in_conflict = Memo::new(move |_| entry.get().is_some_and(|e| !e.conflicts.is_empty()));
    let change = move |change: Box<dyn FnOnce(&mut Insight)>| {
        workspace.edit_insight(id, change);
    };
    let wrong_date = RwSignal::new(false);
    let set_date = move |text: String| {
        let date = Date::from_people(&text);
        wrong_date.set(date.is_none() && !text.trim().is_empty());
        if date.is_some() || text.trim().is_empty() {
            change(Box::new(move |insight| insight.date = date));
        }
    };
    let touchpoint = Memo::new(move |_| insight.read().touchpoint);
    let persona = Memo::new(move |_| insight.read().persona);
    let touchpoints = Signal::derive(move || {
        touchpoint_choices(workspace, insights::no_touchpoint(), touchpoint.get())
    });
    let personas =
        Signal::derive(move || persona_choices(workspace, insights::no_persona(), persona.get()));
    let id_of = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <div class="card-form">
            <Show when=move || in_conflict.get()>
                <ConflictFields workspace key=Key::new(Insight::KIND, id) />
            </Show>
            <TextArea
                label=insights::text()
                value=Signal::derive(move || insight.read().text.clone())
                rows=3
                autofocus=true
                on_commit=move |text: String| change(Box::new(move |insight| insight.text = text.trim().to_owned()))
            />
            <KindChoice
                label=insights::kind()
                kind=Signal::derive(move || insight.read().kind)
                on_change=move |kind| change(Box::new(move |insight| insight.kind = kind))
            />
            <div class="card-form__pair">
                <TextField
                    label=insights::source()
                    hint=insights::source_hint()
                    value=Signal::derive(move || insight.read().source.clone())
                    on_commit=move |text: String| change(Box::new(move |insight| insight.source = text.trim().to_owned()))
                />
                <TextField
                    label=insights::date()
                    kind="date"
                    value=Signal::derive(move || insight.read().date.map(|date| date.to_string()).unwrap_or_default())
                    error=MaybeProp::derive(move || wrong_date.get().then(|| insights::date_wrong().to_owned()))
                    on_commit=set_date
                />
            </div>
            <div class="card-form__pair">
                <Select
                    label=insights::touchpoint()
                    options=touchpoints
                    value=Signal::derive(move || id_of(insight.read().touchpoint))
                    on_change=move |value: String| change(Box::new(move |insight| insight.touchpoint = value.parse().ok()))
                />
                <Select
                    label=insights::persona()
                    options=personas
                    value=Signal::derive(move || id_of(insight.read().persona))
                    on_change=move |value: String| change(Box::new(move |insight| insight.persona = value.parse().ok()))
                />
            </div>
            <TagInput
                label=insights::topics()
                value=Signal::derive(move || insight.read().tags.iter().cloned().collect::<Vec<_>>())
                suggestions=Signal::derive(move || workspace.topic_names())
                colors=Signal::derive(move || workspace.topic_colors())
                on_add=move |tag: String| {
                    let tags = crate::domain::board::tags(&tag);
                    change(Box::new(move |insight| insight.tags.extend(tags)));
                }
                on_remove=move |tag: String| change(Box::new(move |insight| {
                    insight.tags.remove(&tag);
                }))
            />
        </div>
    }
}
